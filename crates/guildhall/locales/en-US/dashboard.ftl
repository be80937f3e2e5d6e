### The first page after signing in: the one thing to do now, and how everything stands.

## The one thing to do now

dashboard-over-now = Do this now
dashboard-over-soon = Coming up
dashboard-over-nothing = All is well
dashboard-next-for-admin = { $text } A colleague who is partner admin can do this.
dashboard-next-unknown = Don’t pay again: the answer about order { $number } was lost
dashboard-next-unknown-text = We don’t know yet whether the card was charged. We ask the payment gateway again on { $time } UTC and write to you as soon as it answers.
dashboard-next-unknown-text-soon = We don’t know yet whether the card was charged. We are asking the payment gateway and write to you as soon as it answers.
dashboard-next-unfinished = The payment of order { $number } is not finished
dashboard-next-unfinished-text = The payment page was opened and has not answered yet. Go on there; a second order is not needed.
dashboard-next-unproven = Prove your company’s email address
dashboard-next-unproven-text = Enter the code from the email we sent you. Nothing can be bought before.
dashboard-next-pending = Your company is being checked
dashboard-next-pending-text = It has been in the queue since { $day }. You need not do anything: we write to you when it is decided, and then the offers open.
dashboard-next-rejected = Your company was not accepted on { $day }
dashboard-next-rejected-text = The reason: { $reason } Put it right and write to us.
dashboard-next-declined = The card for order { $number } was refused
dashboard-next-declined-text = Nothing was charged. Try again, use another card, or switch to a bank transfer.
dashboard-next-transfer = Transfer { $amount } for order { $number }
dashboard-next-transfer-text = The money must arrive by { $day } ({ $days }). Nothing is active before it does.
dashboard-next-window = Renew { $offer } by { $day } ({ $days })
dashboard-window-by-hand = It does not renew itself. After that day it lapses, and the benefits end.
dashboard-window-due = The stored card is charged on { $day } ({ $days }). You need not do anything, unless you want to pay another way.
dashboard-window-retried = The automatic charge was refused. It is tried again on { $day } ({ $days }); you can also renew by hand before.
dashboard-window-exhausted = The automatic charge was refused for the last time. Renew by hand, or the membership lapses and the benefits end.
dashboard-window-missed = It did not renew itself. Renew by hand, or the membership lapses and the benefits end.
dashboard-next-draft = Finish your order for { $offer }
dashboard-next-draft-text = It is filled in but not placed. Nothing is owed before you buy.
dashboard-next-opens = The renewal window of { $offer } opens on { $day } ({ $days })
dashboard-next-opens-text = The term ends on { $day } ({ $days }) and does not renew itself. Plan to renew by hand once the window is open.
dashboard-next-opens-no-card = The term ends on { $day } ({ $days }). Automatic renewal is on, but no card is stored, so it cannot renew itself. Plan to renew by hand once the window is open.
dashboard-next-charge = { $offer } renews itself on { $day } ({ $days })
dashboard-next-charge-text = { $amount }, tax included, will be charged to { $card }. You need not do anything.
dashboard-next-charge-no-price = The charge goes to { $card }. The offer has no price in your company’s currency at the moment; we write to you if that stops the renewal.
dashboard-next-none = Choose your first membership
dashboard-next-none-text = Your company can buy now. The offers say what each gives, what it costs, and who qualifies.
dashboard-next-again = No membership is active
dashboard-next-again-text = What you held has ended. The offers can be bought anew.
dashboard-next-nothing = Nothing to do
dashboard-next-nothing-text = No date falls within the next 30 days. The memberships below name the dates that follow.

## What its button says

dashboard-go-order = See the order
dashboard-go-declined = Go on with the order
dashboard-go-transfer = See the bank details
dashboard-go-renew = Renew
dashboard-go-draft = Finish the order
dashboard-go-look = See the membership
dashboard-go-offers = See the offers
dashboard-go-company = See your company
dashboard-go-support = Write to us

## Setting up

dashboard-tasks = Getting started
dashboard-task-address = Email address proven
dashboard-task-vetting = Company checked
dashboard-task-membership = First membership bought
dashboard-task-invoice = First invoice there
dashboard-task-colleague = A second colleague added
dashboard-step-done = Done
dashboard-step-waiting = Waiting
dashboard-step-to-do = To do
dashboard-step-later = Not possible yet
dashboard-step-stopped = Not accepted

## Memberships

dashboard-memberships = Memberships
dashboard-ends = Term ends
dashboard-charge = Next charge
dashboard-charge-none = None planned
dashboard-charge-of = { $total }: { $net } plus { $tax } tax
dashboard-charge-note = { $day }, to { $card }; at the prices of today.
dashboard-none-title = No membership yet
dashboard-none-text = A membership appears here with its dates and its next charge.

## Orders and invoices

dashboard-orders = Open orders
dashboard-orders-none = No order is open.
dashboard-invoices = Newest invoices
dashboard-invoices-none = There is no invoice yet.
dashboard-invoices-all = All invoices
dashboard-amount = Amount
dashboard-offer = Offer
dashboard-status = Status
dashboard-pay-by = Pay by
dashboard-order-draft = Not placed
dashboard-order-authorising = Payment under way
dashboard-order-awaiting = Waiting for the money
dashboard-order-declined = Card refused
dashboard-order-completed = Completed
dashboard-order-expired = Expired
dashboard-order-cancelled = Canceled
