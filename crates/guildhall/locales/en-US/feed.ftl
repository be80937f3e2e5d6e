### The calendar feed: its page, and the words inside it.

feed-link = Dates in your calendar
feed-title = Dates in your calendar
feed-lead = A secret address from which your calendar program reads the renewal dates of your company and keeps them up to date.
feed-address = Calendar address
feed-there = There is one, made { $made }
feed-none = There is none yet
feed-what = It holds the last day of each membership, the first and last day of the renewal window, the day of an automatic renewal, and the days of our reminders.
feed-secret = Whoever has the address can read these dates, so keep it to yourself. It opens nothing else.
feed-ends = It stops working when you revoke it, when your role changes and when you leave the company.
feed-make = Make an address
feed-make-again = Make a new address
feed-again-text = We keep no copy of the address. If you have lost it, make a new one: the old one then stops working.
feed-revoke = Revoke the address
feed-made-title = Your calendar address
feed-made-text = Copy it now: it is shown only this once. In your calendar program, choose “Subscribe to calendar” or “From the internet” and paste it.
feed-open = Open it in the calendar program of this device
notice-calendar-feed-revoked = The address no longer works. Calendars that used it get nothing more.

## Inside the calendar

# The calendar's own name.
feed-name = Membership dates: { $company }
feed-opens = { $offer }: renewal window opens
feed-closes = { $offer }: last day to renew
feed-charge = { $offer }: automatic renewal, if a card is stored
feed-reminder = { $offer }: we send a reminder
feed-about = The membership runs until { $ends }. It can be renewed from { $opens } to { $closes }.

## What happened

event-calendar-feed-made = { $name } made a secret calendar address.
event-calendar-feed-revoked = { $name } revoked the secret calendar address.
