//! The typesetter's surroundings: one template, one set of data, a shelf of fonts, and nothing
//! else. It cannot reach the disk, the network, or the clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::fonts::Shelf;
use crate::inputs;
use crate::invoice::InvoiceDocument;
use crate::limits::RenderError;
use crate::locale::Locale;

/// What the file says it was made with.
const CREATOR: &str = "Guildhall";

/// Renders after which a cached intermediate result that was not used again is dropped.
const CACHE_RENDERS_MAX: usize = 10;

/// One file id for ever: the typesetter numbers files in 16 bits and never forgets one.
static TEMPLATE: LazyLock<Source> = LazyLock::new(|| {
    let path = VirtualPath::new("/invoice.typ").expect("a constant, valid path");
    let id = RootedPath::new(VirtualRoot::Project, path).intern();
    Source::new(id, include_str!("invoice.typ").to_owned())
});

/// The PDF of a cleaned document. Fails when the template is wrong, or when a character has no
/// glyph on the shelf.
pub fn print(
    document: &InvoiceDocument,
    locale: &Locale,
    shelf: &Shelf,
) -> Result<Vec<u8>, RenderError> {
    let result = typeset(document, locale, shelf);
    comemo::evict(CACHE_RENDERS_MAX);
    result
}

fn typeset(
    document: &InvoiceDocument,
    locale: &Locale,
    shelf: &Shelf,
) -> Result<Vec<u8>, RenderError> {
    let room = Room::new(document, locale, shelf);
    let pages = typst::compile(&room).output.map_err(|errors| failure(&errors))?;
    let options = options(document)?;
    typst_pdf::pdf(&pages, &options).map_err(|errors| failure(&errors))
}

/// What the typesetter sees.
pub struct Room<'a> {
    library: LazyHash<Library>,
    shelf: &'a Shelf,
}

impl<'a> Room<'a> {
    pub fn new(document: &InvoiceDocument, locale: &Locale, shelf: &'a Shelf) -> Room<'a> {
        let inputs = inputs::inputs(document, locale);
        Room { library: LazyHash::new(Library::builder().with_inputs(inputs).build()), shelf }
    }
}

impl World for Room<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shelf.book()
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn options(document: &InvoiceDocument) -> Result<PdfOptions, RenderError> {
    let (year, month, day) = document.issued;
    let issued = Datetime::from_ymd_hms(year, month, day, 0, 0, 0).ok_or(RenderError::Date {
        year,
        month,
        day,
    })?;
    let standards = PdfStandards::new(&[PdfStandard::A_3b, PdfStandard::Ua_1])
        .map_err(|error| RenderError::Typesetting { message: error.message().to_string() })?;
    let seller = document.seller.lines.first().map_or("", String::as_str);
    Ok(PdfOptions {
        // Two invoices are two documents, two prints of one invoice are one.
        ident: Smart::Custom(format!("{CREATOR}\n{seller}\n{}", document.number.value)),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: Some(Timestamp::new_utc(issued)),
        standards,
        ..PdfOptions::default()
    })
}

fn failure(errors: &[SourceDiagnostic]) -> RenderError {
    let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    RenderError::Typesetting { message: messages.join("; ") }
}
