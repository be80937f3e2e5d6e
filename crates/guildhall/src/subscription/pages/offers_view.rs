//! What the pages of offers show, with every word finished.

use std::collections::HashMap;

use domain::access::Action;
use domain::ids::{InvoiceNumber, OrderId};
use domain::offer::{Level, Offer, Price, Taxed};
use domain::order::OrderState;
use language::{Arg, format};
use serde::Serialize;

use super::acts::{self, Acts, Badge};
use super::gets::{self, Compared, Family};
use super::rules::{self, Line, Rule, Span};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::invoice::{self, Invoice};
use crate::order::Order;
use crate::partner::tax;
use crate::subscription::api::Known;
use crate::subscription::buy;
use crate::subscription::shelf::{self, Available, Purchased, Shelf};
use crate::web::reason::{Reason, reason};
use crate::web::view::{Amount, DayLeft};

#[derive(Serialize)]
pub struct OffersPage {
    tabs: Vec<Tab>,
    /// `available`, `purchased`, `expired`.
    tab: &'static str,
    policy: String,
    available: Vec<Tile>,
    compare_columns: Vec<Column>,
    compare: Vec<Compared>,
    purchased: Vec<HeldTile>,
    expired: Vec<PastTile>,
}

#[derive(Serialize)]
struct Column {
    label: String,
}

#[derive(Serialize)]
struct Tab {
    key: &'static str,
    href: &'static str,
    current: bool,
    count: usize,
}

const TABS: [(&str, &str, &str); 3] = [
    ("available", "tab.available_offers", "/offers"),
    ("purchased", "tab.purchased", "/offers?tab=purchased"),
    ("expired", "tab.expired", "/offers?tab=expired"),
];

/// The tab that was asked for.
pub fn tab(asked: &str) -> &'static str {
    TABS.iter().find(|(code, ..)| *code == asked).map_or("available", |tab| tab.0)
}

impl OffersPage {
    pub async fn load(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        shelf: &Shelf<'_>,
        open: &[Order],
        tab: &'static str,
    ) -> Result<OffersPage, Error> {
        let counts = [shelf.available.len(), shelf.purchased.len(), shelf.expired.len()];
        let tabs = TABS.iter().zip(counts).map(|((code, key, href), count)| Tab {
            key,
            href,
            current: *code == tab,
            count,
        });
        let policy = loaded.programme.policy_on(ctx.today);
        let policy = policy.map_or(String::new(), |set| set.title.get(ctx.locale).to_owned());
        let mut page = OffersPage {
            tabs: tabs.collect(),
            tab,
            policy,
            available: Vec::new(),
            compare_columns: Vec::new(),
            compare: Vec::new(),
            purchased: Vec::new(),
            expired: Vec::new(),
        };
        match tab {
            "purchased" => {
                let (partner, all) = (shelf.partner.id, shelf.purchased.iter());
                let holdings = all.clone().map(|held| &held.holding);
                let known = Known::load_all(app, ctx, loaded, partner, holdings, open).await?;
                for (held, known) in all.zip(known) {
                    page.purchased.push(HeldTile::of(app, ctx, loaded, held, &known)?);
                }
            }
            "expired" => {
                let terms = shelf.expired.iter().flat_map(|past| &past.holding.subscription.terms);
                let (read, orders) = (app.db.read(), terms.map(|term| term.order));
                let invoices =
                    invoice::store::list_of_orders(read, shelf.partner.id, orders).await?;
                for past in &shelf.expired {
                    page.expired.push(PastTile::of(app, ctx, loaded, past, &invoices)?);
                }
            }
            _ => page.fill_available(app, ctx, loaded, shelf)?,
        }
        Ok(page)
    }

