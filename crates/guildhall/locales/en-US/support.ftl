### Support: whom to write to, about what, and what canceling a subscription means.

support-lead = People answer. Many questions are answered at once in the portal: look at the topics below first.
support-contact = Contact
support-contact-note = Write in English, Chinese or Japanese. Never send card numbers or passwords.
support-network-id = Your network ID, to be named

## Topics

support-topics = What to write about
support-sign-in = Signing in
support-sign-in-text = You can have a new link sent to you yourself. Write if the mail does not arrive.
support-sign-in-go = Have a link sent
support-company = Your company
support-company-text = Vetting that was refused or takes long, an address or a name that changed.
support-company-go = See your company
support-payment = Orders and payments
support-payment-text = A charge you do not recognize, a transfer that is not recorded, a card that is refused.
support-payment-go = See your orders
support-invoice = Invoices
support-invoice-text = Every invoice is in the portal. Write if one is missing or wrong.
support-invoice-go = See your invoices
support-renewal = Renewal
support-renewal-text = Every subscription says when it can be renewed, what is charged and when.
support-renewal-go = See your subscriptions
support-cancel = Canceling
support-cancel-text = Begin on the subscription’s page: it says what canceling means and whether the money comes back.
support-cancel-go = Choose a subscription

## Canceling a subscription

support-cancel-lead = What canceling { $offer } means, whether the money comes back, and how to ask for it.
support-cancel-ended = The subscription has ended already. There is nothing left to cancel.
support-which = Turning off or canceling?
support-turning-off = Turn off automatic renewal
support-turning-off-text = Often what is wanted: the year you paid for runs on to { $day }, and nothing is charged after it. You do it yourself, at once.
support-cancelling = Cancel
support-cancelling-text = The membership and its benefits end early, for everybody in your company. It cannot be undone; the offer would have to be bought anew. Money comes back only as the refund rule below says.
support-refund = Does the money come back?
support-refund-open = A refund is possible today
support-refund-open-text = The rules of this term refund a purchase within { $days } days, up to and including { $day }.
support-refund-unused-text = The rules of this term refund a purchase within { $days } days, up to and including { $day }, if no benefit was used and no key was seen. Support checks that when you ask.
support-refund-over = No refund any more
support-refund-over-text = The rules of this term refund a purchase within { $days } days. The last day was { $day }. You can still cancel; nothing would be paid back.
support-refund-none = These rules have no refund
support-refund-none-text = The rules of this term name no refund. You can still cancel; nothing would be paid back.
support-refund-bought = Bought on
support-refund-last-day = Last day for a refund
support-refund-amount = Amount paid
support-how = How to ask for it
support-path-request = The rules of this term have canceling asked for in a request: it is opened here, with its type of problem and the subscription filled in.
support-path-form = The rules of this term have a prepared request: its type of problem and the subscription are filled in.
support-what-next = Nothing changes before support has decided. The answer comes by email, and the request’s page shows how it stands.
