### Stored cards: the page of them, their end, their mails.

layout-nav-cards = Payment methods
card-title = Payment methods
card-lead = The cards that automatic renewals can be charged to. Card numbers are kept by the payment service only; we know the brand, the last four digits and the expiry month.
card-default = Charged at renewals
card-expires = Expires
card-use = Use
card-use-default = Automatic renewals are charged to this card.
card-use-other = Stored, not charged by itself.
card-choose = Charge this card
card-remove = Remove card
card-add = Add a card
card-add-note = You type the card on the payment service’s own page. A card added here is charged at renewals from then on; you can choose another afterwards.
card-none-title = No card is stored
card-none-text = A card is stored when you pay by card, or when you add one here. Without a card, nothing renews itself.
card-missing-title = An automatic renewal has no card
card-missing-text = Automatic renewal is on, and no card is stored to charge. Add one before the day below, or renew by hand.
card-coming = Charges to come
card-coming-for = Renewal of
card-coming-on = Charged on
card-ending = Expires soon
card-over = Expired
card-ending-title = { $card } expires before its next charge
card-over-title = { $card } has expired
card-ending-text = It is good until { $last }, and { $offer } renews itself on { $charge }. Add another card before that day.
card-add-go = Go to payment methods

## Removing one

card-removal-title = Remove { $card }
card-removal-text = The payment service forgets the card too. What was paid with it stays as it is.
card-removal-next = Automatic renewals will be charged to { $card } instead.
card-removal-last = No other card is stored: nothing can be charged by itself afterwards.
card-removal-keep = Keep the card
refusal-card-charge-open = A charge of this card for order { $number } has no outcome yet. The card stays until the payment service has answered.
refusal-card-charge-to-come = This is the only card, and { $offer } renews itself with it on { $on }. Until then the card stays, unless you add another one or turn automatic renewal off.
how-card-charge-open = See the order
how-card-charge-to-come = See what turning automatic renewal off means
refusal-card-no-gateway = No payment service is set up here: partners pay by bank transfer.
notice-card-added = The card is stored. Automatic renewals are charged to it from now on.
notice-card-not-added = No card was added.
notice-card-waits = The payment service has not told us about the card yet. It appears here as soon as it does.
notice-card-default = Automatic renewals are charged to this card from now on.
notice-card-removed = The card was removed.

## Mails

mail-card-ending-subject = { $card } expires before { $offer } renews
mail-card-ending-body =
    The card stored for automatic renewals, { $card }, is good until { $last }. { $offer } renews itself on { $charge }: by then the card can no longer be charged.

    Add another card before that day. It takes a minute, and the year then follows without a gap.
mail-card-ending-action = Add a card

## What happened

event-card-added = The card { $brand } ending in { $last4 } was stored.
event-card-made-default = Renewals are charged to the card { $brand } ending in { $last4 } from now on.
event-card-removed = The card { $brand } ending in { $last4 } was removed.
event-card-ending-told = The partner was told that the card { $brand } ending in { $last4 } expires before its next charge.

## The simulated gateway, where a card is only stored

gateway-store = Store the card
gateway-store-for = Card of
gateway-store-nothing = Nothing is paid now
gateway-store-approve-text = The card is stored, and the merchant hears of it at once.
gateway-store-decline-text = The bank does not vouch for the card: nothing is stored.
gateway-store-twice-text = The card is stored once; the merchant is told twice.
gateway-store-silent = Approve, but tell nobody
gateway-store-silent-text = The card is stored; the merchant does not hear of it until it asks.
