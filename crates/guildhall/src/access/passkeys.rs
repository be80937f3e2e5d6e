//! Passkeys (WebAuthn): a key of somebody's device or password manager that no other site can ask
//! for. The device makes sure that it is its owner, so that one is as good as two proofs.

use domain::ids::PersonId;
use domain::text;
use jiff::SignedDuration;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
    WebauthnError,
};

use super::factors::{Ground, Named, Owner, letter, note_added, note_removed};
use super::store::passkeys::{self as rows, Ceremony, Kept, PASSKEYS_MAX};
use super::{recovery, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::world::ids::hashed;

/// Minutes for which an answer is awaited.
const CEREMONY_MINUTES: i64 = 5;
/// Characters of a passkey's name.
pub const NAME_MAX: usize = 60;

/// What is asked for, as its row names it.
const ADD: &str = "add";
const SIGN_IN: &str = "sign-in";
const SECOND: &str = "second";

/// What a browser is asked, and the token its answer comes back with.
#[derive(Debug, Serialize)]
pub struct Asked {
    pub ceremony: String,
    pub options: Value,
}

/// A browser's answer.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    pub ceremony: &'a str,
    /// The credential as JSON.
    pub credential: &'a str,
}

/// Begins to add one. Refused as `factor.passkeys_full` and `factor.passkeys_off`.
pub async fn ask_to_add(app: &App, ctx: &Ctx, owner: &Owner) -> Result<Asked, Error> {
    ctx.is_proven()?;
    let kept = rows::list_passkeys(app.db.read(), owner.person).await?;
    check_room(kept.len())?;
    let known = kept.iter().map(|one| Ok(read::<Passkey>(&one.kept)?.cred_id().clone()));
    let known = known.collect::<Result<Vec<_>, Error>>()?;
    let begun = machine(app)?.start_passkey_registration(
        owner.person.0,
        &owner.email,
        &owner.name,
        Some(known),
    );
    let (asked, state) = begun.map_err(odd)?;
    let mut options = json!(asked);
    // It is to sign in alone, so its keeper has to know whose it is.
    options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("required");
    options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = json!(true);
    keep(app, ADD, Some(owner.person), &state, options).await
}

/// Asks for any passkey of this site, of whomever.
pub async fn ask_anybody(app: &App) -> Result<Asked, Error> {
    let (state, options) = question(app)?;
    keep(app, SIGN_IN, None, &state, options).await
}

/// Asks for one of a person's passkeys. Refused as `factor.no_passkey`.
pub async fn ask_of(app: &App, person: PersonId) -> Result<Asked, Error> {
    let kept = rows::list_passkeys(app.db.read(), person).await?;
    if kept.is_empty() {
        return Err(Refusal::new("factor.no_passkey").into());
    }
    let keys = kept.iter().map(|one| read(&one.kept)).collect::<Result<Vec<Passkey>, Error>>()?;
    let (named, _) = machine(app)?.start_passkey_authentication(&keys).map_err(odd)?;
    // The answer is checked against the key as it is then, as at the sign-in page; only which
    // passkeys may give it is said beforehand.
    let (state, mut options) = question(app)?;
    options["publicKey"]["allowCredentials"] =
        json!(named)["publicKey"]["allowCredentials"].clone();
    keep(app, SECOND, Some(person), &state, options).await
}

fn question(app: &App) -> Result<(DiscoverableAuthentication, Value), Error> {
    let (asked, state) = machine(app)?.start_discoverable_authentication().map_err(odd)?;
    let mut options = json!(asked);
    // Somebody has pressed a button; nothing is to wait in the background.
    if let Value::Object(fields) = &mut options {
        fields.remove("mediation");
    }
    Ok((state, options))
}

