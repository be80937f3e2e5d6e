//! Who lives in the demo world: named companies, each with a story. Days count from the world's
//! today; negative ones lie in the past.

mod established;
mod money;
mod recent;

use domain::offer::{CompetencyLevel, Pack};
use domain::text::Locale;

use super::leads::Moment;
use crate::world::gateway::simulated::{Behaviour, Outcome};

/// A company, and what it did.
pub struct Resident {
    pub name: &'static str,
    pub locale: Locale,
    pub country: &'static str,
    pub city: &'static str,
    pub line1: &'static str,
    pub postal_code: &'static str,
    pub contact: &'static str,
    pub email: &'static str,
    pub story: &'static [(i32, Act)],
}

/// A step of a story, made by the same use cases a person calls.
#[derive(Debug, Clone, Copy)]
pub enum Act {
    /// Sends the form in and leaves the code unread.
    Apply,
    /// Enrols, proves the address; waits for the vetting.
    Enrol,
    Authorize,
    Reject(&'static str),
    Attain(&'static str, CompetencyLevel),
    /// What the company did in a competency: a metric and how much of it.
    Sell(&'static str, &'static str, i64),
    /// Somebody passed an exam and lets it count: their address, their profile, the exam.
    Pass(&'static str, (&'static str, &'static str)),
    /// Fills an order in and stops before the button.
    Draft(&'static str),
    BuyByCard(&'static str, Behaviour, Outcome),
    /// Presses the button and stays on the gateway's page.
    LeaveAtGateway(&'static str),
    OrderTransfer(&'static str),
    Receive(Receipt),
    CancelOrder,
    TurnOff,
    RenewByCard(Behaviour),
    RenewByTransfer,
    AddUser(&'static str, &'static str),
    TaxNumber(&'static str),
    /// A place that shares the legal address: its name and its contact.
    OpenLocation(&'static str, (&'static str, &'static str)),
    /// Asks for another address in the same city: street and postal code.
    AskAddress(&'static str, &'static str),
    /// The operator gives the newest order's fee back.
    GiveBack,
    /// Chooses one of the packs that its benefits come in.
    ChoosePack(Pack),
    /// Puts seats of a cloud product on a token.
    MakeToken(&'static str),
    /// Books advisory hours: how many, and about which product.
    BookHours(&'static str, &'static str),
    /// Activates support incidents.
    Activate(&'static str),
    /// Takes a license key of a product.
    TakeKey(&'static str),
    /// Gives a seat or the credit of a benefit to a colleague.
    GiveSeat(&'static str, &'static str),
    /// Asks support: the summary and the question.
    Ask(&'static str, &'static str),
    /// Asks for cancelling the membership, for a reason.
    AskToCancel(&'static str),
    /// What customers ask of it, and what becomes of that.
    Lead(Moment),
}

/// What the bank says arrived for the company's newest transfer order.
#[derive(Debug, Clone, Copy)]
pub enum Receipt {
    Exact,
    /// Minor units short.
    Under(i64),
    Over(i64),
    OtherCurrency,
}

const PACK: &str = "action-pack";
const SILVER: &str = "silver";
const GOLD: &str = "gold";

/// The first admin whose sign-in is printed: the anniversary is ten days ahead and automatic
/// renewal off.
pub const FIRST_ADMIN: &str = "alice@harbourvale.example";
/// The second: in the renewal window, every automatic charge was refused.
pub const SECOND_ADMIN: &str = "yating@qinglan.example";
/// A colleague of the first who may only look.
pub const PLAIN_USER: &str = "tom@harbourvale.example";

/// Everybody, the longest-standing first.
pub fn residents() -> impl Iterator<Item = &'static Resident> {
    established::RESIDENTS.iter().chain(money::RESIDENTS).chain(recent::RESIDENTS)
}
