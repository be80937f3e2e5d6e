//! What a partner's memberships gave and what was taken of it: I28, I30 to I34.

use std::collections::{HashMap, HashSet};

use domain::benefit::{Account, Entry, Grant, has_earned, months};
use domain::ids::{BenefitCode, SubscriptionId, UseId};
use domain::offer::{Benefit, BenefitUnit};
use domain::subscription::Ending;
use uuid::Uuid;

use super::Found;
use super::store::Folder;
use crate::app::Loaded;
use crate::benefit::books::grants_of;
use crate::benefit::hours::row as case;
use crate::benefit::hours::store::read as read_case;
use crate::benefit::row::entry;
use crate::benefit::store::written;
use crate::subscription::Holding;

type Key = (Uuid, i64);

pub(super) fn check(found: &mut Found, loaded: &Loaded, folder: &Folder, holdings: &[Holding]) {
    let mut grants: HashMap<Key, Grant> = HashMap::new();
    for holding in holdings {
        for grant in grants_of(loaded, holding).into_iter().flatten() {
            grants.insert((grant.subscription.0, i64::from(grant.term)), grant);
        }
    }
    granted(found, folder, &grants);
    taken(found, loaded, folder, holdings, &grants);
    keys(found, folder);
    activations(found, folder);
    seats(found, loaded, folder, &grants);
    credits(found, folder, &grants);
    hours(found, loaded, folder, &grants);
    incidents(found, folder);
}

/// I28: one grant for each year, as of the day it was bought.
fn granted(found: &mut Found, folder: &Folder, grants: &HashMap<Key, Grant>) {
    let rows: HashMap<Key, _> =
        (folder.given.grants.iter()).map(|row| ((row.subscription_id, row.term_no), row)).collect();
    for (key, grant) in grants {
        let about = || format!("subscription {} term {}", key.0, key.1);
        match rows.get(key) {
            None => found.add("I28", about(), "nothing was granted for it"),
            Some(row) => found.hold(
                "I28",
                row.edition_on.0 == grant.edition_on && row.offer_code == grant.offer.as_str(),
                about,
                || "its grant is of another day or offer".to_owned(),
            ),
        }
    }
}

fn benefit_of<'a>(loaded: &'a Loaded, grant: &Grant, code: &str) -> Option<&'a Benefit> {
    let mut own = loaded.programme.benefits.iter();
    own.find(|one| one.offer == grant.offer && one.code.as_str() == code)
}

fn account_of(loaded: &Loaded, grant: &Grant, code: &str) -> Option<Account> {
    let quantity = benefit_of(loaded, grant, code)?.quantity_on(grant.edition_on)?;
    Some(Account {
        amount: quantity.amount,
        earned_up_to: quantity.earned_up_to.unwrap_or(quantity.amount),
        span: grant.span,
        entries: Vec::new(),
    })
}

/// I30: no account went below nothing at any row of its ledger; I28: nothing was taken on a day on
/// which the grant did not work.
fn taken(
    found: &mut Found,
    loaded: &Loaded,
    folder: &Folder,
    holdings: &[Holding],
    grants: &HashMap<Key, Grant>,
) {
    let mut rows: Vec<&entry::Model> = folder.given.entries.iter().collect();
    // Of one instant, as two nodes or a clock that stands write them: what was given before what
    // was taken, and that before what came back. Its sum counts, not the way there.
    rows.sort_by_key(|row| (row.at, row.returns.is_some(), row.kind == "use", row.entry_id));
    let mut accounts: HashMap<(Key, &str), Account> = HashMap::new();
    for instant in rows.chunk_by(|one, next| one.at == next.at) {
        for row in instant {
            enter(found, (loaded, holdings, grants), &mut accounts, row);
        }
        for row in instant.iter().filter(|row| row.kind == "use") {
            let key = (row.subscription_id, row.term_no);
            let Some(own) = accounts.get(&(key, row.benefit_code.as_str())) else { continue };
            let stands = own.balance_on(own.span.first);
            let ended = ended_on(holdings, row.subscription_id) == Some(row.on_day.0);
            let about = || format!("entry {}", row.entry_id);
            found.hold("I30", ended || stands.used <= stands.granted, about, || {
                format!("use of {}: {} are out of {}", row.amount, stands.used, stands.granted)
            });
        }
    }
}

type Given<'a> = (&'a Loaded, &'a [Holding], &'a HashMap<Key, Grant>);

