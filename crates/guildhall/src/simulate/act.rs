//! What people, banks and gateways do in a history. Each act stands for itself: one that is
//! impossible as things stand is refused by the product, and the refusal is part of the history.

use std::fmt::{self, Display, Formatter};

use jiff::Timestamp;

use crate::world::faults::Strike;
use crate::world::gateway::simulated::{Behaviour, Call, Fault, Outcome};

/// One line of a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub at: Timestamp,
    /// The company; `None` for what happens to all.
    pub who: Option<usize>,
    pub act: Act,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// A company of a country enrols. The place in [`COUNTRIES`].
    Join(usize),
    Authorize,
    Reject,
    Attain(Level),
    Withdraw(Level),
    Buy(Offer, Way),
    Renew(Way),
    TurnOff,
    CancelOrder,
    /// Money arrives by transfer and an operator types it in.
    Receive(Sum),
    /// The fee of the newest paid order goes back; with a reason beyond the rules, where given.
    GiveBack {
        goodwill: bool,
    },
    /// What is for nothing goes back.
    GiveFree,
    StoreCard(Behaviour),
    RemoveCard,
    /// Somebody comes back to the gateway's page that was left open, and pays there.
    FinishPage,
    /// The holder contests the newest charge.
    Contest,
    /// The bank decides about the contested charges.
    Decide {
        won: bool,
    },
    /// The gateway tells once more of the disputes that are decided, under a name of its own.
    TellAgain,
    /// The bank's file of these days: every awaited transfer, and money nobody knows. Overlapping
    /// files tell of earlier days again.
    Statement {
        overlapping: bool,
    },
    /// The next calls of a kind meet a fault.
    Meet(Call, Fault, u32),
    /// The clock is this many seconds behind for a moment in which background work runs.
    ClockBehind(i64),
    /// Another node does what is due.
    OtherNode,
    /// The programme is applied with prices that change by so many percent on the next day.
    Prices(i32),
    /// The programme is applied with a new set of rules from the next day on.
    Rules {
        window: i32,
        charge_day: i32,
    },
    /// A step of whatever is done next at the database meets this: it is killed there, its
    /// connection is lost, or it never hears that it was done.
    Strike(Strike, u64),
    /// Background work rests for this many days, and is taken up again.
    Outage(i32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    ActionPack,
    Silver,
    Gold,
}

impl Offer {
    pub fn code(self) -> &'static str {
        match self {
            Offer::ActionPack => "action-pack",
            Offer::Silver => "silver",
            Offer::Gold => "gold",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Silver,
    Gold,
}

/// How far somebody goes with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the end of the gateway's page. Who does not come back leaves it to the webhook.
    Card {
        behaviour: Behaviour,
        outcome: Outcome,
        comes_back: bool,
        twice: bool,
    },
    Transfer {
        twice: bool,
    },
    /// Placed, and the gateway's page is closed.
    LeavesPage,
    /// Placed, and the gateway's page stays open in a tab.
    StaysOnPage,
    /// Filled in, and left lying.
    Draft,
}

impl Way {
    pub const PLAIN: Way = Way::Card {
        behaviour: Behaviour::Works,
        outcome: Outcome::Approve,
        comes_back: true,
        twice: false,
    };
}

/// How much of what is due arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    Exact,
    Under,
    Over,
    OtherCurrency,
    /// For an order that expired or was cancelled.
    Late,
}

/// Where companies are, with their language.
pub const COUNTRIES: [(&str, &str); 6] = [
    ("US", "en-US"),
    ("DE", "en-US"),
    ("GB", "en-US"),
    ("TW", "zh-TW"),
    ("CN", "zh-CN"),
    ("JP", "ja-JP"),
];

impl Display for Step {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.who {
            Some(who) => write!(f, "{}  company {who:<3}  {}", self.at, self.act),
            None => write!(f, "{}  {:<11}  {}", self.at, "all", self.act),
        }
    }
}

impl Display for Act {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Act::Join(country) => {
                let (country, _) = COUNTRIES.get(*country).unwrap_or(&("", ""));
                write!(f, "joins from {country}")
            }
            Act::Authorize => write!(f, "is authorized"),
            Act::Reject => write!(f, "is rejected"),
            Act::Attain(level) => write!(f, "attains a competency at {level:?}"),
            Act::Withdraw(level) => write!(f, "loses a competency at {level:?}"),
            Act::Buy(offer, way) => write!(f, "buys {} {way}", offer.code()),
            Act::Renew(way) => write!(f, "renews {way}"),
            Act::TurnOff => write!(f, "turns automatic renewal off"),
            Act::CancelOrder => write!(f, "cancels the open order"),
            Act::Receive(sum) => write!(f, "a transfer arrives: {sum:?}"),
            Act::GiveBack { goodwill: true } => write!(f, "gets the fee back out of goodwill"),
            Act::GiveBack { goodwill: false } => write!(f, "gets the fee back by the rules"),
            Act::GiveFree => write!(f, "gets back what is for nothing"),
            Act::StoreCard(card) => write!(f, "stores a card: {}", card.code()),
            Act::RemoveCard => write!(f, "removes a card"),
            Act::FinishPage => write!(f, "pays on the page that is open"),
            Act::Contest => write!(f, "contests the newest charge"),
            Act::Decide { won } => write!(f, "the disputes end, won: {won}"),
            Act::TellAgain => write!(f, "the gateway tells again of what is decided"),
            Act::Statement { overlapping } => write!(f, "a statement, overlapping: {overlapping}"),
            Act::Meet(call, fault, times) => {
                write!(f, "the next {times} of {} meet {}", call.code(), fault.code())
            }
            Act::ClockBehind(seconds) => write!(f, "the clock is {seconds} s behind for a moment"),
            Act::OtherNode => write!(f, "another node does what is due"),
            Act::Prices(percent) => write!(f, "prices change by {percent} % tomorrow"),
            Act::Rules { window, charge_day } => {
                write!(f, "new rules tomorrow: window {window} days, charged on day {charge_day}")
            }
            Act::Strike(strike, at) => write!(f, "step {at} of what comes next meets {strike:?}"),
            Act::Outage(days) => write!(f, "nothing runs for {days} days"),
        }
    }
}

impl Display for Way {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Way::Card { behaviour, outcome, comes_back, twice } => {
                write!(f, "by card ({}, {}", behaviour.code(), outcome.code())?;
                if !comes_back {
                    write!(f, ", does not come back")?;
                }
                if *twice {
                    write!(f, ", in two tabs")?;
                }
                write!(f, ")")
            }
            Way::Transfer { twice: true } => write!(f, "by transfer, in two tabs"),
            Way::Transfer { twice: false } => write!(f, "by transfer"),
            Way::LeavesPage => write!(f, "and leaves the gateway's page"),
            Way::StaysOnPage => write!(f, "and stays on the gateway's page"),
            Way::Draft => write!(f, "and leaves it lying"),
        }
    }
}
