//! One thing for each language, made when first asked for and kept.

use std::sync::OnceLock;

use domain::text::Locale;

/// Holds formatters in a `static`: making one reads tables, using one is cheap and thread-safe.
pub struct PerLocale<T> {
    cells: [OnceLock<T>; Locale::ALL.len()],
    make: fn(Locale) -> T,
}

impl<T> PerLocale<T> {
    pub const fn new(make: fn(Locale) -> T) -> PerLocale<T> {
        PerLocale { cells: [const { OnceLock::new() }; Locale::ALL.len()], make }
    }

    pub fn get(&self, locale: Locale) -> &T {
        let cell = match locale {
            Locale::EnUs => &self.cells[0],
            Locale::ZhTw => &self.cells[1],
            Locale::ZhCn => &self.cells[2],
            Locale::JaJp => &self.cells[3],
        };
        cell.get_or_init(|| (self.make)(locale))
    }
}

/// The language as ICU4X names it.
///
/// The 24-hour clock is asked for everywhere: a deadline at 12:05 must not depend on reading AM
/// right.
pub fn icu_locale(locale: Locale) -> icu_locale_core::Locale {
    match locale {
        Locale::EnUs => icu_locale_core::locale!("en-US-u-hc-h23"),
        Locale::ZhTw => icu_locale_core::locale!("zh-TW-u-hc-h23"),
        Locale::ZhCn => icu_locale_core::locale!("zh-CN-u-hc-h23"),
        Locale::JaJp => icu_locale_core::locale!("ja-JP-u-hc-h23"),
    }
}
