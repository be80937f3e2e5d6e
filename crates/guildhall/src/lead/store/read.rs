//! From rows and back.

use domain::ids::{LeadId, LeadNumber, PartnerId, PersonId, ProfileId};
use domain::lead::{
    CompanySize, KEPT_DAYS, Mark, Outcome, REMIND_HOURS, Rules, Standing, Timeframe,
};
use domain::money::{Currency, Money};
use domain::text::{Country, Locale};
use jiff::{SignedDuration, Timestamp};

use crate::db::{At, Day};
use crate::error::Error;
use crate::lead::row::Model;
use crate::lead::{Contact, Customer, Deal, Lead, Spam};

pub fn read(row: Model) -> Result<Lead, Error> {
    let broken = |what: &str| Error::broken(format!("lead {}: {what}", row.number));
    let contact = match (&row.contact_name, &row.contact_email, &row.contact_phone, &row.need) {
        (Some(name), Some(email), Some(phone), Some(need)) => Some(Contact {
            name: name.clone(),
            email: email.clone(),
            phone: phone.clone(),
            need: need.clone(),
        }),
        _ => None,
    };
    let instant = |at: Option<At>| at.map(At::instant);
    Ok(Lead {
        id: LeadId(row.lead_id),
        partner: PartnerId(row.partner_id),
        number: LeadNumber::parse(&row.number).ok_or_else(|| broken("its number"))?,
        profile: ProfileId(row.profile_id),
        rules: rules_of(&row).ok_or_else(|| broken("its rules"))?,
        done: standing_of(&row).ok_or_else(|| broken("its standing"))?,
        customer: customer(&row).ok_or_else(|| broken("its customer"))?,
        spam: Spam {
            marks: row.spam_marks.split_whitespace().filter_map(Mark::parse).collect(),
            at: instant(row.spam_at),
            by: row.spam_by.map(PersonId),
            released_at: instant(row.released_at),
        },
        deal: Deal {
            name: row.deal_name.clone(),
            value: money(row.value_minor, row.currency.as_deref()),
            closes_on: row.closes_on.map(|day| day.0),
            reference: row.reference.clone(),
        },
        created_at: row.created_at.instant(),
        changed_at: row.changed_at.instant(),
        received_at: instant(row.received_at),
        accepted_at: instant(row.accepted_at),
        reminded_until: instant(row.reminded_until_at),
        told_at: instant(row.told_at),
        erased_at: instant(row.erased_at),
        public_id: row.public_id,
        policy: row.policy,
        reason: row.reason,
        reason_text: row.reason_text,
        contact,
    })
}

fn rules_of(row: &Model) -> Option<Rules> {
    rules(&row.rules, (row.answer_seconds, row.evaluate_seconds, row.direct_seconds))
}

fn standing_of(row: &Model) -> Option<Standing> {
    let closed = (row.outcome.as_deref(), row.closed_at);
    standing(&row.standing, row.until_at, row.accepted_at, closed)
}

/// By their name and the seconds to answer, to evaluate, and to wait for being contacted directly.
pub(super) fn rules(
    code: &str,
    (answer, evaluate, direct): (i64, Option<i64>, Option<i64>),
) -> Option<Rules> {
    let answer = SignedDuration::from_secs(answer);
    match (code, evaluate) {
        ("interest", Some(evaluate)) => {
            Some(Rules::Interest { answer, evaluate: SignedDuration::from_secs(evaluate) })
        }
        ("accept", None) => {
            Some(Rules::Accept { answer, direct: direct.map(SignedDuration::from_secs) })
        }
        _ => None,
    }
}

pub(super) fn standing(
    code: &str,
    until: Option<At>,
    accepted: Option<At>,
    (outcome, closed): (Option<&str>, Option<At>),
) -> Option<Standing> {
    let until = until.map(At::instant);
    Some(match code {
        "unproven" => Standing::Unproven { until: until? },
        "received" => Standing::Received { until: until? },
        "evaluating" => Standing::Evaluating { until: until? },
        "accepted" => Standing::Accepted { since: accepted?.instant() },
        "closed" => Standing::Closed { outcome: Outcome::parse(outcome?)?, at: closed?.instant() },
        _ => return None,
    })
}

fn customer(row: &Model) -> Option<Customer> {
    Some(Customer {
        company: row.company.clone(),
        country: Country::parse(&row.country).ok()?,
        size: CompanySize::parse(&row.size)?,
        locale: Locale::parse(&row.locale)?,
        wishes: row.wishes.clone(),
        budget: money(row.budget_minor, row.budget_currency.as_deref()),
        timeframe: Timeframe::parse(&row.timeframe)?,
        shared_at: row.shared_at.instant(),
        programme_may_at: row.programme_may_at.map(At::instant),
    })
}

