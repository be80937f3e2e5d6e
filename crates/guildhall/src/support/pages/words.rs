//! What several pages say about a request: its state, whose turn it is, what was said.

use domain::support::{State, Topic};
use serde::Serialize;

use crate::access::store::list_names;
use crate::error::Error;
use crate::support::{Note, Request, Side};
use crate::web::Visit;

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

/// The type of problem; the first two are the glossary's.
pub fn topic(visit: &Visit, topic: Topic) -> String {
    let key = match topic {
        Topic::Invoice => "sup-topic-invoice",
        Topic::Profile => "sup-topic-profile",
        Topic::Users => "request-topic-users",
        Topic::Membership => "request-topic-membership",
        Topic::Benefits => "request-topic-benefits",
        Topic::Portal => "request-topic-portal",
    };
    visit.t(key, &[])
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
    /// Microseconds.
    pub changed_at: i64,
    pub created_at: i64,
}

impl Row {
    /// `base` is the address of the list.
    pub fn of(visit: &Visit, base: &str, request: &Request) -> Row {
        let due_at = match request.state {
            State::Open { due_at } => Some(due_at),
            State::NeedsAttention | State::Closed { .. } => None,
        };
        Row {
            href: format!("{base}/{}", request.number),
            number: request.number.to_string(),
            title: request.title.clone(),
            topic: topic(visit, request.topic),
            severity: visit.t(&format!("request-severity-{}", request.severity.code()), &[]),
            state: badge(visit, request.state),
            is_late: due_at.is_some_and(|due_at| due_at < visit.ctx.now),
            due_at: due_at.map(|due_at| due_at.as_microsecond()),
            changed_at: request.changed_at.as_microsecond(),
            created_at: request.created_at.as_microsecond(),
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
}

/// The thread, from the beginning, with names.
pub async fn thread(visit: &Visit, notes: Vec<Note>) -> Result<Vec<Said>, Error> {
    let mut people: Vec<_> =
        notes.iter().filter_map(|note| note.person).map(|person| person.0).collect();
    people.sort_unstable();
    people.dedup();
    let names = list_names(visit.app.db.read(), people).await?;
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
        }
    };
    Ok(notes.into_iter().map(said).collect())
}
