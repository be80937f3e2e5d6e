### Orders: the checkout, the list, each order's own page, and the mails about them.

## The checkout

checkout-buy = Buy { $offer }
checkout-upgrade = Upgrade to { $offer }
checkout-renew = Renew { $offer }
checkout-step-terms = Terms
checkout-step-payment = Payment
checkout-step-review = Review
checkout-back = Back
checkout-next = Continue
checkout-leave = Cancel this order
checkout-declined-before = The card was declined. Nothing was charged; you can try again or choose another way to pay.
checkout-terms-title = Read and accept the terms
checkout-terms-page = Open on a page of its own, to print or to keep
checkout-accept = I accept these terms for my company.
checkout-accepted = Terms
checkout-accepted-at = Accepted on { $when }
refusal-text-terms-not-ticked = Tick the box to accept the terms. Without it, the order cannot go on.
checkout-payment-title = Choose how to pay
checkout-method = Payment method
checkout-contact-name = Contact name
checkout-contact-phone = Phone number
checkout-contact-email = Email address
checkout-card-text = Charged at once on the payment service’s own page. The membership is active at once, and the invoice is ready within seconds.
checkout-transfer-text = { $days ->
        [one] You get the bank details and a reference. The order waits { $days } day for the money, and nothing is active until it is there.
       *[other] You get the bank details and a reference. The order waits up to { $days } days for the money, usually two to five; nothing is active until it is there.
    }
checkout-no-card-by-rules = Credit cards are not accepted under the rules in force.
checkout-no-card-here = Credit cards cannot be charged here: this installation has no payment service. Pay by bank transfer.
checkout-no-transfer = Bank transfers are not accepted under the rules in force.
checkout-contact = Whom may we ask about the transfer?
checkout-contact-hint = Needed for a bank transfer only.
refusal-text-method-not-chosen = Choose a way to pay.
refusal-text-method-not-offered = This way to pay is not open for this order. Choose another one.
checkout-implied = By paying you accept, for your company, the terms:
checkout-review-title = Check your order
checkout-company = Company
checkout-days-on-arrival = These are the days of an order paid today: the year begins on the day the money arrives.
checkout-version = Version { $version }
checkout-amounts = What you pay
checkout-valid = This quote holds until { $time }. Should anything in it change before that, you see the change before you pay.
checkout-pay = Buy and pay { $amount }
checkout-place = Place order for { $amount }
checkout-then-card = The next page is the payment service’s own. No card number is entered or kept here.
checkout-then-transfer = The bank details come next. Nothing is charged now.
checkout-changed-title = Please look again: this is no longer what you saw
checkout-changed-total = The total was { $before } and is now { $now }.
checkout-changed-days = The year now runs from { $first } to { $last }.
checkout-changed-nothing = The quote had run out. The new one has the same total and the same days; nothing was ordered yet.
notice-order-terms-changed = The terms changed since you accepted them. Please read them again.

## The list of orders

order-list-lead = Every order your company placed, newest first. Each has a page that works for ever.
order-draft-title = An order waits to be finished
order-subject = What it is for
order-placed-on = Ordered on
order-state = Status
order-pay-until = Pay until { $day }
order-count = { $count ->
        [one] { $count } order
       *[other] { $count } orders
    }
order-empty-title = No orders yet
order-empty-text = What you buy or renew appears here. Choose an offer to begin.
order-none-older-title = No older orders
order-none-older-text = You have seen them all.
order-to-newest = Back to the newest

## One order

order-named = Order { $number }
order-offer = Offer
order-purchase = Purchase: { $offer }
order-upgrade = Upgrade: { $offer }
order-renewal = Renewal: { $offer }
order-automatic-renewal = Automatic renewal: { $offer }
order-state-draft = Not finished
order-state-authorising = Card payment under way
order-state-awaiting-payment = Waiting for your transfer
order-state-declined = Card declined
order-state-completed = Completed
order-state-expired = Expired
order-state-cancelled = Canceled
order-days = Runs
order-price = Price of a year
order-discount = Upgrade discount
order-tax = { $name } { $rate }
order-total = Total
order-amount = Amount
order-when = When
order-outcome = Outcome
order-charges = Card charges
order-receipts = Transfers received
order-received-on = Received on
order-happened = What happened
order-by-itself = Done automatically
order-act = Go on with this order
order-done-bought = { $offer } is yours
order-done-renewed = { $offer } is renewed
order-next = What happens next
order-next-runs = The membership runs from { $first } to { $last }. Its benefits are yours now.
order-next-mail = We sent a confirmation to the partner admins of your company.
order-next-window = It can be renewed from { $first } to { $last }.
order-to-subscription = Go to your subscription
order-to-invoice = Invoice { $number }
order-to-calendar = Add the dates to your calendar
order-at-gateway-title = Your payment is not finished
order-at-gateway-text = The payment service’s page is still open for this order. Nothing is charged before you finish there.
order-to-gateway = Go on to the payment page
order-back-to-gateway = Back to the payment page
order-confirm-title = Your bank wants you to confirm
order-confirm-text = The card is charged once you confirm on the payment service’s page.
order-unknown-title = We don’t know yet whether your card was charged
order-unknown-text = Don’t pay again. The payment service’s answer was lost on the way; we ask it again at { $time } and email you as soon as we know.
order-later-title = The payment service has no answer yet
order-later-text = If you finished on its page, don’t pay again: we ask at { $time }, and email you as soon as the answer is there.
order-later-unfinished = If you left it before you finished, you can go back to it.
order-charging-title = Your stored card is being charged
order-charging-text = There is nothing to do. The payment service is asked at { $time }, and we email you the result.
order-stuck-title = Your money arrived, and we are looking into the rest
order-stuck-text = The year it was for could not be written by itself, for example because it was renewed in another way meanwhile. Our staff decides and writes to you. Don’t pay again.
order-declined-title = The card was declined
order-left-title = The payment was not finished
order-declined-text = Nothing was charged, and your order is kept. Try again, with this or another card, or pay by another way.
order-declined-automatic = Nothing was charged. The charge is tried again by itself; you can also renew by hand while the window is open.
order-try-again = Try again
order-other-method = Choose another way to pay
order-renew-by-hand = Renew by hand
order-expired-title = This order expired on { $day }
order-expired-text = It was not paid in time, so nothing was activated and nothing is owed.
order-expired-paid-anyway = If you have sent the money already, don’t pay a second time: order again, write us both order numbers, and we use the money for the new order or send it back.
order-again = Order again
order-to-support = Write to support
order-cancelled-title = This order was canceled on { $day }
order-cancelled-text = Nothing was activated and nothing is owed.

