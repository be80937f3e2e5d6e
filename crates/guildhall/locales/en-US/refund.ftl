### The books: what money is for, and what goes back.

event-money-allocated = { $amount } was put to order { $number }.
event-money-released = { $amount } was taken off order { $number } and is free again.
event-subscription-cancelled = The membership { $offer } was canceled.
task-paid-twice = { $amount } was charged for order { $number } although another charge had paid it.
task-paid-twice-advice = Refund the surplus charge on the order’s page. The first charge stays as it is, and so does the membership.
