//! Letting in many colleagues at once by a list: first what would happen, then, on demand, that.

use domain::access::{Action, Roles, orphaned};
use domain::ids::{ImportId, PartnerId, PersonId};
use domain::text::Locale;
use language::Arg;
use serde::{Deserialize, Serialize};

use super::people::{self, Newcomer};
use super::roster::{self, Colleague, Typed};
use super::store::imports;
use super::{roles, store, users};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Problem, Refusal, RefusalArg, refusal_key};

/// A list that was read, and what became of it once it was applied.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: ImportId,
    pub file_name: String,
    pub lines: Vec<Typed>,
    /// One for each line; `None` before it was applied.
    pub results: Option<Vec<Outcome>>,
}

/// What a line comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody new is invited.
    Invited,
    /// Somebody of the company has other roles, by their words.
    Changed { before: String },
    /// Everything is so already.
    Same,
    /// The line does nothing.
    Wrong { faults: Vec<Wrong> },
}

impl Outcome {
    pub fn code(&self) -> &'static str {
        match self {
            Outcome::Invited => "invited",
            Outcome::Changed { .. } => "changed",
            Outcome::Same => "same",
            Outcome::Wrong { .. } => "wrong",
        }
    }
}

/// What is wrong with a line, kept so that it can be said in any language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    pub column: String,
    /// The sentence's key.
    key: String,
    args: Vec<(String, WrongArg)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WrongArg {
    Text(String),
    Number(i64),
    /// By their words.
    Roles(String),
}

impl Wrong {
    /// What is wrong and what to do, in a language.
    pub fn sentence(&self, app: &App, locale: Locale) -> String {
        let arg = |(name, arg): &(String, WrongArg)| {
            let arg = match arg {
                WrongArg::Text(text) => Arg::Text(text.clone()),
                WrongArg::Number(number) => Arg::Number(*number),
                WrongArg::Roles(codes) => {
                    let held = Roles::parse(codes).unwrap_or_default();
                    Arg::Text(roles::names(app, locale, held))
                }
            };
            (name.clone(), arg)
        };
        let args: Vec<(String, Arg)> = self.args.iter().map(arg).collect();
        let args: Vec<(&str, Arg)> =
            args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
        app.text(locale, &self.key, &args)
    }
}

impl From<Problem> for Wrong {
    fn from(problem: Problem) -> Wrong {
        let arg = |(name, arg): (&str, Arg)| {
            let arg = match arg {
                Arg::Text(text) => WrongArg::Text(text),
                Arg::Number(number) => WrongArg::Number(number),
            };
            (name.to_owned(), arg)
        };
        Wrong {
            column: problem.field.to_owned(),
            key: format!("refusal-text-{}", problem.code),
            args: problem.args.into_iter().map(arg).collect(),
        }
    }
}

impl From<Refusal> for Wrong {
    fn from(refusal: Refusal) -> Wrong {
        let arg = |(name, arg): (&str, RefusalArg)| {
            let arg = match arg {
                RefusalArg::Text(text) => WrongArg::Text(text),
                RefusalArg::Number(number) => WrongArg::Number(number),
                RefusalArg::Roles(held) => WrongArg::Roles(held.codes()),
                RefusalArg::Day(day) => WrongArg::Text(day.to_string()),
            };
            (name.to_owned(), arg)
        };
        Wrong {
            column: "roles".to_owned(),
            key: refusal_key(refusal.code),
            args: refusal.args.into_iter().map(arg).collect(),
        }
    }
}

fn wrong(faults: impl IntoIterator<Item = impl Into<Wrong>>) -> Outcome {
    Outcome::Wrong { faults: faults.into_iter().map(Into::into).collect() }
}

/// What a rule's no says of a line; anything else is no matter of the line's.
fn told(error: Error) -> Result<Outcome, Error> {
    match error {
        Error::Invalid(problems) => Ok(wrong(problems)),
        Error::Refused(refusal) => Ok(wrong([refusal])),
        other => Err(other),
    }
}

/// Keeps a list that was sent. Nobody is let in or changed by that.
pub async fn begin(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    (file_name, content): (&str, &[u8]),
) -> Result<ImportId, Error> {
    ctx.may(Action::ManageUsers)?;
    users::reach(ctx, partner)?;
    let lines = roster::read(content).map_err(|problem| Error::Invalid(vec![problem]))?;
    let scope = PartnerScope::open(app, partner).await?;
    let id = ImportId(app.world.ids.uuid(ctx.now));
    let import = Import { id, file_name: file_name.to_owned(), lines, results: None };
    imports::record(&scope, ctx, &import).await?;
    scope.commit().await?;
    Ok(id)
}