## Paying by transfer

order-transfer-title = Transfer the exact amount with the reference
order-transfer-text = Nothing is active until the money is there. We email you when it arrives, usually two to five days after you send it.
order-transfer-received-title = Money arrived, but not exactly what is due
order-transfer-received = Our staff looks into it and writes to you; until then nothing is active. Please send nothing more before you hear from us.
order-transfer-amount = Amount
order-transfer-reference = Reference
order-transfer-reference-hint = Put it into the reference field of your bank’s form: by it we find your order.
order-transfer-holder = Account holder
order-transfer-account = Account
order-transfer-bic = BIC
order-transfer-bank = Bank
order-transfer-deadline = Must arrive until
order-transfer-code = QR code with the details of this transfer
order-transfer-code-sepa = Scan with your banking app to fill in the transfer.
order-transfer-code-plain = Holds the same details as text, to take them to another device.
order-receipt-exact = Exact: it paid this order
order-receipt-under = Less than is due: our staff writes to you
order-receipt-over = More than is due: our staff writes to you
order-receipt-wrong-currency = In another currency: our staff writes to you
order-receipt-late = Arrived after the order had ended: it is used for a new order or sent back
order-receipt-duplicate = The order was paid already: it is sent back
order-receipt-not-awaited = No transfer was awaited: our staff writes to you

## Canceling an order

order-cancel-title = Cancel order { $number }
order-cancel-consequence = The order for { $offer } ends. Nothing is activated and nothing is owed; you can order again at any time, at the price of that day.
order-cancel-transfer = If you have sent the money already, don’t cancel: wait until it arrives.
order-cancel-received = Money arrived for this order already. Our staff sends it back or uses it for another order, and writes to you.
order-cancel-do = Cancel order { $number }
order-cancel-keep = Keep the order
notice-order-cancelled = The order was canceled.

## Why something cannot be done with an order

refusal-order-not-placed = This order was not placed yet.
refusal-order-already-placed = This order was placed already. Its page says where it stands.
refusal-order-already-completed = This order is paid and completed; it can no longer be changed.
refusal-order-expired = This order has expired. Order again; the price is that of today.
refusal-order-cancelled = This order was canceled. Order again; the price is that of today.
refusal-order-charge-in-progress = A card charge for this order is under way. It can be canceled once the payment service has said no.
refusal-order-not-due = The last day of this order has not passed.
refusal-order-no-method = No way to pay is chosen, or the one chosen is no longer open. Choose one.
refusal-order-terms-not-accepted = The terms are not accepted yet.
refusal-order-no-bank-account = There is no bank account for this currency yet. Pay by card, or write to us.
refusal-quote-changed = The price, the terms or the dates are no longer those you saw. Look at the order again before you buy.
refusal-quote-no-price = This offer has no price in your company’s currency.

## Mails

mail-order-expired-subject = Order { $number } expired
mail-order-expired-body = Order { $number } was not paid in time and has expired. Nothing was activated and nothing is owed.

    If you have sent the money already, don’t pay again: order anew and write us both order numbers. We use the money for the new order or send it back.
mail-order-expired-action = See the order
mail-order-transfer-subject = Order { $number }: how to pay by { $expires }
mail-order-transfer-body = Order { $number } is placed. Please transfer exactly { $amount } with the reference { $reference }. The money must arrive by { $expires }.

    Nothing is active until the money is there. The bank details and a QR code are on the order’s page.
mail-order-transfer-action = See the bank details
mail-order-confirmation-subject = { $offer }: order { $number } is paid
mail-order-confirmation-body = Thank you. Order { $number } for { $offer } is paid: { $amount }. The membership runs from { $starts } to { $ends }.

    The order’s page has the invoice, the next dates and all that happened.
mail-order-confirmation-action = See the order
mail-order-declined-subject = Order { $number }: the card was not charged
mail-order-declined-body = The payment service answered about order { $number } for { $offer }: { $reason }

    Nothing was charged, and the order is kept. You can try again or choose another way to pay.
mail-order-declined-action = Go on with the order