/// A row of the ledger into its account. Whether all uses of an instant fit is looked at after it.
fn enter<'a>(
    found: &mut Found,
    (loaded, holdings, grants): Given<'_>,
    accounts: &mut HashMap<(Key, &'a str), Account>,
    row: &'a entry::Model,
) {
    let key = (row.subscription_id, row.term_no);
    let about = || format!("entry {}", row.entry_id);
    let grant = grants.get(&key);
    let account = grant.and_then(|grant| account_of(loaded, grant, &row.benefit_code));
    let (Some(account), Ok(one)) = (account, written(row.clone())) else {
        found.add("I30", about(), "it is of nothing that was granted");
        return;
    };
    let own = accounts.entry((key, row.benefit_code.as_str())).or_insert(account);
    // On the day something ended it still worked until then.
    let ended = ended_on(holdings, row.subscription_id) == Some(row.on_day.0);
    // What was taken may come back later, and has run out by then.
    let is_return = matches!(one.entry, Entry::Return { .. });
    let in_time = own.span.contains(row.on_day.0) || ended || is_return;
    found.hold("I28", in_time, about, || {
        format!("on {}, outside the days of its grant", row.on_day)
    });
    let holds = match one.entry {
        Entry::Use { .. } => true,
        Entry::Return { of, amount } => own.give_back(of, amount).is_ok(),
        Entry::Extra { .. } => {
            !has_earned(own) && (own.earn(u32::MAX)).is_some_and(|most| within(one.entry, most))
        }
    };
    found.hold("I30", holds, about, || {
        format!("{} of {}, which there is no room for", row.kind, row.amount)
    });
    own.entries.push(one.entry);
}

/// An extra is no more than there is room for.
fn within(extra: Entry, most: Entry) -> bool {
    match (extra, most) {
        (Entry::Extra { amount }, Entry::Extra { amount: most }) => amount <= most,
        _ => false,
    }
}

fn ended_on(holdings: &[Holding], subscription: Uuid) -> Option<jiff::civil::Date> {
    let mut own = holdings.iter().map(|holding| &holding.subscription);
    let own = own.find(|one| one.id == SubscriptionId(subscription))?;
    own.ending.map(|ending| match ending {
        Ending::Cancelled { on } | Ending::Upgraded { on } => on,
    })
}

/// I31: a key that was seen is in the ledger, once, and its first sight was told.
fn keys(found: &mut Found, folder: &Folder) {
    let uses: HashSet<UseId> = folder.given.entries.iter().map(|row| UseId(row.entry_id)).collect();
    let mut seen = HashSet::new();
    for key in &folder.given.keys {
        let about = || format!("key {}", key.key_id);
        let entry = key.taken_entry.unwrap_or_default();
        found.hold("I31", uses.contains(&UseId(entry)) && seen.insert(entry), about, || {
            "the ledger has no use of its own for it".to_owned()
        });
    }
    let told = folder.events.iter().filter(|event| event.kind == "benefit.key_seen").count();
    found.hold(
        "I31",
        told == folder.given.keys.len(),
        || "keys".to_owned(),
        || format!("{} were seen, {told} were told of", folder.given.keys.len()),
    );
}

/// I30: no key of the company is activated more often than it allows, and none of another's.
fn activations(found: &mut Found, folder: &Folder) {
    let mut used: HashMap<Uuid, i64> = HashMap::new();
    for row in &folder.given.activations {
        *used.entry(row.key_id).or_default() += row.counted;
    }
    for (key, used) in used {
        let own = folder.given.keys.iter().find(|one| one.key_id == key);
        let most = own.and_then(|one| one.activations_max).unwrap_or(0);
        found.hold(
            "I30",
            used <= most,
            || format!("key {key}"),
            || format!("activated {used} times of {most}"),
        );
    }
}

/// I32: no more people have one than there are. A later year may give fewer and takes it from
/// nobody, so the most that any year gave counts.
fn seats(found: &mut Found, loaded: &Loaded, folder: &Folder, grants: &HashMap<Key, Grant>) {
    let mut live: HashMap<(Uuid, &str), u32> = HashMap::new();
    let mut of_credits = HashSet::new();
    for row in folder.given.assignments.iter().filter(|row| row.live_slot.is_some()) {
        let mut known = loaded.programme.benefits.iter();
        if known.any(|one| one.code.as_str() == row.benefit_code && one.kind.is_credit()) {
            let alone = of_credits.insert((row.subscription_id, row.person_id));
            let about = || format!("subscription {}", row.subscription_id);
            found.hold("I32", alone, about, || "somebody has two credits".to_owned());
        }
        *live.entry((row.subscription_id, row.benefit_code.as_str())).or_default() += 1;
    }
    for ((subscription, code), people) in live {
        let given = grants.values().filter_map(|grant| {
            let account = account_of(loaded, grant, code)?;
            let benefit = benefit_of(loaded, grant, code)?;
            let credit = benefit.kind.is_credit();
            Some(if credit { 1 } else { account.amount })
        });
        let most = given.max().unwrap_or(0);
        let known = BenefitCode::parse(code).is_some();
        found.hold(
            "I32",
            known && people <= most,
            || format!("subscription {subscription} benefit {code}"),
            || format!("{people} people have it, and there are {most}"),
        );
    }
}

