//! Invoices, from the settled order to the file on the reader's desk.

use domain::access::Role;
use domain::ids::{InvoiceId, InvoiceNumber, OfferCode};
use domain::offer::Level;
use domain::order::Purpose;
use domain::policy::Method;
use domain::text::Locale;
use jiff::civil::Date;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::api::InvoiceView;
use super::command::{self, InvoiceVerb};
use super::{Invoice, document, issue, row, store};
use crate::app::Loaded;
use crate::ctx::Ctx;
use crate::db::{At, PartnerScope, event, task};
use crate::error::Error;
use crate::order::draft::Wanted;
use crate::order::{self, Order};
use crate::testing::{Member, TestApp};
use crate::{partner, payment, subscription};

/// A day under a policy set that takes a quarter off an upgrade.
pub(super) const DAY: &str = "2024-03-04";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// An order of an offer with its way to pay, in the scope's commit.
async fn ordered(
    app: &TestApp,
    scope: &PartnerScope,
    ctx: &Ctx,
    loaded: &Loaded,
    (offer, purpose, method): (&str, Purpose, Method),
) -> Order {
    app.rows_are_made_by_hand();
    let company = partner::store::get(scope.tx(), scope.partner()).await.unwrap();
    let offer = loaded.programme.offer(&OfferCode::parse(offer).unwrap()).unwrap();
    let (starts_on, ends_on) = (ctx.today, ctx.today.saturating_add(jiff::Span::new().years(1)));
    let wanted = Wanted { offer, purpose, under: None, starts_on, ends_on };
    let quote = order::draft::price(loaded, ctx, &company, &wanted).unwrap();
    let order = order::draft::open(scope, app, ctx, &quote).await.unwrap();
    let contact = order::Contact::default();
    order::store::record_method(scope, order.id, method, &contact).await.unwrap();
    order::store::get(scope.tx(), scope.partner(), order.id).await.unwrap()
}

/// Issues the invoice of a new order of an offer in a commit of its own. The order is withdrawn
/// afterwards, so that the next one may be for the same offer.
pub(super) async fn issued(
    app: &TestApp,
    member: &Member,
    bought: (&str, Purpose, Method),
) -> Invoice {
    let ctx = app.system().await;
    let loaded = app.programme().await.unwrap();
    let scope = PartnerScope::open(app, member.partner).await.unwrap();
    let order = ordered(app, &scope, &ctx, &loaded, bought).await;
    let id = issue_in(app, &scope, &ctx, &loaded, &order).await;
    order::draft::cancel_in(&scope, app, &ctx, &order).await.unwrap();
    scope.commit().await.unwrap();
    store::get(app.db.read(), member.partner, id).await.unwrap()
}

async fn issue_in(
    app: &TestApp,
    scope: &PartnerScope,
    ctx: &Ctx,
    loaded: &Loaded,
    order: &Order,
) -> InvoiceId {
    let covers = (order.quote.starts_on, order.quote.ends_on);
    issue::issue_for(scope, app, ctx, loaded, order, covers, ctx.today).await.unwrap()
}

pub(super) async fn bought(app: &TestApp, member: &Member) -> Invoice {
    issued(app, member, ("action-pack", Purpose::Purchase, Method::Card)).await
}

/// Makes the company write another language.
async fn writes(app: &TestApp, member: &Member, locale: Locale) {
    let text = format!(
        "update partner set locale = '{}' where network_id = {}",
        locale.tag(),
        app.partner(member.partner).await.network_id.unwrap()
    );
    change(app, &text).await;
}

/// Changes a row behind the program's back.
pub(super) async fn change(app: &TestApp, statement: &str) {
    let transaction = app.db.begin().await.unwrap();
    let done = transaction.execute_unprepared(statement).await.unwrap();
    assert!(0 < done.rows_affected(), "nothing matched: {statement}");
    transaction.commit().await.unwrap();
}

#[tokio::test]
async fn every_currency_has_its_tax_and_comes_to_what_was_charged() {
    let app = TestApp::on(DAY).await;
    // Country, currency, net, tax in basis points and minor units, total.
    for (country, currency, net, rate, tax, total) in [
        ("US", "USD", 47_500, 0, 0, 47_500),
        ("DE", "EUR", 44_000, 1_900, 8_360, 52_360),
        ("TW", "TWD", 14_500, 500, 725, 15_225),
        ("JP", "JPY", 52_000, 1_000, 5_200, 57_200),
        ("CN", "CNY", 330_000, 600, 19_800, 349_800),
    ] {
        let member = app.enrolled_partner(&format!("Firm{country} Works"), country).await;
        let view = InvoiceView::from(&bought(&app, &member).await);
        assert_eq!(
            (view.currency, view.net_minor, view.tax_minor, view.total_minor),
            (currency, net, tax, total),
            "{country}"
        );
        assert_eq!((view.tax.len(), view.tax[0].rate_bp), (1, rate), "{country}");
        assert_eq!(view.tax[0].base_minor, net, "{country}");
    }
}

