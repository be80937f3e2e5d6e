//! Somebody's own account: who they are here, and where they are signed in.

use axum::extract::Path;
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;
use domain::ids::PersonId;
use jiff::SignedDuration;
use serde::Serialize;

use super::passkeys::first_name;
use crate::access::factors::held;
use crate::access::{oidc, passkeys, roles, sessions, store};
use crate::error::Error;
use crate::web::{Fault, Visit, session};
use crate::world::ids::hashed;

const ACCOUNT: &str = "/account";

#[derive(Serialize)]
struct AccountPage {
    name: String,
    email: String,
    language: &'static str,
    language_tag: &'static str,
    places: Vec<Place>,
    accounts: Vec<Account>,
    sessions: Vec<Row>,
    factors: Factors,
}

/// How somebody shows who they are.
#[derive(Serialize)]
struct Factors {
    has_password: bool,
    has_any: bool,
    has_authenticator: bool,
    codes_left: u64,
    passkeys: Vec<PasskeyRow>,
    has_room: bool,
    /// The address at which passkeys can be used; `None` where they cannot.
    passkey_origin: Option<String>,
    passkey_name: String,
    /// Somebody asks for one.
    is_bound: bool,
}

/// A passkey.
#[derive(Serialize)]
struct PasskeyRow {
    name: String,
    /// Microseconds, for `datetime(…)`.
    added: i64,
    used: Option<i64>,
    remove_href: String,
}

/// A company somebody acts for, and as what.
#[derive(Serialize)]
struct Place {
    name: String,
    roles: String,
}

/// An account elsewhere that signs somebody in.
#[derive(Serialize)]
struct Account {
    provider: String,
    /// Microseconds, for `datetime(…)`.
    linked: i64,
    used: i64,
    remove_href: String,
}

#[derive(Serialize)]
struct Row {
    /// Microseconds, for `datetime(…)`.
    begun: i64,
    seen: i64,
    browser: Option<String>,
    address: Option<String>,
    company: Option<String>,
    is_this: bool,
    end_href: String,
}

pub async fn show(visit: Visit, jar: CookieJar) -> Result<Response, Fault> {
    let page = load(&visit, &jar).await.map_err(|error| visit.fault(error))?;
    visit.page("access/account.html", visit.t("account-title", &[]), page)
}

fn own_hash(visit: &Visit, jar: &CookieJar) -> Option<String> {
    jar.get(session::cookie_name(&visit.app)).map(|cookie| hashed(cookie.value()))
}

async fn load(visit: &Visit, jar: &CookieJar) -> Result<AccountPage, Error> {
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated)?;
    let read = visit.app.db.read();
    let companies = store::list_companies(read, who.person).await?;
    // A simulated clock leaps, and its sessions outlive it.
    let begun_after = if visit.app.is_simulated() {
        jiff::Timestamp::UNIX_EPOCH
    } else {
        visit.ctx.now - SignedDuration::from_hours(session::ABSOLUTE_HOURS)
    };
    let kept = store::list_sessions(read, who.person, begun_after).await?;
    let own = own_hash(visit, jar);
    let row = |one: store::Kept| {
        let company = companies.iter().find(|company| Some(company.partner) == one.partner);
        Row {
            begun: one.created_at.0,
            seen: one.seen_at.0,
            browser: one.agent.as_deref().and_then(browser),
            address: one.place,
            company: company.map(|company| company.legal_name.clone()),
            is_this: own.as_deref() == Some(one.token_hash.as_str()),
            end_href: format!("{ACCOUNT}/sessions/{}/end", one.id),
        }
    };
    let sessions = kept.into_iter().map(row).collect();
    let place = |company: &session::Company| Place {
        name: company.legal_name.clone(),
        roles: roles::names(&visit.app, visit.ctx.locale, company.roles),
    };
    let identities = store::list_identities(read, who.person).await?;
    let account = |one: oidc::Identity| Account {
        provider: oidc::label(&visit.app, &one.issuer),
        linked: one.linked_at.0,
        used: one.used_at.0,
        remove_href: format!("{ACCOUNT}/identities/{}/removal", one.id),
    };
    Ok(AccountPage {
        accounts: identities.into_iter().map(account).collect(),
        name: who.name.clone(),
        email: who.email.clone(),
        language: who.locale.own_name(),
        language_tag: who.locale.tag(),
        places: companies.iter().map(place).collect(),
        sessions,
        factors: factors(visit, who.person).await?,
    })
}

async fn factors(visit: &Visit, person: PersonId) -> Result<Factors, Error> {
    let held = held(&visit.app, person).await?;
    let kept = store::passkeys::list_passkeys(visit.app.db.read(), person).await?;
    let row = |one: store::passkeys::Kept| PasskeyRow {
        name: one.name,
        added: one.added_at.0,
        used: one.used_at.map(|at| at.0),
        remove_href: format!("{ACCOUNT}/passkeys/{}/removal", one.id),
    };
    let passkeys: Vec<PasskeyRow> = kept.into_iter().map(row).collect();
    Ok(Factors {
        has_password: held.has_password,
        has_room: passkeys::has_room(passkeys.len()),
        passkeys,
        passkey_origin: passkeys::origin(&visit.app),
        passkey_name: first_name(visit),
        has_any: held.has_any,
        has_authenticator: held.has_authenticator,
        codes_left: held.codes_left,
        is_bound: held.is_bound,
    })
}

/// Ends one of one's own sessions; of this one, too: the next request signs in anew.
pub async fn end(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = id.parse().map_err(|_| visit.fault(Error::NotFound))?;
    let ended = sessions::end(&visit.app, &visit.ctx, id).await;
    ended.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(ACCOUNT, "session-ended"))
}

/// Removes one of one's own links to accounts elsewhere.
pub async fn disconnect(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = id.parse().map_err(|_| visit.fault(Error::NotFound))?;
    let removed = oidc::unlink(&visit.app, &visit.ctx, id).await;
    removed.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(ACCOUNT, "identity-removed"))
}

pub async fn end_others(visit: Visit, jar: CookieJar) -> Result<Response, Fault> {
    let own = own_hash(&visit, &jar);
    let ended = sessions::end_others(&visit.app, &visit.ctx, own.as_deref()).await;
    ended.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(ACCOUNT, "sessions-ended"))
}

/// What a browser calls itself, shortened to names a person knows. The order matters: most browsers
/// name their forebears as well.
pub(super) fn browser(agent: &str) -> Option<String> {
    let named = |names: &[(&str, &str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| (*name).to_owned())
    };
    let browser = named(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ]);
    let system = named(&[
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => Some(format!("{browser} · {system}")),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::browser;

    #[test]
    fn a_browser_is_told_by_the_names_people_know() {
        let check = |agent: &str, expected: Option<&str>| {
            assert_eq!(browser(agent).as_deref(), expected, "{agent}");
        };
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        let chrome = format!("Mozilla/5.0 (X11; Linux x86_64) {webkit} Chrome/120 Safari/537.36");
        check(&chrome, Some("Chrome · Linux"));
        check(&format!("{chrome} Edg/120"), Some("Edge · Linux"));
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17 Safari/604";
        check(phone, Some("Safari · iOS"));
        check("Mozilla/5.0 (Windows NT 10.0; rv:121.0) Firefox/121.0", Some("Firefox · Windows"));
        check("curl/8.5.0", Some("curl"));
        check("something else", None);
        check("", None);
    }
}
