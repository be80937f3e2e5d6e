//! Everything the rules look at, read partner by partner in sets.

pub mod due;
mod given;
mod leads;
pub mod ledger;
mod outside;

pub use given::Given;
pub use leads::{Asked, Leads};
pub use outside::Outside;

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{
    ConnectionTrait, FromQueryResult, JoinType, PaginatorTrait, QueryOrder, QuerySelect,
};

use crate::access::row::{partner_user, person};
use crate::db::{At, event, task};
use crate::error::Error;
use crate::invoice::row as invoice;
use crate::invoice::row::line;
use crate::mail::row as mail;
use crate::order::row as order;
use crate::partner::row as partner;
use crate::payment::books::{allocation, chargeback, refund};
use crate::payment::cards::row as method;
use crate::payment::row as payment;
use crate::payment::row::receipt;
use crate::subscription::row as subscription;
use crate::subscription::row::{reminder, term};
use crate::support::row as request;

/// What happened, without what only pages show.
#[derive(Debug, FromQueryResult)]
pub struct Told {
    pub partner_id: Uuid,
    pub sequence: i64,
    pub at: At,
    pub actor_kind: String,
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub data: String,
}

/// A mail without its words.
#[derive(Debug, FromQueryResult)]
pub struct Letter {
    pub partner_id: Uuid,
    pub dedupe_key: String,
    pub kind: String,
    pub recipient: String,
    pub created_at: At,
    pub next_attempt_at: Option<At>,
    pub attempts: i64,
    pub sent_at: Option<At>,
    pub claim_until: Option<At>,
}

impl Letter {
    /// What it is about: the key is kind, subject and recipient.
    pub fn about(&self) -> &str {
        let rest = self.dedupe_key.strip_prefix(&self.kind).unwrap_or(&self.dedupe_key);
        rest.rsplit_once(' ').map_or(rest, |(about, _)| about).trim_start()
    }
}

/// Somebody of the company, now or once.
#[derive(Debug, FromQueryResult)]
pub struct User {
    pub partner_id: Uuid,
    pub person_id: Uuid,
    pub email: String,
    pub roles: i64,
    pub added_at: At,
    pub removed_at: Option<At>,
}

/// One partner's rows.
pub struct Folder {
    pub partner: partner::Model,
    pub orders: Vec<order::Model>,
    pub subscriptions: Vec<subscription::Model>,
    /// Rising within a subscription.
    pub terms: Vec<term::Model>,
    pub reminders: Vec<reminder::Model>,
    pub payments: Vec<payment::Model>,
    pub receipts: Vec<receipt::Model>,
    pub allocations: Vec<allocation::Model>,
    pub refunds: Vec<refund::Model>,
    pub chargebacks: Vec<chargeback::Model>,
    /// Rising.
    pub invoices: Vec<invoice::Model>,
    pub lines: Vec<line::Model>,
    pub methods: Vec<method::Model>,
    pub users: Vec<User>,
    pub events: Vec<Told>,
    pub letters: Vec<Letter>,
    pub outside: Outside,
    pub tasks: Vec<task::Model>,
    pub given: Given,
    pub requests: Vec<request::Model>,
    pub leads: Leads,
}

impl Folder {
    /// The company left and was taken out of the house: nobody acts for it any more.
    pub fn is_erased(&self) -> bool {
        self.partner.legal_name == domain::privacy::ERASED
    }

    pub fn rows(&self) -> usize {
        1 + self.orders.len()
            + self.subscriptions.len()
            + self.terms.len()
            + self.reminders.len()
            + self.payments.len()
            + self.receipts.len()
            + self.allocations.len()
            + self.refunds.len()
            + self.chargebacks.len()
            + self.invoices.len()
            + self.lines.len()
            + self.methods.len()
            + self.users.len()
            + self.events.len()
            + self.letters.len()
            + self.outside.rows()
            + self.tasks.len()
            + self.given.rows()
            + self.requests.len()
            + self.leads.rows()
    }

