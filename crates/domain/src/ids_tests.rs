use proptest::prelude::*;

use super::*;

fn network_id(number: u32) -> NetworkId {
    NetworkId::new(number).unwrap()
}

#[test]
fn an_id_is_read_in_its_hyphenated_form_only() {
    let check = |text: &str, read: bool| {
        assert_eq!(PartnerId::parse(text).is_some(), read, "{text:?}");
    };
    check("01890a5d-ac96-774b-bcce-b302099a8057", true);
    check("01890A5D-AC96-774B-BCCE-B302099A8057", true);
    check("01890a5dac96774bbcceb302099a8057", false);
    check("{01890a5d-ac96-774b-bcce-b302099a8057}", false);
    check("urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057", false);
    check(" 01890a5d-ac96-774b-bcce-b302099a8057", false);
    check("01890a5d-ac96-774b-bcce-b302099a805", false);
    check("01890a5d-ac96-774b-bcce-b302099a805g", false);
    check("4815162", false);
    check("", false);
    let id = PartnerId::parse("01890A5D-AC96-774B-BCCE-B302099A8057").unwrap();
    assert_eq!(id.to_string(), "01890a5d-ac96-774b-bcce-b302099a8057");
}

#[test]
fn a_code_is_short_and_in_lower_case() {
    let check = |text: &str, read: bool| {
        assert_eq!(OfferCode::parse(text).is_some(), read, "{text:?}");
    };
    check("action-pack", true);
    check("pc-2018c", true);
    check("2024-01", true);
    check("a.b", true);
    check("a", true);
    check(&"a".repeat(60), true);
    check(&"a".repeat(61), false);
    check("", false);
    check("Action-Pack", false);
    check("action pack", false);
    check("action_pack", false);
    check("ａ", false);
    check("行動套件", false);
}

#[test]
fn a_network_id_has_seven_digits_and_no_leading_zero() {
    let check = |text: &str, expected: Option<u32>| {
        assert_eq!(NetworkId::parse(text).map(NetworkId::number), expected, "{text:?}");
    };
    check("4815162", Some(4_815_162));
    check(" 4815162 ", Some(4_815_162));
    check("４８１５１６２", Some(4_815_162));
    check("1000000", Some(1_000_000));
    check("9999999", Some(9_999_999));
    check("0999999", None);
    check("999999", None);
    check("10000000", None);
    check("+481516", None);
    check("-481516", None);
    check("48 5162", None);
    check("481516O", None);
    check("", None);
    assert_eq!(NetworkId::new(999_999), None);
    assert_eq!(NetworkId::new(10_000_000), None);
    assert_eq!(network_id(4_815_162).to_string(), "4815162");
}

#[test]
fn a_random_number_always_gives_a_network_id() {
    let check = |random: u64, expected: u32| {
        assert_eq!(NetworkId::from_random(random).number(), expected, "{random}");
    };
    check(0, 1_000_000);
    check(1, 1_000_001);
    check(8_999_999, 9_999_999);
    check(9_000_000, 1_000_000);
    check(u64::MAX, 2_551_615);
}

#[test]
fn an_order_number_is_read_as_people_type_it() {
    let check = |text: &str, expected: &str| {
        let found = OrderNumber::parse(text);
        assert_eq!(found.as_ref().map_or("none", OrderNumber::as_str), expected, "{text:?}");
    };
    check("4815162-O0007", "4815162-O0007");
    check(" 4815162-o0007 ", "4815162-O0007");
    check("４８１５１６２－Ｏ０００７", "4815162-O0007");
    check("4815162-O10000", "4815162-O10000");
    // Zeros left out or added are the same order.
    check("4815162-O7", "4815162-O0007");
    check("4815162-O000007", "4815162-O0007");
    check("4815162-O", "none");
    check("4815162", "none");
    check("4815162-0007", "none");
    check("4815162-00007", "none");
    check("481516-O0007", "none");
    check("0815162-O0007", "none");
    check("4815162-O+7", "none");
    check("4815162-O-7", "none");
    check("4815162-O0007-O0007", "none");
    check("4815162-O99999999999", "none");
    check("4815162-O00 07", "none");
    check("", "none");
}

