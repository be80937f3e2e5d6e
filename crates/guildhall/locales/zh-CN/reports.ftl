### 给计划人员的报表。每个数字都说明统计的内容。

layout-nav-reports = 报表
reports-title = 报表
reports-lead = 计划的状况：在您查看的当下由记录统计。
reports-open-one = 打开：{ $title }
reports-filter = 报表的月份
reports-go = 显示
reports-from = 起始月份
reports-to = 结束月份
reports-months-whole = 按整月统计，最多 24 个月。
refusal-text-report-backwards = 期间的结束早于开始。请选择较晚的月份。
refusal-text-report-too-long = 一份报表最多涵盖 24 个月。请选择较短的期间。
reports-figures-of = 数字：{ $title }
reports-file = 下载数字 (CSV)
reports-meaning = 各数字的含义
reports-none = 没有可报告的内容
reports-none-text = 这些月份没有这类事项。请选择其他月份。
reports-month = 月份
reports-sum = 所有月份

## 续订

reports-renewals = 续订率与流失率
reports-renewals-lead = 年度结束时有多少成员身份续订，以及有多少成员离开。
reports-members = 月初成员数
reports-members-means = 当月第一天有效的成员身份。持有两项成员身份的公司计两次。
reports-renewed = 通过订单续订
reports-renewed-means = 在当月结束、且由某人下单延续的期限。
reports-automatic = 自动续订
reports-automatic-means = 在当月结束、且由自动续订扣款延续的期限。
reports-lapsed = 已失效
reports-lapsed-means = 在当月结束、没有延续，且续订时段已经结束的期限。
reports-open = 仍可续订
reports-open-means = 在当月结束或即将结束、今天仍可续订的期限。尚不计入任何比率。
reports-canceled = 已取消
reports-canceled-means = 在当月某日依支持请求的决定而取消的订阅。
reports-upgraded = 已升级
reports-upgraded-means = 在当月某日被另一项订阅取代的订阅。既不算失效，也不算离开。
reports-rate = 续订率
reports-rate-means = 通过订单与自动续订的数量，除以其与已失效数量之和。向下取整。
reports-churn = 流失率
reports-churn-means = 当月失效与取消的数量，除以月初成员数。向下取整。日后再次购买的成员视为新成员。

## 收入

reports-revenue = 收入与应收款项
reports-revenue-lead = 每月开具发票的金额，以及等待转账的订单已等待多久。
reports-currencies = 各币种分别列出。金额绝不跨币种换算或相加。
reports-invoiced-in = 以 { $currency } 开具的发票
reports-owed-in = 以 { $currency } 应收的款项
reports-net = 不含税金额
reports-net-means = 当月开具的发票不含税金额，减去当月开具的贷项通知单，不论其更正哪个月份。
reports-tax = 税额
reports-tax-means = 同一批单据的税额。
reports-invoices = 发票
reports-invoices-means = 当月开具的发票。订单付清时开具发票。
reports-credit-notes = 贷项通知单
reports-credit-notes-means = 当月开具的贷项通知单。
reports-owed = 等待中的金额
reports-owed-means = 目前等待转账的订单总额（含税），按下单后的天数分列，与上方期间无关。已到账但未付清订单的款项不予扣除。
reports-age = 下单后天数
reports-orders = 订单
reports-days-from-to = { $from } 到 { $to } 天
reports-days-from = { $from } 天以上

## 支持

reports-support = 支持时间
reports-support-lead = 公司等待首次答复与结案的时间，以及逾期的比例。
reports-times = 答复与结案时间
reports-requests = 请求
reports-requests-means = 当月提出的请求。其他数字都与这些请求有关，不论何时答复。
reports-requests-most = 只统计期间内最早的 { $count } 项请求。请选择较短的期间。
reports-answered = 已答复
reports-closed = 已结案
reports-first-half = 首次答复，半数
reports-first-half-means = 到支持人员首次回复为止的实际时间（含夜间）：半数已答复的请求更快。
reports-first-most = 首次答复，九成
reports-first-most-means = 同上，九成已答复的请求更快。
reports-close-half = 结案，半数
reports-close-half-means = 到请求结案为止的时间：半数已结案的请求更快。“结案，九成”则为九成更快。
reports-close-most = 结案，九成
reports-late = 逾期比例
reports-late-means = 首次答复晚于期限，或已到期仍未答复的请求，除以当月所有请求。期限为按严重程度承诺的工作小时，以请求语言的服务时间计算。
reports-late-count = 逾期
