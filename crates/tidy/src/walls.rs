//! The first wall between partners: a page, a command or a view hands the database to a store's
//! question and can do nothing else with it, and the question names the partner.

use std::collections::{BTreeMap, BTreeSet};

use crate::floors::{is_face, is_store, is_web};
use crate::source::{self, Rust};
use crate::tree::{in_house, report};

/// A capability and a question of its store that faces outside the operators' desk ask without a
/// partner, and why that shows nobody another company's rows. The list may only become shorter.
const WITHOUT_PARTNER: [(&str, &str, &str); 16] = [
    ("access", "get_person", "the name of a colleague, by an id found in the partner's own row"),
    ("access", "is_operator", "about the very person who asks"),
    ("access", "list_companies", "of the very person who asks"),
    ("access", "list_identities", "of the very person who asks"),
    ("access", "list_names", "names of people, by ids found in the partner's own rows"),
    ("access", "list_passkeys", "of the very person who asks"),
    ("access", "list_sessions", "of the very person who asks"),
    ("benefit", "pools", "the stock of keys, which belong to nobody yet, for staff"),
    ("competency", "extensions", "rules of the programme, which belong to nobody"),
    ("partner", "count_waiting", "the list of enrolments to vet, for staff"),
    ("partner", "find_by_network_id", "for staff and the command line, who are asked for first"),
    ("partner", "list_waiting", "the list of enrolments to vet, for staff"),
    ("payment", "list_open", "the command line's, for staff"),
    ("payment", "list_statements", "the command line's, for staff"),
    ("subscription", "count_charges", "a number for the command line"),
    ("support", "list_taken", "hours of staff: that they are given away, and nothing else"),
];

/// The capability of a file of the house: `order` of `order/pages/show.rs`.
fn capability(inside: &str) -> &str {
    inside.split('/').next().unwrap_or(inside)
}

/// The parameters of each public function of a file.
fn signatures(rust: &Rust) -> Vec<(String, String)> {
    let code = rust.code.as_str();
    let found = rust.places("pub async fn ").into_iter().filter_map(|at| {
        let rest = &code[at + "pub async fn ".len()..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        // A bound in angle brackets may hold parentheses of its own; none of ours does.
        let open = at + code[at..].find('(')?;
        let close = source::closing(code.as_bytes(), open, b'(', b')')?;
        Some((name, code[open..close].to_owned()))
    });
    found.collect()
}

/// The questions of every capability's store that name no partner.
fn without_partner() -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for rust in source::house() {
        let Some(inside) = in_house(rust.path).filter(|inside| is_store(inside)) else { continue };
        if ["db", "world", "mail", "bench", "simulate", "check"].contains(&capability(inside)) {
            continue;
        }
        for (name, parameters) in signatures(rust) {
            let names = ["PartnerId", "PartnerScope"].iter().any(|word| parameters.contains(word));
            let asks = ["connection", "App", "Db", "Transaction"];
            if !names && asks.iter().any(|word| parameters.contains(word)) {
                all.entry(capability(inside).to_owned()).or_default().insert(name);
            }
        }
    }
    all
}

/// The questions a face asks of stores: whose, and which.
fn asked(rust: &Rust, own: &str) -> Vec<(usize, String, String)> {
    let code = rust.code.as_str();
    let found = rust.places("store::").into_iter().filter_map(|at| {
        let path: String =
            code[at..].chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
        let name = path.rsplit("::").next().unwrap_or_default().to_owned();
        let is_call = code[at + path.len()..].starts_with('(');
        let before = code[..at].strip_suffix("::").map(|before| {
            before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
        });
        let whose = before.filter(|whose| !["crate", "self", "super"].contains(whose));
        is_call.then(|| (at, whose.unwrap_or(own).to_owned(), name))
    });
    found.collect()
}

#[test]
fn faces_ask_no_question_that_names_no_partner() {
    let open = without_partner();
    let (mut findings, mut used) = (Vec::new(), BTreeSet::new());
    for rust in source::house() {
        let Some(inside) = in_house(rust.path) else { continue };
        let own = capability(inside);
        if !(is_face(inside) || is_web(inside)) || ["operator", "bench"].contains(&own) {
            continue;
        }
        for (at, whose, name) in asked(rust, own) {
            // A module between, as in `bank::store::list`, belongs to the capability itself.
            let whose = if open.contains_key(&whose) { whose } else { own.to_owned() };
            if !open.get(&whose).is_some_and(|names| names.contains(&name)) {
                continue;
            }
            match WITHOUT_PARTNER.iter().find(|known| (known.0, known.1) == (&whose, &name)) {
                Some(known) => drop(used.insert((known.0, known.1))),
                None => findings.push(format!(
                    "{}:{} asks {whose}::store::{name}, which takes no partner",
                    rust.path,
                    rust.line_at(at)
                )),
            }
        }
    }
    for (whose, name, _) in WITHOUT_PARTNER {
        if !used.contains(&(whose, name)) {
            findings.push(format!("nobody asks {whose}::store::{name} any more"));
        }
    }
    report(
        findings,
        "Let the store's function take the PartnerId and filter by it. Where there is none to \
         name, add it to WITHOUT_PARTNER with the reason, or take it off.",
    );
}

