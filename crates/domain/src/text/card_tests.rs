use proptest::prelude::*;

use super::{CARD_MASK, holds_card_number, holds_masked_card, mask_card_numbers};

#[test]
fn every_card_number_is_masked_but_for_four_digits() {
    let check = |text: &str, expected: &str| {
        let expected = expected.replace('*', CARD_MASK);
        assert_eq!(mask_card_numbers(text), expected, "{text}");
        assert!(!holds_card_number(&expected), "{expected}");
    };
    check("", "");
    check("Contoso Ltd, 1 Long Street", "Contoso Ltd, 1 Long Street");
    check("4111111111111111", "*1111");
    check("pay 4111 1111 1111 1111 please", "pay *1111 please");
    check("4111-1111-1111-1111 12/27", "*1111 12/27");
    check("4111-1111-1111-1111 123", "*1111 123");
    check("12 4111111111111111 34", "12 *1111 34");
    check("4111111111111111 4242424242424242", "*1111 *4242");
    check("4111 1111 1111 1111 4242 4242 4242 4242", "*1111 *4242");
    check("4111111111111111\n5555555555554444", "*1111\n*4444");
    check("卡號４１１１　１１１１　１１１１　１１１１謝謝", "卡號*1111謝謝");
    check("4111\u{a0}1111\u{2009}1111\u{202f}1111", "*1111");
    check("4111–1111—1111‑1111", "*1111");
    check("visa4111111111111111", "visa*1111");
    check("x4222222222222y", "x*2222y");
    check("+4111111111111111", "+*1111");
    check("+378282246310005", "+*0005");
}

#[test]
fn a_masked_number_is_known_as_such() {
    assert!(holds_masked_card(&mask_card_numbers("pay 4111 1111 1111 1111")));
    assert!(!holds_masked_card("Visa •••• 4242"));
    assert!(!holds_masked_card("pay 4111 1111 1111 1112"));
}

#[test]
fn numbers_that_prove_to_be_something_else_pass() {
    let passes = |text: &str| assert!(!holds_card_number(text), "{text}");
    // All of these pass the Luhn check, or hold a run that does.
    passes("NO5202734646869");
    passes("from NO52 0273 4646 869, thanks");
    passes("AT373383087194227190");
    passes("BE18703347605734");
    passes("T4499746739879");
    passes("登録番号T4499746739879");
    passes("+49 26693 408041");
    passes("0049 30 1234 5678");
    passes("0000 0000 0000 0000");
    passes("4111111111111111aaaabbbbccccddddeeeeffff000011112222333344445555");
    passes("/subscriptions/a4111111-1111-1111-8111-111111111111");
}

#[test]
fn a_wrong_check_digit_proves_nothing() {
    let trips = |text: &str| assert!(holds_card_number(text), "{text}");
    trips("DE12 4111111111111111");
    trips("T4222222222222");
    trips("AB52 4111 1111 1111 1111 4111111111111111");
    trips("41111111111111110000aaaa 4111111111111111");
}

proptest! {
    #[test]
    fn what_is_masked_holds_no_card_number(text in "[0-9 \\-+a-fT]{0,80}") {
        let masked = mask_card_numbers(&text);
        prop_assert!(!holds_card_number(&masked), "{}", masked);
        prop_assert_eq!(holds_card_number(&text), holds_masked_card(&masked));
    }

    #[test]
    fn order_numbers_and_references_pass(network in 1_000_000_u32..9_999_999, running in 1_u32..9_999) {
        use crate::ids::{NetworkId, OrderNumber};
        let network = NetworkId::new(network).expect("seven digits");
        let number = OrderNumber::new(network, running);
        let reference = number.creditor_reference();
        for text in [number.to_string(), reference.to_string(), reference.grouped()] {
            prop_assert!(!holds_card_number(&text), "{}", text);
        }
    }
}
