//! What a command prints: tables for people, JSON for programs, and refusals for both.

use std::io::Write;
use std::process::ExitCode;

use domain::text::Locale;
use serde::Serialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::error::Error;
use crate::web::fault;

#[derive(Debug, Clone, Copy)]
pub struct Output {
    pub json: bool,
    pub locale: Locale,
}

impl Output {
    /// One thing: JSON, or its fields line by line.
    pub fn one(&self, view: &impl Serialize) -> Result<String, Error> {
        let value = to_value(view)?;
        if self.json {
            return pretty(&value);
        }
        let mut lines = Vec::new();
        flatten("", &value, &mut lines);
        let width = lines.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let line = |(name, text): &(String, String)| format!("{name:width$}  {text}");
        Ok(lines.iter().map(line).collect::<Vec<_>>().join("\n"))
    }

    /// A list: a JSON array, or a table of the named fields. A field may be a path,
    /// `vetting.state`.
    pub fn list(&self, views: &[impl Serialize], fields: &[&str]) -> Result<String, Error> {
        let values = views.iter().map(to_value).collect::<Result<Vec<_>, _>>()?;
        if self.json {
            return pretty(&Value::Array(values));
        }
        let mut table = comfy_table::Table::new();
        table.load_style(comfy_table::presets::NOTHING);
        table.set_header(fields.iter().map(|field| field.replace('.', " ")));
        for value in &values {
            table.add_row(fields.iter().map(|field| {
                let found = field.split('.').try_fold(value, |at, name| at.get(name));
                found.map_or_else(String::new, plain)
            }));
        }
        Ok(table.to_string())
    }
}

fn to_value(view: &impl Serialize) -> Result<Value, Error> {
    serde_json::to_value(view).map_err(|error| Error::broken(format!("writing a view: {error}")))
}

fn pretty(value: &Value) -> Result<String, Error> {
    serde_json::to_string_pretty(value)
        .map_err(|error| Error::broken(format!("writing JSON: {error}")))
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Object(fields) => match (fields.get("minor"), fields.get("currency")) {
            (Some(minor), Some(Value::String(code))) => amount(minor, code),
            _ => value.to_string(),
        },
        other => other.to_string(),
    }
}

fn amount(minor: &Value, code: &str) -> String {
    let money = domain::money::Currency::parse(code)
        .zip(minor.as_i64())
        .map(|(currency, minor)| domain::money::Money::new(minor, currency));
    money.map_or_else(String::new, |money| money.to_string())
}

fn flatten(prefix: &str, value: &Value, lines: &mut Vec<(String, String)>) {
    let named = |name: &str| match prefix {
        "" => name.to_owned(),
        _ => format!("{prefix}.{name}"),
    };
    match value {
        Value::Object(fields) if !(fields.len() == 2 && fields.contains_key("minor")) => {
            for (name, value) in fields {
                flatten(&named(name), value, lines);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(&named(&(index + 1).to_string()), item, lines);
            }
        }
        other => lines.push((prefix.to_owned(), plain(other))),
    }
}

/// What a command came to.
pub struct Said {
    pub text: String,
    pub exit: u8,
}

impl From<String> for Said {
    fn from(text: String) -> Said {
        Said { text, exit: 0 }
    }
}

/// Prints a text. Whoever reads may have seen enough and gone: nobody is left to be told of it.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints what a command came to and gives its exit code: 0, or the error family's (1 broken, 2
/// invalid input, 3 refused, 4 not found, 5 forbidden, 6 nobody signed in).
pub fn report(app: &App, output: Output, done: Result<Said, Error>) -> ExitCode {
    match done {
        Ok(said) => {
            say(&said.text);
            ExitCode::from(said.exit)
        }
        Err(error) => {
            if output.json {
                say(&format!("{:#}", as_json(app, output.locale, &error)));
            } else {
                eprintln!("guildhall: {}", sentence(app, output.locale, &error));
            }
            ExitCode::from(error.exit_code())
        }
    }
}

/// The error as JSON: family, code, reason; the fields of invalid input; the day a refusal opens.
fn as_json(app: &App, locale: Locale, error: &Error) -> Value {
    let mut body = json!({ "family": error.family(), "reason": sentence(app, locale, error) });
    match error {
        Error::Refused(refusal) => {
            body["code"] = json!(refusal.code);
            body["opens_on"] = json!(refusal.opens_on.map(|day| day.to_string()));
        }
        Error::Invalid(problems) => {
            body["code"] = json!("invalid");
            let field = |problem: &crate::error::Problem| {
                let reason =
                    app.text(locale, &format!("refusal-text-{}", problem.code), &problem.args);
                json!({ "field": problem.field, "code": problem.code, "reason": reason })
            };
            body["fields"] = problems.iter().map(field).collect();
        }
        Error::NotFound
        | Error::Forbidden(_)
        | Error::Unauthenticated
        | Error::ProofDue
        | Error::Broken(_) => {
            body["code"] = json!(error.family());
        }
    }
    json!({ "error": body })
}

fn sentence(app: &App, locale: Locale, error: &Error) -> String {
    match error {
        Error::Refused(refusal) => crate::app::refusal_sentence(app, locale, refusal),
        Error::Invalid(problems) => {
            let one = |problem: &crate::error::Problem| {
                let key = format!("refusal-text-{}", problem.code);
                format!("{}: {}", problem.field, app.text(locale, &key, &problem.args))
            };
            problems.iter().map(one).collect::<Vec<_>>().join("\n")
        }
        Error::NotFound => app.text(locale, "fault-not-found-title", &[]),
        Error::Forbidden(denied) => fault::denied_sentence(app, locale, *denied),
        Error::Unauthenticated | Error::ProofDue => app.text(locale, "access-denied-sign-in", &[]),
        Error::Broken(cause) => format!("{cause:#}"),
    }
}
