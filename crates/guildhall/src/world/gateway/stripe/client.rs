//! The HTTP of it: one address, one key, one version of the interface, bounded in time and size.

use std::time::Duration;

use reqwest::{Method, redirect};
use serde_json::Value;

/// The version of the interface this program was written against.
const VERSION: &str = "2024-06-20";
const CONNECT_SECONDS: u64 = 5;
const ANSWER_SECONDS: u64 = 15;
/// Bytes an answer may have.
const BYTES_MAX: usize = 1 << 20;
/// Times a call is made before its failure is believed. The key makes repeating harmless.
const TRIES: u32 = 3;
/// Milliseconds before the second try; doubled before the third.
const WAIT_MILLIS: u64 = 400;

pub struct Client {
    http: reqwest::Client,
    base: String,
    key: String,
}

/// What came back.
#[derive(Debug)]
pub enum Said {
    Done(Value),
    /// A status of 400 to 499: not done, with the gateway's error.
    Refused {
        status: u16,
        error: Value,
    },
    /// Too many calls, or nobody there to be called: surely not done.
    Busy,
    /// Timed out, unreadable, or a status of 500 or above: nobody can tell.
    Nothing,
}

impl Said {
    /// For logs: nothing secret, nothing personal.
    pub fn in_words(&self) -> String {
        match self {
            Said::Done(_) => "done".to_owned(),
            Said::Refused { status, error } => {
                let text = |name: &str| error.get(name).and_then(Value::as_str).unwrap_or("-");
                format!("status {status}, {} {} {}", text("type"), text("code"), text("param"))
            }
            Said::Busy => "too many calls, or out of reach".to_owned(),
            Said::Nothing => "no answer".to_owned(),
        }
    }
}

impl Client {
    pub fn new(base: &str, key: &str) -> anyhow::Result<Client> {
        let http = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(CONNECT_SECONDS))
            .timeout(Duration::from_secs(ANSWER_SECONDS))
            .redirect(redirect::Policy::none())
            .user_agent(concat!("guildhall/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Client { http, base: base.trim_end_matches('/').to_owned(), key: key.to_owned() })
    }

    pub async fn get(&self, path: &str) -> Said {
        self.call(Method::GET, path, &[], None).await
    }

    /// `key` makes the gateway do it once, however often it is sent.
    pub async fn post(&self, path: &str, form: &[(String, String)], key: Option<&str>) -> Said {
        self.call(Method::POST, path, form, key).await
    }

    async fn call(
        &self,
        method: Method,
        path: &str,
        form: &[(String, String)],
        key: Option<&str>,
    ) -> Said {
        let mut wait = WAIT_MILLIS;
        let mut unsure = false;
        for attempt in 1..=TRIES {
            let said = self.send(method.clone(), path, form, key).await;
            let again = match said {
                Said::Done(_) | Said::Refused { .. } => false,
                Said::Busy => true,
                Said::Nothing => {
                    unsure = true;
                    // Without a key a second call might do a second thing.
                    key.is_some() || method == Method::GET
                }
            };
            if !again || attempt == TRIES {
                // Busy after a call that nobody can tell of says nothing about that one.
                return if unsure && matches!(said, Said::Busy) { Said::Nothing } else { said };
            }
            tokio::time::sleep(Duration::from_millis(wait)).await;
            wait *= 2;
        }
        Said::Nothing
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        form: &[(String, String)],
        key: Option<&str>,
    ) -> Said {
        let mut request = self
            .http
            .request(method.clone(), format!("{}{path}", self.base))
            .bearer_auth(&self.key)
            .header("Stripe-Version", VERSION);
        if method == Method::POST {
            request = request.form(form);
        }
        if let Some(key) = key {
            request = request.header("Idempotency-Key", key);
        }
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(error) if error.is_connect() => return Said::Busy,
            Err(error) => {
                tracing::warn!(error = %error.without_url(), "the gateway did not answer");
                return Said::Nothing;
            }
        };
        let status = response.status();
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() <= BYTES_MAX => {
                    body.extend_from_slice(&chunk);
                }
                Ok(None) => break,
                Ok(Some(_)) | Err(_) => return Said::Nothing,
            }
        }
        if status.as_u16() == 429 {
            return Said::Busy;
        }
        match serde_json::from_slice::<Value>(&body) {
            Ok(value) if status.is_success() => Said::Done(value),
            Ok(value) if status.is_client_error() => Said::Refused {
                status: status.as_u16(),
                error: value.get("error").cloned().unwrap_or(Value::Null),
            },
            _ => Said::Nothing,
        }
    }
}
