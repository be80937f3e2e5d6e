//! One term at a time: whatever is not as the many are, and the rules that both ways share.

use domain::calendar::plus_days;
use domain::order::{OrderState, Purpose, Quote};
use domain::payment::{FailureClass, FailureReason, PaymentState};
use domain::subscription::{AutoRenewState, auto_renew_state};
use domain::text::Locale;
use jiff::civil::Date;
use language::{Arg, format};

use super::super::{Payment, PaymentMethod, answer, place, store};
use super::Fared;
use crate::access::letters::Letter;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;
use crate::order::store::LastTerms;
use crate::order::{self, Accepted, Order};
use crate::partner::payers::to_payers;
use crate::partner::{self, Partner};
use crate::subscription::store::Claimed;
use crate::subscription::{self, Charge, Holding};
use crate::world::gateway::ChargeRequest;

/// A term the run could not deal with is looked at again tomorrow, not every time the claim runs
/// out.
pub async fn postpone(app: &App, ctx: &Ctx, claim: &Claimed) -> Result<(), Error> {
    let scope = PartnerScope::open(app, claim.partner).await?;
    subscription::store::postpone_charge(&scope, claim, plus_days(ctx.today, 1)).await?;
    scope.commit().await
}

/// Renews a claimed term.
pub(super) async fn renew(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    claim: &Claimed,
) -> Result<Fared, Error> {
    let (payment, token) = match prepare(app, ctx, loaded, claim).await? {
        Prepared::Charge(payment, token) => (payment, token),
        Prepared::Nothing(fared) => return Ok(fared),
    };
    if is_held_up(app, ctx).await? {
        return Ok(Fared::Charged(PaymentState::Pending, PaymentState::Pending));
    }
    let request = ChargeRequest {
        key: payment.gateway_key.clone(),
        amount: payment.amount,
        card_token: token,
    };
    let report = app.world.gateway.charge(&app.db, request, ctx.now).await;
    let taken = answer::take(app, ctx, payment.partner, payment.id, report).await?;
    Ok(Fared::Charged(taken.before, taken.state))
}

/// A node that was held up after it wrote a try does not charge behind the question another one
/// asks soon.
pub async fn is_held_up(app: &App, ctx: &Ctx) -> Result<bool, Error> {
    let held_up = app.now().await?.as_second() - ctx.now.as_second();
    Ok(place::ASK_AFTER_SECONDS <= held_up)
}

/// What a claimed term comes to.
enum Prepared {
    /// This is to be charged to the card of this token.
    Charge(Box<Payment>, String),
    Nothing(Fared),
}

/// Writes the order and the try of a claimed term, or the reason there is none.
async fn prepare(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    claim: &Claimed,
) -> Result<Prepared, Error> {
    let scope = PartnerScope::open(app, claim.partner).await?;
    let holding = subscription::store::get(scope.tx(), claim.partner, claim.subscription).await?;
    let term = holding.term()?;
    let card = store::find_default_method(scope.tx(), claim.partner).await?;
    if term.number != claim.term_no || !is_charging(loaded, ctx, &holding, card.is_some())? {
        let missed = term.number == claim.term_no
            && is_missed(&scope, loaded, ctx, &holding, card.is_some()).await?;
        return stop(scope, app, ctx, &holding, missed.then_some(Stopped::Missed)).await;
    }
    let Some(card) = card else {
        return stop(scope, app, ctx, &holding, Some(Stopped::NoCard)).await;
    };
    let by = (&scope, ctx.today);
    match subscription::renew::check_conditions(scope.tx(), loaded, &holding, by).await {
        Ok(()) => {}
        Err(Error::Refused(refusal)) => {
            tracing::info!(subscription = %claim.subscription, code = refusal.code, "not renewed");
            return stop(scope, app, ctx, &holding, Some(Stopped::Conditions)).await;
        }
        Err(other) => return Err(other),
    }
    match open_order(&scope, app, ctx, loaded, &holding).await? {
        Standing::Charge(order) => {
            if refused_for_good(&scope, &order, &card).await? {
                return skip_card(scope, loaded, ctx, &holding).await;
            }
            let payment = place::begin_charge(&scope, app, ctx, &order, Some(card.id)).await?;
            record_due(&scope, &holding, None).await?;
            scope.commit().await?;
            Ok(Prepared::Charge(Box::new(payment), card.token))
        }
        Standing::Wait => {
            record_due(&scope, &holding, Some(plus_days(ctx.today, 1))).await?;
            scope.commit().await?;
            Ok(Prepared::Nothing(Fared::Left))
        }
    }
}

