//! Nothing of another company is in anything one can fetch: every field of one company is given a
//! word that nothing else holds, and whatever another company's people can read is searched for it.
//! And what the other does changes nothing of what one reads.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::Read as _;

use domain::access::{Role, Roles};
use guildhall::payment::receipt::{self, ReceiptForm};
use guildhall::testing::{Answer, Browser, Member, TestApp, form};
use scraper::{Html, Selector};

use crate::endpoints::{Things, routes, two_companies};
use crate::story::Diary;

/// Every word of the one company begins with it. No language has it.
const CANARY: &str = "zyxq";
/// Addresses one crawl asks for, at most.
const PAGES_MAX: usize = 400;
/// The simulated world's mailbox lies open to whoever tries it out; a live installation has none.
/// Leaving, or changing what the reader sees the world by, would end the crawl.
const NOT_CRAWLED: [&str; 4] = ["/mailbox", "/sign-out", "/assets/", "/simulated-gateway"];

/// What an answer says, whatever it is packed in.
fn words(answer: &Answer) -> String {
    let mut text = String::from_utf8_lossy(&answer.bytes).to_lowercase();
    for (name, value) in &answer.headers {
        text.push_str(&format!("\n{name}: {}", String::from_utf8_lossy(value.as_bytes())));
    }
    if answer.bytes.starts_with(b"PK") {
        let packed = std::io::Cursor::new(answer.bytes.clone());
        let mut packed = zip::ZipArchive::new(packed).expect("a zip file opens");
        for place in 0..packed.len() {
            let mut file = packed.by_index(place).expect("a packed file");
            text.push_str(&file.name().expect("a name").to_lowercase());
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("it unpacks");
            text.push_str(&String::from_utf8_lossy(&bytes).to_lowercase());
        }
    }
    text
}

/// The words of the other company that a text holds.
fn canaries(text: &str) -> BTreeSet<String> {
    let found = text.match_indices(CANARY).map(|(at, _)| {
        text[at..].chars().take_while(char::is_ascii_alphanumeric).collect::<String>()
    });
    found.collect()
}

/// The addresses of this site that a page leads to.
fn links(answer: &Answer) -> Vec<String> {
    let html = Html::parse_document(&answer.body());
    let selector = Selector::parse("a[href], iframe[src], link[rel=next]").expect("a selector");
    let found = html.select(&selector).filter_map(|one| one.attr("href").or(one.attr("src")));
    let here = found.filter(|href| href.starts_with('/') && !href.starts_with("//"));
    here.map(|href| href.split('#').next().unwrap_or(href).to_owned())
        .filter(|href| !["lang=", "theme=", "terms="].iter().any(|word| href.contains(word)))
        .filter(|href| !NOT_CRAWLED.iter().any(|head| href.starts_with(head)))
        .collect()
}

/// Follows every link from some addresses on; what was found, and where.
async fn crawl(browser: &mut Browser, from: Vec<String>) -> (usize, BTreeMap<String, String>) {
    let mut seen: BTreeSet<String> = from.iter().cloned().collect();
    let mut waiting: VecDeque<String> = from.into();
    let (mut asked, mut found) = (0, BTreeMap::new());
    while let Some(path) = waiting.pop_front().filter(|_| asked < PAGES_MAX) {
        asked += 1;
        let answer = browser.get(&path).await;
        for canary in canaries(&words(&answer)) {
            found.entry(canary).or_insert_with(|| path.clone());
        }
        let mut next = links(&answer);
        let leads = answer.headers.get("location").and_then(|value| value.to_str().ok());
        next.extend(leads.filter(|path| path.starts_with('/')).map(str::to_owned));
        for path in next {
            if seen.insert(path.clone()) {
                waiting.push_back(path);
            }
        }
    }
    (asked, found)
}

/// Every address of the router with one's own things and with another company's.
fn addresses(own: &Things, foreign: &Things) -> Vec<String> {
    let mut all = vec!["/".to_owned(), "/dashboard".to_owned()];
    for route in routes() {
        let crawled = !NOT_CRAWLED.iter().any(|head| route.path.starts_with(head));
        if route.get && crawled {
            all.extend([own.fill(&route.path), foreign.fill(&route.path)]);
        }
    }
    all.dedup();
    all
}

