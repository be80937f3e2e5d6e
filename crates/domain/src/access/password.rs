//! What a password must be: long enough and not easily guessed. No composition rules, because they
//! make passwords worse (NIST SP 800-63B §3.1.1.2).

use crate::text::Email;

/// Characters, not bytes; both ends are allowed.
pub const LENGTH_MIN: usize = 8;
pub const LENGTH_MAX: usize = 128;
/// Shorter names before the `@` say nothing about a password that holds them.
const LOCAL_PART_MIN: usize = 3;

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
}

impl PasswordRefusal {
    pub const ALL: [PasswordRefusal; 4] = [
        PasswordRefusal::Short,
        PasswordRefusal::Long,
        PasswordRefusal::LikeEmail,
        PasswordRefusal::Common,
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
        Ok(Password(text.to_owned()))
    }

    /// For hashing.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Password(…)")
    }
}

#[cfg(test)]
#[path = "password_tests.rs"]
mod tests;
