//! Invoices as JSON. The names of the fields are a promise: they are only added to.

use domain::invoice::{Line, Party, TaxLine};
use serde::Serialize;

use super::{Invoice, description_and_detail};

/// An invoice. Amounts are in the currency's smallest unit, rates in basis points, days in ISO
/// 8601.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvoiceView {
    /// `invoice` or `credit_note`; the amounts of both are positive.
    pub kind: &'static str,
    pub number: String,
    /// The number of the invoice that a credit note takes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrects: Option<String>,
    /// Why, in the document's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    pub issued_on: String,
    pub order_number: String,
    /// The buyer's own number for the order; empty when there is none.
    pub purchase_order: String,
    /// `standard`, `reverse_charge`, `exempt`, `not_taxed`.
    pub tax_treatment: &'static str,
    /// Why no tax is charged, in the document's language; empty where there is nothing to say.
    pub tax_note: String,
    /// First and last day of the term that is sold.
    pub covers_from: String,
    pub covers_to: String,
    pub paid_on: String,
    /// How it was paid, in the invoice's language.
    pub payment: String,
    /// The language it is written in, a BCP 47 tag.
    pub locale: &'static str,
    /// ISO 4217.
    pub currency: &'static str,
    pub net_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
    pub tax: Vec<TaxView>,
    pub lines: Vec<LineView>,
    pub seller: PartyView,
    pub buyer: PartyView,
}

/// All lines of one rate together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TaxView {
    pub name: String,
    pub rate_bp: u32,
    pub base_minor: i64,
    pub tax_minor: i64,
}

/// A line; the amount of a discount is negative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineView {
    pub description: String,
    /// The days it covers, in the invoice's language.
    pub detail: Option<String>,
    pub quantity: u32,
    pub unit_minor: i64,
    pub amount_minor: i64,
    pub tax_bp: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyView {
    pub name: String,
    pub lines: Vec<String>,
    /// Empty when there is none.
    pub tax_id: String,
}

impl From<&Invoice> for InvoiceView {
    fn from(invoice: &Invoice) -> InvoiceView {
        let issued = &invoice.issued;
        let draft = issued.draft();
        let correction = draft.kind.correction();
        InvoiceView {
            kind: draft.kind.code(),
            corrects: correction.map(|correction| correction.invoice.to_string()),
            reason: correction.map(|correction| correction.reason.clone()),
            number: issued.number().to_string(),
            issued_on: issued.issued_on().to_string(),
            order_number: draft.order_number.clone(),
            purchase_order: draft.purchase_order.clone(),
            tax_treatment: draft.treatment.code(),
            tax_note: draft.tax_note.clone(),
            covers_from: draft.covers.0.to_string(),
            covers_to: draft.covers.1.to_string(),
            paid_on: draft.paid_on.to_string(),
            payment: draft.payment.clone(),
            locale: invoice.locale.tag(),
            currency: draft.currency.code(),
            net_minor: issued.net().minor,
            tax_minor: issued.tax().minor,
            total_minor: issued.total().minor,
            tax: issued.taxes().iter().map(TaxView::from).collect(),
            lines: draft.lines.iter().map(LineView::from).collect(),
            seller: PartyView::from(&draft.seller),
            buyer: PartyView::from(&draft.buyer),
        }
    }
}

impl From<&TaxLine> for TaxView {
    fn from(tax: &TaxLine) -> TaxView {
        TaxView {
            name: tax.name.clone(),
            rate_bp: tax.rate.0,
            base_minor: tax.base.minor,
            tax_minor: tax.tax.minor,
        }
    }
}

impl From<&Line> for LineView {
    fn from(line: &Line) -> LineView {
        let (description, detail) = description_and_detail(&line.description);
        LineView {
            description,
            detail,
            quantity: line.quantity,
            unit_minor: line.unit_price.minor,
            amount_minor: line.amount.minor,
            tax_bp: line.tax_rate.0,
        }
    }
}

impl From<&Party> for PartyView {
    fn from(party: &Party) -> PartyView {
        let Party { name, lines, tax_id, .. } = party.clone();
        PartyView { name, lines, tax_id }
    }
}
