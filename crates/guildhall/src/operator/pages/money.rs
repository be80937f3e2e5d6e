//! The money of a company: its books, what is for nothing, and what goes back.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::{OrderId, OrderNumber, PartnerId, RefundId};
use domain::payment::RefundState;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rows::Badge;
use crate::app::Shared;
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::order;
use crate::partner::Partner;
use crate::partner::pages::facts::by_network_id;
use crate::payment::books::store::{chargebacks, refunds};
use crate::payment::books::{self, Chargeback, Refund, Source, Standing, Verdict};
use crate::payment::refund::give::REASON_MAX;
use crate::payment::refund::{give, made, plan};
use crate::payment::store as payments;
use crate::web::reason::{Reason, reason};
use crate::web::view::{Amount, FormErrors};
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/partners/{network_id}/money", get(show))
        .route("/operator/partners/{network_id}/refunds/new", get(preview))
        .route("/operator/partners/{network_id}/refunds", post(begin))
        .route("/operator/partners/{network_id}/refunds/{id}", get(one).post(record_made))
}

/// The money page of a company.
pub fn money_href(company: &Company) -> String {
    format!("{}/money", company.href)
}

async fn company_of(visit: &Visit, network_id: &str) -> Result<(Partner, Company), Error> {
    let partner = by_network_id(visit, network_id).await?;
    let company = Companies::load(visit.app.db.read(), [partner.id]).await?.of(partner.id)?;
    Ok((partner, company))
}

#[derive(Debug, Serialize)]
struct MoneyPage {
    company: Company,
    books: Vec<Books>,
    sources: Vec<SourceRow>,
    refunds: Vec<RefundRow>,
    disputes: Vec<DisputeRow>,
}

/// The books in one currency: label and figure, line by line.
#[derive(Debug, Serialize)]
struct Books {
    currency: &'static str,
    money: Vec<(String, Amount)>,
    papers: Vec<(String, Amount)>,
}

#[derive(Debug, Serialize)]
struct SourceRow {
    text: String,
    on: String,
    /// The order it came for: number and page.
    order: Option<(String, String)>,
    received: Amount,
    allocated: Amount,
    gone: Amount,
    free: Amount,
    /// Where what is for nothing can be given back.
    give_href: Option<String>,
}

#[derive(Debug, Serialize)]
struct RefundRow {
    href: String,
    /// When it was begun, in microseconds.
    on: i64,
    amount: Amount,
    way: String,
    why: String,
    badge: Badge,
}

#[derive(Debug, Serialize)]
struct DisputeRow {
    on: i64,
    amount: Amount,
    badge: Badge,
}

