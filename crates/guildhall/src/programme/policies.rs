//! policies/<code>.toml: the rules that changed over the years, one set in each file.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::RoleRules;
use domain::calendar::TermArithmetic;
use domain::ids::{OfferCode, PolicyCode};
use domain::money::BasisPoints;
use domain::policy::{
    CancelMode, CheckoutStep, HandingOn, Method, NewAnniversary, PolicySet, RefundRule, Reminder,
    ReminderKind, System, TermsMode, YearlyRule,
};
use jiff::civil::Date;

use super::files::Files;
use super::renewal_rules::{WindowRule, auto_renew, window};
use super::section::{Row, Section, all};
use super::source::{Read, Report, read_file};

pub const FOLDER: &str = "policies/";

const KEYS: &[&str] = &[
    "code",
    "effective_from",
    "in_force",
    "system",
    "offers",
    "title",
    "why",
    "term",
    "renewal_window",
    "auto_renew",
    "payment",
    "terms",
    "checkout",
    "cancel",
    "refund",
    "upgrade",
    "competency",
    "leads",
    "roles",
    "benefits",
    "reminder",
    "word",
];

pub const YEARLY_RULES: &[(&str, YearlyRule)] =
    &[("transfer", YearlyRule::Transfer), ("fixed", YearlyRule::Fixed)];

pub const ROLE_RULES: &[(&str, RoleRules)] = &[
    ("levels", RoleRules::Levels),
    ("families", RoleRules::Families),
    ("combined", RoleRules::Combined),
    ("narrowed", RoleRules::Narrowed),
];
pub const SYSTEMS: &[(&str, System)] = &[("legacy", System::Legacy), ("portal", System::Portal)];
pub const ARITHMETICS: &[(&str, TermArithmetic)] =
    &[("calendar_year", TermArithmetic::CalendarYear), ("days_365", TermArithmetic::Days365)];
pub const NEW_ANNIVERSARIES: &[(&str, NewAnniversary)] = &[
    ("from_anniversary", NewAnniversary::FromAnniversary),
    ("from_renewal_day", NewAnniversary::FromRenewalDay),
    ("from_payment_day", NewAnniversary::FromPaymentDay),
];
pub const TERMS_MODES: &[(&str, TermsMode)] =
    &[("explicit", TermsMode::Explicit), ("implied_by_payment", TermsMode::ImpliedByPayment)];
pub const CANCEL_MODES: &[(&str, CancelMode)] =
    &[("support_request", CancelMode::SupportRequest), ("support_form", CancelMode::SupportForm)];

/// Furthest day from the anniversary that a rule may name.
pub const DAYS_MAX: i64 = 366;

/// What could be read of one set.
pub struct PolicyRead {
    pub file: String,
    pub effective_from: Option<Row<Date>>,
    pub in_force: Option<Row<bool>>,
    pub set: Option<PolicySet>,
}

/// The file a set must be in.
pub fn file_of(policy: &PolicyCode) -> String {
    format!("{FOLDER}{policy}.toml")
}

/// Reads every set. `offers` are the known codes; `None` where offers.toml could not be read. An
/// error where one of the files could not be read at all.
pub fn read(
    files: &Files,
    report: &Report,
    offers: Option<&BTreeSet<OfferCode>>,
) -> Read<Vec<PolicyRead>> {
    let paths: Vec<&String> =
        files.0.keys().filter(|path| path.starts_with(FOLDER) && path.ends_with(".toml")).collect();
    if paths.is_empty() {
        report.add("policies", 0, "policy.none", &[]);
    }
    all(paths
        .into_iter()
        .map(|path| read_file(files, report, path, KEYS, |top| read_policy(path, top, offers))))
}

fn read_policy(file: &str, top: &Section<'_>, offers: Option<&BTreeSet<OfferCode>>) -> PolicyRead {
    let code = top.parsed("code", "code.form", PolicyCode::parse);
    if let Ok(code) = &code
        && file_of(code) != file
    {
        top.problem("code", "policy.file_name", &[("policy", code.as_str())]);
    }
    let effective_from = top.date("effective_from");
    let in_force = top.boolean("in_force");
    let head = (code, effective_from, in_force);
    let set = read_set(top, head, offers).ok();
    let row_of = |key: &str| top.line_of(key);
    PolicyRead {
        file: file.to_owned(),
        effective_from: effective_from
            .ok()
            .map(|value| Row { value, line: row_of("effective_from") }),
        in_force: in_force.ok().map(|value| Row { value, line: row_of("in_force") }),
        set,
    }
}

