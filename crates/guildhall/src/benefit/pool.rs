//! Filling the pools of license keys from a table.

use domain::access::Action;
use domain::ids::{BenefitCode, KeyId};
use domain::offer::BenefitKind;
use domain::text::Locale;
use sha2::{Digest, Sha256};

use super::software::ARCHITECTURES;
use super::store::{self, ANY, NewKey};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::next_id;
use crate::error::{Error, Problem};
use crate::web::table;

/// Characters of a table that is pasted or read from a file.
pub const TABLE_MAX: usize = 1_000_000;
/// Bytes of a table that is read from a file.
pub const FILE_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Lines of a table; its characters mostly end earlier.
const LINES_MAX: usize = 100_000;
/// Characters of one key.
const KEY_MAX: usize = 100;
/// Activations of one key; a larger number is a slip.
const ACTIVATIONS_MAX: u32 = 100_000;

/// How a table went in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filled {
    pub read: usize,
    pub new: u64,
}

/// What a key is sealed for: in the place of another it does not open.
pub(super) fn purpose(key: KeyId) -> String {
    format!("benefit-key/{key}")
}

/// Loads the table that a file holds.
pub async fn fill_from_file(app: &App, ctx: &Ctx, content: &[u8]) -> Result<Filled, Error> {
    ctx.may(Action::SupplyBenefits)?;
    let wrong = |code: &str| Error::Invalid(vec![Problem::coded("file", code)]);
    if FILE_BYTES_MAX < content.len() {
        return Err(wrong("pool-too-large"));
    }
    let table = std::str::from_utf8(content).map_err(|_| wrong("pool-utf8"))?;
    let table = table.trim_start_matches('\u{feff}');
    fill_as(app, ctx, "file", table).await
}

/// Loads a table of `product,language,architecture,key`, with or without that line on top. The
/// language and the architecture may be `any`; a fifth column says how often the key may be
/// activated, where that is counted. All of it goes in, or nothing: the first line that does not
/// hold is named. Keys that are in the pools already stay as they are.
pub async fn fill(app: &App, ctx: &Ctx, table: &str) -> Result<Filled, Error> {
    ctx.may(Action::SupplyBenefits)?;
    if TABLE_MAX < table.chars().count() {
        let args = vec![("at_most", TABLE_MAX.into())];
        let code = "too-long".to_owned();
        return Err(Error::Invalid(vec![Problem { field: "keys", code, args }]));
    }
    fill_as(app, ctx, "keys", table).await
}

/// `field`: where the table came in, which problems are told of.
async fn fill_as(app: &App, ctx: &Ctx, field: &'static str, table: &str) -> Result<Filled, Error> {
    ctx.may(Action::SupplyBenefits)?;
    let wrong = |line: u64| wrong_line(field, line);
    let loaded = app.programme().await?;
    let salt = app.world.seal.derive("benefit-key-hash");
    let salt = salt.map_err(|error| Error::Broken(error.into()))?;
    let rows = table::pasted(table, "product", LINES_MAX).map_err(wrong)?;
    let mut keys = Vec::with_capacity(rows.len());
    for (line, row) in rows {
        let cell = |place: usize| row.get(place).map_or("", String::as_str);
        let known = BenefitCode::parse(cell(0)).filter(|code| {
            let mut all = loaded.programme.benefits.iter();
            all.any(|one| one.code == *code && one.kind == BenefitKind::SoftwareLicences)
        });
        let benefit = known.ok_or_else(|| wrong(line))?;
        let (language, architecture, key) = (cell(1), cell(2), cell(3));
        let fits = (language == ANY || Locale::parse(language).is_some())
            && (architecture == ANY || ARCHITECTURES.contains(&architecture))
            && (1..=KEY_MAX).contains(&key.chars().count())
            && (4..=5).contains(&row.len());
        let activations = match cell(4) {
            "" => None,
            typed => Some(typed.parse::<u32>().map_err(|_| wrong(line))?),
        };
        if !fits || activations.is_some_and(|most| !(1..=ACTIVATIONS_MAX).contains(&most)) {
            return Err(wrong(line));
        }
        let id = KeyId(next_id(app, ctx));
        let sealed = app.world.seal.close(&purpose(id), key.as_bytes());
        let hash = Sha256::new().chain_update(salt).chain_update(cell(0)).chain_update([0]);
        keys.push(NewKey {
            id,
            benefit,
            language: language.to_owned(),
            architecture: architecture.to_owned(),
            sealed: sealed.map_err(|error| Error::Broken(error.into()))?,
            hash: hex(&hash.chain_update(key).finalize()),
            activations,
        });
    }
    if keys.is_empty() {
        return Err(Error::Invalid(vec![Problem::coded(field, "required")]));
    }
    let transaction = app.db.begin().await?;
    let new = store::load_keys(&transaction, ctx, &keys).await?;
    transaction.commit().await?;
    Ok(Filled { read: keys.len(), new })
}

fn wrong_line(field: &'static str, line: u64) -> Error {
    let line = i64::try_from(line).unwrap_or(i64::MAX);
    let args = vec![("line", line.into())];
    Error::Invalid(vec![Problem { field, code: "key-line".to_owned(), args }])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
