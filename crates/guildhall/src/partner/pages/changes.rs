//! The operators' decision about another legal name or address.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::ChangeId;
use domain::partner::REASON_MAX;
use serde::{Deserialize, Serialize};

use super::facts::{Facts, by_network_id, titled};
use crate::error::{Error, Problem};
use crate::partner::change::{self, Change, State};
use crate::partner::store::{self, changes};
use crate::partner::{Partner, address};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

/// Changes the queue shows at a time; the others follow as these are decided about.
const SHOWN: u64 = 50;

/// A change that waits, in the operators' queue.
#[derive(Serialize)]
pub struct Waiting {
    href: String,
    company: String,
    network_id: String,
    field: &'static str,
    before: Vec<String>,
    after: Vec<String>,
    asked_at: i64,
}

/// What waits for a decision, the longest-waiting first.
pub async fn waiting(visit: &Visit) -> Result<Vec<Waiting>, Error> {
    visit.ctx.may(Action::DecideVetting)?;
    let read = visit.app.db.read();
    let found = changes::list_waiting(read, SHOWN).await?;
    let ids: Vec<_> = found.iter().map(|change| change.partner).collect();
    let partners = store::list_by_ids(read, &ids).await?;
    let row = |change: &Change| {
        let partner = partners.iter().find(|partner| partner.id == change.partner)?;
        let network_id = partner.network_id?.to_string();
        Some(Waiting {
            href: format!("/operator/partners/{network_id}/changes/{}", change.id),
            company: partner.legal_name.clone(),
            network_id,
            field: change.after.field(),
            before: change.before.lines(),
            after: change.after.lines(),
            asked_at: change.asked_at.0,
        })
    };
    Ok(found.iter().filter_map(row).collect())
}

#[derive(Serialize)]
struct ChangePage {
    #[serde(flatten)]
    shown: FormErrors,
    base: String,
    back: String,
    company: Facts,
    field: &'static str,
    before: Vec<String>,
    after: Vec<String>,
    /// What holds now, where it is no more what held when this was asked for.
    now: Option<Vec<String>>,
    state: &'static str,
    asked_at: i64,
    asked_by: Option<String>,
    decided_at: Option<i64>,
    decision: Option<String>,
    reason: String,
    reason_max: usize,
}

async fn meant(visit: &Visit, network_id: &str, id: &str) -> Result<(Partner, Change), Error> {
    let partner = by_network_id(visit, network_id).await?;
    visit.ctx.may(Action::DecideVetting)?;
    let id = ChangeId::parse(id).ok_or(Error::NotFound)?;
    let change = changes::get(visit.app.db.read(), partner.id, id).await?;
    Ok((partner, change))
}

async fn load(
    visit: &Visit,
    (partner, change): (&Partner, &Change),
    reason: String,
    problems: &[Problem],
) -> Result<ChangePage, Error> {
    let company = Facts::of(visit, partner)?;
    let back = format!("/operator/partners/{}", company.network_id);
    let now = match change.after.field() {
        "legal_name" => vec![partner.legal_name.clone()],
        _ => address::lines(&partner.address),
    };
    let by = match change.asked_by {
        Some(person) => {
            let names = crate::access::store::list_names(visit.app.db.read(), vec![person]);
            names.await?.pop().map(|(_, name)| name)
        }
        None => None,
    };
    let waits = change.state == State::Pending;
    Ok(ChangePage {
        shown: FormErrors::of(visit, "partner-field", problems),
        base: format!("{back}/changes/{}", change.id),
        back,
        company,
        field: change.after.field(),
        now: (waits && now != change.before.lines()).then_some(now),
        before: change.before.lines(),
        after: change.after.lines(),
        state: change.state.code(),
        asked_at: change.asked_at.0,
        asked_by: by,
        decided_at: change.decided_at.map(|at| at.0),
        decision: change.reason.clone(),
        reason,
        reason_max: REASON_MAX,
    })
}

pub async fn show(
    visit: Visit,
    Path((network_id, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let (partner, change) =
        meant(&visit, &network_id, &id).await.map_err(|error| visit.fault(error))?;
    let page = load(&visit, (&partner, &change), String::new(), &[]).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("partner/change.html", titled(&visit, "change-title", &partner), page)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// `approve` or `reject`.
    decision: String,
    reason: String,
}

pub async fn decide(
    visit: Visit,
    Path((network_id, id)): Path<(String, String)>,
    Form(form): Form<Decision>,
) -> Result<Response, Fault> {
    let (partner, change) =
        meant(&visit, &network_id, &id).await.map_err(|error| visit.fault(error))?;
    let decided = match form.decision.as_str() {
        word @ ("approve" | "reject") => {
            let how = (word == "approve", form.reason.as_str());
            change::decide(&visit.app, &visit.ctx, partner.id, change.id, how).await
        }
        _ => Err(Error::Invalid(vec![Problem::coded("decision", "required")])),
    };
    match decided {
        Ok(()) => Ok(visit.see_with_notice("/operator/vetting", "change-decided")),
        Err(Error::Invalid(problems)) => {
            let page = load(&visit, (&partner, &change), form.reason, &problems).await;
            let page = page.map_err(|error| visit.fault(error))?;
            let title = titled(&visit, "change-title", &partner);
            visit.page_with_errors("partner/change.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}
