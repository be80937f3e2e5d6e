use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::samples::{day, every, money, table};

fn every_state() -> Vec<PaymentState> {
    every!(PaymentState:
        PaymentState::Pending => PaymentState::Pending,
        PaymentState::RequiresConfirmation => PaymentState::RequiresConfirmation,
        PaymentState::Unknown => PaymentState::Unknown,
        PaymentState::Succeeded => PaymentState::Succeeded,
        PaymentState::Failed { .. } => PaymentState::Failed { reason: FailureReason::ExpiredCard },
        PaymentState::Cancelled => PaymentState::Cancelled,
    )
}

fn every_answer() -> Vec<Answer> {
    every!(Answer:
        Answer::Charged => Answer::Charged,
        Answer::Refused(_) => Answer::Refused(FailureReason::Declined),
        Answer::NeedsConfirmation => Answer::NeedsConfirmation,
        Answer::StillPending => Answer::StillPending,
        Answer::NotSeen => Answer::NotSeen,
        Answer::Lost => Answer::Lost,
    )
}

fn told(state: &PaymentState) -> String {
    match state {
        PaymentState::Failed { reason } => format!("{}: {}", state.code(), reason.code()),
        PaymentState::Pending
        | PaymentState::RequiresConfirmation
        | PaymentState::Unknown
        | PaymentState::Succeeded
        | PaymentState::Cancelled => state.code().to_owned(),
    }
}

/// State × answer; a dot where the answer changes nothing (I9, I13, I42).
#[test]
fn matrix_of_payment_states_and_answers() {
    let rows: Vec<Vec<String>> =
        every_state()
            .iter()
            .map(|state| {
                let mut row = vec![told(state)];
                row.extend(every_answer().iter().map(|answer| {
                    after(state, *answer).map_or(".".to_owned(), |next| told(&next))
                }));
                row
            })
            .collect();
    let header =
        ["", "charged", "refused", "needs confirmation", "still pending", "not seen", "lost"];
    insta::assert_snapshot!("payment_states_and_answers", table(&header, &rows));
}

#[test]
fn a_final_payment_changes_only_when_the_money_was_taken_after_all() {
    for state in every_state().into_iter().filter(PaymentState::is_final) {
        for answer in every_answer() {
            let expected = (answer == Answer::Charged && state != PaymentState::Succeeded)
                .then_some(PaymentState::Succeeded);
            assert_eq!(after(&state, answer), expected, "{state:?} {answer:?}");
        }
    }
    let finals: Vec<String> =
        every_state().iter().filter(|state| state.is_final()).map(told).collect();
    assert_eq!(finals, ["succeeded", "failed: expired_card", "cancelled"]);
}

fn any_answers() -> impl Strategy<Value = Vec<Answer>> {
    let refused = FailureReason::ALL.map(Answer::Refused).to_vec();
    let answers: Vec<Answer> = every_answer().into_iter().chain(refused).collect();
    prop::collection::vec(prop::sample::select(answers), 0..12)
}

/// The state after answers in a row.
fn lived(answers: &[Answer]) -> Vec<PaymentState> {
    let mut states = vec![PaymentState::Pending];
    for answer in answers {
        let now = states[states.len() - 1].clone();
        states.push(after(&now, *answer).unwrap_or(now));
    }
    states
}

proptest! {
    /// I9: a payment whose outcome is unknown never becomes a new try.
    #[test]
    fn unknown_never_goes_back_to_pending(answers in any_answers()) {
        let states = lived(&answers);
        for pair in states.windows(2) {
            prop_assert!(pair[1] != PaymentState::Pending || pair[0] == PaymentState::Pending);
        }
    }

    /// I3: once the gateway says it charged, the payment succeeded, whatever came before or comes
    /// after.
    #[test]
    fn charged_is_never_lost(answers in any_answers()) {
        let succeeded = lived(&answers).last() == Some(&PaymentState::Succeeded);
        prop_assert_eq!(succeeded, answers.contains(&Answer::Charged));
    }

    /// I42: what the gateway tells of one charge may come in any order.
    #[test]
    fn the_order_of_messages_does_not_matter(
        (told, shuffled) in prop::collection::vec(
            prop::sample::select(vec![
                Answer::Charged,
                Answer::Refused(FailureReason::Declined),
                Answer::NeedsConfirmation,
                Answer::StillPending,
            ]),
            0..6,
        )
        .prop_flat_map(|told| (Just(told.clone()), Just(told).prop_shuffle())),
    ) {
        let (told, shuffled) = (lived(&told), lived(&shuffled));
        prop_assert_eq!(told.last(), shuffled.last());
    }

    /// I42: hearing an answer twice is hearing it once.
    #[test]
    fn an_answer_repeated_changes_nothing(answers in any_answers()) {
        let twice: Vec<Answer> = answers.iter().flat_map(|answer| [*answer, *answer]).collect();
        let (once, twice) = (lived(&answers), lived(&twice));
        prop_assert_eq!(once.last(), twice.last());
    }

    #[test]
    fn the_key_depends_on_the_order_and_the_attempt_alone(
        order in any::<u128>(),
        other in any::<u128>(),
        attempt in 0u32..1000,
    ) {
        let key = |order: u128, attempt| gateway_key(OrderId(Uuid::from_u128(order)), attempt);
        prop_assert_eq!(key(order, attempt), key(order, attempt));
        prop_assert_ne!(key(order, attempt), key(order, attempt + 1));
        prop_assert_eq!(order == other, key(order, attempt) == key(other, attempt));
    }
}

