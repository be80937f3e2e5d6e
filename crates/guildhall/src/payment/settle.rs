//! A paid order: completed, its year written, its invoice issued, all in one commit.

use domain::ids::SubscriptionId;
use domain::money::Money;
use domain::order::{OrderEvent, Purpose};
use domain::text::Locale;
use einvoice::Violation;
use jiff::civil::Date;
use language::{Arg, format};

use super::again;
use super::answer::open_task;
use super::books::{self, Source};
use crate::access::letters::Letter;
use crate::app::{App, Loaded};
use crate::benefit;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, task};
use crate::error::Error;
use crate::invoice;
use crate::order::{self, Order};
use crate::partner::payers::to_payers;
use crate::subscription::term::{self, Written};

/// Completes an order whose money is there since `paid_on`. `source` is the money that made it
/// whole: what earlier money put to the order leaves of the total is taken from it. Where the year
/// it was for can no longer be, an operator's task says so; the money stays, for nothing, and
/// visible.
pub async fn settle(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    source: Source,
    paid_on: Date,
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    if domain::order::next(order.state, OrderEvent::Pay, ctx.today).is_err() {
        // Cancelled or expired meanwhile: the money came after all.
        return open_task(scope, app, ctx, "paid_after_close", order).await;
    }
    if let Some(wrong) = invoice::issue::refused(scope, app, ctx, &loaded, order, paid_on).await? {
        return invalid(scope, app, ctx, order, &wrong).await;
    }
    match term::write(scope, app, ctx, &loaded, order, paid_on).await? {
        Written::Impossible { why } => open_task(scope, app, ctx, why, order).await,
        Written::Term { subscription, term } => {
            let upgraded = match order.purpose {
                Purpose::Upgrade { from } => Some(from),
                _ => None,
            };
            benefit::grant::write(scope, ctx, &order.offer, subscription, &term, upgraded).await?;
            order::store::record_event(scope, ctx, order, OrderEvent::Pay).await?;
            let missing = missing(scope, order).await?;
            if 0 < missing.minor {
                books::allocate(scope, app, ctx, source, order.id, missing).await?;
            }
            let covers = (term.starts_on, term.ends_on);
            invoice::issue::issue_for(scope, app, ctx, &loaded, order, covers, paid_on).await?;
            scope.record(app, ctx, completed(order, subscription)).await?;
            confirm(scope, app, ctx, order, covers).await
        }
    }
}

/// Opens a task, once, for an order whose invoice must not go out: nothing is completed, the money
/// stays visible, and [`again::settle`] goes on when what was wrong is mended.
async fn invalid(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    wrong: &Violation,
) -> Result<(), Error> {
    let data = serde_json::json!({
        "number": order.number.as_str(),
        "amount_minor": order.quote.total.minor,
        "currency": order.quote.total.currency.code(),
        "rule": wrong.rule,
        "term": wrong.term,
        "found": wrong.found,
    });
    let subject = order.id.to_string();
    let tasks = task::list_of(scope.tx(), scope.partner(), again::TASKS_MAX).await?;
    if !tasks.iter().any(|task| again::is_of(task, &subject)) {
        task::open(scope, app, ctx, again::INVALID, ("order", subject), data).await?;
    }
    Ok(())
}

/// What of the order's total no money was put to yet.
async fn missing(scope: &PartnerScope, order: &Order) -> Result<Money, Error> {
    let total = order.quote.total;
    let paid = books::paid_by(scope.tx(), scope.partner(), order.id).await?;
    let paid: i64 = paid.iter().map(|(_, money)| money.minor).sum();
    Ok(Money::new(total.minor - paid, total.currency))
}

/// What is told of a paid order.
pub(super) fn completed(order: &Order, subscription: SubscriptionId) -> Event {
    Event::new("order.completed", "order", order.id)
        .with("number", order.number.as_str())
        .with("subscription", subscription.to_string())
}

async fn confirm(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    covers: (Date, Date),
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let letter = confirmation(order);
    to_payers(scope, app, ctx, letter, |locale| confirmed(&loaded, order, covers, locale)).await
}

pub(super) fn confirmation(order: &Order) -> Letter {
    Letter {
        kind: "order-confirmation",
        about: order.id.to_string(),
        path: Some(format!("/orders/{}", order.number)),
    }
}

/// What the confirmation names in a language.
pub(super) fn confirmed(
    loaded: &Loaded,
    order: &Order,
    (starts_on, ends_on): (Date, Date),
    locale: Locale,
) -> Vec<(&'static str, Arg)> {
    let offer = loaded.programme.offer(&order.offer);
    let offer = offer.map_or("", |offer| offer.name.get(locale));
    vec![
        ("number", order.number.as_str().into()),
        ("offer", offer.into()),
        ("amount", format::money(locale, order.quote.total).into()),
        ("starts", format::date_long(locale, starts_on).into()),
        ("ends", format::date_long(locale, ends_on).into()),
    ]
}
