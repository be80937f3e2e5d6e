//! Stories of a company's directory: what it may, what it may not, and whom it never reaches.

use axum::http::Method;
use domain::access::{Role, Roles};
use serde_json::{Value, json};

use super::tokens;
use crate::access::store;
use crate::testing::{Answer, Browser, Member, TestApp};

const PAGE: &str = "/company/users/provisioning";

/// A directory with a token of a company's.
struct Directory {
    browser: Browser,
}

impl Directory {
    /// A token that a member makes by the page, as an admin does.
    async fn of(app: &TestApp, maker: &mut Member) -> Directory {
        let page = maker.post_form(PAGE, &[("name", "Okta"), ("days", "30")]).await.ok();
        Directory::with(app, &page.text(".copy .mono"))
    }

    fn with(app: &TestApp, token: &str) -> Directory {
        let mut browser = app.visitor();
        browser.send_header("authorization", &format!("Bearer {token}"));
        Directory { browser }
    }

    async fn send(&mut self, method: Method, path: &str, body: Value) -> Answer {
        self.browser.send_json(method, &format!("/scim/v2{path}"), &body).await
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, Value::Null).await
    }

    async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, body).await
    }

    async fn patch(&mut self, path: &str, operations: Value) -> Answer {
        self.send(Method::PATCH, path, json!({ "Operations": operations })).await
    }

    /// Brings somebody and returns their id.
    async fn brings(&mut self, name: &str, address: &str) -> String {
        let body = json!({ "userName": name, "emails": [{ "value": address, "type": "work" }] });
        let made = self.post("/Users", body).await.status(201);
        whole(&made)["id"].as_str().expect("an id").to_owned()
    }

    /// The userNames a filter finds, or why it does not hold.
    async fn finds(&mut self, query: &str) -> String {
        let query = crate::web::visit::encoded(&[("filter", query)]);
        let answer = self.get(&format!("/Users?{query}")).await;
        if answer.status != 200 {
            return whole(&answer)["scimType"].as_str().unwrap_or_default().to_owned();
        }
        let found = whole(&answer);
        let users = found["Resources"].as_array().expect("a list").iter();
        users
            .map(|user| user["userName"].as_str().unwrap_or_default())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn whole(answer: &Answer) -> Value {
    let kind = answer.headers["content-type"].to_str().expect("text");
    assert_eq!(kind, "application/scim+json", "{}", answer.body());
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

/// The status, the kind and some words of a mistake.
fn refused(answer: &Answer, status: u16, kind: &str, words: &str) {
    let told = whole(answer);
    let found = (answer.status.as_u16(), told["scimType"].as_str().unwrap_or_default());
    assert_eq!(found, (status, kind), "{}: {told}", answer.asked());
    assert_eq!(told["status"], json!(status.to_string()));
    assert!(told["detail"].as_str().is_some_and(|detail| detail.contains(words)), "{told}");
}

async fn northwind(app: &TestApp) -> (Member, Directory) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let directory = Directory::of(app, &mut ada).await;
    (ada, directory)
}

#[tokio::test]
async fn a_token_is_shown_once_kept_as_a_hash_and_ends() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.get(PAGE).await.ok().has("There is no token");
    for (name, days, words) in [("", "30", "Nothing is entered"), ("x", "9000", "for how long")] {
        ada.post_form(PAGE, &[("name", name), ("days", days)]).await.status(422).has(words);
    }
    let page = ada.post_form(PAGE, &[("name", "Okta"), ("days", "30")]).await.ok();
    let token = page.text(".copy .mono");
    assert_eq!(token.len(), 96);
    let page = ada.get(PAGE).await.ok().has("Okta").has("not yet").has("Works").lacks(&token);
    let kept = store::provisioned::list_tokens(app.db.read(), ada.partner).await.expect("tokens");
    assert!(!format!("{kept:?}").contains(&token));

    let mut directory = Directory::with(&app, &token);
    directory.get("/Users").await.ok();
    ada.get(PAGE).await.ok().lacks("not yet");
    // It is no sign-in: pages do not know it.
    directory.browser.get("/company").await.leads_to("/sign-in?to=%2Fcompany");
    for wrong in ["", "x", &token[..95], &token.replace(&token[90..], "000000")] {
        let answer = Directory::with(&app, wrong).get("/Users").await;
        refused(&answer, 401, "", "token");
        assert_eq!(answer.headers["www-authenticate"], "Bearer realm=\"scim\"");
    }
    refused(&Directory::with(&app, "").get("/nothing").await, 401, "", "token");
    app.advance_days(30).await;
    refused(&directory.get("/Users").await, 401, "", "token");
    app.advance_days(-29).await;
    directory.get("/Users").await.ok();
    let revoke = page.attribute("form[action$='/revocation']", "action").expect("a button");
    let mut stranger = app.enrolled_partner("Marsh Gate Ltd", "GB").await;
    stranger.post_form(&revoke, &[]).await.status(404);
    directory.get("/Users").await.ok();
    ada.post_form(&revoke, &[]).await.leads_to(&format!("{PAGE}?notice=token-revoked"));
    refused(&directory.get("/Users").await, 401, "", "token");
    let log = ada.get("/company/activity").await.ok();
    log.has("A token for provisioning was made: Okta").has("was revoked: Okta").lacks(&token);
}

