//! What a database spread over nodes by partner makes of a statement.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use guildhall::db::distributed::{Spread, tables};
use sqlparser::ast::{
    AssignmentTarget, BinaryOperator, ConflictTarget, Expr, FromTable, JoinConstraint,
    JoinOperator, ObjectName, OnInsert, Query, SetExpr, Statement, TableFactor, TableObject,
    TableWithJoins, UpdateTableFromKind, visit_expressions, visit_relations,
};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::Parser;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// No partner's table is in it.
    Shared,
    /// It names the partners it is about: their nodes are asked.
    Named,
    /// Each node answers for its own partners, and the answers are put together.
    Fanned,
    /// The cluster would refuse it, or carry rows from node to node.
    Refused(&'static str),
}

const PARTNER: &str = "partner_id";

/// # Panics
/// When the text is not a statement that can be read.
pub fn verdict(sql: &str) -> Verdict {
    let parsed = Parser::parse_sql(&GenericDialect {}, sql);
    let parsed = parsed.unwrap_or_else(|error| panic!("{error}\n{sql}"));
    let mut worst = Verdict::Shared;
    for statement in &parsed {
        worst = worse(worst, of_statement(statement));
    }
    worst
}

fn worse(a: Verdict, b: Verdict) -> Verdict {
    let rank = |verdict: &Verdict| match verdict {
        Verdict::Shared => 0,
        Verdict::Named => 1,
        Verdict::Fanned => 2,
        Verdict::Refused(_) => 3,
    };
    if rank(&a) < rank(&b) { b } else { a }
}

fn spread_of(name: &str) -> Spread {
    let known: BTreeMap<String, Spread> = tables().into_iter().collect();
    *known.get(name).unwrap_or_else(|| panic!("the schema has no table {name}"))
}

fn last(name: &ObjectName) -> String {
    name.0.last().and_then(|part| part.as_ident()).map_or_else(String::new, |one| one.value.clone())
}

fn of_statement(statement: &Statement) -> Verdict {
    let mut partners = false;
    let _ = visit_relations(statement, |name| {
        partners |= spread_of(&last(name)) == Spread::ByPartner;
        ControlFlow::<()>::Continue(())
    });
    if !partners {
        return Verdict::Shared;
    }
    match statement {
        Statement::Query(query) => of_query(query, &BTreeSet::new()),
        Statement::Insert(insert) => {
            let TableObject::TableName(_) = &insert.table else {
                return Verdict::Refused("an insert into no table");
            };
            if !insert.columns.iter().any(|column| last(column) == PARTNER) {
                return Verdict::Refused("an insert that names no partner");
            }
            if let Some(OnInsert::OnConflict(on)) = &insert.on {
                let keyed = matches!(&on.conflict_target, Some(ConflictTarget::Columns(columns))
                    if columns.iter().any(|column| column.value == PARTNER));
                if !keyed {
                    return Verdict::Refused("a conflict on a key without the partner");
                }
            }
            match insert.source.as_deref().map(|source| source.body.as_ref()) {
                Some(SetExpr::Values(_)) => Verdict::Named,
                Some(SetExpr::Select(select)) if select.from.iter().all(is_given) => Verdict::Named,
                _ => Verdict::Refused("an insert of what a query finds"),
            }
        }
        Statement::Update(update) => {
            let sets_partner = update.assignments.iter().any(|one| match &one.target {
                AssignmentTarget::ColumnName(name) => last(name) == PARTNER,
                AssignmentTarget::Tuple(names) => names.iter().any(|name| last(name) == PARTNER),
            });
            if sets_partner {
                return Verdict::Refused("a row is moved to another partner");
            }
            let mut from = vec![update.table.clone()];
            if let Some(
                UpdateTableFromKind::AfterSet(more) | UpdateTableFromKind::BeforeSet(more),
            ) = &update.from
            {
                from.extend(more.iter().cloned());
            }
            of_parts(&from, update.selection.as_ref(), &BTreeSet::new())
        }
        Statement::Delete(delete) => {
            let (FromTable::WithFromKeyword(from) | FromTable::WithoutKeyword(from)) = &delete.from;
            of_parts(from, delete.selection.as_ref(), &BTreeSet::new())
        }
        _ => Verdict::Refused("a statement of another kind"),
    }
}

