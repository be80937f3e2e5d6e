### The operators' pages: the desk, tasks, orders, transfers, the catalogue, policy sets, the test clock
### and the simulated mailbox.

## Words several pages share

operator-company = Company
operator-for = For
operator-total = Total
operator-placed = Placed
operator-find = Find
operator-by-system = the system
operator-order-named = Order { $number }
operator-invoice-named = Invoice { $number }
operator-why-stuck = Why it does not move on
operator-found-nothing = Nothing was found
operator-found-nothing-text = Nothing here is called “{ $wanted }”. Check the number; a network ID has seven digits, an order number looks like 4815162-O0007.

## States of orders

operator-state-all = All
operator-state-draft = Being filled in
operator-state-authorising = With the payment gateway
operator-state-awaiting-payment = Waiting for the transfer
operator-state-declined = Card declined
operator-state-completed = Completed
operator-state-expired = Expired
operator-state-cancelled = Canceled

## What orders are for

operator-purpose-purchase = First year
operator-purpose-upgrade = Upgrade
operator-purpose-renewal = Renewal
operator-purpose-automatic-renewal = Automatic renewal

## States of charges, and why one has no outcome

operator-payment-pending = No answer yet
operator-payment-requires-confirmation = Waiting for confirmation
operator-payment-unknown = Outcome unknown
operator-payment-succeeded = Charged
operator-payment-failed = Refused
operator-payment-cancelled = Never made
operator-failure-declined = The card’s bank declined it.
operator-failure-insufficient-funds = There was not enough money on the card.
operator-failure-expired-card = The card has expired.
operator-failure-confirmation-failed = The bank’s question was not answered with yes.
operator-failure-abandoned = The payment page was left without paying.
operator-stuck-pending = The charge was sent and the gateway has not answered. It is asked again on { $next }.
operator-stuck-page = Somebody was led to the gateway’s page and has not come back. The gateway is asked again on { $next }; the page closes after a day.
operator-stuck-confirmation = The card’s bank waits for a confirmation by the person. The gateway is asked again on { $next }.
operator-stuck-unknown = The gateway’s answer was lost: the card may have been charged. It is asked again on { $next }, and nothing is charged a second time.

## The desk

operator-desk-title = Operator’s desk
operator-desk-lead = What needs a person now, and how things stand today.
operator-desk-now = Now
operator-desk-count =
    { $count ->
        [one] { $count } thing needs a person
       *[other] { $count } things need a person
    }
operator-desk-first = Charges without an outcome come first, then tasks, the oldest on top.
operator-desk-show = Show them
operator-desk-nothing = Nothing needs a person now
operator-desk-nothing-text = There is no open task, and every charge has its outcome. What runs by itself goes on.
operator-desk-awaiting = Transfers awaited
operator-desk-awaiting-of =
    { $count ->
        [one] { $total } in { $count } order
       *[other] { $total } in { $count } orders
    }
operator-desk-awaiting-none = No order waits for a transfer.
operator-desk-to-receipts = Record what arrived
operator-desk-renewals = Terms that end in 30 days
operator-desk-renewals-note = { $automatic } of them renew themselves.
operator-stuck-title = Charges without an outcome
operator-stuck-lead = For more than 15 minutes nobody has known whether the card was charged. The gateway is asked again by itself; you can ask it now on the order’s page.
operator-tasks-title = Tasks
operator-tasks-caption = Open tasks
operator-renewals-title = Renewals of the next 30 days
operator-renewals-caption = Terms by the week in which they end
operator-renewals-week = Week
operator-renewals-due = Terms that end
operator-renewals-of-week =
    { $count ->
        [0] none
       *[other] { $count }, of which { $automatic } renew themselves
    }
operator-renewals-none = No term ends within the next 30 days.
operator-events = What happened last
operator-events-none = Nothing happened yet
operator-events-none-text = What companies and the background work do appears here as it happens.

## Tasks

