### The vocabulary of the portal: one term for a concept, the same on every page.
###
### The English text is also the source term that readers of other languages can show beside theirs.

## The portal and the programme

brand-product = Guildhall Partner Center
brand-portal = Partner Center
brand-portal2018 = Partner Dashboard
brand-pmc = Partner Membership Center
brand-network = Partner Network
brand-maps = Action Pack

## Navigation

nav-dashboard = Dashboard
nav-partnership = Partnership
nav-partnership-offers = Partnership > Offers
nav-offers = Membership offers
nav-benefits = Benefits
nav-competencies = Competencies
nav-referrals = Referrals
nav-leads = Leads
nav-billing = Billing
nav-billing-history = Billing history
nav-support = Support
nav-support-requests = Support requests
nav-service-requests = Service requests
nav-pc-requests = Partner Center requests
nav-partner-support-requests = Partner support requests
nav-account-settings = Account settings
nav-settings = Settings
nav-view-all-settings = View all settings
nav-user-management = User management
nav-partner-profile = Partner profile
nav-org-profile = Organization profile
nav-legal-profile = Legal business profile
nav-billing-profile = Partner billing profile
nav-identifiers = Identifiers
nav-locations = Locations
nav-business-profiles = Business profiles
nav-activity-log = Activity log
nav-my-profile = My profile

## Page titles

page-upgrade = Upgrade your partner network membership
page-buy-renew-maps = Purchase or renew an Action Pack subscription
page-buy-first = Buy Action Pack for the first time
page-check-eligibility = Check your renewal eligibility
page-renewal-reminders = Renewal reminders
page-manage-autorenew = Manage auto-renewal
page-invoice-taxes = Invoices and taxes
page-refund = Request a refund

## Tabs

tab-available-offers = Available offers
tab-purchased = Purchased
tab-purchased-offers = Purchased offers
tab-expired = Expired
tab-offers-for-purchase = Offers available for purchase

## Actions

act-subscribe-now = Subscribe now
act-subscribe = Subscribe
act-enroll-now = Enroll now
act-join-now = Join now
act-next = Next
act-add-way-to-pay = Get started! Add a way to pay
act-buy = Buy
act-pay = Pay
act-submit = Submit
act-close = Close
act-renew = Renew subscription
act-renew-2017 = Renew subscriptions
act-actions = Actions
act-turn-off-autorenew = Turn off automatic renewal
act-cancel-sub = Cancel subscription
act-cancel-order = Cancel Order
act-download-invoice = Download invoice
act-upload-proof = Upload payment proof
act-open = Open
act-new-request = New request
act-update = Update
act-get-keys = Get keys
act-assign-user = Assign user
act-activate = Activate
act-add-user = Add user
act-submit-request = Submit request
act-add-vat = Add your VAT ID
act-accept = Accept
act-decline = Decline
act-interested = I'm interested
act-no-thanks = No thanks
act-export-log = Export log
act-collect-more = Collect more information
act-become-ga = Become a global admin
act-add-location = Add a location

## Payment

pay-method = Payment method
pay-preference = Select your payment preference
pay-card = Credit card
pay-transfer = Electronic bank transfer
pay-wire-instructions = Wire transfer instructions
pay-contact-name = Contact name
pay-phone = Phone number
pay-email = Email address
pay-proof = Payment proof
pay-date = Payment date
pay-account = Paid to account number
pay-ref = Transaction/Ref no
pay-order-no = Order number
pay-charged-now = Card charged immediately
pay-terms = Terms and Conditions
pay-details = Purchase details
pay-tax-id = Tax ID

## Offers

offer-network = Network membership
offer-maps = Action Pack subscription
offer-silver-comp = Silver competency
offer-gold-comp = Gold competency
offer-silver = Silver membership
offer-gold = Gold membership

## Support

sup-report-pc = Report problems with Partner Center
sup-report-pd = Report problems with the Partner Dashboard
sup-type = Type of problem
sup-topic-invoice = Help with partner invoice, payment, or reconciliation file
sup-topic-profile = Cannot manage my profile
sup-review = Review solutions
sup-recommended = Recommended solutions
sup-details = Provide issue details

## Benefits

ben-software = Software
ben-cloud = Cloud
ben-vs = Developer subscriptions
ben-technical = Technical benefits
ben-gtm = Go-To-Market
ben-access-id = Access ID
ben-contract-id = Contract ID
ben-expires = Expires
ben-status = Status

## Leads

lead-evaluating = Evaluating
lead-negotiating = Negotiating
lead-skipped = Skipped
lead-missed = Missed
lead-declined = Declined
lead-expired = Expired
lead-won = Won
lead-lost = Lost

## Invoices

inv-number = Invoice number
inv-date = Invoice date
inv-due = Payment due date
inv-bill-to = Bill to
inv-payment-terms = Payment terms

## Roles

role-global-admin = Global admin
role-billing-admin = Billing admin
role-user-mgmt-admin = User management admin
role-mpn-admin = Partner admin
role-account-admin = Account admin
role-bp-admin = Business profile admin
role-referral-admin = Referrals admin
role-incentives-admin = Incentives admin
role-incentives-user = Incentives user
role-admin-agent = Admin agent
role-sales-agent = Sales agent
role-helpdesk-agent = Helpdesk agent
role-guest = Guest user

## Notes

misc-applies-to = Applies to
misc-appropriate-roles = Appropriate roles
misc-important = Important
misc-note = Note
misc-next-steps = Next steps
misc-see-also = See also
