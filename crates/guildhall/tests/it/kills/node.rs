//! A program that serves, and what is done to it.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::PATIENCE;

pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// The command that restarts the database as if its machine had failed.
const RESTART: &str = "GUILDHALL_TEST_POSTGRES_RESTART";

pub fn restart_database() {
    let command = std::env::var(RESTART).unwrap_or_else(|_| panic!("{RESTART} is not set"));
    let told = Command::new("sh").args(["-c", &command]).stdout(Stdio::null()).status();
    assert!(told.expect("sh runs").success(), "{command} failed");
}

pub struct Node {
    database: String,
    port: u16,
    child: Option<Child>,
}

impl Node {
    pub fn new(database: &str, port: u16) -> Node {
        Node { database: database.to_owned(), port, child: None }
    }

    pub fn start(&mut self) {
        // A faster one may be named; the one that was built with the tests does as well.
        let binary = std::env::var("GUILDHALL_TEST_BINARY");
        let binary = binary.unwrap_or_else(|_| env!("CARGO_BIN_EXE_guildhall").to_owned());
        let mut command = Command::new(binary);
        command.args(["--database", &self.database, "demo", "--port", &self.port.to_string()]);
        command.env("GUILDHALL_LOG", "error").stdin(Stdio::null()).stdout(Stdio::null());
        self.child = Some(command.spawn().expect("the program starts"));
    }

    /// Waits until it answers; one that ended by itself, as without its database, is started again.
    pub async fn is_ready(&mut self) {
        let http = reqwest::Client::new();
        let begun = Instant::now();
        loop {
            assert!(begun.elapsed() < PATIENCE, "the node is not ready");
            let child = self.child.as_mut().expect("it was started");
            if child.try_wait().expect("it can be asked").is_some() {
                self.start();
            }
            let url = format!("http://127.0.0.1:{}/readyz", self.port);
            let asked = http.get(url).timeout(Duration::from_secs(5)).send().await;
            if asked.is_ok_and(|answer| answer.status() == 200) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// SIGKILL.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            // It may have ended by itself, without its database.
            let _ = child.kill();
            child.wait().expect("it ended");
        }
    }

    pub fn pause(&self) {
        self.signal("-STOP");
    }

    pub fn go_on(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, which: &str) {
        let child = self.child.as_ref().expect("it was started");
        let told = Command::new("kill").args([which, &child.id().to_string()]).status();
        assert!(told.expect("kill runs").success());
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.kill();
    }
}