    pub fn order(&self, id: Uuid) -> Option<&order::Model> {
        self.orders.iter().find(|order| order.order_id == id)
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
        if self.tasks.is_empty() {
            return false;
        }
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

pub async fn count_partners(connection: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(partner::Entity::find().count(connection).await?)
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
    let partners = partners(connection, whose).await?;
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
    let mut lines = rows!(line::Entity, line::Column::PartnerId, line::Column::LineNo);
    let mut tasks = rows!(task::Entity, task::Column::PartnerId);
    let mut requests = rows!(request::Entity, request::Column::PartnerId);
    let mut reminders = rows!(reminder::Entity, reminder::Column::PartnerId);
    let mut methods = rows!(method::Entity, method::Column::PartnerId);
    let mut given = given::read(connection, whose).await?;
    let mut users = sorted(users(connection, whose).await?, |row| row.partner_id);
    let mut events = sorted(events(connection, whose).await?, |row| row.partner_id);
    let mut outside = outside::read(connection, whose).await?;
    let mut leads = leads::read(connection, whose).await?;
    let mut letters = sorted(letters(connection, whose).await?, |row| row.partner_id);
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
                reminders: reminders.remove(&id).unwrap_or_default(),
                methods: methods.remove(&id).unwrap_or_default(),
                users: users.remove(&id).unwrap_or_default(),
                letters: letters.remove(&id).unwrap_or_default(),
                outside: outside.remove(&id).unwrap_or_default(),
                events: events.remove(&id).unwrap_or_default(),
                tasks: tasks.remove(&id).unwrap_or_default(),
                given: given.remove(&id).unwrap_or_default(),
                requests: requests.remove(&id).unwrap_or_default(),
                leads: leads.remove(&id).unwrap_or_default(),
            }
        })
        .collect())
}

async fn partners(
    connection: &impl ConnectionTrait,
    whose: &Whose,
) -> Result<Vec<partner::Model>, Error> {
    let query = partner::Entity::find().filter(whose.own(partner::Column::PartnerId));
    Ok(query.order_by_asc(partner::Column::PartnerId).all(connection).await?)
}

async fn users(connection: &impl ConnectionTrait, whose: &Whose) -> Result<Vec<User>, Error> {
    let columns = [
        partner_user::Column::PartnerId,
        partner_user::Column::PersonId,
        partner_user::Column::Roles,
        partner_user::Column::AddedAt,
        partner_user::Column::RemovedAt,
    ];
    let same = Expr::col((person::Entity, person::Column::PersonId))
        .equals((partner_user::Entity, partner_user::Column::PersonId));
    let mut query = partner_user::Entity::find().select_only().columns(columns);
    query = query.column(person::Column::Email).filter(whose.own(partner_user::Column::PartnerId));
    QuerySelect::query(&mut query).join(JoinType::InnerJoin, person::Entity, same);
    Ok(query.into_model().all(connection).await?)
}

async fn events(connection: &impl ConnectionTrait, whose: &Whose) -> Result<Vec<Told>, Error> {
    let columns = [
        event::Column::PartnerId,
        event::Column::Sequence,
        event::Column::At,
        event::Column::ActorKind,
        event::Column::Kind,
        event::Column::SubjectKind,
        event::Column::SubjectId,
        event::Column::Data,
    ];
    let query = event::Entity::find().select_only().columns(columns);
    Ok(query.filter(whose.own(event::Column::PartnerId)).into_model().all(connection).await?)
}

async fn letters(connection: &impl ConnectionTrait, whose: &Whose) -> Result<Vec<Letter>, Error> {
    let columns = [
        mail::Column::PartnerId,
        mail::Column::DedupeKey,
        mail::Column::Kind,
        mail::Column::Recipient,
        mail::Column::CreatedAt,
        mail::Column::NextAttemptAt,
        mail::Column::Attempts,
        mail::Column::SentAt,
        mail::Column::ClaimUntil,
    ];
    let query = mail::Entity::find().select_only().columns(columns);
    Ok(query.filter(whose.own(mail::Column::PartnerId)).into_model().all(connection).await?)
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
