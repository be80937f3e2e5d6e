//! What a directory looks for, and where in a user it changes something: the filters and paths of
//! SCIM (RFC 7644, sections 3.4.2.2 and 3.5.2), read within bounds.

use crate::access::filter_words::{Word, words};

/// Characters of a filter or a path.
pub const FILTER_CHARS_MAX: usize = 2_048;
/// Parentheses and brackets within one another, and `not` before `not`.
pub const FILTER_DEPTH_MAX: usize = 16;

/// An attribute, and a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The schema it was written with, without the colon.
    pub schema: Option<String>,
    pub attribute: String,
    pub part: Option<String>,
}

impl Name {
    /// Reads `userName`, `name.familyName` or either behind a schema's name and a colon.
    pub fn parse(text: &str) -> Option<Name> {
        let (schema, rest) = match text.rsplit_once(':') {
            Some((schema, rest)) if !schema.is_empty() => (Some(schema.to_owned()), rest),
            Some(_) => return None,
            None => (None, text),
        };
        let (attribute, part) = match rest.split_once('.') {
            Some((attribute, part)) => (attribute, Some(part)),
            None => (rest, None),
        };
        let fits = |word: &str| {
            let mut chars = word.chars();
            chars.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '$')
                && chars.all(|c| c.is_ascii_alphanumeric() || "-_$".contains(c))
        };
        let part = part.map(str::to_owned);
        (fits(attribute) && part.as_deref().is_none_or(fits)).then(|| Name {
            schema,
            attribute: attribute.to_owned(),
            part,
        })
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    Text(String),
    Truth(bool),
    Number(i64),
    Null,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    Equal,
    Other,
    Contains,
    Begins,
    Ends,
    Above,
    AtLeast,
    Below,
    AtMost,
}

impl Compare {
    fn parse(word: &str) -> Option<Compare> {
        Some(match word.to_ascii_lowercase().as_str() {
            "eq" => Compare::Equal,
            "ne" => Compare::Other,
            "co" => Compare::Contains,
            "sw" => Compare::Begins,
            "ew" => Compare::Ends,
            "gt" => Compare::Above,
            "ge" => Compare::AtLeast,
            "lt" => Compare::Below,
            "le" => Compare::AtMost,
            _ => return None,
        })
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Not(Box<Filter>),
    /// The attribute has a value.
    Present(Name),
    Test(Name, Compare, Literal),
    /// One value of a list fits as a whole: `emails[type eq "work" and value co "@x"]`.
    Has(Name, Box<Filter>),
}

/// Where something is changed: `members`, `emails[type eq "work"].value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub name: Name,
    /// Which values of a list.
    pub chosen: Option<Filter>,
}

/// Why a filter or a path is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FilterFault {
    #[error("it is longer than {FILTER_CHARS_MAX} characters")]
    TooLong,
    #[error("it is nested deeper than {FILTER_DEPTH_MAX}")]
    TooDeep,
    #[error("it ends too early")]
    Ended,
    #[error("a text in it is not closed, or not written as JSON writes it")]
    Text,
    #[error("{0:?} is not expected there")]
    Unexpected(String),
}

/// Reads a filter.
pub fn read_filter(text: &str) -> Result<Filter, FilterFault> {
    let mut reader = Reader::of(text)?;
    let filter = reader.any(0)?;
    reader.ends()?;
    Ok(filter)
}

/// Reads a path.
pub fn read_place(text: &str) -> Result<Place, FilterFault> {
    let mut reader = Reader::of(text)?;
    let mut name = reader.name()?;
    let mut chosen = None;
    if reader.takes(&Word::Open('[')) {
        chosen = Some(reader.any(1)?);
        reader.expects(&Word::Close(']'))?;
        // The part stands behind the bracket, and not before it.
        if let Some(Word::Plain(word)) = reader.words.get(reader.at) {
            let part = word.strip_prefix('.').and_then(Name::parse);
            let part = part.filter(|part| part.schema.is_none() && part.part.is_none());
            match part.filter(|_| name.part.is_none()) {
                Some(part) => name.part = Some(part.attribute),
                None => return Err(FilterFault::Unexpected(word.clone())),
            }
            reader.at += 1;
        }
    }
    reader.ends()?;
    Ok(Place { name, chosen })
}

