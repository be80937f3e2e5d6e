### Locations of a company.

location-title = Locations
location-lead = Where your company works. Each location has a network ID of its own for what is bought or earned there.
location-seat = Legal seat
location-ids = The company’s own ID is for support and agreements; it never changes.
location-places = Locations of the company
location-contact = Primary contact
location-closed-on = Closed on { $date }
location-shares = Shares the legal address
location-own = An address of its own
location-own-text = Fill in the fields below.
location-none-title = No locations yet
location-none-text = A company that works from its legal seat alone needs none.
location-new-title = Add a location
location-new-lead = It gets a network ID of its own at once.
location-opened-on = Opened on
location-closed-fact = Closed on
location-name-hint = As your colleagues call it, for example the city.
location-country = Country or region
location-open = Add location
location-close = Close this location
location-keep = Keep it
location-close-title = Close { $name }?
location-close-consequence = A closed location is not opened again, and its network ID is never given to another. What was done there stays in your records.
location-link = Show locations
partner-field-location-name = Name of the location
partner-field-location-contact-name = Name of the contact
partner-field-location-contact-email = Email address of the contact
partner-field-location-contact-phone = Phone number of the contact
notice-location-opened = The location is added and has its network ID.
notice-location-closed = The location is closed.
refusal-location-too-many = Your company has as many locations as can be kept. Write to us if you need more.
refusal-location-known = A location is called “{ $name }” already. Give this one another name.
refusal-location-closed = This location was closed on { $on } and changes no more. Add a new one if you work there again.
event-location-opened = The location { $name } was added with the network ID { $network_id }.
event-location-changed = The location { $name } ({ $network_id }) was changed.
event-location-closed = The location { $name } ({ $network_id }) was closed.
location-count = { $count ->
    [0] No location besides the legal seat.
    [one] One location besides the legal seat.
   *[other] { $count } locations besides the legal seat.
}
fault-not-found-company = You act for { $company } now. What belongs to another of your companies opens after you change the company, under your name.