    fn fill_available(
        &mut self,
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        shelf: &Shelf<'_>,
    ) -> Result<(), Error> {
        let open = shelf.available.iter().filter(|one| one.unmet.is_empty()).count();
        for one in &shelf.available {
            let mut tile = Tile::of(app, ctx, loaded, shelf, one)?;
            // One act stands out on a page; several equal ones do not compete for it.
            tile.kind = if open == 1 { "primary" } else { "secondary" };
            self.available.push(tile);
        }
        let offers: Vec<&Offer> =
            loaded.programme.offers.iter().filter(|offer| !offer.free).collect();
        let what = app.text(ctx.locale, "offer-compare-what", &[]);
        let names = offers.iter().map(|offer| offer.name.get(ctx.locale).to_owned());
        self.compare_columns =
            std::iter::once(what).chain(names).map(|label| Column { label }).collect();
        self.compare = gets::compare(app, ctx.locale, loaded, &offers, ctx.today);
        let price = |offer: &&Offer| {
            let price = loaded.programme.price_on(&offer.code, shelf.partner.currency, ctx.today);
            price.map(|price| format::money(ctx.locale, price))
        };
        let prices = offers.iter().map(price).collect();
        let name = app.text(ctx.locale, "offer-compare-price", &[]);
        self.compare.insert(0, Compared { name, amounts: prices });
        Ok(())
    }
}

/// An offer that is not held.
#[derive(Serialize)]
pub struct Tile {
    code: String,
    name: String,
    summary: String,
    qualifies: String,
    href: String,
    price: Option<Amount>,
    tax_note: String,
    upgrade: Option<String>,
    top: Vec<String>,
    families: Vec<Family>,
    buy_href: String,
    kind: &'static str,
    open: bool,
    why: Vec<Reason>,
    /// The checkout of a draft that waits to be finished.
    continue_href: Option<String>,
}

impl Tile {
    fn of(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        shelf: &Shelf<'_>,
        one: &Available<'_>,
    ) -> Result<Tile, Error> {
        let (locale, offer) = (ctx.locale, one.offer);
        let draft = one
            .open_order
            .as_ref()
            .filter(|order| order.state == OrderState::Draft && !buy::is_left_over(shelf, order));
        let upgrade = shelf.upgrade(loaded, ctx, one)?.map(|upgrade| {
            let args = [
                ("price", Arg::Text(format::money(locale, upgrade.price))),
                ("discount", Arg::Text(format::money(locale, upgrade.discount))),
            ];
            app.text(locale, "offer-upgrade-note", &args)
        });
        // What stands in the way of an offer is a competency membership, never one of its own
        // level: an offer that is held is not listed here.
        let held = shelf.purchased.iter().map(|one| &one.holding.subscription);
        let held = held.filter(|one| matches!(one.level, Level::Silver | Level::Gold));
        let held = held.map(|one| one.id).next();
        let why = one.unmet.iter().map(|unmet| {
            let refusal = shelf::refusal(unmet);
            let place = match refusal.code {
                "offer.higher_level_held" | "offer.not_alongside_competency" => {
                    held.map(|id| format!("/subscriptions/{id}"))
                }
                _ => None,
            };
            reason(app, ctx, &refusal, place)
        });
        Ok(Tile {
            code: offer.code.to_string(),
            name: offer.name.get(locale).to_owned(),
            summary: offer.summary.get(locale).to_owned(),
            qualifies: offer.qualifies.get(locale).to_owned(),
            href: format!("/offers/{}", offer.code),
            price: one.price.map(Amount::from),
            tax_note: tax_note(app, ctx, &one.tax),
            upgrade,
            top: gets::top(app, locale, loaded, offer, ctx.today),
            families: gets::families(app, locale, loaded, offer, ctx.today),
            buy_href: format!("/offers/{}/orders", offer.code),
            kind: "primary",
            open: one.unmet.is_empty(),
            why: why.collect(),
            continue_href: draft.map(|order| format!("/checkout/{}", order.id)),
        })
    }
}

