//! Hours with support, as a partner's people and staff live them.

use domain::access::{Actor, Role};
use domain::ids::RequestNumber;
use domain::offer::Queue;
use domain::support::appointment::{days, on};
use domain::text::Locale;
use jiff::{SignedDuration, Timestamp};

use super::book::book;
use super::call_off::call_off;
use super::decline::decline;
use super::mark::mark;
use super::reschedule::reschedule;
use super::{Wish, hours, remind, store};
use crate::access::people::{self, Newcomer};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::support::answer::{Then, answer};
use crate::support::ask::{self, Form};
use crate::support::route::route;
use crate::support::{store as requests, take};
use crate::testing::{Mail, Member, TestApp};

const STAFF: &str = "omar@guildhall.example";

fn code(refused: Result<impl std::fmt::Debug, Error>) -> &'static str {
    match refused {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("it was not refused: {other:?}"),
    }
}

async fn staff(app: &TestApp, email: &str) -> Ctx {
    let newcomer = Newcomer { email, name: "Omar", locale: Locale::EnUs, password: None };
    let added = people::add_operator(app, &app.system().await, newcomer).await.expect("added");
    app.ctx(Actor::Operator { person: added.person }).await
}

async fn asks(app: &TestApp, ctx: &Ctx, topic: &str) -> RequestNumber {
    let form = Form {
        topic: topic.to_owned(),
        severity: "moderate".to_owned(),
        title: "The name is wrong".to_owned(),
        text: "It has been for a week.".to_owned(),
        ..Form::default()
    };
    ask::open(app, ctx, form).await.expect("opened")
}

/// A request somebody of staff works on.
async fn taken(app: &TestApp, ada: &Member, omar: &Ctx) -> RequestNumber {
    let number = asks(app, &app.ctx_of(ada).await, "profile").await;
    take::take(app, omar, &number).await.expect("taken");
    number
}

/// What can be chosen from now on, whoever is busy.
async fn offered(app: &TestApp, ada: &Member, number: &RequestNumber) -> Vec<Timestamp> {
    let read = app.db.read();
    let request = requests::get_by_number(read, ada.partner, number, None).await;
    let loaded = app.programme().await.expect("a programme");
    let hours = hours(&loaded, &request.expect("a request"));
    let now = app.now().await.expect("a clock");
    days(now, &hours).into_iter().flat_map(|day| on(day, now, &hours)).collect()
}

fn wish(starts_at: Timestamp) -> Wish {
    Wish {
        id: None,
        seen: None,
        starts: starts_at.to_string(),
        phone: "+886 2 5550 0100".to_owned(),
        zone: "Asia/Taipei".to_owned(),
    }
}

fn seen(starts_at: Timestamp, sequence: i64) -> Wish {
    Wish { seen: Some(sequence), ..wish(starts_at) }
}

/// The entries for calendars that came to an address, oldest first.
async fn entries(app: &TestApp, address: &str) -> Vec<String> {
    let mails: Vec<Mail> = app.mails(address).await;
    mails.into_iter().filter_map(|mail| mail.calendar).map(unfolded).collect()
}

fn unfolded(entry: String) -> String {
    entry.replace("\r\n ", "")
}

