//! Taking what events say of a person out of them, a page at a time. Every hash stays.

use domain::ids::{PartnerId, PersonId};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, ConnectionTrait, QueryOrder, QuerySelect};

use super::personal::{Parts, mark_of};
use super::{Column, Entity, house};
use crate::error::Error;

/// Rows of one page.
const PAGE: u64 = 500;

/// Out of a partner's events: what is about the person, and what says one of the texts of nobody we
/// know. Returns how many events said something.
pub async fn of_partner(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    person: PersonId,
    texts: &[&str],
) -> Result<u64, Error> {
    erase(connection, Column::PartnerId.eq(partner.0), person, texts).await
}

/// Out of what the person did in companies they never belonged to, as staff does.
pub async fn of_actor(
    connection: &impl ConnectionTrait,
    person: PersonId,
    texts: &[&str],
) -> Result<u64, Error> {
    erase(connection, Column::ActorPerson.eq(person.0), person, texts).await
}

fn saying(column: impl ColumnTrait, person: PersonId, texts: &[&str]) -> Condition {
    let marked = Condition::any().add(column.contains(mark_of(person.0)));
    texts.iter().fold(marked, |said, text| said.add(column.contains(*text)))
}

async fn erase(
    connection: &impl ConnectionTrait,
    whose: sea_orm::sea_query::SimpleExpr,
    person: PersonId,
    texts: &[&str],
) -> Result<u64, Error> {
    let mut erased = 0;
    let mut after: Option<(Uuid, i64)> = None;
    loop {
        let mut query = Entity::find()
            .select_only()
            .columns([Column::PartnerId, Column::Sequence, Column::EventId, Column::Personal])
            .filter(whose.clone())
            .filter(Column::Personal.is_not_null())
            .filter(saying(Column::Personal, person, texts));
        if let Some((partner, sequence)) = after {
            let behind = Condition::all()
                .add(Column::PartnerId.eq(partner))
                .add(Column::Sequence.gt(sequence));
            query = query.filter(Condition::any().add(Column::PartnerId.gt(partner)).add(behind));
        }
        let rows: Vec<(Uuid, i64, Uuid, String)> = query
            .order_by_asc(Column::PartnerId)
            .order_by_asc(Column::Sequence)
            .limit(PAGE)
            .into_tuple()
            .all(connection)
            .await?;
        for (partner, _, event, personal) in &rows {
            let mut parts = Parts::read(personal);
            if parts.erase(person, texts) {
                Entity::update_many()
                    .col_expr(Column::Personal, Expr::value(parts.written()))
                    .filter(Column::PartnerId.eq(*partner))
                    .filter(Column::EventId.eq(*event))
                    .exec(connection)
                    .await?;
                erased += 1;
            }
        }
        match rows.last() {
            Some((partner, sequence, ..)) if PAGE <= rows.len() as u64 => {
                after = Some((*partner, *sequence));
            }
            _ => return Ok(erased),
        }
    }
}

/// Out of the house's own events.
pub async fn of_house(
    connection: &impl ConnectionTrait,
    person: PersonId,
    texts: &[&str],
) -> Result<u64, Error> {
    let (mut erased, mut after) = (0, i64::MIN);
    loop {
        let rows: Vec<(i64, String)> = house::Entity::find()
            .select_only()
            .columns([house::Column::Sequence, house::Column::Personal])
            .filter(house::Column::Sequence.gt(after))
            .filter(house::Column::Personal.is_not_null())
            .filter(saying(house::Column::Personal, person, texts))
            .order_by_asc(house::Column::Sequence)
            .limit(PAGE)
            .into_tuple()
            .all(connection)
            .await?;
        for (sequence, personal) in &rows {
            let mut parts = Parts::read(personal);
            if parts.erase(person, texts) {
                house::Entity::update_many()
                    .col_expr(house::Column::Personal, Expr::value(parts.written()))
                    .filter(house::Column::Sequence.eq(*sequence))
                    .exec(connection)
                    .await?;
                erased += 1;
            }
        }
        match rows.last() {
            Some((sequence, _)) if PAGE <= rows.len() as u64 => after = *sequence,
            _ => return Ok(erased),
        }
    }
}

/// Out of a partner's events: everything that is said of anybody.
pub async fn all_of_partner(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<(), Error> {
    let mut after = i64::MIN;
    loop {
        let rows: Vec<(i64, Uuid, String)> = Entity::find()
            .select_only()
            .columns([Column::Sequence, Column::EventId, Column::Personal])
            .filter(Column::PartnerId.eq(partner.0))
            .filter(Column::Sequence.gt(after))
            .filter(Column::Personal.is_not_null())
            .order_by_asc(Column::Sequence)
            .limit(PAGE)
            .into_tuple()
            .all(connection)
            .await?;
        for (_, event, personal) in &rows {
            let mut parts = Parts::read(personal);
            parts.erase_all();
            Entity::update_many()
                .col_expr(Column::Personal, Expr::value(parts.written()))
                .filter(Column::PartnerId.eq(partner.0))
                .filter(Column::EventId.eq(*event))
                .exec(connection)
                .await?;
        }
        match rows.last() {
            Some((sequence, ..)) if PAGE <= rows.len() as u64 => after = *sequence,
            _ => return Ok(()),
        }
    }
}
