# Benefits: the list by kind, who has what, what happened.

benefits-all = All
benefits-kinds = Kinds of benefits
benefits-family-credits = Cloud credits
benefits-family-logos = Logos
benefits-lapses = Lapses soon
benefits-none-of = { $family }: nothing yet
benefits-would = What a membership would give
ends-of = Until when: { $offer }
ends-membership = The membership ends
ends-membership-note = The last day of the paid year. A renewal starts the next one.
ends-benefits = Benefits work until
ends-benefits-note = What is left on this day lapses. Software must be removed or licensed after it unless the membership was renewed.
layout-nav-benefits-all = All benefits
layout-nav-benefits-mine = My benefits
layout-nav-benefits-people = Who has what
layout-nav-benefits-history = History of benefits
holders-title = Who has what
holders-lead = Seats and credits that colleagues have, and what each took of this year: keys, tokens, hours and incidents.
holders-how = What
holders-since = Since { $day }
holders-taken = Took { $amount }, the last time on { $day }
holders-open = Open
holders-of = The first { $shown } of { $total } lines. All are in the JSON of this page.
holders-none-title = Nobody has anything yet
holders-none-text = As soon as a seat is assigned or a key is taken, it stands here with the name of the colleague.
holders-none-go = See the benefits
mine-title = My benefits
mine-lead = What you have of your company’s benefits, and what you may use.
mine-assigned = Assigned to me
mine-assigned-none = Nothing is assigned to you. Whoever manages the benefits of your company can give you a seat.
mine-credit = { $amount } this month; what is unused lapses after { $day }
mine-taken = Taken by me
mine-software = Software
mine-software-none = Your company has not taken any license key yet.
mine-keys = { $used ->
    [one] 1 key taken, { $left } left
   *[other] { $used } keys taken, { $left } left
  }
mine-ask = Whom to ask
mine-ask-text = License keys are shown to those who may use benefits. In your company these are:
benefit-history-title = History of benefits
benefit-history-lead = What was granted, taken, given back and what ran out: every balance is the sum of these lines.
benefit-history-filter = Filter the history
benefit-history-go = Show
benefit-history-every = Every benefit
benefit-history-everything = Everything
benefit-history-when = When
benefit-history-what = What happened
benefit-history-who = By
benefit-history-itself = By itself
benefit-history-of = History of this benefit
benefit-history-file = Save as CSV
benefit-history-range = { $from }–{ $to } of { $total }
benefit-history-no-match = Nothing of that kind happened
benefit-history-no-match-text = Choose another benefit or everything that happened.
benefit-history-all = Show everything
benefit-history-none = Nothing has happened yet
benefit-history-none-text = The history begins with the first membership, on the day it is paid.
benefit-history-kind-granted = Granted
benefit-history-kind-earned = Earned on top
benefit-history-kind-month = Month’s credit granted
benefit-history-kind-used = Taken
benefit-history-kind-returned = Given back
benefit-history-kind-ran-out = Ran out
benefit-history-kind-assigned = Assigned
benefit-history-kind-taken-back = Taken back
benefit-history-granted = Granted: { $amount }, for the year { $first } to { $last }
benefit-history-granted-many = { $count } benefits were granted for the year { $first } to { $last }
benefit-history-earned = Earned on top: { $amount }
benefit-history-month = { $amount } was granted to { $name } for { $first } to { $last }
benefit-history-used = Taken: { $amount }
benefit-history-returned = Given back: { $amount }
benefit-history-ran-out = Ran out unused: { $amount }
benefit-history-ran-out-many = What was left of { $count } benefits of the year { $first } to { $last } ran out
benefit-history-assigned = Assigned to { $name }
benefit-history-taken-back = Taken back from { $name }
mail-benefits-lapse-subject = Unused benefits lapse on { $last }
mail-benefits-lapse-body =
    Your company’s benefits work until { $last }. What is left of them on that day lapses; a renewal brings a new year’s amount and does not add what is left of this one.

    Not used yet:
    { $list }{ $more ->
        [0] {""}
       *[other] {" "}… and { $more } more
    }
mail-benefits-lapse-action = See the benefits
benefits-lapse-line = { $name }: { $left } of { $most } left
event-benefit-lapse-told = The company was told that { $count } benefits of { $offer } are left and lapse after { $last }.
usage-title = Use of benefits
usage-lead = What companies made of what their paid years gave them.
usage-filter = Choose the period
usage-from = Years bought from
usage-to = Years bought until
usage-go = Show
usage-as-of = As of { $at }.
usage-months = Taken by month
usage-month = Month
usage-takings = Times
usage-percents = The most used
usage-of = { $name } ({ $offer })
usage-figures = Figures
usage-granted = Granted
usage-used = Used
usage-returned = Returned
usage-expired = Ran out
usage-percent = In use
usage-file = Save as CSV
usage-meaning = What the figures mean
usage-granted-means = What the years bought in the period gave by the catalogue of their day, and what was earned on top. Of seats and monthly credits only years that still work. Where a pack is to be chosen and was not for the year itself, both count.
usage-used-means = What was taken of it, also where it came back later. Of seats and monthly credits: how many people have one now.
usage-returned-means = What was given back. Of seats and monthly credits: how often one was taken back or handed on.
usage-expired-means = What was left when the benefits of a year ended. Seats go on with the next year, so none of them runs out.
usage-percent-means = Used less returned, of what was granted.
usage-none = Nothing was granted in this period
usage-none-text = Choose an earlier first day.
usage-link = Use of benefits by companies
dashboard-lapse-title = Unused benefits lapse on { $last }
dashboard-lapse-text = { $count ->
    [one] One benefit is not used up.
   *[other] { $count } benefits are not used up.
  }
dashboard-lapse-go = See what is left
