//! Everything the rules look at, read partner by partner in sets.

pub mod ledger;

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect};

use crate::db::{event, task};
use crate::error::Error;
use crate::invoice::row as invoice;
use crate::order::row as order;
use crate::partner::row as partner;
use crate::payment::books::{allocation, chargeback, refund};
use crate::payment::row as payment;
use crate::payment::row::receipt;
use crate::subscription::row as subscription;
use crate::subscription::row::term;

/// The events that stand beside a change of state.
const EDGES: [&str; 9] = [
    "order.completed",
    "order.expired",
    "order.cancelled",
    "payment.succeeded",
    "subscription.started",
    "subscription.renewed",
    "subscription.upgraded",
    "subscription.cancelled",
    "vetting.authorized",
];

/// One partner's rows.
pub struct Folder {
    pub partner: partner::Model,
    pub orders: Vec<order::Model>,
    pub subscriptions: Vec<subscription::Model>,
    /// Rising within a subscription.
    pub terms: Vec<term::Model>,
    pub payments: Vec<payment::Model>,
    pub receipts: Vec<receipt::Model>,
    pub allocations: Vec<allocation::Model>,
    pub refunds: Vec<refund::Model>,
    pub chargebacks: Vec<chargeback::Model>,
    /// Rising.
    pub invoices: Vec<invoice::Model>,
    pub lines: Vec<invoice::line::Model>,
    pub events: Vec<event::Model>,
    pub tasks: Vec<task::Model>,
}

impl Folder {
    pub fn rows(&self) -> usize {
        1 + self.orders.len()
            + self.subscriptions.len()
            + self.terms.len()
            + self.payments.len()
            + self.receipts.len()
            + self.allocations.len()
            + self.refunds.len()
            + self.chargebacks.len()
            + self.invoices.len()
            + self.lines.len()
            + self.events.len()
            + self.tasks.len()
    }

    pub fn order(&self, id: Uuid) -> Option<&order::Model> {
        self.orders.iter().find(|order| order.order_id == id)
    }

    /// How many events of a kind are about a subject.
    pub fn events_of(&self, kind: &str, subject: Uuid) -> usize {
        let subject = subject.to_string();
        let of = |event: &&event::Model| event.kind == kind && event.subject_id == subject;
        self.events.iter().filter(of).count()
    }

    /// Whether a task about one of these was opened and is not closed.
    pub fn has_open_task(&self, subjects: &[Uuid]) -> bool {
        self.has_task(subjects, |task| task.closed_at.is_none())
    }

    /// Whether a task about one of these was ever opened.
    pub fn had_task(&self, subjects: &[Uuid]) -> bool {
        self.has_task(subjects, |_| true)
    }

    fn has_task(&self, subjects: &[Uuid], wanted: impl Fn(&task::Model) -> bool) -> bool {
        let subjects: Vec<String> = subjects.iter().map(Uuid::to_string).collect();
        self.tasks.iter().any(|task| subjects.contains(&task.subject_id) && wanted(task))
    }
}

/// Whose rows are read together.
#[derive(Debug, Clone)]
pub enum Whose {
    /// Partners that follow one another by id, both ends included.
    Between(Uuid, Uuid),
    These(Vec<Uuid>),
}

impl Whose {
    fn own(&self, column: impl ColumnTrait) -> SimpleExpr {
        match self {
            Whose::Between(first, last) => column.between(*first, *last),
            Whose::These(ids) => column.is_in(ids.iter().copied()),
        }
    }
}

/// The next partners after one, by id, at most `limit`: the first and the last of them.
pub async fn next_partners(
    connection: &impl ConnectionTrait,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Option<(Uuid, Uuid)>, Error> {
    let mut query = partner::Entity::find().select_only().column(partner::Column::PartnerId);
    if let Some(after) = after {
        query = query.filter(partner::Column::PartnerId.gt(after));
    }
    let query = query.order_by_asc(partner::Column::PartnerId).limit(limit);
    let ids: Vec<Uuid> = query.into_tuple().all(connection).await?;
    Ok(ids.first().copied().zip(ids.last().copied()))
}

/// The folders of some partners, by id. One query a table, whatever the number of partners.
pub async fn folders(
    connection: &impl ConnectionTrait,
    whose: &Whose,
) -> Result<Vec<Folder>, Error> {
    let partners = partner::Entity::find()
        .filter(whose.own(partner::Column::PartnerId))
        .order_by_asc(partner::Column::PartnerId)
        .all(connection)
        .await?;
    macro_rules! rows {
        ($entity:path, $column:path $(, $order:path)*) => {
            sorted(
                <$entity>::find()
                    .filter(whose.own($column))
                    $(.order_by_asc($order))*
                    .all(connection)
                    .await?,
                |row| row.partner_id,
            )
        };
    }
    let mut orders = rows!(order::Entity, order::Column::PartnerId, order::Column::OrderNo);
    let mut subscriptions = rows!(subscription::Entity, subscription::Column::PartnerId);
    let mut terms = rows!(term::Entity, term::Column::PartnerId, term::Column::TermNo);
    let mut payments = rows!(payment::Entity, payment::Column::PartnerId, payment::Column::Attempt);
    let mut receipts = rows!(receipt::Entity, receipt::Column::PartnerId);
    let mut allocations = rows!(allocation::Entity, allocation::Column::PartnerId);
    let mut refunds = rows!(refund::Entity, refund::Column::PartnerId);
    let mut chargebacks = rows!(chargeback::Entity, chargeback::Column::PartnerId);
    let mut invoices =
        rows!(invoice::Entity, invoice::Column::PartnerId, invoice::Column::SeriesNo);
    let mut lines = rows!(
        invoice::line::Entity,
        invoice::line::Column::PartnerId,
        invoice::line::Column::LineNo
    );
    let mut tasks = rows!(task::Entity, task::Column::PartnerId);
    let mut events = sorted(
        event::Entity::find()
            .filter(whose.own(event::Column::PartnerId))
            .filter(event::Column::Kind.is_in(EDGES))
            .all(connection)
            .await?,
        |row| row.partner_id,
    );
    Ok(partners
        .into_iter()
        .map(|partner| {
            let id = partner.partner_id;
            Folder {
                partner,
                orders: orders.remove(&id).unwrap_or_default(),
                subscriptions: subscriptions.remove(&id).unwrap_or_default(),
                terms: terms.remove(&id).unwrap_or_default(),
                payments: payments.remove(&id).unwrap_or_default(),
                receipts: standing(receipts.remove(&id).unwrap_or_default()),
                allocations: allocations.remove(&id).unwrap_or_default(),
                refunds: refunds.remove(&id).unwrap_or_default(),
                chargebacks: chargebacks.remove(&id).unwrap_or_default(),
                invoices: invoices.remove(&id).unwrap_or_default(),
                lines: lines.remove(&id).unwrap_or_default(),
                events: events.remove(&id).unwrap_or_default(),
                tasks: tasks.remove(&id).unwrap_or_default(),
            }
        })
        .collect())
}

/// Transfers that were not taken back: those were somebody else's money.
fn standing(mut receipts: Vec<receipt::Model>) -> Vec<receipt::Model> {
    receipts.retain(|receipt| receipt.withdrawn_at.is_none());
    receipts
}

fn sorted<R>(rows: Vec<R>, partner: impl Fn(&R) -> Uuid) -> HashMap<Uuid, Vec<R>> {
    let mut by_partner: HashMap<Uuid, Vec<R>> = HashMap::new();
    for row in rows {
        by_partner.entry(partner(&row)).or_default().push(row);
    }
    by_partner
}
