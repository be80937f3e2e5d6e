//! Choice packs: which one a year has, and choosing it.

mod choose;
pub mod command;
pub mod row;
#[cfg(test)]
mod tests;
pub mod view;

pub use choose::choose;

use std::collections::HashMap;

use domain::benefit::{Chosen, Grant, PackRefusal, chosen, packs_on};
use domain::offer::Pack;

use super::books::Books;
use super::cloud::Cloud;
use super::store::GrantKey;
use crate::app::Loaded;
use crate::error::Refusal;

/// What was chosen, by grant.
pub type Choices = HashMap<GrantKey, Pack>;

/// How a grant stands with its packs: what was chosen in its year, or else in the latest before.
pub fn of(loaded: &Loaded, grants: &[Grant], choices: &Choices, grant: &Grant) -> Chosen {
    let mut years: Vec<&Grant> = grants
        .iter()
        .filter(|one| one.subscription == grant.subscription && one.term <= grant.term)
        .collect();
    years.sort_by_key(|one| one.term);
    years.iter().fold(Chosen::Whole, |before, year| {
        let offered = packs_on(loaded.programme.benefits_of(&year.offer), year.edition_on);
        let made = choices.get(&(year.subscription, year.term)).copied();
        chosen(&offered, made, before.pack())
    })
}

/// Whether something of a pack was used in a grant's year: taken, or put on a token.
pub fn is_used(loaded: &Loaded, books: &Books, cloud: &Cloud, grant: &Grant) -> bool {
    let key = (grant.subscription, grant.term);
    let in_pack = |code: &domain::ids::BenefitCode| {
        let mut own = loaded.programme.benefits_of(&grant.offer);
        own.any(|benefit| benefit.code == *code && benefit.pack.is_some())
    };
    books.entries.iter().any(|one| one.grant == key && in_pack(&one.benefit))
        || cloud.tokens.iter().any(|one| one.grant == key && in_pack(&one.benefit))
}

impl From<PackRefusal> for Refusal {
    fn from(refusal: PackRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            PackRefusal::NothingToChoose => coded,
            PackRefusal::Made { until } | PackRefusal::Used { until } => coded.day("until", until),
        }
    }
}
