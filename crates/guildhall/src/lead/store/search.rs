//! Which leads a list shows: by what they are at an instant, which no column says.

use domain::ids::{PartnerId, PersonId};
use domain::lead::Outcome;
use domain::text::Country;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, Func, LikeExpr, Query, SelectStatement};
use sea_orm::{Condition, ConnectionTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::read;
use crate::db::At;
use crate::error::Error;
use crate::lead::Lead;
use crate::lead::row::{Column, Entity, favorite, member};

/// A list of leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// To be answered in time.
    New,
    /// Accepted, not won or lost yet.
    Active,
    Closed,
    /// Those the reader marked with a heart.
    Favorites,
    Spam,
}

impl Tab {
    pub const ALL: [Tab; 5] = [Tab::New, Tab::Active, Tab::Closed, Tab::Favorites, Tab::Spam];

    pub fn code(self) -> &'static str {
        match self {
            Tab::New => "new",
            Tab::Active => "active",
            Tab::Closed => "closed",
            Tab::Favorites => "favorites",
            Tab::Spam => "spam",
        }
    }

    pub fn parse(code: &str) -> Option<Tab> {
        Tab::ALL.into_iter().find(|tab| tab.code() == code)
    }
}

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Who reads: for the hearts.
    pub reader: Option<PersonId>,
    /// Only leads of this person's teams.
    pub of: Option<PersonId>,
    /// `None`: all that are no spam.
    pub tab: Option<Tab>,
    pub now: At,
    /// In the customer's name while it is shown, the number, the deal's name and the reference.
    pub words: String,
    pub country: Option<Country>,
}

/// What the company sees at all.
pub fn seen(partner: PartnerId, of: Option<PersonId>) -> Condition {
    let shown = Condition::any()
        .add(Column::ReceivedAt.is_not_null())
        .add(Condition::all().add(Column::SpamAt.is_not_null()).add(Column::ErasedAt.is_null()));
    let own = of.map(|person| Column::LeadId.in_subquery(teams_of(partner, person)));
    Condition::all().add(Column::PartnerId.eq(partner.0)).add(shown).add_option(own)
}

fn teams_of(partner: PartnerId, person: PersonId) -> SelectStatement {
    Query::select()
        .column(member::Column::LeadId)
        .from(member::Entity)
        .and_where(Expr::col(member::Column::PartnerId).eq(partner.0))
        .and_where(Expr::col(member::Column::PersonId).eq(person.0))
        .to_owned()
}

fn hearts_of(partner: PartnerId, person: PersonId) -> SelectStatement {
    Query::select()
        .column(favorite::Column::LeadId)
        .from(favorite::Entity)
        .and_where(Expr::col(favorite::Column::PartnerId).eq(partner.0))
        .and_where(Expr::col(favorite::Column::PersonId).eq(person.0))
        .to_owned()
}

/// Waiting for an answer whose time has not passed.
fn waiting(now: At) -> Condition {
    Condition::all()
        .add(Column::Standing.is_in(["received", "evaluating"]))
        .add(Column::UntilAt.gt(now))
}

/// Ended, or out of time.
fn ended(now: At) -> Condition {
    let late = Condition::all()
        .add(Column::Standing.is_in(["received", "evaluating"]))
        .add(Column::UntilAt.lte(now));
    Condition::any().add(Column::Standing.eq("closed")).add(late)
}

/// Where the company may read who the customer is: what is hidden is not found by its name either.
fn named(now: At) -> Condition {
    let going = Condition::all()
        .add(Column::Standing.is_in(["unproven", "received", "evaluating"]))
        .add(Column::UntilAt.gt(now));
    Condition::any()
        .add(going)
        .add(Column::Standing.eq("accepted"))
        .add(Column::Outcome.is_in([Outcome::Won.code(), Outcome::Lost.code()]))
}

impl Wanted {
    fn condition(&self, partner: PartnerId) -> Condition {
        let all = seen(partner, self.of);
        let no_spam = || Condition::all().add(Column::SpamAt.is_null());
        let tab = match (self.tab, self.reader) {
            (Some(Tab::New), _) => no_spam().add(waiting(self.now)),
            (Some(Tab::Active), _) => no_spam().add(Column::Standing.eq("accepted")),
            (Some(Tab::Closed), _) => no_spam().add(ended(self.now)),
            (Some(Tab::Favorites), Some(reader)) => {
                no_spam().add(Column::LeadId.in_subquery(hearts_of(partner, reader)))
            }
            (Some(Tab::Spam), _) => Condition::all().add(Column::SpamAt.is_not_null()),
            (Some(Tab::Favorites) | None, _) => no_spam(),
        };
        let country = self.country.map(|country| Column::Country.eq(country.code()));
        all.add(tab).add_option(country).add_option(self.worded())
    }

    fn worded(&self) -> Option<Condition> {
        let words = self.words.trim().to_lowercase();
        if words.is_empty() {
            return None;
        }
        let plain = words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let pattern = LikeExpr::new(format!("%{plain}%")).escape('\\');
        let holds =
            |column: Column| Expr::expr(Func::lower(Expr::col(column))).like(pattern.clone());
        let of_customer = Condition::all().add(holds(Column::Company)).add(named(self.now));
        let own = [Column::Number, Column::DealName, Column::Reference];
        Some(
            own.into_iter()
                .fold(Condition::any().add(of_customer), |any, column| any.add(holds(column))),
        )
    }
}

/// What waits for an answer in the order in which its time ends, other leads by their last change.
pub async fn list(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    wanted: &Wanted,
    (skip, limit): (u64, u64),
) -> Result<Vec<Lead>, Error> {
    let query = Entity::find().filter(wanted.condition(partner));
    let query = match wanted.tab {
        Some(Tab::New) => query.order_by_asc(Column::UntilAt).order_by_asc(Column::LeadNo),
        _ => query.order_by_desc(Column::ChangedAt).order_by_desc(Column::LeadNo),
    };
    let rows = query.offset(skip).limit(limit).all(connection).await?;
    rows.into_iter().map(read).collect()
}

/// How many leads a tab holds.
pub async fn count_by_tab(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    wanted: &Wanted,
) -> Result<u64, Error> {
    Ok(Entity::find().filter(wanted.condition(partner)).count(connection).await?)
}

/// The countries of the leads the company sees, by their codes.
pub async fn list_countries(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    of: Option<PersonId>,
) -> Result<Vec<Country>, Error> {
    let codes: Vec<String> = Entity::find()
        .select_only()
        .column(Column::Country)
        .distinct()
        .filter(seen(partner, of))
        .order_by_asc(Column::Country)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(codes.iter().filter_map(|code| Country::parse(code).ok()).collect())
}

/// When the time to answer ends of the leads that wait for an answer, the next first, at most
/// `limit`; of one person's teams only, where `of` names them.
pub async fn list_ends(
    connection: &impl ConnectionTrait,
    (partner, of): (PartnerId, Option<PersonId>),
    now: At,
    limit: u64,
) -> Result<Vec<At>, Error> {
    let query = Entity::find()
        .select_only()
        .column(Column::UntilAt)
        .filter(seen(partner, of))
        .filter(Column::SpamAt.is_null())
        .filter(waiting(now))
        .order_by_asc(Column::UntilAt);
    Ok(query.limit(limit).into_tuple().all(connection).await?)
}
