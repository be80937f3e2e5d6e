//! The pages of the simulated gateway: another company's site, where a person would type a card.
//! Here one chooses what the card is to do.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::money::{Currency, Money};
use language::format;
use serde::{Deserialize, Serialize};

use crate::app::Shared;
use crate::db::At;
use crate::error::{Error, Problem, Refusal};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};
use crate::world::gateway::rows::session;
use crate::world::gateway::simulated::{self, Behaviour, Outcome};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/simulated-gateway/{session}", get(show).post(choose))
        .route("/simulated-gateway/{session}/confirmation", get(ask).post(confirm))
        .route("/simulated-gateway/{session}/departure", post(leave))
}

#[derive(Serialize)]
struct PayPage {
    base: String,
    merchant: String,
    /// What is paid for, or whose card is stored.
    about: String,
    /// `None` where a card is stored and nothing paid.
    amount: Option<String>,
    button: String,
    return_href: String,
    /// Somebody paid, or left, or it stood open for too long.
    is_finished: bool,
    cards: Vec<Choice>,
    outcomes: Vec<Choice>,
    card: String,
    outcome: String,
    errors: FormErrors,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    label: String,
    text: String,
}

/// The session of an address; on a live installation there is no such page.
async fn find(visit: &Visit, name: &str) -> Result<session::Model, Error> {
    if !visit.app.is_simulated() {
        return Err(Error::NotFound);
    }
    simulated::find_session(&visit.app.db, name).await
}

