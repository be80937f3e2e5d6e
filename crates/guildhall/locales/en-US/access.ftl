### Signing in, setting a password, choosing a company.

## The sign-in page

access-sign-in-title = Sign in
access-sign-in-lead = Use the email address and password of your own account.
access-sign-in-go = Sign in
access-field-email = Email address
access-field-password = Password
access-forgotten-link = Forgot your password, or have none yet?
access-no-account = Your company is not in the network yet?
access-join-link = Enroll your company

## A fresh link

access-forgotten-title = Get a sign-in link
access-forgotten-lead = Enter your email address. We send you a link with which you set a new password. It works once, within 24 hours.
access-forgotten-go = Send the link
access-sent-title = Look into your mailbox
access-sent-lead = If somebody signs in here with that address, a mail with a link is on its way to it.
access-sent-nothing = Nothing arrived after a few minutes? Look into the folder for unwanted mail, and check whether you signed up with another address.
access-sent-staff = The programme's staff gets links from a colleague who runs this installation, not by mail.
access-back-to-sign-in = Back to sign-in

## Setting a password

access-password-title = Set your password
access-password-lead = Welcome, { $name }. Choose a password for this account. You sign in with it from now on.
access-password-hint = At least 8 characters. Several words with spaces between them are good and easy to remember.
access-password-go = Set password and sign in
access-spent-title = This link no longer works
access-spent-go = Get a new link

## Too many tries

access-wait-title = Please wait a moment
access-wait-lead = There were too many tries in a short time. This keeps others from guessing passwords and from flooding mailboxes.
access-wait-seconds =
    { $seconds ->
        [one] Try again in { $seconds } second.
       *[other] Try again in { $seconds } seconds.
    }
access-wait-minutes =
    { $minutes ->
        [one] Try again in { $minutes } minute.
       *[other] Try again in { $minutes } minutes.
    }
access-wait-back = Back to the form

## Choosing a company

access-companies-title = Choose a company
access-companies-lead = You act for one at a time. You can change at any time from the account menu.
access-companies-note = { $role } · Network ID { $network_id }
access-companies-current = Chosen now
access-companies-go = Continue

## Refusals

refusal-access-wrong-sign-in = Email address and password do not belong together. Check both, or get a sign-in link.
refusal-access-no-company = Your account belongs to no company at present. Ask a partner admin of your company to add you again.
refusal-access-link-spent = A sign-in link works once and for 24 hours. This one was used already, is older, or was copied incompletely.
refusal-text-password-short = The password is too short. Use at least 8 characters.
refusal-text-password-long = The password is too long. Use at most 128 characters.
refusal-text-password-like-email = The password contains your own email name, which is easily guessed. Choose another.
refusal-text-password-common = This password is one of those that guessers try first. Choose another, such as several words in a row.

## Notices and events

notice-signed-out = You have signed out.
event-user-added = { $name } was added as: { $roles }.

## The mail with a link

mail-access-link-subject = Your sign-in link
mail-access-link-body =
    With the button below you set your password for the Partner Center and sign in.

    The link works once, within { $hours } hours. If you did not expect it, you need not do anything: nobody can sign in without this mail.
mail-access-link-action = Set password