#[tokio::test]
async fn an_invoice_says_who_sold_what_to_whom_and_for_which_year() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Northwind Traders", "DE").await;
    let invoice = bought(&app, &member).await;
    let company = app.partner(member.partner).await;
    let view = InvoiceView::from(&invoice);
    assert_eq!(view.number, format!("{}-000001", company.network_id.unwrap()));
    assert_eq!((view.issued_on.as_str(), view.paid_on.as_str()), (DAY, DAY));
    assert_eq!(view.buyer.name, "Northwind Traders");
    assert_eq!(view.buyer.lines.last().map(String::as_str), Some("Germany"));
    assert_eq!(view.buyer.tax_id, "");
    assert_eq!(view.seller.name, app.programme().await.unwrap().programme.seller.legal_name);
    assert!(view.seller.lines.contains(&"Ireland".to_owned()), "{:?}", view.seller);
    assert_eq!(view.lines[0].description, "Action Pack subscription");
    assert_eq!(view.lines[0].detail.as_deref(), Some("March 4, 2024 – March 4, 2025"));
    assert_eq!((view.tax[0].name.as_str(), view.payment.as_str()), ("VAT", "Paid by credit card"));
    let events = event::list(app.db.read(), member.partner, None, 10).await.unwrap();
    let event = events.iter().find(|event| event.kind == "invoice.issued").unwrap();
    assert!(event.data.contains(&view.number) && event.data.contains(&view.order_number));
}

#[tokio::test]
async fn an_upgrade_shows_its_discount_as_a_line() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Fabrikam Works", "JP").await;
    writes(&app, &member, Locale::EnUs).await;
    let from = domain::ids::SubscriptionId(member.partner.0);
    let view = issued(&app, &member, ("gold", Purpose::Upgrade { from }, Method::Transfer)).await;
    let view = InvoiceView::from(&view);
    let loaded = app.programme().await.unwrap();
    let gold = loaded.programme.offers.iter().find(|offer| offer.level == Level::Gold).unwrap();
    let currency = domain::money::Currency::parse("JPY").unwrap();
    let list = loaded.programme.price_on(&gold.code, currency, day(DAY)).unwrap().minor;
    let amounts: Vec<i64> = view.lines.iter().map(|line| line.amount_minor).collect();
    assert_eq!(amounts, [list, -list / 4]);
    assert_eq!(view.lines[1].description, "Discount for upgrading from silver");
    assert_eq!(view.net_minor, list - list / 4);
    assert_eq!(view.payment, "Paid by bank transfer");
}

#[tokio::test]
async fn an_order_has_its_invoice_from_the_moment_the_money_is_there() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "DE").await;
    let (ctx, read) = (app.ctx_of(&member).await, app.db.read());
    let offer = OfferCode::parse("action-pack").unwrap();
    let id = subscription::buy::start(&app, &ctx, &offer).await.unwrap();
    let contact = order::Contact {
        name: "Ada".to_owned(),
        phone: "+49 30 123456".to_owned(),
        email: "ada@contoso.example".to_owned(),
    };
    order::draft::accept_terms(&app, &ctx, id, Locale::EnUs).await.unwrap();
    let method = Method::Transfer;
    order::draft::choose_method(&app, &ctx, id, method, &contact).await.unwrap();
    let order = order::store::get(read, member.partner, id).await.unwrap();
    payment::place::place(&app, &ctx, id, &order.quote_hash).await.unwrap();
    assert_eq!(store::find_by_order(read, member.partner, id).await.unwrap(), None);
    app.advance_days(5).await;
    let receipt = payment::receipt::ReceiptForm {
        amount: "523.60".to_owned(),
        currency: "EUR".to_owned(),
        received_on: "2024-03-08".to_owned(),
        payer: "Contoso Works".to_owned(),
        bank_reference: "B-1".to_owned(),
    };
    let system = app.system().await;
    payment::receipt::record(&app, &system, member.partner, id, &receipt).await.unwrap();
    let invoice = store::find_by_order(read, member.partner, id).await.unwrap().unwrap();
    let view = InvoiceView::from(&invoice);
    assert_eq!((view.issued_on.as_str(), view.paid_on.as_str()), ("2024-03-09", "2024-03-08"));
    assert_eq!((view.total_minor, view.order_number.as_str()), (52_360, order.number.as_str()));
    crate::work::run_once(&app).await.unwrap();
    let kept = store::find_document(read, member.partner, invoice.id).await.unwrap();
    assert!(kept.is_some(), "the background work has typeset it");
    member.get(&format!("/invoices/{}", view.number)).await.ok().has("March 9, 2024");
}