#[tokio::test]
async fn a_token_acts_no_further_than_who_made_it_and_asks_for_a_fresh_proof() {
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut eve = app.colleague(&ada, "Eve", Role::SalesAgent).await;
    eve.get(PAGE).await.status(403);
    eve.post_form(PAGE, &[("name", "x"), ("days", "30")]).await.status(403);
    let mut kim = app.colleague(&ada, "Kim", Role::UserAdmin).await;
    let mut directory = Directory::of(&app, &mut kim).await;
    let id = directory.brings("bo", "bo@northwind.example").await;
    let join = json!([{ "op": "add", "path": "members", "value": [{ "value": id }] }]);
    // A user admin gives every role but the global admin's.
    directory.patch("/Groups/billing_admin", join.clone()).await.ok();
    refused(&directory.patch("/Groups/global_admin", join).await, 403, "", "Global admin");
    // Whoever loses the right takes it from the token.
    let system = app.system().await;
    let now = Role::BillingAdmin.into();
    let users = crate::access::users::change_roles(&app, &system, ada.partner, kim.person, now);
    users.await.expect("the roles change");
    refused(&directory.get("/Users").await, 403, "", "may not manage users any more");
    let mut ada = ada;
    ada.get(PAGE).await.ok().has("Its maker may not manage users any more");
    // A session that proved itself long ago does so again first, for looking and for making.
    app.world.wall.pass(jiff::SignedDuration::from_mins(16));
    let again = "/sign-in/again?to=%2Fcompany%2Fusers%2Fprovisioning&lost=";
    ada.get(PAGE).await.leads_to(again);
    let made = ada.post_form(PAGE, &[("name", "x"), ("days", "30")]).await;
    assert!(made.location().starts_with("/sign-in/again?to="), "{}", made.location());
}

