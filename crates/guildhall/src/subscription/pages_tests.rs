//! The pages of a subscription, the dashboard and support, as a person meets them.

use domain::access::Role;
use domain::calendar::plus_days;
use domain::ids::{CompetencyCode, OfferCode, OrderId, SubscriptionId};
use domain::offer::CompetencyLevel;
use domain::policy::Method;
use domain::text::Locale;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::db::PartnerScope;
use crate::subscription::{buy, end, store};
use crate::testing::{Answer, Member, TestApp};
use crate::work::advance;
use crate::world::gateway::simulated::{self, Behaviour, Outcome};
use crate::{order, partner, payment};

/// Bought on this day, today's rules give a year that ends on 22 June 2026.
const BOUGHT: &str = "2025-06-22";
const ENDS: &str = "2026-06-22";

/// A company of today's rules that holds Action Pack, and its subscription's address.
async fn holder(card: Behaviour) -> (TestApp, Member, String) {
    let app = TestApp::on(BOUGHT).await;
    let ada = app.enrolled_partner("Northwind Traders", "GB").await;
    buys(&app, &ada, "action-pack", card).await;
    let page = page_of(&app, &ada).await;
    (app, ada, page)
}

/// Buys by card; the gateway's page is answered at once with yes.
async fn buys(app: &TestApp, member: &Member, offer: &str, card: Behaviour) -> OrderId {
    let ctx = app.ctx_of(member).await;
    let offer = OfferCode::parse(offer).expect("a code");
    let id = buy::start(app, &ctx, &offer).await.expect("it can be bought");
    order::draft::accept_terms(app, &ctx, id, ctx.locale).await.expect("the terms are accepted");
    let nobody = order::Contact::default();
    let chosen = order::draft::choose_method(app, &ctx, id, Method::Card, &nobody).await;
    chosen.expect("the way to pay is offered");
    let draft = order::store::get(app.db.read(), member.partner, id).await.expect("an order");
    payment::place::place(app, &ctx, id, &draft.quote_hash).await.expect("it is placed");
    let charges = payment::store::list_of_order(app.db.read(), member.partner, id).await;
    let charge = charges.expect("charges").remove(0);
    let session = charge.session.clone().expect("a page of the gateway");
    let chosen = simulated::choose(&app.db, &session, card, Outcome::Approve, ctx.now).await;
    chosen.expect("the page is open");
    payment::answer::ask(app, &ctx, member.partner, charge.id).await.expect("it answers");
    id
}

async fn subscription_of(app: &TestApp, member: &Member) -> SubscriptionId {
    let held = store::list(app.db.read(), member.partner).await.expect("a list");
    held.first().expect("a subscription").subscription.id
}

async fn page_of(app: &TestApp, member: &Member) -> String {
    format!("/subscriptions/{}", subscription_of(app, member).await)
}

/// The clock on a day after the anniversary; nothing else happens.
async fn on(app: &TestApp, days: i32) {
    let ends: Date = ENDS.parse().expect("a day");
    app.set_day(&plus_days(ends, days).to_string()).await;
}

/// Lives up to 09:00 of a day after the anniversary: what is due meanwhile is done.
async fn lives_to(app: &TestApp, days: i32) {
    let ends: Date = ENDS.parse().expect("a day");
    let there = plus_days(ends, days).at(9, 0, 0, 0).to_zoned(TimeZone::UTC).expect("a time");
    let report = advance::to(app, there.timestamp(), |_| {}).await.expect("time passes");
    assert_eq!(report.first_failure(), None);
}

/// The four acts with their reasons, without how far the days are.
fn acts(page: &Answer) -> String {
    let told = page.texts(".acts > li").into_iter().map(|act| {
        let (before, after) = act.split_once(" Opens on ").unwrap_or((&act, ""));
        let opens = after.split(" (").next().unwrap_or_default();
        if opens.is_empty() { before.to_owned() } else { format!("{before} Opens on {opens}") }
    });
    told.collect::<Vec<String>>().join("\n")
}

/// Runs of days with the same acts: "AD-16 to AD+0" and what they are.
async fn acts_by_day(app: &TestApp, member: &mut Member, page: &str) -> String {
    let mut runs: Vec<(i32, i32, String)> = Vec::new();
    for days in -16..=31 {
        on(app, days).await;
        let acts = acts(&member.get(page).await.ok());
        match runs.last_mut() {
            Some((_, last, same)) if *same == acts => *last = days,
            _ => runs.push((days, days, acts)),
        }
    }
    let told = runs.iter().map(|(from, to, acts)| format!("AD{from:+} to AD{to:+}\n{acts}"));
    told.collect::<Vec<String>>().join("\n\n")
}

