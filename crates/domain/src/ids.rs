//! Names of things: inside, time-ordered UUIDs of distinct types; outside, numbers people can read
//! out.

use std::fmt;

use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Reads the hyphenated form. `None` for anything else.
            pub fn parse(text: &str) -> Option<$name> {
                (text.len() == 36).then(|| Uuid::try_parse(text).ok().map($name)).flatten()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )* };
}

id!(
    /// A partner company.
    PartnerId,
    /// Somebody who can sign in; may belong to several companies.
    PersonId,
    /// A list of colleagues to be let in.
    ImportId,
    /// A token by which a company's directory keeps its people.
    TokenId,
    /// A place of a company, with a network id of its own.
    LocationId,
    /// A claim to a company in which nobody can sign in any more.
    RecoveryId,
    /// A change of legal name or address that waits for staff, or did.
    ChangeId,
    OrderId,
    PaymentId,
    PaymentMethodId,
    SubscriptionId,
    InvoiceId,
    /// Money that arrived by bank transfer.
    ReceiptId,
    /// Money put to an order, or taken off it again.
    AllocationId,
    RefundId,
    ChargebackId,
    /// A bank's file that was imported.
    StatementId,
    /// Money that a bank's file says came or went.
    EntryId,
    /// A look at what the renewal run would do.
    PreviewId,
    /// A document by which a partner shows that it paid.
    ProofId,
    /// A request to support.
    RequestId,
    /// A file that came with a request.
    FileId,
    /// An hour at which support and a partner talk.
    AppointmentId,
    /// Something an operator must look at.
    TaskId,
    EventId,
    MailId,
    /// Something taken of a benefit: a row of its ledger.
    UseId,
    /// A seat or a credit that somebody has.
    AssignmentId,
    /// A key in an operator's pool.
    KeyId,
    /// A token for seats of a cloud product.
    CloudTokenId,
    /// An activation of a key on a machine.
    ActivationId,
    /// Advisory hours that were asked for.
    CaseId,
    /// A benefit that a company had activated.
    ServiceId,
    /// What a customer asks of a company.
    LeadId,
    /// An address of a company's own to which the portal tells what happens.
    HookId,
    /// A company as customers find it in a country.
    ProfileId,
    /// A place that a profile names.
    ProfilePlaceId,
    /// Work over many companies of the older centre.
    RunId,
);

