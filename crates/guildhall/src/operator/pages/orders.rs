//! Orders of all companies: the stuck ones first, each with its whole story and the few safe acts.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::OrderNumber;
use domain::order::OrderState;
use serde::Serialize;

use super::desk::{stuck_payments, stuck_rows};
use super::rows::{OrderRow, state_word};
use super::show_order::ShowPage;
use crate::app::Shared;
use crate::error::Error;
use crate::operator::ask_gateway::ask_gateway;
use crate::operator::companies::Companies;
use crate::operator::find_order::{Found, by_number, find_order};
use crate::order::{self, Order};
use crate::partner::pages::facts::by_network_id;
use crate::payment;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

/// Orders on one page of the list.
const PAGE_SIZE: usize = 50;
/// The states an operator filters by: everything a placed order can be in.
const STATES: [&str; 6] =
    ["authorising", "awaiting_payment", "declined", "completed", "expired", "cancelled"];

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/orders", get(list))
        .route("/operator/orders/{number}", get(show))
        .route("/operator/orders/{number}/proofs/{id}", get(proof))
        .route("/operator/orders/{number}/cancellations/new", get(confirm_cancel))
        .route("/operator/orders/{number}/cancellations", post(cancel))
        .route("/operator/orders/{number}/questions", post(ask))
        .route("/operator/orders/{number}/settlements", post(settle_again))
        .route("/operator/partners/{network_id}/orders", get(of_company))
        .route("/operator/partners/{network_id}/orders/{number}", get(of_company_one))
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let wanted = visit.asked("q").to_owned();
    if !wanted.trim().is_empty() {
        let found = find_order(&visit.app, &visit.ctx, &wanted).await;
        if let Found::Order(order) = found.map_err(|error| visit.fault(error))? {
            return Ok(visit.see(&super::rows::order_href(&order)));
        }
    }
    let page = ListPage::load(&visit, wanted).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/orders.html", visit.t("operator-orders-title", &[]), page)
}

async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let page = ShowPage::load(&visit, &order).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("operator-order-named", &[("number", order.number.as_str().into())]);
    visit.page("operator/order.html", title, page)
}

/// A company's orders below its page: the same list and the same page as everybody's.
async fn of_company(visit: Visit, Path(network_id): Path<String>) -> Result<Response, Fault> {
    let company = by_network_id(&visit, &network_id).await;
    company.map_err(|error| visit.fault(error))?;
    Ok(visit.see(&format!("/operator/orders?{}", encoded(&[("q", network_id.as_str())]))))
}

async fn of_company_one(
    visit: Visit,
    Path((_, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    Ok(visit.see(&super::rows::order_href(&order)))
}

/// What cancelling would do, before it is done.
async fn confirm_cancel(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let page = ShowPage::load(&visit, &order).await.map_err(|error| visit.fault(error))?;
    if !page.may_be_cancelled() {
        return Ok(visit.see(&super::rows::order_href(&order)));
    }
    let title = visit.t("operator-cancel-title", &[("number", order.number.as_str().into())]);
    visit.page("operator/cancel.html", title, page)
}

async fn cancel(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let cancelled = order::draft::cancel(&visit.app, &visit.ctx, order.partner, order.id).await;
    cancelled.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&super::rows::order_href(&order), "operator-order-cancelled"))
}

