//! Codes at the edges of their life.

use jiff::{SignedDuration, Timestamp};

use super::{CodeRefusal, SendRefusal, SentCode};

fn after(seconds: i64) -> Timestamp {
    sent().checked_add(SignedDuration::from_secs(seconds)).unwrap()
}

fn sent() -> Timestamp {
    "2024-03-04T09:00:00Z".parse().unwrap()
}

#[test]
fn a_code_lives_thirty_minutes_and_five_tries() {
    let check = |wrong_tries, seconds, expected| {
        let code = SentCode { wrong_tries, sends: 1, sent_at: sent() };
        assert_eq!(code.may_try(after(seconds)), expected, "{wrong_tries} tries, {seconds} s");
    };
    check(0, 0, Ok(()));
    check(4, 29 * 60 + 59, Ok(()));
    check(0, 30 * 60, Err(CodeRefusal::Expired));
    check(5, 0, Err(CodeRefusal::TooManyTries));
    // That it is too old is what the person can do something about.
    check(5, 30 * 60, Err(CodeRefusal::Expired));
}

#[test]
fn five_mails_a_day_a_minute_apart() {
    let check = |sends, seconds, expected| {
        let code = SentCode { wrong_tries: 0, sends, sent_at: sent() };
        assert_eq!(code.may_send_again(after(seconds)), expected, "{sends} sends, {seconds} s");
    };
    check(1, 0, Err(SendRefusal::JustNow));
    check(1, 59, Err(SendRefusal::JustNow));
    check(1, 60, Ok(()));
    check(4, 60, Ok(()));
    check(5, 60, Err(SendRefusal::TooOften));
    check(5, 24 * 3600 - 1, Err(SendRefusal::TooOften));
    check(5, 24 * 3600, Ok(()));
}

#[test]
fn the_count_begins_again_after_a_day_in_peace() {
    let code = SentCode { wrong_tries: 0, sends: 3, sent_at: sent() };
    assert_eq!(code.sends_counted(after(24 * 3600 - 1)), 3);
    assert_eq!(code.sends_counted(after(24 * 3600)), 0);
}
