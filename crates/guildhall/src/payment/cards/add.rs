//! Storing a card: a page of the gateway, and what became of it.

use domain::access::Action;
use domain::ids::{PartnerId, PaymentMethodId};
use domain::payment::{Answer, ask_again_seconds};
use uuid::Uuid;

use super::store::{self, Setup};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, next_id};
use crate::error::{Error, Failures, Refusal};
use crate::world::gateway::{Card, KEY_LIFE_SECONDS, Purpose, Question, SessionRequest};

/// Questions one pass asks.
const BATCH: u64 = 100;
/// Seconds after which a page nobody told us about is asked for the first time.
const ASK_AFTER_SECONDS: i64 = 5 * 60;

/// Where a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The person is still on it, or the gateway did not answer.
    Open,
    Stored,
    /// It was left without a card.
    Left,
}

/// Opens a page of the gateway for storing a card. One that is still open is opened again, so that
/// two presses, or two tabs, lead to the same page. Returns its address.
pub async fn begin(app: &App, ctx: &Ctx) -> Result<String, Error> {
    ctx.may(Action::ManageCards)?;
    if !app.world.gateway.takes_cards() {
        return Err(Refusal::new("card.no_gateway").into());
    }
    let partner = ctx.own_partner()?;
    if let Some(open) = store::find_open_setup(app.db.read(), partner).await? {
        // Somebody may have left it meanwhile.
        ask(app, ctx, partner, open.id).await?;
    }
    let scope = PartnerScope::open(app, partner).await?;
    let setup = match store::find_open_setup(scope.tx(), partner).await? {
        Some(open) if At::from(ctx.now) < open.begun_at.plus_seconds(KEY_LIFE_SECONDS) => open,
        _ => {
            let id = next_id(app, ctx);
            let ask_at = At::from(ctx.now).plus_seconds(ASK_AFTER_SECONDS);
            store::record_setup(&scope, ctx, id, &format!("card-{id}"), ask_at).await?;
            store::get_setup(scope.tx(), partner, id).await?
        }
    };
    scope.commit().await?;
    open(app, ctx, &setup).await
}

async fn open(app: &App, ctx: &Ctx, setup: &Setup) -> Result<String, Error> {
    let company = crate::partner::store::get(app.db.read(), setup.partner).await?;
    let request = SessionRequest {
        key: setup.key.clone(),
        purpose: Purpose::StoreCard,
        description: company.legal_name,
        locale: ctx.locale,
        return_url: format!("/company/payment-methods/setups/{}/return", setup.id),
    };
    let session = app.world.gateway.open_session(&app.db, request, ctx.now).await?;
    if setup.session.as_deref() != Some(session.name.as_str()) {
        let scope = PartnerScope::open(app, setup.partner).await?;
        store::record_setup_session(&scope, setup.id, &session.name).await?;
        scope.commit().await?;
    }
    Ok(session.url)
}

/// Asks the gateway what became of a page, and takes the answer in: the card is kept once, however
/// often it is told of.
pub async fn ask(app: &App, ctx: &Ctx, partner: PartnerId, id: Uuid) -> Result<Outcome, Error> {
    let setup = store::get_setup(app.db.read(), partner, id).await?;
    if let Some(outcome) = ended(&setup) {
        return Ok(outcome);
    }
    let question = Question {
        key: &setup.key,
        session: setup.session.as_deref(),
        reference: None,
        card_token: None,
        begun_at: setup.begun_at.instant(),
    };
    let report = app.world.gateway.ask(&app.db, question, ctx.now).await;
    let scope = PartnerScope::open(app, partner).await?;
    let setup = store::get_setup(scope.tx(), partner, id).await?;
    if let Some(outcome) = ended(&setup) {
        return Ok(outcome);
    }
    let is_old = setup.begun_at.plus_seconds(KEY_LIFE_SECONDS) <= At::from(ctx.now);
    let outcome = match (report.answer, report.card) {
        (Answer::Charged, Some(card)) => {
            keep(&scope, app, ctx, &setup, &card).await?;
            Outcome::Stored
        }
        (Answer::NotSeen | Answer::Refused(_), _) => Outcome::Left,
        (Answer::StillPending | Answer::NeedsConfirmation, _) if is_old => Outcome::Left,
        _ => Outcome::Open,
    };
    match outcome {
        Outcome::Stored => {}
        Outcome::Left => store::record_setup_end(&scope, ctx, id, None).await?,
        Outcome::Open => {
            let next = At::from(ctx.now).plus_seconds(ask_again_seconds(setup.times_asked));
            store::record_setup_asked(&scope, &setup, next).await?;
        }
    }
    scope.commit().await?;
    Ok(outcome)
}

fn ended(setup: &Setup) -> Option<Outcome> {
    match setup.state.as_str() {
        "stored" => Some(Outcome::Stored),
        "left" => Some(Outcome::Left),
        _ => None,
    }
}

async fn keep(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    setup: &Setup,
    card: &Card,
) -> Result<(), Error> {
    let id = PaymentMethodId(next_id(app, ctx));
    let id = store::record_method(scope, ctx, id, card).await?;
    store::record_setup_end(scope, ctx, setup.id, Some(id)).await?;
    let event = Event::new("card.added", "payment_method", id)
        .with("brand", card.brand.as_str())
        .with("last4", card.last4.as_str());
    scope.record(app, ctx, event).await
}

/// A webhook spoke of a page.
pub async fn changed(app: &App, ctx: &Ctx, key: &str) -> Result<(), Error> {
    match store::find_setup_by_key(app.db.read(), key).await? {
        Some(setup) => ask(app, ctx, setup.partner, setup.id).await.map(|_| ()),
        None => {
            tracing::error!(key, "the gateway speaks of a page we never opened");
            Ok(())
        }
    }
}

/// The job: asks about pages nobody told us of, at most one batch. Returns how many were asked.
pub async fn ask_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::due_setups(app.db.read(), ctx.now.into(), BATCH).await?;
    let mut failures = Failures::default();
    for (partner, id) in &due {
        let asked = ask(app, ctx, *partner, *id).await;
        failures.note(format_args!("card setup {id}"), asked.map(|_| ()));
    }
    failures.taken(due.len())
}
