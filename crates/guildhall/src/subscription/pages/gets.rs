//! What a year of an offer gives, in words and numbers.

use domain::money::{Currency, Money};
use domain::offer::{Benefit, BenefitKind, BenefitUnit, Offer, Pack, Quantity};
use domain::text::Locale;
use jiff::civil::Date;
use language::{Arg, format};
use serde::Serialize;

use crate::app::{App, Loaded};

/// Benefits a tile names; the rest is one press away.
const TOP_MAX: usize = 5;

/// The order in which kinds speak for an offer: what people ask for first.
const TELLING: [BenefitKind; 10] = [
    BenefitKind::CloudSeats,
    BenefitKind::MonthlyCredit,
    BenefitKind::YearlyCredit,
    BenefitKind::DeveloperSubscription,
    BenefitKind::SoftwareLicences,
    BenefitKind::AdvisoryHours,
    BenefitKind::SupportIncidents,
    BenefitKind::GoToMarket,
    BenefitKind::Logo,
    BenefitKind::Listing,
];

/// The glossary's families of benefits and the kinds in each.
pub const FAMILIES: [(&str, &[BenefitKind]); 5] = [
    (
        "ben.cloud",
        &[BenefitKind::CloudSeats, BenefitKind::MonthlyCredit, BenefitKind::YearlyCredit],
    ),
    ("ben.software", &[BenefitKind::SoftwareLicences]),
    ("ben.vs", &[BenefitKind::DeveloperSubscription]),
    ("ben.technical", &[BenefitKind::AdvisoryHours, BenefitKind::SupportIncidents]),
    ("ben.gtm", &[BenefitKind::GoToMarket, BenefitKind::Logo, BenefitKind::Listing]),
];

/// Benefits of one family, for a heading and a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Family {
    /// Glossary key.
    pub key: &'static str,
    pub benefits: Vec<String>,
}

/// The benefits that an edition gives, in the catalogue's order.
fn given<'a>(
    loaded: &'a Loaded,
    offer: &'a Offer,
    on: Date,
) -> impl Iterator<Item = (&'a Benefit, Quantity)> {
    let benefits = loaded.programme.benefits_of(&offer.code);
    benefits.filter_map(move |benefit| Some((benefit, benefit.quantity_on(on)?)))
}

/// The few that tell most: the largest of each kind.
pub fn top(app: &App, locale: Locale, loaded: &Loaded, offer: &Offer, on: Date) -> Vec<String> {
    let largest = |kind: BenefitKind| {
        let own = given(loaded, offer, on).filter(|(benefit, _)| benefit.kind == kind);
        // The first of equals, as the catalogue puts it.
        own.min_by_key(|(_, quantity)| std::cmp::Reverse(quantity.amount))
    };
    TELLING
        .into_iter()
        .filter_map(largest)
        .take(TOP_MAX)
        .map(|(benefit, quantity)| line(app, locale, benefit, quantity))
        .collect()
}

/// All of them by family.
pub fn families(
    app: &App,
    locale: Locale,
    loaded: &Loaded,
    offer: &Offer,
    on: Date,
) -> Vec<Family> {
    FAMILIES
        .iter()
        .map(|(key, kinds)| Family {
            key,
            benefits: given(loaded, offer, on)
                .filter(|(benefit, _)| kinds.contains(&benefit.kind))
                .map(|(benefit, quantity)| line(app, locale, benefit, quantity))
                .collect(),
        })
        .filter(|family| !family.benefits.is_empty())
        .collect()
}

/// One row of the comparison: what each offer gives of a benefit that at least two of them have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Compared {
    pub name: String,
    /// By offer; none where it gives nothing of it.
    pub amounts: Vec<Option<String>>,
}

