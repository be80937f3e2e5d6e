//! The calendar feed, from the button to the program that reads it without a session.

use domain::access::Role;
use domain::text::Locale;
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::access::{row, store};
use crate::testing::{Answer, Member, TestApp};

const PAGE: &str = "/subscriptions/calendar";

/// Presses the button and returns the address's path.
async fn made(member: &mut Member) -> String {
    let page = member.post_form(PAGE, &[]).await.ok();
    let address = page.text(".copy .mono");
    let path = address.strip_prefix("http://guildhall.test").expect("an address of this portal");
    assert!(path.starts_with("/calendar/") && path.ends_with(".ics"), "{path}");
    path.to_owned()
}

/// The lines as a program reads them: unfolded.
fn lines(answer: &Answer) -> Vec<String> {
    let text = answer.body();
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_eq!(text.lines().count(), text.matches("\r\n").count(), "{text}");
    text.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

/// (UID without the subscription, first day, words) of each event.
fn events(answer: &Answer) -> Vec<(String, String, String)> {
    let (mut events, mut uid, mut day) = (Vec::new(), String::new(), String::new());
    for line in lines(answer) {
        if let Some(value) = line.strip_prefix("UID:") {
            // A UUID has five parts of its own.
            uid = value.splitn(6, '-').nth(5).unwrap().to_owned();
        } else if let Some(value) = line.strip_prefix("DTSTART;VALUE=DATE:") {
            day = value.to_owned();
        } else if let Some(value) = line.strip_prefix("SUMMARY:") {
            events.push((uid.clone(), day.clone(), value.to_owned()));
        }
    }
    events
}

async fn change(app: &TestApp, statement: &str) {
    app.rows_are_made_by_hand();
    let transaction = app.db.begin().await.unwrap();
    let done = transaction.execute_unprepared(statement).await.unwrap();
    assert!(0 < done.rows_affected(), "nothing matched: {statement}");
    transaction.commit().await.unwrap();
}

#[tokio::test]
async fn a_calendar_reads_the_days_without_a_session() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Contoso Works", "DE").await;
    ada.buys_by_card("action-pack", "approve").await;
    ada.get("/offers?tab=purchased").await.ok().has("Dates in your calendar");
    ada.get(PAGE).await.ok().has("There is none yet");
    let path = made(&mut ada).await;
    let answer = app.visitor().get(&path).await.ok();
    assert_eq!(answer.headers["content-type"], "text/calendar; charset=utf-8");
    assert_eq!(answer.headers["cache-control"], "private, no-cache");
    assert_eq!(answer.headers["referrer-policy"], "no-referrer");
    assert!(answer.headers.get("set-cookie").is_none());
    let found = events(&answer);
    let days = found.iter().map(|(uid, day, _)| (uid.as_str(), day.as_str()));
    let expected = [
        ("1-ends@guildhall", "20250304"),
        ("1-opens@guildhall", "20250305"),
        ("1-closes@guildhall", "20250403"),
        ("1-charge@guildhall", "20250305"),
        ("1-reminder-upcoming@guildhall", "20250217"),
        ("1-reminder-last_week@guildhall", "20250327"),
    ];
    assert_eq!(days.collect::<Vec<_>>(), expected);
    let all = lines(&answer);
    for line in [
        "DTSTAMP:20240304T090000Z",
        "X-WR-CALNAME:Membership dates: Contoso Works",
        "SUMMARY:Action Pack subscription: renewal window opens",
        "DTEND;VALUE=DATE:20250305",
    ] {
        assert!(all.iter().any(|own| own == line), "{line} is missing in\n{all:#?}");
    }
    // The same days keep their names; a renewal brings the next year's.
    app.advance_days(1).await;
    assert_eq!(events(&app.visitor().get(&path).await.ok()), found);
    app.live_to("2025-03-10").await;
    let next = events(&app.visitor().get(&path).await.ok());
    assert_eq!(next[0].0, "2-ends@guildhall");
    assert!(next.iter().all(|(uid, day, _)| uid.starts_with("2-") && "2026" <= day.as_str()));
}

#[tokio::test]
async fn the_feed_speaks_its_readers_language_and_shows_one_company_only() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Contoso Works", "DE").await;
    ada.buys_by_card("action-pack", "approve").await;
    let mut kai = app.enrolled_partner("Fabrikam Labs", "JP").await;
    kai.buys_by_card("action-pack", "approve").await;
    let path = made(&mut kai).await;
    for (locale, says) in [
        (Locale::EnUs, "last day to renew"),
        (Locale::ZhTw, "可續約的最後一天"),
        (Locale::ZhCn, "可续订的最后一天"),
        (Locale::JaJp, "更新できる最終日"),
    ] {
        let person = "update person set locale = ";
        let address = &kai.email;
        change(&app, &format!("{person}'{}' where email = '{address}'", locale.tag())).await;
        let answer = app.visitor().get(&path).await.ok();
        let found = events(&answer);
        assert!(found.iter().any(|(_, _, words)| words.contains(says)), "{says}: {found:?}");
        assert_eq!(found.len(), 6);
        assert!(!answer.body().contains("Contoso"));
    }
}