/// I33: a month of a credit is a month of its year.
fn credits(found: &mut Found, folder: &Folder, grants: &HashMap<Key, Grant>) {
    let held: HashSet<Uuid> =
        folder.given.assignments.iter().map(|row| row.assignment_id).collect();
    let mut days = HashSet::new();
    for row in &folder.given.months {
        let year = grants.get(&(row.subscription_id, row.term_no)).map(|grant| grant.year);
        let is_month = year.is_some_and(|year| {
            months(year).any(|month| {
                let own = (i64::from(month.number), month.days.first, month.days.last);
                own == (row.month_no, row.first_on.0, row.last_on.0)
            })
        });
        let once = days.insert((row.subscription_id, row.benefit_code.as_str(), row.first_on));
        found.hold(
            "I33",
            is_month && once && held.contains(&row.assignment_id),
            || format!("subscription {} month {}", row.subscription_id, row.first_on),
            || "it is no month of its year, or was granted twice, or to nobody".to_owned(),
        );
    }
}

/// I34: what a case holds or used is what is out of its use in the ledger, and no other case has
/// that use.
fn hours(found: &mut Found, loaded: &Loaded, folder: &Folder, grants: &HashMap<Key, Grant>) {
    let mut own = HashSet::new();
    for row in &folder.given.cases {
        let about = || format!("case {}", row.number);
        let Ok(case) = read_case(row.clone()) else {
            found.add("I34", about(), "it is unreadable");
            continue;
        };
        let key = (row.subscription_id, row.term_no);
        let Some(entry) = case.entry else {
            let counts = grants.get(&key).is_some_and(|grant| is_counted(loaded, grant, row));
            found.hold("I34", !counts, about, || "its hours are in no ledger".to_owned());
            continue;
        };
        let of = |row: &&entry::Model| row.entry_id == entry.0 || row.returns == Some(entry.0);
        let rows: Vec<&entry::Model> = folder.given.entries.iter().filter(of).collect();
        let is_same = |entry: &&entry::Model| {
            (entry.subscription_id, entry.term_no) == key && entry.benefit_code == row.benefit_code
        };
        let sum = |back: bool| -> i64 {
            let own = rows.iter().filter(|entry| entry.returns.is_some() == back);
            own.map(|entry| entry.amount).sum()
        };
        let (taken, back) = (sum(false), sum(true));
        let agrees = taken == i64::from(case.hours)
            && taken - back == i64::from(case.state.out(case.hours))
            && rows.iter().all(is_same);
        found.hold("I34", agrees && own.insert(entry.0), about, || {
            format!("{} of {taken} hours came back, and it is {}", back, row.state)
        });
    }
}

/// I30: an incident that a provider counted is one use of the ledger, and came back there when it
/// came back.
fn incidents(found: &mut Found, folder: &Folder) {
    for row in &folder.given.incidents {
        let entries = || folder.given.entries.iter();
        let taken = entries().filter(|entry| entry.entry_id == row.entry_id);
        let taken: i64 = taken.map(|entry| entry.amount).sum();
        let back = entries().filter(|entry| entry.returns == Some(row.entry_id));
        let back: i64 = back.map(|entry| entry.amount).sum();
        found.hold(
            "I30",
            taken == 1 && back == i64::from(row.returned_at.is_some()),
            || format!("incident {}", row.reference),
            || format!("the ledger took {taken} and {back} came back"),
        );
    }
}

/// Whether a year counts the hours of a case.
fn is_counted(loaded: &Loaded, grant: &Grant, case: &case::Model) -> bool {
    let benefit = benefit_of(loaded, grant, &case.benefit_code);
    let quantity = benefit.and_then(|own| own.quantity_on(grant.edition_on));
    quantity.is_some_and(|quantity| quantity.unit != BenefitUnit::Included)
}