/// The document of a proof the partner handed in.
async fn proof(
    visit: Visit,
    Path((number, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let given = crate::payment::proof::pages::give(&visit, &order, &id).await;
    given.map_err(|error| visit.fault(error))
}

async fn ask(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let answer = ask_gateway(&visit.app, &visit.ctx, &order).await;
    let state = answer.map_err(|error| visit.fault(error))?;
    let notice = format!("operator-asked-{}", state.code().replace('_', "-"));
    Ok(visit.see_with_notice(&super::rows::order_href(&order), &notice))
}

/// The order of an address, or the page that says there is none.
async fn settle_again(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = asked_for(&visit, &number).await?;
    let settled = payment::again::settle(&visit.app, &visit.ctx, order.partner, order.id).await;
    settled.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/operator/orders/{number}"), "order-settled-again"))
}

pub async fn asked_for(visit: &Visit, number: &str) -> Result<Order, Fault> {
    let found = match OrderNumber::parse(number) {
        Some(number) => by_number(&visit.app, &visit.ctx, &number).await,
        None => Err(Error::NotFound),
    };
    // Members learn that this place is not theirs before they learn what is there.
    visit.ctx.may(Action::SeeAllPartners).map_err(|denied| visit.fault(denied))?;
    found.map_err(|error| visit.fault(error))
}

#[derive(Debug, Serialize)]
struct ListPage {
    wanted: String,
    /// A company's network id was searched for: only its orders are listed.
    company: Option<String>,
    /// Something was searched for and nothing found.
    nothing: bool,
    state: String,
    states: Vec<Choice>,
    counts: Vec<StateCount>,
    stuck: Vec<OrderRow>,
    orders: Vec<OrderRow>,
    first_href: Option<String>,
    next_href: Option<String>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct StateCount {
    text: String,
    count: i64,
    href: String,
    current: bool,
}

impl ListPage {
    async fn load(visit: &Visit, wanted: String) -> Result<ListPage, Error> {
        visit.ctx.may(Action::SeeAllPartners)?;
        let loaded = visit.app.programme().await?;
        let state = visit.asked("state");
        let state = STATES.into_iter().find(|known| *known == state);
        let searched = !wanted.trim().is_empty();
        let (mut orders, company) = found_orders(visit, &wanted, state).await?;
        let more = PAGE_SIZE < orders.len();
        orders.truncate(PAGE_SIZE);
        let whole = !searched && state.is_none() && visit.asked("after").is_empty();
        let stuck = if whole { stuck_payments(visit).await? } else { Vec::new() };
        let partners = orders.iter().map(|order| order.partner);
        let partners = partners.chain(stuck.iter().map(|payment| payment.partner));
        let companies = Companies::load(visit.app.db.read(), partners).await?;
        let row = |order: &Order| OrderRow::of(visit, &loaded, &companies, order, None);
        let next = orders.last().filter(|_| more && !searched);
        let next_href = next.map(|last| href(state, Some(last.number.as_str())));
        Ok(ListPage {
            nothing: searched && orders.is_empty(),
            wanted,
            company,
            state: state.unwrap_or_default().to_owned(),
            states: STATES.map(|code| Choice { value: code, text: state_word(visit, code) }).into(),
            counts: counts(visit, state).await?,
            stuck: stuck_rows(visit, &loaded, &companies, &stuck).await?,
            orders: orders.iter().map(row).collect::<Result<_, Error>>()?,
            first_href: (!visit.asked("after").is_empty()).then(|| href(state, None)),
            next_href,
        })
    }
}

/// One more than a page of what was asked for, and the company's name when one was.
async fn found_orders(
    visit: &Visit,
    wanted: &str,
    state: Option<&str>,
) -> Result<(Vec<Order>, Option<String>), Error> {
    let read = visit.app.db.read();
    let limit = u64::try_from(PAGE_SIZE + 1).unwrap_or(u64::MAX);
    if !wanted.trim().is_empty() {
        return match find_order(&visit.app, &visit.ctx, wanted).await? {
            Found::Company(partner) => {
                let orders = order::store::list(read, partner, None, limit).await?;
                let company = Companies::load(read, [partner]).await?.of(partner)?;
                Ok((orders, Some(company.name)))
            }
            Found::Order(order) => Ok((vec![*order], None)),
            Found::Nothing => Ok((Vec::new(), None)),
        };
    }
    let after = match OrderNumber::parse(visit.asked("after")) {
        Some(number) => Some(by_number(&visit.app, &visit.ctx, &number).await?),
        None => None,
    };
    let wanted = order::store::Wanted { state, after: after.as_ref() };
    Ok((order::store::list_page(read, &wanted, limit).await?, None))
}

fn href(state: Option<&str>, after: Option<&str>) -> String {
    let mut pairs = Vec::new();
    pairs.extend(state.map(|state| ("state", state)));
    pairs.extend(after.map(|after| ("after", after)));
    format!("/operator/orders?{}", encoded(&pairs))
}

/// How many orders are in each state, as tabs.
async fn counts(visit: &Visit, current: Option<&str>) -> Result<Vec<StateCount>, Error> {
    let counted = order::store::count_by_state(visit.app.db.read()).await?;
    let of =
        |state: &str| counted.iter().find(|(code, _)| code == state).map_or(0, |found| found.1);
    let all = StateCount {
        text: visit.t("operator-state-all", &[]),
        count: counted.iter().map(|(_, count)| count).sum(),
        href: "/operator/orders".to_owned(),
        current: current.is_none(),
    };
    let each = STATES.into_iter().map(|state| StateCount {
        text: state_word(visit, state),
        count: of(state),
        href: href(Some(state), None),
        current: current == Some(state),
    });
    Ok([all].into_iter().chain(each).collect())
}

/// Whether the order still waits for a transfer.
pub fn awaits_money(order: &Order) -> bool {
    matches!(order.state, OrderState::AwaitingPayment { .. })
}
