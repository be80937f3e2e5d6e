//! The files while they are read: which problem was found where.

use std::cell::RefCell;

use toml::de::DeTable;

use super::files::Files;
use super::problem::{Args, Problem};
use super::section::Section;

/// A value could not be read; the report says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported;

/// What was read, or a word that its problem is in the report already. Readers read every field
/// before they give up, so that one run names all problems.
pub type Read<T> = Result<T, Reported>;

/// The problems found so far, in any order.
#[derive(Default)]
pub struct Report(RefCell<Vec<Problem>>);

impl Report {
    pub fn add(&self, file: &str, line: usize, code: &'static str, args: Args<'_>) {
        self.0.borrow_mut().push(Problem::new(file, line, code, args));
    }

    /// By file, line and code, each once.
    pub fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.0.into_inner();
        problems.sort();
        problems.dedup();
        problems
    }
}

/// Where the lines of a text begin, in bytes.
pub struct Lines(Vec<usize>);

impl Lines {
    pub fn of(text: &str) -> Lines {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Lines(std::iter::once(0).chain(breaks.map(|(offset, _)| offset + 1)).collect())
    }

    /// The line an offset in bytes lies on; the first is 1.
    pub fn line(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset)
    }
}

/// One file: where its lines begin, and where its problems go.
pub struct Source<'a> {
    pub report: &'a Report,
    pub file: &'a str,
    lines: Lines,
}

impl Source<'_> {
    pub fn line(&self, offset: usize) -> usize {
        self.lines.line(offset)
    }
}

/// Reads one TOML file whose top level has `keys`. A file that is missing or does not parse is
/// reported and not read any further: what a broken file seems to say would only mislead.
pub fn read_file<T>(
    files: &Files,
    report: &Report,
    file: &str,
    keys: &[&str],
    read: impl FnOnce(&Section<'_>) -> T,
) -> Read<T> {
    let Some(text) = files.0.get(file) else {
        report.add(file, 0, "file.missing", &[]);
        return Err(Reported);
    };
    let source = Source { report, file, lines: Lines::of(text) };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let line = source.line(error.span().map_or(0, |span| span.start));
        report.add(file, line, "toml.syntax", &[("detail", error.message())]);
    }
    if !errors.is_empty() {
        return Err(Reported);
    }
    Ok(read(&Section::open(&source, table.get_ref(), 1, String::new(), keys)))
}
