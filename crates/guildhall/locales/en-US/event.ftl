### What happened, for timelines and lists: one sentence for each kind of event of orders, payments and
### subscriptions.

## Orders

event-order-started = An order for { $offer } was begun.
event-order-terms-accepted = Version { $version } of the terms was accepted.
event-order-placed-card =
    { $attempt ->
        [1] Order { $number } was placed by card.
       *[other] Order { $number } was placed by card again (try { $attempt }).
    }
event-order-placed-transfer = Order { $number } was placed by bank transfer. The money can arrive until { $expires }.
event-order-completed = Order { $number } was paid and completed.
event-order-cancelled = Order { $number } was canceled.
event-order-expired = Order { $number } expired: the money did not arrive in time.

## Charges

event-payment-pending = A charge of { $amount } for order { $number } was sent to the payment gateway.
event-payment-requires-confirmation = The card's bank asks for a confirmation of { $amount } for order { $number }.
event-payment-unknown = The payment gateway's answer about { $amount } for order { $number } was lost. It is asked again until it answers; nothing is charged twice.
event-payment-succeeded = The card was charged { $amount } for order { $number }.
event-payment-failed =
    { $reason ->
        [insufficient_funds] The card for order { $number } was refused: not enough money on it.
        [expired_card] The card for order { $number } was refused: it has expired.
        [confirmation_failed] The charge for order { $number } was refused: the bank's question was not answered with yes.
        [abandoned] The payment page for order { $number } was left without paying.
       *[declined] The card for order { $number } was declined by its bank.
    }
event-payment-cancelled = The charge for order { $number } was not made: the payment gateway never received it.

## Transfers

event-receipt-recorded-exact = A transfer of { $amount } was recorded for order { $number }: the whole amount.
event-receipt-recorded-under = A transfer of { $amount } was recorded for order { $number }: less than its total.
event-receipt-recorded-over = A transfer of { $amount } was recorded for order { $number }: more than its total.
event-receipt-recorded-wrong-currency = A transfer of { $amount } was recorded for order { $number }: in another currency than the order.
event-receipt-recorded-late = A transfer of { $amount } was recorded for order { $number }, which had expired or was canceled.
event-receipt-recorded-duplicate = A transfer of { $amount } was recorded for order { $number }, which had been paid already.
event-receipt-recorded-not-awaited = A transfer of { $amount } was recorded for order { $number }, which does not wait for a transfer.

## Subscriptions

event-subscription-started = The membership began on { $starts } and runs until { $ends }.
event-subscription-renewed = The membership was renewed for term { $term }, from { $starts } until { $ends }.
event-subscription-upgraded = The membership { $offer } ended, replaced by a higher level.
event-subscription-auto-renew-turned-off = Automatic renewal was turned off. The membership ends on { $ends }.
event-subscription-reminded =
    { $kind ->
        [last_week] A reminder was written: the last week of the renewal window.
       *[upcoming] A reminder was written: the anniversary date is near.
    }
event-subscription-charge-failed = The automatic renewal's charge was refused. It is tried again on { $next }.
event-subscription-charge-failed-without = The automatic renewal's last charge was refused. The membership can still be renewed by hand in its window.
event-subscription-not-renewed =
    { $why ->
        [no_card] The membership did not renew itself: no card is stored.
        [missed] The membership did not renew itself: nothing was charged before the renewal window closed.
       *[conditions] The membership did not renew itself: a condition of the offer no longer holds.
    }

## The operators' desk

event-task-closed = A task of the operators was closed: { $note }
