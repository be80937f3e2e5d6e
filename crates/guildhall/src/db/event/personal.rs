//! What an event says of people: parts that can be erased one by one, while the hash over all of
//! them stays what it was.

use std::collections::BTreeMap;

use domain::ids::PersonId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::db::Sha;

/// The network address something came from.
pub const PLACE: &str = "place";
/// The fields of an event that name a person, or that a person wrote freely. They are written here,
/// whoever tells of them.
pub const FIELDS: [&str; 6] = ["name", "email", "contact", "phone", "agent", "title"];

/// One thing said, or the hash of what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Part {
    Said {
        /// Random, so that the hash of a short text does not give the text away.
        salt: String,
        value: String,
        /// Whom it is about; nobody we know where it is empty.
        of: String,
    },
    Erased {
        hash: String,
    },
}

/// The parts of one event by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts(BTreeMap<String, Part>);

impl Parts {
    /// Of the text in a row; none where it cannot be read, which the chain tells.
    pub fn read(text: &str) -> Parts {
        serde_json::from_str(text).unwrap_or_default()
    }

    pub fn add(&mut self, name: &str, salt: [u8; 16], value: &str, of: Option<PersonId>) {
        let said = Part::Said {
            salt: hex(&salt),
            value: value.to_owned(),
            of: of.map(|person| person.to_string()).unwrap_or_default(),
        };
        self.0.insert(name.to_owned(), said);
    }

    /// Takes a part out of what is shown. The hash of what is left is another.
    pub(super) fn leave_out(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// The text for a row; none where nothing is said.
    pub fn written(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| serde_json::to_string(&self.0).unwrap_or_default())
    }

    /// The hash of all parts, the same before and after erasing.
    pub fn hash(&self) -> Option<Sha> {
        if self.0.is_empty() {
            return None;
        }
        let mut whole = Sha256::new();
        for (name, part) in &self.0 {
            add(&mut whole, name.as_bytes());
            add(&mut whole, part.hash(name).as_bytes());
        }
        Some(Sha::from(whole.finalize().as_slice()))
    }

    /// The names and what is said, `None` where it was erased.
    pub fn values(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.0.iter().map(|(name, part)| match part {
            Part::Said { value, .. } => (name.as_str(), Some(value.as_str())),
            Part::Erased { .. } => (name.as_str(), None),
        })
    }

    /// The same with whom each is about, where we know.
    pub fn told(&self) -> impl Iterator<Item = (&str, Option<&str>, Option<PersonId>)> {
        self.0.iter().map(|(name, part)| match part {
            Part::Said { value, of, .. } => {
                (name.as_str(), Some(value.as_str()), PersonId::parse(of))
            }
            Part::Erased { .. } => (name.as_str(), None, None),
        })
    }

    /// Erases everything.
    pub fn erase_all(&mut self) {
        for (name, part) in &mut self.0 {
            *part = Part::Erased { hash: part.hash(name) };
        }
    }

    /// Erases what is about a person, and whatever says one of the texts.
    /// False where there was nothing.
    pub fn erase(&mut self, person: PersonId, texts: &[&str]) -> bool {
        let person = person.to_string();
        let mut erased = false;
        for (name, part) in &mut self.0 {
            let Part::Said { value, of, .. } = &*part else { continue };
            if *of == person || texts.iter().any(|text| value.contains(text)) {
                *part = Part::Erased { hash: part.hash(name) };
                erased = true;
            }
        }
        erased
    }
}

impl Part {
    fn hash(&self, name: &str) -> String {
        match self {
            Part::Erased { hash } => hash.clone(),
            Part::Said { salt, value, of } => {
                let mut hash = Sha256::new();
                for text in [name, salt, value, of] {
                    add(&mut hash, text.as_bytes());
                }
                hex(&hash.finalize())
            }
        }
    }
}

fn add(hash: &mut Sha256, bytes: &[u8]) {
    hash.update(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
    hash.update(bytes);
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether the text in a row is what its hash says.
pub fn is_true(text: &str, hash: Option<&Sha>) -> bool {
    Parts::read(text).hash().as_ref() == hash
}

/// A person as it stands in the parts.
pub fn mark_of(person: Uuid) -> String {
    person.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_erased_is_gone_and_the_hash_stays() {
        let (ada, ben) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let mut parts = Parts::default();
        parts.add("name", [1; 16], "Ada Lovelace", Some(ada));
        parts.add(PLACE, [2; 16], "203.0.113.7", Some(ben));
        let hash = parts.hash();
        assert!(parts.erase(ada, &[]));
        let written = parts.written().expect("parts");
        assert!(!written.contains("Lovelace") && written.contains("203.0.113.7"), "{written}");
        let read = Parts::read(&written);
        assert_eq!((read.hash(), read.clone()), (hash.clone(), parts.clone()));
        assert!(!parts.erase(ada, &[]), "nothing is left of hers");
        assert!(is_true(&written, hash.as_ref()));
        assert!(!is_true(&written.replace("203.0.113.7", "203.0.113.8"), hash.as_ref()));
        assert!(!is_true("{}", hash.as_ref()) && !is_true("nonsense", hash.as_ref()));
    }

    #[test]
    fn the_same_text_hashes_otherwise_under_another_salt() {
        let of = |salt| {
            let mut parts = Parts::default();
            parts.add("name", salt, "Ada", None);
            parts.hash()
        };
        assert_ne!(of([1; 16]), of([2; 16]));
    }
}
