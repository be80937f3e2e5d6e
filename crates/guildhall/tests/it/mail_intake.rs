//! Answers by mail over a real connection: a real client's letters, and what no client should send.

use domain::ids::RequestNumber;
use guildhall::support::intake::{address, smtp};
use guildhall::testing::{Member, TestApp};
use lettre::message::{Attachment, MultiPart, SinglePart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Listens as `guildhall serve` does. The sender stops it when it is dropped.
async fn listens(app: &TestApp) -> (u16, watch::Sender<bool>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(smtp::serve(app.shared(), listener, stopped));
    (port, stop)
}

async fn asked(app: &TestApp) -> (Member, String, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let fields =
        [("topic", "portal"), ("severity", "minimal"), ("title", "Empty"), ("text", "A page.")];
    let opened = ada.post_form("/support/requests", &fields).await.status(303);
    let page = opened.location().split('?').next().expect("a path").to_owned();
    let number = page.rsplit('/').next().and_then(RequestNumber::parse).expect("a number");
    let to = address::of(app, &number).expect("made").expect("an address");
    (ada, page, to)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_client_answers_a_request() {
    let app = TestApp::new().await;
    let (mut ada, page, to) = asked(&app).await;
    let (port, _stop) = listens(&app).await;
    let client =
        AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1").port(port).build();
    let files = Attachment::new("page.log".to_owned())
        .body("12:00 nothing".to_owned(), "text/plain".parse().expect("a kind"));
    let body = MultiPart::mixed()
        .singlepart(SinglePart::plain("……そうです。\n.\n一行の点。\n\n> 以前".to_owned()))
        .singlepart(files);
    let letter = |to: &str| {
        Message::builder()
            .from(ada.email.parse().expect("an address"))
            .to(to.parse().expect("an address"))
            .message_id(Some("<one@mail.example>".to_owned()))
            .subject("Re: your request")
            .multipart(body.clone())
            .expect("a letter")
    };
    client.send(letter(&to)).await.expect("taken");
    client.send(letter(&to)).await.expect("taken again, and known");
    let refused = client.send(letter("somebody@elsewhere.example")).await;
    assert!(refused.expect_err("no relay").is_permanent());
    let shown = ada.get(&page).await.ok().has("一行の点。").has("page.log");
    assert_eq!(shown.body().matches("一行の点。").count(), 1, "{}", shown.words());
    assert!(!shown.body().contains("以前"));
}

/// Says lines and reads the answer to each; the last line of an answer has a space after its code.
struct Wire(BufReader<TcpStream>);

impl Wire {
    async fn to(port: u16) -> Wire {
        let stream = TcpStream::connect(("127.0.0.1", port)).await.expect("a connection");
        let mut wire = Wire(BufReader::new(stream));
        assert!(wire.answer().await.starts_with("220"));
        wire
    }

    async fn answer(&mut self) -> String {
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).await.expect("an answer");
            if line.get(3..4) != Some("-") {
                return line;
            }
        }
    }

    async fn says(&mut self, line: &str) -> String {
        self.0.write_all(line.as_bytes()).await.expect("sent");
        self.answer().await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_client_should_send_is_refused() {
    let app = TestApp::new().await;
    let (mut ada, page, to) = asked(&app).await;
    let (port, stop) = listens(&app).await;
    let mut wire = Wire::to(port).await;
    for (line, expected) in [
        ("EHLO mx.example\r\n", "250"),
        ("RCPT TO:<a@b.example>\r\n", "503"),
        ("DATA\r\n", "503"),
        ("MAIL FROM:<a@b.example> SIZE=99999999999\r\n", "552"),
        ("MAIL FROM:<a@b.example>\r\n", "250"),
        ("RCPT TO:<somebody@elsewhere.example>\r\n", "550"),
        ("RCPT TO:<request+1000001-s0001.00000000000000000000@guildhall.example>\r\n", "550"),
        ("DATA\r\n", "503"),
        ("NONSENSE\r\n", "500"),
        ("RSET\r\n", "250"),
        ("QUIT\r\n", "221"),
    ] {
        let answer = wire.says(line).await;
        assert!(answer.starts_with(expected), "{line:?} was answered {answer:?}");
    }
    // Two messages in one, told apart by a line end that is none: the connection ends.
    let mut wire = Wire::to(port).await;
    wire.says("EHLO mx.example\r\n").await;
    wire.says(&format!("MAIL FROM:<{}>\r\n", ada.email)).await;
    assert!(wire.says(&format!("RCPT TO:<{to}>\r\n")).await.starts_with("250"));
    assert!(wire.says("DATA\r\n").await.starts_with("354"));
    let smuggled = format!("From: {}\r\n\r\nOne\n.\nMAIL FROM:<x@y.example>\r\n", ada.email);
    assert!(wire.says(&smuggled).await.starts_with("554"));
    ada.get(&page).await.ok().lacks("One");
    // Somebody who only ever says what is wrong is sent away.
    let mut wire = Wire::to(port).await;
    let mut last = String::new();
    for _ in 0..12 {
        last = wire.says("NONSENSE\r\n").await;
        if last.starts_with("421") || last.is_empty() {
            break;
        }
    }
    // The farewell follows the last refusal.
    let farewell = if last.starts_with("421") { last } else { wire.answer().await };
    assert!(farewell.starts_with("421"), "{farewell:?}");
    drop(stop);
}
