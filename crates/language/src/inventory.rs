//! What a Fluent file defines, and what each definition asks for.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

/// One text: a message's own value, one of its attributes, or a term.
#[derive(Debug, Clone)]
pub struct Definition {
    /// `id`, `id.attribute`, or `-id` for a term.
    pub key: String,
    /// The line of its name, counted from 1.
    pub line: usize,
    /// The `$names` the text mentions by itself.
    pub arguments: BTreeSet<String>,
    /// Keys of other texts it shows, in the form of `key`.
    pub references: BTreeSet<String>,
    /// Functions it calls. There are none to call.
    pub functions: BTreeSet<String>,
}

/// The texts of a parsed file, in its order.
pub fn definitions(resource: &FluentResource) -> Vec<Definition> {
    let lines = Lines::of(resource.source());
    let mut found = Vec::new();
    for entry in resource.entries() {
        let (prefix, id, value, attributes) = match entry {
            Entry::Message(it) => ("", it.id.name, it.value.as_ref(), &it.attributes),
            Entry::Term(it) => ("-", it.id.name, Some(&it.value), &it.attributes),
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => continue,
        };
        let key = format!("{prefix}{id}");
        for attribute in attributes {
            let name = attribute.id.name;
            let line = lines.of_name(name);
            found.push(Definition::read(format!("{key}.{name}"), line, &attribute.value));
        }
        if let Some(value) = value {
            found.push(Definition::read(key, lines.of_name(id), value));
        }
    }
    found
}

/// Where the lines of a text begin: a file names hundreds of texts, and is read through once.
struct Lines<'text> {
    text: &'text str,
    begins: Vec<usize>,
}

impl<'text> Lines<'text> {
    fn of(text: &'text str) -> Lines<'text> {
        Lines { text, begins: text.match_indices('\n').map(|(at, _)| at + 1).collect() }
    }

    /// The line of a name that the parser cut out of the text without copying it.
    fn of_name(&self, name: &str) -> usize {
        let at = name.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        self.begins.partition_point(|begin| *begin <= at) + 1
    }
}

impl Definition {
    fn read(key: String, line: usize, pattern: &Pattern<&str>) -> Definition {
        let mut definition = Definition {
            key,
            line,
            arguments: BTreeSet::new(),
            references: BTreeSet::new(),
            functions: BTreeSet::new(),
        };
        definition.read_pattern(pattern);
        definition
    }

    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable { expression } => self.read_expression(expression),
                PatternElement::TextElement { .. } => {}
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
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.references.insert(joined(id.name, attribute));
            }
            // A term sees only the values written beside its name, never the caller's.
            InlineExpression::TermReference { id, attribute, .. } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.references.insert(format!("-{}", joined(id.name, attribute)));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.read_call(arguments);
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
        }
    }

    fn read_call(&mut self, arguments: &CallArguments<&str>) {
        for positional in &arguments.positional {
            self.read_inline(positional);
        }
    }
}

fn joined(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

/// The line, counted from 1, of a byte position.
pub fn line_at(text: &str, position: usize) -> usize {
    let before = text.as_bytes().iter().take(position);
    before.filter(|byte| **byte == b'\n').count() + 1
}