/// Adds a passkey under a name. Returns codes of last resort where the person has none.
///
/// Refused as `factor.passkey_late` for an answer that is late or was given,
/// `factor.passkey_refused` for one that does not hold, `factor.passkey_taken` for a passkey that
/// is known already, and as [`ask_to_add`]. Invalid with a name that is too long.
pub async fn add(
    app: &App,
    ctx: &Ctx,
    owner: &Owner,
    name: &str,
    answer: Answer<'_>,
) -> Result<Vec<String>, Error> {
    ctx.is_proven()?;
    let name = text::line(name, NAME_MAX).map_err(|refusal| Error::invalid("name", refusal))?;
    let ceremony = taken(app, ADD, Some(owner.person), answer).await?;
    let credential: RegisterPublicKeyCredential = answered(answer)?;
    let state: PasskeyRegistration = read(&ceremony.state)?;
    let key = machine(app)?.finish_passkey_registration(&credential, &state).map_err(refused)?;
    let ground = Ground::open(app, owner.person, owner.partner).await?;
    check_room(rows::list_passkeys(ground.tx(), owner.person).await?.len())?;
    let id = hex(key.cred_id());
    if rows::is_known(ground.tx(), &id).await? {
        return Err(Refusal::new("factor.passkey_taken").into());
    }
    let kept = Kept {
        id: app.world.ids.uuid(ctx.now),
        name: name.clone(),
        kept: written(&key)?,
        added_at: ctx.now.into(),
        used_at: None,
    };
    rows::record_passkey(ground.tx(), owner.person, id, kept).await?;
    let codes = recovery::give_first(app, ctx, &ground, owner.person).await?;
    note_added(app, ctx, &ground, owner, Named::Passkey(&name)).await?;
    ground.commit().await?;
    Ok(codes)
}

/// Whether somebody with so many passkeys may have another.
pub fn has_room(count: usize) -> bool {
    u64::try_from(count).is_ok_and(|count| count < PASSKEYS_MAX)
}

fn check_room(count: usize) -> Result<(), Error> {
    if has_room(count) { Ok(()) } else { Err(Refusal::new("factor.passkeys_full").into()) }
}

/// Refused as `factor.required` where it is the last second proof and one is asked for.
pub async fn remove(app: &App, ctx: &Ctx, owner: &Owner, id: Uuid) -> Result<(), Error> {
    ctx.is_proven()?;
    let ground = Ground::open(app, owner.person, owner.partner).await?;
    let removed = rows::remove_passkey(ground.tx(), owner.person, id).await?;
    let name = removed.ok_or(Error::NotFound)?;
    note_removed(app, ctx, &ground, owner, Named::Passkey(&name)).await?;
    ground.commit().await
}

/// Whose passkey answered. Refused as `factor.passkey_late` for an answer that is late or was
/// given, `factor.passkey_refused` for one that does not hold, `factor.passkey_unknown` for a
/// passkey nobody has here, and `factor.passkey_copied` where its counter went back.
pub async fn prove_anybody(app: &App, ctx: &Ctx, answer: Answer<'_>) -> Result<PersonId, Error> {
    verify(app, ctx, None, answer).await
}

/// Shows a person's passkey as the second proof. Refusals as in [`prove_anybody`].
pub async fn prove(
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    answer: Answer<'_>,
) -> Result<(), Error> {
    verify(app, ctx, Some(person), answer).await.map(|_| ())
}

async fn verify(
    app: &App,
    ctx: &Ctx,
    asked: Option<PersonId>,
    answer: Answer<'_>,
) -> Result<PersonId, Error> {
    let kind = if asked.is_some() { SECOND } else { SIGN_IN };
    let ceremony = taken(app, kind, asked, answer).await?;
    let credential: PublicKeyCredential = answered(answer)?;
    let state: DiscoverableAuthentication = read(&ceremony.state)?;
    let machine = machine(app)?;
    let named = machine.identify_discoverable_authentication(&credential).ok();
    let named = named.map(|(person, _)| PersonId(person));
    // Where the keeper says whose it is, it must be the one who was asked.
    let person = match (asked, named) {
        (Some(asked), None) => asked,
        (Some(asked), Some(named)) if asked == named => asked,
        (None, Some(named)) => named,
        _ => return Err(unknown()),
    };
    let id = hex(credential.get_credential_id());
    let kept = rows::find_passkey(app.db.read(), person, &id).await?.ok_or_else(unknown)?;
    let key: Passkey = read(&kept.kept)?;
    match machine.finish_discoverable_authentication_v2(&credential, state, &key) {
        Ok(result) => used(app, ctx, person, &kept, key, result).await?,
        Err(WebauthnError::CredentialPossibleCompromise) => {
            return Err(copied(app, ctx, person, &kept.name).await?);
        }
        Err(error) => return Err(refused(error)),
    }
    Ok(person)
}

