//! Issuing: in the commit that settles the order, so that no paid order is without its invoice and
//! no number is ever missing.

use domain::ids::{InvoiceId, OrderId};
use domain::invoice::{Draft, Issued, Kind, Line, Series, issue};
use domain::money::Money;
use domain::policy::Method;
use domain::text::Locale;
use einvoice::Violation;
use jiff::civil::Date;
use language::format::date_long;

use super::{Corrects, Invoice, described, electronic, party, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
use crate::error::Error;
use crate::order::Order;
use crate::partner::{self, Partner};

/// Issues the invoice of a paid order of the locked partner, or returns the one it has. `covers`
/// are the first and the last day of the term that was paid for. The sum is the order's quote, to
/// the unit.
pub async fn issue_for(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
    covers: (Date, Date),
    paid_on: Date,
) -> Result<InvoiceId, Error> {
    if let Some(issued) = store::find_by_order(scope.tx(), scope.partner(), order.id).await? {
        return Ok(issued.id);
    }
    let partner = partner::store::get(scope.tx(), scope.partner()).await?;
    let draft = draft(app, loaded, &partner, order, covers, paid_on)?;
    let to = NewDocument {
        order: order.id,
        corrects: None,
        locale: partner.locale,
        charged: order.quote.total,
    };
    let invoice = number(scope, app, ctx, draft, to).await?;
    scope.record(app, ctx, told(&invoice, order)).await?;
    Ok(invoice.id)
}

/// What is told of an invoice.
pub fn told(invoice: &Invoice, order: &Order) -> Event {
    Event::new("invoice.issued", "invoice", invoice.id)
        .with("number", invoice.issued.number().as_str())
        .with("order", order.number.as_str())
}

/// The invoice of a paid order that has none yet, with the number that follows in the partner's
/// series; `None` where it would break a rule of EN 16931.
pub fn plan(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    partner: &Partner,
    order: &Order,
    (covers, paid_on): ((Date, Date), Date),
) -> Result<Option<Invoice>, Error> {
    let draft = draft(app, loaded, partner, order, covers, paid_on)?;
    let to = NewDocument {
        order: order.id,
        corrects: None,
        locale: partner.locale,
        charged: order.quote.total,
    };
    Ok(document(app, ctx, partner, draft, to)?.ok())
}

/// The first rule of EN 16931 that the invoice of an order would break, were it issued now; `None`
/// where it may be issued. Nothing is written and no number is taken.
pub async fn refused(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
    paid_on: Date,
) -> Result<Option<Violation>, Error> {
    let partner = partner::store::get(scope.tx(), scope.partner()).await?;
    let covers = (order.quote.starts_on, order.quote.ends_on);
    let draft = draft(app, loaded, &partner, order, covers, paid_on)?;
    let (issued, _) = numbered(&partner, ctx, draft, order.quote.total)?;
    Ok(electronic::violations(&issued).into_iter().next())
}

/// What a new document is about, beside what it says.
pub(super) struct NewDocument {
    pub order: OrderId,
    pub corrects: Option<Corrects>,
    pub locale: Locale,
    /// What was paid, or is given back, tax included.
    pub charged: Money,
}

/// Gives a draft the next number of the locked partner's series and writes it.
pub(super) async fn number(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    draft: Draft,
    to: NewDocument,
) -> Result<Invoice, Error> {
    let partner = partner::store::get(scope.tx(), scope.partner()).await?;
    let invoice = document(app, ctx, &partner, draft, to)?.map_err(|broken| {
        let Violation { rule, term, found } = broken;
        Error::broken(format!("a document breaks {rule}: {term} is {found}"))
    })?;
    store::record(scope, &invoice).await?;
    let issued_on = invoice.issued.issued_on();
    partner::store::record_series(scope, invoice.series_no, issued_on.into()).await?;
    Ok(invoice)
}

/// A draft as the document that follows in the partner's series, or the rule of EN 16931 that it
/// breaks.
fn document(
    app: &App,
    ctx: &Ctx,
    partner: &Partner,
    draft: Draft,
    to: NewDocument,
) -> Result<Result<Invoice, Violation>, Error> {
    let (issued, series) = numbered(partner, ctx, draft, to.charged)?;
    if let Some(broken) = electronic::violations(&issued).into_iter().next() {
        return Ok(Err(broken));
    }
    Ok(Ok(Invoice {
        id: InvoiceId(next_id(app, ctx)),
        partner: partner.id,
        order: to.order,
        corrects: to.corrects,
        series_no: series.last_number,
        issued,
        issued_at: ctx.now,
        locale: to.locale,
    }))
}

/// The draft with the number that follows in the partner's series.
fn numbered(
    partner: &Partner,
    ctx: &Ctx,
    draft: Draft,
    charged: Money,
) -> Result<(Issued, Series), Error> {
    let network_id = partner
        .network_id
        .ok_or_else(|| Error::broken("an invoice of a partner without a number"))?;
    let series = Series {
        network_id,
        last_number: partner.last_invoice_no,
        last_issued_on: partner.last_invoice_on,
    };
    // Nodes' clocks differ by moments. Around midnight the later day wins, rather than a payment
    // fail because another node was already in tomorrow.
    let issued_on = series.last_issued_on.map_or(ctx.today, |last| last.max(ctx.today));
    let order_number = draft.order_number.clone();
    issue(draft, &series, issued_on, charged)
        .map_err(|refusal| Error::broken(format!("invoicing {order_number}: {refusal}")))
}

fn draft(
    app: &App,
    loaded: &Loaded,
    partner: &Partner,
    order: &Order,
    covers: (Date, Date),
    paid_on: Date,
) -> Result<Draft, Error> {
    let programme = &loaded.programme;
    let locale = partner.locale;
    let taxed_on = order.placed_on.unwrap_or(paid_on);
    let tax = programme
        .tax_on(partner.address.country, taxed_on)
        .ok_or_else(|| Error::broken("the programme has no tax row for other countries"))?;
    let treatment = &order.quote.treatment;
    let method = order
        .method
        .ok_or_else(|| Error::broken(format!("{} was paid in no known way", order.number)))?;
    Ok(Draft {
        kind: Kind::Invoice,
        seller: party::seller(app, locale, &programme.seller)?,
        buyer: party::buyer(app, locale, partner, treatment)?,
        currency: order.quote.total.currency,
        treatment: treatment.clone(),
        tax_name: partner::tax::name(app, locale, treatment, tax.name.get(locale)),
        tax_note: partner::tax::note(app, locale, treatment),
        lines: lines(app, loaded, locale, order, covers)?,
        order_number: order.number.to_string(),
        purchase_order: order.purchase_order.clone(),
        covers,
        paid_on,
        method,
        account: match method {
            Method::Card => String::new(),
            Method::Transfer => programme
                .bank_for(order.quote.total.currency)
                .map_or_else(String::new, |bank| bank.account.clone()),
        },
        payment: match method {
            Method::Card => app.text(locale, "invoice-paid-by-card", &[]),
            Method::Transfer => app.text(locale, "invoice-paid-by-transfer", &[]),
        },
    })
}

/// The membership at its list price and, where the quote has one, the discount as a line of its
/// own.
fn lines(
    app: &App,
    loaded: &Loaded,
    locale: Locale,
    order: &Order,
    covers: (Date, Date),
) -> Result<Vec<Line>, Error> {
    let quote = &order.quote;
    let offer = loaded.programme.offer(&order.offer);
    let offer = offer.ok_or_else(|| Error::broken(format!("offer {} is gone", order.offer)))?;
    let (first, last) = covers;
    let args =
        [("first", date_long(locale, first).into()), ("last", date_long(locale, last).into())];
    let period = app.text(locale, "invoice-period", &args);
    let description = described(offer.name.get(locale), &period);
    let line = |description: String, amount: Money| Line {
        description,
        quantity: 1,
        unit_price: amount,
        amount,
        tax_rate: quote.tax_rate,
    };
    let mut lines = vec![line(description, quote.list)];
    if 0 < quote.discount.minor {
        let discount = Money::new(-quote.discount.minor, quote.discount.currency);
        lines.push(line(app.text(locale, "invoice-line-upgrade", &[]), discount));
    }
    Ok(lines)
}
