### 电子发票：EN 16931，以及违反规则时的处理。

invoice-attachment = 供会计软件使用的发票数据（EN 16931）
task-invoice-invalid = 订单 { $number } 已付款 { $amount }，但发票不能开具：{ $term } 违反 EN 16931 规则 { $rule }（内容：{ $found }）。
task-invoice-invalid-advice = 请更正该业务字段对应的信息：BT-27 至 BT-40 是计划中的销售方信息，BT-44 至 BT-55 是公司的信息。更正后重新结算订单；款项在此之前会一直保留。
task-invoice-invalid-done = 已重新结算。
operator-settle-again = 重新结算
notice-order-settled-again = 订单已完成，发票已开具。
refusal-settle-still-invalid = 订单还不能完成：发票仍违反规则，或该年度已无法成立。请查看相关任务。
