//! What a profile says: descriptions, addresses on the web, and what it can be found by.

use std::collections::BTreeMap;

use super::{
    CODES_MAX, Fault, Limits, OWN_TAG_MAX, OWN_TAGS_MAX, TagKind, Wrong, description_field, keep,
    whole,
};
use crate::partner::profile::SIZES;
use crate::text::{self, Locale, TextRefusal};

pub const WEBSITE_FIELD: &str = "website";
pub const PAGE_FIELD: &str = "page";

/// A profile's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// By language; never empty.
    pub descriptions: BTreeMap<Locale, String>,
    /// With `https://`, or empty.
    pub website: String,
    /// The company's page on a network for people at work; with `https://`, or empty.
    pub page: String,
    /// Codes, or the company's own words; kinds without any are missing.
    pub tags: BTreeMap<TagKind, Vec<String>>,
}

impl Content {
    pub fn tags_of(&self, kind: TagKind) -> &[String] {
        self.tags.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The fields in which another says something else, in the order of the form.
    pub fn changed(&self, other: &Content) -> Vec<&'static str> {
        let mut changed = Vec::new();
        for locale in Locale::ALL {
            if self.descriptions.get(&locale) != other.descriptions.get(&locale) {
                changed.push(description_field(locale));
            }
        }
        if self.website != other.website {
            changed.push(WEBSITE_FIELD);
        }
        if self.page != other.page {
            changed.push(PAGE_FIELD);
        }
        let kinds = TagKind::ALL.into_iter();
        changed.extend(
            kinds.filter(|kind| self.tags_of(*kind) != other.tags_of(*kind)).map(TagKind::field),
        );
        changed
    }
}

/// The same as typed: own words separated by commas or line breaks, codes as they were ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContentForm {
    pub descriptions: BTreeMap<Locale, String>,
    pub website: String,
    pub page: String,
    pub chosen: BTreeMap<TagKind, Vec<String>>,
    pub own: BTreeMap<TagKind, String>,
}

/// Checks a form and names every field that does not hold. `known` are the codes that can be chosen
/// of each kind, in their order; what a company chose is kept in that order.
pub fn check_content(
    form: &ContentForm,
    known: &BTreeMap<TagKind, Vec<&str>>,
    limits: Limits,
) -> Result<Content, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut descriptions = BTreeMap::new();
    for (locale, typed) in &form.descriptions {
        let checked = optional(typed, |typed| text::paragraphs(typed, limits.description_max));
        let field = description_field(*locale);
        if let Some(text) = keep(&mut wrong, field, checked).filter(|text| !text.is_empty()) {
            descriptions.insert(*locale, text);
        }
    }
    let website = keep(&mut wrong, WEBSITE_FIELD, secure(&form.website));
    let page = keep(&mut wrong, PAGE_FIELD, secure(&form.page));
    let mut tags = BTreeMap::new();
    for kind in TagKind::ALL {
        let checked = if kind.is_own() {
            own_words(form.own.get(&kind).map_or("", String::as_str))
        } else {
            let chosen = form.chosen.get(&kind).map_or(&[][..], Vec::as_slice);
            let industries = if kind == TagKind::Industry { limits.industries_max } else { None };
            codes(chosen, choices(kind, known), industries.unwrap_or(CODES_MAX))
        };
        if let Some(values) = keep(&mut wrong, kind.field(), checked).filter(|one| !one.is_empty())
        {
            tags.insert(kind, values);
        }
    }
    let read = || Some(Content { descriptions, website: website?, page: page?, tags });
    let read = read();
    whole(wrong, read)
}

fn choices<'a>(kind: TagKind, known: &'a BTreeMap<TagKind, Vec<&'a str>>) -> &'a [&'a str] {
    match kind {
        TagKind::Size => &SIZES,
        _ => known.get(&kind).map_or(&[], Vec::as_slice),
    }
}

fn optional(
    typed: &str,
    check: impl FnOnce(&str) -> Result<String, TextRefusal>,
) -> Result<String, TextRefusal> {
    if typed.trim().is_empty() { Ok(String::new()) } else { check(typed) }
}

/// A page that is reached over TLS, or nothing.
fn secure(typed: &str) -> Result<String, Fault> {
    let address = optional(typed, text::website)?;
    if address.is_empty() || address.starts_with("https://") {
        Ok(address)
    } else {
        Err(Fault::NotHttps)
    }
}

fn codes(chosen: &[String], known: &[&str], at_most: usize) -> Result<Vec<String>, Fault> {
    if chosen.iter().any(|code| !known.contains(&code.as_str())) {
        return Err(Fault::Unknown);
    }
    let held = known.iter().filter(|code| chosen.iter().any(|one| one == *code));
    let held: Vec<String> = held.map(|code| (*code).to_owned()).collect();
    if at_most < held.len() { Err(Fault::TooMany { at_most }) } else { Ok(held) }
}

/// Words between commas, semicolons or line breaks, of any script; the same word counts once.
fn own_words(typed: &str) -> Result<Vec<String>, Fault> {
    let mut words: Vec<String> = Vec::new();
    for part in typed.split([',', '，', '、', ';', '；', '\n', '\r']) {
        let word = text::optional_line(part, OWN_TAG_MAX)?;
        let lower = word.to_lowercase();
        if !word.is_empty() && !words.iter().any(|known| known.to_lowercase() == lower) {
            words.push(word);
        }
    }
    if OWN_TAGS_MAX < words.len() {
        return Err(Fault::TooMany { at_most: OWN_TAGS_MAX });
    }
    Ok(words)
}

/// The text for a reader, and the language it is in: the reader's own, else one they are likeliest
/// to read. `None` where there is no text at all.
pub fn written_in(
    descriptions: &BTreeMap<Locale, String>,
    reader: Locale,
) -> Option<(Locale, &str)> {
    // Who reads one Chinese script makes out the other; English is the likeliest for the rest.
    let near: &[Locale] = match reader {
        Locale::ZhTw => &[Locale::ZhTw, Locale::ZhCn, Locale::EnUs],
        Locale::ZhCn => &[Locale::ZhCn, Locale::ZhTw, Locale::EnUs],
        Locale::EnUs => &[Locale::EnUs],
        Locale::JaJp => &[Locale::JaJp, Locale::EnUs],
    };
    let mut order = near.iter().copied().chain(Locale::ALL);
    order.find_map(|locale| Some((locale, descriptions.get(&locale)?.as_str())))
}
