### The way back in where nobody of a company can sign in any more.

recovery-link = Nobody of your company can sign in any more?
recovery-title = Nobody of our company can sign in any more
recovery-lead = For companies whose admins have left. Whoever has only forgotten a password gets a link from the sign-in page.
recovery-how = You prove that your company’s domain is in your hands, we look at your request, and everybody of the company is told. After { $days } days without an objection you are let in.
recovery-field-network-id = Network ID
recovery-hint-network-id = Seven digits. It stands on every order and invoice.
recovery-field-name = Name
recovery-field-email = Work email address
recovery-hint-email = Your own address on the company’s domain.
recovery-go = Send the request
recovery-sent-title = Look into your mailbox
recovery-sent-lead = If the network ID and the address belong together, a mail with the next step is on its way.
recovery-sent-nothing = No mail within a few minutes? Then they do not fit: use an address on the domain of the company’s website or of its people.
recovery-proof-title = Prove your company’s domain
recovery-proof-lead = Have this record added where your company’s domain is managed. Only whoever manages it can do so.
recovery-record-kind = Kind of record
recovery-record-name = Name of the record
recovery-record-value = Value of the record
recovery-proof-later = It can take hours until a new record is seen everywhere. The link in the mail leads you back here.
recovery-proof-go = The record is there: look now
recovery-publish = Add the record in the simulated world
notice-recovery-published = The simulated name servers know the record now.
recovery-reason = The reason given:
recovery-state = State
recovery-state-begun = Domain not proven
recovery-state-proven = Domain proven; we look at it
recovery-told-proven = Everybody of the company has been told. You read our decision by mail. Leave the record where it is until then: we look for it once more.
recovery-state-expired = Too late to be proven
recovery-told-expired = The record was not found in time. Begin a new request: it gets a new record.
recovery-state-approved = Approved; time to object
recovery-told-approved = You are let in on { $date } unless somebody of the company objects. A mail with a link follows then.
recovery-state-rejected = Rejected
recovery-told-rejected = You can put right what is named and begin anew.
recovery-state-objected = Somebody of the company objected
recovery-told-objected = Somebody who can let you in is there after all. Ask inside the company.
recovery-state-done = Let in
recovery-told-done = You can sign in by the link that was mailed to you.
recovery-own-title = Somebody asks to be let into your company
recovery-own-lead = They say that nobody of your company can sign in any more, and proved its domain.
recovery-proven-at = Domain proven
recovery-effective-on = Let in on
recovery-object = Object
recovery-object-text = You are signed in and can let people in yourself. If you object, the request ends at once, and they are told to ask inside the company.
recovery-leave = Leave it to us
recovery-decide-title = A request to be let in at { $company }
recovery-decide-lead = Nobody there is said to be able to sign in any more. Compare the proof with what is known of the company.
recovery-approve-text = Everybody of the company is told and has { $days } days to object. Then they are let in and can give roles.
recovery-reject-text = Nothing changes. They and the company read the reason.
recovery-reason-hint = What you compared, or what is missing. They read it. At most { $at_most } characters.
recovery-to-decide = Decide about the request
notice-recovery-objected = The request is ended. They and your colleagues are told.
notice-recovery-decided = The decision is recorded. They and the company read it by mail.
refusal-text-recovery-network-id = A network ID has seven digits. Look on an order or an invoice.
refusal-recovery-no-name = The name servers know no { $name } yet. Check that the record has exactly this name: many forms add the domain by themselves. A new record can take hours to be seen.
refusal-recovery-no-record = The name servers know { $name }, but no TXT record there. Check the kind of record, then look again.
refusal-recovery-other-record =
    { $count ->
        [one] There is one TXT record at { $name }, but it has another value.
       *[other] There are { $count } TXT records at { $name }, but none has the value asked for.
    } Copy the value anew, then look again.
refusal-recovery-silence = The name servers of { $domain } did not answer in time. Nothing is lost: look again in a few minutes.
refusal-recovery-failure = The name servers of { $domain } answered with an error. Ask whoever manages the domain, or look again later.
refusal-recovery-too-old = This request is too old to be proven. Begin a new one from the sign-in page.
refusal-recovery-another = Another request for this company is being looked at. Wait for its end, then look again.
refusal-recovery-decided = This request has ended or was decided already. Open the page again to see how it stands.
event-recovery-begun = { $name } ({ $email }) asked to be let in because nobody can sign in any more.
event-recovery-proven = { $name } proved the domain { $domain }.
event-recovery-approved = It was approved that { $name } is let in on { $on }: { $reason }
event-recovery-rejected = The request of { $name } to be let in was rejected: { $reason }
event-recovery-objected = The request of { $name } to be let in was objected to.
event-recovery-done = { $name } was let in as: { $roles }.
task-recovery = { $name } ({ $email }) asks to be let in: nobody of the company can sign in. The domain { $domain } is proven.
task-recovery-advice = Look at the proof and decide on the page of the request, with a reason.
mail-recovery-begun-subject = The next step to sign in for { $company }
mail-recovery-begun-action = Show the record
mail-recovery-asked-subject = Somebody asks to be let in at { $company }
mail-recovery-asked-action = Look at the request
mail-recovery-approved-subject = { $who } will be let in at { $company } on { $day }
mail-recovery-approved-action = Look at the request
mail-recovery-rejected-subject = The request to be let in at { $company } was rejected
mail-recovery-rejected-action = Look at the request
mail-recovery-objected-subject = The request to be let in at { $company } is ended
mail-recovery-objected-action = Look at the request
mail-recovery-done-subject = { $who } was let in at { $company }
mail-recovery-done-action = See who belongs to the company
mail-recovery-begun-body =
    You asked to be let in at { $company } because nobody there can sign in any more.

    The button below shows a record that has to be added to your company’s domain within { $days } days. If you did not ask, you need not do anything.
mail-recovery-asked-body =
    { $who } ({ $email }) says that nobody of { $company } can sign in any more, and proved its domain. We look at the request.

    If you can sign in and let people in, you can object.
mail-recovery-approved-body =
    On { $day } { $who } ({ $email }) will be let in at { $company } as an admin, unless somebody who can let people in objects before.

    The reason given: { $reason }
mail-recovery-rejected-body =
    The request of { $who } ({ $email }) to be let in at { $company } was rejected. Nothing has changed.

    The reason given: { $reason }
mail-recovery-objected-body =
    Somebody of { $company } who can let people in objected to the request of { $who } ({ $email }). It is ended; nothing has changed.
mail-recovery-done-body =
    { $who } ({ $email }) was let in at { $company } as an admin: nobody objected in time.

    If that is wrong, write to support at once.
