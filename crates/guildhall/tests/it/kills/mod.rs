//! Real programs, really killed while people buy: nothing that was acknowledged is lost, nobody is
//! charged twice. These take minutes and are asked for by name (`bin/test --only kills`).

mod client;
mod node;
mod verdict;

use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::policy::Method;
use guildhall::db::Db;
use guildhall::testing::{Moment, TestApp};
use guildhall::world::clock;
use guildhall::world::gateway::simulated::{Behaviour, Outcome};
use jiff::SignedDuration;

use crate::crash::deeds::{bought, company, draft};
use crate::crash::on_a_large_stack;
use client::{Buyer, Load};
use node::Node;

/// SIGKILLs of nodes on SQLite, spread over the houses.
const KILLS: u64 = 96;
/// Houses side by side on SQLite: each with a database, a node and people of its own. While one
/// starts again, the others are bought from.
const HOUSES: u64 = 3;
/// Troubles of two nodes on PostgreSQL: a node killed, a node held up, the database restarted.
const TROUBLES: u64 = 18;
/// People who buy at the same time from one house.
const BUYERS: usize = 4;
/// Companies whose years end one after another while two nodes run.
const RENEWING: i32 = 40;
/// Minutes the simulated clock moves on after each trouble: behind a claim, and behind the first
/// question about a charge.
const MINUTES: i64 = 11;
/// Whatever waits here waits no longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A number of troubles, unless fewer or more are asked for by `GUILDHALL_TEST_KILLS`, as a night
/// may: two hundred take six minutes more.
fn times(usual: u64) -> u64 {
    let asked = std::env::var("GUILDHALL_TEST_KILLS").ok();
    asked.map_or(usual, |asked| asked.parse().expect("GUILDHALL_TEST_KILLS is a number"))
}

/// Spreads the instants of the troubles: the same every time, like none another.
struct Spread(u64);

impl Spread {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    async fn wait(&mut self, least: u64, most: u64) {
        let milliseconds = least + self.below(most - least);
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }
}

/// Moves the simulated clock on, however often the database is away meanwhile.
async fn moves_on(db: &Db, by: SignedDuration) {
    let begun = Instant::now();
    loop {
        let moved = async {
            let now = clock::reading(db).await?.now;
            clock::set(db, now + by).await
        };
        match moved.await {
            Ok(()) => return,
            Err(error) if PATIENCE < begun.elapsed() => panic!("the clock stands: {error:?}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

async fn buyers(app: &TestApp, load: &Arc<Load>) -> Vec<Buyer> {
    let operator = app.operator().await;
    let mut all = Vec::new();
    for number in 0..BUYERS {
        let member = company(app, &format!("Buyer{number} Limited")).await;
        let network_id = app.partner(member.partner).await.network_id.expect("an id").to_string();
        let cookie = |browser: &guildhall::testing::Browser| {
            let token = browser.cookie("guildhall_session").expect("a session");
            format!("guildhall_session={token}")
        };
        let sessions = [cookie(&member.browser), cookie(&operator)];
        all.push(Buyer::new(load.clone(), number, member.partner, network_id, sessions));
    }
    all
}

fn begin_buying(buyers: Vec<Buyer>) -> Vec<tokio::task::JoinHandle<()>> {
    buyers.into_iter().map(|buyer| tokio::spawn(buyer.buys_on())).collect()
}

fn tell(trouble: u64, load: &Load) {
    if trouble % 10 == 9 {
        eprintln!("{} troubles: {}", trouble + 1, load.told());
    }
}

async fn end(moment: &Moment, load: &Load, buying: Vec<tokio::task::JoinHandle<()>>) {
    load.stop();
    for one in buying {
        one.await.expect("a buyer meets nothing that cannot be");
    }
    verdict::of(moment.database(), load).await;
}

#[test]
#[ignore = "takes minutes: bin/test --only kills"]
fn nodes_on_sqlite_are_killed_again_and_again() {
    let kills = times(KILLS).div_ceil(HOUSES);
    std::thread::scope(|houses| {
        for house in 0..HOUSES {
            houses.spawn(move || on_a_large_stack(move || a_node_is_killed(house, kills)));
        }
    });
}

async fn a_node_is_killed(house: u64, kills: u64) {
    let app = TestApp::new().await;
    assert!(app.db.is_sqlite(), "this one is about SQLite");
    let load = Load::on(vec![node::free_port()]);
    let buyers = buyers(&app, &load).await;
    let moment = app.stop().await;
    let mut node = Node::new(moment.database(), load.ports[0]);
    let db = Db::open(moment.database()).await.expect("it opens");
    let buying = begin_buying(buyers);
    let mut spread = Spread(7 + house);
    for kill in 0..kills {
        node.start();
        // Some are killed before they are ready.
        if kill % 10 != 9 {
            node.is_ready().await;
            moves_on(&db, SignedDuration::from_mins(MINUTES)).await;
        }
        spread.wait(20, 500).await;
        node.kill();
        tell(kill, &load);
    }
    db.close().await.expect("it closes");
    node.start();
    node.is_ready().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    node.kill();
    eprintln!("in the end: {}", load.told());
    end(&moment, &load, buying).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: bin/test --only kills"]
async fn two_nodes_on_postgresql_survive_kills_stops_and_restarts_of_the_database() {
    let app = TestApp::new().await;
    assert!(!app.db.is_sqlite(), "this one is about PostgreSQL");
    for number in 0..RENEWING {
        let member = company(&app, &format!("Renewing{number} Limited")).await;
        bought(&app, &member, Behaviour::Works, Outcome::Approve).await;
        if number % 4 == 3 {
            app.advance_days(1).await;
        }
    }
    app.live_to("2025-03-04").await;
    let load = Load::on(vec![node::free_port(), node::free_port()]);
    let buyers = buyers(&app, &load).await;
    // One more is left half-way, for the nodes to expire.
    let late = company(&app, "Late Limited").await;
    draft(&app, &late, Method::Transfer).await;
    let moment = app.stop().await;
    let mut nodes: Vec<Node> =
        load.ports.iter().map(|port| Node::new(moment.database(), *port)).collect();
    for node in &mut nodes {
        node.start();
        node.is_ready().await;
    }
    let db = Db::open(moment.database()).await.expect("it opens");
    let buying = begin_buying(buyers);
    let mut spread = Spread(11);
    for trouble in 0..times(TROUBLES) {
        // Every few troubles a day begins on which years end.
        let by = if trouble % 3 == 0 {
            SignedDuration::from_hours(24)
        } else {
            SignedDuration::from_mins(MINUTES)
        };
        moves_on(&db, by).await;
        spread.wait(50, 2_500).await;
        let node = &mut nodes[usize::try_from(trouble / 3 % 2).expect("a node")];
        match trouble % 3 {
            0 => {
                node.kill();
                spread.wait(10, 800).await;
                node.start();
            }
            1 => node::restart_database(),
            // Held up for longer than its claims live: the other one goes on with them.
            _ => {
                node.pause();
                moves_on(&db, SignedDuration::from_mins(MINUTES)).await;
                spread.wait(500, 2_500).await;
                node.go_on();
            }
        }
        tell(trouble, &load);
    }
    for node in &mut nodes {
        node.is_ready().await;
    }
    tokio::time::sleep(Duration::from_secs(3)).await;
    for node in &mut nodes {
        node.kill();
    }
    db.close().await.expect("it closes");
    eprintln!("in the end: {}", load.told());
    end(&moment, &load, buying).await;
}
