//! The file by which companies come: its lines, and what is wrong with them.

use std::collections::BTreeMap;

use domain::pmc::{COLUMNS, Company, Fault, LINES_MAX, Line, Sold, check};

use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::{Error, Problem, Refusal};
use crate::partner;
use crate::web::table::{self, Most, Row};

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

/// The companies of a file that was read before, on the day on which it was. Refused as
/// `pmc.file_stale` where the programme has changed so that it does not hold any more.
pub async fn again(app: &App, ctx: &Ctx, content: &[u8]) -> Result<Vec<Company>, Error> {
    let lines = lines(content).map_err(|problem| Error::Invalid(vec![problem]))?;
    let loaded = app.programme().await?;
    check(&lines, &sold(&loaded, ctx)).map_err(|_| Refusal::new("pmc.file_stale").into())
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

/// The lines of a file, or why it cannot be read at all.
fn lines(content: &[u8]) -> Result<Vec<Line>, Problem> {
    let rows = table::read(content, &COLUMNS, Most { bytes: BYTES_MAX, lines: LINES_MAX })?;
    let line = |row: Row<{ COLUMNS.len() }>| Line {
        number: row.number,
        cells: COLUMNS.into_iter().zip(row.cells).collect(),
    };
    Ok(rows.into_iter().map(line).collect())
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
