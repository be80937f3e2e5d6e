### Invoices: what stands on them, and the pages that show them.

## On the invoice itself

invoice-line-membership = { $offer }, { $first } – { $last }
invoice-line-upgrade = Discount for upgrading from silver
invoice-paid-by-card = Paid by credit card
invoice-paid-by-transfer = Paid by bank transfer

## What happened

event-invoice-issued = Invoice { $number } was issued for order { $order }.
