//! Only our own pages change something: for every address that takes a form, every way another
//! site could send it is refused, and nothing is written.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::Method;
use guildhall::db::watch::{Step, Verdict, Watch};
use guildhall::testing::Browser;
use scraper::{Html, Selector};

use crate::endpoints::{Things, routes};
use crate::story::Diary;

/// Where programs call, who prove themselves by a signature or a token of their own.
const CALLED_BY_PROGRAMS: [&str; 2] = ["/webhooks/", "/scim/"];

/// Counts what is written.
#[derive(Default)]
struct Writes(AtomicUsize);

impl Watch for Writes {
    fn before(&self, step: Step, sql: &str) -> Verdict {
        let sql = sql.trim_start().to_ascii_lowercase();
        let writes = ["insert", "update", "delete"].iter().any(|verb| sql.starts_with(verb));
        if step != Step::Commit && writes {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
        Verdict::Go
    }
}

/// What is tried, with which headers, and which token.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], Option<&'a str>);

fn with(browser: &Browser, headers: &[(&str, &str)]) -> Browser {
    let mut browser = browser.clone();
    for (name, value) in headers {
        browser.send_header(name, value);
    }
    browser
}

/// Staff that has said why it opens the company: saying so is written down.
async fn opened(diary: &Diary, things: &Things) -> Browser {
    let mut staff = diary.app.operator().await;
    staff.get(&things.fill("/operator/partners/{network_id}")).await.ok();
    staff
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_site_can_send_any_form() {
    let diary = Diary::begins("2025-06-22").await;
    diary.buys_pack().await;
    diary.pays_twice().await;
    guildhall::work::run_once(&diary.app).await.expect("what is due runs");
    let things = Things::of(&diary).await;
    let stranger = diary.app.enrolled_partner("Marsh Gate Ltd", "GB").await;
    let staff = opened(&diary, &things).await;
    let writes = Arc::new(Writes::default());
    diary.app.watch(writes.clone()).expect("a simulated world");
    let foreign = stranger.browser.form_token();
    let elsewhere = [("origin", "https://evil.example")];
    let mut tried = 0;
    for route in routes().into_iter().filter(|route| route.post) {
        if CALLED_BY_PROGRAMS.iter().any(|head| route.path.starts_with(head)) {
            continue;
        }
        let path = things.fill(&route.path);
        for person in [&diary.app.visitor(), &diary.member.browser, &staff] {
            let own = person.form_token();
            let cases: [Case<'_>; 9] = [
                ("no token", &[], None),
                ("an empty token", &[], Some("")),
                ("somebody else's token", &[], Some(&foreign)),
                ("a cut token", &[], Some(&own[..60])),
                ("another site", &[("sec-fetch-site", "cross-site")], Some(&own)),
                ("a neighbour's site", &[("sec-fetch-site", "same-site")], Some(&own)),
                ("an old browser elsewhere", &[("sec-fetch-site", ""), elsewhere[0]], Some(&own)),
                ("no origin", &[("sec-fetch-site", ""), ("origin", "null")], Some(&own)),
                ("another kind of body", &[("content-type", "text/plain")], Some(&own)),
            ];
            for (what, headers, token) in cases {
                let token = token.map(|token| ("form_token", token));
                let fields: Vec<(&str, &str)> = token.into_iter().collect();
                let answer = with(person, headers).post_bare(&path, &fields).await;
                assert_eq!(answer.status.as_u16(), 403, "{path}: {what}");
                tried += 1;
            }
            if !route.get {
                let answer = person.clone().ask(Method::GET, &path).await;
                assert_eq!(answer.status.as_u16(), 405, "GET {path}");
            }
        }
    }
    assert_eq!(writes.0.load(Ordering::Relaxed), 0, "something was written");
    assert!(1_000 < tried, "only {tried}");
}

/// Addresses that may write when they are read: they ask the gateway what became of a page of its.
const ASKS_THE_GATEWAY: [&str; 3] = ["/pay", "/return", "/pdf"];

#[tokio::test(flavor = "multi_thread")]
async fn reading_changes_nothing_and_every_form_is_sealed() {
    let diary = Diary::begins("2025-06-22").await;
    diary.buys_pack().await;
    diary.pays_twice().await;
    guildhall::work::run_once(&diary.app).await.expect("what is due runs");
    let things = Things::of(&diary).await;
    let staff = opened(&diary, &things).await;
    let writes = Arc::new(Writes::default());
    diary.app.watch(writes.clone()).expect("a simulated world");
    let posted = Selector::parse("form[method=post]").expect("a selector");
    let token = Selector::parse("input[type=hidden][name=form_token]").expect("a selector");
    let mut forms = 0;
    for route in routes().into_iter().filter(|route| route.get) {
        let path = things.fill(&route.path);
        for mut person in [diary.app.visitor(), diary.member.browser.clone(), staff.clone()] {
            let own = person.form_token();
            let before = writes.0.load(Ordering::Relaxed);
            let answer = person.get(&path).await;
            let written = writes.0.load(Ordering::Relaxed) - before;
            let may = ASKS_THE_GATEWAY.iter().any(|end| path.ends_with(end));
            assert!(written == 0 || may, "GET {path} wrote {written} times");
            let page = Html::parse_document(&String::from_utf8_lossy(&answer.bytes));
            for form in page.select(&posted) {
                let values: Vec<_> =
                    form.select(&token).filter_map(|field| field.attr("value")).collect();
                assert_eq!(values, [own.as_str()], "{path}: a form without its token");
                forms += 1;
            }
        }
    }
    assert!(100 < forms, "only {forms} forms");
}

#[tokio::test]
async fn a_browser_is_given_a_key_with_its_first_form_and_keeps_it() {
    let diary = Diary::begins("2025-06-22").await;
    let mut nobody = diary.app.visitor();
    nobody.set_cookie("guildhall_form", "not a key");
    let page = nobody.get("/sign-in").await.ok();
    let key = nobody.cookie("guildhall_form").expect("a key").to_owned();
    assert_eq!(key.len(), 64);
    let shown = page.attribute("input[name=form_token]", "value").expect("a token");
    assert_eq!(shown, nobody.form_token());
    nobody.get("/sign-in").await.ok();
    assert_eq!(nobody.cookie("guildhall_form"), Some(key.as_str()), "it is drawn once");
}