/// Whether rows come with the statement, as arrays of their columns.
fn is_given(from: &TableWithJoins) -> bool {
    from.joins.is_empty() && matches!(from.relation, TableFactor::UNNEST { .. })
}

fn of_query(query: &Query, outer: &BTreeSet<String>) -> Verdict {
    if !query.locks.is_empty() {
        return Verdict::Refused("rows are locked as they are read");
    }
    of_body(&query.body, outer)
}

fn of_body(body: &SetExpr, outer: &BTreeSet<String>) -> Verdict {
    match body {
        SetExpr::Select(select) => of_parts(&select.from, select.selection.as_ref(), outer),
        SetExpr::Query(query) => of_query(query, outer),
        SetExpr::SetOperation { left, right, .. } => {
            worse(of_body(left, outer), of_body(right, outer))
        }
        SetExpr::Values(_) => Verdict::Shared,
        _ => Verdict::Refused("a query of another kind"),
    }
}

/// The tables of a statement and what is asked of their rows. `outer` are the names of tables
/// around it whose partner is settled with it.
fn of_parts(
    from: &[TableWithJoins],
    selection: Option<&Expr>,
    outer: &BTreeSet<String>,
) -> Verdict {
    let mut asked: Vec<&Expr> = selection.into_iter().collect();
    let mut owned = BTreeSet::new();
    let mut inner = Verdict::Shared;
    for joined in from {
        let factors = std::iter::once(&joined.relation).chain(joined.joins.iter().map(|join| {
            if let Some(JoinConstraint::On(on)) = constraint(&join.join_operator) {
                asked.push(on);
            }
            &join.relation
        }));
        for factor in factors.collect::<Vec<_>>() {
            match factor {
                TableFactor::Table { name, alias, .. } => {
                    let alias = alias.as_ref().map(|alias| alias.name.value.clone());
                    if spread_of(&last(name)) == Spread::ByPartner {
                        owned.insert(alias.unwrap_or_else(|| last(name)));
                    }
                }
                TableFactor::Derived { subquery, .. } => {
                    inner = worse(inner, of_query(subquery, outer));
                }
                _ => return Verdict::Refused("rows of another kind of table"),
            }
        }
    }
    let own = of_tables(&owned, &asked, outer);
    let mut around = outer.clone();
    around.extend(owned);
    for one in &asked {
        inner = worse(inner, of_subqueries(one, &around));
    }
    worse(own, inner)
}

fn constraint(operator: &JoinOperator) -> Option<&JoinConstraint> {
    match operator {
        JoinOperator::Join(on)
        | JoinOperator::Inner(on)
        | JoinOperator::Left(on)
        | JoinOperator::LeftOuter(on) => Some(on),
        _ => None,
    }
}

fn of_subqueries(expression: &Expr, around: &BTreeSet<String>) -> Verdict {
    let mut found = Verdict::Shared;
    let _ = visit_expressions(expression, |one| {
        if let Expr::Subquery(query)
        | Expr::InSubquery { subquery: query, .. }
        | Expr::Exists { subquery: query, .. } = one
        {
            let inner = of_query(query, around);
            // Beside a partner's tables, rows of all partners would have to be carried about.
            let carried = inner == Verdict::Fanned && !around.is_empty();
            let inner =
                if carried { Verdict::Refused("a subquery over all partners") } else { inner };
            found = worse(std::mem::replace(&mut found, Verdict::Shared), inner);
        }
        ControlFlow::<()>::Continue(())
    });
    found
}

