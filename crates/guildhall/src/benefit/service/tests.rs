//! Activations: incidents counted down by a provider, the years in which a human activated, and
//! go-to-market services with somebody to reach.

use domain::access::Roles;
use domain::benefit::ServiceState;
use domain::ids::{BenefitCode, CompetencyCode, ServiceId, SubscriptionId};
use domain::offer::CompetencyLevel;

use super::ask::{self, Wish};
use super::{serve, store};
use crate::benefit::tests::{holds, refused};
use crate::benefit::{Which, books};
use crate::error::Error;
use crate::testing::{Member, TestApp};

const INCIDENTS: &str = "product-support-incidents";
const MARKET: &str = "go-to-market-services";

async fn holds_silver(app: &TestApp) -> (Member, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let ctx = app.system().await;
    let code = CompetencyCode::parse("cloud-platform").expect("a code");
    let (partner, level) = (ada.partner, CompetencyLevel::Silver);
    let attained = crate::partner::competency::record(app, &ctx, partner, &code, level, ctx.today);
    attained.await.expect("a competency is recorded");
    ada.buys_by_card("silver", "approve").await;
    let subscription = ada.subscription().await;
    (ada, subscription)
}

fn which(ada: &Member, subscription: &str, code: &str) -> Which {
    Which {
        partner: ada.partner,
        subscription: SubscriptionId::parse(subscription).expect("an id"),
        code: BenefitCode::parse(code).expect("a code"),
    }
}

async fn left(app: &TestApp, which: &Which) -> u32 {
    let loaded = app.programme().await.expect("a programme");
    let books = books::read(app.db.read(), &loaded, which.partner).await.expect("books");
    let line = crate::benefit::line_of(&books, &loaded, which, app.today().await).expect("a line");
    line.balance_on(app.today().await).left
}

async fn newest(app: &TestApp, ada: &Member) -> ServiceId {
    let all = store::list(app.db.read(), ada.partner).await.expect("activations");
    all.first().expect("an activation").id
}

#[tokio::test]
async fn a_press_gives_both_ids_and_the_provider_counts_down() {
    let app = TestApp::new().await;
    let (mut ada, subscription) = holds_silver(&app).await;
    let own = which(&ada, &subscription, INCIDENTS);
    let page = format!("/benefits/{subscription}/{INCIDENTS}");
    ada.get(&page).await.ok().has("15 of 15").has("at once");
    let mut ben = app.colleague(&ada, "Ben", Roles::NONE).await;
    ben.get(&page).await.ok().lacks("Activating uses the benefit");
    ben.post_form(&format!("{page}/activation"), &[]).await.status(403);
    ada.post_form(&format!("{page}/activation"), &[])
        .await
        .leads_to(&format!("{page}?notice=activation-active"));
    ada.post_form(&format!("{page}/activation"), &[]).await.status(422).has("active already");
    let id = newest(&app, &ada).await;
    let made = store::get(app.db.read(), ada.partner, id).await.expect("it").contract;
    let contract = made.expect("ids");
    // Everybody of the company sees them.
    ben.get(&page).await.ok().has(&contract.access_id).has(&contract.contract_id);
    let mut olga = app.operator().await;
    let typed = contract.access_id.to_lowercase().replace('-', "+");
    olga.gives_no_reason();
    let found = olga.get(&format!("/operator/queues?access={typed}")).await.status(303);
    let path = found.location().to_owned();
    olga.get("/operator/queues?access=2222-2222-2222").await.ok().has("No company has this");
    // The company is opened for a reason first.
    let asked = olga.get(&path).await.status(303);
    assert!(asked.location().starts_with("/operator/openings/new"), "{}", asked.location());
    let staff = app.system().await;
    for number in 1..=15 {
        let reference = format!("R-{number}");
        let used = serve::use_incident(&app, &staff, ada.partner, id, &reference).await;
        assert!(used.expect("counted"));
        let again = serve::use_incident(&app, &staff, ada.partner, id, &reference).await;
        assert!(!again.expect("known"), "a repeat counts nothing");
    }
    assert_eq!(left(&app, &own).await, 0);
    let over = refused(serve::use_incident(&app, &staff, ada.partner, id, "R-16").await);
    assert_eq!(over.code, "benefit.short");
    ada.get(&page).await.ok().has("0 of 15").has("nothing is left").lacks(&contract.access_id);
    let back = |reference: &'static str| {
        serve::return_incident(&app, &staff, ada.partner, id, (reference, "Ours"))
    };
    back("R-3").await.expect("it came back");
    assert_eq!(refused(back("R-3").await).code, "incident.returned");
    assert!(matches!(back("R-99").await, Err(Error::Invalid(_))));
    assert_eq!(left(&app, &own).await, 1);
    // Sent once more after it came back, it is still the same incident.
    assert!(!serve::use_incident(&app, &staff, ada.partner, id, "R-3").await.expect("known"));
    ada.get(&page).await.ok().has("1 of 15").has(&contract.access_id);
    holds(&app).await;
}

