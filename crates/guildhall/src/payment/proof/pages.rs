//! Proofs of transfers: the partner's form, and the files for both sides.

use axum::Router;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::access::Action;
use domain::ids::{OrderNumber, ProofId};
use serde::Serialize;

use super::upload::{self, BYTES_MAX, PROOFS_MAX, ProofForm, TEXT_MAX};
use super::{Proof, store};
use crate::app::Shared;
use crate::error::{Error, Problem};
use crate::order::{self, Order};
use crate::web::upload::{BODY_BYTES_MAX, Sent, read};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    let bound = DefaultBodyLimit::max(BODY_BYTES_MAX);
    Router::new()
        .route("/orders/{number}/proofs/new", get(form))
        .route("/orders/{number}/proofs", axum::routing::post(hand_in).layer(bound))
        .route("/orders/{number}/proofs/{id}", get(file))
}

/// A proof on the page of its order.
#[derive(Debug, Serialize)]
pub struct ProofRow {
    pub href: String,
    pub kind: &'static str,
    pub uploaded_at: i64,
    pub paid_on: String,
    pub account: String,
    pub reference: String,
}

impl ProofRow {
    /// `base` is the address of the order's page.
    pub fn of(base: &str, proof: &Proof) -> ProofRow {
        ProofRow {
            href: format!("{base}/proofs/{}", proof.id),
            kind: match proof.kind {
                super::Kind::Pdf => "PDF",
                super::Kind::Png => "PNG",
                super::Kind::Jpeg => "JPEG",
            },
            uploaded_at: proof.uploaded_at.as_microsecond(),
            paid_on: proof.paid_on.to_string(),
            account: proof.account.clone(),
            reference: proof.reference.clone(),
        }
    }
}

#[derive(Debug, Default, Serialize)]
struct Typed {
    paid_on: String,
    account: String,
    reference: String,
}

#[derive(Debug, Serialize)]
struct FormPage {
    number: String,
    href: String,
    text_max: usize,
    values: Typed,
    errors: FormErrors,
}

async fn form(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let order = own(&visit, &number).await.map_err(|error| visit.fault(error))?;
    upload::is_open(&order).map_err(|error| visit.fault(error))?;
    let values = Typed { paid_on: visit.ctx.today.to_string(), ..Typed::default() };
    let page = FormPage::of(&order, values, FormErrors::default());
    visit.page("payment/proof_form.html", title(&visit, &order), page)
}

impl FormPage {
    fn of(order: &Order, values: Typed, errors: FormErrors) -> FormPage {
        let number = order.number.to_string();
        FormPage { href: format!("/orders/{number}"), number, text_max: TEXT_MAX, values, errors }
    }
}

fn title(visit: &Visit, order: &Order) -> String {
    visit.t("proof-title", &[("number", order.number.as_str().into())])
}

/// The order of an address, for who may pay it.
async fn own(visit: &Visit, number: &str) -> Result<Order, Error> {
    visit.ctx.may(Action::Buy)?;
    let number = OrderNumber::parse(number).ok_or(Error::NotFound)?;
    order::store::get_by_number(visit.app.db.read(), visit.ctx.own_partner()?, &number).await
}

async fn hand_in(
    visit: Visit,
    Path(number): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    let order = own(&visit, &number).await.map_err(|error| visit.fault(error))?;
    let sent = match form {
        Ok(form) => read(form, BYTES_MAX).await,
        Err(_) => Sent { is_broken: true, ..Sent::default() },
    };
    let values = Typed {
        paid_on: sent.text("paid_on"),
        account: sent.text("account"),
        reference: sent.text("reference"),
    };
    let taken = match early(&sent) {
        Some(problem) => Err(Error::Invalid(vec![problem])),
        None => upload::upload(&visit.app, &visit.ctx, &order.number, proof_form(sent)).await,
    };
    match taken {
        Ok(()) => Ok(visit.see_with_notice(&format!("/orders/{}", order.number), "proof-taken")),
        Err(Error::Invalid(problems)) => {
            let errors = FormErrors::of(&visit, "proof", &problems);
            let page = FormPage::of(&order, values, errors);
            visit.page_with_errors("payment/proof_form.html", title(&visit, &order), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// What is wrong before the form is looked at.
fn early(sent: &Sent) -> Option<Problem> {
    match &sent.file {
        Some(file) if file.is_too_large => Some(upload::too_large(&file.name)),
        _ if sent.is_broken => Some(Problem::coded("file", "proof-broken")),
        _ => None,
    }
}

fn proof_form(sent: Sent) -> ProofForm {
    let (paid_on, account) = (sent.text("paid_on"), sent.text("account"));
    let reference = sent.text("reference");
    let file = sent.file.unwrap_or_default();
    ProofForm { paid_on, account, reference, file_name: file.name, content: file.content }
}

/// Whether the reader may hand in one more, so that the order's page offers it.
pub fn may_hand_in(visit: &Visit, order: &Order, known: usize) -> bool {
    visit.ctx.may(Action::Buy).is_ok() && upload::is_open(order).is_ok() && known < PROOFS_MAX
}

async fn file(visit: Visit, Path((number, id)): Path<(String, String)>) -> Result<Response, Fault> {
    let answer = async {
        visit.ctx.may(Action::SeeOrders)?;
        let number = OrderNumber::parse(&number).ok_or(Error::NotFound)?;
        let partner = visit.ctx.own_partner()?;
        let read = visit.app.db.read();
        let order = order::store::get_by_number(read, partner, &number).await?;
        give(&visit, &order, &id).await
    };
    answer.await.map_err(|error| visit.fault(error))
}

/// The file under a name of ours, never shown within the portal's own site: it is saved, its kind
/// is not guessed anew, and should a browser open it after all, nothing in it runs.
pub async fn give(visit: &Visit, order: &Order, id: &str) -> Result<Response, Error> {
    let id = ProofId::parse(id).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let (kind, content) = store::get_content(read, order.partner, order.id, id).await?;
    let name = format!("attachment; filename=\"{id}.{}\"", kind.ending());
    let headers = [
        (CONTENT_TYPE, kind.media_type()),
        (CONTENT_DISPOSITION, name.as_str()),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox; frame-ancestors 'none'"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, content).into_response())
}