#[test]
fn numbers_are_written_with_their_zeros() {
    let order = |running| OrderNumber::new(network_id(4_815_162), running).to_string();
    assert_eq!(order(0), "4815162-O0000");
    assert_eq!(order(7), "4815162-O0007");
    assert_eq!(order(9_999), "4815162-O9999");
    assert_eq!(order(10_000), "4815162-O10000");
    let invoice = |number| InvoiceNumber::new(network_id(4_815_162), number).to_string();
    assert_eq!(invoice(1), "4815162-000001");
    assert_eq!(invoice(999_999), "4815162-999999");
    assert_eq!(invoice(1_000_000), "4815162-1000000");
}

#[test]
fn an_invoice_number_is_read_as_it_is_printed() {
    let check = |text: &str, expected: Option<&str>| {
        let read = InvoiceNumber::parse(text);
        assert_eq!(read.as_ref().map(InvoiceNumber::as_str), expected, "{text:?}");
    };
    check("4815162-000001", Some("4815162-000001"));
    check(" 4815162-000001 ", Some("4815162-000001"));
    check("４８１５１６２－０００００１", Some("4815162-000001"));
    check("4815162-1234567", Some("4815162-1234567"));
    check("4815162-1", None);
    check("4815162-0000001", None);
    check("4815162-+00001", None);
    check("4815162-O0001", None);
    check("481516-000001", None);
    check("4815162-", None);
    check("4815162-99999999999", None);
    check("", None);
}

/// Published examples of ISO 11649 references; the check digits are those printed there.
#[test]
fn a_reference_gets_the_check_digits_of_the_standard() {
    let check = |body: &str, expected: &str| {
        assert_eq!(CreditorReference::new(body).as_str(), expected, "{body}");
    };
    check("539007547034", "RF18539007547034");
    check("2348231", "RF712348231");
    check("000000000539007547034", "RF18000000000539007547034");
    check("5390 0754 7034", "RF18539007547034");
    // Letters count, in either case; what is neither letter nor digit is dropped.
    check("G72UUR", "RF45G72UUR");
    check("g72-uur", "RF45G72UUR");
    check("abcxyz129", "RF37ABCXYZ129");
    // At most 21 characters are kept.
    check("0000000005390075470349999", "RF18000000000539007547034");
}

#[test]
fn a_reference_is_read_only_when_it_checks() {
    let check = |text: &str, expected: &str| {
        let found = CreditorReference::parse(text);
        assert_eq!(found.as_ref().map_or("none", CreditorReference::as_str), expected, "{text:?}");
    };
    check("RF18539007547034", "RF18539007547034");
    check("RF18 5390 0754 7034", "RF18539007547034");
    check(" rf18 5390\t0754 7034\n", "RF18539007547034");
    check("ＲＦ１８　５３９０　０７５４　７０３４", "RF18539007547034");
    check("RF712348231", "RF712348231");
    check("RF45 G72U UR", "RF45G72UUR");
    check("rf45g72uur", "RF45G72UUR");
    // One digit wrong, two swapped, one lost.
    check("RF19539007547034", "none");
    check("RF18539007547035", "none");
    check("RF18539007457034", "none");
    check("RF1853900754703", "none");
    // Check digits that give the right remainder but are not those of the standard (02 to 98).
    check("RF02036", "RF02036");
    check("RF99036", "none");
    check("RF98054", "RF98054");
    check("RF01054", "none");
    check("RF97072", "RF97072");
    check("RF00072", "none");
    check("RFAB008", "none");
    check("RFA801X", "none");
    // Another form.
    check("", "none");
    check("RF", "none");
    check("RF18", "none");
    check("FR18539007547034", "none");
    check("RFA8539007547034", "none");
    check("RF18-5390-0754-7034", "none");
    check("RF180000000005390075470340", "none");
    check("RF18５3900754703é", "none");
}

