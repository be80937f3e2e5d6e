//! A person's or a company's data as one zip file: each kind of thing as JSON and as CSV, read a
//! page at a time while it is given out.

use std::collections::VecDeque;

use csv::{QuoteStyle, Terminator, WriterBuilder};
use domain::access::{Action, Roles};
use domain::ids::{PartnerId, PersonId};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::archive::Archive;
use super::holdings::{self, Holding};
use super::store::{self, Cell};
use crate::access::store as people;
use crate::access::users::reach;
use crate::app::{App, Shared};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::catalogue::Column;
use crate::db::event::Event;
use crate::db::event::personal::{PLACE, Parts as Said};
use crate::db::walls::{self, Wall};
use crate::error::Error;
use crate::web::download::Parts;
use crate::web::sheet::harmless;

/// What one file of the archive is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    Csv,
}

/// A file of the archive: what of which tables it holds.
struct File {
    form: Form,
    name: String,
    holdings: VecDeque<Holding>,
    after: Option<Vec<Cell>>,
    is_begun: bool,
    lines: u64,
}

/// An archive under way.
pub struct Export {
    files: VecDeque<File>,
    archive: Option<Archive>,
    wall: Wall,
    /// Whose it is, where it is a person's: of what an event says of people they get their own.
    person: Option<PersonId>,
}

/// One's own data: account, sessions, companies, what was done and said.
pub async fn of_self(app: &App, ctx: &Ctx) -> Result<Export, Error> {
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    ctx.is_proven()?;
    of_person(app, person).await
}

/// The same of anybody, for staff whom the person asked.
pub async fn of_somebody(app: &App, ctx: &Ctx, person: PersonId) -> Result<Export, Error> {
    ctx.may(Action::AnswerPrivacy)?;
    of_person(app, person).await
}

async fn of_person(app: &App, person: PersonId) -> Result<Export, Error> {
    let known = people::get_person(app.db.read(), person).await?;
    let places = walls::house(people::list_places(app.db.read(), person)).await?;
    let partners: Vec<PartnerId> = places.into_iter().map(|(partner, _)| partner).collect();
    let holdings = holdings::of_person(person, &known.email, &partners)?;
    // Rows of several companies, each found by the person's own id or address.
    Ok(Export::new(holdings, Wall::House, Some(person)))
}

