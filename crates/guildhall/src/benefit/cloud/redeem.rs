//! Redeeming a token: what each choice leads to today, and doing it.

use domain::access::Action;
use domain::benefit::{Choice, CloudRefusal, CloudSubscription, redeem as led_by};
use domain::ids::{CloudTokenId, UseId};

use super::super::store::{self, Redemption, Token};
use super::super::{Which, books};
use super::{Desk, open, read, told};
use crate::access::users;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::next_id;
use crate::error::{Error, Refusal};

/// What redeeming would do today.
#[derive(Debug, Clone)]
pub struct Outlook {
    pub token: Token,
    /// What runs; `None` where nothing does and there is nothing to choose.
    pub running: Option<CloudSubscription>,
    /// Both choices, the same where nothing runs.
    pub choices: [(Choice, Result<CloudSubscription, CloudRefusal>); 2],
}

/// What somebody was shown and said yes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub choice: Choice,
    pub after: CloudSubscription,
}

/// What the choices lead to as things stand. Refused where the token was redeemed.
pub async fn look(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    token: CloudTokenId,
) -> Result<Outlook, Error> {
    ctx.may(Action::SeeBenefits)?;
    users::reach(ctx, which.partner)?;
    let loaded = app.programme().await?;
    let books = books::read(app.db.read(), &loaded, which.partner).await?;
    let cloud = read(app.db.read(), which.partner).await?;
    let token = cloud.token_of(which, token)?;
    let line = super::line_of_token(&books, &loaded, token)?;
    if cloud.redemption(token.id).is_some() {
        return Err(Refusal::new("benefit.token_redeemed").into());
    }
    line.account.take(UseId(token.id.0), token.seats, ctx.today).map_err(Refusal::from)?;
    let running = cloud.of_product(&books, &which.code)?.filter(|own| own.runs_on(ctx.today));
    let choices =
        Choice::ALL.map(|choice| (choice, led_by(running, token.seats, choice, ctx.today)));
    Ok(Outlook { token: token.clone(), running, choices })
}

/// Redeems a token for what was shown. Refused as `benefit.cloud_changed` where it would lead to
/// something else by now; done once, however often it is asked for.
pub async fn redeem(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    token: CloudTokenId,
    seen: Seen,
) -> Result<CloudSubscription, Error> {
    let loaded = app.programme().await?;
    let Desk { scope, books, cloud, token, line } = open(app, ctx, &loaded, which, token).await?;
    if let Some(done) = cloud.redemption(token.id) {
        let stands = cloud.standing(&books).iter().any(|one| one.token.id == token.id);
        let same = Seen { choice: done.choice, after: done.after } == seen;
        let again = stands && same;
        return again.then_some(done.after).ok_or_else(already);
    }
    let id = UseId(next_id(app, ctx));
    let entry = line.account.take(id, token.seats, ctx.today).map_err(Refusal::from)?;
    let running = cloud.of_product(&books, &which.code)?;
    let after = led_by(running, token.seats, seen.choice, ctx.today).map_err(Refusal::from)?;
    if after != seen.after {
        return Err(Refusal::new("benefit.cloud_changed").into());
    }
    store::record_entry(&scope, ctx, token.grant, &token.benefit, id, entry).await?;
    let place = cloud.redemptions.last().map_or(0, |last| last.place) + 1;
    let redemption = Redemption { token: token.id, entry: id, place, choice: seen.choice, after };
    store::record_redemption(&scope, &redemption).await?;
    let event = told("benefit.token_redeemed", &token)
        .with("total", after.seats)
        .with("ends_on", after.ends_on.to_string());
    scope.record(app, ctx, event).await?;
    scope.commit().await?;
    Ok(after)
}

fn already() -> Error {
    Refusal::new("benefit.token_redeemed").into()
}