const BEFORE: &str = "Renew subscription : not open now \
It can be renewed from June 23, 2026 to July 22, 2026, both days included. \
See what a renewal brings. Opens on June 23, 2026";
const AFTER: &str = "Renew subscription : not open now \
The renewal window closed on July 22, 2026. Buy the offer anew.
Download invoice
Turn off automatic renewal";

#[tokio::test]
async fn the_acts_on_each_day_with_automatic_renewal_on() {
    let (app, mut ada, page) = holder(Behaviour::Works).await;
    let expected = format!(
        "AD-16 to AD+0\n{BEFORE}\nDownload invoice\nTurn off automatic renewal\n\
         Cancel subscription\n\n\
         AD+1 to AD+30\nRenew subscription\nDownload invoice\nTurn off automatic renewal \
         : not open now The charge day, June 23, 2026, has come: the charge may be under way. \
         See what you can do.\nCancel subscription\n\n\
         AD+31 to AD+31\n{AFTER} : not open now The charge day, June 23, 2026, has come: \
         the charge may be under way. See what you can do.\nCancel subscription \
         : not open now The subscription has ended already."
    );
    assert_eq!(acts_by_day(&app, &mut ada, &page).await, expected);
}

#[tokio::test]
async fn the_acts_on_each_day_with_automatic_renewal_off() {
    let (app, mut ada, page) = holder(Behaviour::Works).await;
    on(&app, -30).await;
    ada.post_form(&format!("{page}/automatic-renewal"), &[]).await.status(303);
    let off = "Turn off automatic renewal : not open now It has been off since May 23, 2026 and \
               is on again after the next renewal. See what that means.";
    let after = AFTER.trim_end_matches("\nTurn off automatic renewal");
    let expected = format!(
        "AD-16 to AD+0\n{BEFORE}\nDownload invoice\n{off}\nCancel subscription\n\n\
         AD+1 to AD+30\nRenew subscription\nDownload invoice\n{off}\nCancel subscription\n\n\
         AD+31 to AD+31\n{after}\n{off}\nCancel subscription : not open now \
         The subscription has ended already."
    );
    assert_eq!(acts_by_day(&app, &mut ada, &page).await, expected);
}

#[tokio::test]
async fn a_subscription_tells_its_ends_its_rules_and_its_time() {
    let (app, mut ada, page) = holder(Behaviour::Works).await;
    lives_to(&app, -10).await;
    let shown = ada.get(&page).await.ok();
    let ends = ["June 22, 2026", "July 22, 2026", "June 12, 2027"];
    assert_eq!(shown.texts(".ends-date"), ends);
    let moments = shown.texts(".timeline .is-past .timeline-title");
    assert_eq!(
        moments,
        [
            "The membership began on June 22, 2025 and runs until June 22, 2026.",
            "The company was told that 7 benefits of Action Pack subscription are left and lapse \
             after July 22, 2026.",
            "A reminder was written: the anniversary date is near.",
        ]
    );
    let ahead = shown.texts(".timeline .is-future .timeline-title");
    assert_eq!(
        ahead,
        [
            "The term ends",
            "The card is charged",
            "The renewal window opens",
            "Benefits end",
            "The renewal window closes",
        ]
    );
    shown
        .has("Current rules (January 2024)")
        .has("(pc-2024)")
        .has("Within 30 days of the purchase, if no benefit was used and no key was seen.");
    lives_to(&app, 40).await;
    let renewed = ada.get(&page).await.ok();
    assert_eq!(renewed.texts("tbody th"), ["2", "1"], "the terms, newest first");
    renewed.has("Active").has("It runs until June 22, 2027.");
}

