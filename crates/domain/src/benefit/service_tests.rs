use super::{ServiceRefusal, ServiceState, access_id, contract_id, read_access_id};

#[test]
fn it_is_asked_for_once_and_decided_once() {
    use ServiceState::{Active, Declined, Pending};
    for (known, ask) in [
        (None, Ok(())),
        (Some(Pending), Err(ServiceRefusal::Pending)),
        (Some(Active), Err(ServiceRefusal::Active)),
        (Some(Declined), Ok(())),
    ] {
        assert_eq!(ServiceState::may_ask(known), ask, "{known:?}");
    }
    for (state, decide) in [
        (Pending, Ok(())),
        (Active, Err(ServiceRefusal::Active)),
        (Declined, Err(ServiceRefusal::Declined)),
    ] {
        assert_eq!(state.may_decide(), decide, "{state:?}");
        assert_eq!(ServiceState::parse(state.code()), Some(state));
    }
}

#[test]
fn ids_have_their_fixed_form() {
    for (random, access, contract) in [
        (0, "2222-2222-2222", "100000000000"),
        (u64::MAX, "ZZZZ-ZZZZ-ZZZZ", ""),
        (0x0123_4567_89ab_cdef, "", ""),
    ] {
        let (made, number) = (access_id(random), contract_id(random));
        if !access.is_empty() {
            assert_eq!(made, access);
        }
        if random == 0 {
            assert_eq!(number, contract);
        }
        assert_eq!(number.len(), 12);
        assert!(number.chars().all(|c| c.is_ascii_digit()) && !number.starts_with('0'));
        assert_eq!(made.len(), 14);
        assert_eq!(read_access_id(&made.to_lowercase().replace('-', " ")), Some(made));
    }
    for wrong in ["", "2222-2222", "2222-2222-222O", "2222-2222-22222", "２２２２"] {
        assert_eq!(read_access_id(wrong), None, "{wrong}");
    }
}
