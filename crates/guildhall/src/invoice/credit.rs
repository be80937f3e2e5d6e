//! Credit notes: in the commit that gives the money back, numbered in the same series.

use domain::ids::InvoiceId;
use domain::invoice::{CreditWords, credit};
use domain::money::Money;
use domain::text::Locale;

use super::issue::{NewDocument, number};
use super::{Corrects, Invoice, described, description_and_detail, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;

/// Credits `amount`, tax included, of an invoice of the locked partner and returns the credit
/// note. `reason` is a code such as `cancelled`, printed as its sentence, or an operator's own
/// words, printed as they are. Broken where the amount is more than what is left of the invoice,
/// or not above zero: the caller gives back only what [`rest`] allows. A second call is a second
/// credit note.
pub async fn issue_for(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    _loaded: &Loaded,
    invoice: InvoiceId,
    amount: Money,
    reason: &str,
) -> Result<InvoiceId, Error> {
    let invoice = store::get(scope.tx(), scope.partner(), invoice).await?;
    let credited = store::credited(scope.tx(), &invoice).await?;
    let words = words(app, &invoice, reason);
    let draft = credit(&invoice.issued, credited, amount, words).map_err(|refusal| {
        Error::broken(format!("crediting {}: {refusal}", invoice.issued.number()))
    })?;
    let to = NewDocument {
        order: invoice.order,
        corrects: Some(Corrects { invoice: invoice.id, reason: reason.to_owned() }),
        locale: invoice.locale,
        charged: amount,
    };
    let note = number(scope, app, ctx, draft, to).await?;
    let event = Event::new("credit_note.issued", "invoice", note.id)
        .with("number", note.issued.number().as_str())
        .with("invoice", invoice.issued.number().as_str())
        .with("order", invoice.issued.draft().order_number.as_str());
    scope.record(app, ctx, event).await?;
    Ok(note.id)
}

/// What is left of an invoice to be credited, tax included.
pub async fn rest(scope: &PartnerScope, invoice: InvoiceId) -> Result<Money, Error> {
    let invoice = store::get(scope.tx(), scope.partner(), invoice).await?;
    let (credited, _) = store::credited(scope.tx(), &invoice).await?;
    invoice.issued.total().checked_sub(credited).map_err(Error::broken)
}

fn words(app: &App, invoice: &Invoice, reason: &str) -> CreditWords {
    let number = invoice.issued.number().as_str();
    let lines = &invoice.issued.draft().lines;
    let first = lines.first().map(|line| description_and_detail(&line.description).0);
    let part = app.text(invoice.locale, "credit-part", &[("number", number.into())]);
    CreditWords {
        reason: reason_text(app, invoice.locale, reason),
        part: first.map_or_else(|| part.clone(), |first| described(&part, &first)),
        payment: app.text(invoice.locale, "credit-given-back", &[]),
    }
}

/// The sentence of a reason's code, or the words themselves.
pub fn reason_text(app: &App, locale: Locale, reason: &str) -> String {
    let key = format!("credit-reason-{}", reason.replace('_', "-"));
    if app.messages.has(locale, &key) { app.text(locale, &key, &[]) } else { reason.to_owned() }
}
