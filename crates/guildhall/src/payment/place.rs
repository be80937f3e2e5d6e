//! Placing an order: the press of the button, once, whatever the number of presses.

use domain::access::Action;
use domain::calendar::plus_days;
use domain::ids::{OrderId, OrderNumber, PaymentId};
use domain::order::{OrderEvent, OrderState};
use domain::payment::{PaymentState, gateway_key};
use domain::policy::{Method, PolicySet, SatisfiedBy, System, TermsMode};
use jiff::civil::Date;
use language::format;

use super::{Payment, attach, store};
use crate::access::letters::Letter;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, next_id};
use crate::error::{Error, Refusal};
use crate::order::{self, Order};
use crate::partner::payers::to_payers;
use crate::subscription;
use crate::subscription::review;
use crate::world::gateway::{Purpose, Session, SessionRequest};

/// Seconds after which a charge nobody told us about is asked for the first time.
pub const ASK_AFTER_SECONDS: i64 = 5 * 60;

/// Where the person goes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placed {
    /// To the gateway's page.
    Gateway { url: String },
    /// The order's own page: the transfer's details, or what became of it.
    Order { number: OrderNumber },
}

/// Places an order under the quote the person saw. Pressed again, it leads to where the first press
/// led.
///
/// Refused with `quote.changed` when the price, the terms or the dates are no longer those of the
/// review page: the page is shown again with the new ones.
pub async fn place(
    app: &App,
    ctx: &Ctx,
    order: OrderId,
    seen_quote: &str,
) -> Result<Placed, Error> {
    ctx.may(Action::Buy)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let order = order::store::get(scope.tx(), scope.partner(), order).await?;
    match order.state {
        OrderState::Draft | OrderState::Declined => {}
        OrderState::Authorising => {
            drop(scope);
            return go_on(app, ctx, &order).await;
        }
        OrderState::AwaitingPayment { .. } | OrderState::Completed { .. } => {
            return Ok(Placed::Order { number: order.number });
        }
        OrderState::Expired { .. } => return Err(domain::order::OrderRefusal::Expired.into()),
        OrderState::Cancelled { .. } => return Err(domain::order::OrderRefusal::Cancelled.into()),
    }
    if seen_quote != order.quote_hash || !order.quote.is_valid(ctx.now) {
        return Err(Refusal::new("quote.changed").into());
    }
    still_allowed(&scope, ctx, &loaded, &order).await?;
    let policy = loaded.programme.policy(&order.quote.policy);
    let policy = policy.ok_or_else(|| Error::broken("an order under a set that is gone"))?;
    accept(&scope, app, ctx, &loaded, policy, &order).await?;
    let method = order.method.filter(|method| order::draft::offers(app, policy, *method));
    match method.ok_or_else(|| Refusal::new("order.no_method"))? {
        Method::Transfer => by_transfer(scope, app, ctx, &loaded, &order).await,
        Method::Card => {
            let attempt = begin_charge(&scope, app, ctx, &order, None).await?;
            scope.commit().await?;
            tracing::debug!(order = %order.id, attempt = attempt.attempt, "placed by card");
            let order = Order { state: OrderState::Authorising, ..order };
            let led = go_on(app, ctx, &order).await;
            // Placed it is; from the order's own page one goes on once the gateway answers again.
            led.or_else(|error| {
                tracing::error!(?error, "the gateway opened no page");
                Ok(Placed::Order { number: order.number.clone() })
            })
        }
    }
}

/// The prerequisites at commit time, not at the time the page was shown.
async fn still_allowed(
    scope: &PartnerScope,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
) -> Result<(), Error> {
    let (quote, refusals) = review::price_now(scope, ctx, loaded, order).await?;
    if let Some(first) = refusals.into_iter().next() {
        return Err(first.into());
    }
    match quote {
        Some(quote) if quote.hash() == order.quote_hash => Ok(()),
        _ => Err(Refusal::new("quote.changed").into()),
    }
}

async fn accept(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    policy: &PolicySet,
    order: &Order,
) -> Result<(), Error> {
    if order.accepted.is_some() {
        return Ok(());
    }
    match policy.terms_mode {
        TermsMode::Explicit => Err(Refusal::new("order.terms_not_accepted").into()),
        TermsMode::ImpliedByPayment => {
            let accepted = order::draft::acceptance(loaded, ctx, &order.quote, ctx.locale)?;
            order::draft::record_acceptance(scope, app, ctx, order, &accepted).await
        }
    }
}

/// Writes the next try of an order in the scope's commit and moves the order to the gateway.
pub async fn begin_charge(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    method: Option<domain::ids::PaymentMethodId>,
) -> Result<Payment, Error> {
    let earlier = store::list_of_order(scope.tx(), scope.partner(), order.id).await?;
    let attempt = earlier.last().map_or(1, |last| last.attempt + 1);
    let payment = attempt_of(app, ctx, order, attempt, method);
    let id = payment.id;
    store::record(scope, ctx, payment).await?;
    order::store::record_event(scope, ctx, order, OrderEvent::PlaceByCard).await?;
    let last_day = last_day(scope, app, ctx, order).await?;
    order::store::record_last_day(scope, order.id, last_day).await?;
    scope.record(app, ctx, placed_by_card(order, attempt)).await?;
    store::get(scope.tx(), scope.partner(), id).await
}

/// A try of an order. Its key follows from the order and the number of the try.
pub(super) fn attempt_of(
    app: &App,
    ctx: &Ctx,
    order: &Order,
    attempt: u32,
    method: Option<domain::ids::PaymentMethodId>,
) -> store::NewPayment {
    store::NewPayment {
        id: PaymentId(next_id(app, ctx)),
        order: order.id,
        attempt,
        gateway_key: gateway_key(order.id, attempt),
        amount: order.quote.total,
        method,
        ask_at: At::from(ctx.now).plus_seconds(ASK_AFTER_SECONDS),
    }
}