operator-task-title = Task
operator-task-what = What happened
operator-task-since = Open since
operator-task-about = About
operator-task-opened = Opened
operator-task-closed-at = Closed
operator-task-closed-by = Closed by
operator-task-note = Note
operator-task-note-hint = What was done, in a sentence or two: a colleague will read it. At most 500 characters.
operator-task-advice = What is usually done
operator-task-close = Close the task
operator-task-close-lead = Close it when the matter is settled. The note stays with the company’s history, and the task cannot be opened again.
operator-task-back = Back to the desk
operator-task-is-closed = This task is closed
operator-task-is-closed-text = Somebody has dealt with it; the note above says how.
notice-task-closed = The task is closed; the note was kept.
refusal-task-already-closed = This task was closed already, in another tab or by a colleague. Your note was not kept; the task’s page shows the one that was.

task-receipt-under = { $amount } arrived for order { $number }, which is less than its total of { $due }.
task-receipt-under-advice = Ask the company for the rest. What arrives is added up: with the last part the order is paid.
task-receipt-over = { $amount } arrived for order { $number }, which is more than its total of { $due }.
task-receipt-over-advice = An order can be paid with what came for it, on its page; the surplus stays unallocated until you give it back there or keep it for the company.
task-receipt-wrong-currency = { $amount } arrived for order { $number }, which is due in another currency: { $due }.
task-receipt-wrong-currency-advice = Send the money back and ask for a transfer in the order’s currency.
task-receipt-late = { $amount } arrived for order { $number } after it had expired or was canceled.
task-receipt-late-advice = Ask the company whether it still wants the offer. If so, it orders again and you tell it which amount you hold; otherwise send the money back.
task-receipt-duplicate = { $amount } arrived for order { $number }, which had been paid already.
task-receipt-duplicate-advice = Send the money back. Check first whether it was meant for another order of the company.
task-receipt-not-awaited = { $amount } arrived for order { $number }, which does not wait for a transfer.
task-receipt-not-awaited-advice = The order is to be paid by card or is not placed. Ask the company what the money is for before you do anything with it.
task-paid-after-close = { $amount } was charged for order { $number }, which had been closed meanwhile.
task-paid-after-close-advice = The gateway’s answer came after the order was canceled or had expired. Return the money at the gateway, or agree on a new order with the company.
task-paid-but-already-held = { $amount } was paid for order { $number }, but the company holds this membership already.
task-paid-but-already-held-advice = No second year was begun. Return the money, or agree with the company what it is for.
task-paid-but-ended = { $amount } was paid for order { $number }, but the subscription it was to renew has ended.
task-paid-but-ended-advice = Return the money, or let the company buy the offer anew.
task-paid-but-already-renewed = { $amount } was paid for order { $number }, but that year had been renewed already.
task-paid-but-already-renewed-advice = The company paid twice for one year. Return the second amount.
task-paid-after-window = { $amount } was paid for order { $number }, after the renewal window had closed.
task-paid-after-window-advice = The year could not be renewed any more. Return the money, or let the company buy the offer anew.
task-invoice-uncovered = Invoice { $number } has characters that the shipped fonts lack: { $characters }
task-invoice-uncovered-advice = Look at the invoice’s PDF. If the characters are missing there, install a font of the system that has them and make the document again.

## Orders

operator-orders-title = Orders
operator-orders-lead = Every placed order of every company, the newest first.
operator-orders-search = Find an order
operator-find-order = Order number, RF reference or network ID
operator-orders-all = All orders
operator-orders-of = Orders of { $company }
operator-orders-back = Show all orders
operator-orders-states = Orders by state
operator-orders-caption = Orders
operator-orders-shown =
    { $count ->
        [one] { $count } order on this page
       *[other] { $count } orders on this page
    }
