//! The logos of the company's level: shown, and given out as files.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::access::Action;
use domain::offer::Offer;
use serde::Serialize;

use super::super::books;
use super::super::logo::{ARTS, Picture, draw, held};
use crate::app::Shared;
use crate::error::Error;
use crate::web::view::DayLeft;
use crate::web::{Fault, Visit};

const LIST: &str = "/benefits/logos";

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/benefits/logos", get(show))
        .route("/benefits/logos/{picture}", get(download))
}

#[derive(Serialize)]
struct LogosPage {
    levels: Vec<LevelView>,
    until: Option<DayLeft>,
    /// The last day of a level that is over.
    ended: Option<String>,
}

#[derive(Serialize)]
struct LevelView {
    name: String,
    arts: Vec<ArtView>,
}

#[derive(Serialize)]
struct ArtView {
    title: String,
    /// The picture itself, for its look on the page.
    src: String,
    alt: String,
    width: u32,
    height: u32,
    files: Vec<FileView>,
}

#[derive(Serialize)]
struct FileView {
    href: String,
    text: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/logos.html", visit.t("logo-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<LogosPage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let partner = visit.ctx.own_partner()?;
    let loaded = visit.app.programme().await?;
    let books = books::read(visit.app.db.read(), &loaded, partner).await?;
    let held = held(&loaded, &books, visit.ctx.today);
    Ok(LogosPage {
        levels: held.offers.iter().map(|offer| level(visit, offer)).collect(),
        until: held.until.map(|last| DayLeft::new(visit.ctx.today, last)),
        ended: held.ended.map(|last| last.to_string()),
    })
}

fn level(visit: &Visit, offer: &Offer) -> LevelView {
    let name = offer.name.get(visit.ctx.locale).to_owned();
    let art = |(word, art, widths): &(&'static str, ::document::Art, [u32; 2])| {
        let file = |width: Option<u32>| {
            let picture = Picture { offer: offer.code.clone(), art: *art, width };
            let text = match width {
                Some(width) => visit.t("logo-png", &[("width", i64::from(width).into())]),
                None => visit.t("logo-svg", &[]),
            };
            FileView { href: format!("{LIST}/{}", picture.name()), text }
        };
        let (width, height) = art.size();
        let title = visit.t(&format!("logo-art-{word}"), &[]);
        let files = [None, Some(widths[0]), Some(widths[1])];
        let files: Vec<FileView> = files.into_iter().map(file).collect();
        ArtView {
            src: files.first().map_or_else(String::new, |file| file.href.clone()),
            alt: visit
                .t("logo-alt", &[("art", title.as_str().into()), ("level", name.clone().into())]),
            title,
            width: width / 2,
            height: height / 2,
            files,
        }
    };
    LevelView { arts: ARTS.iter().map(art).collect(), name }
}

async fn download(visit: Visit, Path(name): Path<String>) -> Result<Response, Fault> {
    let picture = Picture::parse(&name).ok_or(Error::NotFound);
    let picture = picture.map_err(|error| visit.fault(error))?;
    let drawn = draw(&visit.app, &visit.ctx, &picture).await;
    let drawn = drawn.map_err(|error| visit.fault(error))?;
    let kind = if picture.width.is_some() { "image/png" } else { "image/svg+xml" };
    let disposition = format!("attachment; filename=\"{}\"", picture.name());
    // In the reader's language, and only as long as the level runs: asked for each time.
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_DISPOSITION, disposition.as_str()),
        (CACHE_CONTROL, "private, no-cache"),
        (VARY, "cookie, accept-language"),
    ];
    Ok((headers, drawn).into_response())
}
