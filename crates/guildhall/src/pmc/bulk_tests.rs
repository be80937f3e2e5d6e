//! A thousand companies from a seed, brought over with and without interruptions: the end is the
//! same.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::pin;
use std::task::Poll;

use domain::ids::PartnerId;
use domain::pmc::COLUMNS;
use jiff::ToSpan;
use jiff::civil::date;
use sea_orm::{EntityTrait, QueryOrder};

use super::file::{self, Read};
use super::import::{self, Imported};
use super::{Stage, bulk, confirm, preview, store, undo};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::testing::TestApp;
use crate::{mail, order, partner, subscription};

const COMPANIES: u32 = 1_000;
const TODAY: &str = "2019-07-01";

/// Numbers from a seed, as a story needs them (xorshift).
pub(super) struct Seed(pub u64);

impl Seed {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

fn row(cells: &[(&str, &str)]) -> String {
    let cell =
        |column: &&str| cells.iter().find(|(name, _)| name == column).map_or("", |(_, text)| *text);
    COLUMNS.iter().map(cell).collect::<Vec<_>>().join(",")
}

/// A file of companies with up to three locations, some of which join another company.
pub(super) fn sheet(companies: u32, seed: u64) -> String {
    let mut seed = Seed(seed);
    let mut lines = vec![COLUMNS.join(",")];
    for index in 0..companies {
        let head = (2_000_000 + index * 10).to_string();
        let joins = (2_000_000 + (index / 100) * 1_000).to_string();
        let joins = if index % 40 == 7 { joins.as_str() } else { "" };
        for place in 0..=(seed.below(8) / 6) {
            let number = (2_000_000 + u64::from(index) * 10 + place).to_string();
            let name = format!("Company {index} Place {place}");
            let (record, company) =
                if place == 0 { ("company", "") } else { ("location", head.as_str()) };
            lines.push(row(&[
                ("record", record),
                ("network_id", &number),
                ("company", company),
                ("joins", if place == 0 { joins } else { "" }),
                ("name", &name),
                ("country", "US"),
                ("line1", "1 Long Street"),
                ("city", "Springfield"),
                ("postal_code", "12345"),
                ("language", "en-US"),
            ]));
            for (user, role) in [(0, "primary"), (1, "finance")]
                .iter()
                .take(1 + usize::try_from(seed.below(2)).expect("small"))
            {
                let email = format!("user{user}@c{index}p{place}.example");
                lines.push(row(&[
                    ("record", "user"),
                    ("network_id", &number),
                    ("name", "Ada Chen"),
                    ("language", "en-US"),
                    ("email", &email),
                    ("role", role),
                ]));
            }
            let ahead = i64::try_from(seed.below(300)).expect("small");
            let day = date(2019, 7, 1).saturating_add(ahead.days()).to_string();
            let switch = ["on", "off", ""][usize::try_from(seed.below(3)).expect("small")];
            lines.push(row(&[
                ("record", "membership"),
                ("network_id", &number),
                ("offer", "action-pack"),
                ("anniversary", &day),
                ("auto_renew", switch),
            ]));
        }
    }
    lines.join("\n")
}

pub(super) async fn companies(app: &TestApp, ctx: &Ctx, text: &str) -> Vec<domain::pmc::Company> {
    match file::read(app, ctx, text.as_bytes()).await.expect("the file can be read") {
        Read::Companies(companies) => companies,
        Read::Wrong(faults) => panic!("the file holds: {faults:?}"),
    }
}

/// Lets work go on for some steps, and drops it where it is then. `None`: it was dropped.
pub(super) async fn for_steps<T>(work: impl Future<Output = T>, mut steps: u64) -> Option<T> {
    let mut work = pin!(work);
    std::future::poll_fn(move |context| {
        if steps == 0 {
            return Poll::Ready(None);
        }
        steps -= 1;
        work.as_mut().poll(context).map(Some)
    })
    .await
}

/// Everything that must not depend on where a run was cut off, by network id.
async fn state(app: &TestApp) -> BTreeMap<i64, Vec<String>> {
    let read = app.db.read();
    let partners = partner::row::Entity::find().all(read).await.expect("companies");
    let numbers: BTreeMap<_, _> =
        partners.iter().map(|one| (one.partner_id, one.network_id.unwrap_or(0))).collect();
    let mut state: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    let mut add = |partner: uuid::Uuid, line: String| {
        state.entry(numbers.get(&partner).copied().unwrap_or(0)).or_default().push(line);
    };
    for one in &partners {
        let joined = one.joined_to.and_then(|to| numbers.get(&to));
        add(one.partner_id, format!("centre {:?} {joined:?}", one.centre));
    }
    for one in subscription::row::term::Entity::find().all(read).await.expect("terms") {
        let off = one.auto_renew_off_at.is_some();
        let (no, set, due) = (one.term_no, &one.policy_code, one.charge_due_on);
        let line = format!("term {no} {}..{} {set} {off} {due:?}", one.starts_on, one.ends_on);
        add(one.partner_id, line);
    }
    for one in order::row::Entity::find().all(read).await.expect("orders") {
        let line = format!("order {} {} {}", one.purpose, one.state, one.total_minor);
        add(one.partner_id, line);
    }
    let users = crate::access::row::partner_user::Entity::find();
    for one in users.all(read).await.expect("users").iter().filter(|one| one.removed_at.is_none()) {
        add(one.partner_id, format!("user {}", one.roles));
    }
    for one in partner::row::location::Entity::find().all(read).await.expect("places") {
        add(one.partner_id, format!("location {} {}", one.network_id, one.name));
    }
    let mails = mail::row::Entity::find().order_by_asc(mail::row::Column::Kind);
    for one in mails.all(read).await.expect("mails") {
        add(one.partner_id, format!("mail {} {}", one.kind, one.recipient));
    }
    for lines in state.values_mut() {
        lines.sort();
    }
    state
}

/// Without what taking a move back leaves behind for good: the letters that tell of it.
fn without_mails(state: BTreeMap<i64, Vec<String>>) -> BTreeMap<i64, Vec<String>> {
    let kept = |lines: Vec<String>| {
        lines.into_iter().filter(|line| !line.starts_with("mail ")).collect::<Vec<_>>()
    };
    state.into_iter().map(|(number, lines)| (number, kept(lines))).collect()
}

pub(super) async fn heads(app: &TestApp) -> Vec<PartnerId> {
    let found = store::list_heads(app.db.read(), Some(Stage::Moved), None, 5_000).await;
    let mut found = found.expect("heads");
    found.sort_by_key(|one| one.company);
    found.into_iter().map(|one| one.partner).collect()
}

/// Every tenth company says yes to automatic renewal.
async fn confirmations(app: &TestApp) {
    for head in heads(app).await.into_iter().step_by(10) {
        let own = store::list_memberships(app.db.read(), &[head]).await.expect("memberships");
        let account = store::find(app.db.read(), head).await.expect("read").expect("it is there");
        let actor = domain::access::Actor::Member {
            partner: head,
            person: account.contact,
            roles: domain::access::Role::PartnerAdmin.into(),
        };
        let ctx = app.ctx(actor).await;
        for one in own {
            match confirm::confirm(app, &ctx, one.subscription).await {
                Ok(()) | Err(Error::Refused(_)) => {}
                Err(error) => panic!("it is confirmed: {error:?}"),
            }
        }
    }
}

async fn whole_run(text: &str) -> TestApp {
    let app = TestApp::on(TODAY).await;
    // What must always hold is verified over the other one, which ends the same.
    app.rows_are_made_by_hand();
    let ctx = app.system().await;
    let companies = companies(&app, &ctx, text).await;
    let all = usize::try_from(COMPANIES).expect("small");
    let done = import::import(&app, &ctx, &companies, |_| {}).await.expect("it is imported");
    assert_eq!(done, Imported { companies: all, known: 0 });
    let done = bulk::cut_over_all(&app, &ctx, |_| {}).await.expect("it is moved");
    assert!(done.refused.is_empty(), "{:?}", done.refused);
    app
}

/// The same, dropped after a random number of steps again and again, until it comes to its end.
async fn interrupted_run(text: &str, seed: &mut Seed) -> (TestApp, usize) {
    let app = TestApp::on(TODAY).await;
    let ctx = app.system().await;
    let companies = companies(&app, &ctx, text).await;
    let mut cuts = 0;
    loop {
        let run = import::import(&app, &ctx, &companies, |_| {});
        match for_steps(run, 400 + seed.below(5_000)).await {
            Some(done) => {
                done.expect("it is imported");
                break;
            }
            None => cuts += 1,
        }
    }
    loop {
        let run = bulk::cut_over_all(&app, &ctx, |_| {});
        match for_steps(run, 300 + seed.below(4_000)).await {
            Some(done) => break assert!(done.expect("it is moved").refused.is_empty()),
            None => cuts += 1,
        }
    }
    (app, cuts)
}

#[tokio::test]
async fn a_thousand_companies_interrupted_at_random_end_as_if_nothing_had_happened() {
    let text = sheet(COMPANIES, 0x5eed_0007);
    let mut seed = Seed(0x1234_5678);
    let (whole, (cut, cuts)) = tokio::join!(whole_run(&text), interrupted_run(&text, &mut seed));
    assert!(3 <= cuts, "it was interrupted {cuts} times");
    let expected = state(&whole).await;
    assert_eq!(state(&cut).await, expected);
    // Again, nothing happens.
    let ctx = cut.system().await;
    let again = bulk::cut_over_all(&cut, &ctx, |_| {}).await.expect("again");
    assert_eq!((again.moved, again.refused.len()), (0, 0));
    assert_eq!(state(&cut).await, expected);
    // A third is taken back and moved again.
    for head in heads(&cut).await {
        if seed.below(3) == 0 {
            undo::undo(&cut, &ctx, head).await.expect("nothing was charged");
        }
    }
    let back = store::count(cut.db.read(), Some(Stage::Imported)).await.expect("a count");
    assert!(200 < back, "{back} were taken back");
    bulk::cut_over_all(&cut, &ctx, |_| {}).await.expect("they are moved again");
    assert_eq!(without_mails(state(&cut).await), without_mails(expected));
    // Whoever said yes is charged once, and nobody else.
    let looked = preview::preview_all(&cut, &ctx, |_| {}).await.expect("a preview");
    assert!(looked.iter().all(|one| one.after.charge_on.is_none()), "nobody said yes yet");
    confirmations(&cut).await;
    let dues = subscription::row::term::Entity::find().all(cut.db.read()).await.expect("terms");
    let due = dues.iter().filter(|term| term.charge_due_on.is_some()).count();
    assert!(50 < due, "{due} said yes");
}
