//! Finding companies: the operators' lists.

use domain::ids::{NetworkId, PartnerId};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Func, LikeExpr};
use sea_orm::{
    Condition, ConnectionTrait, ExprTrait, Order, PaginatorTrait, QueryOrder, QuerySelect,
};

use super::partner_of;
use crate::db::At;
use crate::error::Error;
use crate::partner::Partner;
use crate::partner::row::{self, Column, Entity};

/// What an operator looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Part of a name, address or website, a tax number, the beginning of a network id or of an
    /// order number. Empty: all.
    pub text: String,
    /// A vetting's code. Companies that have not proven their address are listed only when asked
    /// for.
    pub vetting: Option<String>,
}

/// Where a page begins: after or before a company, in the order of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    Start,
    After(PartnerId),
    Before(PartnerId),
}

/// One page of companies.
#[derive(Debug, Clone)]
pub struct Page {
    pub partners: Vec<Partner>,
    pub has_earlier: bool,
    pub has_later: bool,
}

/// The companies that fit, by name, at most `limit`.
pub async fn list(
    connection: &impl ConnectionTrait,
    wanted: &Wanted,
    from: From,
    limit: u64,
) -> Result<Page, Error> {
    let (order, place) = match from {
        From::Start => (Order::Asc, None),
        From::After(partner) => (Order::Asc, place_of(connection, partner).await?),
        From::Before(partner) => (Order::Desc, place_of(connection, partner).await?),
    };
    let backwards = order == Order::Desc;
    let mut query = Entity::find().filter(fitting(wanted));
    if let Some((name, id)) = &place {
        let beyond = |column: Column, value: sea_orm::Value| {
            if backwards { column.lt(value) } else { column.gt(value) }
        };
        let same_name = Condition::all()
            .add(Column::LegalName.eq(name.clone()))
            .add(beyond(Column::PartnerId, (*id).into()));
        let further = beyond(Column::LegalName, name.clone().into());
        query = query.filter(Condition::any().add(further).add(same_name));
    }
    let mut rows = query
        .order_by(Column::LegalName, order.clone())
        .order_by(Column::PartnerId, order)
        .limit(limit + 1)
        .all(connection)
        .await?;
    let more = u64::try_from(rows.len()).is_ok_and(|found| limit < found);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    if backwards {
        rows.reverse();
    }
    let came_from_somewhere = place.is_some();
    Ok(Page {
        partners: rows.into_iter().map(partner_of).collect::<Result<_, _>>()?,
        has_earlier: if backwards { more } else { came_from_somewhere },
        has_later: if backwards { came_from_somewhere } else { more },
    })
}

pub async fn count(connection: &impl ConnectionTrait, wanted: &Wanted) -> Result<u64, Error> {
    Ok(Entity::find().filter(fitting(wanted)).count(connection).await?)
}

/// The companies that wait for a decision, the longest-waiting first, at most `limit`.
pub async fn list_waiting(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Partner>, Error> {
    let rows = Entity::find()
        .filter(Column::Vetting.eq("pending"))
        .order_by_asc(Column::VettingOn)
        .order_by_asc(Column::EnrolledAt)
        .order_by_asc(Column::PartnerId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(partner_of).collect()
}

/// Since when companies wait for a decision, at most `limit`.
pub async fn list_waiting_since(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<At>, Error> {
    let query = Entity::find().select_only().column(Column::EnrolledAt);
    let query = query.filter(Column::Vetting.eq("pending")).order_by_asc(Column::EnrolledAt);
    Ok(query.limit(limit).into_tuple().all(connection).await?)
}

pub async fn count_waiting(connection: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(Entity::find().filter(Column::Vetting.eq("pending")).count(connection).await?)
}

async fn place_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<(String, Uuid)>, Error> {
    let row: Option<row::Model> = Entity::find_by_id(partner.0).one(connection).await?;
    Ok(row.map(|row| (row.legal_name, row.partner_id)))
}

fn fitting(wanted: &Wanted) -> Condition {
    let vetting = match &wanted.vetting {
        Some(code) => Column::Vetting.eq(code.as_str()),
        None => Column::Vetting.ne("none"),
    };
    let text = domain::text::half_width(wanted.text.trim());
    if text.is_empty() {
        return Condition::all().add(vetting);
    }
    let pattern = LikeExpr::new(format!("%{}%", escaped(&text.to_lowercase()))).escape('\\');
    let contains =
        |column: Column| Expr::expr(Func::lower(Expr::col(column))).like(pattern.clone());
    let mut found = Condition::any()
        .add(contains(Column::LegalName))
        .add(contains(Column::Email))
        .add(contains(Column::Website));
    if let Some(number) = tax_number(&text) {
        found = found.add(Column::TaxId.eq(number));
    }
    if let Some((first, last)) = network_ids(&text) {
        found = found.add(Column::NetworkId.between(i64::from(first), i64::from(last)));
    }
    Condition::all().add(vetting).add(found)
}

/// A tax number as it is kept: without the separators people type. `None` when the text is too
/// short for one.
fn tax_number(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    (5 <= compact.len()).then(|| compact.to_ascii_uppercase())
}

/// The network ids that begin with the digits before a hyphen, so that the beginning of an order or
/// invoice number finds its company. `None` when the text does not begin like one.
fn network_ids(text: &str) -> Option<(u32, u32)> {
    let digits = text.split('-').next()?.trim();
    let digit_count = u32::try_from(digits.len()).ok()?;
    let open = 7_u32.checked_sub(digit_count)?;
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let scale = 10_u32.pow(open);
    let first = digits.parse::<u32>().ok()? * scale;
    NetworkId::new(first).map(|_| (first, first + (scale - 1)))
}

/// The text as a pattern that means itself.
fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|c| ['%', '_', '\\'].contains(&c).then_some('\\').into_iter().chain([c]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{escaped, network_ids};

    #[test]
    fn the_beginning_of_a_number_names_a_range_of_companies() {
        assert_eq!(network_ids("4815162"), Some((4_815_162, 4_815_162)));
        assert_eq!(network_ids("4815162-O0007"), Some((4_815_162, 4_815_162)));
        assert_eq!(network_ids("4815162-O"), Some((4_815_162, 4_815_162)));
        assert_eq!(network_ids("48"), Some((4_800_000, 4_899_999)));
        assert_eq!(network_ids("9"), Some((9_000_000, 9_999_999)));
        assert_eq!(network_ids("0123"), None);
        assert_eq!(network_ids("48151623"), None);
        assert_eq!(network_ids("48a"), None);
        assert_eq!(network_ids("-O0007"), None);
        assert_eq!(network_ids("Contoso"), None);
    }

    #[test]
    fn signs_of_the_pattern_language_mean_themselves() {
        assert_eq!(escaped("100%_\\"), "100\\%\\_\\\\");
    }
}