#[tokio::test]
async fn turning_off_says_first_what_follows() {
    let (app, mut ada, page) = holder(Behaviour::Works).await;
    let switch = format!("{page}/automatic-renewal");
    on(&app, -12).await;
    let asked = ada.get(&switch).await.ok();
    assert_eq!(asked.texts("main button[type=submit]"), ["Turn off automatic renewal"]);
    asked
        .has("You can’t turn it on again until you renew Action Pack subscription.")
        .has("to Visa ending in 4242 on June 23, 2026 (in 13 days) will not be made.")
        .has("runs to the end of its term, June 22, 2026 (in 12 days).")
        .has("from June 23, 2026 (in 13 days) to July 22, 2026 (in 42 days), both days")
        .has("they stop working after July 22, 2026 (in 42 days).")
        .has("We write to you on July 15, 2026.")
        .has("Keep it on");
    let done = ada.post_form(&switch, &[]).await.leads_to(&format!("{page}?notice=auto-renew-off"));
    ada.follow(&done).await.ok().has("Automatic renewal is off. We have confirmed it by email.");
    let mail = app.last_mail(&ada.email).await;
    assert_eq!(mail.subject, "Automatic renewal of Action Pack subscription is off");
    assert_eq!(mail.path(), format!("{page}?lang=en-US"));
    let off = ada.get(&switch).await.ok();
    assert!(off.texts("main button[type=submit]").is_empty());
    off.has("Automatic renewal is off").has("Ada Chen turned it off on June 10, 2026.");
    ada.post_form(&switch, &[]).await.status(409).has("Ada Chen turned it off on June 10, 2026.");
}

#[tokio::test]
async fn turning_off_comes_too_late_on_the_charge_day() {
    let (app, mut ada, page) = holder(Behaviour::Works).await;
    let switch = format!("{page}/automatic-renewal");
    on(&app, 0).await;
    let open = ada.get(&switch).await.ok();
    assert_eq!(open.texts("main button[type=submit]"), ["Turn off automatic renewal"]);
    on(&app, 1).await;
    let late = "It is too late to turn it off The charge day, June 23, 2026, has come";
    ada.get(&switch).await.ok().has(late).has("Ask for a refund").lacks("Keep it on");
    ada.post_form(&switch, &[]).await.status(409).has(late);
    let held = store::list(app.db.read(), ada.partner).await.expect("a list");
    assert_eq!(held[0].subscription.terms[0].turned_off, None);
}

#[tokio::test]
async fn too_late_says_what_became_of_the_charge() {
    let (app, mut ada, page) = holder(Behaviour::Declines).await;
    let switch = format!("{page}/automatic-renewal");
    lives_to(&app, 3).await;
    let retried = "the card was refused. It is tried again on June 26, 2026 (tomorrow).";
    ada.get(&switch).await.ok().has(retried).has("write to support before");
    lives_to(&app, 20).await;
    let over = "nothing was charged, and no further charge will be made.";
    ada.get(&switch).await.ok().has(over).has("See what a renewal brings");
}

#[tokio::test]
async fn there_is_nothing_to_turn_off_where_it_is_not_offered_or_all_is_over() {
    let app = TestApp::on("2022-03-01").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "GB").await;
    buys(&app, &ada, "action-pack", Behaviour::Works).await;
    let page = page_of(&app, &ada).await;
    let switch = format!("{page}/automatic-renewal");
    ada.get(&switch).await.ok().has("There is nothing to turn off").lacks("Keep it on");
    ada.post_form(&switch, &[]).await.status(409).has("There is nothing to turn off");
    let (app, mut ada, page) = holder(Behaviour::Works).await;
    // Nobody decided about it, as somebody would have to.
    app.rows_are_made_by_hand();
    cancel(&app, &ada).await;
    let switch = format!("{page}/automatic-renewal");
    ada.get(&switch).await.ok().has("The subscription has ended").lacks("Keep it on");
    ada.post_form(&switch, &[]).await.status(409).has("The subscription has ended");
    ada.get(&page).await.ok().has("It was canceled on June 22, 2025.");
    ada.get(&format!("{page}/renewals/new")).await.ok().has("It cannot be renewed.");
}

async fn cancel(app: &TestApp, member: &Member) {
    let id = subscription_of(app, member).await;
    let ctx = app.system().await;
    let scope = PartnerScope::open(app, member.partner).await.expect("a scope");
    let holding = store::get(scope.tx(), member.partner, id).await.expect("it is held");
    let loaded = app.programme().await.expect("a programme");
    end::cancel(&scope, app, &ctx, &loaded, &holding, "test").await.expect("it is cancelled");
    scope.commit().await.expect("it is kept");
}

