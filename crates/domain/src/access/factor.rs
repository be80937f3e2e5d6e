//! When one proof of who somebody is does not do, and when it is too long ago.

use super::{Action, Role, Roles};

/// Minutes for which a proof counts as fresh: what moves money by hand, or changes who may do what,
/// asks for a fresh one.
pub const FRESH_MINUTES: i64 = 15;
/// Minutes for which somebody who has shown a first proof can show the second.
pub const HALF_MINUTES: i64 = 10;
/// Codes of last resort that are given at once.
pub const RECOVERY_CODES: usize = 10;

/// Whom of a company its admins hold to signing in with two proofs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FactorRule {
    #[default]
    Nobody,
    /// Those who keep the company's account, people, or money.
    Admins,
    Everybody,
}

impl FactorRule {
    pub const ALL: [FactorRule; 3] =
        [FactorRule::Nobody, FactorRule::Admins, FactorRule::Everybody];

    pub fn code(self) -> &'static str {
        match self {
            FactorRule::Nobody => "nobody",
            FactorRule::Admins => "admins",
            FactorRule::Everybody => "everybody",
        }
    }

    pub fn parse(code: &str) -> Option<FactorRule> {
        FactorRule::ALL.into_iter().find(|rule| rule.code() == code)
    }

    /// Whether somebody with the roles is held to it.
    pub fn binds(self, roles: Roles) -> bool {
        match self {
            FactorRule::Nobody => false,
            FactorRule::Admins => admins().has_any_of(roles),
            FactorRule::Everybody => true,
        }
    }
}

fn admins() -> Roles {
    Roles::of(&[
        Role::GlobalAdmin,
        Role::UserAdmin,
        Role::AccountAdmin,
        Role::PartnerAdmin,
        Role::BillingAdmin,
    ])
}

/// What is known of somebody who has shown a first proof.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// The session was opened with two proofs, or with one that is as good.
    pub is_strong: bool,
    pub has_factor: bool,
    /// Somebody who decides holds them to it: the installation its staff, a company its people.
    pub is_bound: bool,
}

/// What somebody still has to do before they are let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    Nothing,
    /// Show the second proof.
    Second,
    /// Set up a second proof first.
    Enrol,
}

pub fn due(standing: Standing) -> Due {
    match standing {
        Standing { is_strong: true, has_factor: true, .. } => Due::Nothing,
        Standing { has_factor: true, .. } => Due::Second,
        Standing { is_strong: true, .. } => Due::Nothing,
        Standing { is_bound: true, .. } => Due::Enrol,
        _ => Due::Nothing,
    }
}

/// Whether an act asks for a proof that is at most [`FRESH_MINUTES`] old: it moves money by hand,
/// or changes who may do what, how money is paid, or how somebody signs in.
pub fn needs_fresh_proof(action: Action) -> bool {
    match action {
        Action::RecordReceipt
        | Action::Refund
        | Action::ManageUsers
        | Action::ManageOperators
        | Action::ManageCards
        | Action::ExportCompany
        | Action::AnswerPrivacy
        | Action::DecideRecovery => true,
        Action::SeeOffers
        | Action::Buy
        | Action::Renew
        | Action::TurnOffAutoRenew
        | Action::CancelOrder
        | Action::SeeOrders
        | Action::SeeInvoices
        | Action::DownloadInvoice
        | Action::DecideVetting
        | Action::RecordCompetency
        | Action::SeeAllPartners
        | Action::SeePolicies
        | Action::ApplyProgramme
        | Action::MoveClock
        | Action::ReadSimulatedMail
        | Action::SeeUsers
        | Action::SeeActivity
        | Action::CloseTask
        | Action::AskGateway
        | Action::EditTaxId
        | Action::RecordExemption
        | Action::ControlRenewals
        | Action::SeeBenefits
        | Action::SeeCompetencies
        | Action::LinkExamProfile
        | Action::UseBenefits
        | Action::SupplyBenefits
        | Action::AskSupport
        | Action::AnswerSupport
        | Action::SeeLeads
        | Action::AnswerLeads
        | Action::KeepLeads
        | Action::KeepBusinessProfile
        | Action::EditLegalProfile
        | Action::EditBillingProfile
        | Action::EditProfile
        | Action::ManageLocations => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due_of(is_strong: bool, has_factor: bool, is_bound: bool) -> Due {
        due(Standing { is_strong, has_factor, is_bound })
    }

    #[test]
    fn who_has_a_second_proof_shows_it_and_who_is_bound_sets_one_up() {
        assert_eq!(due_of(false, false, false), Due::Nothing);
        assert_eq!(due_of(false, false, true), Due::Enrol);
        for is_bound in [false, true] {
            assert_eq!(due_of(false, true, is_bound), Due::Second);
            assert_eq!(due_of(true, true, is_bound), Due::Nothing);
            // A provider that asked for two proofs stands for a factor of ours.
            assert_eq!(due_of(true, false, is_bound), Due::Nothing);
        }
    }

    #[test]
    fn a_rule_binds_whom_it_names() {
        let looks = Roles::NONE;
        let helps = Roles::from(Role::HelpdeskAgent);
        let bound = |rule: FactorRule| {
            [looks, helps, Role::BillingAdmin.into(), Roles::FOUNDER].map(|roles| rule.binds(roles))
        };
        assert_eq!(bound(FactorRule::Nobody), [false; 4]);
        assert_eq!(bound(FactorRule::Admins), [false, false, true, true]);
        assert_eq!(bound(FactorRule::Everybody), [true; 4]);
        for rule in FactorRule::ALL {
            assert_eq!(FactorRule::parse(rule.code()), Some(rule));
        }
        assert_eq!(FactorRule::parse("some"), None);
    }

    #[test]
    fn acts_that_ask_for_a_fresh_proof() {
        let asking = Action::ALL.into_iter().filter(|action| needs_fresh_proof(*action));
        let asking: Vec<String> = asking.map(|action| format!("{action:?}")).collect();
        assert_eq!(
            asking.join(" "),
            "RecordReceipt ManageUsers ManageOperators ManageCards Refund ExportCompany \
             AnswerPrivacy DecideRecovery"
        );
    }
}
