### Background work and the simulated clock.

## What lies ahead

work-ahead-webhook = The payment gateway tells what became of order { $subject }
work-ahead-question = The payment gateway is asked about order { $subject }
work-ahead-charge = A term tries to renew itself
work-ahead-expiry = Order { $subject } expires if it is not paid
work-ahead-reminder-upcoming = A reminder is sent: the anniversary date is near
work-ahead-reminder-last-week = A reminder is sent: a week is left to renew
work-ahead-mail = A mail to { $subject } is delivered
work-ahead-term-ends = Last day of a term
work-ahead-window-opens = A renewal window opens
work-ahead-window-closes = Last day of a renewal window
work-ahead-benefits-end = Last day of benefits

## Why the clock cannot be moved

refusal-clock-live = Time is real in this installation: its clock cannot be moved.
refusal-clock-backwards = The clock is past that moment already, and time never runs backwards.
refusal-clock-moving = The clock is being moved already. Wait until it has arrived.
refusal-clock-nothing-ahead = Nothing lies ahead that the clock could be moved to.
