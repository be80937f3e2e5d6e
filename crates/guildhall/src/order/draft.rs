//! Filling an order in: the quote, the terms, the way to pay. Nothing is owed before it is placed.

use domain::calendar::{plus_days, start_of_day};
use domain::ids::{OrderId, OrderNumber};
use domain::order::{OrderEvent, OrderState, Purpose, Quote, QuoteInput, QuoteRefusal, quote};
use domain::policy::{Method, PolicySet};
use domain::text::{Email, Locale, line, optional_line, phone};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::{Accepted, Contact, Order, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Problem, Refusal};
use crate::partner::{self, Partner};

/// Longest number of a buyer's own for an order, in characters.
pub const PURCHASE_ORDER_MAX: usize = 60;

/// What an order is to be for.
#[derive(Debug, Clone)]
pub struct Wanted<'a> {
    pub offer: &'a domain::offer::Offer,
    pub purpose: Purpose,
    /// The set it is under, where it is not that of today.
    pub under: Option<&'a PolicySet>,
    pub starts_on: Date,
    pub ends_on: Date,
}

/// Prices an order for a partner as of today. Prices, taxes and the days of a term are those of a
/// day, so the quote holds to the end of it.
pub fn price(
    loaded: &Loaded,
    ctx: &Ctx,
    partner: &Partner,
    wanted: &Wanted<'_>,
) -> Result<Quote, Error> {
    let valid_until = start_of_day(plus_days(ctx.today, 1), &loaded.programme.zone);
    let input = QuoteInput {
        offer: wanted.offer,
        purpose: wanted.purpose,
        under: wanted.under,
        buyer: partner::tax::buyer(partner),
        programme_version: loaded.version,
        starts_on: wanted.starts_on,
        ends_on: wanted.ends_on,
        priced_on: ctx.today,
        valid_until,
    };
    quote(&loaded.programme, &input).map_err(|refusal| match refusal {
        QuoteRefusal::NoPrice => Refusal::new("quote.no_price").into(),
        other => Error::broken(format!("pricing {}: {other}", wanted.offer.code)),
    })
}

/// Writes a new draft of the locked partner.
pub async fn open(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    quote: &Quote,
) -> Result<Order, Error> {
    let order_no = partner::store::take_order_no(scope).await?;
    let partner = partner::store::get(scope.tx(), scope.partner()).await?;
    let network_id = partner
        .network_id
        .ok_or_else(|| Error::broken("an order of a partner without a number"))?;
    let id = OrderId(next_id(app, ctx));
    let draft = store::NewDraft {
        id,
        order_no,
        number: OrderNumber::new(network_id, order_no),
        created_by: ctx.person(),
        quote,
    };
    store::record_draft(scope, ctx, draft).await?;
    scope.record(app, ctx, started(id, quote)).await?;
    store::get(scope.tx(), scope.partner(), id).await
}

/// What is told of a new draft.
pub fn started(order: OrderId, quote: &Quote) -> Event {
    Event::new("order.started", "order", order).with("offer", quote.offer.as_str())
}

/// Takes an order that is not placed yet, or was declined, for changing it.
async fn changeable(scope: &PartnerScope, order: OrderId) -> Result<Order, Error> {
    let order = store::get(scope.tx(), scope.partner(), order).await?;
    match order.state {
        OrderState::Draft | OrderState::Declined => Ok(order),
        OrderState::Authorising | OrderState::AwaitingPayment { .. } => {
            Err(domain::order::OrderRefusal::AlreadyPlaced.into())
        }
        OrderState::Completed { .. } => Err(domain::order::OrderRefusal::AlreadyCompleted.into()),
        OrderState::Expired { .. } => Err(domain::order::OrderRefusal::Expired.into()),
        OrderState::Cancelled { .. } => Err(domain::order::OrderRefusal::Cancelled.into()),
    }
}

/// The SHA-256 of an agreement's text in a language, in hexadecimal.
pub fn text_hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The acceptance of the agreement a quote names, by whoever acts now, as read in the given
/// language.
pub fn acceptance(
    loaded: &Loaded,
    ctx: &Ctx,
    quote: &Quote,
    locale: Locale,
) -> Result<Accepted, Error> {
    let agreement = loaded.programme.agreements.iter().find(|agreement| {
        agreement.code == quote.agreement && agreement.version == quote.agreement_version
    });
    let agreement = agreement.ok_or_else(|| {
        Error::broken(format!("{} {} is gone", quote.agreement, quote.agreement_version))
    })?;
    let hash = text_hash(agreement.body.get(locale));
    Ok(Accepted { by: ctx.person(), at: ctx.now, locale, hash })
}

/// Records that the terms are accepted, in the language they were read in. Accepting again changes
/// nothing.
pub async fn accept_terms(
    app: &App,
    ctx: &Ctx,
    order: OrderId,
    locale: Locale,
) -> Result<(), Error> {
    ctx.may(domain::access::Action::Buy)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let order = changeable(&scope, order).await?;
    if order.accepted.is_none() {
        let accepted = acceptance(&loaded, ctx, &order.quote, locale)?;
        record_acceptance(&scope, app, ctx, &order, &accepted).await?;
    }
    scope.commit().await
}

