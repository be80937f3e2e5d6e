//! Rows of subscriptions, their terms and reminders.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub subscription_id: Uuid,
    pub offer_code: String,
    pub offer_group: String,
    pub live_slot: Option<i64>,
    pub created_at: At,
    pub cancelled_on: Option<Day>,
    pub cancel_reason: Option<String>,
    pub upgraded_on: Option<Day>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod term {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "term")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subscription_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub term_no: i64,
        pub starts_on: Day,
        pub ends_on: Day,
        pub anchor_on: Day,
        pub anchor_years: i64,
        pub arithmetic: String,
        pub policy_code: String,
        pub programme_version: i64,
        pub order_id: Uuid,
        pub bought_on: Day,
        pub created_at: At,
        pub auto_renew_off_at: Option<At>,
        pub auto_renew_off_on: Option<Day>,
        pub auto_renew_off_by: Option<Uuid>,
        pub charge_due_on: Option<Day>,
        pub claim_token: Option<String>,
        pub claim_until: Option<At>,
        pub failed_charges: i64,
        pub first_failed_on: Option<Day>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod reminder {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "reminder")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subscription_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub term_no: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        pub due_on: Day,
        pub done_at: Option<At>,
        pub outcome: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
