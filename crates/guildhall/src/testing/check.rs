//! Every story ends with `guildhall check`: whatever it told, what must always hold still does.

use std::sync::atomic::Ordering;

use super::TestApp;
use crate::app::Loaded;
use crate::check;
use crate::db::Db;
use crate::programme;

impl Drop for TestApp {
    fn drop(&mut self) {
        // A story that failed has said why.
        if std::thread::panicking() || self.rows_by_hand.load(Ordering::Relaxed) {
            return;
        }
        let url = self.engine.url.clone();
        // Dropping cannot wait, and the story's runtime may be busy: another thread with its own
        // waits.
        let verified = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(violations(&url))
        });
        let violations = verified.join().expect("the check runs");
        assert_eq!(violations, [], "the story leaves a database in which an invariant is broken");
    }
}

async fn violations(url: &str) -> Vec<check::Violation> {
    let db = Db::open(url).await.expect("the story's database opens");
    let version = programme::store::newest_version(db.read()).await.expect("versions are read");
    let version = version.expect("a programme was applied");
    let programme = programme::store::load(db.read(), version).await.expect("the programme holds");
    let report = check::run(&db, &Loaded { version, programme }, true).await.expect("it runs");
    db.close().await.expect("the database closes");
    let mut violations = report.violations;
    // A story moves the clock by hand and may end before the work of its day.
    violations.retain(|one| one.invariant != "I44");
    violations
}
