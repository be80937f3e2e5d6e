### The pages of one subscription: what it is, turning automatic renewal off, renewing.

## Facts

subscription-back = Purchased offers
subscription-to = Back to { $offer }
subscription-facts = Facts
subscription-since = Held since
subscription-open-order = Order on its way
subscription-window = Term and renewal window
subscription-by = By { $name }.
subscription-today = Today

## The three ends

subscription-ends = Three dates on which something ends
subscription-end-membership = Membership
subscription-end-membership-note = The anniversary date: the last day of the paid year.
subscription-end-benefits = Benefits
subscription-end-benefits-note = The last day on which licenses, seats and credits work if you do not renew.
subscription-end-over-note = The last day on which licenses, seats and credits worked.
subscription-end-cloud = Redeemed cloud benefits
subscription-end-cloud-note = A cloud benefit redeemed today, { $today }, runs for a year of its own, until this day.
subscription-end-cloud-over = Nothing can be redeemed any more. What was redeemed before runs for its own year.

## What was and what will be

subscription-history = What was and what will be
subscription-moment-reminder = Reminder by email
subscription-moment-upcoming-text =
    { $automatic ->
        [yes] We write to every partner admin that the year is ending and the card will be charged.
       *[no] We write to every partner admin that the year is ending and must be renewed by hand.
    }
subscription-moment-last-week-text = We write to every partner admin that the renewal window closes in a week, unless it is renewed by then.
subscription-moment-term-ends = The term ends
subscription-moment-term-ends-text = The anniversary date, the last day of the paid year. Without a renewal, benefits go on until { $benefits }.
subscription-moment-charge = The card is charged
subscription-moment-charge-text = { $amount }, tax included, to { $card }; at the prices of today. The next term then follows without a gap.
subscription-moment-charge-no-price = The charge goes to { $card }. The next term then follows without a gap.
subscription-moment-window-opens = The renewal window opens
subscription-moment-window-opens-text =
    { $automatic ->
        [yes] From this day on it can also be renewed by hand; the automatic charge makes that unnecessary.
       *[no] From this day on it can be renewed by hand.
    }
subscription-moment-window-closes = The renewal window closes
subscription-moment-window-closes-text =
    { $automatic ->
        [yes] Matters only if the automatic charge does not succeed: the last day to renew by hand.
       *[no] The last day to renew. On the day after, the membership lapses and can only be bought anew.
    }
subscription-moment-benefits-end = Benefits end
subscription-moment-benefits-end-text =
    { $automatic ->
        [yes] Matters only if it is not renewed: the last day on which benefits work.
       *[no] The last day on which benefits work, unless it is renewed.
    }

## Terms

subscription-terms = Terms
subscription-term-number = Term
subscription-term-from = From
subscription-term-to = To
subscription-term-bought = Bought on
subscription-term-policy = Rules

## The rules of the term

subscription-rules = The rules of this term
subscription-rules-why = The newest term was bought on { $day }, when these rules ({ $code }) were in force. They govern it to its end, whatever changes later.

## Turning automatic renewal off

notice-auto-renew-off = Automatic renewal is off. We have confirmed it by email.
subscription-off-lead = You can’t turn it on again until you renew { $offer }.
subscription-off-follows = What follows when you turn it off
subscription-off-holds = What this means
subscription-off-charge = Charge
subscription-off-charge-text = The charge of { $amount } to { $card } on { $day } will not be made.
subscription-off-charge-none = No card would be charged on { $day } as things stand; turning it off keeps it that way.
subscription-off-last-day = Last day
subscription-off-last-day-text = { $offer } runs to the end of its term, { $day }.
subscription-off-window = Renewal window
subscription-off-window-text = You can renew by hand from { $first } to { $last }, both days included.
subscription-off-benefits = Benefits
subscription-off-benefits-text = If you do not renew, they stop working after { $day }.
subscription-off-reminders = Reminders
subscription-off-reminders-text = We write to you on { $days }.
subscription-off-reminders-none = No more reminders are due for this term.
subscription-off-on-again = Turning it on again
subscription-off-on-again-text = Only a renewal turns it on again, for the term that then begins.
subscription-off-keep = Keep it on
subscription-off-not-offered = There is nothing to turn off
subscription-off-not-offered-text = The rules of this term have no automatic renewal: no card is ever charged by itself. It is renewed by hand, from { $first } to { $last }.
subscription-off-to-renewal = See what a renewal brings
subscription-off-already = Automatic renewal is off
subscription-off-already-text = { $name } turned it off on { $day }. It is on again after the next renewal.
subscription-off-late = It is too late to turn it off
subscription-off-late-text = The charge day, { $day }, has come: the charge is in progress or was made. If you do not want the new year, ask for a refund.
subscription-off-late-retried = The charge day, { $day }, has come, and the card was refused. It is tried again on { $next }. If you do not want the new year, write to support before.
subscription-off-late-missed = The charge day, { $day }, has come, but nothing was charged, and no further charge will be made. Unless you renew by hand, the membership lapses.
subscription-off-to-support = Ask for a refund
subscription-off-ended = The subscription has ended
subscription-off-ended-text = No card will be charged for it any more.
subscription-off-to-offers = See the offers

## Renewing

subscription-renew-lead = You can renew until { $day }.
subscription-renew-terms = The last term and the new one
subscription-renew-what = What
subscription-renew-last = Last term
subscription-renew-next = New term
subscription-renew-from = First day
subscription-renew-to = Last day
subscription-renew-price = Price of a year
subscription-renew-tax = Tax
subscription-renew-tax-of = { $amount } ({ $rate })
subscription-renew-total = To pay
subscription-renew-policy = Rules
subscription-renew-no-price = No price at the moment
subscription-renew-continuity = The new term begins on { $day }, the day after the last one ends, on whichever day you renew: nothing is interrupted, and no day is paid twice.
subscription-renew-benefits = Benefits that change
subscription-renew-same-benefits = None: the new term gives what the last one gave.
subscription-renew-nothing = Nothing
subscription-renew-draft = Your order for the new term is filled in but not placed; the button leads back to it.
subscription-renew-opens = The renewal window opens on { $day }
subscription-renew-opens-text = It can be renewed from { $first } to { $last }, both days included.
subscription-renew-by-itself = You need not do anything: it renews itself, and the stored card is charged on { $day }.
subscription-renew-to-subscription = See the subscription
subscription-renew-closed = The renewal window closed on { $day }
subscription-renew-closed-text = The membership lapsed, and the last day of its benefits was { $day }. The offer is available again, as a new membership.
subscription-renew-to-offer = See the offer
subscription-renew-cancelled = The subscription was canceled on { $day }
subscription-renew-ended-text = It cannot be renewed. The offer is available again, as a new membership.
subscription-renew-upgraded = The gold membership replaced it on { $day }
subscription-renew-upgraded-text = It cannot be renewed; the gold membership is renewed in its place.
subscription-renew-to-held = See the membership you hold
