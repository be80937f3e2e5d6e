use std::io::Cursor;

use axum::http::Method;
use domain::access::Roles;
use image::{ImageFormat, RgbImage};

use crate::competency::facts;
use crate::db::event;
use crate::testing::{Member, TestApp};

const WORDS: [(&str, &str); 7] = [
    ("description_en_us", "We move warehouses into the cloud."),
    ("website", "northwind.example"),
    ("industries", "transport"),
    ("industries", "retail"),
    ("services", "consulting"),
    ("languages", "en"),
    ("skills", "Kubernetes, 備份"),
];
const PLACE: [(&str, &str); 5] = [
    ("place_name", "Taipei office"),
    ("line1", "1 Xinyi Road"),
    ("city", "Taipei"),
    ("place_email", "hello@northwind.example"),
    ("place_phone", "+886 2 2345 6789"),
];

fn profile(country: &str, rest: &str) -> String {
    format!("/business-profiles/{country}{rest}")
}

/// Writes words over a draft that was edited so often.
async fn writes(member: &mut Member, country: &str, seen: &str, words: &[(&str, &str)]) {
    let fields = [&[("seen", seen)], words].concat();
    let base = profile(country, "");
    let saved = format!("{base}?notice=business-profile-saved");
    member.post_form(&base, &fields).await.leads_to(&saved);
}

/// Publishes a profile with one place, and tells its address in the directory.
async fn publishes(member: &mut Member, country: &str, words: &[(&str, &str)]) -> String {
    writes(member, country, "0", words).await;
    let added = profile(country, "?notice=business-profile-place-added");
    member.post_form(&profile(country, "/locations"), &PLACE).await.leads_to(&added);
    let published = profile(country, "?notice=business-profile-published");
    member.post_form(&profile(country, "/publish"), &[]).await.leads_to(&published);
    let page = member.get(&profile(country, "")).await.ok();
    let links = page.attributes("main a", "href");
    links.into_iter().find(|link| link.starts_with("/directory/")).expect("its address")
}

#[tokio::test]
async fn every_reason_against_publishing_is_told_at_once_and_unpublishing_leaves_no_trace() {
    let app = TestApp::new().await;
    let mut ada = app.pending_partner("Northwind Traders", "TW").await;
    ada.get("/business-profiles").await.ok().has("Taiwan").has("Not begun");
    ada.post_form(&profile("TW", "/publish"), &[]).await.status(404);
    writes(&mut ada, "TW", "0", &[("website", "northwind.example")]).await;
    let refused = ada.post_form(&profile("TW", "/publish"), &[]).await.status(422);
    let wanted = ["authorize the company", "at least one language", "at least one location"];
    for reason in wanted.into_iter().chain(["one industry", "one service"]) {
        assert!(refused.text("#errors").contains(reason), "{reason}");
    }
    let system = app.system().await;
    crate::partner::vet::authorize(&app, &system, ada.partner).await.expect("let in");
    writes(&mut ada, "TW", "1", &WORDS).await;
    ada.post_form(&profile("TW", "/locations"), &PLACE).await.status(303);
    let preview = ada.get(&profile("TW", "/preview")).await.ok();
    let preview = preview.has("This is a preview").has("We move warehouses").has("Retail");
    preview.lacks("hello@northwind.example");
    ada.post_form(&profile("TW", "/publish"), &[]).await.status(303);
    let page = ada.get(&profile("TW", "")).await.ok().has("Published");
    let links = page.attributes("main a", "href");
    let address = links.into_iter().find(|link| link.starts_with("/directory/")).expect("there");

    let mut eve = app.visitor();
    let page = eve.get(&address).await.ok().has("We move warehouses into the cloud.");
    let page = page.has("Kubernetes").has("Taipei office").lacks("hello@northwind.example");
    let data = page.text("script[type='application/ld+json']");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    assert_eq!(
        (data["name"].as_str(), data["@type"].as_str()),
        (Some("Northwind Traders"), Some("Organization"))
    );
    assert_eq!(data["location"][0]["address"]["addressCountry"], "TW");
    eve.get("/directory?q=warehouse&industry=retail").await.ok().has("Northwind Traders");
    eve.get("/directory/sitemap.xml").await.ok().has(&address);
    eve.get("/robots.txt").await.ok().has("Allow: /directory");

    // Customers read the published edition until the next one.
    writes(&mut ada, "TW", "3", &[WORDS[0], WORDS[2], WORDS[4], ("skills", "sails")]).await;
    ada.get(&profile("TW", "")).await.ok().has("with changes waiting");
    eve.get(&address).await.ok().has("Kubernetes").lacks("sails");
    ada.post_form(&profile("TW", "/unpublish"), &[]).await.status(303);
    eve.get(&address).await.status(404);
    eve.get("/directory?q=warehouse").await.ok().lacks("Northwind");
    eve.get("/directory/sitemap.xml").await.ok().lacks(&address);
    ada.post_form(&profile("TW", "/publish"), &[]).await.status(303);
    eve.get(&address).await.ok().has("sails");

    let history = ada.get(&profile("TW", "/history")).await.ok();
    history.has("Taiwan").has("Skills").has("was published").has("out of the directory");
    let events = event::list(app.db.read(), ada.partner, None, 50).await.expect("events");
    let published = events.iter().filter(|one| one.kind == "business_profile.published").count();
    assert_eq!(published, 2);
}

