//! Which language a document is in, in the typesetter's terms.

use crate::limits::RenderError;

/// The writing of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    English,
    TraditionalChinese,
    SimplifiedChinese,
    Japanese,
}

/// A language and region that the fonts' `locl` feature and the file's language entry agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale {
    /// Two or three small letters.
    pub language: String,
    /// Two capital letters.
    pub region: Option<String>,
    pub script: Script,
}

impl Script {
    fn language(self) -> Option<&'static str> {
        match self {
            // The Latin alphabet writes many languages; the tag says which.
            Script::English => None,
            Script::TraditionalChinese | Script::SimplifiedChinese => Some("zh"),
            Script::Japanese => Some("ja"),
        }
    }

    /// The region whose forms of the ideographs are meant when the tag names none.
    fn usual_region(self) -> Option<&'static str> {
        match self {
            Script::English => None,
            Script::TraditionalChinese => Some("TW"),
            Script::SimplifiedChinese => Some("CN"),
            Script::Japanese => Some("JP"),
        }
    }

    /// Whether a document in this writing may be of that region: `zh-CN` is not traditional.
    fn allows(self, region: &str) -> bool {
        match self {
            Script::English | Script::Japanese => true,
            Script::TraditionalChinese => !matches!(region, "CN" | "SG" | "MY"),
            Script::SimplifiedChinese => !matches!(region, "TW" | "HK" | "MO"),
        }
    }
}

impl Locale {
    /// Reads `zh-TW`, `zh-Hant-TW`, `en`. Refused when the tag is of another shape or contradicts
    /// the script.
    pub fn parse(script: Script, tag: &str) -> Result<Locale, RenderError> {
        let refusal = || RenderError::LanguageTag { tag: tag.chars().take(40).collect() };
        let mut subtags = tag.split('-').peekable();
        let language = subtags.next().filter(|subtag| is_letters(subtag, 2..=3));
        subtags.next_if(|subtag| is_letters(subtag, 4..=4));
        let region = subtags.next_if(|subtag| is_letters(subtag, 2..=2));
        if subtags.next().is_some() {
            return Err(refusal());
        }
        let language = language.ok_or_else(refusal)?.to_ascii_lowercase();
        let region = region.or(script.usual_region()).map(str::to_ascii_uppercase);
        let language_fits = script.language().is_none_or(|expected| expected == language);
        let region_fits = region.as_deref().is_none_or(|region| script.allows(region));
        if !language_fits || !region_fits {
            return Err(refusal());
        }
        Ok(Locale { language, region, script })
    }
}

fn is_letters(subtag: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}
