//! What partners ask support about: the types of problem, what often solves them, and the answers
//! that staff has at hand.

use crate::ids::{ReplyCode, TopicCode};
use crate::text::Localised;

/// Who works on a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Queue {
    /// Money: invoices, payments, reconciliation, and so the cancelling of what was paid.
    Finance,
    /// Vetting, names, addresses, users.
    Accounts,
    /// What a membership is and gives.
    Membership,
    /// The portal itself.
    Portal,
}

impl Queue {
    pub const ALL: [Queue; 4] = [Queue::Finance, Queue::Accounts, Queue::Membership, Queue::Portal];

    pub fn code(self) -> &'static str {
        match self {
            Queue::Finance => "finance",
            Queue::Accounts => "accounts",
            Queue::Membership => "membership",
            Queue::Portal => "portal",
        }
    }

    pub fn parse(code: &str) -> Option<Queue> {
        Queue::ALL.into_iter().find(|queue| queue.code() == code)
    }
}

/// How much hangs on an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Work stands still.
    Critical,
    Moderate,
    Minimal,
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Critical, Severity::Moderate, Severity::Minimal];

    pub fn code(self) -> &'static str {
        match self {
            Severity::Critical => "critical",
            Severity::Moderate => "moderate",
            Severity::Minimal => "minimal",
        }
    }

    pub fn parse(code: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.code() == code)
    }

    /// Hours of work until the next answer is due. No source states any; these are the programme's
    /// own promise.
    pub fn answer_hours(self) -> i64 {
        match self {
            Severity::Critical => 4,
            Severity::Moderate => 9,
            Severity::Minimal => 27,
        }
    }
}

/// A type of problem, as the programme's files name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    pub code: TopicCode,
    /// Who answers.
    pub queue: Queue,
    /// What the form proposes.
    pub severity: Severity,
    /// Cancelling is asked for under this one; exactly one topic has it.
    pub cancels: bool,
    /// Support talks about it at an hour that was agreed on.
    pub appointments: bool,
    pub name: Localised,
    /// What often solves it, the likeliest first.
    pub solutions: Vec<Solution>,
}

/// Where something is done or explained, in the portal itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solution {
    /// A path within the portal.
    pub href: String,
    pub name: Localised,
    pub text: Localised,
}

/// The articles of the help, by which a solution's path may end: `/help/renew`.
pub const HELP_ARTICLES: [&str; 13] = [
    "membership",
    "buy",
    "renew",
    "automatic-renewal",
    "cancel",
    "requests",
    "invoices",
    "transfer",
    "benefits",
    "users",
    "business-profile",
    "leads",
    "older-centre",
];

/// An answer that staff has at hand. `{number}`, `{company}` and `{due}` stand for the request's
/// own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub code: ReplyCode,
    /// For requests of this queue; `None`: of any.
    pub queue: Option<Queue>,
    pub name: Localised,
    pub text: Localised,
}

/// The facts of a request that a [`Reply`] may name.
#[derive(Debug, Clone, Copy)]
pub struct ReplyFacts<'a> {
    pub number: &'a str,
    pub company: &'a str,
    pub due: &'a str,
}

/// Names between braces in a reply's text.
pub const REPLY_FACTS: [&str; 3] = ["number", "company", "due"];

impl Reply {
    /// The text of one language with the facts in their places. What a fact itself holds is not
    /// read for braces.
    pub fn filled(text: &str, facts: ReplyFacts<'_>) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, name, after)) = next_fact(rest) {
            filled.push_str(before);
            filled.push_str(match name {
                "number" => facts.number,
                "company" => facts.company,
                "due" => facts.due,
                _ => "",
            });
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

/// The first `{name}` of a text that is not one of [`REPLY_FACTS`].
pub fn unknown_fact(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some((_, name, after)) = next_fact(rest) {
        if !REPLY_FACTS.contains(&name) {
            return Some(name);
        }
        rest = after;
    }
    None
}

fn next_fact(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