#[tokio::test]
async fn the_life_of_a_user_by_the_directory() {
    let app = TestApp::new().await;
    let (mut ada, mut directory) = northwind(&app).await;
    let body = json!({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
        "userName": "bo.li", "externalId": "e-7", "preferredLanguage": "ja-JP",
        "name": { "givenName": "Bo", "familyName": "Li" }, "password": "not taken",
        "emails": [{ "value": "Bo@Northwind.example", "type": "work", "primary": true }],
    });
    let made = directory.post("/Users", body.clone()).await.status(201);
    let user = whole(&made);
    let id = user["id"].as_str().expect("an id").to_owned();
    assert_eq!(made.headers["location"], user["meta"]["location"].as_str().expect("text"));
    assert_eq!(made.headers["etag"], user["meta"]["version"].as_str().expect("text"));
    assert_eq!((&user["displayName"], &user["active"]), (&json!("Bo Li"), &json!(true)));
    assert_eq!(user["emails"][0]["value"], "bo@northwind.example");
    assert!(!made.body().contains("not taken"));
    let mail = app.last_mail("bo@northwind.example").await;
    assert!(mail.subject.contains("Northwind Traders") && mail.text.contains("。"), "{mail:?}");
    ada.get("/company/users").await.ok().has("Bo Li").has("bo@northwind.example");
    refused(&directory.post("/Users", body).await, 409, "uniqueness", "already");

    // Deactivated, whoever is signed in is nobody at the next request; the roles wait.
    let mut bo = signs_in(&app, &mail.path()).await;
    bo.get("/company").await.ok();
    let join = json!([{ "op": "Add", "path": "members", "value": [{ "value": id }] }]);
    directory.patch("/Groups/billing_admin", join).await.ok();
    bo.get("/orders").await.ok();
    let path = format!("/Users/{id}");
    let off = json!([{ "op": "Replace", "path": "active", "value": "False" }]);
    let user = whole(&directory.patch(&path, off).await.ok());
    assert_eq!(user["active"], json!(false));
    bo.get("/orders").await.leads_to("/sign-in?to=%2Forders");
    ada.get("/company/users").await.ok().lacks("Bo Li");
    let on = json!([{ "op": "replace", "value": { "active": true } }]);
    let user = whole(&directory.patch(&path, on).await.ok());
    assert_eq!(
        (&user["active"], &user["groups"][0]["value"]),
        (&json!(true), &json!("billing_admin"))
    );

    let put = json!({ "userName": "bo", "displayName": "Robert", "emails": user["emails"] });
    let user = whole(&directory.send(Method::PUT, &path, put).await.ok());
    assert_eq!((&user["userName"], &user["externalId"]), (&json!("bo"), &Value::Null));
    // The account is Bo's own: only the directory's entry is called otherwise.
    ada.get("/company/users").await.ok().has("Bo Li").lacks("Robert");
    directory.send(Method::DELETE, &path, Value::Null).await.status(204);
    refused(&directory.get(&path).await, 404, "", "no such thing");
    ada.get("/company/users").await.ok().lacks("Bo Li");
    let log = ada.get("/company/activity?who=directory").await.ok();
    log.has("Okta (directory)")
        .has("changed its entry of Robert: userName")
        .has("deleted its entry");
}

/// Sets a password by the mailed link.
async fn signs_in(app: &TestApp, path: &str) -> Browser {
    let mut browser = app.visitor();
    browser.get(path).await.ok();
    let password = "a lantern over the northern pier";
    browser.post_form(path, &[("password", password), ("again", password)]).await.status(303);
    browser
}

