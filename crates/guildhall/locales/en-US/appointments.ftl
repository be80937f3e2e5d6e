### Hours at which support calls: choosing, moving, calling off; how they went.

## For partners

appointment-title = A call from support
appointment-lead = Choose a half hour in which support calls you about this request. Support works { $hours }.
appointment-offer = If writing does not help, choose a half hour in which support calls you.
appointment-choose = Choose a time
appointment-move = Choose another time
appointment-stands = Agreed on
appointment-agreed = Time
appointment-by-support = For support it is { $when }
appointment-when = { $day }, { $from } to { $to } ({ $zone })
appointment-half-hour = { $time } (for support: { $day }, { $from }, { $zone })
appointment-phone = Telephone
appointment-phone-hint = Support calls this number. Begin with + and the country code.
appointment-zone = Time zone
appointment-zone-hint = Area and city, for example America/New York.
appointment-which = Which times
appointment-show = Show the times
appointment-day = Day
appointment-starts = Time
appointment-starts-on = Time on { $day }
appointment-starts-hint = By the clock of { $zone }. Times at which support talks to somebody else are left out.
appointment-full = No time is free on the days that can be chosen. Tomorrow there is one day more; until then, write to support.
appointment-book-do = Agree on this time
appointment-move-do = Move to this time
appointment-call-off = Call it off
appointment-file = Save for your calendar
appointment-outcome-withdrawn = called off by the company
appointment-outcome-declined = called off by support
appointment-outcome-ended = ended with the request, or with its queue
appointment-outcome-held = took place
appointment-outcome-missed = did not take place
appointment-entry = Call from support: { $number }
appointment-entry-about = { $title }

    The time can be moved or called off on the page of the request only. Answers to this entry change nothing.

notice-appointment-booked = The time is agreed on. A mail puts it on your calendar.
notice-appointment-moved = The time is another now. A mail moves it on your calendar.
notice-appointment-withdrawn = The call is off. A mail takes it off your calendar.

## Why not, and when

refusal-appointment-closed = This request has ended. Take it up again to agree on a time.
refusal-appointment-not-for-topic = This type of problem is answered in writing only. Write what you need; support calls if that is quicker.
refusal-appointment-nobody-yet = Nobody of support has taken this request up yet. As soon as somebody has, you can choose a time here.
refusal-appointment-not-offered = This time is not offered. Choose one of the times listed.
refusal-appointment-too-soon = This time begins too soon to be prepared. Choose one that begins in { $hours } hours or later.
refusal-appointment-too-far = A time can be chosen up to { $days } days ahead. This one can be chosen from { $opens } on.
refusal-appointment-taken = Support talks to somebody else at this time now. Choose another one of those listed.
refusal-appointment-stands = A time is agreed on already. You can move it here.
refusal-appointment-changed = The time was changed meanwhile, perhaps in another window. Look at what is agreed on now, and choose anew.
refusal-appointment-begun = The time has come, so it can be neither moved nor called off. Write to support on the page of the request.
refusal-appointment-none = No time is agreed on for this request.
refusal-appointment-to-come = The time is still to come. How it went can be noted once it has begun.
refusal-appointment-busy = At the time that is agreed on for this request you talk to another company. A colleague has to take it.

## For staff

appointments-title = Calls to companies
appointments-lead = Calls that are agreed on, the next one on top, and those of which nobody has noted how they went.
appointments-which = Which calls
appointments-all = All
appointments-cut = There are more; those that begin first are listed.
appointments-age = Agreed on
appointments-to-mark = How did it go?
appointments-none-title = No calls
appointments-none-text = When a company chooses a time, it is listed here.
appointment-mark = The time has come. Note how it went, so that it leaves the list.
appointment-mark-held = We talked
appointment-mark-missed = We did not talk
request-call-off = Why it is called off
notice-appointment-declined = The call is off, and the partner is told why.
notice-appointment-marked = It is noted.
system-job-remind-of-appointments = Remind of calls from support

## What happened

event-appointment-booked = A call from support about request { $number } was agreed on for { $on }.
event-appointment-moved = The call from support about request { $number } was moved to { $on }.
event-appointment-withdrawn = The partner called off the call from support of { $on } about request { $number }.
event-appointment-declined = Support called off the call of { $on } about request { $number }.
event-appointment-ended = The call from support of { $on } about request { $number } is off, as the request ended or went to another queue.
event-appointment-held = Support called on { $on } about request { $number }.
event-appointment-missed = The call from support of { $on } about request { $number } did not take place.

## Mails

mail-appointment-booked-subject = { $number }: support calls on { $day }
mail-appointment-booked-body =
    Support calls you about your request “{ $title }”:

    { $day }, { $from } to { $to } ({ $zone })

    The entry for your calendar is enclosed. The time can be moved or called off on the page of the request only.
mail-appointment-booked-action = See the request
mail-appointment-moved-subject = { $number }: support calls at another time, on { $day }
mail-appointment-moved-body =
    The call about your request “{ $title }” has another time now:

    { $day }, { $from } to { $to } ({ $zone })

    The enclosed entry takes the place of the one on your calendar.
mail-appointment-moved-action = See the request
mail-appointment-withdrawn-subject = { $number }: the call on { $day } is off
mail-appointment-withdrawn-body =
    As you wished, support does not call you about your request “{ $title }” on { $day } at { $from } ({ $zone }).

    The enclosed entry takes it off your calendar.
mail-appointment-withdrawn-action = See the request
mail-appointment-declined-subject = { $number }: support cannot call on { $day }
mail-appointment-declined-body =
    Support cannot call you about your request “{ $title }” on { $day } at { $from } ({ $zone }), for this reason:

    { $reason }

    You can choose another time on the page of the request. The enclosed entry takes this one off your calendar.
mail-appointment-declined-action = Choose another time
mail-appointment-ended-subject = { $number }: the call on { $day } is off
mail-appointment-ended-body =
    Your request “{ $title }” has ended, so support does not call on { $day } at { $from } ({ $zone }).

    The enclosed entry takes it off your calendar.
mail-appointment-ended-action = See the request
mail-appointment-routed-subject = { $number }: the call on { $day } is off
mail-appointment-routed-body =
    Others of support now work on your request “{ $title }”, so the call on { $day } at { $from } ({ $zone }) is off.

    As soon as one of them has taken it up, you can choose a new time. The enclosed entry takes the old one off your calendar.
mail-appointment-routed-action = See the request
mail-appointment-reminder-subject = { $number }: support calls at { $from }
mail-appointment-reminder-body =
    Soon support calls you about your request “{ $title }”:

    { $day }, { $from } to { $to } ({ $zone })

    Have at hand what you want to show or to ask.
mail-appointment-reminder-action = See the request
mail-staff-appointment-subject = { $number }: call { $company } on { $day }
mail-staff-appointment-body =
    { $company } wishes to be called about “{ $title }”:

    { $day }, { $from } to { $to } ({ $zone })

    The telephone number is on the page of the request.
mail-staff-appointment-action = See the request
mail-staff-appointment-off-subject = { $number }: no call to { $company } on { $day }
mail-staff-appointment-off-body =
    You do not call { $company } about “{ $title }” on { $day } at { $from } ({ $zone }): it was called off, or a colleague calls.
mail-staff-appointment-off-action = See the request
mail-staff-appointment-reminder-subject = { $number }: call { $company } at { $from }
mail-staff-appointment-reminder-body =
    Soon you call { $company } about “{ $title }”:

    { $day }, { $from } to { $to } ({ $zone })
mail-staff-appointment-reminder-action = See the request
