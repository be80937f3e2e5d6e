//! The locale files: what each language says, and whether all four say the same things.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::tree::{self, report};

pub const TAGS: [&str; 4] = ["en-US", "zh-TW", "zh-CN", "ja-JP"];
const FOLDER: &str = "crates/guildhall/locales/";

/// One text of one language: a message's value, or an attribute as `id.attribute`, or a term as
/// `-id`.
pub struct Text {
    pub file: &'static str,
    pub words: String,
    pub arguments: BTreeSet<String>,
    pub references: BTreeSet<String>,
}

pub type Language = BTreeMap<String, Text>;

pub fn languages() -> &'static BTreeMap<&'static str, Language> {
    static LANGUAGES: OnceLock<BTreeMap<&str, Language>> = OnceLock::new();
    LANGUAGES.get_or_init(|| TAGS.into_iter().map(|tag| (tag, load(tag))).collect())
}

pub fn english() -> &'static Language {
    &languages()["en-US"]
}

/// File names without their folder.
fn files(tag: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let folder = format!("{FOLDER}{tag}/");
    tree::files().iter().filter_map(move |file| {
        file.path.strip_prefix(&folder).map(|name| (name, file.text.as_str()))
    })
}

fn load(tag: &str) -> Language {
    let mut language = Language::new();
    for (file, text) in files(tag) {
        let resource = parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{tag}/{file} does not parse: {errors:?}"));
        for entry in &resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(it) => (it.id.name.to_owned(), it.value.as_ref(), &it.attributes),
                Entry::Term(it) => (format!("-{}", it.id.name), Some(&it.value), &it.attributes),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                Entry::Junk { content } => panic!("{tag}/{file} does not parse at: {content}"),
            };
            let of_attributes = attributes
                .iter()
                .map(|attribute| (format!("{id}.{}", attribute.id.name), &attribute.value));
            let of_value = value.map(|value| (id.clone(), value));
            for (key, pattern) in of_value.into_iter().chain(of_attributes) {
                let twice = language.insert(key.clone(), Text::read(file, pattern));
                assert!(twice.is_none(), "{tag}/{file}: {key} stands in two places, take one out");
            }
        }
    }
    language
}

impl Text {
    fn read(file: &'static str, pattern: &Pattern<&str>) -> Text {
        let (arguments, references) = (BTreeSet::new(), BTreeSet::new());
        let mut text = Text { file, words: String::new(), arguments, references };
        text.read_pattern(pattern);
        text
    }

    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                for variant in variants {
                    self.read_pattern(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.words.push_str(value),
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|it| format!(".{}", it.name));
                self.references.insert(format!("{}{}", id.name, attribute.unwrap_or_default()));
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|one| self.read_inline(one));
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// What a text needs to be told, with what the texts it quotes need.
pub fn arguments(language: &Language, key: &str) -> BTreeSet<String> {
    let Some(text) = language.get(key) else { return BTreeSet::new() };
    let quoted = text.references.iter().filter(|name| *name != key);
    let theirs = quoted.flat_map(|name| arguments(language, name));
    theirs.chain(text.arguments.iter().cloned()).collect()
}

#[test]
fn every_language_has_the_same_files() {
    let names = |tag| files(tag).map(|(name, _)| name).collect::<BTreeSet<_>>();
    let all: BTreeSet<&str> = TAGS.into_iter().flat_map(names).collect();
    let missing = TAGS.into_iter().flat_map(|tag| {
        let own = names(tag);
        let missing = all.iter().filter(move |name| !own.contains(*name));
        missing.map(|name| format!("{FOLDER}{tag}/{name} is not there")).collect::<Vec<String>>()
    });
    report(missing.collect(), "Write it: every file exists in all four languages.");
}

#[test]
fn every_language_says_the_same_things() {
    let mut findings = BTreeSet::new();
    for (here, language) in languages() {
        for (key, text) in language {
            for (there, other) in languages() {
                let Some(theirs) = other.get(key) else {
                    findings.insert(format!("{there} lacks {key} ({here}/{})", text.file));
                    continue;
                };
                if theirs.file != text.file {
                    findings
                        .insert(format!("{there} has {key} in {}, not {}", theirs.file, text.file));
                }
                let (ours, theirs) = (arguments(language, key), arguments(other, key));
                for name in ours.difference(&theirs) {
                    findings.insert(format!("{there} says {key} without ${name} ({here} has it)"));
                }
            }
        }
    }
    report(
        findings.into_iter().collect(),
        "Write the text natively in that language, with the same arguments as the others.",
    );
}

#[test]
fn texts_quote_texts_that_exist() {
    let findings = languages().iter().flat_map(|(tag, language)| {
        language.iter().flat_map(move |(key, text)| {
            let dangling = text.references.iter().filter(|name| !language.contains_key(*name));
            dangling.map(move |name| format!("{tag}/{}: {key} quotes {name}", text.file))
        })
    });
    report(findings.collect(), "The quoted text does not exist in that language.");
}
