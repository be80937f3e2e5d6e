//! A list of colleagues as a file for spreadsheets: how it is read, and what its lines say.

use domain::access::{Role, Roles};
use domain::partner::PERSON_NAME_MAX;
use domain::text::{Email, Locale, half_width, line};
use serde::{Deserialize, Serialize};

use super::roles;
use crate::app::App;
use crate::error::Problem;
use crate::web::sheet::harmless;

/// Lines one list may have, below its heading.
pub const LINES_MAX: usize = 1_000;
/// Bytes one list may have.
pub const BYTES_MAX: usize = 256 * 1024;
/// The columns, as the heading names them.
pub const COLUMNS: [&str; 4] = ["name", "email", "language", "roles"];

/// A line as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Of the file, counted from one.
    pub number: u64,
    pub name: String,
    pub email: String,
    pub language: String,
    pub roles: String,
}

/// A line that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    pub name: String,
    pub email: Email,
    /// `None` where the cell is empty.
    pub locale: Option<Locale>,
    pub roles: Roles,
}

/// The lines of a file. Commas, semicolons and tabs separate, by the heading; empty lines count for
/// nothing. Of what cannot be read at all, the problem says what to do.
pub fn read(content: &[u8]) -> Result<Vec<Typed>, Problem> {
    if BYTES_MAX < content.len() {
        return Err(Problem::coded("file", "roster-too-large"));
    }
    let text = std::str::from_utf8(content).map_err(|_| Problem::coded("file", "roster-utf8"))?;
    let text = text.trim_start_matches('\u{feff}');
    // The reader counts a line's end of two signs twice over.
    let text = text.replace("\r\n", "\n");
    let heading = text.lines().next().unwrap_or_default();
    let count = |sign: &char| heading.matches(*sign).count();
    let separator = [',', ';', '\t'].into_iter().max_by_key(count).unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .flexible(true)
        .from_reader(text.as_bytes());
    let unreadable = |_| Problem::coded("file", "roster-unreadable");
    let heads = reader.headers().map_err(unreadable)?.clone();
    let place = |column: &str| {
        let same = |head: &str| half_width(head).trim().eq_ignore_ascii_case(column);
        heads.iter().position(same).ok_or_else(|| Problem {
            args: vec![("column", column.into())],
            ..Problem::coded("file", "roster-column")
        })
    };
    let places = [place("name")?, place("email")?, place("language")?, place("roles")?];
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
        let [name, email, language, roles] =
            places.map(|place| plain(record.get(place).unwrap_or_default()));
        lines.push(Typed { number, name, email, language, roles });
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

/// What a line says, or everything that is wrong with it, by column.
pub fn check(app: &App, typed: &Typed) -> Result<Colleague, Vec<Problem>> {
    let mut problems = Vec::new();
    let cells = [("name", &typed.name), ("email", &typed.email), ("language", &typed.language)];
    for (column, cell) in cells.into_iter().chain([("roles", &typed.roles)]) {
        if harmless(cell) != **cell {
            problems.push(Problem::coded(column, "roster-formula"));
        }
    }
    let name = line(&typed.name, PERSON_NAME_MAX)
        .map_err(|refusal| problems.push(Problem::new("name", refusal)))
        .ok();
    let email = Email::parse(&typed.email)
        .map_err(|refusal| problems.push(Problem::new("email", refusal)))
        .ok();
    let locale = match typed.language.trim() {
        "" => None,
        tag => {
            let known = Locale::parse(tag);
            if known.is_none() {
                problems.push(Problem::coded("language", "roster-language"));
            }
            known
        }
    };
    let roles = named(app, &typed.roles).map_err(|word| {
        let args = vec![("role", word.into())];
        problems.push(Problem { args, ..Problem::coded("roles", "roster-role") });
    });
    match (name, email, roles, problems.is_empty()) {
        (Some(name), Some(email), Ok(roles), true) => Ok(Colleague { name, email, locale, roles }),
        _ => Err(problems),
    }
}

/// Roles by their words, or by their names in any of the languages. Fails with the first that is
/// none.
fn named(app: &App, typed: &str) -> Result<Roles, String> {
    let separators = [',', ';', '|', '\n', '、', '，', '；'];
    let pieces = typed.split(separators).map(str::trim).filter(|piece| !piece.is_empty());
    pieces.into_iter().try_fold(Roles::NONE, |roles, piece| {
        let called = |role: &Role| {
            role.code().eq_ignore_ascii_case(piece)
                || Locale::ALL.iter().any(|locale| {
                    roles::name(app, *locale, *role).to_lowercase() == piece.to_lowercase()
                })
        };
        match Role::ALL.into_iter().find(called) {
            Some(role) => Ok(roles.with(role)),
            // Words may also stand apart by spaces alone.
            None => Ok(roles.and(Roles::parse(&piece.to_lowercase())?)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{LINES_MAX, read};

    fn check(content: &str, expected: Result<&[(u64, &str, &str)], &str>) {
        let lines = read(content.as_bytes());
        let told: Result<Vec<(u64, String, String)>, String> = lines
            .map(|lines| {
                lines.into_iter().map(|line| (line.number, line.name, line.roles)).collect()
            })
            .map_err(|problem| problem.code);
        let expected = expected.map(|lines| {
            let own = |(number, name, roles): &(u64, &str, &str)| {
                (*number, (*name).to_owned(), (*roles).to_owned())
            };
            lines.iter().map(own).collect()
        });
        assert_eq!(told, expected.map_err(str::to_owned), "{content:?}");
    }

    #[test]
    fn a_list_is_read_as_spreadsheets_write_it() {
        let bob = Ok(&[(2, "Bob", "billing_admin")][..]);
        check("name,email,language,roles\nBob,b@x.example,,billing_admin\n", bob);
        check("\u{feff}Name;Email;Language;Roles\r\nBob;b@x.example;;billing_admin\r\n", bob);
        check("roles\tlanguage\temail\tname\nbilling_admin\t\tb@x.example\tBob", bob);
        check(
            "name,email,language,roles,note\n'=Bob,b@x.example\n,,,\n\
             \"Li, Na\",l@x.example,,\"a b\"",
            Ok(&[(2, "=Bob", ""), (4, "Li, Na", "a b")]),
        );
    }

    #[test]
    fn what_is_no_list_says_what_to_do() {
        check("", Err("roster-column"));
        check("name,email,roles\nBob,b@x.example,", Err("roster-column"));
        check("name,email,language,roles\n", Err("roster-empty"));
        assert_eq!(read(&[0xff, 0xfe, 0x41]).map_err(|one| one.code), Err("roster-utf8".into()));
        let line = "Bob,b@x.example,,\n";
        let full = format!("name,email,language,roles\n{}", line.repeat(LINES_MAX));
        assert_eq!(read(full.as_bytes()).map(|lines| lines.len()).ok(), Some(LINES_MAX));
        check(&format!("{full}{line}"), Err("roster-too-long"));
        check(&format!("{full}{}", "x".repeat(300_000)), Err("roster-too-large"));
    }
}
