### Working with policy sets: two side by side, a new one, what it would do.

policy-desk-compare = Compare two sets
policy-desk-compare-lead = Every rule of two sets side by side, in words and as the files write it.
policy-desk-left = Left
policy-desk-right = Right
policy-desk-two = The two sets
policy-desk-differing =
    { $count ->
        [0] No field differs.
        [one] { $count } field differs.
       *[other] { $count } fields differ.
    }
policy-desk-key = Differs from the left one.
policy-desk-fields = Every field
policy-desk-fields-lead = With the names that the program’s files use. A dash stands where a set does not have the field.
operator-rule-roles = Roles
operator-rule-roles-why = They decide which of a company’s people see, buy and renew.
operator-rule-handing = Handing benefits on
operator-rule-handing-why = A seat or credit that moves too often would serve more people than were paid for.
operator-rule-notices = Notices before benefits end
operator-rule-notices-why = Who knows what is left can still use it.
policy-desk-roles-levels = One level of admin and one of agent.
policy-desk-roles-families = Four families of roles, at most one role of each.
policy-desk-roles-combined = Roles combine freely; more of them look into memberships.
policy-desk-roles-narrowed = Only the global admin and the partner admin see and buy memberships.
policy-desk-seats-any = Seats go on at any time.
policy-desk-seats-days =
    { $days ->
        [one] A seat goes on { $days } day after it was assigned.
       *[other] A seat goes on { $days } days after it was assigned.
    }
policy-desk-credits-any = A monthly credit goes on as often as wanted.
policy-desk-credits-times =
    { $times ->
        [one] A monthly credit goes on { $times } time.
       *[other] A monthly credit goes on { $times } times.
    }
policy-desk-yearly-transfer = A yearly credit may go to somebody else.
policy-desk-yearly-fixed = A yearly credit stays where it is until the next year.
policy-desk-notices-none = None are sent.
policy-desk-ahead = Scheduled
policy-desk-new = Schedule a new set
policy-desk-new-lead = A new set comes into force on a day to come and governs what is bought or renewed from then on. Years that run keep their own rules.
policy-desk-problems = The set does not hold
policy-desk-copy = Copy: { $set }
policy-desk-copy-lead = Change what is to be different. What is left empty, and every rule that has no field here, stays as in the copied set; to change such a rule, send a file.
policy-desk-base = Set to copy
policy-desk-base-go = Copy this one
policy-desk-field-code = Code
policy-desk-code-hint = Lower-case letters, digits, hyphens and dots, such as pc-2027. It cannot be changed later.
policy-desk-field-effective-from = In force from
policy-desk-from-hint = A day after today.
policy-desk-title-in = Title ({ $language })
policy-desk-why-in = Why ({ $language })
policy-desk-field-window-opens = Renewal window opens
policy-desk-field-window-closes = Renewal window closes
policy-desk-field-benefits-grace-days = Benefits end
policy-desk-field-charge-day = Automatic charge
policy-desk-field-order-expires-days = Unpaid orders expire after
policy-desk-field-refund-days = Refunds within
policy-desk-field-lead-accept-days = Leads are answered within
policy-desk-field-reminder-upcoming = Reminder before the anniversary
policy-desk-field-reminder-last-week = Reminder of the last week
policy-desk-field-file = File of the set
policy-desk-days = Whole days.
policy-desk-days-from-ad = Days from the anniversary date; a minus means before it.
policy-desk-do = Schedule the set
policy-desk-back = Back to the sets
policy-desk-upload = Send a file
policy-desk-upload-lead = A set as the program’s files write it, with every rule. It is checked by the same reader, against itself and against what past years rest on.
policy-desk-file-hint = TOML in UTF-8, at most 64 KB.
policy-desk-wrong = The set does not hold as it stands. What is wrong is listed below.
policy-desk-known = A set of this code is there already. Choose another code: a set that is there is never changed.
policy-desk-not-future = A new set begins after today. Choose a later day.
refusal-text-policy-code = needs lower-case letters, digits, hyphens or dots.
refusal-text-policy-days = needs a whole number of days.
refusal-text-policy-file = needs a TOML file in UTF-8 of at most 64 KB.
notice-policy-scheduled = The set is scheduled. Look at what it would do before its day comes; until then it can be discarded.
notice-policy-discarded = The set was discarded. It never was in force.
policy-desk-discard = Discard the set
policy-desk-discard-lead = The set will not come into force. Nothing was bought under it, so nothing else changes.
policy-desk-keep = Keep it
policy-desk-to-sample = What it would do
policy-desk-sample-of = What would happen: { $set }
policy-desk-sample-lead = For a sample of running subscriptions, the year after the running one without this set and with it. Nothing is written. The running year keeps its own rules.
policy-desk-looked = Looked at
policy-desk-looked-says = { $looked } of { $known } running subscriptions, spread evenly over the days on which their years end
policy-desk-governed = Next years this set would govern
policy-desk-changes-of = Of these change: { $what }
policy-desk-charge = Automatic charge
policy-desk-sample-file = Download the sample (CSV)
policy-desk-sample-caption = The sample, by the day on which the running year ends
policy-desk-running = Running year
policy-desk-next = Next year
policy-desk-without = Without this set
policy-desk-with = With this set
policy-desk-ends = Ends { $date }
policy-desk-charged = Next charge { $date }
policy-desk-no-charge = No charge planned
policy-desk-bought = Bought { $date }
policy-desk-untouched = Not under this set
policy-desk-sample-none = No subscription runs
policy-desk-sample-none-text = There is nothing to look at until a company has bought a membership.
event-programme-policy-scheduled = The policy set { $policy } was scheduled; it comes into force on { $from }.
event-programme-policy-discarded = The scheduled policy set { $policy } was discarded.
