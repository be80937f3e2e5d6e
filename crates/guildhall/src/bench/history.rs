//! The chain of a copy's events: linked anew, since each copy has ids of its own.

use anyhow::Context;
use sea_orm::Value;
use uuid::Uuid;

use super::companies::{place_of, text};
use super::store::Row;
use super::store::tables::Table;
use crate::db::event::{Model, chain, personal::Parts};
use crate::db::{At, Day, Sha};

/// Where the events and the ends of their chains stand among the tables.
pub struct History {
    events: Table,
    event: usize,
    heads: Table,
    head: usize,
}

impl History {
    pub fn of(tables: &[Table]) -> anyhow::Result<History> {
        let (event, head) = (place_of(tables, "event")?, place_of(tables, "event_head")?);
        Ok(History { events: tables[event].clone(), event, heads: tables[head].clone(), head })
    }

    /// Links the events of a copy, whose rows are given with the places of their tables.
    pub fn link(&self, rows: &mut [(usize, Row)]) -> anyhow::Result<()> {
        let mut own: Vec<(Model, &mut Row)> = Vec::new();
        let mut heads: Vec<&mut Row> = Vec::new();
        for (place, row) in rows {
            if *place == self.event {
                own.push((self.model(row)?, row));
            } else if *place == self.head {
                heads.push(row);
            }
        }
        own.sort_by_key(|(model, _)| model.sequence);
        let mut last = Sha::NONE;
        for (model, row) in &mut own {
            last = chain::link(model, last);
            self.set(row, "personal_hash", model.personal_hash.clone())?;
            self.set(row, "previous_hash", Some(model.previous_hash.clone()))?;
            self.set(row, "hash", Some(model.hash.clone()))?;
        }
        for row in heads {
            let place = self.heads.place("hash").context("a head's hash")?;
            row[place] = Value::from(last.0.clone());
        }
        Ok(())
    }

    fn set(&self, row: &mut Row, column: &str, hash: Option<Sha>) -> anyhow::Result<()> {
        let place = self.events.place(column).context("a column of an event")?;
        row[place] = Value::Bytes(hash.map(|hash| hash.0));
        Ok(())
    }

    fn model(&self, row: &Row) -> anyhow::Result<Model> {
        let value = |column: &str| {
            let place = self.events.place(column).context("a column of an event")?;
            anyhow::Ok(&row[place])
        };
        let words = |column: &str| anyhow::Ok(text(value(column)?).to_owned());
        let maybe = |column: &str| {
            let value = value(column)?;
            anyhow::Ok(matches!(value, Value::String(Some(_))).then(|| text(value).to_owned()))
        };
        let number = |column: &str| match value(column)? {
            Value::BigInt(Some(number)) => Ok(*number),
            _ => anyhow::bail!("an event without {column}"),
        };
        let id = |column: &str| -> anyhow::Result<Option<Uuid>> {
            Ok(if let Value::Uuid(id) = value(column)? { *id } else { None })
        };
        let personal = maybe("personal")?;
        let personal_hash = personal.as_deref().and_then(|text| Parts::read(text).hash());
        Ok(Model {
            partner_id: id("partner_id")?.context("an event's partner")?,
            event_id: id("event_id")?.context("an event's id")?,
            sequence: number("sequence")?,
            at: At(number("at")?),
            on_day: words("on_day")?.parse::<Day>()?,
            actor_kind: words("actor_kind")?,
            actor_person: id("actor_person")?,
            way: words("way")?,
            why: maybe("why")?,
            kind: words("kind")?,
            subject_kind: words("subject_kind")?,
            subject_id: words("subject_id")?,
            data: words("data")?,
            personal,
            personal_hash,
            previous_hash: Sha::NONE,
            hash: Sha::NONE,
        })
    }
}
