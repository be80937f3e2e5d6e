//! Which roles may do what, as the field had it over the years (the public pages on permissions of
//! 2017 to 2023). Where they are silent or at odds, the choice and its reason stand at the line.

use super::{Action, Role, RoleFamily, Roles};

/// The roles' rules of a policy set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RoleRules {
    /// From 2017: one level of admin and one of agent.
    Levels,
    /// From April 2018: four families, at most one role of each.
    Families,
    /// From 2019: roles combine freely; more of them look into memberships.
    Combined,
    /// From 2022: only the global admin and the partner admin see and buy memberships.
    Narrowed,
}

impl RoleRules {
    pub const ALL: [RoleRules; 4] =
        [RoleRules::Levels, RoleRules::Families, RoleRules::Combined, RoleRules::Narrowed];

    /// The word in a policy set.
    pub fn code(self) -> &'static str {
        match self {
            RoleRules::Levels => "levels",
            RoleRules::Families => "families",
            RoleRules::Combined => "combined",
            RoleRules::Narrowed => "narrowed",
        }
    }

    /// The first family of which more is held than the rules allow. Who enrolled a company keeps
    /// what enrolling gave, which the rules of 2018 themselves exceed.
    pub fn crowded(self, roles: Roles) -> Option<RoleFamily> {
        let one_each = match self {
            RoleRules::Levels | RoleRules::Families => true,
            RoleRules::Combined | RoleRules::Narrowed => false,
        };
        if !one_each || roles == Roles::FOUNDER {
            return None;
        }
        let families =
            [RoleFamily::Admin, RoleFamily::Agent, RoleFamily::Incentives, RoleFamily::Referral];
        let held = |family| roles.iter().filter(|role| role.family() == family).count();
        families.into_iter().find(|family| 1 < held(*family))
    }
}

/// Whom of a company an action is for.
pub(super) enum Who {
    Everybody,
    Holders(Roles),
    /// Nobody of a company: the programme's staff.
    Staff,
}

pub(super) fn who(action: Action, rules: RoleRules) -> Who {
    use Role::{AdminAgent, BillingAdmin, GlobalAdmin, PartnerAdmin, UserAdmin};
    let wide = match rules {
        RoleRules::Levels | RoleRules::Families | RoleRules::Narrowed => false,
        RoleRules::Combined => true,
    };
    match action {
        // The catalogue is no secret, and its page is where a colleague learns whom to ask.
        // Everybody of a company sees the ids that support asks for, and may ask it.
        Action::SeeOffers
        | Action::SeeUsers
        | Action::SeeBenefits
        | Action::SeeCompetencies
        | Action::LinkExamProfile
        | Action::AskSupport => Who::Everybody,
        Action::UseBenefits => Who::Holders(users_of_benefits(rules)),
        // The page on the Action Pack of 2019 lists two more among those who may buy.
        Action::Buy | Action::Renew if wide => {
            Who::Holders(Roles::of(&[GlobalAdmin, PartnerAdmin, UserAdmin, AdminAgent]))
        }
        Action::Buy
        | Action::Renew
        | Action::TurnOffAutoRenew
        | Action::CancelOrder
        | Action::DownloadInvoice
        | Action::ManageCards => Who::Holders(Roles::BUYERS),
        Action::SeeOrders | Action::SeeInvoices => Who::Holders(bookkeepers(wide)),
        // Who buys is asked for it on the way.
        Action::EditTaxId => {
            Who::Holders(Roles::of(&[GlobalAdmin, PartnerAdmin, BillingAdmin, AdminAgent]))
        }
        Action::EditLegalProfile
        | Action::EditBillingProfile
        | Action::EditProfile
        | Action::ManageLocations
        | Action::ExportCompany => Who::Holders(keepers(action)),
        Action::SeeLeads | Action::AnswerLeads | Action::KeepLeads => referrers(action),
        Action::KeepBusinessProfile => Who::Holders(Roles::of(&[
            GlobalAdmin,
            PartnerAdmin,
            Role::BusinessProfileAdmin,
            Role::ReferralsAdmin,
        ])),
        Action::ManageUsers => Who::Holders(Roles::KEEPERS),
        Action::SeeActivity => Who::Holders(watchers()),
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
        | Action::ControlRenewals
        | Action::SupplyBenefits
        | Action::AnswerSupport
        | Action::AnswerPrivacy
        | Action::DecideRecovery => Who::Staff,
    }
}

