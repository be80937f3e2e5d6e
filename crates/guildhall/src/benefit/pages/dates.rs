//! The dates that are easily taken for one another: the membership's end, the benefits' end, and
//! what something redeemed has of its own.

use serde::Serialize;

use super::super::books::{Books, Line};
use super::super::cloud::Cloud;
use crate::app::Loaded;
use crate::error::Error;
use crate::web::Visit;
use crate::web::view::DayLeft;

/// The dates of one membership.
#[derive(Debug, Serialize)]
pub struct Ends {
    pub offer: String,
    pub href: String,
    pub dates: Vec<End>,
}

#[derive(Debug, Serialize)]
pub struct End {
    pub label: String,
    pub day: DayLeft,
    /// What ends then, and what does not.
    pub note: String,
}

impl End {
    pub fn new(visit: &Visit, label: &str, day: jiff::civil::Date, note: &str) -> End {
        End {
            label: visit.t(label, &[]),
            day: DayLeft::new(visit.ctx.today, day),
            note: visit.t(note, &[]),
        }
    }
}

/// Of each membership whose benefits work today.
pub fn of(
    visit: &Visit,
    loaded: &Loaded,
    books: &Books,
    cloud: &Cloud,
) -> Result<Vec<Ends>, Error> {
    let running = books.running(visit.ctx.today);
    let ends = running.into_iter().map(|grant| {
        let offer = loaded.programme.offer(&grant.offer);
        let offer = offer.ok_or_else(|| Error::broken("a grant of an offer that is gone"))?;
        let mut dates = vec![
            End::new(visit, "ends-membership", grant.year.last, "ends-membership-note"),
            End::new(visit, "ends-benefits", grant.span.last, "ends-benefits-note"),
        ];
        for line in books.lines(loaded, grant) {
            dates.extend(of_cloud(visit, books, cloud, &line)?);
        }
        Ok(Ends {
            offer: offer.name.get(visit.ctx.locale).to_owned(),
            href: format!("/subscriptions/{}", grant.subscription),
            dates,
        })
    });
    ends.collect()
}

/// The own end of a cloud subscription that a membership's tokens were redeemed for.
fn of_cloud(
    visit: &Visit,
    books: &Books,
    cloud: &Cloud,
    line: &Line<'_>,
) -> Result<Option<End>, Error> {
    let chain = cloud.chain(books, &line.benefit.code);
    let own = chain.last().filter(|last| last.token.grant.0 == line.grant.subscription);
    let running = cloud.of_product(books, &line.benefit.code)?;
    let running = own.and(running).filter(|running| running.runs_on(visit.ctx.today));
    let name = line.benefit.name.get(visit.ctx.locale);
    Ok(running.map(|running| End {
        label: visit.t("cloud-ends-of", &[("name", name.into())]),
        day: DayLeft::new(visit.ctx.today, running.ends_on),
        note: visit.t("cloud-ends-note", &[]),
    }))
}
