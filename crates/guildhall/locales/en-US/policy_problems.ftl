### What is wrong with an uploaded policy set, and how to mend it.

programme-wrong-line = line { $line }
programme-wrong-place = Place
programme-wrong-key = Key
programme-wrong-what = What is wrong, and what to do
programme-wrong-toml-syntax = This is not valid TOML: { $detail }. Correct the line.
programme-wrong-key-missing = `{ $key }` is missing. Add it.
programme-wrong-key-unknown = This key is not known here. Take it out, or write one of: { $known }.
programme-wrong-type-wrong = Write a value of the TOML type “{ $expected }”.
programme-wrong-text-empty = This text is empty. Write it.
programme-wrong-text-form = Write one line of at most { $most } characters.
programme-wrong-language-missing = The language { $language } is missing. Write the text in all four languages.
programme-wrong-language-unknown = The portal does not speak { $language }. Take it out.
programme-wrong-code-form = “{ $value }” is no code. Use 1 to 60 lower-case letters, digits, “-” and “.” only.
programme-wrong-choice-unknown = “{ $value }” is not known here. Write one of: { $allowed }.
programme-wrong-number-range = { $value } is out of range. Write a whole number from { $least } to { $most }.
programme-wrong-list-empty = This list is empty. Write at least one entry.
programme-wrong-list-long = This list has more than { $most } entries. Shorten it.
programme-wrong-list-twice = “{ $value }” stands here twice. Keep one.
programme-wrong-offer-unknown = “{ $value }” is no offer of the programme. Write a code of offers.toml.
programme-wrong-policy-none = The programme has no policy set. Send one.
programme-wrong-policy-file-name = The set { $policy } belongs in the file policies/{ $policy }.toml. Change the code or the file’s name.
programme-wrong-policy-date-twice = The set { $other } begins on { $date } already. Choose another day.
programme-wrong-policy-window = The renewal window closes on day { $closes }, before it opens on day { $opens }. Let it close on the opening day or later.
programme-wrong-policy-steps-end = The checkout must end with the step “review”. Put it last.
programme-wrong-policy-steps-payment = The checkout has no step “payment”. Add it.
programme-wrong-policy-terms-step-missing = Explicit terms need the step “terms” in the checkout. Add it, or let payment imply the terms.
programme-wrong-policy-terms-step-extra = Paying implies the terms here, so the checkout has no step “terms”. Take it out.
programme-wrong-policy-retry-days = The days of the retries must rise and begin at 1 or later. Put them in order.
programme-wrong-policy-charge-day = The charge on day { $day } is outside the renewal window, day { $opens } to { $closes }. Choose a day within it.
programme-wrong-policy-charge-card = Automatic renewal charges a card, but “card” is not among the methods. Add it, or do not offer automatic renewal.
programme-wrong-policy-reminder-twice = There are two reminders of the kind “{ $kind }”. Keep one.
programme-wrong-policy-in-force-missing = No set is marked as the one of today. Write in_force = true in that one.
programme-wrong-policy-in-force-twice = { $other } is marked as the set of today too. Write in_force = false here.
programme-wrong-policy-in-force-today = { $policy } is the set of { $date }. Write in_force = true in it.
programme-wrong-price-gap = { $offer } is sold from { $date }, but has no price in { $currency } on that day. Add the price, or let the set begin later.
programme-wrong-agreement-gap = { $offer } is sold from { $date }, but no version of its agreement { $agreement } is in force on that day. Publish one, or let the set begin later.
programme-wrong-tax-gap = The tax of every other country begins after { $date }, the first day of the first set. Let the tax begin by then.
programme-wrong-pinned-policy-removed = Memberships are bound to the set { $policy }. It cannot be taken out.
programme-wrong-pinned-policy-changed = Memberships are bound to the set { $policy }: { $field } cannot change from { $before } to { $after }. Make a new set for a day to come.
