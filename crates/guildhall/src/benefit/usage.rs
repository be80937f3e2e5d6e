//! What companies make of their benefits, for the programme's staff.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::calendar::plus_days;
use domain::ids::PolicyCode;
use domain::offer::{Benefit, BenefitKind, BenefitUnit};
use jiff::Timestamp;
use jiff::civil::Date;

use super::balance::is_ledgered;
use super::store::usage::{self as store, Bought, Cohort, Handed, Moved};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;

/// What became of one benefit of one offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used<'a> {
    pub benefit: &'a Benefit,
    pub unit: BenefitUnit,
    /// Extras included. Of seats and monthly credits: those of years that still work.
    pub granted: i64,
    /// What was taken, whether it came back or not; of seats, how many people have one now.
    pub used: i64,
    pub returned: i64,
    /// What ran out unused; none of seats, which go on with the next year.
    pub expired: Option<i64>,
}

impl Used<'_> {
    /// What is in use of all that was granted, in whole percent; none where nothing was granted.
    pub fn percent(&self) -> Option<i64> {
        let out = match self.expired {
            Some(_) => self.used - self.returned,
            None => self.used,
        };
        (0 < self.granted).then(|| out * 100 / self.granted)
    }
}

/// The report, and as of when it holds.
#[derive(Debug, Clone)]
pub struct Usage<'a> {
    pub at: Timestamp,
    pub rows: Vec<Used<'a>>,
    /// How often something was taken, by month: "2026-03".
    pub months: BTreeMap<String, i64>,
}

/// Adds up what was granted for years bought on some days, and what became of it. Three questions,
/// whatever the number of companies.
pub async fn of<'a>(
    app: &App,
    ctx: &Ctx,
    loaded: &'a Loaded,
    bought: &Bought,
) -> Result<Usage<'a>, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let read = app.db.read();
    // The last anniversary of each set after which benefits have ended by now.
    let graces: Vec<(PolicyCode, Date)> = (loaded.programme.policies.iter())
        .map(|set| (set.code.clone(), plus_days(ctx.today, -1 - set.benefits_grace_days)))
        .collect();
    let cohorts = store::cohorts(read, bought, ctx.today, &graces).await?;
    let moved = store::moved(read, bought, ctx.today, &graces).await?;
    let handed = store::handed(read).await?;
    let mut months = BTreeMap::new();
    for one in moved.iter().filter(|one| one.kind == "use") {
        *months.entry(one.month.clone()).or_default() += one.rows;
    }
    let benefits = loaded.programme.benefits.iter();
    let rows = benefits.filter_map(|benefit| used(benefit, &cohorts, &moved, &handed)).collect();
    Ok(Usage { at: ctx.now, rows, months })
}

/// One line; none of what was never granted, or is not counted.
fn used<'a>(
    benefit: &'a Benefit,
    cohorts: &[Cohort],
    moved: &[Moved],
    handed: &[Handed],
) -> Option<Used<'a>> {
    let own = cohorts.iter().filter(|cohort| {
        let chosen = cohort.pack.is_none() || benefit.pack.is_none() || cohort.pack == benefit.pack;
        cohort.offer == benefit.offer && chosen
    });
    let quantities =
        own.filter_map(|cohort| Some((cohort, benefit.quantity_on(cohort.edition_on)?)));
    let quantities: Vec<_> =
        quantities.filter(|(_, quantity)| quantity.unit != BenefitUnit::Included).collect();
    let unit = quantities.last()?.1.unit;
    if is_ledgered(benefit.kind) {
        let own = || {
            let same = |one: &&Moved| one.offer == benefit.offer && one.benefit == benefit.code;
            moved.iter().filter(same)
        };
        let sum = |kind: &str, over: bool| -> i64 {
            let of = own().filter(|one| one.kind == kind && (!over || one.is_over));
            of.map(|one| one.amount).sum()
        };
        let given = |over: bool| -> i64 {
            let of = quantities.iter().filter(|(cohort, _)| !over || cohort.is_over);
            of.map(|(cohort, quantity)| cohort.grants * i64::from(quantity.amount)).sum()
        };
        let expired = given(true) + sum("extra", true) - sum("use", true) + sum("return", true);
        return Some(Used {
            benefit,
            unit,
            granted: given(false) + sum("extra", false),
            used: sum("use", false),
            returned: sum("return", false),
            expired: Some(expired),
        });
    }
    let working = quantities.iter().filter(|(cohort, _)| !cohort.is_over);
    let seats = working.map(|(cohort, quantity)| match benefit.kind {
        BenefitKind::MonthlyCredit => cohort.grants,
        _ => cohort.grants * i64::from(quantity.amount),
    });
    let own = handed.iter().find(|one| one.offer == benefit.offer && one.benefit == benefit.code);
    let (live, ended) = own.map_or((0, 0), |one| (one.live, one.ended));
    let granted = seats.sum();
    Some(Used { benefit, unit, granted, used: live, returned: ended, expired: None })
}
