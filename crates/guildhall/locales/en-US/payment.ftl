### Money: cards, transfers, and the simulated gateway.

## Stored cards

payment-card-masked = { $brand } ending in { $last4 }
payment-card-none = no card

## How a charge stands

payment-state-pending = No answer yet
payment-state-requires-confirmation = Waits for your confirmation
payment-state-unknown = Not known yet: the answer was lost
payment-state-succeeded = Charged
payment-state-cancelled = Not charged: the payment page was left
payment-failed-declined = The card’s bank declined the charge.
payment-failed-insufficient-funds = The card does not have enough funds or credit.
payment-failed-expired-card = The card has expired, or is no longer known to the payment service.
payment-failed-confirmation = The bank’s question was not confirmed.
payment-failed-abandoned = The payment page was left before it was finished.

## Recording a transfer

refusal-receipt-already-recorded = A transfer with the bank’s reference { $reference } is recorded for this order already.
refusal-text-amount = This is not an amount of this currency. Enter it like 475.00, without a sign.
refusal-text-currency = This is not a currency code. Enter three letters like USD or EUR.
refusal-text-date = This is not a date. Enter it like 2026-06-23.
refusal-text-date-ahead = This day is still ahead. Enter the day the money arrived.

## Mails

mail-payment-unknown-subject = Order { $number }: don’t pay again, we are asking the payment service
mail-payment-unknown-body = We don’t know yet whether your card was charged for order { $number }: the payment service’s answer was lost on the way.

    Don’t pay again. We ask at { $next } (UTC) and then again until there is an answer, and email you as soon as we know.
mail-payment-unknown-action = See the order

## The simulated gateway

gateway-title = Pay by card
gateway-simulated-title = SIMULATED
gateway-simulated = No money moves here, and no card number is asked for. You choose what the card and its bank are to do.
gateway-merchant = Merchant
gateway-amount = Amount
gateway-card = Card
gateway-card-hint = Each card behaves differently when a renewal is charged by itself.
gateway-card-works = At renewals: is charged.
gateway-card-fails-once = At renewals: the first try is declined, the second is charged.
gateway-card-declines = At renewals: is declined every time.
gateway-card-insufficient-funds = At renewals: has too little funds every time.
gateway-card-loses-answer = At renewals: is charged, and the first answer is lost.
gateway-outcome = What happens now
gateway-outcome-hint = For this payment only.
gateway-approve = Approve
gateway-approve-text = The card is charged, and the merchant hears of it at once.
gateway-decline = Decline
gateway-decline-text = The bank says no.
gateway-funds = Insufficient funds
gateway-funds-text = The bank says no, because there is too little money.
gateway-confirm = Needs confirmation
gateway-confirm-text = The bank asks the card holder to confirm on one more page.
gateway-losing = Approve, but lose the answer
gateway-losing-text = The card is charged; the merchant does not hear of it until it asks again.
gateway-twice = Approve, and answer twice
gateway-twice-text = The card is charged once; the merchant is told twice.
gateway-late = Approve, and answer late
gateway-late-text = The card is charged; the merchant hears of it three days later.
gateway-pay = Pay { $amount }
gateway-leave = Return without paying
gateway-back = Back to the merchant
gateway-finished = This page is finished: it was paid or left before, or stood open for more than a day. Nothing more can be paid here.
gateway-bank-title = Is this you?
gateway-bank-text = Your card’s bank asks: do you want to pay { $amount } to { $merchant }?
gateway-bank-yes = Yes, confirm
gateway-bank-no = No, refuse
refusal-gateway-session-finished = This payment page is finished: nothing more can be paid on it.
refusal-gateway-unreachable = The payment page cannot be opened at the moment. Nothing was charged. Try again in a few minutes.
refusal-gateway-not-simulated = This is only possible with the simulated payment gateway.
refusal-text-nothing-chosen = Choose one of these.
