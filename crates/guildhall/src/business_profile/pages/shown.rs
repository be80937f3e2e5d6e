//! A profile as customers read it: the same in the directory and in the preview.

use domain::business_profile::{TagKind, written_in};
use domain::offer::{CompetencyLevel, Level};
use domain::text::{Country, Locale};
use language::country_name;
use serde::Serialize;
use serde_json::{Value, json};

use super::own::named;
use crate::app::Loaded;
use crate::business_profile::earned::Earned;
use crate::business_profile::{Logo, Said, choices};
use crate::competency::words;
use crate::error::Error;
use crate::partner::address;
use crate::web::Visit;

#[derive(Debug, Clone, Serialize)]
pub struct Shown {
    pub name: String,
    pub country: String,
    /// Paragraphs, and the language they are in.
    pub description: Vec<String>,
    pub lang: &'static str,
    /// "Written in Japanese", where the reader asked for another language.
    pub fallback: Option<String>,
    pub website: String,
    pub page: String,
    pub groups: Vec<Group>,
    pub level: Option<String>,
    pub competencies: Vec<String>,
    pub places: Vec<PlaceShown>,
    pub logo: Option<Picture>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Group {
    label: String,
    values: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct PlaceShown {
    name: String,
    lines: Vec<String>,
    phone: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct Picture {
    pub src: String,
    pub alt: String,
    pub width: i64,
    pub height: i64,
}

impl Picture {
    /// Its address changes with it, so that nobody is shown an earlier one.
    pub fn of(logo: &Logo, src: &str) -> Picture {
        let version: String = logo.hash.chars().take(12).collect();
        let (alt, width, height) = (logo.alt.clone(), logo.width, logo.height);
        Picture { src: format!("{src}?v={version}"), alt, width, height }
    }
}

impl Shown {
    pub fn of(
        visit: &Visit,
        loaded: &Loaded,
        (name, country): (&str, Country),
        said: &Said,
        earned: &Earned,
        logo: String,
    ) -> Result<Shown, Error> {
        let (locale, content) = (visit.ctx.locale, &said.content);
        let written = written_in(&content.descriptions, locale);
        let group = |kind: TagKind| {
            let values = content.tags_of(kind).iter();
            let values = values.map(|value| {
                choices::name(&visit.app, &loaded.programme.listing, locale, (kind, value))
            });
            let values: Vec<String> = values.collect();
            let label = visit.t(&format!("business-profile-field-{}", kind.field()), &[]);
            (!values.is_empty()).then(|| Group { label, values: listed(visit, &values) })
        };
        let country_named = named(visit, country)?;
        let place = |place: &domain::business_profile::Place| {
            let address = domain::partner::Address {
                line1: place.line1.clone(),
                line2: place.line2.clone(),
                city: place.city.clone(),
                region: place.region.clone(),
                postal_code: place.postal_code.clone(),
                country,
            };
            let mut lines = address::lines(&address);
            lines.push(country_named.clone());
            PlaceShown { name: place.name.clone(), lines, phone: place.phone.clone() }
        };
        Ok(Shown {
            name: name.to_owned(),
            description: written.map_or_else(Vec::new, |(_, text)| {
                text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
            }),
            lang: written.map_or(locale, |(lang, _)| lang).tag(),
            fallback: written.filter(|(lang, _)| *lang != locale).map(|(lang, _)| {
                visit.t("directory-written-in", &[("language", language_name(visit, lang).into())])
            }),
            website: content.website.clone(),
            page: content.page.clone(),
            groups: TagKind::ALL.into_iter().filter_map(group).collect(),
            level: level(visit, earned.level),
            competencies: competencies(visit, loaded, earned),
            places: said.places.iter().map(place).collect(),
            logo: said.logo.as_ref().map(|own| Picture::of(own, &logo)),
            country: country_named,
        })
    }

    /// What a search engine reads of it: an organisation, and each place as a business of its own
    /// (<https://schema.org/Organization>). `href` is its address with the host.
    pub fn data(&self, said: &Said, country: Country, href: &str, host: &str) -> Value {
        let place = |place: &domain::business_profile::Place| {
            let street = [place.line1.as_str(), place.line2.as_str()];
            let street: Vec<&str> = street.into_iter().filter(|line| !line.is_empty()).collect();
            let mut about = json!({
                "@type": "LocalBusiness",
                "name": place.name,
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": street.join(", "),
                    "addressLocality": place.city,
                    "addressRegion": place.region,
                    "postalCode": place.postal_code,
                    "addressCountry": country.code(),
                },
            });
            if !place.phone.is_empty() {
                about["telephone"] = place.phone.as_str().into();
            }
            about
        };
        let content = &said.content;
        let own = [TagKind::Solution, TagKind::Skill].into_iter();
        let about: Vec<&String> = own.flat_map(|kind| content.tags_of(kind)).collect();
        let mut data = json!({
            "@context": "https://schema.org",
            "@type": "Organization",
            "@id": href,
            "name": self.name,
            "description": self.description.join("\n"),
            "url": if self.website.is_empty() { href } else { self.website.as_str() },
            "areaServed": country.code(),
            "knowsLanguage": content.tags_of(TagKind::Language),
            "knowsAbout": about,
            "location": said.places.iter().map(place).collect::<Vec<Value>>(),
        });
        if let Some(logo) = &self.logo {
            data["logo"] = format!("{host}{}", logo.src).into();
        }
        if !self.page.is_empty() {
            data["sameAs"] = json!([self.page]);
        }
        data
    }
}

pub fn listed(visit: &Visit, values: &[String]) -> String {
    let joined = language::listed(&visit.app.messages, visit.ctx.locale, values);
    joined.unwrap_or_else(|_| values.join(", "))
}

/// A language of ours, as the reader calls it.
fn language_name(visit: &Visit, locale: Locale) -> String {
    visit.t(
        match locale {
            Locale::EnUs => "directory-language-en",
            Locale::ZhTw => "directory-language-zh-tw",
            Locale::ZhCn => "directory-language-zh-cn",
            Locale::JaJp => "directory-language-ja",
        },
        &[],
    )
}

/// "Gold member"; nothing for who only enrolled.
pub fn level(visit: &Visit, level: Option<Level>) -> Option<String> {
    let key = match level? {
        Level::Network => return None,
        Level::ActionPack => "directory-level-action-pack",
        Level::Silver => "directory-level-silver",
        Level::Gold => "directory-level-gold",
    };
    Some(visit.t(key, &[]))
}

/// "Cloud platform (Gold)", one by one.
pub fn competencies(visit: &Visit, loaded: &Loaded, earned: &Earned) -> Vec<String> {
    let named = |(code, level): &(domain::ids::CompetencyCode, CompetencyLevel)| {
        let locale = visit.ctx.locale;
        let name = loaded.programme.competency(code)?.name.get(locale);
        let level = words::level(&visit.app, locale, Some(*level));
        let args = [("competency", name.into()), ("level", level.into())];
        Some(visit.t("directory-competency", &args))
    };
    earned.competencies.iter().filter_map(named).collect()
}

/// Countries for a form, in the reader's order.
pub fn countries(
    visit: &Visit,
    some: &std::collections::BTreeSet<Country>,
) -> Result<Vec<(Country, String)>, Error> {
    let all = language::countries_sorted(&visit.app.messages, visit.ctx.locale)
        .map_err(|missing| Error::broken(missing.to_string()))?;
    Ok(all.into_iter().filter(|(country, _)| some.contains(country)).collect())
}

/// The country in a language, for a title of a page.
pub fn country_in(visit: &Visit, country: Country) -> String {
    country_name(&visit.app.messages, visit.ctx.locale, country)
        .unwrap_or_else(|_| country.to_string())
}
