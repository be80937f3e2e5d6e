//! What several pages say of a lead: its state in words, the time that is left.

use domain::calendar::civil_day;
use domain::lead::{Outcome, Rules, Standing};
use domain::text::Country;
use jiff::Timestamp;
use language::{Arg, country_name, format};
use serde::Serialize;

use crate::app::Loaded;
use crate::lead::Lead;
use crate::web::Visit;
use crate::web::view::{Amount, DayLeft};

/// A status in words, for the macro `badge`.
#[derive(Debug, Clone, Serialize)]
pub struct Badge {
    pub kind: &'static str,
    pub text: String,
}

/// A value and its words, for the macro `select_field`.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    pub value: String,
    pub text: String,
}

/// What a lead is now.
pub fn badge(visit: &Visit, lead: &Lead) -> Badge {
    if lead.is_spam() {
        return Badge { kind: "bad", text: visit.t("lead-state-spam", &[]) };
    }
    let (kind, key) = match lead.standing_at(visit.ctx.now) {
        Standing::Unproven { .. } => ("off", "lead-state-unproven"),
        Standing::Received { .. } => ("wait", "lead-state-new"),
        Standing::Evaluating { .. } => ("wait", "lead-evaluating"),
        Standing::Accepted { .. } => match lead.rules {
            Rules::Interest { .. } => ("info", "lead-negotiating"),
            Rules::Accept { .. } => ("info", "lead-state-accepted"),
        },
        Standing::Closed { outcome, .. } => match outcome {
            Outcome::Won => ("ok", "lead-won"),
            Outcome::Lost => ("off", "lead-lost"),
            Outcome::Skipped => ("off", "lead-skipped"),
            Outcome::Missed => ("warn", "lead-missed"),
            Outcome::Declined => ("off", "lead-declined"),
            Outcome::Expired => ("warn", "lead-expired"),
            Outcome::Withdrawn => ("off", "lead-state-withdrawn"),
            Outcome::Lapsed => ("off", "lead-state-lapsed"),
        },
    };
    Badge { kind, text: visit.t(key, &[]) }
}

/// A lead in a list or on the board. How the customer is reached stands on its own page alone.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub href: String,
    pub number: String,
    pub company: String,
    pub place: String,
    pub deal: String,
    pub value: Option<Amount>,
    pub state: Badge,
    /// The last day of its time, while it runs.
    pub left: Option<DayLeft>,
    /// The customer waits to be contacted directly.
    pub is_hot: bool,
    pub changed_at: i64,
    pub is_favorite: bool,
}

impl Row {
    pub fn of(visit: &Visit, loaded: &Loaded, lead: &Lead, is_favorite: bool) -> Row {
        let now = visit.ctx.now;
        Row {
            href: format!("/leads/{}", lead.id),
            number: lead.number.to_string(),
            company: company(visit, lead),
            place: country(visit, lead.customer.country),
            deal: lead.deal.name.clone(),
            value: lead.deal.value.map(Amount::from),
            state: badge(visit, lead),
            left: lead
                .standing_at(now)
                .until()
                .filter(|_| !lead.is_spam())
                .map(|until| day_left(visit, loaded, until)),
            is_hot: lead.direct_until(now).is_some() && !lead.is_spam(),
            changed_at: lead.changed_at.as_microsecond(),
            is_favorite,
        }
    }
}

/// The customer's company, or why it is not named.
pub fn company(visit: &Visit, lead: &Lead) -> String {
    match lead.company_at(visit.ctx.now) {
        _ if lead.erased_at.is_some() => visit.t("lead-erased", &[]),
        Some(name) => name.to_owned(),
        None => visit.t("lead-unnamed", &[]),
    }
}

pub fn day_left(visit: &Visit, loaded: &Loaded, until: Timestamp) -> DayLeft {
    DayLeft::new(visit.ctx.today, civil_day(until, &loaded.programme.zone))
}

pub fn country(visit: &Visit, country: Country) -> String {
    country_name(&visit.app.messages, visit.ctx.locale, country).unwrap_or_default()
}

/// An instant in words.
pub fn moment(visit: &Visit, loaded: &Loaded, at: Timestamp) -> Arg {
    Arg::from(format::date_time(visit.ctx.locale, at, &loaded.programme.zone))
}

/// Codes with their words, in the order of the codes.
pub fn choices(
    visit: &Visit,
    prefix: &str,
    codes: impl IntoIterator<Item = &'static str>,
) -> Vec<Choice> {
    let choice = |code: &'static str| Choice {
        value: code.to_owned(),
        text: visit.t(&format!("{prefix}{code}"), &[]),
    };
    codes.into_iter().map(choice).collect()
}

/// The currencies of the programme, one first.
pub fn currencies(loaded: &Loaded, first: &'static str) -> Vec<Choice> {
    let mut codes = vec![first];
    for bank in &loaded.programme.banks {
        if !codes.contains(&bank.currency.code()) {
            codes.push(bank.currency.code());
        }
    }
    codes.into_iter().map(|code| Choice { value: code.to_owned(), text: code.to_owned() }).collect()
}
