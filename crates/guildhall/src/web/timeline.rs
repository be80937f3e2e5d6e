//! A company's history: what happened, when, and by whom.

use domain::text::Locale;
use serde::Serialize;

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
            ("visitor", _) => app.text(locale, "timeline-visitor", &[]),
            _ => app.text(locale, "timeline-system", &[]),
        };
        let text = sentence(app, &loaded, locale, &event);
        Entry { at: event.at.0, kind: event.kind, text, who }
    };
    Ok(events.into_iter().map(entry).collect())
}
