### Files of many documents: the reconciliation of a period, and a year as a zip file.

layout-nav-reconciliation = 对账
reconciliation-title = 对账文件
reconciliation-lead = 您在这段时间内的所有发票和贷项通知单，每份一行，以 CSV 文件提供，便于记账。
reconciliation-lead-all = 所有合作伙伴在这段时间内的发票和贷项通知单，每份一行，以 CSV 文件提供。
reconciliation-period = 选择时间段
reconciliation-from = 开始日期
reconciliation-to = 结束日期
reconciliation-go = 显示
reconciliation-sums = 这段时间的账面金额
reconciliation-currency = 币种
reconciliation-invoices = 发票
reconciliation-credit-notes = 贷项通知单
reconciliation-tax = 税额
reconciliation-about = 时间段以每份单据上的日期为准。贷项通知单为负数，因此各列之和等于上方的金额。时间为 UTC。
reconciliation-download = 下载 CSV
reconciliation-none-title = 这段时间内没有数据
reconciliation-none-text = 这些天内没有任何发票或贷项通知单，请选择其他日期。
refusal-text-period-backwards = 结束日期早于开始日期。请选择同一天或更晚的日期。
refusal-text-period-long = 时间段超过一年。最多可选 366 天，请分成多个文件下载。

## A year as one file

invoice-years-files = 将全年的单据放入一个文件：
invoice-year-zip = { $year }（ZIP）
refusal-invoice-year-too-large = 这一年的单据超过 { $most } 份，无法放入一个文件。请逐份下载，或向我们索取。

## Command line

reconciliation-saved = 已保存到 { $path }。