fn read_set(
    top: &Section<'_>,
    head: (Read<PolicyCode>, Read<Date>, Read<bool>),
    offers: Option<&BTreeSet<OfferCode>>,
) -> Read<PolicySet> {
    let system = top.choice("system", SYSTEMS);
    let offers = sold_offers(top, offers);
    let (title, why) = (top.localised("title"), top.localised("why"));
    let term = term(top);
    let window = window(top);
    let payment = payment(top);
    let methods = payment.as_ref().map(|(methods, _)| methods.as_slice()).ok();
    let auto_renew = auto_renew(top, window.as_ref().ok(), methods);
    let checkout = checkout(top);
    let cancel = cancel(top);
    let refund = top.optional("refund", refund);
    let upgrade = top.optional("upgrade", |top| {
        top.table("upgrade", &["discount_bp"])?.integer("discount_bp", 1..=10_000).map(BasisPoints)
    });
    let action_pack_alongside = top
        .table("competency", &["action_pack_alongside"])
        .and_then(|table| table.boolean("action_pack_alongside"));
    let leads = leads(top);
    let role_rules =
        top.table("roles", &["rules"]).and_then(|table| table.choice("rules", ROLE_RULES));
    let handing_on = top.optional("benefits", handing_on);
    let reminders = reminders(top);
    let words = words(top);
    let (handing_on, lapse_notices) = handing_on?.unwrap_or((ANY_TIME, Vec::new()));
    let (arithmetic, new_anniversary) = term?;
    let WindowRule { opens, closes, benefits_grace_days, satisfied_by } = window?;
    let (methods, order_expires_days) = payment?;
    let (lead_accept_days, lead_evaluate_days, lead_direct_hours) = leads?;
    let (terms_mode, steps) = checkout?;
    let (cancel_mode, support_entry) = cancel?;
    Ok(PolicySet {
        code: head.0?,
        effective_from: head.1?,
        in_force: head.2?,
        system: system?,
        title: title?,
        why: why?,
        offers: offers?,
        arithmetic,
        new_anniversary,
        window_opens: opens,
        window_closes: closes,
        satisfied_by,
        benefits_grace_days,
        auto_renew: auto_renew?,
        methods,
        order_expires_days,
        terms_mode,
        steps,
        cancel_mode,
        support_entry,
        refund: refund?,
        reminders: reminders?,
        upgrade_discount: upgrade?,
        action_pack_alongside: action_pack_alongside?,
        lead_accept_days,
        lead_evaluate_days,
        lead_direct_hours,
        role_rules: role_rules?,
        handing_on,
        lapse_notices,
        words: words?,
    })
}

fn sold_offers(top: &Section<'_>, known: Option<&BTreeSet<OfferCode>>) -> Read<Vec<OfferCode>> {
    let rows = top.list("offers", |text, line| {
        let args = [("key", "offers"), ("value", text)];
        let code =
            OfferCode::parse(text).ok_or_else(|| top.problem_in_line(line, "code.form", &args))?;
        if known.is_some_and(|known| !known.contains(&code)) {
            return Err(top.problem_in_line(line, "offer.unknown", &args));
        }
        Ok(code)
    })?;
    Ok(rows.into_iter().map(|row| row.value).collect())
}

fn term(top: &Section<'_>) -> Read<(TermArithmetic, NewAnniversary)> {
    let table = top.table("term", &["arithmetic", "new_anniversary"])?;
    let arithmetic = table.choice("arithmetic", ARITHMETICS);
    let new_anniversary = table.choice("new_anniversary", NEW_ANNIVERSARIES);
    Ok((arithmetic?, new_anniversary?))
}

fn payment(top: &Section<'_>) -> Read<(Vec<Method>, i32)> {
    let table = top.table("payment", &["methods", "order_expires_days"])?;
    let methods = table.choices("methods", &Method::ALL.map(|method| (method.code(), method)));
    let order_expires_days = table.integer("order_expires_days", 1..=DAYS_MAX);
    Ok((methods?, order_expires_days?))
}

fn checkout(top: &Section<'_>) -> Read<(TermsMode, Vec<CheckoutStep>)> {
    let mode = top.table("terms", &["mode"]).and_then(|table| table.choice("mode", TERMS_MODES));
    let table = top.table("checkout", &["steps"])?;
    let known = [CheckoutStep::Terms, CheckoutStep::Payment, CheckoutStep::Review];
    let steps = table.choices("steps", &known.map(|step| (step.code(), step)))?;
    if steps.last() != Some(&CheckoutStep::Review) {
        table.problem("steps", "policy.steps_end", &[]);
    }
    if !steps.contains(&CheckoutStep::Payment) {
        table.problem("steps", "policy.steps_payment", &[]);
    }
    let mode = mode?;
    match (mode, steps.contains(&CheckoutStep::Terms)) {
        (TermsMode::Explicit, false) => {
            table.problem("steps", "policy.terms_step_missing", &[]);
        }
        (TermsMode::ImpliedByPayment, true) => {
            table.problem("steps", "policy.terms_step_extra", &[]);
        }
        (TermsMode::Explicit, true) | (TermsMode::ImpliedByPayment, false) => {}
    }
    Ok((mode, steps))
}

