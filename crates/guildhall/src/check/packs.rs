//! What was taken of choice packs, against what was chosen: I28.

use std::collections::HashMap;

use domain::benefit::Grant;

use super::Found;
use super::store::Folder;
use crate::app::Loaded;
use crate::benefit::books::grants_of;
use crate::benefit::packs::{self, Choices};
use crate::benefit::store::{GrantKey, chosen_pack, written};
use crate::subscription::Holding;

/// Nothing is taken of a pack that was not chosen, and nothing is chosen where there is no choice.
pub(super) fn check(found: &mut Found, loaded: &Loaded, folder: &Folder, holdings: &[Holding]) {
    let grants: Vec<Grant> =
        holdings.iter().flat_map(|held| grants_of(loaded, held).into_iter().flatten()).collect();
    let choices: Choices =
        folder.given.packs.iter().filter_map(|row| chosen_pack(row.clone()).ok()).collect();
    let chosen: HashMap<GrantKey, _> = grants
        .iter()
        .map(|grant| {
            let key = (grant.subscription, grant.term);
            (key, (&grant.offer, packs::of(loaded, &grants, &choices, grant)))
        })
        .collect();
    for key in choices.keys() {
        let made = chosen.get(key).is_some_and(|(_, chosen)| chosen.pack().is_some());
        let about = || format!("subscription {} term {}", key.0, key.1);
        found.hold("I28", made, about, || "a pack was chosen where there is none".to_owned());
    }
    for one in folder.given.entries.iter().filter_map(|row| written(row.clone()).ok()) {
        let Some((offer, chosen)) = chosen.get(&one.grant) else { continue };
        let mut own = loaded.programme.benefits_of(offer);
        let pack = own.find(|benefit| benefit.code == one.benefit).and_then(|own| own.pack);
        let about = || format!("entry {}", one.id);
        found.hold("I28", chosen.gives(pack) && !chosen.waits(pack), about, || {
            "it is of a pack that was not chosen".to_owned()
        });
    }
}