#[tokio::test]
async fn an_order_has_one_invoice_however_often_it_is_asked_for() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    let (ctx, loaded) = (app.system().await, app.programme().await.unwrap());
    let scope = PartnerScope::open(&app, member.partner).await.unwrap();
    let what = ("action-pack", Purpose::Purchase, Method::Card);
    let order = ordered(&app, &scope, &ctx, &loaded, what).await;
    let first = issue_in(&app, &scope, &ctx, &loaded, &order).await;
    assert_eq!(issue_in(&app, &scope, &ctx, &loaded, &order).await, first);
    scope.commit().await.unwrap();
    let scope = PartnerScope::open(&app, member.partner).await.unwrap();
    assert_eq!(issue_in(&app, &scope, &ctx, &loaded, &order).await, first);
    scope.commit().await.unwrap();
    let all = store::list(app.db.read(), member.partner, None, 10).await.unwrap();
    assert_eq!(all.len(), 1);
    let found = store::find_by_order(app.db.read(), member.partner, order.id).await.unwrap();
    assert_eq!(found.map(|invoice| invoice.id), Some(first));
}

#[tokio::test]
async fn a_number_is_given_back_when_the_payment_is_not_written_after_all() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    bought(&app, &member).await;
    let (ctx, loaded) = (app.system().await, app.programme().await.unwrap());
    let scope = PartnerScope::open(&app, member.partner).await.unwrap();
    let what = ("silver", Purpose::Purchase, Method::Card);
    let order = ordered(&app, &scope, &ctx, &loaded, what).await;
    let lost = issue_in(&app, &scope, &ctx, &loaded, &order).await;
    drop(scope);
    let gone = store::get(app.db.read(), member.partner, lost).await;
    assert!(matches!(gone, Err(Error::NotFound)), "{gone:?}");
    let next = bought(&app, &member).await;
    assert_eq!((next.series_no, app.partner(member.partner).await.last_invoice_no), (2, 2));
}

#[tokio::test]
async fn two_settlements_at_once_get_two_neighbouring_numbers() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    let (ctx, loaded) = (app.system().await, app.programme().await.unwrap());
    let scope = PartnerScope::open(&app, member.partner).await.unwrap();
    let mut orders = Vec::new();
    for offer in ["action-pack", "silver", "gold"] {
        let what = (offer, Purpose::Purchase, Method::Card);
        orders.push(ordered(&app, &scope, &ctx, &loaded, what).await);
    }
    scope.commit().await.unwrap();
    let settled = orders.into_iter().map(|order| {
        let (app, ctx, loaded) = (app.shared(), ctx.clone(), loaded.clone());
        let partner = member.partner;
        tokio::spawn(async move {
            let scope = PartnerScope::open(&app, partner).await.unwrap();
            let covers = (order.quote.starts_on, order.quote.ends_on);
            let id = issue::issue_for(&scope, &app, &ctx, &loaded, &order, covers, ctx.today);
            let id = id.await.unwrap();
            tokio::task::yield_now().await;
            scope.commit().await.unwrap();
            id
        })
    });
    for running in settled.collect::<Vec<_>>() {
        running.await.unwrap();
    }
    let all = store::list(app.db.read(), member.partner, None, 10).await.unwrap();
    let numbers: Vec<u32> = all.iter().map(|invoice| invoice.series_no).collect();
    assert_eq!(numbers, [3, 2, 1]);
}

#[tokio::test]
async fn each_company_counts_for_itself_and_days_never_go_back() {
    let app = TestApp::on(DAY).await;
    let one = app.enrolled_partner("Contoso Works", "US").await;
    let other = app.enrolled_partner("Northwind Traders", "US").await;
    for (today, member, number, dated) in [
        ("2024-03-10", &one, 1, "2024-03-10"),
        // A node whose clock is a day behind: dated like the one before.
        ("2024-03-09", &one, 2, "2024-03-10"),
        ("2024-03-09", &other, 1, "2024-03-09"),
        ("2024-03-11", &one, 3, "2024-03-11"),
    ] {
        app.set_day(today).await;
        let invoice = bought(&app, member).await;
        assert_eq!((invoice.series_no, invoice.issued.issued_on()), (number, day(dated)));
    }
}

