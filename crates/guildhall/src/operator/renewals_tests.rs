//! Stories of the automatic renewals as a whole: a pause, days without anybody working, a clock
//! that does what clocks do not do, and the dry run.

use std::time::Duration;

use domain::text::Locale;
use jiff::Timestamp;

use crate::app::App;
use crate::config::{Config, Outside};
use crate::db::{PartnerScope, event};
use crate::error::Error;
use crate::payment;
use crate::payment::billing::{self, preview};
use crate::testing::{Member, TestApp};
use crate::work::run_once;
use crate::world::gateway::simulated;
use crate::world::guard::{self, Doubt, Measure, Verdict};
use crate::world::{clock, mail};

/// Bought on 22 June 2024: the last day is 22 June 2025, the charge and the window's first day are
/// the day after, the window's last is 22 July.
async fn bought(app: &TestApp, name: &str, country: &str) -> Member {
    let mut member = app.enrolled_partner(name, country).await;
    member.buys_by_card("action-pack", "approve").await;
    member
}

fn noon(day: &str) -> Timestamp {
    format!("{day}T12:00:00Z").parse().expect("a day")
}

/// What a machine's clock does by itself: nobody vouches for it.
async fn step(app: &App, to: Timestamp) {
    clock::step(&app.db, to).await.expect("the clock stands elsewhere");
}

async fn charges(app: &App) -> usize {
    simulated::charged(&app.db).await.expect("the gateway's ledger").len()
}

/// The days on which something of a kind happened to a company, oldest first.
async fn days_of(app: &App, member: &Member, kind: &str) -> Vec<String> {
    let events = event::list(app.db.read(), member.partner, None, 1_000).await.expect("events");
    let days = events.iter().filter(|event| event.kind == kind);
    let mut days: Vec<String> = days.map(|event| event.on_day.to_string()).collect();
    days.reverse();
    days
}

async fn standing(app: &TestApp) -> billing::Standing {
    billing::standing(app, &app.system().await).await.expect("how things stand")
}

async fn confirm(app: &TestApp) {
    let Verdict::Held(hold) = standing(app).await.clock else { panic!("nothing is held") };
    let confirmed = billing::confirm_clock(app, &app.system().await, hold.at).await;
    confirmed.expect("a person's word is taken");
}

fn code(ended: Result<(), Error>) -> &'static str {
    match ended {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("this is no refusal: {other:?}"),
    }
}

#[tokio::test]
async fn after_days_without_work_all_that_is_due_takes_effect_once_dated_by_policy() {
    // (days since the 21st of June, whether a person is asked, the day of the renewal)
    let table: [(i64, bool, Option<&str>); 6] = [
        (1, false, None),
        (2, true, Some("2025-06-23")),
        (3, true, Some("2025-06-24")),
        (10, true, Some("2025-07-01")),
        (31, true, Some("2025-07-22")),
        // The window has closed: the rules let nobody renew any more.
        (40, true, None),
    ];
    for (days, asked, renewed) in table {
        let app = TestApp::on("2024-06-22").await;
        let ada = bought(&app, "Northwind Traders", "TW").await;
        app.set_clock(noon("2025-06-21")).await;
        app.work().await;
        let there = noon("2025-06-21").as_second() + days * 24 * 3_600;
        step(&app, Timestamp::from_second(there).expect("within the calendar")).await;
        app.work().await;
        assert_eq!(matches!(standing(&app).await.clock, Verdict::Held(_)), asked, "{days} days");
        if asked {
            assert_eq!(charges(&app).await, 1, "nothing is charged before a person's word");
            confirm(&app).await;
            app.work().await;
        }
        assert_eq!(run_once(&app).await.expect("it looks again").taken(), 0, "{days} days");
        let on = days_of(&app, &ada, "subscription.renewed").await;
        assert_eq!(on, renewed.into_iter().collect::<Vec<&str>>(), "{days} days");
        assert_eq!(charges(&app).await, 1 + on.len());
        let missed = days_of(&app, &ada, "subscription.not_renewed").await;
        assert_eq!(missed.is_empty(), renewed.is_some() || !asked, "{days} days: {missed:?}");
        if renewed.is_some() {
            let own = crate::subscription::store::list(app.db.read(), ada.partner).await;
            let own = own.expect("the membership");
            let term = own[0].term().expect("its term");
            let dates = (term.number, term.starts_on.to_string(), term.ends_on.to_string());
            assert_eq!(dates, (2, "2025-06-23".to_owned(), "2026-06-22".to_owned()));
        }
    }
}

