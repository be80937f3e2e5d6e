//! The sentences of the portal, from the locale files inside the binary.

use anyhow::Context;
use domain::text::Locale;
use language::{Messages, Source};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "locales/"]
#[include = "*.ftl"]
struct Locales;

/// The keys of the vocabulary, in its order.
pub fn glossary_keys() -> Vec<String> {
    let file = Locales::get(&format!("{}/glossary.ftl", Locale::EnUs.tag()));
    let text = file.map(|file| String::from_utf8_lossy(&file.data).into_owned());
    text.unwrap_or_default()
        .lines()
        .filter(|line| !line.starts_with(['#', ' ']))
        .filter_map(|line| line.split_once(" = ").map(|(key, _)| key.to_owned()))
        .collect()
}

/// Every locale file as it is written.
#[cfg(test)]
pub(crate) fn sources() -> Vec<(Locale, String)> {
    let read = |name: std::borrow::Cow<'static, str>| {
        let (tag, _) = name.split_once('/')?;
        let file = Locales::get(&name)?;
        Some((Locale::parse(tag)?, String::from_utf8_lossy(&file.data).into_owned()))
    };
    Locales::iter().filter_map(read).collect()
}

/// Loads every `locales/<tag>/<capability>.ftl`.
pub fn load_messages() -> anyhow::Result<Messages> {
    let mut sources = Vec::new();
    for name in Locales::iter() {
        let (tag, _) =
            name.split_once('/').context("a locale file stands in its locale's folder")?;
        let locale =
            Locale::parse(tag).with_context(|| format!("{name}: not one of our locales"))?;
        let file = Locales::get(&name).with_context(|| format!("{name} cannot be read"))?;
        let text = String::from_utf8(file.data.into_owned())
            .with_context(|| format!("{name} is not UTF-8"))?;
        sources.push(Source { locale, file: name.to_string(), text });
    }
    Messages::load(sources).context("reading the locale files")
}