/// "plus 5% Business tax"; where nothing is collected, the programme's own words for it.
fn tax_note(app: &App, ctx: &Ctx, tax: &Taxed<'_>) -> String {
    let name = tax::name(app, ctx.locale, &tax.treatment, tax.tax.name.get(ctx.locale));
    if tax.rate.0 == 0 {
        return name;
    }
    let rate = format::percent(ctx.locale, tax.rate);
    app.text(ctx.locale, "offer-tax-note", &[("name", name.into()), ("rate", rate.into())])
}

/// A living subscription.
#[derive(Serialize)]
struct HeldTile {
    name: String,
    href: String,
    offer_href: String,
    status: Badge,
    starts_on: String,
    ends: DayLeft,
    /// The last day to renew, while the window is open.
    closes: Option<DayLeft>,
    switch: String,
    acts: Acts,
}

impl HeldTile {
    fn of(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        held: &Purchased,
        known: &Known,
    ) -> Result<HeldTile, Error> {
        use domain::subscription::Status;
        let holding = &held.holding;
        let term = holding.term()?;
        let closes = match held.status {
            Status::RenewalWindow { closes_on } => Some(DayLeft::new(ctx.today, closes_on)),
            Status::Active { .. }
            | Status::Lapsed { .. }
            | Status::Cancelled { .. }
            | Status::Upgraded { .. } => None,
        };
        let invoice = known.invoice.as_ref().map(|invoice| invoice.issued.number());
        Ok(HeldTile {
            name: acts::offer_name(loaded, ctx, holding),
            href: format!("/subscriptions/{}", holding.subscription.id),
            offer_href: format!("/offers/{}", holding.offer),
            status: acts::status_badge(app, ctx, &held.status),
            starts_on: term.starts_on.to_string(),
            ends: DayLeft::new(ctx.today, term.ends_on),
            closes,
            switch: acts::switch_sentence(app, ctx, &known.standing, known.card.as_ref()),
            acts: acts::acts(app, ctx, holding, &known.standing, invoice),
        })
    }
}

/// A subscription that is over.
#[derive(Serialize)]
struct PastTile {
    name: String,
    href: String,
    offer_href: String,
    status: Badge,
    starts_on: String,
    ends_on: String,
    over: String,
    invoices: Vec<InvoiceLink>,
}

#[derive(Serialize)]
struct InvoiceLink {
    number: String,
    /// None for a reader who may not see invoices.
    href: Option<String>,
}

impl InvoiceLink {
    fn of(ctx: &Ctx, number: &InvoiceNumber) -> InvoiceLink {
        let sees = ctx.allows(Action::SeeInvoices);
        let href = sees.then(|| format!("/invoices/{number}"));
        InvoiceLink { number: number.to_string(), href }
    }
}

impl PastTile {
    fn of(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        past: &Purchased,
        known: &HashMap<OrderId, Invoice>,
    ) -> Result<PastTile, Error> {
        let holding = &past.holding;
        let term = holding.term()?;
        let first = holding.subscription.terms.first().unwrap_or(term);
        let paid = holding.subscription.terms.iter().rev();
        let papers = paid.filter_map(|term| known.get(&term.order));
        let invoices =
            papers.map(|invoice| InvoiceLink::of(ctx, invoice.issued.number())).collect();
        Ok(PastTile {
            name: acts::offer_name(loaded, ctx, holding),
            href: format!("/subscriptions/{}", holding.subscription.id),
            offer_href: format!("/offers/{}", holding.offer),
            status: acts::status_badge(app, ctx, &past.status),
            starts_on: first.starts_on.to_string(),
            ends_on: term.ends_on.to_string(),
            over: over(app, ctx, &past.status),
            invoices,
        })
    }
}

/// How it ended.
pub fn over(app: &App, ctx: &Ctx, status: &domain::subscription::Status) -> String {
    use domain::subscription::Status;
    let (key, day) = match status {
        Status::Active { until } => ("subscription-over-active", until),
        Status::RenewalWindow { closes_on } => ("subscription-over-window", closes_on),
        Status::Lapsed { since } => ("subscription-over-lapsed", since),
        Status::Cancelled { on } => ("subscription-over-cancelled", on),
        Status::Upgraded { on } => ("subscription-over-upgraded", on),
    };
    app.text(ctx.locale, key, &[("day", Arg::Text(format::date_long(ctx.locale, *day)))])
}

