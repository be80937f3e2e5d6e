//! The rules of a set that no term tells: roles, handing benefits on, what is told before they end.

use domain::access::RoleRules;
use domain::calendar::plus_days;
use domain::policy::{PolicySet, YearlyRule};
use jiff::civil::Date;
use language::format;

use crate::subscription::pages::rules::Rule;
use crate::web::Visit;

pub fn rest(visit: &Visit, set: &PolicySet, ends_on: Date) -> Vec<Rule> {
    let rule = |key: &'static str, text: String| Rule { key, label: visit.t(key, &[]), text };
    vec![
        rule("operator-rule-roles", roles(visit, set.role_rules)),
        rule("operator-rule-handing", handing(visit, set)),
        rule("operator-rule-notices", notices(visit, set, ends_on)),
    ]
}

fn roles(visit: &Visit, rules: RoleRules) -> String {
    match rules {
        RoleRules::Levels => visit.t("policy-desk-roles-levels", &[]),
        RoleRules::Families => visit.t("policy-desk-roles-families", &[]),
        RoleRules::Combined => visit.t("policy-desk-roles-combined", &[]),
        RoleRules::Narrowed => visit.t("policy-desk-roles-narrowed", &[]),
    }
}

fn handing(visit: &Visit, set: &PolicySet) -> String {
    let rule = &set.handing_on;
    let seats = match rule.seat_days {
        0 => visit.t("policy-desk-seats-any", &[]),
        days => visit.t("policy-desk-seats-days", &[("days", days.into())]),
    };
    let credits = match rule.credit_times {
        None => visit.t("policy-desk-credits-any", &[]),
        Some(times) => visit.t("policy-desk-credits-times", &[("times", times.into())]),
    };
    let yearly = match rule.yearly_credit {
        YearlyRule::Transfer => visit.t("policy-desk-yearly-transfer", &[]),
        YearlyRule::Fixed => visit.t("policy-desk-yearly-fixed", &[]),
    };
    let joined = |first: String, second: String| {
        visit.t("policy-joined", &[("first", first.into()), ("second", second.into())])
    };
    joined(joined(seats, credits), yearly)
}

fn notices(visit: &Visit, set: &PolicySet, ends_on: Date) -> String {
    if set.lapse_notices.is_empty() {
        return visit.t("policy-desk-notices-none", &[]);
    }
    let until = set.benefits_until(ends_on);
    let day = |before: &i32| format::date_long(visit.ctx.locale, plus_days(until, -before));
    let days: Vec<String> = set.lapse_notices.iter().map(day).collect();
    let days = language::listed(&visit.app.messages, visit.ctx.locale, &days).unwrap_or_default();
    visit.t("policy-reminders-says", &[("days", days.into())])
}
