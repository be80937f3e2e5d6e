//! Mail over a real SMTP server: Python's aiosmtpd, where it is installed.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use guildhall::testing::TestApp;
use guildhall::world::mail::{Letter, Mailer};

const SERVER: &str = r#"
import sys, asyncio
from aiosmtpd.controller import Controller

class Keep:
    async def handle_DATA(self, server, session, envelope):
        text = envelope.content.decode("utf-8", "replace").replace("\r\n", "\\n")
        print(envelope.mail_from, envelope.rcpt_tos, text, flush=True)
        return "250 kept"

controller = Controller(Keep(), hostname="127.0.0.1", port=int(sys.argv[1]))
controller.start()
print("ready", flush=True)
sys.stdin.read()
"#;

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_reaches_a_real_server() {
    let promised = std::env::var("GUILDHALL_TEST_SMTP").ok();
    let python = promised.clone().unwrap_or_else(|| "python3".to_owned());
    let has_server = Command::new(&python).args(["-c", "import aiosmtpd"]).output();
    if !has_server.is_ok_and(|done| done.status.success()) {
        assert!(promised.is_none(), "{python} was promised to have aiosmtpd and has not");
        eprintln!("skipped: python3 has no aiosmtpd (pip install aiosmtpd)");
        return;
    }
    let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("it").port();
    let mut child = Command::new(&python)
        .args(["-c", SERVER, &port.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let server = Server(child);
    assert_eq!(lines.next().expect("a line").expect("readable"), "ready");

    let app = TestApp::new().await;
    let mailer =
        Mailer::smtp(&format!("smtp://127.0.0.1:{port}"), "Partners <partners@example.com>")
            .expect("an address");
    let letter = Letter {
        id: app.world.ids.uuid(app.now().await.expect("a clock")),
        recipient: "ada@copperkettle.example".to_owned(),
        subject: "續約提醒\r\nBcc: mallory@example.com".to_owned(),
        body_text: "您好".to_owned(),
        body_html: "<p>您好</p>".to_owned(),
        reply_to: Some("request+1000001-s0001.0a@example.com".to_owned()),
        thread: Some("request-1".to_owned()),
        calendar: None,
    };
    let id = letter.id;
    let now = app.now().await.expect("a clock");
    mailer.deliver(&app.db, letter, now).await.expect("the server takes it");
    let kept = lines.next().expect("a line").expect("readable");
    assert!(kept.starts_with("partners@example.com ['ada@copperkettle.example']"), "{kept}");
    assert!(kept.contains(&format!("Message-ID: <{id}@example.com>")), "{kept}");
    assert!(kept.contains("Reply-To: request+1000001-s0001.0a@example.com"), "{kept}");
    assert!(kept.contains("References: <request-1@example.com>"), "{kept}");
    assert!(kept.contains("Auto-Submitted: auto-generated"), "{kept}");
    assert!(kept.contains("multipart/alternative"), "{kept}");
    assert!(!kept.contains("\\nBcc:"), "a subject never becomes a header: {kept}");
    drop(server);
}
