### Appointments with support.

refusal-appointment-not-offered = This hour is not offered. Choose one of the hours listed.
refusal-appointment-too-soon = This hour begins too soon to be prepared. Choose a later one.
refusal-appointment-too-far = This hour lies too far ahead. Choose an earlier one.