operator-orders-none = No order was placed yet
operator-orders-none-text = Orders appear here as soon as a company presses Buy, or a term renews itself.
operator-orders-none-so = No order is in this state
operator-orders-none-so-text = That can change at any moment; orders in other states are still there.
operator-order-facts = Facts
operator-order-term = Pays for
operator-order-not-placed = Not placed
operator-order-no-method = Not chosen yet
operator-order-reference = Reference of the transfer
operator-order-until = Can be paid until
operator-order-contact = Contact for the payment
operator-order-policy = Policy set
operator-order-accepted = Version { $version }, accepted by { $name } on { $at }, read in { $language }
operator-order-not-accepted = Not accepted yet
operator-order-amounts = Amounts
operator-order-list = Price of the year
operator-order-discount = Discount
operator-order-tax = Tax ({ $rate })
operator-order-history = History
operator-payments = Charges
operator-payment-attempt = Try
operator-payment-try = Try { $number }
operator-payment-begun = Begun
operator-payment-note = What is known
operator-ask = Ask the gateway now
operator-acts-note = Prices, dates and terms of an order cannot be changed: an order that is wrong is canceled and placed anew.
notice-operator-asked-pending = The gateway was asked: it does not know the outcome yet.
notice-operator-asked-requires-confirmation = The gateway was asked: the card’s bank still waits for a confirmation.
notice-operator-asked-unknown = The gateway was asked, and its answer was lost again. It will be asked again by itself.
notice-operator-asked-succeeded = The gateway was asked: the card was charged. The order is dealt with accordingly.
notice-operator-asked-failed = The gateway was asked: the card was refused. Nothing was charged.
notice-operator-asked-cancelled = The gateway was asked: it never received this charge. Nothing was charged.
refusal-payment-none-open = No charge of this order is without an outcome.
operator-cancel-title = Cancel order { $number }
operator-cancel-lead = The order is closed for good, and nothing is activated. The company can order again at any time.
operator-cancel-money-title = Money may be on its way
operator-cancel-money = A transfer that arrives later opens a task and has to be sent back. The company is not told by mail: tell the contact yourself.
operator-cancel-do = Cancel the order
operator-cancel-keep = Keep the order
notice-operator-order-cancelled = The order was canceled.

## Transfers

operator-receipts-title = Receipts
operator-receipts-lead = Bring each amount on the bank’s statement to its order. Only the exact amount, in time, activates anything.
operator-receipts-search = Find the order of a transfer
operator-find-by-reference = Order number, RF reference or network ID on the statement
operator-awaiting = Orders that wait for a transfer
operator-awaiting-of = Orders of { $company } that wait for a transfer
operator-awaiting-back = Show those of all companies
operator-awaiting-caption = Orders that wait for a transfer, the oldest first
operator-awaiting-more = The { $count } oldest are shown; find others by their number.
operator-awaiting-none = No order waits for a transfer
operator-awaiting-none-text = Money that arrived all the same can be found by the order’s number above.
operator-receipts = Recorded transfers
operator-receipts-of-order = Recorded for this order already
operator-receipts-newest = Recorded last
operator-receipts-none = No transfer was recorded yet
operator-receipts-none-text = What you record appears here with what it led to.
operator-receipt-title = Record a receipt
operator-receipt-lead = Copy what the bank’s statement says. It cannot be changed afterwards.
operator-receipt-record = Record a receipt
operator-receipt-back = Back to the order
operator-receipt-order = The order
operator-receipt-amount = Amount that arrived
operator-receipt-amount-hint = As the statement shows it, like 475.00; it is not filled in, so that nobody confirms what did not arrive.
operator-receipt-currency = Currency
operator-receipt-received-on = Day it arrived
operator-receipt-received-on-hint = The day the bank credited it, not today if that was earlier.
operator-receipt-payer = Payer
operator-receipt-payer-hint = The name on the statement.
operator-receipt-bank-reference = The bank’s reference
operator-receipt-bank-reference-hint = The bank’s own number of the entry. The same one is recorded once for an order.
operator-receipt-not-awaited = This order does not wait for a transfer
operator-receipt-not-awaited-text = What you record here will not activate anything; it opens a task.
operator-receipt-recorded = The receipt is recorded
operator-receipt-not-exact = Nothing was activated
operator-receipt-due = Total of the order
operator-receipt-outcome = Outcome
operator-receipt-order-now = The order now
operator-receipt-next = Record the next one
operator-receipt-to-order = Go to the order
operator-outcome-exact = The whole amount
operator-outcome-under = Too little
operator-outcome-over = Too much
operator-outcome-wrong-currency = Wrong currency
operator-outcome-late = Too late
operator-outcome-duplicate = Paid already
operator-outcome-not-awaited = Not awaited
operator-outcome-exact-says = { $amount } is the whole amount. The order is completed, the membership is active, and the invoice is issued.
operator-outcome-under-says = { $amount } is { $difference } less than the order’s total of { $due }. A task was opened.
operator-outcome-over-says = { $amount } is { $difference } more than the order’s total of { $due }. A task was opened.
operator-outcome-wrong-currency-says = { $amount } arrived, and { $due } is due: the currencies differ. A task was opened.
operator-outcome-late-says = { $amount } arrived after the last day of the order, or after it was closed. A task was opened.
operator-outcome-duplicate-says = { $amount } arrived for an order that had been paid already. A task was opened.
operator-outcome-not-awaited-says = { $amount } arrived for an order that does not wait for a transfer. A task was opened.

