//! Finds the lines of problems that were found in the programme rather than in its files.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::files::Files;
use super::problem::Problem;
use super::source::Lines;
use super::{agreements, benefits, catalogue, competencies, policies, rates};

type Value<'a> = Spanned<DeValue<'a>>;

/// Fills in the line of every problem of [`super::check_pinned`] whose row is in `files`, and sorts
/// by file and line. What was removed keeps line 0.
pub fn locate(problems: &mut [Problem], files: &Files) {
    let names: BTreeSet<String> = problems.iter().map(|problem| problem.file.clone()).collect();
    for name in names.iter().filter(|name| name.ends_with(".toml")) {
        let Some(text) = files.0.get(name) else { continue };
        let Ok(table) = DeTable::parse(text) else { continue };
        let lines = Lines::of(text);
        for problem in problems.iter_mut().filter(|problem| problem.file == *name) {
            if let (0, Some(offset)) = (problem.line, offset(problem, table.get_ref())) {
                problem.line = lines.line(offset);
            }
        }
    }
    problems.sort();
}

/// Where the row, or the field of it, that a problem is about begins, in bytes.
fn offset(problem: &Problem, table: &DeTable<'_>) -> Option<usize> {
    let field = problem.arg("field");
    let row = match problem.file.as_str() {
        rates::PRICES_FILE => {
            row(table, "price", &keys(problem, &["offer", "currency", "effective_from"])?)
        }
        rates::TAX_FILE => row(table, "tax", &keys(problem, &["country", "effective_from"])?),
        catalogue::OFFERS_FILE => row(table, "offer", &[("code", problem.arg("offer")?)]),
        competencies::FILE => {
            let own = row(table, "competency", &[("code", problem.arg("competency")?)])?;
            let own = own.get_ref().as_table()?;
            let path = row(own, "path", &[("code", problem.arg("path")?)])?;
            row(path.get_ref().as_table()?, "needs", &keys(problem, &["level", "effective_from"])?)
        }
        agreements::FILE => {
            let code = ("code", problem.arg("agreement")?);
            row(table, "agreement", &[code, ("version", problem.arg("version")?)])
        }
        benefits::FILE => {
            let code = ("code", problem.arg("benefit")?);
            let benefit = row(table, "benefit", &[("offer", problem.arg("offer")?), code])?;
            let day = keys(problem, &["effective_from"])?;
            match field.and_then(|field| benefit.get_ref().get(field)) {
                Some(own) => return Some(own.span().start),
                None => row(benefit.get_ref().as_table()?, "quantity", &day),
            }
        }
        file if file.starts_with(policies::FOLDER) => return policy_field(table, field?),
        _ => None,
    }?;
    let inside = field.and_then(|field| row.get_ref().get(field));
    Some(inside.unwrap_or(row).span().start)
}

/// The values of a row's keys, from the problem's args.
fn keys<'p>(problem: &'p Problem, names: &[&'static str]) -> Option<Vec<(&'static str, &'p str)>> {
    let arg = |name: &str| problem.arg(if name == "effective_from" { "date" } else { name });
    names.iter().map(|name| Some((*name, arg(name)?))).collect()
}

fn row<'a>(table: &'a DeTable<'a>, name: &str, keys: &[(&str, &str)]) -> Option<&'a Value<'a>> {
    let matches = |value: &&Value<'_>| {
        keys.iter().all(|(key, wanted)| match value.get_ref().get(*key).map(Spanned::get_ref) {
            Some(DeValue::String(text)) => text == wanted,
            Some(DeValue::Datetime(date)) => date.to_string() == *wanted,
            _ => false,
        })
    };
    table.get(name)?.get_ref().as_array()?.iter().find(matches)
}

/// A field of a policy set by its dotted name; the set's code where it is no longer there.
fn policy_field(table: &DeTable<'_>, field: &str) -> Option<usize> {
    let found = match field.split_once('.') {
        Some(("reminder", kind)) => row(table, "reminder", &[("kind", kind)]),
        Some((section, key)) => table.get(section).and_then(|section| section.get_ref().get(key)),
        None => table.get(field),
    };
    found.or(table.get("code")).map(|value| value.span().start)
}
