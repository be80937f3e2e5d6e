//! What a provider vouches for: the code redeemed, the ID token verified, and only then read.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, AuthType, AuthorizationCode,
    ClaimsVerificationError, Client, ClientId, ClientSecret, EmptyExtraTokenFields,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdToken, IdTokenClaims, IdTokenFields,
    IdTokenVerifier, Nonce, OAuth2TokenResponse, PkceCodeVerifier, RedirectUrl, RequestTokenError,
    SignatureVerificationError, StandardErrorResponse, StandardTokenResponse, SubjectIdentifier,
    TokenResponse, UserInfoClaims,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::provider::{self, Metadata};
use crate::app::App;
use crate::config::identity::IdentityProvider;
use crate::error::{Error, Refusal};

/// How far two clocks may be apart, in seconds.
const LEEWAY_SECONDS: i64 = 60;
/// Signatures with a provider's own key. None at all, and those made with a secret that two share,
/// are not among them.
const SIGNATURES: [CoreJwsSigningAlgorithm; 8] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];
/// Groups of one person that are read.
const GROUPS_MAX: usize = 1_000;

/// Claims beyond the standard's, by their names.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub struct Others(BTreeMap<String, Value>);

impl AdditionalClaims for Others {}

type Fields = IdTokenFields<
    Others,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Token =
    IdToken<Others, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Claims = IdTokenClaims<Others, CoreGenderClaim>;
type Tokens = StandardTokenResponse<Fields, CoreTokenType>;
pub type ClientOf = Client<
    Others,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Whom a provider vouches for.
#[derive(Debug, Clone)]
pub struct Vouched {
    pub subject: String,
    /// As the provider has it, verified by it or not.
    pub email: Option<String>,
    pub email_is_verified: bool,
    pub groups: Vec<String>,
    /// The provider asked for more than one proof.
    pub strong: bool,
}

/// The library's client for a provider. The address answers come to names the provider, so that
/// none is taken for another's.
pub fn client(
    app: &App,
    provider: &IdentityProvider,
    metadata: &Metadata,
) -> Result<ClientOf, Error> {
    let address = format!("{}/sign-in/with/{}/answer", app.config.public_url, provider.name);
    let address = RedirectUrl::new(address).map_err(anyhow::Error::new)?;
    let secret = provider.client_secret.as_ref();
    let secret = secret.map(|secret| ClientSecret::new(secret.reveal().to_owned()));
    let id = ClientId::new(provider.client_id.clone());
    let client = Client::from_provider_metadata(metadata.clone(), id, secret);
    let kind = if takes_basic(metadata) { AuthType::BasicAuth } else { AuthType::RequestBody };
    Ok(client.set_redirect_uri(address).set_auth_type(kind))
}

/// Whether the secret goes into a header, which is the rule where nothing is said.
fn takes_basic(metadata: &Metadata) -> bool {
    use openidconnect::core::CoreClientAuthMethod::ClientSecretBasic;
    let methods = metadata.token_endpoint_auth_methods_supported();
    methods.is_none_or(|methods| methods.contains(&ClientSecretBasic))
}

/// Redeems a code and verifies what comes for it. Refused as `oidc.unreachable`,
/// `oidc.not_redeemed` or `oidc.untrusted`.
pub async fn redeem(
    app: &App,
    provider: &IdentityProvider,
    code: &str,
    (verifier, nonce): (String, Nonce),
) -> Result<Vouched, Error> {
    let metadata = provider::metadata(app, provider).await?;
    let client = client(app, provider, &metadata)?;
    let request = client
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(|error| provider::unreachable(provider, &error))?
        .set_pkce_verifier(PkceCodeVerifier::new(verifier));
    let tokens = request.request_async(&app.providers.http).await.map_err(|error| match error {
        RequestTokenError::ServerResponse(said) => {
            tracing::warn!(provider = provider.name, code = %said.error(), "a code was refused");
            Refusal::new("oidc.not_redeemed").text("provider", &provider.label).into()
        }
        other => provider::unreachable(provider, &other),
    })?;
    let Some(token) = tokens.id_token() else {
        return Err(untrusted(provider, &"there is no ID token"));
    };
    let claims = verified(app, provider, &metadata, token, tokens.access_token(), &nonce).await?;
    complete(app, provider, &client, &tokens, &claims).await
}

/// The claims of a token, with the provider's keys fetched anew where it names one not known.
async fn verified(
    app: &App,
    provider: &IdentityProvider,
    metadata: &Metadata,
    token: &Token,
    access: &AccessToken,
    nonce: &Nonce,
) -> Result<Claims, Error> {
    use SignatureVerificationError::NoMatchingKey;
    let now = app.world.wall.now().as_second();
    let first = verify(now, provider, metadata, token, access, nonce);
    let found = match first {
        Err(ClaimsVerificationError::SignatureVerification(NoMatchingKey)) => {
            match provider::with_fresh_keys(app, provider).await? {
                Some(fresh) => verify(now, provider, &fresh, token, access, nonce),
                None => first,
            }
        }
        found => found,
    };
    found.map_err(|error| untrusted(provider, &error))
}

