//! How far a company is on the way to more of a benefit.

use domain::benefit::has_earned;
use domain::ids::PartnerId;
use serde::Serialize;

use super::super::books::Line;
use crate::app::Loaded;
use crate::competency::{self, store::Known};
use crate::error::Error;
use crate::web::Visit;

#[derive(Debug, Serialize)]
pub struct Earned {
    /// "Earn 5 more: 18 of 25 sold".
    pub text: String,
    /// Of what is needed, at most all of it.
    pub have: i64,
    pub least: u32,
}

/// What a company did, for [`of`].
pub async fn known(visit: &Visit, partner: PartnerId) -> Result<Known, Error> {
    competency::store::known(visit.app.db.read(), &[partner], visit.ctx.today).await
}

/// None where nothing more can be earned.
pub fn of(
    visit: &Visit,
    loaded: &Loaded,
    (partner, known): (PartnerId, &Known),
    line: &Line<'_>,
) -> Option<Earned> {
    let earning = line.benefit.earning_on(line.grant.edition_on)?;
    let facts = known.facts(partner, &earning.competency);
    let sold = facts.sum_on(earning.metric, visit.ctx.today).max(0);
    let least = i64::from(earning.least);
    let metric =
        competency::words::metric(&visit.app, visit.ctx.locale, earning.metric).to_lowercase();
    let name = loaded.programme.competency(&earning.competency);
    let name = name.map_or_else(String::new, |one| one.name.get(visit.ctx.locale).to_owned());
    let args = [
        ("extra", i64::from(earning.extra).into()),
        ("have", sold.min(least).into()),
        ("least", least.into()),
        ("metric", metric.into()),
        ("competency", name.into()),
    ];
    let key = if has_earned(&line.account) { "benefits-earned" } else { "benefits-earn" };
    let have = if has_earned(&line.account) { least } else { sold.min(least) };
    Some(Earned { text: visit.t(key, &args), have, least: earning.least })
}
