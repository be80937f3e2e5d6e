//! Who may do what: one pure function, asked by the page, the API and the command line alike.

mod factor;
mod filter;
mod filter_words;
mod groups;
mod matrix;
pub mod password;
mod role;

use crate::ids::PartnerId;
use crate::ids::PersonId;
use crate::ids::TokenId;

pub use factor::{
    Due, FRESH_MINUTES, FactorRule, HALF_MINUTES, RECOVERY_CODES, Standing, due, needs_fresh_proof,
};
pub use filter::{
    Compare, FILTER_CHARS_MAX, FILTER_DEPTH_MAX, Filter, FilterFault, Literal, Name, Place,
    read_filter, read_place,
};
pub use groups::after_groups;
pub use matrix::{RoleRules, may_assign, orphaned};
pub use role::{Role, RoleFamily, Roles};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Visitor,
    Member {
        partner: PartnerId,
        person: PersonId,
        roles: Roles,
    },
    /// The programme's staff.
    Operator {
        person: PersonId,
    },
    /// A company's own directory, by a token that a colleague with these roles made for it.
    Directory {
        partner: PartnerId,
        token: TokenId,
        roles: Roles,
    },
    /// Background work and imports.
    System,
}

impl Actor {
    /// The word events and command lines use.
    pub fn kind(&self) -> &'static str {
        match self {
            Actor::Visitor => "visitor",
            Actor::Member { .. } => "member",
            Actor::Operator { .. } => "operator",
            Actor::Directory { .. } => "directory",
            Actor::System => "system",
        }
    }

    pub fn person(&self) -> Option<PersonId> {
        match self {
            Actor::Member { person, .. } | Actor::Operator { person } => Some(*person),
            Actor::Visitor | Actor::Directory { .. } | Actor::System => None,
        }
    }
}

/// Every act that needs leave. Names are the business's verbs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    SeeOffers,
    Buy,
    Renew,
    TurnOffAutoRenew,
    CancelOrder,
    SeeOrders,
    SeeInvoices,
    DownloadInvoice,
    DecideVetting,
    RecordReceipt,
    RecordCompetency,
    SeeAllPartners,
    SeePolicies,
    ApplyProgramme,
    MoveClock,
    ReadSimulatedMail,
    /// See who belongs to the company and what each may do.
    SeeUsers,
    /// Invite colleagues to a company, remove them, and give and take roles within
    /// [`may_assign`].
    ManageUsers,
    /// See what was done in the company, by whom and when.
    SeeActivity,
    /// Add staff of the programme.
    ManageOperators,
    /// Say that what a task called for is done.
    CloseTask,
    /// Ask the gateway about an open charge before its time.
    AskGateway,
    /// Write or take away a company's tax number.
    EditTaxId,
    /// Record that a company pays no tax, by its certificate.
    RecordExemption,
    /// Add, choose and remove stored cards.
    ManageCards,
    /// Give money back.
    Refund,
    /// Pause the automatic renewals, let them go on, look at what they would do.
    ControlRenewals,
    /// See what the memberships give, who has what of it, and what is left.
    SeeBenefits,
    /// See how far the company is in each competency, and who counts.
    SeeCompetencies,
    /// Let one's own exams count for the company.
    LinkExamProfile,
    /// Take keys, activate, assign.
    UseBenefits,
    /// Fill the pools of keys, answer what companies ask of their benefits.
    SupplyBenefits,
    /// Write to support, and follow what becomes of it.
    AskSupport,
    /// Answer requests to support, and decide what they ask for.
    AnswerSupport,
    /// See what customers ask of the company: all of it, or what one's own teams work on.
    SeeLeads,
    /// Accept and decline what customers ask, and say how it ended.
    AnswerLeads,
    /// Say who works on a lead, and to which address of the company's own the portal tells of them.
    KeepLeads,
    /// Write how customers find the company, and let them find it.
    KeepBusinessProfile,
    /// Ask for another legal name or address.
    EditLegalProfile,
    /// Say to whom invoices go.
    EditBillingProfile,
    /// Say how the company is reached, and what kind of company it is.
    EditProfile,
    /// Open, change and close the company's locations.
    ManageLocations,
    /// Take everything along that is kept of the company.
    ExportCompany,
    /// Do what people and companies ask of their data: give them out, take them out.
    AnswerPrivacy,
    /// Let somebody in, or not, who says that nobody of a company can sign in any more.
    DecideRecovery,
}

