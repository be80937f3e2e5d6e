//! The people of a company, as their pages let them in, change them and send them away.

use domain::access::{Role, Roles};

use crate::testing::{Member, PASSWORD, TestApp};

const INVITATION: [(&str, &str); 4] = [
    ("name", "Bob"),
    ("email", "bob@northwind.example"),
    ("language", "en-US"),
    ("role_billing_admin", "yes"),
];

async fn of(member: &Member) -> String {
    format!("/company/users/{}", member.person)
}

#[tokio::test]
async fn somebody_is_invited_sets_a_password_and_may_what_the_roles_say() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.get("/company/users").await.ok().has("rests on one person").has("Invite a user");
    ada.get("/company/users/new").await.ok().has("Others give this role");
    let invited = ada.post_form("/company/users", &INVITATION).await;
    let list = invited.leads_to("/company/users?notice=user-invited");
    let list = ada.follow(&list).await.ok().has("The invitation is on its way.").has("Bob");
    assert!(
        list.words()
            .contains("see orders and invoices, keep the tax number, and see the activity log")
    );
    let mail = app.last_mail("bob@northwind.example").await;
    assert_eq!(mail.subject, "You are invited to act for Northwind Traders");
    let mut bob = app.visitor();
    bob.post_form(&mail.path(), &[("password", PASSWORD)]).await.leads_to("/dashboard");
    bob.get("/orders").await.ok();
    bob.get("/company/users/new").await.status(403).has("Account admin");
    bob.get("/company/users").await.ok().has("Global admin, User management admin");
    bob.post_form("/company/users", &INVITATION).await.status(403);
    let again = ada.post_form("/company/users", &INVITATION).await.status(422);
    let again = again.has("belongs to your company already");
    assert_eq!(again.attribute("#f-name", "value").as_deref(), Some("Bob"));
}

#[tokio::test]
async fn what_cannot_be_read_is_said_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let fields = [("name", ""), ("email", "bob"), ("role_sales_agent", "yes")];
    let page = ada.post_form("/company/users", &fields).await.status(422);
    assert_eq!(page.texts("#errors li").len(), 1, "{:?}", page.texts("#errors li"));
    assert_eq!(page.attribute("#f-email", "value").as_deref(), Some("bob"));
    assert!(page.attribute("#f-role_sales_agent", "checked").is_some());
    // What the reader cannot give is not given, however it is asked for.
    let forged = [("name", "Eve"), ("email", "eve@northwind.example"), ("role_global_admin", "y")];
    ada.post_form("/company/users", &forged).await.status(303);
    ada.get("/company/users").await.ok().has("look at offers and memberships");
}

#[tokio::test]
async fn rights_change_at_the_next_request_and_end_with_the_place() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut bob = app.colleague(&ada, "Bob", Role::BillingAdmin).await;
    bob.get("/orders").await.ok();
    let his = of(&bob).await;
    let saved = ada.post_form(&his, &[("role_sales_agent", "yes")]).await;
    saved.leads_to("/company/users?notice=user-changed");
    bob.get("/orders").await.status(403).has("Billing admin");
    bob.get("/dashboard").await.ok().lacks("/orders\"");
    ada.get(&format!("{his}/removal")).await.ok().has("signed out of your company at once");
    let gone = ada.post_form(&format!("{his}/removal"), &[]).await;
    gone.leads_to("/company/users?notice=user-removed");
    bob.get("/dashboard").await.status(303);
    ada.get(&his).await.status(404);
    // The second press finds nobody.
    ada.post_form(&format!("{his}/removal"), &[]).await.status(404);
}

#[tokio::test]
async fn the_last_who_can_buy_or_let_in_stays() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let hers = of(&ada).await;
    let away = ada.post_form(&format!("{hers}/removal"), &[]).await.status(422);
    away.has("Nobody would be left who can let people in");
    let mut uma = app.colleague(&ada, "Uma", Role::UserAdmin).await;
    let kept = ada.post_form(&hers, &[("role_account_admin", "yes")]).await.status(422);
    kept.has("Nobody would be left who can buy and renew");
    ada.get(&hers).await.ok().has("buy and renew memberships");
    let bob = app.colleague(&ada, "Bob", Role::PartnerAdmin).await;
    ada.get("/company/users").await.ok().lacks("rests on one person");
    uma.post_form(&format!("{hers}/removal"), &[]).await.status(303);
    ada.get("/dashboard").await.status(303);
    let his = of(&bob).await;
    let last = uma.post_form(&format!("{his}/removal"), &[]).await.status(422);
    last.has("Nobody would be left who can buy and renew");
}

#[tokio::test]
async fn a_global_admin_is_made_and_unmade_by_global_admins_alone() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut gil = app.colleague(&ada, "Gil", Role::GlobalAdmin).await;
    let (hers, his) = (of(&ada).await, of(&gil).await);
    // What she cannot take stays as it is.
    ada.post_form(&his, &[("role_sales_agent", "yes")]).await.status(303);
    gil.get("/orders").await.ok();
    let away = ada.post_form(&format!("{his}/removal"), &[]).await.status(422);
    away.has("do not let you give or take this: Global admin.");
    gil.post_form(&hers, &[("role_global_admin", "yes")]).await.status(303);
    ada.post_form(&format!("{his}/removal"), &[]).await.status(303);
}

