//! Importing a bank's file: read piece by piece, each piece committed, every entry kept once.

use std::borrow::Cow;
use std::io::Read;

use ::bank::{Format, Identities, Item, LineError, Mapping};
use domain::access::Action;
use domain::ids::{EntryId, StatementId};
use domain::planted::{self, Mistake};
use domain::text::{Locale, mask_card_numbers, optional_line};
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use super::store::{self, FAULTS_MAX, NewEntry};
use super::{Counts, Entry, Fault, Statement};
use crate::app::{App, Shared};
use crate::ctx::Ctx;
use crate::db::next_id;
use crate::error::{Error, Problem};

/// Entries of one commit.
const PIECE: usize = 200;
/// Pieces that are read ahead of the database.
const AHEAD: usize = 4;

/// A file to be imported.
pub struct Upload {
    pub file_name: String,
    /// `None` leaves it to the file's first bytes.
    pub format: Option<Format>,
    /// Which column means what; needed for a table, empty otherwise.
    pub mapping: String,
    pub size_bytes: u64,
}

/// A piece of a file, read.
struct Piece {
    entries: Vec<(String, ::bank::Entry)>,
    announced: i64,
    faults: Vec<LineError>,
}

/// An import that has begun and is to be carried on by [`Begun::run`].
pub struct Begun {
    pub statement: Statement,
    items: ::bank::Items,
}

/// Opens the file and keeps that its import began. Refused when it cannot be read at all: nothing
/// of it is kept then.
pub async fn begin(
    app: &App,
    ctx: &Ctx,
    upload: Upload,
    content: impl Read + Send + 'static,
) -> Result<Begun, Error> {
    ctx.may(Action::RecordReceipt)?;
    let file_name = optional_line(&upload.file_name, 200).map_err(|r| Error::invalid("file", r))?;
    if ::bank::limits::BYTES_MAX < upload.size_bytes {
        return Err(unreadable(app, ctx, ::bank::Fault::TooLarge));
    }
    let mapping = match upload.mapping.trim() {
        "" => None,
        text => Some(Mapping::parse(text).map_err(|refused| {
            Error::Invalid(vec![Problem {
                field: "mapping",
                code: "bank-mapping".to_owned(),
                args: vec![("setting", refused.to_string().into())],
            }])
        })?),
    };
    let items = ::bank::read(content, upload.format, mapping.as_ref())
        .map_err(|error| unreadable(app, ctx, error.fault))?;
    let statement = Statement {
        id: StatementId(next_id(app, ctx)),
        file_name,
        format: items.format(),
        mapping: mapping.map(|mapping| mapping.text().to_owned()).unwrap_or_default(),
        size_bytes: i64::try_from(upload.size_bytes).unwrap_or(i64::MAX),
        begun_at: ctx.now,
        begun_by: ctx.person(),
        progress_at: ctx.now,
        ended_at: None,
        counts: Counts::default(),
        faults: Vec::new(),
    };
    let transaction = app.db.begin().await?;
    store::record_statement(&transaction, &statement).await?;
    transaction.commit().await?;
    Ok(Begun { statement, items })
}

/// What is wrong with a file, as a sentence.
pub fn fault_text(app: &App, locale: Locale, code: &str) -> String {
    app.text(locale, &format!("bank-fault-{code}"), &[])
}

fn unreadable(app: &App, ctx: &Ctx, fault: ::bank::Fault) -> Error {
    let field = if fault == ::bank::Fault::NoMapping { "mapping" } else { "file" };
    let why = fault_text(app, ctx.locale, fault.code());
    let code = "bank-file".to_owned();
    Error::Invalid(vec![Problem { field, code, args: vec![("why", why.into())] }])
}

impl Begun {
    /// Reads to the end and matches what is certain. What was committed stays where the program
    /// ends before: the same file imported again adds the rest.
    pub async fn run(self, app: Shared, ctx: Ctx) -> Result<Statement, Error> {
        let Begun { mut statement, items } = self;
        let (sender, mut pieces) = mpsc::channel(AHEAD);
        let reader = tokio::task::spawn_blocking(move || {
            for piece in Pieces::of(items) {
                if sender.blocking_send(piece).is_err() {
                    break;
                }
            }
        });
        while let Some(piece) = pieces.recv().await {
            keep(&app, &ctx, &mut statement, piece).await?;
        }
        reader.await.map_err(|error| Error::broken(format!("reading a statement: {error}")))?;
        let at = Ctx::at(&app, app.now().await?, ctx.actor, ctx.locale).await?.from(ctx.origin);
        let (counts, faults) = (statement.counts, statement.faults.as_slice());
        let transaction = app.db.begin().await?;
        store::record_progress(&transaction, at.now, statement.id, (counts, faults), true).await?;
        transaction.commit().await?;
        while 0 < super::job::match_untried(&app, &at).await? {}
        store::get_statement(app.db.read(), statement.id).await
    }
}

