//! Letting customers find a profile, and taking it away from them again: at once, both.

use domain::access::Action;
use domain::business_profile::{Gap, TagKind, fold};
use domain::offer::ListingTags;
use domain::text::{Country, Locale};
use language::country_name;

use super::draft::told;
use super::{Profile, Said, State, choices, draft, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Problem};
use crate::partner;

/// Publishes the draft. Where something required is missing, every reason is named at once.
pub async fn publish(app: &App, ctx: &Ctx, country: Country) -> Result<(), Error> {
    ctx.may(Action::KeepBusinessProfile)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let profile = store::find(scope.tx(), scope.partner(), country).await?;
    let profile = profile.ok_or(Error::NotFound)?;
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    let draft = draft::read(scope.tx(), &company, Some(&profile)).await?;
    let missing = draft.gaps.iter().copied().filter(|gap| gap.is_required());
    let missing: Vec<Problem> = missing.map(problem).collect();
    if !missing.is_empty() {
        return Err(Error::Invalid(missing));
    }
    if profile.state() == State::Published {
        return Ok(());
    }
    store::copy_draft(&scope, profile.id, &draft.said).await?;
    let words = words(app, &loaded.programme.listing, &profile, (&company.legal_name, &draft.said));
    store::record_listing(&scope, &profile, (&company.legal_name, words)).await?;
    store::record_published(&scope, ctx, profile.id, Some(profile.edits)).await?;
    scope.record(app, ctx, told("business_profile.published", &profile)).await?;
    scope.commit().await
}

/// What is missing, at the field where it is put right.
pub fn problem(gap: Gap) -> Problem {
    Problem::coded(gap.field(), &format!("gap-{}", gap.code()))
}

/// Everything by which the profile is found: what it says, and the names of what it chose in all
/// four languages, so that each reader finds it in their own.
fn words(
    app: &App,
    listing: &ListingTags,
    profile: &Profile,
    (name, said): (&str, &Said),
) -> String {
    let content = &said.content;
    let mut words = vec![name.to_owned()];
    words.extend(content.descriptions.values().cloned());
    for kind in TagKind::ALL {
        for value in content.tags_of(kind) {
            if kind.is_own() {
                words.push(value.clone());
            } else if kind != TagKind::Size {
                let names = Locale::ALL.into_iter();
                words.extend(names.map(|at| choices::name(app, listing, at, (kind, value))));
            }
        }
    }
    for place in &said.places {
        words.extend([place.name.clone(), place.city.clone(), place.region.clone()]);
    }
    let countries = Locale::ALL.into_iter();
    words.extend(countries.filter_map(|at| country_name(&app.messages, at, profile.country).ok()));
    fold(&words.join(" \n "))
}

/// Takes a profile away from customers; the draft stays as it is.
pub async fn unpublish(app: &App, ctx: &Ctx, country: Country) -> Result<(), Error> {
    ctx.may(Action::KeepBusinessProfile)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let profile = store::find(scope.tx(), scope.partner(), country).await?;
    let profile = profile.ok_or(Error::NotFound)?;
    if profile.published.is_none() {
        return Ok(());
    }
    store::forget_listing(&scope, profile.id).await?;
    store::forget_published(&scope, profile.id).await?;
    store::record_published(&scope, ctx, profile.id, None).await?;
    scope.record(app, ctx, told("business_profile.unpublished", &profile)).await?;
    scope.commit().await
}