fn cancel(top: &Section<'_>) -> Read<(CancelMode, String)> {
    let table = top.table("cancel", &["mode", "support_entry"])?;
    let mode = table.choice("mode", CANCEL_MODES);
    let support_entry = table.text("support_entry");
    Ok((mode?, support_entry?))
}

/// Days to answer, days to evaluate, hours in which to contact directly.
fn leads(top: &Section<'_>) -> Read<(i32, Option<i32>, Option<i32>)> {
    let table = top.table("leads", &["accept_days", "evaluate_days", "direct_hours"])?;
    let accept = table.integer("accept_days", 1..=DAYS_MAX);
    let evaluate =
        table.optional("evaluate_days", |table| table.integer("evaluate_days", 1..=DAYS_MAX));
    let direct =
        table.optional("direct_hours", |table| table.integer("direct_hours", 1..=24 * DAYS_MAX));
    Ok((accept?, evaluate?, direct?))
}

fn refund(top: &Section<'_>) -> Read<RefundRule> {
    let table = top.table("refund", &["days", "unused_only"])?;
    let days = table.integer("days", 0..=DAYS_MAX);
    let unused_only = table.boolean("unused_only");
    Ok(RefundRule { days: days?, unused_only: unused_only? })
}

/// Of a set that says nothing about it.
const ANY_TIME: HandingOn =
    HandingOn { seat_days: 0, credit_times: None, yearly_credit: YearlyRule::Transfer };
/// The furthest day before the end of benefits on which a company is told what is left.
const NOTICE_DAYS_MAX: i64 = 90;

fn handing_on(top: &Section<'_>) -> Read<(HandingOn, Vec<i32>)> {
    let keys = ["seat_days", "credit_times", "yearly_credit", "notice_days"];
    let table = top.table("benefits", &keys)?;
    let seat_days = table.integer("seat_days", 0..=DAYS_MAX);
    let credit_times =
        table.optional("credit_times", |table| table.integer("credit_times", 0..=1_000));
    let yearly_credit =
        table.optional("yearly_credit", |table| table.choice("yearly_credit", YEARLY_RULES));
    let notices =
        table.optional("notice_days", |table| table.integers("notice_days", 1..=NOTICE_DAYS_MAX));
    let rule = HandingOn {
        seat_days: seat_days?,
        credit_times: credit_times?,
        yearly_credit: yearly_credit?.unwrap_or(ANY_TIME.yearly_credit),
    };
    Ok((rule, notices?.unwrap_or_default()))
}

/// What the portal called otherwise over the years, and by which names of the glossary.
pub const WORDS: &[(&str, &str)] = &[
    ("nav.offers", "nav.partnership_offers"),
    ("tab.purchased", "tab.purchased_offers"),
    ("act.renew", "act.renew_2017"),
    ("nav.support", "nav.service_requests"),
    ("nav.company", "nav.account_settings"),
];

fn words(top: &Section<'_>) -> Read<BTreeMap<String, String>> {
    let others: Vec<(&str, &str)> = WORDS.iter().map(|(_, other)| (*other, *other)).collect();
    let known: Vec<(&str, &str)> = WORDS.iter().map(|(name, _)| (*name, *name)).collect();
    let read = all(top.tables("word", &["of", "is"]).iter().map(|table| {
        let (of, is) = (table.choice("of", &known), table.choice("is", &others));
        Ok((of?.to_owned(), is?.to_owned()))
    }));
    Ok(read?.into_iter().collect())
}

fn reminders(top: &Section<'_>) -> Read<Vec<Reminder>> {
    let mut seen = BTreeSet::new();
    all(top.tables("reminder", &["kind", "days"]).iter().map(|table| {
        let kind = table.choice("kind", &ReminderKind::ALL.map(|kind| (kind.code(), kind)));
        let days = table.integer("days", -DAYS_MAX..=DAYS_MAX);
        let kind = kind?;
        if !seen.insert(kind) {
            return Err(table.problem("kind", "policy.reminder_twice", &[("kind", kind.code())]));
        }
        Ok(Reminder { kind, days: days? })
    }))
}
