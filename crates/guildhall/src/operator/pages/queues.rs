//! What of the benefits waits for a human: cases of advisory hours, and pools without keys.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::benefit::{CaseState, read_access_id};
use domain::calendar::{civil_day, days_between};
use domain::ids::{CaseNumber, NetworkId, PartnerId};
use domain::text::half_width;
use serde::Serialize;

use super::activations;
use super::tasks::TaskRow;
use crate::access::store::list_names;
use crate::app::{Loaded, Shared};
use crate::benefit::hours::serve::{Act, step};
use crate::benefit::hours::{Case, REASON_MAX, is_cancelled, store};
use crate::benefit::pages::case_view::{CaseFacts, CaseRow, name_of};
use crate::benefit::service::{self, Service};
use crate::benefit::{books, software};
use crate::db::task;
use crate::error::{Error, Problem};
use crate::operator::companies::{Companies, Company};
use crate::partner;
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

/// Rows of each queue.
const LIST_MAX: u64 = 100;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/queues", get(queues))
        .route("/operator/partners/{network_id}/cases/{number}", get(show))
        .route("/operator/partners/{network_id}/cases/{number}/beginning", post(begin))
        .route("/operator/partners/{network_id}/cases/{number}/hours", post(record))
        .route("/operator/partners/{network_id}/cases/{number}/return", post(give_back))
}

#[derive(Serialize)]
struct QueuesPage {
    cases: Vec<Waiting>,
    activations: Vec<Asked>,
    pools: Vec<TaskRow>,
    /// What was looked for, and that nobody has it.
    access: String,
    is_unknown: bool,
}

/// An activation that waits for the provider.
#[derive(Serialize)]
struct Asked {
    href: String,
    benefit: String,
    company: Company,
    /// Microseconds.
    due_at: i64,
    is_late: bool,
    /// Whole days since it was asked for.
    days: i32,
}

#[derive(Serialize)]
struct Waiting {
    case: CaseRow,
    company: Company,
    language: &'static str,
    /// Whole days since it was asked for.
    days: i32,
}

