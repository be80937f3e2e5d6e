### What cards and the gateway say and do, as partners and operators read it.

payment-failed-holder-needed = 发卡银行要求持卡人确认，但当时无人可确认。
payment-failed-card-revoked = 此卡已停用、注销，或支付服务已无此卡资料。
payment-failed-trouble = 支付服务当时无法处理这笔扣款。未收取任何费用。
gateway-card-needs-holder = 续订时：银行要求持卡人确认，但无人在场。
gateway-card-expires-soon = 续订时：扣款成功，直到下个月到期为止。
gateway-refund-fails = 批准，但拒绝退款
gateway-refund-fails-text = 向信用卡收费；银行会拒绝每次退款。
gateway-contested = 批准，之后提出拒付：持卡人胜诉
gateway-contested-text = 向信用卡收费；十天后持卡人对款项提出拒付，再过二十天取回款项。
gateway-kept = 批准，之后提出拒付：商户胜诉
gateway-kept-text = 向信用卡收费；十天后持卡人对款项提出拒付，再过二十天由商户保留款项。
gateway-onward-title = 正在前往支付服务
gateway-onward-text = 您将在支付服务自己的页面上付款。如果几秒内没有反应，请使用按钮。
gateway-onward = 前往付款

## An outcome nobody told

order-unknown-staff = 我们查询已超过一天仍无回复。工作人员正在与支付服务核实，您无需做任何事。
event-payment-settled-by-hand-charged = 工作人员在支付网关查得订单 { $number } 已向信用卡收费 { $amount }：{ $reason }
event-payment-settled-by-hand-not-charged = 工作人员在支付网关查得订单 { $number } 未向信用卡收费：{ $reason }
event-payment-settled-by-hand = 工作人员已手动处理订单 { $number } 未决的扣款：{ $reason }
task-outcome-unknown = 已过一天，仍不清楚订单 { $number } 是否已收费 { $amount }。
task-outcome-unknown-advice = 请用扣款的标识码在支付网关自己的后台查询，再到订单页面手动处理。系统仍会每天查询；一有回复，此任务会自动关闭。在此期间切勿要求公司再次付款。
refusal-payment-not-by-hand = 此订单没有超过一天仍未决的扣款。在此之前由系统向支付网关查询。
operator-settle-title = 手动处理扣款
operator-settle-lead = 支付网关超过一天仍未回复这笔扣款的结果。请用标识码在网关自己的后台查询，再在此填写您查到的结果。日后网关若有不同的回复，以网关为准。
operator-settle = 手动处理
operator-settle-charge = 扣款
operator-settle-key = 在网关的标识码
operator-settle-outcome = 网关后台显示的结果
operator-settle-charged = 已向信用卡收费
operator-settle-charged-text = 订单会完成并开具发票，如同已收到回复。
operator-settle-not-charged = 未向信用卡收费
operator-settle-not-charged-text = 订单可以再次付款；自动续订则按规则再试。
operator-settle-reference = 网关对这笔扣款的编号
operator-settle-reference-hint = 已收费时必填，例如 pi_3Qx…
operator-settle-reason = 您如何得知
operator-settle-reason-hint = 会随订单保存，并显示在历史记录中。
notice-operator-settled = 已按您所述处理这笔扣款。
operator-failure-holder-needed = 银行要求持卡人确认，但无人在场。
operator-failure-card-revoked = 此卡已停用、注销或无法识别。
operator-failure-trouble = 支付服务当时无法处理。
mail-renewal-card-refused-subject = “{ $offer }”未能续订：信用卡需要您处理
mail-renewal-card-refused-body =
    “{ $offer }”自动续订所用的信用卡被拒，且再试也无法成功。没有扣除任何款项，我们也不会再向这张卡收费。

    这段时间会员资格和权益照常。请在付款方式页面添加另一张卡，或在 { $closes }之前自行续订。逾期会员资格即失效。
mail-renewal-card-refused-action = 自行续订
