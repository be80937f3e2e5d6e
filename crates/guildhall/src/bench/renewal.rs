//! What one renewal writes, found by living one: the rows it adds, and the columns it changes.

use std::collections::BTreeMap;

use anyhow::Context;
use domain::access::Actor;
use uuid::Uuid;

use super::companies::{
    Companies, broken, close, config, due_at, named, of_partner, place_of, text,
};
use super::pattern::{Cell, Own};
use super::store::place::Engine;
use super::store::{Row, tables};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::Db;
use crate::payment::inbox::{self, NotAccepted};
use crate::work::Job;
use crate::world::clock;
use crate::world::gateway::memory::{Mix, Outcome};
use crate::world::gateway::{Gateway, Memory};

/// What renewals of a company write, by what becomes of the charge.
pub struct Renewal {
    pub own: Own,
    pub inserts: Vec<(usize, Vec<Cell>)>,
    pub updates: Vec<Update>,
}

/// Columns of a row that have another value afterwards.
pub struct Update {
    pub table: usize,
    /// The values of the key.
    pub key: Vec<Cell>,
    /// The columns and what they are afterwards.
    pub columns: Vec<usize>,
    pub values: Vec<Cell>,
}

/// The renewals of every company, by outcome in the order of [`Outcome::ALL`].
pub type Renewals = Vec<Vec<Renewal>>;

/// What of a renewal stands outside the partner's own tables.
const NAMED: [&str; 1] = ["gateway_event"];

/// Renews the scratch companies once with each outcome, each time in a copy of the database.
pub async fn observe(
    scratch: &Engine,
    name: &str,
    companies: &Companies,
) -> anyhow::Result<Renewals> {
    let before = Db::open(&scratch.url(name)?).await?;
    let mut renewals: Renewals = companies.companies.iter().map(|_| Vec::new()).collect();
    for outcome in Outcome::ALL {
        let copy = scratch.copy(name, "outcome").await?;
        let gateway = gateway(Mix::only(outcome));
        let app = App::open_with(config(&copy, Some(1)), gateway).await?;
        clock::set(&app.db, due_at()?).await.map_err(broken)?;
        renew_all(&app, |_| {}).await?;
        for (company, renewals) in companies.companies.iter().zip(&mut renewals) {
            let old = rows(&before, companies, company.id, &company.own).await?;
            let new = of_partner(&app.db, &companies.tables, company.id, &[]).await?;
            let own = company.own.clone().with(&companies.tables, &new, &[]);
            let new = rows(&app.db, companies, company.id, &own).await?;
            // What the gateway tells names itself, too.
            let own = with_events(own, companies, &new)?;
            renewals.push(difference(companies, own, &old, &new)?);
        }
        close(app).await?;
    }
    before.close().await?;
    scratch.remove("outcome").await?;
    Ok(renewals)
}

pub fn gateway(mix: Mix) -> Gateway {
    let secret = crate::world::ids::Ids::from_system().token();
    Gateway::Memory(Box::new(Memory::new(mix, secret)))
}

/// Renews all that is due and takes in what the gateway tells meanwhile. `progress` hears how many
/// were taken up. Returns that number.
pub async fn renew_all(app: &App, mut progress: impl FnMut(u64)) -> anyhow::Result<u64> {
    let mut taken = 0;
    loop {
        let ctx = Ctx::at_present(app, Actor::System, domain::text::Locale::EnUs);
        let ctx = ctx.await.map_err(broken)?;
        let renewed = Job::ChargeRenewals.run(app, &ctx).await.map_err(broken)?;
        if let Gateway::Memory(memory) = &app.world.gateway {
            for (signature, body) in memory.webhooks(ctx.now) {
                let received = inbox::receive(app, ctx.now, &signature, body.as_bytes()).await;
                received.map_err(|why| match why {
                    NotAccepted::Failed(error) => broken(error),
                    NotAccepted::Refused(why) => anyhow::anyhow!("a webhook was refused: {why}"),
                })?;
            }
        }
        let told = Job::TakeWebhooks.run(app, &ctx).await.map_err(broken)?;
        taken += u64::try_from(renewed)?;
        progress(taken);
        if renewed == 0 && told == 0 {
            return Ok(taken);
        }
    }
}

type Rows = Vec<Vec<Row>>;

async fn rows(db: &Db, companies: &Companies, partner: Uuid, own: &Own) -> anyhow::Result<Rows> {
    let mut rows = of_partner(db, &companies.tables, partner, &[]).await?;
    let more = named(db, &companies.tables, own, &NAMED).await?;
    for (rows, more) in rows.iter_mut().zip(more) {
        rows.extend(more);
    }
    Ok(rows)
}

fn with_events(mut own: Own, companies: &Companies, rows: &Rows) -> anyhow::Result<Own> {
    let place = place_of(&companies.tables, "gateway_event")?;
    let column = companies.tables[place].place("event_id").context("an event's id")?;
    for row in &rows[place] {
        let id = text(&row[column]).to_owned();
        if !own.marks.contains(&id) {
            own.marks.push(id);
        }
    }
    Ok(own)
}

fn difference(companies: &Companies, own: Own, old: &Rows, new: &Rows) -> anyhow::Result<Renewal> {
    let mut renewal = Renewal { own, inserts: Vec::new(), updates: Vec::new() };
    for (place, table) in companies.tables.iter().enumerate() {
        let key = |row: &Row| key_of(table, row);
        let known: BTreeMap<String, &Row> = old[place].iter().map(|row| (key(row), row)).collect();
        for row in &new[place] {
            let cells: Vec<Cell> = row.iter().map(|value| renewal.own.cell(value)).collect();
            let Some(before) = known.get(&key(row)) else {
                renewal.inserts.push((place, cells));
                continue;
            };
            let columns: Vec<usize> =
                (0..row.len()).filter(|column| before[*column] != row[*column]).collect();
            if !columns.is_empty() {
                let key = table.key.iter().map(|column| cells[*column].clone()).collect();
                let values = columns.iter().map(|column| cells[*column].clone()).collect();
                renewal.updates.push(Update { table: place, key, columns, values });
            }
        }
        let kept = new[place].iter().filter(|row| known.contains_key(&key(row))).count();
        anyhow::ensure!(kept == known.len(), "a renewal removes rows of {}", table.name);
    }
    Ok(renewal)
}

fn key_of(table: &tables::Table, row: &Row) -> String {
    let parts: Vec<String> = table.key.iter().map(|column| format!("{:?}", row[*column])).collect();
    parts.join(" ")
}