pub fn compare(
    app: &App,
    locale: Locale,
    loaded: &Loaded,
    offers: &[&Offer],
    on: Date,
) -> Vec<Compared> {
    let all: Vec<Vec<(&Benefit, Quantity)>> =
        offers.iter().map(|offer| given(loaded, offer, on).collect()).collect();
    let find = |own: &[(&Benefit, Quantity)], code: &domain::ids::BenefitCode| {
        own.iter().find(|(benefit, _)| benefit.code == *code).map(|(_, quantity)| *quantity)
    };
    let mut rows: Vec<(&Benefit, Compared)> = Vec::new();
    for (benefit, _) in all.iter().flatten() {
        if rows.iter().any(|(known, _)| known.code == benefit.code) {
            continue;
        }
        // One row says one thing: what each level calls by a name of its own is not compared.
        let names = |(other, _): &&(&Benefit, Quantity)| {
            other.code == benefit.code && other.name != benefit.name
        };
        if all.iter().flatten().any(|other| names(&other)) {
            continue;
        }
        let amounts: Vec<Option<String>> = all
            .iter()
            .map(|own| find(own, &benefit.code).map(|found| amount(app, locale, found)))
            .collect();
        if 1 < amounts.iter().flatten().count() {
            let name = benefit.name.get(locale).to_owned();
            rows.push((benefit, Compared { name, amounts }));
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The name of a pack.
pub fn pack_name(app: &App, locale: Locale, pack: Pack) -> String {
    let key = match pack {
        Pack::Services => "pack-services",
        Pack::Learning => "pack-learning",
    };
    app.text(locale, key, &[])
}

/// The same, with the pack it comes with.
pub fn line(app: &App, locale: Locale, benefit: &Benefit, quantity: Quantity) -> String {
    let text = bare_line(app, locale, benefit, quantity);
    let Some(pack) = benefit.pack else {
        return text;
    };
    let pack = ("pack", Arg::Text(pack_name(app, locale, pack)));
    app.text(locale, "offer-benefit-in-pack", &[("text", Arg::Text(text)), pack])
}

/// "10 × Productivity suite seats", "Monthly cloud credit: US$100 per month".
pub fn bare_line(app: &App, locale: Locale, benefit: &Benefit, quantity: Quantity) -> String {
    let name = ("name", Arg::from(benefit.name.get(locale)));
    let count = ("count", Arg::Number(i64::from(quantity.amount)));
    let text = match quantity.unit {
        BenefitUnit::Licences | BenefitUnit::Seats | BenefitUnit::Incidents => {
            app.text(locale, "offer-benefit-counted", &[name, count])
        }
        BenefitUnit::UsdPerMonth | BenefitUnit::UsdPerYear | BenefitUnit::Hours => {
            let value = ("value", Arg::Text(plain_amount(app, locale, quantity)));
            app.text(locale, "label-value", &[("label", name.1), value])
        }
        BenefitUnit::Included => benefit.name.get(locale).to_owned(),
    };
    with_earned(app, locale, quantity, text)
}

/// "10", "US$100 per month", "20 hours", "included".
pub fn amount(app: &App, locale: Locale, quantity: Quantity) -> String {
    let text = plain_amount(app, locale, quantity);
    with_earned(app, locale, quantity, text)
}

fn plain_amount(app: &App, locale: Locale, quantity: Quantity) -> String {
    let count = i64::from(quantity.amount);
    match quantity.unit {
        BenefitUnit::Licences | BenefitUnit::Seats | BenefitUnit::Incidents => {
            format::number(locale, count)
        }
        BenefitUnit::Hours => app.text(locale, "count-hours", &[("count", count.into())]),
        BenefitUnit::UsdPerMonth => {
            let amount = dollars(locale, count);
            app.text(locale, "per-month", &[("amount", amount.into())])
        }
        BenefitUnit::UsdPerYear => {
            let amount = dollars(locale, count);
            app.text(locale, "yearly-amount", &[("amount", amount.into())])
        }
        BenefitUnit::Included => app.text(locale, "offer-benefit-included", &[]),
    }
}

/// Whole US dollars without the decimals nobody reads here.
pub fn dollars(locale: Locale, count: i64) -> String {
    match Currency::parse("USD") {
        Some(usd) => format::money(locale, Money::new(count * 100, usd)).replace(".00", ""),
        None => count.to_string(),
    }
}

fn with_earned(app: &App, locale: Locale, quantity: Quantity, text: String) -> String {
    match quantity.earned_up_to {
        Some(most) => {
            let args = [("text", Arg::Text(text)), ("count", Arg::Number(i64::from(most)))];
            app.text(locale, "offer-benefit-earned", &args)
        }
        None => text,
    }
}

/// A benefit of which another edition gives more or less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changed {
    pub name: String,
    /// None where that edition gives nothing of it.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// What differs between the editions of two days.
pub fn changes(
    app: &App,
    locale: Locale,
    loaded: &Loaded,
    offer: &Offer,
    (before, after): (Date, Date),
) -> Vec<Changed> {
    let told = |quantity: Option<Quantity>| quantity.map(|found| amount(app, locale, found));
    loaded
        .programme
        .benefits_of(&offer.code)
        .map(|benefit| Changed {
            name: benefit.name.get(locale).to_owned(),
            before: told(benefit.quantity_on(before)),
            after: told(benefit.quantity_on(after)),
        })
        .filter(|changed| changed.before != changed.after)
        .collect()
}
