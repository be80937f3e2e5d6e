//! The roles a person can hold in a partner company.

/// What a person is to a partner company. Somebody without any looks at what everybody may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// May do everything for the company, and alone gives and takes this role.
    GlobalAdmin,
    /// Adds and removes people; gives and takes every role but the global admin's.
    UserAdmin,
    /// Keeps the company's account: people, legal profile, locations.
    AccountAdmin,
    /// Buys, renews and pays memberships, and manages their benefits.
    PartnerAdmin,
    /// Sees orders and invoices, and keeps the tax number.
    BillingAdmin,
    BusinessProfileAdmin,
    ReferralsAdmin,
    ReferralsUser,
    IncentivesAdmin,
    IncentivesUser,
    AdminAgent,
    HelpdeskAgent,
    SalesAgent,
}

/// From April 2018 to 2019 a person held at most one role of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RoleFamily {
    Admin,
    Agent,
    Incentives,
    /// Referrals and marketing.
    Referral,
}

impl Role {
    pub const ALL: [Role; 13] = [
        Role::GlobalAdmin,
        Role::UserAdmin,
        Role::AccountAdmin,
        Role::PartnerAdmin,
        Role::BillingAdmin,
        Role::BusinessProfileAdmin,
        Role::ReferralsAdmin,
        Role::ReferralsUser,
        Role::IncentivesAdmin,
        Role::IncentivesUser,
        Role::AdminAgent,
        Role::HelpdeskAgent,
        Role::SalesAgent,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Role::GlobalAdmin => "global_admin",
            Role::UserAdmin => "user_admin",
            Role::AccountAdmin => "account_admin",
            Role::PartnerAdmin => "partner_admin",
            Role::BillingAdmin => "billing_admin",
            Role::BusinessProfileAdmin => "business_profile_admin",
            Role::ReferralsAdmin => "referrals_admin",
            Role::ReferralsUser => "referrals_user",
            Role::IncentivesAdmin => "incentives_admin",
            Role::IncentivesUser => "incentives_user",
            Role::AdminAgent => "admin_agent",
            Role::HelpdeskAgent => "helpdesk_agent",
            Role::SalesAgent => "sales_agent",
        }
    }

    pub fn parse(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    pub fn family(self) -> RoleFamily {
        match self {
            Role::GlobalAdmin
            | Role::UserAdmin
            | Role::AccountAdmin
            | Role::PartnerAdmin
            | Role::BillingAdmin => RoleFamily::Admin,
            Role::AdminAgent | Role::HelpdeskAgent | Role::SalesAgent => RoleFamily::Agent,
            Role::IncentivesAdmin | Role::IncentivesUser => RoleFamily::Incentives,
            Role::BusinessProfileAdmin | Role::ReferralsAdmin | Role::ReferralsUser => {
                RoleFamily::Referral
            }
        }
    }

    /// The role's place in a stored set. Places are kept for ever: rows hold them.
    const fn bit(self) -> u32 {
        1 << match self {
            Role::GlobalAdmin => 0,
            Role::UserAdmin => 1,
            Role::AccountAdmin => 2,
            Role::PartnerAdmin => 3,
            Role::BillingAdmin => 4,
            Role::BusinessProfileAdmin => 5,
            Role::ReferralsAdmin => 6,
            Role::ReferralsUser => 7,
            Role::IncentivesAdmin => 8,
            Role::IncentivesUser => 9,
            Role::AdminAgent => 10,
            Role::HelpdeskAgent => 11,
            Role::SalesAgent => 12,
        }
    }
}

/// A set of roles, kept as the sum of its roles' bits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Roles(u32);

impl Roles {
    /// Nobody in particular: a user who looks.
    pub const NONE: Roles = Roles(0);
    /// Who enrols a company keeps its account, buys for it, and has its profile and its leads.
    pub const FOUNDER: Roles = Roles::of(&[
        Role::AccountAdmin,
        Role::PartnerAdmin,
        Role::BusinessProfileAdmin,
        Role::ReferralsAdmin,
    ]);

    /// Who may buy whatever the rules: letters about money and memberships go to them.
    pub const BUYERS: Roles = Roles::of(&[Role::GlobalAdmin, Role::PartnerAdmin]);

    /// Who lets people in whatever the rules.
    pub const KEEPERS: Roles = Roles::of(&[Role::GlobalAdmin, Role::UserAdmin, Role::AccountAdmin]);

    pub const fn of(roles: &[Role]) -> Roles {
        let mut bits = 0;
        let mut place = 0;
        while place < roles.len() {
            bits |= roles[place].bit();
            place += 1;
        }
        Roles(bits)
    }

    pub fn has(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    pub fn has_any_of(self, other: Roles) -> bool {
        self.0 & other.0 != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn with(self, role: Role) -> Roles {
        Roles(self.0 | role.bit())
    }

    pub fn and(self, other: Roles) -> Roles {
        Roles(self.0 | other.0)
    }

    /// The roles of this set that the other lacks.
    pub fn without(self, other: Roles) -> Roles {
        Roles(self.0 & !other.0)
    }

    /// The roles of one of the two sets, not of both: what a change gives and takes.
    pub fn difference(self, other: Roles) -> Roles {
        Roles(self.0 ^ other.0)
    }

    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    /// For the database.
    pub fn bits(self) -> i64 {
        i64::from(self.0)
    }

    /// `None` for a number that holds a bit no role has.
    pub fn from_bits(bits: i64) -> Option<Roles> {
        let roles = Roles(u32::try_from(bits).ok()?);
        (roles.0 & !Roles::of(&Role::ALL).0 == 0).then_some(roles)
    }

    /// The codes in the order of [`Role::ALL`], separated by a space.
    pub fn codes(self) -> String {
        self.iter().map(Role::code).collect::<Vec<_>>().join(" ")
    }

    /// Reads [`Roles::codes`]. The error is the first word that is no role.
    pub fn parse(codes: &str) -> Result<Roles, String> {
        codes.split_whitespace().try_fold(Roles::NONE, |roles, code| {
            Role::parse(code).map(|role| roles.with(role)).ok_or_else(|| code.to_owned())
        })
    }
}

impl From<Role> for Roles {
    fn from(role: Role) -> Roles {
        Roles::of(&[role])
    }
}

impl std::fmt::Debug for Roles {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Roles({})", self.codes())
    }
}
