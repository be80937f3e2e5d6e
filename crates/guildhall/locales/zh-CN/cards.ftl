### Stored cards: the page of them, their end, their mails.

layout-nav-cards = 付款方式
card-title = 付款方式
card-lead = 可供自动续订扣款的信用卡。卡号只保存在支付服务中，我们仅知道卡组织、尾号四位和到期月份。
card-default = 续订时扣款
card-expires = 到期月份
card-use = 用途
card-use-default = 自动续订向此卡扣款。
card-use-other = 已保存，不会自动扣款。
card-choose = 改用此卡扣款
card-remove = 移除信用卡
card-add = 添加信用卡
card-add-note = 您会在支付服务的页面上输入卡片资料。在此添加的信用卡此后即用于续订扣款，您也可以再改选其他信用卡。
card-none-title = 尚未保存信用卡
card-none-text = 以信用卡付款或在此添加时，就会保存信用卡。没有信用卡就不会自动续订。
card-missing-title = 自动续订没有可用的信用卡
card-missing-text = 自动续订已开启，但没有保存可扣款的信用卡。请在下列日期前添加，或自行续订。
card-coming = 即将扣款
card-coming-for = 续订项目
card-coming-on = 扣款日
card-ending = 即将到期
card-over = 已过期
card-ending-title = { $card }将在下次扣款前到期
card-over-title = { $card }已过期
card-ending-text = 此卡有效至 { $last }，而“{ $offer }”将于 { $charge }自动续订。请在该日前添加其他信用卡。
card-add-go = 前往付款方式

## Removing one

card-removal-title = 移除{ $card }
card-removal-text = 支付服务也会删除此卡。此前以此卡支付的款项不受影响。
card-removal-next = 自动续订将改向{ $card }扣款。
card-removal-last = 没有其他已保存的信用卡，之后无法自动扣款。
card-removal-keep = 保留信用卡
refusal-card-charge-open = 订单 { $number } 对此卡的扣款尚无结果。在支付服务答复之前，此卡会保留。
refusal-card-charge-to-come = 这是唯一的信用卡，“{ $offer }”将于 { $on }以此卡自动续订。在此之前，除非添加其他信用卡或关闭自动续订，否则此卡会保留。
how-card-charge-open = 查看订单
how-card-charge-to-come = 查看关闭自动续订的影响
refusal-card-no-gateway = 此处未设置支付服务，合作伙伴以银行转账付款。
notice-card-added = 信用卡已保存，自动续订此后将向此卡扣款。
notice-card-not-added = 未添加信用卡。
notice-card-waits = 支付服务尚未告知信用卡结果，一经告知就会显示在此。
notice-card-default = 自动续订此后将向此卡扣款。
notice-card-removed = 信用卡已移除。

## Mails

mail-card-ending-subject = { $card }将在“{ $offer }”续订前到期
mail-card-ending-body =
    用于自动续订的{ $card }有效至 { $last }，而“{ $offer }”将于 { $charge }自动续订，届时已无法向此卡扣款。

    请在该日前添加其他信用卡。只需一分钟，下一年度就能无缝衔接。
mail-card-ending-action = 添加信用卡

## What happened

event-card-added = 已保存尾号 { $last4 } 的 { $brand } 信用卡。
event-card-made-default = 此后续订改向尾号 { $last4 } 的 { $brand } 信用卡扣款。
event-card-removed = 已移除尾号 { $last4 } 的 { $brand } 信用卡。
event-card-ending-told = 已通知合作伙伴：尾号 { $last4 } 的 { $brand } 信用卡将在下次扣款前到期。

## The simulated gateway, where a card is only stored

gateway-store = 保存信用卡
gateway-store-for = 持卡公司
gateway-store-nothing = 现在不付款
gateway-store-approve-text = 保存信用卡，并立即通知商户。
gateway-store-decline-text = 银行拒绝验证，不保存信用卡。
gateway-store-twice-text = 信用卡保存一次，但通知商户两次。
gateway-store-silent = 批准，但不通知
gateway-store-silent-text = 保存信用卡，但商户查询前不会得知。