## The catalogue

operator-offers-title = Offers as partners see them
operator-offers-lead = What is offered to whom, at which price, with which benefits, from which day on.
operator-offers-tabs = The programme
operator-tab-offers = Offers
operator-tab-versions = Versions
operator-offers-as = See the offers as one company does
operator-offers-network-id = Network ID
operator-offers-of = As { $company } sees them today
operator-offers-to-company = Go to the company
operator-offers-neutral = See them without a company
operator-offers-policy = Sold under the policy set in force:
operator-offer-held = Held
operator-offer-open = Can be bought
operator-offer-closed = Cannot be bought now
operator-offer-sold = On sale
operator-offer-not-sold = Not on sale under the set in force
operator-offer-free = Free of charge
operator-offer-ends = Membership until { $date }
operator-offer-reads = What the company reads in the button’s place
operator-offer-qualifies = Who qualifies
operator-offer-upgrades = Replaces { $offer } at a discount, where the policy set says so.
operator-offer-prices = Prices and their days
operator-offer-prices-of = Yearly prices of { $offer }, before tax
operator-offer-benefits = Benefits by edition
operator-offer-benefits-of = Benefits of { $offer } by edition
operator-offer-agreement = Versions of the agreement
operator-price-currency = Currency
operator-price-amount = A year
operator-price-from = In force from
operator-price-now = In force
operator-price-ahead = To come
operator-price-past = Past
operator-edition = From { $date }
operator-agreement-version = Version
operator-agreement-title = Title
operator-agreement-current = In force
operator-agreement-other = Not in force
operator-offers-no-edit = Nothing is edited here. Changes come from the programme’s files, with a check and a comparison first:
operator-programme-title = Versions of the programme
operator-programme-lead = Each version that was applied is kept whole; orders and terms name the one they rest on.
operator-programme-version = Version { $number }
operator-versions = Applied versions, the newest first
operator-version = Version
operator-version-at = Applied
operator-version-by = Applied by
operator-version-current = In force
operator-version-past = Replaced
operator-version-lead = What this version changed against the one before.
operator-version-first = This is the first version: everything in it was new.
operator-version-unreadable = This version, or the one before, was written for an older program and cannot be compared.
operator-changes =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
operator-changes-more = The first { $count } are shown.
operator-changes-none = Nothing that counts was changed
operator-changes-none-text = Only the writing of the files differs: comments, order or spaces.
operator-change-subject = What
operator-change-kind = Change
operator-change-before = Before
operator-change-after = After
operator-change-added = New
operator-change-removed = Gone
operator-change-changed = Changed