#[tokio::test]
async fn a_changed_row_is_refused_loudly() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "US").await;
    let invoice = bought(&app, &member).await;
    let number = invoice.issued.number().clone();
    for (change_it, put_back) in [
        (
            "update invoice set buyer = replace(buyer, 'Contoso', 'Kontoso')",
            "update invoice set buyer = replace(buyer, 'Kontoso', 'Contoso')",
        ),
        ("update invoice set paid_on = '2024-03-03'", "update invoice set paid_on = '2024-03-04'"),
        (
            "update invoice set net_minor = net_minor - 100, total_minor = total_minor - 100",
            "update invoice set net_minor = net_minor + 100, total_minor = total_minor + 100",
        ),
        (
            "update invoice set tax_minor = 1, net_minor = net_minor - 1",
            "update invoice set tax_minor = 0, net_minor = net_minor + 1",
        ),
        (
            "update invoice_line set description = description || '!'",
            "update invoice_line set description = replace(description, '!', '')",
        ),
        (
            "update invoice_line set line_no = 2, amount_minor = 1",
            "update invoice_line set line_no = 1, amount_minor = 47500",
        ),
    ] {
        change(&app, change_it).await;
        let read = store::get(app.db.read(), member.partner, invoice.id).await;
        match read {
            Err(Error::Broken(why)) => assert!(why.to_string().contains(number.as_str()), "{why}"),
            other => panic!("{change_it} went unseen: {other:?}"),
        }
        member.get(&format!("/invoices/{number}/pdf")).await.status(500);
        change(&app, put_back).await;
        store::get(app.db.read(), member.partner, invoice.id).await.expect(put_back);
    }
}

#[tokio::test]
async fn the_document_is_made_once_and_kept() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    let invoice = bought(&app, &member).await;
    let ctx = app.system().await;
    assert_eq!(document::render_waiting(&app, &ctx).await.unwrap(), 1);
    assert_eq!(document::render_waiting(&app, &ctx).await.unwrap(), 0, "nothing waits any more");
    let kept = store::find_document(app.db.read(), member.partner, invoice.id).await.unwrap();
    let kept = kept.unwrap();
    assert!(kept.pdf.starts_with(b"%PDF-"), "it is a PDF");
    assert_eq!(kept.uncovered, "");
    app.advance_days(400).await;
    let later = app.system().await;
    let given = document::pdf(&app, &later, member.partner, invoice.id).await.unwrap();
    assert_eq!(given, kept.pdf, "given out byte for byte");
    change(&app, "update invoice_document set pdf_hash = 'other'").await;
    let changed = document::pdf(&app, &later, member.partner, invoice.id).await;
    assert!(matches!(changed, Err(Error::Broken(_))), "another file than was made");
}

#[tokio::test]
async fn two_readers_at_once_get_the_same_document() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    let invoice = bought(&app, &member).await;
    let ctx = app.system().await;
    let (one, other) = tokio::join!(
        document::pdf(&app, &ctx, member.partner, invoice.id),
        document::pdf(&app, &ctx, member.partner, invoice.id)
    );
    assert_eq!(one.unwrap(), other.unwrap());
    let rows = row::document::Entity::find().all(app.db.read()).await.unwrap();
    assert_eq!(rows.len(), 1);
}

#[tokio::test]
async fn one_document_that_fails_keeps_no_other_from_being_made() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    let changed = bought(&app, &member).await;
    change(&app, "update invoice set payment_text = 'by promise'").await;
    let sound = bought(&app, &member).await;
    let has_document = async |invoice: &Invoice| {
        let found = store::find_document(app.db.read(), member.partner, invoice.id).await;
        found.unwrap().is_some()
    };
    let ctx = app.system().await;
    assert_eq!(document::render_waiting(&app, &ctx).await.unwrap(), 2);
    assert!(!has_document(&changed).await && has_document(&sound).await);
    change(&app, "update invoice set payment_text = 'Paid by credit card'").await;
    assert_eq!(document::render_waiting(&app, &ctx).await.unwrap(), 0, "not before a day");
    let next = store::next_render_at(app.db.read(), ctx.now.into()).await.unwrap();
    assert_eq!(next, Some(At::from(ctx.now).plus_seconds(24 * 60 * 60)));
    app.advance_days(1).await;
    let later = app.system().await;
    assert_eq!(document::render_waiting(&app, &later).await.unwrap(), 1);
    assert!(has_document(&changed).await);
}

