//! What is there afterwards, held against what people were told.

use std::collections::BTreeMap;

use domain::ids::OrderNumber;
use domain::order::OrderState;
use domain::payment::RefundState;
use guildhall::app::App;
use guildhall::config::{Config, Outside};
use guildhall::payment::books::store::refunds;
use guildhall::world::clock;
use guildhall::world::gateway::simulated;
use guildhall::{check, order, payment, work};
use jiff::SignedDuration;

use super::client::{Load, Told};

/// Minutes after the last trouble at which the background work is looked after.
const LOOKS: [i64; 5] = [0, 11, 80, 25 * 60, 40 * 60];

pub async fn of(database: &str, load: &Load) {
    let app = App::open(Config {
        database: database.to_owned(),
        database_migrate: None,
        public_url: "http://guildhall.test".to_owned(),
        outside: Outside::Simulated { seed: None },
        listen: ([127, 0, 0, 1], 0).into(),
        trusted_proxies: guildhall::proxies::Proxies::default(),
        work: false,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    })
    .await
    .expect("the database opens");
    let ended = app.now().await.expect("a clock");
    for minutes in LOOKS {
        let there = ended + SignedDuration::from_mins(minutes);
        clock::set(&app.db, there).await.expect("the clock is set");
        let report = work::run_once(&app).await.expect("the background work is done");
        assert_eq!(report.first_failure(), None);
    }
    nothing_acknowledged_is_lost(&app, load).await;
    nobody_is_charged_twice(&app).await;
    let loaded = app.programme().await.expect("a programme");
    let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
    assert_eq!(report.violations, []);
    app.db.close().await.expect("it closes");
}

async fn nothing_acknowledged_is_lost(app: &App, load: &Load) {
    let acknowledged = load.acknowledged();
    assert!(acknowledged.values().any(|told| *told == Told::GivenBack), "nobody got anywhere");
    for ((partner, number), told) in acknowledged {
        let parsed = OrderNumber::parse(&number).expect("an order's number");
        let found = order::store::get_by_number(app.db.read(), partner, &parsed).await;
        let found = found.unwrap_or_else(|error| panic!("{number} is lost: {error:?}"));
        if Told::Paid <= told {
            let completed = matches!(found.state, OrderState::Completed { .. });
            assert!(completed, "{number} was paid and is {:?}", found.state);
        }
        if told == Told::GivenBack {
            let given = refunds::list(app.db.read(), partner, Some(found.id)).await;
            let given = given.expect("refunds are read");
            assert_eq!(given.len(), 1, "{number} was given back once");
            assert_eq!(given[0].state, RefundState::Succeeded, "{number}");
        }
    }
}

async fn nobody_is_charged_twice(app: &App) {
    let theirs = simulated::charged(&app.db).await.expect("the gateway's ledger");
    let ours = payment::store::list_succeeded(app.db.read()).await.expect("our books");
    assert_eq!(ours, theirs, "our books and the gateway's");
    let mut charges: BTreeMap<&str, usize> = BTreeMap::new();
    for (key, _) in &theirs {
        // `order-<id>-<try>`.
        let order = key.rsplit_once('-').map_or(key.as_str(), |(order, _)| order);
        *charges.entry(order).or_default() += 1;
    }
    let twice: Vec<_> = charges.iter().filter(|(_, times)| 1 < **times).collect();
    assert!(twice.is_empty(), "charged twice: {twice:?}");
    eprintln!("{} charges, each once", theirs.len());
}
