//! When a company is told that what is left of a year's benefits is about to lapse.

use jiff::civil::Date;

use crate::calendar::{Window, plus_days};

/// Days before the end of the year from which its grant is looked at: no rule tells earlier.
const LOOK_DAYS: i32 = 90;

/// What is to be done about a grant on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// Days that were left where it is to be told now; none where nothing is.
    pub reached: Option<i32>,
    /// The day to look again; none once there is nothing more to tell.
    pub next: Option<Date>,
}

/// The day on which a grant is looked at first.
pub fn first_look(year: Window) -> Date {
    plus_days(year.last, -LOOK_DAYS).max(year.first)
}

/// What is due of a grant whose benefits work in `span`, under offsets in days before its last day,
/// when it was to be looked at on `since`. Of several that were missed only the nearest is told;
/// none after the last day.
pub fn notice(span: Window, offsets: &[i32], since: Date, today: Date) -> Notice {
    let day = |offset: i32| plus_days(span.last, -offset);
    if span.last < today {
        return Notice { reached: None, next: None };
    }
    let due = |offset: &i32| (since..=today).contains(&day(*offset)) && span.first <= day(*offset);
    let ahead = offsets.iter().map(|offset| day(*offset)).filter(|day| today < *day);
    Notice { reached: offsets.iter().copied().filter(due).min(), next: ahead.min() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    const OFFSETS: [i32; 3] = [60, 30, 7];

    fn span() -> Window {
        Window { first: day("2024-03-04"), last: day("2025-04-02") }
    }

    #[test]
    fn each_offset_is_told_once_on_its_day() {
        let looked = first_look(Window { first: day("2024-03-04"), last: day("2025-03-03") });
        assert_eq!(looked, day("2024-12-03"));
        let first = notice(span(), &OFFSETS, looked, looked);
        assert_eq!(first, Notice { reached: None, next: Some(day("2025-02-01")) });
        for (on, reached, next) in [
            ("2025-02-01", 60, Some("2025-03-03")),
            ("2025-03-03", 30, Some("2025-03-26")),
            ("2025-03-26", 7, None),
        ] {
            let told = notice(span(), &OFFSETS, day(on), day(on));
            assert_eq!(told, Notice { reached: Some(reached), next: next.map(day) }, "{on}");
        }
    }

    #[test]
    fn of_those_that_were_missed_the_nearest_is_told_and_none_after_the_end() {
        let late = notice(span(), &OFFSETS, day("2025-02-01"), day("2025-03-20"));
        assert_eq!(late, Notice { reached: Some(30), next: Some(day("2025-03-26")) });
        let over = notice(span(), &OFFSETS, day("2025-03-26"), day("2025-04-03"));
        assert_eq!(over, Notice { reached: None, next: None });
        let last = notice(span(), &OFFSETS, day("2025-03-26"), day("2025-04-02"));
        assert_eq!(last, Notice { reached: Some(7), next: None });
    }

    #[test]
    fn a_year_shorter_than_an_offset_is_not_told_before_it_begins() {
        let short = Window { first: day("2025-03-20"), last: day("2025-04-02") };
        let first = first_look(short);
        assert_eq!(first, day("2025-03-20"));
        let told = notice(short, &OFFSETS, first, first);
        assert_eq!(told, Notice { reached: None, next: Some(day("2025-03-26")) });
    }

    #[test]
    fn without_offsets_nothing_is_told() {
        let none = notice(span(), &[], day("2024-12-03"), day("2025-03-26"));
        assert_eq!(none, Notice { reached: None, next: None });
    }
}
