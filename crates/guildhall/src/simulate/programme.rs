//! Programmes that change: new prices and new rules, applied as an operator applies files.

use domain::calendar::plus_days;
use domain::money::{Currency, Money};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::app::App;
use crate::error::Error;
use crate::programme::{Files, apply, store};

const PRICES: &str = "prices.toml";

/// Prices change by so many percent from tomorrow on.
pub(super) async fn change_prices(
    app: &App,
    now: Timestamp,
    percent: i32,
) -> Result<String, Error> {
    let (mut files, today) = current(app, now).await?;
    let tomorrow = plus_days(today, 1);
    let loaded = app.programme().await?;
    let mut currencies: Vec<Currency> = Vec::new();
    for rule in &loaded.programme.currencies {
        if !currencies.contains(&rule.currency) {
            currencies.push(rule.currency);
        }
    }
    let mut rows = String::new();
    for offer in loaded.programme.offers.iter().filter(|offer| !offer.free) {
        for currency in &currencies {
            let currency = *currency;
            let Some(price) = loaded.programme.price_on(&offer.code, currency, today) else {
                continue;
            };
            // Whole units only, so that every currency can be paid.
            let unit = Money::parse("1", currency).map_err(Error::broken)?.minor.max(1);
            let minor = price.minor * i64::from(100 + percent) / 100 / unit * unit;
            let amount = Money::new(minor.max(unit), currency).decimal();
            rows.push_str(&format!(
                "\n[[price]]\noffer = \"{}\"\ncurrency = \"{}\"\neffective_from = {tomorrow}\n\
                 amount = \"{amount}\"\n",
                offer.code,
                currency.code(),
            ));
        }
    }
    if let Some(prices) = files.0.get_mut(PRICES) {
        prices.push_str(&rows);
    }
    applied(app, &files, now).await
}

/// A set like today's, but for these two numbers, governs what is bought from tomorrow on.
pub(super) async fn change_rules(
    app: &App,
    now: Timestamp,
    window: i32,
    charge_day: i32,
) -> Result<String, Error> {
    let (mut files, today) = current(app, now).await?;
    let tomorrow = plus_days(today, 1);
    let loaded = app.programme().await?;
    let set = loaded.programme.policy_on(today).ok_or(Error::NotFound)?;
    let code = format!("simulated-{tomorrow}");
    let text = files.0.get(&format!("policies/{}.toml", set.code)).cloned().unwrap_or_default();
    let text = lines(&text, |name, line| match name {
        "code" => format!("code = \"{code}\""),
        "effective_from" => format!("effective_from = {tomorrow}"),
        "in_force" => "in_force = false".to_owned(),
        "closes" => format!("closes = {window}"),
        "charge_day" => format!("charge_day = {charge_day}"),
        _ => line.to_owned(),
    });
    files.0.insert(format!("policies/{code}.toml"), text);
    applied(app, &files, now).await
}

/// The newest files, with the mark of today's set where it belongs.
async fn current(app: &App, now: Timestamp) -> Result<(Files, Date), Error> {
    let today = TimeZone::UTC.to_datetime(now).date();
    let loaded = app.programme().await?;
    let mut files = store::files(app.db.read(), loaded.version).await?;
    let set = loaded.programme.policy_on(today).ok_or(Error::NotFound)?;
    let in_force = format!("policies/{}.toml", set.code);
    for (path, text) in &mut files.0 {
        if path.starts_with("policies/") {
            let is_it = *path == in_force;
            *text = lines(text, |name, line| match name {
                "in_force" => format!("in_force = {is_it}"),
                _ => line.to_owned(),
            });
        }
    }
    Ok((files, today))
}

/// Each line by the name of the setting it begins with.
fn lines(text: &str, change: impl Fn(&str, &str) -> String) -> String {
    let changed = text.lines().map(|line| {
        let name = line.split_once('=').map_or("", |(name, _)| name.trim());
        change(name, line)
    });
    let mut text = changed.collect::<Vec<String>>().join("\n");
    text.push('\n');
    text
}

async fn applied(app: &App, files: &Files, now: Timestamp) -> Result<String, Error> {
    let outcome = apply::apply(app, files, now, "simulate", false).await?;
    if let Some(problem) = outcome.problems.first() {
        return Ok(format!("not applied: {problem}"));
    }
    Ok(outcome.version.map_or("nothing changed".to_owned(), |version| format!("version {version}")))
}
