### Help: how each task is done. Words in { $braces } named like a place of the portal are that place's own
### name, taken from the same files as the screen, under the rules that the reader looks at.

help-title = Help
help-lead = How each task is done, under the rules that hold for you.
help-tasks = Tasks
help-rules = Rules
help-rules-lead = The programme’s rules changed over the years. A subscription keeps the rules under which its year was bought; this page tells the way under the rules chosen here.
help-rules-own = These are the rules of your newest subscription.
help-rules-today = These are the rules in force today.
help-rules-other = You are looking at other rules than those that hold for you today.
help-rules-from = Since { $day }
help-rules-choose = The same task under other rules
help-source-on = Show the English beside
help-source-off = Hide the English
help-source-one = English
help-all = All help
help-here = Help for this page
help-more = More help
help-still = Not solved?
help-still-text = Write to support: people answer, and you can follow your request.
help-still-go = Report a problem
help-note = Note

## What the memberships are

help-membership-title = What the memberships are
help-membership-lead = From the free network to gold: what each membership is for, and who can buy it.
help-membership-network = Everybody begins with the network membership. It is free, it has no end, and every other membership is bought on top of it.
help-membership-action-pack = Action Pack is a yearly subscription for small and middle-sized companies: software and cloud licences for your own use, credits and support.
help-membership-competency = Silver and gold are yearly memberships for companies that hold a competency at that level. They bring more licences, more hours and a public tag in the directory.
help-membership-none = Under these rules silver and gold are earned but not bought here: only Action Pack is sold.
help-membership-gate = What a competency asks for, and how much of it you have, stands under { $competencies }.
help-membership-where = What you can buy is listed under { $offers } > { $available }. Where you cannot buy yet, the reason stands in place of the button, and what to do about it.

## Buying

help-buy-title = Buy a membership
help-buy-lead = From the list of offers to the confirmation, in a few steps.
help-buy-find = On the { $dashboard } menu, choose { $offers }. What you can buy is listed under { $available }.
help-buy-start = At the offer, choose { $subscribe }.
help-buy-terms = Read the terms, tick that you accept them, and go on. Only somebody who may buy for your company can accept.
help-buy-card-only = Choose the card you pay with.
help-buy-method = Choose how you pay: { $card } or { $transfer }.
help-buy-implied = Under these rules paying is accepting: by submitting the payment you accept the terms. They are linked on the same page; read them first.
help-buy-card = By card, you type its number on the payment service’s own page, never here. The card is charged as soon as you confirm.
help-buy-transfer = By bank transfer, you name a contact with phone and email. The order then waits for your money for { $days } days, and nothing is active before it has arrived.
help-buy-review = Check offer, dates, tax and total, then press the button that names the amount.
help-buy-done = The confirmation has your order number. It stays under your orders, and the invoice is there within seconds after the payment.
help-buy-renews = The subscription renews itself each year. You can turn that off at any time, but not on again before the next renewal.
help-buy-renews-not = Under these rules nothing renews itself: you will be reminded, and renew by hand.
help-buy-legacy = Under these rules memberships were bought in the { $pmc }, for each location by itself.

## Renewing

help-renew-title = Renew a subscription
help-renew-lead = When renewing is possible, how it is done, and until when the new year runs.
help-renew-window = The days for renewing are counted from the last day of the year. One that ends on { $end } can be renewed from { $opens } to { $closes }, both days included.
help-renew-after = Before that it cannot be renewed by hand: first the year you paid for ends, then the window opens.
help-renew-before = It must be renewed before it has ended; afterwards it would have to be bought anew.
help-renew-find = On the { $dashboard } menu, choose { $offers }, then { $purchased }.
help-renew-press = Find the subscription and choose { $renew }. While that is not possible, the button says why, and from when it will be.
help-renew-steps = Go through the same steps as when buying. What you chose last time is filled in.
help-renew-legacy = Sign in to the { $pmc }, look at the location whose membership ends, check its profile, accept the agreement and pay. Once your company has moved, the { $pmc } tells you that you renew in the { $portal } now, and from when.
help-renew-from-anniversary = The new year is counted from the old one’s last day: whoever renews late in the window wins and loses nothing.
help-renew-from-renewal = The new year is counted from the day you renew.
help-renew-from-payment = The new year is counted from the day your money arrives.
help-renew-benefits = Benefits stay usable for { $days } days after the last day, so that a renewal within the window interrupts nothing.
help-renew-reminded = We remind your admins by email { $days } days before the year ends.
help-renew-last-week = If it has ended and is not renewed, a last reminder goes out a week before the window closes.
help-renew-missed = After the window the subscription stays ended. You can buy the offer again as a new one.

