//! Stories of policy sets at the desk: side by side, scheduled, looked at on a sample, discarded.

use domain::text::Locale;

use crate::app::Loaded;
use crate::programme::Files;
use crate::testing::{Browser, TestApp};

const NEW: &str = "/operator/policies/new";

/// A copy of today's set with another window, in force from a day.
fn form<'a>(code: &'a str, from: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("base", "pc-2024"),
        ("code", code),
        ("effective_from", from),
        ("title_en-US", "Rules of tomorrow"),
        ("window_closes", "45"),
        ("refund_days", "14"),
        ("reminder_upcoming", "-20"),
    ]
}

async fn loaded(app: &TestApp) -> std::sync::Arc<Loaded> {
    app.programme().await.expect("the programme")
}

async fn world() -> (TestApp, Browser) {
    let app = TestApp::on("2024-06-22").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let mut ben = app.enrolled_partner("Contoso", "US").await;
    ben.buys_by_card("action-pack", "approve").await;
    let grace = app.operator().await;
    (app, grace)
}

#[tokio::test]
async fn two_sets_stand_side_by_side_field_by_field() {
    let (app, mut grace) = world().await;
    let page = "/operator/policies/compare";
    let told = grace.get(&format!("{page}?left=pc-2022&right=pc-2024")).await.ok();
    let told = told.has("fields differ").has("renewal_window.closes").has("Every field");
    told.has("Only the global admin and the partner admin");
    // A set beside itself differs in nothing.
    let same = grace.get(&format!("{page}?left=pc-2024&right=pc-2024")).await.ok();
    same.has("No field differs");
    grace.get(page).await.ok().has("Terms governed");
    grace.get(&format!("{page}?left=nothing")).await.status(404);
    for language in Locale::ALL {
        grace.speak(language);
        for page in [page, NEW, "/operator/policies", "/operator/policies/pc-2024"] {
            assert!(!grace.get(page).await.ok().body().contains('⟨'), "{page}");
        }
    }
    let mut ada = app.enrolled_partner("Litware", "US").await;
    for page in [page, NEW, "/operator/policies/pc-2024/sample"] {
        ada.get(page).await.status(403);
        assert!(app.visitor().get(page).await.location().starts_with("/sign-in"), "{page}");
    }
}

#[tokio::test]
async fn a_set_is_scheduled_looked_at_and_discarded() {
    let (app, mut grace) = world().await;
    let before = loaded(&app).await.programme.clone();
    grace.get(NEW).await.ok().has("Schedule a new set");
    let sent = grace.post_form(NEW, &form("pc-2025", "2025-01-01")).await;
    sent.leads_to("/operator/policies/pc-2025?notice=policy-scheduled");
    // The second press of the button finds it done.
    let again = grace.post_form(NEW, &form("pc-2025", "2025-01-01")).await;
    again.leads_to("/operator/policies/pc-2025?notice=policy-scheduled");
    let now = loaded(&app).await;
    let set = now.programme.policies.last().expect("the newest set");
    assert_eq!((set.code.as_str(), set.window_closes), ("pc-2025", 45));
    assert_eq!(set.title.en_us, "Rules of tomorrow");
    assert_eq!(now.programme.policies.len(), before.policies.len() + 1);
    grace.get("/operator/policies").await.ok().has("Scheduled").has("Rules of tomorrow");
    let page = "/operator/policies/pc-2025";
    grace.get(page).await.ok().has("What it would do").has("Discard the set");
    // Both years end on June 22nd, 2025, and the next ones are bought under the new set.
    let sample = grace.get(&format!("{page}/sample")).await.ok();
    let sample = sample.has("2 of 2 running subscriptions").has("Northwind Traders");
    assert_eq!(sample.texts("main tbody tr").len(), 2);
    let file = grace.get(&format!("{page}/sample/file")).await.ok().body().replace('"', "");
    let line = file.lines().find(|line| line.contains("Contoso")).expect("a line");
    let cells: Vec<&str> = line.split(',').collect();
    // The running year keeps its charge; the next one's window, reminder and refund change.
    assert_eq!(cells[4..8], ["2025-06-22", "2025-06-23", "2025-06-23", "2026-06-22"]);
    assert_eq!(
        cells[8..12],
        ["pc-2024", "pc-2025", "2026-06-23/2026-07-22", "2026-06-23/2026-08-06",]
    );
    assert_eq!(
        cells[12..16],
        ["2026-06-23", "2026-06-23", "2026-06-07 2026-07-15", "2026-06-02 2026-07-15"]
    );
    assert_eq!(cells[16..20], ["2025-07-23", "2025-07-07", "2026-07-22", "2026-07-22"]);
    // Looking wrote nothing: the programme has the one new version.
    let listed = grace.get("/operator/programme").await.ok();
    assert_eq!(listed.texts("main tbody tr").len(), 2);
    grace.get(&format!("{page}/discarding")).await.ok().has("will not come into force");
    let gone = grace.post_form(&format!("{page}/discarding"), &[]).await;
    gone.leads_to("/operator/policies?notice=policy-discarded");
    assert_eq!(loaded(&app).await.programme.policies, before.policies);
    grace.post_form(&format!("{page}/discarding"), &[]).await.status(404);
    grace.get(page).await.status(404);
    let told = crate::audit::store::house_events(app.db.read(), 0).await.expect("the house's");
    let kinds: Vec<&str> = told.iter().map(|event| event.kind.as_str()).collect();
    let own = kinds.iter().filter(|kind| kind.starts_with("programme.policy_")).count();
    assert_eq!(own, 2, "{kinds:?}");
}

