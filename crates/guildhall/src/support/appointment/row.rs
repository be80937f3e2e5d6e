//! Rows of appointments, and of the hours of staff that are given away by them.

use sea_orm::entity::prelude::*;

use crate::db::At;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "support_appointment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub appointment_id: Uuid,
    pub request_id: Uuid,
    pub starts_at: At,
    pub sequence: i64,
    pub phone: String,
    pub zone: String,
    pub slot: Option<i64>,
    pub booked_by: Uuid,
    pub booked_at: At,
    pub changed_at: At,
    pub outcome: Option<String>,
    pub remind_at: Option<At>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod hour {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "support_hour")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub starts_at: At,
        pub partner_id: Uuid,
        pub appointment_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
