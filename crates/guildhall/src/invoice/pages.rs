//! Invoices in the portal: the partner's own, and the same for operators below the partner's page.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::access::Action;
use domain::ids::{InvoiceNumber, NetworkId, PartnerId};
use domain::invoice::{Line, Party};
use domain::money::Money;
use language::format::money;
use serde::Serialize;

mod files;
mod receipt;
mod status;

use self::status::{About, Badge};
use super::paper::tax_label;
use super::{Invoice, description_and_detail, document, store};
use crate::app::Shared;
use crate::error::Error;
use crate::partner;
use crate::web::reason::{Reason, reason};
use crate::web::view::Amount;
use crate::web::{Fault, Visit};

/// Invoices on one page of the list.
const PAGE_SIZE: u64 = 25;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/invoices", get(list))
        .route("/invoices/reconciliation", get(files::reconciliation))
        .route("/invoices/reconciliation/file", get(files::reconciliation_file))
        .route("/invoices/years/{year}", get(files::year))
        .route("/operator/reconciliation", get(files::everybodys_reconciliation))
        .route("/operator/reconciliation/file", get(files::everybodys_reconciliation_file))
        .route("/operator/partners/{network_id}/invoices/years/{year}", get(files::operator_year))
        .route("/invoices/{number}", get(show))
        .route("/invoices/{number}/pdf", get(download))
        .route("/invoices/{number}/receipt", get(receipt::download))
        .route("/operator/partners/{network_id}/invoices", get(operator_list))
        .route("/operator/partners/{network_id}/invoices/{number}", get(operator_show))
        .route("/operator/partners/{network_id}/invoices/{number}/pdf", get(operator_download))
        .route(
            "/operator/partners/{network_id}/invoices/{number}/receipt",
            get(receipt::operator_download),
        )
}

/// The partner's invoices, newest first, of one year when `year` names one.
async fn list(visit: Visit) -> Result<Response, Fault> {
    let place = own(&visit).map_err(|error| visit.fault(error))?;
    list_page(&visit, place).await
}

/// One invoice, to be read and printed.
async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let place = own(&visit).map_err(|error| visit.fault(error))?;
    show_page(&visit, place, &number).await
}

/// The PDF.
async fn download(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let place = own(&visit).map_err(|error| visit.fault(error))?;
    file(&visit, &place, &number).await.map_err(|error| visit.fault(error))
}

