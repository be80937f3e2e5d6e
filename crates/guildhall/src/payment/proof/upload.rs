//! A partner shows that it paid.

use domain::access::Action;
use domain::calendar::days_between;
use domain::ids::{OrderNumber, ProofId};
use domain::order::OrderState;
use domain::policy::Method;
use domain::text::{TextRefusal, bank_line};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::{Kind, Proof, document, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Problem, Refusal};
use crate::order::{self, Order};

/// Bytes of a document.
pub const BYTES_MAX: usize = 5 * 1024 * 1024;
/// Documents of an order.
pub const PROOFS_MAX: usize = 5;
/// Characters of an account's number or a reference.
pub const TEXT_MAX: usize = 60;
/// Days before the order was placed on which a transfer for it may have been made: people pay an
/// expired order's successor with the transfer of the first one.
const DAYS_BEFORE_MAX: i32 = 60;

/// The form, as typed, with the document.
#[derive(Debug, Clone, Default)]
pub struct ProofForm {
    /// ISO, `2026-06-23`.
    pub paid_on: String,
    pub account: String,
    pub reference: String,
    /// As the partner's machine calls it; only its ending is looked at, and nothing is kept of it.
    pub file_name: String,
    pub content: Vec<u8>,
}

/// Keeps a proof of an order that waits for a transfer, or was closed while the money was underway.
/// The same document again changes nothing.
pub async fn upload(
    app: &App,
    ctx: &Ctx,
    number: &OrderNumber,
    form: ProofForm,
) -> Result<(), Error> {
    ctx.may(Action::Buy)?;
    // Drawn anew before anything is locked: it may take a second.
    let document = document_of(&form).await;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let order = order::store::get_by_number(scope.tx(), scope.partner(), number).await?;
    is_open(&order)?;
    let id = ProofId(next_id(app, ctx));
    let (proof, content) = checked(ctx, &order, id, (form, document))?;
    let hash: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    if store::is_known(scope.tx(), scope.partner(), order.id, &hash).await? {
        return Ok(());
    }
    let known = store::list_of_order(scope.tx(), scope.partner(), order.id).await?;
    if PROOFS_MAX <= known.len() {
        let most = i64::try_from(PROOFS_MAX).unwrap_or(i64::MAX);
        return Err(Refusal::new("proof.too_many").number("most", most).into());
    }
    store::record(&scope, ctx, &proof, content, hash).await?;
    let event = Event::new("proof.uploaded", "order", order.id)
        .with("number", order.number.as_str())
        .with("paid_on", proof.paid_on.to_string());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// Why no proof of this order is wanted, where that is so.
pub fn is_open(order: &Order) -> Result<(), Error> {
    let by_transfer = order.method == Some(Method::Transfer);
    match order.state {
        OrderState::AwaitingPayment { .. } | OrderState::Expired { .. } if by_transfer => Ok(()),
        _ => Err(Refusal::new("proof.not_awaited").into()),
    }
}

/// The document as it is to be kept, or what is wrong with it, by its name.
async fn document_of(form: &ProofForm) -> Result<(Kind, Vec<u8>), Problem> {
    if form.content.is_empty() {
        return Err(Problem::coded("file", "required"));
    }
    if BYTES_MAX < form.content.len() {
        return Err(too_large(&form.file_name));
    }
    let inert = document::inert(&form.file_name, form.content.clone()).await;
    inert.map_err(|code| about(&form.file_name, code))
}

pub fn too_large(file_name: &str) -> Problem {
    about(file_name, "proof-too-large")
}

fn about(file_name: &str, code: &str) -> Problem {
    // The body may end before the name has come.
    let shown = if file_name.is_empty() { "…" } else { file_name };
    let file = shown.to_owned().into();
    Problem { args: vec![("file", file)], ..Problem::coded("file", code) }
}

fn checked(
    ctx: &Ctx,
    order: &Order,
    id: ProofId,
    (form, document): (ProofForm, Result<(Kind, Vec<u8>), Problem>),
) -> Result<(Proof, Vec<u8>), Error> {
    let mut problems = Vec::new();
    let paid_on = form.paid_on.trim().parse::<Date>().ok();
    match paid_on {
        None => problems.push(Problem::coded("paid_on", "date")),
        Some(day) if ctx.today < day => problems.push(Problem::coded("paid_on", "date-ahead")),
        Some(day) => {
            let placed_on = order.placed_on.unwrap_or(ctx.today);
            if DAYS_BEFORE_MAX < days_between(day, placed_on) {
                problems.push(Problem::coded("paid_on", "proof-day-too-early"));
            }
        }
    }
    let mut text = |field: &'static str, typed: &str| {
        let read = match bank_line(typed, TEXT_MAX) {
            Ok(text) if text.is_empty() => Err(TextRefusal::Required),
            read => read,
        };
        let read = read.map_err(|refusal| Problem::new(field, refusal));
        read.map_err(|problem| problems.push(problem)).unwrap_or_default()
    };
    let account = text("account", &form.account);
    let reference = text("reference", &form.reference);
    let document = document.map_err(|problem| problems.push(problem)).ok();
    match (paid_on, document) {
        (Some(paid_on), Some((kind, content))) if problems.is_empty() => {
            let (order, uploaded_at) = (order.id, ctx.now);
            Ok((Proof { id, order, paid_on, account, reference, kind, uploaded_at }, content))
        }
        _ => Err(Error::Invalid(problems)),
    }
}
