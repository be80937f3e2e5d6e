//! Who may do what: one pure function, asked by the page, the API and the command line alike.

pub mod password;

use crate::ids::PartnerId;
use crate::ids::PersonId;

/// What a person is to a partner company. More roles join here as their work arrives; the field's
/// families (tenant, agent, incentives, referral) are kept apart by [`Role::family`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Buys, renews, pays, and manages the company's account.
    PartnerAdmin,
    /// Looks.
    User,
}

/// A person holds at most one role of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleFamily {
    Membership,
}

impl Role {
    pub const ALL: [Role; 2] = [Role::PartnerAdmin, Role::User];

    pub fn code(self) -> &'static str {
        match self {
            Role::PartnerAdmin => "partner_admin",
            Role::User => "user",
        }
    }

    pub fn parse(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    pub fn family(self) -> RoleFamily {
        match self {
            Role::PartnerAdmin | Role::User => RoleFamily::Membership,
        }
    }
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Visitor,
    Member {
        partner: PartnerId,
        person: PersonId,
        role: Role,
    },
    /// The programme's staff.
    Operator {
        person: PersonId,
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
            Actor::System => "system",
        }
    }

    pub fn person(&self) -> Option<PersonId> {
        match self {
            Actor::Member { person, .. } | Actor::Operator { person } => Some(*person),
            Actor::Visitor | Actor::System => None,
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
    /// Add colleagues to a company.
    ManageUsers,
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
}

impl Action {
    pub const ALL: [Action; 25] = [
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
        Action::ManageUsers,
        Action::ManageOperators,
        Action::CloseTask,
        Action::AskGateway,
        Action::EditTaxId,
        Action::RecordExemption,
        Action::ManageCards,
        Action::Refund,
        Action::ControlRenewals,
    ];
}

/// Why an act is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    #[error("access.sign_in")]
    SignIn,
    /// A colleague with this role may.
    #[error("access.needs_role")]
    NeedsRole(Role),
    /// Only the programme's staff may.
    #[error("access.operators_only")]
    OperatorsOnly,
    /// Not for staff: partners act for themselves.
    #[error("access.partners_only")]
    PartnersOnly,
}

/// Whether the actor may do it, and if not, why. Which partner's data is meant is settled before,
/// by the scope of the query: what belongs to somebody else does not exist.
pub fn may(actor: &Actor, action: Action) -> Result<(), Denied> {
    match actor {
        Actor::System => Ok(()),
        Actor::Visitor => Err(Denied::SignIn),
        Actor::Operator { .. } => may_operator(action),
        Actor::Member { role, .. } => may_member(*role, action),
    }
}

fn may_operator(action: Action) -> Result<(), Denied> {
    match action {
        Action::Buy | Action::Renew | Action::TurnOffAutoRenew | Action::ManageCards => {
            Err(Denied::PartnersOnly)
        }
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
        | Action::ManageUsers
        | Action::ManageOperators
        | Action::CloseTask
        | Action::AskGateway
        | Action::EditTaxId
        | Action::RecordExemption
        | Action::Refund
        | Action::ControlRenewals => Ok(()),
    }
}

fn may_member(role: Role, action: Action) -> Result<(), Denied> {
    match action {
        Action::SeeOffers | Action::SeeOrders | Action::SeeInvoices => Ok(()),
        Action::Buy
        | Action::Renew
        | Action::TurnOffAutoRenew
        | Action::CancelOrder
        | Action::DownloadInvoice
        | Action::EditTaxId
        | Action::ManageCards
        | Action::ManageUsers => match role {
            Role::PartnerAdmin => Ok(()),
            Role::User => Err(Denied::NeedsRole(Role::PartnerAdmin)),
        },
        Action::DecideVetting
        | Action::RecordReceipt
        | Action::RecordCompetency
        | Action::SeeAllPartners
        | Action::SeePolicies
        | Action::ApplyProgramme
        | Action::MoveClock
        | Action::ReadSimulatedMail
        | Action::ManageOperators
        | Action::CloseTask
        | Action::AskGateway
        | Action::RecordExemption
        | Action::Refund
        | Action::ControlRenewals => Err(Denied::OperatorsOnly),
    }
}

#[cfg(test)]
mod tests;
