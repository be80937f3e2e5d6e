mod compared;
mod planted;
mod rewritten;
mod small;
mod soup;
mod stored;

use super::{Files, Problem, parse};
use domain::offer::Programme;
use small::small;

fn sentences(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

fn valid(files: &Files) -> Programme {
    parse(files).unwrap_or_else(|problems| panic!("\n{}", sentences(&problems)))
}

#[test]
fn the_shipped_programme_has_no_problem() {
    let programme = valid(&Files::shipped());
    let codes: Vec<&str> = programme.offers.iter().map(|offer| offer.code.as_str()).collect();
    assert_eq!(codes, ["network", "action-pack", "silver", "gold"]);
    assert!(programme.policies.windows(2).all(|two| two[0].effective_from < two[1].effective_from));
    assert_eq!(programme.policies.iter().filter(|set| set.in_force).count(), 1);
    let usd = domain::money::Currency::parse("USD").unwrap();
    let day = jiff::civil::date(2018, 6, 22);
    let price = programme.price_on(&programme.offers[1].code, usd, day).unwrap();
    assert_eq!(price.to_string(), "USD 475.00", "the documented price of the Action Pack");
}

#[test]
fn the_small_programme_is_read_value_by_value() {
    let programme = valid(&small());
    assert_eq!(programme.code, "small");
    assert_eq!(programme.zone.iana_name(), Some("Asia/Tokyo"));
    assert_eq!(programme.name.zh_tw, "壹");
    assert_eq!(programme.seller.address, ["1 Quay", "Dublin"]);
    assert_eq!(programme.banks.len(), 2);
    let currency = |code| {
        let country = domain::text::Country::parse(code).unwrap();
        programme.currency_for(country).unwrap().code()
    };
    assert_eq!([currency("KR"), currency("BR")], ["JPY", "USD"]);
    assert_eq!(programme.prices.len(), 5);
    assert_eq!(programme.prices[0].amount.to_string(), "JPY 600000");
    let gold = programme.offers.last().unwrap();
    assert_eq!(gold.upgrades_from.as_ref().map(|code| code.as_str()), Some("silver"));
    let seats = &programme.benefits[0];
    assert!(seats.core && seats.quantities[0].earned_up_to == Some(10));
    assert!(!programme.benefits[1].core);
    assert_eq!(programme.taxes.iter().map(|tax| tax.rate.0).collect::<Vec<u32>>(), [0, 1000, 1250]);
    let [first, second] = programme.policies.as_slice() else { panic!("two sets") };
    assert_eq!((first.auto_renew.clone(), first.refund, first.reminders.len()), (None, None, 0));
    assert_eq!((second.window_opens, second.window_closes), (1, 30));
    assert_eq!(second.auto_renew.as_ref().unwrap().retry_days, [1, 3, 5, 7]);
    assert_eq!(second.upgrade_discount.unwrap().0, 2500);
    assert!(programme.agreements[0].body.ja_jp.starts_with("A first paragraph."));
}