## Policy sets

operator-policies-title = Policy sets
operator-policies-lead = The rules that changed over the years. Each term keeps the set under which it was bought, to its end.
operator-policies-caption = All sets, the newest first
operator-policy-set = Policy set
operator-policy-from = In force from
operator-policy-until = In force until
operator-policy-open-end = Until a newer set replaces it
operator-policy-terms = Terms governed
operator-policy-running = Running today
operator-policy-in-force = In force today
operator-policy-not-in-force = Not in force today
operator-policies-compare = Side by side
operator-policies-compare-lead = Every rule of every set, told for one and the same term, so that the days can be compared.
operator-policies-for = Rules for a term that ends on { $date }
operator-policy-day = Choose the last day of a term
operator-policy-anniversary = Anniversary date
operator-policy-show = Show
operator-policy-unreadable = The day could not be read; today is used instead.
operator-policy-rule = Rule
operator-policy-says = What it says
operator-policy-why = Why
operator-policy-changed = Changed:
operator-policy-key = Differs from the set before.
operator-policy-code = Code
operator-policy-governs = Governs
operator-policy-governs-says =
    { $terms ->
        [0] no term yet
        [one] { $terms } term; { $running } running today
       *[other] { $terms } terms; { $running } running today
    }
operator-policy-line = A term and its renewal window
operator-policy-rules = The rules in words
operator-rule-system = System
operator-rule-offers = Offers sold
operator-rule-arithmetic = How a year is counted
operator-rule-steps = Steps of the checkout
operator-rule-leads = Answering a lead
operator-arithmetic-calendar-year = To the same day of the next year; February 29 falls on the 28th in common years
operator-arithmetic-days-365 = 365 days, whatever the year: over a leap day the date slips by a day
operator-leads-says =
    { $days ->
        [one] Within { $days } day
       *[other] Within { $days } days
    }
operator-step-terms = terms
operator-step-payment = payment
operator-step-review = review
operator-rule-system-why = Terms bought in the older system keep its rules until the company moves.
operator-rule-offers-why = Only these can be bought while the set is in force; what was bought before stays valid.
operator-rule-arithmetic-why = It decides on which day a term ends, and so every other day here.
operator-rule-steps-why = The checkout shows exactly these pages, in this order.
operator-rule-leads-why = A customer’s inquiry goes to another partner when it is not answered in time.
policy-window-why = Outside these days renewing is refused, by hand and automatically.
policy-satisfied-why = It decides whether an order in time is enough, or the money must be there.
policy-anniversary-why = It decides whether renewing late gains or loses days.
policy-benefits-why = Companies keep working while they renew; afterwards the benefits stop.
policy-auto-renew-why = A stored card keeps the membership going without a gap, unless the company turns it off.
policy-reminders-why = A reminder before the end, and one before the window closes, for those who renew by hand.
policy-methods-why = Only these ways to pay are offered in the checkout.
policy-expiry-why = An order cannot hold its price for ever; late money becomes a task.
policy-terms-why = It must be provable who accepted which text.
policy-refund-why = A purchase made by mistake can be undone while nothing was used.
policy-cancel-why = It decides where Cancel subscription leads.
policy-upgrade-why = What was paid for silver is taken into account.
policy-alongside-why = The competency levels contain what the Action Pack gives.
operator-simulate = What would happen
operator-simulate-lead = A year under this set, with a stored card whose charges are all refused, day by day around every edge.
operator-day = Day
operator-day-happens = What happens
operator-day-status = Membership
operator-day-renewal = Renew by hand
operator-day-switch = Automatic renewal
operator-day-benefits = Benefits work
operator-days = Days around the edges
operator-days-note = AD is the anniversary date, the last day of the term; AD+1 is the first day not covered.
operator-renewal-open = Yes; the next term runs until { $until }
operator-renewal-not-due = Not before { $opens }
operator-renewal-closed = No, closed after { $closed }
operator-switch-on = On; can be turned off
operator-switch-past = On; too late to turn off
operator-switch-off = Off
operator-switch-none = Not offered
operator-happens-reminder-upcoming = Reminder: the end is near
operator-happens-reminder-last-week = Reminder: a week is left to renew
operator-happens-term-ends = Last day of the term
operator-happens-window-opens = Renewal window opens
operator-happens-charge = The stored card is charged
operator-happens-retry = The card is charged again
operator-happens-window-closes = Last day to renew
operator-happens-benefits-end = Last day of the benefits

