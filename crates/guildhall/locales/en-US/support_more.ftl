### Requests to support: the way to one, files, what follows; taking and putting elsewhere.

request-types-lead = Choose what it is about. What often solves it comes next; if it does not, you write to support.
request-solutions-none = Nothing here solves this by itself: tell support about it.
request-solved = This solved it
request-about-subscription = About the subscription
request-about-order = About the order
request-ask-about-subscription = Ask support about this subscription
request-ask-about-order = Ask support about this order
request-files = Files
request-files-hint = Up to { $most } files of 5 MB each: PDF, PNG, JPEG, TXT or CSV.
request-file-size = ({ $kilobytes } KB)
request-opened-title = Your request is with support
request-next = What happens next
request-next-due = You are answered by { $due } at the latest.
request-next-hours = Support works { $hours }.
request-next-mail = The answer stands on this page, and a mail to { $email } tells you of it.
request-next-reply = You can reply to that mail: what you write becomes part of the request.
request-next-more = To add something, write it below. Nothing is lost when you leave this page.
request-hours = from Monday to Friday, { $from } to { $to } ({ $zone })
request-age = Age
request-turn-partner = It is your turn
request-filter = Find a request
request-find = Find
request-find-none = No request of yours has this number.
request-sheet = Save as a file for spreadsheets

refusal-text-files-many = At most { $most } files fit. Choose the ones that matter most.
refusal-text-files-large = “{ $file }” is larger than 5 MB. Choose a smaller file.
refusal-text-files-empty = “{ $file }” is empty. Choose another file.
refusal-text-files-kind = “{ $file }” cannot be taken. Choose a PDF, PNG, JPEG, TXT or CSV file; texts in UTF-8.
refusal-text-files-name = The name of “{ $file }” does not fit what is in it. Save it again under the right ending.
refusal-text-files-acts = “{ $file }” can act on whoever opens it. Print it to a new PDF and choose that one.
refusal-text-files-pixels = The picture “{ $file }” has too many pixels. Make it smaller.
refusal-text-files-unreadable = “{ $file }” cannot be read. Save it again, or choose another file.
refusal-text-files-broken = The files did not arrive whole. Choose them again.

## For staff

support-filters = Which requests
support-filter = Show
support-show = Which
support-show-all = All that wait
support-show-late = Late
support-show-mine = Mine
support-show-unowned = Taken by nobody
support-queue-cut = Only the first { $count } are listed. Narrow the choice to see the others.
support-owner = Worked on by
support-unowned = Nobody
support-take = Take it
support-give-back = Give it back
support-route = Put into another queue
support-route-to = Queue
support-route-note = Note
support-route-note-hint = Only staff reads it: what was found out, and what is to be done.
support-route-do = Put it there
support-routings = Ways between queues
support-reply = Prepared answer
support-reply-hint = It is put into your answer in { $language }, with the request’s own facts. Change it as you like before sending. Files are chosen afterwards.
support-reply-do = Put it into the answer
request-reply = Prepared answer
request-queue = Queue
request-note = Note

notice-request-taken = You work on this request.
notice-request-given-back = The request is back in its queue.
notice-request-routed = The request is in the other queue.
refusal-request-taken = A colleague has taken this request. Have it given back first.
event-request-taken = Support took up request { $number }.
event-request-given-back = Request { $number } went back to its queue.
event-request-routed = Request { $number } went to another queue of support.
