//! The schema on a cluster of Citus: which table is spread by what, and the script that spreads it.
//!
//! Rules of Citus that the schema keeps: every unique key of a spread table holds the column it is
//! spread by, and a reference between spread tables carries that column on both sides
//! (<https://docs.citusdata.com/en/stable/develop/api_udf.html#create-distributed-table>).

use super::migrate;

/// How a cluster holds a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// On the node of its partner.
    ByPartner,
    /// By another column: it is looked up by that one only.
    By(&'static str),
    /// Whole, on every node: small, and read by all.
    Everywhere,
    /// On the coordinator only: the simulated world, which no cluster has.
    Unspread,
}

/// Tables without a partner in their key that grow with the people or with the time: each is asked
/// for by this column.
const OWN_COLUMN: [(&str, &str); 12] = [
    ("authenticator", "person_id"),
    ("passkey", "person_id"),
    ("passkey_ceremony", "token_hash"),
    ("recovery_code", "person_id"),
    ("session", "token_hash"),
    ("viewing", "token_hash"),
    ("sign_in_link", "token_hash"),
    ("provider_request", "state_hash"),
    ("directory", "value"),
    ("gateway_event", "event_id"),
    ("exam_pass", "profile_id"),
    ("support_hour", "person_id"),
];

/// Every table in the order in which the schema makes them.
pub fn tables() -> Vec<(String, Spread)> {
    let created = migrate::all_statements().into_iter().filter_map(|statement| {
        let rest = statement.strip_prefix("create table ")?;
        let (name, body) = rest.split_once('(')?;
        let name = name.trim().trim_matches('"').to_owned();
        let spread = spread(&name, body);
        Some((name, spread))
    });
    created.collect()
}

fn spread(name: &str, body: &str) -> Spread {
    let own = OWN_COLUMN.iter().find(|(table, _)| *table == name);
    let by_partner = ["partner_id uuid primary key", "primary key (partner_id,"];
    match own {
        Some((_, column)) => Spread::By(column),
        None if by_partner.iter().any(|key| body.contains(key)) => Spread::ByPartner,
        None if name.starts_with("world_") => Spread::Unspread,
        None => Spread::Everywhere,
    }
}

/// What a database's owner runs once, on the coordinator, after the schema is there and before the
/// first row. Foreign keys are taken off meanwhile and put back as they were, since a table cannot
/// be spread while an unspread one refers to it.
pub fn script() -> String {
    let mut lines = vec![
        "-- Spreads an empty Guildhall database over a cluster of Citus.".to_owned(),
        "begin;".to_owned(),
        NO_TRIGGERS.to_owned(),
        KEEP_FOREIGN_KEYS.to_owned(),
    ];
    let tables = tables();
    let everywhere = tables.iter().filter(|(_, spread)| *spread == Spread::Everywhere);
    lines.extend(everywhere.map(|(table, _)| format!("select create_reference_table('{table}');")));
    for (table, spread) in &tables {
        // A name like "order" is a word of SQL: quoted, as the function reads it as a name.
        let quoted = format!("'\"{table}\"'");
        match spread {
            Spread::ByPartner if table == "partner" => {
                lines.push(format!("select create_distributed_table({quoted}, 'partner_id');"));
            }
            Spread::ByPartner => lines.push(format!(
                "select create_distributed_table({quoted}, 'partner_id', \
                 colocate_with => 'partner');"
            )),
            Spread::By(column) => lines.push(format!(
                "select create_distributed_table({quoted}, '{column}', \
                 colocate_with => 'none');"
            )),
            Spread::Everywhere | Spread::Unspread => {}
        }
    }
    lines.extend([RESTORE_FOREIGN_KEYS.to_owned(), "commit;".to_owned()]);
    lines.join("\n")
}

/// A table with triggers cannot be spread. What they refuse is refused by rights there: see
/// docs/decisions/0014.
const NO_TRIGGERS: &str = "\
drop trigger if exists event_stays on event;
drop trigger if exists event_is_kept on event;
drop trigger if exists house_event_stays on house_event;
drop trigger if exists house_event_is_kept on house_event;";

const KEEP_FOREIGN_KEYS: &str = "\
create temporary table kept_foreign_key on commit drop as
  select conrelid::regclass as relation, conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint
  where contype = 'f' and connamespace = current_schema()::regnamespace;
do $$
declare kept record;
begin
  for kept in select * from kept_foreign_key loop
    execute format('alter table %s drop constraint %I', kept.relation, kept.name);
  end loop;
end $$;";

const RESTORE_FOREIGN_KEYS: &str = "\
do $$
declare kept record;
begin
  for kept in select * from kept_foreign_key loop
    execute format(
      'alter table %s add constraint %I %s', kept.relation, kept.name, kept.definition);
  end loop;
end $$;";
