//! Samples for the tests of the rules: short ways to say a day, an amount or a term; the ten policy
//! sets of the shipped programme as literals; and a table printer for the matrices.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::access::{Actor, RoleRules, Roles};
use crate::calendar::{TermArithmetic, plus_days};
use crate::ids::{
    NetworkId, OfferCode, OrderId, OrderNumber, PartnerId, PersonId, PolicyCode, SubscriptionId,
};
use crate::money::{BasisPoints, Currency, Money};
use crate::offer::Level;
use crate::policy::{
    AutoRenew, CancelMode, CheckoutStep, HandingOn, Method, NewAnniversary, PolicySet, RefundRule,
    Reminder, ReminderKind, SatisfiedBy, System, TermsMode, YearlyRule,
};
use crate::subscription::{Anchor, Subscription, Term, TurnedOff};
use crate::text::Localised;

/// Lists one sample of each variant of an enum, and does not compile when a variant is missing.
macro_rules! every {
    ($type:ty: $($pattern:pat => $sample:expr),+ $(,)?) => {{
        fn _each_variant_has_a_sample(value: &$type) {
            match value {
                $($pattern => {})+
            }
        }
        let samples: Vec<$type> = vec![$($sample),+];
        samples
    }};
}
pub(crate) use every;

/// "2019-06-22".
pub fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text} is no day: {error}"))
}

/// "2019-06-22T12:00:00Z".
pub fn instant(text: &str) -> Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text} is no instant: {error}"))
}

pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or_else(|error| panic!("{name} is no zone: {error}"))
}

pub fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap_or_else(|| panic!("{code} is no currency"))
}

/// "USD 475.00", "USD -1.00".
pub fn money(text: &str) -> Money {
    let (code, amount) = text.split_once(' ').unwrap();
    let negative = amount.starts_with('-');
    let money = Money::parse(amount.trim_start_matches('-'), currency(code)).unwrap();
    if negative { Money::new(-money.minor, money.currency) } else { money }
}

/// The order `4815162-O0007` for 7.
pub fn network_order(running: u32) -> OrderNumber {
    OrderNumber::new(NetworkId::new(4_815_162).unwrap(), running)
}

pub fn localised(text: &str) -> Localised {
    Localised { en_us: text.into(), zh_tw: text.into(), zh_cn: text.into(), ja_jp: text.into() }
}

pub fn person() -> PersonId {
    PersonId(Uuid::from_u128(0x9e50))
}

pub fn member(roles: Roles) -> Actor {
    Actor::Member { partner: PartnerId(Uuid::from_u128(0x9a27)), person: person(), roles }
}

pub fn subscription_id(number: u128) -> SubscriptionId {
    SubscriptionId(Uuid::from_u128(number))
}

/// Columns aligned by spaces, no space at a line's end: a matrix to read and to compare.
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let head: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
    let lines: Vec<&Vec<String>> = std::iter::once(&head).chain(rows).collect();
    let width = |column: usize| {
        lines.iter().map(|line| line.get(column).map_or(0, |cell| cell.chars().count())).max()
    };
    let widths: Vec<usize> =
        (0..header.len()).map(|column| width(column).unwrap_or_default()).collect();
    let print = |line: &&Vec<String>| {
        let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        cells.collect::<Vec<String>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(print).collect::<Vec<String>>().join("\n")
}

const CODES: [&str; 10] = [
    "pmc", "pc-2017", "pc-2018a", "pc-2018b", "pc-2018c", "pc-2019", "pc-2020", "pc-2021",
    "pc-2022", "pc-2024",
];

/// The sets of the shipped programme, oldest first.
pub fn policy_sets() -> Vec<PolicySet> {
    CODES.iter().map(|code| policy(code)).collect()
}

