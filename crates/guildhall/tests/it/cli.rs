//! The command line: the portal's verbs, stable JSON, exit codes by error family.

use std::process::{Command, Output};

use guildhall::testing::TestApp;
use serde_json::Value;

/// The program on the story's own database.
fn guildhall(app: &TestApp, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_guildhall"))
        .args(["--database", app.database()])
        .args(words)
        .env_remove("GUILDHALL_LOG")
        .output()
        .expect("the program starts")
}

fn json(app: &TestApp, words: &[&str]) -> Value {
    let done = guildhall(app, &[words, &["--json"]].concat());
    let text = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{words:?}: {text}{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{words:?}: {error}: {text}"))
}

/// The exit code and the refusal's code of a command that must fail.
fn refused(app: &TestApp, words: &[&str]) -> (i32, String) {
    let done = guildhall(app, &[words, &["--json"]].concat());
    let text = String::from_utf8_lossy(&done.stdout);
    let body: Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{words:?}: {error}: {text}"));
    let reason = body["error"]["reason"].as_str().unwrap_or_default();
    assert!(!reason.is_empty() && !reason.contains('⟨'), "{words:?} lacks a sentence: {body}");
    let code = body["error"]["code"].as_str().unwrap_or_default().to_owned();
    (done.status.code().unwrap_or(-1), code)
}

fn enrol(app: &TestApp, email: &str, country: &str) -> String {
    let company = json(
        app,
        &[
            "partner",
            "enrol",
            "--email",
            email,
            "--legal-name",
            "Copper Kettle Ltd",
            "--line1",
            "1 Mill Lane",
            "--city",
            "York",
            "--country",
            country,
            "--contact-name",
            "Ada Byron",
            "--accept-agreement",
        ],
    );
    company["network_id"].as_str().expect("a network id").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_company_joins_buys_and_renews_without_a_browser() {
    let app = TestApp::on("2025-06-22").await;
    let id = enrol(&app, "ada@copperkettle.example", "GB");
    let whose = ["--partner", id.as_str()];
    assert_eq!(json(&app, &["partner", "show", &id])["vetting"]["state"], "pending");

    let place = ["order", "--partner", &id, "place", "--offer", "action-pack", "--method", "card"];
    assert_eq!(refused(&app, &place), (3, "offer.vetting_pending".to_owned()));
    json(&app, &["partner", "approve", &id]);
    assert_eq!(refused(&app, &["partner", "approve", &id]).1, "vetting.already_authorized");

    let offers = json(&app, &["offer", "list", "--partner", &id]);
    let pack = offers.as_array().and_then(|all| all.iter().find(|o| o["code"] == "action-pack"));
    assert_eq!(pack.expect("the offer")["can_buy"], true);
    let gold = offers.as_array().and_then(|all| all.iter().find(|o| o["code"] == "gold"));
    assert_eq!(gold.expect("gold")["conditions"][0]["code"], "offer.competency_missing");

    assert_eq!(refused(&app, &place), (3, "order.terms_not_accepted".to_owned()));
    let placed = json(&app, &[&place[..], &["--accept-terms"]].concat());
    assert_eq!(placed["order"]["state"], "authorising");
    let number = placed["order"]["number"].as_str().expect("a number").to_owned();
    let again = json(&app, &[&place[..], &["--accept-terms"]].concat());
    assert_eq!(again["order"]["number"], number.as_str(), "placed twice, it is one order");
    let pay = ["order", "--partner", &id, "pay", &number, "--outcome", "approve"];
    assert_eq!(json(&app, &pay)["order"]["state"], "completed");

    let held = json(&app, &[&["subscription"], &whose[..], &["list"]].concat());
    let subscription = held[0]["id"].as_str().expect("a subscription").to_owned();
    assert_eq!((&held[0]["status"], &held[0]["ends_on"]), (&"active".into(), &"2026-06-22".into()));
    let renew = ["subscription", "--partner", &id, "renew", &subscription];
    assert_eq!(refused(&app, &renew), (3, "renewal.not_due".to_owned()));
    let off = ["subscription", "--partner", &id, "turn-off-auto-renew", &subscription];
    assert_eq!(json(&app, &off)["auto_renew"]["state"], "off");
    assert_eq!(refused(&app, &off), (3, "auto_renew.already_off".to_owned()));

    json(&app, &["clock", "set", "2026-06-23T09:00"]);
    let renewal = json(&app, &renew);
    assert_eq!(renewal["ends_on"], "2027-06-22");
    let number = renewal["number"].as_str().expect("a number").to_owned();
    let transfer = [
        "order",
        "--partner",
        &id,
        "place",
        "--number",
        &number,
        "--method",
        "transfer",
        "--accept-terms",
        "--contact-name",
        "Ada Byron",
        "--contact-phone",
        "+44 1904 000000",
        "--contact-email",
        "ada@copperkettle.example",
    ];
    let waiting = json(&app, &transfer);
    assert_eq!(waiting["order"]["state"], "awaiting_payment");
    let total = waiting["order"]["total"]["minor"].as_i64().expect("an amount");
    let amount = format!("{}.{:02}", total / 100, total % 100);
    let pay = [
        "order",
        "--partner",
        &id,
        "pay",
        &number,
        "--amount",
        &amount,
        "--currency",
        "GBP",
        "--received-on",
        "2026-06-23",
        "--bank-reference",
        "W/1",
    ];
    assert_eq!(json(&app, &pay)["order"]["state"], "completed");
    let renewed = json(&app, &["subscription", "--partner", &id, "show", &subscription]);
    assert_eq!(renewed["ends_on"], "2027-06-22");
    let invoices = json(&app, &["invoice", "--partner", &id, "list"]);
    let numbers: Vec<_> =
        invoices.as_array().expect("a list").iter().map(|i| &i["number"]).collect();
    assert_eq!(numbers, [&format!("{id}-000002"), &format!("{id}-000001")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_is_chosen_and_a_token_redeemed_without_a_browser() {
    let app = TestApp::on("2025-06-22").await;
    let id = enrol(&app, "ada@copperkettle.example", "GB");
    json(&app, &["partner", "approve", &id]);
    let order = ["order", "--partner", &id];
    let place = ["place", "--offer", "action-pack", "--method", "card", "--accept-terms"];
    let placed = json(&app, &[&order[..], &place].concat());
    let number = placed["order"]["number"].as_str().expect("a number");
    json(&app, &[&order[..], &["pay", number, "--outcome", "approve"]].concat());
    let held = json(&app, &["subscription", "--partner", &id, "list"]);
    let held = held[0]["id"].as_str().expect("a subscription").to_owned();

    let pack = ["benefit", "--partner", &id, "pack"];
    assert_eq!(json(&app, &[&pack[..], &["list"]].concat())[0]["state"], "open");
    let seats = "mobility-security-seats";
    let cloud = ["benefit", "--partner", &id, "cloud"];
    let get = [&cloud[..], &["get", &held, seats]].concat();
    assert_eq!(refused(&app, &get), (3, "benefit.choose_first".to_owned()));
    let choose = |which| [&pack[..], &["choose", &held, "--pack", which]].concat();
    assert_eq!(json(&app, &choose("services"))[0]["pack"], "services");
    assert_eq!(refused(&app, &choose("learning")), (3, "benefit.pack_chosen".to_owned()));

    let token = json(&app, &get);
    assert_eq!(token["code"].as_str().map(str::len), Some(29), "25 characters in five parts");
    let token = token["id"].as_str().expect("a token").to_owned();
    let of = |verb| [&cloud[..], &[verb, token.as_str()]].concat();
    assert_eq!(json(&app, &of("look"))[0]["ends_on"], "2026-06-22");
    let after = json(&app, &of("redeem"));
    assert_eq!(after["products"][0]["seats"], 5);
    assert_eq!(refused(&app, &of("redeem")), (3, "benefit.token_redeemed".to_owned()));
    let new = json(&app, &of("replace"))["id"].as_str().expect("a token").to_owned();
    let list = json(&app, &[&cloud[..], &["list"]].concat());
    let tokens = list["tokens"].as_array().expect("tokens");
    let named = |id: &str| tokens.iter().find(|one| one["id"] == id).expect("a token");
    assert_eq!(named(&token)["status"], "undone");
    assert_eq!(named(&new)["status"], "open");
    assert_eq!(named(&new)["replaces"], token.as_str());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_by_family_and_exit_code() {
    let app = TestApp::on("2025-06-22").await;
    let id = enrol(&app, "ada@copperkettle.example", "US");
    let missing_order = ["order", "--partner", &id, "show", &format!("{id}-O0009")];
    let rows: [(&[&str], i32, &str); 6] = [
        (&["partner", "show", "1000000"], 4, "not_found"),
        (&["partner", "show", "12"], 4, "not_found"),
        (&missing_order, 4, "not_found"),
        (&["subscription", "list"], 2, "invalid"),
        (&["clock", "set", "soon"], 2, "invalid"),
        (&["clock", "set", "2025-01-01"], 3, "clock.backwards"),
    ];
    for (words, exit, code) in rows {
        assert_eq!(refused(&app, words), (exit, code.to_owned()), "{words:?}");
    }
    let wrong = [
        "partner",
        "enrol",
        "--email",
        "info@copperkettle.example",
        "--legal-name",
        "",
        "--line1",
        "1 Mill Lane",
        "--city",
        "York",
        "--country",
        "ZZ",
        "--contact-name",
        "Ada",
    ];
    let done = guildhall(&app, &[&wrong[..], &["--json", "--lang", "ja-JP"]].concat());
    let body: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    let fields: Vec<_> = body["error"]["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .map(|one| format!("{}: {}", one["field"], one["code"]).replace('"', ""))
        .collect();
    let expected = [
        "email: email-role-mailbox",
        "legal_name: required",
        "country: country",
        "agreement: required",
    ];
    assert_eq!(fields, expected);
    assert_eq!(done.status.code(), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_programme_is_exported_checked_and_applied() {
    let app = TestApp::on("2026-06-12").await;
    let id = enrol(&app, "ada@copperkettle.example", "US");
    json(&app, &["partner", "approve", &id]);
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().to_str().expect("readable");
    json(&app, &["programme", "export", path]);
    let unchanged = json(&app, &["programme", "check", path]);
    assert_eq!(
        (&unchanged["changes"], &unchanged["version"]),
        (&Value::Array(vec![]), &Value::Null)
    );

    let prices = directory.path().join("prices.toml");
    let text = std::fs::read_to_string(&prices).expect("prices");
    let later = "\n[[price]]\noffer = \"action-pack\"\ncurrency = \"USD\"\n\
        effective_from = 2027-01-01\namount = \"499.00\"\n";
    std::fs::write(&prices, format!("{text}{later}")).expect("written");
    let changed = json(&app, &["programme", "check", path]);
    assert_eq!(changed["changes"][0]["kind"], "added");
    assert_eq!(json(&app, &["programme", "apply", path, "--yes"])["version"], 2);

    std::fs::write(&prices, text.replace("\"475.00\"", "\"1.00\"")).expect("written");
    let done = guildhall(&app, &["programme", "apply", path, "--yes", "--json"]);
    let body: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(done.status.code(), Some(2), "{body}");
    assert!(body["problems"].as_array().is_some_and(|all| !all.is_empty()), "{body}");
    assert_eq!(body["version"], Value::Null);
    let price = json(&app, &["offer", "list", "--partner", &id])[0]["price"]["minor"].clone();
    assert_eq!(price, 47_500, "a past price is history");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_check_says_by_its_exit_code_whether_everything_holds() {
    use sea_orm::ConnectionTrait;
    let app = TestApp::new().await;
    enrol(&app, "ada@kettle.example", "GB");
    let holds = json(&app, &["check"]);
    assert_eq!((&holds["holds"], &holds["partners"]), (&Value::Bool(true), &Value::from(1)));
    app.rows_are_made_by_hand();
    let fault = app.db.begin().await.expect("a transaction");
    fault.execute_unprepared("update partner set last_invoice_no = 7").await.expect("broken");
    fault.commit().await.expect("committed");
    let done = guildhall(&app, &["check", "--json"]);
    assert_eq!(done.status.code(), Some(1));
    let body: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(body["violations"][0]["invariant"], "I15");
    let nowhere = Command::new(env!("CARGO_BIN_EXE_guildhall"))
        .args(["--database", "sqlite:///nowhere/at/all.db", "check"])
        .output()
        .expect("the program starts");
    assert_eq!(nowhere.status.code(), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_with_a_card_number_is_not_run() {
    let app = TestApp::new().await;
    for words in
        [["partner", "show", "4111 1111 1111 1111"], ["partner", "show", "--x=4242424242424242"]]
    {
        let said = guildhall(&app, &words);
        assert_eq!(said.status.code(), Some(2));
        let told = String::from_utf8_lossy(&said.stderr);
        assert!(told.contains("holds a payment card number") && !told.contains("4242"), "{told}");
    }
}
