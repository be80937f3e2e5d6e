use super::samples::{country, level, offer, programme};
use super::*;
use crate::access::{Actor, Role, Roles};
use crate::ids::PolicyCode;
use crate::money::BasisPoints;
use crate::partner::Vetting;
use crate::policy::PolicySet;
use crate::samples::{currency, day, every, member, network_order, person, policy};

/// What is known about a company, told in words.
struct Company {
    vetting: Vetting,
    actor: Actor,
    competency: Option<CompetencyLevel>,
    held: Vec<Held>,
    open_order: Option<crate::ids::OrderNumber>,
    priced: bool,
}

/// "pending, user, silver competency, holds silver until 2023-06-22, order open, no price". What is
/// not said is in favour: authorized, an admin, nothing held, no order, a price.
fn company(words: &str, policy: &PolicySet) -> Company {
    let mut company = Company {
        vetting: Vetting::Authorized { on: day("2018-01-01") },
        actor: member(Role::PartnerAdmin.into()),
        competency: None,
        held: Vec::new(),
        open_order: None,
        priced: true,
    };
    for word in words.split(", ").filter(|word| !word.is_empty()) {
        match word {
            "not proven" => company.vetting = Vetting::None,
            "pending" => company.vetting = Vetting::Pending { since: day("2019-06-01") },
            "rejected" => {
                let reason = "no such company".into();
                company.vetting = Vetting::Rejected { on: day("2019-06-03"), reason };
            }
            "user" => company.actor = member(Roles::NONE),
            "operator" => company.actor = Actor::Operator { person: person() },
            "silver competency" => company.competency = Some(CompetencyLevel::Silver),
            "gold competency" => company.competency = Some(CompetencyLevel::Gold),
            "order open" => company.open_order = Some(network_order(7)),
            "no price" => company.priced = false,
            held => {
                let words = held.strip_prefix("holds ").unwrap_or_else(|| panic!("{held}?"));
                let (code, ends_on) = words.split_once(" until ").unwrap();
                let ends_on = day(ends_on);
                let window = policy.window(ends_on);
                company.held.push(Held { level: level(code), ends_on, window });
            }
        }
    }
    company
}

fn unmet(offer_code: &str, policy: &PolicySet, words: &str, today: &str) -> Vec<Unmet> {
    let company = company(words, policy);
    let candidate = Candidate {
        vetting: &company.vetting,
        actor: &company.actor,
        competency: company.competency,
        held: &company.held,
        open_order: company.open_order.as_ref(),
        priced: company.priced,
    };
    unmet_conditions(&offer(offer_code), policy, &candidate, day(today))
}

