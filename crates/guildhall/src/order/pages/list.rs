//! The company's orders, newest first, and what still waits to be finished.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::order::OrderState;
use serde::Serialize;

use super::offer_name;
use super::show_view::{StateBadge, purpose, state_badge};
use crate::app::{Loaded, Shared};
use crate::error::Error;
use crate::order::{Order, store};
use crate::web::view::{Amount, DayLeft};
use crate::web::{Fault, Visit};

/// Orders on one page of the list.
const PAGE_SIZE: u64 = 25;

pub fn routes() -> Router<Shared> {
    Router::new().route("/orders", get(list))
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("order/list.html", visit.t("layout-nav-orders", &[]), page)
}

#[derive(Serialize)]
struct ListPage {
    drafts: Vec<Row>,
    orders: Vec<Row>,
    newest_href: Option<&'static str>,
    older_href: Option<String>,
    is_first: bool,
}

#[derive(Serialize)]
struct Row {
    number: String,
    href: String,
    subject: String,
    placed_on: Option<String>,
    state: StateBadge,
    /// The last day a transfer may arrive.
    deadline: Option<DayLeft>,
    total: Amount,
}

async fn load(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeeOrders)?;
    let partner = visit.ctx.own_partner()?;
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let before = visit.asked("before").parse::<u32>().ok();
    let mut orders = store::list(read, partner, before, PAGE_SIZE + 1).await?;
    let is_more = PAGE_SIZE < orders.len() as u64;
    orders.truncate(PAGE_SIZE as usize);
    let last = orders.last().filter(|_| is_more).map(|order| order.number.running());
    let open = store::list_open(read, partner).await?;
    let drafts = open.iter().filter(|order| order.state == OrderState::Draft);
    let row = |order: &Order| Row::of(visit, &loaded, order);
    Ok(ListPage {
        drafts: drafts.map(row).collect(),
        orders: orders.iter().map(row).collect(),
        newest_href: before.map(|_| "/orders"),
        older_href: last.map(|last| format!("/orders?before={last}")),
        is_first: before.is_none(),
    })
}

impl Row {
    fn of(visit: &Visit, loaded: &Loaded, order: &Order) -> Row {
        let href = match order.state {
            OrderState::Draft => format!("/checkout/{}", order.id),
            OrderState::Authorising
            | OrderState::AwaitingPayment { .. }
            | OrderState::Declined
            | OrderState::Completed { .. }
            | OrderState::Expired { .. }
            | OrderState::Cancelled { .. } => format!("/orders/{}", order.number),
        };
        let deadline = match order.state {
            OrderState::AwaitingPayment { expires_on } => {
                Some(DayLeft::new(visit.ctx.today, expires_on))
            }
            OrderState::Draft
            | OrderState::Authorising
            | OrderState::Declined
            | OrderState::Completed { .. }
            | OrderState::Expired { .. }
            | OrderState::Cancelled { .. } => None,
        };
        Row {
            number: order.number.to_string(),
            href,
            subject: purpose(visit, order, offer_name(loaded, visit, &order.offer)),
            placed_on: order.placed_on.map(|day| day.to_string()),
            state: state_badge(visit, &order.state),
            deadline,
            total: order.quote.total.into(),
        }
    }
}
