//! A commit of many partners that is put together before its transaction begins: while statements
//! look for their words, it would keep others out.

use std::collections::HashMap;

use domain::ids::PartnerId;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseBackend, EntityTrait, QueryTrait, Statement,
    UpdateMany,
};

use super::event::{self, Event, chain};
use super::insert::{ColumnOf, Present, inserts};
use super::scope::{EVENTS_MAX, Holding, holding_at, not_held};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::mail;

/// What is to be written, in the order in which it was told. Nothing happens before
/// [`Writes::keep`].
pub struct Writes<'a> {
    backend: DatabaseBackend,
    steps: Vec<Step>,
    next_sequences: HashMap<PartnerId, i64>,
    events: Vec<event::Model>,
    mails: Vec<&'a mail::Kept>,
}

struct Step {
    statement: Statement,
    /// The rows it must change; any number where it is not said.
    rows: Option<usize>,
}

impl<'a> Writes<'a> {
    pub fn new(app: &App) -> Writes<'a> {
        Writes {
            backend: app.db.read().get_database_backend(),
            steps: Vec::new(),
            next_sequences: HashMap::new(),
            events: Vec::new(),
            mails: Vec::new(),
        }
    }

    /// Locks partners, each at the revision at which it was read: what was read since then is as it
    /// was. `also` adds what changes on their rows.
    pub fn hold(
        &mut self,
        partners: impl IntoIterator<Item = (PartnerId, i64)>,
        also: impl FnOnce(Holding) -> Holding,
    ) {
        let mut keys: Vec<_> =
            partners.into_iter().map(|(partner, revision)| (partner.0, revision)).collect();
        if keys.is_empty() {
            return;
        }
        // In the order of their ids, so that two sets wait for one another.
        keys.sort_unstable();
        for (partner, revision) in &keys {
            self.next_sequences.insert(PartnerId(*partner), (revision + 1) * EVENTS_MAX);
        }
        let count = keys.len();
        self.update(also(holding_at(keys)), Some(count));
    }

    /// Inserts rows; each sets every column.
    pub fn insert<'b, A>(
        &mut self,
        rows: impl IntoIterator<Item = &'b A>,
        present: Present<'_, ColumnOf<A>>,
    ) -> Result<(), Error>
    where
        A: ActiveModelTrait + 'b,
    {
        let statements = inserts(self.backend, rows, present)?;
        self.steps.extend(statements.into_iter().map(|statement| Step { statement, rows: None }));
        Ok(())
    }

    /// Changes rows, as many as are told, or any number.
    pub fn update<E: EntityTrait>(&mut self, update: UpdateMany<E>, rows: Option<usize>) {
        self.steps.push(Step { statement: update.build(self.backend), rows });
    }

    /// Tells what happened to a partner that is held; the events of one follow one another as they
    /// are told here.
    pub fn record(
        &mut self,
        app: &App,
        ctx: &Ctx,
        partner: PartnerId,
        event: &Event,
    ) -> Result<(), Error> {
        let next = self.next_sequences.get_mut(&partner).ok_or_else(|| not_held(partner))?;
        self.events.push(event::row_of(app, ctx, partner, *next, event));
        *next += 1;
        Ok(())
    }

    /// Writes mails, each unless it was written before.
    pub fn queue(&mut self, mails: &'a [mail::Kept]) {
        self.mails.extend(mails);
    }

    /// Writes everything in one commit. False where a row was not as it was read: somebody else was
    /// first, and nothing of this is kept.
    pub async fn keep(mut self, app: &App) -> Result<bool, Error> {
        let (events, mails) = (std::mem::take(&mut self.events), std::mem::take(&mut self.mails));
        // Where the chains end is read after the revisions: as long as those stand when they are
        // locked, nothing was written in between.
        let heads = chain::heads(app.db.read(), &events).await?;
        let linked = chain::linked(events, heads);
        self.insert(&linked.events, Present::Refused)?;
        self.insert(&linked.heads, chain::MOVED)?;
        self.insert(mails.into_iter().map(mail::Kept::row), mail::ONCE)?;
        let transaction = app.db.begin().await?;
        for Step { statement, rows } in self.steps {
            let done = transaction.execute_raw(statement).await?;
            if rows.is_some_and(|rows| done.rows_affected() != rows as u64) {
                transaction.rollback().await?;
                return Ok(false);
            }
        }
        transaction.commit().await?;
        Ok(true)
    }
}
