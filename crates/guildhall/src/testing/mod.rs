//! The portal in a box, for stories: a fresh database, a clock that stands until it is moved, ids
//! from a seed, and browsers that keep their cookies. The store is the real one; only the world is
//! simulated.
//!
//! ```ignore
//! #[tokio::test]
//! async fn a_member_sees_the_company_and_a_stranger_does_not() {
//!     let app = TestApp::on("2024-03-04").await; // 09:00 UTC; `TestApp::new()` is the same day
//!     let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
//!     ada.get("/company").await.ok().has("Northwind Traders");
//!     ada.post_form("/sign-out", &[]).await.leads_to("/?notice=signed-out");
//!     let mut nobody = app.visitor();
//!     nobody.get("/company").await.leads_to("/sign-in?to=%2Fcompany");
//!     app.live_to("2025-03-05").await;
//!     assert_eq!(app.last_mail(&ada.email).await.subject, "…");
//! }
//! ```
//!
//! The engine is SQLite in a temporary directory, or PostgreSQL when `GUILDHALL_TEST_POSTGRES`
//! holds the address of a database whose user may create others (`postgres://…/postgres`): each
//! story then gets a database of its own, dropped at its end.

mod browser;
mod check;
mod engine;
mod fixtures;
mod moment;
mod shopping;
#[cfg(test)]
mod tests;

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use domain::access::Actor;
use domain::text::Locale;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::app::{App, Shared};
use crate::config::identity::IdentityProvider;
use crate::config::{Config, Outside};
use crate::ctx::Ctx;
use crate::programme::{self, Files};
use crate::web::server;
use crate::work;
use crate::world::faults::Faults;
use crate::world::{clock, mail};

pub use browser::{Answer, Browser};
pub use fixtures::{Member, PASSWORD, form};
pub use moment::Moment;
pub use shopping::{CONTACT, number};

/// The day a story begins on unless it says otherwise: a Monday.
pub const FIRST_DAY: &str = "2024-03-04";
/// The hour of the day, UTC, at which the clock stands.
const HOUR: i8 = 9;
const SEED: u64 = 7;
const PUBLIC_URL: &str = "http://guildhall.test";

/// A running portal. Use cases take it as `&app`.
pub struct TestApp {
    app: Shared,
    router: Router,
    engine: engine::Engine,
    rows_by_hand: AtomicBool,
    /// How often a program was started on this story.
    starts: u64,
    faults: Option<Arc<Faults>>,
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

impl TestApp {
    pub async fn new() -> TestApp {
        TestApp::on(FIRST_DAY).await
    }

    /// Begins at 09:00 UTC of a day, with the shipped programme applied.
    pub async fn on(day: &str) -> TestApp {
        TestApp::known_to(day, Vec::new()).await
    }

    /// The same where people may also sign in by these providers.
    pub async fn known_to(day: &str, providers: Vec<IdentityProvider>) -> TestApp {
        let engine = engine::Engine::start().await;
        let config = Config { identity_providers: providers, ..configuration(&engine.url, 0) };
        let app = App::open(config).await.expect("a fresh database opens");
        clock::set(&app.db, morning(day)).await.expect("the clock can be set");
        let transaction = app.db.begin().await.expect("a transaction begins");
        programme::store::record(&transaction, &Files::shipped(), morning(day), "test")
            .await
            .expect("the shipped programme is kept");
        transaction.commit().await.expect("the programme is committed");
        let router = server::service(app.clone());
        TestApp {
            app,
            router,
            engine,
            rows_by_hand: AtomicBool::new(false),
            starts: 0,
            faults: None,
        }
    }

    /// The story writes or breaks rows by hand: what must always hold is not verified at its end.
    pub fn rows_are_made_by_hand(&self) {
        self.rows_by_hand.store(true, Ordering::Relaxed);
    }

    /// The handle as faces and jobs hold it.
    pub fn shared(&self) -> Shared {
        self.app.clone()
    }

    /// `sqlite://…` or `postgres://…`, for a second program on the same database.
    pub fn database(&self) -> &str {
        &self.engine.url
    }

    /// A browser in which nobody is signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    pub async fn today(&self) -> Date {
        self.ctx(Actor::System).await.today
    }

    /// A context at the clock's present, in English.
    pub async fn ctx(&self, actor: Actor) -> Ctx {
        Ctx::at_present(self, actor, Locale::EnUs).await.expect("a context at the present")
    }

    pub async fn system(&self) -> Ctx {
        self.ctx(Actor::System).await
    }

