### Control of the automatic renewals as a whole.

layout-nav-renewals = Renewals

renewals-title = Automatic renewals
renewals-lead = How far today’s run came, what is coming, and the means to stop it. A pause counts on every node from the next batch on.
renewals-to = Look at the automatic renewals
renewals-today = Today’s run
renewals-today-waiting =
    { $count ->
        [one] { $count } term is due. The run has not begun on it yet.
       *[other] { $count } terms are due. The run has not begun on them yet.
    }
renewals-today-none = No term is due today.
renewals-done = Terms dealt with
renewals-done-of = { $done } of { $total }
renewals-due = Terms due
renewals-renewed = Renewed
renewals-declined = Declined
renewals-unknown = Outcome awaited
renewals-skipped = Not charged
renewals-missed = Missed
renewals-failed = Failed
renewals-begun = Begun
renewals-seen = Last batch
renewals-ended = Ended
renewals-day = Day
renewals-offer = Offer
renewals-total = Total
renewals-ahead = The coming days
renewals-ahead-caption = Terms that renew themselves, by the day they are charged
renewals-ahead-none = No term renews itself in the next two weeks.
renewals-count =
    { $count ->
        [0] none
        [one] { $count } term
       *[other] { $count } terms
    }
renewals-days = The last days
renewals-days-caption = Runs of the last days and what became of their terms
renewals-days-note = A charge whose answer comes later is counted on the day it was made. Missed are terms whose window had closed before anybody charged them; those companies were told.
renewals-days-none = No run yet
renewals-days-none-text = On the first day on which terms are due, their figures appear here.

## Pause

renewals-pause = Pause
renewals-pause-lead = Nothing more is charged until somebody lets the renewals go on. What the gateway has been told to charge is still settled.
renewals-field-why = Reason
renewals-why-hint = One or two sentences for whoever looks next.
renewals-pause-go = Pause automatic renewals
renewals-paused-title = The automatic renewals are paused
renewals-paused-by = { $name } paused them on { $at }. The reason given:
renewals-paused-goes-on = Purchases, webhooks, reminders and mails go on. What falls due meanwhile is charged afterwards, in due order, under the dates of its own policy set.
renewals-resume = Let the renewals go on
renewals-by-command-line = Command line
notice-renewals-paused = The automatic renewals are paused.
notice-renewals-resumed = The automatic renewals go on.
notice-renewals-confirmed = The clock is confirmed. What is due is charged, in due order.

## The clock’s guard

renewals-held-title = The clock is in doubt: nothing is charged
renewals-held-silence = Work was last done at { $seen }, and now the clock shows { $at }: more than 36 hours later. Either nobody worked in between, or the clock was set forward.
renewals-held-jump = The clock ran more than 36 hours ahead of the time that passed: it was set forward from about { $seen } to { $at } while the program ran.
renewals-held-goes-on = Webhooks, questions to the gateway and mails go on.
renewals-held-how =
    { $count ->
        [one] What to do: compare this server’s clock with another, look at the dry run for today, then confirm. { $count } term is due; it is charged once.
       *[other] What to do: compare this server’s clock with another, look at the dry run for today, then confirm. { $count } terms are due; each is charged once, in due order.
    }
renewals-confirm = The clock is right: charge what is due
renewals-behind-title = The clock was set back: nothing is charged yet
renewals-behind-text = Work was already done at { $until }. No day is run twice: charging goes on by itself from that moment.
renewals-told-goes = The automatic renewals go on.
renewals-told-paused = The automatic renewals are paused. guildhall renewals resume lets them go on.
renewals-told-held = The clock is in doubt, so nothing is charged. Compare it with another clock, look at guildhall renewals dry-run, then run guildhall renewals confirm-clock.
renewals-told-behind = The clock lies before a moment at which work was done already. Charging goes on by itself from that moment.

## Dry run

renewals-preview = Dry run
renewals-preview-lead = Shows in totals what would be charged until a day, and what would not and why. Nothing is written to a company.
renewals-field-until = Until the end of
renewals-until-hint = From today to { $last }.
renewals-preview-go = Begin a dry run
renewals-preview-title = Dry run of the renewals
renewals-preview-of = Dry run until { $day }
renewals-preview-note = As things stand now: cards, switches and prices may change before that day.
renewals-preview-running = The dry run goes on
renewals-preview-leave = You may leave this page; the result is kept.
renewals-preview-done = Done
renewals-preview-looked = Terms looked at
renewals-preview-until = Until
renewals-preview-begun = Begun
renewals-previews = The last dry runs
renewals-preview-charged = Terms that would be charged
renewals-preview-left = Terms that would not
renewals-preview-charges = What would be charged
renewals-preview-charges-caption = Charges by offer and currency, taxes included
renewals-preview-charges-none = No term would be charged.
renewals-preview-reasons = What would not be charged
renewals-preview-reasons-caption = Terms that would not be charged, by reason and offer
renewals-preview-reasons-none = Every term that was looked at would be charged.
renewals-preview-why = Reason
renewals-why-window-closed = The renewal window does not include that day
renewals-why-not-automatic = Automatic renewal is off, or the membership has ended
renewals-why-no-card = There is no card to charge
renewals-why-vetting = The company is not authorized
renewals-why-competency = The competency that the offer asks for is missing
renewals-why-by-hand = Somebody is renewing by hand
renewals-why-card-refused = The card was refused for a reason that stays
renewals-why-no-price = The offer has no price in the company’s currency
refusal-text-renewals-until = Choose a day from today on, at most a year ahead.

## What was done

renewals-acts = What was done
renewals-act-when = When
renewals-act-what = What
renewals-act-paused = { $name } paused the automatic renewals
renewals-act-resumed = { $name } let the automatic renewals go on
renewals-act-confirmed = { $name } confirmed the clock: work had last been done at { $seen }, then the clock showed { $at }

## Why the control does not do it

refusal-renewals-paused = The automatic renewals are paused already. What was said then still stands.
refusal-renewals-not-paused = The automatic renewals are not paused, so there is nothing to let go on.
refusal-renewals-not-held = The doubt about the clock that you meant does not stand any more. Look at the page again.
refusal-renewals-held = The clock is in doubt, so nothing is charged. Look at the dry run, then confirm the clock.
refusal-renewals-behind = The clock lies before a moment at which work was done already. Charging goes on by itself from that moment.
refusal-renewals-no-gateway = No payment gateway is set up here. Name the installation’s configuration with --config.
