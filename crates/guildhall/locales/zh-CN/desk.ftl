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

## 程序本身

layout-nav-system = 系统
system-title = 系统
system-lead = 程序本身的状况，仅限它所知的部分。
system-program = 程序
system-version = 版本
system-engine = 数据库
system-schema = 架构
system-programme = 目录
system-work = 工作
system-worked = 后台工作最近一次进行
system-worked-says = { $at }（{ $ago }前）
system-renewals = 最近一天的自动续订
system-renewals-says = { $date }：到期 { $due } 项，续订 { $renewed } 项，出错 { $failed } 项。
system-under-way = 进行中
system-mails = 未送达的邮件
system-webhooks = 未接收的网关通知
system-waits = { $count } 项，其中 { $tried } 项曾尝试过
system-waits-since = { $count } 项，其中 { $tried } 项曾尝试过；最久已等待 { $oldest }
system-checkpoint = 最近签署的检查点
system-checkpoint-says = 第 { $number } 号，{ $at }
system-jobs = 作业
system-jobs-lead = 每项作业每隔几秒运行一次，处理到期的事项。下次到期是此刻之后的第一个时间；不记录单次运行。
system-job = 作业
system-job-next = 下次到期
system-job-ahead = 有待处理事项
system-job-rests = 没有待处理事项
system-unknown = 程序不知道的事
system-unknown-check = 所有规则的检查结果不会保存。请在服务器上运行：
system-unknown-backup = 备份在程序之外进行；其时间由备份工具得知。
system-unknown-hooks = 目前不会向公司自己的 Webhook 发送任何内容；尚未提供。
system-job-take-webhooks = 接收支付网关的通知
system-job-ask-gateway = 询问未决的扣款
system-job-ask-disputes = 询问争议
system-job-ask-cards = 询问保存中的卡
system-job-charge-renewals = 自动续订扣款
system-job-match-transfers = 匹配导入的转账
system-job-expire-orders = 使未付款订单过期
system-job-send-reminders = 发送提醒
system-job-warn-of-cards = 提醒即将到期的卡
system-job-look-at-competencies = 检查能力
system-job-earn-extras = 登记赚得的额外权益
system-job-grant-credits = 发放每月额度
system-job-tell-of-lapses = 通知即将失效的权益
system-job-end-recoveries = 恢复后允许登录
system-job-render-invoices = 排版发票
system-job-prune-webhooks = 清除旧通知
system-job-take-checkpoint = 签署检查点
system-job-deliver-mail = 发送邮件
