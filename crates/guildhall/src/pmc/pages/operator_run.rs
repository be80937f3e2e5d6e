//! Work over many companies, for staff: what a file would do, how far a run is, what it came to.

use axum::extract::Path;
use axum::response::Response;
use domain::ids::RunId;
use domain::pmc::{Company, outlook};
use language::Arg;
use serde::Serialize;

use crate::error::{Error, refusal_key};
use crate::pmc::file::SET;
use crate::pmc::run::{self, Kind, Run, Stayed};
use crate::pmc::{cut_over, import};
use crate::web::{Fault, Visit};

/// Memberships of a file that the page shows before and after, and companies that stayed; the rest
/// is counted.
const SHOWN: usize = 200;

pub fn href(id: RunId) -> String {
    format!("/operator/migration/runs/{id}")
}

/// The word for how a run stands.
pub fn state(run: &Run) -> &'static str {
    match (run.begun_at, run.ended_at) {
        (_, Some(_)) => "ended",
        (Some(_), None) => "goes_on",
        (None, None) => "waits",
    }
}

#[derive(Serialize)]
struct RunPage {
    href: String,
    kind: &'static str,
    state: &'static str,
    made_at: i64,
    ended_at: Option<i64>,
    done: i64,
    total: i64,
    changed: i64,
    stay_count: usize,
    stay: Vec<StayedRow>,
    /// What the file would do, while it waits for a word.
    file: Option<FileView>,
}

#[derive(Serialize)]
struct StayedRow {
    network_id: Option<String>,
    href: Option<String>,
    why: String,
}

#[derive(Serialize)]
struct FileView {
    new: usize,
    known: usize,
    locations: usize,
    people: usize,
    memberships: usize,
    /// No set of the portal is in force, so there is nothing to compare with.
    no_portal: bool,
    rows: Vec<Foretold>,
}

/// A membership of a file, before the move and after it.
#[derive(Serialize)]
struct Foretold {
    name: String,
    network_id: String,
    offer: String,
    ends_on: String,
    auto_renew: &'static str,
    before: (String, String),
    /// `None` where it runs out.
    after: Option<(String, String)>,
    /// When the card would be charged once an admin says yes.
    charge_on: Option<String>,
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    visit.page("pmc/operator_run.html", visit.t("pmc-run", &[]), page)
}

/// The word by which a file is taken in.
pub async fn take_in(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let begun = async {
        let id = RunId::parse(&id).ok_or(Error::NotFound)?;
        run::begin_import(&visit.app, &visit.ctx, id).await?;
        Ok::<_, Error>(href(id))
    };
    let path = begun.await.map_err(|error| visit.fault(error))?;
    Ok(visit.see(&path))
}

async fn load(visit: &Visit, id: &str) -> Result<RunPage, Error> {
    let id = RunId::parse(id).ok_or(Error::NotFound)?;
    let run = run::get(&visit.app, &visit.ctx, id).await?;
    let file = match (run.kind, run.begun_at) {
        (Kind::Import, None) => {
            let companies = run::companies(&visit.app, &visit.ctx, &run).await?;
            Some(looked(visit, &companies).await?)
        }
        _ => None,
    };
    Ok(RunPage {
        href: href(id),
        kind: run.kind.code(),
        state: state(&run),
        made_at: run.made_at.as_microsecond(),
        ended_at: run.ended_at.map(|at| at.as_microsecond()),
        done: run.done,
        total: run.total,
        changed: run.changed,
        stay_count: run.stayed.len(),
        stay: run.stayed.iter().take(SHOWN).map(|one| stayed(visit, one)).collect(),
        file,
    })
}

fn stayed(visit: &Visit, one: &Stayed) -> StayedRow {
    let args: Vec<(&str, Arg)> =
        one.args.iter().map(|(name, text)| (name.as_str(), text.as_str().into())).collect();
    StayedRow {
        network_id: one.network_id.clone(),
        href: one.network_id.as_ref().map(|id| format!("/operator/migration/{id}")),
        why: visit.t(&refusal_key(&one.code), &args),
    }
}

/// What a file would do: nothing is written.
async fn looked(visit: &Visit, companies: &[Company]) -> Result<FileView, Error> {
    let loaded = visit.app.programme().await?;
    let known = import::count_known(&visit.app, &visit.ctx, companies).await?;
    let old = loaded.programme.policies.iter().find(|set| set.code.as_str() == SET);
    let old = old.ok_or_else(|| Error::broken("the programme has no set of the older centre"))?;
    let new = cut_over::set_of_today(&loaded, &visit.ctx).ok();
    let mut rows = Vec::new();
    let accounts =
        || companies.iter().flat_map(|one| one.accounts.iter().map(move |own| (one, own)));
    for (company, account) in accounts() {
        let renews = company.joins.is_none() && account.network_id == company.number;
        for one in account.memberships.iter().take(SHOWN.saturating_sub(rows.len())) {
            let offer = loaded.programme.offer(&one.offer);
            let window = |look: domain::pmc::Outlook| {
                look.window.map(|own| (own.first.to_string(), own.last.to_string()))
            };
            let before = window(outlook(old, one.anniversary, true, false));
            let after = new.map(|new| outlook(new, one.anniversary, renews, true));
            rows.push(Foretold {
                name: account.name.clone(),
                network_id: account.network_id.to_string(),
                offer: offer.map_or_else(
                    || one.offer.to_string(),
                    |offer| offer.name.get(visit.ctx.locale).to_owned(),
                ),
                ends_on: one.anniversary.to_string(),
                auto_renew: one.auto_renew.code(),
                before: before.ok_or_else(|| Error::broken("a set without a window"))?,
                after: after.and_then(window),
                charge_on: after
                    .and_then(|look| look.charge_on)
                    .filter(|day| visit.ctx.today < *day)
                    .map(|day| day.to_string()),
            });
        }
    }
    Ok(FileView {
        new: companies.len() - known,
        known,
        locations: accounts().count() - companies.len(),
        people: accounts().map(|(_, own)| own.people.len()).sum(),
        memberships: accounts().map(|(_, own)| own.memberships.len()).sum(),
        no_portal: new.is_none(),
        rows,
    })
}
