use super::{CaseRefusal, CaseState, CaseStep, case_after};

const BOOKED: u32 = 8;

#[test]
fn a_case_goes_on_by_these_steps_and_no_others() {
    use CaseState::{Begun, Booked, Cancelled, Done, Returned};
    use CaseStep::{Begin, Cancel, Record, Return};
    let used = |used: u32| Record { used };
    let done = Done { used: 5 };
    let table = [
        (Booked, Cancel, Ok(Cancelled)),
        (Booked, Begin, Ok(Begun)),
        (Booked, used(5), Err(CaseRefusal::NotBegun)),
        (Booked, Return, Ok(Returned)),
        (Begun, Cancel, Err(CaseRefusal::Begun)),
        (Begun, Begin, Err(CaseRefusal::Begun)),
        (Begun, used(0), Err(CaseRefusal::NoneUsed)),
        (Begun, used(1), Ok(Done { used: 1 })),
        (Begun, used(BOOKED), Ok(Done { used: BOOKED })),
        (Begun, used(BOOKED + 1), Err(CaseRefusal::Beyond { booked: BOOKED })),
        (Begun, Return, Ok(Returned)),
        (done, Cancel, Err(CaseRefusal::Ended)),
        (done, used(5), Err(CaseRefusal::Ended)),
        (done, Return, Err(CaseRefusal::Ended)),
        (Returned, Return, Err(CaseRefusal::Ended)),
        (Cancelled, Cancel, Err(CaseRefusal::Ended)),
        (Cancelled, Begin, Err(CaseRefusal::Ended)),
    ];
    for (state, step, expected) in table {
        assert_eq!(case_after(state, step, BOOKED, false), expected, "{state:?} {step:?}");
    }
}

#[test]
fn after_a_cancellation_nothing_begins_and_what_began_is_finished() {
    let after = |state, step| case_after(state, step, BOOKED, true);
    let over = Err(CaseRefusal::MembershipOver);
    assert_eq!(after(CaseState::Booked, CaseStep::Begin), over);
    assert_eq!(after(CaseState::Booked, CaseStep::Cancel), Ok(CaseState::Cancelled));
    assert_eq!(after(CaseState::Booked, CaseStep::Return), Ok(CaseState::Returned));
    let used = CaseStep::Record { used: 3 };
    assert_eq!(after(CaseState::Begun, used), Ok(CaseState::Done { used: 3 }));
}

#[test]
fn what_is_out_is_held_or_used() {
    for (state, out) in [
        (CaseState::Booked, BOOKED),
        (CaseState::Begun, BOOKED),
        (CaseState::Done { used: 3 }, 3),
        (CaseState::Returned, 0),
        (CaseState::Cancelled, 0),
    ] {
        assert_eq!(state.out(BOOKED), out, "{state:?}");
        assert_eq!(state.is_ended(), !matches!(state, CaseState::Booked | CaseState::Begun));
    }
}
