use crate::testing::{Answer, Member, TestApp, number};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
const TYPED: [(&str, &str); 3] =
    [("paid_on", "2024-03-05"), ("account", "DE89 3704 0044 0532 0130 00"), ("reference", "T-77")];

fn picture(format: image::ImageFormat) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(12, 8).write_to(&mut out, format).expect("written");
    out.into_inner()
}

fn png() -> Vec<u8> {
    picture(image::ImageFormat::Png)
}

async fn hands_in(member: &mut Member, order: &str, name: &str, content: &[u8]) -> Answer {
    member.post_file(&format!("{order}/proofs"), &TYPED, ("file", name, content)).await
}

async fn waiting(app: &TestApp) -> (Member, String) {
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let order = ada.orders_by_transfer("action-pack").await;
    app.set_day("2024-03-06").await;
    (ada, order)
}

#[tokio::test]
async fn a_proof_is_shown_to_both_sides_and_given_out_as_a_file() {
    let app = TestApp::on("2024-03-04").await;
    let (mut ada, order) = waiting(&app).await;
    let page = ada.get(&order).await.ok().has("Have you sent the transfer?");
    let form = page.attribute("a[href$='/proofs/new']", "href").expect("the form is offered");
    ada.get(&form).await.ok().has("at most 5 MB");
    let thanks = format!("{order}?notice=proof-taken");
    hands_in(&mut ada, &order, "C:\\fakepath\\Beleg.PDF", PDF).await.leads_to(&thanks);
    // Two presses of the button hand in one document.
    hands_in(&mut ada, &order, "Beleg.pdf", PDF).await.leads_to(&thanks);
    hands_in(&mut ada, &order, "receipt.png", &png()).await.leads_to(&thanks);
    let jpeg = picture(image::ImageFormat::Jpeg);
    hands_in(&mut ada, &order, "receipt.jpeg", &jpeg).await.leads_to(&thanks);
    let page = ada.get(&order).await.ok().has("Proofs of payment").has("T-77").lacks("Beleg");
    assert_eq!(page.texts("td a[href*='/proofs/']").len(), 3, "one of each document");
    let own = page.attribute("td a[href*='/proofs/']", "href").expect("a document");
    let mut grace = app.operator().await;
    let theirs = grace.get(&format!("/operator{order}")).await.ok().has("T-77");
    let theirs = theirs.attribute("td a[href*='/proofs/']", "href").expect("a document");
    assert_eq!(theirs, format!("/operator{own}"));
    for file in [ada.get(&own).await.ok(), grace.get(&theirs).await.ok()] {
        assert_eq!(file.bytes, PDF);
        let header = |name: &str| file.headers[name].to_str().expect("text").to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        let id = own.rsplit('/').next().expect("an id");
        assert_eq!(header("content-disposition"), format!("attachment; filename=\"{id}.pdf\""));
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert!(header("content-security-policy").contains("sandbox"));
    }
    // Nobody else's business.
    let mut eve = app.enrolled_partner("Fabrikam Inc", "US").await;
    eve.get(&own).await.status(404);
    eve.get(&theirs).await.status(403);
    hands_in(&mut eve, &order, "a.pdf", PDF).await.status(404);
    grace.get(&format!("/operator{order}/proofs/nothing")).await.status(404);
}

#[tokio::test]
async fn what_does_not_hold_is_named_and_what_was_typed_stays() {
    let app = TestApp::on("2024-03-04").await;
    let (mut ada, order) = waiting(&app).await;
    let path = format!("{order}/proofs");
    let kept = |answer: Answer| answer.status(422).has("Document");
    for (name, content, why) in [
        ("receipt.jpg", &b"\xff\xd8\xff\xe0 cut"[..], "cannot be read as a picture"),
        ("receipt.pdf", b"%PDF-1.7 /S /JavaScript %%EOF", "contains a script"),
        (
            "receipt.pdf",
            b"hello",
            "“receipt.pdf” cannot be taken. Choose a PDF, PNG, JPEG or WebP file.",
        ),
        ("receipt.exe", PDF, "ends otherwise than its content"),
        ("receipt", PDF, "ends otherwise than its content"),
        ("receipt.png", PDF, "ends otherwise than its content"),
        ("receipt.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Choose a PDF"),
        ("receipt.pdf", b"%PDF-1.7 cut", "Choose a PDF"),
        ("receipt.pdf", b"", "Fill in"),
    ] {
        let answer = hands_in(&mut ada, &order, name, content).await;
        if why == "Fill in" {
            kept(answer);
            continue;
        }
        let answer = kept(answer).has(why);
        assert_eq!(answer.attribute("#f-reference", "value").as_deref(), Some("T-77"));
    }
    let large = vec![b'%'; 5 * 1024 * 1024 + 1];
    let answer = hands_in(&mut ada, &order, "large.pdf", &large).await;
    let answer = answer.status(422).has("“large.pdf” is larger than 5 MB.");
    assert_eq!(answer.attribute("#f-account", "value").as_deref(), Some(TYPED[1].1));
    let huge = vec![b'%'; 33 * 1024 * 1024];
    let answer = hands_in(&mut ada, &order, "huge.pdf", &huge).await;
    answer.status(422).has("is larger than 5 MB.");
    // Every field that is wrong is named at once.
    let wrong = [("paid_on", "2024-03-07"), ("account", ""), ("reference", " ")];
    let answer = ada.post_file(&path, &wrong, ("file", "a.pdf", PDF)).await.status(422);
    assert_eq!(answer.texts(".errors li").len(), 3, "{}", answer.words());
    // No such form at all.
    ada.post_form(&path, &TYPED).await.status(422).has("broke off");
    assert_eq!(count(&app, &ada, &order).await, 0);
}

async fn count(app: &TestApp, member: &Member, path: &str) -> usize {
    let order = app.order(member.partner, path).await;
    let listed = super::store::list_of_order(app.db.read(), member.partner, order.id).await;
    listed.expect("proofs can be listed").len()
}

#[tokio::test]
async fn an_order_takes_five_proofs_while_it_waits() {
    let app = TestApp::on("2024-03-04").await;
    let (mut ada, order) = waiting(&app).await;
    for nth in 0..5 {
        let content = [PDF, format!("{nth}\n%%EOF").as_bytes()].concat();
        hands_in(&mut ada, &order, "a.pdf", &content).await.status(303);
    }
    hands_in(&mut ada, &order, "a.png", &png()).await.status(409).has("at most 5");
    ada.get(&order).await.ok().lacks("Upload proof of payment");
    assert_eq!(count(&app, &ada, &order).await, 5);
    let paid = app.order(ada.partner, &order).await;
    assert_eq!(paid.number, number(&order));
    let total = paid.quote.total;
    app.receives(&paid, (&total.decimal(), total.currency.code()), "R-1").await;
    hands_in(&mut ada, &order, "b.png", &png()).await.status(409).has("does not wait");
    ada.get(&format!("{order}/proofs/new")).await.status(409);
    ada.get(&order).await.ok().has("Proofs of payment");
}

#[tokio::test]
async fn a_number_like_a_cards_is_kept_masked() {
    let app = TestApp::on("2024-03-04").await;
    let (mut ada, order) = waiting(&app).await;
    let typed =
        [("paid_on", "2024-03-05"), ("account", "4111 1111 1111 1111"), ("reference", "T-78")];
    let file = ("file", "4111111111111111.pdf", PDF);
    ada.post_file(&format!("{order}/proofs"), &typed, file).await.status(303);
    ada.get(&order).await.ok().has("••••1111").lacks("4111 1111 1111 1111");
}
