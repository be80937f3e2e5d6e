//! Companies are told what lapses: once for each day the policy names, in their languages, and not
//! of what is used up.

use domain::access::Role;
use domain::text::Locale;

use super::lapse;
use super::tests::{DEVELOPER, bought, which};
use super::{books, seats};
use crate::testing::{Member, TestApp};

/// Letters about what lapses.
async fn letters(app: &TestApp, recipient: &str, subject: &str) -> usize {
    let mails = app.mails(recipient).await;
    mails.iter().filter(|mail| mail.subject.contains(subject)).count()
}

const SUBJECT: &str = "Unused benefits lapse on";

async fn bought_and_off(app: &TestApp) -> (Member, String) {
    let (mut ada, subscription, _) = bought(app).await;
    let off = format!("/subscriptions/{subscription}/automatic-renewal");
    ada.post_form(&off, &[]).await.status(303);
    (ada, subscription)
}

#[tokio::test]
async fn what_is_left_is_told_once_on_each_day_of_the_policy_in_each_admins_language() {
    let app = TestApp::on("2024-03-04").await;
    let (ada, subscription) = bought_and_off(&app).await;
    let bea = app.colleague(&ada, "Bea", Role::PartnerAdmin).await;
    let cho = app.colleague(&ada, "Cho", domain::access::Roles::NONE).await;
    let loaded = app.programme().await.expect("a programme");
    let books = books::read(app.db.read(), &loaded, ada.partner).await.expect("books");
    let span = books.grants.iter().find(|one| one.subscription.to_string() == subscription);
    let last = span.expect("a grant").span.last;
    let before = |days: i32| domain::calendar::plus_days(last, -days).to_string();
    app.live_to(&before(61)).await;
    assert_eq!(letters(&app, &ada.email, SUBJECT).await, 0);
    for (told, days) in [(1, 60), (2, 30), (3, 7)] {
        app.live_to(&before(days)).await;
        app.work().await;
        assert_eq!(letters(&app, &ada.email, SUBJECT).await, told, "{days} days before");
        assert_eq!(letters(&app, &bea.email, SUBJECT).await, told, "{days} days before");
        // Whoever may not use benefits is not called upon.
        assert_eq!(letters(&app, &cho.email, SUBJECT).await, 0);
    }
    let text = app.last_mail(&ada.email).await.text;
    assert!(text.contains("Database server, standard: 2 of 2 left"), "{text}");
    // Run again, nothing more is written.
    let ctx = app.system().await;
    assert_eq!(lapse::tell_due(&app, &ctx).await.expect("told"), 0);
    // Nor where the company was looked up before another node told it.
    lapse::tell_of(&app, &ctx, &[ada.partner]).await.expect("nothing is due");
    assert_eq!(letters(&app, &ada.email, SUBJECT).await, 3);
    app.live_to(&before(-10)).await;
    assert_eq!(letters(&app, &ada.email, SUBJECT).await, 3);
    let story = app.mails(&ada.email).await;
    assert!(story.iter().all(|mail| !mail.subject.contains('{')), "every word is there");
    for locale in Locale::ALL {
        let sentence = app.text(locale, "mail-benefits-lapse-action", &[]);
        assert!(!sentence.is_empty());
    }
}

#[tokio::test]
async fn a_renewed_year_and_used_up_benefits_are_not_told_of() {
    let app = TestApp::on("2024-03-04").await;
    let (ada, subscription, _) = bought(&app).await;
    let ctx = app.system().await;
    let own = which(&ada, &subscription, DEVELOPER);
    for name in ["Bea", "Cho", "Dee"] {
        let colleague = app.colleague(&ada, name, domain::access::Roles::NONE).await;
        seats::assign(&app, &ctx, &own, colleague.person).await.expect("a seat");
    }
    // It renews by itself on the day after the year: the days before were told, none after it.
    app.live_to("2025-03-03").await;
    let told = letters(&app, &ada.email, SUBJECT).await;
    assert!(0 < told, "told before the end");
    let mails = app.mails(&ada.email).await;
    let text = &mails.iter().find(|mail| mail.subject.contains(SUBJECT)).expect("one").text;
    // All seats have their holders.
    assert!(!text.contains("Developer subscription"), "{text}");
    app.live_to("2025-05-20").await;
    let again = letters(&app, &ada.email, SUBJECT).await;
    assert!(again - told <= 1, "{told} and then {again}");
}