#[tokio::test]
async fn a_character_no_font_has_becomes_one_task() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    // Cuneiform, which no shipped font has.
    change(&app, "update partner set legal_name = 'Contoso \u{12000} Works'").await;
    let invoice = bought(&app, &member).await;
    let ctx = app.system().await;
    for _ in 0..2 {
        document::pdf(&app, &ctx, member.partner, invoice.id).await.unwrap();
        document::render_waiting(&app, &ctx).await.unwrap();
    }
    let tasks = task::list_open(app.db.read(), 10).await.unwrap();
    let found: Vec<_> = tasks.iter().filter(|task| task.kind == "invoice_uncovered").collect();
    assert_eq!(found.len(), 1);
    assert!(found[0].data.contains('\u{12000}'), "{}", found[0].data);
    assert_eq!(found[0].subject_id, invoice.id.to_string());
}

#[tokio::test]
async fn the_partner_reads_and_downloads_in_four_languages() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "JP").await;
    for locale in Locale::ALL {
        writes(&app, &member, locale).await;
        let invoice = bought(&app, &member).await;
        let number = invoice.issued.number().to_string();
        assert_eq!(invoice.locale, locale);
        let paid = app.text(locale, "invoice-paid", &[]);
        let total = language::format::money(locale, invoice.issued.total());
        member.speak(locale);
        member.get("/invoices").await.ok().has(&number).has(&total).has(&paid).lacks("⟨");
        let page = member.get(&format!("/invoices/{number}")).await.ok();
        let line = &InvoiceView::from(&invoice).lines[0];
        let page = page.has(&line.description).has(line.detail.as_deref().unwrap());
        let page = page.has(&number).has(&total).has(&paid).lacks("⟨");
        let tax = super::paper::tax_label(&app, locale, &invoice.issued.taxes()[0]);
        page.has(&tax).has(&invoice.issued.draft().order_number).has("Contoso Works");
        let file = member.get(&format!("/invoices/{number}/pdf")).await.ok();
        let header = |name: &str| file.headers[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!(header("content-disposition"), format!("attachment; filename=\"{number}.pdf\""));
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert!(file.bytes.starts_with(b"%PDF-"), "a PDF in {}", locale.tag());
    }
}

#[tokio::test]
async fn a_simulated_invoice_says_so_in_its_own_language() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "TW").await;
    for locale in Locale::ALL {
        writes(&app, &member, locale).await;
        let paper = super::paper::paper(&app, &bought(&app, &member).await);
        let word = app.text(locale, "invoice-watermark", &[]);
        assert_eq!(paper.watermark, Some(word));
        assert!(paper.notes.contains(&app.text(locale, "invoice-simulated-note", &[])));
        assert!(paper.page_label.contains("{n}") && paper.page_label.contains("{total}"));
    }
}

#[tokio::test]
async fn the_list_is_filtered_by_year_and_turned_by_pages() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "US").await;
    member.get("/invoices").await.ok().has("No invoices yet");
    for _ in 0..27 {
        bought(&app, &member).await;
    }
    app.set_day("2026-01-05").await;
    bought(&app, &member).await;
    let company = app.partner(member.partner).await.network_id.unwrap();
    let number = |place: u32| format!("{company}-{place:06}");
    let first = member.get("/invoices").await.ok();
    let first = first.has(&number(28)).has(&number(4)).lacks(&number(3));
    let older = first.attribute("a[rel=next]", "href").unwrap();
    let last = member.get(&older).await.ok().has(&number(3)).has(&number(1)).lacks(&number(4));
    assert_eq!(last.attribute("a[rel=next]", "href"), None);
    assert_eq!(last.attribute("a[rel=prev]", "href").as_deref(), Some("/invoices?year="));
    member.get("/invoices?year=2026").await.ok().has(&number(28)).lacks(&number(27));
    member.get("/invoices?year=2025").await.ok().has("No invoices here");
    member.get("/invoices?year=1999&before=x").await.ok().has(&number(28));
}

