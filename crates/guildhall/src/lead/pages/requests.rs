//! The customer's own page, by a secret address: what became of what they asked.

use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::REFERRER_POLICY;
use axum::response::Response;
use domain::lead::{Outcome, Standing};
use serde::Serialize;

use super::view::moment;
use crate::app::Loaded;
use crate::error::Error;
use crate::lead::{Lead, follow};
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct RequestPage {
    token: String,
    number: String,
    /// The company that was asked.
    asked: String,
    standing: String,
    may_prove: bool,
    may_withdraw: bool,
    /// Where another company can be found.
    choose_another: bool,
    need: Vec<Vec<String>>,
    created_at: i64,
}

pub async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &token).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("lead-request-title", &[]);
    let mut response = visit.page("lead/request.html", title, page)?;
    // The address is a secret: it goes along to nobody.
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

async fn load(visit: &Visit, token: &str) -> Result<RequestPage, Error> {
    let (lead, asked) = follow::find(&visit.app, token).await?;
    let loaded = visit.app.programme().await?;
    let standing = lead.standing_at(visit.ctx.now);
    let frees = matches!(standing, Standing::Closed { outcome, .. } if outcome.frees_customer());
    let over = matches!(standing, Standing::Closed { .. });
    let need = follow::own_words(&lead);
    let lines = |paragraph: &str| paragraph.split('\n').map(str::to_owned).collect();
    Ok(RequestPage {
        token: token.to_owned(),
        number: lead.number.to_string(),
        standing: said(visit, &loaded, &lead, &asked),
        may_prove: matches!(standing, Standing::Unproven { .. }),
        may_withdraw: !over,
        choose_another: frees
            || matches!(
                standing,
                Standing::Closed { outcome: Outcome::Withdrawn | Outcome::Lapsed, .. }
            ),
        need: need.split("\n\n").map(lines).collect(),
        created_at: lead.created_at.as_microsecond(),
        asked,
    })
}

fn said(visit: &Visit, loaded: &Loaded, lead: &Lead, company: &str) -> String {
    let company = ("company", company.into());
    let told = |key: &str| visit.t(key, std::slice::from_ref(&company));
    match lead.standing_at(visit.ctx.now) {
        Standing::Unproven { until } => {
            visit.t("lead-request-unproven", &[company, ("until", moment(visit, loaded, until))])
        }
        Standing::Received { until } | Standing::Evaluating { until } => {
            visit.t("lead-request-waiting", &[company, ("until", moment(visit, loaded, until))])
        }
        Standing::Accepted { .. } => told("lead-request-accepted"),
        Standing::Closed { outcome, .. } => match outcome {
            Outcome::Skipped | Outcome::Declined => told("lead-request-declined"),
            Outcome::Missed | Outcome::Expired => told("lead-request-expired"),
            Outcome::Won | Outcome::Lost => told("lead-request-over"),
            Outcome::Withdrawn => told("lead-request-withdrawn"),
            Outcome::Lapsed => told("lead-request-lapsed"),
        },
    }
}

pub async fn prove(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    let done = follow::prove(&visit.app, &visit.ctx, &token).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/requests/{token}"), "lead-proven"))
}

pub async fn withdraw(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    let done = follow::withdraw(&visit.app, &visit.ctx, &token).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/requests/{token}"), "lead-withdrawn"))
}
