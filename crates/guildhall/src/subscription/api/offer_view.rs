//! An offer as one partner sees it.

use domain::ids::PartnerId;
use domain::offer::{Benefit, Offer, Unmet};
use serde::Serialize;

use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::subscription::shelf::{self, Available, Purchased, Shelf};
use crate::web::view::{Amount, RefusalView};

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfferView {
    pub code: String,
    pub name: String,
    pub summary: String,
    pub qualifies: String,
    /// `available`, or `purchased` while a subscription to it lives.
    pub shelf: &'static str,
    /// A year, before tax; null where the offer has none in the partner's currency.
    pub price: Option<Amount>,
    pub tax_name: String,
    /// Basis points: 500 is 5 %.
    pub tax_rate_bp: u32,
    /// `standard`, `reverse_charge`, `exempt`, `not_taxed`.
    pub tax_treatment: &'static str,
    /// What an upgrade from the held lower level costs instead.
    pub upgrade: Option<UpgradeView>,
    pub can_buy: bool,
    /// Every condition that does not hold; empty where `can_buy`.
    pub conditions: Vec<RefusalView>,
    /// The number of the order for it that is on its way, drafts included.
    pub open_order: Option<String>,
    /// The living subscription to it.
    pub subscription_id: Option<String>,
    pub benefits: Vec<BenefitView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UpgradeView {
    /// The subscription that would end.
    pub from_subscription_id: String,
    pub discount: Amount,
    /// A year, before tax, discount taken off.
    pub price: Amount,
}

/// What a year bought today gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BenefitView {
    pub code: String,
    /// `software_licences`, `cloud_seats`, …
    pub kind: &'static str,
    pub name: String,
    pub amount: u32,
    /// `licences`, `seats`, `usd_per_month`, `usd_per_year`, `hours`, `incidents`, `included`
    /// (uncounted).
    pub unit: &'static str,
    pub earned_up_to: Option<u32>,
}

impl OfferView {
    /// The paid offers of the catalogue for one partner, lowest level first.
    pub async fn list(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<Vec<OfferView>, Error> {
        ctx.may(domain::access::Action::SeeOffers)?;
        let loaded = app.programme().await?;
        let shelf = shelf::load(app.db.read(), &loaded, ctx, partner).await?;
        let sold = loaded.programme.offers.iter().filter(|offer| !offer.free);
        sold.map(|offer| {
            let available = shelf.available.iter().find(|one| one.offer.code == offer.code);
            let held = shelf.purchased.iter().find(|one| one.holding.offer == offer.code);
            match (available, held) {
                (Some(one), _) => OfferView::available(app, ctx, &loaded, &shelf, one),
                (None, Some(held)) => OfferView::purchased(ctx, &loaded, &shelf, offer, held),
                (None, None) => Err(Error::broken(format!("{} is on no shelf", offer.code))),
            }
        })
        .collect()
    }

    fn available(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        shelf: &Shelf<'_>,
        one: &Available<'_>,
    ) -> Result<OfferView, Error> {
        let upgrade = shelf.upgrade(loaded, ctx, one)?.map(|upgrade| UpgradeView {
            from_subscription_id: upgrade.from.to_string(),
            discount: upgrade.discount.into(),
            price: upgrade.price.into(),
        });
        let refusal = |unmet: &Unmet| RefusalView::of(app, ctx.locale, &shelf::refusal(unmet));
        Ok(OfferView {
            shelf: "available",
            upgrade,
            can_buy: one.unmet.is_empty(),
            conditions: one.unmet.iter().map(refusal).collect(),
            open_order: one.open_order.as_ref().map(|order| order.number.to_string()),
            ..OfferView::plain(ctx, loaded, shelf, one.offer)?
        })
    }

    fn purchased(
        ctx: &Ctx,
        loaded: &Loaded,
        shelf: &Shelf<'_>,
        offer: &Offer,
        held: &Purchased,
    ) -> Result<OfferView, Error> {
        Ok(OfferView {
            shelf: "purchased",
            subscription_id: Some(held.holding.subscription.id.to_string()),
            ..OfferView::plain(ctx, loaded, shelf, offer)?
        })
    }

    fn plain(
        ctx: &Ctx,
        loaded: &Loaded,
        shelf: &Shelf<'_>,
        offer: &Offer,
    ) -> Result<OfferView, Error> {
        let programme = &loaded.programme;
        let company = &shelf.partner;
        let tax = crate::partner::tax::taxed(loaded, company, ctx.today)?;
        let price = programme.price_on(&offer.code, company.currency, ctx.today);
        Ok(OfferView {
            code: offer.code.to_string(),
            name: offer.name.get(ctx.locale).to_owned(),
            summary: offer.summary.get(ctx.locale).to_owned(),
            qualifies: offer.qualifies.get(ctx.locale).to_owned(),
            shelf: "available",
            price: price.map(Amount::from),
            tax_name: tax.tax.name.get(ctx.locale).to_owned(),
            tax_rate_bp: tax.rate.0,
            tax_treatment: tax.treatment.code(),
            upgrade: None,
            can_buy: false,
            conditions: Vec::new(),
            open_order: None,
            subscription_id: None,
            benefits: benefits(ctx, loaded, offer),
        })
    }
}

fn benefits(ctx: &Ctx, loaded: &Loaded, offer: &Offer) -> Vec<BenefitView> {
    let of_today = |benefit: &Benefit| {
        let quantity = benefit.quantity_on(ctx.today)?;
        Some(BenefitView {
            code: benefit.code.to_string(),
            kind: benefit.kind.code(),
            name: benefit.name.get(ctx.locale).to_owned(),
            amount: quantity.amount,
            unit: quantity.unit.code(),
            earned_up_to: quantity.earned_up_to,
        })
    };
    loaded.programme.benefits_of(&offer.code).filter_map(of_today).collect()
}
