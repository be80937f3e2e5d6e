### The membership offers: what each gives, costs and asks for.

## The page of offers

offer-list-lead = Everything a partner can hold, what it costs, and what is still missing where it cannot be bought yet.
offer-gets = What you get in a year
offer-all-benefits = All benefits
offer-qualifies = Who qualifies
offer-tax-note = plus { $rate } { $name }
offer-upgrade-note = You hold the silver membership, so gold costs { $price } for the first year: { $discount } less. Silver ends on the day gold begins.
offer-continue = Continue your order
offer-see-again = See the offer again
offer-compare = Compare the offers
offer-compare-note = What at least two of the offers give, for a year that begins today. Software licenses are listed with each offer.
offer-compare-what = Benefit
offer-compare-price = Price of a year, before tax
offer-compare-nothing = not included
offer-rules-in-force = Rules in force today: { $policy }.
offer-none-left-title = You hold every offer
offer-none-left-text = There is nothing left to buy. What you hold is on the next tab.
offer-to-purchased = See what you hold
offer-none-purchased-title = Nothing purchased yet
offer-none-purchased-text = What you buy appears here with its dates, its renewal and its invoice.
offer-to-available = See what you can buy
offer-none-expired-title = Nothing has ended
offer-none-expired-text = Subscriptions that lapsed, were canceled or were replaced by a higher level stay here with their invoices.

## One offer

offer-benefits = Benefits
offer-benefits-note = A year keeps the quantities of the day it is bought, even when a later edition gives less.
offer-window = When it is renewed
offer-window-note = The days below are those of a year bought today.
offer-rules = Rules
offer-price = Price
offer-prices = Price history
offer-price-from = In force from
offer-price-note = Note
offer-price-now = the price of today
offer-price-ahead = not in force yet; renewals from that day on will cost this
offer-price-past = an earlier price
offer-no-price = There is no price in your company’s currency.
offer-free = Free of charge
offer-member-since = Your company has been a member since { $day }.
offer-agreement = Terms
offer-agreement-version = Version { $version }, in force from { $day }
offer-to-subscription = Go to your subscription

## Quantities of benefits

offer-benefit-counted = { $count } × { $name }
offer-benefit-included = included

# More can be earned, up to this many in all.

offer-benefit-earned = { $text } (up to { $count } by earning more)

## Why an offer cannot be bought, and what to do about it

refusal-offer-email-not-proven = Your company’s email address is not proven yet.
how-offer-email-not-proven = Enter the code from the email we sent you.
refusal-offer-vetting-pending = Your company is being checked since { $since }. Offers open as soon as it is authorized.
how-offer-vetting-pending = You need not do anything; we write to you when it is decided.
refusal-offer-vetting-rejected = Your company was not accepted on { $on }. The reason: { $reason }
how-offer-vetting-rejected = Put right what is wrong and write to us.
refusal-offer-needs-role = Only somebody with one of these roles can do this: { $roles }.
how-offer-needs-role = Ask a colleague who has this role.
refusal-offer-not-sold = The rules in force do not sell this offer.
refusal-offer-competency-missing = { $level ->
        [gold] Your company needs at least one competency at gold level.
       *[silver] Your company needs at least one competency at silver level or above.
    }
how-offer-competency-missing = See what is missing, competency by competency.
refusal-offer-already-active = Your company holds this offer until { $until }; it can be renewed from { $opens } on.
refusal-offer-renew-instead = Your company holds this offer: renew it until { $until } rather than buying it anew.
refusal-offer-higher-level-held = { $level ->
        [gold] Your company holds the gold membership until { $until }, which includes this.
       *[other] Your company holds a higher level until { $until }, which includes this.
    }
how-offer-higher-level-held = See the membership you hold.
refusal-offer-not-alongside-competency = The rules in force do not sell the Action Pack beside a silver or gold membership. Yours runs until { $until }.
how-offer-not-alongside-competency = See the membership you hold.
refusal-offer-order-open = Order { $number } for this offer is on its way.
how-offer-order-open = Go to this order.
refusal-offer-no-price = This offer has no price in your company’s currency.
how-offer-no-price = Ask us for a price.

## When something opens

reason-opens-on = Opens on { $day } ({ $days }).
