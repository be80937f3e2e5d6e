//! `guildhall serve`: refuses to start in words, says when it is ready, stops cleanly.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Seconds anything here may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

fn configuration(directory: &Path, port: u16) -> String {
    let file = directory.join("guildhall.toml");
    let text = format!(
        "database = \"sqlite://{}\"\npublic_url = \"https://partners.example\"\n\
         smtp_url = \"smtp://127.0.0.1:9\"\nmail_from = \"Partners <partners@example.com>\"\n\
         secret_keys = \"5a6f7e1c9d3b4a2807f6e5d4c3b2a190\"\n\
         listen = \"127.0.0.1:{port}\"\n",
        directory.join("guildhall.db").display()
    );
    std::fs::write(&file, text).expect("written");
    file.to_str().expect("readable").to_owned()
}

fn program(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guildhall"));
    command.args(words).stdout(Stdio::piped()).stderr(Stdio::piped());
    let names =
        ["DATABASE", "PUBLIC_URL", "SMTP_URL", "MAIL_FROM", "SECRET_KEYS", "LISTEN", "WORK", "LOG"];
    for name in names {
        command.env_remove(format!("GUILDHALL_{name}"));
    }
    command
}

fn get(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: partners.example\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn wait_until(what: &str, mut happened: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !happened() {
        assert!(begun.elapsed() < PATIENCE, "{what} did not happen in {PATIENCE:?}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

struct Stopped(Child);

impl Drop for Stopped {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn it_refuses_to_start_and_says_what_to_do() {
    let directory = tempfile::tempdir().expect("a directory");
    let bare = program(&["serve"]).output().expect("it runs");
    let said = String::from_utf8_lossy(&bare.stderr).into_owned();
    assert!(!bare.status.success() && said.contains("the setting public_url is missing"), "{said}");
    let file = configuration(directory.path(), free_port());
    let empty = program(&["serve", "--config", &file]).output().expect("it runs");
    let said = String::from_utf8_lossy(&empty.stderr).into_owned();
    assert!(!empty.status.success() && said.contains("programme apply"), "{said}");
}

#[cfg(unix)]
#[test]
fn it_serves_and_stops_at_the_signal() {
    let directory = tempfile::tempdir().expect("a directory");
    let port = free_port();
    let file = configuration(directory.path(), port);
    let applied = program(&["--config", &file, "programme", "apply", "--yes"]).output();
    assert!(applied.expect("it runs").status.success(), "the shipped programme applies");
    let mut serving = Stopped(program(&["serve", "--config", &file]).spawn().expect("it starts"));
    wait_until("ready", || get(port, "/readyz").is_some_and(|answer| answer.contains("200 OK")));
    let page = get(port, "/sign-in").expect("an answer");
    assert!(page.contains("content-security-policy: default-src 'none'"), "{page}");
    assert!(page.contains("strict-transport-security:"), "{page}");
    let clock = get(port, "/operator/clock").expect("an answer");
    assert!(!clock.contains("200 OK"), "a live installation has no test clock");
    assert!(get(port, "/mailbox").expect("an answer").contains("404"), "nor a simulated mailbox");
    let told = Command::new("kill").arg(serving.0.id().to_string()).status().expect("kill runs");
    assert!(told.success());
    wait_until("the stop", || serving.0.try_wait().expect("it can be asked").is_some());
    let status = serving.0.wait().expect("it ended");
    assert!(status.success(), "SIGTERM is a clean end, not {status}");
}

#[test]
fn the_clock_of_a_live_installation_cannot_be_moved() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = configuration(directory.path(), free_port());
    let applied = program(&["--config", &file, "programme", "apply", "--yes"]).output();
    assert!(applied.expect("it runs").status.success());
    let refused =
        program(&["--config", &file, "clock", "advance", "--days", "1", "--json"]).output();
    let refused = refused.expect("it runs");
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stdout).contains("clock.live"));
}
