//! The companies a list of things belongs to, loaded in one query.

use std::collections::HashMap;

use domain::ids::PartnerId;
use sea_orm::ConnectionTrait;
use serde::Serialize;

use crate::error::Error;
use crate::partner;

/// A company as lists name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Company {
    pub name: String,
    pub network_id: String,
    /// The operator's page about it.
    pub href: String,
}

pub struct Companies(HashMap<PartnerId, Company>);

impl Companies {
    pub async fn load(
        connection: &impl ConnectionTrait,
        partners: impl IntoIterator<Item = PartnerId>,
    ) -> Result<Companies, Error> {
        let mut ids: Vec<PartnerId> = partners.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        let found = partner::store::list_by_ids(connection, &ids).await?;
        let company = |partner: partner::Partner| {
            let network_id = partner.network_id.map(|id| id.to_string()).unwrap_or_default();
            let href = format!("/operator/partners/{network_id}");
            (partner.id, Company { name: partner.legal_name, network_id, href })
        };
        Ok(Companies(found.into_iter().map(company).collect()))
    }

    /// Broken for a company the list was not loaded for.
    pub fn of(&self, partner: PartnerId) -> Result<Company, Error> {
        let company = self.0.get(&partner).cloned();
        company.ok_or_else(|| Error::broken(format!("partner {partner} was not loaded")))
    }
}
