//! Each main operation fails at its first step, its second, its third, until a run passes; and again
//! while it recovers. Afterwards what must always hold holds, and the operation took effect once.
//!
//! A step is a transaction's beginning, a statement, a commit. At each of them the process is
//! killed; at some the connection is lost, or the database gives the transaction up; each commit is
//! also kept without anybody hearing of it. What an undisturbed run leaves in the end is what every disturbed
//! one must leave.

mod deed;
pub(crate) mod deeds;
mod effects;
mod more;
mod retries;

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use guildhall::error::Error;
use guildhall::testing::{Moment, TestApp};
use guildhall::work;
use guildhall::world::clock;
use guildhall::world::faults::Strike;
use jiff::{SignedDuration, Timestamp};

use deed::Deed;
use effects::Effects;

/// Minutes after the operation at which somebody looks after the background work: behind the first
/// question to the gateway, behind a claim that was left.
const SOON: [i64; 3] = [0, 6, 12];
/// Minutes after it at which the same person tries again, unless they were told that it is done;
/// behind the hour for which a charge may be held up.
const AGAIN: [i64; 4] = [13, 80, 100, 180];
/// The same after a day, and after days.
const LATER: [i64; 2] = [25 * 60, 12 * 24 * 60];
/// Steps an operation has at most; far more than any.
const STEPS_MAX: u64 = 5_000;
const STACK_BYTES: usize = 32 * 1024 * 1024;

/// How an operation ended for whoever asked for it.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    Done,
    Failed(String),
    /// The process was killed: nobody said anything.
    Nothing,
}

/// One operation on its way, with the instant at which it began.
struct Trial<D: Deed> {
    app: TestApp,
    facts: D::Facts,
    begun: Timestamp,
}

impl<D: Deed> Trial<D> {
    async fn of(moment: &Moment, facts: &D::Facts) -> Trial<D> {
        let app = moment.go_on().await;
        let begun = app.now().await.expect("a clock");
        Trial { app, facts: facts.clone(), begun }
    }

    async fn act(&self) -> Told {
        self.told(D::act(&self.app, &self.facts)).await
    }

