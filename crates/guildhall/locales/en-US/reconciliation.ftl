### Files of many documents: the reconciliation of a period, and a year as a zip file.

layout-nav-reconciliation = Reconciliation
reconciliation-title = Reconciliation file
reconciliation-lead = All your invoices and credit notes of a period, one line each, as a CSV file for your accounting.
reconciliation-lead-all = The invoices and credit notes of all partners in a period, one line each, as a CSV file.
reconciliation-period = Choose a period
reconciliation-from = First day
reconciliation-to = Last day
reconciliation-go = Show
reconciliation-sums = What the books hold for this period
reconciliation-currency = Currency
reconciliation-invoices = Invoices
reconciliation-credit-notes = Credit notes
reconciliation-tax = Tax
reconciliation-about = The period goes by the date on each document. Credit notes are negative, so the columns add up to the sums above. Times are in UTC.
reconciliation-download = Download CSV
reconciliation-none-title = Nothing in this period
reconciliation-none-text = No invoice and no credit note is dated within these days. Choose other days.
refusal-text-period-backwards = The last day is before the first. Choose the same day or a later one.
refusal-text-period-long = The period is longer than a year. Choose at most 366 days and take several files.

## A year as one file

invoice-years-files = All documents of a year in one file:
invoice-year-zip = { $year } (ZIP)
refusal-invoice-year-too-large = This year has more than { $most } documents, too many for one file. Download them one by one, or ask us for them.

## Command line

reconciliation-saved = Saved to { $path }.