#[tokio::test]
async fn strangers_and_nobody_find_nothing() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut mallory = app.enrolled_partner("Contoso", "TW").await;
    let hers = of(&ada).await;
    mallory.get(&hers).await.status(404);
    mallory.post_form(&hers, &[]).await.status(404);
    for act in ["removal", "invitation"] {
        mallory.post_form(&format!("{hers}/{act}"), &[]).await.status(404);
    }
    mallory.get("/company/users/nonsense").await.status(404);
    mallory.get("/company/users").await.ok().lacks("northwind.example");
    let mut nobody = app.visitor();
    nobody.get("/company/users").await.status(303);
    let mut grace = app.operator().await;
    grace.get("/company/users").await.status(403);
}

#[tokio::test]
async fn under_the_rules_of_2018_a_person_holds_one_role_of_a_family() {
    let app = TestApp::on("2018-05-01").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let bob = app.colleague(&ada, "Bob", Roles::NONE).await;
    let his = of(&bob).await;
    let both = [("role_partner_admin", "yes"), ("role_billing_admin", "yes")];
    let page = ada.post_form(&his, &both).await.status(422);
    page.has("one admin role per person");
    app.set_day("2019-07-01").await;
    ada.post_form(&his, &both).await.status(303);
}

#[tokio::test]
async fn an_invitation_is_sent_again_until_it_was_used() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.post_form("/company/users", &INVITATION).await.status(303);
    let page = ada.get("/company/users").await.ok();
    let links = page.texts("td a").len();
    assert_eq!(links, 2, "two people to change");
    let his = page.attribute("tr:nth-child(2) td a", "href").expect("a link");
    let his = if ada.get(&his).await.ok().words().contains("bob@") {
        his
    } else {
        page.attribute("tr:first-child td a", "href").expect("a link")
    };
    ada.post_form(&format!("{his}/invitation"), &[]).await.status(303);
    let mails = app.mails("bob@northwind.example").await;
    assert_eq!(mails.len(), 2);
    let mut bob = app.visitor();
    bob.post_form(&mails[0].path(), &[("password", PASSWORD)]).await.status(303);
    ada.post_form(&format!("{his}/invitation"), &[]).await.status(409).has("signed in before");
}

#[tokio::test]
async fn the_pages_exist_in_every_language() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let hers = of(&ada).await;
    for language in domain::text::Locale::ALL {
        ada.speak(language);
        for path in ["/company/users", "/company/users/new", &hers, &format!("{hers}/removal")] {
            ada.get(path).await.ok().lacks("⟨");
        }
    }
}

#[tokio::test]
async fn one_sees_where_one_is_signed_in_and_ends_it() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let email = ada.email.clone();
    ada.post_form("/sign-in/forgotten", &[("email", &email)]).await.status(303);
    let link = app.last_mail(&email).await.path();
    ada.send_header("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/121.0");
    ada.post_form(&link, &[("password", PASSWORD)]).await.status(303);
    let mut phone = app.visitor();
    let fields = [("email", email.as_str()), ("password", PASSWORD)];
    phone.post_form("/sign-in", &fields).await.leads_to("/dashboard");
    let page = ada.get("/account").await.ok().has("Firefox · Linux").has("Account admin");
    assert_eq!(page.texts("tbody tr").len(), 2, "{:?}", page.texts("tbody tr"));
    let forms: Vec<String> = [1, 2]
        .iter()
        .filter_map(|row| page.attribute(&format!("tr:nth-child({row}) td form"), "action"))
        .collect();
    // Somebody else's session does not exist.
    let mut mallory = app.enrolled_partner("Contoso", "TW").await;
    for form in &forms {
        mallory.post_form(form, &[]).await.status(404);
    }
    mallory.get("/account").await.ok().lacks("Firefox");
    phone.get("/dashboard").await.ok();
    ada.post_form("/account/sessions/end-others", &[]).await.status(303);
    phone.get("/dashboard").await.status(303);
    let page = ada.get("/account").await.ok();
    let own = page.attribute("td form", "action").expect("one's own");
    ada.post_form(&own, &[]).await.status(303);
    ada.get("/account").await.status(303);
    app.visitor().post_form(&own, &[]).await.status(303);
}

#[tokio::test]
async fn the_log_says_who_did_what_and_only_of_the_own_company() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut mallory = app.enrolled_partner("Contoso", "TW").await;
    ada.post_form("/company/users", &INVITATION).await.status(303);
    mallory.get("/company/activity").await.ok().lacks("Bob");
    ada.get("/company/activity").await.ok().has("Bob was added as: Billing admin.").has("Ada");
    let of_users = ada.get("/company/activity?what=person").await.ok();
    assert_eq!(of_users.texts("tbody tr").len(), 1);
    let by_staff = ada.get("/company/activity?who=operator&what=person").await.ok();
    by_staff.has("Nothing matches");
    ada.get("/company/activity?from=soon").await.status(422).has("From");
    ada.get("/company/activity?from=2024-03-04&to=2024-03-03").await.ok().has("Nothing matches");
    let file = ada.get("/company/activity/file?what=person").await.ok().body();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines.len(), 2, "{file}");
    assert_eq!(lines[0], r#""At","Day","Who","WhoKind","What","Kind","From","Why""#);
    assert!(lines[1].ends_with(r#"Billing admin.","user.added","Portal","""#));
    let mut uli = app.colleague(&ada, "Uli", Roles::NONE).await;
    uli.get("/company/activity").await.status(403);
    uli.get("/company/activity/file").await.status(403);
    let mut grace = app.operator().await;
    let company = app.partner(ada.partner).await.network_id.expect("admitted");
    let theirs = format!("/operator/partners/{company}/activity");
    grace.get(&theirs).await.ok().has("Bob was added").has("Activity log of Northwind Traders");
    ada.get(&theirs).await.status(403);
    for language in domain::text::Locale::ALL {
        ada.speak(language);
        ada.get("/company/activity").await.ok().lacks("⟨");
    }
}
