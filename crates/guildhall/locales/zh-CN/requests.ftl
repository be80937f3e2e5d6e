### 支持请求：提出、答复，以及对取消的决定。

## 合作伙伴

request-list-lead = 贵公司向支持人员提出的请求，以及目前轮到谁处理。
request-tabs = 按状态查看请求
request-tab-open = 处理中
request-tab-needs-attention = 需要您处理
request-tab-closed = 已结束
request-number = 参考编号
request-title = 摘要
request-turn = 轮到谁
request-turn-support = 支持人员将在 { $due } 前答复
request-changed = 上次更改
request-count = { $count } 个请求
request-none-title = 这里没有请求
request-none-text = 新建的请求会得到参考编号，并告知您最晚何时得到答复。
request-new-title = 新建支持请求
request-new-lead = 请说明您遇到的情况。您会立即得到参考编号，并通过电子邮件和此页面收到答复。
request-cancel-title = 请求取消订阅
request-cancel-lead = 是否取消 { $offer } 由支持人员决定，并在此答复您。在此之前一切不变，您也可以撤回请求。
request-cancel-prefilled = 取消 { $offer }
request-cancels = 要取消的订阅
request-choose = 请选择
request-topic = 问题类型
request-severity = 有多紧急？
request-severity-hint = 它决定支持人员最晚何时答复，按您所用语言的支持工作时间计算。
request-severity-critical = 严重：工作无法进行
request-severity-moderate = 中等：某项功能不能用
request-severity-minimal = 轻微：只是询问
request-text = 发生了什么？
request-text-hint = 您做了什么、预期什么、实际发生了什么。请勿填写卡号或密码。
request-cancel-text = 您为什么要取消？
request-cancel-text-hint = 如果有什么能让您留下，也请告诉我们。请勿填写卡号或密码。
request-back = 取消
request-created = 提出时间
request-thread = 往来消息
request-said-partner = { $name }
request-said-support = { $name }（支持人员）
request-write = 就此事写给支持人员
request-write-do = 发送
request-reopen-do = 重新打开
request-withdraw = 撤回请求
request-withdraw-text = 撤回后，支持人员不再处理此事。
request-withdraw-do = 撤回
request-state-open = 支持人员处理中
request-state-needs-attention = 需要您处理
request-outcome-answered = 已答复
request-outcome-withdrawn = 已撤回
request-outcome-cancelled = 已按请求取消
request-outcome-declined = 已拒绝
request-standing-open = 轮到支持人员处理。您最晚在 { $due } 得到答复。
request-standing-needs-attention = 轮到您了：支持人员需要您提供信息。
request-standing-closed = 已于 { $at } 结束。此后 { $days } 天内可以重新打开。
request-standing-over = 已于 { $at } 结束。
request-late = 已逾期
request-due = 答复期限

## 运营人员

layout-nav-support = 支持
operator-desk-support-late =
    { $count ->
        [0] 没有逾期
       *[other] { $count } 个已逾期
    }
support-queue-title = 支持请求
support-queue-lead = 等待答复的请求，期限最近的排在最前。
support-queues = 按队列查看请求
support-queue = 队列
support-queue-all = 全部
support-queue-finance = 财务
support-queue-accounts = 帐户
support-queue-membership = 成员身份
support-queue-portal = 网站
support-queue-none-title = 没有等待中的请求
support-queue-none-text = 此队列中的请求都已答复。
support-language = 语言
support-answer = 答复
support-answer-text = 您的答复
support-answer-do = 发送答复
support-answer-hint = 合作伙伴会看到原文：请用{ $language }书写。
support-then-ask = 提问：轮到合作伙伴
support-then-end = 结束：都已说明
support-then-continue = 继续处理
support-decide = 决定
support-decide-do = 决定
support-decision = 决定
support-decision-refund = 取消并退还费用
support-decision-refund-text = 成员身份和权益今天结束，开具贷项凭单，款项按原付款方式退回。
support-decision-end = 取消但不退款
support-decision-end-text = 成员身份和权益今天结束，不涉及款项。
support-decision-decline = 不取消
support-decision-decline-text = 成员身份继续有效，并告知合作伙伴原因。
support-goodwill-hint = 仅在规则不退款却仍要退还时需要填写，会印在贷项凭单上。
support-reason-hint = 仅在拒绝时需要填写。合作伙伴会看到原文：请用{ $language }书写。
request-decision = 决定
request-goodwill = 通融退款的原因
request-reason = 拒绝的原因
request-then = 接下来

