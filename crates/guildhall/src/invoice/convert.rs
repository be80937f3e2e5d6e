//! Between rows and invoices. The document is computed again from its rows, and must come out with
//! the number, the sums and the hash it was issued with.

use domain::ids::{InvoiceId, InvoiceNumber, NetworkId, OrderId, PartnerId};
use domain::invoice::{Correction, Draft, Issued, Kind, Line, Party, Postal, Series, issue};
use domain::money::{BasisPoints, Currency, Money};
use domain::offer::Treatment;
use domain::policy::Method;
use domain::text::{Country, Locale};
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

use super::row::{ActiveModel, Model, line};
use super::{Corrects, Invoice};
use crate::error::Error;

/// A party in its column.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredParty {
    name: String,
    lines: Vec<String>,
    tax_id: String,
    address: Vec<String>,
    city: String,
    postal_code: String,
    region: String,
    /// ISO 3166-1 alpha-2.
    country: String,
}

/// The invoice of a row and its lines, in order. Broken when anything was changed after it was
/// issued.
pub(super) fn invoice_of(row: Model, lines: Vec<line::Model>) -> Result<Invoice, Error> {
    let number = row.number.clone();
    let broken = |what: &str| Error::broken(format!("invoice {number} {what}"));
    let locale = Locale::parse(&row.locale).ok_or_else(|| broken("has an unknown language"))?;
    let series_no = u32::try_from(row.series_no).map_err(|_| broken("has no place in a series"))?;
    let issued = reissued(&row, lines, series_no).ok_or_else(|| broken("is unreadable"))?;
    let same = issued.number().as_str() == row.number
        && issued.net().minor == row.net_minor
        && issued.tax().minor == row.tax_minor
        && issued.hash() == row.content_hash;
    if !same {
        return Err(broken("was changed after it was issued: its rows do not have its hash"));
    }
    Ok(Invoice {
        id: InvoiceId(row.invoice_id),
        partner: PartnerId(row.partner_id),
        order: OrderId(row.order_id),
        corrects: row
            .corrects
            .map(|invoice| Corrects { invoice: InvoiceId(invoice), reason: row.reason_code }),
        series_no,
        issued,
        issued_at: row.issued_at.instant(),
        locale,
    })
}

/// The hash of what rows say, whatever stands in theirs; `None` where they are unreadable.
pub(super) fn hash_of(row: &Model, lines: Vec<line::Model>) -> Option<String> {
    let series_no = u32::try_from(row.series_no).ok()?;
    reissued(row, lines, series_no).map(|issued| issued.hash())
}

/// The rules run once more over what was stored: there is no other way to an [`Issued`].
fn reissued(row: &Model, lines: Vec<line::Model>, series_no: u32) -> Option<Issued> {
    let currency = Currency::parse(&row.currency)?;
    let (network_id, _) = row.number.split_once('-')?;
    let before = Series {
        network_id: NetworkId::parse(network_id)?,
        last_number: series_no.checked_sub(1)?,
        last_issued_on: None,
    };
    let draft = Draft {
        kind: kind_of(row, currency)?,
        seller: party_of(&row.seller)?,
        buyer: party_of(&row.buyer)?,
        currency,
        treatment: Treatment::parse(&row.tax_treatment, &row.tax_evidence)?,
        tax_name: row.tax_name.clone(),
        tax_note: row.tax_note.clone(),
        lines: lines.into_iter().map(|line| line_of(line, currency)).collect::<Option<_>>()?,
        order_number: row.order_number.clone(),
        purchase_order: row.purchase_order.clone(),
        covers: (row.covers_from.0, row.covers_to.0),
        paid_on: row.paid_on.0,
        method: Method::parse(&row.method)?,
        account: row.account.clone(),
        payment: row.payment_text.clone(),
    };
    let charged = Money::new(row.total_minor, currency);
    issue(draft, &before, row.issued_on.0, charged).ok().map(|(issued, _)| issued)
}

fn kind_of(row: &Model, currency: Currency) -> Option<Kind> {
    Some(match row.kind.as_str() {
        "invoice" => Kind::Invoice,
        "credit_note" => Kind::CreditNote(Correction {
            invoice: InvoiceNumber::parse(row.corrected_number.as_deref()?)?,
            issued_on: row.corrected_on?.0,
            reason: row.reason_text.clone(),
            tax: Money::new(row.tax_minor, currency),
        }),
        _ => return None,
    })
}

