### A company's rule about the second step at sign-in, and taking a lost one away.

second-rule-title = Two-step verification
second-rule-lead = Say who of your company has to show a second step at sign-in. Everybody else may.
second-rule-change = Change who has to
second-rule-own-first = You have no second step yourself yet. Set one up before you ask it of people like you.
second-rule-own = Go to your account
second-field-rule = Who has to use a second step
second-rule-nobody = Nobody has to use a second step; everybody may.
second-rule-admins = Admins have to use a second step.
second-rule-everybody = Everybody has to use a second step.
second-rule-hint = Whoever has to and has none sets it up at their next page, before anything else opens.
second-rule-go = Save
second-without =
    { $count ->
        [one] { $count } user has none.
       *[other] { $count } users have none.
    }
second-user-has = With a second step
second-user-lacks = Second step missing
second-reset-open = Take a lost second step away
second-reset-title = Take the second step of { $name } away
second-reset-consequence = Every second step of { $name } is taken away, they are signed out everywhere and told by mail. Make sure first that it is really they who ask: call them.
second-field-reason = Reason
second-reason-hint = It stands in the activity log and in the mail.
second-reset-go = Take it away
second-reset-keep = Back without doing it
notice-second-rule-set = Saved. It holds from everybody’s next page on.
notice-second-reset = The second step was taken away, and the user is told by mail.
