//! Who asks, when, on which civil day, in which language: built at the edge, passed first.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use domain::access::{Action, Actor, Denied, RoleRules, may, needs_fresh_proof};
use domain::ids::{PartnerId, PersonId};
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::db::walls;
use crate::error::{Error, Refusal};

/// Which way something came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Web,
    CommandLine,
    /// Background work.
    Work,
    /// A directory that provisions users.
    Scim,
    /// A payment gateway or another system that calls.
    Webhook,
    /// A mail that came in.
    Mail,
}

impl Way {
    pub const ALL: [Way; 6] =
        [Way::Web, Way::CommandLine, Way::Work, Way::Scim, Way::Webhook, Way::Mail];

    /// The name in events.
    pub fn code(self) -> &'static str {
        match self {
            Way::Web => "web",
            Way::CommandLine => "command_line",
            Way::Work => "work",
            Way::Scim => "scim",
            Way::Webhook => "webhook",
            Way::Mail => "mail",
        }
    }
}

/// Where a request comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    pub way: Way,
    /// The network address, where one is known.
    pub place: Option<IpAddr>,
}

impl Origin {
    /// By a way that has no address.
    pub fn by(way: Way) -> Origin {
        Origin { way, place: None }
    }
}

#[derive(Debug, Clone)]
pub struct Ctx {
    pub now: Timestamp,
    /// The civil day of `now` in the programme's zone.
    pub today: Date,
    pub locale: Locale,
    pub actor: Actor,
    /// Background work unless said otherwise.
    pub origin: Origin,
    /// The reason that was given for all that is done here; an event may have one of its own.
    pub why: Option<Arc<str>>,
    /// Which roles may do what, by the policy set of `today`.
    pub rules: RoleRules,
    /// What the portal names otherwise, by the same set.
    pub words: BTreeMap<String, String>,
    /// Whether the actor has shown lately enough who they are for what asks for it. A face that
    /// knows of a session says when not.
    pub is_fresh: bool,
    /// What the company calls the token by which its directory acts.
    pub token_name: Option<String>,
}

impl Ctx {
    /// A context at the world's present.
    pub async fn at_present(app: &App, actor: Actor, locale: Locale) -> Result<Ctx, Error> {
        let now = app.now().await?;
        Ctx::at(app, now, actor, locale).await
    }

    /// The same at an instant. What nobody was let in to before is open from here on to the actor,
    /// as far as they go: see [`walls`].
    pub async fn at(app: &App, now: Timestamp, actor: Actor, locale: Locale) -> Result<Ctx, Error> {
        walls::enter(&actor);
        let programme = app.programme().await?;
        let today = domain::calendar::civil_day(now, &programme.programme.zone);
        // Before the first set nothing is sold, and roles are what they first were.
        let set = programme.programme.policy_on(today);
        let rules = set.map_or(RoleRules::Levels, |set| set.role_rules);
        let words = set.map(|set| set.words.clone()).unwrap_or_default();
        let origin = Origin::by(Way::Work);
        Ok(Ctx {
            now,
            today,
            locale,
            actor,
            origin,
            why: None,
            rules,
            words,
            is_fresh: true,
            token_name: None,
        })
    }

    /// The same from somewhere else.
    pub fn from(mut self, origin: Origin) -> Ctx {
        self.origin = origin;
        self
    }

    /// Background work: nobody asks, so the language is each recipient's own.
    pub async fn system(app: &App) -> Result<Ctx, Error> {
        Ctx::at_present(app, Actor::System, Locale::EnUs).await
    }

    /// Asks the one rule about permissions, and the one about fresh proofs:
    /// [`Error::ProofDue`] where only that is missing.
    pub fn may(&self, action: Action) -> Result<(), Error> {
        may(&self.actor, action, self.rules)?;
        if needs_fresh_proof(action) {
            self.is_proven()?;
        }
        Ok(())
    }

    /// [`Error::ProofDue`] where a person showed too long ago who they are.
    pub fn is_proven(&self) -> Result<(), Error> {
        let due = !self.is_fresh && self.actor.person().is_some();
        if due { Err(Error::ProofDue) } else { Ok(()) }
    }

    /// The same as a yes or no, for what a page shows.
    pub fn allows(&self, action: Action) -> bool {
        may(&self.actor, action, self.rules).is_ok()
    }

    /// Where only colleagues with certain roles may, the refusal that names the roles.
    pub fn needs_role(&self, action: Action) -> Result<(), Refusal> {
        match may(&self.actor, action, self.rules) {
            Err(Denied::NeedsRole(roles)) => Err(Refusal::needs_role(roles)),
            Ok(()) | Err(Denied::SignIn | Denied::OperatorsOnly | Denied::PartnersOnly) => Ok(()),
        }
    }

    /// The company the actor acts for. [`Error::Forbidden`] for staff, [`Error::Unauthenticated`]
    /// for nobody.
    pub fn own_partner(&self) -> Result<PartnerId, Error> {
        match self.actor {
            Actor::Member { partner, .. } | Actor::Directory { partner, .. } => Ok(partner),
            Actor::Visitor => Err(Error::Unauthenticated),
            Actor::Operator { .. } | Actor::System => Err(Error::Forbidden(Denied::PartnersOnly)),
        }
    }

    pub fn person(&self) -> Option<PersonId> {
        self.actor.person()
    }
}
