# Bank statements: imported, matched to orders

## What happened

event-receipt-held = A transfer of { $amount } was recorded. It is not for an order yet.
event-receipt-withdrawn = The record of a transfer of { $amount } was taken back: it was not this company’s money.
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
refusal-text-bank-no-company = There is no company with this network ID.
refusal-text-proof-day-too-early = This is long before the order was placed.
refusal-text-proof-too-large = The file is larger than 5 MB.
refusal-text-proof-kind = Choose a PDF, PNG or JPEG file.

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
