//! Every article under every set and in every language; what it says follows the rules.

use domain::offer::HELP_ARTICLES;
use domain::text::Locale;

use super::articles::{ARTICLES, place_of};
use crate::testing::TestApp;

/// What the page of an article says, without markup.
async fn read(app: &TestApp, locale: Locale, address: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    let mut visitor = app.visitor();
    let page = visitor.get(&format!("{address}{joint}lang={}", locale.tag())).await;
    page.status(200).words()
}

#[tokio::test]
async fn every_article_is_whole_under_every_set_in_every_language() {
    let app = TestApp::on("2024-03-04").await;
    let loaded = app.programme().await.expect("a programme");
    let mut read_pages = 0;
    for set in &loaded.programme.policies {
        for article in ARTICLES {
            for locale in Locale::ALL {
                let address = format!("/help/{}?set={}", article.code, set.code);
                let text = read(&app, locale, &address).await;
                assert!(text.contains(&app.text(locale, article.title, &[])), "{address}");
                assert!(!text.contains('⟨'), "a sentence is missing at {address}");
                assert!(!text.contains(['\u{e000}', '\u{e001}']), "a mark is left at {address}");
                read_pages += 1;
            }
        }
    }
    assert_eq!(read_pages, loaded.programme.policies.len() * ARTICLES.len() * 4);
}

#[tokio::test]
async fn the_window_and_the_names_are_those_of_the_set() {
    let app = TestApp::on("2024-03-04").await;
    let early = read(&app, Locale::EnUs, "/help/renew?set=pc-2017").await;
    assert!(
        early.contains("Partnership > Offers") && early.contains("Purchased offers"),
        "{early}"
    );
    assert!(early.contains("Renew subscriptions"), "{early}");
    let late = read(&app, Locale::EnUs, "/help/renew?set=pc-2019").await;
    assert!(late.contains("June 23, 2024") && late.contains("July 22, 2024"), "{late}");
    assert!(late.contains("Membership offers") && !late.contains("Partnership"), "{late}");
    let older = read(&app, Locale::EnUs, "/help/renew?set=pmc").await;
    assert!(older.contains("March 24, 2024") && older.contains("June 22, 2024"), "{older}");
    // How to cancel, where the request is found again, whether money comes back.
    let cancel = read(&app, Locale::ZhTw, "/help/cancel?set=pc-2017").await;
    assert!(cancel.contains("服務要求") && cancel.contains("回報合作夥伴中心的問題"), "{cancel}");
    let form = read(&app, Locale::ZhTw, "/help/cancel?set=pc-2018a").await;
    assert!(form.contains("取消訂閱") && !form.contains("問題類型"), "{form}");
    let follow = read(&app, Locale::JaJp, "/help/requests?set=pc-2018a").await;
    assert!(follow.contains("アカウント設定"), "{follow}");
    let none = read(&app, Locale::EnUs, "/help/automatic-renewal?set=pc-2021").await;
    assert!(none.contains("know no automatic renewal"), "{none}");
}

#[tokio::test]
async fn the_english_stands_beside_and_what_is_not_there_is_not_found() {
    let app = TestApp::on("2024-03-04").await;
    let beside = read(&app, Locale::JaJp, "/help/buy?source=on").await;
    assert!(beside.contains("On the Dashboard menu, choose Membership offers"), "{beside}");
    let mut visitor = app.visitor();
    visitor.get("/help/selling").await.status(404);
    visitor.get("/help/buy?set=pc-1999").await.status(404);
}

#[tokio::test]
async fn each_page_leads_to_its_help_and_a_member_reads_their_own_rules() {
    assert_eq!(place_of("/subscriptions/1/automatic-renewal"), "/help/automatic-renewal");
    assert_eq!(place_of("/subscriptions/1"), "/help/renew");
    assert_eq!(place_of("/offersome"), "/help");
    for article in ARTICLES {
        assert!(super::articles::find(article.code).is_some());
    }
    let app = TestApp::on("2019-07-04").await;
    let mut ada = app.enrolled_partner("Harbourvale", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let offers = ada.get("/offers").await.status(200);
    assert_eq!(offers.attribute("header a.bar-help", "href").as_deref(), Some("/help/buy"));
    app.live_to("2020-06-01").await;
    let own = ada.get("/help/renew").await.status(200).words();
    assert!(own.contains("the rules of your newest subscription"), "{own}");
    let other = ada.get("/help/renew?set=pc-2017").await.status(200).words();
    assert!(other.contains("other rules than those that hold"), "{other}");
}

/// A programme's files name articles by these.
#[test]
fn the_ground_knows_every_article() {
    let own: Vec<&str> = ARTICLES.iter().map(|article| article.code).collect();
    assert_eq!(own, HELP_ARTICLES);
}
