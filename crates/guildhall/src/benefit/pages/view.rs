//! A benefit as a row and as the head of its own page.

use domain::offer::BenefitKind;
use serde::Serialize;

use super::super::books::Line;
use super::super::seats;
use super::super::store::Assigned;
use crate::app::Loaded;
use crate::subscription::pages::gets;
use crate::web::Visit;
use crate::web::view::DayLeft;

#[derive(Debug, Serialize)]
pub struct Row {
    pub name: String,
    pub offer: String,
    pub is_core: bool,
    /// "10", "US$100 per month".
    pub amount: String,
    /// How much is out, of how many, and that in words; none where nothing is counted here.
    pub bar: Option<Bar>,
    /// The last day it works.
    pub last: DayLeft,
    /// Its own page, where something can be done with it here.
    pub href: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct Bar {
    pub left: u32,
    pub most: u32,
    pub text: String,
}

impl Row {
    pub fn of(visit: &Visit, loaded: &Loaded, line: &Line<'_>, assigned: &[Assigned]) -> Row {
        let (app, ctx) = (&*visit.app, &visit.ctx);
        let offer = loaded.programme.offer(&line.grant.offer);
        let grant = line.grant.subscription;
        Row {
            name: line.benefit.name.get(ctx.locale).to_owned(),
            offer: offer.map_or_else(String::new, |offer| offer.name.get(ctx.locale).to_owned()),
            is_core: line.benefit.core,
            amount: gets::amount(app, ctx.locale, line.quantity),
            bar: bar(visit, line, assigned),
            last: DayLeft::new(ctx.today, line.grant.span.last),
            href: acts_here(line.benefit.kind)
                .then(|| format!("/benefits/{grant}/{}", line.benefit.code)),
        }
    }
}

/// Whether the portal itself gives it out; the rest is asked of support.
fn acts_here(kind: BenefitKind) -> bool {
    match kind {
        BenefitKind::SoftwareLicences
        | BenefitKind::DeveloperSubscription
        | BenefitKind::MonthlyCredit => true,
        BenefitKind::CloudSeats
        | BenefitKind::AdvisoryHours
        | BenefitKind::SupportIncidents
        | BenefitKind::Logo
        | BenefitKind::Listing => false,
    }
}

fn bar(visit: &Visit, line: &Line<'_>, assigned: &[Assigned]) -> Option<Bar> {
    let (left, most) = match seats::seats(line) {
        Some(seats) => {
            let taken = assigned.iter().filter(|one| {
                one.ended_at.is_none()
                    && one.subscription == line.grant.subscription
                    && one.benefit == line.benefit.code
            });
            let taken = u32::try_from(taken.count()).unwrap_or(u32::MAX);
            (seats.saturating_sub(taken), seats)
        }
        None if line.benefit.kind == BenefitKind::SoftwareLicences => {
            let balance = line.balance_on(visit.ctx.today);
            (balance.left, balance.granted)
        }
        None => return None,
    };
    let args = [("left", i64::from(left).into()), ("most", i64::from(most).into())];
    Some(Bar { left, most, text: visit.t("benefits-left", &args) })
}
