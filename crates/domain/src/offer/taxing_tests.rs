use super::*;
use crate::offer::samples::{country, programme};
use crate::samples::day;

/// The buyer's country, its number, its certificate's days, the day → treatment, evidence, rate.
#[test]
fn a_sale_is_taxed_in_one_of_four_ways() {
    let programme = programme();
    assert_eq!(programme.seller.country, country("IE"));
    let check = |code: &str, number: &str, certificate: Option<[&str; 2]>, expected: &str| {
        let tax_id = TaxId::parse(country(code), number).ok();
        assert_eq!(tax_id.is_some(), !number.is_empty(), "{number} is a sample");
        let exemption = certificate.map(|[first, last]| Exemption {
            certificate: "C 12".to_owned(),
            first: day(first),
            last: day(last),
        });
        let buyer = Buyer {
            country: country(code),
            tax_id: tax_id.as_ref(),
            exemption: exemption.as_ref(),
        };
        let taxed = programme.taxed(&buyer, day("2021-06-22")).unwrap();
        let found =
            format!("{} {} {}", taxed.treatment.code(), taxed.treatment.evidence(), taxed.rate.0);
        assert_eq!(found, expected, "{code} {number} {certificate:?}");
        let again = Treatment::parse(taxed.treatment.code(), taxed.treatment.evidence());
        assert_eq!(again, Some(taxed.treatment));
    };
    check("IE", "", None, "standard  2300");
    // At home the seller charges, whatever the buyer's number.
    check("IE", "IE6433435F", None, "standard  2300");
    check("DE", "", None, "not_taxed  0");
    check("DE", "DE136695976", None, "reverse_charge DE136695976 0");
    check("GR", "094259216", None, "reverse_charge EL094259216 0");
    check("TW", "04595257", None, "standard  500");
    check("US", "", None, "not_taxed  0");
    let year = Some(["2021-01-01", "2021-12-31"]);
    check("TW", "", year, "exempt C 12 0");
    check("TW", "04595257", year, "exempt C 12 0");
    // A certificate of another time, and one that is not needed.
    check("TW", "", Some(["2021-06-23", "2021-12-31"]), "standard  500");
    check("TW", "", Some(["2021-01-01", "2021-06-21"]), "standard  500");
    check("TW", "", Some(["2021-06-22", "2021-06-22"]), "exempt C 12 0");
    check("US", "", year, "not_taxed  0");
    check("DE", "DE136695976", year, "reverse_charge DE136695976 0");
}

#[test]
fn a_seller_outside_the_union_reverses_nothing() {
    let mut programme = programme();
    programme.seller.country = country("US");
    let tax_id = TaxId::parse(country("IE"), "IE6433435F").unwrap();
    let buyer = Buyer { country: country("IE"), tax_id: Some(&tax_id), exemption: None };
    let taxed = programme.taxed(&buyer, day("2021-06-22")).unwrap();
    assert_eq!(taxed.treatment, Treatment::Standard);
    assert_eq!(Treatment::parse("none", ""), None);
}
