//! The HTTP to providers of identity: bounded in time and size, and never led elsewhere.

use std::pin::Pin;
use std::sync::OnceLock;
use std::time::Duration;

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, http};
use reqwest::redirect;

const CONNECT_SECONDS: u64 = 4;
const ANSWER_SECONDS: u64 = 8;
/// Bytes an answer may have: metadata and keys of large providers have a tenth of it.
pub const BYTES_MAX: usize = 256 * 1024;

/// Made when it is first needed: most installations have no provider.
#[derive(Default)]
pub struct Http(OnceLock<reqwest::Client>);

/// Why there is no answer; nothing secret, nothing personal.
#[derive(Debug, thiserror::Error)]
pub enum Unheard {
    #[error("the request could not be sent: {0}")]
    NotSent(#[from] reqwest::Error),
    #[error("the answer has more than {BYTES_MAX} bytes")]
    TooLarge,
    #[error("the answer cannot be read: {0}")]
    Unreadable(#[from] http::Error),
}

/// The library's door to the network. What comes back is told whatever its status; a redirect is an
/// answer, too.
impl<'c> AsyncHttpClient<'c> for Http {
    type Error = Unheard;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Unheard>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

impl Http {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Unheard> {
        let request = reqwest::Request::try_from(request)?;
        let mut answer =
            self.client()?.execute(request).await.map_err(reqwest::Error::without_url)?;
        let mut response = http::Response::builder().status(answer.status());
        if let Some(kind) = answer.headers().get(http::header::CONTENT_TYPE) {
            response = response.header(http::header::CONTENT_TYPE, kind);
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(reqwest::Error::without_url)? {
            if BYTES_MAX < body.len() + chunk.len() {
                return Err(Unheard::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(response.body(body)?)
    }

    fn client(&self) -> Result<&reqwest::Client, reqwest::Error> {
        if let Some(client) = self.0.get() {
            return Ok(client);
        }
        let client = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(CONNECT_SECONDS))
            .timeout(Duration::from_secs(ANSWER_SECONDS))
            .redirect(redirect::Policy::none())
            .user_agent(concat!("guildhall/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(self.0.get_or_init(|| client))
    }
}
