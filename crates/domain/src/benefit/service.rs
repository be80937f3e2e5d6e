//! Benefits that are activated: at once, or by somebody of the provider's.

/// How an activation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ServiceState {
    /// Asked for; somebody of the provider's has to do it.
    Pending,
    Active,
    /// The provider did not, for a reason. It can be asked for anew.
    Declined,
}

/// Hours of work within which a provider activates. No source states any, only "several days"; this
/// is the programme's own promise.
pub const SERVICE_WORK_HOURS: i64 = 27;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ServiceRefusal {
    /// It waits for the provider.
    #[error("activation.pending")]
    Pending,
    #[error("activation.active")]
    Active,
    #[error("activation.declined")]
    Declined,
    /// Nobody can be reached about it: the company has no marketing contact.
    #[error("activation.no_contact")]
    NoContact,
}

impl ServiceRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            ServiceRefusal::Pending => "activation.pending",
            ServiceRefusal::Active => "activation.active",
            ServiceRefusal::Declined => "activation.declined",
            ServiceRefusal::NoContact => "activation.no_contact",
        }
    }
}

impl ServiceState {
    pub const ALL: [ServiceState; 3] =
        [ServiceState::Pending, ServiceState::Active, ServiceState::Declined];

    pub fn code(self) -> &'static str {
        match self {
            ServiceState::Pending => "pending",
            ServiceState::Active => "active",
            ServiceState::Declined => "declined",
        }
    }

    pub fn parse(code: &str) -> Option<ServiceState> {
        ServiceState::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether a company may ask for it once more.
    pub fn may_ask(known: Option<ServiceState>) -> Result<(), ServiceRefusal> {
        match known {
            None | Some(ServiceState::Declined) => Ok(()),
            Some(ServiceState::Pending) => Err(ServiceRefusal::Pending),
            Some(ServiceState::Active) => Err(ServiceRefusal::Active),
        }
    }

    /// Whether a provider may say yes or no to it.
    pub fn may_decide(self) -> Result<(), ServiceRefusal> {
        match self {
            ServiceState::Pending => Ok(()),
            ServiceState::Active => Err(ServiceRefusal::Active),
            ServiceState::Declined => Err(ServiceRefusal::Declined),
        }
    }
}

/// Letters and digits that nobody takes for one another on the telephone.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// By what a company's people are known to the provider: three groups of four, `K7PM-2QXD-94RT`,
/// from a random number. Of its 64 bits sixty are used.
pub fn access_id(random: u64) -> String {
    let letter = |place: u32| {
        let index = usize::try_from((random >> (place * 5)) & 31).unwrap_or(0);
        char::from(LETTERS[index])
    };
    let letters: Vec<char> = (0..12).map(letter).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// The number of the contract with the provider: twelve digits, the first no zero.
pub fn contract_id(random: u64) -> String {
    const FIRST: u64 = 100_000_000_000;
    (FIRST + random % (9 * FIRST)).to_string()
}

/// Reads an access id as typed: any letter case, with or without the signs between.
pub fn read_access_id(text: &str) -> Option<String> {
    let text = crate::text::half_width(text).to_ascii_uppercase();
    let letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let known = letters.iter().all(|c| u8::try_from(*c).is_ok_and(|c| LETTERS.contains(&c)));
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    (letters.len() == 12 && known).then(|| groups.join("-"))
}
