### Electronic invoices: EN 16931, and what is done where a rule is broken.

# What the file within the PDF is.
invoice-attachment = The invoice as data for accounting programs (EN 16931)
task-invoice-invalid = Order { $number } is paid with { $amount }, but its invoice must not go out: { $term } breaks rule { $rule } of EN 16931 (found: { $found }).
task-invoice-invalid-advice = Mend what the business term stands for: BT-27 to BT-40 are the seller’s facts in the programme, BT-44 to BT-55 the company’s. Then settle the order again; the money is kept until then.
task-invoice-invalid-done = Settled again.
operator-settle-again = Settle again
notice-order-settled-again = The order is completed and its invoice issued.
refusal-settle-still-invalid = The order cannot be completed yet: its invoice still breaks a rule, or its year can no longer be. See its tasks.
