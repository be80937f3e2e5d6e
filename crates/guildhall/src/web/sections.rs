//! What capabilities add to a page that an earlier one owns: the operators' page of a company.
//!
//! Partners come before orders in the reading order, so the page cannot call what it shows below
//! its own facts. Each capability adds its line to the list here.

use std::future::Future;
use std::pin::Pin;

use domain::ids::PartnerId;
use serde::Serialize;

use super::visit::Visit;
use crate::error::Error;

/// A block of the page: a heading and finished, escaped HTML.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    pub title: String,
    pub html: String,
}

/// How a capability makes its section. `None` when it has nothing to say about this company.
pub type MakeSection =
    for<'a> fn(
        &'a Visit,
        PartnerId,
    ) -> Pin<Box<dyn Future<Output = Result<Option<Section>, Error>> + Send + 'a>>;

/// The sections below the facts of a company on the operators' page, in their order.
fn of_partner() -> Vec<MakeSection> {
    vec![]
}

/// Makes every section of a company's page.
pub async fn make(visit: &Visit, partner: PartnerId) -> Result<Vec<Section>, Error> {
    let mut sections = Vec::new();
    for make in of_partner() {
        sections.extend(make(visit, partner).await?);
    }
    Ok(sections)
}
