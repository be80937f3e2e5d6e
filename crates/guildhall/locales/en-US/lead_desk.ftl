### Leads on the staff’s desk: whose they are and how long they wait.

desk-queue-leads = Leads nearly out of time
desk-queue-spam = Requests taken for spam
desk-leads-title = Leads that wait
desk-leads-lead = Who the customers are stands on the companies’ own pages only, and is not shown here. The company’s page names people to write to.
desk-leads-place = Customer in
desk-leads-marks = What was noticed
desk-leads-ends = Lost after
desk-leads-ending-lead = Less than a day is left to answer. After that the customer is told to choose another company.
desk-leads-ending-none = No lead is about to run out of time.
desk-leads-spam-lead = The portal put these aside, and nobody of the company has looked at them. Their time goes on meanwhile; only the company can take one out.
desk-leads-spam-none = Nothing was put aside that nobody has looked at.
desk-leads-more = Of each list only the first { $count } are shown.
desk-leads-within = before the time to answer ends
find-lead-of-company = Lead
desk-leads-waited = Waiting for
desk-leads-answer-by = Answer by
desk-leads-look-by = Look at it by
desk-leads-report = Report of leads
