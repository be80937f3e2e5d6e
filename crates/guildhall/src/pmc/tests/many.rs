//! Work over many companies, on the staff's pages: looked at first, begun once, told of while it
//! goes on.

use domain::ids::RunId;
use domain::policy::Method;

use super::super::store::runs;
use super::super::{desk, plan, renew};
use super::moving::{SHEET, company, contact, imported};
use crate::error::Error;
use crate::order::{self, Contact};
use crate::testing::TestApp;

const DESK: &str = "/operator/migration";
const MOVES: &str = "/operator/migration/moves";

async fn counts(app: &TestApp) -> (u64, u64, u64) {
    let ctx = app.system().await;
    let counts = desk::counts(app, &ctx).await.expect("counts");
    (counts.imported, counts.invited, counts.moved)
}

#[tokio::test]
async fn a_file_is_looked_at_before_a_job_takes_it_in() {
    let app = TestApp::on("2019-07-01").await;
    let mut olga = app.operator().await;
    let run = olga.get(DESK).await.ok().attribute("input[name=run]", "value").expect("an id");
    let at = format!("{DESK}/runs/{run}");
    for _ in 0..2 {
        let file = ("file", "companies.csv", SHEET.as_bytes());
        olga.post_file(DESK, &[("run", &run)], file).await.leads_to(&at);
    }
    let looked = olga.get(&at).await.ok().has("Nothing has been taken in yet");
    looked.has("Fjord South").has("Take in 2 companies").has("charged on September 2, 2019");
    app.work().await;
    assert_eq!(counts(&app).await, (0, 0, 0));
    for _ in 0..2 {
        olga.post_form(&at, &[]).await.leads_to(&at);
    }
    olga.get(&at).await.ok().has("Goes on").has("0 of 2");
    app.work().await;
    olga.get(&at).await.ok().has("Ended").has("2 of 2");
    assert_eq!(counts(&app).await, (1, 0, 0), "the other one joins it");
    let id = RunId::parse(&run).expect("an id");
    let kept = runs::get(app.db.read(), id).await.expect("the run");
    assert_eq!((kept.changed, kept.content), (2, None), "the file is forgotten");
    let desk = olga.get(DESK).await.ok().has("Import of a file");
    assert!(desk.attributes("a", "href").contains(&at), "{at}");
    // One that nobody says a word about is forgotten with its run.
    let run = olga.get(DESK).await.ok().attribute("input[name=run]", "value").expect("an id");
    let file = ("file", "companies.csv", SHEET.as_bytes());
    let at = format!("{DESK}/runs/{run}");
    olga.post_file(DESK, &[("run", &run)], file).await.leads_to(&at);
    olga.get(&at).await.ok().has("stay as they are");
    app.advance_days(2).await;
    app.work().await;
    let gone = runs::get(app.db.read(), RunId::parse(&run).expect("an id")).await;
    assert!(matches!(gone, Err(Error::NotFound)), "{gone:?}");
}

#[tokio::test]
async fn moving_all_is_said_yes_to_after_a_look_and_happens_once() {
    let app = imported("2019-07-01").await;
    let mut olga = app.operator().await;
    let shown = olga.get(MOVES).await.ok().has("Move 1 company").has("USD");
    let shown = shown.has("The move itself charges nothing").has("September 2, 2019");
    let run = shown.attribute("input[name=run]", "value").expect("an id");
    let seen = shown.attribute("input[name=seen]", "value").expect("a count");
    let other = olga.post_form(MOVES, &[("run", &run), ("seen", "7")]).await.status(422);
    other.has("since you looked").has("Move 1 company");
    assert_eq!(counts(&app).await, (1, 0, 0));
    let at = format!("{DESK}/runs/{run}");
    for _ in 0..2 {
        olga.post_form(MOVES, &[("run", &run), ("seen", &seen)]).await.leads_to(&at);
    }
    olga.get(&at).await.ok().has("Goes on");
    app.work().await;
    olga.get(&at).await.ok().has("Ended").has("1 of 1");
    assert_eq!(counts(&app).await, (0, 0, 1));
    olga.get(MOVES).await.ok().has("No company to move");
    let mei = contact(&app, company(&app, 4_100_001).await).await;
    let mut mei = app.signed_in(mei.person().expect("somebody"), mei.own_partner().ok()).await;
    for page in [MOVES, at.as_str()] {
        mei.get(page).await.status(403);
        mei.post_form(page, &[("run", &run), ("seen", "0")]).await.status(403);
    }
}

#[tokio::test]
async fn invitations_are_written_by_a_job_once() {
    let app = imported("2019-07-01").await;
    let mut olga = app.operator().await;
    let run = olga.get(DESK).await.ok().attribute("input[name=run]", "value").expect("an id");
    let at = format!("{DESK}/runs/{run}");
    for _ in 0..2 {
        let path = format!("{DESK}/invitations");
        olga.post_form(&path, &[("run", &run)]).await.leads_to(&at);
    }
    app.work().await;
    olga.get(&at).await.ok().has("Invited").has("1 of 1");
    assert_eq!(app.mails("mei@fjord.example").await.len(), 1);
    assert_eq!(counts(&app).await, (0, 1, 0));
}

#[tokio::test]
async fn a_company_whose_card_is_being_charged_stays_and_the_look_says_so() {
    let app = imported("2019-07-01").await;
    let head = company(&app, 4_100_001).await;
    let mei = contact(&app, head).await;
    let place = renew::place(&app, &mei).await.expect("the location");
    let id = place.memberships[0].holding.subscription.id;
    let number = renew::begin(&app, &mei, id).await.expect("the window is open");
    let found = order::store::get_by_number(app.db.read(), head, &number).await.expect("it");
    app.advance_minutes(1).await;
    let mei = contact(&app, head).await;
    renew::review_profile(&app, &mei).await.expect("she looks at it");
    let terms = order::draft::accept_terms(&app, &mei, found.id, mei.locale).await;
    terms.expect("she accepts");
    let pay = (Method::Card, &Contact::default());
    renew::pay(&app, &mei, found.id, pay, &found.quote_hash).await.expect("the gateway has her");
    let system = app.system().await;
    let plan = plan::plan(&app, &system).await.expect("a look");
    assert_eq!((plan.companies, plan.unmoved, plan.locations), (0, 1, 0));
    let stays: Vec<_> = plan.stay.iter().map(|one| (one.name.as_str(), one.why.code)).collect();
    assert_eq!(stays, [("Fjord Systems", "pmc.charge_under_way")]);
    let mut olga = app.operator().await;
    let why = format!("A card is being charged for order {number}");
    olga.get(MOVES).await.ok().has("No company to move").has(&why);
    let run = RunId(crate::db::next_id(&app, &system)).to_string();
    let begun = olga.post_form(MOVES, &[("run", &run), ("seen", "1")]).await;
    begun.leads_to(&format!("{DESK}/runs/{run}"));
    app.work().await;
    olga.get(&format!("{DESK}/runs/{run}")).await.ok().has(&why).has("Left out");
}