fn verify(
    now: i64,
    provider: &IdentityProvider,
    metadata: &Metadata,
    token: &Token,
    access: &AccessToken,
    nonce: &Nonce,
) -> Result<Claims, ClaimsVerificationError> {
    let client_id = ClientId::new(provider.client_id.clone());
    // Told no secret, the verifier takes no signature that was made with it.
    let (issuer, keys) = (metadata.issuer().clone(), metadata.jwks().clone());
    let verifier = IdTokenVerifier::new_public_client(client_id.clone(), issuer, keys)
        .set_allowed_algs(SIGNATURES)
        .set_time_fn(move || since_epoch(now - LEEWAY_SECONDS).into())
        .set_issue_time_verifier_fn(move |issued| match issued.timestamp() {
            issued if now + LEEWAY_SECONDS < issued => Err("issued in the future".to_owned()),
            _ => Ok(()),
        });
    let claims = token.claims(&verifier, nonce)?;
    if claims.authorized_party().is_some_and(|party| *party != client_id) {
        let said = "it was issued to another client".to_owned();
        return Err(ClaimsVerificationError::InvalidAudience(said));
    }
    if let Some(expected) = claims.access_token_hash() {
        let signature = ClaimsVerificationError::SignatureVerification;
        let algorithm = token.signing_alg().map_err(signature)?;
        let key = token.signing_key(&verifier).map_err(signature)?;
        let found = AccessTokenHash::from_token(access, algorithm, key);
        if found.ok().as_ref() != Some(expected) {
            let said = "it belongs to another access token".to_owned();
            return Err(ClaimsVerificationError::Other(said));
        }
    }
    Ok(claims.clone())
}

fn since_epoch(seconds: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).unwrap_or(0))
}

/// Reads the claims; what the ID token leaves out is asked for where the provider tells it.
async fn complete(
    app: &App,
    provider: &IdentityProvider,
    client: &ClientOf,
    tokens: &Tokens,
    claims: &Claims,
) -> Result<Vouched, Error> {
    let strong = is_strong(provider, claims);
    let mut vouched = Vouched {
        subject: claims.subject().to_string(),
        email: claims.email().map(|email| email.to_string()),
        email_is_verified: claims.email_verified() == Some(true),
        groups: groups(provider, claims.additional_claims()),
        strong,
    };
    let wants_groups = !provider.grants.is_empty()
        && !claims.additional_claims().0.contains_key(&provider.groups_claim);
    if vouched.email.is_some() && !wants_groups {
        return Ok(vouched);
    }
    let subject = SubjectIdentifier::new(vouched.subject.clone());
    // A provider need not have this: then the ID token said all there is.
    let Ok(request) = client.user_info(tokens.access_token().clone(), Some(subject)) else {
        return Ok(vouched);
    };
    let told: UserInfoClaims<Others, CoreGenderClaim> =
        request.request_async(&app.providers.http).await.map_err(|error| match error {
            openidconnect::UserInfoError::ClaimsVerification(why) => untrusted(provider, &why),
            other => provider::unreachable(provider, &other),
        })?;
    if vouched.email.is_none() {
        vouched.email = told.email().map(|email| email.to_string());
        vouched.email_is_verified = told.email_verified() == Some(true);
    }
    if wants_groups {
        vouched.groups = groups(provider, told.additional_claims());
    }
    Ok(vouched)
}

fn is_strong(provider: &IdentityProvider, claims: &Claims) -> bool {
    let methods = claims.auth_method_refs().into_iter().flatten();
    let level = claims.auth_context_ref().map(|level| level.to_string());
    methods.into_iter().any(|method| method.as_str() == "mfa")
        || level.is_some_and(|level| provider.strong_acr.contains(&level))
}

/// The groups of a claim: a list of texts, or one text.
fn groups(provider: &IdentityProvider, others: &Others) -> Vec<String> {
    match others.0.get(&provider.groups_claim) {
        Some(Value::Array(groups)) => {
            let texts = groups.iter().filter_map(Value::as_str).take(GROUPS_MAX);
            texts.map(str::to_owned).collect()
        }
        Some(Value::String(group)) => vec![group.clone()],
        _ => Vec::new(),
    }
}

pub fn untrusted(provider: &IdentityProvider, why: &dyn std::fmt::Display) -> Error {
    tracing::warn!(provider = provider.name, %why, "what a provider said was not believed");
    Refusal::new("oidc.untrusted").text("provider", &provider.label).into()
}
