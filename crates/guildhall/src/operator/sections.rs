//! What stands below a company's facts on its page: memberships, orders, invoices.

use domain::ids::PartnerId;
use language::format::{date_medium, money_with_code};

use super::pages::rows::{order_badge, order_href, purpose_word};
use crate::error::Error;
use crate::subscription::api::Known;
use crate::subscription::pages::acts::{status_badge, switch_sentence};
use crate::web::Visit;
use crate::web::sections::{Cell, Head, Link, Section};
use crate::{invoice, order, partner, payment, subscription};

/// Rows of each; the link below leads to all of them.
const ROWS: u64 = 10;

pub async fn memberships(visit: &Visit, partner: PartnerId) -> Result<Section, Error> {
    let (app, ctx) = (&visit.app, &visit.ctx);
    let loaded = app.programme().await?;
    let mut rows = Vec::new();
    for holding in subscription::store::list(app.db.read(), partner).await? {
        let known = Known::load(app, ctx, &loaded, partner, &holding).await?;
        let term = holding.term()?;
        let name = loaded.programme.offer(&holding.offer).map_or_else(
            || holding.offer.to_string(),
            |offer| offer.name.get(ctx.locale).to_owned(),
        );
        let status = status_badge(app, ctx, &known.standing.status);
        let from = date_medium(ctx.locale, term.starts_on);
        let to = date_medium(ctx.locale, term.ends_on);
        let term = visit.t("from-to", &[("from", from.into()), ("to", to.into())]);
        let switch = switch_sentence(app, ctx, &known.standing, known.card.as_ref());
        let status = Cell::badge(status.kind, status.text);
        rows.push(vec![Cell::of(name), Cell::of(term), status, Cell::of(switch)]);
    }
    Ok(Section {
        title: visit.t("partner-memberships", &[]),
        none: visit.t("partner-memberships-none", &[]),
        heads: [
            visit.t("partner-membership", &[]),
            visit.t("partner-membership-term", &[]),
            visit.t("ben-status", &[]),
            visit.t("subscription-auto-renew", &[]),
        ]
        .map(words)
        .into(),
        rows,
        all: None,
    })
}

pub async fn orders(visit: &Visit, partner: PartnerId) -> Result<Section, Error> {
    let locale = visit.ctx.locale;
    let loaded = visit.app.programme().await?;
    let found = order::store::list(visit.app.db.read(), partner, None, ROWS).await?;
    let row = |order: &order::Order| {
        let badge = order_badge(visit, &order.state);
        let placed = order.placed_on.map(|day| date_medium(locale, day)).unwrap_or_default();
        vec![
            Cell::of(order.number.as_str()).leading_to(order_href(order)),
            Cell::of(super::pages::rows::offer_name(visit, &loaded, order))
                .with_note(purpose_word(visit, order)),
            Cell::of(placed),
            Cell::badge(badge.kind, badge.text),
            Cell::of(money_with_code(locale, order.quote.total)),
        ]
    };
    Ok(Section {
        title: visit.t("layout-nav-orders", &[]),
        none: visit.t("partner-orders-none", &[]),
        heads: vec![
            words(visit.t("pay-order-no", &[])),
            words(visit.t("operator-for", &[])),
            words(visit.t("operator-placed", &[])),
            words(visit.t("ben-status", &[])),
            figures(visit.t("operator-total", &[])),
        ],
        rows: found.iter().map(row).collect(),
        all: link(visit, partner, "orders", "partner-orders-all").await?,
    })
}

pub async fn invoices(visit: &Visit, partner: PartnerId) -> Result<Section, Error> {
    let locale = visit.ctx.locale;
    let found = invoice::store::list(visit.app.db.read(), partner, None, ROWS).await?;
    let all = link(visit, partner, "invoices", "partner-invoices-all").await?;
    let base = all.as_ref().map(|link| link.href.clone()).unwrap_or_default();
    let row = |invoice: &invoice::Invoice| {
        let number = invoice.issued.number();
        vec![
            Cell::of(number.as_str()).leading_to(format!("{base}/{number}")),
            Cell::of(date_medium(locale, invoice.issued.issued_on())),
            Cell::of(money_with_code(locale, invoice.issued.total())),
        ]
    };
    Ok(Section {
        title: visit.t("layout-nav-invoices", &[]),
        none: visit.t("partner-invoices-none", &[]),
        heads: vec![
            words(visit.t("inv-number", &[])),
            words(visit.t("inv-date", &[])),
            figures(visit.t("operator-total", &[])),
        ],
        rows: found.iter().map(row).collect(),
        all,
    })
}

/// What came, what is for nothing, and what is owed, currency by currency.
pub async fn money(visit: &Visit, partner: PartnerId) -> Result<Section, Error> {
    let locale = visit.ctx.locale;
    let standing = payment::books::standing(visit.app.db.read(), partner).await?;
    let row = |one: &payment::books::Standing| {
        let figures = [one.received, one.allocated, one.unallocated, one.open];
        let mut cells = vec![Cell::of(one.received.currency.code())];
        cells.extend(figures.map(|money| Cell::of(money_with_code(locale, money))));
        cells
    };
    Ok(Section {
        title: visit.t("money-title", &[]),
        none: visit.t("money-none", &[]),
        heads: vec![
            words(visit.t("operator-receipt-currency", &[])),
            figures(visit.t("money-received", &[])),
            figures(visit.t("money-allocated", &[])),
            figures(visit.t("money-unallocated", &[])),
            figures(visit.t("money-open", &[])),
        ],
        rows: standing.iter().map(row).collect(),
        all: link(visit, partner, "money", "money-all").await?,
    })
}

/// The list below the company's page.
async fn link(
    visit: &Visit,
    partner: PartnerId,
    list: &str,
    key: &str,
) -> Result<Option<Link>, Error> {
    let company = partner::store::get(visit.app.db.read(), partner).await?;
    Ok(company.network_id.map(|network_id| Link {
        text: visit.t(key, &[]),
        href: format!("/operator/partners/{network_id}/{list}"),
    }))
}

fn words(label: String) -> Head {
    Head { label, num: false }
}

fn figures(label: String) -> Head {
    Head { label, num: true }
}
