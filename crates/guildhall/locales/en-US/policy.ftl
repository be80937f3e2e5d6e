### A policy set in sentences, with the days it means for one term.

## What each rule is about

policy-window = Renewal window
policy-satisfied = What must happen in the window
policy-anniversary = The next anniversary date
policy-benefits = Benefits after the term
policy-auto-renew = Automatic renewal
policy-reminders = Reminders
policy-methods = Ways to pay
policy-expiry = Unpaid orders
policy-terms = Accepting the terms
policy-refund = Refunds
policy-cancel = Canceling
policy-upgrade = From silver to gold
policy-alongside = Action Pack beside a competency

## What it says

policy-window-says = { $first } to { $last }, both days included.
policy-satisfied-by-order = The order must be placed in the window; the money may come later.
policy-satisfied-by-payment = The money must arrive in the window; an order alone is not enough.
policy-anniversary-from-anniversary = Counted from the old one: renewing early or late gains and loses no day.
policy-anniversary-from-order = Counted from the day of the renewal order.
policy-anniversary-from-payment = Counted from the day the money arrives.
policy-benefits-says = They work up to and including { $until }.
policy-auto-renew-says = { $one_way ->
        [yes] On after every purchase and renewal: the stored card is charged on { $charge }. It can be turned off until { $off_until }; once off, it stays off until you renew.
       *[no] On after every purchase and renewal: the stored card is charged on { $charge }. It can be turned off until { $off_until }.
    }
policy-auto-renew-retries = A declined charge is tried again { $days } days later, never beyond the window.
policy-auto-renew-none = Not offered: each year is renewed by hand.
policy-joined = { $first } { $second }
policy-reminders-says = By email on { $days }.
policy-reminders-none = None are sent.
policy-expiry-says = { $days ->
        [one] An order by bank transfer waits { $days } day for the money and then expires.
       *[other] An order by bank transfer waits { $days } days for the money and then expires.
    }
policy-terms-explicit = In a step of their own, with a tick.
policy-terms-implied = By paying; the payment page says so.
policy-refund-unused = { $days ->
        [one] Within { $days } day of the purchase, if no benefit was used and no key was seen.
       *[other] Within { $days } days of the purchase, if no benefit was used and no key was seen.
    }
policy-refund-says = { $days ->
        [one] Within { $days } day of the purchase.
       *[other] Within { $days } days of the purchase.
    }
policy-refund-none = These rules name none.
policy-cancel-request = By writing to support.
policy-cancel-form = From the subscription’s page, by a prepared support request.
policy-upgrade-says = { $rate } off the gold price while a silver membership runs.
policy-upgrade-none = At the full price of gold.
policy-alongside-yes = Sold to partners with a silver or gold membership too.
policy-alongside-no = Not sold to partners with a silver or gold membership.

## The drawing of a term and its window

policy-line-term = Term: { $first } – { $last }
policy-line-window = Renewal window: { $first } – { $last }
policy-line-today = Today: { $day }
