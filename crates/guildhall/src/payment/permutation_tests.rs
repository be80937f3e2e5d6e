//! Webhooks come in any order, doubled and late, and the end is always the same (I42).

use std::collections::HashMap;

use jiff::ToSpan;

use super::store::told;
use super::{books, inbox, store};
use crate::db::event;
use crate::order;
use crate::testing::{Member, TestApp};
use crate::work::tests::buys;
use crate::world::gateway::Event;
use crate::world::gateway::simulated::{self, Behaviour, Call, Fault, Outcome};

/// Sets of one story; four stories make two thousand and forty.
const SETS: usize = 510;
/// Days within which everything of a set arrives.
const DAYS: usize = 4;

/// What becomes of the dispute about a charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Dispute {
    None,
    Open,
    Won,
    Lost,
}

/// What really happened at the gateway.
type Truth = (Outcome, Dispute);

const TRUTHS: [(Outcome, Dispute); 6] = [
    (Outcome::Approve, Dispute::None),
    (Outcome::Approve, Dispute::Open),
    (Outcome::Approve, Dispute::Won),
    (Outcome::Approve, Dispute::Lost),
    (Outcome::Decline, Dispute::None),
    (Outcome::InsufficientFunds, Dispute::None),
];

/// Numbers from a seed, the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }
}

/// One order and what the gateway tells about it.
struct Set {
    member: Member,
    truth: Truth,
    told: Vec<Event>,
}

/// An order that was paid, or refused, at the gateway, while nobody told us yet.
async fn set(app: &TestApp, number: usize, truth: Truth) -> Set {
    let member = app.enrolled_partner(&format!("Company{number} Limited"), "US").await;
    // The gateway's own webhooks stay away: the story sends its own.
    simulated::plan_fault(&app.db, Call::Webhook, Fault::Lost, 1).await.expect("planned");
    let order = buys(app, &member, Behaviour::Works, truth.0).await;
    let payments = store::list_of_order(app.db.read(), member.partner, order).await;
    let payment = payments.expect("there is a charge").remove(0);
    let key = payment.gateway_key;
    let mut told = vec![Event::ChargeChanged { key: key.clone() }];
    let now = app.system().await.now;
    let report = simulated::ask(&app.db, &key, now).await.expect("the gateway has it");
    let reference = report.reference.expect("and its own name of it");
    let opened = Event::ChargebackOpened { reference: reference.clone(), amount: payment.amount };
    let closed = |won| Event::ChargebackClosed { reference: reference.clone(), won };
    if truth.1 != Dispute::None {
        simulated::plan_fault(&app.db, Call::Webhook, Fault::Lost, 1).await.expect("planned");
        simulated::open_dispute(&app.db, &reference, now).await.expect("contested");
    }
    if matches!(truth.1, Dispute::Won | Dispute::Lost) {
        let won = truth.1 == Dispute::Won;
        simulated::plan_fault(&app.db, Call::Webhook, Fault::Lost, 1).await.expect("planned");
        simulated::close_dispute(&app.db, &reference, won, now).await.expect("decided");
    }
    match truth.1 {
        Dispute::None => {}
        Dispute::Open => told.push(opened),
        Dispute::Won => told.extend([opened, closed(true)]),
        Dispute::Lost => told.extend([opened, closed(false)]),
    }
    Set { member, truth, told }
}

/// How a company stands once everything was told: what happened to it, each as often as it
/// happened, its order, and its books.
async fn end(app: &TestApp, set: &Set) -> String {
    let partner = set.member.partner;
    let events = event::list(app.db.read(), partner, None, 1_000).await.expect("its events");
    let mut kinds: Vec<String> = events.into_iter().map(|event| event.kind).collect();
    kinds.sort();
    let orders = order::store::list(app.db.read(), partner, None, 10).await.expect("its orders");
    let states: Vec<&str> = orders.iter().map(|order| order.state.code()).collect();
    let books = books::standing(app.db.read(), partner).await.expect("its books");
    format!("{kinds:#?}\n{states:?}\n{books:#?}")
}

async fn take_all(app: &TestApp) {
    let ctx = app.system().await;
    while 0 < inbox::take_webhooks(app, &ctx).await.expect("the inbox is worked off") {}
}

/// Tells everything once, in the order in which it happened: what every other order must lead to.
async fn ends(app: &TestApp) -> HashMap<Truth, String> {
    let mut sets = Vec::new();
    for (number, truth) in TRUTHS.into_iter().enumerate() {
        sets.push(set(app, number, truth).await);
    }
    for (number, set) in sets.iter().enumerate() {
        for (place, event) in set.told.iter().enumerate() {
            let now = app.system().await.now;
            let id = format!("evt_first_{number}_{place}");
            told::record(&app.db, &id, event, now).await.expect("kept");
            take_all(app).await;
        }
    }
    let mut ends = HashMap::new();
    for set in &sets {
        ends.insert(set.truth, end(app, set).await);
    }
    ends
}

/// Tells `SETS` sets, each shuffled, doubled and spread over days of its own.
async fn tell_in_any_order(seed: u64) {
    let app = TestApp::new().await;
    let expected = ends(&app).await;
    assert_eq!(expected.len(), TRUTHS.len());
    let mut draw = Draw(seed);
    let mut sets = Vec::new();
    let mut deliveries: Vec<(usize, String, Event)> = Vec::new();
    for number in 0..SETS {
        let truth = TRUTHS[draw.below(TRUTHS.len())];
        let set = set(&app, 1_000 + number, truth).await;
        for (place, event) in set.told.iter().enumerate() {
            let id = format!("evt_{number}_{place}");
            for _ in 0..=draw.below(3) {
                deliveries.push((draw.below(DAYS), id.clone(), event.clone()));
            }
            // A gateway may also tell the same thing as another event.
            if draw.below(4) == 0 {
                deliveries.push((draw.below(DAYS), format!("{id}_again"), event.clone()));
            }
        }
        sets.push(set);
    }
    draw.shuffle(&mut deliveries);
    // Days pass without the portal asking by itself: only the webhooks tell.
    for day in 0..DAYS {
        let now = app.system().await.now;
        for (_, id, event) in deliveries.iter().filter(|(on, _, _)| *on == day) {
            told::record(&app.db, id, event, now).await.expect("kept");
        }
        take_all(&app).await;
        app.set_day(&(app.today().await + 1.day()).to_string()).await;
        take_all(&app).await;
    }
    let mut seen = HashMap::new();
    for set in &sets {
        let end = end(&app, set).await;
        assert_eq!(end, expected[&set.truth], "{:?}", set.truth);
        *seen.entry(set.truth).or_insert(0) += 1;
    }
    assert_eq!(seen.len(), TRUTHS.len(), "every truth was told: {seen:?}");
}

#[tokio::test]
async fn five_hundred_sets_of_webhooks_end_alike_however_they_come() {
    tell_in_any_order(1).await;
}

#[tokio::test]
async fn five_hundred_more_end_alike() {
    tell_in_any_order(2).await;
}

#[tokio::test]
async fn and_five_hundred_more() {
    tell_in_any_order(3).await;
}

#[tokio::test]
async fn and_the_last_five_hundred() {
    tell_in_any_order(4).await;
}