struct Reader {
    words: Vec<Word>,
    at: usize,
}

impl Reader {
    fn of(text: &str) -> Result<Reader, FilterFault> {
        if FILTER_CHARS_MAX < text.chars().count() {
            return Err(FilterFault::TooLong);
        }
        Ok(Reader { words: words(text)?, at: 0 })
    }

    fn next(&mut self) -> Result<Word, FilterFault> {
        let word = self.words.get(self.at).cloned().ok_or(FilterFault::Ended)?;
        self.at += 1;
        Ok(word)
    }

    fn takes(&mut self, wanted: &Word) -> bool {
        let found = self.words.get(self.at) == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn takes_word(&mut self, wanted: &str) -> bool {
        let found = matches!(self.words.get(self.at),
            Some(Word::Plain(word)) if word.eq_ignore_ascii_case(wanted));
        self.at += usize::from(found);
        found
    }

    fn expects(&mut self, wanted: &Word) -> Result<(), FilterFault> {
        match self.next()? {
            word if word == *wanted => Ok(()),
            word => Err(FilterFault::Unexpected(word.to_string())),
        }
    }

    fn ends(&self) -> Result<(), FilterFault> {
        match self.words.get(self.at) {
            None => Ok(()),
            Some(word) => Err(FilterFault::Unexpected(word.to_string())),
        }
    }

    fn name(&mut self) -> Result<Name, FilterFault> {
        match self.next()? {
            Word::Plain(word) => Name::parse(&word).ok_or(FilterFault::Unexpected(word)),
            word => Err(FilterFault::Unexpected(word.to_string())),
        }
    }

    /// `or` binds less than `and`, and `and` less than `not`.
    fn any(&mut self, depth: usize) -> Result<Filter, FilterFault> {
        let mut parts = vec![self.all(depth)?];
        while self.takes_word("or") {
            parts.push(self.all(depth)?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Filter::Any(parts) })
    }

    fn all(&mut self, depth: usize) -> Result<Filter, FilterFault> {
        let mut parts = vec![self.one(depth)?];
        while self.takes_word("and") {
            parts.push(self.one(depth)?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Filter::All(parts) })
    }

    fn one(&mut self, depth: usize) -> Result<Filter, FilterFault> {
        if FILTER_DEPTH_MAX < depth {
            return Err(FilterFault::TooDeep);
        }
        let is_not = matches!(
            self.words.get(self.at..self.at + 2),
            Some([Word::Plain(word), Word::Open('(')]) if word.eq_ignore_ascii_case("not")
        );
        self.at += usize::from(is_not);
        if self.takes(&Word::Open('(')) {
            let inner = self.any(depth + 1)?;
            self.expects(&Word::Close(')'))?;
            return Ok(if is_not { Filter::Not(Box::new(inner)) } else { inner });
        }
        let name = self.name()?;
        if self.takes(&Word::Open('[')) {
            let inner = self.any(depth + 1)?;
            self.expects(&Word::Close(']'))?;
            return Ok(Filter::Has(name, Box::new(inner)));
        }
        if self.takes_word("pr") {
            return Ok(Filter::Present(name));
        }
        let compare = match self.next()? {
            Word::Plain(word) => Compare::parse(&word).ok_or(FilterFault::Unexpected(word))?,
            word => return Err(FilterFault::Unexpected(word.to_string())),
        };
        Ok(Filter::Test(name, compare, self.literal()?))
    }

    fn literal(&mut self) -> Result<Literal, FilterFault> {
        match self.next()? {
            Word::Text(text) => Ok(Literal::Text(text)),
            Word::Plain(word) => match word.to_ascii_lowercase().as_str() {
                "true" => Ok(Literal::Truth(true)),
                "false" => Ok(Literal::Truth(false)),
                "null" => Ok(Literal::Null),
                _ => word.parse().map(Literal::Number).map_err(|_| FilterFault::Unexpected(word)),
            },
            word => Err(FilterFault::Unexpected(word.to_string())),
        }
    }
}

#[cfg(test)]
#[path = "filter_tests.rs"]
mod tests;
