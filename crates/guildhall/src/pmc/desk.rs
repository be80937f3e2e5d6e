//! What staff and a company's own contact look at: how far companies are, and one as a whole.

use domain::access::Action;
use domain::ids::{NetworkId, PartnerId};

use super::cut_over::may_move;
use super::preview::{self, Difference};
use super::{Account, Stage, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::walls;
use crate::error::{Error, Refusal};
use crate::partner::{self, Partner};

/// How many companies are imported, invited and moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub imported: u64,
    pub invited: u64,
    pub moved: u64,
}

pub async fn counts(app: &App, ctx: &Ctx) -> Result<Counts, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let read = app.db.read();
    Ok(Counts {
        imported: store::count(read, Some(Stage::Imported)).await?,
        invited: store::count(read, Some(Stage::Invited)).await?,
        moved: store::count(read, Some(Stage::Moved)).await?,
    })
}

/// How many companies are not moved.
pub async fn count_unmoved(app: &App, ctx: &Ctx) -> Result<u64, Error> {
    ctx.may(Action::DecideVetting)?;
    store::count_unmoved(app.db.read()).await
}

/// The account of a location by its number, for staff.
pub async fn find(app: &App, ctx: &Ctx, number: &str) -> Result<Account, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let number = NetworkId::parse(number).ok_or(Error::NotFound)?;
    let found = partner::store::older::list_by_network_ids(app.db.read(), &[number]).await?;
    let (_, partner) = found.first().ok_or(Error::NotFound)?;
    store::find(app.db.read(), *partner).await?.ok_or(Error::NotFound)
}

/// A company that comes over, or came.
pub struct Whole {
    pub account: Account,
    pub locations: Vec<Partner>,
    pub differences: Vec<Difference>,
}

/// The company of whoever may move it.
pub async fn own(app: &App, ctx: &Ctx) -> Result<Whole, Error> {
    let own = ctx.own_partner()?;
    let account = store::find(app.db.read(), own).await?.ok_or(Error::NotFound)?;
    if !account.is_head() || !may_move(ctx, &account) {
        return Err(Refusal::new("pmc.not_contact").into());
    }
    // The locations stand as companies of their own: what is shown of them is this company's.
    walls::house(whole(app, ctx, account)).await
}

async fn whole(app: &App, ctx: &Ctx, account: Account) -> Result<Whole, Error> {
    let read = app.db.read();
    let accounts = store::list_of_head(read, account.partner).await?;
    let others = accounts.iter().filter(|one| !one.is_head());
    let ids: Vec<PartnerId> = others.map(|one| one.partner).collect();
    let locations = partner::store::list_by_ids(read, &ids).await?;
    let differences = preview::preview(app, ctx, account.partner).await?;
    Ok(Whole { account, locations, differences })
}