/// Who sees what is ordered and paid.
fn bookkeepers(wide: bool) -> Roles {
    use Role::{AccountAdmin, AdminAgent, BillingAdmin, GlobalAdmin, PartnerAdmin, UserAdmin};
    let few = Roles::of(&[GlobalAdmin, PartnerAdmin, AccountAdmin, BillingAdmin]);
    if wide { few.with(UserAdmin).with(AdminAgent) } else { few }
}

/// Who sees what was done.
fn watchers() -> Roles {
    Roles::of(&[
        Role::GlobalAdmin,
        Role::UserAdmin,
        // Not listed in the field; who keeps the account has to see what happens to it.
        Role::AccountAdmin,
        Role::BillingAdmin,
        Role::AdminAgent,
        Role::HelpdeskAgent,
        Role::SalesAgent,
    ])
}

/// Who has to do with the company's leads. Which of them somebody sees is settled by
/// [`crate::lead::sees_all`].
fn referrers(action: Action) -> Who {
    let keepers = Roles::of(&[Role::GlobalAdmin, Role::ReferralsAdmin]);
    let answering = keepers.with(Role::ReferralsUser).with(Role::SalesAgent);
    Who::Holders(match action {
        Action::KeepLeads => keepers,
        // The sales agent manages what customers ask; the partner admin looks on.
        Action::AnswerLeads => answering,
        _ => answering.with(Role::PartnerAdmin),
    })
}

/// The page on benefits of September 2018 leaves them to the global admin.
fn users_of_benefits(rules: RoleRules) -> Roles {
    match rules {
        RoleRules::Families => Role::GlobalAdmin.into(),
        RoleRules::Levels | RoleRules::Combined | RoleRules::Narrowed => {
            Roles::of(&[Role::GlobalAdmin, Role::PartnerAdmin])
        }
    }
}

/// Who keeps what a company says of itself.
fn keepers(action: Action) -> Roles {
    let account = Roles::of(&[Role::GlobalAdmin, Role::AccountAdmin]);
    match action {
        // Whoever sees the invoices names who gets them, too.
        Action::EditBillingProfile => account.with(Role::BillingAdmin),
        // The field lists the account admin alone. The partner admin buys for locations, and the
        // global admin does everything.
        Action::ManageLocations => account.with(Role::PartnerAdmin),
        _ => account,
    }
}

/// What nobody could do any more if these were all people of a company. Somebody has to be able to
/// buy, and to let others in.
pub fn orphaned(people: impl IntoIterator<Item = Roles>, rules: RoleRules) -> Option<Action> {
    let all = people.into_iter().fold(Roles::NONE, Roles::and);
    [Action::ManageUsers, Action::Buy].into_iter().find(|action| match who(*action, rules) {
        Who::Holders(able) => !all.has_any_of(able),
        Who::Everybody | Who::Staff => false,
    })
}

/// The roles that a holder of `own` may give and take. The global admin's role is given by a global
/// admin alone; an account admin, as the founder of a company, gives every other.
pub fn may_assign(own: Roles) -> Roles {
    let all = Roles::of(&Role::ALL);
    if own.has(Role::GlobalAdmin) {
        all
    } else if own.has(Role::UserAdmin) || own.has(Role::AccountAdmin) {
        all.difference(Role::GlobalAdmin.into())
    } else {
        Roles::NONE
    }
}
