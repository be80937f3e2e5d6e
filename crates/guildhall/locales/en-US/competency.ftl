# Competencies: progress, what if, one's own exams, the desk.

competency-title = Competencies
competency-lead = How far your company is in each competency, what is missing, and who counts. Any one path is enough.
competency-at-risk-count = { $count ->
        [one] One competency will fall short soon. Open it to see what is missing.
       *[other] { $count } competencies will fall short soon. Open them to see what is missing.
    }
competency-progress = Progress
competency-towards = Towards { $level }
competency-percent = { $percent }%
competency-none-yet = Not attained
competency-missing = Still missing
competency-met = Met
competency-what = Requirement
competency-have = Counted
competency-needed = Needed
competency-area = Area
competency-who = Whose exams count
competency-who-count = { $count ->
        [0] Nobody has linked an exam profile to the company yet.
        [one] One colleague has linked an exam profile to the company.
       *[other] { $count } colleagues have linked their exam profiles to the company.
    }
competency-skills = Download skills report
competency-risk-short = At risk: falls short on { $day }
competency-shown-short = Requirements not met; shown until { $day }
competency-extended-short = Counts as met under an extension
competency-risk-title = At risk
competency-risk = If nothing else happens, the requirements are no longer met on { $day }. Missing then: { $missing }.
competency-shown-title = The requirements are not met any more
competency-shown = The level is shown until the paid year ends on { $day }. The membership can be renewed once the requirements are met again.
competency-extended = An extension of the programme lets this competency count as met for now.
competency-paths = Paths
competency-paths-lead = Performance is counted over the twelve months up to today. Exams count for as long as they are valid and the colleague stays.
competency-by-staff = The programme’s staff decides who attains this competency.
competency-what-if = What if
competency-what-if-lead = Try what would change. Nothing is saved.
competency-what-if-go = Work it out
competency-what-if-wrong = Enter a whole number from 1 to 100,000,000.
competency-if-sold = More: { $what }
competency-if-more = How much more
competency-if-passes = One more person passes
competency-if-leaves = This colleague leaves
competency-if-nobody = Nobody
competency-then = Then the requirements for { $level } would be met.
competency-then-none = Then no level would be met.
competency-people-with = People who passed { $exam }
competency-or = { " or " }
competency-and = { "; " }
competency-metric-revenue = Revenue in US dollars
competency-metric-usage = Active users at customers
competency-metric-seats = Seats sold
competency-metric-new-customers = New customers
competency-lack-revenue = US${ $count } more in revenue
competency-lack-usage = { $count ->
        [one] 1 active user more
       *[other] { $count } active users more
    }
competency-lack-seats = { $count ->
        [one] 1 seat more sold
       *[other] { $count } seats more sold
    }
competency-lack-new-customers = { $count ->
        [one] 1 new customer more
       *[other] { $count } new customers more
    }
competency-lack-people = { $count ->
        [one] 1 person must pass { $exam }
       *[other] { $count } people must pass { $exam }
    }

exams-title = My exams
exams-lead = An exam profile counts for one company at a time.
exams-field-profile = Exam profile ID
exams-counts-for = Counts for
exams-passed = Passed exams
exams-exam = Exam
exams-on = Passed on
exams-until = Valid until
exams-for-good = No end
exams-counts = Counts
exams-over = Over
exams-none = No passed exam of this profile is known yet. Results appear after the exam provider has reported them.
exams-link = Link exam profile
exams-link-lead = Your passed exams then count for { $company }. If the profile counts for another company, it stops counting there and that company is told.
exams-profile-hint = As on your exam transcript: letters, digits and hyphens.
exams-unlink = Unlink exam profile
exams-unlink-lead = Your exams then count for no company until you link the profile again. A competency that needs them may fall short.

competency-desk-title = Competencies
competency-desk-lead = Take in what companies did and which exams people passed, and make rules that extend what companies have.
competency-desk-performance = Performance
competency-field-performance = Performance records
competency-performance-hint = One per line: network_id,competency,metric,amount,day,source. The source names the record where it comes from; the same is taken once. Metrics: revenue, usage, seats, new_customers.
competency-desk-passes = Passed exams
competency-field-passes = Passes
competency-passes-hint = One per line: profile,exam,day,valid_until. The last may be empty.
competency-desk-take = Take in
competency-desk-rules = Extensions
competency-desk-rules-lead = Companies whose anniversary falls into the range keep what they had attained until their next anniversary, at most until the rule ends. The fee stays due.
competency-desk-rules-none = No extension was made yet.
competency-rule-for = Anniversaries
competency-rule-without = Without { $names }
competency-rule-make = Make an extension
competency-rule-end = End
competency-field-first = First anniversary
competency-field-last = Last anniversary
competency-field-excluded = Competencies it is not for
competency-excluded-hint = Codes apart by commas.
competency-field-rule-reason = Reason
competency-field-ends-on = Works until
competency-desk-codes = Codes
competency-desk-codes-show = Show the codes for tables
competency-desk-code = Code
competency-desk-name = Name

