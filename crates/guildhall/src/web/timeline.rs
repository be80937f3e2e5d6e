//! What happened, as sentences: the events of a partner in the reader's language.

use std::collections::BTreeMap;

use domain::ids::PersonId;
use domain::money::{Currency, Money};
use domain::text::Locale;
use jiff::civil::Date;
use language::{Arg, format};
use serde::Serialize;
use serde_json::Value;

use crate::access;
use crate::app::App;
use crate::db::event;
use crate::error::Error;

/// An event, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Microseconds since 1970, for `datetime(…)`.
    pub at: i64,
    /// ISO day in the programme's zone.
    pub day: String,
    /// `order.placed`, `payment.failed`, …
    pub kind: String,
    /// The sentence `event-<kind>`.
    pub text: String,
    /// Who did it: a person's name, or which machinery.
    pub who: String,
}

/// Events in the order they are given. Names of people are looked up once each.
pub async fn entries(
    app: &App,
    locale: Locale,
    events: &[event::Model],
) -> Result<Vec<Entry>, Error> {
    let mut names = BTreeMap::new();
    for person in events.iter().filter_map(|event| event.actor_person) {
        if !names.contains_key(&person) {
            let found = access::store::get_person(app.db.read(), PersonId(person)).await?;
            names.insert(person, found.name);
        }
    }
    events
        .iter()
        .map(|event| {
            let name = event.actor_person.and_then(|person| names.get(&person));
            let who = match name {
                Some(name) => app.text(locale, "event-by-person", &[("name", name.into())]),
                None => app.text(locale, "event-by-itself", &[]),
            };
            Ok(Entry {
                at: event.at.0,
                day: event.on_day.to_string(),
                kind: event.kind.clone(),
                text: sentence(app, locale, event)?,
                who,
            })
        })
        .collect()
}

/// The sentence `event-<kind>` with the event's data as its arguments.
pub fn sentence(app: &App, locale: Locale, event: &event::Model) -> Result<String, Error> {
    let data: Value = serde_json::from_str(&event.data)
        .map_err(|_| Error::broken(format!("event {} has unreadable data", event.event_id)))?;
    let key = format!("event-{}", event.kind.replace(['.', '_'], "-"));
    Ok(app.text(locale, &key, &arguments(locale, &data)))
}

/// Each field under its own name, days in words. A pair `<name>_minor` and `currency` is the amount
/// `<name>`.
fn arguments(locale: Locale, data: &Value) -> Vec<(&str, Arg)> {
    let Value::Object(fields) = data else {
        return Vec::new();
    };
    let currency = fields.get("currency").and_then(Value::as_str).and_then(Currency::parse);
    fields
        .iter()
        .filter_map(|(name, value)| {
            let arg = match value {
                Value::String(text) => Arg::Text(match text.parse::<Date>() {
                    Ok(day) => format::date_long(locale, day),
                    Err(_) => text.clone(),
                }),
                Value::Number(number) => {
                    let number = number.as_i64()?;
                    if let (Some(name), Some(currency)) = (name.strip_suffix("_minor"), currency) {
                        let amount = format::money(locale, Money::new(number, currency));
                        return Some((name, Arg::Text(amount)));
                    }
                    Arg::Number(number)
                }
                Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
            };
            Some((name.as_str(), arg))
        })
        .collect()
}
