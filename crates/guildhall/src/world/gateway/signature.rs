//! The signature of a webhook: `t=<seconds>,v1=<hex>`, an HMAC-SHA256 over `<seconds>.<raw body>`,
//! as Stripe signs and as the simulated gateway does too.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;

/// Seconds a signature's time may be away from ours, either way.
pub const TOLERANCE_SECONDS: i64 = 300;
/// Signatures one header may carry: while a secret is replaced, a gateway signs with two.
const SIGNATURES_MAX: usize = 16;

/// Why a webhook is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsigned {
    #[error("the signature cannot be read")]
    Unreadable,
    #[error("the signature's time is too far from ours")]
    Stale,
    #[error("no signature fits the body")]
    Wrong,
}

/// Checks a header against the body and every secret that is in use. Comparing takes the same time
/// whatever differs.
pub fn verify(
    secrets: &[String],
    header: &str,
    body: &[u8],
    now: Timestamp,
) -> Result<(), Unsigned> {
    let (mut signed_at, mut signatures) = (None, Vec::new());
    for pair in header.split(',') {
        match pair.trim().split_once('=') {
            Some(("t", seconds)) if signed_at.is_none() => signed_at = Some(seconds),
            // Two times leave open which one was signed.
            Some(("t", _)) => return Err(Unsigned::Unreadable),
            Some(("v1", hex)) => signatures.push(hex),
            // Other schemes may stand beside.
            Some(_) => {}
            None => return Err(Unsigned::Unreadable),
        }
    }
    let seconds = signed_at.ok_or(Unsigned::Unreadable)?;
    let plain = !seconds.is_empty() && seconds.bytes().all(|byte| byte.is_ascii_digit());
    let at: i64 = seconds.parse().ok().filter(|_| plain).ok_or(Unsigned::Unreadable)?;
    if signatures.is_empty() || SIGNATURES_MAX < signatures.len() {
        return Err(Unsigned::Unreadable);
    }
    if TOLERANCE_SECONDS < now.as_second().saturating_sub(at).saturating_abs() {
        return Err(Unsigned::Stale);
    }
    let signatures: Vec<Vec<u8>> = signatures.into_iter().filter_map(bytes_of).collect();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        let mac = mac(secret, seconds, body);
        if signatures.iter().any(|signature| mac.clone().verify_slice(signature).is_ok()) {
            return Ok(());
        }
    }
    Err(Unsigned::Wrong)
}

/// The header of a body signed at an instant.
pub fn sign(secret: &str, body: &[u8], at: Timestamp) -> String {
    let seconds = at.as_second().to_string();
    let code = mac(secret, &seconds, body).finalize().into_bytes();
    let hex: String = code.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("t={seconds},v1={hex}")
}

fn mac(secret: &str, seconds: &str, body: &[u8]) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key");
    mac.update(seconds.as_bytes());
    mac.update(b".");
    mac.update(body);
    mac
}

/// Exactly 32 bytes of lower- or upper-case hexadecimal.
fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    if hex.len() != 64 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).ok()).collect()
}