#[tokio::test]
async fn a_profile_is_its_companys_and_of_those_who_keep_it() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    publishes(&mut ada, "TW", &WORDS).await;
    let mut ben = app.enrolled_partner("Fabrikam", "JP").await;
    for rest in ["", "/preview", "/history", "/logo", "/locations/new"] {
        ben.get(&profile("TW", rest)).await.status(404);
    }
    for rest in ["", "/publish", "/unpublish", "/locations", "/logo/removal"] {
        ben.post_form(&profile("TW", rest), &[("seen", "0")]).await.status(404);
    }
    let mut tom = app.colleague(&ada, "Tom", Roles::NONE).await;
    tom.get("/business-profiles").await.ok().has("Taiwan");
    tom.get(&profile("TW", "")).await.status(403);
    tom.post_form(&profile("TW", "/unpublish"), &[]).await.status(403);
}

#[tokio::test]
async fn two_who_write_at_once_are_told_and_a_double_press_changes_nothing() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    writes(&mut ada, "TW", "0", &WORDS).await;
    writes(&mut ada, "TW", "0", &WORDS).await;
    let other = [("seen", "0"), ("description_en_us", "Something else")];
    let refused = ada.post_form(&profile("TW", ""), &other).await.status(409);
    refused.has("Somebody else has saved").has("Something else");
    let page = ada.get(&profile("TW", "/locations/new")).await.ok();
    let id = page.attribute("input[name=id]", "value").expect("an id");
    for _ in 0..2 {
        let fields = [&[("id", id.as_str())], &PLACE[..]].concat();
        ada.post_form(&profile("TW", "/locations"), &fields).await.status(303);
    }
    ada.get(&profile("TW", "")).await.ok();
    for _ in 0..4 {
        ada.post_form(&profile("TW", "/locations"), &PLACE).await.status(303);
    }
    let full = ada.post_form(&profile("TW", "/locations"), &PLACE).await.status(409);
    full.has("There are 5 locations");
}

fn picture(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    RgbImage::new(width, height).write_to(&mut out, format).expect("written");
    out.into_inner()
}

/// The head of a PNG that says it has so many pixels, and nothing behind it.
fn bomb() -> Vec<u8> {
    let mut png = picture(ImageFormat::Png, 4, 4);
    png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    png
}

#[tokio::test]
async fn a_logo_is_drawn_anew_and_what_is_none_is_refused_with_the_reason() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let put = profile("TW", "/logo/new");
    let alt = [("logo_alt", "A ship on a wave")];
    let whole = picture(ImageFormat::Png, 40, 40);
    for (content, reason) in [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "Only PNG, JPEG and GIF"),
        (picture(ImageFormat::WebP, 4, 4), "Only PNG, JPEG and GIF"),
        (whole[..60].to_vec(), "cannot be read as a picture"),
        (bomb(), "cannot be read as a picture"),
        (picture(ImageFormat::Png, 4_097, 1), "more than 4,096 pixels"),
        (vec![0; 2 * 1024 * 1024 + 1], "larger than 2 MB"),
    ] {
        let refused = ada.post_file(&put, &alt, ("logo", "logo.png", &content)).await;
        refused.status(422).has(reason);
    }
    let untold = ada.post_file(&put, &[], ("logo", "logo.png", &whole)).await.status(422);
    untold.has("Description of the logo");
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif] {
        let large = picture(format, 900, 600);
        ada.post_file(&put, &alt, ("logo", "logo", &large)).await.status(303);
        let page = ada.get(&profile("TW", "")).await.ok();
        let size = ["width", "height"].map(|name| page.attribute("main img", name));
        assert_eq!(size, [Some("300".to_owned()), Some("200".to_owned())], "{format:?}");
    }
    let address = publishes_with_logo(&mut ada).await;
    let mut eve = app.visitor();
    let page = eve.get(&address).await.ok();
    assert_eq!(page.attribute("main img", "alt").as_deref(), Some("A ship on a wave"));
    eve.get(&format!("{address}/logo")).await.ok();
    ada.post_form(&profile("TW", "/unpublish"), &[]).await.status(303);
    eve.get(&format!("{address}/logo")).await.status(404);
}

