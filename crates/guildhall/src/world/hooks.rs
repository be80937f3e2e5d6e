//! Messages to addresses that companies name themselves: only to public ones, over TLS, bounded in
//! time and size, and never led elsewhere.
//!
//! The headers are those of Standard Webhooks (<https://www.standardwebhooks.com>): an id that
//! every try repeats, the second it was sent in, and an HMAC-SHA256 over both and the body.

mod reach;

use std::net::SocketAddr;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use reqwest::{Url, redirect};
use sha2::Sha256;

pub use reach::is_public;

const CONNECT_SECONDS: u64 = 4;
const ANSWER_SECONDS: u64 = 10;
/// Addresses one name may stand for.
const ADDRESSES_MAX: usize = 16;
/// Characters of an address.
pub const URL_MAX: usize = 500;

/// The way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hooks {
    /// Names are looked up, and what they stand for has to be public.
    Network,
    /// Nothing leaves a simulated world: names that begin with `gone.` or `fails.` answer 410 and
    /// 500, every other one 200.
    Simulated,
    /// For stories with a receiver of their own on this machine.
    #[cfg(any(test, feature = "testing"))]
    ThisMachine,
}

/// A message to be sent.
#[derive(Debug, Clone)]
pub struct Message {
    pub url: String,
    pub id: String,
    /// Seconds since 1970.
    pub at: i64,
    pub secret: Vec<u8>,
    pub body: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A redirect is an answer, too: nobody follows it.
    Status(u16),
    /// Why there was none; nothing secret.
    None(&'static str),
}

impl Hooks {
    pub async fn send(self, message: &Message) -> Answer {
        match self {
            Hooks::Network => match checked(&message.url) {
                Ok(url) => sent(message, url, true).await,
                Err(why) => Answer::None(why),
            },
            Hooks::Simulated => simulated(&message.url),
            #[cfg(any(test, feature = "testing"))]
            Hooks::ThisMachine => match Url::parse(&message.url) {
                Ok(url) => sent(message, url, false).await,
                Err(_) => Answer::None("address"),
            },
        }
    }
}

/// An address as a company may name it: https, a name or a public address, no user name. The error
/// is a word for the log.
pub fn checked(url: &str) -> Result<Url, &'static str> {
    let url = Url::parse(url.trim()).map_err(|_| "address")?;
    let plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    if url.scheme() != "https" || !plain || URL_MAX < url.as_str().len() {
        return Err("address");
    }
    let host = url.host_str().ok_or("address")?;
    let host = host.trim_start_matches('[').trim_end_matches(']');
    match host.parse() {
        Ok(address) if is_public(address) => Ok(url),
        Ok(_) => Err("private"),
        // A name without a dot is somebody's own machine.
        Err(_) if !host.contains('.') || host.ends_with(".localhost") => Err("private"),
        Err(_) => Ok(url),
    }
}

fn simulated(url: &str) -> Answer {
    match Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)) {
        Some(host) if host.starts_with("gone.") => Answer::Status(410),
        Some(host) if host.starts_with("fails.") => Answer::Status(500),
        Some(_) => Answer::Status(200),
        None => Answer::None("address"),
    }
}

/// Looks the name up once and speaks to what was found then: a second look could find another
/// machine. What is not public is left out.
async fn sent(message: &Message, url: Url, public_only: bool) -> Answer {
    let Some(host) = url.host_str().map(|host| host.trim_matches(['[', ']']).to_owned()) else {
        return Answer::None("address");
    };
    let port = url.port_or_known_default().unwrap_or(443);
    let Ok(found) = tokio::net::lookup_host((host.as_str(), port)).await else {
        return Answer::None("unknown");
    };
    let found: Vec<SocketAddr> = found.take(ADDRESSES_MAX).collect();
    if found.is_empty() || (public_only && !found.iter().all(|found| is_public(found.ip()))) {
        return Answer::None("private");
    }
    let client = reqwest::Client::builder()
        .connect_timeout(Duration::from_secs(CONNECT_SECONDS))
        .timeout(Duration::from_secs(ANSWER_SECONDS))
        .redirect(redirect::Policy::none())
        .no_proxy()
        .resolve_to_addrs(&host, &found)
        .user_agent(concat!("guildhall/", env!("CARGO_PKG_VERSION")))
        .build();
    let Ok(client) = client else { return Answer::None("unreachable") };
    let request = client
        .post(url)
        .header("content-type", "application/json")
        .header("webhook-id", &message.id)
        .header("webhook-timestamp", message.at.to_string())
        .header("webhook-signature", signature(message))
        .body(message.body.clone());
    // What the answer says beyond its status is nobody's business: it is not read.
    match request.send().await {
        Ok(answer) => Answer::Status(answer.status().as_u16()),
        Err(error) if error.is_timeout() => Answer::None("timeout"),
        Err(_) => Answer::None("unreachable"),
    }
}

/// `v1,` and the HMAC in base64, over id, second and body.
pub fn signature(message: &Message) -> String {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(&message.secret).expect("a key of any length");
    mac.update(format!("{}.{}.", message.id, message.at).as_bytes());
    mac.update(message.body.as_bytes());
    format!("v1,{}", base64(&mac.finalize().into_bytes()))
}

/// A secret as receivers are given it.
pub fn written_secret(secret: &[u8]) -> String {
    format!("whsec_{}", base64(secret))
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// RFC 4648 §4, padded.
fn base64(bytes: &[u8]) -> String {
    let mut written = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let value = group.iter().fold(0_u32, |value, byte| value << 8 | u32::from(*byte));
        let value = value << (8 * (3 - group.len()));
        for place in 0..4 {
            if place <= group.len() {
                let digit = value >> (18 - 6 * place) & 63;
                written.push(char::from(DIGITS[digit as usize]));
            } else {
                written.push('=');
            }
        }
    }
    written
}

#[cfg(test)]
mod tests;
