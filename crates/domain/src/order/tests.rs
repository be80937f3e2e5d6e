use jiff::civil::Date;

use super::*;
use crate::calendar::plus_days;
use crate::ids::{AgreementVersion, OfferCode, PolicyCode};
use crate::money::{BasisPoints, Money, MoneyError};
use crate::offer::samples::{country, offer, programme};
use crate::offer::{Buyer, Programme, Treatment};
use crate::samples::{currency, day, every, instant, subscription_id, table};

fn every_state() -> Vec<OrderState> {
    let on = day("2019-07-01");
    every!(OrderState:
        OrderState::Draft => OrderState::Draft,
        OrderState::Authorising => OrderState::Authorising,
        OrderState::AwaitingPayment { .. } => OrderState::AwaitingPayment {
            expires_on: day("2019-07-22"),
        },
        OrderState::Declined => OrderState::Declined,
        OrderState::Completed { .. } => OrderState::Completed { on },
        OrderState::Expired { .. } => OrderState::Expired { on },
        OrderState::Cancelled { .. } => OrderState::Cancelled { on },
    )
}

fn every_event(today: Date) -> Vec<OrderEvent> {
    every!(OrderEvent:
        OrderEvent::PlaceByCard => OrderEvent::PlaceByCard,
        OrderEvent::PlaceByTransfer { .. } => OrderEvent::PlaceByTransfer {
            expires_on: plus_days(today, 30),
        },
        OrderEvent::Decline => OrderEvent::Decline,
        OrderEvent::Pay => OrderEvent::Pay,
        OrderEvent::Expire => OrderEvent::Expire,
        OrderEvent::Cancel => OrderEvent::Cancel,
    )
}

fn told(state: OrderState) -> String {
    let code = state.code();
    match state {
        OrderState::Draft | OrderState::Authorising | OrderState::Declined => code.to_owned(),
        OrderState::AwaitingPayment { expires_on } => format!("{code} until {expires_on}"),
        OrderState::Completed { on }
        | OrderState::Expired { on }
        | OrderState::Cancelled { on } => format!("{code} {on}"),
    }
}

/// State × event × day before, on and after the last day a transfer is awaited (I13, I24).
#[test]
fn matrix_of_order_states_events_and_days() {
    let days = ["2019-07-21", "2019-07-22", "2019-07-23"].map(day);
    let mut rows = Vec::new();
    for state in every_state() {
        for (number, event) in every_event(days[0]).iter().enumerate() {
            let event_name = format!("{event:?}");
            let event_name = event_name.split(' ').next().unwrap_or_default().to_owned();
            let mut row = vec![told(state), event_name];
            row.extend(days.map(|today| {
                let after = next(state, every_event(today)[number], today);
                after.map_or_else(|refusal| refusal.to_string(), told)
            }));
            rows.push(row);
        }
    }
    let header = ["order", "event", "day before the last", "last day", "day after"];
    insta::assert_snapshot!("order_states_and_events", table(&header, &rows));
}

