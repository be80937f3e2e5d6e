//! The vetting queue, and the decision about a company.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::partner::{REASON_MAX, Vetting};
use language::country_name;
use serde::{Deserialize, Serialize};

use super::facts::{Facts, by_network_id, titled};
use crate::error::{Error, Problem};
use crate::partner::{Partner, store, vet};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

/// Companies the queue shows at a time; the others follow as these are decided about.
const SHOWN: u64 = 50;

#[derive(Serialize)]
struct QueuePage {
    changes: Vec<super::changes::Waiting>,
    waiting: Vec<Waiting>,
    total: u64,
}

#[derive(Serialize)]
struct Waiting {
    href: String,
    legal_name: String,
    network_id: String,
    email: String,
    website: String,
    country: String,
    since: String,
    /// Days it has waited.
    days: i32,
}

/// Who waits for a decision, the longest-waiting first.
pub async fn queue(visit: Visit) -> Result<Response, Fault> {
    let page = load_queue(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("partner/vetting.html", visit.t("partner-queue-title", &[]), page)
}

async fn load_queue(visit: &Visit) -> Result<QueuePage, Error> {
    visit.ctx.may(Action::DecideVetting)?;
    let read = visit.app.db.read();
    let partners = store::search::list_waiting(read, SHOWN).await?;
    let waiting = partners.into_iter().map(|partner| waiting(visit, partner));
    Ok(QueuePage {
        changes: super::changes::waiting(visit).await?,
        waiting: waiting.collect::<Result<_, _>>()?,
        total: store::search::count_waiting(read).await?,
    })
}

fn waiting(visit: &Visit, partner: Partner) -> Result<Waiting, Error> {
    let network_id = partner.network_id.map(|id| id.to_string()).unwrap_or_default();
    let country = country_name(&visit.app.messages, visit.ctx.locale, partner.address.country)
        .map_err(|missing| Error::broken(missing.to_string()))?;
    let since = match partner.vetting {
        Vetting::Pending { since } => since,
        Vetting::None | Vetting::Authorized { .. } | Vetting::Rejected { .. } => visit.ctx.today,
    };
    Ok(Waiting {
        href: format!("/operator/partners/{network_id}"),
        legal_name: partner.legal_name,
        network_id,
        email: partner.email,
        website: partner.website,
        country,
        since: since.to_string(),
        days: domain::calendar::days_between(since, visit.ctx.today),
    })
}

pub async fn authorize(visit: Visit, Path(network_id): Path<String>) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let decided = vet::authorize(&visit.app, &visit.ctx, partner.id).await;
    decided.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/operator/partners/{network_id}"), "partner-authorized"))
}

#[derive(Serialize)]
struct RejectionPage {
    #[serde(flatten)]
    shown: FormErrors,
    base: String,
    company: Facts,
    reason: String,
    reason_max: usize,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RejectionForm {
    reason: String,
}

/// A page of its own: what turning away means, and the reason the company will read.
pub async fn ask_rejection(
    visit: Visit,
    Path(network_id): Path<String>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::DecideVetting).map_err(|error| visit.fault(error))?;
    let page = rejection(&visit, &partner, String::new(), &[]);
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("partner/rejection.html", titled(&visit, "partner-reject-title", &partner), page)
}

pub async fn reject(
    visit: Visit,
    Path(network_id): Path<String>,
    Form(form): Form<RejectionForm>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    match vet::reject(&visit.app, &visit.ctx, partner.id, &form.reason).await {
        Ok(()) => {
            Ok(visit
                .see_with_notice(&format!("/operator/partners/{network_id}"), "partner-rejected"))
        }
        Err(Error::Invalid(problems)) => {
            let page = rejection(&visit, &partner, form.reason, &problems);
            let page = page.map_err(|error| visit.fault(error))?;
            let title = titled(&visit, "partner-reject-title", &partner);
            visit.page_with_errors("partner/rejection.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

fn rejection(
    visit: &Visit,
    partner: &Partner,
    reason: String,
    problems: &[Problem],
) -> Result<RejectionPage, Error> {
    let company = Facts::of(visit, partner)?;
    Ok(RejectionPage {
        shown: FormErrors::of(visit, "partner-field", problems),
        base: format!("/operator/partners/{}", company.network_id),
        company,
        reason,
        reason_max: REASON_MAX,
    })
}
