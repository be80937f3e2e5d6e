### Leads: what customers ask of companies of the directory, and what becomes of it.

## The form in the directory

lead-contact-title = Ask { $company } for help
lead-contact-lead = { $company } reads what you write after you have confirmed your email address, and answers within the time the program sets.
lead-contact-what = What you need
lead-contact-who = Who you are
lead-contact-consent = Your consent
lead-contact-do = Send the request
lead-need = What do you need?
lead-need-hint = What is it about, how many people use it, what have you tried? At most 4,000 characters, no card numbers.
lead-wishes = Products or solutions
lead-wishes-hint = Names, apart by commas.
lead-timeframe = When do you want to begin?
lead-timeframe-now = As soon as possible
lead-timeframe-3-months = Within three months
lead-timeframe-12-months = Within a year
lead-timeframe-open = Not decided
lead-budget = Budget
lead-amount-hint = A number such as 12,000 or 950.50.
lead-currency = Currency
lead-company = Company
lead-country = Country or region
lead-size = People in your company
lead-size-1-10 = Up to 10
lead-size-11-50 = 11 to 50
lead-size-51-250 = 51 to 250
lead-size-251-1000 = 251 to 1,000
lead-size-1001 = More than 1,000
lead-name = Contact’s name
lead-email = Email
lead-email-hint = A link goes there; the request is passed on once you have opened it and confirmed.
lead-phone = Phone
lead-trap = Leave this field empty
lead-may-share = Passing on your contact
lead-share = { $company } may be given my contact and what I wrote, in order to answer me.
lead-share-hint = You can take it back at any time; the company then sees your contact no longer. It is erased two years after the request has ended.
lead-programme-may = The program may ask me how it went.
lead-choose = Choose
lead-sent-title = One step is left: confirm your email address
lead-sent-text = We have written to the address you entered. Open the link in that email and press the button: then { $company } gets your request, and not before.
lead-sent-days = The link holds for { $days ->
        [one] one day
       *[other] { $days } days
    }. Afterwards the request is erased.

## The customer’s own page

lead-request-title = Your request
lead-request-asked = Asked of
lead-request-unproven = Nobody has seen your request yet. Confirm it by { $until }, and it goes to { $company }.
lead-request-waiting = { $company } has your request and answers by { $until }.
lead-request-accepted = { $company } has accepted your request and gets in touch with you.
lead-request-declined = { $company } cannot help this time. It sees your contact no longer; you may choose another company.
lead-request-expired = { $company } did not answer in time. It sees your contact no longer; you may choose another company.
lead-request-over = { $company } has closed this request.
lead-request-withdrawn = You took this request back. { $company } sees your contact no longer.
lead-request-lapsed = This request was not confirmed in time. { $company } never got it.
lead-request-prove-text = You wrote this request to { $company } and the email address is yours?
lead-request-prove = Confirm and send
lead-request-another = Choose another company
lead-request-withdraw = Take it back
lead-request-withdraw-text = { $company } then sees neither your contact nor what you wrote. It cannot be undone; you can ask anew.
lead-request-withdraw-do = Take the request back

## Lists

lead-list-lead = What customers who found your company ask of it. Who does not answer in time loses the lead, and the customer chooses another company.
lead-tabs = Leads by state
lead-tab-new = To answer
lead-tab-active = Active
lead-tab-closed = Closed
lead-tab-favorites = Favorites
lead-tab-spam = Spam
lead-table = Leads
lead-filter = Find leads
lead-filter-do = Find
lead-filter-off = Show all
lead-words = Company, number, deal or reference
lead-any = Any
lead-number = Number
lead-left = Answer until
lead-value = Value
lead-changed = Last change
lead-favorite = Favorite
lead-favorite-on = Add to favorites
lead-favorite-off = Remove from favorites
lead-hot = Contact directly
lead-hot-until = The customer waits to be contacted directly until { $until }.
lead-count =
    { $count ->
        [one] One lead on this page
       *[other] { $count } leads on this page
    }
lead-export = Download as CSV
lead-no-match-title = No lead matches
lead-no-match-text = Look in another tab, or for fewer words.
lead-none-title = No leads here
lead-none-text = Customers find your company by its business profile in the directory: publish it and keep it complete.
lead-none-go = Business profiles
lead-board-title = Board
lead-board-lead = Leads by stage. Each one’s page and the links below it move it on.
lead-board-more = All of them

