//! Faults to order: what the next calls and the next webhooks meet on their way.

use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, QueryOrder};

use super::super::rows::fault;
use crate::db::Db;
use crate::error::Error;

/// What is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    OpenPage,
    Charge,
    Ask,
    Refund,
    AskRefund,
    AskDisputes,
    /// The gateway calls us.
    Webhook,
}

/// What happens to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The call never arrives, and no answer comes.
    TimeoutBefore,
    /// The gateway does what it was asked, and its answer never arrives.
    TimeoutAfter,
    /// Status 429: nothing was done.
    TooMany,
    /// A status of 500 or above: nothing was done, and nobody can tell.
    ServerError,
    /// It was done, and the answer cannot be read.
    Malformed,
    /// A webhook that is never sent.
    Lost,
    /// Sent twice.
    Doubled,
    /// Sent behind the ones that come after it.
    Reordered,
    /// Sent three days late.
    Late,
    /// Sent with a wrong signature first, and well an hour later.
    BadSignature,
    /// Sent with a signature of yesterday first, and well an hour later.
    StaleSignature,
}

impl Call {
    pub fn code(self) -> &'static str {
        match self {
            Call::OpenPage => "open_page",
            Call::Charge => "charge",
            Call::Ask => "ask",
            Call::Refund => "refund",
            Call::AskRefund => "ask_refund",
            Call::AskDisputes => "ask_disputes",
            Call::Webhook => "webhook",
        }
    }
}

impl Fault {
    pub const ALL: [Fault; 11] = [
        Fault::TimeoutBefore,
        Fault::TimeoutAfter,
        Fault::TooMany,
        Fault::ServerError,
        Fault::Malformed,
        Fault::Lost,
        Fault::Doubled,
        Fault::Reordered,
        Fault::Late,
        Fault::BadSignature,
        Fault::StaleSignature,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Fault::TimeoutBefore => "timeout_before",
            Fault::TimeoutAfter => "timeout_after",
            Fault::TooMany => "too_many",
            Fault::ServerError => "server_error",
            Fault::Malformed => "malformed",
            Fault::Lost => "lost",
            Fault::Doubled => "doubled",
            Fault::Reordered => "reordered",
            Fault::Late => "late",
            Fault::BadSignature => "bad_signature",
            Fault::StaleSignature => "stale_signature",
        }
    }

    pub fn parse(code: &str) -> Option<Fault> {
        Fault::ALL.into_iter().find(|fault| fault.code() == code)
    }
}

/// Lets the next `times` calls of a kind meet a fault. Several plans of one kind are met in the
/// order of their names.
pub async fn plan_fault(db: &Db, call: Call, planned: Fault, times: u32) -> Result<(), Error> {
    let row = fault::ActiveModel {
        call: Set(call.code().to_owned()),
        fault: Set(planned.code().to_owned()),
        times: Set(i64::from(times)),
    };
    let replace = OnConflict::columns([fault::Column::Call, fault::Column::Fault])
        .update_column(fault::Column::Times)
        .to_owned();
    let transaction = db.begin().await?;
    fault::Entity::insert(row).on_conflict(replace).exec_without_returning(&transaction).await?;
    Ok(transaction.commit().await?)
}

/// The fault that a call meets, used up by it.
pub(super) async fn meet(
    connection: &impl ConnectionTrait,
    call: Call,
) -> Result<Option<Fault>, Error> {
    let planned = fault::Entity::find()
        .filter(fault::Column::Call.eq(call.code()))
        .filter(fault::Column::Times.gt(0))
        .order_by_asc(fault::Column::Fault)
        .one(connection)
        .await?;
    let Some(planned) = planned else {
        return Ok(None);
    };
    fault::Entity::update_many()
        .col_expr(fault::Column::Times, Expr::value(planned.times - 1))
        .filter(fault::Column::Call.eq(&planned.call))
        .filter(fault::Column::Fault.eq(&planned.fault))
        .exec(connection)
        .await?;
    Ok(Fault::parse(&planned.fault))
}

/// The same for a call that only reads: a transaction of its own where a plan waits.
pub(super) async fn meet_reading(db: &Db, call: Call) -> Result<Option<Fault>, Error> {
    let waits = fault::Entity::find()
        .filter(fault::Column::Call.eq(call.code()))
        .filter(fault::Column::Times.gt(0))
        .one(db.read())
        .await?;
    if waits.is_none() {
        return Ok(None);
    }
    let transaction = db.begin().await?;
    let met = meet(&transaction, call).await?;
    transaction.commit().await?;
    Ok(met)
}
