### Requests to support: asking, answering, deciding about a cancellation.

## For partners

request-list-lead = What your company asked support for, and whose turn it is.
request-tabs = Requests by state
request-tab-open = Open
request-tab-needs-attention = Needs your attention
request-tab-closed = Closed
request-number = Reference number
request-title = Summary
request-turn = Whose turn
request-turn-support = Support answers by { $due }
request-changed = Last change
request-count =
    { $count ->
        [one] { $count } request
       *[other] { $count } requests
    }
request-none-title = No requests here
request-none-text = A new request gets a reference number, and you are told by when it is answered.
request-new-title = New support request
request-new-lead = Say what is the matter. You get a reference number at once and the answer by email and here.
request-cancel-title = Ask to cancel a subscription
request-cancel-lead = Support decides about canceling { $offer } and answers here. Until then nothing changes, and you can take the request back.
request-cancel-prefilled = Cancel { $offer }
request-cancels = To be canceled
request-choose = Choose
request-topic = Type of problem
request-severity = How urgent is it?
request-severity-hint = It decides by when support answers, within support’s working hours in your language.
request-severity-critical = Critical: work stands still
request-severity-moderate = Moderate: something does not work
request-severity-minimal = Minimal: a question
request-text = What is it about?
request-text-hint = What you did, what you expected, what happened instead. Never write card numbers or passwords.
request-cancel-text = Why do you cancel?
request-cancel-text-hint = What would have kept you, if anything. Never write card numbers or passwords.
request-back = Cancel
request-created = Opened
request-thread = What was said
request-said-partner = { $name }
request-said-support = { $name }, support
request-write = Write to support about this
request-write-do = Send
request-reopen-do = Take it up again
request-withdraw = Take the request back
request-withdraw-text = Support then does nothing about it.
request-withdraw-do = Take it back
request-state-open = With support
request-state-needs-attention = Needs your attention
request-outcome-answered = Answered
request-outcome-withdrawn = Taken back
request-outcome-cancelled = Canceled as asked
request-outcome-declined = Declined
request-standing-open = It is support’s turn. You are answered by { $due } at the latest.
request-standing-needs-attention = It is your turn: support needs something from you.
request-standing-closed = It ended on { $at }. Within { $days } days of that you can take it up again.
request-standing-over = It ended on { $at }.
request-late = Late
request-due = Answer due

## For staff

layout-nav-support = Support
operator-desk-support-late =
    { $count ->
        [0] None is late
        [one] { $count } is late
       *[other] { $count } are late
    }
support-queue-title = Support requests
support-queue-lead = What waits for an answer, what is due first on top.
support-queues = Requests by queue
support-queue = Queue
support-queue-all = All
support-queue-finance = Finance
support-queue-accounts = Accounts
support-queue-membership = Memberships
support-queue-portal = Portal
support-queue-none-title = Nothing waits
support-queue-none-text = Every request in this queue is answered.
support-language = Language
support-answer = Answer
support-answer-text = Your answer
support-answer-do = Send the answer
support-answer-hint = The partner reads it as it is: write in { $language }.
support-then-ask = Ask: it is the partner’s turn
support-then-end = Close: all is said
support-then-continue = Go on working on it
support-decide = Decide
support-decide-do = Decide
support-decision = Decision
support-decision-refund = Cancel and give the fee back
support-decision-refund-text = The membership and its benefits end today, a credit note is written, and the money goes back the way it came.
support-decision-end = Cancel without giving anything back
support-decision-end-text = The membership and its benefits end today. No money moves.
support-decision-decline = Do not cancel
support-decision-decline-text = The membership goes on. The partner is told why.
support-goodwill-hint = Needed only to give the fee back although the rules do not. It is printed on the credit note.
support-reason-hint = Needed only to decline. The partner reads it as it is: write in { $language }.
request-decision = Decision
request-goodwill = Reason for goodwill
request-reason = Reason for declining
request-then = What comes next

## Beginning from a subscription

support-entry = Entry
support-ask = Open the request
support-asked-already = Canceling is asked for already

## Notices

notice-request-written = Your message is with support.
notice-request-withdrawn = The request was taken back.
notice-request-answered = The answer is on its way.
notice-request-decided = It is decided, and the partner is told.

## Refusals

refusal-request-closed = This request has ended already.
refusal-request-closed-long-ago = This request ended more than { $days } days ago. Open a new one; name the old reference number in it.
refusal-request-decided = This request was decided. What was decided stays; open a new request for anything else.
refusal-request-cancelling-already = Canceling this subscription is asked for already, by request { $number }.
refusal-request-to-be-decided = This request asks for a cancellation: decide about it instead of closing it.
refusal-request-full = So much was said about this request that nothing more fits. Open a new one and name this one’s reference number.
refusal-request-no-network-id = Your company has no network ID yet. Requests can be opened as soon as it is vetted.

## What happened

event-request-opened = Request { $number } to support was opened: { $title }.
event-request-written = The partner wrote about request { $number }.
event-request-withdrawn = Request { $number } was taken back.
event-request-reopened = Request { $number } was taken up again.
event-request-answered = Support answered request { $number }.
event-request-asked-back = Support asked something about request { $number }.
event-request-ended = Request { $number } was answered and closed.
event-request-cancelled = Request { $number } was granted: the subscription is canceled.
event-request-declined = Request { $number } was declined: the subscription goes on.

## Mails

mail-support-received-subject = { $number }: your request to support
mail-support-received-body =
    Support has your request “{ $title }”.

    You are answered by { $due } at the latest.
mail-support-received-action = See the request
mail-support-answered-subject = { $number }: support has written
mail-support-answered-body =
    About your request “{ $title }” support writes:

    { $text }

    Support goes on working on it.
mail-support-answered-action = See the request
mail-support-asked-subject = { $number }: support needs something from you
mail-support-asked-body =
    About your request “{ $title }” support asks:

    { $text }
mail-support-asked-action = Answer
mail-support-ended-subject = { $number }: answered
mail-support-ended-body =
    About your request “{ $title }” support writes:

    { $text }

    The request is closed. If something is missing, you can take it up again on its page within { $days } days.
mail-support-ended-action = See the request
mail-support-cancelled-subject = { $number }: canceled as you asked
mail-support-cancelled-body =
    As you asked in “{ $title }”, the membership and its benefits ended on { $day }. Nothing more will be charged.

    The rules of the year you had paid give nothing back.
mail-support-cancelled-action = See the request
mail-support-cancelled-refunded-subject = { $number }: canceled, the fee comes back
mail-support-cancelled-refunded-body =
    As you asked in “{ $title }”, the membership and its benefits ended on { $day }. Nothing more will be charged.

    The fee you paid comes back; another mail names the amount and the way.
mail-support-cancelled-refunded-action = See the request
mail-support-declined-subject = { $number }: the subscription goes on
mail-support-declined-body =
    You asked: “{ $title }”. Support does not cancel, for this reason:

    { $reason }
mail-support-declined-action = See the request
