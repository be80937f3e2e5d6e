//! What other capabilities' rows of a year are joined with, to be added up by the database: the
//! year, the one after it, its subscription.

use domain::ids::PolicyCode;
use jiff::civil::Date;
use sea_orm::DynIden;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{
    Alias, CaseStatement, Cond, ExprTrait, IntoColumnRef, IntoIden, JoinType, SelectStatement,
    SimpleExpr,
};

use super::super::row::{self, term};
use crate::db::Day;

fn of(table: &'static str, column: impl IntoIden) -> (Alias, DynIden) {
    (Alias::new(table), column.into_iden())
}

fn col(table: &'static str, column: impl IntoIden) -> SimpleExpr {
    Expr::col(of(table, column).into_column_ref())
}

/// The rows of both tables are of one subscription.
fn same(own: &'static str, other: &'static str) -> Cond {
    Cond::all()
        .add(col(own, term::Column::PartnerId).equals(of(other, term::Column::PartnerId)))
        .add(col(own, term::Column::SubscriptionId).equals(of(other, term::Column::SubscriptionId)))
}

/// Joins the subscription of each row of `table`.
pub fn join_subscription(query: &mut SelectStatement, table: &'static str) {
    query.join_as(JoinType::InnerJoin, row::Entity, Alias::new("s"), same("s", table));
}

/// Joins the year of each row of `table`, which names it by partner, subscription and number, the
/// year after it where there is one, and the subscription.
pub fn join_years(query: &mut SelectStatement, table: &'static str) {
    let number = || col(table, term::Column::TermNo);
    let year = same("t", table)
        .add(col("t", term::Column::TermNo).equals(of(table, term::Column::TermNo)));
    let next = same("n", table).add(col("n", term::Column::TermNo).eq(number().add(1)));
    query.join_as(JoinType::InnerJoin, term::Entity, Alias::new("t"), year).join_as(
        JoinType::LeftJoin,
        term::Entity,
        Alias::new("n"),
        next,
    );
    join_subscription(query, table);
}

/// The offer of a joined subscription.
pub fn joined_offer() -> SimpleExpr {
    col("s", row::Column::OfferCode)
}

/// 1 where what a joined year gave had ended before a day, 0 where it still works. `graces`: the
/// last anniversary of each policy set of which benefits have ended by then.
pub fn joined_is_over(today: Date, graces: &[(PolicyCode, Date)]) -> CaseStatement {
    let today = Day(today);
    let ended = Cond::any()
        .add(col("s", row::Column::CancelledOn).lte(today))
        .add(col("s", row::Column::UpgradedOn).lte(today));
    let passed = Cond::all()
        .add(col("n", term::Column::TermNo).is_not_null())
        .add(col("t", term::Column::EndsOn).lt(today))
        .add(col("n", term::Column::BoughtOn).lt(today));
    let mut lapsed = Cond::any();
    for (policy, last) in graces {
        lapsed = lapsed.add(
            Cond::all()
                .add(col("t", term::Column::PolicyCode).eq(policy.as_str()))
                .add(col("t", term::Column::EndsOn).lte(Day(*last))),
        );
    }
    let lapsed = Cond::all().add(col("n", term::Column::TermNo).is_null()).add(lapsed);
    CaseStatement::new().case(ended, 1).case(passed, 1).case(lapsed, 1).finally(0)
}
