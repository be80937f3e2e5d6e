//! What a password must be: long enough and not easily guessed. No composition rules, because they
//! make passwords worse (NIST SP 800-63B §3.1.1.2).

use crate::text::Email;

/// Characters, not bytes; both ends are allowed.
pub const LENGTH_MIN: usize = 8;
pub const LENGTH_MAX: usize = 128;
/// Shorter names before the `@` say nothing about a password that holds them.
const LOCAL_PART_MIN: usize = 3;

/// What everybody here has on the screen. With the name of the company, which stands behind the
/// `@`, these are the words a guesser of this product tries (ASVS 6.1.2). In lower case.
pub const EXPECTED_WORDS: [&str; 16] = [
    "guildhall",
    "partner",
    "center",
    "centre",
    "network",
    "member",
    "membership",
    "actionpack",
    "action",
    "pack",
    "silver",
    "gold",
    "competency",
    "admin",
    "password",
    "welcome",
];
/// Letters beyond expected words that make a password one's own.
const OWN_LETTERS_MIN: usize = 4;

/// A password that may be set. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Why a password may not be set, in the order they are looked at. The code names the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefusal {
    #[error("password-short")]
    Short,
    #[error("password-long")]
    Long,
    /// Holds what stands before the `@` of the person's own address.
    #[error("password-like-email")]
    LikeEmail,
    /// Among those that guessers try first.
    #[error("password-common")]
    Common,
    /// Nothing but words of this product and of the person's company, and digits and signs.
    #[error("password-expected")]
    Expected,
}

impl PasswordRefusal {
    pub const ALL: [PasswordRefusal; 5] = [
        PasswordRefusal::Short,
        PasswordRefusal::Long,
        PasswordRefusal::LikeEmail,
        PasswordRefusal::Common,
        PasswordRefusal::Expected,
    ];
}

impl Password {
    /// `is_common` is asked with the password in lower case.
    pub fn parse(
        text: &str,
        email: &Email,
        is_common: impl Fn(&str) -> bool,
    ) -> Result<Password, PasswordRefusal> {
        let length = text.chars().count();
        if length < LENGTH_MIN {
            return Err(PasswordRefusal::Short);
        }
        if LENGTH_MAX < length {
            return Err(PasswordRefusal::Long);
        }
        let lower = text.to_lowercase();
        let local = email.local();
        if LOCAL_PART_MIN <= local.len() && lower.contains(local) {
            return Err(PasswordRefusal::LikeEmail);
        }
        if is_common(&lower) {
            return Err(PasswordRefusal::Common);
        }
        if is_expected(&lower, email) {
            return Err(PasswordRefusal::Expected);
        }
        Ok(Password(text.to_owned()))
    }

    /// For hashing.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Whether a password in lower case holds such a word and too little of its own besides. Letters of
/// every script count.
fn is_expected(lower: &str, email: &Email) -> bool {
    let company = email.domain().split('.').next().filter(|name| LOCAL_PART_MIN <= name.len());
    let mut words: Vec<&str> = EXPECTED_WORDS.into_iter().chain(company).collect();
    // The longer one first: "membership" is not "member" and four letters of one's own.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    let mut has_any = false;
    for word in words {
        if rest.contains(word) {
            has_any = true;
            rest = rest.replace(word, " ");
        }
    }
    has_any && rest.chars().filter(|c| c.is_alphabetic()).count() < OWN_LETTERS_MIN
}

impl std::fmt::Debug for Password {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Password(…)")
    }
}

#[cfg(test)]
#[path = "password_tests.rs"]
mod tests;
