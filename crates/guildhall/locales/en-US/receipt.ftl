### Receipts: what was paid for an invoice.

receipt-title = Receipt
receipt-number = Receipt number
receipt-line = Payment of invoice { $number }
receipt-total = Paid
receipt-link = Receipt (PDF)
