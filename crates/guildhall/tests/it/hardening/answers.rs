//! Every answer of every address carries the headers that keep a browser from helping an attacker.

use axum::body::Body;
use axum::http::{Method, Request};
use guildhall::config::Config;
use guildhall::web::server;
use tower::ServiceExt;

use super::{told, unguarded};
use crate::endpoints::{Things, missing, routes};
use crate::story::Diary;

#[test]
fn the_policy_is_the_one_that_was_promised() {
    assert_eq!(
        server::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         object-src 'none'; frame-ancestors 'none'"
    );
}

/// Files of the pages may be kept by browsers; they hold nothing of anybody. The days of a feed may
/// be kept by the calendar that has its address, which asks for them each time it shows them.
fn may_be_kept(path: &str) -> bool {
    // The public directory may be kept, and is asked about each time.
    let public = ["/directory", "/directory/sitemap.xml"];
    path.starts_with("/assets/")
        || path.starts_with("/calendar/")
        || public.contains(&path.split('?').next().unwrap_or(path))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_to_everybody_is_guarded() {
    let diary = Diary::begins("2025-06-22").await;
    diary.buys_pack().await;
    diary.pays_twice().await;
    guildhall::work::run_once(&diary.app).await.expect("what is due runs");
    let things = Things::of(&diary).await;
    let mut people =
        [diary.app.visitor(), diary.member.browser.clone(), diary.app.operator().await];
    let mut answers = 0;
    let mut findings = Vec::new();
    for route in routes() {
        for path in [things.fill(&route.path), missing(&route.path)] {
            for browser in &mut people {
                for method in [Method::GET, Method::HEAD, Method::POST, Method::DELETE] {
                    let asked = format!("{method} {path}");
                    let answer = browser.ask(method, &path).await;
                    answers += 1;
                    let kind = told(&answer.headers, "content-type");
                    let is_told = !kind.is_empty()
                        && (!kind.starts_with("text/") || kind.contains("charset=utf-8"));
                    if !answer.bytes.is_empty() && !is_told {
                        findings.push(format!("{asked}: a body of the kind {kind:?}"));
                    }
                    for finding in unguarded(&answer.headers, false, may_be_kept(&path)) {
                        // Read mails exist in simulated worlds only, each in a frame of its own.
                        let is_mail = path.starts_with("/mailbox/");
                        if !(is_mail && finding.starts_with("content-security-policy")) {
                            findings.push(format!("{asked} {}: {finding}", answer.status));
                        }
                    }
                }
            }
        }
    }
    assert!(findings.is_empty(), "{} of {answers}:\n{}", findings.len(), findings.join("\n"));
    assert!(2_000 < answers, "only {answers}");
}

#[tokio::test(flavor = "multi_thread")]
async fn over_tls_it_is_said_for_a_year_and_every_cookie_is_bound_to_the_host() {
    let diary = Diary::begins("2025-06-22").await;
    let public_url = "https://partners.example".to_owned();
    let config = Config { public_url, ..diary.app.config.clone() };
    let app = diary.app.shared().begun_anew(config).await.expect("it starts");
    let service = server::service(app);
    let (mut findings, mut cookies) = (Vec::new(), 0);
    for route in routes() {
        let path = missing(&route.path);
        for query in ["", "?lang=ja-JP", "?theme=dark&terms=on"] {
            let request = Request::get(format!("{path}{query}")).body(Body::empty());
            let request = request.expect("a request");
            let Ok(answer) = service.clone().oneshot(request).await;
            cookies += answer.headers().get_all("set-cookie").iter().count();
            for finding in unguarded(answer.headers(), true, may_be_kept(&path)) {
                findings.push(format!("{path}{query} {}: {finding}", answer.status()));
            }
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    assert!(100 < cookies, "only {cookies} cookies were seen");
}

#[tokio::test]
async fn what_the_server_refuses_by_itself_is_told_in_the_readers_language() {
    let diary = Diary::begins("2025-06-22").await;
    let mut ada = diary.member.browser.clone();
    let long = format!("/offers?{}", "a".repeat(9_000));
    // Programs hear the status only.
    assert_eq!(ada.get(&long).await.status(414).words(), "");
    ada.send_header("accept", "text/html");
    for (locale, too_long, method, missing, form) in [
        (
            "en-US",
            "The address or the request is too long",
            "cannot be used",
            "Page not found",
            "no longer current",
        ),
        ("zh-TW", "網址或要求過長", "不能這樣使用", "找不到頁面", "這個頁面已過期"),
        ("zh-CN", "网址或请求过长", "不能以这种方式使用", "找不到页面", "此页面已失效"),
        (
            "ja-JP",
            "アドレスまたは要求が長すぎます",
            "そのようには使えません",
            "ページが見つかりません",
            "古くなっています",
        ),
    ] {
        ada.get(&format!("/support?lang={locale}")).await.ok();
        let answer = ada.get(&long).await.status(414).has(too_long);
        assert_eq!(told(&answer.headers, "content-type"), "text/html; charset=utf-8");
        let answer = ada.get("/sign-out").await.status(405).has(method);
        assert!(!told(&answer.headers, "allow").is_empty(), "what is allowed is still told");
        ada.get("/nowhere").await.status(404).has(missing);
        ada.post_bare("/sign-out", &[]).await.status(403).has(form);
    }
    let large = "x".repeat(300 * 1024);
    let answer = ada.post_form("/support", &[("text", &large)]).await;
    assert_eq!(answer.status.as_u16(), 413);
}
