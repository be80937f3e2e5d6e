//! A company's history: what happened, when, and by whom.

use domain::text::Locale;
use serde::Serialize;
use serde_json::Value;

use super::happening::sentence;
use crate::access::store::list_names;
use crate::app::App;
use crate::db::event::Model;
use crate::error::Error;

/// One line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Microseconds since 1970 UTC, for `datetime`.
    pub at: i64,
    pub kind: String,
    pub text: String,
    pub who: String,
    /// Which way it came in, and for people of the company the network address.
    pub origin: String,
    /// The reason that was given, where one was.
    pub why: Option<String>,
}

/// The entries of events, in their order.
pub async fn entries(app: &App, locale: Locale, events: Vec<Model>) -> Result<Vec<Entry>, Error> {
    let mut people: Vec<_> = events.iter().filter_map(|event| event.actor_person).collect();
    people.sort_unstable();
    people.dedup();
    let names = list_names(app.db.read(), people).await?;
    let loaded = app.programme().await?;
    let entry = |event: Model| {
        let name = names.iter().find(|(id, _)| Some(*id) == event.actor_person);
        let who = match (event.actor_kind.as_str(), name) {
            ("member", Some((_, name))) => name.clone(),
            ("operator", Some((_, name))) => {
                app.text(locale, "timeline-operator", &[("name", name.as_str().into())])
            }
            ("directory", _) => {
                let data: Value = serde_json::from_str(&event.data).unwrap_or_default();
                let name = data["token_name"].as_str().unwrap_or_default();
                app.text(locale, "timeline-directory", &[("name", name.into())])
            }
            ("visitor", _) => app.text(locale, "timeline-visitor", &[]),
            _ => app.text(locale, "timeline-system", &[]),
        };
        let text = sentence(app, &loaded, locale, &event);
        let (origin, why) = (origin(app, locale, &event), why(app, locale, &event));
        Entry { at: event.at.0, kind: event.kind, text, who, origin, why }
    };
    Ok(events.into_iter().map(entry).collect())
}

fn origin(app: &App, locale: Locale, event: &Model) -> String {
    let way = app.text(locale, &format!("activity-way-{}", event.way.replace('_', "-")), &[]);
    // Where staff sits is the programme's business.
    let is_own = ["member", "visitor"].contains(&event.actor_kind.as_str());
    match event.place().filter(|_| is_own) {
        Some(place) => format!("{way} · {place}"),
        None => way,
    }
}

fn why(app: &App, locale: Locale, event: &Model) -> Option<String> {
    let chosen = event
        .fields()
        .get("opening")
        .and_then(|code| code.as_str())
        .map(|code| app.text(locale, &format!("opening-reason-{code}"), &[]));
    match (chosen, &event.why) {
        (Some(chosen), Some(note)) => Some(format!("{chosen}: {note}")),
        (chosen, note) => chosen.or_else(|| note.clone()),
    }
}
