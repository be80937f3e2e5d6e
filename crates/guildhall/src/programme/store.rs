//! Versions of the programme: each applied one is kept whole, as its files' text.

use std::collections::BTreeSet;

use domain::ids::{AgreementCode, AgreementVersion, OfferCode, PolicyCode};
use domain::offer::Programme;
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ActiveValue::Set, ConnectionTrait, QueryOrder, QuerySelect};

use super::{Files, Pinned, parse};
use crate::db::At;
use crate::error::Error;

mod row {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "programme_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i64,
        pub applied_at: At,
        pub applied_by: String,
        pub digest: String,
        pub files: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The newest version's number as a question within another; null before the first.
pub fn newest() -> SelectStatement {
    Query::select().expr(row::Column::Version.max()).from(row::Entity).to_owned()
}

/// The newest version's number; `None` before the first.
pub async fn newest_version(connection: &impl ConnectionTrait) -> Result<Option<i64>, Error> {
    let newest: Option<i64> = row::Entity::find()
        .select_only()
        .column(row::Column::Version)
        .order_by_desc(row::Column::Version)
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(newest)
}

/// A version of the programme, without its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    pub version: i64,
    pub at: Timestamp,
    pub by: String,
}

/// The applied versions, newest first, at most `limit`.
pub async fn list_versions(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Applied>, Error> {
    let rows: Vec<(i64, At, String)> = row::Entity::find()
        .select_only()
        .columns([row::Column::Version, row::Column::AppliedAt, row::Column::AppliedBy])
        .order_by_desc(row::Column::Version)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let applied = |(version, at, by): (i64, At, String)| Applied { version, at: at.instant(), by };
    Ok(rows.into_iter().map(applied).collect())
}

/// The files of a version.
pub async fn files(connection: &impl ConnectionTrait, version: i64) -> Result<Files, Error> {
    let row = row::Entity::find_by_id(version).one(connection).await?.ok_or(Error::NotFound)?;
    Files::from_text(&row.files).map_err(|error| {
        Error::broken(format!("programme version {version} is unreadable: {error}"))
    })
}

pub async fn load(connection: &impl ConnectionTrait, version: i64) -> Result<Programme, Error> {
    parse(&files(connection, version).await?).map_err(|problems| {
        let first = problems.first().map(ToString::to_string).unwrap_or_default();
        Error::broken(format!("programme version {version} no longer holds: {first}"))
    })
}

/// What terms, orders and acceptances rest on: the sets, agreements and offers that may not change.
pub async fn pinned(connection: &impl ConnectionTrait, today: Date) -> Result<Pinned, Error> {
    let column = async |table: &'static str, name: &'static str| {
        let query = Query::select().distinct().column(name).from(table).to_owned();
        let rows = connection.query_all(&query).await?;
        rows.iter().map(|row| row.try_get_by_index::<String>(0)).collect::<Result<Vec<_>, _>>()
    };
    let mut policies = column("term", "policy_code").await?;
    policies.extend(column("order", "policy_code").await?);
    let mut offers = column("subscription", "offer_code").await?;
    offers.extend(column("order", "offer_code").await?);
    let accepted = Query::select()
        .distinct()
        .columns(["agreement_code", "agreement_version"])
        .from("agreement_acceptance")
        .to_owned();
    let mut agreements = BTreeSet::new();
    for row in connection.query_all(&accepted).await? {
        let code: String = row.try_get_by_index(0)?;
        let version: String = row.try_get_by_index(1)?;
        agreements.extend(AgreementCode::parse(&code).zip(AgreementVersion::parse(&version)));
    }
    Ok(Pinned {
        policies: policies.iter().filter_map(|code| PolicyCode::parse(code)).collect(),
        agreements,
        offers: offers.iter().filter_map(|code| OfferCode::parse(code)).collect(),
        today,
    })
}

/// Keeps a new version and returns its number. The primary key refuses two appliers of one number.
pub async fn record(
    connection: &impl ConnectionTrait,
    files: &Files,
    now: Timestamp,
    applied_by: &str,
) -> Result<i64, Error> {
    let version = newest_version(connection).await?.unwrap_or(0) + 1;
    let row = row::ActiveModel {
        version: Set(version),
        applied_at: Set(At::from(now)),
        applied_by: Set(applied_by.to_owned()),
        digest: Set(files.digest()),
        files: Set(files.to_text()),
    };
    row::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(version)
}
