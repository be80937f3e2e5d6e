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