    /// A killed process unwinds; whatever it had not kept goes.
    async fn told(&self, done: impl Future<Output = Result<(), Error>>) -> Told {
        match AssertUnwindSafe(done).catch_unwind().await {
            Ok(Ok(())) => Told::Done,
            Ok(Err(error)) => Told::Failed(format!("{error:?}")),
            Err(_) if self.app.faults().struck() => Told::Nothing,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }

    /// Does all that is due, minutes after the operation began.
    async fn looks(&self, minutes: &[i64]) -> Result<(), Error> {
        for minutes in minutes {
            self.waits(*minutes).await?;
            work::run_once(&self.app).await?;
        }
        Ok(())
    }

    /// Lives until so many minutes after the operation began; never back.
    async fn waits(&self, minutes: i64) -> Result<(), Error> {
        let there = self.begun + SignedDuration::from_mins(minutes);
        let now = self.app.now().await?;
        clock::set(&self.app.db, there.max(now)).await
    }

    /// Nothing fails any more: whoever asked asks until they are told that it is done, what is due
    /// is done, and in the end it took effect once.
    async fn ends_well(&self, told: Told, undisturbed: &Effects, whole: &str) {
        let fine = "without faults the background work is done";
        self.looks(&SOON).await.expect(fine);
        self.holds(&format!("{whole}, before it is asked for again")).await;
        let mut done = told == Told::Done;
        for minutes in AGAIN {
            self.waits(minutes).await.expect("the clock is set");
            done = done || self.act().await == Told::Done;
            self.looks(&[minutes]).await.expect(fine);
        }
        assert!(done, "{whole}: it cannot be done any more: {:?}", self.act().await);
        self.looks(&LATER).await.expect(fine);
        assert_eq!(Effects::of(&self.app).await, *undisturbed, "{whole}: not once");
        self.holds(whole).await;
    }

    async fn holds(&self, whole: &str) {
        let violations = self.app.violations().await;
        assert_eq!(violations, [], "{whole}: an invariant is broken");
    }
}

/// A moment before the operation, and what is there in the end when nothing fails.
async fn begin<D: Deed>() -> (Moment, D::Facts, Effects) {
    let story = TestApp::new().await;
    let facts = D::prepare(&story).await;
    let moment = story.stop().await;
    let trial: Trial<D> = Trial::of(&moment, &facts).await;
    let before = Effects::of(&trial.app).await;
    assert_eq!(trial.act().await, Told::Done, "{} does not work", D::NAME);
    for looks in [SOON.as_slice(), &AGAIN, &LATER] {
        trial.looks(looks).await.expect("the background work is done");
    }
    let after = Effects::of(&trial.app).await;
    assert_ne!(before, after, "{} has no effect that can be seen", D::NAME);
    trial.holds(D::NAME).await;
    (moment, facts, after)
}

/// Steps from one strike to the next. Killed and unheard it is at every one; what merely fails is
/// rolled back by the same few lines wherever it is, so every few will do. On PostgreSQL, whose
/// copies take longer, fewer still: the steps are the same ones. GUILDHALL_TEST_CRASH=all leaves
/// none out.
fn stride(strike: Strike) -> u64 {
    let set = |name: &str| std::env::var(name).unwrap_or_default();
    let many = if set("GUILDHALL_TEST_POSTGRES").is_empty() { 1 } else { 8 };
    match strike {
        _ if set("GUILDHALL_TEST_CRASH") == "all" => 1,
        Strike::Unheard => 1,
        Strike::Kill => many,
        Strike::Lost | Strike::GivesWay => (3 * many).max(6),
    }
}

/// Lets one operation fail at each of its steps in each way.
async fn once<D: Deed>() {
    let (moment, facts, undisturbed) = begin::<D>().await;
    for strike in Strike::ALL {
        let mut step = 1;
        while strikes::<D>(&moment, &facts, &undisturbed, strike, step).await {
            step += stride(strike);
            assert!(step < STEPS_MAX, "{strike:?} has no end");
        }
        assert!(1 < step, "{} has no step that can meet {strike:?}", D::NAME);
    }
}

/// Strikes one step. False when the operation had fewer.
async fn strikes<D: Deed>(
    moment: &Moment,
    facts: &D::Facts,
    undisturbed: &Effects,
    strike: Strike,
    step: u64,
) -> bool {
    let mut trial: Trial<D> = Trial::of(moment, facts).await;
    trial.app.faults().plan(strike, step);
    let told = trial.act().await;
    let whole = format!("{}, {strike:?} at step {step}, told {told:?}", D::NAME);
    if !trial.app.faults().clear() {
        assert_eq!(told, Told::Done, "{whole}: nothing struck");
        return false;
    }
    if strike == Strike::Kill {
        trial.app.restart().await;
    }
    trial.ends_well(told, undisturbed, &whole).await;
    true
}

/// Kills the process in the middle of the operation, and again while it recovers.
async fn twice<D: Deed>() {
    let (moment, facts, undisturbed) = begin::<D>().await;
    let (mut first, mut crashes) = (1, 0);
    while killed_twice::<D>(&moment, &facts, &undisturbed, first, &mut crashes).await {
        first += 1 + first / 3 + stride(Strike::Kill);
    }
    assert!(0 < crashes, "{} recovers without a step", D::NAME);
}

/// Kills at one step, and then at some steps of the recovery. False when the operation had fewer.
async fn killed_twice<D: Deed>(
    moment: &Moment,
    facts: &D::Facts,
    undisturbed: &Effects,
    first: u64,
    crashes: &mut u64,
) -> bool {
    let mut second = 1 + first % 5;
    loop {
        let whole = format!("{}, killed at step {first} and {second}", D::NAME);
        let mut trial: Trial<D> = Trial::of(moment, facts).await;
        trial.app.faults().plan(Strike::Kill, first);
        let mut told = trial.act().await;
        if !trial.app.faults().clear() {
            return false;
        }
        trial.app.restart().await;
        trial.app.faults().plan(Strike::Kill, second);
        if trial.told(trial.looks(&SOON)).await == Told::Done && told != Told::Done {
            told = trial.act().await;
        }
        let struck = trial.app.faults().clear();
        if struck {
            *crashes += 1;
            trial.app.restart().await;
        }
        trial.ends_well(told, undisturbed, &whole).await;
        if !struck {
            return true;
        }
        second = 2 * second + 6;
    }
}

/// Whole operations in one task, unoptimised, are more than a test's thread has room for.
pub(crate) fn on_a_large_stack<F: Future<Output = ()>>(story: impl FnOnce() -> F + Send + 'static) {
    let told = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime").block_on(story());
    });
    if let Err(panic) = told.expect("a thread").join() {
        std::panic::resume_unwind(panic);
    }
}

/// Names the tests of an operation: at each step, and twice.
macro_rules! crashes {
    ($($name:ident: $deed:ty),+ $(,)?) => {
        $(mod $name {
            use super::*;

            #[test]
            fn at_each_step() {
                on_a_large_stack(|| once::<$deed>());
            }

            #[test]
            fn and_again_while_it_recovers() {
                on_a_large_stack(|| twice::<$deed>());
            }
        })+
    };
}

crashes! {
    buying_by_card: deeds::BuyByCard,
    buying_by_card_in_a_browser: deeds::BuyInBrowser,
    buying_by_transfer: deeds::BuyByTransfer,
    renewing_by_hand: deeds::RenewByHand,
    turning_off: deeds::TurnOff,
    the_renewal_run: more::RunBatch,
    giving_back: deeds::GiveBack,
    importing_a_statement: more::Import,
    applying_a_programme: more::Apply,
    expiring_orders: more::Expire,
    reminding: more::Remind,
    a_chargeback_lost: more::Chargeback,
}