async fn show(visit: Visit, Path(network_id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/money.html", visit.t("money-title", &[]), page)
}

async fn load(visit: &Visit, network_id: &str) -> Result<MoneyPage, Error> {
    let (partner, company) = company_of(visit, network_id).await?;
    let read = visit.app.db.read();
    let standing = books::standing(read, partner.id).await?;
    let refunds = refunds::list(read, partner.id, None).await?;
    let disputes = chargebacks::list(read, partner.id).await?;
    Ok(MoneyPage {
        books: standing.iter().map(|one| books_of(visit, one)).collect(),
        sources: sources(visit, partner.id, &company).await?,
        refunds: refunds.iter().map(|one| refund_row(visit, &company, one)).collect(),
        disputes: disputes.iter().map(|one| dispute_row(visit, one)).collect(),
        company,
    })
}

fn books_of(visit: &Visit, one: &Standing) -> Books {
    let line = |key: &str, money: domain::money::Money| (visit.t(key, &[]), money.into());
    Books {
        currency: one.received.currency.code(),
        money: vec![
            line("money-received", one.received),
            line("money-refunded", one.refunded),
            line("money-refunding", one.refunding),
            line("money-allocated", one.allocated),
            line("money-reserved", one.reserved),
            line("money-unallocated", one.unallocated),
        ],
        papers: vec![
            line("money-invoiced", one.invoiced),
            line("money-credited", one.credited),
            line("money-open", one.open),
        ],
    }
}

async fn sources(
    visit: &Visit,
    partner: PartnerId,
    company: &Company,
) -> Result<Vec<SourceRow>, Error> {
    let read = visit.app.db.read();
    let loaded = visit.app.programme().await?;
    let mut found: Vec<(Source, jiff::civil::Date, Option<OrderId>)> = Vec::new();
    for payment in payments::list_succeeded_of(read, partner).await? {
        let on = domain::calendar::civil_day(payment.created_at, &loaded.programme.zone);
        found.push((Source::Payment(payment.id), on, Some(payment.order)));
    }
    for receipt in payments::list_receipts_of(read, partner).await? {
        found.push((Source::Receipt(receipt.id), receipt.received_on, receipt.order));
    }
    found.sort_by_key(|(_, on, _)| std::cmp::Reverse(*on));
    let mut rows = Vec::new();
    for (source, on, order) in found {
        let held = books::store::held(read, partner, source).await?;
        let order = match order {
            Some(id) => Some(order::store::get(read, partner, id).await?.number.to_string()),
            None => None,
        };
        let free = held.free();
        let gone = held.refunded.minor + held.refunding.minor + held.charged_back.minor;
        let named = format!("{}:{}", source.kind(), source.id());
        rows.push(SourceRow {
            text: visit.t(
                match source {
                    Source::Payment(_) => "money-source-payment",
                    Source::Receipt(_) => "money-source-receipt",
                },
                &[],
            ),
            on: on.to_string(),
            order: order.map(|number| {
                let href = format!("/operator/orders/{number}");
                (number, href)
            }),
            received: held.received.into(),
            allocated: held.allocated.into(),
            gone: domain::money::Money::new(gone, held.received.currency).into(),
            free: free.into(),
            give_href: (0 < free.minor)
                .then(|| format!("{}/refunds/new?source={named}", company.href)),
        });
    }
    Ok(rows)
}

fn refund_row(visit: &Visit, company: &Company, refund: &Refund) -> RefundRow {
    RefundRow {
        href: format!("{}/refunds/{}", company.href, refund.id),
        on: refund.requested_at.as_microsecond(),
        amount: refund.amount.into(),
        way: way(visit, refund.gateway_key.is_some()),
        why: visit.t(&format!("money-why-{}", refund.reason.replace('_', "-")), &[]),
        badge: refund_badge(visit, &refund.state),
    }
}

fn way(visit: &Visit, by_card: bool) -> String {
    visit.t(if by_card { "money-way-card" } else { "money-way-transfer" }, &[])
}

fn refund_badge(visit: &Visit, state: &RefundState) -> Badge {
    let kind = match state {
        RefundState::Pending => "wait",
        RefundState::Unknown => "warn",
        RefundState::Succeeded => "ok",
        RefundState::Failed { .. } => "bad",
    };
    Badge { kind, text: visit.t(&format!("money-refund-{}", state.code()), &[]) }
}

fn dispute_row(visit: &Visit, dispute: &Chargeback) -> DisputeRow {
    let kind = match dispute.verdict {
        Verdict::Open => "wait",
        Verdict::Won => "ok",
        Verdict::Lost => "bad",
    };
    DisputeRow {
        on: dispute.opened_at.as_microsecond(),
        amount: dispute.amount.into(),
        badge: Badge {
            kind,
            text: visit.t(&format!("money-dispute-{}", dispute.verdict.code()), &[]),
        },
    }
}

/// What goes back: a paid order's fee, or what of a source is for nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    order: String,
    source: String,
    goodwill: String,
}

#[derive(Debug, Serialize)]
struct PreviewPage {
    company: Company,
    money_href: String,
    action: String,
    values: Typed,
    /// The membership that ends with it; none where the money is for nothing.
    ends: Option<String>,
    amount: Amount,
    ways: Vec<(String, Amount)>,
    /// Why the rules do not give it back.
    refusals: Vec<Reason>,
    /// A reason in words gives it back all the same.
    goodwill: bool,
    open: bool,
    reason_max: usize,
    errors: FormErrors,
}

