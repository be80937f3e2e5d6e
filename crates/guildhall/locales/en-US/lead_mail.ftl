### Mails about leads, to customers and to companies.

mail-lead-customer-prove-subject = Confirm your request to { $company }
mail-lead-customer-prove-body =
    Somebody wrote a request to { $company } and named this address.

    If that was you, confirm it by { $day }: then the company gets the request { $number }, and not before. If it was not you, do nothing; the request is erased.
mail-lead-customer-prove-action = Read and confirm
mail-lead-customer-received-subject = { $company } has your request
mail-lead-customer-received-body =
    Your request { $number } is with { $company }. It answers by { $day }.

    By the link you can see at any time how it stands, and take it back.
mail-lead-customer-received-action = See how it stands
mail-lead-customer-accepted-subject = { $company } accepts your request
mail-lead-customer-accepted-body =
    { $company } has accepted your request { $number } and gets in touch with you.
mail-lead-customer-accepted-action = See how it stands
mail-lead-customer-declined-subject = { $company } cannot help this time
mail-lead-customer-declined-body =
    { $company } cannot help with your request { $number }. It sees your contact no longer.

    You may choose another company: the link leads to your request and from there to the directory.
mail-lead-customer-declined-action = Choose another company
mail-lead-customer-expired-subject = { $company } did not answer in time
mail-lead-customer-expired-body =
    The time to answer your request { $number } ended on { $day }. { $company } sees your contact no longer.

    You may choose another company: the link leads to your request and from there to the directory.
mail-lead-customer-expired-action = Choose another company
mail-lead-new-subject = { $number }: a new lead
mail-lead-new-body =
    A customer ({ $country }) asks your company for help.

    Answer by { $day }; then the customer chooses another company. Who it is and how they are reached stands on the lead’s page.
mail-lead-new-action = See the lead
mail-lead-ending-subject = { $number }: answer by { $day }
mail-lead-ending-body =
    A customer ({ $country }) still waits for your company’s answer. Its time ends on { $day }; then the lead is lost.
mail-lead-ending-action = Answer now
mail-lead-withdrawn-subject = { $number }: the customer took it back
mail-lead-withdrawn-body =
    The customer took this request back. Please do not write to them about it any more.
mail-lead-withdrawn-action = See the lead
mail-lead-assigned-subject = { $number } is yours to work on
mail-lead-assigned-body =
    A colleague added you to the team of lead { $number }.
mail-lead-assigned-action = See the lead
mail-lead-hook-ended-subject = A webhook for leads has ended
mail-lead-hook-ended-body =
    { $url } did not take what the portal told it. Nothing more is sent there.

    Mend the receiver, then add the address anew.
mail-lead-hook-ended-action = See the webhooks