/// One set of the shipped programme.
///
/// Each is told as what it changed in the set before it, as the history did.
pub fn policy(code: &str) -> PolicySet {
    match code {
        "pmc" => legacy_center(),
        "pc-2017" => PolicySet {
            effective_from: day("2017-06-22"),
            system: System::Portal,
            offers: offer_codes(&["network", "action-pack"]),
            window_opens: -365,
            window_closes: 30,
            benefits_grace_days: 30,
            auto_renew: Some(charged_on_the_day_after()),
            methods: vec![Method::Card],
            reminders: reminders(&[(ReminderKind::Upcoming, -15)]),
            ..named("pc-2017", policy("pmc"))
        },
        "pc-2018a" => PolicySet {
            effective_from: day("2018-04-24"),
            methods: Method::ALL.to_vec(),
            terms_mode: TermsMode::ImpliedByPayment,
            steps: vec![CheckoutStep::Payment, CheckoutStep::Review],
            cancel_mode: CancelMode::SupportForm,
            support_entry: "report_dashboard".into(),
            ..named("pc-2018a", policy("pc-2017"))
        },
        "pc-2018b" => PolicySet {
            effective_from: day("2018-06-28"),
            arithmetic: TermArithmetic::Days365,
            new_anniversary: NewAnniversary::FromRenewalDay,
            window_opens: 1,
            reminders: reminders(&[(ReminderKind::Upcoming, -15), (ReminderKind::LastWeek, 23)]),
            ..named("pc-2018b", policy("pc-2018a"))
        },
        "pc-2018c" => PolicySet {
            effective_from: day("2018-07-24"),
            new_anniversary: NewAnniversary::FromAnniversary,
            ..named("pc-2018c", policy("pc-2018b"))
        },
        "pc-2019" => PolicySet {
            effective_from: day("2019-06-27"),
            offers: offer_codes(&["network", "action-pack", "silver", "gold"]),
            support_entry: "report_portal".into(),
            refund: Some(RefundRule { days: 30, unused_only: true }),
            lead_accept_days: 14,
            lead_evaluate_days: None,
            lead_direct_hours: Some(72),
            role_rules: RoleRules::Combined,
            ..named("pc-2019", policy("pc-2018c"))
        },
        "pc-2020" => PolicySet {
            effective_from: day("2020-03-04"),
            auto_renew: None,
            action_pack_alongside: true,
            handing_on: HandingOn {
                seat_days: 90,
                credit_times: None,
                yearly_credit: YearlyRule::Transfer,
            },
            ..named("pc-2020", policy("pc-2019"))
        },
        "pc-2021" => PolicySet {
            effective_from: day("2021-01-27"),
            cancel_mode: CancelMode::SupportRequest,
            upgrade_discount: Some(BasisPoints(2_500)),
            ..named("pc-2021", policy("pc-2020"))
        },
        "pc-2022" => PolicySet {
            effective_from: day("2022-10-01"),
            new_anniversary: NewAnniversary::FromPaymentDay,
            window_opens: 0,
            terms_mode: TermsMode::Explicit,
            steps: vec![CheckoutStep::Terms, CheckoutStep::Payment, CheckoutStep::Review],
            ..named("pc-2022", policy("pc-2021"))
        },
        "pc-2024" => PolicySet {
            effective_from: day("2024-01-01"),
            in_force: true,
            arithmetic: TermArithmetic::CalendarYear,
            new_anniversary: NewAnniversary::FromAnniversary,
            window_opens: 1,
            auto_renew: Some(charged_on_the_day_after()),
            cancel_mode: CancelMode::SupportForm,
            handing_on: HandingOn {
                seat_days: 90,
                credit_times: Some(5),
                yearly_credit: YearlyRule::Fixed,
            },
            lapse_notices: vec![60, 30, 7],
            words: BTreeMap::new(),
            ..named("pc-2024", policy("pc-2022"))
        },
        other => panic!("no policy set is called {other}"),
    }
}

fn legacy_center() -> PolicySet {
    PolicySet {
        code: PolicyCode::parse("pmc").unwrap(),
        effective_from: day("2010-01-01"),
        in_force: false,
        system: System::Legacy,
        title: localised("pmc"),
        why: localised("pmc"),
        offers: offer_codes(&["network", "action-pack", "silver", "gold"]),
        arithmetic: TermArithmetic::CalendarYear,
        new_anniversary: NewAnniversary::FromAnniversary,
        window_opens: -90,
        window_closes: 0,
        satisfied_by: SatisfiedBy::PaymentReceived,
        benefits_grace_days: 0,
        auto_renew: None,
        methods: Method::ALL.to_vec(),
        order_expires_days: 30,
        terms_mode: TermsMode::Explicit,
        steps: vec![CheckoutStep::Terms, CheckoutStep::Payment, CheckoutStep::Review],
        cancel_mode: CancelMode::SupportRequest,
        support_entry: "report_portal".into(),
        refund: None,
        reminders: Vec::new(),
        upgrade_discount: None,
        action_pack_alongside: false,
        lead_accept_days: 3,
        lead_evaluate_days: Some(7),
        lead_direct_hours: None,
        role_rules: RoleRules::Levels,
        handing_on: HandingOn {
            seat_days: 0,
            credit_times: None,
            yearly_credit: YearlyRule::Transfer,
        },
        lapse_notices: Vec::new(),
        words: BTreeMap::new(),
    }
}

fn named(code: &str, earlier: PolicySet) -> PolicySet {
    PolicySet {
        code: PolicyCode::parse(code).unwrap(),
        title: localised(code),
        why: localised(code),
        ..earlier
    }
}

fn charged_on_the_day_after() -> AutoRenew {
    AutoRenew { default_on: true, one_way: true, charge_day: 1, retry_days: vec![1, 3, 5, 7] }
}

fn reminders(days: &[(ReminderKind, i32)]) -> Vec<Reminder> {
    days.iter().map(|(kind, days)| Reminder { kind: *kind, days: *days }).collect()
}

fn offer_codes(codes: &[&str]) -> Vec<OfferCode> {
    codes.iter().map(|code| OfferCode::parse(code).unwrap()).collect()
}

/// A first term that ends on `ends_on`, pinned to the set.
pub fn term_ending(policy: &PolicySet, ends_on: Date) -> Term {
    let starts_on = plus_days(ends_on, -365);
    Term {
        number: 1,
        starts_on,
        ends_on,
        anchor: Anchor { day: starts_on, years: 1, arithmetic: policy.arithmetic },
        policy: policy.code.clone(),
        order: OrderId(Uuid::from_u128(0x0de5)),
        bought_on: starts_on,
        turned_off: None,
    }
}

/// A first term bought on a day under the set.
pub fn term_bought(policy: &PolicySet, bought_on: Date) -> Term {
    Term {
        starts_on: bought_on,
        ends_on: policy.first_anniversary(bought_on),
        anchor: Anchor { day: bought_on, years: 1, arithmetic: policy.arithmetic },
        bought_on,
        ..term_ending(policy, bought_on)
    }
}

pub fn turned_off(on: &str) -> TurnedOff {
    TurnedOff { at: instant(&format!("{on}T09:30:00Z")), on: day(on), by: Some(person()) }
}

pub fn subscription(term: &Term) -> Subscription {
    Subscription {
        id: subscription_id(0x5b5c),
        level: Level::ActionPack,
        terms: vec![term.clone()],
        ending: None,
    }
}
