//! The catalogue as it is offered: to everybody, or as one company meets it today.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::ids::NetworkId;
use domain::offer::Offer;
use domain::text::Locale;
use jiff::civil::Date;
use serde::Serialize;

use super::rows::Badge;
use crate::app::{Loaded, Shared};
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::partner;
use crate::subscription::pages::gets;
use crate::subscription::shelf::{self, Shelf};
use crate::web::reason::{Reason, reason};
use crate::web::view::Amount;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator/offers", get(list))
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = ListPage::load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/offers.html", visit.t("operator-offers-title", &[]), page)
}

#[derive(Debug, Serialize)]
struct ListPage {
    wanted: String,
    company: Option<Company>,
    /// Something was searched for and nothing found.
    nothing: bool,
    policy: String,
    policy_href: String,
    offers: Vec<Tile>,
}

#[derive(Debug, Serialize)]
struct Tile {
    name: String,
    summary: String,
    qualifies: String,
    free: bool,
    /// Whether the set in force sells it.
    sold: bool,
    upgrades_from: Option<String>,
    prices: Vec<PriceRow>,
    editions: Vec<String>,
    benefits: Vec<BenefitRow>,
    agreement: String,
    versions: Vec<Version>,
    /// How one company stands to it; `None` in the neutral view.
    standing: Option<Standing>,
}

#[derive(Debug, Serialize)]
struct PriceRow {
    currency: &'static str,
    amount: Amount,
    from: String,
    /// `now`, `ahead` or `past`.
    when: &'static str,
}

#[derive(Debug, Serialize)]
struct BenefitRow {
    name: String,
    /// One for each edition; `None` where it gives nothing of it.
    amounts: Vec<Option<String>>,
}

#[derive(Debug, Serialize)]
struct Version {
    version: String,
    title: String,
    from: String,
    current: bool,
}

#[derive(Debug, Serialize)]
struct Standing {
    badge: Badge,
    /// What the company pays today; `None` where it cannot buy.
    price: Option<Amount>,
    why: Vec<Reason>,
    /// The last day of what it holds or held.
    ends_on: Option<String>,
}

impl ListPage {
    async fn load(visit: &Visit) -> Result<ListPage, Error> {
        visit.ctx.may(Action::SeeAllPartners)?;
        let loaded = visit.app.programme().await?;
        let read = visit.app.db.read();
        let wanted = visit.asked("network_id").trim().to_owned();
        let found = match NetworkId::parse(&wanted) {
            Some(network_id) => partner::store::find_by_network_id(read, network_id).await?,
            None => None,
        };
        let shelf = match found {
            Some(partner) => Some(shelf::load(read, &loaded, &visit.ctx, partner).await?),
            None => None,
        };
        let company = match found {
            Some(partner) => Some(Companies::load(read, [partner]).await?.of(partner)?),
            None => None,
        };
        let policy = loaded.programme.policy_on(visit.ctx.today);
        let policy = policy.ok_or_else(|| Error::broken("no policy set is in force"))?;
        let offers = loaded.programme.offers.iter();
        Ok(ListPage {
            nothing: !wanted.is_empty() && found.is_none(),
            wanted,
            company,
            policy: policy.title.get(visit.ctx.locale).to_owned(),
            policy_href: format!("/operator/policies/{}", policy.code),
            offers: offers
                .map(|offer| tile(visit, &loaded, offer, shelf.as_ref()))
                .collect::<Result<_, Error>>()?,
        })
    }
}

fn tile(
    visit: &Visit,
    loaded: &Loaded,
    offer: &Offer,
    shelf: Option<&Shelf<'_>>,
) -> Result<Tile, Error> {
    let (locale, today) = (visit.ctx.locale, visit.ctx.today);
    let policy = loaded.programme.policy_on(today);
    let upgraded = offer.upgrades_from.as_ref().and_then(|code| loaded.programme.offer(code));
    let (editions, benefits) = benefits(visit, loaded, offer);
    let (agreement, versions) = agreement(loaded, offer, locale, today);
    let standing = match shelf {
        Some(shelf) if !offer.free => Some(standing(visit, loaded, offer, shelf)?),
        _ => None,
    };
    Ok(Tile {
        name: offer.name.get(locale).to_owned(),
        summary: offer.summary.get(locale).to_owned(),
        qualifies: offer.qualifies.get(locale).to_owned(),
        free: offer.free,
        sold: policy.is_some_and(|policy| policy.sells(&offer.code)),
        upgrades_from: upgraded.map(|offer| offer.name.get(locale).to_owned()),
        prices: prices(loaded, offer, today),
        editions: editions.iter().map(ToString::to_string).collect(),
        benefits,
        agreement,
        versions,
        standing,
    })
}

