//! Policy sets: side by side, one by one, and what each would do.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::calendar::{TermArithmetic, plus_days};
use domain::ids::PolicyCode;
use domain::policy::{CheckoutStep, PolicySet, System};
use domain::subscription::{AutoRenewState, RenewalRefusal, Status};
use domain::text::Locale;
use jiff::civil::Date;
use language::{Arg, format};
use serde::Serialize;

use crate::app::{Loaded, Shared};
use crate::error::Error;
use crate::operator::simulate::{Day, Simulation, simulate};
use crate::subscription;
use crate::subscription::pages::rules::{self, Line, Rule, Span};
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/policies", get(list))
        .route("/operator/policies/{code}", get(show))
}

#[derive(Debug, Serialize)]
struct ListPage {
    /// The anniversary date for which the rules are told, ISO.
    anniversary: String,
    unreadable: bool,
    sets: Vec<SetHead>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
pub struct SetHead {
    pub code: String,
    pub title: String,
    pub href: String,
    pub from: String,
    pub in_force: bool,
    /// Its day is still to come.
    pub is_ahead: bool,
    pub terms: i64,
    pub running: i64,
}

#[derive(Debug, Serialize)]
struct Row {
    label: String,
    cells: Vec<Cell>,
}

#[derive(Debug, Serialize)]
struct Cell {
    text: String,
    /// Differs from the set before.
    changed: bool,
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/policies.html", visit.t("operator-policies-title", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeePolicies)?;
    let loaded = visit.app.programme().await?;
    let (anniversary, unreadable) = anniversary(visit);
    let sets = &loaded.programme.policies;
    let told: Vec<Vec<Rule>> =
        sets.iter().map(|set| all_rules(visit, &loaded, set, anniversary)).collect();
    let labels = told.first().map(|rules| rules.iter().map(|rule| rule.label.clone()));
    let row = |(index, label): (usize, String)| {
        let texts: Vec<String> = told.iter().map(|rules| rules[index].text.clone()).collect();
        let changed = |at: usize| 0 < at && texts[at - 1] != texts[at];
        let cells =
            (0..texts.len()).map(|at| Cell { changed: changed(at), text: texts[at].clone() });
        Row { label, cells: cells.collect() }
    };
    Ok(ListPage {
        anniversary: anniversary.to_string(),
        unreadable,
        sets: heads(visit, &loaded).await?,
        rows: labels.into_iter().flatten().enumerate().map(row).collect(),
    })
}

/// The day asked for, and whether it could not be read; today without one.
pub fn anniversary(visit: &Visit) -> (Date, bool) {
    let asked = visit.asked("anniversary").trim();
    let read: Option<Date> = asked.parse().ok();
    // The simulation looks a few years around the day; the calendar's ends are not for trying.
    let read = read.filter(|day| (1_000..9_000).contains(&day.year()));
    (read.unwrap_or(visit.ctx.today), !asked.is_empty() && read.is_none())
}

pub async fn heads(visit: &Visit, loaded: &Loaded) -> Result<Vec<SetHead>, Error> {
    let read = visit.app.db.read();
    let governed = subscription::store::count_by_policy(read, visit.ctx.today).await?;
    let in_force = loaded.programme.policy_on(visit.ctx.today).map(|set| &set.code);
    let head = |set: &PolicySet| {
        let own = governed.iter().find(|(code, _, _)| code == set.code.as_str());
        SetHead {
            code: set.code.to_string(),
            title: set.title.get(visit.ctx.locale).to_owned(),
            href: format!("/operator/policies/{}", set.code),
            from: set.effective_from.to_string(),
            in_force: in_force == Some(&set.code),
            is_ahead: visit.ctx.today < set.effective_from,
            terms: own.map_or(0, |(_, terms, _)| *terms),
            running: own.map_or(0, |(_, _, running)| *running),
        }
    };
    Ok(loaded.programme.policies.iter().map(head).collect())
}

/// Every rule of a set in words, for a term that ends on a day.
pub fn all_rules(visit: &Visit, loaded: &Loaded, set: &PolicySet, ends_on: Date) -> Vec<Rule> {
    let locale = visit.ctx.locale;
    let span = Span { starts_on: simulate(set, ends_on).starts_on, ends_on };
    let rule = |key: &'static str, text: String| Rule { key, label: visit.t(key, &[]), text };
    let listed = |names: Vec<String>| {
        language::listed(&visit.app.messages, locale, &names).unwrap_or_default()
    };
    let offers = set.offers.iter().filter_map(|code| loaded.programme.offer(code));
    let offers = listed(offers.map(|offer| offer.name.get(locale).to_owned()).collect());
    let steps = listed(set.steps.iter().map(|step| step_word(visit, *step)).collect());
    let system = match set.system {
        System::Legacy => visit.t("brand-pmc", &[]),
        System::Portal => visit.t("brand-portal", &[]),
    };
    let arithmetic = match set.arithmetic {
        TermArithmetic::CalendarYear => visit.t("operator-arithmetic-calendar-year", &[]),
        TermArithmetic::Days365 => visit.t("operator-arithmetic-days-365", &[]),
    };
    let leads = visit.t("operator-leads-says", &[("days", set.lead_accept_days.into())]);
    let mut all = vec![rule("operator-rule-system", system), rule("operator-rule-offers", offers)];
    all.push(rule("operator-rule-arithmetic", arithmetic));
    all.extend(rules::rules(&visit.app, locale, set, span));
    all.push(rule("operator-rule-steps", steps));
    all.push(rule("operator-rule-leads", leads));
    all.extend(super::policy_rules::rest(visit, set, ends_on));
    all
}

fn step_word(visit: &Visit, step: CheckoutStep) -> String {
    match step {
        CheckoutStep::Terms => visit.t("operator-step-terms", &[]),
        CheckoutStep::Payment => visit.t("operator-step-payment", &[]),
        CheckoutStep::Review => visit.t("operator-step-review", &[]),
    }
}

#[derive(Debug, Serialize)]
struct ShowPage {
    set: SetHead,
    why: String,
    /// The day before the next set comes into force.
    until: Option<String>,
    anniversary: String,
    unreadable: bool,
    line: Line,
    rules: Vec<RuleRow>,
    days_of: Vec<DayRow>,
}

#[derive(Debug, Serialize)]
struct RuleRow {
    label: String,
    text: String,
    why: String,
}

#[derive(Debug, Serialize)]
struct DayRow {
    on: String,
    /// `AD-15`, `AD`, `AD+1`.
    distance: String,
    happens: Vec<String>,
    status: String,
    renewal: String,
    renewable: bool,
    switch: String,
    benefits: bool,
}

async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &code).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/policy.html", page.set.title.clone(), page)
}

