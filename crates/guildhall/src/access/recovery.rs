//! Codes of last resort, for somebody whose other second proofs are out of reach.

use domain::access::RECOVERY_CODES;
use domain::ids::PersonId;
use domain::text::half_width;
use language::Arg;

use super::factors::{Ground, Owner, letter};
use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::world::ids::hashed;

/// Letters that are not taken for one another: Crockford's base 32.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of a code, five bits each: 120, which no plain hash gives away.
const LENGTH: usize = 24;

/// Ten codes for somebody who has none left; nothing for who has.
pub(super) async fn give_first(
    app: &App,
    ctx: &Ctx,
    ground: &Ground,
    person: PersonId,
) -> Result<Vec<String>, Error> {
    match store::factors::count_codes(ground.tx(), person).await? {
        0 => give(app, ctx, ground, person).await,
        _ => Ok(Vec::new()),
    }
}

async fn give(
    app: &App,
    ctx: &Ctx,
    ground: &Ground,
    person: PersonId,
) -> Result<Vec<String>, Error> {
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| drawn(app)).collect();
    let hashes: Vec<String> = codes.iter().map(|code| hash(person, code)).collect();
    store::factors::replace_codes(ground.tx(), person, &hashes, ctx.now).await?;
    Ok(codes)
}

/// Ten new codes; the earlier ones no longer work. Refused as `factor.none_yet` for somebody
/// without a second proof.
pub async fn renew(app: &App, ctx: &Ctx, owner: &Owner) -> Result<Vec<String>, Error> {
    ctx.is_proven()?;
    let ground = Ground::open(app, owner.person, owner.partner).await?;
    let person = store::get_person(ground.tx(), owner.person).await?;
    if !person.has_factor {
        return Err(Refusal::new("factor.none_yet").into());
    }
    let codes = give(app, ctx, &ground, owner.person).await?;
    let event = Event::new("factor.codes_renewed", "person", owner.person);
    ground.record(app, ctx, event.with("name", owner.name.clone())).await?;
    let mail = letter(app, ctx, "factor-codes-renewed", &person, Vec::new());
    ground.queue(app, ctx, mail).await?;
    ground.commit().await?;
    Ok(codes)
}

/// Uses a code; its owner is told by mail how many are left. Refused as `factor.wrong_code`.
pub async fn prove(app: &App, ctx: &Ctx, person: PersonId, typed: &str) -> Result<(), Error> {
    let ground = Ground::open(app, person, None).await?;
    let hash = hash(person, typed);
    if !store::factors::take_code(ground.tx(), person, &hash, ctx.now).await? {
        return Err(Refusal::new("factor.wrong_code").into());
    }
    let known = store::get_person(ground.tx(), person).await?;
    let left = store::factors::count_codes(ground.tx(), person).await?;
    let left = i64::try_from(left).unwrap_or(0);
    let event = Event::new("factor.code_used", "person", person).with("name", known.name.clone());
    ground.record(app, ctx, event.with("left", left)).await?;
    let args = vec![("left", Arg::Number(left))];
    ground.queue(app, ctx, letter(app, ctx, "factor-code-used", &known, args)).await?;
    ground.commit().await
}

fn drawn(app: &App) -> String {
    let drawn = [app.world.ids.salt(), app.world.ids.salt()].concat();
    let letter = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
    let letters: Vec<char> = drawn.iter().take(LENGTH).map(letter).collect();
    letters.chunks(LENGTH / 4).map(|part| part.iter().collect()).collect::<Vec<String>>().join("-")
}

/// However it was typed: the look of a code carries no meaning.
fn hash(person: PersonId, typed: &str) -> String {
    let plain: String = half_width(typed)
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| match letter {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    hashed(&format!("{person} {plain}"))
}

/// Whether it is long enough to be one of these and not of an authenticator.
pub fn looks_like_one(typed: &str) -> bool {
    LENGTH <= typed.chars().filter(char::is_ascii_alphanumeric).count()
}
