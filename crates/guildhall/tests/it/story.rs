//! Diaries: dated lines a product owner can read.

use domain::ids::OfferCode;
use domain::policy::Method;
use guildhall::order::{self, Contact};
use guildhall::payment::place::Placed;
use guildhall::payment::{self, place, store};
use guildhall::subscription::{self, api::SubscriptionView, buy, renew, turn_off};
use guildhall::testing::{Member, TestApp};
use guildhall::work::advance;
use guildhall::world::gateway::simulated::{self, Behaviour, Outcome};
use jiff::civil::Date;

pub struct Diary {
    pub app: TestApp,
    pub member: Member,
}

impl Diary {
    pub async fn begins(day: &str) -> Diary {
        let app = TestApp::on(day).await;
        let member = app.enrolled_partner("Lantern Row Ltd", "GB").await;
        Diary { app, member }
    }

    /// Lives up to 09:00 of a day.
    async fn until(&self, day: &str) {
        let day: Date = day.parse().expect("a day");
        let there = day.at(9, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("a time");
        let report = advance::to(&self.app, there.timestamp(), |_| {}).await.expect("it moves");
        assert_eq!(report.first_failure(), None);
    }

    async fn pays(&self, order: domain::ids::OrderId, behaviour: Behaviour, outcome: Outcome) {
        let (app, ctx) = (&self.app, self.app.ctx_of(&self.member).await);
        order::draft::accept_terms(app, &ctx, order, ctx.locale).await.expect("accepted");
        order::draft::choose_method(app, &ctx, order, Method::Card, &Contact::default())
            .await
            .expect("chosen");
        let partner = self.member.partner;
        let placed = order::store::get(app.db.read(), partner, order).await.expect("an order");
        let went = place::place(app, &ctx, order, &placed.quote_hash).await.expect("placed");
        let Placed::Gateway { url } = went else { panic!("a card goes to the gateway: {went:?}") };
        let session = url.rsplit('/').next().expect("a session");
        if simulated::choose(&app.db, session, behaviour, outcome, ctx.now).await.expect("chosen") {
            simulated::confirm(&app.db, session, true, ctx.now).await.expect("confirmed");
        }
        let payments = store::list_of_order(app.db.read(), partner, order).await.expect("charges");
        let newest = payments.last().expect("a charge").id;
        payment::answer::ask(app, &ctx, partner, newest).await.expect("asked");
    }

    async fn buys(&self, offer: &str, behaviour: Behaviour, outcome: Outcome) {
        let ctx = self.app.ctx_of(&self.member).await;
        let offer = OfferCode::parse(offer).expect("a code");
        let order = buy::start(&self.app, &ctx, &offer).await.expect("an order");
        self.pays(order, behaviour, outcome).await;
    }

    pub async fn buys_pack(&self) {
        self.buys("action-pack", Behaviour::Works, Outcome::Approve).await;
    }

    /// Money arrives for an order that is paid already, so that there is a task.
    pub async fn pays_twice(&self) {
        let partner = self.member.partner;
        let orders = order::store::list(self.app.db.read(), partner, None, 1).await;
        let order = orders.expect("orders").remove(0);
        let form = payment::receipt::ReceiptForm {
            amount: "1".to_owned(),
            currency: "GBP".to_owned(),
            received_on: self.app.today().await.to_string(),
            payer: String::new(),
            bank_reference: "W/2".to_owned(),
        };
        let staff = self.app.system().await;
        payment::receipt::record(&self.app, &staff, partner, order.id, &form)
            .await
            .expect("recorded");
    }

    /// The bank sent a new card, and the company stores it.
    async fn stores_a_new_card(&self) {
        let mut browser = self.member.browser.clone();
        let begun = browser.post_form("/company/payment-methods/setups", &[]).await;
        let page = begun.status(303).location().to_owned();
        let chosen = browser.post_form(&page, &[("card", "works"), ("outcome", "approve")]).await;
        let back = chosen.status(303).location().to_owned();
        browser.get(&back).await.leads_to("/company/payment-methods?notice=card-added");
    }

    pub async fn holds(&self) -> SubscriptionView {
        let ctx = self.app.ctx_of(&self.member).await;
        let held =
            SubscriptionView::list(&self.app, &ctx, self.member.partner).await.expect("a list");
        held.into_iter().next().expect("a subscription")
    }

    async fn subjects(&self) -> Vec<String> {
        let mails = self.app.mails(&self.member.email).await;
        mails.into_iter().map(|mail| mail.subject).collect()
    }

    /// Our books and the gateway's say the same.
    async fn books_agree(&self) {
        let ours = store::list_succeeded(self.app.db.read()).await.expect("ours");
        assert_eq!(ours, simulated::charged(&self.app.db).await.expect("theirs"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_years_renew_themselves_from_the_29th_of_february() {
    let diary = Diary::begins("2024-02-29").await;
    diary.buys("action-pack", Behaviour::Works, Outcome::Approve).await;
    // Cards end, and a new one is charged instead.
    for day in ["2028-06-01", "2032-06-01"] {
        diary.until(day).await;
        diary.stores_a_new_card().await;
    }
    diary.until("2034-06-01").await;
    let ends: Vec<String> =
        diary.holds().await.terms.into_iter().map(|term| term.ends_on).collect();
    let expected = [
        "2025-02-28",
        "2026-02-28",
        "2027-02-28",
        "2028-02-29",
        "2029-02-28",
        "2030-02-28",
        "2031-02-28",
        "2032-02-29",
        "2033-02-28",
        "2034-02-28",
        "2035-02-28",
    ];
    let mut ends = ends;
    ends.sort();
    assert_eq!(ends, expected);
    let invoices =
        guildhall::invoice::store::list(diary.app.db.read(), diary.member.partner, None, 50)
            .await
            .expect("invoices");
    assert_eq!(invoices.len(), 11, "one invoice a year");
    diary.books_agree().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn off_stays_off_and_the_window_is_thirty_days() {
    let diary = Diary::begins("2025-06-22").await;
    diary.buys("action-pack", Behaviour::Works, Outcome::Approve).await;
    let id = diary.app.ctx_of(&diary.member).await;
    let subscription = domain::ids::SubscriptionId::parse(&diary.holds().await.id).expect("an id");
    turn_off::turn_off_auto_renew(&diary.app, &id, subscription).await.expect("turned off");
    let rows = [
        ("2026-06-07", "active", false),
        ("2026-06-22", "active", false),
        ("2026-06-23", "renewal_window", true),
        ("2026-07-22", "renewal_window", true),
        ("2026-07-23", "lapsed", false),
    ];
    for (day, status, can_renew) in rows {
        diary.until(day).await;
        let held = diary.holds().await;
        assert_eq!((held.status, held.can_renew), (status, can_renew), "{day}");
    }
    let ctx = diary.app.ctx_of(&diary.member).await;
    assert!(renew::start(&diary.app, &ctx, subscription).await.is_err(), "the window closed");
    let shelf = subscription::shelf::load(
        diary.app.db.read(),
        &diary.app.programme().await.expect("a programme"),
        &ctx,
        diary.member.partner,
    )
    .await
    .map(|shelf| shelf.available.iter().any(|one| one.offer.code.as_str() == "action-pack"));
    assert!(shelf.expect("a shelf"), "lapsed, the offer is available again");
    let reminders =
        diary.subjects().await.iter().filter(|subject| subject.contains("Action Pack")).count();
    assert!(2 <= reminders, "AD−15 and AD+23 were told: {:?}", diary.subjects().await);
    diary.books_agree().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_card_is_tried_on_days_1_3_5_7_and_no_further() {
    let diary = Diary::begins("2025-06-22").await;
    diary.buys("action-pack", Behaviour::Declines, Outcome::Approve).await;
    diary.until("2026-08-01").await;
    let orders = order::store::list(diary.app.db.read(), diary.member.partner, None, 10).await;
    let orders = orders.expect("orders");
    let automatic = orders.first().expect("the automatic renewal");
    let tries = store::list_of_order(diary.app.db.read(), diary.member.partner, automatic.id).await;
    let days: Vec<String> = tries
        .expect("tries")
        .iter()
        .map(|one| one.created_at.strftime("%m-%d").to_string())
        .collect();
    assert_eq!(days, ["06-23", "06-24", "06-26", "06-28", "06-30"]);
    assert_eq!(automatic.state.code(), "expired", "its window closed");
    assert_eq!(diary.holds().await.status, "lapsed");
    diary.books_agree().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_asked_for_and_never_charged_again() {
    let diary = Diary::begins("2025-06-22").await;
    diary.buys("action-pack", Behaviour::LosesAnswer, Outcome::ApproveLosingAnswer).await;
    let partner = diary.member.partner;
    let orders = order::store::list(diary.app.db.read(), partner, None, 10).await.expect("orders");
    let payments = store::list_of_order(diary.app.db.read(), partner, orders[0].id).await;
    assert_eq!(payments.expect("charges")[0].state.code(), "unknown");
    diary.until("2025-06-23").await;
    assert_eq!(diary.holds().await.status, "active");
    diary.until("2026-07-01").await;
    assert_eq!(diary.holds().await.terms.len(), 2, "the renewal's answer was lost too, and found");
    diary.books_agree().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn silver_becomes_gold_at_a_quarter_off_and_ends() {
    let diary = Diary::begins("2025-03-01").await;
    let operator = diary.app.system().await;
    let code = domain::ids::CompetencyCode::parse("security").expect("a code");
    for (level, offer) in [
        (domain::offer::CompetencyLevel::Silver, "silver"),
        (domain::offer::CompetencyLevel::Gold, "gold"),
    ] {
        let today = diary.app.today().await;
        guildhall::partner::competency::record(
            &diary.app,
            &operator,
            diary.member.partner,
            &code,
            level,
            today,
        )
        .await
        .expect("recorded");
        diary.buys(offer, Behaviour::Works, Outcome::Approve).await;
    }
    let ctx = diary.app.ctx_of(&diary.member).await;
    let held =
        SubscriptionView::list(&diary.app, &ctx, diary.member.partner).await.expect("a list");
    let shown: Vec<(&str, &str)> =
        held.iter().map(|one| (one.offer.as_str(), one.status)).collect();
    assert!(
        shown.contains(&("gold", "active")) && shown.contains(&("silver", "upgraded")),
        "{shown:?}"
    );
    let orders = order::store::list(diary.app.db.read(), diary.member.partner, None, 10).await;
    let gold = orders.expect("orders").into_iter().find(|one| one.offer.as_str() == "gold");
    let gold = gold.expect("the gold order").quote;
    assert_eq!(gold.discount.minor * 4, gold.list.minor);
    diary.books_agree().await;
}
