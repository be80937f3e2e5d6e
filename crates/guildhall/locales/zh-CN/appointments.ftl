### 与支持人员的预约。

refusal-appointment-not-offered = 无法预约此时段，请从列出的时段中选择。
refusal-appointment-too-soon = 此时段太近，来不及准备，请选择较晚的时段。
refusal-appointment-too-far = 此时段太远，请选择较早的时段。
