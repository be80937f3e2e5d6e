//! Words people type, parsed at the door: after `Email::parse` nobody checks an address again.

mod card;

use std::fmt;

pub use card::{CARD_MASK, holds_card_number, holds_masked_card, mask_card_numbers};

/// The four languages every sentence of the portal exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    EnUs,
    ZhTw,
    ZhCn,
    JaJp,
}

impl Locale {
    pub const ALL: [Locale; 4] = [Locale::EnUs, Locale::ZhTw, Locale::ZhCn, Locale::JaJp];

    /// The BCP 47 tag, also the name of the locale's folder.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::EnUs => "en-US",
            Locale::ZhTw => "zh-TW",
            Locale::ZhCn => "zh-CN",
            Locale::JaJp => "ja-JP",
        }
    }

    /// The language's own name, as a reader of it looks for it in a list.
    pub fn own_name(self) -> &'static str {
        match self {
            Locale::EnUs => "English",
            Locale::ZhTw => "繁體中文",
            Locale::ZhCn => "简体中文",
            Locale::JaJp => "日本語",
        }
    }

    /// Reads an exact tag, in any letter case. `None` for every other language.
    pub fn parse(tag: &str) -> Option<Locale> {
        Locale::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag.trim()))
    }

    /// The best of our languages for an `Accept-Language` header (RFC 9110 §12.5.4), by quality
    /// then order. Traditional Chinese is chosen for Hant, Taiwan, Hong Kong and Macao, simplified
    /// for the rest of `zh` and wherever Hans is named. `None` when the header names none of ours.
    pub fn negotiate(accept_language: &str) -> Option<Locale> {
        let mut wanted: Vec<(u32, Locale)> = accept_language
            .split(',')
            .take(32)
            .filter_map(|part| {
                let mut pieces = part.split(';');
                let locale = Locale::nearest(pieces.next()?.trim())?;
                let quality = pieces
                    .find_map(|piece| piece.trim().strip_prefix(['q', 'Q'])?.strip_prefix('='))
                    .map_or(1000, |text| quality_thousandths(text).unwrap_or(0));
                (0 < quality).then_some((quality, locale))
            })
            .collect();
        wanted.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
        wanted.first().map(|(_, locale)| *locale)
    }

    fn nearest(tag: &str) -> Option<Locale> {
        let lower = tag.to_ascii_lowercase();
        let mut parts = lower.split('-');
        match parts.next()? {
            "en" => Some(Locale::EnUs),
            "ja" => Some(Locale::JaJp),
            "zh" => {
                // The script stands before the region, so the first of these words decides.
                let word = parts.find(|part| matches!(*part, "hans" | "hant" | "tw" | "hk" | "mo"));
                let traditional = word.is_some_and(|word| word != "hans");
                Some(if traditional { Locale::ZhTw } else { Locale::ZhCn })
            }
            _ => None,
        }
    }
}

fn quality_thousandths(text: &str) -> Option<u32> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let padded: String = fraction.chars().chain("000".chars()).take(3).collect();
    Some(whole.parse::<u32>().ok()?.min(1) * 1000 + padded.parse::<u32>().ok()?)
        .map(|q| q.min(1000))
}

/// A value for each of the four languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localised {
    pub en_us: String,
    pub zh_tw: String,
    pub zh_cn: String,
    pub ja_jp: String,
}

impl Localised {
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::EnUs => &self.en_us,
            Locale::ZhTw => &self.zh_tw,
            Locale::ZhCn => &self.zh_cn,
            Locale::JaJp => &self.ja_jp,
        }
    }
}

