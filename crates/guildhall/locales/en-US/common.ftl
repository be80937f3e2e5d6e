### Words shared by all pages and mails: answers, counts, distances in days, lists, and what is wrong
### with a typed value.

## Answers and placeholders

yes = Yes
no = No
none = None
not-set = Not set
optional = Optional
required = Required

## Punctuation around values

# A name and its value on one line.
label-value = { $label }: { $value }
# A remark behind a text.
with-remark = { $text } ({ $remark })
# Both ends belong to it.
from-to = { $from } – { $to }

## Lists, put together by the program: two things; the first ones of more; the last of more.

list-two = { $first } and { $last }
list-more = { $before }, { $next }
list-end = { $before }, and { $last }

## Counts

count-seats =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
count-licenses =
    { $count ->
        [one] { $count } license
       *[other] { $count } licenses
    }
count-users =
    { $count ->
        [one] { $count } user
       *[other] { $count } users
    }
count-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
count-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
count-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
count-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
count-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
count-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }

## Prices and quantities over time

per-month = { $amount } per month
per-year = { $amount } per year

## Days counted from today

relative-days-ahead =
    { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }
relative-days-past =
    { $days ->
        [0] today
        [1] yesterday
       *[other] { $days } days ago
    }

## What is wrong with a typed value, and how to put it right

refusal-text-required = Nothing is entered here. Fill in this field to continue.
refusal-text-too-long =
    { $at_most ->
        [one] The text is too long. Shorten it to { $at_most } character.
       *[other] The text is too long. Shorten it to { $at_most } characters or fewer.
    }
refusal-text-email-form = This is not a complete email address. Enter it like name@company.example, without spaces.
refusal-text-email-role-mailbox = Addresses such as info@ or admin@ belong to a team, not to a person. Enter the work address of someone who can sign for the company.
refusal-text-email-free-mail = Addresses of free mail services do not show which company you work for. Enter an address on your company’s own domain.
refusal-text-country = This is not one of the countries and regions we know. Choose one from the list.
refusal-text-website-form = This is not a website address. Enter it like https://www.company.example, beginning with http or https.
refusal-text-phone-form = This is not a telephone number. Enter at least five digits; spaces and the signs + - ( ) . / may stand between them.
refusal-text-card-number = This looks like it contains a payment card number, which must not be kept here. Remove the number.
refusal-text-control-character = The text contains a line break or an invisible character, often brought along by copying. Delete the text and type it again on one line.
