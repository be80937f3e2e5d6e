//! A checkpoint as a file: kept elsewhere, it shows a history that was rewritten with all its
//! hashes, which the database itself cannot show.

use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::checkpoint::signed;
use super::row::checkpoint::Model;
use super::store;
use crate::app::App;
use crate::db::Sha;
use crate::error::Error;

/// Checkpoints that are listed: two months of them. Each stands for all before it.
const LISTED: u64 = 62;

/// The file, as JSON; bytes are hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The version of this form.
    pub guildhall_checkpoint: u32,
    /// Where the installation is reached.
    pub installation: String,
    pub number: i64,
    pub day: String,
    pub at: String,
    pub root: String,
    pub public_key: String,
    pub signature: String,
}

impl Anchor {
    pub fn of(installation: &str, row: &Model) -> Anchor {
        Anchor {
            guildhall_checkpoint: 1,
            installation: installation.to_owned(),
            number: row.checkpoint_no,
            day: row.on_day.to_string(),
            at: row.at.instant().to_string(),
            root: row.root.hex(),
            public_key: row.public_key.hex(),
            signature: row.signature.hex(),
        }
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        format!("{text}\n")
    }

    /// Whether whoever has the key signed it.
    pub fn is_signed(&self) -> bool {
        let bytes = |text: &str| Sha::from_hex(text).unwrap_or_default();
        is_signed(&bytes(&self.root), &bytes(&self.public_key), &bytes(&self.signature))
    }
}

/// A checkpoint to be kept elsewhere: the newest, unless another is named.
pub async fn get(app: &App, number: Option<i64>) -> Result<Anchor, Error> {
    let row = match number {
        Some(number) => store::get(app.db.read(), number).await?,
        None => store::newest(app.db.read()).await?,
    };
    Ok(Anchor::of(&app.config.public_url, &row.ok_or(Error::NotFound)?))
}

/// The newest checkpoints, the newest first.
pub async fn newest(app: &App) -> Result<Vec<Anchor>, Error> {
    let rows = store::list(app.db.read(), None, LISTED).await?;
    Ok(rows.iter().map(|row| Anchor::of(&app.config.public_url, row)).collect())
}

/// Whether a signature of a root holds under a public key.
pub fn is_signed(root: &Sha, public_key: &Sha, signature: &Sha) -> bool {
    let key = <[u8; 32]>::try_from(public_key.0.as_slice());
    let key = key.ok().and_then(|key| VerifyingKey::from_bytes(&key).ok());
    let signature = Signature::from_slice(&signature.0);
    match (key, signature) {
        (Some(key), Ok(signature)) => key.verify_strict(&signed(root), &signature).is_ok(),
        _ => false,
    }
}
