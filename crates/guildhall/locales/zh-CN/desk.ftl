### 运营人员的工作台：各队列等待的事项与期限，以及查找。

desk-queues = 各队列的工作
desk-queues-lead = 等待人员处理的事项、已等待多久，以及应在何时之前着手。
desk-queue = 队列
desk-queue-unknown = 结果不明的扣款
desk-queue-receipts = 待决定的款项
desk-queue-matching = 没有对应订单的银行条目
desk-queue-vetting = 待审核的公司
desk-queue-support = 支持请求
desk-queue-recoveries = 无法登录的公司
desk-queue-other = 其他待办
desk-count = 等待中
desk-oldest = 最久已等待
desk-due = 下一个期限
desk-late = 逾期
desk-within = 应着手时间
desk-within-minutes = { $count } 分钟内
desk-within-hours = { $count } 个工作小时内
desk-within-promised = 按对公司的承诺
desk-queues-most = 每个来源最多统计 { $count } 项。
desk-times-ours = 工作时间为周一至周五 9 点到 18 点，以计划的时区为准。没有任何公开页面写明这些时限；它们由我们自行确定，写在计划的文件中。
desk-ages = 事项已等待多久
desk-age = 已等待
desk-age-hours = 不到 4 小时
desk-age-day = 4 到 24 小时
desk-age-days = 1 到 3 天
desk-age-week = 3 到 7 天
desk-age-longer = 7 天以上
desk-waited-minutes = { $count } 分钟
desk-waited-hours = { $count } 小时
desk-waited-days = { $count } 天
desk-to-tasks = 查看所有未关闭的待办
desk-tasks-of = 待办：{ $queue }
desk-tasks-lead = 未关闭的待办，等待最久的在最前面。打开待办视为查看该公司的数据，公司会看到这条记录。
desk-tasks-more = 只显示前 { $count } 项。
desk-tasks-none = 这里没有待办
desk-tasks-none-text = 款项、密钥或文件需要决定时，待办就会出现。

## 查找

layout-nav-find = 查找
find-title = 查找任何内容
find-lead = 按对方念给您听的内容查找：编号、参考号、地址或名称的一部分。
find-what = 编号、参考号、地址或名称
find-what-hint = 网络 ID，订单、发票、请求或案例编号，RF 参考号，支付网关对扣款的标识，访问 ID，本系统的任何 ID，电子邮件地址，域名，税号，公司名称的一部分。
find-kind = 类别
find-name = 编号或 ID
find-found = 有 { $count } 项符合
find-more = 只列出前 { $count } 项。请多输入一个字或数字。
find-reason = 打开公司的内容需要理由，公司会看到该理由。
find-unproven = 尚未验证电子邮件地址
find-nothing-text = 这里没有“{ $wanted }”。编号须完整一致，名称可以只匹配一部分。
find-first = 尚未查找
find-first-text = 只有一项符合时会直接打开；有多项时会列出。
find-order = 订单
find-invoice = 发票
find-request = 支持请求
find-case = 咨询案例
find-activation = 激活
find-payment = 订单的扣款
find-subscription = 订阅
find-person = 人员

## 图表

chart-says = { $count } 根柱形：{ $what }，{ $figure }。下方的表格列出相同的数字。
