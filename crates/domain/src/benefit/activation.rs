//! Activations of a key that may be activated several times.
//!
//! What counts follows the historical vendor's rule for such keys: a new machine counts one, the
//! same machine counts nothing again, and one whose hardware was changed significantly counts as
//! new. There are no top-ups.

/// Letters of a machine's name.
pub const MACHINE_MAX: usize = 60;

/// What of a machine is to be activated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// The machine was never activated with this key.
    New,
    /// The same machine, set up again.
    Same,
    /// The same machine, its hardware changed significantly.
    Changed,
}

impl Change {
    pub const ALL: [Change; 3] = [Change::New, Change::Same, Change::Changed];

    pub fn code(self) -> &'static str {
        match self {
            Change::New => "new",
            Change::Same => "same",
            Change::Changed => "changed",
        }
    }

    pub fn parse(code: &str) -> Option<Change> {
        Change::ALL.into_iter().find(|change| change.code() == code)
    }

    /// `is_known`: the machine was activated with this key before.
    pub fn of(is_known: bool, hardware_changed: bool) -> Change {
        match (is_known, hardware_changed) {
            (false, _) => Change::New,
            (true, false) => Change::Same,
            (true, true) => Change::Changed,
        }
    }

    /// How many activations it takes.
    pub fn counts(self) -> u32 {
        match self {
            Change::New | Change::Changed => 1,
            Change::Same => 0,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ActivationRefusal {
    /// Every activation of the key is used.
    #[error("benefit.activations_used_up")]
    UsedUp { most: u32 },
}

impl ActivationRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            ActivationRefusal::UsedUp { .. } => "benefit.activations_used_up",
        }
    }
}

/// How many activations are used after one more. `most`: what the key allows.
pub fn activate(most: u32, used: u32, change: Change) -> Result<u32, ActivationRefusal> {
    let after = used.saturating_add(change.counts());
    if most < after && 0 < change.counts() {
        return Err(ActivationRefusal::UsedUp { most });
    }
    Ok(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_machine_counts_the_same_one_does_not_and_a_changed_one_does() {
        let refused = Err(ActivationRefusal::UsedUp { most: 2 });
        let cases = [
            ((false, false), 0, Ok(1)),
            ((false, true), 1, Ok(2)),
            ((false, false), 2, refused),
            ((true, false), 1, Ok(1)),
            // Set up again it may be even when nothing is left.
            ((true, false), 2, Ok(2)),
            ((true, true), 1, Ok(2)),
            ((true, true), 2, refused),
        ];
        for ((is_known, hardware_changed), used, after) in cases {
            let change = Change::of(is_known, hardware_changed);
            assert_eq!(activate(2, used, change), after, "{change:?} after {used}");
        }
    }

    #[test]
    fn every_change_is_told_apart_by_its_code() {
        for change in Change::ALL {
            assert_eq!(Change::parse(change.code()), Some(change));
        }
        assert_eq!(Change::parse("other"), None);
    }
}