## A lead

lead-one-title = { $number }: { $company }
lead-erased = Erased
lead-unnamed = No longer shown
lead-open = Open
lead-back = Back to the lead
lead-state-new = To answer
lead-state-accepted = Accepted
lead-state-unproven = Address not confirmed
lead-state-withdrawn = Taken back
lead-state-lapsed = Never confirmed
lead-state-spam = Spam
lead-said-new = Accept or decline by { $at }. Then it expires, and the customer chooses another company.
lead-said-new-interest = Say by { $at } whether you are interested. Then it counts as missed, and the customer chooses another company.
lead-said-evaluating = You have shown interest. Accept or decline by { $at }.
lead-said-accepted = Accepted on { $at }. Say how it ended when it has.
lead-said-closed = Closed on { $at }.
lead-said-closed-hidden = Closed on { $at }. Who the customer is and how they are reached is no longer shown.
lead-said-unproven = The customer has not confirmed the address yet; that is possible until { $at }.
lead-said-spam = This lies among the spam. Take it out before you answer.
lead-contact = Contact
lead-contact-hidden = The contact is shown while you can work on the lead: not before the customer has confirmed it, and not after it was declined, taken back or out of time.
lead-facts = Details
lead-created = Written on
lead-received = Received on
lead-policy = Rules of
lead-deal = Deal
lead-deal-name = Name of the deal
lead-deal-name-hint = As your company calls it.
lead-closes-on = Expected close
lead-reference = Your reference
lead-reference-hint = The number in your own system.
lead-accept = Accept
lead-accept-lead = { $company } is told that you accept and get in touch. You join the lead’s team.
lead-amend = Change the deal
lead-amend-lead = For your company only; the customer does not see it.
lead-interest = I’m interested
lead-no-thanks = No thanks
lead-decline = Decline
lead-decline-lead = { $company } is told to choose another company, and you no longer see who they are or how they are reached. It cannot be undone.
lead-win = Won
lead-win-lead = With the value that was agreed. It cannot be undone.
lead-lose = Lost
lead-lose-lead = No deal was made with { $company }. It cannot be undone.
lead-reason = Reason
lead-reason-not-ours = Outside of what we do
lead-reason-no-capacity = No capacity
lead-reason-place = Country or place
lead-reason-budget = Budget
lead-reason-known = Known to us already
lead-reason-other = Another reason
lead-loss-price = Price
lead-loss-competitor = Another provider
lead-loss-dropped = The customer dropped it
lead-loss-no-answer = The customer did not answer
lead-loss-other = Another reason
lead-text = In words
lead-text-hint = For your company only.
lead-note = Note
lead-note-hint = Colleagues read it; the customer does not.
lead-note-do = Add the note
lead-notes = Notes
lead-team = Team
lead-team-none = Nobody works on it yet.
lead-person = Colleague
lead-team-do = Add to the team
lead-team-off = Take off
lead-spam-do = Mark as spam
lead-release-do = Not spam
lead-spam-title = Marked as spam
lead-spam-text = Nothing is thrown away. If a person wrote it, take it out; its time goes on meanwhile.
lead-mark-trap = A field that people do not see was filled in.
lead-mark-quick = The form was filled in within seconds.
lead-mark-links = What was written holds many links.
lead-mark-person = Somebody of your company marked it.

## Notices

notice-lead-proven = Confirmed. Your request is on its way.
notice-lead-withdrawn = The request was taken back.
notice-lead-interested = Your interest was noted. Now evaluate.
notice-lead-accepted = Accepted. Get in touch with the customer now.
notice-lead-declined = Declined. The customer is told.
notice-lead-amended = The deal was changed.
notice-lead-won = Won. Congratulations.
notice-lead-lost = Closed without a deal.
notice-lead-marked = It lies among the spam now.
notice-lead-released = It was taken out of the spam.
notice-lead-noted = The note was added.
notice-lead-assigned = The colleague was added to the team.
notice-lead-taken-off = The colleague was taken off the team.

## Refusals

