### Many colleagues at once, by a list.

bulk-title = Import users from a list
bulk-lead = You send a list, look at what it would do, and only then have it done.
bulk-list = The list
bulk-list-text = A file for spreadsheets (CSV, UTF-8) of at most { $at_most } lines below its heading, with these columns in any order.
bulk-template = Download the heading as a file
bulk-column-name = The person’s name.
bulk-column-email = Their own work address. Somebody who belongs to your company already keeps name and language, and gets the roles of the list.
bulk-column-language = The language of the mails they get. Left empty: the one you read this page in.
bulk-column-roles = All roles they are to have, separated by a semicolon. Left empty: they look.
bulk-send = Send the list
bulk-field-file = File
bulk-file-hint = At most { $kilobytes } KB. Nobody is invited by sending it.
bulk-look = Look at what it would do
bulk-show-title = Users from a list
bulk-would-title = Nothing has been done yet
bulk-would = The list would invite { $invited } people and change the roles of { $changed }. { $same } are as the list says already; { $wrong } lines are wrong.
bulk-wrong-stay = Lines that are wrong do nothing. Mend them in your file and send it again: what was done is not done twice.
bulk-apply = { $count ->
    [one] Invite or change { $count } person
   *[other] Invite or change { $count } people
}
bulk-other = Send another list
bulk-done-title = The list was applied
bulk-done = Invited: { $invited }. Roles changed: { $changed }. As the list says already: { $same }. Wrong: { $wrong }.
bulk-lines = The lines of the list
bulk-line = Line
bulk-outcome = What happens
bulk-outcome-invited = Invitation
bulk-outcome-changed = Roles change
bulk-outcome-same = Nothing to do
bulk-outcome-wrong = Wrong
bulk-before = Now: { $roles }
bulk-result = Download the result as a file
bulk-to-users = To the users
notice-bulk-applied = The list was applied. What became of each line stands below.
event-users-imported = A list of users was applied ({ $file }): { $invited } invited, { $changed } changed, { $wrong } wrong.
refusal-text-sheet-too-large = The file is too large. Split it into several.
refusal-text-sheet-too-long = The file has more than { $at_most } lines. Split it into several.
refusal-text-sheet-utf8 = The letters of this file cannot be read. Save it as “CSV UTF-8” and send it again.
refusal-text-sheet-unreadable = Line { $line } cannot be read as a file for spreadsheets. Save the file as CSV and send it again.
refusal-text-sheet-column = The heading lacks the column “{ $column }”. Begin with the heading that can be downloaded.
refusal-text-sheet-empty = The file has no lines below its heading. Fill in one at least.
refusal-text-roster-formula = Begins with a sign by which spreadsheets know a formula. Take it out.
refusal-text-roster-language = Not a language of the portal. Write en-US, zh-TW, zh-CN or ja-JP, or leave it empty.
refusal-text-roster-role = “{ $role }” is no role. Write the words that the import page lists, separated by semicolons.
refusal-text-roster-twice = Line { $line } has this address already. Put all roles of a person into one line.