/// A list of the company. [`Error::NotFound`] for everybody else's.
pub async fn get(app: &App, ctx: &Ctx, partner: PartnerId, id: ImportId) -> Result<Import, Error> {
    ctx.may(Action::ManageUsers)?;
    users::reach(ctx, partner)?;
    imports::get(app.db.read(), partner, id).await
}

/// What each line of a list would come to now.
pub async fn plan(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    lines: &[Typed],
) -> Result<Vec<Outcome>, Error> {
    let mut company = Company::read(app, ctx, partner).await?;
    lines.iter().map(|typed| company.judge(app, ctx, typed)).collect()
}

/// The people of a company, as lines would change them one after the other.
struct Company {
    people: Vec<(String, Option<PersonId>, Roles)>,
    /// Addresses of earlier lines, with the lines' numbers.
    seen: Vec<(String, u64)>,
}

impl Company {
    async fn read(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<Company, Error> {
        ctx.may(Action::ManageUsers)?;
        users::reach(ctx, partner)?;
        let people = store::list_users(app.db.read(), partner, None).await?;
        let people = people.into_iter().map(|(one, roles)| (one.email, Some(one.id), roles));
        Ok(Company { people: people.collect(), seen: Vec::new() })
    }

    fn judge(&mut self, app: &App, ctx: &Ctx, typed: &Typed) -> Result<Outcome, Error> {
        let colleague = match roster::check(app, typed) {
            Ok(colleague) => colleague,
            Err(problems) => return Ok(wrong(problems)),
        };
        let email = colleague.email.as_str().to_owned();
        if let Some((_, earlier)) = self.seen.iter().find(|(seen, _)| *seen == email) {
            let args = vec![("line", i64::try_from(*earlier).unwrap_or(0).into())];
            return Ok(wrong([Problem { args, ..Problem::coded("email", "roster-twice") }]));
        }
        self.seen.push((email.clone(), typed.number));
        let known = self.people.iter().position(|(one, _, _)| *one == email);
        let before = known.map_or(Roles::NONE, |place| self.people[place].2);
        if known.is_some() && before == colleague.roles {
            return Ok(Outcome::Same);
        }
        if let Err(error) = roles::check_change(ctx, before, colleague.roles) {
            return told(error);
        }
        let Some(place) = known else {
            self.people.push((email, None, colleague.roles));
            return Ok(Outcome::Invited);
        };
        self.people[place].2 = colleague.roles;
        if let Some(lost) = orphaned(self.people.iter().map(|(_, _, roles)| *roles), ctx.rules) {
            self.people[place].2 = before;
            return Ok(wrong([users::nobody_left(lost)]));
        }
        Ok(Outcome::Changed { before: before.codes() })
    }

    fn person(&self, colleague: &Colleague) -> Option<PersonId> {
        let email = colleague.email.as_str();
        self.people.iter().find(|(one, _, _)| one == email).and_then(|(_, id, _)| *id)
    }
}

/// Does what a list says, line by line, each wholly or not at all, and keeps what became of each.
/// A list that was applied stays as it is: pressed again, nothing happens.
pub async fn apply(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: ImportId,
) -> Result<Vec<Outcome>, Error> {
    let import = get(app, ctx, partner, id).await?;
    if let Some(results) = import.results {
        return Ok(results);
    }
    let mut company = Company::read(app, ctx, partner).await?;
    let mut results = Vec::new();
    for typed in &import.lines {
        let judged = company.judge(app, ctx, typed)?;
        let done = match (&judged, roster::check(app, typed)) {
            (Outcome::Invited, Ok(colleague)) => let_in(app, ctx, partner, &colleague).await,
            (Outcome::Changed { .. }, Ok(colleague)) => {
                let person = company.person(&colleague).ok_or(Error::NotFound)?;
                users::change_roles(app, ctx, partner, person, colleague.roles).await
            }
            _ => Ok(()),
        };
        results.push(match done {
            Ok(()) => judged,
            Err(error) => told(error)?,
        });
    }
    let scope = PartnerScope::open(app, partner).await?;
    imports::record_results(&scope, ctx, id, &results).await?;
    let count = |code: &str| results.iter().filter(|one| one.code() == code).count();
    let event = Event::new("users.imported", "person", id)
        .with("file", import.file_name)
        .with("invited", count("invited"))
        .with("changed", count("changed"))
        .with("wrong", count("wrong"));
    scope.record(app, ctx, event).await?;
    scope.commit().await?;
    Ok(results)
}

async fn let_in(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    colleague: &Colleague,
) -> Result<(), Error> {
    let newcomer = Newcomer {
        email: colleague.email.as_str(),
        name: &colleague.name,
        locale: colleague.locale.unwrap_or(ctx.locale),
        password: None,
    };
    people::add_user(app, ctx, partner, newcomer, colleague.roles).await.map(|_| ())
}