async fn show(visit: Visit, Path(name): Path<String>) -> Result<Response, Fault> {
    let form = PayForm { card: Behaviour::Works.code().to_owned(), outcome: String::new() };
    let page = load(&visit, &name, &form, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("payment/gateway.html", visit.t("gateway-title", &[]), page)
}

async fn load(
    visit: &Visit,
    name: &str,
    form: &PayForm,
    errors: FormErrors,
) -> Result<PayPage, Error> {
    let session = find(visit, name).await?;
    let closes_at = session.created_at.plus_seconds(simulated::SESSION_SECONDS);
    let amount = amount(visit, &session)?;
    Ok(PayPage {
        base: format!("/simulated-gateway/{name}"),
        merchant: visit.app.programme().await?.programme.seller.legal_name.clone(),
        about: session.description,
        button: match &amount {
            Some(amount) => visit.t("gateway-pay", &[("amount", amount.as_str().into())]),
            None => visit.t("gateway-store", &[]),
        },
        return_href: session.return_url,
        is_finished: session.finished_at.is_some() || closes_at <= At::from(visit.ctx.now),
        cards: Behaviour::ALL.into_iter().map(|card| card_choice(visit, card)).collect(),
        outcomes: match amount {
            Some(_) => Outcome::ALL.into_iter().map(|one| outcome_choice(visit, one)).collect(),
            None => STORING.into_iter().map(|one| storing_choice(visit, one)).collect(),
        },
        amount,
        card: form.card.clone(),
        outcome: form.outcome.clone(),
        errors,
    })
}

/// What can happen where a card is only stored.
const STORING: [Outcome; 4] = [
    Outcome::Approve,
    Outcome::Decline,
    Outcome::ApproveTellingTwice,
    Outcome::ApproveLosingAnswer,
];

fn amount(visit: &Visit, session: &session::Model) -> Result<Option<String>, Error> {
    if session.kind == "setup" {
        return Ok(None);
    }
    let currency = Currency::parse(&session.currency)
        .ok_or_else(|| Error::broken("the gateway holds an unknown currency"))?;
    Ok(Some(format::money(visit.ctx.locale, Money::new(session.amount_minor, currency))))
}

fn card_choice(visit: &Visit, card: Behaviour) -> Choice {
    let (brand, last4) = card.face();
    let key = match card {
        Behaviour::Works => "gateway-card-works",
        Behaviour::FailsOnce => "gateway-card-fails-once",
        Behaviour::Declines => "gateway-card-declines",
        Behaviour::InsufficientFunds => "gateway-card-insufficient-funds",
        Behaviour::LosesAnswer => "gateway-card-loses-answer",
        Behaviour::NeedsHolder => "gateway-card-needs-holder",
        Behaviour::ExpiresSoon => "gateway-card-expires-soon",
    };
    let args = [("brand", brand.into()), ("last4", last4.into())];
    Choice {
        value: card.code(),
        label: visit.t("payment-card-masked", &args),
        text: visit.t(key, &[]),
    }
}

fn storing_choice(visit: &Visit, outcome: Outcome) -> Choice {
    let (label, text) = match outcome {
        Outcome::Decline => ("gateway-decline", "gateway-store-decline-text"),
        Outcome::ApproveTellingTwice => ("gateway-twice", "gateway-store-twice-text"),
        Outcome::ApproveLosingAnswer => ("gateway-store-silent", "gateway-store-silent-text"),
        _ => ("gateway-approve", "gateway-store-approve-text"),
    };
    Choice { value: outcome.code(), label: visit.t(label, &[]), text: visit.t(text, &[]) }
}

fn outcome_choice(visit: &Visit, outcome: Outcome) -> Choice {
    let (label, text) = match outcome {
        Outcome::Approve => ("gateway-approve", "gateway-approve-text"),
        Outcome::Decline => ("gateway-decline", "gateway-decline-text"),
        Outcome::InsufficientFunds => ("gateway-funds", "gateway-funds-text"),
        Outcome::NeedsConfirmation => ("gateway-confirm", "gateway-confirm-text"),
        Outcome::ApproveLosingAnswer => ("gateway-losing", "gateway-losing-text"),
        Outcome::ApproveTellingTwice => ("gateway-twice", "gateway-twice-text"),
        Outcome::ApproveTellingLate => ("gateway-late", "gateway-late-text"),
        Outcome::ApproveRefundFails => ("gateway-refund-fails", "gateway-refund-fails-text"),
        Outcome::ApproveChargebackLost => ("gateway-contested", "gateway-contested-text"),
        Outcome::ApproveChargebackWon => ("gateway-kept", "gateway-kept-text"),
    };
    Choice { value: outcome.code(), label: visit.t(label, &[]), text: visit.t(text, &[]) }
}

#[derive(Deserialize)]
struct PayForm {
    #[serde(default)]
    card: String,
    #[serde(default)]
    outcome: String,
}

async fn choose(
    visit: Visit,
    Path(name): Path<String>,
    Form(form): Form<PayForm>,
) -> Result<Response, Fault> {
    let session = find(&visit, &name).await.map_err(|error| visit.fault(error))?;
    let (card, outcome) = (Behaviour::parse(&form.card), Outcome::parse(&form.outcome));
    let (Some(card), Some(outcome)) = (card, outcome) else {
        let problems = [if card.is_none() {
            Problem::coded("card", "nothing-chosen")
        } else {
            Problem::coded("outcome", "nothing-chosen")
        }];
        let errors = FormErrors::of(&visit, "gateway", &problems);
        let page = load(&visit, &name, &form, errors).await.map_err(|e| visit.fault(e))?;
        let title = visit.t("gateway-title", &[]);
        return visit.page_with_errors("payment/gateway.html", title, page);
    };
    let chosen = simulated::choose(&visit.app.db, &name, card, outcome, visit.ctx.now).await;
    match chosen {
        Ok(true) => Ok(visit.see(&format!("/simulated-gateway/{name}/confirmation"))),
        Ok(false) => Ok(visit.see(&session.return_url)),
        Err(error) => finished(&visit, &name, error),
    }
}

/// A page somebody finished already says so by itself.
fn finished(visit: &Visit, name: &str, error: Error) -> Result<Response, Fault> {
    match error {
        Error::Refused(Refusal { code: "gateway.session_finished", .. }) => {
            Ok(visit.see(&format!("/simulated-gateway/{name}")))
        }
        other => Err(visit.fault(other)),
    }
}

/// The bank's own question, as it comes with strong customer authentication.
async fn ask(visit: Visit, Path(name): Path<String>) -> Result<Response, Fault> {
    let form = PayForm { card: String::new(), outcome: String::new() };
    let page = load(&visit, &name, &form, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("payment/gateway_confirmation.html", visit.t("gateway-bank-title", &[]), page)
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    confirmed: String,
}

async fn confirm(
    visit: Visit,
    Path(name): Path<String>,
    Form(answer): Form<Answer>,
) -> Result<Response, Fault> {
    let session = find(&visit, &name).await.map_err(|error| visit.fault(error))?;
    let confirmed = answer.confirmed == "yes";
    match simulated::confirm(&visit.app.db, &name, confirmed, visit.ctx.now).await {
        Ok(()) => Ok(visit.see(&session.return_url)),
        Err(error) => finished(&visit, &name, error),
    }
}

/// Back without paying: nobody can pay on the page any more.
async fn leave(visit: Visit, Path(name): Path<String>) -> Result<Response, Fault> {
    let session = find(&visit, &name).await.map_err(|error| visit.fault(error))?;
    match simulated::leave(&visit.app.db, &name, visit.ctx.now).await {
        Ok(()) => Ok(visit.see(&session.return_url)),
        Err(error) => finished(&visit, &name, error),
    }
}
