//! The world outside: clock, ids, mail, gateway; the real and the simulated one side by side.

pub mod clock;
pub mod dns;
pub mod faults;
pub mod gateway;
pub mod guard;
pub mod hooks;
pub mod identity;
pub mod ids;
pub mod mail;
pub mod seal;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, PaginatorTrait};

use crate::config::Outside;
use crate::db::{At, Db};
use clock::{Clock, Wall};
use gateway::{Gateway, Stripe};
use hooks::Hooks;
use ids::Ids;
use mail::Mailer;
use seal::Seal;

pub struct World {
    pub clock: Clock,
    pub wall: Wall,
    /// What this node measured beside the clock.
    pub measure: guard::Measure,
    pub ids: Ids,
    pub mailer: Mailer,
    pub gateway: Gateway,
    /// Who knows what stands in the world's name servers.
    pub resolver: Box<dyn dns::Resolver>,
    /// The way to addresses that companies name.
    pub hooks: Hooks,
    /// Closes what a copied database must not show.
    pub seal: Seal,
}

impl World {
    pub fn new(outside: &Outside, public_url: &str) -> anyhow::Result<World> {
        Ok(match outside {
            Outside::Live { smtp_url, mail_from, stripe, secret_keys } => World {
                clock: Clock::System,
                wall: Wall::default(),
                measure: guard::Measure::default(),
                ids: Ids::from_system(),
                mailer: Mailer::smtp(smtp_url, mail_from)?,
                gateway: match stripe {
                    Some(settings) => Gateway::Stripe(Box::new(Stripe::new(settings, public_url)?)),
                    None => Gateway::None,
                },
                resolver: Box::new(dns::Servers::System),
                hooks: Hooks::Network,
                seal: Seal::new(secret_keys),
            },
            Outside::Simulated { seed } => World {
                clock: Clock::Simulated,
                wall: Wall::default(),
                measure: guard::Measure::default(),
                ids: seed.map_or_else(Ids::from_system, Ids::seeded),
                mailer: Mailer::Simulated,
                // Of the system, so that a seed's ids stay as they are.
                gateway: Gateway::Simulated { secret: Ids::from_system().token() },
                resolver: Box::new(dns::Simulated),
                hooks: Hooks::Simulated,
                seal: Seal::simulated(),
            },
        })
    }
}

mod installation {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "installation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub value: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Marks a new database as live or simulated; fails when it is marked as the other.
pub async fn claim_mode(db: &Db, mode: &str) -> anyhow::Result<()> {
    let marked = mark_once(db, MODE, mode).await?;
    anyhow::ensure!(
        marked == mode,
        "this database is marked {marked}, and the program was started as {mode}: simulated and \
         live data never share a database"
    );
    Ok(())
}

/// Marks a database as one of a gateway's sandbox, or of real money, with the first key it is
/// started with; fails when the other kind of key comes later.
pub async fn claim_gateway(db: &Db, live: bool) -> anyhow::Result<()> {
    let kind = if live { "live" } else { "test" };
    let marked = mark_once(db, "gateway", kind).await?;
    anyhow::ensure!(
        marked == kind,
        "this database was begun with a {marked} key of the payment gateway, and the program was \
         started with a {kind} key: test charges and real money never share a database"
    );
    Ok(())
}

/// Writes a mark unless there is one; returns the one that stands.
async fn mark_once(db: &Db, name: &str, value: &str) -> anyhow::Result<String> {
    let transaction = db.begin().await?;
    let row =
        installation::ActiveModel { name: Set(name.to_owned()), value: Set(value.to_owned()) };
    let unless_marked = OnConflict::column(installation::Column::Name).do_nothing().to_owned();
    installation::Entity::insert(row)
        .on_conflict(unless_marked)
        .exec_without_returning(&transaction)
        .await?;
    transaction.commit().await?;
    Ok(fact(db, name).await?.unwrap_or_default())
}

const MODE: &str = "mode";

/// `live` or `simulated`; `None` for a database nobody has started on.
pub async fn mode_of(db: &Db) -> Result<Option<String>, DbErr> {
    fact(db, MODE).await
}

/// Where people reach the portal, as the node that serves it last said. The command line writes
/// mails with it.
pub async fn public_url_of(db: &Db) -> Result<Option<String>, DbErr> {
    fact(db, PUBLIC_URL).await
}

/// How many rows the simulated world has, table by table: none on a live installation.
pub async fn simulated_rows(db: &Db) -> Result<Vec<(&'static str, u64)>, DbErr> {
    use gateway::rows::{card, charge, dispute, event, key, refund, session};
    let read = db.read();
    Ok(vec![
        ("world_dns_record", dns::Entity::find().count(read).await?),
        ("world_mailbox", mail::mailbox::Entity::find().count(read).await?),
        ("world_gateway_session", session::Entity::find().count(read).await?),
        ("world_gateway_charge", charge::Entity::find().count(read).await?),
        ("world_gateway_key", key::Entity::find().count(read).await?),
        ("world_gateway_refund", refund::Entity::find().count(read).await?),
        ("world_gateway_dispute", dispute::Entity::find().count(read).await?),
        ("world_gateway_card", card::Entity::find().count(read).await?),
        ("world_gateway_event", event::Entity::find().count(read).await?),
    ])
}

const PUBLIC_URL: &str = "public_url";

async fn fact(db: &Db, name: &str) -> Result<Option<String>, DbErr> {
    let row = installation::Entity::find_by_id(name).one(db.read()).await?;
    Ok(row.map(|row| row.value))
}

/// Keeps where the portal is reached.
pub async fn record_public_url(db: &Db, url: &str) -> Result<(), DbErr> {
    record_fact(db, PUBLIC_URL, url).await
}

/// The instant a mark of the installation names; `None` where there is none.
pub async fn marked_instant(db: &Db, name: &str) -> Result<Option<At>, DbErr> {
    Ok(fact(db, name).await?.and_then(|value| value.parse().ok()).map(At))
}

/// Marks an instant, in the place of the one before.
pub async fn mark_instant(db: &Db, name: &str, at: At) -> Result<(), DbErr> {
    record_fact(db, name, &at.0.to_string()).await
}

async fn record_fact(db: &Db, name: &str, value: &str) -> Result<(), DbErr> {
    let transaction = db.begin().await?;
    let row =
        installation::ActiveModel { name: Set(name.to_owned()), value: Set(value.to_owned()) };
    let replace = OnConflict::column(installation::Column::Name)
        .update_column(installation::Column::Value)
        .to_owned();
    installation::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(&transaction)
        .await?;
    transaction.commit().await
}
