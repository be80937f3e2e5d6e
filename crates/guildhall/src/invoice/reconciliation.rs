//! The reconciliation file: every document of a period as one line, its sums equal to the books.

use std::collections::HashMap;

use domain::access::Action;
use domain::calendar::days_between;
use domain::ids::{OrderId, PartnerId};
use domain::money::Money;
use domain::order::Purpose;
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::store::{self, After, PeriodSum};
use super::{Invoice, description_and_detail};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::{Error, Problem};
use crate::order::{self, Order};
use crate::partner::{self, Partner};
use crate::subscription::store::{PaidTerm, paid_terms};
use crate::web::sheet::{self, harmless};

/// Documents read and written at a time.
const BATCH: u64 = 200;
/// Days of the longest period.
const DAYS_MAX: i32 = 366;

/// A span of days by the date that stands on the documents, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub first: Date,
    pub last: Date,
}

impl Period {
    /// The days as typed. Every field that does not hold is named.
    pub fn parse(from: &str, to: &str) -> Result<Period, Error> {
        let day = |text: &str| text.trim().parse::<Date>().ok();
        let (first, last) = match (day(from), day(to)) {
            (Some(first), Some(last)) => (first, last),
            (first, last) => {
                let wrong =
                    |field, day: Option<Date>| day.is_none().then(|| Problem::coded(field, "date"));
                let wrong = [wrong("from", first), wrong("to", last)];
                return Err(Error::Invalid(wrong.into_iter().flatten().collect()));
            }
        };
        let days = days_between(first, last);
        let code = match days {
            ..0 => "period-backwards",
            0..DAYS_MAX => return Ok(Period { first, last }),
            _ => "period-long",
        };
        Err(Error::Invalid(vec![Problem::coded("to", code)]))
    }
}

/// Which documents: a partner's or everybody's, as the books stood at an instant.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub partner: Option<PartnerId>,
    pub period: Period,
    pub until: Timestamp,
}

/// The one way to an [`Asked`]: all partners are for those who may see them.
pub fn ask(ctx: &Ctx, partner: Option<PartnerId>, period: Period) -> Result<Asked, Error> {
    ctx.may(Action::DownloadInvoice)?;
    if partner.is_none() {
        ctx.may(Action::SeeAllPartners)?;
    }
    Ok(Asked { partner, period, until: ctx.now })
}

/// The sums that the file must come to, one for each currency.
pub async fn sums(app: &App, asked: &Asked) -> Result<Vec<PeriodSum>, Error> {
    store::period_sums(app.db.read(), asked).await
}

/// A line of the file: the columns of the field's licence-based and one-time reconciliation files
/// that a membership has. Amounts are decimal numbers of the currency, of credit notes negative;
/// instants are UTC, days ISO 8601.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Line {
    pub partner_id: String,
    pub network_id: String,
    pub customer_name: String,
    /// ISO 3166-1 alpha-2, where the company is now.
    pub customer_country: String,
    pub invoice_number: String,
    pub invoice_date: String,
    pub order_id: String,
    pub order_date: String,
    pub product_id: String,
    pub product_name: String,
    /// `new`, `renew`, `convert`, `cancelImmediate` or `customerCredit`.
    pub charge_type: &'static str,
    pub unit_price: String,
    pub quantity: u32,
    /// After discounts: `Subtotal` = `EffectiveUnitPrice` × `Quantity`.
    pub effective_unit_price: String,
    pub price_adjustment_description: String,
    pub subtotal: String,
    pub tax_total: String,
    pub total: String,
    pub currency: &'static str,
    pub charge_start_date: String,
    pub charge_end_date: String,
    pub term_and_billing_cycle: &'static str,
    /// Empty where the money led to no membership.
    pub subscription_id: String,
    pub subscription_start_date: String,
    pub subscription_end_date: String,
    pub credit_reason_code: String,
    /// The invoice that a credit note takes back.
    pub reference_id: String,
}

/// Reads a period from its first line to its last, some hundred lines at a time.
#[derive(Debug)]
pub struct Reader {
    asked: Asked,
    locale: Locale,
    after: Option<After>,
    is_begun: bool,
    is_done: bool,
}

impl Reader {
    pub fn new(ctx: &Ctx, asked: Asked) -> Reader {
        Reader { asked, locale: ctx.locale, after: None, is_begun: false, is_done: false }
    }

    /// The next lines; `None` after the last.
    pub async fn lines(&mut self, app: &App) -> Result<Option<Vec<Line>>, Error> {
        if self.is_done {
            return Ok(None);
        }
        let read = app.db.read();
        let invoices = store::list_period(read, &self.asked, self.after, BATCH).await?;
        self.is_done = (invoices.len() as u64) < BATCH;
        self.after = invoices.last().map(After::of).or(self.after);
        Ok(Some(lines_of(app, self.locale, &invoices).await?))
    }

    /// The next part of the file as text, the names of the columns first; `None` after its end.
    /// Lines end in CR LF (RFC 4180).
    pub async fn csv(&mut self, app: &App) -> Result<Option<String>, Error> {
        let Some(lines) = self.lines(app).await? else { return Ok(None) };
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        sheet::written(is_first.then_some(&COLUMNS[..]), &lines).map(Some)
    }
}

