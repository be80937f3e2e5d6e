//! The packs of a year as JSON, the command line and the pages tell them. The field names are a
//! promise.

use domain::benefit::{Chosen, Grant, packs_on};
use domain::ids::PartnerId;
use domain::offer::{Benefit, BenefitKind, Pack};
use serde::Serialize;

use super::super::books::{self, Books};
use super::super::cloud::{self, Cloud};
use crate::access::users;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};
use crate::subscription::pages::gets;
use crate::web::view::RefusalView;

/// One membership whose year offers packs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PacksView {
    pub subscription: String,
    pub offer: String,
    pub offer_name: String,
    pub term: u32,
    /// `open`, `carried`, `made`.
    pub state: &'static str,
    /// The pack that works.
    pub pack: Option<&'static str>,
    /// ISO, inclusive: the last day of the year that the choice is for.
    pub until: String,
    /// Why nothing can be chosen today.
    pub closed: Option<RefusalView>,
    pub packs: Vec<PackView>,
    /// What comes whichever is chosen.
    pub both: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackView {
    /// `services`, `learning`.
    pub code: &'static str,
    pub name: String,
    /// What only this pack has.
    pub gives: Vec<String>,
}

impl PacksView {
    /// Every membership that works today and has packs.
    pub async fn list(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<Vec<PacksView>, Error> {
        ctx.may(domain::access::Action::SeeBenefits)?;
        users::reach(ctx, partner)?;
        let loaded = app.programme().await?;
        let books = books::read(app.db.read(), &loaded, partner).await?;
        let cloud = cloud::read(app.db.read(), partner).await?;
        Ok(PacksView::of_books(app, ctx, &loaded, (&books, &cloud)))
    }

    /// The same of what was read before.
    pub fn of_books(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        (books, cloud): (&Books, &Cloud),
    ) -> Vec<PacksView> {
        let running = books.running(ctx.today).into_iter();
        let views = running.filter_map(|grant| {
            let is_used = super::is_used(loaded, books, cloud, grant);
            PacksView::of(app, ctx, loaded, (books, grant), is_used)
        });
        views.collect()
    }

    fn of(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        (books, grant): (&Books, &Grant),
        is_used: bool,
    ) -> Option<PacksView> {
        let chosen = books.pack_of(loaded, grant);
        let state = match chosen {
            Chosen::Whole => return None,
            Chosen::Open => "open",
            Chosen::Carried(_) => "carried",
            Chosen::Made(_) => "made",
        };
        let own = || loaded.programme.benefits_of(&grant.offer);
        let gives = |of: Option<Pack>| -> Vec<String> {
            let line = |benefit: &Benefit| {
                let quantity = benefit.quantity_on(grant.edition_on)?;
                Some(gets::bare_line(app, ctx.locale, benefit, quantity))
            };
            let mut given: Vec<&Benefit> = own().filter(|benefit| benefit.pack == of).collect();
            // The long list of software comes last.
            given.sort_by_key(|benefit| benefit.kind == BenefitKind::SoftwareLicences);
            given.into_iter().filter_map(line).collect()
        };
        let pack = |pack: Pack| PackView {
            code: pack.code(),
            name: gets::pack_name(app, ctx.locale, pack),
            gives: gives(Some(pack)),
        };
        let closed = chosen.may_choose(is_used, grant.year.last).err().map(Refusal::from);
        let offer = loaded.programme.offer(&grant.offer);
        Some(PacksView {
            subscription: grant.subscription.to_string(),
            offer: grant.offer.to_string(),
            offer_name: offer.map_or_else(String::new, |one| one.name.get(ctx.locale).to_owned()),
            term: grant.term,
            state,
            pack: chosen.pack().map(Pack::code),
            until: grant.year.last.to_string(),
            closed: closed.map(|refusal| RefusalView::of(app, ctx.locale, &refusal)),
            packs: packs_on(own(), grant.edition_on).into_iter().map(pack).collect(),
            both: gives(None),
        })
    }
}
