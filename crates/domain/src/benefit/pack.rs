//! Choice packs: sets of benefits of which a company chooses one for each year.

use jiff::civil::Date;

use crate::offer::{Benefit, Pack};

/// How a year stands with its packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// There is nothing to choose: the edition has no packs, or one that everybody gets.
    Whole,
    /// Nothing of any pack works before one is chosen.
    Open,
    /// The year goes on with the pack of the year before until something else is chosen.
    Carried(Pack),
    Made(Pack),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PackRefusal {
    #[error("benefit.pack_none")]
    NothingToChoose,
    /// Chosen for this year.
    #[error("benefit.pack_chosen")]
    Made { until: Date },
    /// The pack of the year before was used this year, which chooses it.
    #[error("benefit.pack_used")]
    Used { until: Date },
}

impl PackRefusal {
    pub fn code(&self) -> &'static str {
        match self {
            PackRefusal::NothingToChoose => "benefit.pack_none",
            PackRefusal::Made { .. } => "benefit.pack_chosen",
            PackRefusal::Used { .. } => "benefit.pack_used",
        }
    }
}

/// The packs an edition has something in.
pub fn packs_on<'a>(benefits: impl Iterator<Item = &'a Benefit>, edition_on: Date) -> Vec<Pack> {
    let given = benefits.filter(|benefit| benefit.quantity_on(edition_on).is_some());
    let mut packs: Vec<Pack> = given.filter_map(|benefit| benefit.pack).collect();
    packs.sort_unstable();
    packs.dedup();
    packs
}

/// How a year stands that offers some packs, with what was chosen in it and what the year before
/// had.
pub fn chosen(offered: &[Pack], made: Option<Pack>, before: Option<Pack>) -> Chosen {
    if offered.len() < 2 {
        return Chosen::Whole;
    }
    match (made, before.filter(|pack| offered.contains(pack))) {
        (Some(pack), _) => Chosen::Made(pack),
        (None, Some(pack)) => Chosen::Carried(pack),
        (None, None) => Chosen::Open,
    }
}

impl Chosen {
    /// The pack that works.
    pub fn pack(self) -> Option<Pack> {
        match self {
            Chosen::Whole | Chosen::Open => None,
            Chosen::Carried(pack) | Chosen::Made(pack) => Some(pack),
        }
    }

    /// Whether a year gives a benefit at all, now or once it is chosen.
    pub fn gives(self, of: Option<Pack>) -> bool {
        self.pack().is_none_or(|chosen| of.is_none_or(|of| of == chosen))
    }

    /// Whether a benefit waits for a choice.
    pub fn waits(self, of: Option<Pack>) -> bool {
        self == Chosen::Open && of.is_some()
    }

    /// Whether a pack may be chosen. `is_used`: something of the pack that works was used this
    /// year. `until` is the year's last day.
    pub fn may_choose(self, is_used: bool, until: Date) -> Result<(), PackRefusal> {
        match self {
            Chosen::Whole => Err(PackRefusal::NothingToChoose),
            Chosen::Made(_) => Err(PackRefusal::Made { until }),
            Chosen::Carried(_) if is_used => Err(PackRefusal::Used { until }),
            Chosen::Open | Chosen::Carried(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::day;

    const BOTH: [Pack; 2] = [Pack::Services, Pack::Learning];

    #[test]
    fn a_year_has_the_pack_that_was_chosen_or_else_the_one_before() {
        let (services, learning) = (Some(Pack::Services), Some(Pack::Learning));
        for (offered, made, before, expected) in [
            (&BOTH[..0], None, services, Chosen::Whole),
            (&BOTH[..1], None, services, Chosen::Whole),
            (&BOTH[..], None, None, Chosen::Open),
            (&BOTH[..], None, learning, Chosen::Carried(Pack::Learning)),
            (&BOTH[..], services, learning, Chosen::Made(Pack::Services)),
            (&BOTH[..], learning, None, Chosen::Made(Pack::Learning)),
        ] {
            assert_eq!(chosen(offered, made, before), expected);
        }
    }

    #[test]
    fn what_is_in_no_pack_always_works_and_the_other_pack_never() {
        let learning = Some(Pack::Learning);
        for (chosen, of, gives, waits) in [
            (Chosen::Whole, learning, true, false),
            (Chosen::Open, learning, true, true),
            (Chosen::Open, None, true, false),
            (Chosen::Made(Pack::Learning), learning, true, false),
            (Chosen::Made(Pack::Services), learning, false, false),
            (Chosen::Carried(Pack::Services), learning, false, false),
            (Chosen::Carried(Pack::Services), None, true, false),
        ] {
            assert_eq!((chosen.gives(of), chosen.waits(of)), (gives, waits), "{chosen:?} {of:?}");
        }
    }

    #[test]
    fn a_pack_is_chosen_once_a_year_and_a_used_one_stays() {
        let until = day("2025-03-04");
        let made = Err(PackRefusal::Made { until });
        for (chosen, is_used, expected) in [
            (Chosen::Whole, false, Err(PackRefusal::NothingToChoose)),
            (Chosen::Open, false, Ok(())),
            (Chosen::Made(Pack::Services), false, made),
            (Chosen::Made(Pack::Services), true, made),
            (Chosen::Carried(Pack::Services), false, Ok(())),
            (Chosen::Carried(Pack::Services), true, Err(PackRefusal::Used { until })),
        ] {
            assert_eq!(chosen.may_choose(is_used, until), expected, "{chosen:?}");
        }
    }
}
