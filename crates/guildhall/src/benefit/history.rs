//! What became of a company's benefits, newest first: granted, taken, given back, run out, handed
//! out and taken back.

use std::collections::HashMap;

use domain::calendar::{Window, plus_days, start_of_day};
use domain::ids::{BenefitCode, OfferCode, PartnerId, PersonId, SubscriptionId};
use domain::offer::Quantity;
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use super::balance::is_ledgered;
use super::books::{self, Books, Line};
use super::store::{self, Assigned, GrantKey, Granted};
use crate::app::Loaded;
use crate::error::Error;

/// What can happen to a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Granted,
    /// On top of what every holder gets.
    Earned,
    /// A month of a credit.
    Month,
    Used,
    Returned,
    RanOut,
    Assigned,
    TakenBack,
}

impl Kind {
    pub const ALL: [Kind; 8] = [
        Kind::Granted,
        Kind::Earned,
        Kind::Month,
        Kind::Used,
        Kind::Returned,
        Kind::RanOut,
        Kind::Assigned,
        Kind::TakenBack,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Kind::Granted => "granted",
            Kind::Earned => "earned",
            Kind::Month => "month",
            Kind::Used => "used",
            Kind::Returned => "returned",
            Kind::RanOut => "ran_out",
            Kind::Assigned => "assigned",
            Kind::TakenBack => "taken_back",
        }
    }

    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Of one instant, what comes first is told first.
    fn rank(self) -> u8 {
        match self {
            Kind::RanOut => 0,
            Kind::Granted => 1,
            Kind::Earned => 2,
            Kind::TakenBack => 3,
            Kind::Assigned => 4,
            Kind::Month => 5,
            Kind::Used => 6,
            Kind::Returned => 7,
        }
    }
}

/// One thing that happened to one benefit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    pub kind: Kind,
    pub at: Timestamp,
    pub on: Date,
    pub subscription: SubscriptionId,
    /// The year it belongs to; seats belong to all.
    pub term: Option<u32>,
    pub offer: OfferCode,
    pub benefit: BenefitCode,
    /// How much, in the benefit's unit; none where somebody was given one.
    pub amount: Option<Quantity>,
    /// The year, or the month, it is for.
    pub days: Option<Window>,
    /// Who did it; none where it came by itself.
    pub by: Option<PersonId>,
    /// Who was given it, or lost it.
    pub whom: Option<PersonId>,
}

/// What is looked for: none is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub benefit: Option<BenefitCode>,
    pub kind: Option<Kind>,
}

impl Wanted {
    pub fn fits(&self, one: &Happened) -> bool {
        self.benefit.as_ref().is_none_or(|code| *code == one.benefit)
            && self.kind.is_none_or(|kind| kind == one.kind)
    }
}

/// Reads all that happened to a company's benefits, newest first, as of a day. What is read is
/// bounded as the ledger itself is.
pub async fn read(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    partner: PartnerId,
    wanted: &Wanted,
    today: Date,
) -> Result<Vec<Happened>, Error> {
    let books = books::read(connection, loaded, partner).await?;
    let assigned = store::list_assigned(connection, partner).await?;
    let months = store::list_months(connection, partner).await?;
    let mut told = Vec::new();
    let mut quantities: HashMap<(GrantKey, BenefitCode), Quantity> = HashMap::new();
    for grant in &books.grants {
        for line in books.lines(loaded, grant) {
            let key = (grant.subscription, grant.term);
            quantities.insert((key, line.benefit.code.clone()), line.quantity);
            told.extend(granted(loaded, &books, &line, today));
        }
    }
    told.extend(books.entries.iter().filter_map(|entry| written(&books, &quantities, entry)));
    let month = |month: &Granted| {
        let holder = assigned.iter().find(|one| one.id == month.assignment);
        let on = domain::calendar::civil_day(month.at, &loaded.programme.zone);
        of_month(&books, &quantities, (month, on), holder.map(|one| one.person))
    };
    told.extend(months.iter().filter_map(month));
    told.extend(assigned.iter().flat_map(|one| handed(loaded, &books, one)));
    told.retain(|one| wanted.fits(one));
    told.sort_by(|one, other| {
        let key = |line: &Happened| (line.at, line.kind.rank());
        key(other).cmp(&key(one)).then_with(|| one.benefit.as_str().cmp(other.benefit.as_str()))
    });
    Ok(told)
}

/// What a year gave, and what of it had run out.
fn granted(loaded: &Loaded, books: &Books, line: &Line<'_>, today: Date) -> Vec<Happened> {
    let grant = &line.grant;
    let key = (grant.subscription, grant.term);
    let of = |kind: Kind, at: Timestamp, on: Date, amount: u32| Happened {
        kind,
        at,
        on,
        subscription: grant.subscription,
        term: Some(grant.term),
        offer: grant.offer.clone(),
        benefit: line.benefit.code.clone(),
        amount: Some(Quantity { amount, earned_up_to: None, ..line.quantity }),
        days: Some(grant.year),
        by: None,
        whom: None,
    };
    let mut told = Vec::new();
    if let Some(at) = books.granted_at.get(&key) {
        told.push(of(Kind::Granted, *at, grant.edition_on, line.account.amount));
    }
    let over = plus_days(grant.span.last, 1);
    let expired = line.balance_on(today).expired;
    if over <= today && 0 < expired && line.is_counted() && is_ledgered(line.benefit.kind) {
        // A year that never came to be ends when it was granted, not before.
        let at = start_of_day(over, &loaded.programme.zone);
        let at = told.first().map_or(at, |granted| at.max(granted.at));
        told.push(of(Kind::RanOut, at, over, expired));
    }
    told
}

