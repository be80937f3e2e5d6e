//! The PDF of an invoice: typeset once, kept, given out again byte for byte.

use ::document::{InvoiceDocument, Rendered};
use domain::access::Action;
use domain::ids::{InvoiceId, PartnerId};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::paper::{paper, receipt_paper};
use super::{Invoice, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, task};
use crate::error::Error;

/// Documents one pass makes.
const BATCH: u64 = 50;

/// Seconds until a document that could not be made is tried again: somebody must mend something
/// first.
const RETRY_SECONDS: i64 = 24 * 60 * 60;

/// A kept document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub pdf: Vec<u8>,
    /// SHA-256 of the file, in hexadecimal.
    pub hash: String,
    /// Characters that the shipped fonts lack, one after another.
    pub uncovered: String,
}

/// The PDF of a partner's invoice, made now where the job has not come to it yet. Broken when the
/// invoice or the file was changed after it was issued.
pub async fn pdf(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    invoice: InvoiceId,
) -> Result<Vec<u8>, Error> {
    ctx.may(Action::DownloadInvoice)?;
    let invoice = store::get(app.db.read(), partner, invoice).await?;
    let kept = match store::find_document(app.db.read(), partner, invoice.id).await? {
        Some(kept) => kept,
        None => keep(app, ctx, &invoice, typeset(app, &invoice).await?).await?,
    };
    if sha256(&kept.pdf) != kept.hash {
        let number = invoice.issued.number();
        return Err(Error::broken(format!(
            "the document of {number} was changed after it was made"
        )));
    }
    Ok(kept.pdf)
}

/// The receipt of an invoice's payment. It says nothing that the invoice does not say, so it is
/// typeset whenever it is asked for, and is the same each time. [`Error::NotFound`] for a credit
/// note.
pub async fn receipt(app: &App, ctx: &Ctx, invoice: &Invoice) -> Result<Vec<u8>, Error> {
    ctx.may(Action::DownloadInvoice)?;
    if invoice.corrects.is_some() {
        return Err(Error::NotFound);
    }
    let paper = receipt_paper(app, invoice);
    let number = invoice.issued.number();
    let rendered = tokio::task::spawn_blocking(move || ::document::render(&paper))
        .await
        .map_err(|error| Error::broken(format!("typesetting {number}'s receipt: {error}")))?
        .map_err(|error| Error::broken(format!("typesetting {number}'s receipt: {error}")))?;
    Ok(rendered.pdf)
}

/// Makes the documents that invoices wait for, oldest first, at most one batch. One that fails is
/// logged, tried again a day later, and keeps no other from its document. Returns how many were
/// taken up.
pub async fn render_waiting(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let waiting = store::due_to_render(app.db.read(), ctx.now.into(), BATCH).await?;
    for (partner, invoice) in &waiting {
        if let Err(error) = pdf(app, ctx, *partner, *invoice).await {
            tracing::error!(%partner, %invoice, ?error, "an invoice's document was not made");
            postpone(app, ctx, *partner, *invoice).await?;
        }
    }
    Ok(waiting.len())
}

async fn postpone(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    invoice: InvoiceId,
) -> Result<(), Error> {
    let scope = PartnerScope::open(app, partner).await?;
    let later = At::from(ctx.now).plus_seconds(RETRY_SECONDS);
    store::record_render_at(&scope, invoice, later).await?;
    scope.commit().await
}

async fn typeset(app: &App, invoice: &Invoice) -> Result<Rendered, Error> {
    let paper = paper(app, invoice);
    let number = invoice.issued.number();
    tokio::task::spawn_blocking(move || marked(&paper))
        .await
        .map_err(|error| Error::broken(format!("typesetting {number}: {error}")))?
        .map_err(|error| Error::broken(format!("typesetting {number}: {error}")))
}

/// The file of a paper; one that carries XML says so.
fn marked(paper: &InvoiceDocument) -> anyhow::Result<Rendered> {
    let rendered = ::document::render(paper)?;
    if paper.attachment.is_none() {
        return Ok(rendered);
    }
    Ok(Rendered { pdf: einvoice::mark_pdf(rendered.pdf)?, ..rendered })
}

/// Keeps a document, unless somebody was first: then theirs is the document.
async fn keep(
    app: &App,
    ctx: &Ctx,
    invoice: &Invoice,
    rendered: Rendered,
) -> Result<Document, Error> {
    let scope = PartnerScope::open(app, invoice.partner).await?;
    if let Some(first) = store::find_document(scope.tx(), invoice.partner, invoice.id).await? {
        return Ok(first);
    }
    let document = Document {
        hash: sha256(&rendered.pdf),
        uncovered: rendered.uncovered.iter().collect(),
        pdf: rendered.pdf,
    };
    store::record_document(&scope, ctx, invoice.id, &document).await?;
    if !document.uncovered.is_empty() {
        let number = invoice.issued.number().as_str();
        let data = json!({ "number": number, "characters": document.uncovered });
        let subject = ("invoice", invoice.id.to_string());
        task::open(&scope, app, ctx, "invoice_uncovered", subject, data).await?;
    }
    scope.commit().await?;
    Ok(document)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
