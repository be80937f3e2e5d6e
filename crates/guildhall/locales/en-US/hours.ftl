# Advisory hours and the providers' queues: pages, refusals, mails, what happened.

hours-lead = Hours with a technical adviser. What you ask for is booked at once; what is not used of it comes back.
hours-granted = Granted
hours-held = Booked
hours-used = Used
hours-left = Left
hours-uncounted = Your membership does not count these hours: ask as often as you need.
hours-count = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
hours-number = Case number
hours-about = About
hours-hours = Hours booked
hours-asked = Requested
hours-state = How it stands
hours-by = Requested by
hours-cases = Advisory cases
hours-cases-lead = Everything your company booked advisory hours for, the newest first.
hours-cases-none = No cases yet
hours-cases-none-text = Advisory hours are requested on their own page under Benefits.
hours-all-cases = All advisory cases of the company
hours-none = Nobody has asked for hours yet.
hours-request = Request advisory hours
hours-all-out = All hours of this year are booked or used. A new year brings more.
hours-warning = Booking hours uses the benefit: from then on the fee of this year is not refunded any more, even if you cancel the case.
hours-field-hours = Hours
hours-field-product = Product or subject
hours-field-country = Country or region
hours-field-language = Language of the advice
hours-field-phone = Telephone
hours-field-zone = Time zone
hours-field-description = What is it about?
hours-hours-hint = Whole hours, 1 to { $most } for one case.
hours-product-hint = For example: database server, migration to the cloud.
hours-country-hint = With the language it decides who advises you.
hours-phone-hint = With the international prefix, for example +1 425 555 0100.
hours-zone-hint = Area and city, for example America/Los_Angeles.
hours-description-hint = What you plan, what you tried, what you want to know. No passwords or keys.
hours-request-do = Book these hours
hours-steps = What happens
hours-step-open = Open
hours-step-booked = Requested, and the hours booked
hours-step-due = A provider takes the case over by then
hours-step-begun = A provider took the case over
hours-step-used = The provider records the hours used; the others come back
hours-step-done = Done
hours-step-done-text = { $used } used, { $back } came back.
hours-step-returned = The provider gave all hours back
hours-step-cancelled = Your company took the case back; all hours came back
hours-state-booked = Booked
hours-state-begun = Under way
hours-state-done = Done
hours-state-returned = Given back
hours-state-cancelled = Cancelled
hours-cancel = Cancel the case
hours-cancel-text = As long as nobody has begun, you can take the case back. All its hours return at once; hours of a year that is over have run out by then.
hours-cancel-do = Cancel the case
notice-hours-booked = The hours are booked. We wrote you a mail with the case number.
notice-hours-cancelled = The case is cancelled, and its hours came back.
refusal-text-hours-form = Enter whole hours from 1 to { $most }. What takes longer is more than one case.
refusal-text-phone-prefix = The number does not begin with the international prefix. Enter it with a plus sign, for example +1 425 555 0100.
refusal-text-zone-form = This is not a time zone. Enter area and city as in Asia/Tokyo or America/New_York.
refusal-text-hours-used = Enter whole hours.
refusal-hours-ended = This case came to its end before; nothing was changed. Look at how it ended.
refusal-hours-begun = A provider works on this case already; nothing was changed. Write to support if it is to stop.
refusal-hours-not-begun = Nobody has begun this case. Take it over first, then record the hours.
refusal-hours-beyond = Only { $booked } hours are booked for this case. Record at most that many; the company books further hours as another case.
refusal-hours-none-used = No hour was used. Give the hours back with a reason instead.
refusal-hours-membership-over = The membership was cancelled, so nothing new begins. Give the hours back with a reason.
event-hours-booked = { $hours } hours of { $benefit } were booked for case { $number }.
event-hours-begun = A provider took case { $number } over.
event-hours-used = Case { $number } is done: { $used } of { $hours } hours used.
event-hours-returned = The provider gave the { $hours } hours of case { $number } back.
event-hours-cancelled = Case { $number } was cancelled; its { $hours } hours came back.
mail-hours-booked-subject = { $number }: your advisory hours are booked
mail-hours-booked-body =
    We booked { $hours } advisory hours about “{ $product }” for you. Your case number is { $number }.

    A provider takes the case over by { $due } and calls you. Until somebody has begun you can take the case back, and all its hours return.
mail-hours-booked-action = See the case
mail-hours-begun-subject = { $number }: a provider took your case over
mail-hours-begun-body =
    Somebody now works on your case { $number } about “{ $product }” and will call you.
mail-hours-begun-action = See the case
mail-hours-done-subject = { $number }: your case is done
mail-hours-done-body =
    The case about “{ $product }” is done. Of { $hours } hours booked, { $used } were used and { $back } came back to your membership.
mail-hours-done-action = See the case
mail-hours-returned-subject = { $number }: your advisory hours came back
mail-hours-returned-body =
    The provider gave the { $hours } hours for “{ $product }” back. Reason: { $reason }

    You can book them again as long as your membership’s benefits work.
mail-hours-returned-action = See the case
layout-nav-queues = Providers’ queues
queues-title = Providers’ queues
queues-lead = What of the companies’ benefits waits for a human, the oldest promise first.
queues-cases = Advisory cases
queues-cases-none = No case waits
queues-cases-none-text = What companies request in advisory hours stands here until its hours are recorded or given back.
queues-age = Since
queues-due = Taken over by
queues-under-way = Under way
queues-pools = Pools without keys
queues-pools-none = Every key that was asked for was there.
queues-pools-go = Load keys
case-begin = Take over
case-begin-text = The company reads that somebody works on it. From then on it cannot take the case back by itself.
case-begin-do = Take the case over
case-record = Record the hours
case-record-do = Record and close
case-field-used = Hours used
case-used-hint = Booked: { $hours }. What was not used returns to the company.
case-return = Give the hours back
case-field-reason = Reason
case-reason-hint = The company reads it, in { $language } if you can.
case-return-do = Give all hours back
notice-case-begun = The case is yours.
notice-case-done = The hours are recorded, and the rest came back to the company.
notice-case-returned = All hours came back to the company.
check-i34 = Advisory hours are booked once: what a case holds, used and gave back agrees with its ledger.
check-i34-remedy = Compare the case with the rows of the ledger that name its use. Hours that came back too often are booked again by a case of the desk’s; missing ones are given back.
