//! Every mail in every language, as it is sent, read back by a reader that others wrote: Python's
//! `email`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};

use domain::ids::PartnerId;
use domain::text::Locale;
use jiff::Timestamp;
use language::Arg;
use sea_orm::ActiveValue;
use uuid::Uuid;

use super::{Mail, kept};
use crate::calendar::{Entry, Meeting, Method, Party, Time, invitation};
use crate::testing::TestApp;
use crate::web::i18n::sources;
use crate::world::mail::{Letter, as_sent};

/// What comes into a sentence: words that a careless writer of mails or of HTML would spoil.
const VALUE: &str = "O’Brien & Søns <株式会社> \"ü\" 🎉";
const RECIPIENT: &str = "ada@copperkettle.example";
const SENDER: &str = "合作夥伴中心 <partners@guildhall.example>";

/// Reads blocks of JSON, one a line, and says what it finds otherwise than it was written.
const READER: &str = r#"
import sys, json, email, email.policy, html, re
for line in sys.stdin:
    want = json.loads(line)
    found = email.message_from_bytes(bytes.fromhex(want["raw"]), policy=email.policy.default)
    def say(what, got, wished):
        print(want["name"], what, repr(got), "and not", repr(wished), flush=True)
    if found.defects:
        say("defects", found.defects, [])
    if found["subject"] != want["subject"]:
        say("subject", found["subject"], want["subject"])
    if [one.addr_spec for one in found["to"].addresses] != [want["to"]]:
        say("to", str(found["to"]), want["to"])
    if [one.display_name for one in found["from"].addresses] != [want["from"]]:
        say("from", str(found["from"]), want["from"])
    if not found["message-id"] or not found["date"]:
        say("headers", found.keys(), "Message-ID and Date")
    if not bytes.fromhex(want["raw"]).split(b"\r\n\r\n")[0].isascii():
        say("head", "more than ASCII", "ASCII")
    if any(998 < len(line) for line in bytes.fromhex(want["raw"]).split(b"\r\n")):
        say("lines", "too long", "998 bytes")
    text = found.get_body(("plain",)).get_content().replace("\r\n", "\n").rstrip("\n")
    if text != want["text"].rstrip("\n"):
        say("text", text, want["text"])
    page = found.get_body(("html",)).get_content()
    if page.replace("\r\n", "\n").rstrip("\n") != want["html"]:
        say("html", page, want["html"])
    if "lang=\"%s\"" % want["locale"] not in page:
        say("language", page[:60], want["locale"])
    for part in found.walk():
        if part.get_content_maintype() == "text" and part.get_content_charset() != "utf-8":
            say("charset", part.get_content_charset(), "utf-8")
    entries = [part for part in found.walk() if part.get_content_type() == "text/calendar"]
    if len(entries) != (1 if want["calendar"] else 0):
        say("entries", len(entries), bool(want["calendar"]))
    for part in entries:
        content = part.get_content().replace("\r\n", "\n")
        if content != want["calendar"].replace("\r\n", "\n"):
            say("entry", content, want["calendar"])
        if "METHOD:" + part.get_param("method") not in content.split("\n"):
            say("method", part.get_param("method"), "as the entry has it")
        if not part.get_filename().endswith(".ics"):
            say("file", part.get_filename(), ".ics")
    words = html.unescape(re.sub("<[^>]*>", " ", page))
    first = want["text"].split("\n")[0]
    if first not in words:
        say("greeting", words[:80], first)
print("read", flush=True)
"#;

/// Of each mail, by its kind, what its sentences take in, in any language.
fn kinds() -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut kinds = BTreeSet::new();
    for (locale, source) in sources() {
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                key = name.to_owned();
            }
            let kind = key.strip_prefix("mail-").and_then(|rest| rest.strip_suffix("-subject"));
            if let Some(kind) = kind.filter(|_| locale == Locale::EnUs) {
                kinds.insert(kind.to_owned());
            }
            let names = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect()
            });
            messages.entry(key.clone()).or_default().extend(names);
        }
    }
    let of = |kind: String| {
        let parts = ["subject", "body", "action"].map(|part| format!("mail-{kind}-{part}"));
        let args = parts.iter().filter_map(|key| messages.get(key)).flatten().cloned().collect();
        (kind, args)
    };
    kinds.into_iter().map(of).collect()
}

