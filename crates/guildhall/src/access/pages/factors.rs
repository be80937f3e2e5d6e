//! Setting up, changing and removing one's own second proofs.

use axum::extract::Form;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::{Deserialize, Serialize};

use super::{lead_on, same_site};
use crate::access::factors::Owner;
use crate::access::{authenticator, recovery, sign_in};
use crate::error::Error;
use crate::web::fault::refusal_text;
use crate::web::qr::squares;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const ACCOUNT: &str = "/account";
const AUTHENTICATOR: &str = "/account/authenticator";

#[derive(Serialize)]
struct SetUpPage {
    #[serde(flatten)]
    shown: FormErrors,
    to: String,
    /// The secret in groups of four, for typing.
    secret: String,
    secret_plain: String,
    side: usize,
    path: String,
    back_href: &'static str,
}

#[derive(Serialize)]
struct CodesPage {
    codes: Vec<String>,
    on_href: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
    to: String,
}

/// Whose ways to sign in are meant: one's own.
pub(super) fn owner(visit: &Visit) -> Result<Owner, Fault> {
    let own = match (&visit.who, &visit.half) {
        (Some(who), _) => Some(Owner::from(who)),
        (None, Some(half)) => Owner::enrolling(half),
        (None, None) => None,
    };
    own.ok_or_else(|| visit.fault(Error::Unauthenticated))
}

pub async fn begin(visit: Visit, Form(form): Form<CodeForm>) -> Result<Response, Fault> {
    let owner = owner(&visit)?;
    let begun = authenticator::begin(&visit.app, &visit.ctx, &owner).await;
    begun.map_err(|error| visit.fault(error))?;
    let query = crate::web::visit::encoded(&[("to", same_site(&form.to).unwrap_or_default())]);
    Ok(visit.see(&format!("{AUTHENTICATOR}?{query}")))
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let to = visit.asked("to").to_owned();
    set_up_page(&visit, &to, FormErrors::default()).await
}

async fn set_up_page(visit: &Visit, to: &str, shown: FormErrors) -> Result<Response, Fault> {
    let owner = owner(visit)?;
    let back_href = if owner.is_half { "/sign-in/enrol" } else { ACCOUNT };
    let seed = authenticator::begun(&visit.app, &owner).await;
    let Some(seed) = seed.map_err(|error| visit.fault(error))? else {
        return Ok(visit.see(back_href));
    };
    let picture = squares(&seed.url);
    let picture = picture.ok_or_else(|| visit.fault(Error::broken("a code without a picture")))?;
    let groups: Vec<&str> =
        seed.secret.as_bytes().chunks(4).filter_map(|part| str::from_utf8(part).ok()).collect();
    let has_errors = !shown.errors.is_empty();
    let page = SetUpPage {
        shown,
        to: same_site(to).unwrap_or_default().to_owned(),
        secret: groups.join(" "),
        secret_plain: seed.secret.clone(),
        side: picture.side,
        path: picture.path,
        back_href,
    };
    let title = visit.t("authenticator-title", &[]);
    if has_errors {
        return visit.page_with_errors("access/authenticator.html", title, page);
    }
    visit.page("access/authenticator.html", title, page)
}

pub async fn confirm(
    visit: Visit,
    jar: CookieJar,
    Form(form): Form<CodeForm>,
) -> Result<Response, Fault> {
    let owner = owner(&visit)?;
    let typed: String =
        domain::text::half_width(&form.code).chars().filter(|c| !c.is_whitespace()).collect();
    match authenticator::confirm(&visit.app, &visit.ctx, &owner, &typed).await {
        Ok(codes) => enrolled(&visit, jar, &owner, codes, &form.to).await,
        Err(Error::Refused(refusal)) => {
            let shown = FormErrors::of_form("code", refusal_text(&visit, &refusal));
            set_up_page(&visit, &form.to, shown).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// After a second proof was set up: the codes of last resort, once; and whoever was kept out until
/// now is let in.
pub(super) async fn enrolled(
    visit: &Visit,
    jar: CookieJar,
    owner: &Owner,
    codes: Vec<String>,
    to: &str,
) -> Result<Response, Fault> {
    let to = same_site(to);
    if !owner.is_half {
        return match codes.is_empty() {
            true => Ok(visit.see_with_notice(to.unwrap_or(ACCOUNT), "factor-added")),
            false => codes_page(visit, codes, to.unwrap_or(ACCOUNT)),
        };
    }
    let next = sign_in::open_strong(&visit.app, &visit.ctx, owner.person, visit.device()).await;
    let next = next.map_err(|error| visit.fault(error))?;
    let on_href = to.unwrap_or(next.opened().landing.path()).to_owned();
    let led = lead_on(visit, jar, next, to).await?;
    if codes.is_empty() {
        return Ok(led);
    }
    // The page of the codes in the place of the way on, with the cookie that opens it.
    let mut shown = codes_page(visit, codes, &on_href)?;
    for cookie in led.headers().get_all(axum::http::header::SET_COOKIE) {
        shown.headers_mut().append(axum::http::header::SET_COOKIE, cookie.clone());
    }
    Ok(shown.into_response())
}

fn codes_page(visit: &Visit, codes: Vec<String>, on_href: &str) -> Result<Response, Fault> {
    let page = CodesPage { codes, on_href: on_href.to_owned() };
    visit.page("access/codes.html", visit.t("codes-title", &[]), page)
}

pub async fn remove(visit: Visit) -> Result<Response, Fault> {
    let owner = owner(&visit)?;
    let removed = authenticator::remove(&visit.app, &visit.ctx, &owner).await;
    removed.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(ACCOUNT, "factor-removed"))
}

pub async fn renew_codes(visit: Visit) -> Result<Response, Fault> {
    let owner = owner(&visit)?;
    let codes = recovery::renew(&visit.app, &visit.ctx, &owner).await;
    codes_page(&visit, codes.map_err(|error| visit.fault(error))?, ACCOUNT)
}