async fn lines_of(app: &App, locale: Locale, invoices: &[Invoice]) -> Result<Vec<Line>, Error> {
    let read = app.db.read();
    let keys: Vec<(PartnerId, OrderId)> =
        invoices.iter().map(|invoice| (invoice.partner, invoice.order)).collect();
    let orders = order::store::list_by_ids(read, &keys).await?;
    let orders: HashMap<_, _> =
        orders.iter().map(|order| ((order.partner, order.id), order)).collect();
    let partners: Vec<PartnerId> = keys.iter().map(|(partner, _)| *partner).collect();
    let partners = partner::store::list_by_ids(read, &partners).await?;
    let partners: HashMap<_, _> = partners.iter().map(|partner| (partner.id, partner)).collect();
    let terms = paid_terms(read, &keys).await?;
    let loaded = app.programme().await?;
    invoices
        .iter()
        .zip(&keys)
        .map(|(invoice, key)| {
            let missing = || Error::broken(format!("{} has no order", invoice.issued.number()));
            let about = About {
                order: orders.get(key).copied().ok_or_else(missing)?,
                partner: partners.get(&key.0).copied().ok_or_else(missing)?,
                term: terms.get(key),
            };
            Ok(line_of(&loaded, locale, invoice, &about))
        })
        .collect()
}

/// What a document is about.
struct About<'a> {
    order: &'a Order,
    partner: &'a Partner,
    /// `None` where the money led to no membership.
    term: Option<&'a PaidTerm>,
}

fn line_of(loaded: &Loaded, locale: Locale, invoice: &Invoice, about: &About<'_>) -> Line {
    let (issued, draft) = (&invoice.issued, invoice.issued.draft());
    let About { order, partner, term } = about;
    let amount = |money: Money| match invoice.corrects {
        Some(_) => Money::new(-money.minor, money.currency).decimal(),
        None => money.decimal(),
    };
    let (first, adjustments) = match draft.lines.split_first() {
        Some((first, rest)) => (Some(first), rest),
        None => (None, [].as_slice()),
    };
    let adjusted = adjustments.iter().map(|line| description_and_detail(&line.description).0);
    let offer = loaded.programme.offer(&order.offer);
    let quoted = (order.quote.starts_on, order.quote.ends_on);
    let (starts_on, ends_on) = term.map_or(quoted, |term| (term.starts_on, term.ends_on));
    let run = term.map(|term| term.run);
    let correction = draft.kind.correction();
    Line {
        partner_id: partner.id.to_string(),
        network_id: partner.network_id.map(|id| id.to_string()).unwrap_or_default(),
        customer_name: harmless(&draft.buyer.name),
        customer_country: partner.address.country.to_string(),
        invoice_number: issued.number().to_string(),
        invoice_date: issued.issued_on().to_string(),
        order_id: order.number.to_string(),
        order_date: utc(order.placed_at.unwrap_or(order.created_at)),
        product_id: order.offer.to_string(),
        product_name: harmless(offer.map_or("", |offer| offer.name.get(locale))),
        charge_type: charge_type(order, invoice),
        unit_price: amount(first.map_or(issued.net(), |line| line.unit_price)),
        // A membership is bought once; further lines are discounts on it.
        quantity: 1,
        effective_unit_price: amount(issued.net()),
        price_adjustment_description: harmless(&adjusted.collect::<Vec<_>>().join("; ")),
        subtotal: amount(issued.net()),
        tax_total: amount(issued.tax()),
        total: amount(issued.total()),
        currency: draft.currency.code(),
        charge_start_date: starts_on.to_string(),
        charge_end_date: ends_on.to_string(),
        term_and_billing_cycle: "One-Year commitment for yearly billing",
        subscription_id: term.map(|term| term.subscription.to_string()).unwrap_or_default(),
        subscription_start_date: run.map(|run| run.0.to_string()).unwrap_or_default(),
        subscription_end_date: run.map(|run| run.1.to_string()).unwrap_or_default(),
        credit_reason_code: invoice
            .corrects
            .as_ref()
            .map(|corrects| harmless(&corrects.reason))
            .unwrap_or_default(),
        reference_id: correction.map(|told| told.invoice.to_string()).unwrap_or_default(),
    }
}

/// The words of the field's reconciliation files for why money was charged or given back.
fn charge_type(order: &Order, invoice: &Invoice) -> &'static str {
    match (&invoice.corrects, &order.purpose) {
        // These ended the membership; every other credit leaves it as it is.
        (Some(corrects), _)
            if ["cancelled", "charged_back"].contains(&corrects.reason.as_str()) =>
        {
            "cancelImmediate"
        }
        (Some(_), _) => "customerCredit",
        (None, Purpose::Purchase) => "new",
        (None, Purpose::Upgrade { .. }) => "convert",
        (None, Purpose::Renewal { .. } | Purpose::AutomaticRenewal { .. }) => "renew",
    }
}

fn utc(instant: Timestamp) -> String {
    instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The names of the columns, in the order of [`Line`]; they stand there also without lines.
pub const COLUMNS: [&str; 27] = [
    "PartnerId",
    "NetworkId",
    "CustomerName",
    "CustomerCountry",
    "InvoiceNumber",
    "InvoiceDate",
    "OrderId",
    "OrderDate",
    "ProductId",
    "ProductName",
    "ChargeType",
    "UnitPrice",
    "Quantity",
    "EffectiveUnitPrice",
    "PriceAdjustmentDescription",
    "Subtotal",
    "TaxTotal",
    "Total",
    "Currency",
    "ChargeStartDate",
    "ChargeEndDate",
    "TermAndBillingCycle",
    "SubscriptionId",
    "SubscriptionStartDate",
    "SubscriptionEndDate",
    "CreditReasonCode",
    "ReferenceId",
];