/// Offer, set and company on 22 June 2023 → every condition that does not hold, in order.
#[test]
fn every_reason_why_an_offer_cannot_be_bought() {
    let check = |offer_code: &str, set: &str, words: &str, expected: &[&str]| {
        let found: Vec<&str> = unmet(offer_code, &policy(set), words, "2023-06-22")
            .iter()
            .map(|unmet| unmet.code().trim_start_matches("offer."))
            .collect();
        assert_eq!(found, expected, "{offer_code} under {set}: {words:?}");
    };
    // Who asks.
    check("action-pack", "pc-2021", "", &[]);
    check("action-pack", "pc-2021", "not proven", &["email_not_proven"]);
    check("action-pack", "pc-2021", "pending", &["vetting_pending"]);
    check("action-pack", "pc-2021", "rejected", &["vetting_rejected"]);
    check("action-pack", "pc-2021", "user", &["needs_role"]);
    check("action-pack", "pc-2021", "operator", &[]);
    check("action-pack", "pc-2021", "operator, pending", &["vetting_pending"]);
    // What the set sells, and for how much.
    check("action-pack", "pc-2017", "", &[]);
    check("silver", "pc-2017", "silver competency", &["not_sold"]);
    check("silver", "pc-2017", "", &["not_sold", "competency_missing"]);
    check("action-pack", "pc-2021", "no price", &["no_price"]);
    check("network", "pc-2021", "no price", &[]);
    // Competencies: gold stands in for silver.
    check("silver", "pc-2021", "", &["competency_missing"]);
    check("silver", "pc-2021", "silver competency", &[]);
    check("silver", "pc-2021", "gold competency", &[]);
    check("gold", "pc-2021", "", &["competency_missing"]);
    check("gold", "pc-2021", "silver competency", &["competency_missing"]);
    check("gold", "pc-2021", "gold competency", &[]);
    // Held already: not before the window, in it by renewing. The window opens the day after.
    let (running, over) = ("until 2023-06-22", "until 2023-06-21");
    let holds = |code: &str, until: &str| format!("gold competency, holds {code} {until}");
    check("action-pack", "pc-2021", &holds("action-pack", running), &["already_active"]);
    check("action-pack", "pc-2021", &holds("action-pack", over), &["renew_instead"]);
    check("action-pack", "pc-2022", &holds("action-pack", running), &["renew_instead"]);
    check("action-pack", "pc-2017", &holds("action-pack", running), &["renew_instead"]);
    check("gold", "pc-2021", &holds("gold", running), &["already_active"]);
    check("gold", "pc-2021", &holds("gold", over), &["renew_instead"]);
    // Silver and gold: upwards only.
    check("gold", "pc-2021", &holds("silver", running), &[]);
    check("gold", "pc-2021", &holds("silver", over), &[]);
    check("silver", "pc-2021", &holds("gold", running), &["higher_level_held"]);
    check("silver", "pc-2021", &holds("gold", over), &["higher_level_held"]);
    check(
        "gold",
        "pc-2021",
        "silver competency, holds silver until 2023-06-22",
        &["competency_missing"],
    );
    // Action Pack beside a competency membership: as the set says.
    check("action-pack", "pc-2019", &holds("silver", running), &["not_alongside_competency"]);
    check("action-pack", "pc-2019", &holds("gold", over), &["not_alongside_competency"]);
    check("action-pack", "pc-2020", &holds("silver", running), &[]);
    check("action-pack", "pc-2024", &holds("gold", running), &[]);
    check("action-pack", "pc-2019", "gold competency", &[]);
    check("silver", "pc-2019", &holds("action-pack", running), &[]);
    // An order on its way.
    check("action-pack", "pc-2021", "order open", &["order_open"]);
    check(
        "gold",
        "pc-2021",
        "gold competency, order open, holds silver until 2023-06-22",
        &["order_open"],
    );
    // Everything at once: every reason, never only the first.
    let everything = "pending, user, order open, no price, holds action-pack until 2023-06-22";
    check(
        "action-pack",
        "pc-2021",
        everything,
        &["vetting_pending", "needs_role", "already_active", "order_open", "no_price"],
    );
    let everything = "rejected, user, order open, no price, holds gold until 2023-06-21";
    check(
        "silver",
        "pc-2017",
        everything,
        &[
            "vetting_rejected",
            "needs_role",
            "not_sold",
            "competency_missing",
            "higher_level_held",
            "order_open",
            "no_price",
        ],
    );
}

#[test]
fn a_reason_says_since_when_and_until_when() {
    let check = |offer: &str, set: &str, words: &str, expected: Unmet, opens_on: Option<&str>| {
        let found = unmet(offer, &policy(set), words, "2023-06-22");
        assert_eq!(found, [expected], "{offer} under {set}: {words}");
        assert_eq!(found[0].opens_on(), opens_on.map(day), "{offer} under {set}: {words}");
    };
    let since = day("2019-06-01");
    check("action-pack", "pc-2021", "pending", Unmet::VettingPending { since }, None);
    let (on, reason) = (day("2019-06-03"), "no such company".to_owned());
    check("action-pack", "pc-2021", "rejected", Unmet::VettingRejected { on, reason }, None);
    let roles =
        Roles::of(&[Role::GlobalAdmin, Role::PartnerAdmin, Role::UserAdmin, Role::AdminAgent]);
    check("action-pack", "pc-2021", "user", Unmet::NeedsRole { roles }, None);
    let set = PolicyCode::parse("pc-2017").unwrap();
    let gold = "gold competency";
    check("gold", "pc-2017", gold, Unmet::NotSoldUnder { policy: set }, None);
    let level = CompetencyLevel::Gold;
    check("gold", "pc-2021", "silver competency", Unmet::CompetencyMissing { level }, None);
    let (until, renewal_opens) = (day("2023-08-01"), day("2023-08-02"));
    check(
        "action-pack",
        "pc-2021",
        "holds action-pack until 2023-08-01",
        Unmet::AlreadyActive { until, renewal_opens },
        Some("2023-08-02"),
    );
    let until = day("2023-07-20");
    check(
        "action-pack",
        "pc-2021",
        "holds action-pack until 2023-06-20",
        Unmet::RenewInstead { until },
        None,
    );
    let (level, until) = (Level::Gold, day("2023-06-20"));
    check(
        "silver",
        "pc-2021",
        "gold competency, holds gold until 2023-06-20",
        Unmet::HigherLevelHeld { level, until },
        None,
    );
    let until = day("2023-07-20");
    check(
        "action-pack",
        "pc-2019",
        "holds silver until 2023-06-20",
        Unmet::NotAlongsideCompetency { until },
        None,
    );
    let number = network_order(7);
    check("action-pack", "pc-2021", "order open", Unmet::OrderOpen { number }, None);
    check("action-pack", "pc-2021", "no price", Unmet::NoPrice, None);
    check("action-pack", "pc-2021", "not proven", Unmet::EmailNotProven, None);
}

