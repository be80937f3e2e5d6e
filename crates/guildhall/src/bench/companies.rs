//! The companies that are copied: each lived a year through the real use cases, on the eve of its
//! first renewal.

use anyhow::Context;
use domain::ids::PartnerId;
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use sea_orm::Value;
use uuid::Uuid;

use super::history::History;
use super::pattern::{Cell, Own, Words, serial};
use super::store::tables::{self, Table};
use super::store::{Row, place::Engine};
use crate::app::{App, Shared};
use crate::config::{Config, Outside};
use crate::db::Db;
use crate::demo;
use crate::demo::residents::{Act, Resident};
use crate::error::Error;
use crate::invoice;
use crate::world::gateway::simulated::{Behaviour, Outcome};

/// The last day of everybody's term.
pub const EVE: Date = date(2026, 3, 3);
/// The first minutes of the day after, on which all of them are charged.
pub const DUE_AT: (Date, i8, i8) = (date(2026, 3, 4), 0, 5);
const SEED: u64 = 20_260_303;

const STORY: &[(i32, Act)] = &[
    (-380, Act::Enrol),
    (-376, Act::Authorize),
    (-365, Act::BuyByCard("action-pack", Behaviour::Works, Outcome::Approve)),
];

const fn company(
    name: &'static str,
    email: &'static str,
    locale: Locale,
    country: &'static str,
    city: &'static str,
) -> Resident {
    Resident {
        name,
        locale,
        country,
        city,
        line1: "1 Long Street",
        postal_code: "10001",
        contact: "Ada Chen",
        email,
        story: STORY,
    }
}

/// One of each language, with its currency and its tax.
static COMPANIES: [Resident; 4] = [
    company("Quayside zq0000001 Ltd", "ada@zq0000001.example", Locale::EnUs, "US", "Springfield"),
    company("青嵐 zq0000002 有限公司", "ada@zq0000002.example", Locale::ZhTw, "TW", "臺北市"),
    company("云帆 zq0000003 有限公司", "ada@zq0000003.example", Locale::ZhCn, "CN", "上海市"),
    company("汐見 zq0000004 株式会社", "ada@zq0000004.example", Locale::JaJp, "JP", "東京都"),
];

/// What no question of the portal or of the background work looks at a year later, or is a secret
/// that cannot be copied: sessions, typeset documents.
const LEFT_OUT: [&str; 3] = ["session", "sign_in_link", "invoice_document"];
/// What letters say: nobody reads it again, and of all that is copied it is the most. That they
/// were written, and to whom, stays.
const UNREAD: [&str; 2] = ["body_text", "body_html"];
/// What all companies have in common.
const COMMON: [&str; 2] = ["programme_version", "operator"];
/// Tables whose rows name a company only in their texts.
const NAMED: [&str; 2] = ["world_gateway_charge", "world_gateway_card"];
/// Columns with names that the gateway gave.
const MARKS: [(&str, &str); 3] = [
    ("payment", "gateway_session"),
    ("payment", "gateway_reference"),
    ("payment_method", "gateway_token"),
];

/// A database's rows, table by table.
pub type Rows = Vec<Vec<Row>>;

/// Companies to copy.
pub struct Companies {
    pub tables: Vec<Table>,
    /// The programme and its staff, table by table.
    pub common: Rows,
    pub companies: Vec<Company>,
}

pub struct Company {
    pub id: Uuid,
    pub own: Own,
    rows: Vec<(usize, Vec<Cell>)>,
    papers: Vec<Paper>,
    history: History,
}

/// An invoice: its hash is computed for each copy.
struct Paper {
    /// The places of its row and of the column of its hash.
    at: (usize, usize),
    row: invoice::row::Model,
    lines: Vec<invoice::row::line::Model>,
    number: Words,
    order_number: Words,
    buyer: Words,
}

/// The configuration under which a measured world runs. `seed` makes its ids repeatable.
pub fn config(database: &str, seed: Option<u64>) -> Config {
    Config {
        database: database.to_owned(),
        database_migrate: None,
        public_url: "http://127.0.0.1:8080".to_owned(),
        outside: Outside::Simulated { seed },
        listen: ([127, 0, 0, 1], 0).into(),
        trusted_proxies: crate::proxies::Proxies::default(),
        work: false,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    }
}

/// When everybody falls due.
pub fn due_at() -> anyhow::Result<Timestamp> {
    let (day, hour, minute) = DUE_AT;
    Ok(day.at(hour, minute, 0, 0).to_zoned(TimeZone::UTC)?.timestamp())
}

/// Lives the companies' year in a scratch database and closes it.
pub async fn live(scratch: &Engine, name: &str) -> anyhow::Result<()> {
    let url = scratch.fresh(name).await?;
    let app = App::open_unsafe_fast(config(&url, Some(SEED))).await?;
    demo::live_of(&app, EVE, COMPANIES.iter(), |_, _| {}).await?;
    close(app).await
}