/// What is told of an order that went to the gateway.
pub(super) fn placed_by_card(order: &Order, attempt: u32) -> Event {
    Event::new("order.placed", "order", order.id)
        .with("number", order.number.as_str())
        .with("method", Method::Card.code())
        .with("attempt", attempt)
}

/// Leads a person whose charge is open to the gateway's page. Asked again, it is the same page. Its
/// address is told only once the page is on record with the try: until then the gateway's "never
/// seen" ends the try, and from then on it does not.
pub async fn go_on(app: &App, ctx: &Ctx, order: &Order) -> Result<Placed, Error> {
    let payments = store::list_of_order(app.db.read(), order.partner, order.id).await?;
    // Where the answer was lost, the card may be charged already: there is nothing to pay again.
    let at_gateway = |payment: &Payment| {
        payment.method.is_none()
            && matches!(payment.state, PaymentState::Pending | PaymentState::RequiresConfirmation)
    };
    let Some(payment) = payments.into_iter().find(at_gateway) else {
        return Ok(Placed::Order { number: order.number.clone() });
    };
    let request = SessionRequest {
        key: payment.gateway_key.clone(),
        purpose: Purpose::Charge(payment.amount),
        description: order.number.to_string(),
        locale: ctx.locale,
        return_url: return_to(app, order).await?,
    };
    let session = app.world.gateway.open_session(&app.db, request, ctx.now).await?;
    lead_to(app, ctx, order, &payment, session).await
}

/// Where a person comes back to from the gateway: the centre where the order was begun.
async fn return_to(app: &App, order: &Order) -> Result<String, Error> {
    let loaded = app.programme().await?;
    let set = loaded.programme.policy(&order.quote.policy);
    let older = set.is_some_and(|set| set.system == System::Legacy);
    let centre = if older { "/pmc/renewals" } else { "/orders" };
    Ok(format!("{centre}/{}/return", order.number))
}

/// Tells the address of a page that was opened for a try, as the try stood then.
pub(super) async fn lead_to(
    app: &App,
    ctx: &Ctx,
    order: &Order,
    payment: &Payment,
    session: Session,
) -> Result<Placed, Error> {
    if payment.session.as_deref() != Some(session.name.as_str()) {
        let scope = PartnerScope::open(app, order.partner).await?;
        // Nobody pays on a page of a try that was given up while the page was being opened.
        if store::get(scope.tx(), order.partner, payment.id).await?.state.is_final() {
            drop(scope);
            app.world.gateway.close_session(&app.db, &session.name, ctx.now).await;
            return Ok(Placed::Order { number: order.number.clone() });
        }
        store::record_session(&scope, payment.id, &session.name).await?;
        scope.commit().await?;
    }
    Ok(Placed::Gateway { url: session.url })
}

/// The last day on which an order placed today can be paid: by its set, and for a renewal whose
/// money must arrive in the window, not beyond the window.
async fn last_day(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
) -> Result<Date, Error> {
    let loaded = app.programme().await?;
    let policy = loaded.programme.policy(&order.quote.policy);
    let policy = policy.ok_or_else(|| Error::broken("an order under a set that is gone"))?;
    let Some((subscription, _)) = order.purpose.renews() else {
        return Ok(plus_days(ctx.today, policy.order_expires_days));
    };
    let holding = subscription::store::get(scope.tx(), scope.partner(), subscription).await?;
    Ok(last_day_renewing(ctx, policy, holding.policy(&loaded)?, holding.term()?.ends_on))
}

/// The same of a renewal under `policy` of a term that ends on a day under the set `old`.
pub(super) fn last_day_renewing(
    ctx: &Ctx,
    policy: &PolicySet,
    old: &PolicySet,
    ends_on: Date,
) -> Date {
    let by_age = plus_days(ctx.today, policy.order_expires_days);
    match old.satisfied_by {
        SatisfiedBy::OrderPlaced => by_age,
        SatisfiedBy::PaymentReceived => by_age.min(old.window(ends_on).last),
    }
}

async fn by_transfer(
    scope: PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
) -> Result<Placed, Error> {
    let bank = loaded.programme.bank_for(order.quote.total.currency);
    if bank.is_none() {
        return Err(Refusal::new("order.no_bank_account").into());
    }
    let expires_on = last_day(&scope, app, ctx, order).await?;
    order::store::record_event(&scope, ctx, order, OrderEvent::PlaceByTransfer { expires_on })
        .await?;
    let event = Event::new("order.placed", "order", order.id)
        .with("number", order.number.as_str())
        .with("method", Method::Transfer.code())
        .with("expires", expires_on.to_string());
    scope.record(app, ctx, event).await?;
    let placed = order::store::get(scope.tx(), scope.partner(), order.id).await?;
    if attach::pay(&scope, app, ctx, &placed).await? {
        scope.commit().await?;
        return Ok(Placed::Order { number: order.number.clone() });
    }
    let letter = Letter {
        kind: "order-transfer",
        about: order.id.to_string(),
        path: Some(format!("/orders/{}", order.number)),
    };
    to_payers(&scope, app, ctx, letter, |locale| {
        vec![
            ("number", order.number.as_str().into()),
            ("amount", format::money_with_code(locale, order.quote.total).into()),
            ("reference", order.number.creditor_reference().grouped().into()),
            ("expires", format::date_long(locale, expires_on).into()),
        ]
    })
    .await?;
    scope.commit().await?;
    Ok(Placed::Order { number: order.number.clone() })
}