#[tokio::test]
async fn a_year_whose_window_closed_while_nobody_worked_ends_with_the_company_told() {
    let app = TestApp::on("2024-06-22").await;
    let mut ada = bought(&app, "Northwind Traders", "US").await;
    // Somebody else renews by hand: a transfer on its way speaks for itself.
    let mut bob = bought(&app, "Litware", "US").await;
    let own = ada.subscription().await;
    app.set_clock(noon("2025-06-21")).await;
    app.work().await;
    app.set_clock(noon("2025-06-23")).await;
    let id = bob.subscription().await;
    let checkout = bob.fills_in_renewal(&id, "transfer").await;
    let review = bob.get(&format!("{checkout}/review")).await.ok();
    bob.presses(&checkout, &review).await.status(303);
    app.set_clock(noon("2025-07-23")).await;
    app.work().await;
    assert_eq!(days_of(&app, &ada, "subscription.not_renewed").await, ["2025-07-23"]);
    assert_eq!(days_of(&app, &bob, "subscription.not_renewed").await, Vec::<String>::new());
    let mails = app.mails(&ada.email).await;
    let about: Vec<_> = mails.iter().filter(|mail| mail.subject.contains("has closed")).collect();
    assert_eq!(about.len(), 1);
    assert!(about[0].text.contains("July 22, 2025"), "{}", about[0].text);
    assert!(about[0].path().starts_with("/offers/action-pack"));
    ada.get(&about[0].path()).await.ok();
    let page = ada.get(&format!("/subscriptions/{own}")).await.ok();
    page.has("nothing was charged before the renewal window closed");
    let today = standing(&app).await.today.expect("the day has figures");
    assert_eq!((today.due, today.counts.missed, today.counts.skipped), (2, 1, 1));
    let mut grace = app.operator().await;
    grace.get("/operator/renewals").await.ok().has("Missed");
    assert_eq!(run_once(&app).await.expect("it looks again").taken(), 0);
}

#[tokio::test]
async fn an_answer_that_comes_later_corrects_the_figures_of_its_day() {
    let app = TestApp::on("2024-06-22").await;
    for (name, card) in [("Northwind Traders", "works"), ("Litware", "loses_answer")] {
        let mut member = app.enrolled_partner(name, "US").await;
        let checkout = member.fills_in("action-pack", "card").await;
        let gateway = member.buys(&checkout).await;
        member.finishes(&gateway, card, "approve").await;
    }
    app.set_clock(noon("2025-06-23")).await;
    run_once(&app).await.expect("it runs");
    let figures = async |renewed: i64, unknown: i64| {
        let days = billing::last_days(&app, &app.system().await, 5).await.expect("days");
        let days: Vec<_> = days.iter().map(|day| (day.on.to_string(), day.counts)).collect();
        let counts = billing::Counts { renewed, unknown, ..billing::Counts::default() };
        assert_eq!(days, [("2025-06-23".to_owned(), counts)]);
    };
    figures(1, 1).await;
    app.set_clock(noon("2025-06-24")).await;
    app.work().await;
    figures(2, 0).await;
}

#[tokio::test]
async fn of_the_dry_runs_the_newest_are_kept() {
    let app = TestApp::new().await;
    let ctx = app.system().await;
    for _ in 0..preview::KEPT + 3 {
        preview::begin(&app, &ctx, ctx.today).await.expect("it begins");
    }
    let kept = preview::list(&app, &ctx, 1_000).await.expect("a list");
    assert_eq!(u64::try_from(kept.len()), Ok(preview::KEPT));
}

#[tokio::test]
async fn a_clock_set_back_repeats_nothing_and_charges_nothing_before_the_mark() {
    let app = TestApp::on("2024-06-22").await;
    let ada = bought(&app, "Northwind Traders", "TW").await;
    app.set_clock(noon("2025-06-24")).await;
    app.work().await;
    assert_eq!(charges(&app).await, 2);
    let mails = async || {
        let found = mail::list_simulated(&app.db, None, None, 1_000).await;
        found.expect("the mailbox can be read").len()
    };
    let before = mails().await;
    for day in ["2025-06-23", "2025-06-07", "2024-06-23", "2015-01-01"] {
        step(&app, noon(day)).await;
        let report = run_once(&app).await.expect("it looks");
        assert_eq!((report.first_failure(), charges(&app).await), (None, 2), "{day}");
        assert!(matches!(standing(&app).await.clock, Verdict::Behind { .. }), "{day}");
    }
    assert_eq!(mails().await, before);
    // It is believed again by itself.
    step(&app, noon("2025-06-24")).await;
    app.work().await;
    assert!(standing(&app).await.goes());
    assert_eq!(days_of(&app, &ada, "subscription.renewed").await, ["2025-06-24"]);
}

