//! The texts of the four languages, read once at start and asked for by key.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use domain::text::Locale;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::arguments::{Arg, Args};
use crate::format;
use crate::inventory::{self, Definition};

/// One Fluent file of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub locale: Locale,
    /// The name that errors call it by, such as `zh-TW/common.ftl`.
    pub file: String,
    pub text: String,
}

/// Everything that is wrong with the sources, so that one start shows all there is to repair.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct LoadError {
    /// Never empty; by language, file and line.
    pub problems: Vec<Problem>,
}

/// One mistake in a Fluent file, written for whoever edits it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Why a text could not be shown. It is a mistake of ours, never of the reader.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MissingText {
    #[error("no text '{key}' in {}", .locale.tag())]
    Key { locale: Locale, key: String },
    #[error("the text '{key}' in {} needs a value for ${argument}", .locale.tag())]
    Argument { locale: Locale, key: String, argument: String },
    #[error("the text '{key}' in {} cannot be put together: {problem}", .locale.tag())]
    Unresolved { locale: Locale, key: String, problem: String },
}

/// All texts. Shared between threads.
pub struct Messages {
    languages: BTreeMap<Locale, Language>,
}

pub(crate) struct Language {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    /// By `id` and `id.attribute`.
    pub(crate) entries: BTreeMap<String, Entry>,
}

pub(crate) struct Entry {
    pub(crate) file: String,
    pub(crate) line: usize,
    /// The names it needs values for, those of texts it shows included.
    pub(crate) arguments: BTreeSet<String>,
}

impl Messages {
    /// Reads the sources of all languages. Refused with every problem found: a line that is not
    /// Fluent, an id defined twice in a language, a reference to a text that does not exist or
    /// comes back to itself, and any function (values are formatted before they come here, see
    /// [`format`]).
    pub fn load(sources: impl IntoIterator<Item = Source>) -> Result<Messages, LoadError> {
        let mut by_locale: BTreeMap<Locale, Vec<Source>> =
            Locale::ALL.into_iter().map(|locale| (locale, Vec::new())).collect();
        for source in sources {
            by_locale.entry(source.locale).or_default().push(source);
        }
        let mut languages = BTreeMap::new();
        let mut problems = Vec::new();
        for (locale, sources) in by_locale {
            match Language::load(locale, sources) {
                Ok(language) => {
                    languages.insert(locale, language);
                }
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() { Ok(Messages { languages }) } else { Err(LoadError { problems }) }
    }

    /// The text of `id`, or of `id.attribute`.
    ///
    /// An error when the language lacks it or a value it mentions was not given: the caller decides
    /// what the reader sees, and never is it a key.
    pub fn text(&self, locale: Locale, key: &str, args: Args<'_>) -> Result<String, MissingText> {
        let missing = || MissingText::Key { locale, key: key.to_owned() };
        let language = self.languages.get(&locale).ok_or_else(missing)?;
        let entry = language.entries.get(key).ok_or_else(missing)?;
        for argument in &entry.arguments {
            if !args.iter().any(|(name, _)| name == argument) {
                let argument = argument.clone();
                return Err(MissingText::Argument { locale, key: key.to_owned(), argument });
            }
        }
        language.write(key, args).map_err(|problem| match problem {
            Some(problem) => MissingText::Unresolved { locale, key: key.to_owned(), problem },
            None => missing(),
        })
    }

    pub fn has(&self, locale: Locale, key: &str) -> bool {
        self.languages.get(&locale).is_some_and(|language| language.entries.contains_key(key))
    }

    /// Every key that [`Messages::text`] knows in the language, `id` and `id.attribute`, in order.
    pub fn keys(&self, locale: Locale) -> impl Iterator<Item = &str> {
        let language = self.languages.get(&locale);
        language.into_iter().flat_map(|language| language.entries.keys().map(String::as_str))
    }

    /// The names the text needs values for. `None` when the language lacks the key.
    pub fn arguments(&self, locale: Locale, key: &str) -> Option<impl Iterator<Item = &str>> {
        let entry = self.languages.get(&locale)?.entries.get(key)?;
        Some(entry.arguments.iter().map(String::as_str))
    }

    pub(crate) fn languages(&self) -> &BTreeMap<Locale, Language> {
        &self.languages
    }
}

/// A definition and the file it was read from.
struct Placed {
    definition: Definition,
    file: String,
}

impl Language {
    fn load(locale: Locale, sources: Vec<Source>) -> Result<Language, Vec<Problem>> {
        let mut bundle = empty_bundle(locale);
        let mut known: BTreeMap<String, Placed> = BTreeMap::new();
        let mut problems = Vec::new();
        for source in sources {
            let (resource, found) = parsed(&source);
            problems.extend(found);
            for definition in inventory::definitions(&resource) {
                let file = source.file.clone();
                if let Some(first) = known.get(&definition.key) {
                    let message = twice(&definition.key, first);
                    problems.push(Problem { file, line: definition.line, message });
                } else {
                    known.insert(definition.key.clone(), Placed { definition, file });
                }
            }
            // Duplicates are the only thing it can object to, and they are reported above.
            bundle.add_resource_overriding(resource);
        }
        problems.extend(reference_problems(&known));
        if !problems.is_empty() {
            problems.sort();
            return Err(problems);
        }
        Ok(Language { locale, bundle, entries: entries(known) })
    }

    /// `Err(None)` when the bundle has no such text, `Err(Some(_))` with what Fluent objected to.
    fn write(&self, key: &str, args: Args<'_>) -> Result<String, Option<String>> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, at)| (id, Some(at)));
        let message = self.bundle.get_message(id).ok_or(None)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            values.set(*name, fluent_value(self.locale, value));
        }
        let mut errors = Vec::new();
        let pattern = pattern.ok_or(None)?;
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(Some(error.to_string())),
        }
    }
}

