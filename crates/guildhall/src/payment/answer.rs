//! What the gateway says of a charge, taken in: any order, any number of times, the same end.

use domain::access::Actor;
use domain::ids::{PartnerId, PaymentId, PaymentMethodId};
use domain::order::{OrderEvent, OrderState, Purpose};
use domain::payment::{Answer, FailureReason, PaymentState, after, ask_again_seconds};
use jiff::civil::Date;
use language::Arg;

use super::billing::{self, Counts};
use super::books::Source;
use super::{Payment, by_hand, run, settle, store};
use crate::access::letters::Letter;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, next_id, task};
use crate::error::Error;
use crate::order::{self, Order};
use crate::partner::payers::to_payers;
use crate::world::gateway::{Question, Report};

/// Asks the gateway about a charge and takes the answer in.
pub async fn ask(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    payment: PaymentId,
) -> Result<PaymentState, Error> {
    let known = store::get(app.db.read(), partner, payment).await?;
    if known.state.is_final() {
        return Ok(known.state);
    }
    let report = report_of(app, ctx, &known).await?;
    take_asked(app, ctx, &known, report).await
}

/// Takes in what the gateway answered about a charge as it stood when it was asked about.
pub(super) async fn take_asked(
    app: &App,
    ctx: &Ctx,
    known: &Payment,
    report: Report,
) -> Result<PaymentState, Error> {
    let scope = PartnerScope::open(app, known.partner).await?;
    let payment = store::get(scope.tx(), known.partner, known.id).await?;
    let report = match report.answer {
        // A page to pay on was opened while the gateway was thinking.
        Answer::NotSeen if payment.session != known.session => Report::of(Answer::StillPending),
        _ => report,
    };
    let taken = take_in(&scope, app, ctx, payment, report).await?;
    scope.commit().await?;
    count(app, &taken).await;
    Ok(taken.state)
}

/// What a report led to.
#[derive(Debug)]
pub struct Taken {
    pub before: PaymentState,
    pub state: PaymentState,
    /// The day on which the renewal run began the charge, where it did.
    run_on: Option<Date>,
}

/// What comes behind its batch corrects the figures of the day's run.
pub(super) async fn count(app: &App, taken: &Taken) {
    if let Some(on) = taken.run_on {
        billing::correct(app, on, Counts::moved(&taken.before, &taken.state)).await;
    }
}

/// The task about a charge that is open for longer than its key lives.
const OUTCOME_UNKNOWN: &str = "outcome_unknown";
/// Seconds for which "never seen" is not believed of a charge of a stored card: the call that makes
/// it may be held up on its way, on another node, and arrive after the question.
const HELD_UP_SECONDS: i64 = 60 * 60;

/// What the gateway says of a charge that was begun.
async fn report_of(app: &App, ctx: &Ctx, payment: &Payment) -> Result<Report, Error> {
    let card = match payment.method {
        Some(method) => {
            Some(store::get_method(app.db.read(), payment.partner, method).await?.token)
        }
        None => None,
    };
    let question = Question {
        key: &payment.gateway_key,
        session: payment.session.as_deref(),
        reference: payment.reference.as_deref(),
        card_token: card.as_deref(),
        begun_at: payment.created_at,
    };
    let report = app.world.gateway.ask(&app.db, question, ctx.now).await;
    let age = ctx.now.as_second() - payment.created_at.as_second();
    if report.answer == Answer::NotSeen && card.is_some() && age < HELD_UP_SECONDS {
        return Ok(Report::of(Answer::StillPending));
    }
    Ok(report)
}

/// Takes a report in: one commit holds the payment, the order, and all that a paid order leads to.
pub async fn take(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    payment: PaymentId,
    report: Report,
) -> Result<Taken, Error> {
    let scope = PartnerScope::open(app, partner).await?;
    let payment = store::get(scope.tx(), partner, payment).await?;
    let taken = take_in(&scope, app, ctx, payment, report).await?;
    scope.commit().await?;
    Ok(taken)
}

/// The same in the scope's commit; the payment was read there.
pub async fn take_in(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    payment: Payment,
    report: Report,
) -> Result<Taken, Error> {
    let before = payment.state.clone();
    let Some(state) = after(&before, report.answer) else {
        ask_later(scope, app, ctx, &payment).await?;
        return Ok(Taken { state: before.clone(), before, run_on: None });
    };
    let method = match (&state, &report.card) {
        (PaymentState::Succeeded, Some(card)) => {
            let id = PaymentMethodId(next_id(app, ctx));
            Some(store::record_method(scope, ctx, id, card).await?)
        }
        _ => None,
    };
    let pays = store::record_state(scope, ctx, &payment, &state, report.reference, method).await?;
    let order = order::store::get(scope.tx(), scope.partner(), payment.order).await?;
    scope.record(app, ctx, told(&payment, &order, &state)).await?;
    if state.is_final() {
        let about = ("order", order.id.to_string());
        task::close_about(scope, ctx, OUTCOME_UNKNOWN, about).await?;
    }
    match &state {
        PaymentState::Succeeded if pays => {
            let charged_on = app.day_of(payment.created_at).await?;
            let source = Source::Payment(payment.id);
            settle::settle(scope, app, ctx, &order, source, charged_on).await?;
        }
        // Another charge paid the order: this one is surplus, for nothing, until it goes back.
        PaymentState::Succeeded => open_task(scope, app, ctx, "paid_twice", &order).await?,
        PaymentState::Failed { reason } => {
            declined(scope, app, ctx, &order, *reason).await?;
        }
        PaymentState::Cancelled => {
            declined(scope, app, ctx, &order, FailureReason::Abandoned).await?
        }
        PaymentState::Unknown => {
            ask_later(scope, app, ctx, &payment).await?;
            unknown(scope, app, ctx, &payment, &order).await?;
        }
        PaymentState::Pending | PaymentState::RequiresConfirmation => {
            ask_later(scope, app, ctx, &payment).await?;
        }
    }
    // What a person pays on the gateway's page is no charge of the run, whoever opened the order.
    let automatic = matches!(order.purpose, Purpose::AutomaticRenewal { .. });
    let run_on = match automatic && payment.session.is_none() {
        true => Some(app.day_of(payment.created_at).await?),
        false => None,
    };
    Ok(Taken { before, state, run_on })
}

