### Mails about the course of a subscription: reminders, automatic renewal, what stopped it.

## Before the anniversary date

mail-reminder-upcoming-automatic-subject = { $offer } renews itself on { $charge }
mail-reminder-upcoming-automatic-body =
    Your year of { $offer } ends on { $ends }. Automatic renewal is on: the stored card is charged on { $charge }, and the next year follows without a gap. Price of a year, before tax: { $price }.

    You need not do anything. If you do not want another year, turn automatic renewal off before { $charge }; benefits then work until { $benefits }.
mail-reminder-upcoming-automatic-action = See the subscription
mail-reminder-upcoming-no-card-subject = { $offer } cannot renew itself: no card is stored
mail-reminder-upcoming-no-card-body =
    Your year of { $offer } ends on { $ends }. Automatic renewal is on, but no card is stored, so nothing can be charged on { $charge }. Price of a year, before tax: { $price }.

    Renew by hand from { $opens } to { $closes }, both days included. Without a renewal the membership lapses, and benefits end on { $benefits }.
mail-reminder-upcoming-no-card-action = See the subscription
mail-reminder-upcoming-subject = { $offer } ends on { $ends }
mail-reminder-upcoming-body =
    Your year of { $offer } ends on { $ends } and does not renew itself. Price of a year, before tax: { $price }.

    Renew by hand from { $opens } to { $closes }, both days included. Without a renewal the membership lapses, and benefits end on { $benefits }.
mail-reminder-upcoming-action = See the subscription

## In the renewal window

mail-reminder-last-week-subject = Last week to renew { $offer }: until { $closes }
mail-reminder-last-week-body =
    Your year of { $offer } ended on { $ends }, and it has not been renewed. { $closes } is the last day to do so. Price of a year, before tax: { $price }.

    After it the membership lapses, and it can only be bought anew. Benefits end on { $benefits }.
mail-reminder-last-week-action = Renew now

## Automatic renewal

mail-auto-renew-off-subject = Automatic renewal of { $offer } is off
mail-auto-renew-off-body =
    As you asked, no card will be charged when your year of { $offer } ends on { $ends }.

    You can renew by hand from { $opens } to { $closes }, both days included. Automatic renewal is on again after that. It cannot be turned on before.
mail-auto-renew-off-action = See the subscription
mail-renewal-failed-subject = The card for { $offer } was refused
mail-renewal-failed-body =
    The card for the automatic renewal of { $offer } was refused. Nothing was charged. We try again on { $next }.

    Your membership and its benefits go on meanwhile. You can also renew by hand, with another card or by bank transfer, until { $closes }.
mail-renewal-failed-action = Renew by hand
mail-renewal-failed-last-subject = { $offer } was not renewed: the card was refused for the last time
mail-renewal-failed-last-body =
    The card for the automatic renewal of { $offer } was refused again. Nothing was charged, and we do not try any more.

    Your membership and its benefits go on meanwhile. Renew by hand, with another card or by bank transfer, until { $closes }. After that day the membership lapses.
mail-renewal-failed-last-action = Renew by hand
mail-renewal-no-card-subject = { $offer } was not renewed: no card is stored
mail-renewal-no-card-body =
    Automatic renewal of { $offer } is on, but no card is stored. Nothing was charged, and the year was not renewed.

    Your membership and its benefits go on meanwhile. Renew by hand, by card or by bank transfer, until { $closes }. After that day the membership lapses.
mail-renewal-no-card-action = Renew by hand
mail-renewal-conditions-subject = { $offer } was not renewed: a condition is not met
mail-renewal-conditions-body =
    { $offer } did not renew itself, because a condition of the offer no longer holds. Nothing was charged.

    The page of the renewal says what is missing and how to meet it. Renew by hand until { $closes }. After that day the membership lapses.
mail-renewal-conditions-action = See what is missing
mail-renewal-missed-subject = { $offer } was not renewed: its renewal window has closed
mail-renewal-missed-body =
    Your year of { $offer } should have renewed itself. We could not charge your card before the renewal window closed on { $closes }, so nothing was charged and the membership has lapsed.

    This is not your doing. You can buy { $offer } again, or ask us to help.
mail-renewal-missed-action = See the offer
