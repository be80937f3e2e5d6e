//! All SQL about imported statements and their entries.

use domain::ids::{EntryId, PersonId, StatementId};
use domain::money::{Currency, Money};
use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, OnConflict};
use sea_orm::{ActiveValue::Set, Condition, ConnectionTrait, ExprTrait, QueryOrder, QuerySelect};
use serde_json::{Value, json};

use super::row::{ActiveModel, Column, Entity, Model, statement};
use super::{Counts, Entry, Fault, Statement};
use crate::ctx::Ctx;
use crate::db::At;
use crate::error::Error;

/// Faults of a file that are kept.
pub const FAULTS_MAX: usize = 200;

fn entry_of(row: Model) -> Result<Entry, Error> {
    let id = row.entry_id;
    let currency = Currency::parse(&row.currency)
        .ok_or_else(|| Error::broken(format!("bank entry {id} is unreadable")))?;
    Ok(Entry {
        id: EntryId(id),
        statement: StatementId(row.statement_id),
        line: row.line_no,
        account: row.account,
        booked_on: row.booked_on.0,
        valued_on: row.valued_on.0,
        amount: Money::new(row.amount_minor, currency),
        reversal: row.kind == "reversal",
        bank_reference: row.bank_reference,
        end_to_end: row.end_to_end,
        reference: row.reference,
        text: row.remittance,
        payer: row.payer,
        payer_account: row.payer_account,
        matched: Money::new(row.matched_minor, currency),
        set_aside: row.set_aside_at.map(|at| (at.instant(), row.note)),
    })
}

fn statement_of(row: statement::Model) -> Result<Statement, Error> {
    let id = row.statement_id;
    let broken = || Error::broken(format!("bank statement {id} is unreadable"));
    let faults: Vec<Value> = serde_json::from_str(&row.faults).map_err(|_| broken())?;
    let fault = |value: &Value| {
        let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        let line = value.get("line")?.as_i64()?;
        Some(Fault { line, field: text("field")?, code: text("code")? })
    };
    Ok(Statement {
        id: StatementId(id),
        file_name: row.file_name,
        format: ::bank::Format::parse(&row.format).ok_or_else(broken)?,
        mapping: row.mapping,
        size_bytes: row.size_bytes,
        begun_at: row.begun_at.instant(),
        begun_by: row.begun_by.map(PersonId),
        progress_at: row.progress_at.instant(),
        ended_at: row.ended_at.map(At::instant),
        counts: Counts {
            new: row.new_entries,
            known: row.known_entries,
            announced: row.announced_entries,
            faults: row.fault_count,
        },
        faults: faults.iter().filter_map(fault).collect(),
    })
}