#[tokio::test]
async fn what_does_not_hold_is_named_and_a_set_that_is_there_stays() {
    let (app, mut grace) = world().await;
    let before = loaded(&app).await.programme.clone();
    for (code, from, wrong) in [
        ("PC 2025", "2025-01-01", "lower-case letters"),
        ("pc-2025", "soon", "In force from"),
        ("pc-2025", "2024-06-22", "after today"),
        ("pc-2025", "2020-06-22", "after today"),
        ("pc-2022", "2025-01-01", "another code"),
    ] {
        let sent = grace.post_form(NEW, &form(code, from)).await.status(422).has(wrong);
        assert_eq!(sent.attribute("#f-window_closes", "value").as_deref(), Some("45"), "{code}");
    }
    let mut late = form("pc-2025", "2025-01-01");
    late.push(("charge_day", "60"));
    grace.post_form(NEW, &late).await.status(422).has("policies/pc-2025.toml");
    let mut strange = form("pc-2025", "2025-01-01");
    strange.push(("window_opens", "ten"));
    grace.post_form(NEW, &strange).await.status(422).has("a whole number of days");
    // A file: unreadable, without a code, and one that holds.
    let text = Files::shipped().0["policies/pc-2024.toml"].clone();
    let text = text.replace("in_force = true", "in_force = false");
    let good = text
        .replace("code = \"pc-2024\"", "code = \"pc-2030\"")
        .replace("effective_from = 2024-01-01", "effective_from = 2030-01-01");
    let file = format!("{NEW}/file");
    for (content, wrong) in
        [("code = ", "not valid TOML"), ("", "`code` is missing"), (text.as_str(), "another code")]
    {
        let sent = grace.post_file(&file, &[], ("file", "set.toml", content.as_bytes())).await;
        sent.status(422).has(wrong);
    }
    // Each problem is told of in the reader's language, with the path of its key and the fix.
    let faulty = good.replace("satisfied_by = \"payment_received\"", "satisfied_by = \"hope\"");
    for (language, wrong) in [
        (Locale::EnUs, "“hope” is not known here. Write one of"),
        (Locale::ZhTw, "此處沒有「hope」。請填寫下列其中之一"),
        (Locale::ZhCn, "此处没有“hope”。请填写以下之一"),
        (Locale::JaJp, "「hope」はここでは使えません。"),
    ] {
        grace.speak(language);
        let sent = grace.post_file(&file, &[], ("file", "set.toml", faulty.as_bytes())).await;
        sent.status(422).has("renewal_window.satisfied_by").has(wrong);
    }
    grace.speak(Locale::EnUs);
    assert_eq!(loaded(&app).await.programme, before);
    let sent = grace.post_file(&file, &[], ("file", "set.toml", good.as_bytes())).await;
    sent.leads_to("/operator/policies/pc-2030?notice=policy-scheduled");
    // The set of today cannot be discarded, nor one of the past.
    for code in ["pc-2024", "pc-2022", "nothing"] {
        let page = format!("/operator/policies/{code}/discarding");
        grace.get(&page).await.status(404);
        grace.post_form(&page, &[]).await.status(404);
    }
}

#[tokio::test]
async fn a_scheduled_set_governs_what_is_bought_from_its_day_on() {
    let (app, mut grace) = world().await;
    grace.post_form(NEW, &form("pc-2025", "2024-07-01")).await.status(303);
    let mut eve = app.enrolled_partner("Litware", "US").await;
    eve.buys_by_card("action-pack", "approve").await;
    app.live_to("2024-07-02").await;
    let mut kim = app.enrolled_partner("Fabrikam", "US").await;
    kim.buys_by_card("action-pack", "approve").await;
    let of = async |partner| {
        let all = crate::subscription::store::list(app.db.read(), partner).await;
        let held = all.expect("subscriptions").remove(0);
        held.term().expect("a term").policy.to_string()
    };
    assert_eq!(of(eve.partner).await, "pc-2024");
    assert_eq!(of(kim.partner).await, "pc-2025");
    // Its day has come: it stays. The next edit of the desk moves the mark by itself.
    grace.get("/operator/policies/pc-2025/discarding").await.status(404);
    grace.post_form(NEW, &form("pc-2026", "2026-01-01")).await.status(303);
    let now = loaded(&app).await;
    let marked: Vec<&str> = now
        .programme
        .policies
        .iter()
        .filter(|set| set.in_force)
        .map(|set| set.code.as_str())
        .collect();
    assert_eq!(marked, ["pc-2025"]);
}

#[tokio::test]
async fn what_is_wrong_with_a_set_has_its_sentence_in_four_languages() {
    let app = TestApp::new().await;
    // A set sent to the desk is read by these parts alone; other parts of the programme are files
    // that are applied on the command line.
    let of_sets = ["toml.", "key.", "type.", "text.", "language.", "list.", "policy.", "choice."];
    let own = crate::programme::Problem::codes()
        .filter(|code| of_sets.iter().any(|part| code.starts_with(part)));
    let codes: Vec<&str> = own.chain(["code.form", "number.range", "offer.unknown"]).collect();
    assert!(20 < codes.len(), "{codes:?}");
    for code in codes {
        let key = format!("programme-wrong-{}", code.replace(['.', '_'], "-"));
        for locale in Locale::ALL {
            assert!(app.messages.has(locale, &key), "{key} is missing in {}", locale.tag());
        }
    }
}
