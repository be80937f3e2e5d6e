//! Telling a company's own systems: addresses it names, and messages written with each change.

mod deliver;

use domain::access::Action;
use domain::ids::{HookId, LeadId, PartnerId};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::pages::state_code;
use super::{KEEPERS, Lead, store};
use crate::access::letters::{Letter, to_users};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope};
use crate::error::{Error, Problem, Refusal};
use crate::world::hooks::{checked, written_secret};

pub use deliver::{deliver_by, deliver_due};

/// Addresses of one company at a time.
pub const HOOKS_MAX: usize = 5;
/// Days for which a message can be read and sent again after it was delivered or given up.
pub const KEPT_DAYS: i64 = 90;
/// Messages that are counted for the programme's staff.
const COUNTED_MAX: u64 = 10_000;

/// An address a company named.
#[derive(Debug, Clone)]
pub struct Hook {
    pub id: HookId,
    pub partner: PartnerId,
    pub url: String,
    pub(super) sealed: Vec<u8>,
    pub created_at: Timestamp,
    pub messages: i64,
    pub ended: Option<(Timestamp, Ended)>,
}

/// Why nothing more is told to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Somebody of the company took it away.
    Removed,
    /// It answered that there is nobody there any more (410).
    Gone,
    /// It did not take a message for days.
    Silent,
}

impl Ended {
    const ALL: [Ended; 3] = [Ended::Removed, Ended::Gone, Ended::Silent];

    pub fn code(self) -> &'static str {
        match self {
            Ended::Removed => "removed",
            Ended::Gone => "gone",
            Ended::Silent => "silent",
        }
    }

    pub fn parse(code: &str) -> Option<Ended> {
        Ended::ALL.into_iter().find(|ended| ended.code() == code)
    }
}

/// A message as the log shows it.
#[derive(Debug, Clone)]
pub struct Message {
    pub no: i64,
    pub event: String,
    pub kind: String,
    pub lead: LeadId,
    pub created_at: Timestamp,
    pub attempts: i64,
    pub next_attempt_at: Option<Timestamp>,
    pub delivered_at: Option<Timestamp>,
    pub given_up: bool,
    pub last_status: Option<i64>,
    pub last_error: String,
}

/// The purpose a hook's secret is sealed for.
pub(super) fn purpose(id: HookId) -> String {
    format!("lead-hook/{id}")
}

/// Names an address. Returns the secret its messages are signed with, which is shown now or never.
pub async fn add(app: &App, ctx: &Ctx, url: &str) -> Result<String, Error> {
    ctx.may(Action::KeepLeads)?;
    let url = checked(url).map_err(|why| {
        Error::Invalid(vec![match why {
            "private" => Problem::coded("url", "hook-private"),
            _ => Problem::coded("url", "hook-address"),
        }])
    })?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let known = store::list_hooks(scope.tx(), scope.partner()).await?;
    let living = known.iter().filter(|hook| hook.ended.is_none());
    if living.clone().any(|hook| hook.url == url.as_str()) {
        return Err(Refusal::new("hook.already").into());
    }
    if HOOKS_MAX <= living.count() {
        return Err(Refusal::new("hook.full").into());
    }
    let id = HookId(app.world.ids.uuid(ctx.now));
    let secret = [app.world.ids.salt(), app.world.ids.salt()].concat();
    let sealed = app.world.seal.close(&purpose(id), &secret).map_err(Error::broken)?;
    store::record_hook(&scope, ctx, (id, url.as_str()), sealed).await?;
    let event = Event::new("lead_hook.added", "lead_hook", id).with("url", url.as_str());
    scope.record(app, ctx, event).await?;
    scope.commit().await?;
    Ok(written_secret(&secret))
}

/// Takes an address away: what waits for it is not sent any more.
pub async fn remove(app: &App, ctx: &Ctx, id: HookId) -> Result<(), Error> {
    ctx.may(Action::KeepLeads)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let hook = store::get_hook(scope.tx(), scope.partner(), id).await?;
    if hook.ended.is_some() {
        return Ok(());
    }
    store::end_hook(&scope, ctx, id, Ended::Removed).await?;
    let event = Event::new("lead_hook.removed", "lead_hook", id).with("url", hook.url);
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// Sends a message again, under the same id. [`Error::NotFound`] for one that is not there; nothing
/// happens to one that waits anyway.
pub async fn replay(app: &App, ctx: &Ctx, id: HookId, no: i64) -> Result<(), Error> {
    ctx.may(Action::KeepLeads)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let hook = store::get_hook(scope.tx(), scope.partner(), id).await?;
    if hook.ended.is_some() {
        return Err(Refusal::new("hook.ended").into());
    }
    store::replay_message(&scope, ctx, (id, no)).await?;
    scope.commit().await
}

/// Forgets messages that were delivered or given up long ago. Returns how many.
pub async fn prune(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let before = At::from(ctx.now).plus_seconds(-KEPT_DAYS * 24 * 3_600);
    store::prune_messages(&app.db, before).await
}

/// How what is told to companies' own systems stands, for the programme's staff.
pub async fn undelivered(app: &App, ctx: &Ctx) -> Result<store::Undelivered, Error> {
    ctx.may(Action::SeeAllPartners)?;
    store::undelivered(app.db.read(), COUNTED_MAX).await
}

/// Writes what happened for every address of the company, in the change's own commit.
pub(super) async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    lead: &Lead,
    kind: &'static str,
) -> Result<(), Error> {
    for hook in store::list_hooks(scope.tx(), scope.partner()).await? {
        if hook.ended.is_none() {
            let payload = payload(ctx, lead, kind).to_string();
            let event = app.world.ids.uuid(ctx.now);
            store::record_message(scope, ctx, &hook, (event, kind), (lead.id, payload)).await?;
        }
    }
    Ok(())
}

/// What is said of a lead. I40: nothing of who the customer is; see [`deliver`].
fn payload(ctx: &Ctx, lead: &Lead, kind: &str) -> Value {
    let standing = lead.standing_at(ctx.now);
    json!({
        "type": kind,
        "timestamp": ctx.now.to_string(),
        "data": {
            "id": lead.id.to_string(),
            "number": lead.number.as_str(),
            "state": state_code(standing),
            "until": standing.until().map(|at| at.to_string()),
            "country": lead.customer.country.code(),
            "size": lead.customer.size.code(),
            "timeframe": lead.customer.timeframe.code(),
            "deal": {
                "name": lead.deal.name,
                "value": lead.deal.value.map(|value| value.decimal()),
                "currency": lead.deal.value.map(|value| value.currency.code()),
                "closes_on": lead.deal.closes_on.map(|day| day.to_string()),
                "reference": lead.deal.reference,
            },
            "reason": lead.reason,
        },
    })
}

/// Nothing more is told to an address by itself: whoever keeps the leads is written to.
pub(super) async fn give_up(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (hook, why): (&Hook, Ended),
) -> Result<(), Error> {
    store::end_hook(scope, ctx, hook.id, why).await?;
    let event = Event::new("lead_hook.ended", "lead_hook", hook.id).with("url", hook.url.as_str());
    scope.record(app, ctx, event).await?;
    let path = Some("/leads/hooks".to_owned());
    let letter = Letter { kind: "lead-hook-ended", about: hook.id.to_string(), path };
    let url = hook.url.clone();
    to_users(scope, app, ctx, (letter, Some(KEEPERS)), |_| vec![("url", url.as_str().into())]).await
}
