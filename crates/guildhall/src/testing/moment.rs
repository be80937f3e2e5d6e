//! A story stopped at one moment and gone on with many times, and a program that ends and begins
//! again on the same database.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::{Member, TestApp, configuration};
use crate::check::{self, Violation};
use crate::world::faults::Faults;

/// A story nobody is in.
pub struct Moment {
    story: TestApp,
}

impl TestApp {
    /// Stops the story here. What must always hold is verified when the moment is dropped.
    pub async fn stop(self) -> Moment {
        self.db.close().await.expect("the database closes");
        Moment { story: self }
    }

    /// The faults of a story that goes on.
    ///
    /// # Panics
    /// When it was not gone on with.
    pub fn faults(&self) -> &Faults {
        self.faults.as_ref().expect("the story goes on from a moment")
    }

    /// The program ends, and another is started on the same database. Browsers talk to the old one
    /// until [`Member::comes_back`].
    pub async fn restart(&mut self) {
        self.db.close().await.expect("the database closes");
        self.starts += 1;
        let config = configuration(&self.engine.url, self.starts);
        self.app = self.app.begun_anew(config).await.expect("the database opens again");
        self.router = crate::web::server::service(self.app.clone());
        if let Some(faults) = &self.faults {
            self.app.watch(faults.clone()).expect("it is a simulated world");
        }
    }

    /// What does not hold at this moment.
    pub async fn violations(&self) -> Vec<Violation> {
        let loaded = self.app.programme().await.expect("a programme was applied");
        check::run(&self.db, &loaded, true).await.expect("the check runs").violations
    }
}

impl Moment {
    /// The address of the database, for programs that are started on it.
    pub fn database(&self) -> &str {
        self.story.database()
    }

    /// Goes on from here in a copy, with a database that can be made to fail. Whoever goes on
    /// verifies with [`TestApp::violations`] that everything holds.
    pub async fn go_on(&self) -> TestApp {
        let engine = self.story.engine.copy().await;
        let config = configuration(&engine.url, self.story.starts + 1);
        let app = self.story.app.begun_anew(config).await.expect("the copy opens");
        let faults = Faults::of(app.db.is_sqlite());
        let watch: Arc<Faults> = faults.clone();
        app.watch(watch).expect("it is a simulated world");
        let router = crate::web::server::service(app.clone());
        let starts = self.story.starts + 1;
        let going = TestApp {
            app,
            router,
            engine,
            rows_by_hand: false.into(),
            starts,
            faults: Some(faults),
        };
        going.rows_by_hand.store(true, Ordering::Relaxed);
        going
    }
}

impl Member {
    /// The same person, still signed in, at a program that was started since.
    pub fn comes_back(&self, app: &TestApp) -> Member {
        Member {
            browser: self.browser.at(app.router.clone()),
            partner: self.partner,
            person: self.person,
            email: self.email.clone(),
            actor: self.actor,
        }
    }
}
