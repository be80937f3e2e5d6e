### 账簿：款项的用途，以及退回的款项。

event-money-allocated = { $amount } 已用于抵付订单 { $number }。
event-money-released = 已从订单 { $number } 释放 { $amount }，款项可另作他用。
event-subscription-cancelled = 成员身份“{ $offer }”已取消。
task-paid-twice = 订单 { $number } 已由另一笔扣款付清，却又扣取了 { $amount }。
task-paid-twice-advice = 请在订单页面退还多扣的款项。第一笔扣款和成员身份保持不变。

event-refund-begun-card = 正在将订单 { $number } 的 { $amount } 退回信用卡。
event-refund-begun-transfer = 订单 { $number } 的 { $amount } 将通过转账退回。
event-refund-pending = 订单 { $number } 的 { $amount } 退款等待处理。
event-refund-unknown = 支付网关对订单 { $number } 退款 { $amount } 的答复丢失。系统会再次查询，不会重复退款。
event-refund-succeeded = 订单 { $number } 的 { $amount } 已退回。
event-refund-failed = 订单 { $number } 的 { $amount } 退款失败。
event-chargeback-opened = 持卡人对订单 { $number } 的 { $amount } 提出争议，款项由银行冻结。
event-chargeback-won = 银行的裁定对我们有利：订单 { $number } 的 { $amount } 保留。
event-chargeback-lost = 银行收回了订单 { $number } 的 { $amount }。
task-refund-transfer = 请通过转账退回订单 { $number } 的 { $amount }。
task-refund-transfer-advice = 请在银行把款项转回原汇款账户，然后在公司的款项页面登记转账的参考号。
task-refund-failed = 订单 { $number } 的 { $amount } 退款失败。
task-refund-failed-advice = 支付网关或发卡行拒绝了退款，款项仍在。请在公司的款项页面重试，或与公司商定改为转账。
task-chargeback-opened = 持卡人对订单 { $number } 的 { $amount } 提出争议。
task-chargeback-opened-advice = 请在期限之前在支付网关答复银行，并附上订单、条款接受记录和发票。银行裁定之前，成员身份继续有效。
task-chargeback-rest = 银行只收回了订单 { $number } 的部分费用，尚余 { $amount } 没有用途。
task-chargeback-rest-advice = 成员身份已结束，发票已冲销。请在公司的款项页面退回余款。
refusal-refund-nothing-left = 已没有可退回的款项。
refusal-refund-contested = 发卡行正在处理争议，款项由银行冻结。
refusal-refund-used-for-upgrade = 该成员身份已于{ $on }抵减更高级别的价格并被取代，因此费用不退。
refusal-refund-ended = 成员身份已于{ $on }结束。
refusal-refund-renewed-since = 之后已购买另一个年度。
refusal-refund-earlier-year-runs = 前一个年度仍在进行。请与我们联系，以免失去该年度。
refusal-refund-not-offered = 该年度适用的规则没有退款。
refusal-refund-too-late = 费用最晚可在{ $last_day }退回。
refusal-refund-benefit-activated = 已激活 { $count } 项权益。
refusal-refund-key-viewed = 已查看 { $count } 个产品密钥。
refusal-refund-already-made = 这笔退款已完成，或是退回信用卡。
refund-way-card = 退回原付款的信用卡
refund-way-transfer = 通过转账退回原汇款账户
refund-task-note = 款项正在退回。
chargeback-task-note = 银行已裁定。
mail-refund-begun-subject = 订单 { $number }：将退回 { $amount }
mail-refund-begun-body = 成员身份“{ $offer }”已于今天结束，费用将退回：{ $amount }，{ $way }。发票旁附有贷项通知单。

    款项汇出时，我们会再次通知您。银行入账可能还需要几天。
mail-refund-begun-action = 查看订单
mail-refund-surplus-subject = 将退回您 { $amount }
mail-refund-surplus-body = 我们为订单 { $number } 收到的 { $amount } 没有用途，因此{ $way }。您的成员身份不受影响。
mail-refund-surplus-action = 查看订单
mail-refund-made-subject = 已退回 { $amount }
mail-refund-made-body = 订单 { $number } 的 { $amount } 已汇出，{ $way }。银行入账可能需要几天。
mail-refund-made-action = 查看订单
mail-chargeback-lost-subject = { $offer }：付款被收回，成员身份已结束
mail-chargeback-lost-body = 发卡行收回了订单 { $number } 的 { $amount }。成员身份“{ $offer }”因此结束，发票也已冲销。

    如果这是误会，您随时可以重新购买该产品/服务。
mail-chargeback-lost-action = 查看订单
support-refund-not = 今天无法退款
order-refund-title = 成员身份已结束，费用将退回
order-refund-made = { $amount } 已汇出，{ $way }。银行入账可能需要几天。
order-refund-begun = { $amount } 正在退回，{ $way }。汇出时会通知您。
order-refund-failed = 银行尚未接受退回的 { $amount }。您无需采取任何操作：我们正在安排其他方式，并会通知您。
order-to-invoices = 查看贷项通知单
