//! What a company has earned, for customers to see: its membership's level and its competencies, as
//! they are on the day somebody looks. Nothing is kept of it, so nothing outlives its day.

use std::collections::BTreeMap;

use domain::ids::{CompetencyCode, PartnerId};
use domain::offer::{CompetencyLevel, Level};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use crate::app::{App, Loaded};
use crate::db::walls;
use crate::error::Error;
use crate::{competency, subscription};

/// Companies of one question.
const PARTNERS_MAX: usize = 500;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earned {
    /// The highest level of a membership that runs.
    pub level: Option<Level>,
    /// In the programme's order.
    pub competencies: Vec<(CompetencyCode, CompetencyLevel)>,
}

/// What companies have earned on a day, in few questions whatever their number.
pub async fn of_many(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    partners: &[PartnerId],
    today: Date,
) -> Result<BTreeMap<PartnerId, Earned>, Error> {
    let mut found: BTreeMap<PartnerId, Earned> = BTreeMap::new();
    for some in partners.chunks(PARTNERS_MAX) {
        let holdings = subscription::store::list_of_many(connection, some).await?;
        for ((partner, _), holding) in holdings {
            let level = loaded.programme.offer(&holding.offer).map(|offer| offer.level);
            if holding.status(loaded, today)?.is_live() {
                let own = found.entry(partner).or_default();
                own.level = own.level.max(level);
            }
        }
        for (partner, competencies) in competency::met(connection, loaded, some, today).await? {
            found.entry(partner).or_default().competencies = competencies;
        }
    }
    Ok(found)
}

/// The same of one company, for whoever asks: what it has earned is no secret.
pub async fn of_one(app: &App, partner: PartnerId, today: Date) -> Result<Earned, Error> {
    let loaded = app.programme().await?;
    let found = walls::house(of_many(app.db.read(), &loaded, &[partner], today)).await?;
    Ok(found.get(&partner).cloned().unwrap_or_default())
}