/// Writes when the run takes the newest term up next; `None`: no more.
async fn record_due(
    scope: &PartnerScope,
    holding: &Holding,
    due_on: Option<Date>,
) -> Result<(), Error> {
    let (id, number) = (holding.subscription.id, holding.term()?.number);
    let charge = Charge { due_on, ..holding.charge.clone() };
    subscription::store::record_charge(scope, id, number, &charge).await
}

/// Whether the newest term is one to charge today.
pub fn is_charging(
    loaded: &Loaded,
    ctx: &Ctx,
    holding: &Holding,
    has_card: bool,
) -> Result<bool, Error> {
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    let switch = auto_renew_state(&holding.subscription, term, policy, has_card, ctx.today);
    let window = policy.window(term.ends_on);
    Ok(matches!(switch, AutoRenewState::Past { .. }) && window.contains(ctx.today))
}

/// Whether the newest term was to be charged, and its window closed before anybody did. Where an
/// order of the coming term still waits for its money, that one tells how it ended.
async fn is_missed(
    scope: &PartnerScope,
    loaded: &Loaded,
    ctx: &Ctx,
    holding: &Holding,
    has_card: bool,
) -> Result<bool, Error> {
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    let switch = auto_renew_state(&holding.subscription, term, policy, has_card, ctx.today);
    let closed = policy.window(term.ends_on).last < ctx.today;
    if !closed || !matches!(switch, AutoRenewState::Past { .. }) {
        return Ok(false);
    }
    let open = order::store::find_open(scope.tx(), scope.partner(), &holding.offer).await?;
    let waits = |open: &Order| {
        matches!(open.state, OrderState::Authorising | OrderState::AwaitingPayment { .. })
    };
    Ok(!open.as_ref().is_some_and(waits))
}

/// Whether the order's last try failed on this very card for a reason that stays.
async fn refused_for_good(
    scope: &PartnerScope,
    order: &Order,
    card: &PaymentMethod,
) -> Result<bool, Error> {
    let tries = store::list_of_order(scope.tx(), scope.partner(), order.id).await?;
    let last = tries.last().filter(|last| last.method == Some(card.id));
    Ok(last.is_some_and(|last| match last.state {
        PaymentState::Failed { reason } => reason.class() == FailureClass::Final,
        _ => false,
    }))
}

/// No other card is there yet: the run looks again on the next of the set's days.
async fn skip_card(
    scope: PartnerScope,
    loaded: &Loaded,
    ctx: &Ctx,
    holding: &Holding,
) -> Result<Prepared, Error> {
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    let first = holding.charge.first_failed_on.unwrap_or(ctx.today);
    let failed = usize::try_from(holding.charge.failed).unwrap_or(usize::MAX);
    let days = (failed..).map_while(|tries| policy.retry_on(term.ends_on, first, tries));
    let next = days.into_iter().find(|day| ctx.today < *day);
    record_due(&scope, holding, next).await?;
    scope.commit().await?;
    Ok(Prepared::Nothing(Fared::Left))
}

enum Standing {
    /// This order is to be charged.
    Charge(Box<Order>),
    /// A person is renewing by hand; the run looks again tomorrow.
    Wait,
}