#[tokio::test]
async fn a_directory_reaches_nobody_of_another_company() {
    let app = TestApp::new().await;
    let (ada, mut directory) = northwind(&app).await;
    let mut marsh = app.enrolled_partner("Marsh Gate Ltd", "GB").await;
    let kim = app.colleague(&marsh, "Kim", Role::BillingAdmin).await;
    let mut other = Directory::of(&app, &mut marsh).await;
    let theirs = other.brings("zoe", "zoe@marsh.example").await;
    let group = whole(&other.post("/Groups", json!({ "displayName": "Sales" })).await.status(201));
    let group = group["id"].as_str().expect("an id").to_owned();
    // Somebody else's and nobody's are the same.
    let nobody = "00000000-0000-7000-8000-000000000000".to_owned();
    let put = json!({ "userName": "x", "emails": [{ "value": "x@evil.example" }] });
    let off = json!({ "Operations": [{ "op": "replace", "path": "active", "value": false }] });
    for (path, foreign) in [
        ("/Users/", theirs.clone()),
        ("/Users/", kim.person.to_string()),
        ("/Users/", marsh.person.to_string()),
        ("/Groups/", group.clone()),
    ] {
        for (method, body) in [
            (Method::GET, Value::Null),
            (Method::PUT, put.clone()),
            (Method::PATCH, off.clone()),
            (Method::DELETE, Value::Null),
        ] {
            let (gone, other) = (format!("{path}{nobody}"), format!("{path}{foreign}"));
            let missing = directory.send(method.clone(), &gone, body.clone()).await;
            let found = directory.send(method, &other, body).await;
            refused(&found, 404, "", "no such thing");
            assert_eq!(found.body(), missing.body());
        }
    }
    let join = json!([{ "op": "add", "path": "members", "value": [{ "value": theirs }] }]);
    refused(&directory.patch("/Groups/sales_agent", join).await, 400, "invalidValue", "no user");
    for path in ["/Users", "/Groups"] {
        let all = directory.get(path).await.ok().body();
        assert!(
            !all.contains("marsh") && !all.contains("Kim") && !all.contains("Sales\""),
            "{all}"
        );
    }
    // Kim of the other company is let in here, and keeps name, password and place over there.
    let id = directory.brings("k", &kim.email).await;
    let mail = app.last_mail(&kim.email).await;
    assert!(mail.path().starts_with("/companies"), "{}", mail.path());
    let renamed = json!([{ "op": "replace", "path": "displayName", "value": "Mallory" }]);
    let seen = whole(&directory.patch(&format!("/Users/{id}"), renamed).await.ok());
    assert!(!seen.to_string().contains("Kim\"") && id != kim.person.to_string(), "{seen}");
    let kept = store::get_person(app.db.read(), kim.person).await.expect("Kim");
    assert_eq!((kept.name.as_str(), kept.email.as_str()), ("Kim", kim.email.as_str()));
    // Another address is another account: Kim's own is not changed, only loses the seat here.
    let moved = json!([{ "op": "replace", "path": "emails[type eq \"work\"].value",
        "value": "mallory@northwind.example" }]);
    directory.patch(&format!("/Users/{id}"), moved).await.ok();
    let kept = store::get_person(app.db.read(), kim.person).await.expect("Kim");
    assert_eq!(kept.email, kim.email);
    let places = store::list_companies(app.db.read(), kim.person).await.expect("places");
    assert_eq!(places.iter().map(|place| place.partner).collect::<Vec<_>>(), [marsh.partner]);
    let mail = app.last_mail("mallory@northwind.example").await;
    assert!(mail.path().starts_with("/sign-in/link/"), "{}", mail.path());
    directory.send(Method::DELETE, &format!("/Users/{id}"), Value::Null).await.status(204);
    let mut kim = kim;
    kim.get("/company").await.ok().has("Marsh Gate Ltd");
    assert!(ada.partner != marsh.partner);
}

#[tokio::test]
async fn groups_give_and_take_roles_and_the_last_admin_stays() {
    let app = TestApp::new().await;
    let (ada, mut directory) = northwind(&app).await;
    let bo = directory.brings("bo", "bo@northwind.example").await;
    let roles = async |id: &str| -> Roles {
        let user = whole(&Directory::get_of(&app, &ada, id).await);
        let groups = user["groups"].as_array().cloned().unwrap_or_default();
        let codes: Vec<&str> = groups.iter().filter_map(|group| group["value"].as_str()).collect();
        Roles::parse(&codes.join(" ")).expect("roles")
    };
    let found = directory.get("/Groups?filter=displayName%20eq%20%22partner%20ADMIN%22").await.ok();
    assert_eq!(whole(&found)["Resources"][0]["id"], "partner_admin");
    let own = ada.person.to_string();
    let value = |id: &str| json!([{ "value": id }]);
    let join = json!([{ "op": "add", "path": "members", "value": value(&bo) }]);
    directory.patch("/Groups/partner_admin", join).await.ok();
    assert_eq!(roles(&bo).await, Role::PartnerAdmin.into());
    let leave = json!([{ "op": "remove", "path": format!("members[value eq \"{own}\"]") }]);
    directory.patch("/Groups/partner_admin", leave).await.ok();
    assert!(!roles(&own).await.has(Role::PartnerAdmin));
    // Bo is the last who can buy, and Ada the last who lets others in.
    for request in [
        json!([{ "op": "remove", "path": "members" }]),
        json!([{ "op": "replace", "path": "members", "value": [] }]),
        json!([{ "op": "remove", "path": "members", "value": value(&bo) }]),
    ] {
        let answer = directory.patch("/Groups/partner_admin", request).await;
        refused(&answer, 400, "mutability", "Nobody would be left");
    }
    let off = json!([{ "op": "replace", "path": "active", "value": false }]);
    let answer = directory.patch(&format!("/Users/{bo}"), off).await;
    refused(&answer, 400, "mutability", "Nobody would be left");
    let gone = directory.send(Method::DELETE, &format!("/Users/{own}"), Value::Null).await;
    refused(&gone, 400, "mutability", "Nobody would be left");
    // Roles are fixed, and a group of the directory's own gives nothing.
    for (method, body) in [
        (Method::DELETE, Value::Null),
        (Method::PUT, json!({ "displayName": "Kings", "members": value(&bo) })),
    ] {
        refused(
            &directory.send(method, "/Groups/user_admin", body).await,
            400,
            "mutability",
            "role",
        );
    }
    let taken = json!({ "displayName": "User MANAGEMENT admin" });
    refused(&directory.post("/Groups", taken).await, 409, "uniqueness", "user_admin");
    let staff = json!({ "displayName": "operator", "members": value(&bo) });
    let made = whole(&directory.post("/Groups", staff).await.status(201));
    assert_eq!(made["members"][0]["value"], json!(bo));
    assert_eq!(roles_in(&app, &bo).await, Some(Role::PartnerAdmin.into()));
    let path = format!("/Groups/{}", made["id"].as_str().expect("an id"));
    directory.send(Method::DELETE, &path, Value::Null).await.status(204);
    refused(&directory.get(&path).await, 404, "", "no such");
}

