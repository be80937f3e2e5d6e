### The books: what money is for, and what goes back.

event-money-allocated = { $amount } was put to order { $number }.
event-money-released = { $amount } was taken off order { $number } and is free again.
event-subscription-cancelled = The membership { $offer } was canceled.
task-paid-twice = { $amount } was charged for order { $number } although another charge had paid it.
task-paid-twice-advice = Refund the surplus charge on the order’s page. The first charge stays as it is, and so does the membership.

event-refund-begun-card = { $amount } of order { $number } is being given back to the card.
event-refund-begun-transfer = { $amount } of order { $number } is to be sent back by transfer.
event-refund-pending = The refund of { $amount } for order { $number } waits.
event-refund-unknown = The payment gateway’s answer about the refund of { $amount } for order { $number } was lost. It is asked again; nothing is given back twice.
event-refund-succeeded = { $amount } of order { $number } was given back.
event-refund-failed = The refund of { $amount } for order { $number } failed.
event-chargeback-opened = The card’s holder contests { $amount } of order { $number }; the bank holds the money.
event-chargeback-won = The bank decided for us: { $amount } of order { $number } stays.
event-chargeback-lost = The bank took { $amount } of order { $number } back.
task-refund-transfer = Send { $amount } for order { $number } back by transfer.
task-refund-transfer-advice = Make the transfer at the bank, to the account the money came from. Then record its reference on the company’s money page.
task-refund-failed = The refund of { $amount } for order { $number } failed.
task-refund-failed-advice = The gateway or the card’s bank refused it. The money is still here. Try again on the company’s money page, or agree on a transfer.
task-chargeback-opened = The card’s holder contests { $amount } of order { $number }.
task-chargeback-opened-advice = Answer the bank at the gateway before its deadline, with the order, the acceptance of the terms and the invoice. The membership runs on until the bank decides.
task-chargeback-rest = The bank took only a part of the fee of order { $number } back; { $amount } is left for nothing.
task-chargeback-rest-advice = The membership ended and its invoice was credited. Give the rest back on the company’s money page.
refusal-refund-nothing-left = Nothing is left that could be given back.
refusal-refund-contested = The card’s bank holds the money while it decides about a dispute.
refusal-refund-used-for-upgrade = The membership lowered the price of the higher level that replaced it on { $on }, so its fee stays.
refusal-refund-ended = The membership ended on { $on }.
refusal-refund-renewed-since = Another year was bought since.
refusal-refund-earlier-year-runs = The year before still runs. Write to us, so that it is not lost.
refusal-refund-not-offered = The rules of this year have no refund.
refusal-refund-too-late = The fee could be given back until { $last_day }.
refusal-refund-benefit-activated =
    { $count ->
        [one] { $count } benefit was activated.
       *[other] { $count } benefits were activated.
    }
refusal-refund-key-viewed =
    { $count ->
        [one] { $count } product key was looked at.
       *[other] { $count } product keys were looked at.
    }
refusal-refund-already-made = This refund is made already, or goes back to a card.
refund-way-card = to the card it was paid with
refund-way-transfer = by transfer to the account it came from
refund-task-note = The money goes back.
chargeback-task-note = The bank decided.
mail-refund-begun-subject = Order { $number }: { $amount } comes back
mail-refund-begun-body = The membership { $offer } ended today, and its fee comes back: { $amount }, { $way }. A credit note stands beside the invoice.

    We write again when the money has left. It can take the bank some days more until you see it.
mail-refund-begun-action = See the order
mail-refund-surplus-subject = { $amount } comes back to you
mail-refund-surplus-body = { $amount } that reached us for order { $number } is for nothing here, so it goes back { $way }. Your memberships are not touched.
mail-refund-surplus-action = See the order
mail-refund-made-subject = { $amount } was given back
mail-refund-made-body = { $amount } for order { $number } has left us, { $way }. It can take the bank some days until you see it.
mail-refund-made-action = See the order
mail-chargeback-lost-subject = { $offer }: the membership ended, because its payment was taken back
mail-chargeback-lost-body = The card’s bank took { $amount } of order { $number } back. The membership { $offer } ended with it, and its invoice was credited.

    If that was a mistake, you can buy the offer anew at any time.
mail-chargeback-lost-action = See the order
support-refund-not = No refund today
order-refund-title = The membership ended, and its fee comes back
order-refund-made = { $amount } left us, { $way }. It can take the bank some days until you see it.
order-refund-begun = { $amount } is on its way, { $way }. We write when it has left.
order-refund-failed = The bank did not take { $amount } back yet. You need do nothing: we are looking for another way and will write.
order-to-invoices = See the credit note
