### Orders: the checkout, the list, each order's own page, and the mails about them.

## The checkout

checkout-buy = 购买：{ $offer }
checkout-upgrade = 升级为：{ $offer }
checkout-renew = 续订：{ $offer }
checkout-step-terms = 条款
checkout-step-payment = 付款方式
checkout-step-review = 确认
checkout-back = 上一步
checkout-next = 继续
checkout-leave = 取消此订单
checkout-declined-before = 信用卡被拒，并未收费。您可以重试，或选择其他付款方式。
checkout-terms-title = 阅读并接受条款
checkout-terms-page = 在单独的页面打开，以便打印或保存
checkout-accept = 我代表公司接受这些条款。
checkout-accepted = 条款
checkout-accepted-at = 已于 { $when } 接受
refusal-text-terms-not-ticked = 请勾选复选框以接受条款，否则订单无法继续。
checkout-payment-title = 选择付款方式
checkout-method = 付款方式
checkout-contact-name = 联系人姓名
checkout-contact-phone = 电话号码
checkout-contact-email = 电子邮件地址
checkout-card-text = 在支付服务的页面上立即收费。会员资格立即生效，发票几秒钟内即可获取。
checkout-transfer-text = 您会获得银行资料和参考号。订单最多等候款项 { $days } 天，通常二至五天到账；到账前不会启用任何内容。
checkout-no-card-by-rules = 现行规则不接受信用卡。
checkout-no-card-here = 此处无法使用信用卡付款：本系统未设置支付服务。请使用银行转账付款。
checkout-no-transfer = 现行规则不接受银行转账。
checkout-contact = 转账如有问题，应联系哪位？
checkout-contact-hint = 仅银行转账需要填写。
refusal-text-method-not-chosen = 请选择付款方式。
refusal-text-method-not-offered = 此订单不能使用该付款方式，请选择其他方式。
checkout-implied = 付款即表示您代表公司接受以下条款：
checkout-review-title = 确认订单
checkout-company = 公司
checkout-days-on-arrival = 以今天付款为例；期限自款项到账当日开始。
checkout-version = 版本 { $version }
checkout-amounts = 应付金额
checkout-valid = 此报价有效至 { $time }。若在此之前有任何变动，付款前会先让您看到。
checkout-pay = 购买并支付 { $amount }
checkout-place = 下订单（{ $amount }）
checkout-then-card = 下一页属于支付服务。此处不会输入或保存卡号。
checkout-then-transfer = 接下来会显示银行资料，现在不会收费。
checkout-changed-title = 请再确认一次：内容与您先前所见不同
checkout-changed-total = 总额由 { $before } 变更为 { $now }。
checkout-changed-days = 期限现为 { $first }至{ $last }。
checkout-changed-nothing = 原报价已过期。新报价的总额和日期相同，尚未下订单。
notice-order-terms-changed = 条款在您接受后已有变更，请重新阅读。

## The list of orders

order-list-lead = 贵公司的所有订单，最新的在最前面。每个订单的页面永久有效。
order-draft-title = 有一个订单尚未完成
order-subject = 内容
order-placed-on = 订购日期
order-state = 状态
order-pay-until = 付款截止日：{ $day }
order-count = { $count } 个订单
order-empty-title = 暂无订单
order-empty-text = 购买或续订后会显示在这里。请先选择一项成员产品/服务。
order-none-older-title = 没有更早的订单
order-none-older-text = 您已看完所有订单。
order-to-newest = 返回最新的订单

## One order

order-named = 订单 { $number }
order-offer = 产品/服务
order-purchase = 购买：{ $offer }
order-upgrade = 升级：{ $offer }
order-renewal = 续订：{ $offer }
order-automatic-renewal = 自动续订：{ $offer }
order-state-draft = 尚未完成
order-state-authorising = 信用卡付款处理中
order-state-awaiting-payment = 等候转账
order-state-declined = 信用卡被拒
order-state-completed = 已完成
order-state-expired = 已过期
order-state-cancelled = 已取消
order-days = 期限
order-price = 一年价格
order-discount = 升级优惠
order-tax = { $name } { $rate }
order-total = 总额
order-amount = 金额
order-when = 时间
order-outcome = 结果
order-charges = 信用卡扣款
order-receipts = 已收到的转账
order-received-on = 收款日
order-happened = 经过
order-by-itself = 系统自动执行
order-act = 继续处理此订单
order-done-bought = 购买成功：{ $offer }
order-done-renewed = { $offer }已完成续订
order-next = 后续事项
order-next-runs = 会员资格期限为 { $first }至{ $last }，权益即刻可用。
order-next-mail = 我们已将确认邮件发送给贵公司的合作伙伴管理员。
order-next-window = 可于 { $first }至{ $last } 续订。
order-to-subscription = 转到您的订阅
order-to-invoice = 发票 { $number }
order-to-calendar = 将日期添加到日历
order-at-gateway-title = 付款尚未完成
order-at-gateway-text = 支付服务的页面仍为此订单打开。在该页面完成前不会收费。
order-to-gateway = 前往付款页面
order-back-to-gateway = 返回付款页面
order-confirm-title = 您的银行需要您确认
order-confirm-text = 您在支付服务的页面确认后，才会向信用卡收费。
order-unknown-title = 目前尚不清楚您的信用卡是否已被收费
order-unknown-text = 请勿再次付款。支付服务的回复在传输途中丢失；我们会在 { $time } 再次查询，一有结果立即通过电子邮件通知您。
order-later-title = 支付服务尚未回复
order-later-text = 如果您已在其页面完成付款，请勿再次付款：我们会在 { $time } 查询，一有回复立即通过电子邮件通知您。
order-later-unfinished = 如果尚未完成就离开，可以返回该页面。
order-charging-title = 正在向您保存的信用卡收费
order-charging-text = 您无需采取任何操作。我们会在 { $time } 向支付服务查询，并通过电子邮件通知您结果。
order-stuck-title = 款项已收到，其余事项正在处理
order-stuck-text = 对应的期限无法自动建立，例如期间已通过其他方式续订。工作人员会处理并与您联系。请勿再次付款。
order-declined-title = 信用卡被拒
order-left-title = 付款未完成
order-declined-text = 并未收费，订单仍然保留。您可以用同一张或其他信用卡重试，或改用其他付款方式。
order-declined-automatic = 并未收费。系统会自动再次扣款；在续订时段内，您也可以自行续订。
order-try-again = 重试
order-other-method = 选择其他付款方式
order-renew-by-hand = 自行续订
order-expired-title = 此订单已于 { $day } 过期
order-expired-text = 因未及时付款，未启用任何内容，也不欠任何款项。
order-expired-paid-anyway = 如果您已经汇款，请勿再次付款：请重新订购并告知我们两个订单号，我们会将款项用于新订单或退还给您。
order-again = 重新订购
order-to-support = 联系支持部门
order-cancelled-title = 此订单已于 { $day } 取消
order-cancelled-text = 未启用任何内容，也不欠任何款项。