## 从订阅开始

support-entry = 入口
support-ask = 提出请求
support-asked-already = 已经请求取消

## 通知

notice-request-written = 您的消息已送达支持人员。
notice-request-withdrawn = 请求已撤回。
notice-request-answered = 答复已发送。
notice-request-decided = 已作出决定，并已通知合作伙伴。

## 拒绝的原因

refusal-request-closed = 此请求已经结束。
refusal-request-closed-long-ago = 此请求结束已超过 { $days } 天。请新建请求，并注明原来的参考编号。
refusal-request-decided = 此请求已作出决定，决定不会改变；其他事项请新建请求。
refusal-request-cancelling-already = 此订阅已有取消请求，编号为 { $number }。
refusal-request-to-be-decided = 此请求要求取消订阅：请作出决定，而不是直接结束。
refusal-request-full = 此请求的消息已达上限。请新建请求，并注明此参考编号。
refusal-request-no-network-id = 贵公司还没有网络 ID，通过审核后即可提出请求。

## 发生的事

event-request-opened = 已向支持人员提出请求 { $number }：{ $title }。
event-request-written = 合作伙伴就请求 { $number } 补充了说明。
event-request-withdrawn = 已撤回请求 { $number }。
event-request-reopened = 已重新打开请求 { $number }。
event-request-answered = 支持人员已答复请求 { $number }。
event-request-asked-back = 支持人员就请求 { $number } 提出了问题。
event-request-ended = 请求 { $number } 已答复并结束。
event-request-cancelled = 请求 { $number } 已批准：订阅已取消。
event-request-declined = 请求 { $number } 被拒绝：订阅继续有效。

## 邮件

mail-support-received-subject = { $number }：您的支持请求
mail-support-received-body =
    支持人员已收到您的请求“{ $title }”。

    您最晚在 { $due } 得到答复。
mail-support-received-action = 查看请求
mail-support-answered-subject = { $number }：支持人员已答复
mail-support-answered-body =
    关于您的请求“{ $title }”，支持人员答复如下：

    { $text }

    支持人员会继续处理。
mail-support-answered-action = 查看请求
mail-support-asked-subject = { $number }：支持人员需要您提供信息
mail-support-asked-body =
    关于您的请求“{ $title }”，支持人员想问：

    { $text }
mail-support-asked-action = 答复
mail-support-ended-subject = { $number }：已答复
mail-support-ended-body =
    关于您的请求“{ $title }”，支持人员答复如下：

    { $text }

    此请求已结束。如果还有遗漏，{ $days } 天内可以在请求的页面上重新打开。
mail-support-ended-action = 查看请求
mail-support-cancelled-subject = { $number }：已按您的请求取消
mail-support-cancelled-body =
    按照您在“{ $title }”中的请求，成员身份和权益已于 { $day } 结束，此后不再收费。

    按您所付年度的规则，不退还任何款项。
mail-support-cancelled-action = 查看请求
mail-support-cancelled-refunded-subject = { $number }：已取消，费用将退还
mail-support-cancelled-refunded-body =
    按照您在“{ $title }”中的请求，成员身份和权益已于 { $day } 结束，此后不再收费。

    您支付的费用将退还；金额和方式见另一封邮件。
mail-support-cancelled-refunded-action = 查看请求
mail-support-declined-subject = { $number }：订阅继续有效
mail-support-declined-body =
    您的请求：“{ $title }”。支持人员不予取消，原因如下：

    { $reason }
mail-support-declined-action = 查看请求
