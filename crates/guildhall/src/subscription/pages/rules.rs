//! A policy set in sentences, with the days it means for one term; and the drawing of its window.

use domain::calendar::{days_between, plus_days};
use domain::policy::{
    CancelMode, Method, NewAnniversary, PolicySet, RefundRule, SatisfiedBy, TermsMode,
};
use domain::text::Locale;
use jiff::civil::Date;
use language::{Arg, format};
use serde::Serialize;

use crate::app::App;

/// A rule: what it is about, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// The key of the label.
    pub key: &'static str,
    pub label: String,
    pub text: String,
}

/// The term the days are told for.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub starts_on: Date,
    /// The anniversary date.
    pub ends_on: Date,
}

/// All that a set says about a term, in the order a partner meets it.
pub fn rules(app: &App, locale: Locale, policy: &PolicySet, term: Span) -> Vec<Rule> {
    let teller = Teller { app, locale };
    let day = |day: Date| Arg::Text(format::date_long(locale, day));
    let window = policy.window(term.ends_on);
    let rule = |key: &'static str, text: String| Rule { key, label: teller.say(key, &[]), text };
    vec![
        rule(
            "policy-window",
            teller.say(
                "policy-window-says",
                &[("first", day(window.first)), ("last", day(window.last))],
            ),
        ),
        rule("policy-satisfied", teller.say(satisfied_key(policy.satisfied_by), &[])),
        rule("policy-anniversary", teller.say(anniversary_key(policy.new_anniversary), &[])),
        rule(
            "policy-benefits",
            teller.say(
                "policy-benefits-says",
                &[("until", day(policy.benefits_until(term.ends_on)))],
            ),
        ),
        rule("policy-auto-renew", teller.auto_renew(policy, term.ends_on)),
        rule("policy-reminders", teller.reminders(policy, term.ends_on)),
        rule("policy-methods", teller.methods(policy)),
        rule(
            "policy-expiry",
            teller.say("policy-expiry-says", &[("days", policy.order_expires_days.into())]),
        ),
        rule("policy-terms", teller.say(terms_key(policy.terms_mode), &[])),
        rule("policy-refund", teller.refund(policy.refund)),
        rule("policy-cancel", teller.say(cancel_key(policy.cancel_mode), &[])),
        rule("policy-upgrade", teller.upgrade(policy)),
        rule(
            "policy-alongside",
            teller.say(
                if policy.action_pack_alongside {
                    "policy-alongside-yes"
                } else {
                    "policy-alongside-no"
                },
                &[],
            ),
        ),
    ]
}

/// The one rule about automatic renewal, as the checkout says it before the button.
pub fn auto_renew_sentence(app: &App, locale: Locale, policy: &PolicySet, ends_on: Date) -> String {
    Teller { app, locale }.auto_renew(policy, ends_on)
}

struct Teller<'a> {
    app: &'a App,
    locale: Locale,
}

