### A company's own directory provisions its users.

provisioning-title = Provisioning
provisioning-lead = Let your company’s directory add, change and remove users here by itself (SCIM 2.0).
provisioning-address = Address
provisioning-groups = Groups
provisioning-groups-text = The roles are groups here: whoever joins one has the role, whoever leaves it has it no more. Groups your directory brings itself are kept and give nothing.
provisioning-accounts = Accounts
provisioning-accounts-text = Everybody new gets an invitation by mail and sets up their own sign-in. The directory changes nobody’s account, only who belongs to your company.
provisioning-rights = Rights
provisioning-rights-text = A token manages users as far as whoever made it may at that moment, and does nothing else. The last who can buy or let others in stays.
provisioning-token = Token
provisioning-tokens = Tokens
provisioning-none = There is no token, so nothing is provisioned.
provisioning-field-name = Name
provisioning-field-name-hint = Which directory uses it, so that you know it again.
provisioning-field-days = Valid for
provisioning-field-days-hint = Afterwards it opens nothing, and you make a new one.
provisioning-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
provisioning-maker = Made by
provisioning-expires-at = Expires
provisioning-used-at = Last used
provisioning-unused = not yet
provisioning-state = State
provisioning-is-works = Works
provisioning-is-expired = Expired
provisioning-is-orphaned = Its maker may not manage users any more
provisioning-go = Make a token
provisioning-revoke = Revoke
provisioning-made = This is the token
provisioning-made-lead = Copy it into your directory now: it is shown this once and kept nowhere.
notice-token-revoked = The token is revoked and opens nothing any more.
refusal-text-provisioning-days = Choose for how long the token is valid.
refusal-text-provisioning-member = “{ $id }” is no user of this company. Add the user first.
refusal-scim-too-many-tokens = There are { $at_most } tokens, and no more are made. Revoke one that is not used.
refusal-scim-taken = Somebody of the company has that userName or address already. Find them by a filter and change them instead.
refusal-scim-group-taken = A group of that name is there already, with the id { $id }. Link to it instead of making another.
refusal-scim-role-fixed = This group is a role: its members change, its name does not, and it stays.
refusal-scim-changed = It was changed by somebody else at the same moment. Read it again, then repeat the request.
refusal-scim-full = A directory keeps at most { $at_most } of these here. Remove some that are not needed.
refusal-scim-maker-gone = Whoever made this token may not manage users any more, so it opens nothing. Have an admin make a new one.
event-provisioning-token-made = A token for provisioning was made: { $name }.
event-provisioning-token-revoked = A token for provisioning was revoked: { $name }.
event-provisioning-user-kept = The directory listed { $name } as inactive.
event-provisioning-user-changed = The directory changed its entry of { $name }: { $fields }.
event-provisioning-user-forgotten = The directory deleted its entry of { $name }.
event-provisioning-group-made = The directory brought the group { $name }.
event-provisioning-group-changed = The directory changed the group { $name }.
event-provisioning-group-removed = The directory deleted the group { $name }.
timeline-directory = { $name } (directory)
activity-who-directory = Directory
activity-what-provisioning = Provisioning
