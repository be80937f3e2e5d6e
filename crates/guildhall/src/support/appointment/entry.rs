//! An hour as people's calendars take it.

use domain::support::appointment::end_of;
use domain::text::Locale;
use language::Arg;

use super::Appointment;
use crate::app::{App, Loaded};
use crate::calendar::{Entry, Meeting, Method, Party, Time, calendar, invitation};
use crate::ctx::Ctx;
use crate::support::Request;

/// Who finds it on their calendar.
#[derive(Debug, Clone)]
pub struct Attendee {
    pub name: String,
    pub email: String,
    pub locale: Locale,
    /// Staff, whose pages of it are the desk's.
    pub is_staff: bool,
}

/// The part of a letter that puts it on a calendar, or takes it off again.
pub fn for_letter(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    (request, one): (&Request, &Appointment),
    (method, attendee): (Method, &Attendee),
) -> String {
    let is_off = method == Method::Cancel;
    invitation(method, &entry(app, loaded, (request, one), is_off, attendee), ctx.now)
}

/// The same as a file to be saved.
pub fn for_file(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    (request, one): (&Request, &Appointment),
    attendee: &Attendee,
) -> String {
    calendar("", &[entry(app, loaded, (request, one), false, attendee)], ctx.now)
}

fn entry(
    app: &App,
    loaded: &Loaded,
    (request, one): (&Request, &Appointment),
    is_off: bool,
    attendee: &Attendee,
) -> Entry {
    let args = [
        ("number", Arg::from(request.number.as_str())),
        ("title", Arg::from(request.title.as_str())),
    ];
    let path = if attendee.is_staff {
        format!("/operator/support/{}", request.number)
    } else {
        format!("/support/requests/{}", request.number)
    };
    let seller = &loaded.programme.seller;
    Entry {
        uid: format!("{}@guildhall", one.id),
        time: Time::Hours { from: one.starts_at, to: end_of(one.starts_at) },
        summary: app.text(attendee.locale, "appointment-entry", &args),
        description: app.text(attendee.locale, "appointment-entry-about", &args),
        url: format!("{}{path}", app.config.public_url),
        meeting: Some(Meeting {
            sequence: one.sequence,
            is_off,
            organizer: Party { name: seller.legal_name.clone(), email: seller.email.clone() },
            attendee: Party { name: attendee.name.clone(), email: attendee.email.clone() },
        }),
    }
}