#[tokio::test]
async fn renewing_is_a_countdown_then_side_by_side_then_closed() {
    let (app, mut ada, page) = holder(Behaviour::Works).await;
    let (renewals, new) = (format!("{page}/renewals"), format!("{page}/renewals/new"));
    on(&app, 0).await;
    let before = ada.get(&new).await.ok();
    assert!(before.texts("main button[type=submit]").is_empty());
    before
        .has("The renewal window opens on June 23, 2026 (tomorrow)")
        .has("You need not do anything: it renews itself");
    ada.post_form(&renewals, &[]).await.status(409);
    on(&app, 1).await;
    let inside = ada.get(&new).await.ok();
    assert_eq!(inside.texts("main button[type=submit]"), ["Renew subscription"]);
    inside
        .has("You can renew until July 22, 2026 (in 29 days).")
        .has("First day June 22, 2025 June 23, 2026")
        .has("Last day June 22, 2026 June 22, 2027")
        .has("The new term begins on June 23, 2026, the day after the last one ends");
    let started = ada.post_form(&renewals, &[]).await.status(303);
    assert!(started.location().starts_with("/checkout/"), "{}", started.location());
    let again = ada.post_form(&renewals, &[]).await.status(303);
    assert_eq!(again.location(), started.location(), "two presses, one order");
    ada.get(&new).await.ok().has("Your order for the new term is filled in but not placed");
    on(&app, 30).await;
    ada.get(&new).await.ok().has("You can renew until July 22, 2026 (today).");
    on(&app, 31).await;
    ada.get(&new)
        .await
        .ok()
        .has("The renewal window closed on July 22, 2026 (yesterday)")
        .has("the last day of its benefits was July 22, 2026 (yesterday)")
        .has("See the offer");
    ada.post_form(&renewals, &[]).await.status(409);
}

#[tokio::test]
async fn a_renewal_names_the_conditions_that_no_longer_hold() {
    let app = TestApp::on(BOUGHT).await;
    let mut ada = app.enrolled_partner("Northwind Traders", "GB").await;
    let (staff, code) = (app.system().await, CompetencyCode::parse("cloud-platform"));
    let code = code.expect("a code");
    let level = CompetencyLevel::Silver;
    partner::competency::record(&app, &staff, ada.partner, &code, level, staff.today)
        .await
        .expect("recorded");
    buys(&app, &ada, "silver", Behaviour::Works).await;
    let page = page_of(&app, &ada).await;
    partner::competency::withdraw(&app, &staff, ada.partner, &code).await.expect("withdrawn");
    on(&app, 1).await;
    let shown = ada.get(&format!("{page}/renewals/new")).await.ok();
    assert!(shown.texts("main button[type=submit]").is_empty());
    shown
        .has("Your company needs at least one competency at silver level or above.")
        .has("See what is missing, competency by competency.");
    ada.post_form(&format!("{page}/renewals"), &[]).await.status(409);
}

#[tokio::test]
async fn what_belongs_to_another_company_is_not_there() {
    let (app, _ada, page) = holder(Behaviour::Works).await;
    let mut eve = app.enrolled_partner("Southridge Video", "US").await;
    let missing = "/subscriptions/00000000-0000-7000-8000-000000000000".to_owned();
    for page in [page, missing, "/subscriptions/7".to_owned()] {
        let id = page.rsplit('/').next().expect("an id").to_owned();
        for path in ["", "/automatic-renewal", "/renewals/new"] {
            eve.get(&format!("{page}{path}")).await.status(404);
        }
        for path in ["/automatic-renewal", "/renewals"] {
            eve.post_form(&format!("{page}{path}"), &[]).await.status(404);
        }
        eve.get(&format!("/support?topic=cancel&subscription={id}")).await.status(404);
    }
}

#[tokio::test]
async fn a_plain_user_sees_the_same_without_the_acts() {
    let (app, ada, page) = holder(Behaviour::Works).await;
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    on(&app, 1).await;
    bob.get(&page)
        .await
        .ok()
        .has("one of these roles can do this: Global admin and Partner admin.");
    let new = bob.get(&format!("{page}/renewals/new")).await.ok();
    assert!(new.texts("main button[type=submit]").is_empty());
    new.has("one of these roles can do this: Global admin and Partner admin.");
    bob.post_form(&format!("{page}/renewals"), &[]).await.status(403);
    let home = bob.get("/dashboard").await.ok();
    assert!(home.texts(".next a").is_empty(), "nothing to press");
    home.has("Renew Action Pack subscription by July 22, 2026 (in 29 days)")
        .has("A colleague who is partner admin can do this.")
        .lacks("PDF");
    on(&app, 0).await;
    let switch = bob.get(&format!("{page}/automatic-renewal")).await.ok();
    assert!(switch.texts("main button[type=submit]").is_empty());
    switch.has("What follows when you turn it off").has("Global admin and Partner admin");
    bob.post_form(&format!("{page}/automatic-renewal"), &[]).await.status(403);
}

