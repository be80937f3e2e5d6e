//! All SQL that goes through tables by their columns, whatever they are of: a page of rows at a
//! time, and texts of them written anew.

use domain::ids::{PartnerId, PersonId};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Order, Query, SelectStatement, SimpleExpr};
use uuid::Uuid;

use crate::db::catalogue::{Column, Kind, Table};
use crate::error::Error;

/// Rows of one page.
pub const PAGE: u64 = 500;

/// What stands in a row's column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Nothing,
    Text(String),
    Number(i64),
    Id(Uuid),
}

impl Cell {
    fn expr(&self) -> SimpleExpr {
        match self {
            Cell::Nothing => Expr::cust("null"),
            Cell::Text(text) => Expr::value(text.as_str()),
            Cell::Number(number) => Expr::value(*number),
            Cell::Id(id) => Expr::value(*id),
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Cell::Text(text) => Some(text),
            Cell::Nothing | Cell::Number(_) | Cell::Id(_) => None,
        }
    }
}

/// Which rows of a table.
#[derive(Debug, Clone)]
pub enum Of {
    /// Where columns hold what is said.
    Columns(Vec<(&'static str, Cell)>),
    /// The people who belong, or belonged, to a company.
    PeopleOf(PartnerId),
    /// The exams of the profiles that a person has linked.
    PassesOf(PersonId),
    /// What was written to a company's own people, and not to its customers.
    MailsOf(PartnerId),
}

impl Of {
    pub fn partner(partner: PartnerId) -> Of {
        Of::Columns(vec![("partner_id", Cell::Id(partner.0))])
    }

    pub fn column(name: &'static str, cell: Cell) -> Of {
        Of::Columns(vec![(name, cell)])
    }

    fn narrow(&self, query: &mut SelectStatement) {
        match self {
            Of::Columns(columns) => {
                for (name, cell) in columns {
                    query.and_where(Expr::col(Alias::new(*name)).eq(cell.expr()));
                }
            }
            Of::PeopleOf(partner) => {
                let people = Query::select()
                    .column(Alias::new("person_id"))
                    .from(Alias::new("partner_user"))
                    .and_where(Expr::col(Alias::new("partner_id")).eq(partner.0))
                    .to_owned();
                query.and_where(Expr::col(Alias::new("person_id")).in_subquery(people));
            }
            Of::MailsOf(partner) => {
                query.and_where(Expr::col(Alias::new("partner_id")).eq(partner.0));
                for others in [crate::lead::TO_CUSTOMER, crate::support::TO_STAFF] {
                    let kinds = format!("{others}%");
                    query.and_where(Expr::col(Alias::new("kind")).not_like(kinds));
                }
            }
            Of::PassesOf(person) => {
                let profiles = Query::select()
                    .column(Alias::new("profile_id"))
                    .from(Alias::new("exam_profile"))
                    .and_where(Expr::col(Alias::new("person_id")).eq(person.0))
                    .to_owned();
                query.and_where(Expr::col(Alias::new("profile_id")).in_subquery(profiles));
            }
        }
    }
}

/// A row: its key, and the columns that were asked for.
#[derive(Debug, Clone)]
pub struct Row {
    pub key: Vec<Cell>,
    pub cells: Vec<Cell>,
}

/// The rows that follow a key, in the order of the table's key, at most [`PAGE`].
pub async fn page(
    connection: &impl ConnectionTrait,
    table: &Table,
    columns: &[&Column],
    of: &Of,
    after: Option<&[Cell]>,
) -> Result<Vec<Row>, Error> {
    let key: Vec<&Column> = table.key.iter().filter_map(|name| table.column(name)).collect();
    let wanted: Vec<&Column> = key.iter().copied().chain(columns.iter().copied()).collect();
    let mut query = Query::select();
    query.from(Alias::new(table.name.as_str())).limit(PAGE);
    for column in &wanted {
        query.column(Alias::new(column.name.as_str()));
    }
    of.narrow(&mut query);
    if let Some(after) = after {
        let place = key.iter().map(|column| Expr::col(Alias::new(column.name.as_str())));
        let last = Expr::tuple(after.iter().map(Cell::expr));
        query.and_where(Expr::tuple(place).gt(last));
    }
    for column in &key {
        query.order_by(Alias::new(column.name.as_str()), Order::Asc);
    }
    let rows = connection.query_all(&query).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let mut cells = Vec::with_capacity(wanted.len());
        for (index, column) in wanted.iter().enumerate() {
            cells.push(match column.kind {
                Kind::Text => row.try_get_by_index::<Option<String>>(index)?.map(Cell::Text),
                Kind::Number => row.try_get_by_index::<Option<i64>>(index)?.map(Cell::Number),
                Kind::Id => row.try_get_by_index::<Option<Uuid>>(index)?.map(Cell::Id),
                Kind::Bytes => None,
            });
        }
        let mut cells = cells.into_iter().map(|cell| cell.unwrap_or(Cell::Nothing));
        let key: Vec<Cell> = cells.by_ref().take(table.key.len()).collect();
        found.push(Row { key, cells: cells.collect() });
    }
    Ok(found)
}

/// Writes columns of one row anew.
pub async fn rewrite(
    connection: &impl ConnectionTrait,
    table: &Table,
    key: &[Cell],
    changes: &[(&str, Cell)],
) -> Result<(), Error> {
    let mut update = Query::update();
    update.table(Alias::new(table.name.as_str()));
    update.values(changes.iter().map(|(name, cell)| (Alias::new(*name), cell.expr())));
    for (name, cell) in table.key.iter().zip(key) {
        update.and_where(Expr::col(Alias::new(name.as_str())).eq(cell.expr()));
    }
    connection.execute(&update).await?;
    Ok(())
}

/// Removes the rows of a table that hold something.
pub async fn remove(
    connection: &impl ConnectionTrait,
    table: &str,
    (column, cell): (&'static str, &Cell),
) -> Result<(), Error> {
    let mut delete = Query::delete();
    delete.from_table(Alias::new(table)).and_where(Expr::col(Alias::new(column)).eq(cell.expr()));
    connection.execute(&delete).await?;
    Ok(())
}

/// Sends nothing more to an address.
pub async fn stop_mails(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    recipient: &str,
) -> Result<(), Error> {
    let mut update = Query::update();
    update
        .table(Alias::new("mail"))
        .value(Alias::new("next_attempt_at"), Expr::cust("null"))
        .value(Alias::new("last_error"), Expr::cust("null"))
        .and_where(Expr::col(Alias::new("partner_id")).eq(partner.0))
        .and_where(Expr::col(Alias::new("recipient")).eq(recipient));
    connection.execute(&update).await?;
    Ok(())
}

/// The last day on which a membership that was not cancelled runs, or on which the renewal run
/// still looks at one.
pub async fn last_day_of_terms(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<Option<Date>, Error> {
    let of = |column: &'static str| Expr::col((Alias::new("term"), Alias::new(column)));
    let same = Expr::col((Alias::new("subscription"), Alias::new("subscription_id")))
        .eq(of("subscription_id"))
        .and(
            Expr::col((Alias::new("subscription"), Alias::new("partner_id"))).eq(of("partner_id")),
        );
    let query = Query::select()
        .expr(Func::max(of("ends_on")))
        .expr(Func::max(of("charge_due_on")))
        .from(Alias::new("term"))
        .inner_join(Alias::new("subscription"), same)
        .and_where(of("partner_id").eq(partner.0))
        .and_where(Expr::col((Alias::new("subscription"), Alias::new("cancelled_on"))).is_null())
        .to_owned();
    let Some(row) = connection.query_one(&query).await? else {
        return Ok(None);
    };
    let mut last = None;
    for index in 0..2 {
        let day: Option<String> = row.try_get_by_index(index)?;
        last = Ord::max(last, day.and_then(|day| day.parse::<Date>().ok()));
    }
    Ok(last)
}

/// States in which money is on its way, by table.
const OPEN: [(&str, &str, &[&str]); 4] = [
    ("order", "state", &["authorising", "awaiting_payment", "declined"]),
    ("payment", "state", &["pending", "requires_confirmation", "unknown"]),
    ("refund", "state", &["pending", "unknown"]),
    ("chargeback", "outcome", &["open"]),
];

/// Whether an order, a payment, a refund or a dispute of a company is open.
pub async fn has_open_money(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<bool, Error> {
    for (table, column, states) in OPEN {
        let query = Query::select()
            .column(Alias::new("partner_id"))
            .from(Alias::new(table))
            .and_where(Expr::col(Alias::new("partner_id")).eq(partner.0))
            .and_where(Expr::col(Alias::new(column)).is_in(states.iter().copied()))
            .limit(1)
            .to_owned();
        if connection.query_one(&query).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many invoices and credit notes a company has, and the day of the last.
pub async fn invoices_of(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<(u64, Option<Date>), Error> {
    let query = Query::select()
        .expr(Func::count(Expr::col(Alias::new("invoice_id"))))
        .expr(Func::max(Expr::col(Alias::new("issued_on"))))
        .from(Alias::new("invoice"))
        .and_where(Expr::col(Alias::new("partner_id")).eq(partner.0))
        .to_owned();
    let Some(row) = connection.query_one(&query).await? else {
        return Ok((0, None));
    };
    let count: i64 = row.try_get_by_index(0)?;
    let last: Option<String> = row.try_get_by_index(1)?;
    Ok((u64::try_from(count).unwrap_or(0), last.and_then(|day| day.parse::<Date>().ok())))
}
