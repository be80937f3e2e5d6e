//! What an invoice says, as text that is ready to print.

use crate::locale::Script;

/// Everything that stands on an invoice. Every text is already in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceDocument {
    /// Decides the regional forms of ideographs and the punctuation.
    pub script: Script,
    /// The document's language, a BCP 47 tag such as `zh-TW`.
    pub language_tag: String,
    /// The kind of document, such as `Invoice`; never empty.
    pub title: String,
    /// A word across every page, also printed beside the title, such as `SIMULATED`.
    pub watermark: Option<String>,
    /// The invoice number; the value is never empty.
    pub number: LabelledText,
    /// What belongs to the head of the invoice: date, order number, terms, and so on.
    pub facts: Vec<LabelledText>,
    /// The first line is the name and becomes the letterhead.
    pub seller: Party,
    /// The first line is the name.
    pub buyer: Party,
    /// Column titles: description, quantity, unit price, amount.
    pub columns: [String; 4],
    pub lines: Vec<Line>,
    /// Subtotal, taxes, total: in the order in which they are printed.
    pub totals: Vec<Total>,
    /// One paragraph each.
    pub notes: Vec<String>,
    /// Stands at the foot of every page.
    pub footer: String,
    /// The page number, with the places `{n}` and `{total}`.
    pub page_label: String,
    /// Year, month and day of issue: the file's date of creation (midnight UTC).
    pub issued: (i32, u8, u8),
    /// A file that says the same for machines.
    pub attachment: Option<Attachment>,
}

/// A file within the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// As readers of the PDF list it; it has no path.
    pub name: String,
    pub mime_type: String,
    /// What it is, in the document's language.
    pub description: String,
    pub bytes: Vec<u8>,
}

/// Somebody named on the invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The part this party plays, such as `Bill to`.
    pub heading: String,
    /// Name, address and registrations, a line each.
    pub lines: Vec<String>,
}

/// A text and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledText {
    pub label: String,
    pub value: String,
}

/// A row of the invoice's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub description: String,
    /// Stands below the description, smaller: the term covered, for example.
    pub detail: Option<String>,
    pub quantity: String,
    pub unit_price: String,
    pub amount: String,
}

/// A row below the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    pub label: String,
    pub amount: String,
    /// Set off from the others: the sum that is to be paid.
    pub strong: bool,
}

/// Where a text stands, which says how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the flow of the page, over as many lines as it takes.
    Body,
    /// In a narrow column: a fact, a figure, the title.
    Column,
    /// At the foot of every page.
    Foot,
}

impl InvoiceDocument {
    /// Visits every text that is printed, with the name of its field.
    ///
    /// Limits, cleaning and the search for missing characters all go through here, so that a new
    /// field cannot be forgotten by one of them.
    pub(crate) fn each_text(&mut self, visit: &mut impl FnMut(&'static str, Place, &mut String)) {
        use Place::{Body, Column, Foot};
        visit("title", Column, &mut self.title);
        if let Some(watermark) = &mut self.watermark {
            visit("watermark", Column, watermark);
        }
        visit("number label", Column, &mut self.number.label);
        visit("number", Column, &mut self.number.value);
        for fact in &mut self.facts {
            visit("fact label", Column, &mut fact.label);
            visit("fact", Column, &mut fact.value);
        }
        for party in [&mut self.seller, &mut self.buyer] {
            visit("party heading", Body, &mut party.heading);
            party.lines.iter_mut().for_each(|line| visit("party line", Body, line));
        }
        self.columns.iter_mut().for_each(|column| visit("column title", Column, column));
        for line in &mut self.lines {
            visit("description", Body, &mut line.description);
            if let Some(detail) = &mut line.detail {
                visit("detail", Body, detail);
            }
            visit("quantity", Column, &mut line.quantity);
            visit("unit price", Column, &mut line.unit_price);
            visit("amount", Column, &mut line.amount);
        }
        for total in &mut self.totals {
            visit("total label", Body, &mut total.label);
            visit("total amount", Column, &mut total.amount);
        }
        self.notes.iter_mut().for_each(|note| visit("note", Body, note));
        visit("footer", Foot, &mut self.footer);
        visit("page label", Column, &mut self.page_label);
        if let Some(attachment) = &mut self.attachment {
            visit("attachment's description", Foot, &mut attachment.description);
        }
    }
}

/// A small document that uses every part of the template.
pub(crate) fn sample() -> InvoiceDocument {
    let text = |text: &str| text.to_owned();
    let labelled = |label, value| LabelledText { label: text(label), value: text(value) };
    InvoiceDocument {
        script: Script::English,
        language_tag: text("en-US"),
        title: text("Invoice"),
        watermark: Some(text("SAMPLE")),
        number: labelled("Number", "1000001-000001"),
        facts: vec![labelled("Date", "January 2, 2025")],
        seller: Party {
            heading: text("From"), lines: vec![text("Guildhall 會館"), text("1 Way")]
        },
        buyer: Party { heading: text("Bill to"), lines: vec![text("Example Ltd"), text("東京")] },
        columns: ["Description", "Quantity", "Unit price", "Amount"].map(text),
        lines: vec![Line {
            description: text("Membership"),
            detail: Some(text("One year")),
            quantity: text("1"),
            unit_price: text("475.00"),
            amount: text("475.00"),
        }],
        totals: vec![Total { label: text("Total"), amount: text("475.00"), strong: true }],
        notes: vec![text("Paid by card.")],
        footer: text("Guildhall"),
        page_label: text("Page {n} of {total}"),
        issued: (2025, 1, 2),
        attachment: None,
    }
}
