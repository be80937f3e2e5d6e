//! The quote: every number of an order, computed once, hashed, and carried unchanged to the charge
//! and the invoice.

use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::ids::{AgreementCode, AgreementVersion, OfferCode, PolicyCode, SubscriptionId};
use crate::money::{BasisPoints, Money, MoneyError};
use crate::offer::{Buyer, Offer, Programme, Treatment};
use crate::policy::PolicySet;

/// What the order is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A first term of a new subscription.
    Purchase,
    /// A gold purchase while silver runs; the silver subscription ends with it.
    Upgrade { from: SubscriptionId },
    /// Term number `term_no` of a subscription, ordered by a person.
    Renewal { subscription: SubscriptionId, term_no: u32 },
    /// The same, ordered by the clock.
    AutomaticRenewal { subscription: SubscriptionId, term_no: u32 },
}

impl Purpose {
    pub fn code(&self) -> &'static str {
        match self {
            Purpose::Purchase => "purchase",
            Purpose::Upgrade { .. } => "upgrade",
            Purpose::Renewal { .. } => "renewal",
            Purpose::AutomaticRenewal { .. } => "automatic_renewal",
        }
    }

    pub fn renews(&self) -> Option<(SubscriptionId, u32)> {
        match self {
            Purpose::Renewal { subscription, term_no }
            | Purpose::AutomaticRenewal { subscription, term_no } => {
                Some((*subscription, *term_no))
            }
            Purpose::Purchase | Purpose::Upgrade { .. } => None,
        }
    }

    /// The subscription it is about: the one an upgrade replaces, the one a renewal goes on with.
    pub fn subscription(&self) -> Option<SubscriptionId> {
        match self {
            Purpose::Purchase => None,
            Purpose::Upgrade { from } => Some(*from),
            Purpose::Renewal { subscription, .. }
            | Purpose::AutomaticRenewal { subscription, .. } => Some(*subscription),
        }
    }

    fn subject(&self) -> String {
        match self {
            Purpose::Purchase => String::new(),
            Purpose::Upgrade { from } => from.to_string(),
            Purpose::Renewal { subscription, term_no }
            | Purpose::AutomaticRenewal { subscription, term_no } => {
                format!("{subscription} {term_no}")
            }
        }
    }
}

/// What a quote is computed from.
#[derive(Debug, Clone)]
pub struct QuoteInput<'a> {
    pub offer: &'a Offer,
    pub purpose: Purpose,
    /// The set the order is under, where it is not that of the day: a year of the older centre is
    /// renewed under the older centre's.
    pub under: Option<&'a PolicySet>,
    pub buyer: Buyer<'a>,
    /// Version of the programme the prices come from.
    pub programme_version: i64,
    /// First and last day of the term, as far as the rules know them before the money is there.
    pub starts_on: Date,
    pub ends_on: Date,
    pub priced_on: Date,
    pub valid_until: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub offer: OfferCode,
    pub purpose: Purpose,
    pub policy: PolicyCode,
    pub programme_version: i64,
    pub agreement: AgreementCode,
    pub agreement_version: AgreementVersion,
    /// The yearly price of the catalogue, before discount and tax.
    pub list: Money,
    /// Taken off the list price; zero or positive.
    pub discount: Money,
    pub net: Money,
    pub treatment: Treatment,
    pub tax_rate: BasisPoints,
    pub tax: Money,
    pub total: Money,
    pub starts_on: Date,
    pub ends_on: Date,
    /// First instant at which the quote no longer holds.
    pub valid_until: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuoteRefusal {
    /// No policy set is in force on the day.
    #[error("quote.no_policy")]
    NoPolicy,
    #[error("quote.no_price")]
    NoPrice,
    #[error("quote.no_tax_row")]
    NoTaxRow,
    #[error("quote.no_agreement")]
    NoAgreement,
    #[error("quote.amount")]
    Amount(#[from] MoneyError),
}

/// Prices an order. The tax is rounded once, on the net amount.
pub fn quote(programme: &Programme, input: &QuoteInput<'_>) -> Result<Quote, QuoteRefusal> {
    let day = input.priced_on;
    let policy = match input.under {
        Some(set) => set,
        None => programme.policy_on(day).ok_or(QuoteRefusal::NoPolicy)?,
    };
    let currency = programme.currency_for(input.buyer.country).ok_or(QuoteRefusal::NoPrice)?;
    let list = programme.price_on(&input.offer.code, currency, day).ok_or(QuoteRefusal::NoPrice)?;
    let agreement =
        programme.agreement_on(&input.offer.agreement, day).ok_or(QuoteRefusal::NoAgreement)?;
    let taxed = programme.taxed(&input.buyer, day).ok_or(QuoteRefusal::NoTaxRow)?;
    let discount = match (input.purpose, policy.upgrade_discount) {
        (Purpose::Upgrade { .. }, Some(rate)) => list.share(rate)?,
        _ => Money::zero(currency),
    };
    let net = list.checked_sub(discount)?;
    let tax = net.share(taxed.rate)?;
    Ok(Quote {
        offer: input.offer.code.clone(),
        purpose: input.purpose,
        policy: policy.code.clone(),
        programme_version: input.programme_version,
        agreement: agreement.code.clone(),
        agreement_version: agreement.version.clone(),
        list,
        discount,
        net,
        treatment: taxed.treatment,
        tax_rate: taxed.rate,
        tax,
        total: net.checked_add(tax)?,
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        valid_until: input.valid_until,
    })
}

impl Quote {
    /// SHA-256 over every number and name of the quote, in hexadecimal: the review page carries it,
    /// and buying under another one is refused. The validity and the version of the programme are
    /// left out, so that the same offer looked at again has the same hash, also after an edit
    /// elsewhere.
    pub fn hash(&self) -> String {
        let text = [
            self.offer.to_string(),
            self.purpose.code().to_owned(),
            self.purpose.subject(),
            self.policy.to_string(),
            format!("{} {}", self.agreement, self.agreement_version),
            self.list.to_string(),
            self.discount.to_string(),
            self.net.to_string(),
            format!("{} {}", self.treatment.code(), self.treatment.evidence()),
            self.tax_rate.0.to_string(),
            self.tax.to_string(),
            self.total.to_string(),
            self.starts_on.to_string(),
            self.ends_on.to_string(),
        ]
        .join("\n");
        Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub fn is_valid(&self, now: Timestamp) -> bool {
        now < self.valid_until
    }
}