#[tokio::test]
async fn the_last_incident_is_counted_for_one_of_two_references() {
    let app = TestApp::new().await;
    let (ada, subscription) = holds_silver(&app).await;
    let own = which(&ada, &subscription, "cloud-support-incidents");
    let ctx = app.ctx_of(&ada).await;
    ask::activate(&app, &ctx, &own, &Wish::default()).await.expect("active");
    let id = newest(&app, &ada).await;
    let staff = app.system().await;
    for reference in ["a", "b", "c", "d"] {
        let used = serve::use_incident(&app, &staff, ada.partner, id, reference).await;
        assert!(used.expect("counted"));
    }
    let (one, other) = tokio::join!(
        serve::use_incident(&app, &staff, ada.partner, id, "e"),
        serve::use_incident(&app, &staff, ada.partner, id, "f"),
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    assert_eq!(refused(if one.is_ok() { other } else { one }).code, "benefit.short");
    holds(&app).await;
}

#[tokio::test]
async fn before_2020_one_user_waits_for_the_provider() {
    let app = TestApp::on("2019-07-01").await;
    let (mut ada, subscription) = holds_silver(&app).await;
    let page = format!("/benefits/{subscription}/{INCIDENTS}");
    let form = ada.get(&page).await.ok();
    form.has("several days").has("Alternate mail address");
    let me = ada.person.to_string();
    let asks = format!("{page}/activation");
    let own_address = ada.email.clone();
    let same = [("person", me.as_str()), ("alternate", own_address.as_str())];
    ada.post_form(&asks, &same).await.status(422).has("Enter another one");
    ada.post_form(&asks, &[]).await.status(422);
    let other = [("person", me.as_str()), ("alternate", "ada@elsewhere.example")];
    ada.post_form(&asks, &other).await.leads_to(&format!("{page}?notice=activation-asked"));
    ada.post_form(&asks, &other).await.status(422).has("waits for the provider");
    ada.get(&page).await.ok().has("The provider was asked").lacks("Access ID");
    let id = newest(&app, &ada).await;
    let staff = app.system().await;
    let early = refused(serve::use_incident(&app, &staff, ada.partner, id, "R-1").await);
    assert_eq!(early.code, "activation.pending");
    let mut olga = app.operator().await;
    olga.get("/operator/queues").await.ok().has("Product support incidents");
    let confirm = || serve::decide(&app, &staff, ada.partner, id, serve::Decision::Confirm);
    confirm().await.expect("active");
    assert_eq!(refused(confirm().await).code, "activation.active");
    let ready = app.last_mail("ada@elsewhere.example").await;
    assert!(ready.subject.contains("How to report"), "{}", ready.subject);
    ada.get(&page).await.ok().has("Access ID").has("ada@elsewhere.example");
    holds(&app).await;
}

#[tokio::test]
async fn go_to_market_needs_somebody_to_reach_and_waits_for_the_provider() {
    let app = TestApp::new().await;
    let (mut ada, subscription) = holds_silver(&app).await;
    let own = which(&ada, &subscription, MARKET);
    let page = format!("/benefits/{subscription}/{MARKET}");
    let missing = ada.get(&page).await.ok().has("no marketing contact");
    let links = missing.attributes("main a", "href");
    assert!(links.iter().any(|href| href == "/benefits/marketing-contact"), "{links:?}");
    let asks = format!("{page}/activation");
    ada.post_form(&asks, &[]).await.status(422).has("no marketing contact");
    let contact = "/benefits/marketing-contact";
    ada.post_form(contact, &[("name", "Mia")]).await.status(422);
    let mia = [
        ("name", "Mia Wong"),
        ("email", "mia@northwind.example"),
        ("phone", "+886 2 5550 0100"),
        ("language", "zh-TW"),
    ];
    ada.post_form(contact, &mia).await.leads_to(&format!("{contact}?notice=contact-saved"));
    let kept = ada.get(contact).await.ok().attribute("input[name=name]", "value");
    assert_eq!(kept.as_deref(), Some("Mia Wong"));
    ada.post_form(&asks, &[]).await.leads_to(&format!("{page}?notice=activation-asked"));
    let id = newest(&app, &ada).await;
    let staff = app.system().await;
    let decline = serve::Decision::Decline { reason: "The website is down".to_owned() };
    let no = serve::decide(&app, &staff, ada.partner, id, decline).await;
    no.expect("declined");
    ada.get(&page).await.ok().has("The website is down");
    let ctx = app.ctx_of(&ada).await;
    let anew = ask::activate(&app, &ctx, &own, &Wish::default()).await.expect("asked again");
    assert_eq!(anew, ServiceState::Pending);
    let id = newest(&app, &ada).await;
    let mut olga = app.operator().await;
    olga.get("/operator/queues").await.ok().has("Go-to-market services");
    let network_id = app.partner(ada.partner).await.network_id.expect("a network id").to_string();
    let opening = [("company", network_id.as_str()), ("reason", "question")];
    olga.post_form("/operator/openings", &opening).await.status(303);
    let desk = format!("/operator/partners/{network_id}/activations/{id}");
    olga.get(&desk).await.ok().has("Mia Wong");
    olga.post_form(&format!("{desk}/decision"), &[]).await.status(422);
    let yes = [("decision", "confirm")];
    olga.post_form(&format!("{desk}/decision"), &yes).await.status(303);
    olga.post_form(&format!("{desk}/decision"), &yes).await.status(422).has("active already");
    ada.get(&page).await.ok().has("Active");
    let told = app.last_mail("mia@northwind.example").await;
    assert!(told.subject.contains("進入市場服務"), "{}", told.subject);
    // It is of no other company, and counts no incidents.
    let other = app.enrolled_partner("Fabrikam", "US").await;
    let strange = serve::use_incident(&app, &staff, other.partner, id, "R-1").await;
    assert!(matches!(strange, Err(Error::NotFound)));
    let none = serve::use_incident(&app, &staff, ada.partner, id, "R-1").await;
    assert!(matches!(none, Err(Error::NotFound)));
    // An activated benefit stands against the fee coming back.
    let orders = crate::order::store::list(app.db.read(), ada.partner, None, 1).await;
    let order = orders.expect("orders").remove(0).id;
    let back = crate::payment::refund::give::give_back(&app, &staff, ada.partner, order, "").await;
    assert_eq!(refused(back).code, "refund.benefit_activated");
    holds(&app).await;
}

#[tokio::test]
async fn a_new_year_counts_from_the_beginning_and_is_activated_anew() {
    let app = TestApp::new().await;
    let (ada, subscription) = holds_silver(&app).await;
    let own = which(&ada, &subscription, INCIDENTS);
    let ctx = app.ctx_of(&ada).await;
    ask::activate(&app, &ctx, &own, &Wish::default()).await.expect("active");
    let id = newest(&app, &ada).await;
    let staff = app.system().await;
    serve::use_incident(&app, &staff, ada.partner, id, "R-1").await.expect("counted");
    assert_eq!(left(&app, &own).await, 14);
    app.live_to("2025-05-01").await;
    assert_eq!(left(&app, &own).await, 15);
    let staff = app.system().await;
    let late = refused(serve::use_incident(&app, &staff, ada.partner, id, "R-2").await);
    assert_eq!(late.code, "benefit.over");
    let ctx = app.ctx_of(&ada).await;
    ask::activate(&app, &ctx, &own, &Wish::default()).await.expect("active anew");
    assert_ne!(newest(&app, &ada).await, id);
    holds(&app).await;
}

#[tokio::test]
async fn a_logo_is_given_out_while_its_level_runs_and_not_for_a_day_longer() {
    let app = TestApp::new().await;
    let (mut ada, subscription) = holds_silver(&app).await;
    let list = "/benefits/logos";
    let page = ada.get(list).await.ok().has("Silver").lacks("Gold membership");
    assert_eq!(page.attributes("main img", "src").len(), 2);
    ada.get(&format!("/benefits/{subscription}/partner-logo")).await.ok().has("Logos and badges");
    let svg = ada.get(&format!("{list}/silver-logo.svg?lang=ja-JP")).await.ok().body();
    assert!(
        svg.contains("<title id=\"title\">Silver パートナー · パートナー ネットワーク</title>"),
        "{svg}"
    );
    ada.get(&format!("{list}/silver-badge-256.png?lang=en-US")).await.ok();
    ada.get(&format!("{list}/gold-logo.svg")).await.status(404);
    ada.get(&format!("{list}/silver-logo-257.png")).await.status(404);
    let mut other = app.enrolled_partner("Fabrikam", "US").await;
    other.get(list).await.ok().has("No level with a logo");
    other.get(&format!("{list}/silver-logo.svg")).await.status(404);
    // Gold holds silver too.
    let ctx = app.system().await;
    let code = CompetencyCode::parse("cloud-platform").expect("a code");
    let (partner, level) = (ada.partner, CompetencyLevel::Gold);
    let attained = crate::partner::competency::record(&app, &ctx, partner, &code, level, ctx.today);
    attained.await.expect("a competency is recorded");
    let gold = ada.fills_in("gold", "card").await;
    let review = ada.get(&format!("{gold}/review")).await.ok();
    let gateway = ada.presses(&gold, &review).await.status(303).location().to_owned();
    ada.finishes(&gateway, "works", "approve").await;
    ada.get(&format!("{list}?lang=en-US")).await.ok().has("Gold membership").has("Silver");
    for name in ["gold-badge.svg", "gold-logo-1440.png", "silver-logo.svg"] {
        ada.get(&format!("{list}/{name}")).await.ok();
    }
    let anew = ada.subscription().await;
    ada.post_form(&format!("/subscriptions/{anew}/automatic-renewal"), &[]).await.status(303);
    app.live_to("2025-04-03").await;
    ada.get(&format!("{list}/gold-logo.svg")).await.ok();
    app.live_to("2025-04-04").await;
    ada.get(list).await.ok().has("Please stop using the logo").lacks("PNG");
    ada.get(&format!("{list}/gold-logo.svg")).await.status(409).has("its use must stop");
    holds(&app).await;
}
