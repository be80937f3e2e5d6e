### Reports for the programme's staff. Each figure says what it counts.

layout-nav-reports = Reports
reports-title = Reports
reports-lead = How the program goes: counted from the records at the moment you look.
reports-open-one = Open: { $title }
reports-filter = Months of the report
reports-go = Show
reports-from = From the month of
reports-to = To the month of
reports-months-whole = Whole months are counted, at most 24.
refusal-text-report-backwards = The period ends before it begins. Choose a later month.
refusal-text-report-too-long = A report spans at most 24 months. Choose a shorter period.
reports-figures-of = Figures: { $title }
reports-file = Download the figures (CSV)
reports-meaning = What each figure means
reports-none = There is nothing to report
reports-none-text = In these months nothing of this kind happened. Choose others.
reports-month = Month
reports-sum = All months

## Renewals

reports-renewals = Renewal rate and churn
reports-renewals-lead = How many memberships were renewed when their year ended, and how many members left.
reports-members = Members at the start
reports-members-means = Memberships that ran on the first day of the month. A company with two memberships counts twice.
reports-renewed = Renewed by order
reports-renewed-means = Terms that ended in the month and are followed by a term somebody ordered.
reports-automatic = Renewed automatically
reports-automatic-means = Terms that ended in the month and are followed by a term the automatic renewal charged.
reports-lapsed = Lapsed
reports-lapsed-means = Terms that ended in the month, are followed by none, and whose renewal window has closed.
reports-open = Still open
reports-open-means = Terms that ended, or end, in the month and can still be renewed today. They count in no rate yet.
reports-canceled = Canceled
reports-canceled-means = Subscriptions canceled on a day of the month, by the decision on a support request.
reports-upgraded = Upgraded
reports-upgraded-means = Subscriptions that another one replaced on a day of the month. They neither lapse nor count as left.
reports-rate = Renewal rate
reports-rate-means = Renewed by order and automatically, divided by these and the lapsed ones. Rounded down.
reports-churn = Churn
reports-churn-means = Lapsed and canceled in the month, divided by the members at its start. Rounded down. A member who buys again later counts as new.

## Revenue

reports-revenue = Revenue and what is owed
reports-revenue-lead = What was invoiced month by month, and how old the orders are that wait for a transfer.
reports-currencies = Each currency stands by itself. Amounts are never converted or added across currencies.
reports-invoiced-in = Invoiced in { $currency }
reports-owed-in = Owed in { $currency }
reports-net = Net
reports-net-means = Invoices issued in the month before tax, less credit notes issued in it, whatever month they correct.
reports-tax = Tax
reports-tax-means = The tax of the same documents.
reports-invoices = Invoices
reports-invoices-means = Invoices issued in the month. An invoice is issued when its order is paid.
reports-credit-notes = Credit notes
reports-credit-notes-means = Credit notes issued in the month.
reports-owed = Awaited
reports-owed-means = The totals, tax included, of orders that wait for a transfer now, by the days since they were placed, whatever the period above. Money that came without paying an order whole is not taken off.
reports-age = Days since the order
reports-orders = Orders
reports-days-from-to = { $from } to { $to } days
reports-days-from = { $from } days and more

## Support

reports-support = Support times
reports-support-lead = How long companies wait for the first answer and the end, and how often that is late.
reports-times = Times to answer and to close
reports-requests = Requests
reports-requests-means = Requests made in the month. All other figures are about these, whenever they were answered.
reports-requests-most = Only the oldest { $count } requests of the period are counted. Choose a shorter one.
reports-answered = Answered
reports-closed = Closed
reports-first-half = First answer, half
reports-first-half-means = Time on the clock, nights included, until support first wrote: half of the answered requests were quicker.
reports-first-most = First answer, nine of ten
reports-first-most-means = The same for nine of ten answered requests.
reports-close-half = Closed, half
reports-close-half-means = Time until the request was closed: half of the closed ones were quicker. Closed, nine of ten: the same for nine of ten.
reports-close-most = Closed, nine of ten
reports-late = Late share
reports-late-means = Requests whose first answer came after it was due, or is due and not there, divided by all requests of the month. Due are the hours of work promised by severity, in the hours of the request’s language.
reports-late-count = Late
