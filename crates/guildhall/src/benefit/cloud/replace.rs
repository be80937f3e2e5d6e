//! A wrong choice, undone once: the redemption comes back, and a new token takes its place.

use domain::access::Action;
use domain::benefit::{CloudSubscription, TakeRefusal, may_replace, replaced_until};
use domain::calendar::Place;
use domain::ids::{CloudTokenId, UseId};
use jiff::civil::Date;

use super::super::books::Line;
use super::super::store::{self, Token};
use super::super::{Which, books};
use super::{Desk, Fate, Standing, open, read, token, told};
use crate::access::users;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::next_id;
use crate::error::{Error, Refusal};

/// A redeemed token, and whether it may be replaced today.
#[derive(Debug, Clone)]
pub struct Wrong {
    pub token: Token,
    pub redeemed_on: Date,
    /// All seats of the product because of it.
    pub after: CloudSubscription,
    /// What runs again once it is undone; `None` where nothing would.
    pub before: Option<CloudSubscription>,
    pub until: Date,
    /// The last day on which the replacement can be redeemed.
    pub redeem_by: Date,
    pub refused: Option<Refusal>,
}

/// Refused where the token is a replacement, was redeemed too long ago, another one built upon it,
/// or its grant has ended: a replacement could not be redeemed then.
fn may(one: &Standing<'_>, line: &Line<'_>, newest: bool, today: Date) -> Result<(), Refusal> {
    may_replace(one.written.on, one.token.replaces.is_some(), newest, today)?;
    if line.grant.span.place(today) == Place::After {
        return Err(TakeRefusal::Over { last: line.grant.span.last }.into());
    }
    Ok(())
}

/// What undoing a redemption would mean.
pub async fn look_wrong(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    token: CloudTokenId,
) -> Result<Wrong, Error> {
    ctx.may(Action::SeeBenefits)?;
    users::reach(ctx, which.partner)?;
    let loaded = app.programme().await?;
    let books = books::read(app.db.read(), &loaded, which.partner).await?;
    let cloud = read(app.db.read(), which.partner).await?;
    let token = cloud.token_of(which, token)?;
    let line = super::line_of_token(&books, &loaded, token)?;
    let Fate::Redeemed(one) = cloud.fate(&books, &line, token, ctx.today) else {
        return Err(Error::NotFound);
    };
    let chain = cloud.chain(&books, &which.code);
    let place = chain.iter().position(|known| known.token.id == token.id).unwrap_or(0);
    let newest = place + 1 == chain.len();
    let before = place.checked_sub(1).and_then(|before| chain.get(before));
    Ok(Wrong {
        token: token.clone(),
        redeemed_on: one.written.on,
        after: one.redemption.after,
        before: before.map(|one| one.redemption.after).filter(|own| own.runs_on(ctx.today)),
        until: replaced_until(one.written.on),
        redeem_by: line.grant.span.last,
        refused: may(&one, &line, newest, ctx.today).err(),
    })
}

/// Undoes a redemption and makes the token that takes its place. Asked for again, that same token.
pub async fn replace(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    token: CloudTokenId,
) -> Result<CloudTokenId, Error> {
    let loaded = app.programme().await?;
    let Desk { scope, books, cloud, token, line } = open(app, ctx, &loaded, which, token).await?;
    if let Some(made) = cloud.replacement(token.id) {
        return Ok(made.id);
    }
    let Fate::Redeemed(one) = cloud.fate(&books, &line, &token, ctx.today) else {
        return Err(Error::NotFound);
    };
    let newest = cloud.chain(&books, &which.code).last().map(|last| last.token.id);
    may(&one, &line, newest == Some(token.id), ctx.today)?;
    let back = line.account.give_back(one.redemption.entry, token.seats);
    let back = back.map_err(Error::broken)?;
    let id = UseId(next_id(app, ctx));
    store::record_entry(&scope, ctx, token.grant, &token.benefit, id, back).await?;
    let new = token::new(app, ctx, &cloud, &line, (token.seats, Some(token.id)))?;
    store::record_token(&scope, &new).await?;
    scope.record(app, ctx, told("benefit.token_replaced", &token)).await?;
    scope.commit().await?;
    Ok(new.id)
}