pub(super) fn money(minor: Option<i64>, currency: Option<&str>) -> Option<Money> {
    Some(Money::new(minor?, Currency::parse(currency?)?))
}

/// The running number within a lead's number.
pub(super) fn no_of(lead: &Lead) -> Result<i64, Error> {
    let digits = lead.number.as_str().rsplit_once("-L").map_or("", |(_, digits)| digits);
    digits.parse().map_err(Error::broken)
}

pub fn row_of(lead: &Lead, no: i64) -> Model {
    let (evaluate, direct) = match lead.rules {
        Rules::Interest { evaluate, .. } => (Some(evaluate.as_secs()), None),
        Rules::Accept { direct, .. } => (None, direct.map(|direct| direct.as_secs())),
    };
    let (outcome, closed_at) = match lead.done {
        Standing::Closed { outcome, at } => (Some(outcome.code().to_owned()), Some(at)),
        Standing::Unproven { .. }
        | Standing::Received { .. }
        | Standing::Evaluating { .. }
        | Standing::Accepted { .. } => (None, None),
    };
    let at = |instant: Option<Timestamp>| instant.map(At::from);
    let contact = lead.contact.clone();
    let (value, budget) = (lead.deal.value, lead.customer.budget);
    let marks: Vec<&str> = lead.spam.marks.iter().map(|mark| mark.code()).collect();
    Model {
        partner_id: lead.partner.0,
        lead_id: lead.id.0,
        lead_no: no,
        number: lead.number.to_string(),
        profile_id: lead.profile.0,
        public_id: lead.public_id.clone(),
        policy: lead.policy.clone(),
        rules: lead.rules.code().to_owned(),
        answer_seconds: lead.rules.answer().as_secs(),
        evaluate_seconds: evaluate,
        direct_seconds: direct,
        created_at: lead.created_at.into(),
        changed_at: lead.changed_at.into(),
        received_at: at(lead.received_at),
        standing: lead.done.code().to_owned(),
        until_at: at(lead.done.until()),
        accepted_at: at(lead.accepted_at),
        outcome,
        closed_at: at(closed_at),
        company: lead.customer.company.clone(),
        country: lead.customer.country.code().to_owned(),
        size: lead.customer.size.code().to_owned(),
        locale: lead.customer.locale.tag().to_owned(),
        need: contact.as_ref().map(|contact| contact.need.clone()),
        contact_name: contact.as_ref().map(|contact| contact.name.clone()),
        contact_email: contact.as_ref().map(|contact| contact.email.clone()),
        contact_phone: contact.map(|contact| contact.phone),
        wishes: lead.customer.wishes.clone(),
        budget_minor: budget.map(|money| money.minor),
        budget_currency: budget.map(|money| money.currency.code().to_owned()),
        timeframe: lead.customer.timeframe.code().to_owned(),
        shared_at: lead.customer.shared_at.into(),
        programme_may_at: at(lead.customer.programme_may_at),
        spam_marks: marks.join(" "),
        spam_at: at(lead.spam.at),
        spam_by: lead.spam.by.map(|person| person.0),
        released_at: at(lead.spam.released_at),
        deal_name: lead.deal.name.clone(),
        value_minor: value.map(|money| money.minor),
        currency: value.map(|money| money.currency.code().to_owned()),
        closes_on: lead.deal.closes_on.map(Day),
        reference: lead.deal.reference.clone(),
        reason: lead.reason.clone(),
        reason_text: lead.reason_text.clone(),
        reminded_until_at: at(lead.reminded_until),
        told_at: at(lead.told_at),
        erased_at: at(lead.erased_at),
        look_at: at(look_at(lead)),
    }
}

/// When somebody has to be told next, or something erased.
fn look_at(lead: &Lead) -> Option<Timestamp> {
    if lead.erased_at.is_some() {
        return None;
    }
    let kept = SignedDuration::from_hours(24 * i64::from(KEPT_DAYS));
    match lead.done {
        Standing::Unproven { until } => Some(until),
        Standing::Received { until } | Standing::Evaluating { until } => {
            Some(if lead.told_at.is_some() {
                until + kept
            } else if lead.reminded_until == Some(until) {
                until
            } else {
                until - SignedDuration::from_hours(REMIND_HOURS)
            })
        }
        Standing::Accepted { .. } => Some(lead.changed_at + kept),
        Standing::Closed { at, .. } => Some(at + kept),
    }
}
