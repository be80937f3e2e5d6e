//! What several pages say about a request: its state, whose turn it is, what was said.

use domain::calendar::civil_day;
use domain::ids::TopicCode;
use domain::support::{Hours, State};
use jiff::civil::Time;
use language::Arg;
use serde::Serialize;

use super::file::FileLink;
use crate::access::store::list_names;
use crate::app::Loaded;
use crate::error::Error;
use crate::support::{Note, Request, Side, files, store};
use crate::web::Visit;
use crate::web::reason::relative;

/// A status in words, for the macro `badge`.
#[derive(Debug, Clone, Serialize)]
pub struct Badge {
    pub kind: &'static str,
    pub text: String,
}

pub fn badge(visit: &Visit, state: State) -> Badge {
    let (kind, key) = match state {
        State::Open { .. } => ("wait", "request-state-open".to_owned()),
        State::NeedsAttention => ("warn", "request-state-needs-attention".to_owned()),
        State::Closed { outcome, .. } => ("off", format!("request-outcome-{}", outcome.code())),
    };
    Badge { kind, text: visit.t(&key, &[]) }
}

/// A page and its words.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    pub text: String,
    pub href: String,
}

/// The type of problem; one that the programme no longer has keeps its code.
pub fn topic(visit: &Visit, loaded: &Loaded, code: &TopicCode) -> String {
    let topic = loaded.programme.topic(code);
    topic.map_or(code.as_str(), |topic| topic.name.get(visit.ctx.locale)).to_owned()
}

/// When support works in the language of a request: "Monday to Friday, 09:00 to 18:00 (Taipei)".
pub fn hours(visit: &Visit, loaded: &Loaded, request: &Request) -> String {
    let hours = Hours::of(request.locale, &loaded.programme.zone);
    let zone = hours.zone.iana_name().unwrap_or("UTC").replace('_', " ");
    let time = |time: Time| Arg::Text(time.strftime("%H:%M").to_string());
    let args = [("from", time(hours.from)), ("to", time(hours.to)), ("zone", zone.into())];
    visit.t("request-hours", &args)
}

/// A request in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub number: String,
    pub href: String,
    pub title: String,
    pub topic: String,
    pub severity: String,
    pub state: Badge,
    /// When support's next answer is due, in microseconds; `None` when it is not support's turn.
    pub due_at: Option<i64>,
    pub is_late: bool,
    /// Whose turn it is where it is not support's; empty once it ended.
    pub turn: String,
    /// Microseconds.
    pub changed_at: i64,
    pub created_at: i64,
    /// How long ago it was opened, in words.
    pub age: String,
}

impl Row {
    /// `base` is the address of the list.
    pub fn of(visit: &Visit, loaded: &Loaded, base: &str, request: &Request) -> Row {
        let due_at = match request.state {
            State::Open { due_at } => Some(due_at),
            State::NeedsAttention | State::Closed { .. } => None,
        };
        Row {
            href: format!("{base}/{}", request.number),
            number: request.number.to_string(),
            title: request.title.clone(),
            topic: topic(visit, loaded, &request.topic),
            severity: visit.t(&format!("request-severity-{}", request.severity.code()), &[]),
            state: badge(visit, request.state),
            is_late: due_at.is_some_and(|due_at| due_at < visit.ctx.now),
            turn: match request.state {
                State::NeedsAttention => visit.t("request-turn-partner", &[]),
                State::Open { .. } | State::Closed { .. } => String::new(),
            },
            due_at: due_at.map(|due_at| due_at.as_microsecond()),
            changed_at: request.changed_at.as_microsecond(),
            created_at: request.created_at.as_microsecond(),
            age: relative(
                &visit.app,
                visit.ctx.locale,
                visit.ctx.today,
                civil_day(request.created_at, &loaded.programme.zone),
            ),
        }
    }
}

/// What somebody said.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    pub at: i64,
    pub who: String,
    pub by_support: bool,
    /// Paragraphs, each with its lines.
    pub paragraphs: Vec<Vec<String>>,
    pub files: Vec<FileLink>,
}

/// The thread of a request, from the beginning, with names and files. `list` is the address of the
/// list it is opened from.
pub async fn thread(visit: &Visit, list: &str, request: &Request) -> Result<Vec<Said>, Error> {
    let read = visit.app.db.read();
    let notes = store::list_notes(read, request.partner, request.id).await?;
    let files = files::store::list(read, request.partner, request.id).await?;
    let base = format!("{list}/{}", request.number);
    let mut people: Vec<_> =
        notes.iter().filter_map(|note| note.person).map(|person| person.0).collect();
    people.sort_unstable();
    people.dedup();
    let names = list_names(read, people).await?;
    let said = |note: Note| {
        let name = names.iter().find(|(id, _)| Some(*id) == note.person.map(|person| person.0));
        let name = name.map(|(_, name)| name.clone()).unwrap_or_default();
        let by_support = note.side == Side::Support;
        let key = if by_support { "request-said-support" } else { "request-said-partner" };
        let lines = |paragraph: &str| paragraph.split('\n').map(str::to_owned).collect();
        Said {
            at: note.at.as_microsecond(),
            who: visit.t(key, &[("name", name.into())]),
            by_support,
            paragraphs: note.text.split("\n\n").map(lines).collect(),
            files: files
                .iter()
                .filter(|file| file.note_no == note.no)
                .map(|file| FileLink::of(&base, file))
                .collect(),
        }
    };
    Ok(notes.into_iter().map(said).collect())
}