impl Action {
    pub const ALL: [Action; 45] = [
        Action::SeeOffers,
        Action::Buy,
        Action::Renew,
        Action::TurnOffAutoRenew,
        Action::CancelOrder,
        Action::SeeOrders,
        Action::SeeInvoices,
        Action::DownloadInvoice,
        Action::DecideVetting,
        Action::RecordReceipt,
        Action::RecordCompetency,
        Action::SeeAllPartners,
        Action::SeePolicies,
        Action::ApplyProgramme,
        Action::MoveClock,
        Action::ReadSimulatedMail,
        Action::SeeUsers,
        Action::ManageUsers,
        Action::SeeActivity,
        Action::ManageOperators,
        Action::CloseTask,
        Action::AskGateway,
        Action::EditTaxId,
        Action::RecordExemption,
        Action::ManageCards,
        Action::Refund,
        Action::ControlRenewals,
        Action::SeeBenefits,
        Action::SeeCompetencies,
        Action::LinkExamProfile,
        Action::UseBenefits,
        Action::SupplyBenefits,
        Action::AskSupport,
        Action::AnswerSupport,
        Action::SeeLeads,
        Action::AnswerLeads,
        Action::KeepLeads,
        Action::KeepBusinessProfile,
        Action::EditLegalProfile,
        Action::EditBillingProfile,
        Action::EditProfile,
        Action::ManageLocations,
        Action::ExportCompany,
        Action::AnswerPrivacy,
        Action::DecideRecovery,
    ];
}

/// Why an act is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    #[error("access.sign_in")]
    SignIn,
    /// A colleague with one of these roles may.
    #[error("access.needs_role")]
    NeedsRole(Roles),
    /// Only the programme's staff may.
    #[error("access.operators_only")]
    OperatorsOnly,
    /// Not for staff: partners act for themselves.
    #[error("access.partners_only")]
    PartnersOnly,
}

/// Whether the actor may do it, and if not, why. Which partner's data is meant is settled before,
/// by the scope of the query: what belongs to somebody else does not exist.
pub fn may(actor: &Actor, action: Action, rules: RoleRules) -> Result<(), Denied> {
    match actor {
        Actor::System => Ok(()),
        Actor::Visitor => Err(Denied::SignIn),
        Actor::Operator { .. } => may_operator(action),
        Actor::Member { roles, .. } => may_member(*roles, action, rules),
        Actor::Directory { roles, .. } => may_directory(*roles, action, rules),
    }
}

/// A directory keeps the company's people, as far as whoever made its token does, and nothing else.
fn may_directory(roles: Roles, action: Action, rules: RoleRules) -> Result<(), Denied> {
    match action {
        Action::SeeUsers | Action::ManageUsers => may_member(roles, action, rules),
        _ => Err(Denied::SignIn),
    }
}

fn may_member(roles: Roles, action: Action, rules: RoleRules) -> Result<(), Denied> {
    match matrix::who(action, rules) {
        matrix::Who::Everybody => Ok(()),
        matrix::Who::Holders(able) if able.has_any_of(roles) => Ok(()),
        matrix::Who::Holders(able) => Err(Denied::NeedsRole(able)),
        matrix::Who::Staff => Err(Denied::OperatorsOnly),
    }
}

fn may_operator(action: Action) -> Result<(), Denied> {
    match action {
        Action::Buy
        | Action::Renew
        | Action::TurnOffAutoRenew
        | Action::ManageCards
        | Action::LinkExamProfile
        | Action::UseBenefits
        | Action::AskSupport
        | Action::SeeLeads
        | Action::AnswerLeads
        | Action::KeepLeads
        | Action::KeepBusinessProfile => Err(Denied::PartnersOnly),
        Action::SeeOffers
        | Action::CancelOrder
        | Action::SeeOrders
        | Action::SeeInvoices
        | Action::DownloadInvoice
        | Action::DecideVetting
        | Action::RecordReceipt
        | Action::RecordCompetency
        | Action::SeeAllPartners
        | Action::SeePolicies
        | Action::ApplyProgramme
        | Action::MoveClock
        | Action::ReadSimulatedMail
        | Action::SeeUsers
        | Action::ManageUsers
        | Action::SeeActivity
        | Action::ManageOperators
        | Action::CloseTask
        | Action::AskGateway
        | Action::EditTaxId
        | Action::RecordExemption
        | Action::Refund
        | Action::ControlRenewals
        | Action::SeeBenefits
        | Action::SeeCompetencies
        | Action::SupplyBenefits
        | Action::AnswerSupport
        | Action::EditLegalProfile
        | Action::EditBillingProfile
        | Action::EditProfile
        | Action::ManageLocations
        | Action::ExportCompany
        | Action::AnswerPrivacy
        | Action::DecideRecovery => Ok(()),
    }
}

#[cfg(test)]
mod tests;
