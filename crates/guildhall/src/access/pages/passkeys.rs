//! Passkeys on pages: what a browser is asked, and its answers, which come as forms.

use axum::extract::{Form, Path};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use domain::access::Due;
use serde::Deserialize;

use super::factors::{enrolled, owner};
use super::second::{SecondForm, again_page, elsewhere, proved, second_page};
use super::{account, lead_on, same_site, take_turn};
use crate::access::passkeys::{self, Answer};
use crate::access::second;
use crate::access::sign_in::{self, Proof, Way};
use crate::access::throttle::PASSKEY_PLACE;
use crate::error::Error;
use crate::web::fault::refusal_text;
use crate::web::{Fault, Visit};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    ceremony: String,
    credential: String,
    name: String,
    to: String,
    lost: String,
}

impl AnswerForm {
    fn answer(&self) -> Answer<'_> {
        Answer { ceremony: &self.ceremony, credential: &self.credential }
    }

    fn second(&self) -> SecondForm {
        SecondForm { code: String::new(), to: self.to.clone(), lost: self.lost.clone() }
    }
}

/// What a browser is asked, as JSON for the page's script.
pub async fn ask(visit: Visit, Path(kind): Path<String>) -> Result<Response, Fault> {
    if let Some(wait) = slowed(&visit)? {
        return Ok(wait);
    }
    let asked = match kind.as_str() {
        "add" => passkeys::ask_to_add(&visit.app, &visit.ctx, &owner(&visit)?).await,
        "sign-in" => passkeys::ask_anybody(&visit.app).await,
        "second" => match (&visit.who, &visit.half) {
            (Some(who), _) => passkeys::ask_of(&visit.app, who.person).await,
            (None, Some(half)) => passkeys::ask_of(&visit.app, half.person).await,
            (None, None) => Err(Error::Unauthenticated),
        },
        _ => Err(Error::NotFound),
    };
    let asked = asked.map_err(|error| visit.fault(error))?;
    let told = serde_json::to_string(&asked).map_err(|error| visit.fault(Error::broken(error)))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], told).into_response())
}

fn slowed(visit: &Visit) -> Result<Option<Response>, Fault> {
    let Some(place) = visit.peer.map(|peer| peer.to_string()) else { return Ok(None) };
    take_turn(visit, &[("passkey_place", place.as_str(), PASSKEY_PLACE)])
}

pub async fn add(
    visit: Visit,
    jar: CookieJar,
    Form(form): Form<AnswerForm>,
) -> Result<Response, Fault> {
    let owner = owner(&visit)?;
    let typed = form.name.trim();
    let name = if typed.is_empty() { first_name(&visit) } else { typed.to_owned() };
    let added = passkeys::add(&visit.app, &visit.ctx, &owner, &name, form.answer()).await;
    let codes = added.map_err(|error| visit.fault(error))?;
    enrolled(&visit, jar, &owner, codes, &form.to).await
}

/// The name a passkey has unless its owner types another: of the browser it was made in.
pub(super) fn first_name(visit: &Visit) -> String {
    let browser = visit.agent.as_deref().and_then(account::browser);
    browser.unwrap_or_else(|| visit.t("passkey-name-first", &[]))
}

pub async fn remove(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = id.parse().map_err(|_| visit.fault(Error::NotFound))?;
    let removed = passkeys::remove(&visit.app, &visit.ctx, &owner(&visit)?, id).await;
    removed.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice("/account", "factor-removed"))
}

/// Signs in with a passkey alone.
pub async fn sign_in(
    visit: Visit,
    jar: CookieJar,
    Form(form): Form<AnswerForm>,
) -> Result<Response, Fault> {
    if let Some(wait) = slowed(&visit)? {
        return Ok(wait);
    }
    let (app, ctx) = (&visit.app, &visit.ctx);
    let proven = match passkeys::prove_anybody(app, ctx, form.answer()).await {
        Ok(person) => {
            let proof = Proof { way: Way::Passkey, strong: true };
            sign_in::complete(app, ctx, person, proof, visit.device()).await
        }
        Err(error) => Err(error),
    };
    match proven {
        Ok(next) => lead_on(&visit, jar, next, same_site(&form.to)).await,
        Err(Error::Refused(refusal)) => {
            let text = refusal_text(&visit, &refusal);
            super::sign_in::refused(&visit, String::new(), &form.to, text)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// The second proof of a sign-in.
pub async fn second(
    visit: Visit,
    jar: CookieJar,
    Form(form): Form<AnswerForm>,
) -> Result<Response, Fault> {
    let Some(half) = visit.half.as_ref().filter(|half| half.due == Due::Second) else {
        return Ok(elsewhere(&visit, same_site(&form.to)));
    };
    if let Some(wait) = slowed(&visit)? {
        return Ok(wait);
    }
    match passkeys::prove(&visit.app, &visit.ctx, half.person, form.answer()).await {
        Ok(()) => {
            let next = second::finish(&visit.app, &visit.ctx, half, visit.device()).await;
            let next = next.map_err(|error| visit.fault(error))?;
            lead_on(&visit, jar, next, same_site(&form.to)).await
        }
        Err(Error::Refused(refusal)) => {
            second_page(&visit, half, &form.to, Some(refusal_text(&visit, &refusal))).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// Proving anew who one is.
pub async fn again(visit: Visit, Form(form): Form<AnswerForm>) -> Result<Response, Fault> {
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated).map_err(|e| visit.fault(e))?;
    if let Some(wait) = slowed(&visit)? {
        return Ok(wait);
    }
    match passkeys::prove(&visit.app, &visit.ctx, who.person, form.answer()).await {
        Ok(()) => {
            let renewed = second::renew(&visit.app, who, true).await;
            renewed.map_err(|error| visit.fault(error))?;
            Ok(proved(&visit, &form.second()))
        }
        Err(Error::Refused(refusal)) => {
            again_page(&visit, &form.second(), Some(refusal_text(&visit, &refusal))).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}