pub async fn close(app: Shared) -> anyhow::Result<()> {
    Ok(app.db.close().await?)
}

impl Companies {
    /// Reads the companies of a scratch database as patterns.
    pub async fn read(url: &str) -> anyhow::Result<Companies> {
        let db = Db::open(url).await?;
        let tables = tables::all(db.read()).await?;
        let mut common = vec![Vec::new(); tables.len()];
        for (place, table) in tables.iter().enumerate() {
            if COMMON.contains(&table.name.as_str()) {
                common[place] = tables::rows(db.read(), table, None).await?;
            }
        }
        let staff: Vec<Uuid> = ids(&rows_of(&tables, &common, "operator")).collect();
        let person = place_of(&tables, "person")?;
        for id in &staff {
            let wanted = Some(("person_id", Value::from(*id)));
            common[person].extend(tables::rows(db.read(), &tables[person], wanted).await?);
        }
        let mut companies = Vec::new();
        for (index, _) in COMPANIES.iter().enumerate() {
            let serial = serial(u64::try_from(index)? + 1);
            companies.push(Company::read(&db, &tables, &staff, serial).await?);
        }
        db.close().await?;
        Ok(Companies { tables, common, companies })
    }

    /// The id of a copy.
    pub fn partner(&self, number: u64) -> PartnerId {
        let company = self.of(number);
        let place = company.own.ids.iter().position(|id| *id == company.id).unwrap_or(0);
        PartnerId(company.own.copy(number).ids[place])
    }

    /// Lives a year and reads it.
    pub async fn live() -> anyhow::Result<Companies> {
        let scratch = Engine::scratch();
        live(&scratch, "lived").await?;
        let of = Companies::read(&scratch.url("lived")?).await?;
        scratch.remove("lived").await?;
        Ok(of)
    }

    /// The company of which a copy is one.
    pub fn of(&self, number: u64) -> &Company {
        let count = u64::try_from(self.companies.len()).unwrap_or(1);
        &self.companies[usize::try_from(number % count).unwrap_or(0)]
    }
}

impl Company {
    async fn read(
        db: &Db,
        tables: &[Table],
        staff: &[Uuid],
        serial: String,
    ) -> anyhow::Result<Company> {
        let partner = place_of(tables, "partner")?;
        let name = tables[partner].place("legal_name").context("a partner's name")?;
        let all = tables::rows(db.read(), &tables[partner], None).await?;
        let own = all.into_iter().find(|row| text(&row[name]).contains(&serial));
        let own = own.with_context(|| format!("the company {serial}"))?;
        let id = ids(std::slice::from_ref(&own)).next().context("a partner's id")?;
        let network_id = tables[partner].place("network_id").context("a network id")?;
        let Value::BigInt(Some(network_id)) = own[network_id] else {
            anyhow::bail!("a company without its number");
        };
        let rows = owned(db, tables, id).await?;
        let own = Own { network_id, serial, ..Own::default() };
        let own = own.with(tables, &rows, staff);
        let named = named(db, tables, &own, &NAMED).await?;
        let history = History::of(tables)?;
        let mut company = Company { id, own, rows: Vec::new(), papers: Vec::new(), history };
        for (place, found) in rows.iter().enumerate().chain(named.iter().enumerate()) {
            for row in found {
                let cells = row.iter().map(|value| company.own.cell(value)).collect();
                company.rows.push((place, cells));
            }
        }
        company.rows.sort_by_key(|(place, _)| *place);
        company.read_papers(db, tables).await?;
        Ok(company)
    }

    async fn read_papers(&mut self, db: &Db, tables: &[Table]) -> anyhow::Result<()> {
        let invoices = place_of(tables, "invoice")?;
        let hash = tables[invoices].place("content_hash").context("an invoice's hash")?;
        let number = tables[invoices].place("invoice_id").context("an invoice's id")?;
        let found = invoice::store::rows_of(db.read(), PartnerId(self.id)).await;
        for (row, lines) in found.map_err(broken)? {
            let is_it = |(table, cells): &(usize, Vec<Cell>)| {
                *table == invoices
                    && matches!(cells[number], Cell::Id(place)
                        if self.own.ids[place] == row.invoice_id)
            };
            let at = self.rows.iter().position(is_it).context("an invoice's row")?;
            self.papers.push(Paper {
                at: (at, hash),
                number: self.own.words(&row.number),
                order_number: self.own.words(&row.order_number),
                buyer: self.own.words(&row.buyer),
                row,
                lines,
            });
        }
        Ok(())
    }

