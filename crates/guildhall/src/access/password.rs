//! Passwords: which may be set, and how they are kept.

use std::collections::HashSet;
use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use domain::access::password::Password;
use domain::text::Email;
use tokio::sync::Semaphore;

use crate::app::App;
use crate::error::{Error, Problem};

/// The passwords guessers try first, in lower case, one a line below the note on where they come
/// from.
const COMMON: &str = include_str!("common_passwords.txt");
/// Hashes worked out at the same time: each takes 19 MiB, and a processor for some 25 milliseconds.
const AT_ONCE: usize = 2;

static COMMON_SET: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| COMMON.lines().filter(|line| !line.starts_with('#')).collect());
static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// A password that may be set, or the sentence why not, for a form's field.
pub fn parse(field: &'static str, text: &str, email: &Email) -> Result<Password, Error> {
    Password::parse(text, email, |password| COMMON_SET.contains(password))
        .map_err(|refusal| Error::Invalid(vec![Problem::coded(field, &refusal.to_string())]))
}

/// The form in which a password is kept: argon2id with OWASP's parameters and a salt of its own.
pub async fn hash(app: &App, password: &Password) -> Result<String, Error> {
    let (password, salt) = (password.clone(), app.world.ids.salt());
    in_turn(move || hashed(password.reveal(), &salt)).await?
}

/// Whether the password is the one kept. Without a kept one the same work is done, so that the time
/// an answer takes does not tell whether somebody is known here.
pub async fn verify(password: &str, kept: Option<&str>) -> Result<bool, Error> {
    let (password, kept) = (password.to_owned(), kept.map(str::to_owned));
    in_turn(move || {
        let is_known = kept.is_some();
        let kept = match kept {
            Some(kept) => kept,
            None => hashed("nobody's password", &[0; 16])?,
        };
        let kept = PasswordHash::new(&kept)
            .map_err(|error| Error::broken(format!("a kept password is unreadable: {error}")))?;
        let right = Argon2::default().verify_password(password.as_bytes(), &kept).is_ok();
        Ok(right && is_known)
    })
    .await?
}

fn hashed(password: &str, salt: &[u8]) -> Result<String, Error> {
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), salt)
        .map(|hash| hash.to_string())
        .map_err(|error| Error::broken(format!("hashing a password: {error}")))
}

/// Runs heavy work beside the requests, a few at a time.
async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let _turn = TURNS.acquire().await.map_err(Error::broken)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::broken)
}

#[cfg(test)]
mod tests {
    use super::{COMMON, COMMON_SET};

    #[test]
    fn at_least_three_thousand_common_passwords_are_shipped() {
        assert!(3_000 <= COMMON_SET.len(), "only {} passwords", COMMON_SET.len());
        for line in COMMON.lines().filter(|line| !line.starts_with('#')) {
            assert_eq!(line, line.trim().to_lowercase(), "{line:?} is never found");
            assert!(8 <= line.chars().count(), "{line:?} is refused as too short already");
        }
    }
}
