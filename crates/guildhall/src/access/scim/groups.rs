//! The changes a directory asks for about groups: who holds a role, and groups of its own.

use domain::access::{Action, Role, Roles};
use uuid::Uuid;

use super::company::{Company, Group, GroupKey};
use super::people::{self, NAME_MAX};
use crate::access::store::provisioned::{self, Kept};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope};
use crate::error::{Error, Problem, Refusal};

/// Groups of its own a directory may bring.
const GROUPS_MAX: usize = 500;

/// What a directory wants a group to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedGroup {
    pub display_name: String,
    pub external_id: Option<String>,
    /// Ids of users, as they were written.
    pub members: Vec<String>,
}

async fn open(app: &App, ctx: &Ctx) -> Result<(PartnerScope, Company), Error> {
    ctx.may(Action::ManageUsers)?;
    let partner = ctx.own_partner()?;
    let scope = PartnerScope::open(app, partner).await?;
    let company = Company::read(scope.tx(), app, ctx, partner).await?;
    Ok((scope, company))
}

async fn open_for(app: &App, ctx: &Ctx, seen: &Group) -> Result<(PartnerScope, Company), Error> {
    let (scope, company) = open(app, ctx).await?;
    if company.group(&seen.id())? == seen {
        Ok((scope, company))
    } else {
        Err(Refusal::new("scim.changed").into())
    }
}

/// The ids of members, each once. Invalid where one is nobody of the company.
fn members(company: &Company, named: &[String]) -> Result<Vec<Uuid>, Error> {
    let mut found = Vec::new();
    for name in named {
        let Ok(user) = company.user(name) else {
            let problem = Problem::coded("members", "provisioning-member");
            let args = vec![("id", name.as_str().into())];
            return Err(Error::Invalid(vec![Problem { args, ..problem }]));
        };
        found.push(user.id);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn named(wanted: &WantedGroup) -> Result<String, Error> {
    domain::text::line(&wanted.display_name, NAME_MAX)
        .map_err(|why| Error::invalid("displayName", why))
}

/// Keeps a group of the directory's own. Refused as `scim.group_taken`, with the id of the one that
/// is called so, and as `scim.full`.
pub async fn create(app: &App, ctx: &Ctx, wanted: &WantedGroup) -> Result<Group, Error> {
    let name = named(wanted)?;
    let external_id = people::checked_id(wanted.external_id.as_deref())?;
    let (scope, company) = open(app, ctx).await?;
    company.check_group_free(None, &name)?;
    if GROUPS_MAX + Role::ALL.len() <= company.groups.len() {
        let most = i64::try_from(GROUPS_MAX).unwrap_or(0);
        return Err(Refusal::new("scim.full").number("at_most", most).into());
    }
    let members = members(&company, &wanted.members)?;
    let now = At::from(ctx.now);
    let kept = Kept {
        partner_id: scope.partner().0,
        group_id: app.world.ids.uuid(ctx.now),
        display_name: name,
        external_id,
        created_at: now,
        changed_at: now,
    };
    keep(app, ctx, scope, "provisioning.group_made", (kept, members)).await
}

async fn keep(
    app: &App,
    ctx: &Ctx,
    scope: PartnerScope,
    kind: &'static str,
    (kept, members): (Kept, Vec<Uuid>),
) -> Result<Group, Error> {
    let (id, name) = (kept.group_id, kept.display_name.clone());
    provisioned::record_group(scope.tx(), kept, &members).await?;
    let event = Event::new(kind, "provisioning", id).with("name", name);
    scope.record(app, ctx, event.with("count", members.len())).await?;
    finish(app, ctx, scope, &id.to_string()).await
}

async fn finish(app: &App, ctx: &Ctx, scope: PartnerScope, id: &str) -> Result<Group, Error> {
    let company = Company::read(scope.tx(), app, ctx, scope.partner()).await?;
    let group = company.group(id)?.clone();
    scope.commit().await?;
    Ok(group)
}

/// Makes a group what the directory wants: of a role only who is in it. Refused as `scim.changed`,
/// `scim.role_fixed`, `scim.group_taken`, and as roles are refused.
pub async fn replace(
    app: &App,
    ctx: &Ctx,
    seen: &Group,
    wanted: &WantedGroup,
) -> Result<Group, Error> {
    let name = named(wanted)?;
    let external_id = people::checked_id(wanted.external_id.as_deref())?;
    let (scope, company) = open_for(app, ctx, seen).await?;
    let members = members(&company, &wanted.members)?;
    let id = match seen.key {
        GroupKey::Role(role) => {
            if !name.eq_ignore_ascii_case(&seen.display_name) {
                return Err(Refusal::new("scim.role_fixed").into());
            }
            let before = company.group(&seen.id())?.members.clone();
            hold(app, ctx, &scope, &company, (role, &before, &members)).await?;
            return finish(app, ctx, scope, &seen.id()).await;
        }
        GroupKey::Own(id) => id,
    };
    company.check_group_free(Some(seen.key), &name)?;
    let kept = Kept {
        partner_id: scope.partner().0,
        group_id: id,
        display_name: name,
        external_id,
        created_at: seen.made_at.unwrap_or(ctx.now.into()),
        changed_at: ctx.now.into(),
    };
    keep(app, ctx, scope, "provisioning.group_changed", (kept, members)).await
}

/// Gives a role to who joins and takes it from who leaves. Who joins comes first: a role is never
/// without a holder in between.
async fn hold(
    app: &App,
    ctx: &Ctx,
    scope: &PartnerScope,
    company: &Company,
    (role, before, after): (Role, &[Uuid], &[Uuid]),
) -> Result<(), Error> {
    let own = Roles::from(role);
    let joining = company.users.iter().filter(|user| after.contains(&user.id));
    for user in joining.filter(|user| !before.contains(&user.id)) {
        people::give(app, ctx, scope, user, user.roles.and(own)).await?;
    }
    let leaving = company.users.iter().filter(|user| before.contains(&user.id));
    for user in leaving.filter(|user| !after.contains(&user.id)) {
        people::give(app, ctx, scope, user, user.roles.without(own)).await?;
    }
    Ok(())
}

/// Forgets a group of the directory's own. Refused as `scim.role_fixed` for a role.
pub async fn delete(app: &App, ctx: &Ctx, seen: &Group) -> Result<(), Error> {
    let (scope, _) = open_for(app, ctx, seen).await?;
    let GroupKey::Own(id) = seen.key else {
        return Err(Refusal::new("scim.role_fixed").into());
    };
    provisioned::remove_group(scope.tx(), scope.partner(), id).await?;
    let event = Event::new("provisioning.group_removed", "provisioning", id);
    scope.record(app, ctx, event.with("name", seen.display_name.as_str())).await?;
    scope.commit().await
}
