//! What is wrong with a file, and where.

/// What could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Fault {
    #[error("the file is larger than 50 MB")]
    TooLarge,
    #[error("the file has more than 200,000 entries")]
    TooManyEntries,
    #[error("elements are nested too deeply")]
    TooDeep,
    #[error("a piece of text is far too long")]
    TooLong,
    #[error("the file ends in the middle")]
    Truncated,
    #[error("the file is empty")]
    Empty,
    #[error("the file declares a document type, which statements never do")]
    DocumentType,
    #[error("the file names an entity that XML does not define")]
    Entity,
    #[error("the bytes are not text in the file's encoding")]
    Encoding,
    #[error("is not written as the format asks")]
    Form,
    #[error("the file is not a bank statement of a known kind or version")]
    NotAStatement,
    #[error("a table of a bank needs a mapping of its columns")]
    NoMapping,
    #[error("the table has no such column")]
    Column,
    #[error("is missing")]
    Missing,
    #[error("is not an amount in its currency")]
    Amount,
    #[error("is not a day")]
    Day,
    #[error("is not a currency of ISO 4217")]
    Currency,
    #[error("is neither credit nor debit")]
    Direction,
    #[error("opening balance and entries do not add up to the closing balance")]
    Balance,
    #[error("could not be read")]
    Input,
}

impl Fault {
    /// Every fault, for those who have a sentence for each.
    pub const ALL: [Fault; 20] = [
        Fault::TooLarge,
        Fault::TooManyEntries,
        Fault::TooDeep,
        Fault::TooLong,
        Fault::Truncated,
        Fault::Empty,
        Fault::DocumentType,
        Fault::Entity,
        Fault::Encoding,
        Fault::Form,
        Fault::NotAStatement,
        Fault::NoMapping,
        Fault::Column,
        Fault::Missing,
        Fault::Amount,
        Fault::Day,
        Fault::Currency,
        Fault::Direction,
        Fault::Balance,
        Fault::Input,
    ];

    /// A stable name: `too-large`.
    pub fn code(self) -> &'static str {
        match self {
            Fault::TooLarge => "too-large",
            Fault::TooManyEntries => "too-many-entries",
            Fault::TooDeep => "too-deep",
            Fault::TooLong => "too-long",
            Fault::Truncated => "truncated",
            Fault::Empty => "empty",
            Fault::DocumentType => "document-type",
            Fault::Entity => "entity",
            Fault::Encoding => "encoding",
            Fault::Form => "form",
            Fault::NotAStatement => "not-a-statement",
            Fault::NoMapping => "no-mapping",
            Fault::Column => "column",
            Fault::Missing => "missing",
            Fault::Amount => "amount",
            Fault::Day => "day",
            Fault::Currency => "currency",
            Fault::Direction => "direction",
            Fault::Balance => "balance",
            Fault::Input => "input",
        }
    }
}

/// A fault at a line of the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, {field}: {fault}")]
pub struct LineError {
    /// From 1.
    pub line: u64,
    /// The element, tag or column: `Ntry/Amt`, `:61:`, `Betrag`; `file` for the whole.
    pub field: String,
    pub fault: Fault,
    last: bool,
}

impl LineError {
    /// One entry cannot be read; the ones after it can.
    pub fn new(line: u64, field: impl Into<String>, fault: Fault) -> LineError {
        LineError { line, field: field.into(), fault, last: false }
    }

    /// Nothing can be read from here on.
    pub fn last(line: u64, field: impl Into<String>, fault: Fault) -> LineError {
        LineError { line, field: field.into(), fault, last: true }
    }

    pub fn is_final(&self) -> bool {
        self.last
    }
}
