//! What a copied database must not show: seeds of authenticators, licence keys, others' secrets.
//!
//! They are stored sealed under a key that is not in the database. Several keys may be known while
//! one is being replaced: the first seals, each opens what it sealed.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::config::Secret;

/// The first byte of what is sealed: the way it is written.
const WAY: u8 = 1;
/// Bytes that name the key.
const NAME: usize = 4;
/// Bytes of the nonce of XChaCha20-Poly1305.
const NONCE: usize = 24;
/// Bytes before the text itself: way, key, nonce.
const HEAD: usize = 1 + NAME + NONCE;

/// The keys of an installation; none where a command was told of a database only.
#[derive(Debug)]
pub struct Seal {
    keys: Vec<Kept>,
}

struct Kept {
    name: [u8; NAME],
    key: [u8; 32],
}

impl Kept {
    fn derived(&self, purpose: &str) -> [u8; 32] {
        mac(&mac(&self.key, "derive", b""), purpose, b"")
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Kept(…)")
    }
}

/// What was to be opened is not what was sealed for this purpose, or its key is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsealable {
    #[error("a sealed secret is damaged, or belongs to something else")]
    Damaged,
    #[error("a secret was sealed under a key that is not among the settings' secret_keys")]
    UnknownKey,
    #[error("this command needs the setting secret_keys: name the installation with --config")]
    NoKey,
}

impl Seal {
    /// Of the settings' texts, the first of which seals. Without any, nothing is sealed or opened:
    /// a command that was told of a database only.
    pub fn new(texts: &[Secret]) -> Seal {
        let keys = texts.iter().map(|text| {
            let key = mac(text.reveal().as_bytes(), "key", b"");
            let mut name = [0; NAME];
            name.copy_from_slice(&mac(&key, "name", b"")[..NAME]);
            Kept { name, key }
        });
        Seal { keys: keys.collect() }
    }

    /// The simulated world's: it protects nothing, and opens what any other simulated world sealed.
    pub fn simulated() -> Seal {
        Seal::new(&[Secret::new("a simulated world keeps no secrets")])
    }

    /// Seals a text for one purpose, which names what it belongs to down to the row
    /// (`totp/PERSON`): in the place of another row's it does not open. The same text for the same
    /// purpose seals alike, so no randomness is needed and none can repeat.
    pub fn close(&self, purpose: &str, plain: &[u8]) -> Result<Vec<u8>, Unsealable> {
        let kept = self.keys.first().ok_or(Unsealable::NoKey)?;
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&mac(&mac(&kept.key, "nonce", b""), purpose, plain)[..NONCE]);
        let payload = Payload { msg: plain, aad: purpose.as_bytes() };
        // It fails for texts of 256 GiB only.
        let sealed = cipher(&kept.key).encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Unsealable::Damaged)?;
        let mut written = Vec::with_capacity(HEAD + plain.len() + 16);
        written.push(WAY);
        written.extend_from_slice(&kept.name);
        written.extend_from_slice(&nonce);
        written.extend_from_slice(&sealed);
        Ok(written)
    }

    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Result<Vec<u8>, Unsealable> {
        let (head, text) = sealed.split_at_checked(HEAD).ok_or(Unsealable::Damaged)?;
        if head[0] != WAY {
            return Err(Unsealable::Damaged);
        }
        let kept = self.keys.iter().find(|kept| kept.name == head[1..=NAME]);
        let kept = kept.ok_or(Unsealable::UnknownKey)?;
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&head[1 + NAME..]);
        let payload = Payload { msg: text, aad: purpose.as_bytes() };
        let opened = cipher(&kept.key).decrypt(&XNonce::from(nonce), payload);
        opened.map_err(|_| Unsealable::Damaged)
    }

    /// A key of its own for one purpose, from the first key: the same as long as that key stays.
    pub fn derive(&self, purpose: &str) -> Result<[u8; 32], Unsealable> {
        let kept = self.keys.first().ok_or(Unsealable::NoKey)?;
        Ok(kept.derived(purpose))
    }

    /// The same of every key that is known: what was signed before a key was replaced still holds.
    pub fn derive_all(&self, purpose: &str) -> Vec<[u8; 32]> {
        self.keys.iter().map(|kept| kept.derived(purpose)).collect()
    }
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key))
}

/// HMAC-SHA-256 (RFC 2104) over the label, its end, and the text.
fn mac(key: &[u8], label: &str, text: &[u8]) -> [u8; 32] {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    mac.update(label.as_bytes());
    mac.update(&[0]);
    mac.update(text);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(texts: &[&str]) -> Seal {
        let texts: Vec<Secret> = texts.iter().copied().map(Secret::new).collect();
        Seal::new(&texts)
    }

    #[test]
    fn what_is_sealed_opens_for_its_purpose_only() {
        let one = seal(&["one"]);
        let sealed = one.close("totp/7", b"seed").expect("sealed");
        assert_eq!(one.open("totp/7", &sealed), Ok(b"seed".to_vec()));
        assert_eq!(one.open("totp/8", &sealed), Err(Unsealable::Damaged));
        assert!(!sealed.windows(4).any(|window| window == b"seed"));
        assert_ne!(Ok(sealed), one.close("totp/8", b"seed"));
    }

    #[test]
    fn a_flipped_bit_and_a_cut_end_are_seen() {
        let one = seal(&["one"]);
        let sealed = one.close("key/1", b"AAAAA-BBBBB").expect("sealed");
        for place in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[place] ^= 1;
            assert!(one.open("key/1", &damaged).is_err(), "byte {place}");
            assert!(one.open("key/1", &sealed[..place]).is_err(), "cut at {place}");
        }
    }

    #[test]
    fn an_older_key_opens_what_it_sealed_and_seals_no_more() {
        let sealed = seal(&["old"]).close("totp/7", b"seed").expect("sealed");
        let both = seal(&["new", "old"]);
        assert_eq!(both.open("totp/7", &sealed), Ok(b"seed".to_vec()));
        assert_eq!(seal(&["new"]).open("totp/7", &sealed), Err(Unsealable::UnknownKey));
        let anew = both.close("totp/7", b"seed").expect("sealed");
        assert_eq!(seal(&["old"]).open("totp/7", &anew), Err(Unsealable::UnknownKey));
    }

    #[test]
    fn without_a_key_nothing_is_sealed() {
        assert_eq!(seal(&[]).close("totp/7", b"seed"), Err(Unsealable::NoKey));
        assert_eq!(seal(&[]).derive("record"), Err(Unsealable::NoKey));
    }

    #[test]
    fn each_purpose_has_a_key_of_its_own() {
        let one = seal(&["one"]);
        assert_eq!(one.derive("record"), seal(&["one", "old"]).derive("record"));
        assert_ne!(one.derive("record"), one.derive("feed"));
        assert_ne!(one.derive("record"), seal(&["two"]).derive("record"));
    }
}