/// The order of the coming term: the declined one is tried again, a person's own goes first.
async fn open_order(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
) -> Result<Standing, Error> {
    let open = order::store::find_open(scope.tx(), scope.partner(), &holding.offer).await?;
    if let Some(open) = open {
        let automatic = matches!(open.purpose, Purpose::AutomaticRenewal { .. });
        let started_today = app.day_of(open.created_at).await? == ctx.today;
        match open.state {
            OrderState::Declined if automatic => return Ok(Standing::Charge(Box::new(open))),
            OrderState::Authorising | OrderState::AwaitingPayment { .. } => {
                return Ok(Standing::Wait);
            }
            OrderState::Draft | OrderState::Declined if started_today => return Ok(Standing::Wait),
            // A draft left lying does not stop the year.
            _ => order::draft::cancel_in(scope, app, ctx, &open).await?,
        }
    }
    let partner = partner::store::get(scope.tx(), scope.partner()).await?;
    let last = order::store::get(scope.tx(), scope.partner(), holding.term()?.order).await?;
    let last = LastTerms {
        agreement: last.quote.agreement,
        agreement_version: last.quote.agreement_version,
        accepted: last.accepted.ok_or_else(|| Error::broken("a term nobody accepted terms for"))?,
    };
    let (quote, accepted) = quote(loaded, ctx, &partner, holding, last)?;
    let order = order::draft::open(scope, app, ctx, &quote).await?;
    order::draft::record_acceptance(scope, app, ctx, &order, &accepted).await?;
    let card = domain::policy::Method::Card;
    order::store::record_method(scope, order.id, card, &order::Contact::default()).await?;
    Ok(Standing::Charge(Box::new(order::store::get(scope.tx(), scope.partner(), order.id).await?)))
}

/// The quote of the coming year and the acceptance it runs under. Nobody is there to accept a new
/// version of the agreement, so it is the one that was accepted last.
pub fn quote(
    loaded: &Loaded,
    ctx: &Ctx,
    partner: &Partner,
    holding: &Holding,
    last: LastTerms,
) -> Result<(Quote, Accepted), Error> {
    let term_no = holding.term()?.number + 1;
    let quote = subscription::renew::price(loaded, ctx, partner, holding, term_no, true)?;
    let LastTerms { agreement, agreement_version, accepted } = last;
    let accepted = Accepted { at: ctx.now, ..accepted };
    Ok((Quote { agreement, agreement_version, ..quote }, accepted))
}

/// Why a year that was to renew itself does not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stopped {
    NoCard,
    Conditions,
    /// The window closed before anybody charged.
    Missed,
}

impl Stopped {
    fn code(self) -> &'static str {
        match self {
            Stopped::NoCard => "no_card",
            Stopped::Conditions => "conditions",
            Stopped::Missed => "missed",
        }
    }

    /// The kind of the letter about it.
    fn letter(self) -> &'static str {
        match self {
            Stopped::NoCard => "renewal-no-card",
            Stopped::Conditions => "renewal-conditions",
            Stopped::Missed => "renewal-missed",
        }
    }
}

/// Takes the term off the run; with a reason, the partner is told that the year did not renew
/// itself.
async fn stop(
    scope: PartnerScope,
    app: &App,
    ctx: &Ctx,
    holding: &Holding,
    why: Option<Stopped>,
) -> Result<Prepared, Error> {
    let id = holding.subscription.id;
    record_due(&scope, holding, None).await?;
    if let Some(why) = why {
        let event =
            Event::new("subscription.not_renewed", "subscription", id).with("why", why.code());
        scope.record(app, ctx, event).await?;
        tell(&scope, app, ctx, holding, why.letter(), &[]).await?;
    }
    scope.commit().await?;
    let missed = why == Some(Stopped::Missed);
    Ok(Prepared::Nothing(if missed { Fared::Missed } else { Fared::Left }))
}