#[tokio::test]
async fn an_address_is_shown_once_kept_as_a_hash_and_can_be_revoked() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Contoso Works", "DE").await;
    let first = made(&mut ada).await;
    app.visitor().get(&first).await.ok();
    let token = first.trim_start_matches("/calendar/").trim_end_matches(".ics").to_owned();
    let page = ada.get(PAGE).await.ok().has("There is one, made");
    assert!(!page.body().contains(&token), "the page keeps it to itself");
    let kept = row::calendar_feed::Entity::find().one(app.db.read()).await.unwrap().unwrap();
    assert!(!format!("{kept:?}").contains(&token), "{kept:?}");
    // A new one silences the old one.
    let second = made(&mut ada).await;
    app.visitor().get(&first).await.status(404);
    app.visitor().get(&second).await.ok();
    let revoke = "/subscriptions/calendar/revocation";
    let to = "/subscriptions/calendar?notice=calendar-feed-revoked";
    ada.post_form(revoke, &[]).await.leads_to(to);
    ada.get(to).await.ok().has("There is none yet");
    app.visitor().get(&second).await.status(404);
    // Twice is once.
    ada.post_form(revoke, &[]).await.leads_to(to);
    let nobody = format!("/calendar/{}.ics", "0".repeat(96));
    let without = second.trim_end_matches(".ics");
    for path in [nobody.as_str(), "/calendar/x.ics", "/calendar/.ics", without] {
        app.visitor().get(path).await.status(404);
    }
}

/// I38: whoever loses the place or the role loses the feed at the next request.
#[tokio::test]
async fn who_leaves_or_gets_another_role_loses_the_feed() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Contoso Works", "DE").await;
    ada.buys_by_card("action-pack", "approve").await;
    let mut uli = app.colleague(&ada, "Uli", Role::BillingAdmin).await;
    let (own, hers) = (made(&mut uli).await, made(&mut ada).await);
    app.visitor().get(&own).await.ok();
    let uli_at =
        format!("person_id = (select person_id from person where email = '{}')", uli.email);
    let removed = "update partner_user set removed_at";
    change(&app, &format!("{removed} = 1709600000000000 where {uli_at}")).await;
    app.visitor().get(&own).await.status(404);
    app.visitor().get(&hers).await.ok();
    // Coming back brings the role back, not the address.
    let now = app.system().await.now;
    let (partner, person) = (uli.partner, uli.person);
    let role = |role| store::record_user(app.db.read(), partner, person, role, now);
    role(Role::BillingAdmin.into()).await.unwrap();
    app.visitor().get(&own).await.status(404);
    // Another role: the address was made in the one that is gone.
    let again = made(&mut uli).await;
    app.visitor().get(&again).await.ok();
    role(Role::PartnerAdmin.into()).await.unwrap();
    app.visitor().get(&again).await.status(404);
    role(Role::BillingAdmin.into()).await.unwrap();
    app.visitor().get(&again).await.status(404);
    // The same role once more changes nothing.
    let third = made(&mut uli).await;
    role(Role::BillingAdmin.into()).await.unwrap();
    app.visitor().get(&third).await.ok();
    app.visitor().get(&hers).await.ok();
}

#[tokio::test]
async fn staff_and_visitors_have_no_feed_and_ended_memberships_no_days() {
    let app = TestApp::on("2024-03-04").await;
    app.visitor().get(PAGE).await.leads_to("/sign-in?to=%2Fsubscriptions%2Fcalendar");
    let mut grace = app.operator().await;
    grace.get(PAGE).await.status(403);
    grace.post_form(PAGE, &[]).await.status(403);
    let mut ada = app.enrolled_partner("Contoso Works", "DE").await;
    let path = made(&mut ada).await;
    assert_eq!(events(&app.visitor().get(&path).await.ok()), []);
    ada.buys_by_card("action-pack", "approve").await;
    let subscription = ada.subscription().await;
    let off = format!("/subscriptions/{subscription}/automatic-renewal");
    ada.post_form(&off, &[("confirmed", "yes")]).await.status(303);
    let found = events(&app.visitor().get(&path).await.ok());
    assert!(found.iter().all(|(uid, _, _)| !uid.contains("charge")), "{found:?}");
    app.live_to("2025-05-01").await;
    assert_eq!(events(&app.visitor().get(&path).await.ok()), [], "the membership has lapsed");
}
