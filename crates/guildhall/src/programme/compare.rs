//! What an edit of the programme changes, in its own words rather than in lines of files.

use std::collections::{BTreeMap, BTreeSet};

use domain::offer::Programme;

use super::things::{Field, Thing, things};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    Added,
    Removed,
    Changed,
}

impl ChangeKind {
    pub fn code(self) -> &'static str {
        match self {
            ChangeKind::Added => "added",
            ChangeKind::Removed => "removed",
            ChangeKind::Changed => "changed",
        }
    }
}

/// One difference between two versions of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub kind: ChangeKind,
    /// The thing, `price action-pack USD 2025-07-01`, followed by the key of the files where one of
    /// several values changed: `policy pc-2024 renewal_window.closes`.
    pub subject: String,
    /// `None` where it is new. Whole texts, also those of agreements: whoever shows them shortens
    /// them.
    pub before: Option<String>,
    /// `None` where it is gone.
    pub after: Option<String>,
}

/// The changes from one version to the next, by kind of thing and name, always in the same order. A
/// thing that is wholly new or gone is one change. Without a version before, everything is new.
pub fn compare(before: Option<&Programme>, after: &Programme) -> Vec<Change> {
    let after = things(after);
    let before = before.map_or_else(|| after.iter().map(|_| Vec::new()).collect(), things);
    before.iter().zip(&after).flat_map(|(before, after)| compare_kind(before, after)).collect()
}

fn compare_kind(before: &[Thing], after: &[Thing]) -> Vec<Change> {
    let by_subject = |things: &'_ [Thing]| -> BTreeMap<String, usize> {
        things.iter().enumerate().map(|(at, thing)| (thing.subject.clone(), at)).collect()
    };
    let (old, new) = (by_subject(before), by_subject(after));
    let subjects: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut changes = Vec::new();
    for subject in subjects {
        let old = old.get(subject).and_then(|at| before.get(*at));
        let new = new.get(subject).and_then(|at| after.get(*at));
        if let (Some(old), Some(new)) = (old, new) {
            changes.extend(compare_fields(subject, &old.fields, &new.fields));
            continue;
        }
        let summary = |thing: &Thing| thing.summary.clone();
        changes.extend(change(subject.clone(), old.map(summary), new.map(summary)));
    }
    changes
}

fn compare_fields(subject: &str, before: &[Field], after: &[Field]) -> Vec<Change> {
    let value = |fields: &[Field], name: &str| {
        fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    };
    let gone = before.iter().filter(|(name, _)| value(after, name).is_none());
    after
        .iter()
        .chain(gone)
        .filter_map(|(name, _)| {
            let subject =
                if name.is_empty() { subject.to_owned() } else { format!("{subject} {name}") };
            change(subject, value(before, name), value(after, name))
        })
        .collect()
}

/// `None` where nothing differs.
fn change(subject: String, before: Option<String>, after: Option<String>) -> Option<Change> {
    let kind = match (&before, &after) {
        (None, None) => return None,
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        (Some(before), Some(after)) if before == after => return None,
        (Some(_), Some(_)) => ChangeKind::Changed,
    };
    Some(Change { kind, subject, before, after })
}