partner-field-until = Until
partner-hint-until = The last day. Leave it empty for as long as nobody withdraws it.
right-see-competencies = See how far the company is in each competency
right-link-exam-profile = Let their own exams count for the company

refusal-performance-source-taken = Something else is recorded under the source { $source }. Give the record a source of its own.
refusal-exam-profile-colleague = A colleague has linked this profile to the company. Check the ID; if it is yours, ask your colleague to unlink it.
refusal-exam-profile-has-one = You have linked another profile to this company. Unlink it first.
refusal-exam-profile-none = No exam profile is linked any more.
refusal-extension-over = This extension has already ended, or there is none.
refusal-text-profile-form = This is not a profile ID. It has 4 to 32 letters, digits or hyphens.
refusal-text-metric-unknown = Choose revenue, usage, seats or new_customers.
refusal-text-performance-amount = Enter a whole number other than zero.
refusal-text-performance-line = Line { $line } is not a record that can be taken. Check the network ID, the codes, the amount, the day, and that the source names nothing else.
refusal-text-pass-line = Line { $line } is not a passed exam. Check the profile, the exam’s code and the days.
refusal-text-range-backwards = This day is before the first. Enter a later one.
refusal-text-day-over = This day is past. Enter today or a later day.
refusal-text-file-unread = The file cannot be read. Check its name and that it is UTF-8 text.

notice-exam-profile-linked = Your exams count for the company now.
notice-exam-profile-unlinked = Your exams count for no company now.
notice-performance-taken = The performance records are taken in.
notice-passes-taken = The passed exams are taken in.
notice-extension-made = The extension is made.
notice-extension-ended = The extension has ended.

event-competency-attained = { $level ->
        [gold] The requirements of { $competency } are met at gold level.
       *[other] The requirements of { $competency } are met at silver level.
    }
event-competency-fallen = { $level ->
        [gold] The requirements of { $competency } are no longer met at gold level.
       *[other] The requirements of { $competency } are no longer met at silver level.
    }
event-competency-at-risk = The competency { $competency } falls short on { $on } if nothing else happens.
event-competency-extended = An extension was made for anniversaries from { $first } to { $last }, until { $until }.
event-competency-extension-ended = An extension of competencies was ended.
event-performance-recorded = Performance was recorded for { $competency } on { $on }.
event-exam-passes-recorded = { $count ->
        [one] One passed exam was taken in.
       *[other] { $count } passed exams were taken in.
    }
event-exam-profile-linked = An exam profile was linked to the company.
event-exam-profile-unlinked = An exam profile was unlinked from the company.
event-exam-profile-moved-away = An exam profile was linked to another company and no longer counts here.

mail-competency-at-risk-subject = At risk: { $competency }
mail-competency-at-risk-body = The competency { $competency } ({ $level }) falls short on { $day } if nothing else happens.

    Missing on that day: { $missing }.

    The level is shown until your paid year ends. To renew, the requirements must be met.
mail-competency-at-risk-action = See the competency
mail-competency-fallen-subject = Requirements no longer met: { $competency }
mail-competency-fallen-body = Since { $day }, the requirements of the competency { $competency } ({ $level }) are no longer met.

    Missing: { $missing }.

    The level is shown until your paid year ends. To renew, the requirements must be met again.
mail-competency-fallen-action = See the competency
mail-exam-profile-moved-subject = An exam profile no longer counts for your company
mail-exam-profile-moved-body = The exam profile of { $person } was linked to another company. A profile counts for one company at a time, so its exams no longer count for yours.

    If this was a mistake, { $person } can link the profile to your company again under My exams.
mail-exam-profile-moved-action = See your competencies

benefits-earn-title = Earning more
benefits-earn = Earn { $extra } more: { $have } of { $least } ({ $metric }, { $competency })
benefits-earned = { $extra } more were earned
event-benefit-earned = { $count } more of { $benefit } were earned by { $sold } sold.
