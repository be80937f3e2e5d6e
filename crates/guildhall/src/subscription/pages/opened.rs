//! A subscription that a page is about, with what its neighbours know of it.

use std::sync::Arc;

use domain::access::Action;
use domain::ids::{PartnerId, SubscriptionId};
use domain::money::Money;
use domain::policy::PolicySet;
use domain::subscription::Term;
use jiff::civil::Date;
use language::{Arg, format};

use super::acts;
use crate::app::Loaded;
use crate::error::Error;
use crate::partner;
use crate::subscription::api::Known;
use crate::subscription::{Holding, renew, store};
use crate::web::Visit;
use crate::web::reason::relative;

pub struct Opened {
    pub loaded: Arc<Loaded>,
    pub partner: PartnerId,
    pub holding: Holding,
    pub known: Known,
}

impl Opened {
    /// The partner's own subscription of an address. What is foreign, missing or no id is
    /// [`Error::NotFound`].
    pub async fn load(visit: &Visit, id: &str) -> Result<Opened, Error> {
        visit.ctx.may(Action::SeeOffers)?;
        let partner = visit.ctx.own_partner()?;
        let id = SubscriptionId::parse(id).ok_or(Error::NotFound)?;
        let loaded = visit.app.programme().await?;
        let holding = store::get(visit.app.db.read(), partner, id).await?;
        let known = Known::load(&visit.app, &visit.ctx, &loaded, partner, &holding).await?;
        Ok(Opened { loaded, partner, holding, known })
    }

    pub fn term(&self) -> Result<&Term, Error> {
        self.holding.term()
    }

    pub fn policy(&self) -> Result<&PolicySet, Error> {
        self.holding.policy(&self.loaded)
    }

    pub fn name(&self, visit: &Visit) -> String {
        acts::offer_name(&self.loaded, &visit.ctx, &self.holding)
    }

    pub fn href(&self) -> String {
        format!("/subscriptions/{}", self.holding.subscription.id)
    }

    /// What the coming year costs as of today, tax included; `None` where it has no price.
    pub async fn next_total(&self, visit: &Visit) -> Result<Option<Money>, Error> {
        let partner = partner::store::get(visit.app.db.read(), self.partner).await?;
        let term_no = self.term()?.number + 1;
        match renew::price(&self.loaded, &visit.ctx, &partner, &self.holding, term_no, true) {
            Ok(quote) => Ok(Some(quote.total)),
            Err(Error::Refused(_)) => Ok(None),
            Err(other) => Err(other),
        }
    }
}

/// A day as an argument of a sentence.
pub fn day(visit: &Visit, day: Date) -> Arg {
    Arg::Text(format::date_long(visit.ctx.locale, day))
}

/// The same with its distance: "June 23, 2026 (in 12 days)".
pub fn day_left(visit: &Visit, on: Date) -> String {
    let ctx = &visit.ctx;
    let days = relative(&visit.app, ctx.locale, ctx.today, on);
    let args = [("text", day(visit, on)), ("remark", Arg::Text(days))];
    visit.t("with-remark", &args)
}
