### Credit notes: invoices taken back, wholly or in part.

credit-title = Credit note
credit-named = Credit note { $number }
credit-for = Corrects invoice
credit-for-date = Date of that invoice
# The one line of a credit note over a part of an invoice.
credit-part = Part of invoice { $number }
credit-given-back = This amount is given back to you.
credit-reason = Reason
credit-total = Credit
credit-status-note = Credit note
credit-status-part = Paid, partly credited
credit-status-whole = Credited
credit-list = Credit notes for this invoice

## Why

credit-reason-cancelled = The subscription was cancelled within the time for refunds.
credit-reason-surplus = The order was paid twice.
credit-reason-overpaid = More was paid than was due.
credit-reason-late = The payment came too late.
credit-reason-wrong-currency = The payment came in another currency.
credit-reason-chargeback = The bank took the payment back.

## What happened

event-credit-note-issued = Credit note { $number } was issued for invoice { $invoice }, order { $order }.
