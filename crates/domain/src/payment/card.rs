//! Stored cards: when they end, and what still needs them.

use jiff::civil::Date;

use crate::calendar::plus_days;

/// Days before a card's last one on which somebody is told that a charge comes after it.
pub const WARN_DAYS: i32 = 30;

/// The last day of the month printed on a card; `None` for a month that is none.
pub fn last_day(year: i64, month: i64) -> Option<Date> {
    let first = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()?;
    Some(first.last_of_month())
}

/// The day from which on a card counts as ending.
pub fn warn_on(last_day: Date) -> Date {
    plus_days(last_day, -WARN_DAYS)
}

/// How much life a card has on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardLife {
    Good,
    /// Its last day is near; it can still be charged.
    Ending,
    /// Its last day is over: its bank refuses every charge.
    Ended,
}

pub fn life(last_day: Date, today: Date) -> CardLife {
    if last_day < today {
        CardLife::Ended
    } else if warn_on(last_day) <= today {
        CardLife::Ending
    } else {
        CardLife::Good
    }
}

/// Why a stored card stays for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RemovalRefusal {
    /// A charge of it is under way; it stays until that has an outcome.
    #[error("card.charge_open")]
    ChargeOpen,
    /// It is the only one, and an automatic renewal will charge it on this day.
    #[error("card.charge_to_come")]
    ChargeToCome { on: Date },
}

/// Whether a card may be removed. `charge_open`: a charge of it has no outcome yet; `others`: how
/// many further cards are stored; `next_charge`: the day of the next automatic charge.
pub fn may_remove(
    charge_open: bool,
    others: usize,
    next_charge: Option<Date>,
) -> Result<(), RemovalRefusal> {
    match next_charge {
        _ if charge_open => Err(RemovalRefusal::ChargeOpen),
        Some(on) if others == 0 => Err(RemovalRefusal::ChargeToCome { on }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{CardLife, RemovalRefusal, last_day, life, may_remove, warn_on};

    #[test]
    fn a_card_is_good_through_its_last_month() {
        assert_eq!(last_day(2024, 2), Some(date(2024, 2, 29)));
        assert_eq!(last_day(2025, 12), Some(date(2025, 12, 31)));
        assert_eq!(last_day(2025, 13), None);
        assert_eq!(last_day(99_999, 1), None);
        let last = date(2024, 2, 29);
        assert_eq!(warn_on(last), date(2024, 1, 30));
        assert_eq!(life(last, date(2024, 1, 29)), CardLife::Good);
        assert_eq!(life(last, date(2024, 1, 30)), CardLife::Ending);
        assert_eq!(life(last, date(2024, 2, 29)), CardLife::Ending);
        assert_eq!(life(last, date(2024, 3, 1)), CardLife::Ended);
    }

    #[test]
    fn the_only_card_stays_while_a_charge_is_due() {
        let on = date(2025, 3, 5);
        assert_eq!(may_remove(false, 0, None), Ok(()));
        assert_eq!(may_remove(false, 1, Some(on)), Ok(()));
        assert_eq!(may_remove(false, 0, Some(on)), Err(RemovalRefusal::ChargeToCome { on }));
        assert_eq!(may_remove(true, 3, None), Err(RemovalRefusal::ChargeOpen));
    }
}
