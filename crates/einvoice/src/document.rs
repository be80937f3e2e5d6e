//! The business terms of EN 16931 that the portal's papers have, each with its number.

use domain::money::{BasisPoints, Currency, Money};
use domain::text::Country;
use jiff::civil::Date;

/// An invoice (type code 380) or, where it has a precedent, a credit note (381). All amounts are in
/// `currency`, and positive on both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// BT-1.
    pub number: String,
    /// BT-2.
    pub issued_on: Date,
    /// BT-5.
    pub currency: Currency,
    /// BT-13, the buyer's; empty when there is none.
    pub purchase_order: String,
    /// BT-14, the seller's.
    pub order_number: String,
    /// BT-22, a paragraph each.
    pub notes: Vec<String>,
    /// BG-3: the invoice that a credit note takes back.
    pub precedent: Option<Precedent>,
    /// BG-4.
    pub seller: Party,
    /// BG-7.
    pub buyer: Party,
    /// BT-72: when the service was made available.
    pub delivered_on: Date,
    /// BT-81.
    pub means: Means,
    /// BT-82.
    pub means_text: String,
    /// BG-20: what is taken off the whole document.
    pub allowances: Vec<Allowance>,
    /// BG-22.
    pub totals: Totals,
    /// BG-23, one for each category and rate.
    pub taxes: Vec<Tax>,
    /// BG-25.
    pub lines: Vec<Line>,
}

/// BT-25 and BT-26.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Precedent {
    pub number: String,
    pub issued_on: Date,
}

/// Seller or buyer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// BT-27, BT-44.
    pub name: String,
    /// BG-5, BG-8.
    pub postal: Postal,
    /// BT-31, BT-48: with the prefix of its country; empty when there is none.
    pub vat_id: String,
    /// BT-29, BT-46: another number the party is known by; empty when there is none.
    pub other_id: String,
}

/// An address; everything but the country may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postal {
    /// BT-35, BT-36, BT-162 and their like; what is beyond the third stands in the third.
    pub lines: Vec<String>,
    pub city: String,
    pub postal_code: String,
    pub region: String,
    /// BT-40, BT-55.
    pub country: Country,
}

/// How it was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Means {
    Card,
    /// BT-84: to this account of the seller's, an IBAN or any other number.
    Transfer {
        account: String,
    },
}

impl Means {
    /// UNTDID 4461.
    pub fn code(&self) -> &'static str {
        match self {
            Means::Card => "48",
            Means::Transfer { .. } => "30",
        }
    }
}

/// How an amount is taxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// S: at the rate of its country.
    Standard,
    /// AE: the buyer owes the tax.
    ReverseCharge,
    /// E: the buyer is exempt, with a certificate.
    Exempt,
    /// O: no tax of the seller's at all.
    OutOfScope,
}

impl Category {
    /// UNCL 5305.
    pub fn code(self) -> &'static str {
        match self {
            Category::Standard => "S",
            Category::ReverseCharge => "AE",
            Category::Exempt => "E",
            Category::OutOfScope => "O",
        }
    }
}

/// BG-20.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// BT-92.
    pub amount: Money,
    /// BT-97.
    pub reason: String,
    /// BT-95.
    pub category: Category,
    /// BT-96.
    pub rate: BasisPoints,
}

/// BG-23.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tax {
    /// BT-118.
    pub category: Category,
    /// BT-119.
    pub rate: BasisPoints,
    /// BT-116.
    pub base: Money,
    /// BT-117.
    pub tax: Money,
    /// BT-120: why nothing is charged; empty in the standard category.
    pub reason: String,
}

/// BG-22.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// BT-106: the sum of the lines.
    pub lines: Money,
    /// BT-107: the sum of the allowances.
    pub allowances: Money,
    /// BT-109: without tax.
    pub net: Money,
    /// BT-110.
    pub tax: Money,
    /// BT-112: with tax.
    pub total: Money,
    /// BT-113.
    pub prepaid: Money,
    /// BT-115.
    pub due: Money,
}

/// BG-25.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// BT-153.
    pub name: String,
    /// BT-154; empty when there is none.
    pub description: String,
    /// BT-129, in pieces.
    pub quantity: u32,
    /// BT-146.
    pub price: Money,
    /// BT-131.
    pub net: Money,
    /// BT-151.
    pub category: Category,
    /// BT-152.
    pub rate: BasisPoints,
    /// BG-26: first and last day.
    pub period: Option<(Date, Date)>,
}
