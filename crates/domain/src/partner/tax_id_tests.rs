use super::*;
use crate::offer::samples::country;

/// A country and a number as typed → how it is kept, or why it is refused.
#[test]
fn a_number_holds_by_the_rule_of_its_country() {
    let check = |code: &str, typed: &str, expected: &str| {
        let found = match TaxId::parse(country(code), typed) {
            Ok(id) => id.as_str().to_owned(),
            Err(refusal) => refusal.to_string(),
        };
        assert_eq!(found, expected, "{typed} in {code}");
    };
    // Taiwan: the unified business number, by both of its rules for a seventh digit of 7.
    check("TW", "04595257", "04595257");
    check("TW", " ０４５９ ５２５７ ", "04595257");
    check("TW", "04595258", "tax-id-check");
    check("TW", "0459525", "tax-id-form");
    // China: the unified social credit code.
    check("CN", "91110000600037341L", "91110000600037341L");
    check("CN", "91110000600037341l", "91110000600037341L");
    check("CN", "91110000600037342L", "tax-id-check");
    check("CN", "9111000060003734", "tax-id-form");
    // Japan: T and the corporate number.
    check("JP", "T5835678256246", "T5835678256246");
    check("JP", "5-8356-7825-6246", "T5835678256246");
    check("JP", "T4835678256246", "tax-id-check");
    check("JP", "T583567825624", "tax-id-form");
    // The European Union: kept with the prefix, typed with or without it.
    check("DE", "136 695 976", "DE136695976");
    check("DE", "DE136695976", "DE136695976");
    check("DE", "DE136695978", "tax-id-check");
    check("FR", "40303265045", "FR40303265045");
    check("IE", "ie 6433435f", "IE6433435F");
    check("GR", "EL094259216", "EL094259216");
    check("GR", "094259216", "EL094259216");
    check("NL", "NL4495445B01", "NL004495445B01");
    check("AT", "ATU13585627", "ATU13585627");
    check("BE", "BE 428759497", "BE0428759497");
    check("IT", "00743110157", "IT00743110157");
    check("DE", "FR40303265045", "tax-id-form");
    // A country whose rule the library has, and one that it lacks.
    check("AU", "83914571673", "83914571673");
    check("AU", "83914571674", "tax-id-check");
    check("FJ", "50-12345-0-1", "50-12345-0-1");
    check("FJ", &"1".repeat(31), "too-long");
    check("FJ", "a\u{7}b", "control-character");
    check("DE", "  ", "required");
}

/// The library has a rule for every state of the union, so that none falls through to the last arm.
#[test]
fn every_state_of_the_union_has_its_rule() {
    for code in UNION {
        assert!(stdnum::eu_vat().contains_key(code), "{code}");
        assert_eq!(TaxId::parse(country(code), "0"), Err(TextRefusal::TaxIdForm), "{code}");
    }
}
