//! Everything a company's people can do, and whether one of them may, with the reason: a page, and
//! JSON, from the answer that the command line gives.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use language::Arg;
use serde::Serialize;

use super::users::meant;
use crate::access::view::RightView;
use crate::error::Error;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct RightsPage {
    rights: Vec<RightView>,
    /// Whose they are.
    name: String,
    back: String,
}

async fn load(visit: &Visit, id: &str) -> Result<RightsPage, Error> {
    let (person, held) = meant(visit, id).await?;
    let whose = (visit.ctx.own_partner()?, person.id);
    Ok(RightsPage {
        rights: RightView::list(&visit.app, &visit.ctx, whose, held),
        back: format!("/company/users/{}", person.id),
        name: person.name,
    })
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("rights-title", &[("name", Arg::from(page.name.as_str()))]);
    visit.page("access/rights.html", title, page)
}

pub async fn json(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let written = serde_json::to_string(&page.rights)
        .map_err(|error| Error::broken(format!("writing a view: {error}")));
    let written = written.map_err(|error| visit.fault(error))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], written).into_response())
}
