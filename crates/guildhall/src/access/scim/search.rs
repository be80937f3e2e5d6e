//! Whether a thing is what a filter asks for (RFC 7644, section 3.4.2.2).

use domain::access::{Compare, Filter, Literal, Name};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::document::found;
use super::schema::{self, Type};
use super::wire::Trouble;

fn wrong(why: impl Into<String>) -> Trouble {
    Trouble::bad("invalidFilter", why)
}

/// Whether a whole thing fits. A filter that asks for what no user or group has is refused: an
/// empty answer would have a directory bring everybody a second time.
pub fn fits(filter: &Filter, whole: &Value) -> Result<bool, Trouble> {
    let Value::Object(map) = whole else { return Ok(false) };
    fits_in(filter, map, None)
}

/// Whether one value of a list fits.
pub fn fits_value(filter: &Filter, value: &Value) -> Result<bool, Trouble> {
    match value {
        Value::Object(map) => fits_in(filter, map, Some("")),
        _ => Ok(false),
    }
}

/// `within`: the attribute whose value is looked at; its parts are not looked up in the schemas.
fn fits_in(
    filter: &Filter,
    map: &Map<String, Value>,
    within: Option<&str>,
) -> Result<bool, Trouble> {
    match filter {
        // Each part is read, so that a mistake is told whatever the others come to.
        Filter::All(parts) => {
            parts.iter().try_fold(true, |all, part| Ok(fits_in(part, map, within)? && all))
        }
        Filter::Any(parts) => {
            parts.iter().try_fold(false, |any, part| Ok(fits_in(part, map, within)? || any))
        }
        Filter::Not(inner) => Ok(!fits_in(inner, map, within)?),
        Filter::Present(name) => {
            type_of(name, within)?;
            Ok(values(map, name).iter().any(|value| !is_empty(value)))
        }
        Filter::Test(name, compare, literal) => {
            let kind = type_of(name, within)?;
            let values = values(map, name);
            test(kind, *compare, literal, &values)
        }
        Filter::Has(name, inner) => {
            type_of(name, within)?;
            let list = found(map, &name.attribute).and_then(Value::as_array);
            let mut any = false;
            for value in list.into_iter().flatten().filter_map(Value::as_object) {
                any |= fits_in(inner, value, Some(name.attribute.as_str()))?;
            }
            Ok(any)
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn type_of(name: &Name, within: Option<&str>) -> Result<Type, Trouble> {
    if within.is_some() {
        let is_truth = name.attribute.eq_ignore_ascii_case("primary");
        return Ok(if is_truth { Type::Truth } else { Type::Text });
    }
    let found = schema::type_of(name.schema.as_deref(), &name.attribute, name.part.as_deref());
    found.ok_or_else(|| {
        let part = name.part.as_ref().map(|part| format!(".{part}")).unwrap_or_default();
        wrong(format!("Nothing here is called {:?}.", format!("{}{part}", name.attribute)))
    })
}

/// The values an attribute has: of a list each one's part, `value` where none is named.
fn values<'a>(map: &'a Map<String, Value>, name: &Name) -> Vec<&'a Value> {
    let part = |value: &'a Value| match (value, &name.part) {
        (Value::Object(map), Some(part)) => found(map, part),
        (Value::Object(map), None) => Some(found(map, "value").unwrap_or(value)),
        (value, None) => Some(value),
        (_, Some(_)) => None,
    };
    match found(map, &name.attribute) {
        Some(Value::Array(list)) => list.iter().filter_map(part).collect(),
        Some(value) => part(value).into_iter().collect(),
        None => Vec::new(),
    }
}

fn test(
    kind: Type,
    compare: Compare,
    literal: &Literal,
    values: &[&Value],
) -> Result<bool, Trouble> {
    if *literal == Literal::Null {
        return match compare {
            Compare::Equal => Ok(values.is_empty()),
            Compare::Other => Ok(!values.is_empty()),
            _ => Err(wrong("null is compared by eq and ne only.")),
        };
    }
    // "Not equal" is about every value, and about none.
    if compare == Compare::Other {
        return Ok(!test(kind, Compare::Equal, literal, values)?);
    }
    match (kind, literal) {
        (Type::Truth, literal) => {
            let wanted = match literal {
                Literal::Truth(truth) => *truth,
                Literal::Text(word) if word.eq_ignore_ascii_case("true") => true,
                Literal::Text(word) if word.eq_ignore_ascii_case("false") => false,
                _ => return Err(wrong("That is compared with true or false.")),
            };
            if compare != Compare::Equal {
                return Err(wrong("true and false are compared by eq and ne only."));
            }
            Ok(values.iter().any(|value| value.as_bool() == Some(wanted)))
        }
        (Type::Instant, Literal::Text(text)) => {
            let wanted: Timestamp = text.parse().map_err(|_| wrong("That is no instant."))?;
            let read = |value: &&Value| value.as_str()?.parse::<Timestamp>().ok();
            let is_order = ![Compare::Contains, Compare::Begins, Compare::Ends].contains(&compare);
            if !is_order {
                return Err(wrong("An instant is compared by eq, ne, gt, ge, lt and le."));
            }
            let mut own = values.iter().filter_map(read);
            Ok(own.any(|own| ordered(compare, own.cmp(&wanted))))
        }
        (Type::Text | Type::ExactText, Literal::Text(wanted)) => {
            let folded = |text: &str| match kind {
                Type::ExactText => text.to_owned(),
                _ => text.to_lowercase(),
            };
            let wanted = folded(wanted);
            let mut own = values.iter().filter_map(|value| value.as_str().map(folded));
            Ok(own.any(|own| match compare {
                Compare::Contains => own.contains(&wanted),
                Compare::Begins => own.starts_with(&wanted),
                Compare::Ends => own.ends_with(&wanted),
                compare => ordered(compare, own.cmp(&wanted)),
            }))
        }
        (Type::Instant | Type::Text | Type::ExactText, _) => {
            Err(wrong("That is compared with a text in quotation marks."))
        }
    }
}

fn ordered(compare: Compare, order: std::cmp::Ordering) -> bool {
    match compare {
        Compare::Equal => order.is_eq(),
        Compare::Above => order.is_gt(),
        Compare::AtLeast => order.is_ge(),
        Compare::Below => order.is_lt(),
        Compare::AtMost => order.is_le(),
        Compare::Other => order.is_ne(),
        Compare::Contains | Compare::Begins | Compare::Ends => false,
    }
}