async fn load(visit: &Visit, code: &str) -> Result<ShowPage, Error> {
    visit.ctx.may(Action::SeePolicies)?;
    let loaded = visit.app.programme().await?;
    let code = PolicyCode::parse(code).ok_or(Error::NotFound)?;
    let set = loaded.programme.policy(&code).ok_or(Error::NotFound)?;
    let head = heads(visit, &loaded).await?.into_iter().find(|head| head.code == code.as_str());
    let (ends_on, unreadable) = anniversary(visit);
    let simulation = simulate(set, ends_on);
    let span = Span { starts_on: simulation.starts_on, ends_on };
    let later = loaded.programme.policies.iter().map(|other| other.effective_from);
    let next = later.filter(|from| set.effective_from < *from).min();
    Ok(ShowPage {
        set: head.ok_or(Error::NotFound)?,
        why: set.why.get(visit.ctx.locale).to_owned(),
        until: next.map(|day| plus_days(day, -1).to_string()),
        anniversary: ends_on.to_string(),
        unreadable,
        line: rules::line(&visit.app, visit.ctx.locale, set, span, visit.ctx.today),
        rules: all_rules(visit, &loaded, set, ends_on)
            .into_iter()
            .map(|rule| RuleRow {
                why: visit.t(&format!("{}-why", rule.key), &[]),
                label: rule.label,
                text: rule.text,
            })
            .collect(),
        days_of: day_rows(visit, &simulation),
    })
}

fn day_rows(visit: &Visit, simulation: &Simulation) -> Vec<DayRow> {
    simulation.days.iter().map(|day| day_row(visit, day)).collect()
}

fn day_row(visit: &Visit, day: &Day) -> DayRow {
    let happens = day
        .happens
        .iter()
        .map(|what| visit.t(&format!("operator-happens-{}", what.code().replace('_', "-")), &[]));
    DayRow {
        on: day.on.to_string(),
        distance: distance(day.distance),
        happens: happens.collect(),
        status: status_word(visit, &day.status),
        renewal: renewal_words(visit, &day.renewal),
        renewable: day.renewal.is_ok(),
        switch: switch_word(visit, day),
        benefits: day.benefits,
    }
}

/// The field's own notation: AD is the anniversary date.
fn distance(days: i32) -> String {
    match days {
        0 => "AD".to_owned(),
        days if days < 0 => format!("AD\u{2212}{}", days.unsigned_abs()),
        days => format!("AD+{days}"),
    }
}

fn status_word(visit: &Visit, status: &Status) -> String {
    match status {
        Status::Active { .. } => visit.t("subscription-status-active", &[]),
        Status::RenewalWindow { .. } => visit.t("subscription-status-renewal-window", &[]),
        Status::Lapsed { .. } => visit.t("subscription-status-lapsed", &[]),
        Status::Cancelled { .. } => visit.t("subscription-status-cancelled", &[]),
        Status::Upgraded { .. } => visit.t("subscription-status-upgraded", &[]),
    }
}

fn renewal_words(visit: &Visit, renewal: &Result<Date, RenewalRefusal>) -> String {
    let day = |name, day| [(name, long(visit.ctx.locale, day))];
    match renewal {
        Ok(until) => visit.t("operator-renewal-open", &day("until", *until)),
        Err(RenewalRefusal::NotDue { window }) => {
            visit.t("operator-renewal-not-due", &day("opens", window.first))
        }
        Err(RenewalRefusal::Closed { closed_on }) => {
            visit.t("operator-renewal-closed", &day("closed", *closed_on))
        }
        Err(
            RenewalRefusal::Cancelled { .. }
            | RenewalRefusal::Upgraded { .. }
            | RenewalRefusal::OrderOpen { .. },
        ) => visit.t("no", &[]),
    }
}

fn switch_word(visit: &Visit, day: &Day) -> String {
    match day.switch {
        AutoRenewState::On { .. } | AutoRenewState::OnWithoutCard { .. } if day.may_turn_off => {
            visit.t("operator-switch-on", &[])
        }
        AutoRenewState::On { .. }
        | AutoRenewState::OnWithoutCard { .. }
        | AutoRenewState::Past { .. } => visit.t("operator-switch-past", &[]),
        AutoRenewState::Off { .. } | AutoRenewState::Ended => visit.t("operator-switch-off", &[]),
        AutoRenewState::NotOffered => visit.t("operator-switch-none", &[]),
    }
}

fn long(locale: Locale, day: Date) -> Arg {
    format::date_long(locale, day).into()
}
