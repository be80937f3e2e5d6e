### Subscriptions: words that several pages share, and why something is not possible.

## Facts

subscription-term = Term
subscription-term-whole = From the first to the last day
subscription-anniversary = Anniversary date
subscription-window-closes = Renew until
subscription-auto-renew = Automatic renewal
subscription-invoices = Invoices

## Status

subscription-status-active = Active
subscription-status-renewal-window = Renewal window open
subscription-status-lapsed = Lapsed
subscription-status-cancelled = Canceled
subscription-status-upgraded = Replaced by gold
subscription-over-active = It runs until { $day }.
subscription-over-window = The term is over; it can be renewed until { $day }.
subscription-over-lapsed = It was not renewed in time and has been without effect since { $day }. The offer can be bought anew.
subscription-over-cancelled = It was canceled on { $day }.
subscription-over-upgraded = It ended on { $day }, when the gold membership began.

## The switch of automatic renewal

subscription-auto-renew-on = On: { $card } is charged on { $day }.
subscription-auto-renew-on-without-card = On, but no card is stored: it will not renew itself. Renew by hand from { $day } on.
subscription-auto-renew-off = Off since { $day }. It is on again after the next renewal.
subscription-auto-renew-not-offered = Not offered under the rules of this term.
subscription-auto-renew-past = The charge day was { $day }; the switch no longer matters for this term.
subscription-auto-renew-ended = The subscription has ended.

## Why a subscription cannot be renewed

refusal-renewal-not-due = It can be renewed from { $opens } to { $closes }, both days included.
how-renewal-not-due = See what a renewal brings.
refusal-renewal-closed = The renewal window closed on { $closed }.
how-renewal-closed = Buy the offer anew.
refusal-renewal-cancelled = The subscription was canceled on { $on }.
how-renewal-cancelled = Buy the offer anew.
refusal-renewal-upgraded = The gold membership replaced this subscription on { $on }.
how-renewal-upgraded = See the membership you hold.
refusal-renewal-order-open = Order { $number } for the renewal is on its way.
how-renewal-order-open = Go to this order.

## Why automatic renewal cannot be turned off

refusal-auto-renew-not-offered = The rules of this term have no automatic renewal.
refusal-auto-renew-already-off = It has been off since { $on } and is on again after the next renewal.
how-auto-renew-already-off = See what that means.
refusal-auto-renew-too-late = The charge day, { $charge_on }, has come: the charge may be under way.
how-auto-renew-too-late = See what you can do.
refusal-auto-renew-ended = The subscription has ended; nothing will be charged.

## Why another act is not open

refusal-subscription-no-invoice = There is no invoice of this term yet.
refusal-subscription-ended = The subscription has ended already.

## In a calendar

subscription-calendar-ends = { $offer }: last day of the membership
subscription-calendar-window = { $offer }: renewal window
