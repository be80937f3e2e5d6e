//! Random lives of a company, lived through the portal and kept in the database, against a model of
//! plain counters that knows nothing of ledgers, spans and terms.

use domain::benefit::{Balance, Entry};
use domain::ids::{BenefitCode, CompetencyCode, OrderId, UseId};
use domain::offer::CompetencyLevel;
use jiff::civil::Date;

use super::books::{self, Books, Line};
use super::store;
use crate::check;
use crate::db::{PartnerScope, next_id};
use crate::partner::competency;
use crate::payment::refund::give;
use crate::testing::{Member, TestApp};

const BENEFIT: &str = "advisory-hours";
/// Of the catalogue on the days these lives are lived.
const SILVER: u32 = 20;
const GOLD: u32 = 50;
const LIVES: u64 = 12;
const STEPS: usize = 30;

/// The same every time, like none another.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn amount(&mut self, most: u64) -> u32 {
        u32::try_from(1 + self.below(most)).expect("a small number")
    }
}

/// One grant as people would count it on paper.
#[derive(Debug)]
struct Counter {
    granted: u32,
    used: u32,
    is_over: bool,
    /// On this day the next one took over: until its evening both hold.
    taken_over_on: Option<Date>,
}

struct Life {
    app: TestApp,
    ada: Member,
    chance: Chance,
    counters: Vec<Counter>,
    /// (counter, use, what is out)
    uses: Vec<(usize, UseId, u32)>,
    order: OrderId,
    offer: &'static str,
    /// The year's last day.
    ends_on: Date,
    is_renewing: bool,
}

impl Life {
    async fn begin(seed: u64) -> Life {
        let app = TestApp::on("2024-03-10").await;
        let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
        let ctx = app.system().await;
        let area = CompetencyCode::parse("cloud-platform").expect("a code");
        let gold = CompetencyLevel::Gold;
        let attained = competency::record(&app, &ctx, ada.partner, &area, gold, ctx.today).await;
        attained.expect("a competency");
        let path = ada.buys_by_card("silver", "approve").await;
        let order = app.order(ada.partner, &path).await.id;
        let mut life = Life {
            app,
            ada,
            chance: Chance(seed),
            counters: Vec::new(),
            uses: Vec::new(),
            order,
            offer: "silver",
            ends_on: Date::ZERO,
            is_renewing: true,
        };
        life.granted(SILVER).await;
        life
    }

    fn code() -> BenefitCode {
        BenefitCode::parse(BENEFIT).expect("a code")
    }

    async fn books(&self) -> Books {
        let loaded = self.app.programme().await.expect("a programme");
        books::read(self.app.db.read(), &loaded, self.ada.partner).await.expect("books")
    }

    /// A year more, in the model.
    async fn granted(&mut self, granted: u32) {
        let books = self.books().await;
        let terms = books.holdings.iter().filter_map(|one| one.term().ok());
        self.ends_on = terms.map(|term| term.ends_on).max().expect("a year");
        let counter = Counter { granted, used: 0, is_over: false, taken_over_on: None };
        self.counters.push(counter);
    }

    fn open(&self) -> Option<usize> {
        self.counters.iter().rposition(|counter| !counter.is_over)
    }

    fn all_over(&mut self, taken_over_on: Option<Date>) {
        for counter in self.counters.iter_mut().filter(|counter| !counter.is_over) {
            counter.is_over = true;
            counter.taken_over_on = taken_over_on;
        }
    }

    fn gives(&self) -> u32 {
        if self.offer == "gold" { GOLD } else { SILVER }
    }

    async fn waits(&mut self, days: i32) {
        let there = domain::calendar::plus_days(self.app.today().await, days);
        while self.is_renewing && self.ends_on < there {
            // The day after the last one, the card is charged and the next year begins.
            let renewed = self.ends_on.tomorrow().expect("a day");
            self.app.live_to(&renewed.to_string()).await;
            self.all_over(Some(renewed));
            let before = self.ends_on;
            self.granted(self.gives()).await;
            assert!(before < self.ends_on, "it renews itself on {renewed}");
        }
        self.app.live_to(&there.to_string()).await;
        if domain::calendar::plus_days(self.ends_on, 30) < there {
            self.all_over(None);
        }
    }

