### 與支援人員的預約。

refusal-appointment-not-offered = 無法預約這個時段，請從列出的時段中選擇。
refusal-appointment-too-soon = 這個時段太近，來不及準備，請選擇較晚的時段。
refusal-appointment-too-far = 這個時段太遠，請選擇較早的時段。
