//! How much of a benefit is left, whichever way it is counted: by people, or by the ledger.

use domain::offer::BenefitKind;
use jiff::civil::Date;

use super::books::Line;
use super::seats;
use super::store::Assigned;

/// How a benefit stands on a day, in its own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stands {
    /// What there is of it in all.
    pub most: u32,
    pub used: u32,
    pub left: u32,
}

/// What is counted of a benefit; `None` where there is nothing to count.
pub fn of(line: &Line<'_>, assigned: &[Assigned], day: Date) -> Option<Stands> {
    if let Some(most) = seats::seats(line).filter(|_| !is_ledgered(line.benefit.kind)) {
        let used = u32::try_from(holders(line, assigned).count()).unwrap_or(u32::MAX);
        return Some(Stands { most, used, left: most.saturating_sub(used) });
    }
    if !line.is_counted() || !is_ledgered(line.benefit.kind) {
        return None;
    }
    let balance = line.balance_on(day);
    Some(Stands { most: balance.granted, used: balance.used, left: balance.left })
}

/// Who has a benefit now.
pub fn holders<'a>(
    line: &'a Line<'_>,
    assigned: &'a [Assigned],
) -> impl Iterator<Item = &'a Assigned> {
    assigned.iter().filter(|one| {
        one.ended_at.is_none()
            && one.subscription == line.grant.subscription
            && one.benefit == line.benefit.code
            && seats::is_given(line)
    })
}

/// Whether what is taken of a kind is written into the ledger, and what is left of it at the end
/// has run out.
pub fn is_ledgered(kind: BenefitKind) -> bool {
    match kind {
        BenefitKind::SoftwareLicences
        | BenefitKind::CloudSeats
        | BenefitKind::YearlyCredit
        | BenefitKind::AdvisoryHours
        | BenefitKind::SupportIncidents => true,
        BenefitKind::DeveloperSubscription
        | BenefitKind::MonthlyCredit
        | BenefitKind::GoToMarket
        | BenefitKind::Logo
        | BenefitKind::Listing => false,
    }
}
