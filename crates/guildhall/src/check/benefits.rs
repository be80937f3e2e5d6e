//! What a partner's memberships gave and what was taken of it: I28, I30 to I33.

use std::collections::{HashMap, HashSet};

use domain::benefit::{Account, Entry, Grant, months};
use domain::ids::{BenefitCode, SubscriptionId, UseId};
use domain::offer::Benefit;
use domain::subscription::Ending;
use uuid::Uuid;

use super::Found;
use super::store::Folder;
use crate::app::Loaded;
use crate::benefit::books::grants_of;
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
    seats(found, loaded, folder, &grants);
    credits(found, folder, &grants);
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
    rows.sort_by_key(|row| (row.at, row.entry_id));
    let mut accounts: HashMap<(Key, &str), Account> = HashMap::new();
    for row in rows {
        let key = (row.subscription_id, row.term_no);
        let about = || format!("entry {}", row.entry_id);
        let grant = grants.get(&key);
        let account = grant.and_then(|grant| account_of(loaded, grant, &row.benefit_code));
        let (Some(account), Ok(one)) = (account, written(row.clone())) else {
            found.add("I30", about(), "it is of nothing that was granted");
            continue;
        };
        let own = accounts.entry((key, row.benefit_code.as_str())).or_insert(account);
        // On the day something ended it still worked until then.
        let ended = ended_on(holdings, row.subscription_id) == Some(row.on_day.0);
        found.hold("I28", own.span.contains(row.on_day.0) || ended, about, || {
            format!("on {}, outside the days of its grant", row.on_day)
        });
        let left = own.balance_on(own.span.last.max(own.span.first)).left;
        let holds = match one.entry {
            Entry::Use { amount, .. } => ended || amount <= left,
            Entry::Return { of, amount } => own.give_back(of, amount).is_ok(),
            Entry::Extra { .. } => true,
        };
        found.hold("I30", holds, about, || {
            format!("{} of {} with {left} left", row.kind, row.amount)
        });
        own.entries.push(one.entry);
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

/// I32: no more people have one than there are. A later year may give fewer and takes it from
/// nobody, so the most that any year gave counts.
fn seats(found: &mut Found, loaded: &Loaded, folder: &Folder, grants: &HashMap<Key, Grant>) {
    let mut live: HashMap<(Uuid, &str), u32> = HashMap::new();
    for row in folder.given.assignments.iter().filter(|row| row.live_slot.is_some()) {
        *live.entry((row.subscription_id, row.benefit_code.as_str())).or_default() += 1;
    }
    for ((subscription, code), people) in live {
        let given = grants.values().filter_map(|grant| {
            let account = account_of(loaded, grant, code)?;
            let benefit = benefit_of(loaded, grant, code)?;
            let credit = benefit.kind == domain::offer::BenefitKind::MonthlyCredit;
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