impl Directory {
    /// Somebody as another token of the company's sees them.
    async fn get_of(app: &TestApp, ada: &Member, id: &str) -> Answer {
        let ctx = app.ctx_of(ada).await;
        let token = tokens::make(app, &ctx, "Second", 30).await.expect("a token");
        let answer = Directory::with(app, &token).get(&format!("/Users/{id}")).await.ok();
        let listed = tokens::list(app, &ctx).await.expect("tokens");
        let second = listed.into_iter().rfind(|one| one.token.name == "Second").expect("it");
        tokens::revoke(app, &ctx, second.token.id).await.expect("revoked");
        answer
    }
}

/// The roles of somebody the directory brought, by their address.
async fn roles_in(app: &TestApp, _id: &str) -> Option<Roles> {
    let email = domain::text::Email::parse("bo@northwind.example").expect("an address");
    let person = store::find_person(app.db.read(), &email).await.expect("asked").expect("Bo");
    let places = store::list_companies(app.db.read(), person.id).await.expect("places");
    assert!(!store::is_operator(app.db.read(), person.id).await.expect("asked"));
    places.first().map(|place| place.roles)
}

/// Three people whom the directory brought on a later day than Ada came.
async fn three(app: &TestApp) -> Directory {
    let (_, mut directory) = northwind(app).await;
    app.set_day("2024-03-10").await;
    for (name, address, extra) in [
        ("bo", "bo@northwind.example", json!({ "externalId": "E1" })),
        ("cy", "cy@northwind.example", json!({ "active": false })),
        ("dee", "dee@shop.example", json!({ "displayName": "D \"quoted\"" })),
    ] {
        let mut body = json!({ "userName": name, "emails": [{ "value": address }] });
        for (key, value) in extra.as_object().expect("an object") {
            body[key] = value.clone();
        }
        directory.post("/Users", body).await.status(201);
    }
    directory
}

