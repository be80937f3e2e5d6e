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

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = br#"{"id":"evt_1","type":"charge.changed","key":"order-1-1"}"#;
    const OLD: &str = "whsec_old";
    const NEW: &str = "whsec_new";
    const NOW: i64 = 1_760_000_000;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("in range")
    }

    fn check(header: &str, body: &[u8]) -> Result<(), Unsigned> {
        verify(&[NEW.to_owned(), OLD.to_owned()], header, body, at(NOW))
    }

    #[test]
    fn an_independent_hand_signed_the_same() {
        // hmac.new(b'whsec_new', b'1760000000.{}', 'sha256').hexdigest() in Python
        let header =
            "t=1760000000,v1=6ae8aab2ea842a4bfce1d9f2878747c5fbcc79afb0a8a5183094b6842eb95252";
        assert_eq!(sign(NEW, b"{}", at(NOW)), header);
        assert_eq!(check(header, b"{}"), Ok(()));
    }

    #[test]
    fn twenty_headers_and_what_becomes_of_each() {
        let good = sign(NEW, BODY, at(NOW));
        let (time, code) = good.split_once(",v1=").expect("two parts");
        let aged = |seconds: i64| sign(NEW, BODY, at(NOW + seconds));
        let many = format!("{time}{}", format!(",v1={code}").repeat(17));
        let cases: [(String, Result<(), Unsigned>); 22] = [
            (good.clone(), Ok(())),
            (sign(OLD, BODY, at(NOW)), Ok(())),
            (format!("{time},v1={},v1={code}", "0".repeat(64)), Ok(())),
            (format!("v1={code},{time}"), Ok(())),
            (format!("{time}, v1={code}"), Ok(())),
            (format!("{time},v0=abc,v1={code}"), Ok(())),
            (format!("{time},v1={}", code.to_uppercase()), Ok(())),
            (aged(-300), Ok(())),
            (aged(300), Ok(())),
            (aged(-301), Err(Unsigned::Stale)),
            (aged(301), Err(Unsigned::Stale)),
            (sign("whsec_foreign", BODY, at(NOW)), Err(Unsigned::Wrong)),
            (sign("", BODY, at(NOW)), Err(Unsigned::Wrong)),
            (format!("t={},v1={code}", NOW + 1), Err(Unsigned::Wrong)),
            (format!("{time},v1={}", &code[..62]), Err(Unsigned::Wrong)),
            (format!("{time},v0={code}"), Err(Unsigned::Unreadable)),
            (format!("v1={code}"), Err(Unsigned::Unreadable)),
            (format!("t=,v1={code}"), Err(Unsigned::Unreadable)),
            (format!("t=+{NOW},v1={code}"), Err(Unsigned::Unreadable)),
            (format!("{time},{time},v1={code}"), Err(Unsigned::Unreadable)),
            (many, Err(Unsigned::Unreadable)),
            (String::new(), Err(Unsigned::Unreadable)),
        ];
        for (header, expected) in cases {
            assert_eq!(check(&header, BODY), expected, "{header}");
        }
    }

    #[test]
    fn no_changed_byte_is_accepted() {
        let header = sign(NEW, BODY, at(NOW));
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut draw = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
            usize::try_from(state >> 33).expect("31 bits") % below
        };
        for _ in 0..100_000 {
            let mut body = BODY.to_vec();
            match draw(3) {
                0 => {
                    let place = draw(body.len());
                    body[place] ^= u8::try_from(1 + draw(255)).expect("a byte");
                }
                1 => body.truncate(draw(BODY.len())),
                _ => body.insert(draw(BODY.len() + 1), u8::try_from(draw(256)).expect("a byte")),
            }
            assert_eq!(check(&header, &body), Err(Unsigned::Wrong), "{body:?}");
        }
    }

    #[test]
    fn no_secret_accepts_nothing() {
        let header = sign("", BODY, at(NOW));
        assert_eq!(verify(&[], &header, BODY, at(NOW)), Err(Unsigned::Wrong));
        assert_eq!(verify(&[String::new()], &header, BODY, at(NOW)), Err(Unsigned::Wrong));
    }
}
