//! PATCH (RFC 7644, section 3.5.2): operations one after the other, on the document of a user or a
//! group. Nothing is kept before all of them hold.

use domain::access::{Compare, Filter, Literal, Place, read_place};
use serde_json::{Map, Value, json};

use super::document::{found, ids};
use super::schema::{ENTERPRISE, GROUP, USER};
use super::search;
use super::wire::Trouble;

/// Operations one request may have.
const OPERATIONS_MAX: usize = 100;
/// What of the standard's users is not kept: directories send it to everybody, so it is passed
/// over.
const PASSED_OVER: [&str; 19] = [
    "name",
    "nickName",
    "profileUrl",
    "title",
    "userType",
    "preferredLanguage",
    "locale",
    "timezone",
    "password",
    "phoneNumbers",
    "ims",
    "photos",
    "addresses",
    "entitlements",
    "roles",
    "x509Certificates",
    "schemas",
    "employeeNumber",
    "department",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Op {
    Add,
    Replace,
    Remove,
}

/// Which document: what of it can be changed, and what of that cannot be taken away.
struct Kind {
    schema: &'static str,
    attributes: &'static [&'static str],
    required: &'static [&'static str],
    fixed: &'static [&'static str],
}

const USERS: Kind = Kind {
    schema: USER,
    attributes: &["userName", "displayName", "active", "emails", "externalId"],
    required: &["userName", "displayName", "active", "emails"],
    fixed: &["id", "meta", "groups"],
};

const GROUPS: Kind = Kind {
    schema: GROUP,
    attributes: &["displayName", "members", "externalId"],
    required: &["displayName"],
    fixed: &["id", "meta"],
};

/// Changes a user's document.
pub fn user(document: &mut Map<String, Value>, body: &Map<String, Value>) -> Result<(), Trouble> {
    each(&USERS, document, body)
}

/// Changes a group's document.
pub fn group(document: &mut Map<String, Value>, body: &Map<String, Value>) -> Result<(), Trouble> {
    each(&GROUPS, document, body)
}

fn each(
    kind: &Kind,
    document: &mut Map<String, Value>,
    body: &Map<String, Value>,
) -> Result<(), Trouble> {
    let list = found(body, "Operations").and_then(Value::as_array);
    let list = list.filter(|list| !list.is_empty());
    let list = list.ok_or_else(|| Trouble::bad("invalidSyntax", "Operations is required."))?;
    if OPERATIONS_MAX < list.len() {
        let detail = format!("At most {OPERATIONS_MAX} operations are taken at once.");
        return Err(Trouble::new(413, detail));
    }
    for one in list {
        let Value::Object(one) = one else {
            return Err(Trouble::bad("invalidSyntax", "An operation is an object."));
        };
        let word = found(one, "op").and_then(Value::as_str).unwrap_or_default();
        let op = match word.to_ascii_lowercase().as_str() {
            "add" => Op::Add,
            "replace" => Op::Replace,
            "remove" => Op::Remove,
            _ => return Err(Trouble::bad("invalidSyntax", "op is add, replace or remove.")),
        };
        let value = one.iter().find(|(key, _)| key.eq_ignore_ascii_case("value"));
        let value = value.map(|(_, value)| value);
        match found(one, "path") {
            Some(Value::String(path)) => apply(kind, document, op, (path, value))?,
            Some(_) => return Err(Trouble::bad("invalidPath", "path is a text.")),
            None => whole(kind, document, op, value)?,
        }
    }
    Ok(())
}

/// An operation without a path: each attribute of its value.
fn whole(
    kind: &Kind,
    document: &mut Map<String, Value>,
    op: Op,
    value: Option<&Value>,
) -> Result<(), Trouble> {
    if op == Op::Remove {
        return Err(Trouble::bad("noTarget", "remove needs a path."));
    }
    let Some(Value::Object(values)) = value else {
        let detail = "Without a path, value is an object.";
        return Err(Trouble::bad("invalidValue", detail));
    };
    for (name, value) in values {
        apply(kind, document, op, (name, Some(value)))?;
    }
    Ok(())
}

fn apply(
    kind: &Kind,
    document: &mut Map<String, Value>,
    op: Op,
    (path, value): (&str, Option<&Value>),
) -> Result<(), Trouble> {
    // An extension's own name stands for all of it.
    if path.eq_ignore_ascii_case(ENTERPRISE) {
        return Ok(());
    }
    let wrong = |why: String| Trouble::bad("invalidPath", format!("{path:?}: {why}."));
    let place = read_place(path).map_err(|fault| wrong(fault.to_string()))?;
    let schema = place.name.schema.as_deref();
    if schema.is_some_and(|schema| schema.eq_ignore_ascii_case(ENTERPRISE)) {
        return Ok(());
    }
    if schema.is_some_and(|schema| !schema.eq_ignore_ascii_case(kind.schema)) {
        return Err(wrong("there is no such schema here".to_owned()));
    }
    let is = |known: &&str| known.eq_ignore_ascii_case(&place.name.attribute);
    if let Some(name) = kind.fixed.iter().find(|known| is(known)) {
        return Err(Trouble::bad("mutability", format!("{name} cannot be changed here.")));
    }
    let Some(name) = kind.attributes.iter().find(|known| is(known)) else {
        if PASSED_OVER.iter().any(is) {
            return passed_over(document, &place, value);
        }
        let what = kind.attributes.join(", ");
        return Err(wrong(format!("what can be changed is {what}")));
    };
    let value = value.filter(|value| !value.is_null());
    match (op, value) {
        (Op::Add, None) => Err(Trouble::bad("invalidValue", "add needs a value.")),
        (Op::Remove, value) => remove(document, name, &place, value),
        (Op::Replace, None) => remove(document, name, &place, None),
        (Op::Add | Op::Replace, Some(value)) => set(document, name, op, (&place, value)),
    }?;
    let is_gone = document.get(*name).is_none_or(|left| *left == json!([]));
    if is_gone && kind.required.contains(name) {
        return Err(Trouble::bad("mutability", format!("{name} is required.")));
    }
    Ok(())
}

