### What cards and the gateway say and do, as partners and operators read it.

payment-failed-holder-needed = The card’s bank wants its holder to confirm, and nobody was there to do it.
payment-failed-card-revoked = The card is blocked, closed, or no longer known to the payment service.
payment-failed-trouble = The payment service could not take the charge just then. Nothing was charged.
gateway-card-needs-holder = At renewals: the bank wants the holder to confirm, and nobody is there.
gateway-card-expires-soon = At renewals: is charged, until it expires next month.
gateway-refund-fails = Approve, but refuse refunds
gateway-refund-fails-text = The card is charged; the bank refuses every refund.
gateway-contested = Approve, and contest it: the holder wins
gateway-contested-text = The card is charged; ten days later its holder contests the charge, and twenty days after that gets the money back.
gateway-kept = Approve, and contest it: the merchant wins
gateway-kept-text = The card is charged; ten days later its holder contests the charge, and twenty days after that the merchant keeps the money.
gateway-onward-title = Going on to the payment service
gateway-onward-text = You pay on the payment service’s own pages. If nothing happens within a few seconds, use the button.
gateway-onward = Go on to pay

## An outcome nobody told

order-unknown-staff = We have asked for more than a day without an answer. Our staff is looking into it with the payment service. You don’t have to do anything.
event-payment-settled-by-hand-charged = Staff found at the payment gateway that the card was charged { $amount } for order { $number }: { $reason }
event-payment-settled-by-hand-not-charged = Staff found at the payment gateway that the card was not charged for order { $number }: { $reason }
event-payment-settled-by-hand = Staff settled the open charge of order { $number } by hand: { $reason }
task-outcome-unknown = Nobody knows after a day whether { $amount } was charged for order { $number }.
task-outcome-unknown-advice = Look the charge up in the payment gateway’s own dashboard by its key, and settle it by hand on the order’s page. It is still asked about daily; when an answer comes, this task closes by itself. Never ask the company to pay again meanwhile.
refusal-payment-not-by-hand = No charge of this order is open for longer than a day. Until then the payment gateway is asked.
operator-settle-title = Settle a charge by hand
operator-settle-lead = The payment gateway has not said for more than a day what became of this charge. Look it up in the gateway’s own dashboard by its key, then say here what you found. If the gateway says otherwise later, that counts.
operator-settle = Settle by hand
operator-settle-charge = The charge
operator-settle-key = Key at the gateway
operator-settle-outcome = What the gateway’s dashboard says
operator-settle-charged = The card was charged
operator-settle-charged-text = The order is completed and invoiced, as if the answer had come.
operator-settle-not-charged = The card was not charged
operator-settle-not-charged-text = The order can be paid again; an automatic renewal is tried again by its rules.
operator-settle-reference = The gateway’s name of the charge
operator-settle-reference-hint = Required if it was charged, such as pi_3Qx…
operator-settle-reason = How you know
operator-settle-reason-hint = Kept with the order, and shown in its history.
notice-operator-settled = The charge is settled as you said.
operator-failure-holder-needed = The bank wanted the card’s holder to confirm, and nobody was there.
operator-failure-card-revoked = The card is blocked, closed or unknown.
operator-failure-trouble = The payment service could not take it just then.
mail-renewal-card-refused-subject = { $offer } was not renewed: your card needs you
mail-renewal-card-refused-body =
    The card for the automatic renewal of { $offer } was refused for a reason that trying again cannot mend. Nothing was charged, and we do not charge this card again.

    Your membership and its benefits go on meanwhile. Add another card under payment methods, or renew by hand until { $closes }. After that day the membership lapses.
mail-renewal-card-refused-action = Renew by hand
