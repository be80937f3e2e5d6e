//! The tables as the schema makes them: for whoever goes through all of a person's or a company's
//! rows, whatever they are of.

use super::migrate;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Id,
    Bytes,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// The columns of the primary key, in its order.
    pub key: Vec<String>,
}

impl Table {
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Whether each of its rows is of one partner and found by it.
    pub fn is_of_partner(&self) -> bool {
        self.key.first().is_some_and(|first| first == "partner_id")
    }
}

/// Every table in the order in which the schema makes them.
pub fn tables() -> Vec<Table> {
    migrate::all_statements().iter().filter_map(|statement| read(statement)).collect()
}

fn read(statement: &str) -> Option<Table> {
    let (name, body) = statement.strip_prefix("create table ")?.split_once('(')?;
    let mut table = Table {
        name: name.trim().trim_matches('"').to_owned(),
        columns: Vec::new(),
        key: Vec::new(),
    };
    for line in body.lines().map(str::trim) {
        if let Some(listed) = line.strip_prefix("primary key (") {
            let listed = listed.split(')').next().unwrap_or_default();
            table.key = listed.split(',').map(|name| name.trim().to_owned()).collect();
            continue;
        }
        let mut words = line.split_whitespace();
        let (Some(name), Some(kind)) = (words.next(), words.next()) else { continue };
        let kind = match kind.trim_end_matches(',') {
            "text" => Kind::Text,
            "bigint" => Kind::Number,
            "uuid" => Kind::Id,
            "bytea" => Kind::Bytes,
            _ => continue,
        };
        if line.contains(" primary key") {
            table.key = vec![name.to_owned()];
        }
        table.columns.push(Column { name: name.to_owned(), kind });
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_read_column_by_column() {
        let tables = tables();
        let of = |name: &str| tables.iter().find(|table| table.name == name).expect("a table");
        let order = of("order");
        assert_eq!(order.key, ["partner_id", "order_id"]);
        assert_eq!(order.column("contact_name").map(|column| column.kind), Some(Kind::Text));
        assert_eq!(order.column("total_minor").map(|column| column.kind), Some(Kind::Number));
        assert!(order.is_of_partner() && of("partner").is_of_partner());
        assert_eq!(of("person").key, ["person_id"]);
        assert_eq!(of("event").column("hash").map(|column| column.kind), Some(Kind::Bytes));
        for table in &tables {
            assert!(!table.key.is_empty() && !table.columns.is_empty(), "{}", table.name);
            for key in &table.key {
                assert!(table.column(key).is_some(), "{} has no {key}", table.name);
            }
        }
    }
}
