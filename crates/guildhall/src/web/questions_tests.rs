//! How many questions a page asks the database. The simulated clock is read from there too, which no
//! real installation does: that one is not counted.

use crate::testing::{Member, TestApp};

/// Pages a member opens every day, and the questions each may ask at most.
const PAGES: [(&str, usize); 17] = [
    ("/dashboard", 11),
    ("/benefits", 9),
    ("/benefits/mine", 11),
    ("/benefits/people", 10),
    ("/benefits/history", 10),
    ("/offers", 9),
    ("/offers?tab=purchased", 6),
    ("/offers?tab=expired", 6),
    ("/offers/action-pack", 9),
    ("/offers/gold", 9),
    ("/orders", 6),
    ("/invoices", 6),
    ("/company", 9),
    ("/company/payment-methods", 10),
    ("/glossary", 2),
    ("/support", 6),
    ("/subscriptions/{id}", 18),
];

async fn asked(app: &TestApp, member: &mut Member, page: &str) -> Vec<String> {
    let (answer, heard) = app.db.heard_while(member.get(page)).await;
    answer.ok();
    let mut texts: Vec<String> = heard.into_iter().map(|statement| statement.sql).collect();
    texts.retain(|sql| !sql.contains("world_clock"));
    texts
}

async fn pages_ask_few_questions(app: &TestApp, member: &mut Member, subscription: &str) {
    let mut over = Vec::new();
    for (page, most) in PAGES {
        let page = page.replace("{id}", subscription);
        let asked = asked(app, member, &page).await;
        if most < asked.len() {
            over.push(format!(
                "{page} asks {} instead of {most}:\n{}",
                asked.len(),
                asked.join("\n")
            ));
        }
    }
    assert!(over.is_empty(), "read in one question what is read together:\n{}", over.join("\n\n"));
}

#[tokio::test]
async fn pages_ask_few_questions_of_the_database_however_long_the_history() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "TW").await;
    ada.buys_by_card("action-pack", "approve").await;
    app.live_to("2024-03-05").await;
    let subscription = ada.subscription().await;
    pages_ask_few_questions(&app, &mut ada, &subscription).await;
    // Years on there are more terms, orders and invoices, and a membership that lapsed.
    app.live_to("2027-04-10").await;
    let off = format!("/subscriptions/{subscription}/automatic-renewal");
    ada.post_form(&off, &[]).await.status(303);
    app.live_to("2028-06-01").await;
    ada.buys_by_card("action-pack", "approve").await;
    app.live_to("2028-06-02").await;
    pages_ask_few_questions(&app, &mut ada, &subscription).await;
}
