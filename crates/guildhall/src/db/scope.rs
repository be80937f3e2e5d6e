//! A write within one partner, or within many at once: for work that falls due together.

use std::collections::BTreeMap;

use domain::ids::PartnerId;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, JoinType, QueryFilter,
    QuerySelect, UpdateMany, sea_query::Expr,
};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::app::App;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::db::event::{self, chain};
use crate::db::insert::{insert_all, keys_of};
use crate::db::types::Sha;
use crate::error::Error;
use crate::mail::{self, Mail};
use crate::partner::row as partner_row;

/// Events one commit may write for one partner.
pub(crate) const EVENTS_MAX: i64 = 1_000;

/// Partners one transaction may hold: a statement that names each of them stays short, and nobody
/// waits long for one of them.
pub const PARTNERS_MAX: usize = 1_000;

/// A transaction that holds one partner's row until it ends, so that two requests of the same
/// company follow one another. Dropped without `commit`, it leaves nothing behind.
pub struct PartnerScope {
    transaction: Transaction,
    partner: PartnerId,
    end: Mutex<End>,
}

/// Where the partner's history ends.
struct End {
    next_sequence: i64,
    hash: Sha,
    /// Something was added to it.
    moved: bool,
}

impl PartnerScope {
    /// Locks the partner. [`Error::NotFound`] when there is no such partner.
    pub async fn open(app: &App, partner: PartnerId) -> Result<PartnerScope, Error> {
        let transaction = app.db.begin().await?;
        PartnerScope::within(transaction, partner).await
    }

    /// The same in a transaction that has begun already, as when the partner was made in it.
    pub async fn within(
        transaction: Transaction,
        partner: PartnerId,
    ) -> Result<PartnerScope, Error> {
        transaction.stand_behind(partner).await?;
        partner_row::Entity::update_many()
            .col_expr(
                partner_row::Column::Revision,
                Expr::col(partner_row::Column::Revision).add(1),
            )
            .filter(partner_row::Column::PartnerId.eq(partner.0))
            .exec(&transaction)
            .await?;
        let (revision, hash) = standing(&transaction, partner).await?.ok_or(Error::NotFound)?;
        let next_sequence = revision * EVENTS_MAX;
        let end = Mutex::new(End { next_sequence, hash, moved: false });
        Ok(PartnerScope { transaction, partner, end })
    }

    pub fn partner(&self) -> PartnerId {
        self.partner
    }

    pub fn tx(&self) -> &Transaction {
        &self.transaction
    }

    /// Writes what happened, in the same commit as the change itself.
    pub async fn record(&self, app: &App, ctx: &Ctx, event: event::Event) -> Result<(), Error> {
        let mut end = self.end.lock().await;
        let mut row = event::row_of(app, ctx, self.partner, end.next_sequence, &event);
        let hash = chain::link(&mut row, end.hash.clone());
        let row = row.into_active_model().reset_all();
        event::Entity::insert(row).exec_without_returning(&self.transaction).await?;
        *end = End { next_sequence: end.next_sequence + 1, hash, moved: true };
        Ok(())
    }

    /// Goes on with another partner in the same transaction: what was done for this one stands or
    /// falls with it. For the few changes that are about several companies at once.
    pub async fn go_on(self, partner: PartnerId) -> Result<PartnerScope, Error> {
        PartnerScope::within(self.close().await?, partner).await
    }

    pub async fn commit(self) -> Result<(), Error> {
        Ok(self.close().await?.commit().await?)
    }

    /// Writes where the history ends now, and gives the transaction back for what follows in it.
    pub async fn close(self) -> Result<Transaction, Error> {
        let PartnerScope { transaction, partner, end } = self;
        let end = end.into_inner();
        if end.moved {
            let head = chain::head_at(partner.0, end.next_sequence - 1, end.hash);
            insert_all(&transaction, &[head], chain::MOVED).await?;
        }
        Ok(transaction)
    }
}

/// The revision of a partner, and the hash of its last event.
async fn standing(
    transaction: &Transaction,
    partner: PartnerId,
) -> Result<Option<(i64, Sha)>, Error> {
    let same = Expr::col((chain::head::Entity, chain::head::Column::PartnerId))
        .equals((partner_row::Entity, partner_row::Column::PartnerId));
    let mut query = partner_row::Entity::find_by_id(partner.0)
        .select_only()
        .column(partner_row::Column::Revision)
        .column(chain::head::Column::Hash);
    QuerySelect::query(&mut query).join(JoinType::LeftJoin, chain::head::Entity, same);
    let found: Option<(i64, Option<Sha>)> = query.into_tuple().one(transaction).await?;
    Ok(found.map(|(revision, hash)| (revision, hash.unwrap_or_default())))
}

/// A transaction that holds many partners' rows until it ends. What it is told of, events and
/// mails, it keeps and writes in few statements when it commits. Dropped without `commit`, it
/// leaves nothing behind.
pub struct PartnerScopes {
    transaction: Transaction,
    held: BTreeMap<PartnerId, Held>,
    events: Vec<event::Model>,
    mails: Vec<mail::Kept>,
}