/// Fluent counts in floats, exact up to 2^53. A larger number is written here, just as exactly.
fn fluent_value(locale: Locale, value: &Arg) -> FluentValue<'_> {
    match value {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(number) if number.unsigned_abs() <= 1 << 53 => FluentValue::from(*number),
        Arg::Number(number) => FluentValue::from(format::number(locale, *number)),
    }
}

fn empty_bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = locale.tag().parse().expect("our tags are BCP 47");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    let formatter: fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String> = match locale {
        Locale::EnUs => |value, _| grouped(Locale::EnUs, value),
        Locale::ZhTw => |value, _| grouped(Locale::ZhTw, value),
        Locale::ZhCn => |value, _| grouped(Locale::ZhCn, value),
        Locale::JaJp => |value, _| grouped(Locale::JaJp, value),
    };
    bundle.set_formatter(Some(formatter));
    bundle
}

/// A whole number as the language groups it. `None`, so that Fluent writes it, for text and for the
/// decimals that only a file itself can contain.
fn grouped(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.options.minimum_fraction_digits.is_some() {
        return None;
    }
    Some(format::number(locale, i64::from(number)))
}

fn parsed(source: &Source) -> (FluentResource, Vec<Problem>) {
    match FluentResource::try_new(source.text.clone()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => {
            let problem = |error: &fluent_syntax::parser::ParserError| Problem {
                file: source.file.clone(),
                line: inventory::line_at(&source.text, error.pos.start),
                message: error.kind.to_string(),
            };
            (resource, errors.iter().map(problem).collect())
        }
    }
}

fn twice(key: &str, first: &Placed) -> String {
    format!("'{key}' is defined twice, first in {}:{}", first.file, first.definition.line)
}

fn reference_problems(known: &BTreeMap<String, Placed>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, placed) in known {
        let mut refuse = |message: String| {
            problems.push(Problem {
                file: placed.file.clone(),
                line: placed.definition.line,
                message,
            });
        };
        for function in &placed.definition.functions {
            refuse(format!("'{key}' calls {function}(), but values arrive formatted"));
        }
        for reference in &placed.definition.references {
            if !known.contains_key(reference) {
                refuse(format!("'{key}' shows '{reference}', which does not exist"));
            }
        }
        if reachable(key, known).contains(key.as_str()) {
            refuse(format!("'{key}' shows itself"));
        }
    }
    problems
}

/// The keys of all texts shown by this one, directly or through others. Itself only when it comes
/// back.
fn reachable<'a>(key: &str, known: &'a BTreeMap<String, Placed>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let references = |key: &str| known.get(key).map(|placed| &placed.definition.references);
    let mut open: Vec<&str> = references(key).into_iter().flatten().map(String::as_str).collect();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(references(next).into_iter().flatten().map(String::as_str));
        }
    }
    reached
}

fn entries(known: BTreeMap<String, Placed>) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    for (key, placed) in &known {
        if key.starts_with('-') {
            continue;
        }
        let mut arguments = placed.definition.arguments.clone();
        for shown in reachable(key, &known) {
            if let Some(other) = known.get(shown).filter(|_| !shown.starts_with('-')) {
                arguments.extend(other.definition.arguments.iter().cloned());
            }
        }
        let entry = Entry { file: placed.file.clone(), line: placed.definition.line, arguments };
        entries.insert(key.clone(), entry);
    }
    entries
}

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