/// Each company fact alone adds its reason to whatever else is wrong, and takes none away (all sets
/// of facts, all offers, three sets).
#[test]
fn reasons_are_independent_of_one_another() {
    let facts = [
        ("pending", "offer.vetting_pending"),
        ("user", "offer.needs_role"),
        ("order open", "offer.order_open"),
        ("no price", "offer.no_price"),
    ];
    for offer_code in ["action-pack", "silver", "gold"] {
        for set in ["pc-2017", "pc-2019", "pc-2021"].map(policy) {
            for held in ["", "holds silver until 2023-06-22", "holds gold until 2023-06-20"] {
                let alone = unmet(offer_code, &set, held, "2023-06-22");
                for chosen in 0..1_u32 << facts.len() {
                    let chosen = || {
                        facts.iter().enumerate().filter(move |(bit, _)| chosen & (1 << bit) != 0)
                    };
                    let mut words: Vec<&str> = vec![held];
                    words.extend(chosen().map(|(_, (word, _))| *word));
                    let found = unmet(offer_code, &set, &words.join(", "), "2023-06-22");
                    let codes: Vec<&str> = found.iter().map(Unmet::code).collect();
                    assert_eq!(codes.len(), alone.len() + chosen().count(), "{words:?}");
                    assert!(alone.iter().all(|unmet| found.contains(unmet)), "{words:?}");
                    assert!(chosen().all(|(_, (_, code))| codes.contains(code)), "{words:?}");
                }
            }
        }
    }
}

#[test]
fn a_price_holds_until_the_next_of_its_currency() {
    let programme = programme();
    let check = |offer: &str, code: &str, on: &str, expected: &str| {
        let offer = OfferCode::parse(offer).unwrap();
        let found = programme.price_on(&offer, currency(code), day(on));
        let found = found.map_or("none".to_owned(), |price| price.to_string());
        assert_eq!(found, expected, "{offer} in {code} on {on}");
    };
    check("action-pack", "USD", "2015-12-31", "none");
    check("action-pack", "USD", "2016-01-01", "USD 450.00");
    check("action-pack", "USD", "2017-06-21", "USD 450.00");
    check("action-pack", "USD", "2017-06-22", "USD 475.00");
    check("action-pack", "USD", "2030-01-01", "USD 475.00");
    check("action-pack", "EUR", "2017-06-21", "none");
    check("action-pack", "EUR", "2017-06-22", "EUR 430.00");
    check("action-pack", "TWD", "2017-06-22", "TWD 14250");
    check("action-pack", "CHF", "2017-06-22", "none");
    check("gold", "USD", "2017-06-22", "USD 4750.00");
    check("network", "USD", "2017-06-22", "none");
    check("platinum", "USD", "2017-06-22", "none");
}

#[test]
fn a_country_decides_the_currency_and_the_tax() {
    let programme = programme();
    let check = |code: &str, on: &str, expected_currency: &str, expected_rate: u32| {
        let found = programme.currency_for(country(code)).unwrap();
        assert_eq!(found.code(), expected_currency, "{code}");
        let tax = programme.tax_on(country(code), day(on)).unwrap();
        assert_eq!(tax.rate, BasisPoints(expected_rate), "{code} on {on}");
    };
    check("IE", "2019-06-22", "EUR", 2_300);
    check("DE", "2019-06-22", "EUR", 0);
    check("TW", "2019-06-22", "TWD", 500);
    check("US", "2019-06-22", "USD", 0);
    check("BR", "2019-06-22", "USD", 0);
    check("JP", "2019-09-30", "JPY", 800);
    check("JP", "2019-10-01", "JPY", 1_000);
    // Before the country's first rate, everybody's.
    check("JP", "2014-03-31", "JPY", 0);
    assert_eq!(programme.tax_on(country("US"), day("2009-12-31")), None);
    let only_euro = Programme { currencies: programme.currencies[..1].to_vec(), ..programme };
    assert_eq!(only_euro.currency_for(country("US")), None, "no rule fits, none is guessed");
}

