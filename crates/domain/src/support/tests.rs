use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Hours, Outcome, Severity, State, Step, StepRefusal, after, due};
use crate::text::Locale;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn due_of(since: &str, severity: Severity, locale: Locale) -> String {
    let programme = TimeZone::get("America/Los_Angeles").expect("a zone");
    due(at(since), severity.answer_hours(), &Hours::of(locale, &programme)).to_string()
}

#[test]
fn an_answer_is_due_after_hours_of_work_where_the_language_is_spoken() {
    use Locale::{EnUs, JaJp, ZhCn, ZhTw};
    use Severity::{Critical, Minimal, Moderate};
    for (since, severity, locale, expected) in [
        // Tuesday 10:00 in Los Angeles.
        ("2026-06-23T17:00:00Z", Critical, EnUs, "2026-06-23T21:00:00Z"),
        ("2026-06-23T17:00:00Z", Moderate, EnUs, "2026-06-24T17:00:00Z"),
        ("2026-06-23T17:00:00Z", Minimal, EnUs, "2026-06-26T17:00:00Z"),
        // The same instant is Wednesday 01:00 in Taipei and 02:00 in Tokyo: before the hours.
        ("2026-06-23T17:00:00Z", Critical, ZhTw, "2026-06-24T05:00:00Z"),
        ("2026-06-23T17:00:00Z", Critical, ZhCn, "2026-06-24T05:00:00Z"),
        ("2026-06-23T17:00:00Z", Critical, JaJp, "2026-06-24T04:00:00Z"),
        // Half an hour less a day: the rest is done on the day after.
        ("2026-06-24T00:00:00Z", Moderate, JaJp, "2026-06-25T00:30:00Z"),
        // Friday 17:00 in Los Angeles: the rest is done on Monday.
        ("2026-06-27T00:00:00Z", Critical, EnUs, "2026-06-29T19:00:00Z"),
        // Exactly at the end of a day nothing of it is left.
        ("2026-06-27T01:00:00Z", Critical, EnUs, "2026-06-29T20:00:00Z"),
        // The night in which clocks go forward is outside the hours.
        ("2026-03-07T01:00:00Z", Critical, EnUs, "2026-03-09T19:00:00Z"),
    ] {
        assert_eq!(due_of(since, severity, locale), expected, "{since} {severity:?} {locale:?}");
    }
}

#[test]
fn every_word_of_a_request_is_read_back() {
    for queue in super::Queue::ALL {
        assert_eq!(super::Queue::parse(queue.code()), Some(queue));
    }
    for severity in Severity::ALL {
        assert_eq!(Severity::parse(severity.code()), Some(severity));
    }
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::parse(outcome.code()), Some(outcome));
    }
}

const NOW: &str = "2026-06-23T17:00:00Z";
const EARLIER: &str = "2026-06-20T17:00:00Z";
const DUE: &str = "2026-06-24T17:00:00Z";

fn stepped(state: State, step: Step, days: i32) -> Result<State, StepRefusal> {
    after(state, step, at(NOW), at(DUE), days)
}

#[test]
fn whose_turn_it_is_follows_who_wrote_last() {
    let open = State::Open { due_at: at(EARLIER) };
    let later = State::Open { due_at: at(DUE) };
    let ended = |outcome| State::Closed { outcome, at: at(NOW) };
    for (state, step, expected) in [
        (open, Step::PartnerWrites, open),
        (open, Step::SupportWrites, later),
        (open, Step::SupportAsks, State::NeedsAttention),
        (State::NeedsAttention, Step::PartnerWrites, later),
        (State::NeedsAttention, Step::SupportWrites, later),
        (State::NeedsAttention, Step::SupportAsks, State::NeedsAttention),
        (open, Step::PartnerWithdraws, ended(Outcome::Withdrawn)),
        (State::NeedsAttention, Step::PartnerWithdraws, ended(Outcome::Withdrawn)),
        (open, Step::SupportEnds(Outcome::Answered), ended(Outcome::Answered)),
        (State::NeedsAttention, Step::SupportEnds(Outcome::Cancelled), ended(Outcome::Cancelled)),
    ] {
        assert_eq!(stepped(state, step, 0), Ok(expected), "{state:?} {step:?}");
    }
}

#[test]
fn what_ended_is_taken_up_again_for_fourteen_days_unless_it_was_decided() {
    let ended = |outcome| State::Closed { outcome, at: at(EARLIER) };
    let later = State::Open { due_at: at(DUE) };
    for outcome in [Outcome::Answered, Outcome::Withdrawn] {
        assert_eq!(stepped(ended(outcome), Step::PartnerWrites, 14), Ok(later));
        let late = stepped(ended(outcome), Step::PartnerWrites, 15);
        assert_eq!(late, Err(StepRefusal::ClosedLongAgo));
        for step in [Step::PartnerWithdraws, Step::SupportWrites, Step::SupportAsks] {
            assert_eq!(stepped(ended(outcome), step, 0), Err(StepRefusal::Closed));
        }
    }
    for outcome in [Outcome::Cancelled, Outcome::Declined] {
        for step in [Step::PartnerWrites, Step::SupportEnds(Outcome::Cancelled)] {
            assert_eq!(stepped(ended(outcome), step, 0), Err(StepRefusal::Decided));
        }
    }
}
