//! Hostile headers over a raw socket, against the real server: whatever is claimed, nobody is
//! believed; whatever is malformed, one answer at most comes back, and the server stands.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use guildhall::testing::TestApp;
use guildhall::web::connections;
use tokio::sync::watch;
use tokio::task::spawn_blocking;

/// Seconds anything here may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(50);
/// What no answer may repeat.
const EVIL: &str = "evil.example";

struct Server {
    app: TestApp,
    address: SocketAddr,
    stop: watch::Sender<bool>,
    serving: tokio::task::JoinHandle<anyhow::Result<()>>,
}

impl Server {
    async fn start() -> Server {
        let app = TestApp::new().await;
        let listener = connections::listen(([127, 0, 0, 1], 0).into()).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let (stop, stopped) = watch::channel(false);
        let serving = tokio::spawn(connections::serve(app.shared(), listener, stopped));
        Server { app, address, stop, serving }
    }

    async fn says(&self, request: impl Into<Vec<u8>>) -> String {
        self.says_within(request.into(), PATIENCE).await
    }

    /// What comes back until the server closes, or says nothing more for a while.
    async fn says_within(&self, request: Vec<u8>, silence: Duration) -> String {
        let address = self.address;
        spawn_blocking(move || said(address, &request, silence)).await.expect("it was asked")
    }

    async fn stops(self) {
        self.stop.send(true).expect("it listens");
        let stopped = tokio::time::timeout(PATIENCE, self.serving).await;
        stopped.expect("in time").expect("it ends").expect("cleanly");
        drop(self.app);
    }
}

