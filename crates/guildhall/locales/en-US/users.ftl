### Roles, people of a company, and their sessions.

## Roles

access-role-none = User
access-role-global_admin = { role-global-admin }
access-role-user_admin = { role-user-mgmt-admin }
access-role-account_admin = { role-account-admin }
access-role-partner_admin = { role-mpn-admin }
access-role-billing_admin = { role-billing-admin }
access-role-business_profile_admin = { role-bp-admin }
access-role-referrals_admin = { role-referral-admin }
access-role-referrals_user = Referrals user
access-role-incentives_admin = { role-incentives-admin }
access-role-incentives_user = { role-incentives-user }
access-role-admin_agent = { role-admin-agent }
access-role-helpdesk_agent = { role-helpdesk-agent }
access-role-sales_agent = { role-sales-agent }
access-role-global_admin-does = Does everything for the company, and alone gives this role to others.
access-role-user_admin-does = Adds and removes people and gives them their roles.
access-role-account_admin-does = Keeps the company’s account: people, names, addresses.
access-role-partner_admin-does = Buys, renews and pays memberships, and manages their benefits.
access-role-billing_admin-does = Sees orders and invoices, and keeps the tax number.
access-role-business_profile_admin-does = Writes the business profile that customers see.
access-role-referrals_admin-does = Works on all leads.
access-role-referrals_user-does = Works on the leads they are named on.
access-role-incentives_admin-does = Manages incentives with their bank and tax details.
access-role-incentives_user-does = Sees incentives.
access-role-admin_agent-does = Acts for the company in everyday matters.
access-role-helpdesk_agent-does = Helps colleagues and customers; changes nothing.
access-role-sales_agent-does = Works on the leads of customers.
access-right-buy = buy and renew memberships
access-right-pay = manage cards and automatic renewal
access-right-orders = see orders and invoices
access-right-invoices = download invoices
access-right-tax = keep the tax number
access-right-users = manage users
access-right-activity = see the activity log

## The people of a company

users-title = Users
users-lead = Everybody who acts for your company, and what each may do.
users-rights = May
users-looks = look at offers and memberships
users-act = Act
users-look = Look
users-you = you
users-rests-on-one-title = Everything rests on one person
users-rests-on-one = Only one of you can buy, or let others in. If they leave or fall ill, memberships may lapse: give a second person these roles.
users-invite-title = Invite a user
users-invite-lead = They get a mail with a link, set a password of their own, and sign in.
users-invite-go = Send the invitation
users-invite-again = Send the invitation again
users-email-hint = Their own work address, not a team’s.
users-roles-hint = Without any role they look at offers, memberships and colleagues. Roles add up.
users-role-shut = Others give this role.
users-show-title = { $name }: roles
users-keep = Save roles
users-back = Back without changing anything
users-remove = Remove this user
users-remove-title = Remove { $name }?
users-remove-consequence = { $name } is signed out of your company at once and can no longer act for it. What they did stays in your records.
users-remove-go = Remove
users-remove-keep = Keep them
users-field-name = Name
users-field-email = Email address
users-field-language = Language
users-field-roles = Roles
notice-user-invited = The invitation is on its way.
notice-user-changed = The roles are saved.
notice-user-removed = The user was removed and is signed out of your company.
refusal-users-out-of-reach = Your own roles do not let you give or take this: { $roles }.
refusal-users-last-keeper = Nobody would be left who can let people in. Give a colleague the role of account admin, user management admin or global admin first.
refusal-users-last-buyer = Nobody would be left who can buy and renew. Give a colleague the role of partner admin or global admin first.
refusal-users-signed-in = This user has signed in before and needs no invitation. Whoever has forgotten a password gets a link from the sign-in page.
refusal-text-user-known = This person belongs to your company already. Change their roles instead.
refusal-text-roles-crowded-admin = The rules in force allow one admin role per person. Keep one of them.
refusal-text-roles-crowded-agent = The rules in force allow one agent role per person. Keep one of them.
refusal-text-roles-crowded-incentives = The rules in force allow one incentives role per person. Keep one of them.
refusal-text-roles-crowded-referral = The rules in force allow one referrals or marketing role per person. Keep one of them.
event-user-roles-changed = The roles of { $name } are now: { $roles }.
event-user-removed = { $name } was removed.

## The mails that let somebody in

mail-user-invited-subject = You are invited to act for { $company }
mail-user-invited-body =
    { $company } has added you to its users in the Partner Center.

    With the button below you set a password and sign in. The link works once, within { $hours } hours; afterwards the sign-in page sends you another.
mail-user-invited-action = Set password
mail-user-invited-known-subject = You can now act for { $company }
mail-user-invited-known-body = { $company } has added you to its users in the Partner Center. You sign in as before and then choose the company.
mail-user-invited-known-action = Choose the company

users-link = Invite users and change their roles

## One’s own account

account-title = Your account
account-lead = Who you are here, and where you are signed in.
account-sessions = Where you are signed in
account-sessions-lead = A session ends by itself when it rests, and after half a day at the latest. End what you do not know, and set a new password.
account-begun = Signed in
account-seen = Last seen
account-browser = Browser
account-company = Company
account-this = this one
account-end = End
account-end-others = End all others
notice-session-ended = The session is ended.
notice-sessions-ended = All other sessions are ended.

## The activity log

activity-title = Activity log
activity-title-of = Activity log of { $company }
activity-lead = Everything that was done in your company: what, when, and by whom.
activity-show = Show the whole log
activity-filter = Narrow the log
activity-filter-go = Show
activity-who = Who
activity-everybody = Everybody
activity-who-operator = Programme staff
activity-who-system = Automatic
activity-what = What
activity-everything = Everything
activity-what-order = Orders
activity-what-subscription = Memberships
activity-what-invoice = Invoices
activity-what-receipt = Bank transfers
activity-what-payment-method = Cards
activity-what-person = Users
activity-what-partner = Company
activity-what-competency = Competencies
activity-from = From
activity-to = To
activity-at = When
activity-what-head = What happened
activity-count = { $count } entries
activity-file = Download as a file for spreadsheets
activity-none-title = Nothing matches
activity-none-text = No entry of the log fits what you chose.
activity-show-all = Show everything