#[derive(Serialize)]
pub struct DetailPage {
    pub name: String,
    summary: String,
    qualifies: String,
    price: Option<Amount>,
    tax_note: String,
    prices: Vec<PriceRow>,
    families: Vec<Family>,
    agreement: Option<AgreementLink>,
    policy_title: String,
    /// Since when, where it is the network membership itself.
    member_since: Option<String>,
    rules: Vec<Rule>,
    line: Line,
    /// None where it is held, or comes with the network membership itself.
    tile: Option<Tile>,
    /// The subscription to it that lives.
    held_href: Option<String>,
}

#[derive(Serialize)]
struct PriceRow {
    from: String,
    amount: Amount,
    /// Not in force yet.
    ahead: bool,
}

#[derive(Serialize)]
struct AgreementLink {
    title: String,
    version: String,
    href: String,
    effective_from: String,
}

impl DetailPage {
    pub fn load(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        shelf: &Shelf<'_>,
        offer: &Offer,
    ) -> Result<DetailPage, Error> {
        let (programme, locale) = (&loaded.programme, ctx.locale);
        let policy = programme.policy_on(ctx.today);
        let policy = policy.ok_or_else(|| Error::broken("no policy set is in force"))?;
        let tax = tax::taxed(loaded, &shelf.partner, ctx.today)?;
        let ends_on = policy.first_anniversary(ctx.today);
        let span = Span { starts_on: ctx.today, ends_on };
        let available = shelf.available.iter().find(|one| one.offer.code == offer.code);
        let tile = available.map(|one| Tile::of(app, ctx, loaded, shelf, one)).transpose()?;
        let held = shelf.purchased.iter().find(|one| one.holding.offer == offer.code);
        let price = programme.price_on(&offer.code, shelf.partner.currency, ctx.today);
        let agreement = programme.agreement_on(&offer.agreement, ctx.today);
        Ok(DetailPage {
            name: offer.name.get(locale).to_owned(),
            summary: offer.summary.get(locale).to_owned(),
            qualifies: offer.qualifies.get(locale).to_owned(),
            price: price.map(Amount::from),
            tax_note: tax_note(app, ctx, &tax),
            prices: prices(loaded, ctx, shelf, offer),
            families: gets::families(app, locale, loaded, offer, ctx.today),
            agreement: agreement.map(|agreement| AgreementLink {
                title: agreement.title.get(locale).to_owned(),
                version: agreement.version.to_string(),
                href: format!("/agreements/{}/{}", agreement.code, agreement.version),
                effective_from: agreement.effective_from.to_string(),
            }),
            policy_title: policy.title.get(locale).to_owned(),
            member_since: offer.free.then(|| shelf.partner.enrolled_on.to_string()),
            rules: rules::rules(app, locale, policy, span),
            line: rules::line(app, locale, policy, span, ctx.today),
            tile,
            held_href: held.map(|one| format!("/subscriptions/{}", one.holding.subscription.id)),
        })
    }
}

/// The prices in the company's currency, newest first; those to come are among them.
fn prices(loaded: &Loaded, ctx: &Ctx, shelf: &Shelf<'_>, offer: &Offer) -> Vec<PriceRow> {
    let own = |price: &&Price| {
        price.offer == offer.code && price.amount.currency == shelf.partner.currency
    };
    let mut prices: Vec<&Price> = loaded.programme.prices.iter().filter(own).collect();
    prices.sort_by_key(|price| std::cmp::Reverse(price.effective_from));
    prices
        .into_iter()
        .map(|price| PriceRow {
            from: price.effective_from.to_string(),
            amount: price.amount.into(),
            ahead: ctx.today < price.effective_from,
        })
        .collect()
}
