# Bank statements: imported, matched to orders

## What happened

event-receipt-held = A transfer of { $amount } was recorded. It is not for an order yet.
event-receipt-withdrawn = The record of a transfer of { $amount } was taken back: it was not this company’s money.
event-receipt-attached = Order { $number } was paid with { $amount } that had arrived before.
event-proof-uploaded = A proof of the transfer of { $paid_on } was uploaded for order { $number }.

## What an operator decides

task-receipt-held = { $amount } arrived for this company and is for no order.
task-receipt-held-advice = It pays the next order that the company places by transfer in place of an expired one. If it should go back, refund it.
task-receipt-surplus = { $amount } more than its total arrived for order { $number }, which is paid.
task-receipt-surplus-advice = The rest is the company’s. Refund it, or close this task with what was agreed.
task-transfer-to-match = { $amount } arrived and names order { $number }, whose total is { $due }. It does not pay it exactly.
task-transfer-to-match-advice = Open “Matching” and decide what the money is for. Nothing was activated.

## What cannot be done

refusal-bank-entry-taken = Not as much of this entry is left, or it was set aside. Somebody may have decided about it a moment ago.
refusal-bank-not-exact = The amount is no longer exactly what the order waits for.
refusal-bank-unknown-order = There is no order { $number }.
refusal-bank-already-used = This money has paid something or is on its way back. Refund it instead.
refusal-receipt-not-enough = Less has arrived for this order than its total.
refusal-proof-too-many = An order takes at most { $most } proofs.
refusal-proof-not-awaited = This order does not wait for a transfer, so it needs no proof.
refusal-text-bank-file = { $why }
refusal-text-bank-mapping = This does not hold: { $setting }
refusal-text-bank-beyond-rest = Give amounts above zero, in the entry’s currency, that together are not more than its rest.
refusal-text-order-number = This is not an order number. It looks like 4815162-O0007.
refusal-text-bank-no-company = There is no company with this network ID.
refusal-text-proof-day-too-early = This is long before the order was placed.

## What is wrong with a file

bank-fault-too-large = The file is larger than 50 MB.
bank-fault-too-many-entries = The file has more than 200,000 entries.
bank-fault-too-deep = The file’s elements are nested too deeply.
bank-fault-too-long = The file holds a piece of text that is far too long.
bank-fault-truncated = The file ends in the middle. Everything before that is imported; import the whole file to add the rest.
bank-fault-empty = The file is empty.
bank-fault-document-type = The file declares a document type, which statements never do.
bank-fault-entity = The file names an entity that XML does not define.
bank-fault-encoding = The file’s bytes are not text in the encoding it claims.
bank-fault-form = This is not written as the format asks.
bank-fault-not-a-statement = The file is not a bank statement of a known kind or version.
bank-fault-no-mapping = A bank’s own table needs the mapping of its columns.
bank-fault-column = The table has no such column.
bank-fault-missing = This is missing.
bank-fault-amount = This is not an amount in its currency.
bank-fault-day = This is not a day.
bank-fault-currency = This is not a currency of ISO 4217.
bank-fault-direction = This is neither credit nor debit.
bank-fault-balance = The opening balance and the entries do not add up to the closing balance.
bank-fault-input = The file could not be read.

## Statements

layout-nav-matching = Matching
bank-statements-title = Bank statements
bank-statements-lead = Import the bank’s files. The same file, or one that overlaps it, changes nothing.
bank-upload = Import a statement
bank-upload-file = File of the bank
bank-upload-file-hint = camt.053, MT940 or a table (CSV), at most 50 MB.
bank-upload-table = The file is a table of the bank’s own
bank-upload-mapping = Which column means what
bank-upload-mapping-hint = For example: day=Date; amount=Amount; currency=Currency; text=Details; payer=Name; this-account=IE47…; order=dmy; decimal=comma; separator=semicolon
bank-upload-go = Import
bank-imports = Imported files
bank-imports-none = No file was imported yet
bank-imports-none-text = What you import appears here with what came of it.
bank-import-title = Import of a statement
bank-import-file = File
bank-import-format = Format
bank-import-when = Imported
bank-import-new = New entries
bank-import-known = Entries known before
bank-import-announced = Announced and not booked yet
bank-import-faults = Lines that could not be read
bank-import-faults-caption = What could not be read
bank-import-faults-more = { $count } more are not listed.
bank-import-running = Being imported
bank-import-running-text = You may leave this page; the import goes on. The page shows how far it is.
bank-import-cut-off = Cut off: import the file again
bank-import-done = Imported
bank-import-with-faults = Imported, with faults
bank-format-camt053 = camt.053
bank-format-mt940 = MT940
bank-format-csv = Table (CSV)
bank-fault-line = Line
bank-fault-field = Field
bank-fault-what = What is wrong
refusal-text-bank-upload-broken = The file did not arrive whole, or is larger than 50 MB.