/// All that comes back until the server closes. What was reset counts as closed.
fn said(address: SocketAddr, request: &[u8], silence: Duration) -> String {
    let mut stream = TcpStream::connect(address).expect("the server takes connections");
    stream.set_read_timeout(Some(silence)).expect("a limit");
    // The server may close before everything was sent.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let mut part = [0; 4_096];
    while let Ok(count) = stream.read(&mut part) {
        if count == 0 {
            break;
        }
        answer.extend_from_slice(&part[..count]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

fn status(answer: &str) -> u16 {
    answer.get(9..12).and_then(|code| code.parse().ok()).unwrap_or(0)
}

fn answers(said: &str) -> usize {
    said.matches("HTTP/1.1 ").count() + said.matches("HTTP/1.0 ").count()
}

/// Headers that claim to come from elsewhere, or to mean something else.
fn tales() -> Vec<String> {
    let names = [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X-Forwarded-Proto",
        "X-Forwarded-Scheme",
        "X-Forwarded-Server",
        "X-Forwarded-Ssl",
        "X-HTTP-Method-Override",
        "X-Host",
        "X-Original-URL",
        "X-Real-IP",
        "X-Rewrite-URL",
        "True-Client-IP",
        "CF-Connecting-IP",
        "Client-IP",
        "Via",
        "X-Forwarded",
        "X-Original-Host",
        "Referer",
        "X-Wap-Profile",
        "Base-Url",
        "Destination",
        "Proxy",
    ];
    let values = [EVIL, "for=evil.example;host=evil.example;proto=http", "http://evil.example/x"];
    let mut all = Vec::new();
    for name in names {
        for value in values {
            all.push(format!("{name}: {value}\r\n"));
        }
    }
    all.push("X-HTTP-Method-Override: DELETE\r\nX-Method-Override: PUT\r\n".to_owned());
    all.push("X-Original-URL: /operator\r\nX-Rewrite-URL: /operator\r\n".to_owned());
    all.push(format!("Origin: https://{EVIL}\r\n"));
    all.push(format!("User-Agent: () {{ :; }}; curl {EVIL}\r\n"));
    all.push("Accept-Language: ../../../../etc/passwd\r\n".to_owned());
    all.push("Cookie: guildhall_session=' or 1=1 --; guildhall_reading=../../x\r\n".to_owned());
    all.push(format!("Cookie: {}\r\n", "a=b; ".repeat(2_000)));
    all.push("Range: bytes=0-1,1-2,2-3,3-4\r\n".to_owned());
    all.push("Accept-Encoding: evil, x;q=nonsense\r\n".to_owned());
    all.push("If-None-Match: *\r\nIf-Modified-Since: never\r\n".to_owned());
    all.push("Expect: 200-nothing\r\n".to_owned());
    all.push("Connection: close, Host, Cookie\r\n".to_owned());
    all.push("Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n".to_owned());
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_header_claims_changes_nothing() {
    let server = Server::start().await;
    let ask = |path: &str, more: &str| {
        format!("GET {path} HTTP/1.1\r\nHost: partners.example\r\n{more}Connection: close\r\n\r\n")
    };
    let mut tried = 0;
    for (path, expected) in [("/sign-in", 200), ("/company", 303)] {
        for tale in tales() {
            let answer = server.says(ask(path, &tale)).await;
            assert_eq!(status(&answer), expected, "{path} with {tale}: {answer}");
            assert_eq!(answers(&answer), 1, "{path} with {tale}");
            assert!(!answer.contains(EVIL), "{path} repeats {tale}: {answer}");
            let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
            assert!(location.is_none_or(|to| to.starts_with("/sign-in?to=")), "{location:?}");
            assert!(answer.contains("content-security-policy: default-src 'none'"), "{answer}");
            tried += 1;
        }
    }
    assert!(100 <= tried, "only {tried}");
    server.stops().await;
}

/// Requests that are wrong, or that two programs could read differently.
fn malformed() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |what: &str, text: String| all.push((what.to_owned(), text.into_bytes()));
    let host = "Host: partners.example\r\n";
    let hidden = "GET /healthz HTTP/1.1\r\nHost: partners.example\r\n\r\n";
    for host in [
        "Host: a.example\r\nHost: evil.example\r\n",
        "Host: partners.example@evil.example\r\n",
        "Host: partners.example/evil.example\r\n",
        "Host: partners.example evil.example\r\n",
        "Host: partners.example#evil\r\n",
        "Host: <script>\r\n",
        "Host: \"partners.example\"\r\n",
        "Host: partners.example\tevil.example\r\n",
        "Host: a,b\r\n",
        "Host: partners.example?x\r\n",
        "Host: partners.example\\evil.example\r\n",
        "Host: p\u{e4}rtners.example\r\n",
    ] {
        add("host", format!("GET /sign-in HTTP/1.1\r\n{host}\r\n"));
    }
    for line in [
        "GET http://evil.example/sign-in HTTP/1.1",
        "GET  /sign-in HTTP/1.1",
        "GET /sign-in HTTP/1.1 x",
        "GET /sign-in HTTP/9.9",
        "GET /sign-in HTTP/2.0",
        "GET /sign in HTTP/1.1",
        "GET sign-in HTTP/1.1",
        "G\u{0}T /sign-in HTTP/1.1",
        "GET /sign-in\u{0} HTTP/1.1",
        "GET",
        "\u{16}\u{3}\u{1}\u{2}\u{0}",
        "PRI * HTTP/2.0",
        "{\"get\": 1}",
        "",
    ] {
        add("first line", format!("{line}\r\n{host}\r\n"));
    }
    for field in [
        "X-A : space before the colon",
        "X A: space in the name",
        ": no name",
        "X-A",
        " X-A: folded at the start",
        "X-A: a\r\n folded",
        "X-A: a\rX-B: b",
        "X-A: a\nX-B b",
        "X-A: nul\u{0}byte",
        "X-A\u{0}: nul",
        "X(A): brackets",
        "X-Ä: umlaut",
    ] {
        add("field", format!("GET /sign-in HTTP/1.1\r\n{host}{field}\r\n\r\n"));
    }
    for length in [
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length: 5, 6\r\n",
        "Content-Length: 5 5\r\n",
        "Content-Length: 99999999999999999999999\r\n",
        "Content-Length: five\r\n",
        "Content-Length:\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: gzip\r\n",
        "Transfer-Encoding:\tx, chunked x\r\n",
        "Transfer-Encoding: \"chunked\"\r\n",
        "Transfer-Encoding: chunked;x\r\n",
    ] {
        add("smuggling", format!("POST /sign-in HTTP/1.1\r\n{host}{length}\r\n0\r\n\r\n{hidden}"));
    }
    let chunked = format!("POST /sign-in HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\n");
    for body in [
        "x\r\n",
        "-1\r\n\r\n",
        "FFFFFFFFFFFFFFFFF\r\n",
        "5\r\nabc",
        "5;ext\nabcde\r\n0\r\n\r\n",
        "0x5\r\nabcde\r\n0\r\n\r\n",
        "5\r\nabcdefg\r\n0\r\n\r\n",
        " 5\r\nabcde\r\n0\r\n\r\n",
    ] {
        add("chunks", format!("{chunked}{body}"));
    }
    add("no end", format!("GET /sign-in HTTP/1.1\r\n{host}X-A: {}", "a".repeat(300_000)));
    add(
        "giant field",
        format!("GET /sign-in HTTP/1.1\r\n{host}X-A: {}\r\n\r\n", "a".repeat(40_000)),
    );
    add("giant name", format!("GET /sign-in HTTP/1.1\r\n{host}{}: a\r\n\r\n", "a".repeat(40_000)));
    add("many", format!("GET /sign-in HTTP/1.1\r\n{host}{}\r\n", "X-A: a\r\n".repeat(101)));
    add("very many", format!("GET /sign-in HTTP/1.1\r\n{host}{}\r\n", "X-A: a\r\n".repeat(9_000)));
    add("long", format!("GET /{} HTTP/1.1\r\n{host}\r\n", "a".repeat(8_200)));
    add("longer", format!("GET /{} HTTP/1.1\r\n{host}\r\n", "a".repeat(70_000)));
    add("long query", format!("GET /?{} HTTP/1.1\r\n{host}\r\n", "a=b&".repeat(2_500)));
    for method in ["TRACE", "CONNECT", "DELETE", "PUT", "PATCH", "PROPFIND", "get", "GETS"] {
        add("method", format!("{method} /sign-in HTTP/1.1\r\n{host}\r\n"));
    }
    for path in [
        "/../../etc/passwd",
        "/assets/0/../../../../etc/passwd",
        "/assets/0/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/assets/0/..%5c..%5cx",
        "/%00",
        "/sign-in%00.html",
        "/sign-in%0d%0aSet-Cookie:%20a=b",
        "//evil.example/",
        "/\\evil.example",
        "/%c0%ae%c0%ae/",
        "/;/operator",
        "/./operator/",
    ] {
        add("path", format!("GET {path} HTTP/1.1\r\n{host}\r\n"));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_malformed_gets_one_refusal_at_most() {
    let server = Server::start().await;
    let all = malformed();
    assert!(90 <= all.len(), "only {}", all.len());
    let silence = Duration::from_secs(5);
    let asked = all.iter().map(|(_, request)| server.says_within(request.clone(), silence));
    let said = futures_util::future::join_all(asked).await;
    let mut answered = 0;
    for ((what, request), answer) in all.into_iter().zip(said) {
        let shown: String = String::from_utf8_lossy(&request)
            .chars()
            .take(200)
            .flat_map(char::escape_debug)
            .collect();
        assert!(answers(&answer) <= 1, "{what} {shown} was answered twice: {answer}");
        if answer.is_empty() {
            continue;
        }
        answered += 1;
        let status = status(&answer);
        assert!(
            (400..=431).contains(&status) || [501, 505].contains(&status),
            "{what} {shown}: {answer}"
        );
        assert!(!answer.to_ascii_lowercase().contains("set-cookie: a=b"), "{shown}: {answer}");
        assert!(!answer.contains("ok\n") && !answer.contains("root:"), "{shown}: {answer}");
        // What does not even read as a request is refused below our headers, without a word.
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let guarded = head.contains("content-security-policy: default-src 'none'");
        assert!(guarded || body.is_empty(), "{what} {shown}: {answer}");
    }
    assert!(60 < answered, "only {answered} were answered at all");
    let alive = server.says("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await;
    assert_eq!(status(&alive), 200, "it stands: {alive}");
    server.stops().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_never_ends_is_not_waited_for() {
    let server = Server::start().await;
    let address = server.address;
    let waited = spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(1))).expect("a limit");
        let begun = Instant::now();
        let _ = stream.write_all(b"GET /sign-in HTTP/1.1\r\nHost: a\r\n");
        let mut part = [0; 1_024];
        while begun.elapsed() < PATIENCE {
            // One more byte now and then, as those do who want to be waited for.
            let gone = stream.write_all(b"X").is_err();
            match stream.read(&mut part) {
                Ok(0) => break,
                Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => break,
                _ if gone => break,
                _ => {}
            }
        }
        begun.elapsed()
    });
    let waited = waited.await.expect("it was asked");
    assert!(waited < Duration::from_secs(35), "the connection was held for {waited:?}");
    server.stops().await;
}
