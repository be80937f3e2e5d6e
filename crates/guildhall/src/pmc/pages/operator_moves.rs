//! Moving every company, for staff: what it would come to, and the word that begins it.

use axum::extract::Form;
use axum::response::Response;
use serde::Serialize;

use super::operator::Asked;
use super::operator_run;
use crate::db::next_id;
use crate::error::Error;
use crate::pmc::desk;
use crate::pmc::plan::{self, Fees, Plan};
use crate::pmc::run::{self, Kind};
use crate::web::fault::refusal_text;
use crate::web::view::{Amount, FormErrors};
use crate::web::{Fault, Visit};

/// Companies that would stay which the page lists; the rest is counted.
const STAY_SHOWN: usize = 200;

#[derive(Serialize)]
struct MovesPage {
    #[serde(flatten)]
    shown: FormErrors,
    run: String,
    companies: u64,
    locations: u64,
    unmoved: u64,
    moved: u64,
    run_out: u64,
    had_on: u64,
    unpriced: u64,
    stay_count: usize,
    stay: Vec<StaysRow>,
    waiting: Vec<FeesRow>,
    going_on: Vec<FeesRow>,
    first_charge_on: Option<String>,
}

#[derive(Serialize)]
struct StaysRow {
    name: String,
    network_id: String,
    href: String,
    why: String,
}

#[derive(Serialize)]
struct FeesRow {
    currency: &'static str,
    count: u64,
    total: Amount,
    first_charge_on: Option<String>,
}

impl FeesRow {
    fn of(fees: &Fees) -> FeesRow {
        FeesRow {
            currency: fees.total.currency.code(),
            count: fees.count,
            total: fees.total.into(),
            first_charge_on: fees.first_charge_on.map(|day| day.to_string()),
        }
    }
}

fn page(visit: &Visit, plan: &Plan, shown: FormErrors) -> MovesPage {
    let stays = |one: &plan::Stays| StaysRow {
        name: one.name.clone(),
        network_id: one.network_id.to_string(),
        href: format!("/operator/migration/{}", one.network_id),
        why: refusal_text(visit, &one.why),
    };
    MovesPage {
        shown,
        run: next_id(&visit.app, &visit.ctx).to_string(),
        companies: plan.companies,
        locations: plan.locations,
        unmoved: plan.unmoved,
        moved: plan.moved,
        run_out: plan.run_out,
        had_on: plan.had_on,
        unpriced: plan.unpriced,
        stay_count: plan.stay.len(),
        stay: plan.stay.iter().take(STAY_SHOWN).map(stays).collect(),
        waiting: plan.waiting.values().map(FeesRow::of).collect(),
        going_on: plan.going_on.values().map(FeesRow::of).collect(),
        first_charge_on: plan.first_charge_on().map(|day| day.to_string()),
    }
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let plan = plan::plan(&visit.app, &visit.ctx).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("pmc-moves", &[]);
    visit.page("pmc/operator_moves.html", title, page(&visit, &plan, FormErrors::default()))
}

/// Begins the moves that whoever says yes was told of; where others are there by now, they are told
/// again.
pub async fn begin(visit: Visit, Form(asked): Form<Asked>) -> Result<Response, Fault> {
    let begun = begin_seen(&visit, &asked).await.map_err(|error| visit.fault(error))?;
    if let Some(path) = begun {
        return Ok(visit.see(&path));
    }
    let plan = plan::plan(&visit.app, &visit.ctx).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("pmc-moves", &[]);
    let shown = FormErrors::above("go", visit.t("pmc-moves-changed", &[]));
    visit.page_with_errors("pmc/operator_moves.html", title, page(&visit, &plan, shown))
}

async fn begin_seen(visit: &Visit, asked: &Asked) -> Result<Option<String>, Error> {
    let (app, ctx) = (&visit.app, &visit.ctx);
    let id = asked.id()?;
    match run::get(app, ctx, id).await {
        // Sent twice.
        Ok(known) => return Ok(Some(operator_run::href(known.id))),
        Err(Error::NotFound) => {}
        Err(error) => return Err(error),
    }
    let there = desk::count_unmoved(app, ctx).await?;
    if asked.seen.parse() != Ok(there) {
        return Ok(None);
    }
    let begun = run::begin(app, ctx, id, Kind::Move).await?;
    Ok(Some(operator_run::href(begun)))
}
