//! What people of the older centre were, and which roles they have afterwards.

use crate::access::{Role, Roles};

/// What somebody was to a location in the older centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OldRole {
    /// The primary program contact: the one person who renews, and who is invited to move.
    Primary,
    Admin,
    Finance,
    Marketing,
    User,
}

impl OldRole {
    pub const ALL: [OldRole; 5] =
        [OldRole::Primary, OldRole::Admin, OldRole::Finance, OldRole::Marketing, OldRole::User];

    pub fn code(self) -> &'static str {
        match self {
            OldRole::Primary => "primary",
            OldRole::Admin => "admin",
            OldRole::Finance => "finance",
            OldRole::Marketing => "marketing",
            OldRole::User => "user",
        }
    }

    pub fn parse(code: &str) -> Option<OldRole> {
        OldRole::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The roles at the location while it is in the older centre.
    pub fn before(self) -> Roles {
        match self {
            OldRole::Primary => Roles::of(&[Role::PartnerAdmin, Role::AccountAdmin]),
            OldRole::Admin => Roles::of(&[Role::AccountAdmin]),
            OldRole::Finance => Roles::of(&[Role::BillingAdmin]),
            OldRole::Marketing => Roles::of(&[Role::BusinessProfileAdmin]),
            OldRole::User => Roles::NONE,
        }
    }

    /// The roles in the company's account after the move. Whoever moves it gets the three admins'
    /// roles; everybody else loses the older centre's admin role (documented), and keeps what was
    /// about money or marketing (our choice: no source speaks of those).
    pub fn after(self) -> Roles {
        match self {
            OldRole::Primary => {
                Roles::of(&[Role::PartnerAdmin, Role::AccountAdmin, Role::ReferralsAdmin])
            }
            OldRole::Admin | OldRole::User => Roles::NONE,
            OldRole::Finance => Roles::of(&[Role::BillingAdmin]),
            OldRole::Marketing => Roles::of(&[Role::BusinessProfileAdmin, Role::ReferralsUser]),
        }
    }
}
