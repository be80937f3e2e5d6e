### Invoices: what stands on them, and the pages that show them.

## On the invoice itself

# The days a line covers; both belong to it.
invoice-period = { $first } – { $last }
invoice-line-upgrade = Discount for upgrading from silver
invoice-paid-by-card = Paid by credit card
invoice-paid-by-transfer = Paid by bank transfer
invoice-title = Invoice
# Across every page of an invoice that a simulated installation makes; capital letters.
invoice-watermark = SIMULATED
invoice-simulated-note = This document comes from a simulated installation: no money was moved, and nothing is owed.
# How a company is addressed above its address.
invoice-addressee = { $name }
invoice-seller = Seller
invoice-description = Description
invoice-quantity = Quantity
invoice-unit-price = Unit price
invoice-amount = Amount
invoice-subtotal = Subtotal
# A tax and its rate: VAT 23%.
invoice-tax = { $name } { $rate }
invoice-total = Total
invoice-page = Page { $n } of { $total }

## Pages

invoice-list-title = Invoices
invoice-list-lead = Every payment has its invoice, issued as soon as the money is here. Invoices stay here and never change.
invoice-named = Invoice { $number }
invoice-filter = Filter the invoices
invoice-filter-go = Show
invoice-year = Year
invoice-year-all = All years
invoice-status = Status
invoice-paid = Paid
invoice-document = Document
invoice-pdf = PDF
invoice-lines = Lines
invoice-count =
    { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }
invoice-empty-title = No invoices yet
invoice-empty-text = An invoice appears here within seconds of your first payment. Choose an offer to begin.
invoice-empty-operator = This partner has not paid for anything yet.
invoice-to-offers = See the offers
invoice-none-here-title = No invoices here
invoice-none-here-text = There are none in the year you chose, or none older than those you have seen.
invoice-show-all = Show all invoices

## Command line

invoice-saved = Saved invoice { $number } to { $path }.
refusal-text-invoice-not-written = The file { $path } cannot be written. Name a directory that exists and is yours to write to.

## What happened

event-invoice-issued = Invoice { $number } was issued for order { $order }.