refusal-lead-too-late = The time for this ended on { $on }. The customer may choose another company.
refusal-lead-closed = This lead has ended already.
refusal-lead-withdrawn = The customer took this request back.
refusal-lead-not-proven = The customer has not confirmed the address yet.
refusal-lead-already-proven = The address was confirmed already.
refusal-lead-interest-first = Under these rules interest is shown first: press “I’m interested” on the lead’s page.
refusal-lead-no-interest-step = Under these rules a lead is accepted or declined at once.
refusal-lead-already-interested = Interest was shown already. Accept or decline now.
refusal-lead-not-accepted = This lead has not been accepted yet.
refusal-lead-already-accepted = This lead was accepted already. Say whether it was won or lost.
refusal-lead-is-spam = This lies among the spam. Press “Not spam” on its page first.
refusal-lead-team-full = So many people work on this lead that nobody more fits.
refusal-lead-notes-full = So much was written about this lead that nothing more fits.
refusal-text-lead-consent = Without your consent the company cannot answer you. Tick it to continue.
refusal-text-lead-amount = This is not an amount in this currency. Enter it like 12,000 or 950.50.
refusal-text-lead-day = This is not a day. Enter it like 2026-11-30.

## Events

event-lead-asked = A customer wrote request { $number }.
event-lead-created = Lead { $number } came in.
event-lead-withdrawn = The customer took lead { $number } back.
event-lead-interest-shown = Interest was shown in lead { $number }.
event-lead-accepted = Lead { $number } was accepted.
event-lead-declined = Lead { $number } was declined.
event-lead-amended = The deal of lead { $number } was changed.
event-lead-won = Lead { $number } was won.
event-lead-lost = Lead { $number } was lost.
event-lead-marked-spam = Lead { $number } was marked as spam.
event-lead-released = Lead { $number } was taken out of the spam.
event-lead-assigned = { $name } was added to the team of lead { $number }.
event-lead-taken-off = { $name } was taken off the team of lead { $number }.
event-lead-noted = A note was written about lead { $number }.
event-lead-expired = The time of lead { $number } ended; the customer was told.
event-lead-erased = What lead { $number } said of the customer was erased.

## Addresses of the company’s own systems

lead-hooks-title = Webhooks
lead-hooks-lead = The portal tells your own systems of each new lead and of every change, signed, in order, and again until it is taken.
lead-hooks-none-title = No webhook yet
lead-hooks-none-text = Name an address of your own below.
lead-hook-new = Add a webhook
lead-hook-do = Add and show the secret
lead-url = Address
lead-url-hint = It begins with https:// and is reached from the public internet. Redirects are not followed.
lead-hook-messages = Messages
lead-hook-since = Since
lead-hook-living = Active
lead-hook-removed = Removed
lead-hook-gone = Ended: it answered 410
lead-hook-silent = Ended: it took no message for days
lead-hook-secret-title = The webhook is set up
lead-hook-secret-text = Keep this secret now: it is never shown again.
lead-hook-secret = Secret
lead-hook-secret-how = Each message carries the headers webhook-id, webhook-timestamp and webhook-signature as Standard Webhooks describe. Check the signature with this secret, refuse old timestamps, and take each id once.
lead-hook-secret-kept = I have kept it
lead-hook-title = What was told
lead-hook-remove = Remove the webhook
lead-hook-remove-text = Nothing more is told to this address; what waits is not sent. It cannot be undone.
lead-message = Message
lead-message-state = State
lead-message-tries = Tries
lead-message-answer = Last answer
lead-message-act = Again
lead-message-next = next try { $at }
lead-message-replay = Send again
lead-message-delivered = Delivered
lead-message-waiting = Waiting
lead-message-given-up = Given up
lead-messages-none-title = Nothing was told yet
lead-messages-none-text = The next lead or change is told at once.
notice-lead-hook-removed = The webhook was removed.
notice-lead-message-replayed = The message is sent again.
refusal-hook-already = This address is told already.
refusal-hook-full = So many webhooks are set up that no more fits. Remove one first.
refusal-hook-ended = This webhook has ended. Add the address anew.
refusal-text-hook-address = Enter an address that begins with https://, without a user name.
refusal-text-hook-private = This address is not reached from the public internet. Enter one that is.
event-lead-hook-added = The webhook { $url } was added.
event-lead-hook-removed = The webhook { $url } was removed.
event-lead-hook-ended = Nothing more is told to { $url }: it does not take messages.
