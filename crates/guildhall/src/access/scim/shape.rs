//! Which things a caller asks for, in which order, and how much of each: RFC 7644, sections 3.4.2
//! and 3.9.

use domain::access::{Filter, FilterFault, Name, read_filter};
use serde_json::{Map, Value, json};

use super::document::found;
use super::schema;
use super::search;
use super::wire::{self, Trouble};

/// Things one answer lists at most.
pub const LISTED_MAX: usize = 200;
/// Attributes one request may name.
const NAMES_MAX: usize = 50;

/// What a caller asks for, in the query or in a body for `.search`.
#[derive(Debug, Default)]
pub struct Asked {
    filter: Option<Filter>,
    sort: Option<(Name, bool)>,
    start: usize,
    count: usize,
    only: Vec<Name>,
    without: Vec<Name>,
}

impl Asked {
    pub fn of_query(pairs: &[(String, String)]) -> Result<Asked, Trouble> {
        Asked::of(|name| {
            let found = pairs.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
            Ok(found.map_or(String::new(), |(_, value)| value.clone()))
        })
    }

    pub fn of_body(body: &Map<String, Value>) -> Result<Asked, Trouble> {
        Asked::of(|name| match found(body, name) {
            None => Ok(String::new()),
            Some(Value::String(text)) => Ok(text.clone()),
            Some(Value::Number(number)) => Ok(number.to_string()),
            Some(Value::Array(list)) => {
                let names: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
                let names = names.map(|names| names.join(","));
                names.ok_or_else(|| wrong(format!("{name} is a list of names.")))
            }
            Some(_) => Err(wrong(format!("{name} is not written so."))),
        })
    }

    fn of(value: impl Fn(&'static str) -> Result<String, Trouble>) -> Result<Asked, Trouble> {
        let number = |name: &'static str, default: i64| match value(name)?.trim() {
            "" => Ok(default),
            text => text.parse::<i64>().map_err(|_| wrong(format!("{name} is a number."))),
        };
        let most = i64::try_from(LISTED_MAX).unwrap_or(i64::MAX);
        let (start, count) = (number("startIndex", 1)?.max(1), number("count", most)?);
        let (only, without) =
            (names(&value("attributes")?)?, names(&value("excludedAttributes")?)?);
        if !only.is_empty() && !without.is_empty() {
            let detail = "attributes and excludedAttributes are not asked for together.";
            return Err(wrong(detail));
        }
        let filter = value("filter")?;
        let filter = match filter.trim() {
            "" => None,
            text => Some(read_filter(text).map_err(fault)?),
        };
        let sort = match value("sortBy")?.trim() {
            "" => None,
            text => Some(sort_name(text)?),
        };
        let falling = value("sortOrder")?.eq_ignore_ascii_case("descending");
        Ok(Asked {
            filter,
            sort: sort.map(|name| (name, falling)),
            start: usize::try_from(start).unwrap_or(usize::MAX),
            count: usize::try_from(count.clamp(0, most)).unwrap_or(0),
            only,
            without,
        })
    }

    /// A page of those that fit, in the order that is asked for.
    pub fn page(&self, all: Vec<Value>) -> Result<Value, Trouble> {
        let mut fitting = Vec::new();
        // A filter that does not hold is told where there is nobody, too.
        if let (Some(filter), true) = (&self.filter, all.is_empty()) {
            search::fits(filter, &json!({}))?;
        }
        for whole in all {
            if self.filter.as_ref().map_or(Ok(true), |filter| search::fits(filter, &whole))? {
                fitting.push(whole);
            }
        }
        if let Some((name, falling)) = &self.sort {
            sort(&mut fitting, name, *falling);
        }
        let total = fitting.len();
        let page = fitting.into_iter().skip(self.start - 1).take(self.count);
        let page = page.map(|whole| self.shaped(whole)).collect();
        Ok(wire::listed(page, total, self.start))
    }

    /// Leaves of a thing what is asked for; id and schemas stay.
    pub fn shaped(&self, whole: Value) -> Value {
        let Value::Object(map) = whole else { return whole };
        let is_fixed = |key: &str| ["id", "schemas"].contains(&key);
        let named = |names: &[Name], key: &str| -> Option<Vec<Option<String>>> {
            let own = names.iter().filter(|name| name.attribute.eq_ignore_ascii_case(key));
            let parts: Vec<Option<String>> = own.map(|name| name.part.clone()).collect();
            (!parts.is_empty()).then_some(parts)
        };
        let mut out = Map::new();
        for (key, value) in map {
            let kept = if is_fixed(&key) {
                Some(value)
            } else if let Some(parts) = named(&self.without, &key) {
                let parts: Option<Vec<String>> = parts.into_iter().collect();
                parts.map(|parts| with_parts(value, |part| !has(&parts, part)))
            } else if self.only.is_empty() {
                Some(value)
            } else {
                named(&self.only, &key).map(|parts| {
                    match parts.into_iter().collect::<Option<Vec<String>>>() {
                        Some(parts) => with_parts(value, |part| has(&parts, part)),
                        None => value,
                    }
                })
            };
            if let Some(kept) = kept {
                out.insert(key, kept);
            }
        }
        Value::Object(out)
    }
}

fn wrong(detail: impl Into<String>) -> Trouble {
    Trouble::bad("invalidValue", detail)
}

fn fault(fault: FilterFault) -> Trouble {
    Trouble::bad("invalidFilter", format!("The filter does not hold: {fault}."))
}

/// Names apart by commas. A schema's name alone stands for all of it, as if it were not there.
fn names(list: &str) -> Result<Vec<Name>, Trouble> {
    let given: Vec<&str> = list.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if NAMES_MAX < given.len() {
        return Err(wrong(format!("At most {NAMES_MAX} attributes are named at once.")));
    }
    let read = |name: &&str| {
        Name::parse(name).ok_or_else(|| wrong(format!("{name:?} is no name of an attribute.")))
    };
    let given = given.iter().filter(|name| !schema::is_schema(name));
    given.map(read).collect()
}

fn sort_name(text: &str) -> Result<Name, Trouble> {
    let name = Name::parse(text).filter(|name| {
        schema::type_of(name.schema.as_deref(), &name.attribute, name.part.as_deref()).is_some()
    });
    name.ok_or_else(|| {
        Trouble::bad("invalidPath", format!("Nothing here is called {text:?}: sort by another."))
    })
}

/// Without a value comes last, first in falling order.
fn sort(things: &mut [Value], name: &Name, falling: bool) {
    let key = |whole: &Value| {
        let value = whole.as_object().and_then(|map| found(map, &name.attribute));
        // Of a list the first value counts.
        let value = match value {
            Some(Value::Array(list)) => list.first(),
            value => value,
        };
        let value = match (value, &name.part) {
            (Some(Value::Object(map)), part) => found(map, part.as_deref().unwrap_or("value")),
            (value, _) => value,
        };
        let text = value.map(|value| value.as_str().map_or(value.to_string(), str::to_lowercase));
        (text.is_none(), text)
    };
    things.sort_by_cached_key(key);
    if falling {
        things.reverse();
    }
}

fn has(parts: &[String], part: &str) -> bool {
    parts.iter().any(|one| one.eq_ignore_ascii_case(part))
}

fn with_parts(value: Value, keeps: impl Fn(&str) -> bool + Copy) -> Value {
    match value {
        Value::Object(map) => {
            Value::Object(map.into_iter().filter(|(key, _)| keeps(key)).collect())
        }
        Value::Array(list) => list.into_iter().map(|one| with_parts(one, keeps)).collect(),
        other => other,
    }
}
