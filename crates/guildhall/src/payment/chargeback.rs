//! Charges that the card's holder contests: the bank holds the money, and decides.

pub mod ask;
#[cfg(test)]
mod tests;

use domain::ids::{ChargebackId, TaskId};
use domain::money::Money;
use domain::planted::{self, Mistake};
use language::format;
use serde_json::json;

use super::books::store::chargebacks as store;
use super::books::{self, Chargeback, Source, Verdict};
use super::store as payments;
use super::{Payment, refund};
use crate::access::letters::Letter;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, next_id, task};
use crate::error::Error;
use crate::invoice;
use crate::order::{self, Order};
use crate::partner::payers::to_payers;
use crate::subscription;

/// Tasks of a company that are looked through.
const TASKS_MAX: u64 = 1_000;

/// The holder contests a charge: the money counts as gone while the bank decides, and an operator
/// answers the bank. Told again, it changes nothing. Returns false where no charge has the
/// reference, or none yet: its own answer may still be on the way.
pub async fn opened(app: &App, ctx: &Ctx, reference: &str, amount: Money) -> Result<bool, Error> {
    let Some(payment) = payments::find_by_reference(app.db.read(), reference).await? else {
        return Ok(false);
    };
    let scope = PartnerScope::open(app, payment.partner).await?;
    let known = store::find(scope.tx(), payment.partner, payment.id, reference).await?;
    if known.is_some() && !planted::is(Mistake::DisputeTwice) {
        return Ok(true);
    }
    open(&scope, app, ctx, &payment, reference, amount).await?;
    scope.commit().await?;
    Ok(true)
}

/// The bank decided. Won, everything is as before. Lost, the fee is gone: the membership ends and
/// its invoice is credited. Told before the dispute itself was told, it counts for the whole
/// charge. Returns false where no charge has the reference, or none yet.
pub async fn closed(app: &App, ctx: &Ctx, reference: &str, won: bool) -> Result<bool, Error> {
    let Some(payment) = payments::find_by_reference(app.db.read(), reference).await? else {
        return Ok(false);
    };
    let scope = PartnerScope::open(app, payment.partner).await?;
    let known = store::find(scope.tx(), payment.partner, payment.id, reference).await?;
    let dispute = match known {
        Some(known) => Some(known),
        None => open(&scope, app, ctx, &payment, reference, payment.amount).await?,
    };
    let Some(dispute) = dispute.filter(|dispute| dispute.verdict == Verdict::Open) else {
        return Ok(true);
    };
    let verdict = if won { Verdict::Won } else { Verdict::Lost };
    store::record_closed(&scope, ctx, dispute.id, verdict).await?;
    let order = order::store::get(scope.tx(), payment.partner, payment.order).await?;
    let event = match verdict {
        Verdict::Lost => Event::new("chargeback.lost", "order", order.id),
        Verdict::Won | Verdict::Open => Event::new("chargeback.won", "order", order.id),
    };
    scope.record(app, ctx, told(event, &order, dispute.amount)).await?;
    close_task(&scope, app, ctx, &payment).await?;
    if verdict == Verdict::Lost {
        lost(&scope, app, ctx, &dispute, &order).await?;
    }
    scope.commit().await?;
    Ok(true)
}

/// Writes a dispute with its task. Only what is left of the charge can be contested: `None` where
/// everything went back before, and only an operator can say more.
async fn open(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    payment: &Payment,
    reference: &str,
    amount: Money,
) -> Result<Option<Chargeback>, Error> {
    let held = books::store::held(scope.tx(), payment.partner, Source::Payment(payment.id)).await?;
    let left = held.refundable();
    let amount = Money::new(amount.minor.min(left.minor), left.currency);
    let order = order::store::get(scope.tx(), payment.partner, payment.order).await?;
    let data = json!({
        "number": order.number.as_str(),
        "amount_minor": amount.minor,
        "currency": amount.currency.code(),
    });
    let subject = ("order", order.id.to_string());
    task::open(scope, app, ctx, "chargeback_opened", subject, data).await?;
    if amount.minor <= 0 {
        return Ok(None);
    }
    let dispute = Chargeback {
        id: ChargebackId(next_id(app, ctx)),
        payment: payment.id,
        amount,
        verdict: Verdict::Open,
        opened_at: ctx.now,
    };
    let ask_at = At::from(ctx.now).plus_seconds(ask::EVERY_SECONDS);
    store::record(scope, ctx, &dispute, reference, ask_at).await?;
    let event = Event::new("chargeback.opened", "order", order.id);
    scope.record(app, ctx, told(event, &order, amount)).await?;
    Ok(Some(dispute))
}

fn told(event: Event, order: &Order, amount: Money) -> Event {
    event
        .with("number", order.number.as_str())
        .with("amount_minor", amount.minor)
        .with("currency", amount.currency.code())
}

/// The fee is gone: what it paid ends, in the commit of the verdict.
async fn lost(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    dispute: &Chargeback,
    order: &Order,
) -> Result<(), Error> {
    let source = Source::Payment(dispute.payment);
    let Some(released) = books::release(scope, app, ctx, source, order.id).await? else {
        return Ok(());
    };
    let loaded = app.programme().await?;
    let found = invoice::store::find_by_order(scope.tx(), scope.partner(), order.id).await?;
    if let Some(invoice) = found {
        let reason = "chargeback";
        invoice::credit::issue_for(scope, app, ctx, &loaded, invoice.id, released, reason).await?;
    }
    let plan = refund::plan(scope.tx(), &loaded, ctx.today, order).await?;
    // An older year's fee takes nothing from the year that was paid since.
    let newest = plan.holding.term()?.order == order.id;
    if newest && plan.holding.subscription.ending.is_none() {
        subscription::end::cancel(scope, app, ctx, &loaded, &plan.holding, "charged_back").await?;
    }
    let rest = released.minor - dispute.amount.minor;
    if 0 < rest {
        let data = json!({
            "number": order.number.as_str(),
            "amount_minor": rest,
            "currency": released.currency.code(),
        });
        let subject = ("order", order.id.to_string());
        task::open(scope, app, ctx, "chargeback_rest", subject, data).await?;
    }
    tell(scope, app, ctx, dispute, order).await
}

async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    dispute: &Chargeback,
    order: &Order,
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let letter = Letter {
        kind: "chargeback-lost",
        about: dispute.id.to_string(),
        path: Some(format!("/orders/{}", order.number)),
    };
    to_payers(scope, app, ctx, letter, |locale| {
        let offer = loaded.programme.offer(&order.offer);
        vec![
            ("number", order.number.as_str().into()),
            ("offer", offer.map_or("", |offer| offer.name.get(locale)).into()),
            ("amount", format::money_with_code(locale, dispute.amount).into()),
        ]
    })
    .await
}

async fn close_task(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    payment: &Payment,
) -> Result<(), Error> {
    let order = payment.order.to_string();
    let note = app.text(ctx.locale, "chargeback-task-note", &[]);
    for open in task::list_of(scope.tx(), scope.partner(), TASKS_MAX).await? {
        let own = open.subject_id == order && open.kind == "chargeback_opened";
        if own && open.closed_at.is_none() {
            task::close(scope, ctx, TaskId(open.task_id), note.clone()).await?;
            let event = Event::new("task.closed", "task", open.task_id)
                .with("task", open.kind)
                .with("note", note.as_str());
            scope.record(app, ctx, event).await?;
        }
    }
    Ok(())
}
