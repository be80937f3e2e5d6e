//! A lead reaches the company that was meant, and nobody else learns who the customer is: I40. What
//! a page hides after a decline or the end of the time follows from the rules and leaves no row.

use std::collections::HashSet;

use uuid::Uuid;

use super::Found;
use super::store::{Asked, Folder};
use crate::lead::TO_CUSTOMER;

pub(super) fn check(found: &mut Found, folder: &Folder) {
    let leads = &folder.leads;
    for lead in &leads.asked {
        meant(found, folder, lead);
        letters(found, folder, lead);
        let is_known = !lead.company.is_empty()
            || lead.contact_name.is_some()
            || lead.contact_email.is_some()
            || lead.contact_phone.is_some();
        found.hold(
            "I40",
            lead.erased_at.is_none() || !is_known,
            || named(lead),
            || "who the customer is was erased, and stands there".to_owned(),
        );
    }
    let own: HashSet<Uuid> = folder.users.iter().map(|user| user.person_id).collect();
    for (lead, person) in &leads.people {
        found.hold(
            "I40",
            own.contains(person),
            || format!("lead {lead}"),
            || format!("person {person} is nobody of the company"),
        );
    }
    for lead in &leads.told {
        found.add("I40", format!("lead {lead}"), "a message that is kept names the customer");
    }
}

fn named(lead: &Asked) -> String {
    format!("lead {}", lead.number)
}

/// It was asked at a place of the directory that leads to this company.
fn meant(found: &mut Found, folder: &Folder, lead: &Asked) {
    let leads = &folder.leads;
    found.hold(
        "I40",
        leads.places.contains(&lead.public_id)
            && leads.profiles.get(&lead.profile_id) == Some(&lead.public_id),
        || named(lead),
        || format!("it was asked at {}, which is not the company's profile", lead.public_id),
    );
    let network_id = folder.partner.network_id.unwrap_or_default().to_string();
    let prefix = lead.number.split_once('-').map_or("", |(prefix, _)| prefix);
    found.hold(
        "I40",
        prefix == network_id,
        || named(lead),
        || format!("its number is of another company than {network_id}"),
    );
}

/// Letters to the customer go to the customer.
fn letters(found: &mut Found, folder: &Folder, lead: &Asked) {
    let Some(email) = &lead.contact_email else { return };
    let about = lead.lead_id.to_string();
    let own = folder
        .letters
        .iter()
        .filter(|letter| letter.kind.starts_with(TO_CUSTOMER) && letter.about() == about);
    for letter in own {
        found.hold(
            "I40",
            letter.recipient == *email,
            || format!("letter {} {about}", letter.kind),
            || "its reader is not the customer".to_owned(),
        );
    }
}
