//! The pages: the older centre's small site, coming over, and the staff's desk for it.

use super::super::{Account, store};
use super::moving::{SHEET, company, imported};
use crate::testing::{Browser, CONTACT, TestApp};

async fn contact_of(app: &TestApp, number: u32) -> (Account, Browser) {
    let partner = company(app, number).await;
    let account = store::find(app.db.read(), partner).await.expect("read").expect("it is there");
    let browser = app.signed_in(account.contact, Some(partner)).await;
    (account, browser)
}

#[tokio::test]
async fn a_contact_renews_there_step_by_step_and_the_portal_leads_there() {
    let app = imported("2019-07-01").await;
    app.visitor().get("/pmc").await.ok().has("Sign in");
    let (account, mut mei) = contact_of(&app, 4_100_001).await;
    mei.get("/dashboard").await.leads_to("/pmc");
    mei.get("/offers").await.leads_to("/pmc");
    mei.get("/pmc").await.ok().has("Fjord Systems").has("Can be renewed");
    let held = crate::subscription::store::list(app.db.read(), account.partner).await;
    let id = held.expect("held")[0].subscription.id;
    let new = format!("/pmc/renewals/new/{id}");
    mei.get(&new).await.ok().has("You can renew today");
    let begun = mei.post_form(&new, &[]).await.status(303).location().to_owned();
    mei.get(&begun).await.leads_to(&format!("{begun}/profile"));
    mei.get(&format!("{begun}/profile")).await.ok().has("Fjord Systems");
    app.advance_minutes(1).await;
    let next = mei.post_form(&format!("{begun}/profile"), &[]).await;
    next.leads_to(&format!("{begun}/agreement"));
    mei.get(&format!("{begun}/agreement")).await.ok().has("accept");
    mei.post_form(&format!("{begun}/agreement"), &[]).await.status(422);
    let agreed = [("accepted", "yes"), ("locale", "en-US")];
    mei.post_form(&format!("{begun}/agreement"), &agreed).await.leads_to(&format!("{begun}/fee"));
    let fee = mei.get(&format!("{begun}/fee")).await.ok();
    let quote = fee.attribute("input[name=quote]", "value").expect("a quote");
    let mut fields = vec![("quote", quote.as_str()), ("method", "transfer")];
    mei.post_form(&format!("{begun}/fee"), &[fields[0], fields[1], ("contact_phone", "x")])
        .await
        .status(422);
    fields.extend(CONTACT);
    mei.post_form(&format!("{begun}/fee"), &fields).await.leads_to(&begun);
    mei.get(&begun).await.ok().has("We wait for your transfer");
    mei.get("/pmc").await.ok().has("Renewal under way");
    // Nobody of another company sees any of it.
    let mut stranger = app.enrolled_partner("Northwind Traders", "US").await;
    stranger.get(&begun).await.status(404);
    stranger.get(&new).await.status(404);
    stranger.get("/pmc").await.ok().has("never here");
    stranger.get("/pmc/move").await.status(404);
}

#[tokio::test]
async fn an_invited_contact_looks_confirms_and_is_told_where_to_go() {
    let app = imported("2019-07-01").await;
    let mut olga = app.operator().await;
    olga.get("/operator/migration").await.ok().has("Fjord Systems");
    let page = "/operator/migration/4100001";
    olga.get(page).await.ok().has("Brook Labs").has("Goes on in Partner Center");
    olga.post_form(&format!("{page}/invitations"), &[]).await.status(303);
    let (_, mut mei) = contact_of(&app, 4_100_001).await;
    mei.get("/pmc").await.ok().has("invited");
    mei.get("/pmc/move").await.ok().has("Fjord South").has("Nothing is charged by itself");
    let (_, mut kai) = contact_of(&app, 4_100_002).await;
    kai.get("/pmc/move").await.status(409);
    kai.post_form("/pmc/move", &[]).await.status(409);
    mei.post_form("/pmc/move", &[]).await.leads_to("/pmc/move?notice=pmc-moved");
    let shown = mei.get("/pmc/move?notice=pmc-moved").await.ok().has("Off until you confirm it");
    let id = shown.attribute("input[name=subscription]", "value").expect("a membership");
    let said = mei.post_form("/pmc/move/automatic-renewal", &[("subscription", &id)]).await;
    said.leads_to("/pmc/move?notice=pmc-renews-itself");
    mei.get("/pmc/move").await.ok().has("you confirmed it");
    mei.get("/pmc").await.ok().has("You renew in Partner Center now").has("Oct");
    mei.get(&format!("/pmc/renewals/new/{id}")).await.ok().has("Your company has moved");
    mei.get("/dashboard").await.ok();
    olga.get(page).await.ok().has("Take the move back");
    olga.get("/operator/migration/differences").await.ok().has("window_before").has("4100002");
    olga.post_form(&format!("{page}/undoings"), &[]).await.status(303);
    olga.post_form(&format!("{page}/moves"), &[]).await.status(303);
    olga.get("/operator/migration?stage=moved").await.ok().has("Fjord Systems");
    mei.get("/operator/migration").await.status(403);
}

#[tokio::test]
async fn a_file_with_a_fault_is_taken_not_at_all_and_each_line_is_named() {
    let app = TestApp::on("2019-07-01").await;
    let ctx = app.system().await;
    let bad = SHEET.replace("action-pack,2019-10-01", "silver-plate,tomorrow");
    let read = super::super::file::read(&app, &ctx, bad.as_bytes()).await.expect("read");
    let super::super::file::Read::Wrong(faults) = read else { panic!("{read:?}") };
    let told: Vec<_> = faults.iter().map(|one| (one.line, one.column)).collect();
    assert_eq!(told, [(10, "anniversary"), (10, "offer")]);
    for fault in &faults {
        let sentence = super::super::file::sentence(&app, &ctx, fault);
        assert!(sentence.starts_with("Write "), "{sentence}");
    }
    let counts = super::super::desk::counts(&app, &ctx).await.expect("counts");
    assert_eq!((counts.imported, counts.moved), (0, 0));
}