fn value<T: Clone>(set: &ActiveValue<T>) -> T
where
    sea_orm::Value: From<T>,
{
    match set {
        ActiveValue::Set(value) | ActiveValue::Unchanged(value) => value.clone(),
        ActiveValue::NotSet => panic!("a mail is written whole"),
    }
}

#[tokio::test]
async fn every_mail_in_every_language_is_read_back_as_it_was_written() {
    let app = TestApp::on("2024-03-04").await;
    let ctx = app.system().await;
    let kinds = kinds();
    assert!(40 < kinds.len(), "{} kinds of mails", kinds.len());
    let mut written = Vec::new();
    for (kind, args) in &kinds {
        for locale in Locale::ALL {
            let has_action = app.messages.has(locale, &format!("mail-{kind}-action"));
            let args = args.iter().map(|name| (&*name.clone().leak(), Arg::from(VALUE)));
            let mail = Mail {
                kind: kind.clone().leak(),
                about: "a reading".to_owned(),
                recipient: RECIPIENT.to_owned(),
                name: VALUE.to_owned(),
                locale,
                args: args.collect(),
                path: has_action.then(|| "/orders/1?tab=paid".to_owned()),
                note: None,
            };
            let kept = kept(&app, &ctx, PartnerId(Uuid::nil()), mail);
            let row = kept.row();
            let letter = Letter {
                id: value(&row.mail_id),
                recipient: RECIPIENT.to_owned(),
                subject: value(&row.subject),
                body_text: value(&row.body_text),
                body_html: value(&row.body_html),
                reply_to: None,
                thread: None,
                calendar: carries_entry(kind).then(entry),
            };
            let name = format!("{kind} {}", locale.tag());
            assert!(!letter.body_text.contains('⟨'), "{name} lacks a word: {}", letter.body_text);
            let raw = as_sent(SENDER, &letter).expect("a mail can be written");
            written.push(serde_json::json!({
                "name": name,
                "raw": raw.iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
                "subject": letter.subject,
                "to": RECIPIENT,
                "from": "合作夥伴中心",
                "text": letter.body_text,
                "html": letter.body_html,
                "locale": locale.tag(),
                "calendar": letter.calendar,
            }));
        }
    }
    let lines: Vec<String> = written.iter().map(|one| format!("{one}\n")).collect();
    let Some(said) = read_by_python(lines.concat()) else { return };
    assert_eq!(said, "read\n", "of {} mails", written.len());
}

/// Letters about hours with support bring an entry for a calendar.
fn carries_entry(kind: &str) -> bool {
    kind.contains("appointment")
}

fn entry() -> String {
    let party = || Party { name: VALUE.to_owned(), email: RECIPIENT.to_owned() };
    let entry = Entry {
        uid: "1@guildhall".to_owned(),
        time: Time::Hours { from: Timestamp::UNIX_EPOCH, to: Timestamp::UNIX_EPOCH },
        summary: VALUE.repeat(4),
        description: format!("{VALUE}\n\n{VALUE}"),
        url: "https://partners.example/support/requests/1".to_owned(),
        meeting: Some(Meeting { sequence: 1, is_off: true, organizer: party(), attendee: party() }),
    };
    invitation(Method::Cancel, &entry, Timestamp::UNIX_EPOCH)
}

/// What the reader says; `None` where this machine has no Python.
fn read_by_python(lines: String) -> Option<String> {
    let child = Command::new("python3")
        .args(["-c", READER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("skipped: no python3");
        return None;
    };
    let mut inlet = child.stdin.take().expect("its input");
    let writer = std::thread::spawn(move || inlet.write_all(lines.as_bytes()));
    let done = child.wait_with_output().expect("python3 ends");
    writer.join().expect("no panic").expect("python3 reads all");
    Some(String::from_utf8(done.stdout).expect("text"))
}
