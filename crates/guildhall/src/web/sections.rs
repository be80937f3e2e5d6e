//! What capabilities add to a page that an earlier one owns: the operators' page of a company.
//!
//! Partners come before orders in the reading order, so the page cannot call what it shows below
//! its own facts. Each section is a line in the list here.

use std::future::Future;
use std::pin::Pin;

use domain::ids::PartnerId;
use serde::Serialize;

use super::visit::Visit;
use crate::error::Error;
use crate::operator::sections::{invoices, memberships, money, orders};

/// A block of the page: a small table, or the words for none.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    pub title: String,
    /// Said where there are no rows.
    pub none: String,
    pub heads: Vec<Head>,
    /// As many cells as there are heads; the first one names the row.
    pub rows: Vec<Vec<Cell>>,
    /// Where all of them are.
    pub all: Option<Link>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Head {
    pub label: String,
    /// A column of figures.
    pub num: bool,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// The kind of a badge, for a status.
    pub badge: Option<&'static str>,
    /// Below, in a quieter voice.
    pub note: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Link {
    pub text: String,
    pub href: String,
}

impl Cell {
    pub fn of(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }

    pub fn with_note(self, note: impl Into<String>) -> Cell {
        Cell { note: Some(note.into()), ..self }
    }

    pub fn leading_to(self, href: impl Into<String>) -> Cell {
        Cell { href: Some(href.into()), ..self }
    }

    pub fn badge(kind: &'static str, text: impl Into<String>) -> Cell {
        Cell { badge: Some(kind), ..Cell::of(text) }
    }
}

/// How a section is made.
type Make = for<'a> fn(
    &'a Visit,
    PartnerId,
) -> Pin<Box<dyn Future<Output = Result<Section, Error>> + Send + 'a>>;

/// The sections below the facts of a company on the operators' page, in their order.
const OF_PARTNER: [Make; 4] = [
    |visit, partner| Box::pin(memberships(visit, partner)),
    |visit, partner| Box::pin(orders(visit, partner)),
    |visit, partner| Box::pin(invoices(visit, partner)),
    |visit, partner| Box::pin(money(visit, partner)),
];

/// Makes every section of a company's page.
pub async fn make(visit: &Visit, partner: PartnerId) -> Result<Vec<Section>, Error> {
    let mut sections = Vec::new();
    for make in OF_PARTNER {
        sections.push(make(visit, partner).await?);
    }
    Ok(sections)
}
