//! A charge whose outcome the gateway never told: an operator who looked it up there settles it.

use domain::access::Action;
use domain::ids::{PartnerId, PaymentId};
use domain::payment::{Answer, PaymentState};
use domain::text::line;
use jiff::Timestamp;

use super::{Payment, answer, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Problem, Refusal};
use crate::world::gateway::{KEY_LIFE_SECONDS, Report};

/// Characters a reason, or the gateway's name of a charge, may have.
pub const REASON_MAX: usize = 500;
const REFERENCE_MAX: usize = 100;

/// What the operator found at the gateway.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// `charged` or `not_charged`.
    pub outcome: String,
    /// The gateway's name of the charge; required where it was made.
    pub reference: String,
    pub reason: String,
}

/// Whether a charge is open for longer than its key lives: the gateway is only asked about it then,
/// and a person may settle it.
pub fn is_overdue(payment: &Payment, now: Timestamp) -> bool {
    let open = matches!(payment.state, PaymentState::Pending | PaymentState::Unknown);
    open && KEY_LIFE_SECONDS <= now.as_second() - payment.created_at.as_second()
}

/// Settles an overdue charge by what a person found. Refused with `payment.not_by_hand` before that
/// time. What the gateway says later counts all the same: money it took after all becomes surplus.
pub async fn settle(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    payment: PaymentId,
    found: &Found,
) -> Result<PaymentState, Error> {
    ctx.may(Action::RecordReceipt)?;
    let (charged, reference, reason) = checked(found)?;
    let scope = PartnerScope::open(app, partner).await?;
    let payment = store::get(scope.tx(), partner, payment).await?;
    if !is_overdue(&payment, ctx.now) {
        return Err(Refusal::new("payment.not_by_hand").into());
    }
    let order = crate::order::store::get(scope.tx(), partner, payment.order).await?;
    let event = Event::new("payment.settled_by_hand", "order", order.id)
        .with("number", order.number.as_str())
        .with("attempt", payment.attempt)
        .with("amount_minor", payment.amount.minor)
        .with("currency", payment.amount.currency.code())
        .with("outcome", if charged { "charged" } else { "not_charged" })
        .with("reason", reason);
    scope.record(app, ctx, event).await?;
    let told = if charged { Answer::Charged } else { Answer::NotSeen };
    let report = Report { reference, ..Report::of(told) };
    let taken = answer::take_in(&scope, app, ctx, payment, report).await?;
    scope.commit().await?;
    answer::count(app, &taken).await;
    Ok(taken.state)
}

fn checked(found: &Found) -> Result<(bool, Option<String>, String), Error> {
    let mut problems = Vec::new();
    let charged = match found.outcome.as_str() {
        "charged" => Some(true),
        "not_charged" => Some(false),
        _ => {
            problems.push(Problem::coded("outcome", "nothing-chosen"));
            None
        }
    };
    let mut reference = None;
    if charged == Some(true) {
        match line(&found.reference, REFERENCE_MAX) {
            Ok(text) => reference = Some(text),
            Err(refusal) => problems.push(Problem::new("reference", refusal)),
        }
    }
    let reason = found.reason.split_whitespace().collect::<Vec<&str>>().join(" ");
    match (charged, line(&reason, REASON_MAX)) {
        (Some(charged), Ok(reason)) if problems.is_empty() => Ok((charged, reference, reason)),
        (_, Err(refusal)) => {
            problems.push(Problem::new("reason", refusal));
            Err(Error::Invalid(problems))
        }
        _ => Err(Error::Invalid(problems)),
    }
}
