//! What is said of a lead: sizes, times, reasons, each by a code that has its words.

/// Characters of what a customer needs.
pub const NEED_CHARS_MAX: usize = 4_000;
/// People who work on one lead.
pub const TEAM_MAX: usize = 20;
/// The largest value of a deal, in the currency's smallest unit.
pub const VALUE_MINOR_MAX: i64 = 1_000_000_000_000;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident, $count:literal:
     $($(#[$line:meta])* $variant:ident = $code:literal,)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$line])* $variant),* }

        impl $name {
            pub const ALL: [$name; $count] = [$($name::$variant),*];

            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }

            pub fn parse(code: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|one| one.code() == code)
            }
        }
    };
}

coded!(
    /// How many people work at the customer's company.
    CompanySize, 5:
    UpTo10 = "1-10",
    UpTo50 = "11-50",
    UpTo250 = "51-250",
    UpTo1000 = "251-1000",
    More = "1001",
);

coded!(
    /// When the customer wants to begin.
    Timeframe, 4:
    Now = "now",
    ThreeMonths = "3-months",
    Year = "12-months",
    Open = "open",
);

coded!(
    /// Why a company declines, for the customer and for its own figures.
    DeclineReason, 6:
    /// Outside of what the company does.
    NotOurs = "not-ours",
    NoCapacity = "no-capacity",
    /// Another country, or too far.
    Place = "place",
    Budget = "budget",
    /// Known to the company already.
    Known = "known",
    Other = "other",
);

coded!(
    /// Why a deal was not made.
    LossReason, 5:
    Price = "price",
    Competitor = "competitor",
    /// The customer does not do it at all, or later.
    Dropped = "dropped",
    NoAnswer = "no-answer",
    Other = "other",
);
