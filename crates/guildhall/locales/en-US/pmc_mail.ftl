### Letters about coming over from the older centre.

mail-pmc-invitation-subject = { $company }: come over to Partner Center
mail-pmc-invitation-body =
    { $company } still renews in the Partner Membership Center. You are its primary program contact there, so only you can bring it over to Partner Center.

    First you see what moves: the account with all its locations, the memberships, and when each can be renewed before and after. Nothing is charged by the move, and automatic renewal stays off until you confirm it.

    If the button leads to choosing a password, it works once, within { $hours } hours. After that, sign in as usual or ask for a new link on the sign-in page.
mail-pmc-invitation-action = See what moves
mail-pmc-moved-subject = { $company } is in Partner Center now
mail-pmc-moved-body =
    { $company } has moved from the Partner Membership Center to Partner Center, with its locations and memberships.

    From now on you renew in Partner Center, in its renewal window. Automatic renewal is off for what moved: look at each membership and say whether it should renew itself.
mail-pmc-moved-action = See dates and automatic renewal
mail-pmc-moved-back-subject = { $company } is back in the Partner Membership Center
mail-pmc-moved-back-body =
    The move of { $company } to Partner Center was taken back. Everything is as it was before: you renew in the Partner Membership Center, and nothing was charged.
mail-pmc-moved-back-action = Open the Partner Membership Center