## Automatic renewal

help-automatic-renewal-title = Turn off automatic renewal
help-automatic-renewal-lead = What it does, how it is turned off, and what happens then.
help-automatic-renewal-on = After each purchase and renewal it is on: the stored card is charged on the day after the year ends, and the next year begins without a gap.
help-automatic-renewal-find = On the { $dashboard } menu, choose { $offers }, then { $purchased }, and open the subscription.
help-automatic-renewal-press = Choose { $turnoff } and confirm on the next page, which names the day your service ends.
help-automatic-renewal-one-way = Once it is off, it stays off until you have renewed. Nobody can turn it on for you, not even support.
help-automatic-renewal-reminded = We remind you before the year ends, so that you can renew by hand in time.
help-automatic-renewal-retry = If the card is refused, it is tried again on a few later days; your admins are told each time.
help-automatic-renewal-none = These rules know no automatic renewal. Nothing is charged by itself, and there is nothing to turn off.

## Cancelling

help-cancel-title = Cancel a subscription
help-cancel-lead = How cancelling is asked for, and whether the money comes back.
help-cancel-which = Cancelling ends the membership early, for everybody. If you only want no further year, turn off automatic renewal instead.
help-cancel-no-button = Under these rules there is no button that cancels: support does it for you, when you ask in a request.
help-cancel-find = On the { $dashboard } menu, choose { $offers }, then { $purchased }, and find the subscription.
help-cancel-press = Choose { $cancel }. The page says whether money comes back today and how much, and opens the request with everything filled in.
help-cancel-support = Choose { $support }, then { $report }, then { $newrequest }.
help-cancel-type = Under { $type }, choose { $topic }, so that your request reaches the right people.
help-cancel-submit = Say what you need to say and choose { $submit }. You get a number at once.
help-cancel-decided = Nothing changes before support has decided. You can withdraw the request until then.
help-cancel-refund = Money comes back for a purchase of at most { $days } days ago.
help-cancel-refund-unused = Money comes back for a purchase of at most { $days } days ago, as long as no benefit was used and no product key was seen.
help-cancel-refund-none = These rules name no refund.

## Following a request

help-requests-title = Follow a request to support
help-requests-lead = Where it stands, whose turn it is, and when the next answer is due.
help-requests-find = Choose { $under }, then { $requests }. The lists are: open, waiting for you, closed.
help-requests-open = Open your request from the list. It shows what was said, who answers next, and by when.
help-requests-write = Write on in the same place, or answer the email: what you write becomes part of the request.
help-requests-talk = About some types of problem you can also talk: once somebody of support has taken up the request, its page lets you choose a half hour in which support calls you.
help-requests-end = A closed request can be taken up again for 14 days by writing to it. After that, open a new one.

## Invoices

help-invoices-title = Download an invoice
help-invoices-lead = Every invoice as a PDF, for as long as your company is with us.
help-invoices-find = On the { $dashboard } menu, choose { $offers }, then { $purchased }, and find the subscription.
help-invoices-press = Choose { $invoice }. All invoices of all years, with credit notes, are also in their own list.
help-invoices-fixed = An issued invoice is never changed. Another address or tax number counts for the next ones; what was wrong is put right by a credit note.