#[test]
fn the_reference_of_an_order_names_the_order() {
    let reference = |running| {
        let order = OrderNumber::new(network_id(4_815_162), running);
        order.creditor_reference().grouped()
    };
    insta::assert_snapshot!(
        [0, 1, 7, 9_999, 10_000, u32::MAX].map(reference).join("\n"),
        @r"
        RF63 4815 162O 0000
        RF36 4815 162O 0001
        RF68 4815 162O 0007
        RF41 4815 162O 9999
        RF60 4815 162O 1000 0
        RF97 4815 162O 4294 9672 95
        "
    );
}

#[test]
fn a_reference_is_printed_in_groups_of_four() {
    let check = |text: &str, expected: &str| {
        assert_eq!(CreditorReference::parse(text).unwrap().grouped(), expected);
    };
    check("RF18539007547034", "RF18 5390 0754 7034");
    check("RF712348231", "RF71 2348 231");
    check("RF18000000000539007547034", "RF18 0000 0000 0539 0075 4703 4");
}

proptest! {
    #[test]
    fn every_number_in_range_is_a_network_id(random in any::<u64>()) {
        let id = NetworkId::from_random(random);
        prop_assert_eq!(NetworkId::parse(&id.to_string()), Some(id));
    }

    #[test]
    fn an_order_number_is_read_back(random in any::<u64>(), running in any::<u32>()) {
        let order = OrderNumber::new(NetworkId::from_random(random), running);
        prop_assert_eq!(OrderNumber::parse(order.as_str()), Some(order.clone()));
        let lower_case = order.as_str().to_lowercase();
        prop_assert_eq!(OrderNumber::parse(&lower_case), Some(order));
    }

    #[test]
    fn a_reference_is_read_back_as_printed(body in "[0-9A-Z]{1,21}") {
        let reference = CreditorReference::new(&body);
        prop_assert!(reference.as_str().ends_with(&body));
        prop_assert_eq!(CreditorReference::parse(&reference.grouped()), Some(reference));
    }

    /// The standard promises it for every single character, and for two neighbours swapped.
    #[test]
    fn one_wrong_character_is_always_found(
        body in "[0-9A-Z]{1,21}",
        place in any::<prop::sample::Index>(),
        wrong in "[0-9A-Z]",
    ) {
        let reference = CreditorReference::new(&body);
        let mut characters: Vec<char> = reference.as_str().chars().collect();
        let place = 2 + place.index(characters.len() - 2);
        let wrong = wrong.chars().next().unwrap();
        // A letter counts as two digits, so a digit in its place is another kind of slip.
        prop_assume!(characters[place] != wrong);
        prop_assume!(characters[place].is_ascii_digit() == wrong.is_ascii_digit());
        characters[place] = wrong;
        let tampered: String = characters.into_iter().collect();
        prop_assert_eq!(CreditorReference::parse(&tampered), None);
    }

    #[test]
    fn two_digits_swapped_are_always_found(body in "[0-9]{2,21}", place in any::<prop::sample::Index>()) {
        let reference = CreditorReference::new(&body);
        let mut characters: Vec<char> = reference.as_str().chars().collect();
        let place = 2 + place.index(characters.len() - 3);
        prop_assume!(characters[place] != characters[place + 1]);
        characters.swap(place, place + 1);
        let tampered: String = characters.into_iter().collect();
        prop_assert_eq!(CreditorReference::parse(&tampered), None);
    }
}

#[test]
fn a_requests_number_says_whose_it_is() {
    let number = RequestNumber::new(network_id(4_815_162), 7);
    assert_eq!(number.as_str(), "4815162-S0007");
    assert_eq!(RequestNumber::parse(" 4815162-s0007 "), Some(number.clone()));
    assert_eq!(number.network_id(), Some(network_id(4_815_162)));
    for other in ["", "4815162-O0007", "481516-S0007", "4815162-S", "4815162-S+7", "4815162-Sx"] {
        assert_eq!(RequestNumber::parse(other), None, "{other:?}");
    }
}
