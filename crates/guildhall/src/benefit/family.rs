//! The families in which a company sees its benefits.

use domain::offer::BenefitKind;

/// A family, in the order of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    Software,
    Cloud,
    Developer,
    Credits,
    Technical,
    GoToMarket,
    Logos,
}

impl Family {
    pub const ALL: [Family; 7] = [
        Family::Software,
        Family::Cloud,
        Family::Developer,
        Family::Credits,
        Family::Technical,
        Family::GoToMarket,
        Family::Logos,
    ];

    /// The family of a kind: each has one.
    pub fn of(kind: BenefitKind) -> Family {
        match kind {
            BenefitKind::SoftwareLicences => Family::Software,
            BenefitKind::CloudSeats => Family::Cloud,
            BenefitKind::DeveloperSubscription => Family::Developer,
            BenefitKind::MonthlyCredit | BenefitKind::YearlyCredit => Family::Credits,
            BenefitKind::AdvisoryHours | BenefitKind::SupportIncidents => Family::Technical,
            BenefitKind::GoToMarket | BenefitKind::Listing => Family::GoToMarket,
            BenefitKind::Logo => Family::Logos,
        }
    }

    /// The word in addresses and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Family::Software => "software",
            Family::Cloud => "cloud",
            Family::Developer => "developer",
            Family::Credits => "credits",
            Family::Technical => "technical",
            Family::GoToMarket => "go-to-market",
            Family::Logos => "logos",
        }
    }

    pub fn parse(code: &str) -> Option<Family> {
        Family::ALL.into_iter().find(|family| family.code() == code)
    }

    /// The glossary's term, where it has one.
    pub fn term(self) -> Option<&'static str> {
        match self {
            Family::Software => Some("ben.software"),
            Family::Cloud => Some("ben.cloud"),
            Family::Developer => Some("ben.vs"),
            Family::Technical => Some("ben.technical"),
            Family::GoToMarket => Some("ben.gtm"),
            Family::Credits | Family::Logos => None,
        }
    }

    /// The sentence that names it.
    pub fn key(self) -> &'static str {
        match self {
            Family::Software => "ben-software",
            Family::Cloud => "ben-cloud",
            Family::Developer => "ben-vs",
            Family::Credits => "benefits-family-credits",
            Family::Technical => "ben-technical",
            Family::GoToMarket => "ben-gtm",
            Family::Logos => "benefits-family-logos",
        }
    }
}
