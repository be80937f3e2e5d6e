//! Phrases every page needs, from the messages of `common.ftl`.

use domain::text::{Locale, TextRefusal};

use crate::messages::{Messages, MissingText};

/// "today", "in 12 days", "3 days ago" from `relative-days-ahead` and `relative-days-past`. `days`
/// counts from today; the past is negative.
pub fn relative_days(
    messages: &Messages,
    locale: Locale,
    days: i32,
) -> Result<String, MissingText> {
    let key = if days < 0 { "relative-days-past" } else { "relative-days-ahead" };
    messages.text(locale, key, &[("days", i64::from(days).abs().into())])
}

/// "A", "A and B", "A, B, and C": by `list-two`, `list-more` and `list-end`. Empty for no things.
pub fn listed(
    messages: &Messages,
    locale: Locale,
    things: &[String],
) -> Result<String, MissingText> {
    match things {
        [] => Ok(String::new()),
        [only] => Ok(only.clone()),
        [first, last] => {
            let args = [("first", first.into()), ("last", last.into())];
            messages.text(locale, "list-two", &args)
        }
        [first, middle @ .., last] => {
            let mut before = first.clone();
            for next in middle {
                let args = [("before", before.into()), ("next", next.into())];
                before = messages.text(locale, "list-more", &args)?;
            }
            let args = [("before", before.into()), ("last", last.into())];
            messages.text(locale, "list-end", &args)
        }
    }
}

/// What is wrong with a typed value and how to put it right, from `refusal-text-` and the refusal's
/// code.
pub fn text_refusal(
    messages: &Messages,
    locale: Locale,
    refusal: TextRefusal,
) -> Result<String, MissingText> {
    let key = format!("refusal-text-{refusal}");
    match refusal {
        TextRefusal::TooLong { at_most } => {
            messages.text(locale, &key, &[("at_most", at_most.into())])
        }
        TextRefusal::Required
        | TextRefusal::EmailForm
        | TextRefusal::EmailRoleMailbox
        | TextRefusal::EmailFreeMail
        | TextRefusal::Country
        | TextRefusal::WebsiteForm
        | TextRefusal::PhoneForm
        | TextRefusal::CardNumber
        | TextRefusal::ControlCharacter
        | TextRefusal::TaxIdForm
        | TextRefusal::TaxIdCheck => messages.text(locale, &key, &[]),
    }
}
