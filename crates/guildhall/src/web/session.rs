//! Who is signed in: a random token in a cookie, its hash in the database.

use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::access::{Actor, Due, FRESH_MINUTES, FactorRule, HALF_MINUTES, Roles};
use domain::ids::{NetworkId, PartnerId, PersonId};
use domain::text::Locale;
use jiff::Timestamp;

use crate::access::store;
use crate::app::App;
use crate::audit::viewing;
use crate::error::Error;
use crate::partner::Partner;
use crate::world::ids::hashed;

/// Minutes without a request after which a session ends; for operators half of it.
const IDLE_MINUTES: i64 = 30;
const OPERATOR_IDLE_MINUTES: i64 = 15;
/// Hours after which a session ends whatever happens.
pub const ABSOLUTE_HOURS: i64 = 12;
/// Seconds between two notes of when a session was last seen.
const SEEN_EVERY_SECONDS: i64 = 60;

/// Somebody with a session.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub actor: Actor,
    pub company: Option<Company>,
    /// Whether there is another company, or the operators' desk, to change to.
    pub has_choice: bool,
    /// When the person last showed who they are, by real time, and whether by more than one proof.
    pub proved_at: Timestamp,
    pub strong: bool,
    /// The hash of the session's token.
    pub token_hash: String,
    /// Where staff looks as this person does.
    pub viewing: Option<Viewing>,
}

/// A member of staff looks at the portal as somebody of a company does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Viewing {
    pub staff: PersonId,
    pub partner: PartnerId,
    pub person: PersonId,
    /// By real time.
    pub ends_at: crate::db::At,
}

impl SignedIn {
    /// Whether they have shown lately enough who they are for what asks for it.
    pub fn is_fresh(&self, app: &App) -> bool {
        is_within(app, self.proved_at, FRESH_MINUTES)
    }
}

/// Somebody who has shown one proof of who they are, and owes another. They have no rights.
#[derive(Debug, Clone)]
pub struct Half {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    /// The company the session will be for.
    pub partner: Option<PartnerId>,
    pub due: Due,
    pub token_hash: String,
}

/// Whose a session is.
#[derive(Debug, Clone)]
pub enum Found {
    SignedIn(Box<SignedIn>),
    Half(Box<Half>),
}

/// By real time, which passes by itself in the simulated world too.
fn is_within(app: &App, since: Timestamp, minutes: i64) -> bool {
    app.world.wall.now().as_second() - since.as_second() <= minutes * 60
}

#[derive(Debug, Clone)]
pub struct Company {
    pub partner: PartnerId,
    pub legal_name: String,
    pub network_id: Option<NetworkId>,
    pub roles: Roles,
    /// Everything else about it, at the moment the session was looked up.
    pub whole: Partner,
    /// How many people act for it.
    pub people: usize,
    /// Whom it holds to two proofs.
    pub factor_rule: FactorRule,
}

/// The cookie's name: with the `__Host-` prefix wherever the portal is reached over TLS.
pub fn cookie_name(app: &App) -> &'static str {
    if is_secure(app) { "__Host-guildhall" } else { "guildhall_session" }
}

/// Whether the portal is reached over TLS.
pub fn is_secure(app: &App) -> bool {
    app.config.public_url.starts_with("https://")
}

pub fn cookie(app: &App, token: String) -> Cookie<'static> {
    let mut cookie = Cookie::new(cookie_name(app), token);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_secure(is_secure(app));
    cookie.set_same_site(SameSite::Lax);
    cookie
}

/// With what somebody is here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Device {
    /// The network address.
    pub place: Option<String>,
    /// The browser, as it names itself.
    pub agent: Option<String>,
}

/// A session that is to be opened.
#[derive(Debug, Clone)]
pub struct Opening {
    pub person: PersonId,
    /// For whom they act; `None`: at the operators' desk.
    pub partner: Option<PartnerId>,
    /// When the person last showed who they are, by real time.
    pub proved_at: Timestamp,
    /// By a second factor, or by a provider that asked for one.
    pub strong: bool,
    pub device: Device,
}

impl Opening {
    /// Somebody who has shown by one proof, just now, who they are.
    pub fn of(app: &App, person: PersonId, partner: Option<PartnerId>) -> Opening {
        let proved_at = app.world.wall.now();
        Opening { person, partner, proved_at, strong: false, device: Device::default() }
    }
}

/// Opens a session and returns its token. The token is new at every sign-in.
pub async fn open(app: &App, now: Timestamp, opening: Opening) -> Result<String, Error> {
    let token = app.world.ids.token();
    let id = app.world.ids.uuid(now);
    store::record_session(app, now, (id, &hashed(&token)), opening).await?;
    Ok(token)
}

/// Ends a session; a token nobody has ends nothing.
pub async fn end(app: &App, now: Timestamp, token: &str) -> Result<(), Error> {
    store::end_session(app, now, &hashed(token)).await
}

/// Whether a session has ended by itself, by the seconds since it was last seen and since it began.
fn is_over(operator: bool, idle: i64, age: i64) -> bool {
    let idle_max = if operator { OPERATOR_IDLE_MINUTES } else { IDLE_MINUTES } * 60;
    idle_max < idle || ABSOLUTE_HOURS * 3600 < age
}

/// The person behind a token, with the rights of this moment: a removed colleague is nobody at
/// once.
pub async fn find(app: &App, now: Timestamp, token: &str) -> Result<Option<Found>, Error> {
    let hash = hashed(token);
    let Some(row) = store::find_session(app, &hash).await? else {
        return Ok(None);
    };
    if let Some(version) = row.programme {
        app.meet(version).await?;
    }
    let operator = matches!(row.who.actor, Actor::Operator { .. });
    // A simulated clock leaps over days at a push of a button; nobody was idle meanwhile.
    if !app.is_simulated() {
        let since = |at: crate::db::At| now.as_second() - at.instant().as_second();
        if is_over(operator, since(row.seen_at), since(row.created_at)) {
            return Ok(None);
        }
        if SEEN_EVERY_SECONDS < since(row.seen_at) {
            store::touch_session(app, now, &hash).await?;
        }
    }
    let who = row.who;
    if row.due == Due::Nothing {
        let who = if operator { viewing::seen(app, &hash, who).await? } else { who };
        return Ok(Some(Found::SignedIn(Box::new(who))));
    }
    if !is_within(app, who.proved_at, HALF_MINUTES) {
        return Ok(None);
    }
    Ok(Some(Found::Half(Box::new(Half {
        person: who.person,
        name: who.name,
        email: who.email,
        locale: who.locale,
        partner: who.company.map(|company| company.partner),
        due: row.due,
        token_hash: who.token_hash,
    }))))
}

#[cfg(test)]
mod tests {
    use super::is_over;

    #[test]
    fn sessions_end_when_idle_and_after_half_a_day() {
        for (operator, idle, age, expected) in [
            (false, 0, 0, false),
            (false, 30 * 60, 40 * 60, false),
            (false, 30 * 60 + 1, 40 * 60, true),
            (true, 15 * 60, 20 * 60, false),
            (true, 15 * 60 + 1, 20 * 60, true),
            (false, 10, 12 * 3600, false),
            (false, 10, 12 * 3600 + 1, true),
            (true, 10, 12 * 3600 + 1, true),
        ] {
            assert_eq!(is_over(operator, idle, age), expected, "{operator} {idle} {age}");
        }
    }
}
