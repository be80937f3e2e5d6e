//! After the move: renewals begun before it and those that cards pay for bill what the difference
//! report foretold, once.

use std::collections::BTreeMap;

use domain::ids::{NetworkId, PartnerId};
use domain::order::{OrderState, Purpose};
use domain::pmc::OldSwitch;
use domain::policy::Method;
use jiff::civil::{Date, date};

use super::super::bulk_tests::{Seed, companies, for_steps, sheet};
use super::super::preview::{self, Becomes, Difference};
use super::super::{Account, bulk, confirm, import, renew, store};
use super::moving::contact;
use crate::order::{self, Contact, Order};
use crate::payment::cards::add;
use crate::testing::TestApp;
use crate::world::gateway::simulated::{self, Behaviour, Outcome};

/// Fewer than come over elsewhere: these live through three months.
const COMPANIES: u32 = 150;
/// Anniversaries lie from here to 300 days on; renewals are charged on the day after.
const TODAY: &str = "2019-07-01";
const UNTIL: (&str, Date) = ("2019-10-01", date(2019, 10, 1));
/// Companies that begin their renewal in the older centre and pay after the move.
const BEGUN: usize = 8;
/// The last anniversary of those: a transfer has thirty days.
const BEGUN_UNTIL: Date = date(2019, 9, 1);

async fn heads(app: &TestApp) -> Vec<Account> {
    let found = store::list_heads(app.db.read(), None, None, 1_000).await;
    found.expect("the head offices")
}

/// Everything with interruptions, as long as it takes.
async fn imported(app: &TestApp, seed: &mut Seed) {
    let ctx = app.system().await;
    let companies = companies(app, &ctx, &sheet(COMPANIES, 0x5eed_0008)).await;
    let done = loop {
        let run = import::import(app, &ctx, &companies, |_| {});
        if let Some(done) = for_steps(run, 400 + seed.below(4_000)).await {
            break done;
        }
    };
    done.expect("it is imported");
}

async fn moved(app: &TestApp, seed: &mut Seed) {
    let ctx = app.system().await;
    let done = loop {
        let run = bulk::cut_over_all(app, &ctx, |_| {});
        if let Some(done) = for_steps(run, 300 + seed.below(3_000)).await {
            break done;
        }
    };
    assert!(done.expect("it is moved").refused.is_empty());
}

/// A renewal in the older centre, up to its transfer.
async fn begins(app: &TestApp, head: PartnerId) -> Order {
    let ada = contact(app, head).await;
    let place = renew::place(app, &ada).await.expect("the location");
    let id = place.memberships[0].holding.subscription.id;
    let number = renew::begin(app, &ada, id).await.expect("the window is open");
    let order = order::store::get_by_number(app.db.read(), head, &number).await.expect("an order");
    app.advance_minutes(1).await;
    let ada = contact(app, head).await;
    renew::review_profile(app, &ada).await.expect("she looks at it");
    let accepted = order::draft::accept_terms(app, &ada, order.id, ada.locale).await;
    accepted.expect("she accepts");
    let by = Contact {
        name: "Ada Chen".to_owned(),
        phone: "+1 555 0100".to_owned(),
        email: "ada@older.example".to_owned(),
    };
    let paid = renew::pay(app, &ada, order.id, (Method::Transfer, &by), &order.quote_hash).await;
    paid.expect("it is placed");
    order
}

/// Stores a card that works; the gateway tells of it later.
async fn stores_card(app: &TestApp, head: PartnerId) {
    let ada = contact(app, head).await;
    let page = add::begin(app, &ada).await.expect("a page for the card");
    let session = page.rsplit('/').next().expect("a session");
    let (works, yes) = (Behaviour::Works, Outcome::Approve);
    let chosen = simulated::choose(&app.db, session, works, yes, ada.now).await;
    assert!(!chosen.expect("the gateway answers"), "its bank asks nothing more");
}

async fn says_yes(app: &TestApp, head: PartnerId) {
    let ada = contact(app, head).await;
    let own = store::list_memberships(app.db.read(), &[head]).await.expect("memberships");
    confirm::confirm(app, &ada, own[0].subscription).await.expect("she says yes");
}

