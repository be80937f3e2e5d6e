//! Who is written to about a company without belonging to it.

use std::collections::{HashMap, HashSet};

use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;

use super::Whose;
use crate::benefit::service::row as service;
use crate::db::event;
use crate::error::Error;
use crate::partner::row::recovery;

#[derive(Debug, Default)]
pub struct Outside {
    /// Of people who say that nobody can sign in any more.
    pub claims: Vec<recovery::Model>,
    /// Every address that the company ever named to be written to: about its money, its marketing,
    /// its support incidents.
    pub named: HashSet<String>,
}

impl Outside {
    pub fn rows(&self) -> usize {
        self.claims.len()
    }
}

pub async fn read(
    connection: &impl ConnectionTrait,
    whose: &Whose,
) -> Result<HashMap<Uuid, Outside>, Error> {
    let mut all: HashMap<Uuid, Outside> = HashMap::new();
    let claims = recovery::Entity::find().filter(whose.own(recovery::Column::PartnerId));
    for claim in claims.all(connection).await? {
        all.entry(claim.partner_id).or_default().claims.push(claim);
    }
    let named = event::Entity::find().filter(whose.own(event::Column::PartnerId)).filter(
        event::Column::Kind.is_in(["profile.billing_written", "marketing.contact_changed"]),
    );
    for told in named.all(connection).await? {
        let fields = told.fields();
        let email = fields.get("email").and_then(|email| email.as_str());
        let own = all.entry(told.partner_id).or_default();
        own.named.extend(email.map(str::to_owned));
    }
    let users = service::Entity::find()
        .filter(whose.own(service::Column::PartnerId))
        .filter(service::Column::AlternateEmail.ne(""));
    for user in users.all(connection).await? {
        all.entry(user.partner_id).or_default().named.insert(user.alternate_email);
    }
    Ok(all)
}
