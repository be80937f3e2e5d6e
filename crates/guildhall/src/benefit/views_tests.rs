//! The pages about all benefits of a company: by kind, who has what, what happened, in each face.

use clap::Parser;
use domain::access::{Role, Roles};
use domain::text::Locale;
use serde_json::Value;

use super::software::{self, Edition};
use super::tests::{DEVELOPER, SERVER, bought, fill, which};
use super::{command, seats};
use crate::cli::Output;
use crate::testing::TestApp;

#[derive(Debug, Parser)]
struct Line {
    #[command(subcommand)]
    verb: command::BenefitVerb,
}

async fn said(app: &TestApp, member: &crate::testing::Member, words: &[&str]) -> Value {
    let line = Line::try_parse_from(std::iter::once("benefit").chain(words.iter().copied()));
    let output = Output { json: true, locale: Locale::EnUs };
    let ctx = app.ctx_of(member).await;
    let verb = line.expect("a verb").verb;
    let said = command::run(app, &ctx, output, member.partner, verb).await.expect("said");
    serde_json::from_str(&said).expect("JSON")
}

const BEN: &str = "Osric";
const EDITION: Edition = Edition { language: Locale::EnUs, architecture: "x64" };

#[tokio::test]
async fn benefits_are_listed_by_kind_and_an_empty_kind_says_what_would_bring_it() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.get("/benefits").await.ok().has("No benefits yet").has("What a membership would give");
    ada.buys_by_card("action-pack", "approve").await;
    let all = ada.get("/benefits").await.ok();
    all.has("Database server, standard").has("The membership ends").has("Benefits work until");
    let software = ada.get("/benefits?kind=software").await.ok();
    software.has("Database server, standard").lacks("Cloud credits</h2>");
    let developer = ada.get("/benefits?kind=developer").await.ok();
    developer.lacks("Database server, standard").has("3 of 3");
    // Nothing of the kind: what would bring it, and where.
    let logos = ada.get("/benefits?kind=logos").await.ok();
    logos.has("Logos: nothing yet").has("Silver membership").has("Gold partner logo");
    // A word that is none shows everything.
    ada.get("/benefits?kind=nonsense").await.ok().has("Database server, standard");
}

#[tokio::test]
async fn the_same_is_told_by_page_json_and_command_line() {
    let app = TestApp::new().await;
    let (mut ada, subscription, _) = bought(&app).await;
    fill(&app, &["AAAAA-BBBBB-CCCCC"]).await;
    let ctx = app.ctx_of(&ada).await;
    let own = which(&ada, &subscription, SERVER);
    software::take(&app, &ctx, &own, &EDITION).await.expect("a key");
    let ben = app.colleague(&ada, BEN, Roles::NONE).await;
    let seat = which(&ada, &subscription, DEVELOPER);
    seats::assign(&app, &ctx, &seat, ben.person).await.expect("a seat");
    for (page, words) in [
        ("/benefits.json", &["list"][..]),
        ("/benefits/people.json", &["people"]),
        ("/benefits/history.json", &["history"]),
        ("/benefits/history.json?kind=used", &["history", "--kind", "used"]),
    ] {
        let told: Value = serde_json::from_str(&ada.get(page).await.ok().body()).expect("JSON");
        assert_eq!(told, said(&app, &ada, words).await, "{page}");
        assert_ne!(told.as_array().map(Vec::len), Some(0), "{page}");
    }
    let list = said(&app, &ada, &["list"]).await;
    let of = |code: &str| {
        let all = list.as_array().expect("a list");
        all.iter().find(|one| one["code"] == code).expect("a benefit").clone()
    };
    let server = of(SERVER);
    let figures = |one: &Value| (one["granted"].clone(), one["used"].clone(), one["left"].clone());
    assert_eq!(figures(&server), (2.into(), 1.into(), 1.into()));
    assert_eq!(figures(&of(DEVELOPER)), (3.into(), 1.into(), 2.into()));
    let used = said(&app, &ada, &["history", "--kind", "used"]).await;
    assert_eq!(used.as_array().map(Vec::len), Some(1));
    assert_eq!(used[0]["by"], "Ada Chen");
    let one = said(&app, &ada, &["history", "--benefit", DEVELOPER]).await;
    let kinds: Vec<&str> =
        one.as_array().expect("lines").iter().filter_map(|line| line["kind"].as_str()).collect();
    assert_eq!(kinds, ["assigned", "granted"]);
    assert_eq!(one[0]["whom"], BEN);
}

#[tokio::test]
async fn who_has_what_is_seen_by_all_and_changed_by_those_who_may() {
    let app = TestApp::new().await;
    let (mut ada, subscription, _) = bought(&app).await;
    ada.get("/benefits/people").await.ok().has("Nobody has anything yet");
    ada.get("/benefits/mine").await.ok().has("Nothing is assigned to you");
    fill(&app, &["AAAAA-BBBBB-CCCCC"]).await;
    let ctx = app.ctx_of(&ada).await;
    let own = which(&ada, &subscription, SERVER);
    software::take(&app, &ctx, &own, &EDITION).await.expect("a key");
    let mut ben = app.colleague(&ada, BEN, Role::UserAdmin).await;
    let seat = which(&ada, &subscription, DEVELOPER);
    seats::assign(&app, &ctx, &seat, ben.person).await.expect("a seat");
    let people = ada.get("/benefits/people").await.ok();
    people.has(BEN).has("Took 1").has("Hand on");
    // Who may not use benefits sees who has what, and nothing to press; of keys how many.
    let seen = ben.get("/benefits/people").await.ok();
    seen.has(BEN).has("Took 1").lacks("Hand on");
    let mine = ben.get("/benefits/mine").await.ok();
    let mine = mine.has("Developer subscription").has("1 key taken, 1 left").has("Ada Chen");
    mine.lacks("AAAAA");
    let keys = ben.get(&format!("/benefits/{subscription}/{SERVER}")).await.ok();
    keys.lacks("AAAAA");
    // Nobody of another company sees any of it.
    let mut eve = app.enrolled_partner("Contoso", "US").await;
    for page in ["/benefits/people", "/benefits/history", "/benefits/history/file"] {
        eve.get(page).await.ok().lacks(BEN).lacks("Ada Chen</");
    }
}

