//! Support: requests with an owner, an age and an answer; and what cancelling means.

pub mod answer;
pub mod appointment;
pub mod ask;
pub mod decide;
pub mod files;
pub mod intake;
mod letters;
pub mod pages;
pub mod route;
pub mod row;
pub mod store;
pub mod take;
#[cfg(test)]
mod tests;

use domain::access::{Actor, RoleRules};
use domain::ids::{
    OrderId, PartnerId, PersonId, RequestId, RequestNumber, SubscriptionId, TopicCode,
};
use domain::policy::PolicySet;
use domain::support::{Hours, Queue, Severity, State, due};
use domain::text::Locale;
use jiff::Timestamp;
use uuid::Uuid;

use crate::app::Loaded;
use crate::ctx::Ctx;
use crate::db::event::Event;

/// How the kinds of mails begin that go to staff about a company's requests: they are not the
/// company's.
pub const TO_STAFF: &str = "staff-";
/// Characters of a title.
pub const TITLE_MAX: usize = 120;
/// Characters of what is said at once.
pub const TEXT_MAX: usize = 4_000;
/// What is said about one request, at most.
pub const NOTES_MAX: usize = 200;

/// What the entry to support is called under a set, as a term of the glossary: the sets write it as
/// a code. The heading of the support page, the way to cancel and the help have it from here.
pub fn entry(policy: &PolicySet) -> &'static str {
    match policy.support_entry.as_str() {
        "report_dashboard" => "sup.report_pd",
        _ => "sup.report_pc",
    }
}

/// Something a partner asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub id: RequestId,
    pub partner: PartnerId,
    pub number: RequestNumber,
    /// As the programme's files called it when it was opened.
    pub topic: TopicCode,
    pub queue: Queue,
    pub severity: Severity,
    pub title: String,
    /// What is to be cancelled, where that is what was asked for.
    pub cancels: Option<Cancels>,
    pub about: About,
    /// Who of staff works on it.
    pub owner: Option<PersonId>,
    pub state: State,
    /// The language it was written in, and is answered in.
    pub locale: Locale,
    pub created_at: Timestamp,
    pub created_by: PersonId,
    pub changed_at: Timestamp,
}

impl Request {
    /// What its events are about: the subscription that is to be cancelled, so that its history
    /// tells of it, or the request itself.
    fn subject(&self) -> (&'static str, Uuid) {
        match self.cancels {
            Some(cancels) => ("subscription", cancels.subscription.0),
            None => ("request", self.id.0),
        }
    }

    /// An event about it, with what its sentence names.
    fn named(&self, event: Event) -> Event {
        event.with("number", self.number.as_str()).with("title", self.title.as_str())
    }
}

/// A subscription that is to be cancelled, and the order that paid its newest year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancels {
    pub subscription: SubscriptionId,
    pub order: OrderId,
}

/// What a request is about, where it was opened from there. Nothing is done to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct About {
    pub subscription: Option<SubscriptionId>,
    pub order: Option<OrderId>,
}

/// Who said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Partner,
    Support,
}

impl Side {
    pub fn code(self) -> &'static str {
        match self {
            Side::Partner => "partner",
            Side::Support => "support",
        }
    }

    pub fn parse(code: &str) -> Option<Side> {
        [Side::Partner, Side::Support].into_iter().find(|side| side.code() == code)
    }
}

/// What somebody said about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// From 1, in the order of the thread.
    pub no: i64,
    pub at: Timestamp,
    pub side: Side,
    /// `None` for what the house itself noted.
    pub person: Option<PersonId>,
    pub text: String,
}

/// When an answer is due that is asked for now.
pub fn due_at(loaded: &Loaded, ctx: &Ctx, severity: Severity, locale: Locale) -> Timestamp {
    let hours = Hours::of(locale, &loaded.programme.zone);
    due(ctx.now, severity.answer_hours(), &hours)
}

/// Whose requests the reader sees: since the narrow rules everybody only their own, before them the
/// company's. `None`: all of the company.
pub fn only_of(ctx: &Ctx) -> Option<PersonId> {
    match (ctx.actor, ctx.rules) {
        (Actor::Member { person, .. }, RoleRules::Narrowed) => Some(person),
        _ => None,
    }
}
