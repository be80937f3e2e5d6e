//! Answers by mail, as a mail server hands them over.

use domain::access::{Role, RoleRules};
use domain::ids::RequestNumber;

use super::address;
use super::take::{Taken, Unfit, take};
use crate::testing::{Member, TestApp};

const NEW: &str = "/support/requests";

async fn asks(ada: &mut Member) -> (String, RequestNumber) {
    let fields = [
        ("topic", "portal"),
        ("severity", "minimal"),
        ("title", "A page is empty"),
        ("text", "Since today."),
    ];
    let opened = ada.post_form(NEW, &fields).await.status(303);
    let page = opened.location().split('?').next().expect("a path").to_owned();
    let number = page.rsplit('/').next().and_then(RequestNumber::parse).expect("a number");
    (page, number)
}

fn letter(from: &str, id: &str, more: &str, text: &str) -> Vec<u8> {
    format!(
        "From: {from}\r\nTo: support\r\nMessage-ID: <{id}@mail.example>\r\nSubject: Re: yours\r\n\
         {more}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
    .into_bytes()
}

#[tokio::test]
async fn an_answer_by_mail_becomes_a_note_once() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let mut olga = app.operator().await;
    let (page, number) = asks(&mut ada).await;
    let mail = app.last_mail(&ada.email).await;
    let to = mail.reply_to.expect("an address to answer to");
    assert!(mail.text.starts_with("##-"), "{}", mail.text);
    assert_eq!(address::meant(&app, &to.to_uppercase()), Some(number.clone()));
    let ask = [("text", "Which browser?"), ("then", "ask")];
    olga.post_form(&format!("/operator/support/{number}/answers"), &ask).await.status(303);
    let from = format!("Ada <{}>", ada.email.to_uppercase());
    let quoted = "All of them.\r\n\r\nOn Monday Guildhall <p@g.example> wrote:\r\n> Which browser?";
    let raw = letter(&from, "1", "", quoted);
    for _ in 0..3 {
        let taken = take(&app, &number, &ada.email, &raw).await.expect("taken");
        assert_eq!(taken, Taken::Written);
    }
    let shown = ada.get(&page).await.ok().has("All of them.").has("It is support’s turn");
    assert_eq!(shown.body().matches("All of them.").count(), 1);
    assert!(!shown.body().contains("wrote:"));
}

#[tokio::test]
async fn nobody_writes_onto_what_is_not_theirs() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let eve = app.enrolled_partner("Contoso", "US").await;
    let sam = app.colleague(&ada, "Sam", Role::SalesAgent).await;
    let (page, number) = asks(&mut ada).await;
    let to = address::of(&app, &number).expect("made").expect("an address");
    let (local, domain) = to.split_once('@').expect("an address");
    let changed = format!("{}0@{domain}", &local[..local.len() - 1]);
    let other = to.replace("-s0001", "-s0002");
    for address in [&changed, &other, "postmaster@guildhall.example", "@", "", "request+.@"] {
        let meant = address::meant(&app, address);
        assert!(meant.is_none() || *address == to, "{address}");
    }
    assert_eq!(address::meant(&app, &format!("{local}@elsewhere.example")), None);
    let narrow = app.ctx_of(&ada).await.rules == RoleRules::Narrowed;
    for (from, may) in [
        (eve.email.as_str(), false),
        ("nobody@nowhere.example", false),
        ("", false),
        (sam.email.as_str(), !narrow),
        (ada.email.as_str(), true),
    ] {
        let raw = letter(from, from, "", "I write.");
        let taken = take(&app, &number, "x@y.example", &raw).await;
        match taken {
            Ok(Taken::Written) => assert!(may, "{from} may not write"),
            Err(Unfit::NotTheirs) => assert!(!may, "{from} may write"),
            other => panic!("{from}: {other:?}"),
        }
    }
    let two = format!("{}, {}", ada.email, eve.email);
    let raw = letter(&two, "two", "", "We write.");
    assert!(matches!(take(&app, &number, "x@y.example", &raw).await, Err(Unfit::NotTheirs)));
    ada.get(&page).await.ok().lacks("We write.");
}

#[tokio::test]
async fn programs_are_not_answered_and_what_is_too_much_is_refused() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let (page, number) = asks(&mut ada).await;
    let from = ada.email.clone();
    for more in ["Auto-Submitted: auto-replied\r\n", "Precedence: bulk\r\n", "List-Id: <a.b>\r\n"] {
        let raw = letter(&from, more, more, "I am away.");
        let taken = take(&app, &number, &from, &raw).await.expect("taken");
        assert_eq!(taken, Taken::Ignored, "{more}");
    }
    let bounce = letter(&from, "bounce", "", "It did not arrive.");
    assert_eq!(take(&app, &number, "", &bounce).await.expect("taken"), Taken::Ignored);
    ada.get(&page).await.ok().lacks("I am away.").lacks("It did not arrive.");
    let long = letter(&from, "long", "", &"word ".repeat(2_000));
    assert!(matches!(take(&app, &number, &from, &long).await, Err(Unfit::TooLong)));
    let nothing = letter(&from, "nothing", "", "> only a quote");
    assert!(matches!(take(&app, &number, &from, &nothing).await, Err(Unfit::Empty)));
    let card = letter(&from, "card", "", "My card is 4242 4242 4242 4242.");
    assert!(matches!(take(&app, &number, &from, &card).await, Err(Unfit::CardNumber)));
    ada.get(&page).await.ok().lacks("My card is");
    ada.post_form(&format!("{page}/withdrawal"), &[]).await.status(303);
    app.advance_days(15).await;
    let late = letter(&from, "late", "", "And yet.");
    assert!(matches!(take(&app, &number, &from, &late).await, Err(Unfit::Refused(_))));
}

#[tokio::test]
async fn files_of_a_mail_are_kept_by_the_same_rules() {
    let app = TestApp::new().await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let (page, number) = asks(&mut ada).await;
    let part = |name: &str, content: &str| {
        format!(
            "--b\r\nContent-Type: application/octet-stream\r\n\
             Content-Disposition: attachment; filename=\"{name}\"\r\n\r\n{content}\r\n"
        )
    };
    let raw = format!(
        "From: {}\r\nMessage-ID: <f@mail.example>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n\
         <p>See the <b>log</b>.</p>\r\n{}{}--b--\r\n",
        ada.email,
        part("page.log", "12:00 nothing"),
        part("run.exe", "MZ"),
    );
    take(&app, &number, &ada.email, raw.as_bytes()).await.expect("taken");
    let shown = ada.get(&page).await.ok().has("See the log.").has("page.log").has("run.exe");
    let files = shown.attributes("a", "href").into_iter().filter(|href| href.contains("/files/"));
    assert_eq!(files.count(), 1);
}
