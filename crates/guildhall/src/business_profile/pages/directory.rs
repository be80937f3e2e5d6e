//! The directory, for everybody: nobody signs in, and search engines are welcome.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::Path;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::business_profile::{QUERY_CHARS_MAX, TagKind, written_in};
use domain::ids::CompetencyCode;
use domain::offer::Level;
use domain::text::{Country, Locale};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::shown::{Picture, Shown, competencies, countries, country_in, level, listed};
use crate::access::pages::take_turn;
use crate::access::throttle::Rate;
use crate::app::Loaded;
use crate::business_profile::search::{self, FOUND_MAX, Question, Row};
use crate::business_profile::{Edition, Published, choices, earned, published, store};
use crate::db::walls;
use crate::error::Error;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

/// Questions from one place: sixty at once, then one a second.
const SEARCH_PLACE: Rate = Rate { burst: 60, every: Duration::from_secs(1) };
/// Characters of a description on the list.
const EXCERPT_CHARS: usize = 240;
/// Characters of a description for those who show our address elsewhere.
const ABOUT_CHARS: usize = 160;
const PAGE_BYTES_MAX: usize = 4 * 1024 * 1024;

#[derive(Serialize)]
struct SearchPage {
    q: String,
    q_max: usize,
    selects: Vec<Select>,
    rows: Vec<Listed>,
    count: String,
    previous_href: Option<String>,
    next_href: Option<String>,
    is_asked: bool,
    canonical: String,
    alternates: Vec<(&'static str, String)>,
}

#[derive(Serialize)]
struct Select {
    name: &'static str,
    label: String,
    any: String,
    value: String,
    options: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct Listed {
    href: String,
    name: String,
    country: String,
    level: Option<String>,
    competencies: Vec<String>,
    industries: String,
    excerpt: String,
    lang: &'static str,
    fallback: bool,
    logo: Option<Picture>,
}

/// The fields of the form that choose tags.
const TAGS: [(&str, TagKind); 4] = [
    ("industry", TagKind::Industry),
    ("service", TagKind::Service),
    ("product", TagKind::Product),
    ("language", TagKind::Language),
];

fn question(visit: &Visit) -> Question {
    let chosen = |(name, kind): (&str, TagKind)| {
        let value = visit.asked(name);
        (!value.is_empty()).then(|| (kind, value.to_owned()))
    };
    let level = Some(visit.asked("level"));
    Question {
        text: visit.asked("q").chars().take(QUERY_CHARS_MAX).collect(),
        country: Country::parse(visit.asked("country")).ok(),
        competency: CompetencyCode::parse(visit.asked("competency")),
        level: [Level::ActionPack, Level::Silver, Level::Gold]
            .into_iter()
            .find(|one| Some(one.code()) == level),
        tags: TAGS.into_iter().filter_map(chosen).collect(),
        page: visit.asked("page").parse::<usize>().unwrap_or(1).saturating_sub(1),
    }
}

pub async fn search(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    let place = visit.peer.map(|peer| peer.to_string());
    if let Some(place) = &place
        && let Some(wait) = take_turn(&visit, &[("directory", place.as_str(), SEARCH_PLACE)])?
    {
        return Ok(wait);
    }
    let page = load_search(&visit).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("directory-title", &[]);
    let answer = visit.page("business_profile/directory.html", title, page)?;
    Ok(tagged(&headers, answer).await)
}

async fn load_search(visit: &Visit) -> Result<SearchPage, Error> {
    let question = question(visit);
    let found = search::search(&visit.app, &visit.ctx, &question).await?;
    let loaded = visit.app.programme().await?;
    let rows = found.rows.iter().map(|row| row_of(visit, &loaded, row));
    let page = |page: usize| {
        let shown = page.to_string();
        let mut pairs: Vec<(&str, &str)> = visit
            .query
            .iter()
            .filter(|(name, value)| is_ours(name) && name != "page" && !value.is_empty())
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        pairs.push(("page", &shown));
        format!("/directory?{}", encoded(&pairs))
    };
    let most = i64::try_from(FOUND_MAX).unwrap_or(i64::MAX);
    let count = if found.is_cut {
        visit.t("directory-count-many", &[("most", most.into())])
    } else {
        visit.t("directory-count", &[("count", found.count.into())])
    };
    Ok(SearchPage {
        rows: rows.collect::<Result<_, _>>()?,
        count,
        previous_href: (0 < found.page).then(|| page(found.page)),
        next_href: (found.page + 1 < found.pages).then(|| page(found.page + 2)),
        is_asked: question != Question::default(),
        q_max: QUERY_CHARS_MAX,
        selects: selects(visit, &loaded, &question).await?,
        q: question.text,
        canonical: format!("{}/directory", visit.app.config.public_url),
        alternates: alternates(visit, "/directory"),
    })
}

fn is_ours(name: &str) -> bool {
    ["q", "country", "competency", "level"].contains(&name)
        || TAGS.iter().any(|(own, _)| *own == name)
}

/// The page in each language, by whole addresses.
fn alternates(visit: &Visit, path: &str) -> Vec<(&'static str, String)> {
    let host = &visit.app.config.public_url;
    let of = |locale: Locale| (locale.tag(), format!("{host}{path}?lang={}", locale.tag()));
    let mut all: Vec<(&str, String)> = Locale::ALL.map(of).into();
    all.push(("x-default", format!("{host}{path}")));
    all
}

fn row_of(visit: &Visit, loaded: &Loaded, row: &Row) -> Result<Listed, Error> {
    let locale = visit.ctx.locale;
    let content = &row.said.content;
    let (lang, text) = written_in(&content.descriptions, locale).unwrap_or((locale, ""));
    let href = format!("/directory/{}", row.listed.public_id);
    let industry = |code: &String| {
        choices::name(&visit.app, &loaded.programme.listing, locale, (TagKind::Industry, code))
    };
    let industries: Vec<String> = content.tags_of(TagKind::Industry).iter().map(industry).collect();
    Ok(Listed {
        name: row.name.clone(),
        country: country_in(visit, row.listed.country),
        level: level(visit, row.earned.level),
        competencies: competencies(visit, loaded, &row.earned),
        industries: if industries.is_empty() { String::new() } else { listed(visit, &industries) },
        excerpt: excerpt(text, EXCERPT_CHARS),
        lang: lang.tag(),
        fallback: lang != locale,
        logo: row.said.logo.as_ref().map(|logo| Picture::of(logo, &format!("{href}/logo"))),
        href,
    })
}

/// The beginning of a text, on one line.
fn excerpt(text: &str, chars: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    if line.chars().count() <= chars {
        return line;
    }
    let cut: String = line.chars().take(chars).collect();
    format!("{}…", cut.trim_end())
}

async fn selects(
    visit: &Visit,
    loaded: &Loaded,
    question: &Question,
) -> Result<Vec<Select>, Error> {
    let locale = visit.ctx.locale;
    let select = |name: &'static str, value: String, options: Vec<Choice>| Select {
        name,
        label: visit.t(&format!("directory-field-{name}"), &[]),
        any: visit.t("directory-any", &[]),
        value,
        options,
    };
    let there = search::countries(&visit.app).await?;
    let there = countries(visit, &there)?;
    let there = there.into_iter();
    let there = there.map(|(country, text)| Choice { value: country.code().to_owned(), text });
    let country = question.country.map(|country| country.code().to_owned()).unwrap_or_default();
    let known = loaded
        .programme
        .competencies
        .iter()
        .map(|one| Choice { value: one.code.to_string(), text: one.name.get(locale).to_owned() });
    let competency = question.competency.as_ref().map(ToString::to_string).unwrap_or_default();
    let levels = [Level::ActionPack, Level::Silver, Level::Gold].into_iter();
    let levels = levels.filter_map(|one| {
        Some(Choice { value: one.code().to_owned(), text: level(visit, Some(one))? })
    });
    let least = question.level.map(|level| level.code().to_owned()).unwrap_or_default();
    let mut selects = vec![
        select("country", country, there.collect()),
        select("competency", competency, known.collect()),
        select("level", least, levels.collect()),
    ];
    for (name, kind) in TAGS {
        let tags = choices::tags(&loaded.programme.listing, kind).iter();
        let options = tags.map(|tag| Choice {
            value: tag.code.to_string(),
            text: tag.name.get(locale).to_owned(),
        });
        let chosen = question.tags.iter().find(|(one, _)| *one == kind);
        let value = chosen.map(|(_, value)| value.clone()).unwrap_or_default();
        selects.push(select(name, value, options.collect()));
    }
    Ok(selects)
}

#[derive(Serialize)]
struct CompanyPage {
    shown: Shown,
    data: serde_json::Value,
    about: String,
    canonical: String,
    alternates: Vec<(&'static str, String)>,
    contact_href: String,
}

async fn meant(visit: &Visit, id: &str) -> Result<Published, Error> {
    published(&visit.app, id).await?.ok_or(Error::NotFound)
}

pub async fn show(
    visit: Visit,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let page = load_company(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let args = [
        ("company", page.shown.name.as_str().into()),
        ("country", page.shown.country.as_str().into()),
    ];
    let title = visit.t("directory-company-title", &args);
    let answer = visit.page("business_profile/company.html", title, page)?;
    Ok(tagged(&headers, answer).await)
}

async fn load_company(visit: &Visit, id: &str) -> Result<CompanyPage, Error> {
    let found = meant(visit, id).await?;
    let loaded = visit.app.programme().await?;
    let (read, partner) = (visit.app.db.read(), found.partner);
    let key = (partner, found.profile);
    let said = walls::of(partner, store::read_one(read, key, Edition::Published)).await?;
    let earned = earned::of_one(&visit.app, partner, visit.ctx.today).await?;
    let path = format!("/directory/{}", found.public_id);
    let named = (found.name.as_str(), found.country);
    let shown = Shown::of(visit, &loaded, named, &said, &earned, format!("{path}/logo"))?;
    let host = &visit.app.config.public_url;
    let canonical = format!("{host}{path}");
    Ok(CompanyPage {
        data: shown.data(&said, found.country, &canonical, host),
        about: excerpt(&shown.description.join(" "), ABOUT_CHARS),
        alternates: alternates(visit, &path),
        contact_href: format!("{path}/contact"),
        canonical,
        shown,
    })
}

pub async fn logo(
    visit: Visit,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let found = async {
        let found = meant(&visit, &id).await?;
        let key = (found.partner, found.profile);
        let picture = store::find_logo(visit.app.db.read(), key, Edition::Published);
        walls::of(found.partner, picture).await?.ok_or(Error::NotFound)
    };
    let picture = found.await.map_err(|error| visit.fault(error))?;
    let kind = [(CONTENT_TYPE, "image/png"), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
    Ok(tagged(&headers, (kind, picture.content).into_response()).await)
}

/// The addresses of all published profiles (<https://www.sitemaps.org/protocol.html>). None of them
/// holds a character that would have to be escaped.
pub async fn sitemap(visit: Visit, headers: HeaderMap) -> Result<Response, Fault> {
    let all = search::all(&visit.app).await.map_err(|error| visit.fault(error))?;
    let host = &visit.app.config.public_url;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    xml.push_str(&format!("<url><loc>{host}/directory</loc></url>\n"));
    for one in &all {
        xml.push_str(&format!("<url><loc>{host}/directory/{}</loc></url>\n", one.public_id));
    }
    xml.push_str("</urlset>\n");
    let kind = [(CONTENT_TYPE, "application/xml; charset=utf-8")];
    Ok(tagged(&headers, (kind, xml).into_response()).await)
}

/// Search engines may read the directory and how to join, nothing else.
pub async fn robots(visit: Visit) -> Response {
    let host = &visit.app.config.public_url;
    let text = format!(
        "User-agent: *\nAllow: /directory\nAllow: /join$\nAllow: /assets/\nDisallow: /\n\
         Sitemap: {host}/directory/sitemap.xml\n"
    );
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// The answer with a mark of its content, so that a browser that has it already is told so. Each
/// use asks, since what is taken out of the directory is gone at once; and no cache between keeps
/// it, since language and colours are the reader's own.
async fn tagged(asked: &HeaderMap, answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let Ok(body) = to_bytes(body, PAGE_BYTES_MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let hash = Sha256::digest(&body);
    let mark: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let mark = format!("W/\"{mark}\"");
    parts.headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    parts.headers.insert(VARY, HeaderValue::from_static("cookie, accept-language"));
    if let Ok(value) = HeaderValue::from_str(&mark) {
        parts.headers.insert(ETAG, value);
    }
    let known = asked.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.split(',').any(|one| one.trim() == mark)) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(CONTENT_TYPE);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(body))
}