#[tokio::test]
async fn a_clock_that_jumps_while_a_node_runs_stops_what_follows_the_calendar() {
    let app = TestApp::on("2024-06-22").await;
    bought(&app, "Northwind Traders", "TW").await;
    let look = async |measure: &Measure, running: u64| {
        let now = app.now().await.expect("the present");
        let running = Some(Duration::from_secs(running));
        guard::look(&app.db, measure, now, running).await.expect("the clock is judged")
    };
    app.set_clock(noon("2025-06-05")).await;
    let measure = Measure::default();
    assert_eq!(look(&measure, 0).await, Verdict::Believed);
    // Thirty hours at a time: the mark alone would follow.
    step(&app, "2025-06-06T18:00:00Z".parse().expect("an instant")).await;
    assert_eq!(look(&measure, 2).await, Verdict::Believed);
    step(&app, "2025-06-08T00:00:00Z".parse().expect("an instant")).await;
    let Verdict::Held(hold) = look(&measure, 4).await else { panic!("it is believed") };
    assert_eq!(hold.doubt, Doubt::Jump);
    // The reminder of the 7th waits with the rest.
    app.work().await;
    let waits = standing(&app).await;
    assert!(!waits.goes());
    let ctx = app.system().await;
    assert!(!billing::may_pass_days(&app, &ctx).await.expect("an answer"));
    confirm(&app).await;
    let report = app.work().await;
    assert!(0 < report.taken(), "{report:?}");
    assert_eq!(look(&measure, 6).await, Verdict::Believed);
}

#[tokio::test]
async fn a_pause_counts_on_every_node_and_what_waited_is_charged_once_afterwards() {
    let app = TestApp::on("2024-06-22").await;
    let ada = bought(&app, "Northwind Traders", "TW").await;
    let bob = bought(&app, "Fabrikam Industries", "JP").await;
    let other = App::open(Config {
        database: app.database().to_owned(),
        database_migrate: None,
        public_url: "http://guildhall.test".to_owned(),
        outside: Outside::Simulated { seed: Some(8) },
        listen: ([127, 0, 0, 1], 0).into(),
        trusted_proxies: crate::proxies::Proxies::default(),
        work: false,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    });
    let other = other.await.expect("a second node");
    app.set_clock(noon("2025-06-23")).await;
    let ctx = app.system().await;
    let blank = billing::pause(&app, &ctx, "  ").await;
    assert!(matches!(blank, Err(Error::Invalid(_))), "{blank:?}");
    billing::pause(&app, &ctx, "The bank is being changed").await.expect("it is paused");
    assert_eq!(code(billing::pause(&app, &ctx, "again").await), "renewals.paused");
    run_once(&other).await.expect("the other node looks");
    app.work().await;
    assert_eq!(charges(&app).await, 2);
    let paused = standing(&app).await;
    assert_eq!((paused.waiting, paused.today), (2, None));
    app.set_clock(noon("2025-06-25")).await;
    app.work().await;
    assert_eq!(charges(&app).await, 2);
    billing::resume(&other, &app.system().await).await.expect("it goes on");
    assert_eq!(code(billing::resume(&app, &app.system().await).await), "renewals.not_paused");
    let (one, two) = tokio::join!(run_once(&app), run_once(&other));
    one.expect("one node works");
    two.expect("so does the other");
    app.work().await;
    assert_eq!(charges(&app).await, 4);
    for member in [&ada, &bob] {
        assert_eq!(days_of(&app, member, "subscription.renewed").await, ["2025-06-25"]);
    }
    let today = standing(&app).await.today.expect("the day has figures");
    assert_eq!((today.due, today.counts.renewed, today.counts.all()), (2, 2, 2));
    assert!(today.ended_at.is_some());
    let acts = billing::history(&app, &app.system().await, 10).await.expect("what was done");
    let acts: Vec<&str> = acts.iter().map(|entry| entry.act.as_str()).collect();
    assert_eq!(acts, ["resumed", "paused"]);
}