/// Whether partners' tables of one level hang together by partner, and whether that one is named.
fn of_tables(owned: &BTreeSet<String>, asked: &[&Expr], outer: &BTreeSet<String>) -> Verdict {
    if owned.is_empty() {
        return Verdict::Shared;
    }
    let named = |table: &str| asked.iter().any(|one| names(one, table, 1 == owned.len(), outer));
    let mut settled: BTreeSet<&str> =
        owned.iter().map(String::as_str).filter(|table| named(table)).collect();
    let is_named = !settled.is_empty();
    if !is_named {
        settled.extend(owned.iter().map(String::as_str).next());
    }
    let pairs: Vec<(String, String)> = asked.iter().flat_map(|one| joined_by(one)).collect();
    loop {
        let next = pairs.iter().find_map(|(a, b)| {
            let (a, b) = (a.as_str(), b.as_str());
            match (settled.contains(a), settled.contains(b)) {
                (true, false) if owned.contains(b) => Some(b),
                (false, true) if owned.contains(a) => Some(a),
                _ => None,
            }
        });
        match next {
            Some(table) => settled.insert(table),
            None => break,
        };
    }
    match (owned.iter().all(|table| settled.contains(table.as_str())), is_named) {
        (false, _) => Verdict::Refused("partners' tables are joined by something else"),
        (true, true) => Verdict::Named,
        (true, false) => Verdict::Fanned,
    }
}

/// Whether an expression holds only for rows of partners it names. `alone`: a bare column is the
/// table's.
fn names(expression: &Expr, table: &str, alone: bool, outer: &BTreeSet<String>) -> bool {
    let is_partner = |one: &Expr| is_partner_of(one, table, alone);
    match expression {
        Expr::Nested(inner) => names(inner, table, alone, outer),
        Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
            names(left, table, alone, outer) || names(right, table, alone, outer)
        }
        Expr::BinaryOp { left, op: BinaryOperator::Or, right } => {
            names(left, table, alone, outer) && names(right, table, alone, outer)
        }
        Expr::BinaryOp { left, op: BinaryOperator::Eq, right } => {
            let settles = |one: &Expr| match one {
                Expr::Value(_) => true,
                Expr::CompoundIdentifier(parts) => {
                    parts.len() == 2 && outer.contains(&parts[0].value) && parts[1].value == PARTNER
                }
                _ => false,
            };
            is_partner(left) && settles(right)
                || is_partner(right) && settles(left)
                || matches!(left.as_ref(), Expr::Tuple(parts) if parts.iter().any(is_partner))
        }
        // A list of keys, written as rows.
        Expr::InSubquery { expr, subquery, negated: false } => {
            matches!(subquery.body.as_ref(), SetExpr::Values(_))
                && matches!(expr.as_ref(), Expr::Tuple(parts) if parts.iter().any(is_partner))
        }
        Expr::InList { expr, negated: false, .. } => {
            is_partner(expr)
                || matches!(expr.as_ref(), Expr::Tuple(parts) if parts.iter().any(is_partner))
        }
        _ => false,
    }
}

fn is_partner_of(expression: &Expr, table: &str, alone: bool) -> bool {
    match expression {
        Expr::Identifier(name) => alone && name.value == PARTNER,
        Expr::CompoundIdentifier(parts) => {
            parts.len() == 2 && parts[0].value == table && parts[1].value == PARTNER
        }
        _ => false,
    }
}

/// The pairs of tables an expression puts side by side by partner.
fn joined_by(expression: &Expr) -> Vec<(String, String)> {
    let side = |one: &Expr| match one {
        Expr::CompoundIdentifier(parts) if parts.len() == 2 && parts[1].value == PARTNER => {
            Some(parts[0].value.clone())
        }
        _ => None,
    };
    match expression {
        Expr::Nested(inner) => joined_by(inner),
        Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
            [joined_by(left), joined_by(right)].concat()
        }
        Expr::BinaryOp { left, op: BinaryOperator::Eq, right } => {
            side(left).zip(side(right)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
