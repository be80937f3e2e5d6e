### Moving many companies: what it would come to, and work that goes on by itself.

pmc-moves = Move every company
pmc-moves-lead = What this comes to as of now. Nothing has happened yet.
pmc-moves-companies = Companies that move
pmc-moves-locations = Locations that come along
pmc-moves-stay = Companies that stay for now
pmc-moves-moved = In Partner Center already
pmc-moves-charged-title = The move itself charges nothing
pmc-moves-charged = Automatic renewal is off for every membership after the move, whatever it was before. A stored card is charged only once an admin of the company has confirmed it.
pmc-moves-first-on = First charge, if its admins confirm: { $day }
pmc-moves-first-none = No membership would be charged by itself, even if its admins confirm.
pmc-moves-currency = Currency
pmc-moves-memberships = Memberships
pmc-moves-fees = Next year’s fees, with tax
pmc-moves-first = First charge if confirmed
pmc-moves-going-on = What is charged if every company confirms automatic renewal; { $count } had it on before
pmc-moves-waiting = Renewals begun in the older centre: each is billed once, by its order
pmc-moves-run-out = Memberships of locations that run to their end and are renewed no more: { $count }
pmc-moves-unpriced = Memberships without a price at present, not in these sums: { $count }
pmc-moves-why = Why
pmc-moves-staying = Left out for now ({ $count })
pmc-moves-back = The move of a company can be taken back until its first order in Partner Center.
pmc-moves-none = No company to move
pmc-moves-none-text = Import companies first, or look at those that stay.
pmc-moves-changed = Companies were added or moved since you looked. Look at the new figures, then confirm.
pmc-moves-go = { $count ->
    [one] Move { $count } company
   *[other] Move { $count } companies
}
pmc-run = Migration under way
pmc-runs = Imports, invitations and moves of many
pmc-run-import = Import of a file
pmc-run-invite = Invitations
pmc-run-move = Moves
pmc-run-done = Companies
pmc-run-of = { $done } of { $total }
pmc-run-waits = Waits for your word
pmc-run-goes-on = Goes on
pmc-run-ended = Ended
pmc-run-from = Since { $from }
pmc-run-from-to = { $from } to { $to }
pmc-run-new = Companies to take in
pmc-run-known = Companies that are here already and stay as they are
pmc-run-locations = Further locations
pmc-run-people = Users
pmc-run-nothing-yet = Nothing has been taken in yet
pmc-run-nothing-yet-text = Every line holds. The file is kept for a day and then forgotten, unless you take it in. Nobody is written to.
pmc-run-take-in = { $count ->
    [one] Take in { $count } company
   *[other] Take in { $count } companies
}
pmc-run-no-portal = No rules of Partner Center are in force on this day, so there is nothing to compare with.
pmc-run-window-before = Renewal there
pmc-run-window-after = Renewal after the move
pmc-run-switch = Automatic renewal there
pmc-run-charge = charged on { $day } if confirmed after the move
pmc-run-foretold = Before and after: { $shown } of { $count } memberships. Fees stand in the difference report once the companies are here.
pmc-run-progress = Companies done
pmc-run-leave = You may leave this page: it goes on by itself, and after a restart where it was.
pmc-run-changed-import = Taken in
pmc-run-changed-invite = Invited
pmc-run-changed-move = Moved
pmc-run-stayed = Left out
refusal-pmc-file-stale = The programme has changed since the file was checked, and some line holds no more. Send the file again: what was taken in stays.
system-job-bring-over = Go on with imports, invitations and moves of companies
