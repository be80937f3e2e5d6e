//! What a raw message says: who wrote it, what is new in it, which files came with it.

use domain::support::reply::written_anew;
use domain::text::{Email, mask_card_numbers};
use mail_parser::{Message, MessageParser, MimeHeaders};
use sha2::{Digest, Sha256};

use crate::support::files::{BYTES_MAX, Brought};

/// Files of a message that are looked at; more are left out.
const PARTS_MAX: usize = 20;

/// A message, as far as it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// `None` where the sender is no plain address, or several.
    pub from: Option<Email>,
    /// A program wrote it by itself: an absence note, a list, a bounce.
    pub is_automatic: bool,
    /// What was written anew, card numbers taken out.
    pub text: String,
    pub files: Vec<Brought>,
    /// Names one message wherever it comes again: the hash of its Message-ID, or of all of it.
    pub hash: String,
}

/// Reads a message; `None` for what is none.
pub fn read(raw: &[u8]) -> Option<Read> {
    let message = MessageParser::default().parse(raw)?;
    let text = message.body_text(0).map(|text| written_anew(&text)).unwrap_or_default();
    Some(Read {
        from: sender(&message),
        is_automatic: is_automatic(&message),
        text: mask_card_numbers(&text).into_owned(),
        files: files(&message),
        hash: hash(message.message_id().map_or(raw, str::as_bytes)),
    })
}

fn sender(message: &Message<'_>) -> Option<Email> {
    let from = message.from()?;
    let mut all = from.iter();
    let one = all.next()?.address()?;
    // Written by several people, it is nobody's own.
    if all.next().is_some() {
        return None;
    }
    Email::parse(one).ok()
}

/// RFC 3834 §5, and what was in use before it.
fn is_automatic(message: &Message<'_>) -> bool {
    let says = |name: &str| {
        let found = message.headers_raw().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim().to_lowercase()).unwrap_or_default()
    };
    let submitted = says("Auto-Submitted");
    let by_itself = !submitted.is_empty() && !submitted.starts_with("no");
    let precedence = says("Precedence");
    let bulk = ["bulk", "junk", "list", "auto_reply"].contains(&precedence.as_str());
    let list = !says("List-Id").is_empty();
    by_itself || bulk || list || !says("X-Autoreply").is_empty()
}

/// The files that have a name: pictures of a signature mostly have none.
fn files(message: &Message<'_>) -> Vec<Brought> {
    let brought = message.attachments().filter_map(|part| {
        let name = part.attachment_name()?.to_owned();
        let content = part.contents();
        let is_too_large = BYTES_MAX < content.len();
        let content = if is_too_large { Vec::new() } else { content.to_vec() };
        Some(Brought { name, content, is_too_large })
    });
    brought.take(PARTS_MAX).collect()
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
