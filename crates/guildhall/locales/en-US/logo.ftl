# The logos and badges of a level.

logo-title = Logos and badges
logo-lead = Show customers the level your company holds: drawn in your language, as lines or as pixels.
logo-network = Partner network
logo-level-gold = Gold partner
logo-level-silver = Silver partner
logo-level-partner = Member
logo-description = The mark of a company that holds this level of the { $network }: { $level }.
logo-art-logo = Logo
logo-art-badge = Badge
logo-alt = { $art }: { $level }
logo-svg = SVG, any size
logo-png = PNG, { $width } pixels wide
logo-rule = Use them only for your own company and only as long as the level runs. Do not change the drawing.
logo-none = No level with a logo
logo-none-text = A silver or gold membership brings logos and badges. They stand here from the day it is paid.
logo-ended = Please stop using the logo
logo-ended-text = The level ended after { $last }. Take its logo and badge off your website, papers and mails. A renewal or a new membership brings them again.
refusal-logo-over = The level ended after { $last }, so its logo is not given out any more, and its use must stop. A renewal or a new membership brings it again.