/// A company whose every field is a word of its own.
async fn marked(app: &TestApp) -> Member {
    let word = |name: &str| format!("Zyxq{name}");
    let mut fields = form("Zyxq Works", "GB");
    fields.email = "ada@zyxqmail.example".to_owned();
    fields.legal_name = word("name");
    (fields.line1, fields.line2) = (word("lineone"), word("linetwo"));
    (fields.city, fields.region) = (word("city"), word("region"));
    fields.contact_name = word("contact");
    fields.website = "https://zyxqsite.example".to_owned();
    let mut member = app.enrolled_with(fields).await;
    app.colleague(&member, &word("colleague"), Role::BillingAdmin).await;
    let begun = member.post_form("/offers/action-pack/orders", &[]).await;
    let checkout = begun.status(303).location().to_owned();
    let agreed = [("accepted", "yes"), ("locale", "en-US")];
    member.post_form(&format!("{checkout}/terms"), &agreed).await.leads_to(&checkout);
    let typed = [
        ("method", "transfer"),
        ("contact_name", "Zyxqpayer"),
        ("contact_phone", "+44 20 7946 0000"),
        ("contact_email", "pay@zyxqpay.example"),
        ("purchase_order", "Zyxqpurchase"),
    ];
    let chosen = member.post_form(&format!("{checkout}/payment"), &typed).await;
    chosen.leads_to(&format!("{checkout}/review"));
    let order = member.buys(&checkout).await;
    let proof =
        [("paid_on", "2025-06-22"), ("account", "Zyxqaccount"), ("reference", "Zyxqreference")];
    let pdf = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
    let path = format!("{order}/proofs");
    member.post_file(&path, &proof, ("file", "zyxqfile.pdf", pdf)).await.status(303);
    let placed = app.order(member.partner, &order).await;
    let came = ReceiptForm {
        amount: "1".to_owned(),
        currency: placed.quote.total.currency.code().to_owned(),
        received_on: app.today().await.to_string(),
        payer: word("sender"),
        bank_reference: word("bankref"),
    };
    let staff = app.system().await;
    receipt::record(app, &staff, member.partner, placed.id, &came).await.expect("recorded");
    guildhall::work::run_once(app).await.expect("what is due runs");
    member
}

#[tokio::test(flavor = "multi_thread")]
async fn no_word_of_another_company_is_in_anything_that_can_be_fetched() {
    let (mut diary, own, other, foreign) = two_companies().await;
    let marked = marked(&diary.app).await;
    let app = &diary.app;
    let feed = diary.member.post_form("/subscriptions/calendar", &[]).await.ok();
    let feed = feed.text(".copy .mono");
    let mut from = addresses(&own, &foreign);
    from.push(feed[feed.find("/calendar/").expect("a feed's address")..].to_owned());
    let marked_id = app.partner(marked.partner).await.network_id.expect("an id").to_string();
    let mut readers =
        vec![("nobody".to_owned(), app.visitor()), ("stranger".to_owned(), other.browser)];
    for role in Role::ALL {
        let name = format!("Crawler{}", role.code().replace('_', ""));
        let reader = app.colleague(&diary.member, &name, role).await;
        readers.push((role.code().to_owned(), reader.browser));
    }
    let none = app.colleague(&diary.member, "Tom", Roles::NONE).await;
    readers.extend([
        ("no_role".to_owned(), none.browser),
        ("founder".to_owned(), diary.member.browser.clone()),
    ]);
    for (who, browser) in &mut readers {
        let (asked, found) = crawl(browser, from.clone()).await;
        assert!(60 < asked, "{who} asked for {asked} addresses");
        assert_eq!(found, BTreeMap::new(), "{who} reads another company's words");
    }
    for mail in app.mails(&diary.member.email).await {
        let text = format!("{}{}{}", mail.subject, mail.text, mail.html).to_lowercase();
        assert_eq!(canaries(&text), BTreeSet::new(), "in a mail to {}", diary.member.email);
    }
    // The search can find: staff and the company itself read the words.
    let mut at_desk = from.clone();
    at_desk.extend([
        "/operator".to_owned(),
        format!("/operator/partners/{marked_id}"),
        format!("/operator/partners/{marked_id}/activity"),
        "/operator/orders".to_owned(),
    ]);
    let (_, by_staff) = crawl(&mut app.operator().await, at_desk).await;
    let (_, by_itself) = crawl(&mut marked.browser.clone(), vec!["/dashboard".to_owned()]).await;
    let read: BTreeSet<&String> = by_staff.keys().chain(by_itself.keys()).collect();
    let fields = [
        "name",
        "lineone",
        "city",
        "contact",
        "colleague",
        "payer",
        "purchase",
        "reference",
        "sender",
        "bankref",
    ];
    for field in fields {
        let word = format!("{CANARY}{field}");
        assert!(read.contains(&word), "nobody can read {word}: {read:?}");
    }
    assert!(by_staff.contains_key("zyxqname"), "staff reads {by_staff:?}");
}

