# 银行对账单：导入并匹配到订单

## 发生的事

event-receipt-held = 已登记一笔 { $amount } 的转账，尚未用于任何订单。
event-receipt-withdrawn = 已撤回一笔 { $amount } 转账的登记：这笔款项不属于本公司。
event-proof-uploaded = 已为订单 { $number } 上传 { $paid_on } 转账的付款凭证。

## 由运营人员决定

task-receipt-held = 本公司有 { $amount } 到账，但不属于任何订单。
task-receipt-held-advice = 该公司以转账重新下单、替代已过期的订单时，将用这笔款项支付。如应退回，请办理退款。
task-receipt-surplus = 订单 { $number } 已付清，但到账金额比总额多出 { $amount }。
task-receipt-surplus-advice = 多出的款项属于该公司。请退款，或写明双方的约定后关闭此任务。
task-transfer-to-match = 有 { $amount } 到账并注明订单 { $number }（总额 { $due }），但与应付金额不完全一致。
task-transfer-to-match-advice = 请打开“匹配”，决定这笔款项的用途。目前未激活任何内容。

## 无法进行的操作

refusal-bank-entry-taken = 这笔明细的余额不足，或已被搁置。可能刚有人处理过。
refusal-bank-not-exact = 金额已不再与订单应付的金额完全一致。
refusal-bank-unknown-order = 没有订单 { $number }。
refusal-bank-already-used = 这笔款项已用于付款或正在退回，请改为办理退款。
refusal-receipt-not-enough = 此订单收到的款项少于总额。
refusal-proof-too-many = 每个订单最多可上传 { $most } 份付款凭证。
refusal-proof-not-awaited = 此订单不在等待转账，因此不需要付款凭证。
refusal-text-bank-file = { $why }
refusal-text-bank-mapping = 该设置不成立：{ $setting }
refusal-text-bank-beyond-rest = 请输入大于零、与明细同币种的金额，且合计不得超过余额。
refusal-text-bank-no-company = 没有使用此网络 ID 的公司。
refusal-text-proof-day-too-early = 该日期远早于下单日。
refusal-text-proof-too-large = 文件大于 5 MB。
refusal-text-proof-kind = 请选择 PDF、PNG 或 JPEG 文件。

## 文件的问题

bank-fault-too-large = 文件大于 50 MB。
bank-fault-too-many-entries = 文件超过 200,000 笔明细。
bank-fault-too-deep = 文件的元素嵌套层数过多。
bank-fault-too-long = 文件中有一段文字过长。
bank-fault-truncated = 文件在中途结束。此前的内容均已导入；请导入完整文件以补上其余部分。
bank-fault-empty = 文件为空。
bank-fault-document-type = 文件声明了文档类型，对账单不会这样做。
bank-fault-entity = 文件使用了 XML 未定义的实体。
bank-fault-encoding = 文件的字节与其声明的编码不符。
bank-fault-form = 此处不符合格式的写法。
bank-fault-not-a-statement = 文件不是已知种类或版本的银行对账单。
bank-fault-no-mapping = 银行自有的表格需要列映射。
bank-fault-column = 表格中没有此列。
bank-fault-missing = 缺少此项数据。
bank-fault-amount = 这不是该币种的金额。
bank-fault-day = 这不是日期。
bank-fault-currency = 这不是 ISO 4217 的币种。
bank-fault-direction = 既不是贷记也不是借记。
bank-fault-balance = 期初余额加上明细不等于期末余额。
bank-fault-input = 无法读取文件。
