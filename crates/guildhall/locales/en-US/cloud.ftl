# Cloud products: tokens, a year's credit.

yearly-amount = { $amount } per year
yearly-usable = Usable from { $first } to { $last }; what is left then lapses.
yearly-rule-fixed = The whole year’s credit goes to one colleague, with an address of the company’s, and stays there: before the next year it is neither taken back nor handed on. Whoever has it has no monthly credit.
yearly-rule-transfer = The whole year’s credit goes to one colleague, with an address of the company’s. It can be handed on to another colleague, but not taken back. Whoever has it has no monthly credit.
refusal-benefit-other-credit = This colleague has a credit of the other kind, and nobody can have both. Choose somebody else.
refusal-benefit-credit-kept = A year’s credit stays with the colleague it was given to until { $until }. The next year’s can go to somebody else.
refusal-benefit-credit-not-freed = A year’s credit can go on to another colleague, but not back to nobody. Choose a colleague.

cloud-title = Cloud subscriptions
cloud-lead = What your redeemed tokens became. A cloud subscription has its own end: it runs on beyond the membership and its benefits.
cloud-all = All cloud subscriptions and their ends
cloud-none-title = Nothing redeemed yet
cloud-none-text = A cloud subscription begins once the token of a membership is redeemed, and is worth twelve months from that day.
cloud-none-go = See your benefits
cloud-runs = Running
cloud-over = Ended
cloud-seats = Seats
cloud-running-title = Cloud subscription
cloud-running = { $seats ->
    [one] 1 seat until { $ends }
   *[other] { $seats } seats until { $ends }
}
cloud-running-none = Nothing of this runs yet. It begins on the day the token is redeemed.
cloud-redeem-by-note = The last day to redeem the token. What is redeemed by then is not cut short by it.
cloud-ends = Cloud subscription ends
cloud-ends-of = { $name } run until
cloud-ends-note = Counted from the days its tokens were redeemed, whatever becomes of the membership.
token-title = Tokens
token-code = Token
token-seats = Seats
token-masked = Hidden: only who may use benefits sees tokens.
token-is-replacement = Replacement
token-open = Not redeemed
token-open-until = until { $on }
token-redeemed = Redeemed
token-undone = Replaced
token-ended = Ended unredeemed
token-none = No token has been made yet.
token-get = Get the token
token-lead = The { $seats } seats of this year come on one token of 25 characters. It is redeemed whole, once, and is worth twelve months from that day. Getting it changes nothing about the fee; redeeming it does.
token-redeem = Redeem
cloud-choose-title = Redeem a token
cloud-choose-lead = Compare what the token leads to today. Nothing is redeemed before the next page.
cloud-token-worth = The token
cloud-token-worth-text = { $seats ->
    [one] 1 seat for twelve months
   *[other] { $seats } seats for twelve months
}
cloud-choice-first = Begin a subscription
cloud-choice-add = Add seats
cloud-choice-extend = Extend the end
cloud-how-first = Nothing of it runs today: all seats of the token run for twelve months from today.
cloud-how-add = ({ $own } seats × { $left } days + { $seats } seats × { $fresh } days) ÷ { $all } seats = { $days } days from today, whole days counted.
cloud-how-extend = { $seats } seats × 12 months ÷ { $own } seats = { $months } months{ $days ->
    [0] { "" }
    [one] { " " }and 1 day
   *[other] { " " }and { $days } days
} more for the seats that run. A token extends by three years at most.
cloud-review-go = Look at this choice
cloud-review-title = Review and redeem
cloud-what = What
cloud-before = Now
cloud-after = After redeeming
cloud-nothing = Nothing
cloud-redeem-warning = Redeeming counts as use: from then on the fee of this year is not refunded any more. A wrong choice can be replaced once, within 30 days.
cloud-redeem-go = { $seats ->
    [one] Redeem the token of 1 seat
   *[other] Redeem the token of { $seats } seats
}
cloud-choose-again = Back to both choices
cloud-replace-title = Wrong choice?
cloud-replace-lead = A redemption can be undone once. A new token takes the place of the old one and is redeemed anew.
cloud-now = Runs now
cloud-then = Runs after undoing
cloud-replace-until = Replaced until
cloud-replace-go = Undo and get a new token
cloud-replace-warning = The replacement is the last one: what is redeemed with it stays. The seats stop until it is redeemed, and the year’s fee is not refunded because of it.
notice-token-made = The token is made. Redeem it below when you are ready.
notice-token-redeemed = Redeemed. The cloud subscription is up to date.
notice-token-replaced = Undone. Redeem the new token below.
refusal-benefit-token-redeemed = This token was redeemed already. What came of it stands on this page.
refusal-benefit-cloud-changed = What the token leads to has changed since you looked. Nothing was redeemed: compare the new numbers below and press again if they suit you.
refusal-benefit-replaced-once = This token is a replacement already, and there is only one. It runs as it was redeemed, to its own end.
refusal-benefit-replace-too-late = A wrong choice could be replaced until { $until }. The cloud subscription runs as it was redeemed, to its own end.
refusal-benefit-replace-built-upon = Another token was redeemed for the same product since. Replace that one first, if it still can be.
event-benefit-token-made = A token of { $seats } seats for { $benefit } was made.
event-benefit-token-redeemed = A token of { $seats } seats for { $benefit } was redeemed: { $total } seats until { $ends_on }.
event-benefit-token-replaced = The redemption of { $seats } seats for { $benefit } was undone, and a replacement token was made.
