# 银行对账单：导入并匹配到订单

## 发生的事

event-receipt-held = 已登记一笔 { $amount } 的转账，尚未用于任何订单。
event-receipt-withdrawn = 已撤回一笔 { $amount } 转账的登记：这笔款项不属于本公司。
event-receipt-attached = 订单 { $number } 已用此前到账的 { $amount } 付清。
event-proof-uploaded = 已为订单 { $number } 上传 { $paid_on } 转账的付款凭证。

## 由运营人员决定

task-receipt-held = 本公司有 { $amount } 到账，但不属于任何订单。
task-receipt-held-advice = 该公司以转账重新下单、替代已过期的订单时，将用这笔款项支付。如应退回，请办理退款。
task-receipt-surplus = 订单 { $number } 已付清，但到账金额比总额多出 { $amount }。
task-receipt-surplus-advice = 多出的款项属于该公司。请退款，或写明双方的约定后关闭此任务。
task-transfer-to-match = 有 { $amount } 到账并注明订单 { $number }（总额 { $due }），但与应付金额不完全一致。
task-transfer-to-match-advice = 请打开“匹配”，决定这笔款项的用途。目前未启用任何内容。

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
refusal-text-order-number = 这不是订单编号。格式如 4815162-O0007。
refusal-text-bank-no-company = 没有使用此网络 ID 的公司。
refusal-text-proof-day-too-early = 该日期远早于下单日。

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

## 对账单

layout-nav-matching = 匹配
bank-statements-title = 银行对账单
bank-statements-lead = 导入银行的文件。同一文件或有重叠的文件再次导入，不会改变任何内容。
bank-upload = 导入对账单
bank-upload-file = 银行的文件
bank-upload-file-hint = camt.053、MT940 或表格（CSV），最大 50 MB。
bank-upload-table = 文件是银行自有的表格
bank-upload-mapping = 各列的含义
bank-upload-mapping-hint = 例如：day=日期; credit=收入; debit=支出; text=摘要; this-account=6222…; this-currency=CNY; encoding=gbk
bank-upload-go = 导入
bank-imports = 已导入的文件
bank-imports-none = 尚未导入文件
bank-imports-none-text = 导入的文件和结果会显示在这里。
bank-import-title = 导入对账单
bank-import-file = 文件
bank-import-format = 格式
bank-import-when = 导入时间
bank-import-new = 新的明细
bank-import-known = 此前已有的明细
bank-import-announced = 已预告但尚未入账
bank-import-faults = 无法读取的部分
bank-import-faults-caption = 无法读取的内容
bank-import-faults-more = 另有 { $count } 项未列出。
bank-import-running = 正在导入
bank-import-running-text = 您可以离开此页，导入会继续进行。此页会显示进度。
bank-import-cut-off = 已中断：请重新导入文件
bank-import-done = 已导入
bank-import-with-faults = 已导入，但有问题
bank-format-camt053 = camt.053
bank-format-mt940 = MT940
bank-format-csv = 表格（CSV）
bank-fault-line = 行
bank-fault-field = 字段
bank-fault-what = 问题
refusal-text-bank-upload-broken = 文件未完整送达，或大于 50 MB。

## 匹配

