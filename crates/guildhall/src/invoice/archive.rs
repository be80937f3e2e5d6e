//! A year's documents as one zip file, made while it is given out: never more than one of them is
//! in memory.

use std::collections::VecDeque;
use std::io::Write;

use domain::access::Action;
use domain::ids::PartnerId;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Invoice, document, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};
use crate::web::download::Sink;

/// Documents of the largest file; a company has a handful a year.
const DOCUMENTS_MAX: u64 = 500;

/// The documents of a partner that are dated in one calendar year, on their way into a file.
pub struct Archive {
    partner: PartnerId,
    waiting: VecDeque<Invoice>,
    zip: Option<ZipWriter<StreamWriter<Sink>>>,
    sink: Sink,
}

/// Opens a year. [`Error::NotFound`] when it has no document; refused when it has too many for a
/// file.
pub async fn open(app: &App, ctx: &Ctx, partner: PartnerId, year: i16) -> Result<Archive, Error> {
    ctx.may(Action::DownloadInvoice)?;
    let wanted = store::Wanted { year: Some(year), before: None, limit: DOCUMENTS_MAX + 1 };
    let mut waiting = VecDeque::from(store::list_of(app.db.read(), partner, wanted).await?);
    if waiting.is_empty() {
        return Err(Error::NotFound);
    }
    if DOCUMENTS_MAX < waiting.len() as u64 {
        let refusal = Refusal::new("invoice.year_too_large");
        return Err(refusal.number("most", DOCUMENTS_MAX.cast_signed()).into());
    }
    waiting.make_contiguous().reverse();
    let sink = Sink::default();
    Ok(Archive { partner, waiting, zip: Some(ZipWriter::new_stream(sink.clone())), sink })
}

impl Archive {
    /// The next bytes of the file; `None` after its end. A document that was not made yet is made
    /// now and kept.
    pub async fn part(&mut self, app: &App, ctx: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        let Some(zip) = &mut self.zip else { return Ok(None) };
        if let Some(invoice) = self.waiting.pop_front() {
            let pdf = document::pdf(app, ctx, self.partner, invoice.id).await?;
            add(zip, &invoice, &pdf).map_err(|error| broken(&invoice, &error))?;
        } else if let Some(zip) = self.zip.take() {
            zip.finish().map_err(|error| Error::broken(format!("closing a zip file: {error}")))?;
        }
        Ok(Some(self.sink.take()))
    }
}

/// Dated like the document, so that the same year gives the same file.
fn add(
    zip: &mut ZipWriter<StreamWriter<Sink>>,
    invoice: &Invoice,
    pdf: &[u8],
) -> zip::result::ZipResult<()> {
    let day = invoice.issued.issued_on();
    let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    let dated = DateTime::from_date_and_time(day.year().unsigned_abs(), month, date, 0, 0, 0);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(dated.unwrap_or_default());
    zip.start_file(format!("{}.pdf", invoice.issued.number()), options)?;
    zip.write_all(pdf)?;
    Ok(())
}

fn broken(invoice: &Invoice, error: &zip::result::ZipError) -> Error {
    Error::broken(format!("packing {}: {error}", invoice.issued.number()))
}