    /// Does all background work that is due now.
    ///
    /// # Panics
    /// When some of it failed.
    pub async fn work(&self) -> work::Report {
        settled(work::run_once(self).await.expect("background work runs"))
    }

    /// Lives through the time until 09:00 UTC of a day: everything that falls due on the way
    /// happens.
    ///
    /// # Panics
    /// When some of it failed.
    pub async fn live_to(&self, day: &str) -> work::Report {
        let lived = work::advance::to(self, morning(day), |_| {}).await;
        settled(lived.expect("the clock can be moved"))
    }

    /// Moves the clock to 09:00 UTC of a day. Nothing else happens: work is done by the story
    /// itself.
    pub async fn set_day(&self, day: &str) {
        self.set_clock(morning(day)).await;
    }

    pub async fn set_clock(&self, instant: Timestamp) {
        clock::set(&self.db, instant).await.expect("the clock can be set");
    }

    /// Moves the clock by civil days; negative ones move it back.
    pub async fn advance_days(&self, days: i32) {
        let now = self.app.now().await.expect("the clock can be read");
        let there =
            now.to_zoned(TimeZone::UTC).checked_add(days.days()).expect("within the calendar");
        self.set_clock(there.timestamp()).await;
    }

    pub async fn advance(&self, duration: SignedDuration) {
        let now = self.app.now().await.expect("the clock can be read");
        self.set_clock(now.checked_add(duration).expect("within the calendar")).await;
    }

    pub async fn advance_minutes(&self, minutes: i64) {
        self.advance(SignedDuration::from_mins(minutes)).await;
    }

    /// Delivers what is written and returns the mails to an address, oldest first.
    pub async fn mails(&self, recipient: &str) -> Vec<Mail> {
        let ctx = self.system().await;
        while 0 < crate::mail::deliver_due(self, &ctx).await.expect("mail is delivered") {}
        let found = mail::list_simulated(&self.db, Some(recipient), None, 1_000).await;
        let mut mails: Vec<Mail> =
            found.expect("the mailbox can be read").into_iter().map(Mail::of).collect();
        mails.reverse();
        mails
    }

    /// The newest mail to an address.
    ///
    /// # Panics
    /// When none was written.
    pub async fn last_mail(&self, recipient: &str) -> Mail {
        let mails = self.mails(recipient).await;
        mails.into_iter().last().unwrap_or_else(|| panic!("no mail was written to {recipient}"))
    }
}

/// A mail that arrived.
#[derive(Debug, Clone)]
pub struct Mail {
    pub subject: String,
    pub text: String,
    pub html: String,
    pub reply_to: Option<String>,
    pub calendar: Option<String>,
}

impl Mail {
    fn of(row: mail::mailbox::Model) -> Mail {
        Mail {
            subject: row.subject,
            text: row.body_text,
            html: row.body_html,
            reply_to: row.reply_to,
            calendar: row.calendar,
        }
    }

    /// The path the mail's button leads to.
    ///
    /// # Panics
    /// When the mail has no button.
    pub fn path(&self) -> String {
        let link = self.text.lines().find_map(|line| line.strip_prefix(PUBLIC_URL));
        link.unwrap_or_else(|| panic!("the mail has no link:\n{}", self.text)).to_owned()
    }

    /// The first run of exactly six digits.
    ///
    /// # Panics
    /// When there is none.
    pub fn code(&self) -> String {
        let mut runs = self.text.split(|c: char| !c.is_ascii_digit());
        let code = runs.find(|run| run.len() == 6);
        code.unwrap_or_else(|| panic!("the mail has no code:\n{}", self.text)).to_owned()
    }
}

/// Each start draws ids of its own: a seed would repeat those of the one before.
fn configuration(database: &str, starts: u64) -> Config {
    Config {
        database: database.to_owned(),
        database_migrate: None,
        public_url: PUBLIC_URL.to_owned(),
        outside: Outside::Simulated { seed: Some(SEED + starts) },
        listen: ([127, 0, 0, 1], 0).into(),
        trusted_proxies: crate::proxies::Proxies::default(),
        work: false,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    }
}

fn settled(report: work::Report) -> work::Report {
    assert_eq!(report.first_failure(), None, "background work failed");
    report
}

fn morning(day: &str) -> Timestamp {
    let date: Date = day.parse().expect("a day is written YYYY-MM-DD");
    let noon = date.at(HOUR, 0, 0, 0).to_zoned(TimeZone::UTC).expect("within the calendar");
    noon.timestamp()
}