/// The value of a property of an entry.
fn value<'a>(entry: &'a str, name: &str) -> &'a str {
    let line = entry.lines().find_map(|line| {
        let rest = line.strip_prefix(name)?;
        rest.starts_with([':', ';']).then_some(rest)
    });
    let line = line.unwrap_or_else(|| panic!("no {name} in\n{entry}"));
    line.split_once(':').expect("a value").1
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[tokio::test]
async fn an_hour_is_chosen_moved_and_called_off_as_one_entry_in_the_calendars() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let omar = staff(&app, STAFF).await;
    let number = asks(&app, &app.ctx_of(&ada).await, "profile").await;
    let page = format!("/support/requests/{number}");
    let form = format!("{page}/appointment");
    ada.get(&page).await.ok().has("As soon as somebody has, you can choose a time");
    ada.get(&form).await.ok().has("Nobody of support has taken this request up yet");
    take::take(&app, &omar, &number).await.expect("taken");
    ada.get(&page).await.ok().has("choose a half hour");
    let shown = ada.get(&form).await.ok().has("Asia/Taipei");
    let starts = shown.attributes("#f-starts option", "value");
    let hidden = |name: &str| shown.attribute(&format!("input[name={name}]"), "value");
    let (id, zone) = (hidden("id").expect("an id"), hidden("zone").expect("a zone"));
    let fields = [
        ("id", id.as_str()),
        ("seen", ""),
        ("starts", starts[1].as_str()),
        ("phone", "+886 2 5550 0100"),
        ("zone", zone.as_str()),
    ];
    for _ in 0..2 {
        let booked = ada.post_form(&form, &fields).await;
        booked.leads_to(&format!("{page}?notice=appointment-booked"));
    }
    let first: Timestamp = starts[1].parse().expect("an instant");
    let (own, theirs) = (entries(&app, &ada.email).await, entries(&app, STAFF).await);
    assert_eq!((own.len(), theirs.len()), (1, 1), "pressed twice, it is written once");
    for entry in own.iter().chain(&theirs) {
        assert_eq!(value(entry, "METHOD"), "REQUEST");
        assert_eq!(value(entry, "DTSTART"), utc(first));
        assert_eq!(value(entry, "DTEND"), utc(first + SignedDuration::from_mins(30)));
        assert_eq!((value(entry, "SEQUENCE"), value(entry, "STATUS")), ("0", "CONFIRMED"));
    }
    assert_eq!(value(&own[0], "ATTENDEE"), format!("mailto:{}", ada.email));
    assert_eq!(value(&theirs[0], "ATTENDEE"), format!("mailto:{STAFF}"));
    let uid = value(&own[0], "UID").to_owned();
    let file = ada.get(&format!("{form}/file")).await.ok();
    assert_eq!(value(&unfolded(file.body()), "UID"), uid);
    assert!(!file.body().contains("METHOD"), "a file that is saved asks nothing");
    let shown = ada.get(&form).await.ok().has("Choose another time");
    let starts = shown.attributes("#f-starts option", "value");
    assert!(!starts.contains(&first.to_string()), "what is agreed on is no other time");
    let moved = [("seen", "0"), ("starts", &starts[2]), fields[3], fields[4]];
    for _ in 0..2 {
        let moved = ada.post_form(&form, &moved).await;
        moved.leads_to(&format!("{page}?notice=appointment-moved"));
    }
    let stale = [("seen", "0"), ("starts", &starts[3]), fields[3], fields[4]];
    ada.post_form(&form, &stale).await.status(422).has("was changed meanwhile");
    for _ in 0..2 {
        let off = ada.post_form(&format!("{form}/withdrawal"), &[]).await;
        off.leads_to(&format!("{page}?notice=appointment-withdrawn"));
    }
    ada.get(&page).await.ok().has("called off by the company");
    ada.get(&format!("{form}/file")).await.status(404);
    for address in [ada.email.as_str(), STAFF] {
        let all = entries(&app, address).await;
        let told = |name| all.iter().map(|entry| value(entry, name)).collect::<Vec<_>>();
        assert_eq!(told("METHOD"), ["REQUEST", "REQUEST", "CANCEL"], "{address}");
        assert_eq!(told("SEQUENCE"), ["0", "1", "2"], "{address}");
        assert_eq!(told("UID"), [uid.as_str(); 3], "{address}");
        assert_eq!(value(&all[1], "DTSTART").len(), utc(first).len());
        assert_ne!(value(&all[1], "DTSTART"), utc(first));
        assert_eq!(value(&all[2], "STATUS"), "CANCELLED");
    }
}