#[tokio::test]
async fn the_dashboard_follows_a_company_from_its_first_day() {
    let app = TestApp::on(BOUGHT).await;
    let mut ada = app.pending_partner("Northwind Traders", "GB").await;
    let steps = |page: &Answer| page.texts(".tasks .badge-word");
    let pending = ada.get("/dashboard").await.ok();
    assert_eq!(pending.text(".next h2"), "Your company is being checked");
    let later = "Not possible yet";
    assert_eq!(steps(&pending), ["Done", "Waiting", later, later, "To do"]);
    let staff = app.system().await;
    partner::vet::authorize(&app, &staff, ada.partner).await.expect("it is let in");
    let fresh = ada.get("/dashboard").await.ok();
    assert_eq!(fresh.text(".next h2"), "Choose your first membership");
    assert_eq!(steps(&fresh), ["Done", "Done", "To do", later, "To do"]);
    let ctx = app.ctx_of(&ada).await;
    let offer = OfferCode::parse("action-pack").expect("a code");
    buy::start(&app, &ctx, &offer).await.expect("an order");
    let draft = ada.get("/dashboard").await.ok();
    assert_eq!(draft.text(".next h2"), "Finish your order for Action Pack subscription");
    buys(&app, &ada, "action-pack", Behaviour::Declines).await;
    app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    let held = ada.get("/dashboard").await.ok();
    assert_eq!(held.text(".next h2"), "Nothing to do");
    assert!(steps(&held).is_empty(), "everything is set up");
    held.has("£370.00 plus £74.00 tax")
        .has("June 23, 2026 (in 366 days), to Mastercard ending in 0002");
    lives_to(&app, 3).await;
    let refused = ada.get("/dashboard").await.ok();
    let title = "Renew Action Pack subscription by July 22, 2026 (in 27 days)";
    assert_eq!(refused.text(".next h2"), title);
    refused.has("The automatic charge was refused. It is tried again on June 26, 2026 (tomorrow)");
    let mail = app.last_mail(&ada.email).await;
    assert_eq!(mail.subject, "The card for Action Pack subscription was refused");
    let id = subscription_of(&app, &ada).await;
    assert_eq!(mail.path(), format!("/subscriptions/{id}/renewals/new?lang=en-US"));
    lives_to(&app, 31).await;
    let over = ada.get("/dashboard").await.ok();
    assert_eq!(over.text(".next h2"), "No membership is active");
}

#[tokio::test]
async fn support_says_whether_the_money_comes_back() {
    let (app, mut ada, page) = holder(Behaviour::Works).await;
    let id = page.rsplit('/').next().expect("an id");
    let cancel = format!("/support?topic=cancel&subscription={id}");
    ada.get(&cancel)
        .await
        .ok()
        .has("A refund is possible today")
        .has("Last day for a refund July 22, 2025 (in 30 days)")
        .has("Report problems with Partner Center")
        .has("Help with partner invoice, payment, or reconciliation file")
        .has("Open the request");
    app.advance_days(30).await;
    ada.get(&cancel).await.ok().has("A refund is possible today");
    app.advance_days(1).await;
    ada.get(&cancel).await.ok().has("No refund any more").has("July 22, 2025 (yesterday)");
    let mut nobody = app.visitor();
    nobody.get("/support").await.ok().has("billing@guildhall.example").has("Signing in");
}

#[tokio::test]
async fn every_page_speaks_every_language_in_every_state() {
    let (app, mut ada, page) = holder(Behaviour::Declines).await;
    let id = page.rsplit('/').next().expect("an id").to_owned();
    let pages = [
        "/dashboard".to_owned(),
        page.clone(),
        format!("{page}/automatic-renewal"),
        format!("{page}/renewals/new"),
        "/support".to_owned(),
        format!("/support?topic=cancel&subscription={id}"),
    ];
    for days in [-300, -10, 2, 20, 31] {
        lives_to(&app, days).await;
        for locale in Locale::ALL {
            ada.speak(locale);
            for path in &pages {
                let answer = ada.get(path).await.ok();
                assert!(!answer.body().contains('⟨'), "{path} lacks a sentence in {locale:?}");
            }
        }
    }
    for mail in app.mails(&ada.email).await {
        assert!(!mail.text.contains('⟨'), "a mail lacks a sentence:\n{}", mail.text);
    }
}
