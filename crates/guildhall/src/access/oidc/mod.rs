//! Signing in by a provider of OpenID Connect: the way there, and the way back.
//!
//! Authorization code with PKCE (S256), state, nonce and the issuer of each answer. The request is
//! a row, so that any node takes the answer; only the browser that began it can use it, once.

mod link;
mod provider;
mod token;

pub use link::{label, unlink};
pub use provider::{Providers, named};

use domain::ids::PersonId;
use jiff::SignedDuration;
use openidconnect::core::CoreAuthenticationFlow;
use openidconnect::{CsrfToken, Nonce, PkceCodeChallenge, PkceCodeVerifier, Scope};

use super::store;
use crate::app::App;
use crate::config::identity::IdentityProvider;
use crate::ctx::Ctx;
use crate::db::At;
use crate::error::{Error, Refusal};
use crate::world::ids::hashed;

/// Minutes in which an answer must come. Of real time: people and providers live in it whatever a
/// simulated clock shows.
pub const ANSWER_MINUTES: i64 = 10;
/// Digits of the secret a browser keeps.
const BROWSER_DIGITS: usize = 64;

/// A sign-in that was begun.
pub struct Begun {
    /// Where the browser goes.
    pub url: String,
    /// The secret it keeps meanwhile.
    pub browser: String,
}

/// Begins a sign-in. `browser` is the secret it keeps from another one, which goes on beside this.
/// `to`: where to go afterwards.
pub async fn begin(
    app: &App,
    provider: &IdentityProvider,
    browser: Option<&str>,
    to: Option<&str>,
) -> Result<Begun, Error> {
    let metadata = provider::metadata(app, provider).await?;
    let client = token::client(app, provider, &metadata)?;
    let browser = match browser.filter(|kept| is_secret(kept)) {
        Some(kept) => kept.to_owned(),
        None => app.world.ids.token(),
    };
    let state = app.world.ids.token();
    let secrets = Secrets::of(&browser, &state);
    let now = app.world.wall.now();
    let request = store::ProviderRequest {
        state_hash: hashed(&state),
        provider: provider.name.clone(),
        browser_hash: hashed(&browser),
        go_on: to.map(str::to_owned),
    };
    let expires_at = now + SignedDuration::from_mins(ANSWER_MINUTES);
    let transaction = app.db.begin().await?;
    store::forget_provider_requests(&transaction, now).await?;
    store::record_provider_request(&transaction, request, now, expires_at).await?;
    transaction.commit().await?;
    let verifier = PkceCodeVerifier::new(secrets.verifier);
    let (nonce, flow) = (secrets.nonce, CoreAuthenticationFlow::AuthorizationCode);
    let (url, _, _) = client
        .authorize_url(
            flow,
            move || CsrfToken::new(state.clone()),
            move || Nonce::new(nonce.clone()),
        )
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .add_scopes(provider.scopes.iter().cloned().map(Scope::new))
        .url();
    Ok(Begun { url: url.into(), browser })
}

/// What only the browser and its request together know: a copied database finishes no sign-in.
struct Secrets {
    nonce: String,
    verifier: String,
}

impl Secrets {
    fn of(browser: &str, state: &str) -> Secrets {
        let made = |what: &str| hashed(&format!("{what} {browser} {state}"));
        Secrets { nonce: made("nonce"), verifier: made("verifier") }
    }
}

fn is_secret(text: &str) -> bool {
    text.len() == BROWSER_DIGITS && text.chars().all(|c| c.is_ascii_hexdigit())
}

/// What a provider sent a browser back with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answer<'a> {
    pub code: Option<&'a str>,
    pub state: Option<&'a str>,
    pub issuer: Option<&'a str>,
    pub error: Option<&'a str>,
}

/// Somebody a provider vouches for, who belongs here.
#[derive(Debug)]
pub struct Proven {
    pub person: PersonId,
    /// The provider asked for more than one proof.
    pub strong: bool,
    pub go_on: Option<String>,
}

/// Takes an answer. Refused as `oidc.spent` where this browser has no such request open, as
/// `oidc.denied` where the person said no over there, and as [`token::redeem`] and [`link`] do.
pub async fn finish(
    app: &App,
    ctx: &Ctx,
    provider: &IdentityProvider,
    answer: Answer<'_>,
    browser: Option<&str>,
) -> Result<Proven, Error> {
    let (Some(state), Some(browser)) = (answer.state, browser) else {
        return Err(spent(provider));
    };
    let key = (hashed(state), hashed(browser));
    let transaction = app.db.begin().await?;
    let taken =
        store::take_provider_request(&transaction, &provider.name, &key, app.world.wall.now());
    let taken = taken.await?;
    transaction.commit().await?;
    let request = taken.ok_or_else(|| spent(provider))?;
    check_issuer(app, provider, answer.issuer).await?;
    let code = match (answer.error, answer.code) {
        (Some("access_denied"), _) => {
            return Err(Refusal::new("oidc.denied").text("provider", &provider.label).into());
        }
        (None, Some(code)) => code,
        (error, _) => {
            tracing::warn!(provider = provider.name, ?error, "a provider sent no code");
            let refusal = Refusal::new("oidc.not_redeemed");
            return Err(refusal.text("provider", &provider.label).into());
        }
    };
    let secrets = Secrets::of(browser, state);
    let secrets = (secrets.verifier, Nonce::new(secrets.nonce));
    let vouched = token::redeem(app, provider, code, secrets).await?;
    let person = link::person_of(app, ctx, provider, &vouched).await?;
    link::apply_groups(app, ctx, provider, person, &vouched.groups).await?;
    Ok(Proven { person, strong: vouched.strong, go_on: request.go_on })
}

/// An answer that names another issuer was meant for somebody else (RFC 9207): a provider that was
/// mixed up with this one gets no code.
async fn check_issuer(
    app: &App,
    provider: &IdentityProvider,
    issuer: Option<&str>,
) -> Result<(), Error> {
    let metadata = provider::metadata(app, provider).await?;
    let promised = metadata.additional_metadata().authorization_response_iss_parameter_supported;
    match issuer {
        Some(issuer) if issuer != provider.issuer => {
            Err(token::untrusted(provider, &"the answer names another issuer"))
        }
        None if promised => Err(token::untrusted(provider, &"the answer names no issuer")),
        Some(_) | None => Ok(()),
    }
}

fn spent(provider: &IdentityProvider) -> Error {
    let refusal = Refusal::new("oidc.spent").number("minutes", ANSWER_MINUTES);
    refusal.text("provider", &provider.label).into()
}

/// An account at a provider that signs somebody in here.
#[derive(Debug, Clone)]
pub struct Identity {
    pub id: uuid::Uuid,
    pub issuer: String,
    pub linked_at: At,
    pub used_at: At,
}
