//! The company's own page: to look at.

use axum::response::Response;
use serde::Serialize;

use super::facts::{AcceptanceShown, Facts, UserShown, acceptances, users};
use crate::error::Error;
use crate::partner::locations;
use crate::partner::store::{self, changes};
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct CompanyPage {
    company: Facts,
    /// Another name or address waits for staff.
    pending: bool,
    /// Places that are open.
    locations: usize,
    may_export: bool,
    users: Vec<UserShown>,
    acceptances: Vec<AcceptanceShown>,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("partner/company.html", visit.t("partner-company-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<CompanyPage, Error> {
    let id = visit.ctx.own_partner()?;
    let partner = store::get(visit.app.db.read(), id).await?;
    let read = visit.app.db.read();
    let places = locations::list(&visit.app, &visit.ctx, id).await?;
    Ok(CompanyPage {
        pending: !changes::list_pending(read, id).await?.is_empty(),
        may_export: visit.ctx.allows(domain::access::Action::ExportCompany),
        locations: places.iter().filter(|one| one.closed_on.is_none()).count(),
        company: Facts::of(visit, &partner)?,
        users: users(visit, id).await?,
        acceptances: acceptances(visit, id).await?,
    })
}
