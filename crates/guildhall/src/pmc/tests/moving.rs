//! Coming over: once, back, with a renewal under way, and what stays shut to others.

use domain::access::{Actor, Role, Roles};
use domain::ids::{NetworkId, PartnerId};
use domain::partner::Centre;
use domain::subscription::AutoRenewState;

use super::super::cut_over::{self, Moved};
use super::super::file::{self, Read};
use super::super::{Stage, confirm, import, invite, preview, store, undo};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::testing::TestApp;
use crate::{access, partner, subscription};

pub const SHEET: &str = "\
record,network_id,company,joins,name,country,line1,city,postal_code,language,email,role,offer,\
anniversary,auto_renew
company,4100001,,,Fjord Systems,US,1 Quay,Oslo,100,en-US,,,,,
location,4100002,4100001,,Fjord South,US,2 Quay,Bergen,700,en-US,,,,,
company,4200001,,4100001,Brook Labs,US,3 Quay,Lund,200,ja-JP,,,,,
user,4100001,,,Mei Lin,,,,,zh-TW,mei@fjord.example,primary,,,
user,4100001,,,Jo Wu,,,,,en-US,jo@fjord.example,admin,,,
user,4100002,,,Kai Ho,,,,,en-US,kai@fjord.example,primary,,,
user,4200001,,,Ren Abe,,,,,ja-JP,ren@brook.example,primary,,,
membership,4100001,,,,,,,,,,,action-pack,2019-09-01,on
membership,4100002,,,,,,,,,,,action-pack,2019-10-01,
membership,4200001,,,,,,,,,,,action-pack,2019-11-01,off
";

pub fn code(refused: Result<impl std::fmt::Debug, Error>) -> &'static str {
    match refused {
        Err(Error::Refused(refusal)) => refusal.code,
        other => panic!("it was not refused: {other:?}"),
    }
}

/// The companies of the sheet, in the older centre on a day.
pub async fn imported(day: &str) -> TestApp {
    let app = TestApp::on(day).await;
    let ctx = app.system().await;
    let read = file::read(&app, &ctx, SHEET.as_bytes()).await.expect("it can be read");
    let Read::Companies(companies) = read else { panic!("{read:?}") };
    import::import(&app, &ctx, &companies, |_| {}).await.expect("it is imported");
    app
}

pub async fn company(app: &TestApp, number: u32) -> PartnerId {
    let number = NetworkId::new(number).expect("a number");
    let found = partner::store::older::list_by_network_ids(app.db.read(), &[number]).await;
    found.expect("it can be read").first().expect("it is there").1
}

/// As the primary contact of a location.
pub async fn contact(app: &TestApp, partner: PartnerId) -> Ctx {
    let account = store::find(app.db.read(), partner).await.expect("read").expect("it is there");
    let roles = access::store::roles_in(app.db.read(), partner, account.contact).await;
    let roles = roles.expect("read").expect("the contact belongs to it");
    app.ctx(Actor::Member { partner, person: account.contact, roles }).await
}

async fn only_membership(app: &TestApp, partner: PartnerId) -> subscription::Holding {
    let held = subscription::store::list(app.db.read(), partner).await.expect("memberships");
    held.into_iter().next().expect("one is held")
}

async fn roles_of(app: &TestApp, partner: PartnerId, email: &str) -> Option<Roles> {
    let users = access::store::list_users(app.db.read(), partner, None).await.expect("users");
    users.into_iter().find(|(person, _)| person.email == email).map(|(_, roles)| roles)
}

#[tokio::test]
async fn a_company_comes_over_with_its_locations_and_whoever_joins_it() {
    let app = imported("2019-07-01").await;
    let (ctx, head) = (app.system().await, company(&app, 4_100_001).await);
    let (south, brook) = (company(&app, 4_100_002).await, company(&app, 4_200_001).await);
    let before = preview::preview(&app, &ctx, head).await.expect("a preview");
    let told: Vec<_> = before.iter().map(|one| (one.name.as_str(), one.becomes.code())).collect();
    assert_eq!(
        told,
        [("Fjord Systems", "moves"), ("Fjord South", "runs_out"), ("Brook Labs", "runs_out")]
    );
    invite::invite(&app, &ctx, head).await.expect("it is invited");
    assert_eq!(
        app.last_mail("mei@fjord.example").await.subject,
        "Fjord Systems：歡迎移轉至合作夥伴中心"
    );
    assert_eq!(cut_over::cut_over(&app, &ctx, head).await.expect("it moves"), Moved::Now);
    assert_eq!(cut_over::cut_over(&app, &ctx, head).await.expect("again"), Moved::Before);
    assert_eq!(app.partner(head).await.centre, Centre::Portal);
    for joined in [south, brook] {
        assert_eq!(app.partner(joined).await.centre, Centre::Joined { to: head });
    }
    let places = partner::store::locations::list(app.db.read(), head, 10).await.expect("places");
    let numbers: Vec<u32> = places.iter().map(|one| one.network_id.number()).collect();
    assert_eq!(numbers, [4_100_002, 4_200_001]);
    // Who moved it is the admin, and sees what the locations still hold; the others keep nothing.
    let admin = roles_of(&app, head, "mei@fjord.example").await.expect("the contact");
    assert!(admin.has(Role::PartnerAdmin) && admin.has(Role::ReferralsAdmin));
    assert_eq!(roles_of(&app, head, "jo@fjord.example").await, Some(Roles::NONE));
    assert_eq!(roles_of(&app, head, "ren@brook.example").await, Some(Roles::NONE));
    assert!(roles_of(&app, south, "mei@fjord.example").await.is_some());
    assert_eq!(app.mails("mei@fjord.example").await.len(), 2, "invited and moved, once each");
    // What a location holds runs out there and is renewed no more.
    let kai = contact(&app, south).await;
    let held = only_membership(&app, south).await;
    app.set_day("2019-09-20").await;
    let kai = Ctx { today: app.today().await, ..kai };
    let begun = subscription::renew::start(&app, &kai, held.subscription.id).await;
    assert_eq!(code(begun), "renewal.at_company_level");
    app.rows_are_made_by_hand();
}