#[tokio::test]
async fn a_dry_run_tells_what_the_run_then_does() {
    let app = TestApp::on("2024-06-22").await;
    for (name, country) in [("Northwind Traders", "TW"), ("Litware", "US"), ("Proseware", "US")] {
        bought(&app, name, country).await;
    }
    let none = bought(&app, "Fabrikam Industries", "JP").await;
    let ctx = app.system().await;
    let scope = PartnerScope::open(&app, none.partner).await.expect("the company is there");
    let card = payment::store::find_default_method(scope.tx(), none.partner).await;
    let card = card.expect("the cards").expect("a card");
    payment::cards::store::remove(&scope, &ctx, card.id).await.expect("the card is taken away");
    scope.commit().await.expect("it is kept");
    let until = "2025-06-23".parse().expect("a day");
    let far = preview::begin(&app, &ctx, "2024-06-21".parse().expect("a day")).await;
    assert!(matches!(far, Err(Error::Invalid(_))), "{far:?}");
    // Each term is looked at as on its own day, however far the dry run goes.
    app.set_clock(noon("2025-06-01")).await;
    let ctx = app.system().await;
    let far = preview::begin(&app, &ctx, "2025-12-31".parse().expect("a day")).await;
    let far = preview::run(&app, &ctx, far.expect("it begins"), |_| ()).await.expect("it ends");
    app.set_clock(noon("2025-06-23")).await;
    let ctx = app.system().await;
    let begun = preview::begin(&app, &ctx, until).await.expect("it begins");
    let before = charges(&app).await;
    let found = preview::run(&app, &ctx, begun, |_| ()).await.expect("it ends");
    assert_eq!((found.looked, charges(&app).await), (4, before));
    let kept = preview::get(&app, &ctx, found.id).await.expect("it is kept");
    assert_eq!((&kept.totals, &far.totals), (&found.totals, &found.totals));
    let left: Vec<_> = found.totals.left.iter().map(|one| (one.why, one.count)).collect();
    assert_eq!(left, [(preview::Why::NoCard, 1)]);
    app.work().await;
    let ledger = simulated::charged(&app.db).await.expect("the gateway's ledger");
    let charged: i64 = found.totals.charges.iter().map(|one| one.count).sum();
    assert_eq!(usize::try_from(charged).ok(), Some(ledger.len() - before));
    let today = standing(&app).await.today.expect("the day has figures");
    assert_eq!((today.counts.renewed, today.counts.skipped), (charged, 1));
}

#[tokio::test]
async fn the_page_pauses_resumes_and_takes_a_persons_word_in_four_languages() {
    let app = TestApp::on("2024-06-22").await;
    bought(&app, "Northwind Traders", "TW").await;
    app.set_clock(noon("2025-06-21")).await;
    app.work().await;
    let mut grace = app.operator().await;
    let page = "/operator/renewals";
    grace.get(page).await.ok().has("No term is due today");
    grace.post_form("/operator/renewals/pauses", &[("why", "")]).await.has("Error:");
    let sent = grace.post_form("/operator/renewals/pauses", &[("why", "A look first")]).await;
    sent.leads_to("/operator/renewals?notice=renewals-paused");
    grace.get(page).await.ok().has("A look first").has("Let the renewals go on");
    grace.get("/operator").await.ok().has("The automatic renewals are paused");
    grace
        .post_form("/operator/renewals/resumptions", &[])
        .await
        .leads_to("/operator/renewals?notice=renewals-resumed");
    let typed = [("until", "2025-06-30")];
    let sent = grace.post_form("/operator/renewals/previews", &typed).await;
    let shown = grace.follow(&sent).await.ok();
    shown.has("Action Pack");
    step(&app, noon("2025-06-25")).await;
    app.work().await;
    grace.get("/operator").await.ok().has("The clock is in doubt");
    for language in Locale::ALL {
        grace.speak(language);
        let answer = grace.get(page).await.ok();
        assert!(!answer.body().contains('⟨'), "{}", language.tag());
    }
    let held_at = grace.get(page).await.ok().attribute("input[name=held_at]", "value");
    let held_at = held_at.expect("the form names what it is about");
    let wrong = [("held_at", "17")];
    grace.post_form("/operator/renewals/confirmations", &wrong).await.status(409);
    let right = [("held_at", held_at.as_str())];
    let sent = grace.post_form("/operator/renewals/confirmations", &right).await;
    sent.leads_to("/operator/renewals?notice=renewals-confirmed");
    app.work().await;
    assert_eq!(charges(&app).await, 2);
}
