//! The catalogue: what is offered, at which price, to whom, and every reason why not.

mod eligibility;
mod programme;
mod requirement;
mod taxing;
mod topic;

pub use eligibility::{Candidate, Held, Unmet, centre_condition, unmet_conditions};
pub use programme::{
    BankAccount, Competency, CurrencyRule, DeskHours, ListingTag, ListingTags, Programme, Seller,
    Tax,
};
pub use requirement::{Area, Exam, Least, Metric, Needs, Path, Skill};
pub use taxing::{Buyer, Exemption, Taxed, Treatment};
pub use topic::{HELP_ARTICLES, Queue, Reply, ReplyFacts, Severity, Solution, Topic, unknown_fact};

use jiff::civil::Date;

use crate::ids::{AgreementCode, BenefitCode, CompetencyCode, OfferCode, OfferGroup};
use crate::money::Money;
use crate::text::Localised;

/// Levels of membership, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Network,
    ActionPack,
    Silver,
    Gold,
}

impl Level {
    pub fn from_number(number: i64) -> Option<Level> {
        match number {
            0 => Some(Level::Network),
            1 => Some(Level::ActionPack),
            2 => Some(Level::Silver),
            3 => Some(Level::Gold),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Level::Network => "network",
            Level::ActionPack => "action-pack",
            Level::Silver => "silver",
            Level::Gold => "gold",
        }
    }
}

/// The level at which a competency was attained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CompetencyLevel {
    Silver,
    Gold,
}

impl CompetencyLevel {
    pub fn code(self) -> &'static str {
        match self {
            CompetencyLevel::Silver => "silver",
            CompetencyLevel::Gold => "gold",
        }
    }

    pub fn parse(code: &str) -> Option<CompetencyLevel> {
        match code {
            "silver" => Some(CompetencyLevel::Silver),
            "gold" => Some(CompetencyLevel::Gold),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub code: OfferCode,
    pub level: Level,
    pub group: OfferGroup,
    /// Has no price and never renews: the network membership.
    pub free: bool,
    /// At least one competency at this level or above.
    pub requires_competency: Option<CompetencyLevel>,
    pub upgrades_from: Option<OfferCode>,
    pub agreement: AgreementCode,
    pub name: Localised,
    pub summary: Localised,
    pub qualifies: Localised,
}

/// A yearly price before tax, in force from a day until the next price of the same offer and
/// currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    pub offer: OfferCode,
    pub amount: Money,
    pub effective_from: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BenefitKind {
    SoftwareLicences,
    CloudSeats,
    DeveloperSubscription,
    MonthlyCredit,
    /// Given once a year, to one person, whole.
    YearlyCredit,
    AdvisoryHours,
    SupportIncidents,
    GoToMarket,
    Logo,
    Listing,
}

impl BenefitKind {
    pub const ALL: [BenefitKind; 10] = [
        BenefitKind::SoftwareLicences,
        BenefitKind::CloudSeats,
        BenefitKind::DeveloperSubscription,
        BenefitKind::MonthlyCredit,
        BenefitKind::YearlyCredit,
        BenefitKind::AdvisoryHours,
        BenefitKind::SupportIncidents,
        BenefitKind::GoToMarket,
        BenefitKind::Logo,
        BenefitKind::Listing,
    ];

    pub fn code(self) -> &'static str {
        match self {
            BenefitKind::SoftwareLicences => "software_licences",
            BenefitKind::CloudSeats => "cloud_seats",
            BenefitKind::DeveloperSubscription => "developer_subscription",
            BenefitKind::MonthlyCredit => "monthly_credit",
            BenefitKind::YearlyCredit => "yearly_credit",
            BenefitKind::AdvisoryHours => "advisory_hours",
            BenefitKind::SupportIncidents => "support_incidents",
            BenefitKind::GoToMarket => "go_to_market",
            BenefitKind::Logo => "logo",
            BenefitKind::Listing => "listing",
        }
    }

    /// What one person alone has, at most one of all of them.
    pub fn is_credit(self) -> bool {
        matches!(self, BenefitKind::MonthlyCredit | BenefitKind::YearlyCredit)
    }

    pub fn parse(code: &str) -> Option<BenefitKind> {
        BenefitKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What one counts a benefit in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BenefitUnit {
    Licences,
    Seats,
    UsdPerMonth,
    UsdPerYear,
    Hours,
    Incidents,
    /// Comes with the membership, uncounted.
    Included,
}

impl BenefitUnit {
    pub const ALL: [BenefitUnit; 7] = [
        BenefitUnit::Licences,
        BenefitUnit::Seats,
        BenefitUnit::UsdPerMonth,
        BenefitUnit::UsdPerYear,
        BenefitUnit::Hours,
        BenefitUnit::Incidents,
        BenefitUnit::Included,
    ];

    pub fn code(self) -> &'static str {
        match self {
            BenefitUnit::Licences => "licences",
            BenefitUnit::Seats => "seats",
            BenefitUnit::UsdPerMonth => "usd_per_month",
            BenefitUnit::UsdPerYear => "usd_per_year",
            BenefitUnit::Hours => "hours",
            BenefitUnit::Incidents => "incidents",
            BenefitUnit::Included => "included",
        }
    }

    pub fn parse(code: &str) -> Option<BenefitUnit> {
        BenefitUnit::ALL.into_iter().find(|unit| unit.code() == code)
    }
}

/// How much of a benefit a year gives, from a day until the next edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    pub effective_from: Date,
    /// In `unit`; zero where the edition dropped the benefit.
    pub amount: u32,
    /// Reachable by earning extras; `None` where nothing more can be earned.
    pub earned_up_to: Option<u32>,
    pub unit: BenefitUnit,
    /// Somebody of the provider's activates it, which takes days; otherwise it works at once.
    pub by_hand: bool,
}