#[tokio::test]
async fn automatic_renewal_is_off_after_the_move_until_an_admin_says_yes() {
    let app = imported("2019-07-01").await;
    let (ctx, head) = (app.system().await, company(&app, 4_100_001).await);
    cut_over::cut_over(&app, &ctx, head).await.expect("it moves");
    let loaded = app.programme().await.expect("a programme");
    let state = |held: &subscription::Holding| {
        let (term, set) = (held.term().expect("a term"), held.policy(&loaded).expect("a set"));
        domain::subscription::auto_renew_state(&held.subscription, term, set, true, ctx.today)
    };
    let held = only_membership(&app, head).await;
    assert_eq!(held.term().expect("a term").policy.as_str(), "pc-2019");
    assert_eq!(state(&held), AutoRenewState::Off { on: ctx.today });
    assert_eq!(held.charge.due_on, None);
    let mei = contact(&app, head).await;
    for _ in 0..2 {
        confirm::confirm(&app, &mei, held.subscription.id).await.expect("she says yes");
    }
    let held = only_membership(&app, head).await;
    assert!(matches!(state(&held), AutoRenewState::On { .. }), "{:?}", state(&held));
    // Nothing was charged: it can be taken back, and is as it was.
    undo::undo(&app, &ctx, head).await.expect("it is taken back");
    let held = only_membership(&app, head).await;
    assert_eq!(held.term().expect("a term").policy.as_str(), "pmc");
    assert_eq!((held.charge.due_on, held.term().expect("a term").turned_off), (None, None));
    assert_eq!(app.partner(head).await.centre, Centre::Older);
    assert!(roles_of(&app, head, "jo@fjord.example").await.expect("Jo").has(Role::AccountAdmin));
    assert_eq!(roles_of(&app, head, "ren@brook.example").await, None);
    assert_eq!(code(undo::undo(&app, &ctx, head).await), "pmc.not_moved");
}

#[tokio::test]
async fn a_move_is_not_taken_back_once_something_was_ordered() {
    let app = imported("2019-07-01").await;
    let (ctx, head) = (app.system().await, company(&app, 4_100_001).await);
    cut_over::cut_over(&app, &ctx, head).await.expect("it moves");
    app.live_to("2019-09-02").await;
    let mei = contact(&app, head).await;
    let held = only_membership(&app, head).await;
    let order = subscription::renew::start(&app, &mei, held.subscription.id).await;
    let order = order.expect("the portal's window is open");
    // Only begun: nothing is charged yet.
    let system = app.system().await;
    undo::undo(&app, &system, head).await.expect("a draft gives way");
    let mei = contact(&app, head).await;
    let late = subscription::renew::start_in(&app, &mei, held.subscription.id, Centre::Older).await;
    assert_eq!(code(late), "renewal.closed");
    cut_over::cut_over(&app, &system, head).await.expect("it moves again");
    let mei = contact(&app, head).await;
    let again = subscription::renew::start(&app, &mei, held.subscription.id).await.expect("anew");
    assert_ne!(again, order);
    let contact_of = crate::order::Contact {
        name: "Mei Lin".to_owned(),
        phone: "+1 555 0100".to_owned(),
        email: "mei@fjord.example".to_owned(),
    };
    let method = domain::policy::Method::Transfer;
    let chosen = crate::order::draft::choose_method(&app, &mei, again, method, &contact_of).await;
    chosen.expect("by transfer");
    let held = crate::order::store::get(app.db.read(), head, again).await.expect("the order");
    let placed = crate::payment::place::place(&app, &mei, again, &held.quote_hash).await;
    placed.expect("it is placed");
    assert_eq!(code(undo::undo(&app, &system, head).await), "pmc.charged");
}

#[tokio::test]
async fn staff_alone_moves_companies_and_nobody_moves_another_one() {
    let app = imported("2019-07-01").await;
    let head = company(&app, 4_100_001).await;
    let stranger = app.enrolled_partner("Northwind Traders", "US").await;
    let theirs = app.ctx_of(&stranger).await;
    assert!(matches!(cut_over::cut_over(&app, &theirs, head).await, Err(Error::Forbidden(_))));
    assert!(matches!(cut_over::cut_over_own(&app, &theirs).await, Err(Error::NotFound)));
    let south = contact(&app, company(&app, 4_100_002).await).await;
    assert_eq!(code(cut_over::cut_over_own(&app, &south).await), "pmc.not_head");
    let mei = contact(&app, head).await;
    assert_eq!(cut_over::cut_over_own(&app, &mei).await.expect("her own"), Moved::Now);
    let moved = store::count(app.db.read(), Some(Stage::Moved)).await.expect("a count");
    assert_eq!(moved, 1);
}
