//! A list of colleagues as a file for spreadsheets: how it is read, and what its lines say.

use domain::access::{Role, Roles};
use domain::partner::PERSON_NAME_MAX;
use domain::text::{Email, Locale, line};
use serde::{Deserialize, Serialize};

use super::roles;
use crate::app::App;
use crate::error::Problem;
use crate::web::sheet::harmless;
use crate::web::table::{self, Most, Row};

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

/// The lines of a file, or why it cannot be read at all.
pub fn read(content: &[u8]) -> Result<Vec<Typed>, Problem> {
    let rows = table::read(content, &COLUMNS, Most { bytes: BYTES_MAX, lines: LINES_MAX })?;
    let typed = |Row { number, cells: [name, email, language, roles] }: Row<4>| Typed {
        number,
        name,
        email,
        language,
        roles,
    };
    Ok(rows.into_iter().map(typed).collect())
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
