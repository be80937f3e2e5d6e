//! What a document that a directory sends wants.

use domain::text::Locale;
use serde_json::{Map, Value, json};

use super::groups::WantedGroup;
use super::people::Wanted;
use super::wire::Trouble;

/// Members one document may name.
const MEMBERS_MAX: usize = 5_000;

/// The value of an attribute, whose name is read whatever its case; null is none.
pub fn found<'a>(map: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let found = map.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value).filter(|value| !value.is_null())
}

fn text(map: &Map<String, Value>, name: &'static str) -> Result<Option<String>, Trouble> {
    match found(map, name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(Trouble::bad("invalidValue", format!("{name} is a text."))),
    }
}

fn truth(value: &Value, name: &str) -> Result<bool, Trouble> {
    match value {
        Value::Bool(truth) => Ok(*truth),
        // Some directories write it as a text.
        Value::String(word) if word.eq_ignore_ascii_case("true") => Ok(true),
        Value::String(word) if word.eq_ignore_ascii_case("false") => Ok(false),
        _ => Err(Trouble::bad("invalidValue", format!("{name} is true or false."))),
    }
}

/// Who a user's document wants. Directories that send no displayName send a name; those that send
/// no address have it as the userName.
pub fn user(map: &Map<String, Value>) -> Result<Wanted, Trouble> {
    let user_name = text(map, "userName")?.filter(|name| !name.trim().is_empty());
    let user_name =
        user_name.ok_or_else(|| Trouble::bad("invalidValue", "userName is required."))?;
    let email = email(map)?;
    let address = match email.map(|email| text(email, "value")).transpose()?.flatten() {
        Some(address) => address,
        None => user_name.clone(),
    };
    let kind = email.map(|email| text(email, "type")).transpose()?.flatten();
    let primary = email.and_then(|email| found(email, "primary"));
    let primary = primary.map(|primary| truth(primary, "emails.primary")).transpose()?;
    let display_name = text(map, "displayName")?.or_else(|| name(map));
    let language = text(map, "preferredLanguage")?.or(text(map, "locale")?);
    Ok(Wanted {
        external_id: text(map, "externalId")?,
        display_name: display_name.unwrap_or_else(|| address.clone()),
        user_name,
        email: address,
        email_kind: kind,
        email_primary: primary,
        active: found(map, "active").map_or(Ok(true), |active| truth(active, "active"))?,
        locale: language.and_then(|language| Locale::negotiate(&language)),
    })
}

/// The one address that is kept: the primary, else the first.
fn email(map: &Map<String, Value>) -> Result<Option<&Map<String, Value>>, Trouble> {
    let Some(emails) = found(map, "emails") else { return Ok(None) };
    let wrong = || Trouble::bad("invalidValue", "emails is a list of objects with a value.");
    let emails = emails.as_array().ok_or_else(wrong)?;
    let primary = emails.iter().find(|email| email["primary"] == json!(true));
    let chosen = primary.or(emails.first());
    chosen.map(|email| email.as_object().ok_or_else(wrong)).transpose()
}

fn name(map: &Map<String, Value>) -> Option<String> {
    let name = found(map, "name")?.as_object()?;
    let part = |part: &str| found(name, part).and_then(Value::as_str);
    match (part("formatted"), part("givenName"), part("familyName")) {
        (Some(formatted), _, _) => Some(formatted.to_owned()),
        (None, Some(given), Some(family)) => Some(format!("{given} {family}")),
        (None, one, other) => one.or(other).map(str::to_owned),
    }
}

/// What a group's document wants.
pub fn group(map: &Map<String, Value>) -> Result<WantedGroup, Trouble> {
    let name = text(map, "displayName")?.filter(|name| !name.trim().is_empty());
    let display_name =
        name.ok_or_else(|| Trouble::bad("invalidValue", "displayName is required."))?;
    let members = found(map, "members").map_or(Ok(Vec::new()), ids)?;
    Ok(WantedGroup { display_name, external_id: text(map, "externalId")?, members })
}

/// The ids of members, as a list of objects with a value, or of texts, or one of these.
pub fn ids(value: &Value) -> Result<Vec<String>, Trouble> {
    let one = |one: &Value| {
        let id = one["value"].as_str().or(one.as_str()).map(str::to_owned);
        id.ok_or_else(|| Trouble::bad("invalidValue", "A member is an object with a value."))
    };
    match value {
        Value::Array(list) if MEMBERS_MAX < list.len() => {
            let detail = format!("At most {MEMBERS_MAX} members are named at once.");
            Err(Trouble::new(413, detail))
        }
        Value::Array(list) => list.iter().map(one).collect(),
        value => Ok(vec![one(value)?]),
    }
}
