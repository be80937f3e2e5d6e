//! What many partners' commit writes is what was told, or nothing.

use domain::ids::PartnerId;
use domain::text::Locale;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Writes;
use super::event::{self, Event};
use crate::ctx::Ctx;
use crate::mail::{self, Mail};
use crate::partner;
use crate::testing::TestApp;

/// Texts that mean something to a database which reads them as a list.
const TEXTS: [&str; 7] =
    ["NULL", "", "{a,b}", "a \"word\" and a \\", "\\x41", "two\nlines, 'one' mark", "合作夥伴 {}"];

fn letter(app: &TestApp, ctx: &Ctx, partner: PartnerId, about: &str) -> mail::Kept {
    let letter = Mail {
        kind: "order-expired",
        about: about.to_owned(),
        recipient: "ada@example.com".to_owned(),
        name: about.to_owned(),
        locale: Locale::EnUs,
        args: vec![("number", about.into())],
        path: None,
        note: None,
    };
    mail::kept(app, ctx, partner, letter)
}

async fn revision(app: &TestApp, partner: PartnerId) -> i64 {
    let found = partner::store::list_revisions(app.db.read(), &[partner]).await;
    found.expect("a company")[&partner].0
}

#[tokio::test]
async fn texts_come_back_as_they_were_told() {
    let app = TestApp::new().await;
    app.rows_are_made_by_hand();
    let one = app.enrolled_partner("Northwind Traders", "US").await.partner;
    let ctx = Ctx::system(&app).await.expect("a context");
    let mails: Vec<mail::Kept> = TEXTS.iter().map(|text| letter(&app, &ctx, one, text)).collect();
    let mut writes = Writes::new(&app);
    writes.hold([(one, revision(&app, one).await)], |held| held);
    for text in TEXTS {
        let event = Event::new("test.told", "test", text).with("text", text);
        writes.record(&app, &ctx, one, &event).expect("held");
    }
    writes.queue(&mails);
    assert!(writes.keep(&app).await.expect("writes"), "nobody was first");
    let told = event::list(app.db.read(), one, None, 100).await.expect("events");
    let told: Vec<_> = told.iter().rev().filter(|event| event.kind == "test.told").collect();
    let subjects: Vec<&str> = told.iter().map(|event| event.subject_id.as_str()).collect();
    assert_eq!(subjects, TEXTS);
    assert!(told.iter().all(|event| event.actor_person.is_none()), "nobody is nobody");
    let kept = mail::row::Entity::find().filter(mail::row::Column::Kind.eq("order-expired"));
    let kept = kept.all(app.db.read()).await.expect("mails");
    let mut about: Vec<&str> = kept
        .iter()
        .filter_map(|mail| {
            mail.dedupe_key.strip_prefix("order-expired ")?.strip_suffix(" ada@example.com")
        })
        .collect();
    let mut wanted = TEXTS.to_vec();
    about.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(about, wanted);
}

#[tokio::test]
async fn where_somebody_was_first_nothing_is_written() {
    let app = TestApp::new().await;
    let one = app.enrolled_partner("Northwind Traders", "US").await.partner;
    let two = app.enrolled_partner("Fabrikam", "US").await.partner;
    let ctx = Ctx::system(&app).await.expect("a context");
    let read = [(one, revision(&app, one).await), (two, revision(&app, two).await)];
    let touched = super::PartnerScope::open(&app, two).await.expect("locked");
    touched.commit().await.expect("written to");
    let mut writes = Writes::new(&app);
    writes.hold(read, partner::store::one_order_more);
    writes.record(&app, &ctx, one, &Event::new("test.told", "test", 1)).expect("held");
    assert!(!writes.keep(&app).await.expect("an answer"), "the second was written to");
    let told = event::list(app.db.read(), one, None, 100).await.expect("events");
    assert!(told.iter().all(|event| event.kind != "test.told"));
    assert_eq!(revision(&app, one).await, read[0].1, "nor is the first");
    let mut stranger = Writes::new(&app);
    assert!(stranger.record(&app, &ctx, one, &Event::new("test.told", "test", 1)).is_err());
}
