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
