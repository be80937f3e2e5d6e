//! Who of a company has what: seats and credits that were assigned, and what each took of a
//! running year.

use std::collections::HashMap;

use domain::benefit::Entry;
use domain::ids::{AssignmentId, BenefitCode, PartnerId, PersonId, UseId};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use super::books::{Books, Line};
use super::store::{self, GrantKey};
use crate::access::store as people;
use crate::app::Loaded;
use crate::error::Error;

/// What one person has of one benefit.
#[derive(Debug, Clone)]
pub struct Held<'a> {
    pub person: PersonId,
    /// None for somebody who left.
    pub email: Option<String>,
    pub name: String,
    pub line: Line<'a>,
    /// Of seats and credits.
    pub assignment: Option<AssignmentId>,
    /// What was taken and did not come back; 1 of what was assigned.
    pub amount: u32,
    /// Since when, or the last time something was taken.
    pub on: Date,
}

/// What somebody took: how much is still out, and when the last of it was taken.
type Taken = HashMap<(GrantKey, BenefitCode, PersonId), (u32, Date)>;

/// Of the benefits that work on a day, by name and then as the catalogue puts them.
pub async fn read<'a>(
    connection: &impl ConnectionTrait,
    loaded: &'a Loaded,
    partner: PartnerId,
    books: &Books,
    today: Date,
) -> Result<Vec<Held<'a>>, Error> {
    let assigned = store::list_assigned(connection, partner).await?;
    let users = people::list_users(connection, partner, None).await?;
    let taken = taken(books);
    let running = books.running(today);
    let lines: Vec<Line<'a>> =
        running.into_iter().flat_map(|grant| books.lines(loaded, grant)).collect();
    let mut all = Vec::new();
    for line in &lines {
        for one in super::balance::holders(line, &assigned) {
            all.push((line, one.person, Some(one.id), 1, one.since));
        }
        // What is given to somebody whole is theirs, not whoever gave it.
        if super::seats::seats(line).is_some() {
            continue;
        }
        let grant = (line.grant.subscription, line.grant.term);
        for ((own, code, person), (amount, on)) in &taken {
            if (*own, code) == (grant, &line.benefit.code) && 0 < *amount {
                all.push((line, *person, None, *amount, *on));
            }
        }
    }
    let mut gone: Vec<uuid::Uuid> = all.iter().map(|(_, person, ..)| person.0).collect();
    gone.retain(|id| users.iter().all(|(user, _)| user.id.0 != *id));
    gone.sort_unstable();
    gone.dedup();
    let former = match gone.is_empty() {
        true => Vec::new(),
        false => people::list_names(connection, gone).await?,
    };
    let name = |person: PersonId| {
        let user = users.iter().find(|(user, _)| user.id == person).map(|(user, _)| user);
        let left = || former.iter().find(|(id, _)| *id == person.0).map(|(_, name)| name.clone());
        let name = user.map(|user| user.name.clone()).or_else(left).unwrap_or_default();
        (name, user.map(|user| user.email.clone()))
    };
    let held = all.into_iter().map(|(line, person, assignment, amount, on)| {
        let (name, email) = name(person);
        Held { person, email, name, line: line.clone(), assignment, amount, on }
    });
    let mut held: Vec<Held<'a>> = held.collect();
    held.sort_by(|one, other| (&one.name, one.person.0).cmp(&(&other.name, other.person.0)));
    Ok(held)
}

fn taken(books: &Books) -> Taken {
    let mut taken = Taken::new();
    let mut uses: HashMap<UseId, (GrantKey, BenefitCode, PersonId)> = HashMap::new();
    for one in &books.entries {
        match (one.entry, one.by) {
            (Entry::Use { id, amount }, Some(by)) => {
                let key = (one.grant, one.benefit.clone(), by);
                uses.insert(id, key.clone());
                let (sum, on) = taken.entry(key).or_insert((0, one.on));
                *sum = sum.saturating_add(amount);
                *on = one.on.max(*on);
            }
            (Entry::Return { of, amount }, _) => {
                if let Some((sum, _)) = uses.get(&of).and_then(|key| taken.get_mut(key)) {
                    *sum = sum.saturating_sub(amount);
                }
            }
            (Entry::Use { .. } | Entry::Extra { .. }, _) => {}
        }
    }
    taken
}