fn written(
    books: &Books,
    quantities: &HashMap<(GrantKey, BenefitCode), Quantity>,
    entry: &store::Written,
) -> Option<Happened> {
    use domain::benefit::Entry;
    let (kind, amount) = match entry.entry {
        Entry::Extra { amount } => (Kind::Earned, amount),
        Entry::Use { amount, .. } => (Kind::Used, amount),
        Entry::Return { amount, .. } => (Kind::Returned, amount),
    };
    let quantity = quantities.get(&(entry.grant, entry.benefit.clone()))?;
    let (subscription, term) = entry.grant;
    Some(Happened {
        kind,
        at: entry.at,
        on: entry.on,
        subscription,
        term: Some(term),
        offer: offer_of(books, subscription)?,
        benefit: entry.benefit.clone(),
        amount: Some(Quantity { amount, earned_up_to: None, ..*quantity }),
        days: None,
        by: entry.by,
        whom: None,
    })
}

fn of_month(
    books: &Books,
    quantities: &HashMap<(GrantKey, BenefitCode), Quantity>,
    (month, on): (&Granted, Date),
    whom: Option<PersonId>,
) -> Option<Happened> {
    let quantity = quantities.get(&(month.grant, month.benefit.clone()))?;
    let (subscription, term) = month.grant;
    Some(Happened {
        kind: Kind::Month,
        at: month.at,
        on,
        subscription,
        term: Some(term),
        offer: offer_of(books, subscription)?,
        benefit: month.benefit.clone(),
        amount: Some(Quantity { amount: month.amount, earned_up_to: None, ..*quantity }),
        days: Some(month.month.days),
        by: None,
        whom,
    })
}

/// A seat that somebody was given, and its end.
fn handed(loaded: &Loaded, books: &Books, one: &Assigned) -> Vec<Happened> {
    let Some(offer) = offer_of(books, one.subscription) else {
        return Vec::new();
    };
    let of = |kind: Kind, at: Timestamp, on: Date, by: Option<PersonId>| Happened {
        kind,
        at,
        on,
        subscription: one.subscription,
        term: None,
        offer: offer.clone(),
        benefit: one.benefit.clone(),
        amount: None,
        days: None,
        by,
        whom: Some(one.person),
    };
    let mut told = vec![of(Kind::Assigned, one.at, one.since, one.by)];
    if let Some(at) = one.ended_at {
        let on = domain::calendar::civil_day(at, &loaded.programme.zone);
        told.push(of(Kind::TakenBack, at, on, one.ended_by));
    }
    told
}

fn offer_of(books: &Books, subscription: SubscriptionId) -> Option<OfferCode> {
    let mut own = books.holdings.iter();
    own.find(|holding| holding.subscription.id == subscription).map(|holding| holding.offer.clone())
}

/// Lines that say the same of many benefits at once, put together: what a year gave, and what of it
/// ran out. Beside each first line is how many it stands for.
pub fn folded(told: Vec<Happened>) -> Vec<(Happened, usize)> {
    let mut folded: Vec<(Happened, usize)> = Vec::new();
    for one in told {
        let wide = matches!(one.kind, Kind::Granted | Kind::RanOut);
        match folded.last_mut() {
            Some((first, count))
                if wide
                    && (first.kind, first.subscription, first.term)
                        == (one.kind, one.subscription, one.term) =>
            {
                *count += 1;
            }
            _ => folded.push((one, 1)),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: Kind, code: &str) -> Happened {
        Happened {
            kind,
            at: Timestamp::UNIX_EPOCH,
            on: Date::constant(2024, 3, 4),
            subscription: SubscriptionId(uuid::Uuid::nil()),
            term: Some(1),
            offer: OfferCode::parse("gold").expect("a code"),
            benefit: BenefitCode::parse(code).expect("a code"),
            amount: None,
            days: None,
            by: None,
            whom: None,
        }
    }

    #[test]
    fn what_a_year_gave_is_one_line_and_each_use_its_own() {
        let told = vec![
            line(Kind::Granted, "a"),
            line(Kind::Granted, "b"),
            line(Kind::Used, "a"),
            line(Kind::Used, "b"),
            line(Kind::RanOut, "a"),
        ];
        let counts: Vec<_> =
            folded(told).into_iter().map(|(one, count)| (one.kind, count)).collect();
        let expected = [(Kind::Granted, 2), (Kind::Used, 1), (Kind::Used, 1), (Kind::RanOut, 1)];
        assert_eq!(counts, expected);
    }
}