impl Teller<'_> {
    fn say(&self, key: &str, args: language::Args<'_>) -> String {
        self.app.text(self.locale, key, args)
    }

    fn listed(&self, things: &[String]) -> String {
        language::listed(&self.app.messages, self.locale, things).unwrap_or_default()
    }

    fn auto_renew(&self, policy: &PolicySet, ends_on: Date) -> String {
        let (Some(rule), Some(charge_on)) = (&policy.auto_renew, policy.charge_on(ends_on)) else {
            return self.say("policy-auto-renew-none", &[]);
        };
        let day = |day: Date| Arg::Text(format::date_long(self.locale, day));
        let off_until = plus_days(charge_on, -1);
        let one_way = if rule.one_way { "yes" } else { "no" };
        let said = self.say(
            "policy-auto-renew-says",
            &[
                ("charge", day(charge_on)),
                ("off_until", day(off_until)),
                ("one_way", one_way.into()),
            ],
        );
        if rule.retry_days.is_empty() {
            return said;
        }
        let days: Vec<String> = rule.retry_days.iter().map(ToString::to_string).collect();
        let retries = [("days", Arg::Text(self.listed(&days)))];
        let retries = self.say("policy-auto-renew-retries", &retries);
        self.say("policy-joined", &[("first", said.into()), ("second", retries.into())])
    }

    fn reminders(&self, policy: &PolicySet, ends_on: Date) -> String {
        let days: Vec<String> = policy
            .reminders_for(ends_on)
            .into_iter()
            .map(|(_, day)| format::date_long(self.locale, day))
            .collect();
        if days.is_empty() {
            return self.say("policy-reminders-none", &[]);
        }
        self.say("policy-reminders-says", &[("days", Arg::Text(self.listed(&days)))])
    }

    fn methods(&self, policy: &PolicySet) -> String {
        let name = |method: &Method| match method {
            Method::Card => self.say("pay-card", &[]),
            Method::Transfer => self.say("pay-transfer", &[]),
        };
        let methods: Vec<String> = policy.methods.iter().map(name).collect();
        self.listed(&methods)
    }

    fn refund(&self, refund: Option<RefundRule>) -> String {
        match refund {
            None => self.say("policy-refund-none", &[]),
            Some(RefundRule { days, unused_only: true }) => {
                self.say("policy-refund-unused", &[("days", days.into())])
            }
            Some(RefundRule { days, unused_only: false }) => {
                self.say("policy-refund-says", &[("days", days.into())])
            }
        }
    }

    fn upgrade(&self, policy: &PolicySet) -> String {
        match policy.upgrade_discount {
            None => self.say("policy-upgrade-none", &[]),
            Some(rate) => {
                let rate = format::percent(self.locale, rate);
                self.say("policy-upgrade-says", &[("rate", rate.into())])
            }
        }
    }
}

fn satisfied_key(satisfied_by: SatisfiedBy) -> &'static str {
    match satisfied_by {
        SatisfiedBy::OrderPlaced => "policy-satisfied-by-order",
        SatisfiedBy::PaymentReceived => "policy-satisfied-by-payment",
    }
}

fn anniversary_key(rule: NewAnniversary) -> &'static str {
    match rule {
        NewAnniversary::FromAnniversary => "policy-anniversary-from-anniversary",
        NewAnniversary::FromRenewalDay => "policy-anniversary-from-order",
        NewAnniversary::FromPaymentDay => "policy-anniversary-from-payment",
    }
}

fn terms_key(mode: TermsMode) -> &'static str {
    match mode {
        TermsMode::Explicit => "policy-terms-explicit",
        TermsMode::ImpliedByPayment => "policy-terms-implied",
    }
}

fn cancel_key(mode: CancelMode) -> &'static str {
    match mode {
        CancelMode::SupportRequest => "policy-cancel-request",
        CancelMode::SupportForm => "policy-cancel-form",
    }
}

/// Positions from 0 to 1000, for the macro `window_line`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    pub term_from: i32,
    pub term_to: i32,
    pub window_from: i32,
    pub window_to: i32,
    /// None where today lies outside.
    pub today: Option<i32>,
    pub keys: Vec<Key>,
}

/// What a part of the drawing means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Key {
    pub kind: &'static str,
    pub text: String,
}

pub fn line(app: &App, locale: Locale, policy: &PolicySet, term: Span, today: Date) -> Line {
    let teller = Teller { app, locale };
    let window = policy.window(term.ends_on);
    let from = term.starts_on.min(window.first);
    let last = term.ends_on.max(window.last);
    let days = days_between(from, last) + 1;
    let at = |day: Date| days_between(from, day) * 1000 / days.max(1);
    let after = |day: Date| at(plus_days(day, 1));
    let day = |day: Date| Arg::Text(format::date_long(locale, day));
    let key = |kind, name: &str, first: Date, last: Date| Key {
        kind,
        text: teller.say(name, &[("first", day(first)), ("last", day(last))]),
    };
    let shown = from <= today && today <= last;
    let mut keys = vec![
        key("term", "policy-line-term", term.starts_on, term.ends_on),
        key("window", "policy-line-window", window.first, window.last),
    ];
    if shown {
        let today = [("day", day(today))];
        keys.push(Key { kind: "today", text: teller.say("policy-line-today", &today) });
    }
    Line {
        term_from: at(term.starts_on),
        term_to: after(term.ends_on),
        window_from: at(window.first),
        window_to: after(window.last),
        today: shown.then(|| at(today)),
        keys,
    }
}
