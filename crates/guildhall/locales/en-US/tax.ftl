### Tax: numbers, exemptions, and how a company is taxed.

## Forms

partner-field-tax-id = Tax number
partner-field-certificate = Certificate number
partner-field-first = First day
partner-field-last = Last day
tax-id-hint = Optional. In the EU your VAT number, in Taiwan the unified business number, in China the unified social credit code, in Japan T and 13 digits.
refusal-text-tax-id-form = This does not look like a tax number of your country. Check its length and letters.
refusal-text-tax-id-check = The check digits do not fit: something in this number was mistyped. Compare it with your papers.
refusal-text-tax-days-reversed = The last day is before the first.
checkout-purchase-order = Purchase order number
checkout-purchase-order-hint = Optional. Your own number for this order; it is printed on the invoice.

## The page

tax-title = Tax of { $company }
tax-lead = What is charged on top of the prices, and why. It follows from the country, the tax number and any certificate of exemption.
tax-treatment = How orders are taxed today
tax-link = Tax
tax-id-section = Tax number
tax-id-later = The number holds for orders from now on. Invoices that exist do not change.
tax-id-keep = Save tax number
tax-back = Back
tax-exemption = Exemption
tax-exemption-days = { $first } to { $last }
tax-exemption-holds = In force
tax-exemption-rests = Not in force
tax-exemption-section = Exemption from tax
tax-exemption-record = Record exemption
tax-exemption-withdraw = Withdraw exemption
tax-exemption-how = Exempt from tax? Send your certificate with a support request.
notice-tax-id-kept = The tax number is saved.
notice-exemption-recorded = The exemption is recorded.
notice-exemption-withdrawn = The exemption is withdrawn.

## On quotes and invoices

tax-reverse-charge = Reverse charge
tax-exempt = Exempt from tax
# A sentence the law asks for.
tax-reverse-charge-note = Reverse charge: the recipient, VAT number { $number }, is liable for the tax (Article 196 of Directive 2006/112/EC).
tax-exempt-note = Exempt from tax under certificate { $certificate }.
invoice-purchase-order = Purchase order number

## What happened

event-tax-id-written = The tax number was set to { $number }.
event-tax-id-removed = The tax number was removed.
event-exemption-recorded = Exemption certificate { $certificate } was recorded, { $from } to { $until }.
event-exemption-withdrawn = Exemption certificate { $certificate } was withdrawn.
