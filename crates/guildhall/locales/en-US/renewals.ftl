### Control of the automatic renewals as a whole.

## Why the control does not do it

refusal-renewals-paused = The automatic renewals are paused already. What was said then still stands.
refusal-renewals-not-paused = The automatic renewals are not paused, so there is nothing to let go on.
refusal-renewals-not-held = The doubt about the clock that you meant does not stand any more. Look at the page again.