#[test]
fn an_order_is_open_until_it_is_over() {
    let rows: Vec<Vec<String>> = every_state()
        .iter()
        .map(|state| {
            let yes = |fact: bool| if fact { "yes" } else { "no" }.to_owned();
            vec![state.code().to_owned(), yes(state.is_open()), yes(state.is_placed())]
        })
        .collect();
    insta::assert_snapshot!(table(&["", "open", "placed"], &rows), @r"
                      open  placed
    draft             yes   no
    authorising       yes   yes
    awaiting_payment  yes   yes
    declined          yes   yes
    completed         no    yes
    expired           no    yes
    cancelled         no    yes
    ");
}

/// Whatever happens, an order that is over stays what it is, and only money completes one.
#[test]
fn what_is_over_stays_over_and_only_money_completes() {
    let today = day("2019-08-01");
    for state in every_state() {
        for event in every_event(today) {
            let after = next(state, event, today);
            if !state.is_open() {
                assert!(after.is_err(), "{state:?} {event:?}");
            }
            if matches!(after, Ok(OrderState::Completed { .. })) {
                assert_eq!(event, OrderEvent::Pay, "{state:?}");
            }
        }
    }
}

/// A quote, told in one line: list − discount = net + tax = total.
fn priced(purpose: Purpose, offer_code: &str, code: &str, on: &str) -> Result<Quote, QuoteRefusal> {
    priced_by(&programme(), purpose, offer_code, code, on)
}

fn priced_by(
    programme: &Programme,
    purpose: Purpose,
    offer_code: &str,
    code: &str,
    on: &str,
) -> Result<Quote, QuoteRefusal> {
    let input = QuoteInput {
        offer: &offer(offer_code),
        purpose,
        under: None,
        buyer: Buyer { country: country(code), tax_id: None, exemption: None },
        programme_version: 7,
        starts_on: day(on),
        ends_on: plus_days(day(on), 365),
        priced_on: day(on),
        valid_until: instant("2030-01-01T00:00:00Z"),
    };
    quote(programme, &input)
}

#[test]
fn a_quote_is_list_less_discount_plus_tax() {
    let bought = Purpose::Purchase;
    let upgraded = Purpose::Upgrade { from: subscription_id(1) };
    let renewed = Purpose::Renewal { subscription: subscription_id(1), term_no: 2 };
    let by_itself = Purpose::AutomaticRenewal { subscription: subscription_id(1), term_no: 2 };
    let check = |purpose: Purpose, offer: &str, country: &str, on: &str, expected: &str| {
        let found = priced(purpose, offer, country, on).map_or_else(
            |refusal| refusal.to_string(),
            |quote| {
                let [list, discount, net, tax] =
                    [quote.list, quote.discount, quote.net, quote.tax].map(Money::decimal);
                format!("{list} - {discount} = {net} + {tax} = {}", quote.total)
            },
        );
        assert_eq!(found, expected, "{} {offer} in {country} on {on}", purpose.code());
    };
    check(bought, "action-pack", "US", "2021-06-22", "475.00 - 0.00 = 475.00 + 0.00 = USD 475.00");
    check(bought, "action-pack", "IE", "2021-06-22", "430.00 - 0.00 = 430.00 + 98.90 = EUR 528.90");
    // The price and the tax of the day.
    check(bought, "action-pack", "US", "2017-06-22", "475.00 - 0.00 = 475.00 + 0.00 = USD 475.00");
    check(bought, "action-pack", "JP", "2019-09-30", "52000 - 0 = 52000 + 4160 = JPY 56160");
    check(bought, "action-pack", "JP", "2019-10-01", "52000 - 0 = 52000 + 5200 = JPY 57200");
    // The tax is rounded once, halves up: 712.5 and 7125.25 dollars, 996.6659 euros.
    check(bought, "action-pack", "TW", "2021-06-22", "14250 - 0 = 14250 + 713 = TWD 14963");
    check(bought, "gold", "TW", "2021-06-22", "142505 - 0 = 142505 + 7125 = TWD 149630");
    check(bought, "gold", "IE", "2021-06-22", "4333.33 - 0.00 = 4333.33 + 996.67 = EUR 5330.00");
    // A discount for the upgrade alone, from the set of 2021 on, and the tax on what is left.
    check(bought, "gold", "US", "2021-06-22", "4750.00 - 0.00 = 4750.00 + 0.00 = USD 4750.00");
    check(upgraded, "gold", "US", "2021-06-22", "4750.00 - 1187.50 = 3562.50 + 0.00 = USD 3562.50");
    check(upgraded, "gold", "US", "2021-01-26", "4750.00 - 0.00 = 4750.00 + 0.00 = USD 4750.00");
    check(upgraded, "gold", "US", "2021-01-27", "4750.00 - 1187.50 = 3562.50 + 0.00 = USD 3562.50");
    check(
        upgraded,
        "gold",
        "IE",
        "2021-06-22",
        "4333.33 - 1083.33 = 3250.00 + 747.50 = EUR 3997.50",
    );
    check(upgraded, "gold", "TW", "2021-06-22", "142505 - 35626 = 106879 + 5344 = TWD 112223");
    check(renewed, "gold", "US", "2021-06-22", "4750.00 - 0.00 = 4750.00 + 0.00 = USD 4750.00");
    check(by_itself, "gold", "US", "2021-06-22", "4750.00 - 0.00 = 4750.00 + 0.00 = USD 4750.00");
    // What cannot be priced.
    check(bought, "action-pack", "US", "2009-12-31", "quote.no_policy");
    check(bought, "action-pack", "US", "2015-12-31", "quote.no_price");
    check(bought, "action-pack", "CH", "2021-06-22", "quote.no_price");
    check(bought, "silver", "US", "2021-06-22", "quote.no_price");
    check(bought, "action-pack", "US", "2017-06-21", "quote.no_agreement");
}

#[test]
fn a_quote_without_a_tax_row_or_beyond_counting_is_refused() {
    let check = |programme: Programme, expected: QuoteRefusal| {
        let found = priced_by(&programme, Purpose::Purchase, "action-pack", "IE", "2021-06-22");
        assert_eq!(found, Err(expected));
    };
    check(Programme { taxes: Vec::new(), ..programme() }, QuoteRefusal::NoTaxRow);
    check(Programme { currencies: Vec::new(), ..programme() }, QuoteRefusal::NoPrice);
    let mut dear = programme();
    for price in &mut dear.prices {
        price.amount.minor = i64::MAX;
    }
    check(dear, QuoteRefusal::Amount(MoneyError::Overflow));
}

#[test]
fn a_quote_carries_the_versions_it_was_priced_by() {
    let check = |on: &str, expected: (&str, &str)| {
        let found = priced(Purpose::Purchase, "action-pack", "US", on).unwrap();
        assert_eq!((found.policy.as_str(), found.agreement_version.as_str()), expected, "{on}");
        assert_eq!(found.programme_version, 7);
        assert_eq!((found.starts_on, found.ends_on), (day(on), plus_days(day(on), 365)));
    };
    check("2017-06-22", ("pc-2017", "2017-06"));
    check("2019-06-26", ("pc-2018c", "2017-06"));
    check("2019-06-27", ("pc-2019", "2017-06"));
    check("2022-10-01", ("pc-2022", "2022-10"));
    check("2026-01-01", ("pc-2024", "2022-10"));
}

/// Net and tax add up for every price and rate, in both directions of a discount.
#[test]
fn the_amounts_of_a_quote_always_add_up() {
    for cents in (0..200_000).step_by(37) {
        let mut programme = programme();
        for price in &mut programme.prices {
            price.amount.minor = cents;
        }
        let upgrade = Purpose::Upgrade { from: subscription_id(1) };
        for (purpose, country) in [(upgrade, "TW"), (upgrade, "IE"), (Purpose::Purchase, "IE")] {
            let quote = priced_by(&programme, purpose, "gold", country, "2021-06-22").unwrap();
            assert_eq!(quote.list.checked_sub(quote.discount), Ok(quote.net));
            assert_eq!(quote.net.checked_add(quote.tax), Ok(quote.total));
            assert_eq!(quote.net.share(quote.tax_rate), Ok(quote.tax));
            assert!(0 <= quote.discount.minor && quote.discount.minor <= quote.list.minor);
        }
    }
}

fn a_quote() -> Quote {
    priced(Purpose::Purchase, "action-pack", "IE", "2021-06-22").unwrap()
}

/// Each number and name of a quote changes its hash; how long it holds and which version of the
/// programme priced it do not (I7, I27).
#[test]
fn a_hash_stands_for_everything_that_was_reviewed() {
    let check = |told: &str, change: fn(&mut Quote), changes: bool| {
        let mut quote = a_quote();
        change(&mut quote);
        assert_ne!(quote, a_quote(), "{told}: nothing was changed");
        assert_eq!(quote.hash() != a_quote().hash(), changes, "{told}");
    };
    let renewal = |term_no| Purpose::Renewal { subscription: subscription_id(1), term_no };
    check("offer", |quote| quote.offer = OfferCode::parse("gold").unwrap(), true);
    check("purpose", |quote| quote.purpose = Purpose::Upgrade { from: subscription_id(1) }, true);
    check("policy", |quote| quote.policy = PolicyCode::parse("pc-2020").unwrap(), true);
    check(
        "agreement",
        |quote| quote.agreement = crate::ids::AgreementCode::parse("x").unwrap(),
        true,
    );
    let version = |quote: &mut Quote| {
        quote.agreement_version = AgreementVersion::parse("2022-10").unwrap();
    };
    check("version of the agreement", version, true);
    check("list price", |quote| quote.list.minor += 1, true);
    check("discount", |quote| quote.discount.minor += 1, true);
    check("net", |quote| quote.net.minor += 1, true);
    check("treatment", |quote| quote.treatment = Treatment::NotTaxed, true);
    let certificate = |quote: &mut Quote| {
        quote.treatment = Treatment::Exempt { certificate: "12".to_owned() };
    };
    check("certificate", certificate, true);
    check("tax rate", |quote| quote.tax_rate = BasisPoints(2_301), true);
    check("tax", |quote| quote.tax.minor += 1, true);
    check("total", |quote| quote.total.minor += 1, true);
    check("currency", |quote| quote.total.currency = currency("USD"), true);
    check("first day", |quote| quote.starts_on = day("2021-06-23"), true);
    check("last day", |quote| quote.ends_on = day("2022-06-23"), true);
    check("validity", |quote| quote.valid_until = instant("2031-01-01T00:00:00Z"), false);
    check("version of the programme", |quote| quote.programme_version += 1, false);
    // Two orders of one partner never share a hash by accident.
    let hash = |purpose| Quote { purpose, ..a_quote() }.hash();
    assert_ne!(hash(renewal(2)), hash(renewal(3)));
    let other = Purpose::Renewal { subscription: subscription_id(2), term_no: 2 };
    assert_ne!(hash(renewal(2)), hash(other));
    let by_itself = Purpose::AutomaticRenewal { subscription: subscription_id(1), term_no: 2 };
    assert_ne!(hash(renewal(2)), hash(by_itself));
}

/// Stored with every order: it must not change between versions of the program.
#[test]
fn a_hash_is_the_same_for_ever() {
    insta::assert_snapshot!(a_quote().hash(), @"e6928c5a8eae51af6f0ca60ffb87326b8f92b6a077b00e0e919134b1296c3ba3");
}

#[test]
fn a_quote_holds_until_its_last_instant() {
    let quote = Quote { valid_until: instant("2021-06-22T12:00:00Z"), ..a_quote() };
    assert!(quote.is_valid(instant("2021-06-22T11:59:59.999999999Z")));
    assert!(!quote.is_valid(instant("2021-06-22T12:00:00Z")));
    assert!(!quote.is_valid(instant("2021-06-23T00:00:00Z")));
}

#[test]
fn a_purpose_knows_the_term_it_renews() {
    let subscription = subscription_id(1);
    let check = |purpose: Purpose, code: &str, renews: Option<u32>| {
        assert_eq!(purpose.code(), code);
        assert_eq!(purpose.renews(), renews.map(|term_no| (subscription, term_no)), "{code}");
    };
    check(Purpose::Purchase, "purchase", None);
    check(Purpose::Upgrade { from: subscription }, "upgrade", None);
    check(Purpose::Renewal { subscription, term_no: 2 }, "renewal", Some(2));
    check(Purpose::AutomaticRenewal { subscription, term_no: 3 }, "automatic_renewal", Some(3));
}