#[tokio::test]
async fn every_no_says_why() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let omar = staff(&app, STAFF).await;
    let ctx = app.ctx_of(&ada).await;
    let written = asks(&app, &ctx, "users").await;
    take::take(&app, &omar, &written).await.expect("taken");
    let nobodys = asks(&app, &ctx, "profile").await;
    let number = taken(&app, &ada, &omar).await;
    let free = offered(&app, &ada, &number).await;
    let (first, last) = (free[0], free[free.len() - 1]);
    let week = SignedDuration::from_hours(7 * 24);
    for (about, starts_at, expected) in [
        (&written, first, "appointment.not_for_topic"),
        (&nobodys, first, "appointment.nobody_yet"),
        (&number, first + SignedDuration::from_mins(10), "appointment.not_offered"),
        (&number, first - week, "appointment.too_soon"),
        (&number, last + week, "appointment.too_far"),
    ] {
        let refused = book(&app, &ctx, about, &wish(starts_at)).await;
        assert_eq!(code(refused), expected, "{starts_at}");
    }
    let wrong = Wish { phone: "no".into(), zone: "here".into(), ..Wish::default() };
    let Err(Error::Invalid(problems)) = book(&app, &ctx, &number, &wrong).await else {
        panic!("nothing of it holds");
    };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, ["starts", "phone", "zone"]);
    mark(&app, &omar, &number, true).await.expect("nothing stands, so nothing is noted");
    assert_eq!(code(decline(&app, &omar, &number, "No.").await), "appointment.none");
    assert_eq!(code(reschedule(&app, &ctx, &number, &seen(first, 0)).await), "appointment.changed");
    book(&app, &ctx, &number, &wish(first)).await.expect("booked");
    assert_eq!(code(book(&app, &ctx, &number, &wish(free[1])).await), "appointment.stands");
    assert_eq!(code(mark(&app, &omar, &number, true).await), "appointment.to_come");
    app.set_clock(first).await;
    let (ctx, omar) = (app.ctx_of(&ada).await, app.ctx(omar.actor).await);
    let refused = reschedule(&app, &ctx, &number, &seen(free[5], 0)).await;
    assert_eq!(code(refused), "appointment.begun");
    assert_eq!(code(call_off(&app, &ctx, &number).await), "appointment.begun");
    assert_eq!(code(decline(&app, &omar, &number, "I am ill.").await), "appointment.begun");
    let bye = ("Settled by telephone.", Vec::new());
    answer(&app, &omar, &number, bye, Then::End).await.expect("ended");
    assert_eq!(code(book(&app, &ctx, &number, &wish(free[9])).await), "appointment.closed");
    assert_eq!(entries(&app, &ada.email).await.len(), 1, "what took place is not called off");
}

#[tokio::test]
async fn nobody_of_staff_talks_to_two_companies_at_once() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let mut eve = app.enrolled_partner("Contoso", "US").await;
    let (omar, mia) = (staff(&app, STAFF).await, staff(&app, "mia@guildhall.example").await);
    let (own, other) = (taken(&app, &ada, &omar).await, taken(&app, &eve, &omar).await);
    let at = offered(&app, &ada, &own).await[3];
    let (ctx, theirs) = (app.ctx_of(&ada).await, app.ctx_of(&eve).await);
    book(&app, &ctx, &own, &wish(at)).await.expect("booked");
    let form = format!("/support/requests/{other}/appointment");
    let shown = eve.get(&form).await.ok().attributes("#f-starts option", "value");
    assert!(!shown.contains(&at.to_string()), "what is given away is not offered: {shown:?}");
    assert_eq!(code(book(&app, &theirs, &other, &wish(at)).await), "appointment.taken");
    // The hour goes on with the request: whoever takes it must be free.
    take::give_back(&app, &omar, &other).await.expect("given back");
    take::take(&app, &mia, &other).await.expect("taken");
    book(&app, &theirs, &other, &wish(at)).await.expect("another colleague is free");
    take::give_back(&app, &mia, &other).await.expect("given back");
    assert_eq!(code(take::take(&app, &omar, &other).await), "appointment.busy");
    call_off(&app, &ctx, &own).await.expect("called off");
    take::take(&app, &omar, &other).await.expect("he is free now");
    let last = |all: Vec<String>| all.last().cloned().expect("an entry");
    let at_mia = last(entries(&app, "mia@guildhall.example").await);
    assert_eq!(value(&at_mia, "METHOD"), "CANCEL");
    let at_omar = last(entries(&app, STAFF).await);
    assert_eq!(
        (value(&at_omar, "METHOD"), value(&at_omar, "UID")),
        ("REQUEST", value(&at_mia, "UID"))
    );
    assert_eq!(code(book(&app, &ctx, &own, &wish(at)).await), "appointment.taken");
}

