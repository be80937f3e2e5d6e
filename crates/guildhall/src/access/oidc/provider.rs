//! What a provider says about itself: fetched once, kept for an hour, its keys fetched again when a
//! token names one that is not known.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm,
    CoreResponseMode, CoreResponseType, CoreSubjectIdentifierType,
};
use openidconnect::{
    AdditionalProviderMetadata, DiscoveryError, IssuerUrl, JsonWebKeySet, ProviderMetadata,
};
use serde::{Deserialize, Serialize};

use crate::access::throttle::Rate;
use crate::app::App;
use crate::config::identity::IdentityProvider;
use crate::error::{Error, Refusal};
use crate::world::clock;
use crate::world::identity::{Http, Unheard};

/// How long metadata and keys are taken as they were read.
const FRESH: Duration = Duration::from_secs(60 * 60);
/// How often keys are fetched because a token names another: three times at once, then once a
/// minute. Whoever makes up names of keys does not make us hammer the provider.
const KEYS_AGAIN: Rate = Rate { burst: 3, every: Duration::from_secs(60) };

/// What the library's metadata lack.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub struct Beyond {
    /// Whether each answer names its issuer (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for Beyond {}

pub type Metadata = ProviderMetadata<
    Beyond,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// What this node knows of the providers.
#[derive(Default)]
pub struct Providers {
    pub http: Http,
    known: Mutex<HashMap<String, (Arc<Metadata>, Duration)>>,
}

impl Providers {
    /// A panic elsewhere leaves what was read as good as it was.
    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Arc<Metadata>, Duration)>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, provider: &IdentityProvider, metadata: Metadata) -> Arc<Metadata> {
        let metadata = Arc::new(metadata);
        self.lock().insert(provider.name.clone(), (metadata.clone(), clock::running()));
        metadata
    }
}

/// The provider of a name. [`Error::NotFound`] for one that is not set up.
pub fn named<'a>(app: &'a App, name: &str) -> Result<&'a IdentityProvider, Error> {
    let known = app.config.identity_providers.iter().find(|known| known.name == name);
    known.ok_or(Error::NotFound)
}

/// Its metadata and keys. Refused as `oidc.unreachable` where it does not answer, and as
/// `oidc.misconfigured` where what it answers does not fit what is set up here.
pub async fn metadata(app: &App, provider: &IdentityProvider) -> Result<Arc<Metadata>, Error> {
    let known = app.providers.lock().get(&provider.name).cloned();
    if let Some((metadata, _)) = known.filter(|(_, at)| clock::running() < *at + FRESH) {
        return Ok(metadata);
    }
    let issuer =
        IssuerUrl::new(provider.issuer.clone()).map_err(|error| misconfigured(provider, &error))?;
    let found = Metadata::discover_async(issuer, &app.providers.http).await;
    let metadata = found.map_err(|error| not_discovered(provider, error))?;
    check(provider, &metadata)?;
    Ok(app.providers.keep(provider, metadata))
}

/// The same with keys fetched anew, because a token names one that is not there. `None` where that
/// was done too often of late.
pub async fn with_fresh_keys(
    app: &App,
    provider: &IdentityProvider,
) -> Result<Option<Arc<Metadata>>, Error> {
    let count = ("oidc_keys", provider.name.as_str(), KEYS_AGAIN);
    if app.throttle.take(clock::running(), &[count]).is_err() {
        return Ok(None);
    }
    let metadata = metadata(app, provider).await?;
    let keys = JsonWebKeySet::fetch_async(metadata.jwks_uri(), &app.providers.http).await;
    let keys = keys.map_err(|error| not_discovered(provider, error))?;
    Ok(Some(app.providers.keep(provider, metadata.as_ref().clone().set_jwks(keys))))
}

/// Secrets and codes go over TLS only; a provider on this very machine, for trying out, needs none.
fn check(provider: &IdentityProvider, metadata: &Metadata) -> Result<(), Error> {
    let Some(token) = metadata.token_endpoint() else {
        return Err(misconfigured(provider, &"it has no token_endpoint"));
    };
    let mut urls = vec![metadata.authorization_endpoint().url(), token.url()];
    urls.push(metadata.jwks_uri().url());
    urls.extend(metadata.userinfo_endpoint().map(|url| url.url()));
    let plain = urls.into_iter().find(|url| url.scheme() != "https");
    match plain {
        Some(url) if provider.issuer.starts_with("https://") => {
            Err(misconfigured(provider, &format!("it names {url}, which is not https://")))
        }
        _ => Ok(()),
    }
}

fn misconfigured(provider: &IdentityProvider, why: &dyn std::fmt::Display) -> Error {
    tracing::error!(provider = provider.name, %why, "an identity provider is not set up rightly");
    Refusal::new("oidc.misconfigured").text("provider", &provider.label).into()
}

pub fn unreachable(provider: &IdentityProvider, why: &dyn std::fmt::Display) -> Error {
    tracing::error!(provider = provider.name, %why, "an identity provider does not answer");
    Refusal::new("oidc.unreachable").text("provider", &provider.label).into()
}

fn not_discovered(provider: &IdentityProvider, error: DiscoveryError<Unheard>) -> Error {
    match error {
        DiscoveryError::Validation(why) => misconfigured(provider, &why),
        DiscoveryError::Parse(why) => misconfigured(provider, &why),
        DiscoveryError::UrlParse(why) => misconfigured(provider, &why),
        DiscoveryError::Request(why) => unreachable(provider, &why),
        DiscoveryError::Response(status, ..) => {
            unreachable(provider, &format!("it answered {status}"))
        }
        other => unreachable(provider, &other),
    }
}
