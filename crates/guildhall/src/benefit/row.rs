//! Rows of grants, their ledger, assignments, months, keys and activations.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "benefit_grant")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub subscription_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub term_no: i64,
    pub offer_code: String,
    pub edition_on: Day,
    pub granted_at: At,
    pub notice_on: Option<Day>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod entry {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "benefit_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub entry_id: Uuid,
        pub subscription_id: Uuid,
        pub term_no: i64,
        pub benefit_code: String,
        pub kind: String,
        pub amount: i64,
        pub returns: Option<Uuid>,
        pub at: At,
        pub on_day: Day,
        pub by_person: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod assignment {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "benefit_assignment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub assignment_id: Uuid,
        pub subscription_id: Uuid,
        pub benefit_code: String,
        pub person_id: Uuid,
        pub assigned_at: At,
        pub assigned_on: Day,
        pub assigned_by: Option<Uuid>,
        pub times: i64,
        pub live_slot: Option<i64>,
        pub ended_at: Option<At>,
        pub ended_by: Option<Uuid>,
        pub credit_due_on: Option<Day>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod month {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "benefit_month")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subscription_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub term_no: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub benefit_code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub month_no: i64,
        pub first_on: Day,
        pub last_on: Day,
        pub amount: i64,
        pub assignment_id: Uuid,
        pub granted_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod key {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "benefit_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key_id: Uuid,
        pub benefit_code: String,
        pub language: String,
        pub architecture: String,
        pub sealed: Vec<u8>,
        pub key_hash: String,
        pub activations_max: Option<i64>,
        pub loaded_at: At,
        pub loaded_by: Option<Uuid>,
        pub taken_partner: Option<Uuid>,
        pub taken_entry: Option<Uuid>,
        pub taken_at: Option<At>,
        pub taken_by: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod activation {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "benefit_activation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub activation_id: Uuid,
        pub key_id: Uuid,
        pub machine: String,
        pub change: String,
        pub counted: i64,
        pub at: At,
        pub by_person: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