async fn publishes_with_logo(ada: &mut Member) -> String {
    let seen = ada.get(&profile("TW", "")).await.ok().attribute("input[name=seen]", "value");
    writes(ada, "TW", &seen.expect("edits"), &WORDS).await;
    ada.post_form(&profile("TW", "/locations"), &PLACE).await.status(303);
    ada.post_form(&profile("TW", "/publish"), &[]).await.status(303);
    let page = ada.get(&profile("TW", "")).await.ok();
    let links = page.attributes("main a", "href");
    links.into_iter().find(|link| link.starts_with("/directory/")).expect("its address")
}

#[tokio::test]
async fn a_competency_is_found_by_while_it_is_met_and_not_a_day_longer() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let address = publishes(&mut ada, "US", &WORDS).await;
    let mut eve = app.visitor();
    let found = "/directory?competency=small-and-midmarket-cloud";
    eve.get(found).await.ok().lacks("Northwind");
    let network_id = app.partner(ada.partner).await.network_id.expect("a number");
    let ctx = app.system().await;
    let line = format!("{network_id},small-and-midmarket-cloud,new_customers,4,2024-03-01,crm-1");
    facts::import_performance(&app, &ctx, &line).await.expect("a record");
    eve.get(found).await.ok().has("Northwind Traders");
    eve.get(&address).await.ok().has("(Silver)");
    eve.get("/directory?level=action-pack").await.ok().lacks("Northwind");
    ada.buys_by_card("action-pack", "approve").await;
    eve.get("/directory?level=action-pack").await.ok().has("Northwind Traders");
    eve.get("/directory?level=gold").await.ok().lacks("Northwind");
    app.set_day("2025-02-28").await;
    eve.get(found).await.ok().has("Northwind Traders");
    // Nobody has looked since, and it is gone all the same.
    app.set_day("2025-03-01").await;
    eve.get(found).await.ok().lacks("Northwind");
    eve.get(&address).await.ok().lacks("(Silver)");
}

#[tokio::test]
async fn the_directory_is_searched_in_four_languages_and_says_which_one_a_text_is_in() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let mut ben = app.enrolled_partner("Fabrikam", "JP").await;
    let words = [
        ("description_ja_jp", "倉庫をクラウドへ移します。"),
        ("industries", "health"),
        ("services", "training"),
        ("languages", "ja"),
    ];
    let japanese = publishes(&mut ben, "JP", &words).await;
    publishes(&mut ada, "TW", &WORDS).await;
    let mut eve = app.visitor();
    for (asked, company) in [
        ("WAREHOUSES", "Northwind Traders"),
        ("kubernetes+taipei", "Northwind Traders"),
        ("%E5%82%99%E4%BB%BD", "Northwind Traders"),
        // 零售, as a reader in Taiwan calls retail; 倉庫 within a sentence; トレーニング.
        ("%E9%9B%B6%E5%94%AE", "Northwind Traders"),
        ("%E5%80%89%E5%BA%AB", "Fabrikam"),
        ("%E3%83%88%E3%83%AC%E3%83%BC%E3%83%8B%E3%83%B3%E3%82%B0", "Fabrikam"),
        ("%E5%8C%BB%E7%96%97", "Fabrikam"),
    ] {
        let other = if company == "Fabrikam" { "Northwind" } else { "Fabrikam" };
        let found = eve.get(&format!("/directory?q={asked}")).await.ok().has(company);
        found.lacks(other);
    }
    eve.get("/directory?q=%25").await.ok().has("No company fits");
    eve.get("/directory?country=JP").await.ok().has("Fabrikam").lacks("Northwind Traders");
    eve.get("/directory?language=ja&service=training").await.ok().has("Fabrikam");
    eve.get("/directory?page=999&q=x&industry=none").await.ok();
    let page = eve.get(&japanese).await.ok().has("written in Japanese");
    assert_eq!(page.attribute(".prose", "lang").as_deref(), Some("ja-JP"));
    let own = eve.get(&format!("{japanese}?lang=ja-JP")).await.ok();
    own.lacks("日本語で書かれています").has("倉庫をクラウドへ");
    assert_eq!(eve.ask(Method::GET, "/directory/nobody").await.status(404).texts("h1").len(), 1);
}
