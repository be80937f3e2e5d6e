//! Many partners in one commit: held, told of, written together.

use domain::ids::PartnerId;
use domain::text::Locale;

use super::event::{self, Event};
use super::{PartnerScope, PartnerScopes};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::mail::{self, Mail};
use crate::testing::TestApp;

fn letter(about: &str) -> Mail {
    Mail {
        kind: "order-expired",
        about: about.to_owned(),
        recipient: "ada@example.com".to_owned(),
        name: "Ada".to_owned(),
        locale: Locale::EnUs,
        args: vec![("number", "1000001-0001".into())],
        path: None,
        note: None,
    }
}

#[tokio::test]
async fn many_partners_are_told_of_in_one_commit_and_each_keeps_its_own_order() {
    let app = TestApp::new().await;
    app.rows_are_made_by_hand();
    let one = app.enrolled_partner("Northwind Traders", "US").await.partner;
    let two = app.enrolled_partner("Fabrikam", "US").await.partner;
    let nobody = PartnerId(uuid::Uuid::max());
    let ctx = Ctx::system(&app).await.expect("a context");
    let mut scopes = PartnerScopes::open(&app, [two, one, two, nobody]).await.expect("locked");
    assert!(scopes.holds(one) && scopes.holds(two) && !scopes.holds(nobody));
    for round in 0..3 {
        for partner in [one, two] {
            let event = Event::new("test.told", "test", round);
            scopes.record(&app, &ctx, partner, event).expect("kept");
        }
    }
    let stranger = scopes.record(&app, &ctx, nobody, Event::new("test.told", "test", 0));
    assert!(matches!(stranger, Err(Error::Broken(_))), "only a locked partner is told of");
    scopes.queue(&app, &ctx, one, letter("a")).expect("kept");
    scopes.queue(&app, &ctx, one, letter("a")).expect("kept");
    scopes.queue(&app, &ctx, two, letter("a")).expect("kept");
    scopes.commit().await.expect("commits");
    let scope = PartnerScope::open(&app, one).await.expect("locked again");
    scope.record(&app, &ctx, Event::new("test.told", "test", 3)).await.expect("told");
    scope.commit().await.expect("commits");
    for (partner, told) in [(one, 4), (two, 3)] {
        let events = event::list(app.db.read(), partner, None, 100).await.expect("events");
        let rounds = events.iter().rev().filter(|event| event.kind == "test.told");
        let rounds: Vec<&str> = rounds.map(|event| event.subject_id.as_str()).collect();
        assert_eq!(rounds, ["0", "1", "2", "3"][..told]);
        let waiting = mail::list_waiting(&app, 100).await.expect("mails");
        let own = waiting.iter().filter(|mail| mail.partner == partner);
        assert_eq!(own.filter(|mail| mail.kind == "order-expired").count(), 1, "written once");
    }
}

#[tokio::test]
async fn what_was_kept_is_forgotten_without_a_commit() {
    let app = TestApp::new().await;
    let one = app.enrolled_partner("Northwind Traders", "US").await.partner;
    let ctx = Ctx::system(&app).await.expect("a context");
    let before = event::list(app.db.read(), one, None, 100).await.expect("events").len();
    let mut scopes = PartnerScopes::open(&app, [one]).await.expect("locked");
    let revision = scopes.revision(one);
    scopes.record(&app, &ctx, one, Event::new("test.told", "test", 0)).expect("kept");
    drop(scopes);
    let after = event::list(app.db.read(), one, None, 100).await.expect("events").len();
    assert_eq!(before, after);
    let scopes = PartnerScopes::open(&app, [one]).await.expect("locked again");
    assert_eq!(scopes.revision(one), revision, "nobody wrote");
}