/// A company's data, for who keeps its account. That it was taken along stands in its log.
pub async fn of_company(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<Export, Error> {
    ctx.may(Action::ExportCompany)?;
    reach(ctx, partner)?;
    let scope = PartnerScope::open(app, partner).await?;
    let taken = Event::new("company.exported", "partner", partner);
    scope.record(app, ctx, taken).await?;
    scope.commit().await?;
    Ok(Export::new(holdings::of_company(partner)?, Wall::Of(partner), None))
}

impl Export {
    fn new(holdings: Vec<Holding>, wall: Wall, person: Option<PersonId>) -> Export {
        let mut files: VecDeque<File> = VecDeque::new();
        for holding in holdings {
            let is_same = |file: &&mut File| file.name == holding.file;
            let known: Vec<&mut File> = files.iter_mut().filter(is_same).collect();
            if known.is_empty() {
                for form in [Form::Json, Form::Csv] {
                    files.push_back(File {
                        form,
                        name: holding.file.clone(),
                        holdings: VecDeque::from([holding.clone()]),
                        after: None,
                        is_begun: false,
                        lines: 0,
                    });
                }
            } else {
                for file in known {
                    file.holdings.push_back(holding.clone());
                }
            }
        }
        Export { files, archive: Some(Archive::default()), wall, person }
    }

    /// The next bytes; `None` after the end.
    pub async fn part(&mut self, app: &App) -> Result<Option<Vec<u8>>, Error> {
        let Some(archive) = &mut self.archive else { return Ok(None) };
        while let Some(file) = self.files.front_mut() {
            let read = file.write(app, archive, self.person);
            if walls::behind(self.wall, read).await? {
                self.files.pop_front();
            }
            let bytes = archive.take();
            if !bytes.is_empty() {
                return Ok(Some(bytes));
            }
        }
        self.archive.take().map(Archive::finish).transpose()
    }
}

impl Parts for Export {
    async fn next(&mut self, app: &Shared, _: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        self.part(app).await
    }
}

impl File {
    /// Writes one page of rows. True once nothing is left.
    async fn write(
        &mut self,
        app: &App,
        archive: &mut Archive,
        person: Option<PersonId>,
    ) -> Result<bool, Error> {
        let Some(holding) = self.holdings.front() else { return Ok(true) };
        let mut columns: Vec<&Column> = holding.columns.iter().collect();
        // Who acted decides whether an address is the programme's own business.
        let kind = holding.table.column("actor_kind").filter(|_| person.is_none());
        columns.extend(kind);
        let read = app.db.read();
        let after = self.after.as_deref();
        let rows = store::page(read, &holding.table, &columns, &holding.of, after).await?;
        let names: Vec<&str> = holding.columns.iter().map(|column| column.name.as_str()).collect();
        if !self.is_begun {
            archive.begin(&format!("{}.{}", self.name, self.form.ending()))?;
            archive.write(&self.form.head(&names)?)?;
            self.is_begun = true;
        }
        for row in &rows {
            let is_own = match row.cells.get(names.len()).filter(|_| kind.is_some()) {
                Some(kind) => matches!(kind.text(), Some("member" | "visitor")),
                None => true,
            };
            let cells = holding.columns.iter().zip(&row.cells);
            let values: Vec<Value> =
                cells.map(|(column, cell)| shown(column, cell, person, is_own)).collect();
            archive.write(&self.form.line(&names, values, self.lines == 0)?)?;
            self.lines += 1;
        }
        if (rows.len() as u64) < store::PAGE {
            self.holdings.pop_front();
            self.after = None;
        } else {
            self.after = rows.into_iter().next_back().map(|row| row.key);
        }
        if self.holdings.is_empty() {
            archive.write(self.form.foot())?;
            return Ok(true);
        }
        Ok(false)
    }
}

/// What a reader sees of a value: instants and roles in words, of people only what may be seen.
fn shown(column: &Column, cell: &Cell, person: Option<PersonId>, is_own: bool) -> Value {
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Id(id) => json!(id.to_string()),
        Cell::Number(number) if column.name == "at" || column.name.ends_with("_at") => {
            match Timestamp::from_microsecond(*number) {
                Ok(at) => json!(at.to_string()),
                Err(_) => json!(number),
            }
        }
        Cell::Number(bits) if column.name == "roles" => {
            json!(Roles::from_bits(*bits).map(Roles::codes))
        }
        Cell::Number(number) => json!(number),
        Cell::Text(text) if column.name == "personal" => said(text, person, is_own),
        Cell::Text(text) => json!(text),
    }
}

fn said(text: &str, person: Option<PersonId>, is_own: bool) -> Value {
    let parts = Said::read(text);
    let mut fields = Map::new();
    for (name, value, of) in parts.told() {
        let is_theirs = person.is_none_or(|person| of == Some(person));
        if is_theirs && (is_own || name != PLACE) {
            fields.insert(name.to_owned(), value.map_or(Value::Null, Value::from));
        }
    }
    Value::Object(fields)
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Form::Json => "json",
            Form::Csv => "csv",
        }
    }

    fn head(self, names: &[&str]) -> Result<Vec<u8>, Error> {
        match self {
            Form::Json => Ok(b"[".to_vec()),
            Form::Csv => sheet(names.iter().map(|name| (*name).to_owned())),
        }
    }

    fn line(self, names: &[&str], values: Vec<Value>, is_first: bool) -> Result<Vec<u8>, Error> {
        match self {
            Form::Json => {
                let fields = names.iter().map(|name| (*name).to_owned()).zip(values);
                let object = Value::Object(fields.collect());
                let joint = if is_first { "\n" } else { ",\n" };
                Ok(format!("{joint}{object}").into_bytes())
            }
            Form::Csv => sheet(values.iter().map(|value| match value {
                Value::Null => String::new(),
                Value::String(text) => harmless(text),
                other => other.to_string(),
            })),
        }
    }

    fn foot(self) -> &'static [u8] {
        match self {
            Form::Json => b"\n]\n",
            Form::Csv => b"",
        }
    }
}

fn sheet(fields: impl Iterator<Item = String>) -> Result<Vec<u8>, Error> {
    let broken = |what: String| Error::broken(format!("writing a file for spreadsheets: {what}"));
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(fields).map_err(|error| broken(error.to_string()))?;
    writer.into_inner().map_err(|error| broken(error.to_string()))
}
