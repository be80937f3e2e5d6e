### Second proofs of who somebody is: authenticator, recovery codes; proving it anew.

## The second proof of a sign-in

second-title = Two-step verification
second-lead = Your password was right. Now show that it is you, with the second step you set up.
second-field-code = Code
second-code-hint = The six digits your authenticator app shows now, or one of your recovery codes.
second-go = Continue
second-lost = No access to either? An admin of your company or the programme’s staff can take the second step away; you then sign in and set it up again.
second-leave = Cancel and sign out
notice-sign-in-over = The sign-in took longer than ten minutes and was ended. Please begin again.

## Proving it anew

again-title = Is it you?
again-lead = What you want to do moves money or changes who may do what. It asks you to prove who you are if that was more than 15 minutes ago.
again-lost = What you just sent was not carried out. After this step you come back to the form, where you can send it again.
again-go = Continue
again-leave = Back without doing it
notice-proved = Thank you. You can go on.
notice-proved-send-again = Thank you. What you sent before was not carried out: please send it again.

## Having to set one up

enrol-title = Set up two-step verification
enrol-lead-company = { $company } asks for a second step at sign-in. Set it up once; then every page opens.
enrol-lead-staff = The programme’s staff signs in with a second step. Set it up once; then every page opens.
enrol-authenticator = An authenticator app on your phone shows a code of six digits that you type after your password.

## Setting up an authenticator

authenticator-title = Set up your authenticator app
authenticator-lead = Scan the picture with the app. Then type the code it shows, so that we both know it works.
authenticator-picture = Picture for the authenticator app
authenticator-type = If you cannot scan it, type this key into the app (time-based, six digits):
authenticator-field-code = Code from the app
authenticator-code-hint = Six digits. They change every 30 seconds.
authenticator-go = Turn on
authenticator-back = Back without turning it on

## Recovery codes

codes-title = Your recovery codes
codes-lead = Each lets you in once if your phone is lost. Print them, or keep them in a password manager.
codes-once = They are shown this once. Earlier codes no longer work.
codes-go = I have kept them

## One’s own account

factors-title = Two-step verification
factors-lead = With a second step, somebody who learns your password still cannot sign in.
factors-on = On
factors-codes-left =
    { $left ->
        [0] You have no recovery codes left. Get new ones.
        [one] You have { $left } recovery code left.
       *[other] You have { $left } recovery codes left.
    }
factors-bound = Your company or the programme asks you for a second step.
factors-add-authenticator = Set up an authenticator app
factors-renew-codes = Get new recovery codes
factors-remove = Remove
factor-authenticator = Authenticator app
notice-factor-added = The second step is on. Your other sessions were ended.
notice-factor-removed = It was removed.

## Refusals

refusal-factor-wrong-code = This code is not right. Wait for the next one your app shows, check the clock of your phone, or use a recovery code.
refusal-factor-code-used = This code was used already. Wait until the app shows the next one, at most 30 seconds.
refusal-factor-wrong-password = This is not your password. Check it, or sign out and get a sign-in link.
refusal-factor-has-authenticator = You have an authenticator app already. Remove it before you set up another.
refusal-factor-not-begun = There is nothing to confirm any more: it was set up in another window, or begun anew. Look at your account.
refusal-factor-none-yet = Set up an authenticator app or a passkey first. Recovery codes come with it.
refusal-factor-required = You are asked to sign in with a second step, and this is the only one you have. Set up another before you remove it.

## What happened

event-factor-added-authenticator = { $name } set up an authenticator app.
event-factor-removed-authenticator = { $name } removed the authenticator app.
event-factor-codes-renewed = { $name } made new recovery codes.
event-factor-code-used =
    { $left ->
        [one] { $name } used a recovery code; { $left } is left.
       *[other] { $name } used a recovery code; { $left } are left.
    }

## Mails

mail-factor-added-subject = A second sign-in step was added
mail-factor-added-body =
    Your account in the Partner Center now has: { $factor }. All your other sessions were ended.

    If this was not you, set a new password at once and ask an admin of your company to take the second step away.
mail-factor-added-action = Look at your account
mail-factor-removed-subject = A second sign-in step was removed
mail-factor-removed-body =
    From your account in the Partner Center was removed: { $factor }.

    If this was not you, set a new password at once and set up a second step again.
mail-factor-removed-action = Look at your account
mail-factor-codes-renewed-subject = You have new recovery codes
mail-factor-codes-renewed-body =
    New recovery codes were made for your account in the Partner Center. The earlier ones no longer work.

    If this was not you, set a new password at once and make new codes.
mail-factor-codes-renewed-action = Look at your account
mail-factor-code-used-subject = A recovery code was used
mail-factor-code-used-body =
    { $left ->
        [one] Somebody signed in to your account in the Partner Center with a recovery code. { $left } code is left.
       *[other] Somebody signed in to your account in the Partner Center with a recovery code. { $left } codes are left.
    }

    If this was not you, set a new password at once and make new codes.
mail-factor-code-used-action = Look at your account

## A company's rule, and taking lost proofs away

refusal-factor-own-first = Set up a second step for yourself first, in your account. Then ask it of others.
refusal-factor-no-own-reset = Your own second step is changed in your account. If you have lost it, ask another admin or the programme’s staff.
refusal-factor-none-to-reset = This user has no second step. There is nothing to take away.
event-factor-rule-set-nobody = Nobody is asked for a second step at sign-in any more.
event-factor-rule-set-admins = Admins are asked for a second step at sign-in.
event-factor-rule-set-everybody = Everybody is asked for a second step at sign-in.
event-factor-reset = The second step of { $name } was taken away. Reason: { $reason }
mail-factor-reset-subject = Your second sign-in step was taken away
mail-factor-reset-body =
    The second step of your account in the Partner Center was taken away, and you were signed out everywhere. Reason: { $reason }

    Sign in with your password and set up a second step again. If you did not ask for this, set a new password at once and ask an admin of your company about it.
mail-factor-reset-action = Look at your account