    /// The rows of a copy, each with the place of its table, none before what it refers to.
    pub fn copy(&self, number: u64) -> anyhow::Result<Vec<(usize, Row)>> {
        let own = self.own.copy(number);
        let of = |cells: &Vec<Cell>| cells.iter().map(|cell| cell.of(&own)).collect();
        let mut rows: Vec<(usize, Row)> =
            self.rows.iter().map(|(table, cells)| (*table, of(cells))).collect();
        for paper in &self.papers {
            let mut row = paper.row.clone();
            row.number = paper.number.of(&own);
            row.order_number = paper.order_number.of(&own);
            row.buyer = paper.buyer.of(&own);
            let hash = invoice::store::hash_of(&row, paper.lines.clone());
            let hash = hash.context("a copied invoice that cannot be read")?;
            rows[paper.at.0].1[paper.at.1] = Value::from(hash);
        }
        self.history.link(&mut rows)?;
        Ok(rows)
    }
}

impl Own {
    /// The same with the ids and the gateway's names that rows have; ids in their order, those
    /// known already first.
    pub fn with(mut self, tables: &[Table], rows: &Rows, staff: &[Uuid]) -> Own {
        let mut more: Vec<Uuid> = rows.iter().flat_map(|rows| ids(rows)).collect();
        more.sort();
        more.dedup();
        more.retain(|id| !staff.contains(id) && !self.ids.contains(id));
        self.ids.extend(more);
        for (table, column) in MARKS {
            let Some(place) = tables.iter().position(|known| known.name == table) else { continue };
            let Some(column) = tables[place].place(column) else { continue };
            for row in &rows[place] {
                let mark = text(&row[column]);
                if !mark.is_empty() && !self.marks.iter().any(|known| known == mark) {
                    self.marks.push(mark.to_owned());
                }
            }
        }
        self
    }
}

/// Everything a partner owns, and the people who act for it.
async fn owned(db: &Db, tables: &[Table], partner: Uuid) -> anyhow::Result<Rows> {
    let mut rows = of_partner(db, tables, partner, &LEFT_OUT).await?;
    let mail = place_of(tables, "mail")?;
    for column in UNREAD {
        let column = tables[mail].place(column).context("what a letter says")?;
        rows[mail].iter_mut().for_each(|letter| letter[column] = Value::from(""));
    }
    let (users, person) = (place_of(tables, "partner_user")?, place_of(tables, "person")?);
    let place = tables[users].place("person_id").context("a user's person")?;
    for row in rows[users].clone() {
        let wanted = Some(("person_id", row[place].clone()));
        rows[person].extend(tables::rows(db.read(), &tables[person], wanted).await?);
    }
    Ok(rows)
}

/// The rows of a partner in all tables that have partners but some.
pub async fn of_partner(
    db: &Db,
    tables: &[Table],
    partner: Uuid,
    left_out: &[&str],
) -> anyhow::Result<Rows> {
    let mut rows = vec![Vec::new(); tables.len()];
    for (place, table) in tables.iter().enumerate() {
        if table.place("partner_id").is_some() && !left_out.contains(&table.name.as_str()) {
            let wanted = Some(("partner_id", Value::from(partner)));
            rows[place] = tables::rows(db.read(), table, wanted).await?;
        }
    }
    Ok(rows)
}

/// The rows of some tables in whose texts a company's ids or marks stand.
pub async fn named(db: &Db, tables: &[Table], own: &Own, names: &[&str]) -> anyhow::Result<Rows> {
    let mut needles: Vec<String> = own.ids.iter().map(Uuid::to_string).collect();
    needles.extend(own.marks.iter().cloned());
    let mut rows = vec![Vec::new(); tables.len()];
    for (place, table) in tables.iter().enumerate() {
        if names.contains(&table.name.as_str()) {
            rows[place] = tables::rows(db.read(), table, None).await?;
            rows[place].retain(|row| {
                row.iter().any(|value| needles.iter().any(|needle| text(value).contains(needle)))
            });
        }
    }
    Ok(rows)
}

pub fn place_of(tables: &[Table], name: &str) -> anyhow::Result<usize> {
    let place = tables.iter().position(|table| table.name == name);
    place.with_context(|| format!("the schema has no table {name}"))
}

fn rows_of(tables: &[Table], rows: &Rows, name: &str) -> Vec<Row> {
    let place = tables.iter().position(|table| table.name == name);
    place.map(|place| rows[place].clone()).unwrap_or_default()
}

fn ids(rows: &[Row]) -> impl Iterator<Item = Uuid> + use<'_> {
    rows.iter().flatten().filter_map(|value| match value {
        Value::Uuid(id) => *id,
        _ => None,
    })
}

pub fn text(value: &Value) -> &str {
    match value {
        Value::String(Some(text)) => text,
        _ => "",
    }
}

pub fn broken(error: Error) -> anyhow::Error {
    match error {
        Error::Broken(cause) => cause,
        other => anyhow::anyhow!("{other:?}"),
    }
}
