//! Tokens as companies use them: got, redeemed, replaced, and running on beyond a lapse.

use domain::benefit::{Choice, CloudSubscription};
use domain::ids::{BenefitCode, CloudTokenId, CompetencyCode, SubscriptionId};
use domain::offer::CompetencyLevel;
use jiff::civil::date;
use sea_orm::ConnectionTrait;

use super::view::CloudView;
use super::{Seen, look, make, read, redeem, replace};
use crate::benefit::tests::code;
use crate::benefit::{Which, books};
use crate::check;
use crate::partner::competency;
use crate::payment::refund::give;
use crate::testing::{Answer, Member, TestApp};

const SEATS: &str = "productivity-suite-seats";

fn which(ada: &Member, subscription: &str) -> Which {
    Which {
        partner: ada.partner,
        subscription: SubscriptionId::parse(subscription).expect("an id"),
        code: BenefitCode::parse(SEATS).expect("a code"),
    }
}

fn page(which: &Which) -> String {
    format!("/benefits/{}/{}", which.subscription, which.code)
}

async fn bought(app: &TestApp) -> (Member, Which) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let subscription = ada.subscription().await;
    let own = which(&ada, &subscription);
    (ada, own)
}

/// Silver beside the Action Pack: its token is for 25 seats of the same product.
async fn silver(app: &TestApp, ada: &mut Member) -> Which {
    let system = app.system().await;
    let code = CompetencyCode::parse("cloud-platform").expect("a code");
    let level = CompetencyLevel::Silver;
    let known = competency::record(app, &system, ada.partner, &code, level, system.today).await;
    known.expect("a competency is recorded");
    ada.buys_by_card("silver", "approve").await;
    let loaded = app.programme().await.expect("a programme");
    let books = books::read(app.db.read(), &loaded, ada.partner).await.expect("books");
    let held = books.holdings.iter().find(|held| held.offer.as_str() == "silver");
    let id = held.expect("silver").subscription.id.to_string();
    which(ada, &id)
}

async fn holds(app: &TestApp) {
    // What fell due on the days that were skipped.
    app.work().await;
    let loaded = app.programme().await.expect("a programme");
    let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
    assert!(report.holds(), "{:?}", report.violations);
}

/// Makes a token and redeems it as it stands.
async fn redeemed(app: &TestApp, own: &Which, choice: Choice) -> (CloudTokenId, CloudSubscription) {
    let ctx = app.system().await;
    let token = make(app, &ctx, own).await.expect("a token");
    let outlook = look(app, &ctx, own, token).await.expect("an outlook");
    let led = outlook.choices.into_iter().find(|(known, _)| *known == choice);
    let after = led.expect("both are there").1.expect("it can be chosen");
    let done = redeem(app, &ctx, own, token, Seen { choice, after }).await;
    assert_eq!(done.expect("redeemed"), after);
    (token, after)
}

/// The fields of the review's form as a press sends them.
fn form_of(review: &Answer) -> Vec<(&'static str, String)> {
    let field = |name: &'static str| {
        let value = review.attribute(&format!("main input[name={name}]"), "value");
        (name, value.expect("the field is there"))
    };
    vec![field("choice"), field("seats"), field("ends_on")]
}

