//! The part of a policy set that says when a term may be renewed and how it renews itself.

use domain::policy::{AutoRenew, Method, SatisfiedBy};

use super::policies::DAYS_MAX;
use super::section::Section;
use super::source::Read;

/// Longest list of retries.
const RETRIES_MAX: usize = 30;

pub const SATISFIED_BY: &[(&str, SatisfiedBy)] = &[
    ("order_placed", SatisfiedBy::OrderPlaced),
    ("payment_received", SatisfiedBy::PaymentReceived),
];

pub struct WindowRule {
    pub opens: i32,
    pub closes: i32,
    pub benefits_grace_days: i32,
    pub satisfied_by: SatisfiedBy,
}

pub fn window(top: &Section<'_>) -> Read<WindowRule> {
    let keys = ["opens", "closes", "benefits_grace_days", "satisfied_by"];
    let table = top.table("renewal_window", &keys)?;
    let opens = table.integer("opens", -DAYS_MAX..=DAYS_MAX);
    let closes = table.integer("closes", -DAYS_MAX..=DAYS_MAX);
    let benefits_grace_days = table.integer("benefits_grace_days", 0..=DAYS_MAX);
    let satisfied_by = table.choice("satisfied_by", SATISFIED_BY);
    let (opens, closes): (i32, i32) = (opens?, closes?);
    if closes < opens {
        let args = [("opens", &*opens.to_string()), ("closes", &*closes.to_string())];
        return Err(table.problem("closes", "policy.window", &args));
    }
    Ok(WindowRule {
        opens,
        closes,
        benefits_grace_days: benefits_grace_days?,
        satisfied_by: satisfied_by?,
    })
}

/// `None` inside for a set without automatic renewal; its other keys may then be left out. `window`
/// and `methods` are what the rule is held against, as far as they could be read.
pub fn auto_renew(
    top: &Section<'_>,
    window: Option<&WindowRule>,
    methods: Option<&[Method]>,
) -> Read<Option<AutoRenew>> {
    let keys = ["offered", "default_on", "one_way", "charge_day", "retry_days"];
    let table = top.table("auto_renew", &keys)?;
    let offered = table.boolean("offered");
    if offered == Ok(false) {
        return unoffered(&table).map(|()| None);
    }
    let default_on = table.boolean("default_on");
    let one_way = table.boolean("one_way");
    let charge_day = table.integer("charge_day", -DAYS_MAX..=DAYS_MAX);
    let retry_days = table.integers("retry_days", -DAYS_MAX..=DAYS_MAX);
    offered?;
    if methods.is_some_and(|methods| !methods.contains(&Method::Card)) {
        table.problem("offered", "policy.charge_card", &[]);
    }
    if let (Ok(day), Some(window)) = (charge_day, window)
        && !(window.opens <= day && day <= window.closes)
    {
        let [day, opens, closes] = [day, window.opens, window.closes].map(|day| day.to_string());
        let args = [("day", &*day), ("opens", &*opens), ("closes", &*closes)];
        table.problem("charge_day", "policy.charge_day", &args);
    }
    let retry_days: Vec<i32> = retry_days?;
    let rising = retry_days.windows(2).all(|pair| pair[0] < pair[1]);
    let positive = retry_days.iter().all(|day| 1 <= *day);
    if !rising || !positive || RETRIES_MAX < retry_days.len() {
        return Err(table.problem("retry_days", "policy.retry_days", &[]));
    }
    Ok(Some(AutoRenew {
        default_on: default_on?,
        one_way: one_way?,
        charge_day: charge_day?,
        retry_days,
    }))
}

/// The keys that say nothing in a set without automatic renewal must still be of their types.
fn unoffered(table: &Section<'_>) -> Read<()> {
    let days = -DAYS_MAX..=DAYS_MAX;
    let default_on = table.optional("default_on", |table| table.boolean("default_on"));
    let one_way = table.optional("one_way", |table| table.boolean("one_way"));
    let charge_day =
        table.optional("charge_day", |table| table.integer::<i32>("charge_day", days.clone()));
    let retry_days =
        table.optional("retry_days", |table| table.integers::<i32>("retry_days", days.clone()));
    default_on.and(one_way).and(charge_day.map(|_| ())).and(retry_days.map(|_| ()))
}