pub async fn record_statement(
    connection: &impl ConnectionTrait,
    begun: &Statement,
) -> Result<(), Error> {
    let row = statement::ActiveModel {
        statement_id: Set(begun.id.0),
        file_name: Set(begun.file_name.clone()),
        format: Set(begun.format.code().to_owned()),
        mapping: Set(begun.mapping.clone()),
        size_bytes: Set(begun.size_bytes),
        begun_at: Set(begun.begun_at.into()),
        begun_by: Set(begun.begun_by.map(|person| person.0)),
        progress_at: Set(begun.progress_at.into()),
        ended_at: Set(None),
        new_entries: Set(0),
        known_entries: Set(0),
        announced_entries: Set(0),
        fault_count: Set(0),
        faults: Set("[]".to_owned()),
    };
    statement::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Writes how far an import is; `ended` when it is over.
pub async fn record_progress(
    connection: &impl ConnectionTrait,
    now: Timestamp,
    import: StatementId,
    (counts, faults): (Counts, &[Fault]),
    ended: bool,
) -> Result<(), Error> {
    use statement::Column as C;
    let faults: Vec<Value> = faults
        .iter()
        .map(|one| json!({ "line": one.line, "field": one.field, "code": one.code }))
        .collect();
    statement::Entity::update_many()
        .col_expr(C::ProgressAt, Expr::value(At::from(now)))
        .col_expr(C::EndedAt, Expr::value(ended.then(|| At::from(now))))
        .col_expr(C::NewEntries, Expr::value(counts.new))
        .col_expr(C::KnownEntries, Expr::value(counts.known))
        .col_expr(C::AnnouncedEntries, Expr::value(counts.announced))
        .col_expr(C::FaultCount, Expr::value(counts.faults))
        .col_expr(C::Faults, Expr::value(Value::from(faults).to_string()))
        .filter(C::StatementId.eq(import.0))
        .exec(connection)
        .await?;
    Ok(())
}

pub async fn get_statement(
    connection: &impl ConnectionTrait,
    id: StatementId,
) -> Result<Statement, Error> {
    let row = statement::Entity::find_by_id(id.0).one(connection).await?;
    statement_of(row.ok_or(Error::NotFound)?)
}

/// The newest imports first, at most `limit`.
pub async fn list_statements(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Statement>, Error> {
    let rows = statement::Entity::find()
        .order_by_desc(statement::Column::BegunAt)
        .order_by_desc(statement::Column::StatementId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(statement_of).collect()
}

/// The mapping that was used last, to be offered again.
pub async fn find_last_mapping(connection: &impl ConnectionTrait) -> Result<Option<String>, Error> {
    let row = statement::Entity::find()
        .filter(statement::Column::Mapping.ne(""))
        .order_by_desc(statement::Column::BegunAt)
        .one(connection)
        .await?;
    Ok(row.map(|row| row.mapping))
}

/// An entry to be written, with what names it.
pub struct NewEntry {
    pub identity_hash: String,
    pub entry: Entry,
}

/// Writes entries of a file; those that are there already are left as they are. Returns how many
/// were new. The caller bounds the list: each entry takes 22 parameters of a statement.
pub async fn record_entries(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    entries: Vec<NewEntry>,
) -> Result<u64, Error> {
    if entries.is_empty() {
        return Ok(0);
    }
    let rows = entries.into_iter().map(|NewEntry { identity_hash, entry }| ActiveModel {
        entry_id: Set(entry.id.0),
        identity_hash: Set(identity_hash),
        statement_id: Set(entry.statement.0),
        line_no: Set(entry.line),
        account: Set(entry.account),
        booked_on: Set(entry.booked_on.into()),
        valued_on: Set(entry.valued_on.into()),
        currency: Set(entry.amount.currency.code().to_owned()),
        amount_minor: Set(entry.amount.minor),
        kind: Set(if entry.reversal { "reversal" } else { "payment" }.to_owned()),
        bank_reference: Set(entry.bank_reference),
        end_to_end: Set(entry.end_to_end),
        reference: Set(entry.reference),
        remittance: Set(entry.text),
        payer: Set(entry.payer),
        payer_account: Set(entry.payer_account),
        imported_at: Set(ctx.now.into()),
        matched_minor: Set(0),
        // Money that went is for no order.
        tried_at: Set((entry.amount.minor <= 0).then(|| ctx.now.into())),
        set_aside_at: Set(None),
        set_aside_by: Set(None),
        note: Set(String::new()),
    });
    let once = OnConflict::column(Column::IdentityHash).do_nothing().to_owned();
    let new = Entity::insert_many(rows).on_conflict(once).exec_without_returning(connection).await;
    match new {
        Ok(new) => Ok(new),
        Err(DbErr::RecordNotInserted) => Ok(0),
        Err(error) => Err(error.into()),
    }
}

pub async fn get(connection: &impl ConnectionTrait, id: EntryId) -> Result<Entry, Error> {
    let row = Entity::find_by_id(id.0).one(connection).await?;
    entry_of(row.ok_or(Error::NotFound)?)
}

fn open() -> Condition {
    Condition::all()
        .add(Expr::col(Column::MatchedMinor).lt(Expr::col(Column::AmountMinor)))
        .add(Column::SetAsideAt.is_null())
}

/// Entries somebody has to decide about, oldest booked first, at most `limit`.
pub async fn list_open(connection: &impl ConnectionTrait, limit: u64) -> Result<Vec<Entry>, Error> {
    let rows = Entity::find()
        .filter(open())
        .order_by_asc(Column::BookedOn)
        .order_by_asc(Column::EntryId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(entry_of).collect()
}

/// Since when entries that somebody has to decide about are here, at most `limit`.
pub async fn list_open_since(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<At>, Error> {
    let query = Entity::find().select_only().column(Column::ImportedAt).filter(open());
    let query = query.order_by_asc(Column::BookedOn).order_by_asc(Column::EntryId);
    Ok(query.limit(limit).into_tuple().all(connection).await?)
}

/// Entries that were decided about or need no decision, newest booked first, at most `limit`.
pub async fn list_decided(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Entry>, Error> {
    let decided =
        Condition::any().add(Column::MatchedMinor.gt(0)).add(Column::SetAsideAt.is_not_null());
    let rows = Entity::find()
        .filter(decided)
        .order_by_desc(Column::BookedOn)
        .order_by_desc(Column::EntryId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(entry_of).collect()
}

/// What stands for nothing, for each currency: (entries, sum).
pub async fn unapplied(connection: &impl ConnectionTrait) -> Result<Vec<(i64, Money)>, Error> {
    let rest = Expr::col(Column::AmountMinor).sub(Expr::col(Column::MatchedMinor));
    let sum = rest.sum().cast_as(Alias::new("bigint"));
    let rows: Vec<(String, i64, i64)> = Entity::find()
        .select_only()
        .column(Column::Currency)
        .column_as(Column::EntryId.count(), "entries")
        .column_as(sum, "total")
        .filter(open())
        .group_by(Column::Currency)
        .order_by_asc(Column::Currency)
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(code, entries, minor)| {
            let currency = Currency::parse(&code)
                .ok_or_else(|| Error::broken(format!("money in {code}, which is none")))?;
            Ok((entries, Money::new(minor, currency)))
        })
        .collect()
}

/// Entries the machine has not looked at, oldest first, at most `limit`.
pub async fn list_untried(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<EntryId>, Error> {
    let rows: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::EntryId)
        .filter(Column::TriedAt.is_null())
        .order_by_asc(Column::ImportedAt)
        .order_by_asc(Column::EntryId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(EntryId).collect())
}

pub async fn record_tried(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    id: EntryId,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::TriedAt, Expr::value(At::from(ctx.now)))
        .filter(Column::EntryId.eq(id.0))
        .filter(Column::TriedAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}

/// Takes a part of an entry for a receipt. False when not as much is left, or the entry was set
/// aside: somebody else was first.
pub async fn take_part(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    id: EntryId,
    minor: i64,
) -> Result<bool, Error> {
    let after = Expr::col(Column::MatchedMinor).add(minor);
    let done = Entity::update_many()
        .col_expr(Column::MatchedMinor, after.clone())
        .col_expr(Column::TriedAt, Expr::value(At::from(ctx.now)))
        .filter(Column::EntryId.eq(id.0))
        .filter(Column::SetAsideAt.is_null())
        .filter(after.lte(Expr::col(Column::AmountMinor)))
        .exec(connection)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Gives a part back.
pub async fn give_back(
    connection: &impl ConnectionTrait,
    id: EntryId,
    minor: i64,
) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::MatchedMinor, Expr::col(Column::MatchedMinor).sub(minor))
        .filter(Column::EntryId.eq(id.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Sets an untouched entry aside, or takes it up again where there is no note. False when
/// something of it is matched, or it is as wanted already.
pub async fn record_set_aside(
    connection: &impl ConnectionTrait,
    ctx: &Ctx,
    id: EntryId,
    note: Option<&str>,
) -> Result<bool, Error> {
    let at = note.map(|_| At::from(ctx.now));
    let by = note.and(ctx.person()).map(|person| person.0);
    let other = match note {
        Some(_) => Column::SetAsideAt.is_null(),
        None => Column::SetAsideAt.is_not_null(),
    };
    let done = Entity::update_many()
        .col_expr(Column::SetAsideAt, Expr::value(at))
        .col_expr(Column::SetAsideBy, Expr::value(by))
        .col_expr(Column::Note, Expr::value(note.unwrap_or("")))
        .filter(Column::EntryId.eq(id.0))
        .filter(Column::MatchedMinor.eq(0))
        .filter(other)
        .exec(connection)
        .await?;
    Ok(done.rows_affected == 1)
}
