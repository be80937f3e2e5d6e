//! The code that proves an address: how long it lives, how often it may be tried and sent.

use jiff::{SignedDuration, Timestamp};

/// From sending to the first instant at which it no longer holds.
pub const CODE_LIFE: SignedDuration = SignedDuration::from_mins(30);
/// Wrong tries after which a code is void.
pub const TRIES_MAX: u32 = 5;
/// The shortest time between two mails to one address.
pub const RESEND_AFTER: SignedDuration = SignedDuration::from_secs(60);
/// Mails with a code to one address before it is left in peace.
pub const SENDS_MAX: u32 = 5;
/// How long it is left in peace, from the last mail.
pub const PEACE: SignedDuration = SignedDuration::from_hours(24);

/// What is known of a code that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentCode {
    pub wrong_tries: u32,
    /// Mails to the address since it was last left in peace, this one included.
    pub sends: u32,
    pub sent_at: Timestamp,
}

/// Why a typed code is not looked at, or not taken. The code names the sentence beside the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefusal {
    #[error("code-expired")]
    Expired,
    #[error("code-tries")]
    TooManyTries,
    #[error("code-wrong")]
    Wrong,
}

impl CodeRefusal {
    pub const ALL: [CodeRefusal; 3] =
        [CodeRefusal::Expired, CodeRefusal::TooManyTries, CodeRefusal::Wrong];
}

/// Why no further mail is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendRefusal {
    #[error("enrolment.sent_just_now")]
    JustNow,
    #[error("enrolment.sent_too_often")]
    TooOften,
}

impl SendRefusal {
    pub const ALL: [SendRefusal; 2] = [SendRefusal::JustNow, SendRefusal::TooOften];
}

impl SentCode {
    pub fn expires_at(&self) -> Timestamp {
        self.sent_at.saturating_add(CODE_LIFE).unwrap_or(Timestamp::MAX)
    }

    /// Whether a typed code may be compared at all. A right code after too many wrong ones is
    /// refused too: otherwise a guesser would only have to be patient.
    pub fn may_try(&self, now: Timestamp) -> Result<(), CodeRefusal> {
        if self.expires_at() <= now {
            return Err(CodeRefusal::Expired);
        }
        if TRIES_MAX <= self.wrong_tries {
            return Err(CodeRefusal::TooManyTries);
        }
        Ok(())
    }

    /// Whether another mail may follow because somebody asks for it.
    pub fn may_send_again(&self, now: Timestamp) -> Result<(), SendRefusal> {
        if SENDS_MAX <= self.sends_counted(now) {
            return Err(SendRefusal::TooOften);
        }
        if now.duration_since(self.sent_at) < RESEND_AFTER {
            return Err(SendRefusal::JustNow);
        }
        Ok(())
    }

    /// Mails that count against the address at an instant.
    pub fn sends_counted(&self, now: Timestamp) -> u32 {
        if now.duration_since(self.sent_at) < PEACE { self.sends } else { 0 }
    }
}

#[cfg(test)]
#[path = "code_tests.rs"]
mod tests;
