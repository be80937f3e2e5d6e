//! Mistakes that tests plant, one at a time, to see that the simulator finds them. Without the
//! feature `planted`, which only tests switch on, none can be made.

/// A mistake somebody could make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// Each anniversary is counted from the one before.
    ChainedAnniversary,
    /// The renewal window closes a day early.
    ShortWindow,
    /// The stored card is charged a day late.
    LateCharge,
    /// A charge whose answer was lost counts as refused, and is made again under a new key.
    NewKeyOnRetry,
    /// A refused charge counts as paid.
    RefusedIsPaid,
    /// A transfer that is short counts as enough.
    ShortIsEnough,
    /// Turning automatic renewal off is acknowledged and not kept.
    SwitchForgotten,
    /// A webhook is acknowledged and not kept.
    WebhookDropped,
    /// A dispute that is told twice counts twice.
    DisputeTwice,
    /// More than is left of a charge goes back.
    RefundTooMuch,
    /// An entry that an overlapping statement tells of again is taken for new.
    EntryTwice,
    /// A second tab begins a second order.
    TwoOrders,
    /// Money that cannot do what it came for opens no task.
    NoTask,
    /// The last number of an invoice is not kept.
    NumberReused,
}

impl Mistake {
    pub const ALL: [Mistake; 14] = [
        Mistake::ChainedAnniversary,
        Mistake::ShortWindow,
        Mistake::LateCharge,
        Mistake::NewKeyOnRetry,
        Mistake::RefusedIsPaid,
        Mistake::ShortIsEnough,
        Mistake::SwitchForgotten,
        Mistake::WebhookDropped,
        Mistake::DisputeTwice,
        Mistake::RefundTooMuch,
        Mistake::EntryTwice,
        Mistake::TwoOrders,
        Mistake::NoTask,
        Mistake::NumberReused,
    ];
}

#[cfg(feature = "planted")]
mod active {
    use std::cell::Cell;

    use super::Mistake;

    thread_local! {
        /// Of this thread alone: tests beside it make none.
        static ACTIVE: Cell<Option<Mistake>> = const { Cell::new(None) };
    }

    /// Makes this mistake from now on in this thread, or none.
    pub fn plant(mistake: Option<Mistake>) {
        ACTIVE.set(mistake);
    }

    /// Whether this mistake is to be made.
    pub fn is(mistake: Mistake) -> bool {
        ACTIVE.get() == Some(mistake)
    }
}

#[cfg(feature = "planted")]
pub use active::{is, plant};

/// Whether this mistake is to be made: never.
#[cfg(not(feature = "planted"))]
pub const fn is(_: Mistake) -> bool {
    false
}