/// Writes an acceptance on the order and in the partner's list of acceptances.
pub async fn record_acceptance(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
    accepted: &Accepted,
) -> Result<(), Error> {
    store::record_accepted(scope, order.id, accepted).await?;
    let kept = kept(app, ctx, order.id, &order.quote, accepted);
    partner::store::record_acceptance(scope, kept).await?;
    scope.record(app, ctx, accepted_under(order.id, &order.quote)).await
}

/// An acceptance as it stands in the partner's list.
pub fn kept(
    app: &App,
    ctx: &Ctx,
    order: OrderId,
    quote: &Quote,
    accepted: &Accepted,
) -> partner::store::Acceptance {
    partner::store::Acceptance {
        id: next_id(app, ctx),
        agreement_code: quote.agreement.to_string(),
        agreement_version: quote.agreement_version.to_string(),
        locale: accepted.locale,
        body_hash: accepted.hash.clone(),
        person: accepted.by.map(|person| person.0),
        at: accepted.at.into(),
        order: Some(order.0),
    }
}

/// What is told of an acceptance.
pub fn accepted_under(order: OrderId, quote: &Quote) -> Event {
    Event::new("order.terms_accepted", "order", order)
        .with("version", quote.agreement_version.as_str())
}

/// Chooses the way to pay. A transfer needs all three of the contact; a card none.
pub async fn choose_method(
    app: &App,
    ctx: &Ctx,
    order: OrderId,
    method: Method,
    contact: &Contact,
) -> Result<(), Error> {
    ctx.may(domain::access::Action::Buy)?;
    let contact = match method {
        Method::Card => Contact::default(),
        Method::Transfer => checked(contact)?,
    };
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let order = changeable(&scope, order).await?;
    let policy = loaded.programme.policy(&order.quote.policy);
    let policy = policy.ok_or_else(|| Error::broken("an order under a set that is gone"))?;
    if !offers(app, policy, method) {
        return Err(Error::Invalid(vec![Problem::coded("method", "method-not-offered")]));
    }
    store::record_method(&scope, order.id, method, &contact).await?;
    scope.commit().await
}

/// Keeps the buyer's own number for an order, to be printed on its invoice; an empty one takes it
/// away.
pub async fn name_purchase_order(
    app: &App,
    ctx: &Ctx,
    order: OrderId,
    typed: &str,
) -> Result<(), Error> {
    ctx.may(domain::access::Action::Buy)?;
    let number = optional_line(typed, PURCHASE_ORDER_MAX)
        .map_err(|refusal| Error::Invalid(vec![Problem::new("purchase_order", refusal)]))?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let order = changeable(&scope, order).await?;
    if order.purchase_order == number {
        return Ok(());
    }
    store::record_purchase_order(&scope, order.id, number).await?;
    scope.commit().await
}

/// Whether a way to pay is open under a set, in this installation.
pub fn offers(app: &App, policy: &PolicySet, method: Method) -> bool {
    policy.methods.contains(&method)
        && (method == Method::Transfer || app.world.gateway.takes_cards())
}

fn checked(contact: &Contact) -> Result<Contact, Error> {
    let mut problems = Vec::new();
    let mut keep = |field: &'static str, parsed: Result<String, domain::text::TextRefusal>| {
        parsed.unwrap_or_else(|refusal| {
            problems.push(Problem::new(field, refusal));
            String::new()
        })
    };
    let checked = Contact {
        name: keep("contact_name", line(&contact.name, partner_name_max())),
        phone: keep("contact_phone", phone(&contact.phone)),
        email: keep("contact_email", Email::parse(&contact.email).map(|email| email.to_string())),
    };
    if problems.is_empty() { Ok(checked) } else { Err(Error::Invalid(problems)) }
}

fn partner_name_max() -> usize {
    domain::partner::PERSON_NAME_MAX
}

/// Withdraws an order: a draft, a declined one, or a transfer that was not paid.
pub async fn cancel(
    app: &App,
    ctx: &Ctx,
    partner: domain::ids::PartnerId,
    order: OrderId,
) -> Result<(), Error> {
    ctx.may(domain::access::Action::CancelOrder)?;
    let scope = PartnerScope::open(app, partner).await?;
    let order = store::get(scope.tx(), partner, order).await?;
    cancel_in(&scope, app, ctx, &order).await?;
    scope.commit().await
}

/// The same within a commit that does more.
pub async fn cancel_in(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    order: &Order,
) -> Result<(), Error> {
    store::record_event(scope, ctx, order, OrderEvent::Cancel).await?;
    let event =
        Event::new("order.cancelled", "order", order.id).with("number", order.number.as_str());
    scope.record(app, ctx, event).await
}
