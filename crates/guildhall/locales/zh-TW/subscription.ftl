### Subscriptions: words that several pages share, and why something is not possible.

## Facts

subscription-term = 期限
subscription-term-whole = 自首日至末日
subscription-anniversary = 週年日期
subscription-window-closes = 續約截止日
subscription-auto-renew = 自動續約
subscription-invoices = 發票

## Status

subscription-status-active = 使用中
subscription-status-renewal-window = 續約期間
subscription-status-lapsed = 已失效
subscription-status-cancelled = 已取消
subscription-status-upgraded = 已由金級取代
subscription-over-active = 有效至 { $day }。
subscription-over-window = 期限已屆滿，可續約至 { $day }。
subscription-over-lapsed = 未及時續約，自 { $day } 起失效。可以重新購買該優惠。
subscription-over-cancelled = 已於 { $day } 取消。
subscription-over-upgraded = 金級會員資格於 { $day } 開始，此訂閱隨之結束。

## The switch of automatic renewal

subscription-auto-renew-on = 開啟：將於 { $day } 向 { $card } 收費。
subscription-auto-renew-on-without-card = 開啟，但未儲存信用卡，因此不會自動續約。請自 { $day } 起自行續約。
subscription-auto-renew-off = 自 { $day } 起關閉，下次續約後會重新開啟。
subscription-auto-renew-not-offered = 此期限的規則不提供自動續約。
subscription-auto-renew-past = 收費日為 { $day }，此開關對本期限已無作用。
subscription-auto-renew-ended = 此訂閱已結束。

## Why a subscription cannot be renewed

refusal-renewal-not-due = 續約期間為 { $opens }至{ $closes }，首尾兩日皆包含在內。
how-renewal-not-due = 檢視續約的內容。
refusal-renewal-closed = 續約期間已於 { $closed } 截止。
how-renewal-closed = 重新購買該優惠。
refusal-renewal-cancelled = 此訂閱已於 { $on } 取消。
how-renewal-cancelled = 重新購買該優惠。
refusal-renewal-upgraded = 此訂閱已於 { $on } 由金級會員資格取代。
how-renewal-upgraded = 檢視您持有的會員資格。
refusal-renewal-order-open = 續約訂單 { $number } 正在處理中。
how-renewal-order-open = 前往該訂單。

## Why automatic renewal cannot be turned off

refusal-auto-renew-not-offered = 此期限的規則沒有自動續約。
refusal-auto-renew-already-off = 已自 { $on } 起關閉，下次續約後會重新開啟。
how-auto-renew-already-off = 檢視說明。
refusal-auto-renew-too-late = 收費日 { $charge_on } 已到，扣款可能正在進行。
how-auto-renew-too-late = 檢視您可以採取的動作。
refusal-auto-renew-ended = 此訂閱已結束，不會再收費。

## Why another act is not open

refusal-subscription-no-invoice = 此期限尚無發票。
refusal-subscription-ended = 此訂閱已經結束。

## In a calendar

subscription-calendar-ends = { $offer }：會員資格的最後一天
subscription-calendar-window = { $offer }：續約期間
