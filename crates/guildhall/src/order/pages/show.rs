//! One order: what it is for, where it stands, and what to do about it. Its address works for ever.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::order::OrderState;
use domain::payment::PaymentState;

use super::find;
use super::show_view::OrderPage;
use crate::app::Shared;
use crate::error::Error;
use crate::payment::place::{self, Placed};
use crate::payment::{answer, onward_pages, store as payment_store};
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/orders/{number}", get(show))
        .route("/orders/{number}/pay", get(pay))
        .route("/orders/{number}/return", get(come_back))
}

async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = find(&visit, &number).await.map_err(|error| visit.fault(error))?;
    if order.state == OrderState::Draft {
        return Ok(visit.see(&format!("/checkout/{}", order.id)));
    }
    let page = OrderPage::load(&visit, &order).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("order-named", &[("number", order.number.as_str().into())]);
    visit.page("order/show.html", title, page)
}

/// To the gateway's page of a charge that waits for the person; where none does, to the order.
async fn pay(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let there = gateway(&visit, &number).await.map_err(|error| visit.fault(error))?;
    onward_pages::lead(&visit, there)
}

async fn gateway(visit: &Visit, number: &str) -> Result<String, Error> {
    visit.ctx.may(domain::access::Action::Buy)?;
    let order = find(visit, number).await?;
    if order.state != OrderState::Authorising {
        return Ok(format!("/orders/{}", order.number));
    }
    Ok(match place::go_on(&visit.app, &visit.ctx, &order).await? {
        Placed::Gateway { url } => url,
        Placed::Order { number } => format!("/orders/{number}"),
    })
}

/// Back from the gateway, whatever happened there: it is asked once, and the order says the rest.
async fn come_back(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let there = ask_once(&visit, &number).await.map_err(|error| visit.fault(error))?;
    Ok(visit.see(&there))
}

async fn ask_once(visit: &Visit, number: &str) -> Result<String, Error> {
    let order = find(visit, number).await?;
    let payments =
        payment_store::list_of_order(visit.app.db.read(), order.partner, order.id).await?;
    // A lost answer is asked for by the background at its time; reloading asks no more often.
    let waiting = payments.iter().find(|payment| {
        matches!(payment.state, PaymentState::Pending | PaymentState::RequiresConfirmation)
    });
    if let Some(payment) = waiting {
        let left = visit.asked("left") == "yes";
        if let Some(session) = payment.session.as_deref().filter(|_| left) {
            let gateway = &visit.app.world.gateway;
            gateway.close_session(&visit.app.db, session, visit.ctx.now).await;
        }
        answer::ask(&visit.app, &visit.ctx, order.partner, payment.id).await?;
    }
    Ok(format!("/orders/{}", order.number))
}
