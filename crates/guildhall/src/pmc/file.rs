//! The file by which companies come: its lines, and what is wrong with them.

use std::collections::BTreeMap;

use domain::pmc::{COLUMNS, Company, Fault, LINES_MAX, Line, Sold, check};
use domain::text::half_width;

use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::{Error, Problem};
use crate::partner;
use crate::web::sheet::harmless;

use super::store;

/// Bytes one file may have.
pub const BYTES_MAX: usize = 8 * 1024 * 1024;
/// The older centre's set.
pub const SET: &str = "pmc";

/// Reads a file. Of what cannot be read at all, and of every line that does not hold, it says what
/// to do; then nothing of it is taken.
pub async fn read(app: &App, ctx: &Ctx, content: &[u8]) -> Result<Read, Error> {
    let lines = lines(content).map_err(|problem| Error::Invalid(vec![problem]))?;
    let loaded = app.programme().await?;
    let checked = check(&lines, &sold(&loaded, ctx));
    match checked {
        Err(faults) => Ok(Read::Wrong(faults)),
        Ok(companies) => known(app, &lines, companies).await,
    }
}

/// What a file came to.
#[derive(Debug)]
pub enum Read {
    Companies(Vec<Company>),
    Wrong(Vec<Fault>),
}

fn sold<'a>(loaded: &'a Loaded, ctx: &Ctx) -> Sold<'a> {
    // The closures live as long as the programme does.
    let offers: Box<dyn Fn(&domain::ids::OfferCode) -> bool + 'a> = Box::new(|code| {
        let set = loaded.programme.policies.iter().find(|set| set.code.as_str() == SET);
        let offer = loaded.programme.offer(code).filter(|offer| !offer.free);
        offer.is_some() && set.is_some_and(|set| set.sells(code))
    });
    let today = ctx.today;
    let country: Box<dyn Fn(domain::text::Country) -> bool + 'a> = Box::new(move |country| {
        let programme = &loaded.programme;
        let priced = programme.currency_for(country).is_some();
        priced && programme.tax_on(country, today).is_some()
    });
    Sold { offers, country, today }
}

/// Numbers that lead to somebody else, and companies to join that nobody knows.
async fn known(app: &App, lines: &[Line], companies: Vec<Company>) -> Result<Read, Error> {
    let read = app.db.read();
    let own: Vec<_> =
        companies.iter().flat_map(|one| &one.accounts).map(|one| one.network_id).collect();
    let joined: Vec<_> = companies.iter().filter_map(|one| one.joins).collect();
    let asked: Vec<_> = own.iter().chain(&joined).copied().collect();
    let mut held = BTreeMap::new();
    for some in asked.chunks(500) {
        let found = partner::store::older::list_by_network_ids(read, some).await?;
        let ids: Vec<_> = found.iter().map(|(_, partner)| *partner).collect();
        let accounts = store::list_of_many(read, &ids).await?;
        held.extend(found.into_iter().map(|(number, partner)| {
            let account = accounts.iter().find(|one| one.partner == partner);
            (number, account.cloned())
        }));
    }
    let mut faults = Vec::new();
    let line_of = |number: String| {
        let own = |line: &&Line| {
            line.cells.get("network_id").is_some_and(|cell| cell.trim() == number)
                && matches!(
                    line.cells.get("record").map(|cell| cell.trim()),
                    Some("company" | "location")
                )
        };
        lines.iter().find(own).map_or(1, |line| line.number)
    };
    for company in &companies {
        for account in &company.accounts {
            if held.get(&account.network_id).is_some_and(Option::is_none) {
                let line = line_of(account.network_id.to_string());
                faults.push(Fault { line, column: "network_id", code: "pmc-fault-taken" });
            }
        }
        let Some(joins) = company.joins else { continue };
        let in_file = companies.iter().find(|one| one.number == joins);
        let is_head = match (in_file, held.get(&joins)) {
            (Some(one), _) => one.joins.is_none(),
            (None, Some(Some(account))) => account.is_head(),
            (None, Some(None) | None) => false,
        };
        if !is_head {
            let line = line_of(company.number.to_string());
            faults.push(Fault { line, column: "joins", code: "pmc-fault-joins" });
        }
    }
    faults.sort();
    Ok(if faults.is_empty() { Read::Companies(companies) } else { Read::Wrong(faults) })
}

/// The lines of a file. Commas, semicolons and tabs separate, by the heading; empty lines count for
/// nothing.
fn lines(content: &[u8]) -> Result<Vec<Line>, Problem> {
    if BYTES_MAX < content.len() {
        return Err(Problem::coded("file", "roster-too-large"));
    }
    let text = std::str::from_utf8(content).map_err(|_| Problem::coded("file", "roster-utf8"))?;
    // The reader counts a line's end of two signs twice over.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let heading = text.lines().next().unwrap_or_default();
    let count = |sign: &char| heading.matches(*sign).count();
    let separator = [',', ';', '\t'].into_iter().max_by_key(count).unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .flexible(true)
        .from_reader(text.as_bytes());
    let unreadable = |_| Problem::coded("file", "roster-unreadable");
    let heads = reader.headers().map_err(unreadable)?.clone();
    let mut places = Vec::with_capacity(COLUMNS.len());
    for column in COLUMNS {
        let same = |head: &str| half_width(head).trim().eq_ignore_ascii_case(column);
        let place = heads.iter().position(same).ok_or_else(|| Problem {
            args: vec![("column", column.into())],
            ..Problem::coded("file", "roster-column")
        })?;
        places.push((column, place));
    }
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if lines.len() == LINES_MAX {
            let args = vec![("at_most", LINES_MAX.into())];
            return Err(Problem { args, ..Problem::coded("file", "roster-too-long") });
        }
        let number = record.position().map_or(0, csv::Position::line);
        let cell = |(column, place): &(&'static str, usize)| {
            (*column, plain(record.get(*place).unwrap_or_default()))
        };
        lines.push(Line { number, cells: places.iter().map(cell).collect() });
    }
    if lines.is_empty() { Err(Problem::coded("file", "roster-empty")) } else { Ok(lines) }
}

/// A cell without the apostrophe by which files for spreadsheets keep a text a text.
fn plain(cell: &str) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if harmless(rest) != rest => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// What a fault says, in the reader's language.
pub fn sentence(app: &App, ctx: &Ctx, fault: &Fault) -> String {
    let known = FAULTS.iter().find(|key| **key == fault.code);
    app.text(ctx.locale, known.copied().unwrap_or(FAULTS[0]), &[])
}

/// The sentences of the rule's codes.
const FAULTS: [&str; 21] = [
    "pmc-fault-record",
    "pmc-fault-network-id",
    "pmc-fault-text",
    "pmc-fault-language",
    "pmc-fault-not-here",
    "pmc-fault-country",
    "pmc-fault-not-sold-there",
    "pmc-fault-joins-itself",
    "pmc-fault-twice",
    "pmc-fault-email",
    "pmc-fault-role",
    "pmc-fault-no-location",
    "pmc-fault-offer",
    "pmc-fault-day",
    "pmc-fault-year",
    "pmc-fault-switch",
    "pmc-fault-primary",
    "pmc-fault-no-company",
    "pmc-fault-empty",
    "pmc-fault-taken",
    "pmc-fault-joins",
];
