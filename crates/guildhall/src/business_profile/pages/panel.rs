//! Whether customers find the company, for a panel elsewhere.

use domain::access::Action;
use serde::Serialize;

use super::own::{LIST, Standing};
use crate::business_profile::{Profile, State, store};
use crate::error::Error;
use crate::web::Visit;

#[derive(Serialize)]
pub struct Found {
    state: Standing,
    text: String,
    href: String,
}

/// The profile that most wants something done: one that nobody finds before one that was changed
/// since it was published. None for whoever may not keep profiles. One question.
pub async fn found(visit: &Visit) -> Result<Option<Found>, Error> {
    if !visit.ctx.allows(Action::KeepBusinessProfile) {
        return Ok(None);
    }
    let profiles = store::list(visit.app.db.read(), visit.ctx.own_partner()?).await?;
    let published = profiles.iter().any(|profile| profile.published.is_some());
    let wants = profiles.iter().min_by_key(|profile| urgency(profile, published));
    let key = match wants.map(Profile::state) {
        None => "dashboard-profile-none",
        Some(State::Draft) => "dashboard-profile-draft",
        Some(State::Changed) => "dashboard-profile-changed",
        Some(State::Published) => "dashboard-profile-published",
    };
    Ok(Some(Found {
        state: Standing::of(visit, wants),
        text: visit.t(key, &[]),
        href: wants.map_or_else(|| LIST.to_owned(), |one| format!("{LIST}/{}", one.country)),
    }))
}

/// A draft for one more country is no haste while another profile is found.
fn urgency(profile: &Profile, is_found: bool) -> u8 {
    match profile.state() {
        State::Draft if !is_found => 0,
        State::Changed => 1,
        State::Draft => 2,
        State::Published => 3,
    }
}