fn party_of(stored: &str) -> Option<Party> {
    let stored: StoredParty = serde_json::from_str(stored).ok()?;
    let StoredParty { name, lines, tax_id, address, city, postal_code, region, country } = stored;
    let country = Country::parse(&country).ok()?;
    let postal = Postal { lines: address, city, postal_code, region, country };
    Some(Party { name, lines, tax_id, postal })
}

fn line_of(row: line::Model, currency: Currency) -> Option<Line> {
    Some(Line {
        description: row.description,
        quantity: u32::try_from(row.quantity).ok()?,
        unit_price: Money::new(row.unit_minor, currency),
        amount: Money::new(row.amount_minor, currency),
        tax_rate: BasisPoints(u32::try_from(row.tax_bp).ok()?),
    })
}

/// The columns of an invoice's row.
pub(super) fn row_of(invoice: &Invoice) -> Result<ActiveModel, Error> {
    let Invoice { id, partner, order, corrects, series_no, issued, issued_at, locale } = invoice;
    let draft = issued.draft();
    let correction = draft.kind.correction();
    Ok(ActiveModel {
        partner_id: Set(partner.0),
        invoice_id: Set(id.0),
        order_id: Set(order.0),
        kind: Set(draft.kind.code().to_owned()),
        corrects: Set(corrects.as_ref().map(|corrects| corrects.invoice.0)),
        corrected_number: Set(correction.map(|correction| correction.invoice.to_string())),
        corrected_on: Set(correction.map(|correction| correction.issued_on.into())),
        reason_text: Set(correction.map_or_else(String::new, |told| told.reason.clone())),
        reason_code: Set(corrects.as_ref().map_or_else(String::new, |told| told.reason.clone())),
        series_no: Set(i64::from(*series_no)),
        number: Set(issued.number().to_string()),
        issued_on: Set(issued.issued_on().into()),
        issued_at: Set((*issued_at).into()),
        locale: Set(locale.tag().to_owned()),
        currency: Set(draft.currency.code().to_owned()),
        net_minor: Set(issued.net().minor),
        tax_minor: Set(issued.tax().minor),
        total_minor: Set(issued.total().minor),
        tax_treatment: Set(draft.treatment.code().to_owned()),
        tax_evidence: Set(draft.treatment.evidence().to_owned()),
        tax_name: Set(draft.tax_name.clone()),
        tax_note: Set(draft.tax_note.clone()),
        seller: Set(stored(&draft.seller)?),
        buyer: Set(stored(&draft.buyer)?),
        order_number: Set(draft.order_number.clone()),
        purchase_order: Set(draft.purchase_order.clone()),
        covers_from: Set(draft.covers.0.into()),
        covers_to: Set(draft.covers.1.into()),
        paid_on: Set(draft.paid_on.into()),
        method: Set(draft.method.code().to_owned()),
        account: Set(draft.account.clone()),
        payment_text: Set(draft.payment.clone()),
        content_hash: Set(issued.hash()),
        render_at: Set(Some((*issued_at).into())),
    })
}

/// The columns of its lines, numbered from 1.
pub(super) fn line_rows_of(invoice: &Invoice) -> Vec<line::ActiveModel> {
    let numbered = (1..).zip(&invoice.issued.draft().lines);
    numbered
        .map(|(line_no, line)| line::ActiveModel {
            partner_id: Set(invoice.partner.0),
            invoice_id: Set(invoice.id.0),
            line_no: Set(line_no),
            description: Set(line.description.clone()),
            quantity: Set(i64::from(line.quantity)),
            unit_minor: Set(line.unit_price.minor),
            amount_minor: Set(line.amount.minor),
            tax_bp: Set(i64::from(line.tax_rate.0)),
        })
        .collect()
}

fn stored(party: &Party) -> Result<String, Error> {
    let Party { name, lines, tax_id, postal } = party.clone();
    let Postal { lines: address, city, postal_code, region, country } = postal;
    let country = country.code().to_owned();
    let stored = StoredParty { name, lines, tax_id, address, city, postal_code, region, country };
    serde_json::to_string(&stored)
        .map_err(|error| Error::broken(format!("writing a party of an invoice: {error}")))
}
