//! What a reader chose: language, light or dark, source terms. Kept in a cookie; `?lang=`,
//! `?theme=` and `?terms=` on any page change it there and then.

use axum::http::HeaderMap;
use axum_extra::extract::cookie::{Cookie, CookieJar};
use domain::text::Locale;

const COOKIE: &str = "guildhall_reading";
/// Its name wherever the portal is reached over TLS.
const COOKIE_OVER_TLS: &str = "__Host-guildhall_reading";
const COOKIE_DAYS: i64 = 400;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    pub fn code(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    pub fn parse(code: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    pub locale: Locale,
    pub theme: Theme,
    pub source_terms: bool,
}

/// The names of the query parameters that change a preference.
pub const PARAMETERS: [&str; 3] = ["lang", "theme", "terms"];

impl Preferences {
    /// From the cookie; without one, the language the browser asks for, else English.
    pub fn read(headers: &HeaderMap, jar: &CookieJar) -> Preferences {
        let kept = jar.get(COOKIE_OVER_TLS).or_else(|| jar.get(COOKIE));
        let kept = kept.map(|cookie| cookie.value().to_owned()).unwrap_or_default();
        let mut parts = kept.split('.');
        let asked = || {
            let header = headers.get(axum::http::header::ACCEPT_LANGUAGE)?;
            Locale::negotiate(header.to_str().ok()?)
        };
        let locale = parts.next().and_then(Locale::parse).or_else(asked).unwrap_or(Locale::EnUs);
        let theme = parts.next().and_then(Theme::parse).unwrap_or(Theme::Auto);
        Preferences { locale, theme, source_terms: parts.next() == Some("terms") }
    }

    /// The preferences after the query's changes; unknown values change nothing.
    pub fn changed_by(mut self, query: &[(String, String)]) -> Preferences {
        for (name, value) in query {
            match name.as_str() {
                "lang" => self.locale = Locale::parse(value).unwrap_or(self.locale),
                "theme" => self.theme = Theme::parse(value).unwrap_or(self.theme),
                "terms" => self.source_terms = value == "on",
                _ => {}
            }
        }
        self
    }

    /// Whether the reader has chosen before.
    pub fn are_kept(jar: &CookieJar) -> bool {
        jar.get(COOKIE_OVER_TLS).or_else(|| jar.get(COOKIE)).is_some()
    }

    pub fn cookie(self, over_tls: bool) -> Cookie<'static> {
        let terms = if self.source_terms { "terms" } else { "" };
        let value = format!("{}.{}.{terms}", self.locale.tag(), self.theme.code());
        let age = COOKIE_DAYS * 24 * 60 * 60;
        let (name, secure) = if over_tls { (COOKIE_OVER_TLS, "; Secure") } else { (COOKIE, "") };
        let text = format!("{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}");
        Cookie::parse(text).unwrap_or_else(|_| Cookie::new(name, ""))
    }
}