/// What is told of a charge's new state.
pub(super) fn told(payment: &Payment, order: &Order, state: &PaymentState) -> Event {
    let kind = match state {
        PaymentState::Succeeded => "payment.succeeded",
        PaymentState::Failed { .. } => "payment.failed",
        PaymentState::Cancelled => "payment.cancelled",
        PaymentState::Unknown => "payment.unknown",
        PaymentState::RequiresConfirmation => "payment.requires_confirmation",
        PaymentState::Pending => "payment.pending",
    };
    let mut event = Event::new(kind, "order", order.id)
        .with("number", order.number.as_str())
        .with("attempt", payment.attempt)
        .with("amount_minor", payment.amount.minor)
        .with("currency", payment.amount.currency.code());
    if let PaymentState::Failed { reason } = state {
        event = event.with("reason", reason.code());
    }
    event
}

/// The next question: after five minutes, an hour, then daily. Once the key's life is over, a
/// person is called as well, who can look at the gateway's own books.
async fn ask_later(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    payment: &Payment,
) -> Result<(), Error> {
    let next = next_question(ctx, payment);
    store::record_asked(scope, payment, payment.times_asked + 1, next).await?;
    if !by_hand::is_overdue(payment, ctx.now) {
        return Ok(());
    }
    let order = order::store::get(scope.tx(), scope.partner(), payment.order).await?;
    let about = ("order", order.id.to_string());
    if task::is_open(scope, OUTCOME_UNKNOWN, &about).await? {
        return Ok(());
    }
    open_task(scope, app, ctx, OUTCOME_UNKNOWN, &order).await
}

/// Somebody should know that money may be on its way without a trace here.
async fn unknown(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    payment: &Payment,
    order: &Order,
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let letter = letter_of_unknown(payment, order);
    to_payers(scope, app, ctx, letter, |_| words_of_unknown(&loaded, ctx, payment, order)).await
}

pub(super) fn letter_of_unknown(payment: &Payment, order: &Order) -> Letter {
    Letter {
        kind: "payment-unknown",
        about: payment.id.to_string(),
        path: Some(format!("/orders/{}", order.number)),
    }
}

pub(super) fn words_of_unknown(
    loaded: &Loaded,
    ctx: &Ctx,
    payment: &Payment,
    order: &Order,
) -> Vec<(&'static str, Arg)> {
    let next = next_question(ctx, payment);
    let next = loaded.programme.zone.to_datetime(next.instant());
    vec![
        ("number", order.number.as_str().into()),
        ("next", format!("{:02}:{:02}", next.hour(), next.minute()).into()),
    ]
}

/// When the gateway is asked next.
pub(super) fn next_question(ctx: &Ctx, payment: &Payment) -> At {
    At::from(ctx.now).plus_seconds(ask_again_seconds(payment.times_asked))
}

/// The charge was refused: the order stays open to be tried again; an automatic renewal tells the
/// partner and plans its next try.
async fn declined(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    reason: FailureReason,
) -> Result<(), Error> {
    if order.state != OrderState::Authorising {
        return Ok(());
    }
    order::store::record_event(scope, ctx, order, OrderEvent::Decline).await?;
    // Who waits at the page sees it there; an answer that came later, while nobody looked, is
    // mailed. Of an automatic renewal the run itself tells.
    let automatic = matches!(order.purpose, Purpose::AutomaticRenewal { .. });
    if ctx.actor == Actor::System && !automatic {
        tell_declined(scope, app, ctx, order, reason).await?;
    }
    run::after_failure(scope, app, ctx, order, reason).await
}

async fn tell_declined(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    reason: FailureReason,
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let attempts = store::list_of_order(scope.tx(), scope.partner(), order.id).await?.len();
    let letter = Letter {
        kind: "order-declined",
        about: format!("{} {attempts}", order.id),
        path: Some(format!("/orders/{}", order.number)),
    };
    to_payers(scope, app, ctx, letter, |locale| {
        let offer = loaded.programme.offer(&order.offer);
        vec![
            ("number", order.number.as_str().into()),
            ("offer", offer.map_or("", |offer| offer.name.get(locale)).into()),
            ("reason", super::reason_text(app, locale, reason).into()),
        ]
    })
    .await
}

/// A webhook spoke of a charge: the gateway is asked. A lost answer changes nothing, as the
/// question has its own time.
pub async fn asked_by_webhook(app: &App, ctx: &Ctx, payment: &Payment) -> Result<(), Error> {
    let report = report_of(app, ctx, payment).await?;
    if !matches!(report.answer, Answer::Lost) {
        let taken = take(app, ctx, payment.partner, payment.id, report).await?;
        count(app, &taken).await;
    }
    Ok(())
}

/// Opens a task for money that is there and cannot do what it was for.
pub async fn open_task(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    kind: &str,
    order: &Order,
) -> Result<(), Error> {
    if domain::planted::is(domain::planted::Mistake::NoTask) {
        return Ok(());
    }
    let data = serde_json::json!({
        "number": order.number.as_str(),
        "amount_minor": order.quote.total.minor,
        "currency": order.quote.total.currency.code(),
    });
    task::open(scope, app, ctx, kind, ("order", order.id.to_string()), data).await?;
    Ok(())
}