## The test clock

operator-clock-title = Test clock
operator-clock-lead = Time in this simulated installation stands still until you move it. On its way everything happens that falls due.
operator-clock-now = It is now
operator-clock-next = Next
operator-clock-to-next = Advance to the next event
operator-clock-move = Move the clock
operator-clock-by =
    { $days ->
        [one] By { $days } day
       *[other] By { $days } days
    }
operator-clock-days = By a number of days
operator-clock-days-hint = 1 to { $most }.
operator-clock-go-days = Advance by these days
operator-clock-date = To a day
operator-clock-date-hint = Today or later, at the latest { $last }.
operator-clock-go-date = Advance to this day
operator-clock-no-back = Time never runs backwards: what was charged and mailed cannot be taken back by a clock. To begin again, start the demo anew with --reset.
operator-clock-moving = The clock is moving to { $to }
operator-clock-moving-now = It is at { $now } now.
operator-clock-lived = Days lived through
operator-clock-days-of = { $done } of { $total }
operator-clock-moving-leave = This page follows it every second. You can leave; the clock moves on.
operator-clock-error = Something went wrong on the way
operator-clock-error-text = The clock went on, and what failed is tried again with the next thing that falls due. The first failure was:
operator-clock-nothing = Nothing lies ahead
operator-clock-nothing-text = Nothing will happen by itself. The clock can still be moved by days.
operator-clock-ahead = What lies ahead
operator-clock-ahead-caption = What will happen, in its order
operator-clock-ahead-note = At most { $count } things are shown. Dates only pass: nothing runs on them.
operator-clock-when = When
operator-clock-what = What
operator-clock-kind = Kind
operator-clock-fires = Runs
operator-clock-passes = Date
operator-clock-log = What happened on the way
operator-clock-log-since = Since { $since }, the newest first.
operator-clock-log-none = Nothing happened
operator-clock-log-none-text = No company was touched between the two moments.
operator-clock-log-more = Older things are on the companies’ own pages.
refusal-text-clock-days = This is not possible in one move. Enter a whole number of days from 1 to 400.
refusal-text-clock-backwards = This day has passed, and time never runs backwards. Choose today or a later day.

## The simulated mailbox

operator-mailbox-title = Simulated mailbox
operator-mailbox-lead = Every mail this simulated installation has sent. None of them left this machine.
operator-mailbox-filter = Mails to one address
operator-mailbox-to = Recipient
operator-mailbox-caption = Mails, the newest first
operator-mailbox-shown =
    { $count ->
        [one] { $count } mail on this page
       *[other] { $count } mails on this page
    }
operator-mailbox-none = No mail was sent yet
operator-mailbox-none-text = Enroll a company or place an order: its mails appear here.
operator-mailbox-none-to = No mail to this address
operator-mailbox-none-to-text = Nothing was sent to { $to }. Check the address, or look through all mails.
operator-mailbox-all = Show all mails
operator-mail-subject = Subject
operator-mail-from = From
operator-mail-to = To
operator-mail-at = Sent
operator-mail-frame = The mail “{ $subject }” as its reader sees it
operator-mail-alone = Open the mail by itself
operator-mail-text = As plain text
