//! Taking a move back: everything is as it was before, until the first order placed after it.

use domain::access::Action;
use domain::ids::{NetworkId, OrderNumber, PartnerId};
use domain::order::OrderState;
use domain::partner::Centre;
use domain::pmc::{UndoRefusal, undo as rule};
use domain::policy::PolicySet;
use sea_orm::ConnectionTrait;

use super::{Account, cut_over, rights, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope};
use crate::error::{Error, Refusal};
use crate::{order, partner, subscription};

/// Takes the move of a head office's company back. Refused as `pmc.not_moved`, and as `pmc.charged`
/// once something was ordered here.
pub async fn undo(app: &App, ctx: &Ctx, head: PartnerId) -> Result<(), Error> {
    ctx.may(Action::DecideVetting)?;
    let loaded = app.programme().await?;
    let mut scope = PartnerScope::open(app, head).await?;
    let accounts = store::list_of_head(scope.tx(), head).await?;
    let own = accounts.iter().find(|account| account.is_head()).cloned().ok_or(Error::NotFound)?;
    let placed = placed_since(scope.tx(), &accounts).await?;
    rule(own.moved_at.is_some(), placed.as_ref()).map_err(Refusal::from)?;
    let joined: Vec<&Account> =
        accounts.iter().filter(|one| !one.is_head() && one.moved_at.is_some()).collect();
    put_back_head(&scope, app, ctx, &loaded, &own).await?;
    for account in &joined {
        let company = partner::store::get(scope.tx(), account.partner).await?;
        let number: Option<NetworkId> = company.network_id;
        let number = number.ok_or_else(|| Error::broken("a location without a number"))?;
        partner::older::release(&scope, app, ctx, (number, &company.legal_name)).await?;
    }
    for account in joined {
        scope = scope.go_on(account.partner).await?;
        put_back(&scope, app, ctx).await?;
    }
    scope.commit().await
}

/// The first order of any of the accounts that was placed after its move.
async fn placed_since(
    connection: &impl ConnectionTrait,
    accounts: &[Account],
) -> Result<Option<OrderNumber>, Error> {
    for account in accounts {
        let Some(moved_at) = account.moved_at else { continue };
        let since = At::from(moved_at);
        let found = order::store::find_placed_since(connection, account.partner, since).await?;
        if let Some(order) = found {
            return Ok(Some(order.number));
        }
    }
    Ok(None)
}

/// Why the move of a head office's company cannot be taken back; `None` where it can.
pub async fn why_not(app: &App, head: PartnerId) -> Result<Option<Refusal>, Error> {
    let accounts = store::list_of_head(app.db.read(), head).await?;
    let is_moved = accounts.iter().any(|one| one.is_head() && one.moved_at.is_some());
    let placed = placed_since(app.db.read(), &accounts).await?;
    Ok(rule(is_moved, placed.as_ref()).err().map(Refusal::from))
}

async fn put_back_head(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    own: &Account,
) -> Result<(), Error> {
    for open in order::store::list_open(scope.tx(), scope.partner()).await? {
        let after = own.moved_at.is_some_and(|moved_at| moved_at <= open.created_at);
        if after && matches!(open.state, OrderState::Draft | OrderState::Declined) {
            order::draft::cancel_in(scope, app, ctx, &open).await?;
        }
    }
    for one in store::list_memberships(scope.tx(), &[scope.partner()]).await? {
        let Some((term, before)) = one.moved else { continue };
        let set: Option<&PolicySet> = loaded.programme.policy(&before);
        let set = set.ok_or_else(|| Error::broken("a year was under a set that is gone"))?;
        let year = (one.subscription, term);
        subscription::older::put_back(scope, app, ctx, year, set).await?;
        store::record_moved_term(scope, one.subscription, None).await?;
    }
    put_back(scope, app, ctx).await?;
    cut_over::tell(scope, app, ctx, own, true).await
}

/// What is the same for the head office and for a location: its rights and its centre.
async fn put_back(scope: &PartnerScope, app: &App, ctx: &Ctx) -> Result<(), Error> {
    let taken = store::take_rights(scope).await?;
    rights::put_back(scope, app, ctx, taken).await?;
    partner::older::stand_in(scope, app, ctx, Centre::Older).await?;
    store::record_undone(scope).await
}

impl From<UndoRefusal> for Refusal {
    fn from(refusal: UndoRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            UndoRefusal::NotMoved => coded,
            UndoRefusal::Charged { number } => coded.text("number", number),
        }
    }
}
