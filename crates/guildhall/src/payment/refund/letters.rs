//! What the company's admins read about money that comes back.

use domain::text::Locale;
use language::{Arg, format};

use super::Plan;
use crate::access::letters::Letter;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;
use crate::order::Order;
use crate::partner::payers::to_payers;
use crate::payment::books::{Refund, Source};

/// A membership ended and its fee comes back.
pub(super) async fn given_back(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    plan: &Plan,
    order: &Order,
) -> Result<(), Error> {
    let by_card = plan.back.iter().any(|(source, _)| matches!(source, Source::Payment(_)));
    let letter = Letter {
        kind: "refund-begun",
        about: order.id.to_string(),
        path: Some(format!("/orders/{}", order.number)),
    };
    to_payers(scope, app, ctx, letter, |locale| {
        let offer = loaded.programme.offer(&order.offer);
        vec![
            ("number", order.number.as_str().into()),
            ("offer", offer.map_or("", |offer| offer.name.get(locale)).into()),
            ("amount", format::money_with_code(locale, plan.total).into()),
            ("way", way(app, locale, by_card)),
        ]
    })
    .await
}

/// Money that was for nothing goes back.
pub(super) async fn free_money(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    refund: &Refund,
    order: Option<&Order>,
) -> Result<(), Error> {
    let letter = Letter {
        kind: "refund-surplus",
        about: refund.id.to_string(),
        path: order.map(|order| format!("/orders/{}", order.number)),
    };
    to_payers(scope, app, ctx, letter, |locale| {
        let by_card = refund.gateway_key.is_some();
        let number = order.map_or("–", |order| order.number.as_str());
        vec![
            ("number", number.into()),
            ("amount", format::money_with_code(locale, refund.amount).into()),
            ("way", way(app, locale, by_card)),
        ]
    })
    .await
}

/// The money left.
pub(super) async fn made(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    refund: &Refund,
    number: &str,
) -> Result<(), Error> {
    let letter = Letter {
        kind: "refund-made",
        about: refund.id.to_string(),
        path: refund.order.map(|_| format!("/orders/{number}")),
    };
    to_payers(scope, app, ctx, letter, |locale| {
        vec![
            ("number", number.into()),
            ("amount", format::money_with_code(locale, refund.amount).into()),
            ("way", way(app, locale, refund.gateway_key.is_some())),
        ]
    })
    .await
}

fn way(app: &App, locale: Locale, by_card: bool) -> Arg {
    let key = if by_card { "refund-way-card" } else { "refund-way-transfer" };
    app.text(locale, key, &[]).into()
}