## Matching

matching-title = Matching
matching-lead = Bring what arrived to the orders that wait for it. Exact payments that name their order are applied by themselves.
matching-go = Go to matching
matching-unapplied = Unallocated money
matching-unapplied-of =
    { $count ->
        [one] { $count } entry, { $total }
       *[other] { $count } entries, { $total }
    }
matching-unapplied-none = Everything that arrived is matched or set aside.
matching-entries = What arrived
matching-none = Nothing waits for a decision
matching-none-text = Import a statement; what does not find its order by itself appears here.
matching-tick = Put { $amount } to the order chosen at the right
matching-of = of { $amount }
matching-no-suggestion = No order fits. Choose one, keep the money for a company, or set it aside.
matching-points = Score { $points } of 100
matching-missing = { $amount } is due
matching-for = For: { $reason }
matching-against = Against: { $reason }
matching-apply = Apply to { $number }
matching-proof = Proof: paid on { $date } to { $account }, reference { $reference }
matching-proof-fits = fits this entry
matching-reason-reference = the order’s reference is given
matching-reason-number = the order’s number is in the text
matching-reason-company = another order of this company is named
matching-reason-amount = exactly what is due
matching-reason-payer = the payer has the company’s name
matching-reason-payer-alike = the payer’s name is like the company’s
matching-reason-proof = the company showed a proof that fits
matching-reason-under = { $amount } less than is due
matching-reason-over = { $amount } more than is due
matching-reason-another-currency = another currency
matching-reason-duplicate = the order is paid already
matching-reason-late = the order had expired, or the money came too late
matching-reason-not-awaited = the order does not wait for a transfer
matching-reason-another-named = another order is named
matching-reason-reversal = the entry takes back an earlier one
matching-orders = Orders that wait
matching-orders-none = No order waits for a transfer
matching-orders-none-text = An order placed by transfer appears here until its money is matched.
matching-until = until { $date }
matching-number = Order
matching-other-number = Or another order’s number
matching-merge = Put the ticked entries to this order
matching-decided = Decided last
matching-entry-title = An entry of the statement
matching-entry-day = Booked
matching-entry-value-day = Value date
matching-entry-amount = Amount
matching-entry-rest = Not matched yet
matching-entry-payer-account = Payer’s account
matching-entry-text = What the payer wrote
matching-entry-account = Our account
matching-entry-statement = Statement
matching-entry-line = Line { $line } of the file
matching-state-open = Open
matching-state-in-part = Matched in part
matching-state-matched = Matched
matching-state-aside = Set aside
matching-state-outgoing = Money that went out
matching-matched = Matched to
matching-undo = Take the match back
matching-undo-not = It has paid something, so it cannot be taken back. Refund it instead.
matching-suggestions = Suggestions
matching-split = Put it to orders
matching-split-text = One line for each order. What you leave over stays here.
matching-split-number = Order { $line }
matching-split-amount = Amount for order { $line }
matching-split-go = Put to these orders
matching-amount = Amount
matching-keep = Keep it for a company
matching-keep-text = The money is this company’s and for no order yet. It pays the company’s next transfer order that takes the place of an expired one, or is refunded.
matching-keep-go = Keep for this company
matching-network-id = Network ID
matching-aside = Set it aside
matching-aside-text = It has nothing to do with orders: interest, a loan, a payment between our own accounts.
matching-aside-go = Set aside
matching-note = Why
matching-take-up = Take it up again
notice-transfer-matched = Matched: the order is paid.
notice-transfer-matched-not-exact = Matched. It does not pay the order exactly, so a task was opened and nothing was activated.
notice-transfer-kept = The money is kept for the company.
notice-transfer-aside = The entry is set aside.
notice-transfer-open-again = The entry is open again.
operator-outcome-held = For no order yet

## On the partner’s pages

order-expired-money-here = { $amount } of yours is here. Order again and choose bank transfer: the new order is paid with it at once. Don’t pay again.
checkout-money-here = Your money is here already
checkout-money-here-text = { $amount } arrived for an earlier order. With bank transfer this order is paid with it as soon as you place it. Don’t pay again.
order-expected-if-today = If you pay today, the money is usually matched then; at the latest by { $latest }.
order-expected-proven = Paid on { $paid }: the money is usually matched then; at the latest by { $latest }.
order-expected-last-day = Last day on which money for this order can arrive
operator-order-ahead = What lies ahead
operator-order-complete = Pay it with what arrived
