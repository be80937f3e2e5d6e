### Passkeys: keys of people's devices and password managers.

passkey-sign-in = Sign in with a passkey
passkey-use = Use a passkey
passkey-or = Or with a passkey
passkey-add = Add a passkey
passkey-lead = A passkey signs you in by fingerprint, face or PIN of your device, without password and code. It works on this site only, so nobody can lure it out of you elsewhere.
passkey-name = Name of the passkey
passkey-name-hint = So that you can tell your passkeys apart.
passkey-name-first = My device
passkey-cancelled = Your browser gave no passkey: it was canceled, took too long, or there is none for this site. Try again, or use another way.
passkey-known = This device has a passkey of your account already. Use that one, or add one of another device.
passkey-lost = The site did not answer. Check your connection and try again.
passkey-unsupported = This browser does not know passkeys. Every other way to sign in works.
passkey-elsewhere = Passkeys can be used only at the main address of this site:
passkey-no-script = Passkeys need JavaScript, which is off in this browser. Turn it on for this site to use them; every other way to sign in works without it.
passkey-added = Added
passkey-used = Last used
factor-passkey-named = Passkey “{ $name }”
second-code-hint-recovery = One of your recovery codes.

## Refusals

refusal-factor-passkeys-full = You have twenty passkeys. Remove one before you add another.
refusal-factor-passkeys-off = Passkeys cannot be used at this address: they need a secure site with a name. Use another way to sign in.
refusal-factor-no-passkey = You have no passkey here. Use a code.
refusal-factor-passkey-late = The answer of your device came too late, or was used already. Try again.
refusal-factor-passkey-refused = This passkey could not be verified. Try again, or use another way.
refusal-factor-passkey-unknown = This passkey is not known here: it may have been removed, or belong to another account. Sign in another way.
refusal-factor-passkey-taken = This passkey is known here already. Add one of another device.
refusal-factor-passkey-copied = This passkey was refused: somebody may have copied it. Sign in another way, remove it in your account and add a new one.

## What happened, and the mail about it

event-factor-added-passkey = { $name } added a passkey.
event-factor-removed-passkey = { $name } removed a passkey.
event-factor-passkey-copied = A sign-in of { $name } was refused: the passkey “{ $passkey }” may have been copied.
mail-factor-passkey-copied-subject = A passkey of yours was refused
mail-factor-passkey-copied-body =
    Somebody tried to sign in to your account in the Partner Center with your passkey “{ $name }”, and it was refused: its counter went back. That happens when a passkey was copied to a second device.

    Sign in another way, remove this passkey and add a new one.
mail-factor-passkey-copied-action = Look at your account