## Paying by transfer

order-transfer-title = 请汇入确切金额并注明参考号
order-transfer-text = 款项到账前不会启用任何内容。款项到账时（通常为汇出后二至五天），我们会通过电子邮件通知您。
order-transfer-received-title = 已收到款项，但金额不符
order-transfer-received = 收到的款项与应付金额不符。工作人员会处理并与您联系，在此之前不会启用任何内容。请在收到通知前不要再汇款。
order-transfer-amount = 金额
order-transfer-reference = 参考号
order-transfer-reference-hint = 请填入银行表单的参考栏，我们据此找到您的订单。
order-transfer-holder = 户名
order-transfer-account = 账号
order-transfer-bic = BIC
order-transfer-bank = 银行
order-transfer-deadline = 到账期限
order-transfer-code = 包含此转账资料的二维码
order-transfer-code-sepa = 使用银行应用扫描即可填入转账资料。
order-transfer-code-plain = 以文本形式包含相同资料，方便转到其他设备。
order-receipt-exact = 金额相符，已支付此订单
order-receipt-under = 低于应付金额，工作人员会与您联系
order-receipt-over = 高于应付金额，工作人员会与您联系
order-receipt-wrong-currency = 货币不符，工作人员会与您联系
order-receipt-late = 订单结束后才到账，将用于新订单或退还
order-receipt-duplicate = 订单此前已付款，此款项将退还
order-receipt-not-awaited = 此订单并未等候转账，工作人员会与您联系

## Canceling an order

order-cancel-title = 取消订单 { $number }
order-cancel-consequence = 此订单（{ $offer }）将会结束。不会启用任何内容，也不欠任何款项；您可以随时以当日价格重新订购。
order-cancel-transfer = 如果您已经汇款，请勿取消，请等候款项到账。
order-cancel-received = 已收到此订单的款项。工作人员会退还或用于其他订单，并与您联系。
order-cancel-do = 取消订单 { $number }
order-cancel-keep = 保留订单
notice-order-cancelled = 订单已取消。

## Why something cannot be done with an order

refusal-order-not-placed = 此订单尚未提交。
refusal-order-already-placed = 此订单已经提交，其页面会显示目前状况。
refusal-order-already-completed = 此订单已付款并完成，无法再更改。
refusal-order-expired = 此订单已过期。请重新订购，价格以今天为准。
refusal-order-cancelled = 此订单已取消。请重新订购，价格以今天为准。
refusal-order-charge-in-progress = 此订单正在向信用卡收费，支付服务回复扣款失败后才能取消。
refusal-order-not-due = 此订单的期限尚未过。
refusal-order-no-method = 尚未选择付款方式，或所选方式已不能使用。请选择付款方式。
refusal-order-terms-not-accepted = 尚未接受条款。
refusal-order-no-bank-account = 目前没有此货币的银行账户。请使用信用卡，或与我们联系。
refusal-quote-changed = 价格、条款或日期与您先前所见不同。购买前请重新确认订单。
refusal-quote-no-price = 此产品/服务没有以贵公司货币计价的价格。

## Mails

mail-order-expired-subject = 订单 { $number } 已过期
mail-order-expired-body = 订单 { $number } 因未及时付款而过期。未启用任何内容，也不欠任何款项。

    如果您已经汇款，请勿再次付款：请重新订购并告知我们两个订单号。我们会将款项用于新订单或退还给您。
mail-order-expired-action = 查看订单
mail-order-transfer-subject = 订单 { $number }：请于 { $expires } 前付款
mail-order-transfer-body = 订单 { $number } 已生成。请汇入 { $amount }（金额须相符），并注明参考号 { $reference }。款项须于 { $expires } 前到账。

    款项到账前不会启用任何内容。银行资料和二维码请见订单页面。
mail-order-transfer-action = 查看银行资料
mail-order-confirmation-subject = { $offer }：订单 { $number } 已付款
mail-order-confirmation-body = 感谢您。订单 { $number }（{ $offer }）已付款，金额为 { $amount }。会员资格期限为 { $starts }至{ $ends }。

    订单页面载有发票、后续日期和所有经过。
mail-order-confirmation-action = 查看订单
mail-order-declined-subject = 订单 { $number }：未向信用卡收费
mail-order-declined-body = 支付服务已就订单 { $number }（{ $offer }）回复：{ $reason }

    并未收费，订单仍然保留。您可以重试，或选择其他付款方式。
mail-order-declined-action = 继续处理订单
