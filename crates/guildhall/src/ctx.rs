//! Who asks, when, on which civil day, in which language: built at the edge, passed first.

use domain::access::{Action, Actor, may};
use domain::ids::{PartnerId, PersonId};
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::error::Error;

#[derive(Debug, Clone)]
pub struct Ctx {
    pub now: Timestamp,
    /// The civil day of `now` in the programme's zone.
    pub today: Date,
    pub locale: Locale,
    pub actor: Actor,
}

impl Ctx {
    /// A context at the world's present.
    pub async fn at_present(app: &App, actor: Actor, locale: Locale) -> Result<Ctx, Error> {
        let now = app.now().await?;
        Ctx::at(app, now, actor, locale).await
    }

    pub async fn at(app: &App, now: Timestamp, actor: Actor, locale: Locale) -> Result<Ctx, Error> {
        let programme = app.programme().await?;
        let today = domain::calendar::civil_day(now, &programme.programme.zone);
        Ok(Ctx { now, today, locale, actor })
    }

    /// Background work: nobody asks, so the language is each recipient's own.
    pub async fn system(app: &App) -> Result<Ctx, Error> {
        Ctx::at_present(app, Actor::System, Locale::EnUs).await
    }

    /// Asks the one rule about permissions.
    pub fn may(&self, action: Action) -> Result<(), Error> {
        Ok(may(&self.actor, action)?)
    }

    /// The company the actor acts for. [`Error::Forbidden`] for staff, [`Error::Unauthenticated`]
    /// for nobody.
    pub fn own_partner(&self) -> Result<PartnerId, Error> {
        match self.actor {
            Actor::Member { partner, .. } => Ok(partner),
            Actor::Visitor => Err(Error::Unauthenticated),
            Actor::Operator { .. } | Actor::System => {
                Err(Error::Forbidden(domain::access::Denied::PartnersOnly))
            }
        }
    }

    pub fn person(&self) -> Option<PersonId> {
        self.actor.person()
    }
}