#[test]
fn a_key_is_spelled_out_for_the_gateways_page() {
    let order = OrderId(Uuid::from_u128(0x0189_0a5d_ac96_774b_bcce_b302_099a_8057));
    let key = gateway_key(order, 2);
    assert_eq!(key, "order-01890a5d-ac96-774b-bcce-b302099a8057-2");
}

#[test]
fn an_unknown_outcome_is_asked_for_ever_more_seldom() {
    let check = |times_asked: u32, expected: i64| {
        assert_eq!(ask_again_seconds(times_asked), expected, "{times_asked}");
    };
    check(0, 300);
    check(1, 3_600);
    check(2, 86_400);
    check(19, 86_400);
    check(20, 2 * 86_400);
    check(300, 30 * 86_400);
    check(3, 86_400);
    check(u32::MAX, 30 * 86_400);
}

#[test]
fn every_reason_of_a_failure_is_listed_once_and_read_back() {
    let reasons = every!(FailureReason:
        FailureReason::Declined => FailureReason::Declined,
        FailureReason::InsufficientFunds => FailureReason::InsufficientFunds,
        FailureReason::ExpiredCard => FailureReason::ExpiredCard,
        FailureReason::ConfirmationFailed => FailureReason::ConfirmationFailed,
        FailureReason::Abandoned => FailureReason::Abandoned,
        FailureReason::HolderNeeded => FailureReason::HolderNeeded,
        FailureReason::CardRevoked => FailureReason::CardRevoked,
        FailureReason::Trouble => FailureReason::Trouble,
    );
    assert_eq!(FailureReason::ALL.to_vec(), reasons);
    for reason in reasons {
        assert_eq!(FailureReason::parse(reason.code()), Some(reason));
    }
    assert_eq!(FailureReason::parse("stolen"), None);
}

/// Order, money received and its day → what it means. The order is over €528.90.
#[test]
fn only_the_exact_amount_in_time_pays_an_order() {
    let expires_on = day("2019-07-22");
    let on = day("2019-07-10");
    let check = |state: OrderState, received: &str, received_on: &str, expected: &str| {
        let total = money("EUR 528.90");
        let found = receipt_outcome(state, total, money(received), day(received_on));
        let code = found.code();
        let told = match found {
            ReceiptOutcome::Under { missing: rest } | ReceiptOutcome::Over { extra: rest } => {
                format!("{code} by {rest}")
            }
            ReceiptOutcome::Exact
            | ReceiptOutcome::WrongCurrency
            | ReceiptOutcome::Late
            | ReceiptOutcome::Duplicate
            | ReceiptOutcome::NotAwaited => code.to_owned(),
        };
        assert_eq!(told, expected, "{state:?}: {received} on {received_on}");
    };
    let awaiting = OrderState::AwaitingPayment { expires_on };
    check(awaiting, "EUR 528.90", "2019-06-22", "exact");
    check(awaiting, "EUR 528.90", "2019-07-21", "exact");
    check(awaiting, "EUR 528.90", "2019-07-22", "exact");
    check(awaiting, "EUR 528.90", "2019-07-23", "late");
    check(awaiting, "EUR 528.89", "2019-07-22", "under by EUR 0.01");
    check(awaiting, "EUR 0.01", "2019-07-22", "under by EUR 528.89");
    check(awaiting, "EUR 0.00", "2019-07-22", "under by EUR 528.90");
    check(awaiting, "EUR 528.91", "2019-07-22", "over by EUR 0.01");
    check(awaiting, "EUR 1057.80", "2019-07-22", "over by EUR 528.90");
    check(awaiting, "USD 528.90", "2019-07-22", "wrong_currency");
    check(awaiting, "JPY 52890", "2019-07-22", "wrong_currency");
    // Late comes first: the order has to be looked at either way.
    check(awaiting, "EUR 528.89", "2019-07-23", "late");
    check(awaiting, "USD 528.90", "2019-07-23", "late");
    // The order is over.
    let completed = OrderState::Completed { on };
    check(completed, "EUR 528.90", "2019-07-22", "duplicate");
    check(completed, "USD 1.00", "2020-01-01", "duplicate");
    check(OrderState::Cancelled { on }, "EUR 528.90", "2019-07-09", "late");
    // Received in time and recorded after the order had been expired: an operator decides.
    let expired = OrderState::Expired { on: day("2019-07-23") };
    check(expired, "EUR 528.90", "2019-07-22", "late");
    check(expired, "EUR 528.90", "2019-07-24", "late");
    // No transfer is awaited.
    check(OrderState::Draft, "EUR 528.90", "2019-07-22", "not_awaited");
    check(OrderState::Authorising, "EUR 528.90", "2019-07-22", "not_awaited");
    check(OrderState::Declined, "EUR 528.90", "2019-07-22", "not_awaited");
}

/// I12: of all amounts around the total, exactly one pays.
#[test]
fn no_other_amount_pays() {
    let state = OrderState::AwaitingPayment { expires_on: day("2019-07-22") };
    let total = money("JPY 57200");
    for minor in 0..=120_000 {
        let received = Money::new(minor, total.currency);
        let found = receipt_outcome(state, total, received, day("2019-07-22"));
        assert_eq!(found == ReceiptOutcome::Exact, minor == total.minor, "{minor}");
        let difference = match found {
            ReceiptOutcome::Under { missing } => -missing.minor,
            ReceiptOutcome::Over { extra } => extra.minor,
            _ => 0,
        };
        assert_eq!(total.minor + difference, minor);
    }
}