async fn operator_list(visit: Visit, Path(network_id): Path<String>) -> Result<Response, Fault> {
    let place = anyones(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    list_page(&visit, place).await
}

async fn operator_show(
    visit: Visit,
    Path((network_id, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let place = anyones(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    show_page(&visit, place, &number).await
}

async fn operator_download(
    visit: Visit,
    Path((network_id, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let place = anyones(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    file(&visit, &place, &number).await.map_err(|error| visit.fault(error))
}

/// Whose invoices are shown, and where these pages and their neighbours are.
struct Place {
    partner: PartnerId,
    base: String,
    /// Where a partner's orders are.
    orders: String,
    /// The partner's page above the list, for operators.
    back: Option<Back>,
    /// The next act of a partner without invoices.
    offers_href: Option<&'static str>,
}

#[derive(Serialize)]
struct Back {
    text: String,
    href: String,
}

fn own(visit: &Visit) -> Result<Place, Error> {
    visit.ctx.may(Action::SeeInvoices)?;
    Ok(Place {
        partner: visit.ctx.own_partner()?,
        base: "/invoices".to_owned(),
        orders: "/orders".to_owned(),
        back: None,
        offers_href: Some("/offers"),
    })
}

async fn anyones(visit: &Visit, network_id: &str) -> Result<Place, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    visit.ctx.may(Action::SeeInvoices)?;
    let network_id = NetworkId::parse(network_id).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let partner = partner::store::find_by_network_id(read, network_id).await?;
    let partner = partner::store::get(read, partner.ok_or(Error::NotFound)?).await?;
    let href = format!("/operator/partners/{network_id}");
    Ok(Place {
        partner: partner.id,
        base: format!("{href}/invoices"),
        orders: format!("{href}/orders"),
        back: Some(Back { text: partner.legal_name, href }),
        offers_href: None,
    })
}

async fn list_page(visit: &Visit, place: Place) -> Result<Response, Fault> {
    let page = ListPage::load(visit, place).await.map_err(|error| visit.fault(error))?;
    visit.page("invoice/list.html", visit.t("invoice-list-title", &[]), page)
}

async fn show_page(visit: &Visit, place: Place, number: &str) -> Result<Response, Fault> {
    let found = find(visit, &place, number).await;
    let invoice = found.map_err(|error| visit.fault(error))?;
    let about = About::load(visit, &place, &invoice).await.map_err(|error| visit.fault(error))?;
    let shown = Shown::of(visit, &place, &invoice, about);
    let title = shown.title.clone();
    visit.page(
        "invoice/show.html",
        title,
        ShowPage { invoice: shown, closed: download_closed(visit) },
    )
}

async fn find(visit: &Visit, place: &Place, number: &str) -> Result<Invoice, Error> {
    let number = InvoiceNumber::parse(number).ok_or(Error::NotFound)?;
    store::get_by_number(visit.app.db.read(), place.partner, &number).await
}

/// The file itself: kept by the reader, not by what lies between.
async fn file(visit: &Visit, place: &Place, number: &str) -> Result<Response, Error> {
    visit.ctx.may(Action::DownloadInvoice)?;
    let invoice = find(visit, place, number).await?;
    let pdf = document::pdf(&visit.app, &visit.ctx, place.partner, invoice.id).await?;
    let name = format!("attachment; filename=\"{}.pdf\"", invoice.issued.number());
    let headers = [
        (CONTENT_TYPE, "application/pdf"),
        (CONTENT_DISPOSITION, name.as_str()),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, pdf).into_response())
}

#[derive(Serialize)]
struct ListPage {
    may_download: bool,
    base: String,
    back: Option<Back>,
    offers_href: Option<&'static str>,
    years: Vec<YearOption>,
    /// The year asked for; empty for all.
    year: String,
    /// The years as files, for those who may download.
    year_files: Vec<files::YearFile>,
    reconciliation_href: Option<&'static str>,
    invoices: Vec<Row>,
    newest_href: Option<String>,
    older_href: Option<String>,
}

#[derive(Serialize)]
struct YearOption {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct Row {
    number: String,
    href: String,
    pdf_href: String,
    issued_on: String,
    order: String,
    order_href: String,
    total: Amount,
    status: Badge,
}

impl ListPage {
    async fn load(visit: &Visit, place: Place) -> Result<ListPage, Error> {
        let read = visit.app.db.read();
        let span = store::find_span(read, place.partner).await?;
        let years = span.map_or(0..0, |(first, newest)| first.0.year()..newest.0.year() + 1);
        let year = visit.asked("year").parse::<i16>().ok().filter(|year| years.contains(year));
        let before = visit.asked("before").parse::<u32>().ok();
        let wanted = store::Wanted { year, before, limit: PAGE_SIZE + 1 };
        let mut invoices = store::list_of(read, place.partner, wanted).await?;
        let is_more = PAGE_SIZE < invoices.len() as u64;
        invoices.truncate(PAGE_SIZE as usize);
        let ids = invoices.iter().map(|invoice| invoice.id);
        let credited = store::credited_totals(read, place.partner, ids).await?;
        let row = |invoice: &Invoice| {
            let credited = credited.get(&invoice.id).copied().unwrap_or_default();
            Row::of(&place, invoice, status::badge(visit, invoice, credited))
        };
        let chosen = year.map_or_else(String::new, |year| year.to_string());
        let last = invoices.last().filter(|_| is_more).map(|invoice| invoice.series_no);
        let older = last.map(|last| format!("{}?year={chosen}&before={last}", place.base));
        let may_download = visit.ctx.may(Action::DownloadInvoice).is_ok();
        let files = store::years_of(read, place.partner).await?;
        let files = files.into_iter().filter(|_| may_download);
        let is_own = place.back.is_none();
        Ok(ListPage {
            may_download,
            year_files: files::year_files(&place, files),
            reconciliation_href: (may_download && is_own).then_some("/invoices/reconciliation"),
            years: year_options(years.rev()),
            newest_href: before.map(|_| format!("{}?year={chosen}", place.base)),
            older_href: older,
            invoices: invoices.iter().map(row).collect(),
            year: chosen,
            base: place.base,
            back: place.back,
            offers_href: place.offers_href,
        })
    }
}

/// Years are written alike in all four languages here: without grouping.
fn year_options(years: impl Iterator<Item = i16>) -> Vec<YearOption> {
    years.map(|year| YearOption { value: year.to_string(), text: year.to_string() }).collect()
}

impl Row {
    fn of(place: &Place, invoice: &Invoice, status: Badge) -> Row {
        let number = invoice.issued.number();
        let order = &invoice.issued.draft().order_number;
        Row {
            number: number.to_string(),
            href: format!("{}/{number}", place.base),
            pdf_href: format!("{}/{number}/pdf", place.base),
            issued_on: invoice.issued.issued_on().to_string(),
            order: order.clone(),
            order_href: format!("{}/{order}", place.orders),
            total: invoice.issued.total().into(),
            status,
        }
    }
}

#[derive(Serialize)]
struct ShowPage {
    invoice: Shown,
    /// Why this person may not download it; empty where they may.
    closed: Vec<Reason>,
}

fn download_closed(visit: &Visit) -> Vec<Reason> {
    let closed = visit.ctx.needs_role(Action::DownloadInvoice).err();
    closed.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None)).into_iter().collect()
}

#[derive(Serialize)]
struct Shown {
    title: String,
    list_href: String,
    pdf_href: String,
    /// Of the payment; none for a credit note, nor for somebody who may not download.
    receipt_href: Option<String>,
    order_href: String,
    number: String,
    issued_on: String,
    paid_on: String,
    order: String,
    purchase_order: String,
    tax_note: String,
    payment: String,
    /// The language the invoice is written in; the page around it is in the reader's.
    lang: &'static str,
    seller: PartyBlock,
    buyer: PartyBlock,
    lines: Vec<LineRow>,
    /// Before the total: the net amount and the taxes, in the reader's words.
    sums: Vec<Sum>,
    total_label: String,
    total: Amount,
    status: Badge,
    /// The invoice that a credit note takes back.
    corrects: Option<status::Link>,
    reason: Option<String>,
    /// The credit notes of an invoice.
    credits: Vec<status::Link>,
}

#[derive(Serialize)]
struct PartyBlock {
    name: String,
    lines: Vec<String>,
    tax_id: String,
}

#[derive(Serialize)]
struct LineRow {
    description: String,
    detail: Option<String>,
    quantity: u32,
    unit_price: Amount,
    amount: Amount,
}

#[derive(Serialize)]
struct Sum {
    label: String,
    amount: String,
}

impl Shown {
    fn of(visit: &Visit, place: &Place, invoice: &Invoice, about: About) -> Shown {
        let row = Row::of(place, invoice, about.status);
        let draft = invoice.issued.draft();
        let correction = draft.kind.correction();
        let total = if correction.is_some() { "credit-total" } else { "invoice-total" };
        Shown {
            title: status::title(visit, invoice),
            total_label: visit.t(total, &[]),
            status: row.status,
            corrects: about.corrects,
            reason: correction.map(|correction| correction.reason.clone()),
            credits: about.credits,
            list_href: place.base.clone(),
            receipt_href: (correction.is_none() && download_closed(visit).is_empty())
                .then(|| format!("{}/receipt", row.href)),
            pdf_href: row.pdf_href,
            order_href: row.order_href,
            number: row.number,
            issued_on: row.issued_on,
            paid_on: draft.paid_on.to_string(),
            order: row.order,
            purchase_order: draft.purchase_order.clone(),
            tax_note: draft.tax_note.clone(),
            payment: draft.payment.clone(),
            lang: invoice.locale.tag(),
            seller: PartyBlock::from(&draft.seller),
            buyer: PartyBlock::from(&draft.buyer),
            lines: draft.lines.iter().map(LineRow::from).collect(),
            sums: sums(visit, invoice),
            total: row.total,
        }
    }
}

fn sums(visit: &Visit, invoice: &Invoice) -> Vec<Sum> {
    let locale = visit.ctx.locale;
    let sum = |label: String, amount: Money| Sum { label, amount: money(locale, amount) };
    let mut sums = vec![sum(visit.t("invoice-subtotal", &[]), invoice.issued.net())];
    for tax in invoice.issued.taxes() {
        sums.push(sum(tax_label(&visit.app, locale, tax), tax.tax));
    }
    sums
}

impl From<&Party> for PartyBlock {
    fn from(party: &Party) -> PartyBlock {
        let Party { name, lines, tax_id, .. } = party.clone();
        PartyBlock { name, lines, tax_id }
    }
}

impl From<&Line> for LineRow {
    fn from(line: &Line) -> LineRow {
        let (description, detail) = description_and_detail(&line.description);
        LineRow {
            description,
            detail,
            quantity: line.quantity,
            unit_price: line.unit_price.into(),
            amount: line.amount.into(),
        }
    }
}
