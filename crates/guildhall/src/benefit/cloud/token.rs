//! Making a token for the seats of a grant that are not out, and showing its code.

use domain::access::Action;
use domain::ids::{CloudTokenId, UseId};
use domain::offer::BenefitKind;

use super::super::books::{self, Line};
use super::super::store::{self, Token};
use super::super::{Which, line_of};
use super::{Cloud, read, told};
use crate::access::users;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Refusal};
use crate::world::ids::Ids;

/// What codes are written with: nothing that is read as something else.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// Characters of a code, and of each part of it.
const CODE: usize = 25;
const PART: usize = 5;

/// 125 random bits in five parts of five characters.
fn new_code(ids: &Ids) -> String {
    let mut bits = (u128::from(ids.number()) << 64) | u128::from(ids.number());
    let mut text = String::new();
    for place in 0..CODE {
        if 0 < place && place % PART == 0 {
            text.push('-');
        }
        let letter = usize::try_from(bits % 32).unwrap_or(0);
        text.push(char::from(LETTERS[letter]));
        bits /= 32;
    }
    text
}

/// What a code is sealed for: in the place of another it does not open.
fn purpose(token: CloudTokenId) -> String {
    format!("cloud-token/{token}")
}

/// A new token of a grant. `replaces` names the one in the place of which it stands.
pub(super) fn new(
    app: &App,
    ctx: &Ctx,
    cloud: &Cloud,
    line: &Line<'_>,
    (seats, replaces): (u32, Option<CloudTokenId>),
) -> Result<Token, Error> {
    let id = CloudTokenId(next_id(app, ctx));
    let sealed = app.world.seal.close(&purpose(id), new_code(&app.world.ids).as_bytes());
    let number = of_grant(cloud, line).map(|token| token.number).max().unwrap_or(0) + 1;
    Ok(Token {
        id,
        grant: (line.grant.subscription, line.grant.term),
        benefit: line.benefit.code.clone(),
        number,
        seats,
        sealed: sealed.map_err(|error| Error::Broken(error.into()))?,
        replaces,
        at: ctx.now,
        by: ctx.person(),
    })
}

fn of_grant<'a>(cloud: &'a Cloud, line: &'a Line<'_>) -> impl Iterator<Item = &'a Token> {
    let grant = (line.grant.subscription, line.grant.term);
    let own = move |token: &&Token| token.grant == grant && token.benefit == line.benefit.code;
    cloud.tokens.iter().filter(own)
}

/// The token of a grant that nobody redeemed yet; of several the oldest.
fn unredeemed<'a>(cloud: &'a Cloud, line: &'a Line<'_>) -> impl Iterator<Item = &'a Token> {
    of_grant(cloud, line).filter(|token| cloud.redemption(token.id).is_none())
}

/// Seats of a grant that are neither out nor on a token.
pub fn loose(cloud: &Cloud, line: &Line<'_>) -> u32 {
    let on_tokens: u32 = unredeemed(cloud, line).map(|token| token.seats).sum();
    line.balance_on(line.grant.span.first).left.saturating_sub(on_tokens)
}

/// Makes the token of a grant's seats; all of them are on one. Where it is made already, that one
/// again: it is not used by being looked at.
pub async fn make(app: &App, ctx: &Ctx, which: &Which) -> Result<CloudTokenId, Error> {
    ctx.may(Action::UseBenefits)?;
    users::reach(ctx, which.partner)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, which.partner).await?;
    let books = books::read(scope.tx(), &loaded, which.partner).await?;
    let line = line_of(&books, &loaded, which, ctx.today)?;
    if line.benefit.kind != BenefitKind::CloudSeats {
        return Err(Error::NotFound);
    }
    let cloud = read(scope.tx(), which.partner).await?;
    let seats = loose(&cloud, &line);
    if seats == 0
        && let Some(token) = unredeemed(&cloud, &line).next()
    {
        return Ok(token.id);
    }
    // Asked for only: it is taken once the token is redeemed.
    let id = UseId(next_id(app, ctx));
    line.account.take(id, seats.max(1), ctx.today).map_err(Refusal::from)?;
    let token = new(app, ctx, &cloud, &line, (seats, None))?;
    store::record_token(&scope, &token).await?;
    scope.record(app, ctx, told("benefit.token_made", &token)).await?;
    scope.commit().await?;
    Ok(token.id)
}

/// The code itself, for those who may redeem it.
pub fn code(app: &App, ctx: &Ctx, token: &Token) -> Result<String, Error> {
    ctx.may(Action::UseBenefits)?;
    let plain = app.world.seal.open(&purpose(token.id), &token.sealed);
    let plain = plain.map_err(|error| Error::Broken(error.into()))?;
    String::from_utf8(plain).map_err(Error::broken)
}

#[cfg(test)]
mod code_tests {
    use super::*;

    #[test]
    fn codes_have_twenty_five_characters_and_never_repeat() {
        let ids = Ids::seeded(7);
        let codes: std::collections::BTreeSet<String> = (0..500).map(|_| new_code(&ids)).collect();
        assert_eq!(codes.len(), 500);
        for code in codes {
            let parts: Vec<&str> = code.split('-').collect();
            assert_eq!(parts.len(), 5, "{code}");
            assert!(parts.iter().all(|part| part.len() == PART), "{code}");
            assert!(!code.contains(['0', '1', 'I', 'O']), "{code}");
        }
    }
}
