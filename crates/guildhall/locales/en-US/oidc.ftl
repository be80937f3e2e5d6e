### Signing in by an account that somebody has elsewhere.

## On the sign-in page

oidc-or = Or by an account you have already
oidc-button = Sign in with { $provider }

## What can go wrong

oidc-failed-title = You are not signed in
oidc-failed-lead = Signing in with your email address and password works all the same.
oidc-failed-again = Try again
oidc-failed-other = To the sign-in page
refusal-oidc-unreachable = { $provider } does not answer at the moment. Try again in a few minutes, or sign in another way.
refusal-oidc-misconfigured = Signing in with { $provider } is not set up rightly here. Tell those who run this Partner Center, and sign in another way meanwhile.
refusal-oidc-spent = This sign-in with { $provider } was begun in another browser, was used already, or is older than { $minutes } minutes. Begin once more.
refusal-oidc-denied = { $provider } reports that you did not agree to sign in. Nothing was passed on.
refusal-oidc-not-redeemed = { $provider } did not complete the sign-in. Begin once more.
refusal-oidc-untrusted = What { $provider } sent could not be verified, so nobody was signed in. If it happens again, tell those who run this Partner Center.
refusal-oidc-email-unverified = { $provider } did not confirm an email address of yours. Confirm your address there, or ask your administrator there to do so, and sign in once more.
refusal-oidc-other-domain = { $provider } does not vouch here for email addresses of your domain. Sign in another way, or ask those who run this Partner Center.
refusal-oidc-stranger = Nobody here has the address { $email }. Ask a user admin of your company to invite that address, then sign in with { $provider } once more.
refusal-oidc-staff = The programme's staff does not sign in with { $provider }. Use your email address and password.
refusal-oidc-linked-already = Another account at { $provider } is connected to your account here. Sign in another way, and disconnect it under “Your account” if it is yours no more.

## Your account

oidc-accounts = Connected accounts
oidc-accounts-lead = With these you sign in without a password of this place. Disconnect what you no longer use.
oidc-accounts-provider = Account at
oidc-accounts-linked = Connected
oidc-accounts-used = Last used
oidc-accounts-remove = Disconnect
notice-identity-removed = The account is disconnected.
event-user-linked = { $name } connected an account at { $provider }.
event-user-unlinked = { $name } disconnected an account at { $provider }.

## The mail that tells of it

mail-identity-linked-subject = An account at { $provider } now signs you in
mail-identity-linked-body =
    From now on you can sign in to the Partner Center with your account at { $provider }.

    If this was not you, disconnect it in your account, end all other sessions there, and tell your company's user admin.
mail-identity-linked-action = Look at your account
