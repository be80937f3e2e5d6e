//! How a company is taxed, from its number on the form to the words on the invoice.

use domain::order::Purpose;
use domain::policy::Method;

use super::api::InvoiceView;
use super::tests::{DAY, bought};
use super::{document, issue, store};
use crate::db::PartnerScope;
use crate::error::Error;
use crate::order::{self, draft};
use crate::partner::tax::{self, ExemptionForm};
use crate::subscription;
use crate::testing::TestApp;

#[tokio::test]
async fn a_vat_number_of_another_state_turns_the_charge_around() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "DE").await;
    let before = bought(&app, &member).await;
    // Mistyped: refused, with what was typed still there.
    let answer = member.post_form("/company/tax", &[("tax_id", "DE136695978")]).await;
    let answer = answer.status(422);
    let answer = answer.has("The check digits do not fit");
    assert_eq!(answer.attribute("[name=tax_id]", "value").as_deref(), Some("DE136695978"));
    member.post_form("/company/tax", &[("tax_id", "de 136 695 976")]).await.status(303);
    let page = member.get("/company/tax").await.ok();
    page.has("DE136695976").has("Reverse charge");
    member.get("/company").await.ok().has("DE136695976");
    let view = InvoiceView::from(&bought(&app, &member).await);
    assert_eq!((view.net_minor, view.tax_minor, view.total_minor), (44_000, 0, 44_000));
    assert_eq!((view.tax_treatment, view.buyer.tax_id.as_str()), ("reverse_charge", "DE136695976"));
    assert!(view.tax_note.contains("Article 196"), "{}", view.tax_note);
    assert_eq!((view.tax[0].name.as_str(), view.tax[0].rate_bp), ("Reverse charge", 0));
    // What was issued before reads as it did.
    let kept = store::get(app.db.read(), member.partner, before.id).await.unwrap();
    assert_eq!(kept, before);
    assert_eq!(InvoiceView::from(&kept).tax_minor, 8_360);
}

#[tokio::test]
async fn a_certificate_exempts_while_it_holds() {
    let app = TestApp::on(DAY).await;
    let mut member = app.enrolled_partner("Contoso Works", "JP").await;
    let (network_id, mut operator) =
        (app.partner(member.partner).await.network_id.unwrap(), app.operator().await);
    let base = format!("/operator/partners/{network_id}");
    let form =
        |last: &'static str| [("certificate", "C-12/7"), ("first", "2024-03-01"), ("last", last)];
    let wrong = operator.post_form(&format!("{base}/exemption"), &form("2024-02-01")).await;
    wrong.status(422).has("The last day is before the first");
    member.post_form(&format!("{base}/exemption"), &form("2024-03-20")).await.status(403);
    operator.post_form(&format!("{base}/exemption"), &form("2024-03-20")).await.status(303);
    operator.get(&format!("{base}/tax")).await.ok().has("C-12/7").has("Exempt from tax");
    member.get("/company/tax").await.ok().has("C-12/7");
    let view = InvoiceView::from(&bought(&app, &member).await);
    assert_eq!((view.tax_treatment, view.tax_minor), ("exempt", 0));
    assert!(view.tax_note.contains("C-12/7"), "{}", view.tax_note);
    app.set_day("2024-03-21").await;
    assert_eq!(InvoiceView::from(&bought(&app, &member).await).tax_minor, 5_200);
    app.set_day("2024-03-20").await;
    operator.post_form(&format!("{base}/exemption/withdrawal"), &[]).await.status(303);
    assert_eq!(InvoiceView::from(&bought(&app, &member).await).tax_minor, 5_200);
}

/// I7: what was reviewed is what is charged and invoiced, also where the company's facts changed
/// in between.
#[tokio::test]
async fn an_order_keeps_the_treatment_it_was_reviewed_with() {
    let app = TestApp::on(DAY).await;
    app.rows_are_made_by_hand();
    let member = app.enrolled_partner("Contoso Works", "DE").await;
    let (ctx, system) = (app.ctx_of(&member).await, app.system().await);
    tax::edit_tax_id(&app, &ctx, member.partner, "DE136695976").await.unwrap();
    let offer = domain::ids::OfferCode::parse("action-pack").unwrap();
    let id = subscription::buy::start(&app, &ctx, &offer).await.unwrap();
    draft::name_purchase_order(&app, &ctx, id, "  PO 4711/東 ").await.unwrap();
    let method = Method::Card;
    draft::choose_method(&app, &ctx, id, method, &order::Contact::default()).await.unwrap();
    tax::edit_tax_id(&app, &ctx, member.partner, "").await.unwrap();
    let read = app.db.read();
    let order = order::store::get(read, member.partner, id).await.unwrap();
    assert_eq!(order.quote.hash(), order.quote_hash);
    let loaded = app.programme().await.unwrap();
    let scope = PartnerScope::open(&app, member.partner).await.unwrap();
    let covers = (order.quote.starts_on, order.quote.ends_on);
    let issued = issue::issue_for(&scope, &app, &system, &loaded, &order, covers, system.today);
    let issued = issued.await.unwrap();
    scope.commit().await.unwrap();
    let view = InvoiceView::from(&store::get(read, member.partner, issued).await.unwrap());
    assert_eq!((view.total_minor, view.buyer.tax_id.as_str()), (44_000, "DE136695976"));
    assert_eq!(view.purchase_order, "PO 4711/東");
    let pdf = document::pdf(&app, &ctx, member.partner, issued).await.unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn a_tax_number_belongs_to_those_who_may_write_it() {
    let app = TestApp::on(DAY).await;
    let member = app.enrolled_partner("Contoso Works", "TW").await;
    let user = app.ctx(domain::access::Actor::Member {
        partner: member.partner,
        person: domain::ids::PersonId(member.partner.0),
        roles: domain::access::Roles::NONE,
    });
    let user = user.await;
    let refused = tax::edit_tax_id(&app, &user, member.partner, "04595257").await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    let form = ExemptionForm::default();
    let admin = app.ctx_of(&member).await;
    let refused = tax::record_exemption(&app, &admin, member.partner, &form).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    let number = "1".repeat(61);
    let offer = domain::ids::OfferCode::parse("action-pack").unwrap();
    let order = subscription::buy::start(&app, &admin, &offer).await.unwrap();
    let refused = draft::name_purchase_order(&app, &admin, order, &number).await;
    assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
    let order = order::store::get(app.db.read(), member.partner, order).await.unwrap();
    assert_eq!((order.purchase_order.as_str(), order.purpose), ("", Purpose::Purchase));
}
