### Companies: the way in, vetting, the company's page, the operators' pages about companies.

## The welcome page

partner-welcome-title = Your company in the partner network
partner-welcome-lead = The Partner Center is where companies join the partner network, buy yearly membership offers, use their benefits and renew.
partner-welcome-gives = What membership gives you
partner-welcome-give-free = A network membership that costs nothing and never has to be renewed
partner-welcome-give-offers = Yearly offers for more: the Action Pack, and silver and gold memberships
partner-welcome-give-benefits = Software, cloud seats, credits and advisory hours to run your own company with
partner-welcome-give-renewal = Clear dates: what is charged when, and until when you can renew or stop
partner-welcome-give-language = Everything in your language, invoices included
partner-welcome-how = How it works
partner-welcome-step-enrol = You enroll your company and prove your work address with a code. It takes about five minutes.
partner-welcome-step-vetting = We check the company. You read the result by mail.
partner-welcome-step-buy = You choose the offers that suit you, and pay by card or bank transfer.
partner-welcome-join = Enroll your company
partner-welcome-sign-in = Sign in

## The enrolment form

partner-join-title = Enroll your company
partner-join-lead = Only the fields without "(optional)" are needed. Next we send a code to your address.
partner-join-back = Welcome page
partner-join-contact = You
partner-join-company = Your company
partner-join-go = Accept and continue
partner-join-known = Your company is in the network already?
partner-field-contact-name = Your name
partner-field-email = Work email address
partner-field-phone = Phone number
partner-field-language = Language
partner-field-legal-name = Legal name of the company
partner-field-country = Country or region of the legal seat
partner-field-line1 = Address
partner-field-line2 = Address, second line
partner-field-city = City
partner-field-region = State or province
partner-field-postal-code = Postal code
partner-field-website = Website
partner-field-agreement = Agreement
partner-hint-contact-name = You will be the first partner admin: you can buy, renew and manage.
partner-hint-email = Your own address on the company's domain. You sign in with it.
partner-hint-language = For mails and invoices. You can read the portal in any language.
partner-hint-legal-name = As it stands in the company register. Invoices are made out to this name.
partner-hint-country = It also decides the currency of your prices. You see it on the next page.
partner-choose-country = Choose a country or region
partner-choose = Choose
partner-agreement-version = Version { $version }, in force since { $date }
partner-agree = On behalf of the company I accept the { $title }.

## The code

partner-confirm-title = Enter the code from the mail
partner-confirm-lead = We sent a code of six digits to { $email }. It holds for { $minutes } minutes.
partner-field-code = Code
partner-hint-code = Six digits
partner-confirm-go = Confirm address
partner-confirm-no-mail = No mail?
partner-confirm-no-mail-text = Look into the folder for unwanted mail, and check the address above. Another code can be sent after a minute; the earlier one then no longer holds.
partner-confirm-resend = Send another code
partner-confirm-change = Change what I entered
partner-currency = Currency
partner-currency-note = The currency follows from the country of the legal seat. Prices, payments and invoices use it.

## Enrolled

partner-network-id = Network ID
partner-done-title = Your company is enrolled
partner-done-lead = { $company } now has a network ID. It stands on orders and invoices; name it when you ask for help.
partner-done-next = What happens next
partner-done-step-mail = A mail to { $email } brings a link. With it you set your password and sign in. It works for 24 hours.
partner-done-step-vetting = We check the company. You read the result by mail, and on your company's page meanwhile.
partner-done-step-decided = The company has been checked. You find the result on your company's page.
partner-done-step-offers = Once the company is authorized, you can buy membership offers.

## Vetting

partner-vetting = Vetting
partner-vetting-none = Address not proven
partner-vetting-pending = Being checked
partner-vetting-authorized = Authorized
partner-vetting-rejected = Rejected

## The company's page

partner-company-title = Company
partner-company-lead = What is kept about your company, who can sign in for it, and what it has accepted.
partner-pending-title = Your company is being checked
partner-pending-text = Since { $date }. You need not do anything: the result comes by mail. Membership offers can be bought once the company is authorized.
partner-authorized-title = Your company was authorized on { $date }
partner-authorized-text = You can buy the membership offers you qualify for.
partner-rejected-title = Your company was rejected on { $date }
partner-rejected-reason = The reason given:
partner-rejected-text = Put right what is named there, then write to us: we look at the company again.
partner-rejected-support = Contact support
partner-facts = Legal business profile
partner-address = Address
partner-enrolled-on = Enrolled on
partner-users = Users
partner-user-name = Name
partner-user-email = Email address
partner-user-role = Role
partner-user-state = Sign-in
partner-user-ready = Password set
partner-user-invited = Not signed in yet
partner-agreements = Accepted agreements
partner-agreements-lead = Below the version stand the first characters of the SHA-256 hash of the accepted text.
partner-agreement-version-head = Version
partner-agreement-by = Accepted by
partner-agreement-at = Accepted at

## The operators' list

partner-list-title = Partners
partner-list-lead = Every company that has proven its address.
partner-list-search = Search partners
partner-list-go = Search
partner-list-q = Search
partner-list-q-hint = Name, email address, network ID or order number, also their beginning
partner-list-any = Any
partner-head-company = Company
partner-head-country = Country or region
partner-list-count = { $shown } of { $total }
partner-list-all = Show all partners
partner-list-none-title = No company fits
partner-list-none-text = Nothing was found with this search. Try fewer letters, or another state.
partner-list-empty-title = No companies yet
partner-list-empty-text = The first one appears here once it has enrolled and proven its address.

## The operators' page of a company

