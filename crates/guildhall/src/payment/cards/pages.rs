//! The company's stored cards.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::{Action, Denied};
use domain::ids::PaymentMethodId;
use domain::payment::card::{CardLife, life};
use language::{Arg, format};
use serde::Serialize;
use uuid::Uuid;

use super::add::{self, Outcome};
use super::coming::{self, Coming};
use super::{keep, store, words};
use crate::app::{Loaded, Shared};
use crate::error::{Error, Refusal};
use crate::payment::{PaymentMethod, onward_pages};
use crate::web::reason::{Reason, reason};
use crate::web::{Fault, Visit};

const LIST: &str = "/company/payment-methods";

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/company/payment-methods", get(show))
        .route("/company/payment-methods/setups", post(begin))
        .route("/company/payment-methods/setups/{id}/return", get(come_back))
        .route("/company/payment-methods/{id}/default", post(make_default))
        .route("/company/payment-methods/{id}/removal", get(ask_removal).post(remove))
}

#[derive(Serialize)]
struct CardsPage {
    cards: Vec<CardShown>,
    coming: Vec<ComingShown>,
    /// A card is wanted and none is stored.
    is_missing: bool,
    notice_of: Option<EndingShown>,
    add: Act,
}

#[derive(Serialize)]
struct CardShown {
    words: String,
    /// As on the card: `12/2029`.
    expires: String,
    is_default: bool,
    /// A badge's kind and word, where the end is near or past.
    end: Option<(&'static str, String)>,
    choose: Act,
    remove: Act,
}

#[derive(Serialize)]
struct ComingShown {
    offer: String,
    href: String,
    on: String,
}

/// For the macro `act`.
#[derive(Serialize)]
struct Act {
    href: String,
    open: bool,
    why: Vec<Reason>,
}

/// What to say of a default card that will not last.
#[derive(Serialize)]
pub struct EndingShown {
    kind: &'static str,
    title: String,
    text: String,
}

/// The notice about the card that is charged, where it ends before its next charge.
pub async fn ending_notice(
    visit: &Visit,
    card: Option<&PaymentMethod>,
) -> Result<Option<EndingShown>, Error> {
    let Some(card) = card else {
        return Ok(None);
    };
    let partner = visit.ctx.own_partner()?;
    let Some(ending) = super::ending(&visit.app, &visit.ctx, partner, card).await? else {
        return Ok(None);
    };
    let loaded = visit.app.programme().await?;
    let day = |day| Arg::Text(format::date_long(visit.ctx.locale, day));
    let args = [
        ("card", Arg::Text(words(&visit.app, visit.ctx.locale, card))),
        ("last", day(ending.last_day)),
        ("offer", Arg::Text(offer_name(visit, &loaded, &ending.charge))),
        ("charge", day(ending.charge.on)),
    ];
    let (kind, title) = if ending.is_over {
        ("danger", "card-over-title")
    } else {
        ("warning", "card-ending-title")
    };
    let (title, text) = (visit.t(title, &args), visit.t("card-ending-text", &args));
    Ok(Some(EndingShown { kind, title, text }))
}

async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = CardsPage::load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("payment/cards.html", visit.t("card-title", &[]), page)
}

impl CardsPage {
    async fn load(visit: &Visit) -> Result<CardsPage, Error> {
        let (app, ctx) = (&*visit.app, &visit.ctx);
        ctx.may(Action::SeeOrders)?;
        let partner = ctx.own_partner()?;
        let loaded = app.programme().await?;
        let read = app.db.read();
        let cards = store::list(read, partner).await?;
        let coming = coming::list(app, ctx, read, partner).await?;
        let mut shown = Vec::new();
        for card in &cards {
            shown.push(CardShown::of(visit, card).await?);
        }
        let gateway = match app.world.gateway.takes_cards() {
            true => Ok(()),
            false => Err(Error::from(Refusal::new("card.no_gateway"))),
        };
        Ok(CardsPage {
            is_missing: cards.is_empty() && !coming.is_empty(),
            notice_of: ending_notice(visit, cards.iter().find(|card| card.is_default)).await?,
            cards: shown,
            coming: coming.iter().map(|one| ComingShown::of(visit, &loaded, one)).collect(),
            add: act(visit, format!("{LIST}/setups"), gateway)?,
        })
    }
}