async fn used(
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    before: &Kept,
    mut key: Passkey,
    result: AuthenticationResult,
) -> Result<(), Error> {
    if !result.user_verified() {
        return Err(Refusal::new("factor.passkey_refused").into());
    }
    key.update_credential(&result);
    let transaction = app.db.begin().await?;
    let noted = rows::note_passkey(&transaction, person, before, written(&key)?, ctx.now).await?;
    if !noted {
        // Its counter moved on meanwhile: of two answers with the same count, one holds.
        return Err(Refusal::new("factor.passkey_late").into());
    }
    Ok(transaction.commit().await?)
}

/// A counter that went back: two devices may hold the same key. Its owner and their company are
/// told, and the answer does not count.
async fn copied(app: &App, ctx: &Ctx, person: PersonId, name: &str) -> Result<Error, Error> {
    tracing::warn!(%person, "the counter of a passkey went back");
    let ground = Ground::open(app, person, None).await?;
    let known = store::get_person(ground.tx(), person).await?;
    let event = Event::new("factor.passkey_copied", "person", person);
    let event = event.with("name", known.name.clone()).with("passkey", name.to_owned());
    ground.record(app, ctx, event).await?;
    let args = vec![("name", language::Arg::from(name))];
    ground.queue(app, ctx, letter(app, ctx, "factor-passkey-copied", &known, args)).await?;
    ground.commit().await?;
    Ok(Refusal::new("factor.passkey_copied").into())
}

async fn keep(
    app: &App,
    kind: &str,
    person: Option<PersonId>,
    state: &impl Serialize,
    options: Value,
) -> Result<Asked, Error> {
    let token = app.world.ids.token();
    let now = app.world.wall.now();
    let until = now + SignedDuration::from_mins(CEREMONY_MINUTES);
    let ceremony = Ceremony { kind: kind.to_owned(), person, state: written(state)? };
    let transaction = app.db.begin().await?;
    rows::record_ceremony(&transaction, hashed(&token), ceremony, (now, until)).await?;
    transaction.commit().await?;
    Ok(Asked { ceremony: token, options })
}

async fn taken(
    app: &App,
    kind: &str,
    person: Option<PersonId>,
    answer: Answer<'_>,
) -> Result<Ceremony, Error> {
    let transaction = app.db.begin().await?;
    let now = app.world.wall.now();
    let ceremony = rows::take_ceremony(&transaction, &hashed(answer.ceremony), now).await?;
    transaction.commit().await?;
    let own = ceremony.filter(|one| one.kind == kind && one.person == person);
    own.ok_or_else(|| Refusal::new("factor.passkey_late").into())
}

/// The address at which passkeys can be used: they belong to a name, not to a number. `None` where
/// the portal has no name. A demo on this machine is reached by number, and by name as `localhost`.
pub fn origin(app: &App) -> Option<String> {
    site(app).map(|(_, address)| address.origin().ascii_serialization())
}

fn site(app: &App) -> Option<(String, Url)> {
    let mut address = Url::parse(&app.config.public_url).ok()?;
    if address.host_str() == Some("127.0.0.1") {
        address.set_host(Some("localhost")).ok()?;
    }
    let name = address.domain()?.to_owned();
    let is_safe = address.scheme() == "https" || app.is_simulated();
    is_safe.then_some((name, address))
}

fn machine(app: &App) -> Result<Webauthn, Error> {
    let (name, address) = site(app).ok_or_else(|| Refusal::new("factor.passkeys_off"))?;
    let builder = WebauthnBuilder::new(&name, &address).map_err(odd)?;
    builder.rp_name("Guildhall").build().map_err(odd)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text)
        .map_err(|error| Error::Broken(anyhow::Error::new(error).context("a kept passkey")))
}

fn written(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value)
        .map_err(|error| Error::Broken(anyhow::Error::new(error).context("keeping a passkey")))
}

/// What a browser sent is anybody's text.
fn answered<T: DeserializeOwned>(answer: Answer<'_>) -> Result<T, Error> {
    serde_json::from_str(answer.credential)
        .map_err(|_| Refusal::new("factor.passkey_refused").into())
}

fn odd(error: WebauthnError) -> Error {
    Error::broken(format!("asking for a passkey: {error:?}"))
}

fn refused(error: WebauthnError) -> Error {
    tracing::warn!(?error, "a passkey was refused");
    Refusal::new("factor.passkey_refused").into()
}

fn unknown() -> Error {
    tracing::warn!("an unknown passkey was refused");
    Refusal::new("factor.passkey_unknown").into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