/// Where a script's next step goes: the same every time, like none another.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % limit as u64).expect("a small number")
    }
}

const READS: [&str; 9] = [
    "/dashboard",
    "/offers",
    "/offers?tab=purchased",
    "/orders",
    "/invoices",
    "/company",
    "/company/users",
    "/company/activity/file",
    "/invoices/reconciliation/file",
];

/// A text with its ids numbered as they come: they are drawn from one well, which the other's acts
/// draw from as well.
fn without_ids(text: &str, network_id: &str) -> String {
    let mut known: Vec<String> = Vec::new();
    let mut out = String::new();
    let text = text.replace(network_id, "NETWORK");
    let is_part = |c: char| c.is_ascii_hexdigit() || c == '-';
    let mut rest = text.as_str();
    while let Some(at) = rest.find(is_part) {
        out.push_str(&rest[..at]);
        let end = rest[at..].find(|c| !is_part(c)).map_or(rest.len(), |end| at + end);
        let word = &rest[at..end];
        if 32 <= word.len() {
            let place = known.iter().position(|one| one == word).unwrap_or_else(|| {
                known.push(word.to_owned());
                known.len() - 1
            });
            out.push_str(&format!("ID{place}"));
        } else {
            out.push_str(word);
        }
        rest = &rest[end..];
    }
    out + rest
}

/// What one company reads while it acts by a script, and another acts or does not.
async fn lived(seed: u64, beside: bool) -> Vec<String> {
    let mut diary = Diary::begins("2025-06-22").await;
    let own = diary.app.partner(diary.member.partner).await.network_id.expect("an id").to_string();
    let mut other = None;
    if beside {
        other = Some(diary.app.enrolled_partner("Marsh Gate Ltd", "GB").await);
    }
    let mut ordered = false;
    let (mut dice, mut noise, mut told) = (Dice(seed), Dice(!seed), Vec::new());
    for step in 0..24 {
        if let Some(other) = &mut other {
            match noise.below(4) {
                0 if !ordered => {
                    ordered = true;
                    other.orders_by_transfer("action-pack").await;
                }
                1 => drop(other.get(READS[noise.below(READS.len())]).await),
                2 => {
                    let name = format!("Noise{step}");
                    diary.app.colleague(other, &name, Role::SalesAgent).await;
                }
                _ => drop(guildhall::work::run_once(&diary.app).await.expect("it runs")),
            }
        }
        let answer = match dice.below(6) {
            0 => diary.member.post_form("/offers/action-pack/orders", &[]).await,
            1 => diary.member.post_form("/company/users", &[("name", "Mia")]).await,
            _ => diary.member.get(READS[dice.below(READS.len())]).await,
        };
        let location = answer.headers.get("location").and_then(|value| value.to_str().ok());
        let text = format!("{} {}\n{}", answer.status, location.unwrap_or(""), answer.body());
        told.push(format!("{}\n{}", answer.asked(), without_ids(&text, &own)));
    }
    told
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_company_reads_is_the_same_with_and_without_another() {
    let seeds = std::env::var("GUILDHALL_TEST_INTERFERENCE").ok();
    let seeds = seeds.map_or(3, |seeds| seeds.parse().expect("a number of seeds"));
    for seed in 1..=seeds {
        let (alone, beside) = (lived(seed, false).await, lived(seed, true).await);
        for (one, other) in alone.iter().zip(&beside) {
            assert!(one == other, "seed {seed}: alone:\n{one}\n--- beside another:\n{other}");
        }
    }
}
