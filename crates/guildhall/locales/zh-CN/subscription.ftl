### Subscriptions: words that several pages share, and why something is not possible.

## Facts

subscription-term = 期限
subscription-term-whole = 自首日至末日
subscription-anniversary = 周年日期
subscription-window-closes = 续订截止日
subscription-auto-renew = 自动续订
subscription-invoices = 发票

## Status

subscription-status-active = 有效
subscription-status-renewal-window = 续订时段
subscription-status-lapsed = 已失效
subscription-status-cancelled = 已取消
subscription-status-upgraded = 已由金级取代
subscription-over-active = 有效至 { $day }。
subscription-over-window = 期限已届满，可续订至 { $day }。
subscription-over-lapsed = 未及时续订，自 { $day } 起失效。可以重新购买该产品/服务。
subscription-over-cancelled = 已于 { $day } 取消。
subscription-over-upgraded = 金级会员资格于 { $day } 开始，此订阅随之结束。

## The switch of automatic renewal

subscription-auto-renew-on = 开启：将于 { $day } 向 { $card } 收费。
subscription-auto-renew-on-without-card = 开启，但未保存信用卡，因此不会自动续订。请自 { $day } 起自行续订。
subscription-auto-renew-off = 自 { $day } 起关闭，下次续订后会重新开启。
subscription-auto-renew-not-offered = 此期限的规则不提供自动续订。
subscription-auto-renew-past = 收费日为 { $day }，此开关对本期限已不再起作用。
subscription-auto-renew-ended = 此订阅已结束。

## Why a subscription cannot be renewed

refusal-renewal-not-due = 续订时段为 { $opens }至{ $closes }，首尾两日均包含在内。
how-renewal-not-due = 查看续订的内容。
refusal-renewal-closed = 续订时段已于 { $closed } 截止。
how-renewal-closed = 重新购买该产品/服务。
refusal-renewal-cancelled = 此订阅已于 { $on } 取消。
how-renewal-cancelled = 重新购买该产品/服务。
refusal-renewal-upgraded = 此订阅已于 { $on } 由金级会员资格取代。
how-renewal-upgraded = 查看您拥有的会员资格。
refusal-renewal-order-open = 续订订单 { $number } 正在处理中。
how-renewal-order-open = 转到该订单。

## Why automatic renewal cannot be turned off

refusal-auto-renew-not-offered = 此期限的规则没有自动续订。
refusal-auto-renew-already-off = 已自 { $on } 起关闭，下次续订后会重新开启。
how-auto-renew-already-off = 查看说明。
refusal-auto-renew-too-late = 收费日 { $charge_on } 已到，扣款可能正在进行。
how-auto-renew-too-late = 查看您可以采取的操作。
refusal-auto-renew-ended = 此订阅已结束，不会再收费。

## Why another act is not open

refusal-subscription-no-invoice = 此期限尚无发票。
refusal-subscription-ended = 此订阅已经结束。

## In a calendar

subscription-calendar-ends = { $offer }：会员资格的最后一天
subscription-calendar-window = { $offer }：续订时段
