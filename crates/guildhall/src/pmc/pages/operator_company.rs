//! One company on its way: before and after, the invitation, the move and taking it back.

use axum::extract::Path;
use axum::response::Response;
use domain::ids::PartnerId;
use serde::Serialize;

use super::moving::Row;
use crate::access;
use crate::error::Error;
use crate::partner;
use crate::pmc::undo as undoing;
use crate::pmc::{Account, Stage, cut_over as moving, desk, invite as inviting, preview, store};
use crate::web::fault::refusal_text;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct CompanyPage {
    base: String,
    name: String,
    network_id: String,
    contact: String,
    stage: &'static str,
    imported_at: i64,
    invited_at: Option<i64>,
    moved_at: Option<i64>,
    accounts: Vec<AccountRow>,
    rows: Vec<Row>,
    /// Why the move cannot be taken back.
    stays: Option<String>,
}

#[derive(Serialize)]
struct AccountRow {
    name: String,
    network_id: String,
    stage: &'static str,
    is_head: bool,
}

async fn head(visit: &Visit, number: &str) -> Result<PartnerId, Error> {
    Ok(desk::find(&visit.app, &visit.ctx, number).await?.head)
}

pub async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let title = page.name.clone();
    visit.page("pmc/operator_company.html", title, page)
}

async fn load(visit: &Visit, number: &str) -> Result<CompanyPage, Error> {
    let read = visit.app.db.read();
    let found = desk::find(&visit.app, &visit.ctx, number).await?;
    let accounts = store::list_of_head(read, found.head).await?;
    let own = accounts.iter().find(|one| one.is_head()).cloned().unwrap_or(found);
    let ids: Vec<PartnerId> = accounts.iter().map(|one| one.partner).collect();
    let companies = partner::store::list_by_ids(read, &ids).await?;
    let of = |id: PartnerId| companies.iter().find(|company| company.id == id);
    let company = of(own.partner).ok_or(Error::NotFound)?;
    let contact = access::store::get_person(read, own.contact).await?;
    let account_row = |one: &Account| {
        let company = of(one.partner)?;
        Some(AccountRow {
            name: company.legal_name.clone(),
            network_id: company.network_id?.to_string(),
            stage: one.stage().code(),
            is_head: one.is_head(),
        })
    };
    let differences = preview::preview(&visit.app, &visit.ctx, own.partner).await?;
    let stays = undoing::why_not(&visit.app, own.partner).await?;
    let network_id = company.network_id.map(|id| id.to_string()).unwrap_or_default();
    Ok(CompanyPage {
        base: format!("/operator/migration/{network_id}"),
        name: company.legal_name.clone(),
        network_id,
        contact: format!("{} <{}>", contact.name, contact.email),
        stage: own.stage().code(),
        imported_at: own.imported_at.as_microsecond(),
        invited_at: own.invited_at.map(|at| at.as_microsecond()),
        moved_at: own.moved_at.map(|at| at.as_microsecond()),
        accounts: accounts.iter().filter_map(account_row).collect(),
        rows: differences.iter().map(|one| Row::of(visit, one)).collect(),
        stays: stays
            .filter(|_| own.stage() == Stage::Moved)
            .map(|refusal| refusal_text(visit, &refusal)),
    })
}

pub async fn invite(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let head = head(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let done = inviting::invite(&visit.app, &visit.ctx, head).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/operator/migration/{number}"), "pmc-invited"))
}

pub async fn cut_over(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let head = head(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let done = moving::cut_over(&visit.app, &visit.ctx, head).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/operator/migration/{number}"), "pmc-moved"))
}

pub async fn undo(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let head = head(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let done = undoing::undo(&visit.app, &visit.ctx, head).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/operator/migration/{number}"), "pmc-moved-back"))
}