/// Why a typed value was not accepted. The code names the sentence shown beside the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextRefusal {
    #[error("required")]
    Required,
    #[error("too-long")]
    TooLong { at_most: usize },
    #[error("email-form")]
    EmailForm,
    #[error("email-role-mailbox")]
    EmailRoleMailbox,
    #[error("email-free-mail")]
    EmailFreeMail,
    #[error("country")]
    Country,
    #[error("website-form")]
    WebsiteForm,
    #[error("phone-form")]
    PhoneForm,
    #[error("card-number")]
    CardNumber,
    #[error("control-character")]
    ControlCharacter,
    /// Not as tax numbers of the country look.
    #[error("tax-id-form")]
    TaxIdForm,
    /// It looks like one, but its check digits say that something was mistyped.
    #[error("tax-id-check")]
    TaxIdCheck,
}

/// An e-mail address: trimmed, in lower case, no display name, at most 254 characters (RFC 5321
/// §4.5.3.1.3). Only plain addresses: quoted local parts and address literals are refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    pub fn parse(text: &str) -> Result<Email, TextRefusal> {
        let text = half_width(text.trim());
        if text.is_empty() {
            return Err(TextRefusal::Required);
        }
        if 254 < text.len() {
            return Err(TextRefusal::TooLong { at_most: 254 });
        }
        let (local, domain) = text.rsplit_once('@').ok_or(TextRefusal::EmailForm)?;
        if !is_local_part(local) || !is_domain(domain) {
            return Err(TextRefusal::EmailForm);
        }
        Ok(Email(format!("{}@{}", local.to_ascii_lowercase(), domain.to_ascii_lowercase())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }
}

impl fmt::Display for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn is_local_part(local: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(allowed)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    // No top-level domain is a number: 192.0.2.1 is an address of a machine, not a company's name.
    let top_level = |label: &str| !label.chars().all(|c| c.is_ascii_digit());
    domain.len() <= 253
        && domain.split('.').all(label)
        && domain.rsplit_once('.').is_some_and(|(_, last)| top_level(last))
}

/// Mailboxes that belong to a function rather than to a person: an enrolment needs somebody who can
/// sign for the company (the field's rule: info@, admin@, marketing@ are refused).
const ROLE_MAILBOXES: [&str; 24] = [
    "abuse",
    "accounts",
    "admin",
    "administrator",
    "billing",
    "contact",
    "enquiries",
    "finance",
    "hello",
    "help",
    "helpdesk",
    "hr",
    "info",
    "mail",
    "marketing",
    "no-reply",
    "noreply",
    "office",
    "postmaster",
    "root",
    "sales",
    "service",
    "support",
    "webmaster",
];

/// Domains where anybody opens a mailbox: they prove no company.
pub const FREE_MAIL_DOMAINS: [&str; 36] = [
    "126.com",
    "139.com",
    "163.com",
    "aliyun.com",
    "aol.com",
    "daum.net",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "fastmail.com",
    "foxmail.com",
    "free.fr",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "hotmail.co.jp",
    "icloud.com",
    "kimo.com",
    "live.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "naver.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "sina.com",
    "web.de",
    "yahoo.co.jp",
    "yahoo.com",
    "yahoo.com.tw",
    "yandex.ru",
];

/// An address a company may enrol with: a person's mailbox on the company's own domain.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WorkEmail(Email);

impl WorkEmail {
    pub fn parse(text: &str) -> Result<WorkEmail, TextRefusal> {
        let email = Email::parse(text)?;
        let local = email.local().split('+').next().unwrap_or_default();
        if ROLE_MAILBOXES.contains(&local) {
            return Err(TextRefusal::EmailRoleMailbox);
        }
        if FREE_MAIL_DOMAINS.contains(&email.domain()) {
            return Err(TextRefusal::EmailFreeMail);
        }
        Ok(WorkEmail(email))
    }

    pub fn email(&self) -> &Email {
        &self.0
    }
}

/// Text of one line, trimmed, without control characters or a card number in it.
///
/// Refused when empty or longer than `at_most` characters (characters, not bytes).
pub fn line(text: &str, at_most: usize) -> Result<String, TextRefusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(TextRefusal::Required);
    }
    optional_line(text, at_most)
}

