//! Copies of one database on PostgreSQL. Making one takes a second and setting one back a few
//! hundredths: what was used is used again.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Server, run};
use crate::db::schema_text;

pub struct Copies {
    server: Server,
    /// Those that nobody uses.
    spare: Mutex<Vec<String>>,
}

impl Copies {
    pub fn none(server: Server) -> Copies {
        Copies { server, spare: Mutex::default() }
    }

    /// A copy of a database with the rows that it has, and had at the first time.
    pub async fn take(&self, of: &str) -> String {
        let spare = self.held().pop();
        if let Some(copy) = spare {
            run(&self.server.url(&copy), &set_back()).await;
            return copy;
        }
        let copy = self.server.create(Some(of)).await;
        run(&self.server.url(&copy), &remember()).await;
        copy
    }

    pub fn give_back(&self, copy: &str) {
        self.held().push(copy.to_owned());
    }

    fn held(&self) -> MutexGuard<'_, Vec<String>> {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Copies {
    fn drop(&mut self) {
        let spare = std::mem::take(&mut *self.held());
        if !spare.is_empty() {
            self.server.drop_now(spare);
        }
    }
}

/// The tables, each after those it refers to.
fn tables() -> Vec<String> {
    let schema = schema_text();
    let names = schema.lines().filter_map(|line| line.strip_prefix("create table "));
    let names = names.filter_map(|rest| rest.split_whitespace().next());
    names.map(str::to_owned).collect()
}

/// Keeps the rows of every table beside it.
fn remember() -> String {
    let keep = |table: &String| format!("create table kept.{table} as table public.{table};");
    format!("create schema kept; {}", tables().iter().map(keep).collect::<String>())
}

/// Ends whoever is still connected, and gives every table the rows that were kept.
fn set_back() -> String {
    let tables = tables();
    let empty = tables.iter().rev().map(|table| format!("delete from public.{table};"));
    let append_only = ["event", "house_event"];
    let free = append_only.map(|table| format!("alter table public.{table} disable trigger user;"));
    let bind = append_only.map(|table| format!("alter table public.{table} enable trigger user;"));
    let fill = tables.iter();
    let fill = fill.map(|table| format!("insert into public.{table} table kept.{table};"));
    format!(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity \
         where datname = current_database() and pid <> pg_backend_pid(); \
         begin; {} {} {} {} commit;",
        free.concat(),
        empty.collect::<String>(),
        fill.collect::<String>(),
        bind.concat(),
    )
}
