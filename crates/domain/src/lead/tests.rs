use jiff::{SignedDuration, Timestamp};

use super::{
    CompanySize, DeclineReason, Fate, LossReason, Mark, Outcome, Rules, Signs, Standing, Step,
    StepRefusal, Timeframe, after, answered_at, at, direct_until, fate, is_spam, marks,
    names_customer, sees_all, shows_contact,
};
use crate::access::{Role, Roles};
use crate::samples::{instant, policy, table};

/// A lead's address was proved then.
const RECEIVED: &str = "2018-08-01T09:00:00Z";

fn received() -> Timestamp {
    instant(RECEIVED)
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

fn interest() -> Rules {
    Rules::of(&policy("pc-2018c"))
}

fn accept() -> Rules {
    Rules::of(&policy("pc-2024"))
}

#[test]
fn the_years_have_their_timers() {
    for code in ["pmc", "pc-2017", "pc-2018a", "pc-2018b", "pc-2018c"] {
        let expected = Rules::Interest { answer: hours(72), evaluate: hours(7 * 24) };
        assert_eq!(Rules::of(&policy(code)), expected, "{code}");
    }
    for code in ["pc-2019", "pc-2020", "pc-2021", "pc-2022", "pc-2024"] {
        let expected = Rules::Accept { answer: hours(14 * 24), direct: Some(hours(72)) };
        assert_eq!(Rules::of(&policy(code)), expected, "{code}");
    }
    assert_eq!(direct_until(accept(), received()), Some(instant("2018-08-04T09:00:00Z")));
    assert_eq!(direct_until(interest(), received()), None);
}

/// Every standing a lead can have an hour after it came, in the order in which they follow.
fn standings(rules: Rules) -> Vec<Standing> {
    let until = received() + rules.answer();
    let mut all = vec![Standing::Unproven { until }, Standing::Received { until }];
    if let Rules::Interest { evaluate, .. } = rules {
        all.push(Standing::Evaluating { until: received() + evaluate });
    }
    all.push(Standing::Accepted { since: received() });
    let closed = |outcome| Standing::Closed { outcome, at: received() };
    all.extend(Outcome::ALL.map(closed));
    all
}

fn name(standing: Standing) -> String {
    match standing {
        Standing::Closed { outcome, .. } => outcome.code().to_owned(),
        Standing::Unproven { .. }
        | Standing::Received { .. }
        | Standing::Evaluating { .. }
        | Standing::Accepted { .. } => standing.code().to_owned(),
    }
}

fn told(answer: Result<Standing, StepRefusal>) -> String {
    let refusal = match answer {
        Ok(standing) => return name(standing),
        Err(refusal) => refusal,
    };
    let short = match refusal {
        StepRefusal::TooLate { .. } => "late",
        StepRefusal::Closed => "over",
        StepRefusal::Withdrawn => "back",
        StepRefusal::NotProven => "unproven",
        StepRefusal::AlreadyProven => "proven",
        StepRefusal::InterestFirst => "interest",
        StepRefusal::NoInterestStep => "no such",
        StepRefusal::AlreadyInterested => "shown",
        StepRefusal::NotAccepted => "too soon",
        StepRefusal::AlreadyAccepted => "accepted",
    };
    format!("({short})")
}

/// Rules × standing × step, an hour after the lead came: what it becomes, or in brackets why not.
#[test]
fn matrix_of_standings_and_steps() {
    let header = ["", "Prove", "Withdraw", "Interest", "Accept", "Decline", "Win", "Lose"];
    let mut rows: Vec<Vec<String>> = Vec::new();
    for rules in [interest(), accept()] {
        let year = if rules == interest() { "2018:" } else { "2019:" };
        rows.push(vec![year.to_owned()]);
        for standing in standings(rules) {
            let cell = |step: Step| told(after(standing, rules, step, received() + hours(1)));
            let cells = Step::ALL.map(cell);
            rows.push(std::iter::once(format!("  {}", name(standing))).chain(cells).collect());
        }
    }
    insta::assert_snapshot!(table(&header, &rows), @r"
                  Prove     Withdraw   Interest    Accept      Decline     Win         Lose
    2018:
      unproven    received  withdrawn  (unproven)  (unproven)  (unproven)  (unproven)  (unproven)
      received    (proven)  withdrawn  evaluating  (interest)  skipped     (too soon)  (too soon)
      evaluating  (proven)  withdrawn  (shown)     accepted    declined    (too soon)  (too soon)
      accepted    (proven)  withdrawn  (accepted)  (accepted)  (accepted)  won         lost
      skipped     (over)    (over)     (over)      (over)      (over)      (over)      (over)
      missed      (late)    (late)     (late)      (late)      (late)      (late)      (late)
      declined    (over)    (over)     (over)      (over)      (over)      (over)      (over)
      expired     (late)    (late)     (late)      (late)      (late)      (late)      (late)
      won         (over)    (over)     (over)      (over)      (over)      (over)      (over)
      lost        (over)    (over)     (over)      (over)      (over)      (over)      (over)
      withdrawn   (back)    (back)     (back)      (back)      (back)      (back)      (back)
      lapsed      (late)    (late)     (late)      (late)      (late)      (late)      (late)
    2019:
      unproven    received  withdrawn  (unproven)  (unproven)  (unproven)  (unproven)  (unproven)
      received    (proven)  withdrawn  (no such)   accepted    declined    (too soon)  (too soon)
      accepted    (proven)  withdrawn  (accepted)  (accepted)  (accepted)  won         lost
      skipped     (over)    (over)     (over)      (over)      (over)      (over)      (over)
      missed      (late)    (late)     (late)      (late)      (late)      (late)      (late)
      declined    (over)    (over)     (over)      (over)      (over)      (over)      (over)
      expired     (late)    (late)     (late)      (late)      (late)      (late)      (late)
      won         (over)    (over)     (over)      (over)      (over)      (over)      (over)
      lost        (over)    (over)     (over)      (over)      (over)      (over)      (over)
      withdrawn   (back)    (back)     (back)      (back)      (back)      (back)      (back)
      lapsed      (late)    (late)     (late)      (late)      (late)      (late)      (late)
    ");
}

/// What a lead is, second by second around each end of its time. The first instant that is too late
/// is the end itself.
#[test]
fn a_time_that_has_passed_closes_a_lead_to_the_second() {
    let second = SignedDuration::from_secs(1);
    let line = |rules: Rules, standing: Standing| {
        let until = standing.until().expect("it has a time");
        let moments = [until - second, until, until + second];
        let cells = moments.map(|now| name(at(standing, rules, now)));
        std::iter::once(format!("{} {}", rules.code(), standing.code())).chain(cells).collect()
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for rules in [interest(), accept()] {
        let timed = standings(rules).into_iter().filter(|standing| standing.until().is_some());
        rows.extend(timed.map(|standing| line(rules, standing)));
    }
    let header = ["", "a second before", "at it", "a second after"];
    insta::assert_snapshot!(table(&header, &rows), @r"
                         a second before  at it    a second after
    interest unproven    unproven         lapsed   lapsed
    interest received    received         missed   missed
    interest evaluating  evaluating       expired  expired
    accept unproven      unproven         lapsed   lapsed
    accept received      received         expired  expired
    ");
}

#[test]
fn times_count_from_the_proof_and_from_the_show_of_interest() {
    let begun = instant("2018-07-31T20:00:00Z");
    let unproven = Standing::Unproven { until: begun + hours(168) };
    let proved = after(unproven, interest(), Step::Prove, received());
    let until = instant("2018-08-04T09:00:00Z");
    assert_eq!(proved, Ok(Standing::Received { until }));
    let last = instant("2018-08-04T08:59:59Z");
    let shown = after(Standing::Received { until }, interest(), Step::ShowInterest, last);
    let evaluating = Standing::Evaluating { until: instant("2018-08-11T08:59:59Z") };
    assert_eq!(shown, Ok(evaluating));
    // At the end itself nothing is done any more, whatever it is.
    for step in Step::ALL {
        let late = after(Standing::Received { until }, interest(), step, until);
        assert_eq!(late, Err(StepRefusal::TooLate { until }), "{step:?}");
    }
    let until = instant("2018-08-15T09:00:00Z");
    let proved = after(unproven, accept(), Step::Prove, received());
    assert_eq!(proved, Ok(Standing::Received { until }));
    let second = SignedDuration::from_secs(1);
    let accepted = after(Standing::Received { until }, accept(), Step::Accept, until - second);
    assert_eq!(accepted, Ok(Standing::Accepted { since: until - second }));
    // Who accepted has all the time.
    let years = received() + hours(24 * 1_000);
    assert_eq!(at(Standing::Accepted { since: until }, accept(), years).code(), "accepted");
}

/// I40: where the contact is to be seen.
#[test]
fn the_contact_is_seen_while_the_company_works_on_it() {
    let seen = |rules: Rules| -> Vec<String> {
        let all = standings(rules).into_iter().filter(|standing| shows_contact(*standing));
        all.map(name).collect()
    };
    assert_eq!(seen(interest()), ["received", "evaluating", "accepted", "won", "lost"]);
    assert_eq!(seen(accept()), ["received", "accepted", "won", "lost"]);
    let until = received() + hours(1);
    assert!(!shows_contact(at(Standing::Received { until }, accept(), until)));
    for outcome in Outcome::ALL.into_iter().filter(|outcome| outcome.frees_customer()) {
        assert!(!shows_contact(Standing::Closed { outcome, at: received() }), "{outcome:?}");
        assert!(!names_customer(Standing::Closed { outcome, at: received() }), "{outcome:?}");
    }
    let named = standings(accept()).into_iter().filter(|standing| names_customer(*standing));
    let named: Vec<String> = named.map(name).collect();
    assert_eq!(named, ["unproven", "received", "accepted", "won", "lost"]);
}

#[test]
fn every_lead_has_one_fate_and_an_answer_is_yes_or_no() {
    let accepted = Some(received());
    let closed = |outcome| Standing::Closed { outcome, at: received() + hours(2) };
    let later = Some(received() + hours(2));
    let until = received() + hours(1);
    for (standing, yes, expected, answer) in [
        (Standing::Received { until }, None, Fate::Waiting, None),
        (Standing::Evaluating { until }, None, Fate::Waiting, None),
        (Standing::Accepted { since: received() }, accepted, Fate::Accepted, accepted),
        (closed(Outcome::Won), accepted, Fate::Won, accepted),
        (closed(Outcome::Lost), accepted, Fate::Lost, accepted),
        (closed(Outcome::Skipped), None, Fate::Declined, later),
        (closed(Outcome::Declined), None, Fate::Declined, later),
        (closed(Outcome::Missed), None, Fate::Lapsed, None),
        (closed(Outcome::Expired), None, Fate::Lapsed, None),
        (closed(Outcome::Withdrawn), None, Fate::Withdrawn, None),
        (closed(Outcome::Withdrawn), accepted, Fate::Accepted, accepted),
    ] {
        assert_eq!(fate(standing, yes), expected, "{standing:?}");
        assert_eq!(answered_at(standing, yes), answer, "{standing:?}");
    }
}

#[test]
fn a_machine_is_marked_and_a_hasty_person_is_not() {
    let of = |trapped, seconds, text| {
        let noticed = marks(Signs { trapped, seconds, text });
        (noticed.iter().map(|mark| mark.code()).collect::<Vec<_>>().join(" "), is_spam(&noticed))
    };
    let links = "https://a.example http://b.example [URL=c] cheap";
    for (trapped, seconds, text, expected, spam) in [
        (false, Some(60), "We need help.", "", false),
        (false, None, "See https://contoso.example and https://fabrikam.example", "", false),
        (false, Some(3), "Pasted.", "quick", false),
        (false, Some(4), "Fast, but read.", "", false),
        (false, Some(60), links, "links", false),
        (false, Some(0), links, "quick links", true),
        (true, Some(60), "We need help.", "trap", true),
    ] {
        assert_eq!(of(trapped, seconds, text), (expected.to_owned(), spam), "{text}");
    }
    assert!(is_spam(&[Mark::Person]));
}

#[test]
fn whoever_answers_for_customers_sees_all_leads_and_a_referrals_user_those_of_the_team() {
    let all: Vec<&str> =
        Role::ALL.into_iter().filter(|role| sees_all(Roles::from(*role))).map(Role::code).collect();
    assert_eq!(all, ["global_admin", "partner_admin", "referrals_admin", "sales_agent"]);
    assert!(!sees_all(Roles::of(&[Role::ReferralsUser, Role::BillingAdmin])));
    assert!(sees_all(Roles::of(&[Role::ReferralsUser, Role::SalesAgent])));
}

#[test]
fn every_code_is_read_back() {
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::parse(outcome.code()), Some(outcome));
    }
    for size in CompanySize::ALL {
        assert_eq!(CompanySize::parse(size.code()), Some(size));
    }
    for timeframe in Timeframe::ALL {
        assert_eq!(Timeframe::parse(timeframe.code()), Some(timeframe));
    }
    for reason in DeclineReason::ALL {
        assert_eq!(DeclineReason::parse(reason.code()), Some(reason));
    }
    for reason in LossReason::ALL {
        assert_eq!(LossReason::parse(reason.code()), Some(reason));
    }
    for mark in Mark::ALL {
        assert_eq!(Mark::parse(mark.code()), Some(mark));
    }
    assert_eq!(Outcome::parse("gone"), None);
}
