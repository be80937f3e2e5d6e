//! A commit of many partners that is put together before its transaction begins: while statements
//! look for their words, it would keep others out.

use std::collections::HashMap;

use domain::ids::PartnerId;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseBackend, EntityTrait, ExprTrait, QueryFilter,
    QueryTrait, Statement, UpdateMany,
};

use super::event::{self, Event};
use super::insert::{ColumnOf, Present, inserts, keys_of};
use super::scope::{EVENTS_MAX, not_held};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::mail;
use crate::partner::row as partner_row;

/// What is to be written, in the order in which it was told. Nothing happens before
/// [`Writes::keep`].
pub struct Writes {
    backend: DatabaseBackend,
    steps: Vec<Step>,
    next_sequences: HashMap<PartnerId, i64>,
    events: Vec<event::ActiveModel>,
    mails: Vec<mail::Kept>,
}

struct Step {
    statement: Statement,
    /// The rows it must change; any number where it is not said.
    rows: Option<usize>,
}

impl Writes {
    pub fn new(app: &App) -> Writes {
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
        also: impl FnOnce(UpdateMany<partner_row::Entity>) -> UpdateMany<partner_row::Entity>,
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
        let at = Expr::tuple([
            Expr::col(partner_row::Column::PartnerId),
            Expr::col(partner_row::Column::Revision),
        ]);
        let next = Expr::col(partner_row::Column::Revision).add(1);
        let update = partner_row::Entity::update_many()
            .col_expr(partner_row::Column::Revision, next)
            .filter(at.in_subquery(keys_of(keys)));
        self.update(also(update), Some(count));
    }

    /// Inserts rows; each sets every column.
    pub fn insert<'a, A>(
        &mut self,
        rows: impl IntoIterator<Item = &'a A>,
        present: Present<'_, ColumnOf<A>>,
    ) -> Result<(), Error>
    where
        A: ActiveModelTrait + 'a,
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
        event: Event,
    ) -> Result<(), Error> {
        let next = self.next_sequences.get_mut(&partner).ok_or_else(|| not_held(partner))?;
        self.events.push(event::row_of(app, ctx, partner, *next, event));
        *next += 1;
        Ok(())
    }

    /// Writes mails, each unless it was written before.
    pub fn queue(&mut self, mails: impl IntoIterator<Item = mail::Kept>) {
        self.mails.extend(mails);
    }

    /// Writes everything in one commit. False where a row was not as it was read: somebody else was
    /// first, and nothing of this is kept.
    pub async fn keep(mut self, app: &App) -> Result<bool, Error> {
        let (events, mails) = (std::mem::take(&mut self.events), std::mem::take(&mut self.mails));
        self.insert(&events, Present::Refused)?;
        self.insert(mails.iter().map(mail::Kept::row), mail::ONCE)?;
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
