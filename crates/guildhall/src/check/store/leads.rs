//! Leads, whose they are, and who is named beside them.

use std::collections::{BTreeMap, HashMap, HashSet};

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ConnectionTrait, FromQueryResult, QuerySelect};

use super::Whose;
use crate::business_profile::row as profile;
use crate::db::At;
use crate::error::Error;
use crate::lead::row::{self as lead, favorite, member, message};
use crate::partner::row::directory;
use crate::partner::store::listings;

/// A lead without what the customer wrote.
#[derive(Debug, FromQueryResult)]
pub struct Asked {
    pub partner_id: Uuid,
    pub lead_id: Uuid,
    pub number: String,
    pub profile_id: Uuid,
    pub public_id: String,
    pub company: String,
    pub contact_name: Option<String>,
    pub contact_email: Option<String>,
    pub contact_phone: Option<String>,
    pub erased_at: Option<At>,
}

#[derive(Debug, Default)]
pub struct Leads {
    pub asked: Vec<Asked>,
    /// Where the company's profiles stand in the directory, by profile.
    pub profiles: BTreeMap<Uuid, String>,
    /// Places of the directory that lead to the company.
    pub places: HashSet<String>,
    /// Who works on a lead or marked it: lead and person.
    pub people: Vec<(Uuid, Uuid)>,
    /// Leads of which a message is kept that says who the customer is.
    pub told: Vec<Uuid>,
}

impl Leads {
    pub fn rows(&self) -> usize {
        self.asked.len() + self.people.len()
    }
}

/// What a message says of the customer is written under this name as it leaves, and never kept.
const OF_CUSTOMER: &str = "\"customer\"";

pub async fn read(
    connection: &impl ConnectionTrait,
    whose: &Whose,
) -> Result<HashMap<Uuid, Leads>, Error> {
    let mut all: HashMap<Uuid, Leads> = HashMap::new();
    for one in asked(connection, whose).await? {
        all.entry(one.partner_id).or_default().asked.push(one);
    }
    if all.is_empty() {
        return Ok(all);
    }
    let profiles = profile::Entity::find().filter(whose.own(profile::Column::PartnerId));
    for one in profiles.all(connection).await? {
        all.entry(one.partner_id).or_default().profiles.insert(one.profile_id, one.public_id);
    }
    let places = directory::Entity::find()
        .filter(directory::Column::Kind.eq(listings::LISTING))
        .filter(whose.own(directory::Column::PartnerId));
    for place in places.all(connection).await? {
        all.entry(place.partner_id).or_default().places.insert(place.value);
    }
    let members = member::Entity::find().filter(whose.own(member::Column::PartnerId));
    for one in members.all(connection).await? {
        all.entry(one.partner_id).or_default().people.push((one.lead_id, one.person_id));
    }
    let hearts = favorite::Entity::find().filter(whose.own(favorite::Column::PartnerId));
    for one in hearts.all(connection).await? {
        all.entry(one.partner_id).or_default().people.push((one.lead_id, one.person_id));
    }
    let told: Vec<(Uuid, Uuid)> = message::Entity::find()
        .select_only()
        .columns([message::Column::PartnerId, message::Column::LeadId])
        .filter(whose.own(message::Column::PartnerId))
        .filter(Expr::col(message::Column::Payload).like(format!("%{OF_CUSTOMER}%")))
        .into_tuple()
        .all(connection)
        .await?;
    for (partner, lead) in told {
        all.entry(partner).or_default().told.push(lead);
    }
    Ok(all)
}

async fn asked(connection: &impl ConnectionTrait, whose: &Whose) -> Result<Vec<Asked>, Error> {
    let query = lead::Entity::find()
        .select_only()
        .columns([lead::Column::PartnerId, lead::Column::LeadId, lead::Column::Number])
        .columns([lead::Column::ProfileId, lead::Column::PublicId, lead::Column::Company])
        .columns([lead::Column::ContactName, lead::Column::ContactEmail])
        .columns([lead::Column::ContactPhone, lead::Column::ErasedAt]);
    Ok(query.filter(whose.own(lead::Column::PartnerId)).into_model().all(connection).await?)
}