/// Of what is not kept, a whole name is what somebody is called.
fn passed_over(
    document: &mut Map<String, Value>,
    place: &Place,
    value: Option<&Value>,
) -> Result<(), Trouble> {
    if place.name.attribute.eq_ignore_ascii_case("name") {
        let part = place.name.part.as_deref().unwrap_or("formatted");
        let given = value.and_then(|value| value.as_str().or(value["formatted"].as_str()));
        if let Some(given) = given.filter(|_| part.eq_ignore_ascii_case("formatted")) {
            document.insert("displayName".to_owned(), json!(given));
        }
    }
    Ok(())
}

fn is_list(name: &str) -> bool {
    ["emails", "members"].contains(&name)
}

/// The values of a list that a path chooses: all where it chooses none.
fn chosen(list: &[Value], filter: Option<&Filter>) -> Result<Vec<usize>, Trouble> {
    let mut places = Vec::new();
    for (place, value) in list.iter().enumerate() {
        let fits = filter.map_or(Ok(true), |filter| search::fits_value(filter, value))?;
        if fits {
            places.push(place);
        }
    }
    Ok(places)
}

fn no_target() -> Trouble {
    Trouble::bad("noTarget", "The path chooses no value that is there.")
}

fn remove(
    document: &mut Map<String, Value>,
    name: &str,
    place: &Place,
    value: Option<&Value>,
) -> Result<(), Trouble> {
    if !is_list(name) {
        single(place)?;
        document.remove(name);
        return Ok(());
    }
    let Some(Value::Array(list)) = document.get_mut(name) else { return Ok(()) };
    let places = chosen(list, place.chosen.as_ref())?;
    if place.chosen.is_some() && places.is_empty() {
        return Err(no_target());
    }
    if let Some(part) = &place.name.part {
        for place in places {
            if let Some(Value::Object(value)) = list.get_mut(place) {
                value.retain(|key, _| !key.eq_ignore_ascii_case(part));
            }
        }
        return Ok(());
    }
    // Some directories name whom to take out in the value.
    let named = value.map(ids).transpose()?.unwrap_or_default();
    let mut place = 0;
    list.retain(|one| {
        let is_named = named.is_empty()
            || one["value"].as_str().is_some_and(|id| named.iter().any(|name| name == id));
        let goes = places.contains(&place) && is_named;
        place += 1;
        !goes
    });
    if list.is_empty() {
        document.remove(name);
    }
    Ok(())
}

/// Of what is no list, neither a value is chosen nor a part named.
fn single(place: &Place) -> Result<(), Trouble> {
    match (&place.chosen, &place.name.part) {
        (None, None) => Ok(()),
        _ => Err(Trouble::bad("invalidPath", "That attribute has neither values nor parts.")),
    }
}

fn set(
    document: &mut Map<String, Value>,
    name: &str,
    op: Op,
    (place, value): (&Place, &Value),
) -> Result<(), Trouble> {
    if !is_list(name) {
        single(place)?;
        document.insert(name.to_owned(), value.clone());
        return Ok(());
    }
    let list = document.entry(name.to_owned()).or_insert_with(|| json!([]));
    let Value::Array(list) = list else {
        return Err(Trouble::bad("invalidValue", format!("{name} is a list.")));
    };
    if place.chosen.is_none() && place.name.part.is_none() {
        let values = listed(name, value)?;
        if op == Op::Replace {
            list.clear();
        }
        // A new primary value takes the place of the one before.
        if values.iter().any(|value| value["primary"] == json!(true)) {
            for one in list.iter_mut().filter_map(Value::as_object_mut) {
                one.remove("primary");
            }
        }
        let new = values.into_iter().filter(|value| !list.contains(value)).collect::<Vec<_>>();
        list.extend(new);
        return Ok(());
    }
    let mut places = chosen(list, place.chosen.as_ref())?;
    if places.is_empty() {
        match place.chosen.as_ref().filter(|_| op == Op::Add).and_then(made_of) {
            Some(new) => list.push(new),
            None => return Err(no_target()),
        }
        places = vec![list.len() - 1];
    }
    for place_in_list in places {
        let Some(one) = list.get_mut(place_in_list) else { return Err(no_target()) };
        match (&place.name.part, value) {
            (Some(part), value) => {
                let Value::Object(one) = one else { return Err(no_target()) };
                one.retain(|key, _| !key.eq_ignore_ascii_case(part));
                one.insert(part.clone(), value.clone());
            }
            (None, Value::Object(_)) => *one = value.clone(),
            (None, _) => {
                return Err(Trouble::bad("invalidValue", "A chosen value is an object."));
            }
        }
    }
    Ok(())
}

/// The value that `[type eq "work"]` means where none is there yet.
fn made_of(filter: &Filter) -> Option<Value> {
    match filter {
        Filter::Test(name, Compare::Equal, Literal::Text(text)) if name.part.is_none() => {
            Some(json!({ name.attribute.clone(): text }))
        }
        _ => None,
    }
}

/// A value of a list, or several.
fn listed(name: &str, value: &Value) -> Result<Vec<Value>, Trouble> {
    let values = match value {
        Value::Array(values) => values.clone(),
        one => vec![one.clone()],
    };
    if name == "members" {
        let one = |id: String| json!({ "value": id });
        return Ok(ids(&json!(values))?.into_iter().map(one).collect());
    }
    Ok(values)
}

#[cfg(test)]
#[path = "patch_tests.rs"]
mod tests;
