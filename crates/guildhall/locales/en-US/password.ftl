### Changing one's own password.

access-change-title = Change password
access-change-lead = Enter the password you have now, then another one. Your other sessions end.
access-change-forgotten = If you do not remember it, sign out and ask for a link on the sign-in page.
access-change-go = Change password
access-field-present = Present password
access-field-password-new = New password

refusal-text-password-expected = This password is made of words anybody here would try first, such as the name of your company or of this site. Add words of your own.
refusal-text-password-not-present = This is not your present password. Type it again, or sign out and ask for a link.
refusal-access-no-password = You have no password yet. Sign out and ask for a link on the sign-in page; with it you set one.

notice-password-changed = Your password was changed. Your other sessions were ended.
event-password-changed = { $name } changed their password.

mail-password-changed-subject = Your password was changed
mail-password-changed-body =
    Somebody who knew your password set another one for your account, and all your other sessions were ended.

    If that was you, nothing more is to do. If not, get a link by “Forgot your password” on the sign-in page at once, and tell an admin of your company.
mail-password-changed-action = Look at your account
