//! Looking through the directory.

use std::collections::BTreeMap;

use domain::business_profile::{TagKind, fold, words_of};
use domain::ids::{CompetencyCode, PartnerId, ProfileId};
use domain::offer::Level;
use domain::text::Country;

use super::earned::{self, Earned};
use super::store::{self, Listed, Wanted};
use super::{Edition, Said};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::walls;
use crate::error::Error;
use crate::partner;

/// Companies of a page.
pub const PAGE: usize = 20;
/// Profiles one question goes through; beyond that it has to be asked more closely.
pub const FOUND_MAX: u64 = 5_000;

/// What a customer asks. What is empty leaves everything open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    pub text: String,
    pub country: Option<Country>,
    pub competency: Option<CompetencyCode>,
    /// At least so high.
    pub level: Option<Level>,
    pub tags: Vec<(TagKind, String)>,
    /// From zero.
    pub page: usize,
}

/// A company on the list.
#[derive(Debug, Clone)]
pub struct Row {
    pub listed: Listed,
    /// As the company is called today.
    pub name: String,
    pub said: Said,
    pub earned: Earned,
}

#[derive(Debug, Clone)]
pub struct Found {
    pub rows: Vec<Row>,
    /// Of all pages.
    pub count: usize,
    /// There may be more than were gone through.
    pub is_cut: bool,
    pub pages: usize,
    pub page: usize,
}

/// The published profiles that fit, by name. Anybody may ask; no question of its own is asked for
/// each company.
pub async fn search(app: &App, ctx: &Ctx, question: &Question) -> Result<Found, Error> {
    walls::house(look(app, ctx, question)).await
}

async fn look(app: &App, ctx: &Ctx, question: &Question) -> Result<Found, Error> {
    let (read, loaded) = (app.db.read(), app.programme().await?);
    let wanted = Wanted {
        words: words_of(&question.text),
        country: question.country,
        tags: question.tags.clone(),
    };
    let mut listed = store::list_wanted(read, &wanted, FOUND_MAX).await?;
    let is_cut = u64::try_from(listed.len()).is_ok_and(|count| FOUND_MAX <= count);
    if question.competency.is_some() || question.level.is_some() {
        let partners = partners_of(&listed);
        let earned = earned::of_many(read, &loaded, &partners, ctx.today).await?;
        listed.retain(|one| fits(question, earned.get(&one.partner)));
    }
    listed.sort_by_cached_key(|one| (fold(&one.name), one.public_id.clone()));
    let count = listed.len();
    let pages = count.div_ceil(PAGE).max(1);
    let page = question.page.min(pages - 1);
    let shown: Vec<Listed> = listed.into_iter().skip(page * PAGE).take(PAGE).collect();
    let keys: Vec<(PartnerId, ProfileId)> =
        shown.iter().map(|one| (one.partner, one.profile)).collect();
    let partners = partners_of(&shown);
    let mut said = store::read_many(read, &keys, Edition::Published).await?;
    let earned = earned::of_many(read, &loaded, &partners, ctx.today).await?;
    let companies = partner::store::list_by_ids(read, &partners).await?;
    let names: BTreeMap<PartnerId, String> =
        companies.into_iter().map(|company| (company.id, company.legal_name)).collect();
    let row = |listed: Listed| Row {
        name: names.get(&listed.partner).unwrap_or(&listed.name).clone(),
        said: said.remove(&(listed.partner, listed.profile)).unwrap_or_default(),
        earned: earned.get(&listed.partner).cloned().unwrap_or_default(),
        listed,
    };
    Ok(Found { rows: shown.into_iter().map(row).collect(), count, is_cut, pages, page })
}

fn partners_of(listed: &[Listed]) -> Vec<PartnerId> {
    let mut partners: Vec<PartnerId> = listed.iter().map(|one| one.partner).collect();
    partners.sort_unstable();
    partners.dedup();
    partners
}

fn fits(question: &Question, earned: Option<&Earned>) -> bool {
    let Some(earned) = earned else { return false };
    let holds = |code: &CompetencyCode| earned.competencies.iter().any(|(own, _)| own == code);
    question.competency.as_ref().is_none_or(holds)
        && question.level.is_none_or(|least| Some(least) <= earned.level)
}

/// All published profiles, for search engines.
pub async fn all(app: &App) -> Result<Vec<Listed>, Error> {
    walls::house(store::list_published(app.db.read(), FOUND_MAX * 8)).await
}

/// The countries in which anybody is published.
pub async fn countries(app: &App) -> Result<std::collections::BTreeSet<Country>, Error> {
    walls::house(store::list_countries(app.db.read())).await
}
