//! A write within one partner.

use std::sync::atomic::{AtomicI64, Ordering};

use domain::ids::PartnerId;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event;
use crate::error::Error;
use crate::partner::row as partner_row;

/// Events one commit may write for one partner.
const EVENTS_MAX: i64 = 1_000;

/// A transaction that holds one partner's row until it ends, so that two requests of the same
/// company follow one another. Dropped without `commit`, it leaves nothing behind.
pub struct PartnerScope {
    transaction: DatabaseTransaction,
    partner: PartnerId,
    sequence: AtomicI64,
}

impl PartnerScope {
    /// Locks the partner. [`Error::NotFound`] when there is no such partner.
    pub async fn open(app: &App, partner: PartnerId) -> Result<PartnerScope, Error> {
        let transaction = app.db.begin().await?;
        PartnerScope::within(transaction, partner).await
    }

    /// The same in a transaction that has begun already, as when the partner was made in it.
    pub async fn within(
        transaction: DatabaseTransaction,
        partner: PartnerId,
    ) -> Result<PartnerScope, Error> {
        partner_row::Entity::update_many()
            .col_expr(
                partner_row::Column::Revision,
                Expr::col(partner_row::Column::Revision).add(1),
            )
            .filter(partner_row::Column::PartnerId.eq(partner.0))
            .exec(&transaction)
            .await?;
        let revision: Option<i64> = partner_row::Entity::find_by_id(partner.0)
            .select_only()
            .column(partner_row::Column::Revision)
            .into_tuple()
            .one(&transaction)
            .await?;
        let revision = revision.ok_or(Error::NotFound)?;
        let sequence = AtomicI64::new(revision * EVENTS_MAX);
        Ok(PartnerScope { transaction, partner, sequence })
    }

    pub fn partner(&self) -> PartnerId {
        self.partner
    }

    pub fn tx(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Writes what happened, in the same commit as the change itself.
    pub async fn record(&self, app: &App, ctx: &Ctx, event: event::Event) -> Result<(), Error> {
        let sequence = self.sequence.fetch_add(1, Ordering::Relaxed);
        event::insert(&self.transaction, app, ctx, self.partner, sequence, event).await
    }

    pub async fn commit(self) -> Result<(), Error> {
        Ok(self.transaction.commit().await?)
    }
}

/// A new id at an instant.
pub fn next_id(app: &App, ctx: &Ctx) -> Uuid {
    app.world.ids.uuid(ctx.now)
}
