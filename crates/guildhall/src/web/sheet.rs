//! Files for spreadsheets (RFC 4180).

use csv::{QuoteStyle, Terminator, WriterBuilder};
use serde::Serialize;

use crate::error::Error;

/// A text that spreadsheets take for text: one that they would read as a formula begins with an
/// apostrophe. Half and full width signs count, also behind spaces.
pub fn harmless(text: &str) -> String {
    let is_sign = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let begins = |text: &str| text.starts_with(is_sign);
    let is_formula =
        text.starts_with(['\t', '\r', '\n']) || begins(text) || begins(text.trim_start());
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// Rows as lines, after a line with the columns' names where they are given. Every text is quoted,
/// so that no separator of a reader's own splits it.
pub fn written(columns: Option<&[&str]>, rows: &[impl Serialize]) -> Result<String, Error> {
    let broken = |what: String| Error::broken(format!("writing a file for spreadsheets: {what}"));
    let mut writer = WriterBuilder::new()
        .has_headers(false)
        .quote_style(QuoteStyle::NonNumeric)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    if let Some(columns) = columns {
        writer.write_record(columns).map_err(|error| broken(error.to_string()))?;
    }
    for row in rows {
        writer.serialize(row).map_err(|error| broken(error.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|error| broken(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| broken(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_text_never_becomes_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＠x"]
        {
            assert_eq!(harmless(text), format!("'{text}"), "{text:?}");
        }
        for text in ["", "Northwind", "a=b", "3M Company", "株式会社"] {
            assert_eq!(harmless(text), text);
        }
    }
}