#[tokio::test]
async fn an_hour_goes_with_its_request_and_by_a_letter() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let omar = staff(&app, STAFF).await;
    let ctx = app.ctx_of(&ada).await;
    for (way, subject) in [
        ("answered", "is off"),
        ("withdrawn", "is off"),
        ("routed", "is off"),
        ("declined", "support cannot call"),
    ] {
        let number = taken(&app, &ada, &omar).await;
        let at = offered(&app, &ada, &number).await[0];
        book(&app, &ctx, &number, &wish(at)).await.expect("booked");
        match way {
            "answered" => {
                let said = ("It is right now.", Vec::new());
                answer(&app, &omar, &number, said, Then::End).await.expect("ended");
            }
            "withdrawn" => ask::withdraw(&app, &ctx, &number).await.expect("withdrawn"),
            "routed" => {
                route(&app, &omar, &number, Queue::Portal, "Not ours.").await.expect("routed");
            }
            _ => decline(&app, &omar, &number, "I am ill.").await.expect("declined"),
        }
        let mails = app.mails(&ada.email).await;
        let off = mails.iter().rev().find(|mail| mail.calendar.is_some()).expect("a letter");
        assert!(off.subject.contains(subject), "{way}: {}", off.subject);
        let entry = unfolded(off.calendar.clone().expect("an entry"));
        assert_eq!((value(&entry, "METHOD"), value(&entry, "SEQUENCE")), ("CANCEL", "1"), "{way}");
        let at_staff = entries(&app, STAFF).await;
        assert_eq!(value(at_staff.last().expect("an entry"), "METHOD"), "CANCEL", "{way}");
        let request = requests::get_by_number(app.db.read(), ada.partner, &number, None).await;
        let request = request.expect("a request");
        let standing = store::find_standing(app.db.read(), ada.partner, request.id).await;
        assert_eq!(standing.expect("read"), None, "{way}");
        if way == "declined" {
            assert!(off.text.contains("I am ill."), "{}", off.text);
            book(&app, &ctx, &number, &wish(at)).await.expect("the hour is free again");
        }
    }
}

#[tokio::test]
async fn both_sides_are_reminded_once_and_never_too_late() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let omar = staff(&app, STAFF).await;
    let ctx = app.ctx_of(&ada).await;
    let number = taken(&app, &ada, &omar).await;
    let free = offered(&app, &ada, &number).await;
    book(&app, &ctx, &number, &wish(free[0])).await.expect("booked");
    let reminded = async |address: &str| {
        let mails = app.mails(address).await;
        mails.iter().filter(|mail| mail.text.contains("Soon")).count()
    };
    let hours = |hours: i64| SignedDuration::from_hours(hours);
    let minute = SignedDuration::from_mins(1);
    // Until two hours before, nobody is; and what is moved is reminded of at its new hour.
    app.set_clock(free[0] - hours(2) - minute).await;
    assert_eq!(remind::remind_due(&app, &app.system().await).await.expect("it runs"), 0);
    let ctx = app.ctx_of(&ada).await;
    let later = offered(&app, &ada, &number).await[4];
    reschedule(&app, &ctx, &number, &seen(later, 0)).await.expect("moved");
    app.set_clock(free[0]).await;
    assert_eq!(remind::remind_due(&app, &app.system().await).await.expect("it runs"), 0);
    app.set_clock(later - hours(2)).await;
    let system = app.system().await;
    assert_eq!(remind::remind_due(&app, &system).await.expect("it runs"), 1);
    assert_eq!(remind::remind_due(&app, &system).await.expect("it runs"), 0, "once");
    assert_eq!((reminded(&ada.email).await, reminded(STAFF).await), (1, 1));
    // A clock that was moved past the beginning reminds of nothing.
    let other = taken(&app, &ada, &app.ctx(omar.actor).await).await;
    let ctx = app.ctx_of(&ada).await;
    let soon = offered(&app, &ada, &other).await[6];
    book(&app, &ctx, &other, &wish(soon)).await.expect("booked");
    app.set_clock(soon + minute).await;
    let system = app.system().await;
    assert_eq!(remind::remind_due(&app, &system).await.expect("it runs"), 1, "it is looked at");
    assert_eq!(remind::remind_due(&app, &system).await.expect("it runs"), 0, "and left alone");
    assert_eq!((reminded(&ada.email).await, reminded(STAFF).await), (1, 1));
}

