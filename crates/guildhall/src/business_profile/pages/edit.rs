//! A profile being written: its words, what it lacks, its places and its sign.

use std::collections::BTreeMap;

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use domain::business_profile::{
    Content, ContentForm, Gap, OWN_TAG_MAX, OWN_TAGS_MAX, PLACES_MAX, TagKind, description_field,
    limits_on,
};
use domain::partner::profile::SIZES;
use domain::text::{Country, Locale};
use serde::Serialize;

use super::own::{LIST, Standing, meant, named, public_href};
use super::shown::Picture;
use crate::app::Loaded;
use crate::business_profile::{Profile, choices, draft, publish as publishing};
use crate::error::{Error, Problem};
use crate::partner::{Partner, address};
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const PREFIX: &str = "business-profile-field";

type Pairs = Vec<(String, String)>;

#[derive(Serialize)]
struct EditPage {
    #[serde(flatten)]
    shown: FormErrors,
    base: String,
    country: String,
    state: Standing,
    is_published: bool,
    public_href: Option<String>,
    /// How often it had been edited.
    seen: i64,
    texts: Vec<TextField>,
    description_max: usize,
    own_max: usize,
    own_length: usize,
    website: String,
    page_on_network: String,
    groups: Vec<Group>,
    own: Vec<TextField>,
    required: Vec<Lack>,
    wished: Vec<Lack>,
    places: Vec<PlaceRow>,
    has_room: bool,
    logo: Option<Picture>,
    logo_alt: String,
}