#[tokio::test]
async fn the_history_says_what_was_granted_taken_moved_and_ran_out() {
    let app = TestApp::new().await;
    let (mut ada, subscription, _) = bought(&app).await;
    fill(&app, &["AAAAA-BBBBB-CCCCC"]).await;
    let ctx = app.ctx_of(&ada).await;
    let own = which(&ada, &subscription, SERVER);
    software::take(&app, &ctx, &own, &EDITION).await.expect("a key");
    let ben = app.colleague(&ada, BEN, Roles::NONE).await;
    let seat = which(&ada, &subscription, DEVELOPER);
    seats::assign(&app, &ctx, &seat, ben.person).await.expect("a seat");
    let whole = ada.get("/benefits/history").await.ok();
    let whole = whole.has("benefits were granted for the year").has("Taken: 1");
    whole.has(&format!("Assigned to {}", BEN));
    let one = ada.get(&format!("/benefits/history?benefit={SERVER}")).await.ok();
    one.has("Granted: 2, for the year").has("Taken: 1").lacks("Assigned to");
    ada.get("/benefits/history?kind=returned").await.ok().has("Nothing of that kind happened");
    let off = format!("/subscriptions/{subscription}/automatic-renewal");
    ada.post_form(&off, &[]).await.status(303);
    app.live_to("2026-01-10").await;
    // It ended without a renewal: the key stays taken, the rest ran out.
    let over = ada.get(&format!("/benefits/history?benefit={SERVER}")).await.ok();
    over.has("Ran out unused: 1").has("Taken: 1");
    let file = ada.get("/benefits/history/file").await.ok().body();
    let mut lines = file.lines();
    assert!(lines.next().is_some_and(|head| head.starts_with("\"At\",\"Day\",\"Kind\"")));
    assert!(file.contains("\"ran_out\"") && file.contains("\"Ada Chen\""), "{file}");
    // What was granted is what is out and what ran out.
    let told = said(&app, &ada, &["history", "--benefit", SERVER]).await;
    let sum = |kind: &str| -> i64 {
        let all = told.as_array().expect("lines").iter();
        all.filter(|line| line["kind"] == kind).filter_map(|line| line["amount"].as_i64()).sum()
    };
    assert_eq!(sum("granted"), sum("used") - sum("returned") + sum("ran_out"));
}

#[tokio::test]
async fn a_long_history_is_read_page_by_page() {
    let app = TestApp::new().await;
    let (mut ada, ..) = bought(&app).await;
    let granted = "/benefits/history?kind=granted";
    let count = ada.get(granted).await.ok().texts("main tbody th").len();
    assert!(20 < count, "{count}");
    app.live_to("2027-06-01").await;
    let first = ada.get(granted).await.ok();
    assert_eq!(first.texts("main tbody th").len(), 50);
    first.has("1–50 of").has("Next");
    let second = ada.get(&format!("{granted}&page=2")).await.ok();
    second.has("51–");
    // A page that is none is the nearest that is.
    ada.get(&format!("{granted}&page=900")).await.ok().has("Previous").lacks("Next");
    ada.get(&format!("{granted}&page=0")).await.ok().has("1–50 of");
}

#[tokio::test]
async fn staff_sees_the_use_by_all_companies_in_three_questions() {
    let app = TestApp::new().await;
    let (ada, subscription, _) = bought(&app).await;
    let mut eve = app.enrolled_partner("Contoso", "US").await;
    eve.buys_by_card("action-pack", "approve").await;
    fill(&app, &["AAAAA-BBBBB-CCCCC"]).await;
    let ctx = app.ctx_of(&ada).await;
    let own = which(&ada, &subscription, SERVER);
    software::take(&app, &ctx, &own, &EDITION).await.expect("a key");
    let ben = app.colleague(&ada, BEN, Roles::NONE).await;
    let seat = which(&ada, &subscription, DEVELOPER);
    seats::assign(&app, &ctx, &seat, ben.person).await.expect("a seat");
    let mut olga = app.operator().await;
    let page = "/operator/benefits/use";
    olga.get(page).await.ok().has("Taken by month").has("What the figures mean").has("25%");
    let line = async |olga: &mut crate::testing::Browser, page: &str, code: &str| {
        let file = olga.get(page).await.ok().body();
        let found = file.lines().find(|line| line.contains(&format!("\"{code}\"")));
        let line = found.unwrap_or_else(|| panic!("{code} in {file}"));
        line.rsplitn(6, ',').collect::<Vec<_>>()[..5].join(",")
    };
    let file = "/operator/benefits/use/file";
    // Percent, run out, returned, used, granted: from the end of the line.
    assert_eq!(line(&mut olga, file, SERVER).await, "25,0,0,1,4");
    assert_eq!(line(&mut olga, file, DEVELOPER).await, "16,\"\",0,1,6");
    let (_, heard) = app.db.heard_while(olga.get(page)).await;
    let own = heard.iter().filter(|one| one.sql.contains("benefit_")).count();
    assert_eq!(own, 3);
    olga.get(&format!("{page}?from=nonsense")).await.status(422);
    olga.get(&format!("{page}?from=2031-01-01&to=2031-02-01"))
        .await
        .ok()
        .has("Nothing was granted");
}
