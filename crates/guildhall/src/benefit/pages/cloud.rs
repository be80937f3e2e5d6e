//! Tokens on their pages: got, redeemed after a look at both choices, and replaced once.

use std::collections::HashMap;

use axum::extract::{Form, Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::benefit::{Choice, CloudSubscription};
use domain::ids::CloudTokenId;
use serde::{Deserialize, Serialize};

use super::super::Which;
use super::super::cloud::view::CloudView;
use super::super::cloud::{self, Seen};
use super::cloud_view::{ChoosePage, ReplacePage, ReviewPage};
use super::one::{again, which};
use crate::error::Error;
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

type Typed = HashMap<String, String>;
type Place = Path<(String, String, String)>;

fn meant(visit: &Visit, place: &Place) -> Result<(Which, CloudTokenId), Error> {
    let Path((id, code, token)) = place;
    let token = CloudTokenId::parse(token).ok_or(Error::NotFound)?;
    Ok((which(visit, id, code)?, token))
}

/// Makes the token, whose code stands on the benefit's page from then on.
pub async fn make(
    visit: Visit,
    Path((id, code)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    match cloud::make(&visit.app, &visit.ctx, &which).await {
        Ok(_) => Ok(visit.see_with_notice(&format!("/benefits/{id}/{code}"), "token-made")),
        Err(error) => again(&visit, &which, &Typed::new(), error).await,
    }
}

/// Both choices beside each other.
pub async fn choose(visit: Visit, place: Place) -> Result<Response, Fault> {
    let page = async {
        visit.ctx.may(Action::UseBenefits)?;
        let (which, token) = meant(&visit, &place)?;
        let outlook = cloud::look(&visit.app, &visit.ctx, &which, token).await?;
        ChoosePage::of(&visit, &which, &outlook).await
    };
    let page = page.await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/cloud_choose.html", visit.t("cloud-choose-title", &[]), page)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    choice: String,
}

/// One choice, before it is made.
pub async fn review(
    visit: Visit,
    place: Place,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let page = load_review(&visit, &place, &asked.choice, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("benefit/cloud_review.html", visit.t("cloud-review-title", &[]), page)
}

async fn load_review(
    visit: &Visit,
    place: &Place,
    choice: &str,
    shown: FormErrors,
) -> Result<ReviewPage, Error> {
    visit.ctx.may(Action::UseBenefits)?;
    let (which, token) = meant(visit, place)?;
    let choice = Choice::parse(choice).ok_or(Error::NotFound)?;
    let outlook = cloud::look(&visit.app, &visit.ctx, &which, token).await?;
    ReviewPage::of(visit, &which, &outlook, choice, shown).await
}

/// What the review showed, as its form sends it back.
fn seen(form: &Typed) -> Option<Seen> {
    let typed = |name: &str| form.get(name).map_or("", String::as_str);
    let seats = typed("seats").parse().ok()?;
    let after = CloudSubscription { seats, ends_on: typed("ends_on").parse().ok()? };
    Some(Seen { choice: Choice::parse(typed("choice"))?, after })
}

pub async fn redeem(
    visit: Visit,
    place: Place,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    visit.ctx.may(Action::UseBenefits).map_err(|error| visit.fault(error))?;
    let meant = meant(&visit, &place).map_err(|error| visit.fault(error))?;
    let seen = seen(&form).ok_or(Error::NotFound).map_err(|error| visit.fault(error))?;
    let (which, token) = meant;
    let done = cloud::redeem(&visit.app, &visit.ctx, &which, token, seen).await;
    let refusal = match done {
        Ok(_) => {
            let back = format!("/benefits/{}/{}", which.subscription, which.code);
            return Ok(visit.see_with_notice(&back, "token-redeemed"));
        }
        Err(Error::Refused(refusal)) if refusal.code == "benefit.cloud_changed" => refusal,
        Err(error) => return again_or_fault(&visit, &which, error).await,
    };
    let shown = FormErrors::above("act", refusal_text(&visit, &refusal));
    let page = load_review(&visit, &place, seen.choice.code(), shown).await;
    let page = page.map_err(|error| visit.fault(error))?;
    let title = visit.t("cloud-review-title", &[]);
    visit.page_with_errors("benefit/cloud_review.html", title, page)
}

/// A rule's no on the benefit's own page, which shows what became of the token.
async fn again_or_fault(visit: &Visit, which: &Which, error: Error) -> Result<Response, Fault> {
    match error {
        Error::Refused(refusal) => {
            again(visit, which, &Typed::new(), Error::Refused(refusal)).await
        }
        other => Err(visit.fault(other)),
    }
}

pub async fn ask_replace(visit: Visit, place: Place) -> Result<Response, Fault> {
    let page = load_replace(&visit, &place).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/cloud_replace.html", visit.t("cloud-replace-title", &[]), page)
}

async fn load_replace(visit: &Visit, place: &Place) -> Result<ReplacePage, Error> {
    visit.ctx.may(Action::UseBenefits)?;
    let (which, token) = meant(visit, place)?;
    let wrong = cloud::look_wrong(&visit.app, &visit.ctx, &which, token).await?;
    ReplacePage::of(visit, &which, &wrong).await
}

pub async fn replace(visit: Visit, place: Place) -> Result<Response, Fault> {
    visit.ctx.may(Action::UseBenefits).map_err(|error| visit.fault(error))?;
    let (which, token) = meant(&visit, &place).map_err(|error| visit.fault(error))?;
    match cloud::replace(&visit.app, &visit.ctx, &which, token).await {
        Ok(_) => {
            let back = format!("/benefits/{}/{}", which.subscription, which.code);
            Ok(visit.see_with_notice(&back, "token-replaced"))
        }
        Err(error) => again_or_fault(&visit, &which, error).await,
    }
}

#[derive(Serialize)]
struct ListPage {
    #[serde(flatten)]
    cloud: CloudView,
}

async fn load_list(visit: &Visit) -> Result<CloudView, Error> {
    CloudView::of(&visit.app, &visit.ctx, visit.ctx.own_partner()?).await
}

/// Every cloud subscription, those that outlive a membership among them.
pub async fn list(visit: Visit) -> Result<Response, Fault> {
    let cloud = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/cloud_list.html", visit.t("cloud-title", &[]), ListPage { cloud })
}

pub async fn json(visit: Visit) -> Result<Response, Fault> {
    let view = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    let written = serde_json::to_string(&view)
        .map_err(|error| Error::broken(format!("writing a view: {error}")));
    let written = written.map_err(|error| visit.fault(error))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], written).into_response())
}
