//! The document as the template's data. Every text stays a string value; none becomes source.

use typst::foundations::{Array, Bytes, Dict, IntoValue, Value, dict};

use crate::fonts;
use crate::invoice::{Attachment, InvoiceDocument, LabelledText, Line, Party, Total};
use crate::locale::{Locale, Script};

/// What the template reads as `sys.inputs`.
pub fn inputs(document: &InvoiceDocument, locale: &Locale) -> Dict {
    dict! {
        "language" => locale.language.as_str(),
        "region" => locale.region.as_deref(),
        "western" => locale.script == Script::English,
        "family_western" => fonts::FAMILY_WESTERN,
        "family_eastern" => fonts::FAMILY_EASTERN,
        "title" => heavy(&document.title),
        "watermark" => document.watermark.as_deref().filter(|word| !word.is_empty()).map(heavy),
        "number" => labelled(&document.number),
        "facts" => document.facts.iter().map(labelled).collect::<Array>(),
        "seller" => party(&document.seller),
        "buyer" => party(&document.buyer),
        "columns" => document.columns.iter().map(heavy).collect::<Array>(),
        "lines" => document.lines.iter().map(line).collect::<Array>(),
        "totals" => document.totals.iter().map(total).collect::<Array>(),
        "notes" => document.notes.iter().map(|note| note.as_str().into_value()).collect::<Array>(),
        "footer" => document.footer.as_str(),
        "page_label" => document.page_label.as_str(),
        "attachment" => document.attachment.as_ref().map(attachment),
    }
}

/// A text that is bold if the bold fonts have all of it.
fn heavy(text: impl AsRef<str>) -> Value {
    let text = text.as_ref();
    let weight = if fonts::can_be_bold(text) { "bold" } else { "regular" };
    dict! { "body" => text, "weight" => weight }.into_value()
}

fn labelled(text: &LabelledText) -> Value {
    dict! { "label" => text.label.as_str(), "value" => text.value.as_str() }.into_value()
}

fn party(party: &Party) -> Value {
    let (name, rest) = match party.lines.split_first() {
        Some((name, rest)) => (Some(heavy(name)), rest),
        None => (None, &[][..]),
    };
    let rest = rest.iter().map(|line| line.as_str().into_value()).collect::<Array>();
    dict! { "heading" => party.heading.as_str(), "name" => name, "rest" => rest }.into_value()
}

fn line(line: &Line) -> Value {
    dict! {
        "description" => line.description.as_str(),
        "detail" => line.detail.as_deref(),
        "quantity" => line.quantity.as_str(),
        "unit_price" => line.unit_price.as_str(),
        "amount" => line.amount.as_str(),
    }
    .into_value()
}

fn attachment(attachment: &Attachment) -> Value {
    dict! {
        "name" => attachment.name.as_str(),
        "mime_type" => attachment.mime_type.as_str(),
        "description" => attachment.description.as_str(),
        "data" => Bytes::new(attachment.bytes.clone()),
    }
    .into_value()
}

fn total(total: &Total) -> Value {
    dict! {
        "label" => heavy(&total.label),
        "amount" => heavy(&total.amount),
        "strong" => total.strong,
    }
    .into_value()
}
