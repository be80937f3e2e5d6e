//! Moving a company: all its accounts in one commit, once, however often it is asked for.

use domain::access::{Action, Actor, Role, Roles};
use domain::ids::{LocationId, OrderNumber, PartnerId};
use domain::order::OrderState;
use domain::partner::Centre;
use domain::partner::profile::Place;
use domain::pmc::{MoveRefusal, OldRole};
use domain::policy::{PolicySet, System};

use super::rights::{self, Given};
use super::{Account, store};
use crate::access;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::{PartnerScope, walls};
use crate::error::{Error, Refusal};
use crate::mail::{self, Mail};
use crate::{order, partner, subscription};

/// What a move came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    Now,
    /// It was there already, and nothing changed.
    Before,
}

/// Moves the company of a head office, for staff.
pub async fn cut_over(app: &App, ctx: &Ctx, head: PartnerId) -> Result<Moved, Error> {
    ctx.may(Action::DecideVetting)?;
    move_over(app, ctx, head).await
}

/// The same by the company itself: its primary contact there, or a global admin.
pub async fn cut_over_own(app: &App, ctx: &Ctx) -> Result<Moved, Error> {
    let head = ctx.own_partner()?;
    let account = store::find(app.db.read(), head).await?.ok_or(Error::NotFound)?;
    if !may_move(ctx, &account) {
        return Err(Refusal::new("pmc.not_contact").into());
    }
    if !account.is_head() {
        return Err(Refusal::new("pmc.not_head").into());
    }
    // The company's locations stand as companies of their own until this is done.
    walls::house(move_over(app, ctx, head)).await
}

/// Whether somebody may move their company.
pub fn may_move(ctx: &Ctx, account: &Account) -> bool {
    let global = match ctx.actor {
        Actor::Member { roles, .. } => roles.has(Role::GlobalAdmin),
        _ => false,
    };
    global || ctx.person() == Some(account.contact)
}

async fn move_over(app: &App, ctx: &Ctx, head: PartnerId) -> Result<Moved, Error> {
    let loaded = app.programme().await?;
    let mut scope = PartnerScope::open(app, head).await?;
    let accounts = store::list_of_head(scope.tx(), head).await?;
    let own = accounts.iter().find(|account| account.is_head()).cloned();
    let own = own.ok_or(MoveRefusal::HeadMissing)?;
    let joining: Vec<&Account> =
        accounts.iter().filter(|one| !one.is_head() && one.moved_at.is_none()).collect();
    let is_new = own.moved_at.is_none();
    if is_new {
        nothing_charged(&scope).await?;
        move_head(&scope, app, ctx, &own).await?;
    }
    let settled = put_under(&scope, app, ctx, &loaded).await?;
    if !is_new && joining.is_empty() && settled == 0 {
        return Ok(Moved::Before);
    }
    let mut joined = Vec::new();
    for account in &joining {
        let at = adopt(&scope, app, ctx, account).await?;
        joined.push((account.partner, at));
    }
    give_rights(&scope, app, ctx, (&own, &accounts)).await?;
    for (partner, location) in joined {
        scope = scope.go_on(partner).await?;
        nothing_charged(&scope).await?;
        join(&scope, app, ctx, (&own, location)).await?;
    }
    scope.commit().await?;
    Ok(Moved::Now)
}

/// A card that is being charged at this moment is waited for: its answer belongs to one centre.
async fn nothing_charged(scope: &PartnerScope) -> Result<(), Error> {
    for open in order::store::list_open(scope.tx(), scope.partner()).await? {
        if open.state == OrderState::Authorising {
            return Err(MoveRefusal::ChargeUnderWay { number: open.number }.into());
        }
    }
    Ok(())
}

async fn move_head(scope: &PartnerScope, app: &App, ctx: &Ctx, own: &Account) -> Result<(), Error> {
    partner::older::stand_in(scope, app, ctx, Centre::Portal).await?;
    store::record_moved(scope, ctx, None).await?;
    tell(scope, app, ctx, own, false).await
}

/// Puts each membership's newest year under the set of today. One whose renewal was begun there and
/// waits for its money stays as it is until that is decided: it is billed by that order, and by
/// nothing else. Returns how many were put.
async fn put_under(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
) -> Result<usize, Error> {
    let set = set_of_today(loaded, ctx)?;
    let mut done = 0;
    for one in store::list_memberships(scope.tx(), &[scope.partner()]).await? {
        if one.moved.is_some() {
            continue;
        }
        let id = one.subscription;
        let holding = subscription::store::get(scope.tx(), scope.partner(), id).await?;
        if let Some(open) =
            order::store::find_open(scope.tx(), scope.partner(), &holding.offer).await?
        {
            match open.state {
                OrderState::AwaitingPayment { .. } | OrderState::Authorising => continue,
                // Only begun: it gives way, and is begun anew under the rules here.
                _ => order::draft::cancel_in(scope, app, ctx, &open).await?,
            }
        }
        let term = holding.term()?;
        if holding.policy(loaded)?.system == System::Legacy {
            subscription::older::put_under(scope, app, ctx, &holding, set).await?;
        }
        let moved = (term.number, &term.policy, &set.code);
        store::record_moved_term(scope, id, Some(moved)).await?;
        done += 1;
    }
    Ok(done)
}