#[tokio::test]
async fn an_hour_is_its_companys_and_its_askers_alone() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let mut eve = app.enrolled_partner("Contoso", "US").await;
    let mut sam = app.colleague(&ada, "Sam", Role::GlobalAdmin).await;
    let omar = staff(&app, STAFF).await;
    let number = taken(&app, &ada, &omar).await;
    let at = offered(&app, &ada, &number).await[0];
    book(&app, &app.ctx_of(&ada).await, &number, &wish(at)).await.expect("booked");
    let form = format!("/support/requests/{number}/appointment");
    for somebody in [&mut eve, &mut sam] {
        somebody.get(&form).await.status(404);
        somebody.get(&format!("{form}/file")).await.status(404);
        somebody.post_form(&form, &[("starts", "x")]).await.status(404);
        somebody.post_form(&format!("{form}/withdrawal"), &[]).await.status(404);
        somebody.get("/operator/appointments").await.status(403);
    }
    let theirs = app.ctx_of(&eve).await;
    assert!(matches!(call_off(&app, &theirs, &number).await, Err(Error::NotFound)));
    assert!(matches!(mark(&app, &theirs, &number, true).await, Err(Error::Forbidden(_))));
}

#[tokio::test]
async fn the_desk_sees_what_comes_and_notes_how_it_went_in_every_language() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let mut olga = app.operator().await;
    olga.get("/operator/appointments").await.ok().has("No calls");
    let number = asks(&app, &app.ctx_of(&ada).await, "profile").await;
    let desk = format!("/operator/support/{number}");
    olga.post_form(&format!("{desk}/owner"), &[("owner", "take")]).await.status(303);
    let at = offered(&app, &ada, &number).await[0];
    book(&app, &app.ctx_of(&ada).await, &number, &wish(at)).await.expect("booked");
    let act = format!("{desk}/appointment");
    olga.get("/operator").await.ok().has("Calls to companies");
    olga.get("/operator/appointments?show=mine").await.ok().has("Northwind Traders").has("Grace");
    olga.get(&desk).await.ok().has("+886 2 5550 0100");
    olga.post_form(&act, &[("act", "decline"), ("call_off", "")]).await.status(422);
    for locale in Locale::ALL {
        ada.speak(locale);
        olga.speak(locale);
        let page = format!("/support/requests/{number}");
        for path in [page.clone(), format!("{page}/appointment")] {
            let body = ada.get(&path).await.ok().body();
            assert!(!body.contains('⟨'), "{path} lacks a sentence in {locale:?}");
        }
        for path in [desk.as_str(), "/operator/appointments", "/operator"] {
            let body = olga.get(path).await.ok().body();
            assert!(!body.contains('⟨'), "{path} lacks a sentence in {locale:?}");
        }
    }
    olga.speak(Locale::EnUs);
    app.set_clock(at).await;
    olga.get("/operator/appointments").await.ok().has("How did it go?");
    for _ in 0..2 {
        olga.post_form(&act, &[("act", "held")]).await.status(303);
    }
    olga.get("/operator/appointments").await.ok().has("No calls");
    olga.get(&desk).await.ok().has("took place");
    // Once it took place, another one can be chosen.
    let next = offered(&app, &ada, &number).await[0];
    book(&app, &app.ctx_of(&ada).await, &number, &wish(next)).await.expect("booked");
    // Of that one nobody says anything; the company asks for a third all the same.
    app.set_clock(next + SignedDuration::from_mins(31)).await;
    let third = offered(&app, &ada, &number).await[0];
    book(&app, &app.ctx_of(&ada).await, &number, &wish(third)).await.expect("booked");
    olga.get(&desk).await.ok().has("did not take place");
}
