//! Leads: what customers ask of a company they found, until it is won or lost.

pub mod amend;
pub mod answer;
pub mod ask;
mod change;
pub mod follow;
pub mod hook;
#[cfg(test)]
mod hook_tests;
mod letters;
pub mod look;
pub mod pages;
pub mod row;
pub mod spam;
pub mod store;
pub mod team;
#[cfg(test)]
pub(crate) mod tests;

use domain::access::{Action, Actor, Roles};
use domain::ids::{LeadId, LeadNumber, PartnerId, PersonId, ProfileId};
use domain::lead::{
    self, CompanySize, Mark, Rules, Standing, Timeframe, names_customer, shows_contact,
};
use domain::money::Money;
use domain::text::{Country, Locale};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::error::{Error, Refusal};

/// Characters of a company's or a person's name, of a deal's, of a reference.
pub const NAME_MAX: usize = 120;
pub const REFERENCE_MAX: usize = 60;
/// Characters of what products and solutions are named.
pub const WISHES_MAX: usize = 200;
/// Characters of a note, and of the words beside a reason.
pub const TEXT_MAX: usize = 2_000;
/// Notes of one lead.
pub const NOTES_MAX: usize = 200;
/// Mails to customers are of kinds that begin so: a company that takes its data along does not get
/// them, and they go when a lead is erased.
pub const TO_CUSTOMER: &str = "lead-customer-";
/// Whom mails about new leads go to.
pub const KEEPERS: Roles =
    Roles::of(&[domain::access::Role::GlobalAdmin, domain::access::Role::ReferralsAdmin]);

/// What a customer asks of one company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    pub id: LeadId,
    pub partner: PartnerId,
    pub number: LeadNumber,
    pub profile: ProfileId,
    /// Where the profile stood in the directory.
    pub public_id: String,
    /// The policy set of the day it was asked on.
    pub policy: String,
    pub rules: Rules,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
    pub received_at: Option<Timestamp>,
    /// What was done last; see [`Lead::standing_at`].
    pub done: Standing,
    pub accepted_at: Option<Timestamp>,
    pub customer: Customer,
    /// Read through [`Lead::contact_at`] alone; `None` once it was erased.
    contact: Option<Contact>,
    pub spam: Spam,
    pub deal: Deal,
    /// Why it was declined or lost, by a code; empty otherwise.
    pub reason: String,
    pub reason_text: String,
    reminded_until: Option<Timestamp>,
    told_at: Option<Timestamp>,
    pub erased_at: Option<Timestamp>,
}

/// What is said of who asks, but not how they are reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// Read through [`Lead::company_at`] alone; empty once it was erased.
    company: String,
    pub country: Country,
    pub size: CompanySize,
    pub locale: Locale,
    /// Products and solutions, in the customer's words.
    pub wishes: String,
    pub budget: Option<Money>,
    pub timeframe: Timeframe,
    pub shared_at: Timestamp,
    /// The programme may write to them, too.
    pub programme_may_at: Option<Timestamp>,
}

/// Who asks, how they are reached, and what they wrote: a text may name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub need: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spam {
    pub marks: Vec<Mark>,
    /// Since when it lies in the spam tab.
    pub at: Option<Timestamp>,
    pub by: Option<PersonId>,
    pub released_at: Option<Timestamp>,
}

/// What the company hopes for, or has got.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deal {
    pub name: String,
    pub value: Option<Money>,
    pub closes_on: Option<Date>,
    /// What the company's own books call it.
    pub reference: String,
}

impl Lead {
    /// What it is at an instant: a time that has passed has closed it.
    pub fn standing_at(&self, now: Timestamp) -> Standing {
        lead::at(self.done, self.rules, now)
    }

    /// I40: how the customer is reached, while the company may see it. Every page, file, message
    /// and mail asks here.
    pub fn contact_at(&self, now: Timestamp) -> Option<&Contact> {
        self.contact.as_ref().filter(|_| shows_contact(self.standing_at(now)))
    }

    /// The same of the customer's company: also of what lies in the spam tab, so that somebody can
    /// tell what it is.
    pub fn company_at(&self, now: Timestamp) -> Option<&str> {
        Some(self.customer.company.as_str()).filter(|_| names_customer(self.standing_at(now)))
    }

    /// The same for letters to the customer themselves.
    fn own_contact(&self) -> Option<&Contact> {
        self.contact.as_ref()
    }

    pub fn is_spam(&self) -> bool {
        self.spam.at.is_some()
    }

    /// Whether the company sees it: it was proved, or lies in the spam tab.
    pub fn is_seen(&self) -> bool {
        self.received_at.is_some() || self.is_spam()
    }

    /// Until when the customer waits to be contacted directly, where that is still ahead.
    pub fn direct_until(&self, now: Timestamp) -> Option<Timestamp> {
        let until = lead::direct_until(self.rules, self.received_at?)?;
        matches!(self.standing_at(now), Standing::Received { .. })
            .then_some(until)
            .filter(|until| now < *until)
    }

    fn event(&self, kind: &'static str) -> Event {
        Event::new(kind, "lead", self.id).with("number", self.number.as_str())
    }
}

/// Something somebody of the company wrote about a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub at: Timestamp,
    pub person: Option<PersonId>,
    pub text: String,
}

/// Whose leads the reader sees: those of one person's teams, or all (`None`).
pub fn only_of(ctx: &Ctx) -> Option<PersonId> {
    match ctx.actor {
        Actor::Member { person, roles, .. } if !lead::sees_all(roles) => Some(person),
        _ => None,
    }
}

/// Whether the reader may do something with a lead, as a page asks.
pub fn may_answer(ctx: &Ctx) -> bool {
    ctx.allows(Action::AnswerLeads)
}

/// A step that is not possible, as a refusal with its day.
fn refused(refusal: lead::StepRefusal, today_of: impl Fn(Timestamp) -> Date) -> Error {
    use lead::StepRefusal;
    let coded = match refusal {
        StepRefusal::TooLate { until } => Refusal::new("lead.too_late").day("on", today_of(until)),
        StepRefusal::Closed => Refusal::new("lead.closed"),
        StepRefusal::Withdrawn => Refusal::new("lead.withdrawn"),
        StepRefusal::NotProven => Refusal::new("lead.not_proven"),
        StepRefusal::AlreadyProven => Refusal::new("lead.already_proven"),
        StepRefusal::InterestFirst => Refusal::new("lead.interest_first"),
        StepRefusal::NoInterestStep => Refusal::new("lead.no_interest_step"),
        StepRefusal::AlreadyInterested => Refusal::new("lead.already_interested"),
        StepRefusal::NotAccepted => Refusal::new("lead.not_accepted"),
        StepRefusal::AlreadyAccepted => Refusal::new("lead.already_accepted"),
    };
    Error::Refused(coded)
}
