//! A company as customers find it: what a profile may say, what it still lacks, and how the
//! directory looks for words.

mod content;
mod find;
mod gaps;
mod place;
#[cfg(test)]
mod tests;

pub use content::{Content, ContentForm, PAGE_FIELD, WEBSITE_FIELD, check_content, written_in};
pub use find::{QUERY_CHARS_MAX, WORDS_MAX, fold, words_of};
pub use gaps::{Gap, Standing, gaps};
pub use place::{PLACES_MAX, Place, PlaceForm, check_place};

use jiff::civil::Date;

use crate::text::{Locale, TextRefusal};

/// Tags of one kind that a company writes in its own words.
pub const OWN_TAGS_MAX: usize = 20;
/// Longest of them, in characters.
pub const OWN_TAG_MAX: usize = 40;
/// Longest description of a logo, in characters.
pub const LOGO_ALT_MAX: usize = 150;
/// Codes of one kind a profile can choose, however long the programme's list is.
pub const CODES_MAX: usize = 100;

/// What a profile may say on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Characters of a description.
    pub description_max: usize,
    /// Industries; `None` for as many as there are.
    pub industries_max: Option<usize>,
}

/// The limits of the field's pages: until 2020 a short description and five industries, a longer
/// one and any number since 2021.
pub fn limits_on(day: Date) -> Limits {
    if day.year() < 2021 {
        Limits { description_max: 1_000, industries_max: Some(5) }
    } else {
        Limits { description_max: 2_500, industries_max: None }
    }
}

/// What a profile can be found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TagKind {
    Industry,
    Service,
    Product,
    /// Spoken in the company.
    Language,
    /// Of its customers.
    Size,
    /// In the company's own words.
    Solution,
    Skill,
}

impl TagKind {
    pub const ALL: [TagKind; 7] = [
        TagKind::Industry,
        TagKind::Service,
        TagKind::Product,
        TagKind::Language,
        TagKind::Size,
        TagKind::Solution,
        TagKind::Skill,
    ];

    pub fn code(self) -> &'static str {
        match self {
            TagKind::Industry => "industry",
            TagKind::Service => "service",
            TagKind::Product => "product",
            TagKind::Language => "language",
            TagKind::Size => "size",
            TagKind::Solution => "solution",
            TagKind::Skill => "skill",
        }
    }

    pub fn parse(code: &str) -> Option<TagKind> {
        TagKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The field of the form.
    pub fn field(self) -> &'static str {
        match self {
            TagKind::Industry => "industries",
            TagKind::Service => "services",
            TagKind::Product => "products",
            TagKind::Language => "languages",
            TagKind::Size => "sizes",
            TagKind::Solution => "solutions",
            TagKind::Skill => "skills",
        }
    }

    /// Whether the company writes it in its own words.
    pub fn is_own(self) -> bool {
        match self {
            TagKind::Solution | TagKind::Skill => true,
            TagKind::Industry
            | TagKind::Service
            | TagKind::Product
            | TagKind::Language
            | TagKind::Size => false,
        }
    }
}

/// The field of the description in a language.
pub fn description_field(locale: Locale) -> &'static str {
    match locale {
        Locale::EnUs => "description_en_us",
        Locale::ZhTw => "description_zh_tw",
        Locale::ZhCn => "description_zh_cn",
        Locale::JaJp => "description_ja_jp",
    }
}

/// Why a value was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{0}")]
    Text(TextRefusal),
    /// A page that anybody on the way could change.
    #[error("website-https")]
    NotHttps,
    #[error("too-many")]
    TooMany { at_most: usize },
    /// None of those that can be chosen.
    #[error("choice-unknown")]
    Unknown,
}

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong {
    pub field: &'static str,
    pub fault: Fault,
}

fn keep<T>(
    wrong: &mut Vec<Wrong>,
    field: &'static str,
    checked: Result<T, impl Into<Fault>>,
) -> Option<T> {
    checked.map_err(|fault| wrong.push(Wrong { field, fault: fault.into() })).ok()
}

impl From<TextRefusal> for Fault {
    fn from(refusal: TextRefusal) -> Fault {
        Fault::Text(refusal)
    }
}

fn whole<T>(wrong: Vec<Wrong>, value: Option<T>) -> Result<T, Vec<Wrong>> {
    // A value is missing only where its fault was told.
    if wrong.is_empty() { value.ok_or(wrong) } else { Err(wrong) }
}
