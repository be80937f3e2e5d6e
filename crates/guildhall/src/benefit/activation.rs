//! Activating a key on machines, as often as it allows.

use domain::access::Action;
use domain::benefit::{Change, MACHINE_MAX, activate};
use domain::ids::{ActivationId, KeyId};
use domain::text::line;
use sea_orm::ConnectionTrait;

use super::books::{self, Books};
use super::store::{self, Activated, TakenKey};
use super::{Which, line_of};
use crate::access::users;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Refusal};

/// What somebody says of a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    pub name: String,
    pub hardware_changed: bool,
    /// How many activations of the key the person saw: a second press of the same button is the
    /// first one.
    pub seen: usize,
}

impl Machine {
    pub fn parse(name: &str, hardware_changed: bool, seen: &str) -> Result<Machine, Error> {
        let name = line(name, MACHINE_MAX).map_err(|refusal| Error::invalid("machine", refusal))?;
        Ok(Machine { name, hardware_changed, seen: seen.parse().unwrap_or(0) })
    }
}

/// How many activations of a key are used.
pub fn used<'a>(activated: impl IntoIterator<Item = &'a Activated>) -> u32 {
    activated.into_iter().map(|one| one.change.counts()).sum()
}

/// The key of a benefit that a company saw. [`Error::NotFound`] for one of somebody else.
pub async fn find(
    connection: &impl ConnectionTrait,
    books: &Books,
    which: &Which,
    key: KeyId,
) -> Result<TakenKey, Error> {
    let taken = store::taken_keys(connection, which.partner).await?;
    let own = taken.into_iter().find(|one| one.id == key && is_of(books, which, one));
    own.ok_or(Error::NotFound)
}

/// Whether a key was taken of a benefit of one of the subscriptions.
pub fn is_of(books: &Books, which: &Which, key: &TakenKey) -> bool {
    let mut entries = books.entries.iter();
    key.benefit == which.code
        && entries.any(|one| one.id == key.entry && one.grant.0 == which.subscription)
}

/// Notes that a key is activated on a machine. Refused as `benefit.activations_used_up` where the
/// key allows no more, as `benefit.over` once the benefit ended. [`Error::NotFound`] for a key
/// whose activations nobody counts.
pub async fn record(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    key: KeyId,
    machine: &Machine,
) -> Result<Change, Error> {
    ctx.may(Action::UseBenefits)?;
    users::reach(ctx, which.partner)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, which.partner).await?;
    let books = books::read(scope.tx(), &loaded, which.partner).await?;
    line_of(&books, &loaded, which, ctx.today)?;
    let key = find(scope.tx(), &books, which, key).await?;
    let most = key.activations.ok_or(Error::NotFound)?;
    let activated = store::list_activated(scope.tx(), which.partner, Some(key.id)).await?;
    if let Some(again) = repeated(&activated, machine) {
        return Ok(again);
    }
    let is_known = activated.iter().any(|one| one.machine == machine.name);
    let change = Change::of(is_known, machine.hardware_changed);
    activate(most, used(&activated), change).map_err(Refusal::from)?;
    let id = ActivationId(next_id(app, ctx));
    let what = (machine.name.as_str(), change);
    store::record_activation(&scope, ctx, id, key.id, what).await?;
    let event = Event::new("benefit.key_activated", "benefit", &which.code)
        .with("benefit", which.code.as_str())
        .with("change", change.code());
    scope.record(app, ctx, event).await?;
    scope.commit().await?;
    Ok(change)
}

/// The same machine, told again from the page that showed one activation fewer.
fn repeated(activated: &[Activated], machine: &Machine) -> Option<Change> {
    let last = activated.last()?;
    (activated.len() == machine.seen + 1 && last.machine == machine.name).then_some(last.change)
}