/// A refused automatic charge: told to the partner, tried again by the set's days, never beyond the
/// window. A person's own refused order changes nothing here.
pub async fn after_failure(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    reason: FailureReason,
) -> Result<(), Error> {
    let Purpose::AutomaticRenewal { subscription, .. } = order.purpose else {
        return Ok(());
    };
    let loaded = app.programme().await?;
    let holding = subscription::store::get(scope.tx(), scope.partner(), subscription).await?;
    let retry = retry(&loaded, ctx, &holding, reason)?;
    let number = holding.term()?.number;
    subscription::store::record_charge(scope, subscription, number, &retry.charge).await?;
    scope.record(app, ctx, retry.event).await?;
    tell(scope, app, ctx, &holding, retry.letter, &[("next", retry.charge.due_on)]).await
}

/// What follows a refused automatic charge.
pub struct Retry {
    pub charge: Charge,
    pub event: Event,
    /// The kind of the letter about it.
    pub letter: &'static str,
}

/// Decides when a refused automatic charge is tried again, and what is told of it.
pub fn retry(
    loaded: &Loaded,
    ctx: &Ctx,
    holding: &Holding,
    reason: FailureReason,
) -> Result<Retry, Error> {
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    let failed = holding.charge.failed + 1;
    let first_failed_on = holding.charge.first_failed_on.unwrap_or(ctx.today);
    let tries = usize::try_from(failed).unwrap_or(usize::MAX);
    let next = policy.retry_on(term.ends_on, first_failed_on, tries);
    let subscription = holding.subscription.id;
    let mut event = Event::new("subscription.charge_failed", "subscription", subscription)
        .with("reason", reason.code());
    if let Some(next) = next {
        event = event.with("next", next.to_string());
    }
    // Where the same card can never work, saying that it is tried again would only mislead.
    let letter = match (reason.class(), next) {
        (FailureClass::Final, _) => "renewal-card-refused",
        (FailureClass::Retryable, Some(_)) => "renewal-failed",
        (FailureClass::Retryable, None) => "renewal-failed-last",
    };
    let charge = Charge { due_on: next, failed, first_failed_on: Some(first_failed_on) };
    Ok(Retry { charge, event, letter })
}

/// Writes to every admin about a renewal that did not happen.
async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    holding: &Holding,
    kind: &'static str,
    days: &[(&'static str, Option<Date>)],
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let (letter, closes) = letter(&loaded, ctx, holding, kind)?;
    to_payers(scope, app, ctx, letter, |locale| words(&loaded, holding, closes, days, locale)).await
}

/// A letter about a renewal that did not happen, and the last day of the window.
pub fn letter(
    loaded: &Loaded,
    ctx: &Ctx,
    holding: &Holding,
    kind: &'static str,
) -> Result<(Letter, Date), Error> {
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    let id = holding.subscription.id;
    let path = match kind {
        // There is nothing to renew any more.
        "renewal-missed" => format!("/offers/{}", holding.offer),
        _ => format!("/subscriptions/{id}/renewals/new"),
    };
    let about = format!("{id} {} {}", term.number, ctx.today);
    let letter = Letter { kind, about, path: Some(path) };
    Ok((letter, policy.window(term.ends_on).last))
}

/// What such a letter names in a language.
pub fn words(
    loaded: &Loaded,
    holding: &Holding,
    closes: Date,
    days: &[(&'static str, Option<Date>)],
    locale: Locale,
) -> Vec<(&'static str, Arg)> {
    let offer = loaded.programme.offer(&holding.offer);
    let offer = offer.map_or("", |offer| offer.name.get(locale));
    let day = |day| Arg::Text(format::date_long(locale, day));
    let mut words = vec![("offer", Arg::from(offer)), ("closes", day(closes))];
    for (name, on) in days {
        words.extend(on.map(|on| (*name, day(on))));
    }
    words
}
