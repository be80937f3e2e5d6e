//! Who may do what after a move, and before it.

use domain::access::Roles;
use domain::ids::PersonId;

use super::store;
use crate::access;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::Error;

/// Roles that a move gives or takes in the locked company.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given {
    pub person: PersonId,
    /// Added to what they hold where `keeps`, put in its place otherwise.
    pub roles: Roles,
    pub keeps: bool,
}

/// Gives it, and keeps what was before with the locked company's account.
pub(super) async fn give(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    given: Given,
) -> Result<(), Error> {
    let (partner, person) = (scope.partner(), given.person);
    let before = access::store::roles_in(scope.tx(), partner, person).await?;
    let after = match before {
        Some(before) if given.keeps => before.and(given.roles),
        _ => given.roles,
    };
    if before == Some(after) {
        return Ok(());
    }
    store::record_right(scope, person, before).await?;
    access::store::record_user(scope.tx(), partner, person, after, ctx.now).await?;
    let kind = if before.is_some() { "user.roles_changed" } else { "user.added" };
    let known = access::store::get_person(scope.tx(), person).await?;
    let event = Event::new(kind, "person", person).with("name", known.name.as_str());
    let event = match before {
        Some(before) => event.with("before", before.codes()),
        None => event,
    };
    scope.record(app, ctx, event.with("roles", after.codes())).await
}

/// Puts the rights in the locked company back as they were.
pub(super) async fn put_back(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    rights: Vec<(PersonId, Option<i64>)>,
) -> Result<(), Error> {
    let partner = scope.partner();
    for (person, before) in rights {
        let Some(held) = access::store::roles_in(scope.tx(), partner, person).await? else {
            continue;
        };
        let known = access::store::get_person(scope.tx(), person).await?;
        let event = |kind| Event::new(kind, "person", person).with("name", known.name.as_str());
        match before.map(Roles::from_bits) {
            Some(Some(before)) => {
                access::store::record_user(scope.tx(), partner, person, before, ctx.now).await?;
                let changed = event("user.roles_changed").with("before", held.codes());
                scope.record(app, ctx, changed.with("roles", before.codes())).await?;
            }
            Some(None) => return Err(Error::broken("unreadable roles before a move")),
            None => {
                access::store::record_removal(scope.tx(), partner, person, ctx.now).await?;
                scope.record(app, ctx, event("user.removed")).await?;
            }
        }
    }
    Ok(())
}