struct Held {
    row: partner_row::Model,
    next_sequence: i64,
}

impl PartnerScopes {
    /// Locks the partners by one statement that names them in the order of their ids, so that two
    /// sets that share some wait for one another instead of each holding what the other wants. A
    /// partner that does not exist is not held; see [`PartnerScopes::holds`].
    pub async fn open(
        app: &App,
        partners: impl IntoIterator<Item = PartnerId>,
    ) -> Result<PartnerScopes, Error> {
        let transaction = app.db.begin().await?;
        PartnerScopes::within(transaction, partners).await
    }

    /// The same in a transaction that has begun already, as when it claimed what it is about.
    pub async fn within(
        transaction: Transaction,
        partners: impl IntoIterator<Item = PartnerId>,
    ) -> Result<PartnerScopes, Error> {
        let mut ids: Vec<Uuid> = partners.into_iter().map(|partner| partner.0).collect();
        ids.sort_unstable();
        ids.dedup();
        if PARTNERS_MAX < ids.len() {
            return Err(Error::broken(format!("{} partners are too many to hold", ids.len())));
        }
        let mut held = BTreeMap::new();
        if !ids.is_empty() {
            let rows = partner_row::Entity::update_many()
                .col_expr(
                    partner_row::Column::Revision,
                    Expr::col(partner_row::Column::Revision).add(1),
                )
                .filter(partner_row::Column::PartnerId.is_in(ids))
                .exec_with_returning(&transaction)
                .await?;
            held = rows.into_iter().map(holding).collect();
        }
        Ok(PartnerScopes { transaction, held, events: Vec::new(), mails: Vec::new() })
    }

    pub fn tx(&self) -> &Transaction {
        &self.transaction
    }

    /// Whether the partner exists and is locked here.
    pub fn holds(&self, partner: PartnerId) -> bool {
        self.held.contains_key(&partner)
    }

    /// The partners that are locked, by their ids.
    pub fn partners(&self) -> impl Iterator<Item = PartnerId> {
        self.held.keys().copied()
    }

    /// How often the partner was written to, this time included: what was read at the revision
    /// before is as it was then.
    pub fn revision(&self, partner: PartnerId) -> Option<i64> {
        self.held.get(&partner).map(|held| held.row.revision)
    }

    /// The partner's row as it is while it is locked, counters and all: read without a question.
    pub fn row(&self, partner: PartnerId) -> Option<&partner_row::Model> {
        self.held.get(&partner).map(|held| &held.row)
    }

    /// Keeps what happened to a locked partner, to be written in this commit; the events of one
    /// partner follow one another as they are told here.
    pub fn record(
        &mut self,
        app: &App,
        ctx: &Ctx,
        partner: PartnerId,
        event: event::Event,
    ) -> Result<(), Error> {
        let held = self.held.get_mut(&partner).ok_or_else(|| not_held(partner))?;
        let row = event::row_of(app, ctx, partner, held.next_sequence, &event);
        held.next_sequence += 1;
        self.events.push(row);
        Ok(())
    }

    /// Keeps a mail to somebody of a locked partner, to be written in this commit unless it was
    /// before.
    pub fn queue(
        &mut self,
        app: &App,
        ctx: &Ctx,
        partner: PartnerId,
        mail: Mail,
    ) -> Result<(), Error> {
        if !self.holds(partner) {
            return Err(not_held(partner));
        }
        self.mails.push(mail::kept(app, ctx, partner, mail));
        Ok(())
    }

    /// Writes what was kept and commits.
    pub async fn commit(self) -> Result<(), Error> {
        let PartnerScopes { transaction, events, mails, .. } = self;
        chain::write(&transaction, events).await?;
        mail::record_all(&transaction, &mails).await?;
        Ok(transaction.commit().await?)
    }
}

/// The statement that locks partners, and changes of their rows what is added to it.
pub type Holding = UpdateMany<partner_row::Entity>;

/// Locks partners that are at a revision; others are left as they are.
pub(super) fn holding_at(keys: Vec<(Uuid, i64)>) -> Holding {
    let at = Expr::tuple([
        Expr::col(partner_row::Column::PartnerId),
        Expr::col(partner_row::Column::Revision),
    ]);
    partner_row::Entity::update_many()
        .col_expr(partner_row::Column::Revision, Expr::col(partner_row::Column::Revision).add(1))
        .filter(at.in_subquery(keys_of(keys)))
}

fn holding(row: partner_row::Model) -> (PartnerId, Held) {
    let next_sequence = row.revision * EVENTS_MAX;
    (PartnerId(row.partner_id), Held { row, next_sequence })
}

pub(super) fn not_held(partner: PartnerId) -> Error {
    Error::broken(format!("partner {partner} is written to without being locked"))
}

/// A new id at an instant.
pub fn next_id(app: &App, ctx: &Ctx) -> Uuid {
    app.world.ids.uuid(ctx.now)
}
