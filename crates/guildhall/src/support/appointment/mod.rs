//! Half hours at which support calls a partner about a request.

pub mod book;
pub mod call_off;
pub mod decline;
pub(super) mod end;
pub mod entry;
mod letters;
pub mod mark;
pub mod remind;
pub mod reschedule;
pub mod row;
pub mod store;
#[cfg(test)]
mod tests;

pub(in crate::support) use letters::Why;
pub use letters::when;

use domain::ids::{AppointmentId, PartnerId, PersonId, RequestId};
use domain::support::Hours;
use domain::support::appointment::{
    BookRefusal, DAYS_AHEAD, End, HourRefusal, LEAD_HOURS, check, end_of, may_book, opens_on,
};
use domain::text::{half_width, phone};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Request;
use crate::app::Loaded;
use crate::ctx::Ctx;
use crate::error::{Error, Problem, Refusal};

/// A half hour that was agreed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    pub id: AppointmentId,
    pub partner: PartnerId,
    pub request: RequestId,
    pub starts_at: Timestamp,
    /// The number of its newest version, as calendars count them, from 0.
    pub sequence: i64,
    /// Where support calls.
    pub phone: String,
    /// The clock by which whoever booked it reads.
    pub zone: TimeZone,
    pub booked_by: PersonId,
    pub booked_at: Timestamp,
    /// What became of it; `None` while it stands.
    pub outcome: Option<End>,
}

impl Appointment {
    /// Whether its hour has begun, so that nothing of it can be changed any more.
    pub fn has_begun(&self, now: Timestamp) -> bool {
        self.starts_at <= now
    }

    /// Whether its hour has passed.
    pub fn is_past(&self, now: Timestamp) -> bool {
        end_of(self.starts_at) <= now
    }

    /// The same in its next version.
    fn next(&self) -> Appointment {
        Appointment { sequence: self.sequence + 1, ..self.clone() }
    }
}

/// The hours in which support calls about a request.
pub fn hours(loaded: &Loaded, request: &Request) -> Hours {
    Hours::of(request.locale, &loaded.programme.zone)
}

/// Who of staff would call. Refused as [`BookRefusal`] says.
pub fn bookable(loaded: &Loaded, request: &Request) -> Result<PersonId, Refusal> {
    let topic = loaded.programme.topic(&request.topic);
    let offered = topic.is_some_and(|topic| topic.appointments);
    may_book(request.state.is_closed(), offered, request.owner.is_some())?;
    request.owner.ok_or_else(|| BookRefusal::NobodyYet.into())
}

/// What somebody wishes, as typed.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Drawn when the form was shown: pressed twice, it books once.
    pub id: Option<AppointmentId>,
    /// The version that was shown, where there is one to be moved.
    pub seen: Option<i64>,
    /// The beginning, as an instant (RFC 3339).
    pub starts: String,
    pub phone: String,
    pub zone: String,
}

struct Checked {
    starts_at: Timestamp,
    phone: String,
    zone: TimeZone,
}

fn checked(wish: &Wish) -> Result<Checked, Error> {
    let mut problems = Vec::new();
    let starts_at: Option<Timestamp> = wish.starts.trim().parse().ok();
    if starts_at.is_none() {
        problems.push(Problem::coded("starts", "required"));
    }
    let phone = phone(&half_width(&wish.phone));
    let phone = phone.map_err(|refusal| problems.push(Problem::new("phone", refusal)));
    let zone = domain::support::zone(&wish.zone);
    if zone.is_none() {
        problems.push(Problem::coded("zone", "zone-form"));
    }
    match (starts_at, phone, zone) {
        (Some(starts_at), Ok(phone), Some(zone)) => Ok(Checked { starts_at, phone, zone }),
        _ => Err(Error::Invalid(problems)),
    }
}

/// Refused as [`HourRefusal`] says where the hour cannot be booked now.
fn offered(
    loaded: &Loaded,
    ctx: &Ctx,
    request: &Request,
    starts_at: Timestamp,
) -> Result<(), Refusal> {
    let hours = hours(loaded, request);
    check(starts_at, ctx.now, &hours).map_err(|refusal| match refusal {
        HourRefusal::NotOffered => Refusal::new("appointment.not_offered"),
        HourRefusal::TooSoon => Refusal::new("appointment.too_soon").number("hours", LEAD_HOURS),
        HourRefusal::TooFar => Refusal::new("appointment.too_far")
            .number("days", i64::from(DAYS_AHEAD))
            .day("opens", opens_on(starts_at, &hours)),
    })
}

impl From<BookRefusal> for Refusal {
    fn from(refusal: BookRefusal) -> Refusal {
        Refusal::new(match refusal {
            BookRefusal::Closed => "appointment.closed",
            BookRefusal::NotForTopic => "appointment.not_for_topic",
            BookRefusal::NobodyYet => "appointment.nobody_yet",
        })
    }
}