async fn queues(visit: Visit) -> Result<Response, Fault> {
    let found = known_by(&visit).await.map_err(|error| visit.fault(error))?;
    if let Some(href) = found {
        return Ok(visit.see(&href));
    }
    let page = load_queues(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/queues.html", visit.t("queues-title", &[]), page)
}

/// The page of the activation whose access id was typed.
async fn known_by(visit: &Visit) -> Result<Option<String>, Error> {
    visit.ctx.may(Action::SupplyBenefits)?;
    let Some(access) = read_access_id(visit.asked("access")) else { return Ok(None) };
    let read = visit.app.db.read();
    let Some(own) = service::store::find_by_access_id(read, &access).await? else {
        return Ok(None);
    };
    let company = Companies::load(read, [own.partner]).await?.of(own.partner)?;
    Ok(Some(activations::href(&company.network_id, &own)))
}

async fn load_queues(visit: &Visit) -> Result<QueuesPage, Error> {
    visit.ctx.may(Action::SupplyBenefits)?;
    let read = visit.app.db.read();
    let loaded = visit.app.programme().await?;
    let cases = store::list_waiting(read, LIST_MAX).await?;
    let mut pools = task::list_open(read, LIST_MAX).await?;
    pools.retain(|task| task.kind == software::EMPTY);
    let asked = service::store::list_waiting(read, LIST_MAX).await?;
    let partners = cases.iter().map(|case| case.partner);
    let partners = partners.chain(asked.iter().map(|one| one.partner));
    let partners = partners.chain(pools.iter().map(|task| PartnerId(task.partner_id)));
    let companies = Companies::load(read, partners).await?;
    let row = |case: &Case| {
        let company = companies.of(case.partner)?;
        let asked_on = civil_day(case.created_at, &loaded.programme.zone);
        Ok(Waiting {
            case: CaseRow::of(visit, &loaded, &base(&company.network_id), case),
            company,
            language: case.about.language.own_name(),
            days: days_between(asked_on, visit.ctx.today),
        })
    };
    let waiting = |one: &Service| asked_row(visit, &loaded, &companies, one);
    let pool = |one: &task::Model| TaskRow::of(visit, &loaded, &companies, one);
    Ok(QueuesPage {
        cases: cases.iter().map(row).collect::<Result<_, Error>>()?,
        activations: asked.iter().map(waiting).collect::<Result<_, Error>>()?,
        access: visit.asked("access").to_owned(),
        is_unknown: !visit.asked("access").is_empty(),
        pools: pools.iter().map(pool).collect::<Result<_, Error>>()?,
    })
}

fn asked_row(
    visit: &Visit,
    loaded: &Loaded,
    companies: &Companies,
    one: &Service,
) -> Result<Asked, Error> {
    let company = companies.of(one.partner)?;
    let mut known = loaded.programme.benefits.iter();
    let benefit = known.find(|known| known.code == one.benefit);
    let asked_on = civil_day(one.asked_at, &loaded.programme.zone);
    Ok(Asked {
        href: activations::href(&company.network_id, one),
        benefit: benefit
            .map_or_else(String::new, |known| known.name.get(visit.ctx.locale).to_owned()),
        company,
        due_at: one.due_at.as_microsecond(),
        is_late: one.due_at < visit.ctx.now,
        days: days_between(asked_on, visit.ctx.today),
    })
}

fn base(network_id: &str) -> String {
    format!("/operator/partners/{network_id}/cases")
}

type Typed = HashMap<String, String>;

#[derive(Serialize)]
struct CasePage {
    #[serde(flatten)]
    shown: FormErrors,
    case: CaseRow,
    told: CaseFacts,
    company: Company,
    is_booked: bool,
    is_begun: bool,
    /// The membership was cancelled, so nothing new begins.
    is_over: bool,
    values: Typed,
    reason_max: usize,
}

/// The case of an address, and whose it is.
async fn meant(visit: &Visit, network_id: &str, number: &str) -> Result<Case, Error> {
    visit.ctx.may(Action::SupplyBenefits)?;
    let network_id = NetworkId::parse(network_id).ok_or(Error::NotFound)?;
    let number = CaseNumber::parse(number).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let partner = partner::store::find_by_network_id(read, network_id).await?;
    store::get_by_number(read, partner.ok_or(Error::NotFound)?, &number).await
}

async fn load(
    visit: &Visit,
    case: &Case,
    values: Typed,
    shown: FormErrors,
) -> Result<CasePage, Error> {
    let read = visit.app.db.read();
    let loaded = visit.app.programme().await?;
    let company = Companies::load(read, [case.partner]).await?.of(case.partner)?;
    let names = list_names(read, vec![case.created_by.0]).await?;
    let books = books::read(read, &loaded, case.partner).await?;
    Ok(CasePage {
        shown,
        case: CaseRow::of(visit, &loaded, &base(&company.network_id), case),
        told: CaseFacts::of(visit, case, name_of(&names, case.created_by)),
        company,
        is_booked: case.state == CaseState::Booked,
        is_begun: case.state == CaseState::Begun,
        is_over: is_cancelled(&books, case),
        values,
        reason_max: REASON_MAX,
    })
}

type Address = Path<(String, String)>;

async fn show(visit: Visit, Path((network_id, number)): Address) -> Result<Response, Fault> {
    let case = meant(&visit, &network_id, &number).await.map_err(|error| visit.fault(error))?;
    let page = load(&visit, &case, Typed::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/case.html", page.case.product.clone(), page)
}

async fn begin(
    visit: Visit,
    Path((network_id, number)): Address,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    match not_done(&visit, (&network_id, &number), form, Ok(Act::Begin)).await? {
        Some(page) => Ok(page),
        None => Ok(visit.see_with_notice(&here(&network_id, &number), "case-begun")),
    }
}

async fn record(
    visit: Visit,
    Path((network_id, number)): Address,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let typed = form.get("used").map_or("", |typed| typed.trim());
    let used = half_width(typed).parse::<u32>();
    let used = used.map_err(|_| Error::Invalid(vec![Problem::coded("used", "hours-used")]));
    let act = used.map(|used| Act::Record { used });
    match not_done(&visit, (&network_id, &number), form, act).await? {
        Some(page) => Ok(page),
        None => Ok(visit.see_with_notice(&here(&network_id, &number), "case-done")),
    }
}

async fn give_back(
    visit: Visit,
    Path((network_id, number)): Address,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let reason = form.get("reason").cloned().unwrap_or_default();
    let act = Ok(Act::Return { reason });
    match not_done(&visit, (&network_id, &number), form, act).await? {
        Some(page) => Ok(page),
        None => Ok(visit.see_with_notice(&here(&network_id, &number), "case-returned")),
    }
}

fn here(network_id: &str, number: &str) -> String {
    format!("{}/{number}", base(network_id))
}

/// Does it; the page with what stands against it, where something does.
async fn not_done(
    visit: &Visit,
    (network_id, number): (&str, &str),
    form: Typed,
    act: Result<Act, Error>,
) -> Result<Option<Response>, Fault> {
    let case = meant(visit, network_id, number).await.map_err(|error| visit.fault(error))?;
    let stepped = match act {
        Ok(act) => step(&visit.app, &visit.ctx, case.partner, &case.number, act).await,
        Err(error) => Err(error),
    };
    let shown = match stepped {
        Ok(()) => return Ok(None),
        Err(Error::Invalid(problems)) => FormErrors::of(visit, "case-field", &problems),
        Err(Error::Refused(refusal)) => FormErrors::above("act", refusal_text(visit, &refusal)),
        Err(error) => return Err(visit.fault(error)),
    };
    // It may have gone on meanwhile, in another tab.
    let case = meant(visit, network_id, number).await.map_err(|error| visit.fault(error))?;
    let page = load(visit, &case, form, shown).await.map_err(|error| visit.fault(error))?;
    let title = page.case.product.clone();
    visit.page_with_errors("operator/case.html", title, page).map(Some)
}
