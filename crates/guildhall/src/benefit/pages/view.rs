//! A benefit as a row and as the head of its own page.

use domain::offer::BenefitKind;
use serde::Serialize;

use super::super::balance::{self, Stands};
use super::super::books::Line;
use super::super::store::Assigned;
use crate::app::Loaded;
use crate::subscription::pages::gets;
use crate::web::Visit;
use crate::web::view::DayLeft;

/// Days before its last day from which a benefit counts as about to lapse.
pub const SOON: i32 = 30;

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
    /// Something is left that lapses soon.
    pub lapses: bool,
    /// Its own page, where something can be done with it here.
    pub href: Option<String>,
    /// Where its pack is chosen, while it waits for that.
    pub waits: Option<String>,
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
        let stands = balance::of(line, assigned, ctx.today);
        let last = DayLeft::new(ctx.today, line.grant.span.last);
        Row {
            name: line.benefit.name.get(ctx.locale).to_owned(),
            offer: offer.map_or_else(String::new, |offer| offer.name.get(ctx.locale).to_owned()),
            is_core: line.benefit.core,
            amount: gets::amount(app, ctx.locale, line.quantity),
            bar: stands.map(|stands| bar(visit, line, stands)),
            lapses: (0..=SOON).contains(&last.days) && stands.is_some_and(|stands| 0 < stands.left),
            last,
            waits: line.waits.then(|| format!("/benefits/{grant}/pack")),
            href: (acts_here(line.benefit.kind) && !line.waits)
                .then(|| format!("/benefits/{grant}/{}", line.benefit.code)),
        }
    }
}

/// Whether the portal itself gives it out; the rest is asked of support.
fn acts_here(kind: BenefitKind) -> bool {
    match kind {
        BenefitKind::SoftwareLicences
        | BenefitKind::DeveloperSubscription
        | BenefitKind::YearlyCredit
        | BenefitKind::CloudSeats
        | BenefitKind::AdvisoryHours
        | BenefitKind::SupportIncidents
        | BenefitKind::GoToMarket
        | BenefitKind::Logo
        | BenefitKind::MonthlyCredit => true,
        BenefitKind::Listing => false,
    }
}

fn bar(visit: &Visit, line: &Line<'_>, Stands { most, left, .. }: Stands) -> Bar {
    let told = |amount: u32| match line.benefit.kind {
        BenefitKind::YearlyCredit => gets::dollars(visit.ctx.locale, i64::from(amount)).into(),
        _ => i64::from(amount).into(),
    };
    let args = [("left", told(left)), ("most", told(most))];
    Bar { left, most, text: visit.t("benefits-left", &args) }
}
