//! Competencies: what a company has to show for silver and gold, how far it is, who counts.

pub mod api;
pub mod command;
pub mod extend;
pub mod facts;
pub mod look;
pub mod pages;
pub mod profile;
pub mod row;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

use std::collections::{BTreeMap, HashMap};

use domain::competency::{Extension, counted, level_on};
use domain::ids::{CompetencyCode, PartnerId};
use domain::offer::CompetencyLevel;
use jiff::Span;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use self::store::{Known, Standing};
use crate::app::Loaded;
use crate::error::Error;

/// Whose competencies count, on which day, with which anniversaries: see [`Extension::covers`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub partner: PartnerId,
    pub anniversaries: Vec<Date>,
    pub on: Date,
}

/// The highest level that counts for buying and renewing, company by company; one without any is
/// missing. Read within the commit that depends on it, it is as of that commit.
pub async fn counted_of_many(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    asked: &[Asked],
) -> Result<HashMap<PartnerId, CompetencyLevel>, Error> {
    let Some(first) = asked.iter().map(|one| one.on).min() else {
        return Ok(HashMap::new());
    };
    let partners: Vec<PartnerId> = asked.iter().map(|one| one.partner).collect();
    let known = store::known(connection, &partners, first).await?;
    let rules = store::extensions(connection).await?;
    let rules: Vec<Extension> = rules.into_iter().map(|(_, rule, _)| rule).collect();
    let highest = |one: &Asked| {
        let all = loaded.programme.competencies.iter().filter_map(|competency| {
            if !known.has_any(one.partner, &competency.code) {
                return None;
            }
            let facts = known.facts(one.partner, &competency.code);
            let today = level_on(competency, &facts, one.on);
            let (held, is_extended) = extended(&known, &rules, one, &competency.code);
            counted(today, held, is_extended)
        });
        all.max().map(|level| (one.partner, level))
    };
    Ok(asked.iter().filter_map(highest).collect())
}

/// What was met before, and whether a rule lets it count.
fn extended(
    known: &Known,
    rules: &[Extension],
    one: &Asked,
    code: &CompetencyCode,
) -> (Option<CompetencyLevel>, bool) {
    let own = known.standings.get(&(one.partner, code.clone()));
    let held = own.and_then(|own| own.held);
    let covers = |rule: &&Extension| {
        rule.covers(code, &one.anniversaries, one.on) && own.is_some_and(|own| stood(own, rule))
    };
    (held, rules.iter().any(|rule| covers(&rule)))
}

/// Whether what was met was met in the year that a rule is for.
fn stood(own: &Standing, rule: &Extension) -> bool {
    let since = rule.first.saturating_sub(Span::new().years(1));
    own.lost_on.is_none_or(|lost| since <= lost)
}

/// What companies meet on a day, in the programme's order of competencies: for whoever shows it to
/// others. A level that fell short is not among it, whether or not anybody has looked since.
pub async fn met(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    partners: &[PartnerId],
    on: Date,
) -> Result<BTreeMap<PartnerId, Vec<(CompetencyCode, CompetencyLevel)>>, Error> {
    let known = store::known(connection, partners, on).await?;
    let of = |partner: PartnerId| {
        let all = loaded.programme.competencies.iter();
        let all = all.filter(|one| known.has_any(partner, &one.code));
        let met = all.filter_map(|one| {
            Some((one.code.clone(), level_on(one, &known.facts(partner, &one.code), on)?))
        });
        met.collect()
    };
    Ok(partners.iter().map(|partner| (*partner, of(*partner))).collect())
}

/// The same of one company.
pub async fn counted_of(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    asked: Asked,
) -> Result<Option<CompetencyLevel>, Error> {
    let found = counted_of_many(connection, loaded, std::slice::from_ref(&asked)).await?;
    Ok(found.get(&asked.partner).copied())
}