matching-title = 匹配
matching-lead = 将到账款项匹配到等待转账的订单。注明订单且金额完全一致的款项会自动匹配。
matching-go = 前往匹配
matching-unapplied = 未分配的款项
matching-unapplied-of = { $count } 笔明细，{ $total }
matching-unapplied-none = 所有到账款项都已匹配或搁置。
matching-entries = 到账款项
matching-none = 没有待决定的款项
matching-none-text = 请导入对账单；无法自动找到订单的款项会显示在这里。
matching-tick = 将 { $amount } 用于右侧所选的订单
matching-of = 共 { $amount }
matching-no-suggestion = 没有相符的订单。请选择订单、为公司保留款项，或将其搁置。
matching-points = 得分 { $points }（满分 100）
matching-missing = 应付 { $amount }
matching-for = 符合：{ $reason }
matching-against = 不符：{ $reason }
matching-apply = 用于 { $number }
matching-proof = 付款凭证：{ $date } 付至 { $account }，参考号 { $reference }
matching-proof-fits = 与这笔明细相符
matching-reason-reference = 注明了订单的参考号
matching-reason-number = 文字中有订单编号
matching-reason-company = 注明了同一公司的另一个订单
matching-reason-amount = 与应付金额完全一致
matching-reason-payer = 付款人与公司同名
matching-reason-payer-alike = 付款人名称与公司相似
matching-reason-proof = 公司提供了相符的付款凭证
matching-reason-under = 比应付金额少 { $amount }
matching-reason-over = 比应付金额多 { $amount }
matching-reason-another-currency = 币种不同
matching-reason-duplicate = 订单已付清
matching-reason-late = 订单已过期，或款项到账太晚
matching-reason-not-awaited = 订单不在等待转账
matching-reason-another-named = 注明了另一个订单
matching-reason-reversal = 这笔明细是冲回此前的明细
matching-orders = 等待中的订单
matching-orders-none = 没有等待转账的订单
matching-orders-none-text = 以转账下的订单在款项匹配前会显示在这里。
matching-until = 至 { $date }
matching-number = 订单
matching-other-number = 或输入其他订单编号
matching-merge = 将勾选的明细用于此订单
matching-decided = 最近的决定
matching-entry-title = 对账单明细
matching-entry-day = 入账日
matching-entry-value-day = 起息日
matching-entry-amount = 金额
matching-entry-rest = 尚未匹配
matching-entry-payer-account = 付款人账号
matching-entry-text = 付款人的附言
matching-entry-account = 我方账号
matching-entry-statement = 对账单
matching-entry-line = 文件第 { $line } 行
matching-state-open = 待决定
matching-state-in-part = 部分匹配
matching-state-matched = 已匹配
matching-state-aside = 已搁置
matching-state-outgoing = 支出款项
matching-matched = 已匹配到
matching-undo = 撤回匹配
matching-undo-not = 这笔款项已用于付款，无法撤回。请改为办理退款。
matching-suggestions = 建议
matching-split = 用于订单
matching-split-text = 每个订单一行。未分配的部分会留在这里。
matching-split-number = 订单 { $line }
matching-split-amount = 订单 { $line } 的金额
matching-split-go = 用于这些订单
matching-amount = 金额
matching-keep = 为公司保留
matching-keep-text = 款项属于该公司，但尚未用于订单。该公司以转账重新下单、替代已过期的订单时会使用，或予以退款。
matching-keep-go = 为此公司保留
matching-network-id = 网络 ID
matching-aside = 搁置
matching-aside-text = 与订单无关：利息、借款、我方账户间的转账。
matching-aside-go = 搁置
matching-note = 原因
matching-take-up = 重新处理
notice-transfer-matched = 已匹配：订单已付清。
notice-transfer-matched-not-exact = 已匹配。金额与订单不完全一致，因此已创建一项任务，未启用任何内容。
notice-transfer-kept = 已为该公司保留款项。
notice-transfer-aside = 明细已搁置。
notice-transfer-open-again = 明细已重新打开。
operator-outcome-held = 尚未用于订单

## 合作伙伴的页面

order-expired-money-here = 您的 { $amount } 已到账。请重新订购并选择银行转账，新订单会立即用这笔款项付清。请勿再次付款。
checkout-money-here = 您的款项已到账
checkout-money-here-text = 此前的订单已有 { $amount } 到账。选择银行转账时，下单后会立即用这笔款项付清。请勿再次付款。
order-expected-if-today = 如果今天付款，通常在此期间完成匹配，最迟 { $latest }。
order-expected-proven = 已于 { $paid } 付款：通常在此期间完成匹配，最迟 { $latest }。
order-expected-last-day = 此订单款项可到账的最后一天
operator-order-ahead = 接下来
operator-order-complete = 用已到账款项付清
