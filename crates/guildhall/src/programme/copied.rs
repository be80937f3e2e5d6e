//! A policy set copied from another one, with some of its values changed: text in, text out. What
//! is left empty stays as it was.

use std::collections::BTreeMap;

use domain::policy::{PolicySet, ReminderKind};
use domain::text::{Locale, half_width};
use toml::{Table, Value};

/// The numbers that can be changed: the form's name, the table and the key of the file.
pub const NUMBERS: [(&str, &str, &str); 7] = [
    ("window_opens", "renewal_window", "opens"),
    ("window_closes", "renewal_window", "closes"),
    ("benefits_grace_days", "renewal_window", "benefits_grace_days"),
    ("charge_day", "auto_renew", "charge_day"),
    ("order_expires_days", "payment", "order_expires_days"),
    ("refund_days", "refund", "days"),
    ("lead_accept_days", "leads", "accept_days"),
];
/// Days of reminders: the form's name and the kind.
pub const REMINDERS: [(&str, ReminderKind); 2] =
    [("reminder_upcoming", ReminderKind::Upcoming), ("reminder_last_week", ReminderKind::LastWeek)];

/// What was typed, by the form's names: `code`, `effective_from`, `title_en-US`, `why_en-US`, …
pub type Typed = BTreeMap<String, String>;

/// The values of a set, as the form begins.
pub fn typed_of(set: &PolicySet) -> Typed {
    let mut typed = Typed::new();
    let mut put = |name: &str, value: Option<i32>| {
        typed.insert(name.to_owned(), value.map(|value| value.to_string()).unwrap_or_default());
    };
    put("window_opens", Some(set.window_opens));
    put("window_closes", Some(set.window_closes));
    put("benefits_grace_days", Some(set.benefits_grace_days));
    put("charge_day", set.auto_renew.as_ref().map(|rule| rule.charge_day));
    put("order_expires_days", Some(set.order_expires_days));
    put("refund_days", set.refund.map(|rule| rule.days));
    put("lead_accept_days", Some(set.lead_accept_days));
    for (name, kind) in REMINDERS {
        let own = set.reminders.iter().find(|reminder| reminder.kind == kind);
        put(name, own.map(|reminder| reminder.days));
    }
    for locale in Locale::ALL {
        typed.insert(format!("title_{}", locale.tag()), set.title.get(locale).to_owned());
        typed.insert(format!("why_{}", locale.tag()), set.why.get(locale).to_owned());
    }
    typed
}

/// The text of the new set; the names of the fields that could not be read otherwise.
pub fn copied(base: &str, typed: &Typed) -> Result<String, Vec<&'static str>> {
    let mut table: Table = base.parse().map_err(|_| vec!["base"])?;
    let mut wrong = Vec::new();
    let value = |name: &str| typed.get(name).map(|text| text.trim()).unwrap_or_default();
    table.insert("code".to_owned(), Value::from(value("code")));
    match half_width(value("effective_from")).parse() {
        Ok(day) => {
            table.insert("effective_from".to_owned(), Value::Datetime(day));
        }
        Err(_) => wrong.push("effective_from"),
    }
    table.insert("in_force".to_owned(), Value::Boolean(false));
    for field in ["title", "why"] {
        let texts = table.entry(field).or_insert_with(|| Value::Table(Table::new()));
        for locale in Locale::ALL {
            let text = value(&format!("{field}_{}", locale.tag()));
            if let Some(texts) = texts.as_table_mut().filter(|_| !text.is_empty()) {
                texts.insert(locale.tag().to_owned(), Value::from(text));
            }
        }
    }
    for (name, section, key) in NUMBERS {
        match number(value(name)) {
            Ok(None) => {}
            Ok(Some(days)) => put(&mut table, (section, key), days),
            Err(()) => wrong.push(name),
        }
    }
    for (name, kind) in REMINDERS {
        match number(value(name)) {
            Ok(None) => {}
            Ok(Some(days)) => remind(&mut table, kind, days),
            Err(()) => wrong.push(name),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    toml::to_string(&table).map_err(|_| vec!["base"])
}

/// A whole number as typed, with a minus of any shape; none where nothing was.
fn number(text: &str) -> Result<Option<i64>, ()> {
    let text = half_width(text).replace(['\u{2212}', '\u{2013}'], "-");
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| ()) }
}

fn put(table: &mut Table, (section, key): (&str, &str), days: i64) {
    let is_new = !table.contains_key(section);
    let own = table.entry(section).or_insert_with(|| Value::Table(Table::new()));
    if let Some(own) = own.as_table_mut() {
        own.insert(key.to_owned(), Value::Integer(days));
        // A set without a refund gets the stricter one.
        if is_new && section == "refund" {
            own.insert("unused_only".to_owned(), Value::Boolean(true));
        }
    }
}

fn remind(table: &mut Table, kind: ReminderKind, days: i64) {
    let own = table.entry("reminder").or_insert_with(|| Value::Array(Vec::new()));
    let Some(all) = own.as_array_mut() else { return };
    let is_own = |one: &&mut Table| one.get("kind").and_then(Value::as_str) == Some(kind.code());
    let mut tables = all.iter_mut().filter_map(Value::as_table_mut);
    if let Some(known) = tables.find(is_own) {
        known.insert("days".to_owned(), Value::Integer(days));
        return;
    }
    let mut new = Table::new();
    new.insert("kind".to_owned(), Value::from(kind.code()));
    new.insert("days".to_owned(), Value::Integer(days));
    all.push(Value::Table(new));
}

#[cfg(test)]
mod tests {
    use super::super::{Files, parse};
    use super::{Typed, copied, typed_of};

    #[test]
    fn a_copy_without_changes_is_the_same_set_under_another_name() {
        let mut files = Files::shipped();
        let programme = parse(&files).expect("the shipped programme");
        for set in &programme.policies {
            let path = format!("policies/{}.toml", set.code);
            let mut typed = typed_of(set);
            typed.insert("code".to_owned(), "copy".to_owned());
            typed.insert("effective_from".to_owned(), "2031-01-01".to_owned());
            let text = copied(&files.0[&path], &typed).expect("a copy");
            files.0.insert("policies/copy.toml".to_owned(), text);
            let with = parse(&files).expect("it holds");
            let mut copy = with.policies.last().expect("the newest").clone();
            assert_eq!(copy.code.as_str(), "copy");
            copy.code = set.code.clone();
            copy.effective_from = set.effective_from;
            copy.in_force = set.in_force;
            assert_eq!(copy, *set);
        }
    }

    #[test]
    fn fields_that_cannot_be_read_are_named() {
        let base = &Files::shipped().0["policies/pc-2024.toml"];
        let typed: Typed = [("code", "x"), ("effective_from", "soon"), ("window_opens", "ten")]
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .into();
        assert_eq!(copied(base, &typed), Err(vec!["effective_from", "window_opens"]));
    }
}