#[derive(Serialize)]
struct TextField {
    name: &'static str,
    label: String,
    lang: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Group {
    name: &'static str,
    label: String,
    hint: Option<String>,
    ticks: Vec<Tick>,
}

#[derive(Serialize)]
struct Tick {
    value: String,
    name: String,
    held: bool,
}

/// Something that is missing, and where it is put right.
#[derive(Serialize)]
struct Lack {
    href: String,
    text: String,
}

#[derive(Serialize)]
struct PlaceRow {
    id: String,
    name: String,
    lines: Vec<String>,
    email: String,
    phone: String,
}

pub async fn show(visit: Visit, Path(country): Path<String>) -> Result<Response, Fault> {
    let found = meant(&visit, &country).await.map_err(|error| visit.fault(error))?;
    page(&visit, &found, None, FormErrors::default(), StatusCode::OK).await
}

type Found = (Partner, Country, Option<Profile>);

/// The page; with `typed` as somebody left it.
pub async fn page(
    visit: &Visit,
    found: &Found,
    typed: Option<&ContentForm>,
    shown: FormErrors,
    status: StatusCode,
) -> Result<Response, Fault> {
    let has_errors = !shown.errors.is_empty();
    let page = load(visit, found, typed, shown).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("business-profile-title", &[("country", page.country.as_str().into())]);
    visit.page_with(status, "business_profile/edit.html", title, has_errors, page)
}

async fn load(
    visit: &Visit,
    (company, country, profile): &Found,
    typed: Option<&ContentForm>,
    shown: FormErrors,
) -> Result<EditPage, Error> {
    let loaded = visit.app.programme().await?;
    let draft = draft::read(visit.app.db.read(), company, profile.as_ref()).await?;
    let kept = form_of(&draft.said.content);
    let form = typed.unwrap_or(&kept);
    let base = format!("{LIST}/{country}");
    let (required, wished): (Vec<Gap>, Vec<Gap>) =
        draft.gaps.iter().copied().partition(|gap| gap.is_required());
    let lack = |gap: Gap| lack(visit, gap);
    let place = |place: &domain::business_profile::Place| PlaceRow {
        id: place.id.to_string(),
        name: place.name.clone(),
        lines: address::lines(&domain::partner::Address {
            line1: place.line1.clone(),
            line2: place.line2.clone(),
            city: place.city.clone(),
            region: place.region.clone(),
            postal_code: place.postal_code.clone(),
            country: *country,
        }),
        email: place.email.clone(),
        phone: place.phone.clone(),
    };
    let (texts, own) = fields(visit, form);
    Ok(EditPage {
        shown,
        country: named(visit, *country)?,
        state: Standing::of(visit, profile.as_ref()),
        is_published: profile.as_ref().is_some_and(|profile| profile.published.is_some()),
        public_href: profile.as_ref().and_then(public_href),
        seen: profile.as_ref().map_or(0, |profile| profile.edits),
        texts,
        description_max: limits_on(visit.ctx.today).description_max,
        own_max: OWN_TAGS_MAX,
        own_length: OWN_TAG_MAX,
        website: form.website.clone(),
        page_on_network: form.page.clone(),
        groups: groups(visit, &loaded, form),
        own,
        required: required.into_iter().map(lack).collect(),
        wished: wished.into_iter().map(lack).collect(),
        places: draft.said.places.iter().map(place).collect(),
        has_room: draft.said.places.len() < PLACES_MAX,
        logo_alt: draft.said.logo.as_ref().map(|logo| logo.alt.clone()).unwrap_or_default(),
        logo: draft.said.logo.as_ref().map(|logo| Picture::of(logo, &format!("{base}/logo"))),
        base,
    })
}

fn label(visit: &Visit, field: &str) -> String {
    visit.t(&format!("{PREFIX}-{}", field.replace('_', "-")), &[])
}

fn fields(visit: &Visit, form: &ContentForm) -> (Vec<TextField>, Vec<TextField>) {
    let text = |locale: Locale| TextField {
        name: description_field(locale),
        label: label(visit, description_field(locale)),
        lang: locale.tag(),
        value: form.descriptions.get(&locale).cloned().unwrap_or_default(),
    };
    let own = |kind: TagKind| TextField {
        name: kind.field(),
        label: label(visit, kind.field()),
        lang: visit.ctx.locale.tag(),
        value: form.own.get(&kind).cloned().unwrap_or_default(),
    };
    let kinds = TagKind::ALL.into_iter().filter(|kind| kind.is_own());
    (Locale::ALL.map(text).into(), kinds.map(own).collect())
}

fn groups(visit: &Visit, loaded: &Loaded, form: &ContentForm) -> Vec<Group> {
    let listing = &loaded.programme.listing;
    let group = |kind: TagKind| {
        let codes: Vec<&str> = match kind {
            TagKind::Size => SIZES.to_vec(),
            _ => choices::tags(listing, kind).iter().map(|tag| tag.code.as_str()).collect(),
        };
        let tick = |code: &str| Tick {
            value: code.to_owned(),
            name: choices::name(&visit.app, listing, visit.ctx.locale, (kind, code)),
            held: form.chosen.get(&kind).is_some_and(|held| held.iter().any(|one| one == code)),
        };
        let most = limits_on(visit.ctx.today).industries_max.filter(|_| kind == TagKind::Industry);
        Group {
            name: kind.field(),
            label: label(visit, kind.field()),
            hint: most.map(|most| visit.t("business-profile-at-most", &[("most", most.into())])),
            ticks: codes.into_iter().map(tick).collect(),
        }
    };
    TagKind::ALL.into_iter().filter(|kind| !kind.is_own()).map(group).collect()
}

fn lack(visit: &Visit, gap: Gap) -> Lack {
    let href = match gap {
        Gap::Vetting => "/company".to_owned(),
        _ => format!("#f-{}", gap.field()),
    };
    let text = match gap {
        Gap::Translation(locale) => {
            visit.t("business-profile-lacks-translation", &[("language", locale.own_name().into())])
        }
        _ => visit.t(&format!("refusal-text-gap-{}", gap.code()), &[]),
    };
    Lack { href, text }
}

fn form_of(content: &Content) -> ContentForm {
    let (own, chosen): (BTreeMap<_, _>, BTreeMap<_, _>) =
        content.tags.clone().into_iter().partition(|(kind, _)| kind.is_own());
    ContentForm {
        descriptions: content.descriptions.clone(),
        website: content.website.clone(),
        page: content.page.clone(),
        chosen,
        own: own.into_iter().map(|(kind, words)| (kind, words.join(", "))).collect(),
    }
}

fn read(pairs: &Pairs) -> (ContentForm, i64) {
    let mut form = ContentForm::default();
    let mut seen = 0;
    for (name, value) in pairs {
        match name.as_str() {
            "seen" => seen = value.parse().unwrap_or(-1),
            "website" => form.website.clone_from(value),
            "page" => form.page.clone_from(value),
            field => {
                if let Some(locale) =
                    Locale::ALL.into_iter().find(|locale| description_field(*locale) == field)
                {
                    form.descriptions.insert(locale, value.clone());
                }
                if let Some(kind) = TagKind::ALL.into_iter().find(|kind| kind.field() == field) {
                    if kind.is_own() {
                        form.own.insert(kind, value.clone());
                    } else {
                        form.chosen.entry(kind).or_default().push(value.clone());
                    }
                }
            }
        }
    }
    (form, seen)
}

pub async fn save(
    visit: Visit,
    Path(country): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let found = meant(&visit, &country).await.map_err(|error| visit.fault(error))?;
    let (form, seen) = read(&pairs);
    let base = format!("{LIST}/{}", found.1);
    match draft::edit(&visit.app, &visit.ctx, found.1, &form, seen).await {
        Ok(()) => Ok(visit.see_with_notice(&base, "business-profile-saved")),
        Err(Error::Invalid(problems)) => refused(&visit, &found, Some(&form), &problems).await,
        Err(Error::Refused(refusal)) => {
            let field = description_field(Locale::EnUs);
            let shown = FormErrors::above(field, refusal_text(&visit, &refusal));
            page(&visit, &found, Some(&form), shown, StatusCode::CONFLICT).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// The page again with every problem named.
pub async fn refused(
    visit: &Visit,
    found: &Found,
    typed: Option<&ContentForm>,
    problems: &[Problem],
) -> Result<Response, Fault> {
    let shown = FormErrors::of(visit, PREFIX, problems);
    page(visit, found, typed, shown, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub async fn publish(visit: Visit, Path(country): Path<String>) -> Result<Response, Fault> {
    let found = meant(&visit, &country).await.map_err(|error| visit.fault(error))?;
    let base = format!("{LIST}/{}", found.1);
    match publishing::publish(&visit.app, &visit.ctx, found.1).await {
        Ok(()) => Ok(visit.see_with_notice(&base, "business-profile-published")),
        Err(Error::Invalid(problems)) => refused(&visit, &found, None, &problems).await,
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn unpublish(visit: Visit, Path(country): Path<String>) -> Result<Response, Fault> {
    let found = meant(&visit, &country).await.map_err(|error| visit.fault(error))?;
    let done = publishing::unpublish(&visit.app, &visit.ctx, found.1).await;
    done.map_err(|error| visit.fault(error))?;
    let base = format!("{LIST}/{}", found.1);
    Ok(visit.see_with_notice(&base, "business-profile-unpublished"))
}
