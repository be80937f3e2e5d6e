//! What an invoice and its credit notes are to each other, as the pages say it.

use domain::ids::InvoiceNumber;
use serde::Serialize;

use super::Place;
use crate::error::Error;
use crate::invoice::{Invoice, store};
use crate::web::Visit;

#[derive(Serialize)]
pub struct Badge {
    kind: &'static str,
    text: String,
}

#[derive(Serialize)]
pub struct Link {
    text: String,
    href: String,
}

/// A document's standing and its relations.
pub struct About {
    pub status: Badge,
    pub corrects: Option<Link>,
    pub credits: Vec<Link>,
}

impl About {
    pub async fn load(visit: &Visit, place: &Place, invoice: &Invoice) -> Result<About, Error> {
        let notes = store::list_credits(visit.app.db.read(), invoice.partner, invoice.id).await?;
        let link = |number: &InvoiceNumber| Link {
            text: number.to_string(),
            href: format!("{}/{number}", place.base),
        };
        let credited = notes.iter().map(|note| note.issued.total().minor).sum();
        let correction = invoice.issued.draft().kind.correction();
        Ok(About {
            status: badge(visit, invoice, credited),
            corrects: correction.map(|correction| link(&correction.invoice)),
            credits: notes.iter().map(|note| link(note.issued.number())).collect(),
        })
    }
}

/// The status of a document of which `credited` minor units were credited.
pub fn badge(visit: &Visit, invoice: &Invoice, credited: i64) -> Badge {
    let (kind, text) = if invoice.corrects.is_some() {
        ("info", visit.t("credit-status-note", &[]))
    } else if credited == 0 {
        ("ok", visit.t("invoice-paid", &[]))
    } else if credited < invoice.issued.total().minor {
        ("info", visit.t("credit-status-part", &[]))
    } else {
        ("off", visit.t("credit-status-whole", &[]))
    };
    Badge { kind, text }
}

/// The document's name with its number.
pub fn title(visit: &Visit, invoice: &Invoice) -> String {
    let args = [("number", invoice.issued.number().as_str().into())];
    match invoice.corrects {
        Some(_) => visit.t("credit-named", &args),
        None => visit.t("invoice-named", &args),
    }
}
