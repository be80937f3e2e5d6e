//! The logos and badges of a company's level: drawn when they are asked for, while the level runs.

use ::document::{Art, Badge};
use domain::access::Action;
use domain::calendar::Place;
use domain::ids::OfferCode;
use domain::offer::{BenefitKind, Level, Offer};
use domain::text::Locale;
use jiff::civil::Date;

use super::books::{self, Books};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};

/// What is drawn, and the widths in pixels in which each is given out as PNG.
pub const ARTS: [(&str, Art, [u32; 2]); 2] =
    [("logo", Art::Logo, [480, 1440]), ("badge", Art::Badge, [256, 1024])];

/// A file of one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub offer: OfferCode,
    pub art: Art,
    /// In pixels; `None` for SVG.
    pub width: Option<u32>,
}

impl Picture {
    /// Reads a file's name: `gold-logo.svg`, `silver-badge-256.png`.
    pub fn parse(name: &str) -> Option<Picture> {
        let (stem, kind) = name.rsplit_once('.')?;
        let (stem, width) = match kind {
            "svg" => (stem, None),
            "png" => {
                let (stem, width) = stem.rsplit_once('-')?;
                (stem, Some(width.parse::<u32>().ok()?))
            }
            _ => return None,
        };
        let (offer, art) = stem.rsplit_once('-')?;
        let (_, art, widths) = ARTS.into_iter().find(|(word, ..)| *word == art)?;
        let fits = width.is_none_or(|width| widths.contains(&width));
        let offer = OfferCode::parse(offer)?;
        fits.then_some(Picture { offer, art, width })
    }

    pub fn name(&self) -> String {
        let word = ARTS.iter().find(|(_, art, _)| *art == self.art).map_or("", |(word, ..)| word);
        match self.width {
            Some(width) => format!("{}-{word}-{width}.png", self.offer),
            None => format!("{}-{word}.svg", self.offer),
        }
    }
}

/// The levels whose logo a company may use.
#[derive(Debug, Clone)]
pub struct Held<'a> {
    /// From the highest. A level holds those below it.
    pub offers: Vec<&'a Offer>,
    /// The last day of the highest.
    pub until: Option<Date>,
    /// The last day of what ran before, where nothing runs: the use has to stop.
    pub ended: Option<Date>,
}

/// What a company may use on a day.
pub fn held<'a>(loaded: &'a Loaded, books: &Books, today: Date) -> Held<'a> {
    let gives = |offer: &OfferCode, on: Date| {
        let mut own = loaded.programme.benefits_of(offer);
        own.any(|one| one.kind == BenefitKind::Logo && one.quantity_on(on).is_some())
    };
    let with_logo = books.grants.iter().filter(|one| gives(&one.offer, one.edition_on));
    let level = |offer: &OfferCode| loaded.programme.offer(offer).map(|offer| offer.level);
    let running = with_logo.clone().filter(|one| one.span.contains(today));
    let best = running.max_by_key(|one| (level(&one.offer), one.span.last));
    let highest: Option<Level> = best.and_then(|one| level(&one.offer));
    let mut offers: Vec<&Offer> = loaded
        .programme
        .offers
        .iter()
        .filter(|offer| highest.is_some_and(|highest| offer.level <= highest))
        .filter(|offer| best.is_some_and(|best| gives(&offer.code, best.edition_on)))
        .collect();
    offers.sort_by_key(|offer| std::cmp::Reverse(offer.level));
    let over = with_logo
        .filter(|one| one.span.first <= one.span.last && one.span.place(today) == Place::After);
    let ended = over.map(|one| one.span.last).max();
    Held { offers, until: best.map(|one| one.span.last), ended: ended.filter(|_| best.is_none()) }
}

/// The file, in the reader's language. [`Error::NotFound`] for a level the company never had,
/// refused as `logo.over` once it is over.
pub async fn draw(app: &App, ctx: &Ctx, picture: &Picture) -> Result<Vec<u8>, Error> {
    ctx.may(Action::SeeBenefits)?;
    let loaded = app.programme().await?;
    let books = books::read(app.db.read(), &loaded, ctx.own_partner()?).await?;
    let held = held(&loaded, &books, ctx.today);
    let Some(offer) = held.offers.iter().find(|offer| offer.code == picture.offer) else {
        return Err(match held.ended {
            Some(last) => Refusal::new("logo.over").day("last", last).into(),
            None => Error::NotFound,
        });
    };
    let badge = badge(app, ctx.locale, offer, picture.art);
    let width = picture.width;
    let drawn = tokio::task::spawn_blocking(move || match width {
        Some(width) => ::document::png(&badge, width),
        None => ::document::svg(&badge).map(String::into_bytes),
    });
    drawn.await.map_err(Error::broken)?.map_err(Error::broken)
}

fn badge(app: &App, locale: Locale, offer: &Offer, art: Art) -> Badge {
    let (level, colour) = match offer.level {
        Level::Gold => ("logo-level-gold", "#8a6100"),
        Level::Silver => ("logo-level-silver", "#4d5a66"),
        Level::ActionPack | Level::Network => ("logo-level-partner", "#1d4f73"),
    };
    let (level, network) = (app.text(locale, level, &[]), app.text(locale, "logo-network", &[]));
    let args = [("level", level.as_str().into()), ("network", network.as_str().into())];
    Badge {
        art,
        description: app.text(locale, "logo-description", &args),
        network,
        level,
        language: locale.tag().to_owned(),
        colour: colour.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_name_and_no_other_size_is_drawn() {
        for name in
            ["gold-logo.svg", "silver-badge.svg", "gold-logo-480.png", "silver-badge-1024.png"]
        {
            assert_eq!(Picture::parse(name).map(|picture| picture.name()).as_deref(), Some(name));
        }
        for wrong in [
            "gold-logo.gif",
            "gold-logo-99999.png",
            "gold-logo-256.png",
            "gold-logo.png",
            "gold.svg",
            "gold-seal.svg",
            "",
        ] {
            assert_eq!(Picture::parse(wrong), None, "{wrong}");
        }
    }
}
