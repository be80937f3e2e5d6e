//! The rows about the automatic renewals as a whole: no partner owns them.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

/// The one row with the word of staff.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "renewal_control")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub paused_at: Option<At>,
    pub paused_by: Option<Uuid>,
    pub paused_why: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod log {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "renewal_log")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub log_id: Uuid,
        pub at: At,
        pub act: String,
        pub by_person: Option<Uuid>,
        pub why: String,
        pub seen_at: Option<At>,
        pub held_at: Option<At>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod day {
    use super::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "renewal_day")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub on_day: Day,
        pub due: i64,
        pub renewed: i64,
        pub declined: i64,
        pub unknown: i64,
        pub skipped: i64,
        pub missed: i64,
        pub failed: i64,
        pub begun_at: At,
        pub seen_at: At,
        pub ended_at: Option<At>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod preview {
    use super::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "renewal_preview")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub preview_id: Uuid,
        pub until_on: Day,
        pub begun_at: At,
        pub begun_by: Option<Uuid>,
        pub due: i64,
        pub looked: i64,
        pub ended_at: Option<At>,
        pub totals: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