/// A set of benefits of which a company chooses one for each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pack {
    /// For serving customers.
    Services,
    /// For learning how to.
    Learning,
}

impl Pack {
    pub const ALL: [Pack; 2] = [Pack::Services, Pack::Learning];

    pub fn code(self) -> &'static str {
        match self {
            Pack::Services => "services",
            Pack::Learning => "learning",
        }
    }

    pub fn parse(code: &str) -> Option<Pack> {
        Pack::ALL.into_iter().find(|pack| pack.code() == code)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benefit {
    pub offer: OfferCode,
    pub code: BenefitCode,
    pub kind: BenefitKind,
    /// Comes with the membership itself; the others come on top of a competency.
    pub core: bool,
    /// Given with this pack only; `None` for what comes whichever is chosen.
    pub pack: Option<Pack>,
    pub name: Localised,
    /// Rising by `effective_from`.
    pub quantities: Vec<Quantity>,
    /// How more of it is earned, by edition of the quantity.
    pub earnings: Vec<Earning>,
}

/// More of a benefit for what a company sold in the twelve months before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earning {
    /// The edition of the quantity it belongs to.
    pub effective_from: Date,
    /// What was sold counts towards this competency.
    pub competency: CompetencyCode,
    pub metric: Metric,
    pub least: u32,
    /// In the unit of the quantity.
    pub extra: u32,
}

impl Benefit {
    /// The edition in force on a day; a paid term keeps the one of the day it was bought. `None`
    /// before the first edition and where the edition gives none.
    pub fn quantity_on(&self, day: Date) -> Option<Quantity> {
        self.quantities
            .iter()
            .filter(|quantity| quantity.effective_from <= day)
            .max_by_key(|quantity| quantity.effective_from)
            .copied()
            .filter(|quantity| 0 < quantity.amount || quantity.unit == BenefitUnit::Included)
    }

    /// How more of it is earned under the edition in force on a day.
    pub fn earning_on(&self, day: Date) -> Option<&Earning> {
        let edition = self.quantity_on(day)?.effective_from;
        self.earnings.iter().find(|earning| earning.effective_from == edition)
    }
}

#[cfg(test)]
#[path = "samples_tests.rs"]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