macro_rules! code {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Lower-case letters, digits, `-` and `.`, 1 to 60 characters. `None` otherwise.
            pub fn parse(text: &str) -> Option<$name> {
                let allowed =
                    |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
                let fits = (1..=60).contains(&text.len()) && text.chars().all(allowed);
                fits.then(|| $name(text.to_owned()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )* };
}

code!(
    /// An offer of the catalogue: `network`, `action-pack`, `silver`, `gold`.
    OfferCode,
    /// A group of offers of which a partner holds at most one at a time.
    OfferGroup,
    /// A policy set: `pc-2018c`.
    PolicyCode,
    /// An agreement: `network`, `membership`.
    AgreementCode,
    /// A version of an agreement: `2024-01`.
    AgreementVersion,
    BenefitCode,
    CompetencyCode,
    /// A group of competencies.
    AreaCode,
    /// A way to a competency: `customers`.
    PathCode,
    /// An examination that a person passes.
    ExamCode,
    /// What a profile can be found by: an industry, a service, a product, a language.
    TagCode,
    /// A type of problem: `invoice`.
    TopicCode,
    /// An answer that staff has at hand.
    ReplyCode,
);

/// The seven-digit number a partner is known by. Never starts with a zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NetworkId(u32);

impl NetworkId {
    pub const FIRST: u32 = 1_000_000;
    pub const LAST: u32 = 9_999_999;

    /// `None` outside `FIRST..=LAST`.
    pub fn new(number: u32) -> Option<NetworkId> {
        (Self::FIRST..=Self::LAST).contains(&number).then_some(NetworkId(number))
    }

    /// The id for a random 64-bit number; the caller tries again when it is taken.
    pub fn from_random(random: u64) -> NetworkId {
        let span = u64::from(Self::LAST - Self::FIRST) + 1;
        NetworkId(Self::FIRST + u32::try_from(random % span).unwrap_or(0))
    }

    pub fn parse(text: &str) -> Option<NetworkId> {
        let text = crate::text::half_width(text.trim());
        if text.len() != 7 { None } else { text.parse().ok().and_then(NetworkId::new) }
    }

    pub fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for NetworkId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// The number of an order: the partner's network id and a running number of the partner's orders,
/// `4815162-O0007`. Counting per partner keeps one partner's business out of another's numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OrderNumber(String);

impl OrderNumber {
    pub fn new(network_id: NetworkId, running: u32) -> OrderNumber {
        OrderNumber(format!("{network_id}-O{running:04}"))
    }

    /// Reads a number as typed: any letter case, spaces trimmed. `None` when it has another form.
    pub fn parse(text: &str) -> Option<OrderNumber> {
        let (network_id, running) = running_number(text, "-O")?;
        Some(OrderNumber::new(network_id, running))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The place among the partner's orders, from 1.
    pub fn running(&self) -> u32 {
        let digits = self.0.split_once("-O").map_or("", |(_, digits)| digits);
        digits.parse().unwrap_or(0)
    }

    /// The structured creditor reference of this order (ISO 11649), which banks check on entry:
    /// `RF` + two check digits (ISO 7064 MOD 97-10) + network id + `O` + running number.
    pub fn creditor_reference(&self) -> CreditorReference {
        CreditorReference::new(&self.0.replace('-', ""))
    }
}

impl fmt::Display for OrderNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A partner's number and a running one, apart by a mark: any letter case, spaces trimmed. `None`
/// for another form.
fn running_number(text: &str, mark: &str) -> Option<(NetworkId, u32)> {
    let text = crate::text::half_width(text.trim()).to_ascii_uppercase();
    let (network_id, running) = text.split_once(mark)?;
    let digits = running.chars().all(|c| c.is_ascii_digit());
    let network_id = NetworkId::parse(network_id)?;
    running.parse().ok().filter(|_| digits).map(|running| (network_id, running))
}

/// The number of a support request: the partner's network id and a running number of the partner's
/// requests, `4815162-S0007`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RequestNumber(String);

impl RequestNumber {
    pub fn new(network_id: NetworkId, running: u32) -> RequestNumber {
        RequestNumber(format!("{network_id}-S{running:04}"))
    }

    /// Reads a number as typed: any letter case, spaces trimmed. `None` when it has another form.
    pub fn parse(text: &str) -> Option<RequestNumber> {
        let (network_id, running) = running_number(text, "-S")?;
        Some(RequestNumber::new(network_id, running))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whose it is.
    pub fn network_id(&self) -> Option<NetworkId> {
        running_number(&self.0, "-S").map(|(network_id, _)| network_id)
    }
}

impl fmt::Display for RequestNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The number of a case for which advisory hours were booked: the partner's network id and a
/// running number of the partner's cases, `4815162-H0007`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CaseNumber(String);

impl CaseNumber {
    pub fn new(network_id: NetworkId, running: u32) -> CaseNumber {
        CaseNumber(format!("{network_id}-H{running:04}"))
    }

    /// Reads a number as typed: any letter case, spaces trimmed. `None` when it has another form.
    pub fn parse(text: &str) -> Option<CaseNumber> {
        let (network_id, running) = running_number(text, "-H")?;
        Some(CaseNumber::new(network_id, running))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The number of a lead: the partner's network id and a running number of the partner's leads,
/// `4815162-L0007`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LeadNumber(String);

impl LeadNumber {
    pub fn new(network_id: NetworkId, running: u32) -> LeadNumber {
        LeadNumber(format!("{network_id}-L{running:04}"))
    }

    /// Reads a number as typed: any letter case, spaces trimmed. `None` when it has another form.
    pub fn parse(text: &str) -> Option<LeadNumber> {
        let (network_id, running) = running_number(text, "-L")?;
        Some(LeadNumber::new(network_id, running))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LeadNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// An RF creditor reference (ISO 11649), at most 25 characters, stored without spaces.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreditorReference(String);

impl CreditorReference {
    /// From a reference of letters and digits; other characters are dropped, 21 are kept.
    pub fn new(reference: &str) -> CreditorReference {
        let body: String = reference
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .take(21)
            .collect();
        let check = 98 - mod_97(&format!("{body}RF00"));
        CreditorReference(format!("RF{check:02}{body}"))
    }

    /// Reads a reference with or without spaces. `None` when the form or the check digits are
    /// wrong.
    pub fn parse(text: &str) -> Option<CreditorReference> {
        let text: String = crate::text::half_width(text)
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let form = text.starts_with("RF")
            && (5..=25).contains(&text.len())
            && text.chars().all(|c| c.is_ascii_alphanumeric());
        if !form {
            return None;
        }
        // Compared with the one right pair of digits: a remainder alone would also accept 00, 01
        // and 99, and some letters in their place.
        let reference = CreditorReference::new(&text[4..]);
        (reference.0 == text).then_some(reference)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The order whose reference this is; `None` when it is no order number of ours.
    pub fn order_number(&self) -> Option<OrderNumber> {
        OrderNumber::parse(&self.0.get(4..)?.replacen('O', "-O", 1))
    }

    /// In groups of four, as it is printed for people.
    pub fn grouped(&self) -> String {
        let characters: Vec<char> = self.0.chars().collect();
        characters.chunks(4).map(|chunk| chunk.iter().collect()).collect::<Vec<String>>().join(" ")
    }
}

impl fmt::Display for CreditorReference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The remainder of a letters-and-digits string, letters counted as 10 to 35 (ISO 7064 MOD 97-10).
fn mod_97(text: &str) -> u32 {
    text.chars().fold(0, |remainder, c| {
        let value = c.to_digit(36).unwrap_or(0);
        let shift = if value < 10 { 10 } else { 100 };
        (remainder * shift + value) % 97
    })
}

/// The number of an invoice, gapless within the partner's one series: `4815162-000001`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InvoiceNumber(String);

impl InvoiceNumber {
    pub fn new(network_id: NetworkId, series_number: u32) -> InvoiceNumber {
        InvoiceNumber(format!("{network_id}-{series_number:06}"))
    }

    /// Reads a number as typed: digits of any width, spaces trimmed. `None` when it has another
    /// form.
    pub fn parse(text: &str) -> Option<InvoiceNumber> {
        let text = crate::text::half_width(text.trim());
        let (network_id, running) = text.split_once('-')?;
        let network_id = NetworkId::parse(network_id)?;
        let digits = running.chars().all(|c| c.is_ascii_digit());
        let number = InvoiceNumber::new(network_id, running.parse().ok()?);
        // Compared with the one way to write it: leading zeros are neither missing nor too many.
        (digits && number.0 == text).then_some(number)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InvoiceNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
#[path = "ids_tests.rs"]
mod tests;
