//! What the payer wrote, taken out of the wrappings banks put around it in MT940.

use crate::field;

/// The parts of a `:86:` text.
#[derive(Debug, Default)]
pub(crate) struct Details {
    pub(crate) text: String,
    pub(crate) payer: String,
    pub(crate) payer_account: String,
    pub(crate) end_to_end: String,
}

/// Reads the three customs: numbered parts (`166?00…?20…?32…`, German banks), labelled parts
/// (`/REMI/…/NAME/…`, Dutch and international banks), and plain text.
pub(crate) fn details(lines: &[String]) -> Details {
    let joined: String = lines.concat();
    let numbered = joined.get(3..4).is_some_and(|sign| sign == "?")
        && joined.get(..3).is_some_and(|code| code.chars().all(|c| c.is_ascii_digit()));
    if numbered {
        return of_numbered(&joined);
    }
    let labels = ["/REMI/", "/NAME/", "/EREF/", "/IBAN/", "/BENM/", "/ORDP/"];
    if joined.starts_with('/') && labels.iter().any(|label| joined.contains(label)) {
        return of_labelled(&joined);
    }
    Details { text: field::text(&lines.join(" ")), ..Details::default() }
}

fn of_numbered(joined: &str) -> Details {
    let mut details = Details::default();
    let (mut written, mut name) = (String::new(), String::new());
    for part in joined.split('?').skip(1) {
        let (Some(number), Some(value)) = (part.get(..2), part.get(2..)) else { continue };
        match number.parse::<u8>() {
            Ok(20..=29 | 60..=63) => written.push_str(value),
            Ok(31) => details.payer_account = field::account(value),
            Ok(32 | 33) => name.push_str(value),
            _ => {}
        }
    }
    details.payer = field::field(&name);
    details.end_to_end = field::reference(&labelled(&written, "EREF+"));
    let purpose = labelled(&written, "SVWZ+");
    details.text = field::text(if purpose.is_empty() { &written } else { &purpose });
    details
}

/// The value behind a German label, up to the next one.
fn labelled(text: &str, label: &str) -> String {
    const LABELS: [&str; 10] =
        ["EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "SVWZ+", "ABWA+", "ABWE+", "IBAN+", "BIC+"];
    let Some((_, rest)) = text.split_once(label) else { return String::new() };
    let end = LABELS.iter().filter_map(|label| rest.find(label)).min().unwrap_or(rest.len());
    rest[..end].trim().to_owned()
}

fn of_labelled(joined: &str) -> Details {
    let value = |label: &str| {
        let (_, rest) = joined.split_once(label)?;
        let end = end_of_label(rest);
        Some(rest[..end].trim_matches('/').to_owned())
    };
    let written = value("/REMI/").unwrap_or_default();
    // `/REMI/USTD//text` and `/REMI/STRD/CUR/RF…`.
    let written = ["USTD//", "USTD/", "STRD/CUR/", "STRD/"]
        .iter()
        .find_map(|form| written.strip_prefix(form))
        .unwrap_or(&written)
        .to_owned();
    Details {
        text: field::text(if written.is_empty() { joined } else { &written }),
        payer: field::field(&value("/NAME/").unwrap_or_default()),
        payer_account: field::account(&value("/IBAN/").unwrap_or_default()),
        end_to_end: field::reference(&value("/EREF/").unwrap_or_default()),
    }
}

/// Where the next `/WORD/` of four capitals begins.
fn end_of_label(text: &str) -> usize {
    text.match_indices('/')
        .map(|(at, _)| at)
        .find(|at| {
            let word = text.get(at + 1..at + 5);
            let capitals = word.is_some_and(|word| word.chars().all(|c| c.is_ascii_uppercase()));
            capitals
                && text.get(at + 5..at + 6) == Some("/")
                && !["USTD", "STRD"].iter().any(|form| word == Some(form))
        })
        .unwrap_or(text.len())
}