#[tokio::test]
async fn filters_find_whom_they_mean() {
    let app = TestApp::new().await;
    let mut directory = three(&app).await;
    for (filter, expected) in [
        (r#"userName eq "BO""#, "bo"),
        (r#"userName sw "d" or userName ew "y""#, "cy dee"),
        (r#"externalId eq "E1""#, "bo"),
        (r#"externalId eq "e1""#, ""),
        ("externalId pr", "bo"),
        ("not (externalId pr) and active eq true", "ada@northwind.example dee"),
        (r#"emails.value co "@northwind" and not (active eq false)"#, "ada@northwind.example bo"),
        (r#"emails[type eq "work"]"#, "ada@northwind.example"),
        (r#"emails eq "dee@shop.example""#, "dee"),
        (r#"displayName eq "D \"quoted\"""#, "dee"),
        (r#"active eq "False""#, "cy"),
        ("active ne true", "cy"),
        (r#"meta.lastModified ge "2024-03-10T00:00:00+01:00""#, "bo cy dee"),
        (r#"meta.lastModified lt "2024-03-10T00:00:00Z""#, "ada@northwind.example"),
        (r#"userName eq "bo" or userName eq "cy" and active eq true"#, "bo"),
        (r#"(userName eq "bo" or userName eq "cy") and active eq true"#, "bo"),
        (r#"groups.value eq "account_admin""#, "ada@northwind.example"),
        ("externalId eq null and active eq false", "cy"),
        (r#"urn:ietf:params:scim:schemas:core:2.0:User:userName eq "bo""#, "bo"),
        (r#"shoeSize eq "44""#, "invalidFilter"),
        ("active gt true", "invalidFilter"),
        ("userName eq 7", "invalidFilter"),
        (r#"meta.created gt "soon""#, "invalidFilter"),
        (r#"userName is "bo""#, "invalidFilter"),
        (r#"userName eq "bo"#, "invalidFilter"),
    ] {
        let mut found: Vec<String> =
            directory.finds(filter).await.split(' ').map(str::to_owned).collect();
        found.sort();
        assert_eq!(found.join(" "), expected, "{filter}");
    }
}

#[tokio::test]
async fn lists_are_sorted_cut_and_shaped() {
    let app = TestApp::new().await;
    let mut directory = three(&app).await;
    let list = whole(&directory.get("/Users?startIndex=2&count=2&sortBy=userName").await.ok());
    let names = |list: &Value| {
        let users = list["Resources"].as_array().expect("a list").clone();
        let names = users.iter().map(|user| user["userName"].as_str().unwrap_or("").to_owned());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(&list), ["bo", "cy"]);
    assert_eq!(list["totalResults"], 4);
    assert_eq!((&list["startIndex"], &list["itemsPerPage"]), (&json!(2), &json!(2)));
    let last = "/Users?sortBy=userName&sortOrder=descending&count=1&startIndex=-5";
    assert_eq!(names(&whole(&directory.get(last).await.ok())), ["dee"]);
    for (query, listed) in [("count=0", 0), ("count=-1", 0), ("count=9000", 4), ("startIndex=9", 0)]
    {
        let list = whole(&directory.get(&format!("/Users?{query}")).await.ok());
        assert_eq!(names(&list).len(), listed, "{query}");
        assert_eq!(list["totalResults"], 4);
    }
    let some = "/Users?filter=userName%20eq%20%22bo%22&attributes=userName,emails.value";
    let bo = whole(&directory.get(some).await.ok())["Resources"][0].clone();
    let keys: Vec<&String> = bo.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["emails", "id", "schemas", "userName"]);
    let path = format!("/Users/{}?excludedAttributes=emails,meta", bo["id"].as_str().expect("it"));
    let rest = whole(&directory.get(&path).await.ok());
    assert!(rest["emails"].is_null() && rest["meta"].is_null() && rest["active"].is_boolean());
    let asked = json!({ "filter": "userName eq \"dee\"", "count": 5, "attributes": ["userName"] });
    let found = whole(&directory.post("/Users/.search", asked.clone()).await.ok());
    assert_eq!(names(&found), ["dee"]);
    assert_eq!(names(&whole(&directory.post("/.search", asked).await.ok())), ["dee"]);
    let all = whole(&directory.post("/.search", json!({ "count": 200 })).await.ok());
    assert_eq!(all["totalResults"], 4 + Role::ALL.len());
}

#[tokio::test]
async fn mistakes_are_told_as_the_standard_says() {
    let app = TestApp::new().await;
    let (_, mut directory) = northwind(&app).await;
    let id = directory.brings("bo", "bo@northwind.example").await;
    let path = format!("/Users/{id}");
    for (body, kind, words) in [
        (json!({ "displayName": "x" }), "invalidValue", "userName"),
        (json!({ "userName": "x" }), "invalidValue", "emails"),
        (json!({ "userName": "x", "emails": "y" }), "invalidValue", "emails"),
        (json!({ "userName": 7 }), "invalidValue", "userName"),
        (json!({ "userName": "x@y.example", "active": "maybe" }), "invalidValue", "active"),
        (
            json!({ "userName": "x@y.example", "externalId": "4111 1111 1111 1111" }),
            "invalidValue",
            "card",
        ),
        (json!([]), "invalidSyntax", "object"),
    ] {
        refused(&directory.post("/Users", body).await, 400, kind, words);
    }
    for (operation, kind, words) in [
        (json!({ "op": "remove" }), "noTarget", "path"),
        (json!({ "op": "remove", "path": "userName" }), "mutability", "required"),
        (json!({ "op": "replace", "path": "id", "value": "7" }), "mutability", "id"),
        (json!({ "op": "add", "path": "groups", "value": [] }), "mutability", "groups"),
        (json!({ "op": "replace", "path": "shoeSize", "value": 44 }), "invalidPath", "userName"),
        (json!({ "op": "replace", "path": "emails[", "value": 44 }), "invalidPath", "emails"),
        (
            json!({ "op": "replace", "path": "emails[type eq \"home\"].value", "value": "x" }),
            "noTarget",
            "no value",
        ),
        (json!({ "op": "sing", "path": "active" }), "invalidSyntax", "op is"),
        (json!({ "op": "add", "value": 7 }), "invalidValue", "object"),
        (json!({ "op": "add", "path": "userName" }), "invalidValue", "value"),
        (
            json!({ "op": "replace", "path": "userName", "value": "x y@" .repeat(100) }),
            "invalidValue",
            "userName",
        ),
    ] {
        let before = directory.get(&path).await.ok().body();
        // What holds before a mistake is not kept either.
        let operations = json!([{ "op": "replace", "path": "userName", "value": "z" }, operation]);
        refused(&directory.patch(&path, operations).await, 400, kind, words);
        assert_eq!(directory.get(&path).await.ok().body(), before);
    }
    let many = vec![json!({ "op": "remove", "path": "externalId" }); 101];
    refused(&directory.patch(&path, json!(many)).await, 413, "", "100");
    let long = json!({ "userName": "x".repeat(300 * 1024) });
    refused(&directory.post("/Users", long).await, 413, "", "256 KB");
    for (method, path) in [
        (Method::DELETE, "/Users"),
        (Method::POST, "/Schemas"),
        (Method::PUT, "/Groups"),
        (Method::PATCH, "/ServiceProviderConfig"),
    ] {
        refused(&directory.send(method, path, Value::Null).await, 405, "", "method");
    }
    refused(&directory.get("/Bulk").await, 404, "", "address");
    refused(&directory.get("/Users?count=many").await, 400, "invalidValue", "count");
    // Versions: what was changed meanwhile is not overwritten, what is known is not sent again.
    let seen = directory.get(&path).await.ok();
    let version = seen.headers["etag"].to_str().expect("text").to_owned();
    let mut careful = Directory { browser: directory.browser.clone() };
    careful.browser.send_header("if-none-match", &version);
    careful.get(&path).await.status(304);
    let mut careful = Directory { browser: directory.browser.clone() };
    careful.browser.send_header("if-match", &version);
    let rename = |name: &str| json!([{ "op": "replace", "path": "userName", "value": name }]);
    careful.patch(&path, rename("bob")).await.ok();
    refused(&careful.patch(&path, rename("rob")).await, 412, "", "changed meanwhile");
    refused(&careful.send(Method::DELETE, &path, Value::Null).await, 412, "", "meanwhile");
}

#[tokio::test]
async fn too_many_requests_wait_and_nobody_else_does() {
    let app = TestApp::new().await;
    let (ada, mut directory) = northwind(&app).await;
    let ctx = app.ctx_of(&ada).await;
    let other = tokens::make(&app, &ctx, "Other", 30).await.expect("a token");
    let mut turned_away = None;
    for _ in 0..400 {
        let answer = directory.get("/ServiceProviderConfig").await;
        if answer.status == 429 {
            turned_away = Some(answer);
            break;
        }
    }
    let turned_away = turned_away.expect("a limit");
    refused(&turned_away, 429, "", "Retry-After");
    assert!(turned_away.headers.contains_key("retry-after"));
    Directory::with(&app, &other).get("/ServiceProviderConfig").await.ok();
}
