//! The address to which a mail about a request is answered.

use domain::ids::RequestNumber;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::app::App;
use crate::error::Error;

/// What begins the local part.
const HEAD: &str = "request+";
/// Hexadecimal digits of the code: 80 bits, which nobody guesses over a mail server.
const CODE_DIGITS: usize = 20;
/// What the key is for.
const PURPOSE: &str = "support-mail";
/// The domain of the simulated world.
const SIMULATED_DOMAIN: &str = "guildhall.example";

/// `None` where no mail is taken in.
pub fn domain(app: &App) -> Option<&str> {
    match &app.config.mail_intake.domain {
        Some(domain) => Some(domain),
        None if app.is_simulated() => Some(SIMULATED_DOMAIN),
        None => None,
    }
}

/// `request+4815162-s0007.CODE@DOMAIN`; `None` where no mail is taken in.
pub fn of(app: &App, number: &RequestNumber) -> Result<Option<String>, Error> {
    let Some(domain) = domain(app) else { return Ok(None) };
    let key = app.world.seal.derive(PURPOSE).map_err(Error::broken)?;
    let code = &hex(&mac(&key, number).finalize().into_bytes())[..CODE_DIGITS];
    let number = number.as_str().to_ascii_lowercase();
    Ok(Some(format!("{HEAD}{number}.{code}@{domain}")))
}

/// The request an address names. `None` for every address that we did not make, in any letter
/// case; a code made before the key was replaced still holds.
pub fn meant(app: &App, address: &str) -> Option<RequestNumber> {
    let address = address.trim().to_ascii_lowercase();
    let (local, at) = address.rsplit_once('@')?;
    if Some(at) != domain(app) {
        return None;
    }
    let (number, code) = local.strip_prefix(HEAD)?.split_once('.')?;
    let number = RequestNumber::parse(number)?;
    let code = bytes(code).filter(|code| code.len() * 2 == CODE_DIGITS)?;
    let keys = app.world.seal.derive_all(PURPOSE);
    let holds = |key: &[u8; 32]| mac(key, &number).verify_truncated_left(&code).is_ok();
    keys.iter().any(holds).then_some(number)
}

fn mac(key: &[u8; 32], number: &RequestNumber) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    mac.update(number.as_str().as_bytes());
    mac
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}