#[test]
fn the_programme_is_looked_up_by_code() {
    let programme = programme();
    let found = |code: &str| programme.offer(&OfferCode::parse(code).unwrap()).is_some();
    assert!(found("silver") && !found("platinum"));
    let found = |code: &str| programme.policy(&PolicyCode::parse(code).unwrap()).is_some();
    assert!(found("pc-2019") && !found("pc-2025"));
    let on = |text: &str| programme.policy_on(day(text)).map(|set| set.code.to_string());
    assert_eq!(on("2019-06-27").as_deref(), Some("pc-2019"));
    assert_eq!(on("2009-01-01"), None);
    let bank = |code: &str| programme.bank_for(currency(code)).map(|bank| bank.account.as_str());
    assert_eq!(bank("EUR"), Some("account in EUR"));
    assert_eq!(bank("TWD"), Some("account in TWD"));
    assert_eq!(bank("CHF"), None);
    let benefits = |code: &str| {
        let offer = OfferCode::parse(code).unwrap();
        let codes = programme.benefits_of(&offer).map(|benefit| benefit.code.to_string());
        codes.collect::<Vec<String>>()
    };
    assert_eq!(benefits("gold"), ["gold-hours", "gold-seats"]);
    assert_eq!(benefits("silver"), ["silver-hours"]);
    assert!(benefits("network").is_empty());
}

#[test]
fn a_benefit_has_the_quantity_of_its_edition() {
    let quantity = |from: &str, amount: u32, unit: BenefitUnit| Quantity {
        effective_from: day(from),
        amount,
        earned_up_to: None,
        unit,
        by_hand: false,
    };
    let benefit = |quantities: Vec<Quantity>| Benefit {
        offer: OfferCode::parse("action-pack").unwrap(),
        code: BenefitCode::parse("seats").unwrap(),
        kind: BenefitKind::CloudSeats,
        core: true,
        pack: None,
        name: crate::samples::localised("seats"),
        quantities,
        earnings: Vec::new(),
    };
    let seats = benefit(vec![
        quantity("2017-06-22", 5, BenefitUnit::Seats),
        quantity("2018-07-01", 10, BenefitUnit::Seats),
        quantity("2020-01-01", 0, BenefitUnit::Seats),
    ]);
    let check = |on: &str, expected: Option<u32>| {
        assert_eq!(seats.quantity_on(day(on)).map(|found| found.amount), expected, "{on}");
    };
    check("2017-06-21", None);
    check("2017-06-22", Some(5));
    check("2018-06-30", Some(5));
    check("2018-07-01", Some(10));
    check("2019-12-31", Some(10));
    // Dropped by an edition: gone, not the older one again.
    check("2020-01-01", None);
    // What is not counted is there all the same.
    let logo = benefit(vec![quantity("2017-06-22", 0, BenefitUnit::Included)]);
    assert!(logo.quantity_on(day("2017-06-22")).is_some());
    assert!(benefit(Vec::new()).quantity_on(day("2017-06-22")).is_none());
}

#[test]
fn the_words_of_the_catalogue_are_read_back() {
    let levels = every!(Level:
        Level::Network => Level::Network,
        Level::ActionPack => Level::ActionPack,
        Level::Silver => Level::Silver,
        Level::Gold => Level::Gold,
    );
    let numbered: Vec<Level> = (0..=4).filter_map(Level::from_number).collect();
    assert_eq!(numbered, levels);
    assert!(levels.is_sorted(), "lowest first");
    assert_eq!(Level::from_number(-1), None);
    for level in [CompetencyLevel::Silver, CompetencyLevel::Gold] {
        assert_eq!(CompetencyLevel::parse(level.code()), Some(level));
    }
    assert_eq!(CompetencyLevel::parse("bronze"), None);
    for kind in BenefitKind::ALL {
        assert_eq!(BenefitKind::parse(kind.code()), Some(kind));
    }
    for pack in Pack::ALL {
        assert_eq!(Pack::parse(pack.code()), Some(pack));
    }
    for unit in BenefitUnit::ALL {
        assert_eq!(BenefitUnit::parse(unit.code()), Some(unit));
    }
    assert_eq!(BenefitKind::parse(""), None);
    assert_eq!(BenefitUnit::parse(""), None);
}