    /// What counts today, as the product sees it.
    fn line<'a>(
        &self,
        books: &Books,
        loaded: &'a crate::app::Loaded,
        on: Date,
    ) -> Option<Line<'a>> {
        books.find(loaded, &Life::code(), on)
    }

    async fn takes(&mut self, amount: u32) {
        let app = &self.app;
        let ctx = app.system().await;
        let loaded = app.programme().await.expect("a programme");
        let scope = PartnerScope::open(app, self.ada.partner).await.expect("a scope");
        let books = books::read(scope.tx(), &loaded, self.ada.partner).await.expect("books");
        let line = self.line(&books, &loaded, ctx.today);
        let id = UseId(next_id(app, &ctx));
        let taken = line.as_ref().and_then(|one| one.account.take(id, amount, ctx.today).ok());
        let open = self.open().filter(|open| {
            let counter = &self.counters[*open];
            counter.used + amount <= counter.granted
        });
        assert_eq!(taken.is_some(), open.is_some(), "{amount} on {}", ctx.today);
        if let (Some(entry), Some(line), Some(open)) = (taken, line, open) {
            let grant = (line.grant.subscription, line.grant.term);
            let code = Life::code();
            store::record_entry(&scope, &ctx, grant, &code, id, entry).await.expect("written");
            scope.commit().await.expect("committed");
            self.counters[open].used += amount;
            self.uses.push((open, id, amount));
        }
    }

    async fn gives_back(&mut self, which: u64, amount: u32) {
        let most = u64::try_from(self.uses.len()).expect("a number").max(1);
        let place = usize::try_from(which % most).expect("a place");
        let Some(&(counter, id, out)) = self.uses.get(place) else { return };
        let app = &self.app;
        let ctx = app.system().await;
        let loaded = app.programme().await.expect("a programme");
        let scope = PartnerScope::open(app, self.ada.partner).await.expect("a scope");
        let books = books::read(scope.tx(), &loaded, self.ada.partner).await.expect("books");
        let written = books.entries.iter().find(|one| one.id == id).expect("the use is kept");
        let grant = books.grants.iter().find(|one| (one.subscription, one.term) == written.grant);
        let lines = books.lines(&loaded, grant.expect("its grant"));
        let line = lines.into_iter().find(|one| one.benefit.code == Life::code()).expect("a line");
        let back = line.account.give_back(id, amount);
        assert_eq!(back.is_ok(), amount <= out, "{amount} of {out}");
        if let Ok(entry) = back {
            let own = UseId(next_id(app, &ctx));
            let (grant, code) = (written.grant, Life::code());
            store::record_entry(&scope, &ctx, grant, &code, own, entry).await.expect("written");
            scope.commit().await.expect("committed");
            self.uses[place].2 -= amount;
            self.counters[counter].used -= amount;
        }
    }

    async fn is_refunded(&mut self) {
        if !self.is_renewing || self.counters.len() != 1 && self.offer == "silver" {
            return;
        }
        let ctx = self.app.system().await;
        let (partner, order) = (self.ada.partner, self.order);
        let given = give::give_back(&self.app, &ctx, partner, order, "as a courtesy").await;
        // The fee of a year that was renewed stays: another order paid the year that runs.
        if given.is_ok() {
            self.all_over(None);
            self.is_renewing = false;
        }
    }

    async fn upgrades(&mut self) {
        if self.offer == "gold" || !self.is_renewing {
            return;
        }
        let path = self.ada.buys_by_card("gold", "approve").await;
        self.order = self.app.order(self.ada.partner, &path).await.id;
        self.all_over(None);
        self.offer = "gold";
        self.granted(GOLD).await;
    }

    async fn step(&mut self) {
        match self.chance.below(16) {
            0..=4 => {
                let days = self.chance.amount(110);
                self.waits(i32::try_from(days).expect("days")).await;
            }
            5..=10 => {
                let amount = self.chance.amount(9);
                self.takes(amount).await;
            }
            11..=13 => {
                let (which, amount) = (self.chance.below(40), self.chance.amount(6));
                self.gives_back(which, amount).await;
            }
            14 => self.upgrades().await,
            _ if self.chance.below(3) == 0 => self.is_refunded().await,
            _ => {}
        }
    }

    /// The balances of the database and those on paper, grant by grant.
    async fn compares(&self, step: usize) {
        let today = self.app.today().await;
        let loaded = self.app.programme().await.expect("a programme");
        let books = self.books().await;
        let mut lines: Vec<Line<'_>> = books
            .grants
            .iter()
            .flat_map(|grant| books.lines(&loaded, grant))
            .filter(|line| line.benefit.code == Life::code())
            .collect();
        let is_gold = |line: &Line<'_>| line.grant.offer.as_str() == "gold";
        lines.sort_by_key(|line| (line.grant.edition_on, line.grant.term, is_gold(line)));
        assert_eq!(lines.len(), self.counters.len(), "step {step} on {today}");
        for (line, counter) in lines.iter().zip(&self.counters) {
            let Balance { granted, used, expired, left } = line.balance_on(today);
            assert_eq!((granted, used), (counter.granted, counter.used), "step {step} on {today}");
            assert_eq!(granted, used + expired + left);
            if counter.taken_over_on != Some(today) {
                let rest = if counter.is_over { 0 } else { granted - used };
                assert_eq!(left, rest, "step {step} on {today}: {counter:?} {:?}", line.grant);
            }
        }
    }

    async fn holds(&self) {
        let loaded = self.app.programme().await.expect("a programme");
        let report = check::run(&self.app.db, &loaded, true).await.expect("the check runs");
        let found = report.violations.iter();
        let wrong: Vec<_> = found.filter(|one| ["I28", "I30"].contains(&one.invariant)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn random_lives_have_the_balances_of_plain_counters() {
    let (mut taken, mut back, mut upgraded, mut renewed, mut refunded) = (0, 0, 0, 0, 0);
    for seed in 0..LIVES {
        let mut life = Life::begin(seed * 7 + 1).await;
        for step in 0..STEPS {
            life.step().await;
            life.compares(step).await;
        }
        life.holds().await;
        let books = life.books().await;
        let written = |is_use: bool| {
            let of = |one: &&store::Written| matches!(one.entry, Entry::Use { .. }) == is_use;
            books.entries.iter().filter(of).count()
        };
        taken += written(true);
        back += written(false);
        upgraded += usize::from(life.offer == "gold");
        renewed += life.counters.len() - 1 - usize::from(life.offer == "gold");
        refunded += usize::from(!life.is_renewing);
    }
    // Each kind of step was lived through.
    let lived = [taken, back, upgraded, renewed, refunded];
    assert!(lived.iter().all(|times| 0 < *times), "{lived:?}");
}
