//! One table of a TOML file, read key by key; every wrong key, type or value goes to the report.

use std::ops::RangeInclusive;

use domain::money::Currency;
use domain::text::{Country, Locale, Localised};
use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Args, PATH};
use super::source::{Read, Reported, Source};

/// Longest text of one value, in characters.
const TEXT_MAX: usize = 2_000;

/// Most entries of a list, and most rows of one kind in a file.
pub const ENTRIES_MAX: usize = 5_000;

/// A value and the line it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<T> {
    pub value: T,
    pub line: usize,
}

pub struct Section<'a> {
    source: &'a Source<'a>,
    table: &'a DeTable<'a>,
    line: usize,
    /// Dotted, as in the header: `offer.name`. Empty for the top of the file.
    name: String,
}

impl<'a> Section<'a> {
    /// A table that may hold `keys` and nothing else: a misspelt key must not pass for a missing
    /// one.
    pub fn open(
        source: &'a Source<'a>,
        table: &'a DeTable<'a>,
        line: usize,
        name: String,
        keys: &[&str],
    ) -> Section<'a> {
        let section = Section::open_any(source, table, line, name);
        for (key, _) in table.iter().filter(|(key, _)| !keys.contains(&key.get_ref().as_ref())) {
            let place = section.described();
            let args =
                [("key", key.get_ref().as_ref()), ("section", &place), ("known", &keys.join(", "))];
            section.report(source.line(key.span().start), "key.unknown", &args);
        }
        section
    }

    /// A table whose keys are data, such as the currencies of the bank accounts.
    fn open_any(
        source: &'a Source<'a>,
        table: &'a DeTable<'a>,
        line: usize,
        name: String,
    ) -> Section<'a> {
        Section { source, table, line, name }
    }

    fn described(&self) -> String {
        if self.name.is_empty() { "the file".to_owned() } else { format!("[{}]", self.name) }
    }

    /// Reports a problem; the key that it names, if it names one, is told with its whole path.
    fn report(&self, line: usize, code: &'static str, args: Args<'_>) -> Reported {
        let key = args.iter().find(|(name, _)| *name == "key").map(|(_, key)| *key);
        self.report_at(line, key, code, args)
    }

    fn report_at(
        &self,
        line: usize,
        key: Option<&str>,
        code: &'static str,
        args: Args<'_>,
    ) -> Reported {
        let path = key.map_or_else(|| self.name.clone(), |key| self.child_name(key));
        let args = [args, &[(PATH, path.as_str())]].concat();
        self.source.report.add(self.source.file, line, code, &args);
        Reported
    }

    pub fn line(&self) -> usize {
        self.line
    }

    /// The line of a key's value; the table's own where the key is not there.
    pub fn line_of(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.line, |value| self.source.line(value.span().start))
    }

    /// Reports a problem with a key's value.
    pub fn problem(&self, key: &str, code: &'static str, args: Args<'_>) -> Reported {
        self.report_at(self.line_of(key), Some(key), code, args)
    }

    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn required(&self, key: &str) -> Read<&'a Spanned<DeValue<'a>>> {
        self.table.get(key).ok_or_else(|| {
            let place = self.described();
            self.report(self.line, "key.missing", &[("key", key), ("section", &place)])
        })
    }

    fn wrong_type(&self, line: usize, key: &str, expected: &str) -> Reported {
        self.report(line, "type.wrong", &[("key", key), ("expected", expected)])
    }

    /// `None` where the key is not there; otherwise what `read` makes of it.
    pub fn optional<T>(&self, key: &str, read: impl FnOnce(&Self) -> Read<T>) -> Read<Option<T>> {
        if self.has(key) { read(self).map(Some) } else { Ok(None) }
    }

    fn checked_text(&self, value: &Spanned<DeValue<'_>>, key: &str) -> Read<String> {
        let line = self.source.line(value.span().start);
        let text =
            value.get_ref().as_str().ok_or_else(|| self.wrong_type(line, key, "string"))?.trim();
        if TEXT_MAX < text.chars().count() || text.chars().any(char::is_control) {
            let most = TEXT_MAX.to_string();
            return Err(self.report(line, "text.form", &[("key", key), ("most", &most)]));
        }
        Ok(text.to_owned())
    }

    fn empty_text(&self, line: usize, key: &str) -> Reported {
        let place = self.described();
        self.report(line, "text.empty", &[("key", key), ("section", &place)])
    }

    /// A text of one line, trimmed, that may be empty.
    pub fn text_or_empty(&self, key: &str) -> Read<String> {
        self.checked_text(self.required(key)?, key)
    }

    /// A text of one line, trimmed, not empty.
    pub fn text(&self, key: &str) -> Read<String> {
        let text = self.text_or_empty(key)?;
        if text.is_empty() {
            return Err(self.empty_text(self.line_of(key), key));
        }
        Ok(text)
    }

    /// A text in a form of its own: `code` names the problem when `parse` refuses it.
    pub fn parsed<T>(
        &self,
        key: &str,
        code: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Read<T> {
        let text = self.text(key)?;
        parse(&text).ok_or_else(|| self.problem(key, code, &[("key", key), ("value", &text)]))
    }

    /// One of a closed list of words.
    pub fn choice<T: Copy>(&self, key: &str, choices: &[(&str, T)]) -> Read<T> {
        let text = self.text(key)?;
        chosen(&text, choices)
            .ok_or_else(|| self.unknown_choice(self.line_of(key), key, &text, choices))
    }

    /// A list of words of a closed list, each at most once.
    pub fn choices<T: Copy + PartialEq>(&self, key: &str, choices: &[(&str, T)]) -> Read<Vec<T>> {
        self.list(key, |text, line| {
            chosen(text, choices).ok_or_else(|| self.unknown_choice(line, key, text, choices))
        })
        .map(|rows| rows.into_iter().map(|row| row.value).collect())
    }

    fn unknown_choice<T>(
        &self,
        line: usize,
        key: &str,
        value: &str,
        choices: &[(&str, T)],
    ) -> Reported {
        let allowed = choices.iter().map(|(code, _)| *code).collect::<Vec<&str>>().join(", ");
        let args = [("key", key), ("value", value), ("allowed", &allowed)];
        self.report(line, "choice.unknown", &args)
    }

    /// A list of texts, not empty, none of them empty.
    pub fn texts(&self, key: &str) -> Read<Vec<String>> {
        let values = self.array(key)?;
        if values.is_empty() {
            return Err(self.problem(key, "list.empty", &[("key", key)]));
        }
        let read = |value: &Spanned<DeValue<'_>>| {
            let text = self.checked_text(value, key)?;
            let line = self.source.line(value.span().start);
            if text.is_empty() {
                return Err(self.empty_text(line, key));
            }
            Ok(text)
        };
        all(values.iter().map(read))
    }

    /// A list of parsed texts with their lines: not empty, each at most once.
    pub fn list<T: PartialEq>(
        &self,
        key: &str,
        parse: impl Fn(&str, usize) -> Read<T>,
    ) -> Read<Vec<Row<T>>> {
        let values = self.array(key)?;
        if values.is_empty() {
            return Err(self.problem(key, "list.empty", &[("key", key)]));
        }
        let mut rows: Vec<Row<T>> = Vec::new();
        let mut outcome = Ok(());
        for value in values {
            let line = self.source.line(value.span().start);
            match self.checked_text(value, key).and_then(|text| Ok((parse(&text, line)?, text))) {
                Ok((value, text)) if rows.iter().any(|row| row.value == value) => {
                    outcome =
                        Err(self.report(line, "list.twice", &[("key", key), ("value", &text)]));
                }
                Ok((value, _)) => rows.push(Row { value, line }),
                Err(reported) => outcome = Err(reported),
            }
        }
        outcome.map(|()| rows)
    }

    /// Reports a problem with a text of a list.
    pub fn problem_in_line(&self, line: usize, code: &'static str, args: Args<'_>) -> Reported {
        self.report(line, code, args)
    }

    fn array(&self, key: &str) -> Read<&'a [Spanned<DeValue<'a>>]> {
        let value = self.required(key)?;
        let array: &[Spanned<DeValue<'a>>] = value
            .get_ref()
            .as_array()
            .ok_or_else(|| self.wrong_type(self.line_of(key), key, "array"))?;
        if ENTRIES_MAX < array.len() {
            let most = ENTRIES_MAX.to_string();
            return Err(self.problem(key, "list.long", &[("key", key), ("most", &most)]));
        }
        Ok(array)
    }

    pub fn boolean(&self, key: &str) -> Read<bool> {
        let value = self.required(key)?;
        value.get_ref().as_bool().ok_or_else(|| self.wrong_type(self.line_of(key), key, "boolean"))
    }

    /// A whole number, both ends of the range included.
    pub fn integer<T: TryFrom<i64>>(&self, key: &str, range: RangeInclusive<i64>) -> Read<T> {
        let value = self.required(key)?;
        let line = self.source.line(value.span().start);
        self.checked_integer(value, line, key, &range)
    }

    /// A list of whole numbers, each in the range.
    pub fn integers<T: TryFrom<i64>>(&self, key: &str, range: RangeInclusive<i64>) -> Read<Vec<T>> {
        let checked = |value: &Spanned<DeValue<'_>>| {
            self.checked_integer(value, self.source.line(value.span().start), key, &range)
        };
        all(self.array(key)?.iter().map(checked))
    }

    fn checked_integer<T: TryFrom<i64>>(
        &self,
        value: &Spanned<DeValue<'_>>,
        line: usize,
        key: &str,
        range: &RangeInclusive<i64>,
    ) -> Read<T> {
        let number =
            value.get_ref().as_integer().ok_or_else(|| self.wrong_type(line, key, "integer"))?;
        let parsed = i64::from_str_radix(number.as_str(), number.radix()).ok();
        parsed
            .filter(|parsed| range.contains(parsed))
            .and_then(|parsed| T::try_from(parsed).ok())
            .ok_or_else(|| {
                let (least, most) = (range.start().to_string(), range.end().to_string());
                let shown = number.to_string();
                let args = [("key", key), ("value", &shown), ("least", &*least), ("most", &*most)];
                self.report(line, "number.range", &args)
            })
    }

    /// A day, written as a TOML local date.
    pub fn date(&self, key: &str) -> Read<Date> {
        let value = self.required(key)?;
        let wrong = || self.wrong_type(self.line_of(key), key, "local date");
        let written = value.get_ref().as_datetime().ok_or_else(wrong)?;
        let (Some(date), None, None) = (written.date, written.time, written.offset) else {
            return Err(wrong());
        };
        civil_date(date).ok_or_else(wrong)
    }

    pub fn currency(&self, key: &str) -> Read<Currency> {
        self.parsed(key, "currency.unknown", currency_code)
    }

    pub fn country(&self, key: &str) -> Read<Country> {
        self.parsed(key, "country.unknown", country_code)
    }

    /// A table with a text for each of the four languages.
    pub fn localised(&self, key: &str) -> Read<Localised> {
        let table = self.child(key)?;
        for (tag, _) in table.table.iter() {
            if !Locale::ALL.iter().any(|locale| locale.tag() == tag.get_ref()) {
                let line = table.source.line(tag.span().start);
                let args = [("key", key), ("language", tag.get_ref().as_ref())];
                table.report_at(line, Some(tag.get_ref()), "language.unknown", &args);
            }
        }
        let text = |locale: Locale| {
            let tag = locale.tag();
            if !table.has(tag) {
                let args = [("key", key), ("language", tag)];
                return Err(table.report_at(table.line, Some(tag), "language.missing", &args));
            }
            table.text(tag)
        };
        let [en_us, zh_tw, zh_cn, ja_jp] = Locale::ALL.map(text);
        Ok(Localised { en_us: en_us?, zh_tw: zh_tw?, zh_cn: zh_cn?, ja_jp: ja_jp? })
    }

    fn child(&self, key: &str) -> Read<Section<'a>> {
        let value = self.required(key)?;
        let line = self.source.line(value.span().start);
        let table =
            value.get_ref().as_table().ok_or_else(|| self.wrong_type(line, key, "table"))?;
        Ok(Section::open_any(self.source, table, line, self.child_name(key)))
    }

    fn child_name(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    /// A table with these keys.
    pub fn table(&self, key: &str, keys: &[&str]) -> Read<Section<'a>> {
        let child = self.child(key)?;
        Ok(Section::open(child.source, child.table, child.line, child.name, keys))
    }

    /// A table of tables whose names are data; each has these keys.
    pub fn named_tables(&self, key: &str, keys: &[&str]) -> Read<Vec<(String, Section<'a>)>> {
        let child = self.child(key)?;
        let names = child.table.keys().map(|name| name.get_ref().to_string());
        all(names.map(|name| child.table(&name, keys).map(|table| (name, table))))
    }

    /// The tables of an array of tables, each with these keys. None where the key is not there.
    pub fn tables(&self, key: &str, keys: &[&str]) -> Vec<Section<'a>> {
        if !self.has(key) {
            return Vec::new();
        }
        let open = |value: &'a Spanned<DeValue<'a>>| {
            let line = self.source.line(value.span().start);
            let table =
                value.get_ref().as_table().ok_or_else(|| self.wrong_type(line, key, "table"))?;
            Ok(Section::open(self.source, table, line, self.child_name(key), keys))
        };
        let Ok(values) = self.array(key) else { return Vec::new() };
        values.iter().map(open).filter_map(Read::ok).collect()
    }
}

fn civil_date(date: toml::value::Date) -> Option<Date> {
    let year = i16::try_from(date.year).ok()?;
    Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
}

fn chosen<T: Copy>(text: &str, choices: &[(&str, T)]) -> Option<T> {
    choices.iter().find(|(code, _)| *code == text).map(|(_, value)| *value)
}

/// In files only the exact code: "usd" is a slip, and slips are named.
pub fn currency_code(text: &str) -> Option<Currency> {
    Currency::parse(text).filter(|currency| currency.code() == text)
}

pub fn country_code(text: &str) -> Option<Country> {
    Country::parse(text).ok().filter(|country| country.code() == text)
}

/// Every value, or that one of them was reported; reads on to the end either way.
pub fn all<T>(reads: impl IntoIterator<Item = Read<T>>) -> Read<Vec<T>> {
    let mut values = Vec::new();
    let mut outcome = Ok(());
    for read in reads {
        match read {
            Ok(value) => values.push(value),
            Err(reported) => outcome = Err(reported),
        }
    }
    outcome.map(|()| values)
}
