### 账簿：款项的用途，以及退回的款项。

event-money-allocated = { $amount } 已用于抵付订单 { $number }。
event-money-released = 已从订单 { $number } 释放 { $amount }，款项可另作他用。
event-subscription-cancelled = 成员身份“{ $offer }”已取消。
task-paid-twice = 订单 { $number } 已由另一笔扣款付清，却又扣取了 { $amount }。
task-paid-twice-advice = 请在订单页面退还多扣的款项。第一笔扣款和成员身份保持不变。