async fn preview(visit: Visit, Path(network_id): Path<String>) -> Result<Response, Fault> {
    let values = Typed {
        order: visit.asked("order").to_owned(),
        source: visit.asked("source").to_owned(),
        goodwill: String::new(),
    };
    let page = previewed(&visit, &network_id, values, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/refund_new.html", visit.t("money-give-title", &[]), page)
}

async fn previewed(
    visit: &Visit,
    network_id: &str,
    values: Typed,
    errors: FormErrors,
) -> Result<PreviewPage, Error> {
    visit.ctx.may(Action::Refund)?;
    let (partner, company) = company_of(visit, network_id).await?;
    let page = PreviewPage {
        money_href: money_href(&company),
        action: format!("{}/refunds", company.href),
        company,
        values: values.clone(),
        ends: None,
        amount: domain::money::Money::zero(partner.currency).into(),
        ways: Vec::new(),
        refusals: Vec::new(),
        goodwill: false,
        open: true,
        reason_max: REASON_MAX,
        errors,
    };
    match source_of(&values.source) {
        Some(source) => {
            let free = books::store::held(visit.app.db.read(), partner.id, source).await?.free();
            let by_card = matches!(source, Source::Payment(_));
            Ok(PreviewPage {
                amount: free.into(),
                ways: vec![(way(visit, by_card), free.into())],
                open: 0 < free.minor,
                ..page
            })
        }
        None => of_order(visit, partner.id, &values.order, page).await,
    }
}

async fn of_order(
    visit: &Visit,
    partner: PartnerId,
    number: &str,
    page: PreviewPage,
) -> Result<PreviewPage, Error> {
    let number = OrderNumber::parse(number).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let order = order::store::get_by_number(read, partner, &number).await?;
    let loaded = visit.app.programme().await?;
    let plan = plan(read, &loaded, visit.ctx.today, &order).await?;
    let offer = loaded.programme.offer(&order.offer);
    let offer = offer.map_or("", |offer| offer.name.get(visit.ctx.locale));
    let ways = plan.back.iter().map(|(source, amount)| {
        (way(visit, matches!(source, Source::Payment(_))), Amount::from(*amount))
    });
    let refusals = plan.refusals.iter();
    Ok(PreviewPage {
        ends: Some(offer.to_owned()),
        amount: plan.total.into(),
        ways: ways.collect(),
        open: plan.impossible().is_none(),
        goodwill: plan.impossible().is_none() && !plan.refusals.is_empty(),
        refusals: refusals
            .map(|refusal| reason(&visit.app, &visit.ctx, &(*refusal).into(), None))
            .collect(),
        ..page
    })
}

/// `payment:<id>` or `receipt:<id>`.
fn source_of(text: &str) -> Option<Source> {
    let (kind, id) = text.split_once(':')?;
    Source::parse(kind, Uuid::try_parse(id).ok()?)
}

async fn begin(
    visit: Visit,
    Path(network_id): Path<String>,
    Form(values): Form<Typed>,
) -> Result<Response, Fault> {
    match begun(&visit, &network_id, &values).await {
        Ok(company) => Ok(visit.see_with_notice(&money_href(&company), "refund-begun")),
        Err(Error::Invalid(problems)) => {
            let errors = FormErrors::of(&visit, "money-give", &problems);
            let page = previewed(&visit, &network_id, values, errors).await;
            let page = page.map_err(|error| visit.fault(error))?;
            let title = visit.t("money-give-title", &[]);
            visit.page_with_errors("operator/refund_new.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

async fn begun(visit: &Visit, network_id: &str, values: &Typed) -> Result<Company, Error> {
    visit.ctx.may(Action::Refund)?;
    let (partner, company) = company_of(visit, network_id).await?;
    let (app, ctx) = (&visit.app, &visit.ctx);
    match source_of(&values.source) {
        Some(source) => {
            give::give_free(app, ctx, partner.id, source).await?;
        }
        None => {
            let number = OrderNumber::parse(&values.order).ok_or(Error::NotFound)?;
            let order = order::store::get_by_number(app.db.read(), partner.id, &number).await?;
            give::give_back(app, ctx, partner.id, order.id, &values.goodwill).await?;
        }
    }
    Ok(company)
}

#[derive(Debug, Serialize)]
struct RefundPage {
    company: Company,
    money_href: String,
    href: String,
    refund: RefundRow,
    order: Option<(String, String)>,
    reference: Option<String>,
    /// It waits for somebody to make it at the bank.
    to_make: bool,
    values: Made,
    errors: FormErrors,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Made {
    bank_reference: String,
}

async fn one(
    visit: Visit,
    Path((network_id, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let page = refund_page(&visit, (&network_id, &id), Made::default(), FormErrors::default());
    let page = page.await.map_err(|error| visit.fault(error))?;
    visit.page("operator/refund.html", visit.t("money-refund-title", &[]), page)
}

async fn refund_page(
    visit: &Visit,
    (network_id, id): (&str, &str),
    values: Made,
    errors: FormErrors,
) -> Result<RefundPage, Error> {
    let (partner, company) = company_of(visit, network_id).await?;
    let id = RefundId::parse(id).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let refund = refunds::get(read, partner.id, id).await?;
    let order = match refund.order {
        Some(id) => {
            let number = order::store::get(read, partner.id, id).await?.number.to_string();
            let href = format!("/operator/orders/{number}");
            Some((number, href))
        }
        None => None,
    };
    Ok(RefundPage {
        money_href: money_href(&company),
        href: format!("{}/refunds/{id}", company.href),
        refund: refund_row(visit, &company, &refund),
        order,
        to_make: refund.gateway_key.is_none() && refund.state == RefundState::Pending,
        reference: refund.reference,
        company,
        values,
        errors,
    })
}

async fn record_made(
    visit: Visit,
    Path((network_id, id)): Path<(String, String)>,
    Form(values): Form<Made>,
) -> Result<Response, Fault> {
    let (partner, company) =
        company_of(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let refund = RefundId::parse(&id).ok_or(Error::NotFound);
    let refund = refund.map_err(|error| visit.fault(error))?;
    let recorded = made::made(&visit.app, &visit.ctx, partner.id, refund, &values.bank_reference);
    match recorded.await {
        Ok(()) => Ok(visit.see_with_notice(&money_href(&company), "refund-made")),
        Err(Error::Invalid(problems)) => {
            let errors = FormErrors::of(&visit, "money-made", &problems);
            let page = refund_page(&visit, (&network_id, &id), values, errors).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("operator/refund.html", visit.t("money-refund-title", &[]), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}