partner-show-lead = Network ID { $network_id }
partner-show-rejected = Rejected on { $date }
partner-show-pending = This company has been waiting for a decision since { $date }.
partner-show-again = This company was rejected. Once it has put things right, it can be authorized.
partner-authorize = Authorize
partner-reject = Reject
partner-competencies = Competencies
partner-competencies-none = No competency is recorded.
partner-competency-act = Act
partner-competency-record = Record a competency
partner-competency-save = Record competency
partner-competency-withdraw = Withdraw
partner-field-competency = Competency
partner-field-level = Level
partner-field-attained-on = Attained on
partner-hint-attained-on = Year, month and day, such as 2024-03-04. Not later than today.
partner-level-silver = Silver
partner-level-gold = Gold
partner-history = History
partner-memberships = Memberships
partner-memberships-none = No membership was bought yet.
partner-membership = Membership
partner-membership-term = Newest term
partner-orders-none = No order was placed yet.
partner-orders-all = All orders of this company
partner-invoices-none = No invoice was issued yet.
partner-invoices-all = All invoices of this company

## The vetting queue

partner-queue-title = Vetting
partner-queue-lead = Companies that wait for a decision, the longest-waiting first.
partner-queue-since = Waiting since
partner-queue-decide = Decide
partner-queue-count = { $shown } of { $total } waiting
partner-queue-empty-title = Nobody is waiting
partner-queue-empty-text = Every company that has enrolled is decided about.
partner-reject-title = Reject { $company }
partner-reject-consequence = { $company } will not be able to buy anything. Its admins get a mail with your reason, and see it on their company's page. You can still authorize the company later.
partner-field-reason = Reason
partner-hint-reason = The company reads this: say what to put right. At most { $at_most } characters.
partner-reject-go = Reject company
partner-reject-keep = Leave it waiting

## Refusals

refusal-enrolment-sent-just-now = A code was sent less than a minute ago. Wait a little before you have another sent.
refusal-enrolment-sent-too-often = Five codes were sent to this address within a day. Another can be sent 24 hours after the last one.
refusal-enrolment-replaced = This enrollment is no longer here: a newer one with the same address has replaced it. Go on with the page you opened last, or enroll again.
refusal-vetting-email-not-proven = The company has not proven its email address yet.
refusal-vetting-email-already-proven = The email address was proven before.
refusal-vetting-already-authorized = This company is authorized already: somebody has decided in the meantime.
refusal-vetting-already-rejected = This company was rejected already: somebody has decided in the meantime.
refusal-competency-not-held = The company does not hold this competency, or it was withdrawn in the meantime.
refusal-text-agreement-changed = A new version of the agreement is in force. Read it and accept it again.
refusal-text-code-wrong = This is not the code. Enter the six digits of the newest mail.
refusal-text-code-expired = The code has expired. Have another one sent.
refusal-text-code-tries = The code was entered wrongly too often and no longer holds. Have another one sent.
refusal-text-competency-unknown = The programme does not know this competency. Choose one from the list.
refusal-text-day-ahead = This day is still to come. Enter today or an earlier day.
refusal-text-day-form = This is not a day. Enter it like 2024-03-04.

## Notices and events

notice-code-sent = Another code is on its way.
notice-partner-authorized = The company is authorized. Its admins get a mail.
notice-partner-rejected = The company is rejected. Its admins get a mail with the reason.
notice-competency-recorded = The competency is recorded.
notice-competency-withdrawn = The competency is withdrawn.
event-partner-enrolled = The company enrolled with { $email } and was given the network ID { $network_id }.
event-agreement-accepted = { $name } accepted version { $version } of the agreement.
event-vetting-authorized = The company was authorized.
event-vetting-rejected = The company was rejected: { $reason }
event-competency-recorded =
    { $level ->
        [gold] The competency { $competency } was recorded: gold, attained on { $attained_on }.
       *[other] The competency { $competency } was recorded: silver, attained on { $attained_on }.
    }
event-competency-withdrawn = The competency { $competency } was withdrawn.

## Mails

mail-partner-confirm-code-subject = { $code } is your code for the Partner Center
mail-partner-confirm-code-body =
    You are enrolling { $company } in the partner network. Enter this code on the page that asks for it:

    { $code }

    It holds for { $minutes } minutes. If it was not you, you need not do anything: without the code nobody gets further.
mail-partner-confirm-code-action = Enter the code
mail-partner-account-exists-subject = You already have an account in the Partner Center
mail-partner-account-exists-body =
    Somebody, probably you, wanted to enroll { $company } with this address. An account with it exists already, so no new one was made.

    To enroll another company, sign in first. If you have forgotten your password, the sign-in page helps you to a new one. If it was not you, you need not do anything.
mail-partner-account-exists-action = Sign in
mail-partner-welcome-subject = Welcome to the partner network, { $company }
mail-partner-welcome-body =
    { $first ->
        [yes] Your company is enrolled. Its network ID is { $network_id }: name it when you ask for help.

            Set your password with the button below. The link works once, within { $hours } hours.

            We now check the company and write to you when that is done. Then you can buy membership offers.
       *[other] Your company is enrolled. Its network ID is { $network_id }: name it when you ask for help.

            Sign in with the account you have, and choose the company there.

            We now check the company and write to you when that is done. Then you can buy membership offers.
    }
mail-partner-welcome-action =
    { $first ->
        [yes] Set password
       *[other] Sign in
    }
mail-partner-authorized-subject = { $company } is authorized
mail-partner-authorized-body = We have checked your company, and it is authorized. You can now buy the membership offers you qualify for.
mail-partner-authorized-action = Open your company's page
mail-partner-rejected-subject = { $company } could not be authorized
mail-partner-rejected-body =
    We have checked your company and cannot authorize it now. The reason:

    { $reason }

    When that is put right, write to us from the support page: we look at the company again.
mail-partner-rejected-action = Open your company's page