async fn keep(app: &App, ctx: &Ctx, statement: &mut Statement, piece: Piece) -> Result<(), Error> {
    let told = i64::try_from(piece.entries.len()).unwrap_or(i64::MAX);
    let import = statement.id;
    let entries = piece.entries.into_iter().map(|(identity, entry)| NewEntry {
        identity_hash: match planted::is(Mistake::EntryTwice) {
            true => hash(&format!("{identity} {import}")),
            false => hash(&identity),
        },
        entry: kept(EntryId(next_id(app, ctx)), import, entry),
    });
    let entries: Vec<NewEntry> = entries.collect();
    let transaction = app.db.begin().await?;
    let new = store::record_entries(&transaction, ctx, entries).await?;
    let new = i64::try_from(new).unwrap_or(i64::MAX);
    let counts = &mut statement.counts;
    counts.new += new;
    counts.known += told - new;
    counts.announced += piece.announced;
    counts.faults += i64::try_from(piece.faults.len()).unwrap_or(i64::MAX);
    let room = FAULTS_MAX.saturating_sub(statement.faults.len());
    statement.faults.extend(piece.faults.into_iter().take(room).map(|fault| Fault {
        line: i64::try_from(fault.line).unwrap_or(i64::MAX),
        field: fault.field.chars().take(100).collect(),
        code: fault.fault.code().to_owned(),
    }));
    let now = app.now().await?;
    let progress = (statement.counts, statement.faults.as_slice());
    store::record_progress(&transaction, now, import, progress, false).await?;
    Ok(transaction.commit().await?)
}

fn hash(identity: &str) -> String {
    Sha256::digest(identity.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// An entry as it is kept: no text of a payer brings a card number into the house.
fn kept(id: EntryId, statement: StatementId, entry: ::bank::Entry) -> Entry {
    Entry {
        id,
        statement,
        line: i64::try_from(entry.line).unwrap_or(i64::MAX),
        account: masked(entry.account),
        booked_on: entry.booked_on,
        valued_on: entry.valued_on,
        amount: entry.amount,
        reversal: entry.reversal,
        bank_reference: masked(entry.bank_reference),
        end_to_end: masked(entry.end_to_end),
        reference: masked(entry.reference),
        text: masked(entry.text),
        payer: masked(entry.payer),
        payer_account: masked(entry.payer_account),
        matched: domain::money::Money::zero(entry.amount.currency),
        set_aside: None,
    }
}

/// Masked, but the orders it names stay readable.
fn masked(text: String) -> String {
    let Cow::Owned(hidden) = mask_card_numbers(&text) else { return text };
    let named = domain::payment::matching::named_orders([text.as_str()]);
    let lost = named.iter().map(|named| named.number.to_string());
    lost.filter(|number| !hidden.contains(number))
        .chain([hidden.clone()])
        .collect::<Vec<_>>()
        .join(" ")
}

/// Reads items in pieces, off the threads that serve.
struct Pieces {
    items: ::bank::Items,
    identities: Identities,
}

impl Pieces {
    fn of(items: ::bank::Items) -> Pieces {
        Pieces { items, identities: Identities::new() }
    }
}

impl Iterator for Pieces {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let mut piece = Piece { entries: Vec::new(), announced: 0, faults: Vec::new() };
        let mut some = false;
        while piece.entries.len() < PIECE && piece.faults.len() < PIECE {
            let Some(item) = self.items.next() else { break };
            some = true;
            match item {
                Ok(Item::Statement(statement)) => self.identities.begin(&statement),
                Ok(Item::NotBooked { .. }) => piece.announced += 1,
                Ok(Item::Entry(entry)) => {
                    piece.entries.push((self.identities.of(&entry), *entry));
                }
                Err(fault) => piece.faults.push(fault),
            }
        }
        some.then_some(piece)
    }
}
