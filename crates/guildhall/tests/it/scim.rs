//! Provisioning judged by PyPI's scim2-tester over a real connection, where it is installed: what
//! it finds of users and groups holds, whatever it tries.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use domain::access::Role;
use guildhall::access::scim::tokens;
use guildhall::testing::TestApp;
use guildhall::web::connections;
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::spawn_blocking;

/// The interpreter; nothing where it has no scim2-tester and nobody promised it.
fn python() -> Option<String> {
    let promised = std::env::var("GUILDHALL_TEST_SCIM").ok();
    let python = promised.clone().unwrap_or_else(|| "python3".to_owned());
    let has_judge = Command::new(&python).args(["-c", "import scim2_tester, httpx2"]).output();
    if has_judge.is_ok_and(|done| done.status.success()) {
        return Some(python);
    }
    assert!(promised.is_none(), "{python} was promised to have scim2-tester and has not");
    eprintln!("skipped: python3 has no scim2-tester (pip install -r tests/scim/requirements.txt)");
    None
}

fn judged(python: &str, address: &str, token: &str) -> Vec<Value> {
    let judge = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/scim/judge.py");
    let done = Command::new(python).arg(judge).args([address, token]).output().expect("it runs");
    let said = String::from_utf8(done.stderr).expect("text");
    assert!(done.status.success(), "the judge fell over:\n{said}");
    let lines = String::from_utf8(done.stdout).expect("text");
    lines.lines().map(|line| serde_json::from_str(line).expect("a finding")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_judge_of_scim_finds_no_failure() {
    let Some(python) = python() else { return };
    let app = TestApp::new().await;
    let ada = app.enrolled_partner("Northwind Traders", "US").await;
    // People who were there before the directory are judged as well.
    app.colleague(&ada, "Bo", Role::SalesAgent).await;
    let ctx = app.ctx_of(&ada).await;
    let token = tokens::make(&app, &ctx, "The judge", 30).await.expect("a token");
    let listener = connections::listen(([127, 0, 0, 1], 0).into()).await.expect("a port");
    let address = format!("http://{}/scim/v2", listener.local_addr().expect("an address"));
    let (stop, stopped) = watch::channel(false);
    let serving = tokio::spawn(connections::serve(app.shared(), listener, stopped));
    let findings = spawn_blocking(move || judged(&python, &address, &token)).await.expect("it ran");
    stop.send(true).expect("it listens");
    serving.await.expect("it ends").expect("cleanly");

    let of = |finding: &Value, name: &str| finding[name].as_str().unwrap_or_default().to_owned();
    let told = |finding: &Value| {
        let parts = ["status", "of", "check", "why"].map(|name| of(finding, name));
        parts.join(" ")
    };
    let good = ["SUCCESS", "COMPLIANT", "ACCEPTABLE"];
    let bad = findings.iter().filter(|finding| !good.contains(&of(finding, "status").as_str()));
    let bad: Vec<String> = bad.map(told).collect();
    assert!(bad.is_empty(), "{} findings:\n{}", bad.len(), bad.join("\n"));
    // Every kind of check was made of both kinds of things, so that no failure hides another.
    let mut made: BTreeMap<String, usize> = BTreeMap::new();
    for finding in &findings {
        *made.entry(of(finding, "of")).or_default() += 1;
    }
    assert!(15 <= made["User"] && 18 <= made["Group"] && 27 <= made[""], "{made:?}");
}
