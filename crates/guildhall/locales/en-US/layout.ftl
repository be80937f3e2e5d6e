# Words of the frame and of the shared parts of pages.
layout-product = Guildhall Partner Center
layout-partner-center = Partner Center
layout-error-prefix = Error:
layout-skip = Skip to main content
layout-menu = Menu
layout-nav = Main navigation
layout-language = Language
layout-display = Appearance
layout-theme = Appearance
layout-theme-auto = As the system
layout-theme-light = Light
layout-theme-dark = Dark
layout-terms = Source terms
layout-terms-show = Show the English term beside each term
layout-terms-hide = Hide the English terms
layout-account = Account
layout-network-id = Network ID { $id }
layout-sign-out = Sign out

# The strip that tells people this installation is a simulation.
layout-world = Simulated world
layout-world-today = today is { $date }
layout-world-note = Money, mail and the clock are not real here.
layout-world-mailbox = Read the mailbox
layout-world-clock = Test clock
layout-gateway = Simulated payment gateway

# Parts of pages.
layout-change = Change
layout-copy = Copy
layout-copied = Copied
layout-pages = Pages
layout-previous = Previous
layout-next = Next
layout-step = Step { $current } of { $total }
layout-step-done = completed
layout-step-now = current step
layout-step-todo = not completed
layout-time-past = past
layout-time-now = now
layout-time-future = to come
layout-not-open = not open now
layout-optional = (optional)
layout-errors-title =
    { $count ->
        [one] There is a problem
       *[other] There are { $count } problems
    }
