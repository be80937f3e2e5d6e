//! Templates: beside their handlers in the source, inside the binary in a release, read from disk
//! in a debug build, so that editing a page compiles nothing. A debug build reads them anew for
//! each answer where `GUILDHALL_TEMPLATES=fresh` asks for it, and otherwise once.

use std::sync::Arc;

use domain::money::{Currency, Money};
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::{Arg, Messages, format};
use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, ErrorKind, State, UndefinedBehavior};
use rust_embed::RustEmbed;

use super::assets;
use super::prose;
use crate::error::Error as OurError;

#[derive(RustEmbed)]
#[folder = "templates/"]
#[include = "*.html"]
struct Layouts;

#[derive(RustEmbed)]
#[folder = "src/"]
#[include = "*/pages/*.html"]
struct PageFiles;

/// `layout/portal.html` is in `templates/`; `order/review.html` is `src/order/pages/review.html`.
fn source(name: &str) -> Option<String> {
    let file = match name.split_once('/')? {
        ("layout", _) => Layouts::get(name)?,
        (capability, page) => PageFiles::get(&format!("{capability}/pages/{page}"))?,
    };
    String::from_utf8(file.data.into_owned()).ok()
}

/// Every template's name, for a test that all of them compile.
pub fn names() -> Vec<String> {
    let layouts = Layouts::iter().map(std::borrow::Cow::into_owned);
    let pages = PageFiles::iter().map(|name| name.replacen("/pages/", "/", 1));
    layouts.chain(pages).collect()
}

/// One environment a language: functions in a template know theirs.
pub struct Pages {
    environments: Vec<(Locale, Environment<'static>)>,
    messages: Arc<Messages>,
    /// Whether a page that is being written shows itself without a new start.
    fresh: bool,
}

impl Pages {
    pub fn new(messages: Arc<Messages>) -> Pages {
        let environments = Locale::ALL
            .into_iter()
            .map(|locale| (locale, environment(locale, messages.clone())))
            .collect();
        let asked = std::env::var("GUILDHALL_TEMPLATES");
        let fresh = cfg!(debug_assertions) && asked.is_ok_and(|asked| asked == "fresh");
        Pages { environments, messages, fresh }
    }

    pub fn render(&self, locale: Locale, name: &str, context: Value) -> Result<String, OurError> {
        let render = |environment: &Environment<'_>| {
            let rendered = environment.get_template(name).and_then(|page| page.render(&context));
            rendered.map_err(|error| {
                OurError::Broken(anyhow::anyhow!("rendering {name} in {}: {error:#}", locale.tag()))
            })
        };
        if self.fresh {
            return render(&environment(locale, self.messages.clone()));
        }
        let found = self.environments.iter().find(|(own, _)| *own == locale);
        let (_, environment) = found.ok_or_else(|| OurError::broken("a language without pages"))?;
        render(environment)
    }
}

fn environment(locale: Locale, messages: Arc<Messages>) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_loader(|name| Ok(source(name)));
    let words = messages.clone();
    environment.add_function("t", move |key: &str, args: Kwargs| {
        let text = words.text(locale, key, &arguments(&args)?).map_err(failed)?;
        args.assert_all_used()?;
        Ok(text)
    });
    let words = messages.clone();
    environment.add_function("term_text", move |state: &State<'_, '_>, key: &str| {
        words.text(locale, &term_key(&of_the_day(state, key)), &[]).map_err(failed)
    });
    let words = messages.clone();
    environment.add_function("term_source", move |state: &State<'_, '_>, key: &str| {
        words.text(Locale::EnUs, &term_key(&of_the_day(state, key)), &[]).map_err(failed)
    });
    environment.add_function("days", move |days: i32| {
        language::relative_days(&messages, locale, days).map_err(failed)
    });
    environment.add_function("date", move |day: &str| {
        Ok::<_, Error>(format::date_long(locale, date(day)?))
    });
    environment.add_function("date_short", move |day: &str| {
        Ok::<_, Error>(format::date_medium(locale, date(day)?))
    });
    environment.add_function("datetime", move |at: i64| {
        let instant = Timestamp::from_microsecond(at).map_err(failed)?;
        Ok::<_, Error>(format::date_time(locale, instant, &TimeZone::UTC))
    });
    environment.add_function("number", move |number: i64| format::number(locale, number));
    environment.add_function("money", move |amount: Value| {
        Ok::<_, Error>(format::money(locale, money(&amount)?))
    });
    environment.add_function("money_code", move |amount: Value| {
        Ok::<_, Error>(format::money_with_code(locale, money(&amount)?))
    });
    environment
        .add_function("prose", |text: &str| Value::from_safe_string(prose::markdown(text, 2)));
    environment.add_function("asset", |name: &str| {
        assets::href(name)
            .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("no asset {name}")))
    });
    environment
}

/// The name of a term, or the other one that the portal of the day has for it.
fn of_the_day(state: &State<'_, '_>, key: &str) -> String {
    let words = state.lookup("page").and_then(|page| page.get_attr("words").ok());
    let other = words.and_then(|words| words.get_item(&Value::from(key)).ok());
    other.and_then(|other| other.as_str().map(str::to_owned)).unwrap_or_else(|| key.to_owned())
}

/// `nav.offers` is the glossary's name of a term, `nav-offers` its key in the locale files.
fn term_key(name: &str) -> String {
    name.replace(['.', '_'], "-")
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::InvalidOperation, error.to_string())
}

fn date(text: &str) -> Result<Date, Error> {
    text.parse().map_err(failed)
}

fn money(amount: &Value) -> Result<Money, Error> {
    let minor = i64::try_from(amount.get_attr("minor")?)?;
    let code = amount.get_attr("currency")?;
    let currency = code.as_str().and_then(Currency::parse).ok_or_else(|| failed("no currency"))?;
    Ok(Money::new(minor, currency))
}

fn arguments(kwargs: &Kwargs) -> Result<Vec<(&str, Arg)>, Error> {
    kwargs
        .args()
        .map(|name| {
            let value: Value = kwargs.get(name)?;
            let number = value.is_integer().then(|| i64::try_from(value.clone()).ok()).flatten();
            Ok((name, number.map_or_else(|| Arg::Text(value.to_string()), Arg::Number)))
        })
        .collect()
}
