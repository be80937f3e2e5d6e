//! Whether all four languages say the same things.

use std::fmt;

use domain::text::Locale;

use crate::messages::Messages;

/// Something one language has and another lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// `id` or `id.attribute`.
    pub key: String,
    pub lacking: Lacking,
    pub absent_in: Locale,
    pub present_in: Locale,
    /// Where the language that has it has it; the line counts from 1.
    pub file: String,
    pub line: usize,
}

/// What the other language lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacking {
    Text,
    /// It has the text, but nowhere in it this argument's name.
    Argument(String),
}

impl fmt::Display for Gap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match &self.lacking {
            Lacking::Text => format!("'{}'", self.key),
            Lacking::Argument(name) => format!("'{}' with ${name}", self.key),
        };
        let (absent, file, line) = (self.absent_in.tag(), &self.file, self.line);
        write!(formatter, "{absent} lacks {what}, see {file}:{line}")
    }
}

impl Messages {
    /// Every key and argument that exists in one language and not in another, once for each
    /// language that lacks it, in the order of keys.
    pub fn completeness(&self) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = Vec::new();
        for (present_in, language) in self.languages() {
            for (key, entry) in &language.entries {
                for (absent_in, other) in self.languages() {
                    let lacking: Vec<Lacking> = match other.entries.get(key) {
                        None => vec![Lacking::Text],
                        Some(theirs) => entry
                            .arguments
                            .difference(&theirs.arguments)
                            .map(|name| Lacking::Argument(name.clone()))
                            .collect(),
                    };
                    gaps.extend(lacking.into_iter().map(|lacking| Gap {
                        key: key.clone(),
                        lacking,
                        absent_in: *absent_in,
                        present_in: *present_in,
                        file: entry.file.clone(),
                        line: entry.line,
                    }));
                }
            }
        }
        gaps.sort_by(|left, right| (&left.key, left.absent_in).cmp(&(&right.key, right.absent_in)));
        gaps.dedup_by(|later, first| {
            (&later.key, &later.lacking, later.absent_in)
                == (&first.key, &first.lacking, first.absent_in)
        });
        gaps
    }
}

#[cfg(test)]
#[path = "completeness_tests.rs"]
mod tests;
