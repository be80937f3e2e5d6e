### Money: cards, transfers, and the simulated gateway.

## Stored cards

payment-card-masked = { $brand } 尾号 { $last4 }
payment-card-none = 无信用卡

## How a charge stands

payment-state-pending = 尚无回复
payment-state-requires-confirmation = 等候您确认
payment-state-unknown = 尚不清楚：回复丢失
payment-state-succeeded = 已收费
payment-state-cancelled = 未收费：已离开付款页面
payment-failed-declined = 发卡银行拒绝扣款。
payment-failed-insufficient-funds = 信用卡的余额或额度不足。
payment-failed-expired-card = 信用卡已过期，或支付服务已无此卡资料。
payment-failed-confirmation = 未通过银行的确认程序。
payment-failed-abandoned = 在完成前离开了付款页面。

## Recording a transfer

refusal-receipt-already-recorded = 此订单已记录银行参考号为 { $reference } 的转账。
refusal-text-amount = 这不是此货币的金额。请按 475.00 的格式输入，不含正负号。
refusal-text-currency = 这不是货币代码。请输入三个字母，例如 USD 或 EUR。
refusal-text-date = 这不是日期。请按 2026-06-23 的格式输入。
refusal-text-date-ahead = 这一天尚未到来。请输入款项到账的日期。

## Mails

mail-payment-unknown-subject = 订单 { $number }：请勿再次付款，我们正在向支付服务查询
mail-payment-unknown-body = 目前尚不清楚订单 { $number } 是否已向您的信用卡收费：支付服务的回复在传输途中丢失。

    请勿再次付款。我们会在 { $next }（UTC）查询，并持续查询到有回复为止，一有结果立即通过电子邮件通知您。
mail-payment-unknown-action = 查看订单

## The simulated gateway

gateway-title = 信用卡付款
gateway-simulated-title = 模拟
gateway-simulated = 这里不会有任何款项往来，也不会要求卡号。您可以选择信用卡和银行的反应。
gateway-merchant = 商户
gateway-amount = 金额
gateway-card = 信用卡
gateway-card-hint = 每张卡在自动续订扣款时的反应不同。
gateway-card-works = 续订时：扣款成功。
gateway-card-fails-once = 续订时：第一次被拒，第二次扣款成功。
gateway-card-declines = 续订时：每次都被拒。
gateway-card-insufficient-funds = 续订时：每次都余额不足。
gateway-card-loses-answer = 续订时：扣款成功，但第一次回复丢失。
gateway-outcome = 这次的结果
gateway-outcome-hint = 仅适用于这次付款。
gateway-approve = 批准
gateway-approve-text = 向信用卡收费，并立即通知商户。
gateway-decline = 拒绝
gateway-decline-text = 银行拒绝扣款。
gateway-funds = 余额不足
gateway-funds-text = 银行因余额不足而拒绝。
gateway-confirm = 需要确认
gateway-confirm-text = 银行要求持卡人在下一页确认。
gateway-losing = 批准，但回复丢失
gateway-losing-text = 向信用卡收费，但商户再次查询前不会得知。
gateway-twice = 批准，并回复两次
gateway-twice-text = 向信用卡收费一次，但通知商户两次。
gateway-late = 批准，但延迟回复
gateway-late-text = 向信用卡收费，三天后才通知商户。
gateway-pay = 支付 { $amount }
gateway-leave = 不付款并返回
gateway-back = 返回商户
gateway-finished = 此页面已结束：此前已付款或离开，或打开超过一天。这里无法再付款。
gateway-bank-title = 请确认是您本人
gateway-bank-text = 发卡银行询问：您要支付 { $amount } 给 { $merchant } 吗？
gateway-bank-yes = 是，确认
gateway-bank-no = 否，拒绝
refusal-gateway-session-finished = 此付款页面已结束，无法再付款。
refusal-gateway-unreachable = 目前无法打开付款页面，未收取任何费用。请过几分钟再试一次。
refusal-gateway-not-simulated = 仅在模拟支付网关中可以执行。
refusal-text-nothing-chosen = 请选择一项。
