//! Named outcomes instead of card numbers.

/// What a person chooses on the gateway's page instead of typing a card number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    Approve,
    Decline,
    InsufficientFunds,
    NeedsConfirmation,
    /// Charged, and the answer to the first question is lost.
    ApproveLosingAnswer,
    /// Charged, and told twice.
    ApproveTellingTwice,
    /// Charged, and told three days later.
    ApproveTellingLate,
    /// Charged, and the bank will refuse every refund of it.
    ApproveRefundFails,
    /// Charged; ten days later the holder contests it, and twenty days after that has won.
    ApproveChargebackLost,
    /// Charged; ten days later the holder contests it, and twenty days after that has lost.
    ApproveChargebackWon,
}

impl Outcome {
    pub const ALL: [Outcome; 10] = [
        Outcome::Approve,
        Outcome::Decline,
        Outcome::InsufficientFunds,
        Outcome::NeedsConfirmation,
        Outcome::ApproveLosingAnswer,
        Outcome::ApproveTellingTwice,
        Outcome::ApproveTellingLate,
        Outcome::ApproveRefundFails,
        Outcome::ApproveChargebackLost,
        Outcome::ApproveChargebackWon,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Outcome::Approve => "approve",
            Outcome::Decline => "decline",
            Outcome::InsufficientFunds => "insufficient_funds",
            Outcome::NeedsConfirmation => "needs_confirmation",
            Outcome::ApproveLosingAnswer => "approve_losing_answer",
            Outcome::ApproveTellingTwice => "approve_telling_twice",
            Outcome::ApproveTellingLate => "approve_telling_late",
            Outcome::ApproveRefundFails => "approve_refund_fails",
            Outcome::ApproveChargebackLost => "approve_chargeback_lost",
            Outcome::ApproveChargebackWon => "approve_chargeback_won",
        }
    }

    pub fn parse(code: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// A card of the simulated world, and what it does at renewals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    Works,
    /// Each renewal's first try is refused, the second works.
    FailsOnce,
    Declines,
    InsufficientFunds,
    /// The answer to a renewal's charge is lost; asking again finds it charged.
    LosesAnswer,
    /// The bank wants its holder to confirm, and at a renewal nobody is there.
    NeedsHolder,
    /// Works, and expires next month.
    ExpiresSoon,
}

impl Behaviour {
    pub const ALL: [Behaviour; 7] = [
        Behaviour::Works,
        Behaviour::FailsOnce,
        Behaviour::Declines,
        Behaviour::InsufficientFunds,
        Behaviour::LosesAnswer,
        Behaviour::NeedsHolder,
        Behaviour::ExpiresSoon,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Behaviour::Works => "works",
            Behaviour::FailsOnce => "fails_once",
            Behaviour::Declines => "declines",
            Behaviour::InsufficientFunds => "insufficient_funds",
            Behaviour::LosesAnswer => "loses_answer",
            Behaviour::NeedsHolder => "needs_holder",
            Behaviour::ExpiresSoon => "expires_soon",
        }
    }

    pub fn parse(code: &str) -> Option<Behaviour> {
        Behaviour::ALL.into_iter().find(|behaviour| behaviour.code() == code)
    }

    /// Brand and last four digits, so that each behaviour is a card of its own.
    pub fn face(self) -> (&'static str, &'static str) {
        match self {
            Behaviour::Works => ("Visa", "4242"),
            Behaviour::FailsOnce => ("Mastercard", "5100"),
            Behaviour::Declines => ("Mastercard", "0002"),
            Behaviour::InsufficientFunds => ("JCB", "9995"),
            Behaviour::LosesAnswer => ("Visa", "0341"),
            Behaviour::NeedsHolder => ("Visa", "3184"),
            Behaviour::ExpiresSoon => ("Visa", "1881"),
        }
    }
}
