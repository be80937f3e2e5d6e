//! What both sides' pages say of hours that were agreed on.

use domain::support::zone_name;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::requests::LIST;
use crate::app::Loaded;
use crate::error::Error;
use crate::support::Request;
use crate::support::appointment::{Appointment, bookable, hours, store, when};
use crate::web::Visit;
use crate::web::reason::{Reason, reason};

/// One as pages show it.
#[derive(Debug, Clone, Serialize)]
pub struct Hour {
    /// By the clock of whoever booked it.
    pub when: String,
    /// The same by support's clock; `None` where both are one.
    pub by_support: Option<String>,
    pub phone: String,
    pub sequence: i64,
    /// Nothing of it can be changed any more.
    pub has_begun: bool,
    /// What became of it; empty while it stands.
    pub outcome: String,
}

impl Hour {
    pub fn of(visit: &Visit, loaded: &Loaded, request: &Request, one: &Appointment) -> Hour {
        let support = hours(loaded, request).zone;
        let by_support = (support != one.zone).then(|| sentence(visit, one.starts_at, &support));
        let outcome = one.outcome.map(|end| format!("appointment-outcome-{}", end.code()));
        Hour {
            when: sentence(visit, one.starts_at, &one.zone),
            by_support,
            phone: one.phone.clone(),
            sequence: one.sequence,
            has_begun: one.has_begun(visit.ctx.now),
            outcome: outcome.map(|key| visit.t(&key, &[])).unwrap_or_default(),
        }
    }
}

/// "Tuesday, March 5, 2024, 10:00 to 10:30 (Asia/Taipei)".
pub fn sentence(visit: &Visit, starts_at: Timestamp, zone: &TimeZone) -> String {
    visit.t("appointment-when", &when(visit.ctx.locale, starts_at, zone))
}

/// "10:00 – 10:30", and how late it is for support then where that differs.
pub fn half_hour(visit: &Visit, starts_at: Timestamp, zone: &TimeZone, own: &TimeZone) -> String {
    let [_, from, to, _] = when(visit.ctx.locale, starts_at, zone);
    let time = visit.t("from-to", &[from, to]);
    let offset = |zone: &TimeZone| zone.to_offset(starts_at);
    if offset(zone) == offset(own) {
        return time;
    }
    let [day, from, _, _] = when(visit.ctx.locale, starts_at, own);
    visit.t("appointment-half-hour", &[("time", time.into()), day, from, own_zone(own)])
}

fn own_zone(own: &TimeZone) -> (&'static str, language::Arg) {
    ("zone", zone_name(own).into())
}

/// The part of a request's page that tells of hours.
#[derive(Debug, Serialize)]
pub struct Panel {
    pub href: String,
    pub standing: Option<Hour>,
    /// Those that ended, the newest first.
    pub ended: Vec<Hour>,
    /// Why none can be chosen now.
    pub why: Vec<Reason>,
}

impl Panel {
    /// `None` where there is nothing to tell: its type of problem is answered in writing, or it
    /// ended without.
    pub async fn load(
        visit: &Visit,
        loaded: &Loaded,
        request: &Request,
    ) -> Result<Option<Panel>, Error> {
        let read = visit.app.db.read();
        let topic = loaded.programme.topic(&request.topic);
        let offered = topic.is_some_and(|topic| topic.appointments);
        let known = store::list_of(read, request.partner, request.id).await?;
        let tells = !known.is_empty() || offered && !request.state.is_closed();
        if !tells {
            return Ok(None);
        }
        let hour = |one: &Appointment| Hour::of(visit, loaded, request, one);
        let refused = bookable(loaded, request).err();
        let why = refused.iter().map(|refusal| reason(&visit.app, &visit.ctx, refusal, None));
        Ok(Some(Panel {
            href: format!("{LIST}/{}/appointment", request.number),
            standing: known.iter().find(|one| one.outcome.is_none()).map(hour),
            ended: known.iter().filter(|one| one.outcome.is_some()).map(hour).collect(),
            why: why.collect(),
        }))
    }
}