/// Like [`line`], but may be empty.
pub fn optional_line(text: &str, at_most: usize) -> Result<String, TextRefusal> {
    let text = text.trim();
    if at_most < text.chars().count() {
        return Err(TextRefusal::TooLong { at_most });
    }
    if text.chars().any(char::is_control) {
        return Err(TextRefusal::ControlCharacter);
    }
    // One that was masked on its way here is still to be taken out by whoever typed it.
    if holds_card_number(text) || holds_masked_card(text) {
        return Err(TextRefusal::CardNumber);
    }
    Ok(text.to_owned())
}

/// Text of several lines: line breaks are kept as `\n`, more than one empty line becomes one.
/// Otherwise like [`line`].
pub fn paragraphs(text: &str, at_most: usize) -> Result<String, TextRefusal> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<&str> = text.trim().split('\n').map(str::trim_end).collect();
    lines.dedup_by(|one, before| one.is_empty() && before.is_empty());
    let text = lines.join("\n");
    if text.is_empty() {
        return Err(TextRefusal::Required);
    }
    if at_most < text.chars().count() {
        return Err(TextRefusal::TooLong { at_most });
    }
    if text.chars().any(|c| c.is_control() && !['\n', '\t'].contains(&c)) {
        return Err(TextRefusal::ControlCharacter);
    }
    if holds_card_number(&text) || holds_masked_card(&text) {
        return Err(TextRefusal::CardNumber);
    }
    Ok(text)
}

/// Text of one line that a bank wrote, or that was copied from its statement: a run that looks like
/// a card number is masked rather than refused, as one in ten references does by chance.
pub fn bank_line(text: &str, at_most: usize) -> Result<String, TextRefusal> {
    let text = text.trim();
    if at_most < text.chars().count() {
        return Err(TextRefusal::TooLong { at_most });
    }
    if text.chars().any(char::is_control) {
        return Err(TextRefusal::ControlCharacter);
    }
    Ok(mask_card_numbers(text).into_owned())
}

/// Full-width letters, digits and signs (U+FF01 to U+FF5E, U+3000) as their half-width forms,
/// because East Asian keyboards produce both and mean the same.
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// A telephone number as people write it: digits, spaces, `+ - ( ) . /`, 5 to 32 characters.
pub fn phone(text: &str) -> Result<String, TextRefusal> {
    let text = line(&half_width(text), 32)?;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let allowed = text.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    if allowed && 5 <= digits { Ok(text) } else { Err(TextRefusal::PhoneForm) }
}

/// A company's website, `https://` added where no scheme was typed. Only http and https, without a
/// user name: `https://contoso.com:x@evil.example` leads to evil.example.
pub fn website(text: &str) -> Result<String, TextRefusal> {
    let text = line(&half_width(text), 200)?;
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", &text));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let known = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let is_port = port.parse::<u16>().is_ok() && !port.starts_with('+');
    let reachable = is_domain(host) && is_port;
    if !known || !reachable || rest.contains(char::is_whitespace) {
        return Err(TextRefusal::WebsiteForm);
    }
    Ok(format!("{}://{rest}", scheme.to_ascii_lowercase()))
}

/// ISO 3166-1 alpha-2 codes of the countries and territories a company can be seated in.
pub const COUNTRIES: &str = "\
    AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG \
    ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT \
    HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS \
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF \
    NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB \
    SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW \
    TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// A country by its ISO 3166-1 alpha-2 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    pub fn parse(text: &str) -> Result<Country, TextRefusal> {
        let code = half_width(text.trim()).to_ascii_uppercase();
        match code.as_bytes() {
            [first, second] if COUNTRIES.split_whitespace().any(|known| known == code) => {
                Ok(Country([*first, *second]))
            }
            [] => Err(TextRefusal::Required),
            _ => Err(TextRefusal::Country),
        }
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    pub fn all() -> impl Iterator<Item = Country> {
        COUNTRIES.split_whitespace().filter_map(|code| Country::parse(code).ok())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