async fn press(ada: &mut Member, path: &str, form: &[(&'static str, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, text)| (*name, text.as_str())).collect();
    ada.post_form(path, &form).await
}

#[tokio::test]
async fn a_token_is_got_looked_at_and_redeemed_once() {
    let app = TestApp::new().await;
    let (mut ada, own) = bought(&app).await;
    let page = page(&own);
    ada.get("/benefits").await.ok().has("Productivity suite seats");
    ada.get(&page).await.ok().has("The 5 seats of this year").has("No token has been made yet");
    let made = format!("{page}?notice=token-made");
    for _ in 0..2 {
        ada.post_form(&format!("{page}/tokens"), &[]).await.leads_to(&made);
    }
    let tokens = read(app.db.read(), ada.partner).await.expect("tokens").tokens;
    assert_eq!((tokens.len(), tokens[0].seats), (1, 5));
    let ctx = app.system().await;
    let secret = super::code(&app, &ctx, &tokens[0]).expect("a code");
    ada.get(&page).await.ok().has(&secret).has("Not redeemed");
    let token = format!("{page}/tokens/{}", tokens[0].id);
    ada.get(&token).await.ok().has("Begin a subscription").lacks("Extend the end");
    let review = ada.get(&format!("{token}/review?choice=add_seats")).await.ok();
    let review = review.has("counts as use").has("Redeem the token of 5 seats");
    let form = form_of(&review);
    // Pressed twice: it is redeemed once, and both presses lead there.
    for _ in 0..2 {
        let to = format!("{page}?notice=token-redeemed");
        press(&mut ada, &token, &form).await.leads_to(&to);
    }
    let shown = ada.get(&page).await.ok();
    shown.has("5 seats until March 4, 2025").has("Cloud subscription ends").has("0 of 5");
    ada.get(&token).await.status(409).has("redeemed already");
    ada.get("/benefits").await.ok().has("Productivity suite seats run until");
    // Who may see benefits sees no code.
    let mut tom = app.colleague(&ada, "Tom", domain::access::Roles::NONE).await;
    tom.get(&page).await.ok().lacks(&secret).has("Hidden");
    holds(&app).await;
}

#[tokio::test]
async fn both_choices_stand_beside_each_other_with_their_sums_and_limits() {
    let app = TestApp::new().await;
    let (mut ada, small) = bought(&app).await;
    let large = silver(&app, &mut ada).await;
    redeemed(&app, &small, Choice::AddSeats).await;
    app.advance_days(65).await;
    let ctx = app.system().await;
    let token = make(&app, &ctx, &large).await.expect("a token");
    let path = format!("{}/tokens/{token}", page(&large));
    let shown = ada.get(&path).await.ok();
    // 5 seats for 300 days more and 25 for 365: (5 × 300 + 25 × 365) ÷ 30 = 354 days.
    let shown = shown.has("(5 seats × 300 days + 25 seats × 365 days) ÷ 30 seats = 354 days");
    let shown = shown.has("April 27, 2025").has("A token extends by three years at most");
    shown.has("it may have up to three times the 5 seats that run");
    ada.get(&format!("{path}/review?choice=extend")).await.status(409);
    ada.get(&format!("{path}/review?choice=split")).await.status(404);
    let review = ada.get(&format!("{path}/review?choice=add_seats")).await.ok();
    press(&mut ada, &path, &form_of(&review)).await.status(303);
    let own = CloudSubscription { seats: 30, ends_on: date(2025, 4, 27) };
    let loaded = app.programme().await.expect("a programme");
    let books = books::read(app.db.read(), &loaded, ada.partner).await.expect("books");
    let cloud = read(app.db.read(), ada.partner).await.expect("tokens");
    assert_eq!(cloud.of_product(&books, &large.code).expect("computed"), Some(own));
    holds(&app).await;
}

#[tokio::test]
async fn what_changed_since_it_was_shown_is_shown_again_before_it_is_redeemed() {
    let app = TestApp::new().await;
    let (mut ada, small) = bought(&app).await;
    let large = silver(&app, &mut ada).await;
    redeemed(&app, &large, Choice::AddSeats).await;
    let ctx = app.system().await;
    let token = make(&app, &ctx, &small).await.expect("a token");
    let path = format!("{}/tokens/{token}", page(&small));
    // In two tabs: one choice each. 5 × 12 ÷ 25 months more, or 30 seats.
    let longer = ada.get(&format!("{path}/review?choice=extend")).await.ok();
    let longer = longer.has("2 months and 12 days").has("May 16, 2025");
    let more = ada.get(&format!("{path}/review?choice=add_seats")).await.ok();
    app.advance_days(30).await;
    let changed = press(&mut ada, &path, &form_of(&more)).await.status(422);
    let changed = changed.has("has changed since you looked").has("÷ 30 seats = 340 days");
    press(&mut ada, &path, &form_of(&longer)).await.status(303);
    press(&mut ada, &path, &form_of(&changed)).await.status(422).has("redeemed already");
    ada.get(&page(&small)).await.ok().has("25 seats until May 16, 2025");
    holds(&app).await;
}

#[tokio::test]
async fn two_who_redeem_a_token_at_once_redeem_it_once() {
    let app = TestApp::new().await;
    let (mut ada, small) = bought(&app).await;
    let large = silver(&app, &mut ada).await;
    redeemed(&app, &large, Choice::AddSeats).await;
    let ctx = app.system().await;
    let (first, again) = tokio::join!(make(&app, &ctx, &small), make(&app, &ctx, &small));
    let token = first.expect("a token");
    assert_eq!(again.expect("the same"), token);
    let outlook = look(&app, &ctx, &small, token).await.expect("an outlook");
    let seen = outlook.choices.map(|(choice, led)| Seen { choice, after: led.expect("open") });
    let (one, other) = tokio::join!(
        redeem(&app, &ctx, &small, token, seen[0]),
        redeem(&app, &ctx, &small, token, seen[1]),
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    assert_eq!(code(if one.is_ok() { other } else { one }), "benefit.token_redeemed");
    holds(&app).await;
}

#[tokio::test]
async fn a_wrong_choice_is_undone_once_and_stays_after_that() {
    let app = TestApp::new().await;
    let (mut ada, small) = bought(&app).await;
    let large = silver(&app, &mut ada).await;
    redeemed(&app, &large, Choice::AddSeats).await;
    let (wrong, _) = redeemed(&app, &small, Choice::AddSeats).await;
    let ctx = app.system().await;
    let page = page(&small);
    ada.get(&page).await.ok().has("30 seats until March 4, 2025");
    let path = format!("{page}/tokens/{wrong}/replacement");
    ada.get(&path).await.ok().has("25 seats until March 4, 2025").has("April 3, 2024");
    // What lies under it is not undone before it.
    let loaded = app.programme().await.expect("a programme");
    let under = read(app.db.read(), ada.partner).await.expect("tokens").tokens[0].id;
    assert_eq!(code(replace(&app, &ctx, &large, under).await), "benefit.replace_built_upon");
    app.advance_days(30).await;
    let ctx = app.system().await;
    for _ in 0..2 {
        ada.post_form(&path, &[]).await.leads_to(&format!("{page}?notice=token-replaced"));
    }
    let cloud = read(app.db.read(), ada.partner).await.expect("tokens");
    assert_eq!(cloud.tokens.len(), 3, "one replacement, however often it is asked for");
    ada.get(&page).await.ok().has("25 seats until").has("Replaced").has("Replacement");
    // The ledger has the seats back, and the use still stands against a refund.
    let books = books::read(app.db.read(), &loaded, ada.partner).await.expect("books");
    let line = books.find(&loaded, &small.code, ctx.today).expect("a line");
    assert_eq!(line.balance_on(ctx.today).left, 5);
    let order = crate::order::store::list(app.db.read(), ada.partner, None, 9).await;
    let orders = order.expect("orders");
    let pack = orders.iter().find(|order| order.offer.as_str() == "action-pack").expect("it");
    let refund = give::give_back(&app, &ctx, ada.partner, pack.id, "").await;
    assert_eq!(code(refund), "refund.benefit_activated");
    // Anew and otherwise; that stays.
    let token = cloud.replacement(wrong).expect("a replacement").id;
    let (again, after) = redeemed(&app, &small, Choice::Extend).await;
    assert_eq!((again, after.seats), (token, 25));
    assert_eq!(code(replace(&app, &ctx, &small, token).await), "benefit.replaced_once");
    let late = format!("{}/tokens/{under}/replacement", self::page(&large));
    app.advance_days(1).await;
    ada.get(&late).await.ok().has("could be replaced until April 3, 2024");
    holds(&app).await;
}

#[tokio::test]
async fn a_redeemed_token_outlives_the_membership_and_an_unredeemed_one_does_not() {
    let app = TestApp::new().await;
    let (mut ada, small) = bought(&app).await;
    let large = silver(&app, &mut ada).await;
    let member = app.ctx_of(&ada).await;
    for own in [&small, &large] {
        let off =
            crate::subscription::turn_off::turn_off_auto_renew(&app, &member, own.subscription);
        off.await.expect("turned off");
    }
    let ctx = app.system().await;
    let unused = make(&app, &ctx, &large).await.expect("a token");
    app.advance_days(100).await;
    redeemed(&app, &small, Choice::AddSeats).await;
    app.live_to("2025-04-20").await;
    // The membership ended on 4 March, its benefits on 3 April, and the seats run on.
    let shown = ada.get("/benefits/cloud").await.ok();
    shown.has("March 4, 2025").has("April 3, 2025").has("June 12, 2025").has("Running");
    let ctx = app.system().await;
    let seen = Seen {
        choice: Choice::AddSeats,
        after: CloudSubscription { seats: 30, ends_on: date(2026, 4, 20) },
    };
    assert_eq!(code(redeem(&app, &ctx, &large, unused, seen).await), "benefit.over");
    assert_eq!(code(make(&app, &ctx, &small).await), "benefit.over");
    let json = ada.get("/benefits/cloud.json").await.ok();
    let view: serde_json::Value = serde_json::from_str(&json.body()).expect("JSON");
    assert_eq!(view["products"][0]["ends_on"], "2025-06-12");
    assert_eq!(view["products"][0]["membership_ends_on"], "2025-03-04");
    assert_eq!(view["tokens"][0]["status"], "ended");
    assert_eq!(view["tokens"][1]["status"], "redeemed");
    app.live_to("2025-06-13").await;
    let ctx = app.system().await;
    let view = CloudView::of(&app, &ctx, ada.partner).await.expect("a view");
    assert!(!view.products[0].runs);
    holds(&app).await;
}

#[tokio::test]
async fn a_renewal_brings_a_token_of_its_own_and_an_upgrade_ends_the_old_one() {
    let app = TestApp::new().await;
    let (mut ada, small) = bought(&app).await;
    redeemed(&app, &small, Choice::AddSeats).await;
    app.live_to("2025-03-20").await;
    let (_, after) = redeemed(&app, &small, Choice::AddSeats).await;
    assert_eq!(after, CloudSubscription { seats: 5, ends_on: date(2026, 3, 20) });
    let large = silver(&app, &mut ada).await;
    let ctx = app.system().await;
    let unused = make(&app, &ctx, &large).await.expect("a token");
    let code_of = CompetencyCode::parse("cloud-platform").expect("a code");
    let level = CompetencyLevel::Gold;
    let known = competency::record(&app, &ctx, ada.partner, &code_of, level, ctx.today).await;
    known.expect("a competency is recorded");
    ada.buys_by_card("gold", "approve").await;
    let refused = look(&app, &ctx, &large, unused).await;
    assert_eq!(code(refused), "benefit.over");
    let view = CloudView::of(&app, &ctx, ada.partner).await.expect("a view");
    let fates: Vec<&str> = view.tokens.iter().map(|token| token.status).collect();
    assert_eq!(fates, ["redeemed", "redeemed", "ended"]);
    holds(&app).await;
}

#[tokio::test]
async fn each_planted_fault_of_tokens_is_found_and_named() {
    let app = TestApp::new().await;
    let (ada, small) = bought(&app).await;
    let (wrong, _) = redeemed(&app, &small, Choice::AddSeats).await;
    let ctx = app.system().await;
    replace(&app, &ctx, &small, wrong).await.expect("replaced");
    redeemed(&app, &small, Choice::AddSeats).await;
    holds(&app).await;
    assert_eq!(read(app.db.read(), ada.partner).await.expect("tokens").redemptions.len(), 2);
    let loaded = app.programme().await.expect("a programme");
    for (table, broken, mended) in [
        ("benefit_redemption", "seats = seats + 1", "seats = seats - 1"),
        ("benefit_redemption", "ends_on = '2031-01-01'", "ends_on = '2025-03-04'"),
        ("benefit_token", "seats = seats + 1", "seats = seats - 1"),
        ("benefit_token", "benefit_code = 'x'", "benefit_code = 'productivity-suite-seats'"),
    ] {
        for (set, is_broken) in [(broken, true), (mended, false)] {
            let transaction = app.db.begin().await.expect("a transaction");
            let sql = format!("update {table} set {set}");
            transaction.execute_unprepared(&sql).await.expect("the rows can be changed");
            transaction.commit().await.expect("committed");
            let report = check::run(&app.db, &loaded, true).await.expect("the check runs");
            let found = report.violations.iter().any(|one| one.invariant == "I30");
            assert_eq!(found, is_broken, "{table} {set}: {:?}", report.violations);
        }
    }
}