pub(super) fn set_of_today<'a>(loaded: &'a Loaded, ctx: &Ctx) -> Result<&'a PolicySet, Error> {
    let set = loaded.programme.policy_on(ctx.today).filter(|set| set.system == System::Portal);
    set.ok_or_else(|| Refusal::new("pmc.no_portal").into())
}

/// Makes an account a location of the locked head.
async fn adopt(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    account: &Account,
) -> Result<LocationId, Error> {
    let company = partner::store::get(scope.tx(), account.partner).await?;
    let number = company.network_id;
    let number = number.ok_or_else(|| Error::broken("a location without a number"))?;
    let place = Place {
        name: company.legal_name,
        address: Some(company.address),
        contact_name: company.contact_name,
        contact_email: company.email,
        contact_phone: company.phone,
    };
    partner::older::adopt(scope, app, ctx, number, &place).await
}

/// The people of all accounts have their roles in the one account, by the table; the other admins
/// of the older centre lose theirs.
async fn give_rights(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (own, accounts): (&Account, &[Account]),
) -> Result<(), Error> {
    let ids: Vec<PartnerId> = accounts.iter().map(|account| account.partner).collect();
    let mut done = std::collections::BTreeSet::new();
    let mut people = store::list_people(scope.tx(), &ids).await?;
    // Whoever has several places goes by what they are at the head office.
    people.sort_by_key(|(partner, person, _)| (*partner != own.partner, *person));
    for (partner, person, role) in people {
        if !done.insert(person) {
            continue;
        }
        // Only the head office's contact buys for the company.
        let role = match role {
            OldRole::Primary if partner != own.partner => OldRole::User,
            role => role,
        };
        rights::give(scope, app, ctx, Given { person, roles: role.after(), keeps: false }).await?;
    }
    Ok(())
}

/// The locked account is a location now: what it holds runs to its end and is renewed no more.
async fn join(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (own, location): (&Account, LocationId),
) -> Result<(), Error> {
    for open in order::store::list_open(scope.tx(), scope.partner()).await? {
        if matches!(open.state, OrderState::Draft | OrderState::Declined) {
            order::draft::cancel_in(scope, app, ctx, &open).await?;
        }
    }
    partner::older::stand_in(scope, app, ctx, Centre::Joined { to: own.partner }).await?;
    store::record_moved(scope, ctx, Some(location)).await?;
    // The company's contact sees there what its locations still hold.
    let roles = Roles::of(&[Role::PartnerAdmin]);
    rights::give(scope, app, ctx, Given { person: own.contact, roles, keeps: true }).await
}

/// Tells the contact, once for each move and once where it is taken back.
pub(super) async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    account: &Account,
    is_back: bool,
) -> Result<(), Error> {
    let kind = if is_back { "pmc-moved-back" } else { "pmc-moved" };
    let person = access::store::get_person(scope.tx(), account.contact).await?;
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    let letter = Mail {
        kind,
        about: format!("{} {}", account.partner, account.undone),
        recipient: person.email,
        name: person.name,
        locale: person.locale,
        args: vec![("company", company.legal_name.as_str().into())],
        path: Some("/pmc/move".to_owned()),
        note: None,
    };
    mail::queue(scope, app, ctx, letter).await
}

/// Goes on with companies that were moved while a renewal of theirs was under way, once that is
/// decided. Returns how many were looked at.
pub async fn follow(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let mut done = 0;
    for head in store::list_waiting(app.db.read(), FOLLOWED_MAX).await? {
        if move_over(app, ctx, head).await? == Moved::Now {
            done += 1;
        }
    }
    Ok(done)
}

/// Companies one pass goes on with.
const FOLLOWED_MAX: u64 = 200;

impl From<MoveRefusal> for Error {
    fn from(refusal: MoveRefusal) -> Error {
        let coded = Refusal::new(refusal.code());
        let number = match &refusal {
            MoveRefusal::ChargeUnderWay { number } => Some(number),
            MoveRefusal::HeadMissing => None,
        };
        match number {
            Some(number) => coded.text("number", OrderNumber::as_str(number)).into(),
            None => coded.into(),
        }
    }
}