impl CardShown {
    async fn of(visit: &Visit, card: &PaymentMethod) -> Result<CardShown, Error> {
        let (app, ctx) = (&*visit.app, &visit.ctx);
        let partner = ctx.own_partner()?;
        let removable = keep::removable(app, ctx, app.db.read(), partner, card).await;
        let end = match card.last_day().map(|last_day| life(last_day, ctx.today)) {
            Some(CardLife::Ending) => Some(("warn", visit.t("card-ending", &[]))),
            Some(CardLife::Ended) => Some(("bad", visit.t("card-over", &[]))),
            Some(CardLife::Good) | None => None,
        };
        Ok(CardShown {
            words: words(app, ctx.locale, card),
            expires: format!("{:02}/{}", card.expires_month, card.expires_year),
            is_default: card.is_default,
            end,
            choose: act(visit, format!("{LIST}/{}/default", card.id), Ok(()))?,
            remove: act(visit, format!("{LIST}/{}/removal", card.id), removable)?,
        })
    }
}

impl ComingShown {
    fn of(visit: &Visit, loaded: &Loaded, charge: &Coming) -> ComingShown {
        ComingShown {
            offer: offer_name(visit, loaded, charge),
            href: format!("/subscriptions/{}", charge.subscription),
            on: charge.on.to_string(),
        }
    }
}

fn offer_name(visit: &Visit, loaded: &Loaded, charge: &Coming) -> String {
    let offer = loaded.programme.offer(&charge.offer);
    offer.map_or_else(|| charge.offer.to_string(), |one| one.name.get(visit.ctx.locale).to_owned())
}

/// An act, open where the rule and the reader's role allow it.
fn act(visit: &Visit, href: String, allowed: Result<(), Error>) -> Result<Act, Error> {
    let refusal = match (visit.ctx.may(Action::ManageCards), allowed) {
        (Err(Error::Forbidden(Denied::NeedsRole(roles))), _) => Refusal::needs_role(roles),
        (Err(other), _) => return Err(other),
        (Ok(()), Err(Error::Refused(refusal))) => refusal,
        (Ok(()), Err(other)) => return Err(other),
        (Ok(()), Ok(())) => return Ok(Act { href, open: true, why: Vec::new() }),
    };
    let why = vec![reason(&visit.app, &visit.ctx, &refusal, None)];
    Ok(Act { href, open: false, why })
}

async fn begin(visit: Visit) -> Result<Response, Fault> {
    let url = add::begin(&visit.app, &visit.ctx).await.map_err(|error| visit.fault(error))?;
    onward_pages::lead(&visit, url)
}

/// Back from the gateway, whatever happened there: it is asked once, and the list says the rest.
async fn come_back(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let outcome = asked(&visit, &id).await.map_err(|error| visit.fault(error))?;
    Ok(match outcome {
        Outcome::Stored => visit.see_with_notice(LIST, "card-added"),
        Outcome::Left => visit.see_with_notice(LIST, "card-not-added"),
        Outcome::Open => visit.see_with_notice(LIST, "card-waits"),
    })
}

async fn asked(visit: &Visit, id: &str) -> Result<Outcome, Error> {
    visit.ctx.may(Action::ManageCards)?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    add::ask(&visit.app, &visit.ctx, visit.ctx.own_partner()?, id).await
}

async fn make_default(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = PaymentMethodId::parse(&id).ok_or(Error::NotFound);
    let id = id.map_err(|error| visit.fault(error))?;
    let made = keep::make_default(&visit.app, &visit.ctx, id).await;
    made.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(LIST, "card-default"))
}

#[derive(Serialize)]
struct RemovalPage {
    words: String,
    is_default: bool,
    /// The card that is charged in its place.
    next: Option<String>,
    act: Act,
}

async fn ask_removal(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = RemovalPage::load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("card-removal-title", &[("card", page.words.as_str().into())]);
    visit.page("payment/card_removal.html", title, page)
}

impl RemovalPage {
    async fn load(visit: &Visit, id: &str) -> Result<RemovalPage, Error> {
        let (app, ctx) = (&*visit.app, &visit.ctx);
        ctx.may(Action::ManageCards)?;
        let partner = ctx.own_partner()?;
        let id = PaymentMethodId::parse(id).ok_or(Error::NotFound)?;
        let read = app.db.read();
        let card = keep::get(read, partner, id).await?;
        let others = store::list(read, partner).await?;
        let next = others.iter().find(|other| other.id != id);
        let removable = keep::removable(app, ctx, read, partner, &card).await;
        Ok(RemovalPage {
            words: words(app, ctx.locale, &card),
            is_default: card.is_default,
            next: next.map(|next| words(app, ctx.locale, next)),
            act: act(visit, format!("{LIST}/{id}/removal"), removable)?,
        })
    }
}

async fn remove(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = PaymentMethodId::parse(&id).ok_or(Error::NotFound);
    let id = id.map_err(|error| visit.fault(error))?;
    keep::remove(&visit.app, &visit.ctx, id).await.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(LIST, "card-removed"))
}