/// By currency, the newest first.
fn prices(loaded: &Loaded, offer: &Offer, today: Date) -> Vec<PriceRow> {
    let mut own: Vec<_> =
        loaded.programme.prices.iter().filter(|price| price.offer == offer.code).collect();
    own.sort_by_key(|price| {
        (price.amount.currency.code(), std::cmp::Reverse(price.effective_from))
    });
    own.into_iter()
        .map(|price| {
            let currency = price.amount.currency;
            let now = loaded.programme.price_on(&offer.code, currency, today);
            let when = if today < price.effective_from {
                "ahead"
            } else if now == Some(price.amount) {
                "now"
            } else {
                "past"
            };
            let from = price.effective_from.to_string();
            PriceRow { currency: currency.code(), amount: price.amount.into(), from, when }
        })
        .collect()
}

/// The days on which anything changed, and each benefit's quantity from then on.
fn benefits(visit: &Visit, loaded: &Loaded, offer: &Offer) -> (Vec<Date>, Vec<BenefitRow>) {
    let own: Vec<_> = loaded.programme.benefits_of(&offer.code).collect();
    let mut editions: Vec<Date> = own
        .iter()
        .flat_map(|benefit| benefit.quantities.iter().map(|quantity| quantity.effective_from))
        .collect();
    editions.sort_unstable();
    editions.dedup();
    let locale = visit.ctx.locale;
    let rows = own.iter().map(|benefit| BenefitRow {
        name: benefit.name.get(locale).to_owned(),
        amounts: editions
            .iter()
            .map(|day| Some(gets::amount(&visit.app, locale, benefit.quantity_on(*day)?)))
            .collect(),
    });
    let rows = rows.collect();
    (editions, rows)
}

/// The agreement's title today, and its versions, newest first.
fn agreement(
    loaded: &Loaded,
    offer: &Offer,
    locale: Locale,
    today: Date,
) -> (String, Vec<Version>) {
    let current = loaded.programme.agreement_on(&offer.agreement, today);
    let title = current.map_or_else(
        || offer.agreement.to_string(),
        |agreement| agreement.title.get(locale).to_owned(),
    );
    let own = loaded.programme.agreements.iter().filter(|one| one.code == offer.agreement);
    let mut versions: Vec<Version> = own
        .map(|one| Version {
            version: one.version.to_string(),
            title: one.title.get(locale).to_owned(),
            from: one.effective_from.to_string(),
            current: current.is_some_and(|current| current.version == one.version),
        })
        .collect();
    versions.sort_by(|one, other| other.from.cmp(&one.from));
    (title, versions)
}

fn standing(
    visit: &Visit,
    loaded: &Loaded,
    offer: &Offer,
    shelf: &Shelf<'_>,
) -> Result<Standing, Error> {
    let badge = |kind, key: &str| Badge { kind, text: visit.t(key, &[]) };
    if let Some(held) = shelf.purchased.iter().find(|held| held.holding.offer == offer.code) {
        return Ok(Standing {
            badge: badge("ok", "operator-offer-held"),
            price: None,
            why: Vec::new(),
            ends_on: Some(held.holding.term()?.ends_on.to_string()),
        });
    }
    let ended = shelf.expired.iter().find(|held| held.holding.offer == offer.code);
    let ends_on = match ended {
        Some(ended) => Some(ended.holding.term()?.ends_on.to_string()),
        None => None,
    };
    let entry = shelf.available.iter().find(|entry| entry.offer.code == offer.code);
    let unmet = entry.map_or(&[][..], |entry| &entry.unmet);
    let price = loaded.programme.price_on(&offer.code, shelf.partner.currency, visit.ctx.today);
    if unmet.is_empty() {
        let badge = badge("ok", "operator-offer-open");
        return Ok(Standing { badge, price: price.map(Amount::from), why: Vec::new(), ends_on });
    }
    // The links lead to the partner's own pages, which are not the operator's.
    let told = |one| {
        let refusal = shelf::refusal(one);
        Reason { how_href: None, ..reason(&visit.app, &visit.ctx, &refusal, None) }
    };
    Ok(Standing {
        badge: badge("off", "operator-offer-closed"),
        price: None,
        why: unmet.iter().map(told).collect(),
        ends_on,
    })
}