#[test]
fn faces_hand_the_database_on_and_do_nothing_else_with_it() {
    let words =
        ["sea_orm", "sqlx", ".snapshot()", "connection_pool", "begin_with", "walls::house("];
    let judged = source::house().filter_map(|rust| Some((in_house(rust.path)?, rust)));
    let faces = judged.filter(|(inside, _)| is_face(inside) || is_web(inside));
    let findings = faces.flat_map(|(inside, rust)| {
        let places = move |word: &&'static str| {
            let at = move |at| (rust.line_at(at), *word);
            rust.places(word).into_iter().map(at).collect::<Vec<(usize, &str)>>()
        };
        let found = words.iter().flat_map(places);
        // What a face spawns begins behind a closed wall, and only there it may say otherwise.
        let spawns = !rust.places("tokio::spawn(").is_empty();
        let told = move |(line, word): (usize, &str)| {
            let its_own = spawns && word.starts_with("walls::");
            (!its_own).then(|| format!("{inside}:{line} has {word}"))
        };
        found.filter_map(told).collect::<Vec<String>>()
    });
    report(
        findings.collect(),
        "A face hands `app.db.read()` to a store's question and looks at nothing itself; the whole \
         house is opened in a use case or a store.",
    );
}

/// Files of use cases that write and ask nobody's leave, and why none is needed. Whoever acts by a
/// page or by the command line comes through one that asks, the same one: so both give the same
/// answer. The list may only become shorter.
const NO_LEAVE: [(&str, &str); 30] = [
    ("lead/ask.rs", "customers of the directory: nobody is signed in"),
    ("lead/follow.rs", "the customer, by a secret address"),
    ("lead/hook/deliver.rs", "background work"),
    ("lead/look.rs", "background work"),
    ("partner/older.rs", "within a move, whose use cases ask"),
    ("access/authenticator.rs", "one's own second proof, found by the person who asks"),
    ("access/oidc/link.rs", "nobody is signed in yet, or one's own accounts"),
    ("access/oidc/mod.rs", "nobody is signed in yet"),
    ("access/passkeys.rs", "one's own, or nobody is signed in yet"),
    ("access/second.rs", "half signed in, or proving oneself once more"),
    ("audit/checkpoint.rs", "background work, and whoever has the server's shell"),
    ("benefit/credit.rs", "background work"),
    ("benefit/earn.rs", "background work"),
    ("competency/look.rs", "background work, and within what staff or a colleague may"),
    ("benefit/lapse.rs", "background work"),
    ("access/sessions.rs", "one's own sessions, found by the person who asks"),
    ("access/sign_in.rs", "nobody is signed in yet"),
    ("order/lapse.rs", "background work"),
    ("payment/answer.rs", "takes in what the gateway says, whoever asks for it"),
    ("payment/bank/job.rs", "background work"),
    ("payment/cards/expiry.rs", "background work"),
    ("payment/chargeback.rs", "takes in what the gateway says"),
    ("payment/chargeback/ask.rs", "background work"),
    ("payment/refund/answer.rs", "takes in what the gateway says"),
    ("payment/run/begin.rs", "background work"),
    ("payment/run/end.rs", "background work"),
    ("payment/run/one.rs", "background work"),
    ("programme/apply.rs", "the command line's alone: whoever has the server's shell"),
    ("subscription/remind.rs", "background work"),
    ("support/appointment/remind.rs", "background work"),
];

const WRITES: [&str; 5] =
    ["PartnerScope::open", "PartnerScope::within", "PartnerScopes::", "Writes::new", ".begin()"];
const ASKS: [&str; 7] =
    [".may(", ".allows(", ".needs_role(", "reach(", "own(ctx", ".own_partner()", "check_change("];

#[test]
fn what_writes_asks_whether_it_may() {
    let mut findings = Vec::new();
    let mut needed = BTreeSet::new();
    for rust in source::house() {
        let Some(inside) = in_house(rust.path) else { continue };
        let ground = ["db", "world", "mail", "web", "cli", "work", "check", "demo", "bench"];
        if is_store(inside)
            || ground.contains(&capability(inside))
            || capability(inside) == "simulate"
            || !inside.contains('/')
        {
            continue;
        }
        let has = |words: &[&str]| words.iter().any(|word| !rust.places(word).is_empty());
        if !has(&WRITES) || has(&ASKS) {
            continue;
        }
        match NO_LEAVE.iter().find(|(known, _)| *known == inside) {
            Some((known, _)) => drop(needed.insert(*known)),
            None => findings.push(format!("{} writes and asks nobody's leave", rust.path)),
        }
    }
    let idle = NO_LEAVE.iter().filter(|(known, _)| !needed.contains(known));
    findings.extend(idle.map(|(known, _)| format!("{known} asks by now, or is gone")));
    report(
        findings,
        "Begin the use case with ctx.may(Action::…). Where nobody's leave is needed, add the file \
         to NO_LEAVE with the reason, or take it off.",
    );
}

#[test]
fn what_calls_out_follows_no_redirect() {
    let mut findings = Vec::new();
    for rust in source::house() {
        let Some(inside) = in_house(rust.path) else { continue };
        let makes = ["Client::builder()", "reqwest::Client::new()", "ClientBuilder::new()"];
        let made: usize = makes.iter().map(|word| rust.places(word).len()).sum();
        let refused = rust.places("redirect::Policy::none()").len();
        if refused < made {
            findings.push(format!("{inside} makes {made} clients, {refused} follow no redirect"));
        }
    }
    report(
        findings,
        "An address that was checked leads to one that was not (ASVS 15.3.2). Build the client \
         with .redirect(redirect::Policy::none()).",
    );
}

#[test]
fn signatures_are_found() {
    let text = "pub async fn of(c: &impl C, partner: PartnerId) -> X {}\n\
                pub async fn all(\n  c: &D,\n) -> X {}";
    let found = signatures(&Rust::read("store.rs", text));
    assert_eq!(found.len(), 2);
    assert!(found[0].1.contains("PartnerId") && !found[1].1.contains("PartnerId"), "{found:?}");
}
