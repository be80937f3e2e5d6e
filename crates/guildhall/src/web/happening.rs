//! What happened, as a sentence: the same on timelines, on the operator's desk and in the clock's
//! log.

use domain::access::Roles;
use domain::ids::{CompetencyCode, OfferCode};
use domain::money::{Currency, Money};
use domain::text::{Country, Locale, Localised};
use jiff::civil::Date;
use language::{Arg, country_name, format};
use serde_json::{Map, Value};

use crate::access::roles;
use crate::app::{App, Loaded};
use crate::db::event;

/// An event in a language. The key is `event-<kind>` with `-` for `.` and `_`; the values are the
/// event's own data: days are written out, `roles` are named, `offer`, `competency` and `benefit`
/// are the programme's names, `listed_country` and `fields` are named, `amount_minor` and
/// `currency` become `amount`, `due_minor` and `due_currency` become `due`.
///
/// Where a way to pay or an outcome makes another sentence of it, the key ends in that word:
/// `event-order-placed-card`. Where a value is missing that the sentence needs, the key ends in
/// `-without`.
pub fn sentence(app: &App, loaded: &Loaded, locale: Locale, event: &event::Model) -> String {
    of(app, loaded, locale, &key("event", &event.kind), event.fields())
}

/// Any sentence about kept data, by the same rules.
pub fn told(app: &App, loaded: &Loaded, locale: Locale, key: &str, data: &str) -> String {
    of(app, loaded, locale, key, serde_json::from_str(data).unwrap_or_default())
}

fn of(app: &App, loaded: &Loaded, locale: Locale, key: &str, data: Map<String, Value>) -> String {
    let args = arguments(app, loaded, locale, &data);
    let args: Vec<(&str, Arg)> =
        args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
    let has_all = |key: &String| {
        app.messages.arguments(locale, key).is_some_and(|mut needed| {
            needed.all(|name| args.iter().any(|(given, _)| *given == name))
        })
    };
    let variants = ["method", "outcome"].into_iter().filter_map(|field| data.get(field)?.as_str());
    let candidates = variants
        .map(|word| format!("{key}-{}", word.replace('_', "-")))
        .chain([key.to_owned(), format!("{key}-without")]);
    let chosen = candidates.into_iter().find(has_all).unwrap_or_else(|| key.to_owned());
    app.text(locale, &chosen, &args)
}

/// `order.terms_accepted` of the family `event` is `event-order-terms-accepted`.
pub fn key(family: &str, kind: &str) -> String {
    format!("{family}-{}", kind.replace(['.', '_'], "-"))
}

fn arguments(
    app: &App,
    loaded: &Loaded,
    locale: Locale,
    data: &Map<String, Value>,
) -> Vec<(String, Arg)> {
    let mut args: Vec<(String, Arg)> = data
        .iter()
        .map(|(name, value)| (name.clone(), argument(app, loaded, locale, name, value)))
        .collect();
    for (name, minor, currency) in
        [("amount", "amount_minor", "currency"), ("due", "due_minor", "due_currency")]
    {
        let minor = data.get(minor).and_then(Value::as_i64);
        let currency = data.get(currency).and_then(Value::as_str).and_then(Currency::parse);
        if let (Some(minor), Some(currency)) = (minor, currency) {
            let amount = format::money_with_code(locale, Money::new(minor, currency));
            args.push((name.to_owned(), amount.into()));
        }
    }
    args
}

/// The programme's name of an offer, a competency or a benefit.
fn programme_name<'a>(loaded: &'a Loaded, field: &str, code: &str) -> Option<&'a Localised> {
    let programme = &loaded.programme;
    match field {
        "offer" => programme.offer(&OfferCode::parse(code)?).map(|offer| &offer.name),
        "competency" => {
            let code = CompetencyCode::parse(code)?;
            let mut known = programme.competencies.iter();
            known.find(|known| known.code == code).map(|known| &known.name)
        }
        "benefit" => {
            let mut known = programme.benefits.iter();
            known.find(|known| known.code.as_str() == code).map(|known| &known.name)
        }
        _ => None,
    }
}

/// The names of a profile's fields, as a list; a directory's own names stay as they are.
fn fields(app: &App, locale: Locale, text: &str) -> String {
    let keys = text.split(' ').map(|field| field.replace('_', "-"));
    let keys: Vec<String> = keys.map(|field| format!("business-profile-field-{field}")).collect();
    if !keys.iter().all(|key| app.messages.has(locale, key)) {
        return text.to_owned();
    }
    let names: Vec<String> = keys.iter().map(|key| app.text(locale, key, &[])).collect();
    language::listed(&app.messages, locale, &names).unwrap_or_else(|_| names.join(", "))
}

fn argument(app: &App, loaded: &Loaded, locale: Locale, name: &str, value: &Value) -> Arg {
    match value {
        Value::Number(number) => {
            number.as_i64().map_or_else(|| Arg::Text(number.to_string()), Arg::Number)
        }
        Value::String(text) => {
            if let ("roles", Ok(held)) = (name, Roles::parse(text)) {
                return roles::names(app, locale, held).into();
            }
            if name == "listed_country" {
                let named = Country::parse(text).ok();
                let named = named.and_then(|one| country_name(&app.messages, locale, one).ok());
                return named.unwrap_or_else(|| text.clone()).into();
            }
            if name == "fields" {
                return fields(app, locale, text).into();
            }
            if let Some(words) = programme_name(loaded, name, text) {
                return words.get(locale).into();
            }
            match text.parse::<Date>() {
                Ok(day) => format::date_long(locale, day).into(),
                Err(_) => text.into(),
            }
        }
        Value::Null => app.text(locale, "event-erased", &[]).into(),
        other => Arg::Text(other.to_string()),
    }
}