## Paying by bank transfer

help-transfer-title = Pay by bank transfer
help-transfer-lead = What to write on the transfer, until when it must arrive, and what happens if something differs.
help-transfer-not = Under these rules only cards are taken.
help-transfer-choose = In the checkout, choose { $transfer } and name whom we may ask about the payment.
help-transfer-send = Send exactly the amount on the confirmation, with its reference and nothing else. The reference finds your order.
help-transfer-proof = You can upload the bank’s proof at the order; it helps us find the money, but it does not replace it.
help-transfer-days = The order waits for { $days } days. After that it expires, and you order again; money that arrives later is not lost, support assigns it with you.
help-transfer-differs = Too little, too much or another currency activates nothing by itself: somebody looks at it and writes to you.

## Benefits

help-benefits-title = Use your benefits
help-benefits-lead = What a membership brings, and how it is activated and given to people.
help-benefits-find = On the { $dashboard } menu, choose { $benefits }. Each kind has its balance and the day it ends.
help-benefits-keys = Software: choose the language and edition, then take the key. It belongs to your company from then on.
help-benefits-refund = Seeing a key or activating a benefit ends the right to a refund. The page says so before you press.
help-benefits-seats = Subscriptions and credits for people: assign them by person, and take them back when somebody leaves.
help-benefits-hours = Advisory hours and support incidents: book or ask for them where they are listed; what you do not use comes back as the page says.
help-benefits-lapse = What is left when the year’s benefits end is lost. Your admins are told before.

## Users

help-users-title = Add users and give permissions
help-users-lead = Who may buy, who may assign benefits, who may only look.
help-users-find = On the { $dashboard } menu, choose { $users }.
help-users-add = Invite by email address and choose roles. The invitation is a link that works for a limited time and for that person alone.
help-users-roles = Each role says in words what it allows. Give each person the least that does.
help-users-last = The last admin cannot be removed or demoted: name another one first.

## Business profile

help-business-profile-title = Create a business profile
help-business-profile-lead = How customers find you in the public directory, and how their requests reach you.
help-business-profile-find = On the { $dashboard } menu, choose { $profiles } and the country.
help-business-profile-fill = Describe what you do, add your logo, industries, services, languages and up to five locations. The list beside says what is still missing.
help-business-profile-preview = Look at the preview: it is the page as customers will see it.
help-business-profile-publish = Publish. From then on the directory shows you; you can take the page away at any time.
help-business-profile-tags = Competencies and levels appear by themselves while you hold them, and go when they lapse.

## Leads

help-leads-title = Answer a lead
help-leads-lead = What customers ask you for, and how long you have to answer.
help-leads-find = On the { $dashboard } menu, choose { $leads }. Each lead shows the days that are left.
help-leads-days = You have { $days } days to accept or decline. After that the lead ends, and the customer is told to choose somebody else.
help-leads-accept = Accept with what it may be worth and when you expect to close it, or decline with a reason.
help-leads-stages = Move an accepted lead on until it is won or lost, with the people of your team who work on it.
help-leads-contact = Who the customer is and how they are reached is hidden once a lead is declined or has run out of time.

## The older centre

help-older-centre-title = The older Partner Membership Center
help-older-centre-lead = Who still renews there, and what changes with the move to the { $portal }.
help-older-centre-where = Companies that were not moved yet renew in the { $pmc }: from 90 days before the last day of the year until that day, each location by itself.
help-older-centre-told = Sign in there. Either you can renew, or you are told that you renew in the { $portal } now, and from which day.
help-older-centre-invited = The move begins with an invitation to the main contact. Only that person can begin it.
help-older-centre-review = Look through account, locations, memberships and the next charge before and after, then confirm.
help-older-centre-window = In the { $portal } the window is another one: it opens on the day after the year ends. Whoever moved before that day cannot renew early any more.
help-older-centre-auto = Automatic renewal is never switched by the move: it is shown, and stays off until you confirm it.
