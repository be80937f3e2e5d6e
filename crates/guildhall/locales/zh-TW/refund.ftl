### 帳簿：款項的用途，以及退回的款項。

event-money-allocated = { $amount } 已沖抵訂單 { $number }。
event-money-released = 訂單 { $number } 已釋出 { $amount }，款項可另作他用。
event-subscription-cancelled = 會員資格「{ $offer }」已取消。
task-paid-twice = 訂單 { $number } 已由另一筆扣款付清，卻又收取了 { $amount }。
task-paid-twice-advice = 請在訂單頁面退還多收的款項。第一筆扣款與會員資格維持不變。