/// What the report says of each company's own membership.
async fn foretold(app: &TestApp) -> BTreeMap<NetworkId, Difference> {
    let ctx = app.system().await;
    let all = preview::preview_all(app, &ctx, |_| {}).await.expect("the report");
    let own = all.into_iter().filter(|one| one.becomes != Becomes::RunsOut);
    own.map(|one| (one.network_id, one)).collect()
}

#[tokio::test]
async fn renewals_after_the_move_bill_what_the_report_foretold_once() {
    let mut seed = Seed(0x0bad_cafe);
    let app = TestApp::on(TODAY).await;
    imported(&app, &mut seed).await;
    let heads = heads(&app).await;
    let all = foretold(&app).await;
    let due = |one: &&Account| all[&one.company].ends_on < UNTIL.1;
    let early = |one: &&Account| all[&one.company].ends_on < BEGUN_UNTIL;
    let mut begun = Vec::new();
    for head in heads.iter().filter(early).take(BEGUN) {
        begun.push(begins(&app, head.partner).await);
    }
    assert_eq!(begun.len(), BEGUN);
    let report = foretold(&app).await;
    moved(&app, &mut seed).await;
    // Whoever had it on says yes and has a card; some who had it off have a card all the same.
    let mut with_card_alone = 0;
    for (place, head) in heads.iter().filter(due).enumerate() {
        let one = &report[&head.company];
        match (one.auto_renew, &one.becomes) {
            (_, Becomes::Waits { .. } | Becomes::RunsOut) => {}
            (OldSwitch::On, Becomes::Moves) => {
                stores_card(&app, head.partner).await;
                says_yes(&app, head.partner).await;
            }
            (OldSwitch::Off | OldSwitch::Unknown, Becomes::Moves) if place % 2 == 0 => {
                stores_card(&app, head.partner).await;
                with_card_alone += 1;
            }
            (OldSwitch::Off | OldSwitch::Unknown, Becomes::Moves) => {}
        }
    }
    assert!(3 < with_card_alone, "{with_card_alone}");
    app.advance_minutes(60).await;
    app.work().await;
    for (place, order) in begun.iter().enumerate() {
        let total = order.quote.total;
        let paid = (total.decimal(), total.currency.code());
        app.receives(order, (&paid.0, paid.1), &format!("OLD {place}")).await;
    }
    app.live_to(UNTIL.0).await;
    let (mut by_card, mut by_transfer) = (0, 0);
    for head in &heads {
        let one = &report[&head.company];
        let orders = order::store::list(app.db.read(), head.partner, None, 10).await;
        let orders = orders.expect("orders");
        let billed: Vec<_> =
            orders.iter().map(|order| (order.placed_on, order.quote.total)).collect();
        let automatic = one.auto_renew == OldSwitch::On
            && one.confirmed_charge_on.is_some_and(|day| day <= UNTIL.1);
        let amount = one.amount_after.expect("it has a price");
        match &one.becomes {
            Becomes::Waits { number } => {
                by_transfer += 1;
                assert_eq!(orders.len(), 1, "{}: the one begun there", one.network_id);
                assert_eq!((&orders[0].number, orders[0].quote.total), (number, amount));
            }
            Becomes::Moves if automatic => {
                by_card += 1;
                let expected = vec![(one.confirmed_charge_on, amount)];
                assert_eq!(billed, expected, "{}", one.network_id);
                assert!(matches!(orders[0].purpose, Purpose::AutomaticRenewal { term_no: 2, .. }));
            }
            Becomes::Moves => {
                assert!(billed.is_empty(), "{}: {:?}", one.network_id, one.auto_renew);
            }
            Becomes::RunsOut => panic!("{} is no head office", one.network_id),
        }
        for order in &orders {
            assert!(matches!(order.state, OrderState::Completed { .. }), "{:?}", order.state);
        }
    }
    assert_eq!(by_transfer, BEGUN);
    assert!(8 < by_card, "{by_card} were charged");
}