#[tokio::test]
async fn what_is_not_yours_does_not_exist() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "US").await;
    let other = app.enrolled_partner("Northwind Traders", "US").await;
    bought(&app, &member).await;
    let foreign = bought(&app, &other).await.issued.number().to_string();
    for number in [foreign.as_str(), "1000000-000009", "x", "%00", "..%2F..", "000001"] {
        member.get(&format!("/invoices/{number}")).await.status(404);
        member.get(&format!("/invoices/{number}/pdf")).await.status(404);
    }
    member.get("/invoices").await.ok().lacks(&foreign);
    let number = InvoiceNumber::parse(&foreign).unwrap();
    let read = store::get_by_number(app.db.read(), member.partner, &number).await;
    assert!(matches!(read, Err(Error::NotFound)), "another company's number");
}

#[tokio::test]
async fn a_user_is_told_which_role_can_and_a_stranger_signs_in() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "US").await;
    let number = bought(&app, &member).await.issued.number().to_string();
    let mut user = app.colleague(&member, "Linus", Role::BillingAdmin).await;
    for path in
        ["/invoices".to_owned(), format!("/invoices/{number}"), format!("/invoices/{number}/pdf")]
    {
        let answer = user.get(&path).await;
        if path.ends_with("/pdf") {
            answer.status(403).has("Partner admin");
        } else {
            // To look is open to everybody of the company.
            let page = answer.ok().has(&number);
            assert!(page.texts("a[href$=pdf]").is_empty());
        }
        let answer = app.visitor().get(&path).await.status(303);
        assert!(answer.location().starts_with("/sign-in?to="), "{}", answer.location());
    }
}

#[tokio::test]
async fn operators_see_everybodys_below_the_partner() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "US").await;
    let other = app.enrolled_partner("Northwind Traders", "US").await;
    let number = bought(&app, &member).await.issued.number().to_string();
    let network_id = app.partner(member.partner).await.network_id.unwrap();
    let other_id = app.partner(other.partner).await.network_id.unwrap();
    let mut operator = app.operator().await;
    let base = format!("/operator/partners/{network_id}/invoices");
    operator.get(&base).await.ok().has(&number).has("Contoso Works");
    operator.get(&format!("{base}/{number}")).await.ok().has("Contoso Works");
    let file = operator.get(&format!("{base}/{number}/pdf")).await.ok();
    assert!(file.bytes.starts_with(b"%PDF-"), "a PDF");
    let empty = format!("/operator/partners/{other_id}/invoices");
    operator.get(&empty).await.ok().has("No invoices yet");
    operator.get(&format!("{empty}/{number}")).await.status(404);
    operator.get("/operator/partners/9999999/invoices").await.status(404);
    operator.get("/operator/partners/x/invoices").await.status(404);
    operator.get("/invoices").await.status(403);
    member.get(&base).await.status(403);
    member.get(&format!("{base}/{number}/pdf")).await.status(403);
}

#[tokio::test]
async fn the_command_line_prints_tables_and_the_same_json() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "DE").await;
    let number = bought(&app, &member).await.issued.number().to_string();
    let ctx = app.system().await;
    let run = async |verb: InvoiceVerb, json: bool| {
        command::run(&app, &ctx, member.partner, verb, json).await
    };
    let list = run(InvoiceVerb::List, false).await.unwrap();
    assert!(list.contains(&number) && list.contains("€523.60") && list.contains("Paid"), "{list}");
    let show = InvoiceVerb::Show { number: number.clone() };
    let text = run(show.clone(), false).await.unwrap();
    assert!(text.contains("Contoso Works") && text.contains("VAT 19%"), "{text}");
    let json: serde_json::Value = serde_json::from_str(&run(show, true).await.unwrap()).unwrap();
    assert_eq!((&json["number"], &json["total_minor"]), (&number.as_str().into(), &52_360.into()));
    let all: serde_json::Value =
        serde_json::from_str(&run(InvoiceVerb::List, true).await.unwrap()).unwrap();
    assert_eq!(all[0], json);
    let directory = tempfile::tempdir().unwrap();
    let download = |out: &std::path::Path| InvoiceVerb::Download {
        number: number.clone(),
        out: out.to_owned(),
    };
    run(download(directory.path()), false).await.unwrap();
    let saved = std::fs::read(directory.path().join(format!("{number}.pdf"))).unwrap();
    assert!(saved.starts_with(b"%PDF-"), "a PDF");
    let nowhere = run(download(&directory.path().join("no/where.pdf")), false).await;
    assert!(matches!(nowhere, Err(Error::Invalid(_))), "{nowhere:?}");
    let missing = run(InvoiceVerb::Show { number: "x".to_owned() }, false).await;
    assert!(matches!(missing, Err(Error::NotFound)), "{missing:?}");
}
