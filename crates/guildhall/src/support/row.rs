//! Rows of requests and of what was said about them.

use sea_orm::entity::prelude::*;

use crate::db::At;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "support_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub request_id: Uuid,
    pub request_no: i64,
    pub number: String,
    pub topic: String,
    pub queue: String,
    pub severity: String,
    pub title: String,
    pub subscription_id: Option<Uuid>,
    pub order_id: Option<Uuid>,
    pub about_subscription: Option<Uuid>,
    pub about_order: Option<Uuid>,
    pub owner: Option<Uuid>,
    pub state: String,
    pub outcome: Option<String>,
    pub cancel_slot: Option<i64>,
    pub locale: String,
    pub created_at: At,
    pub created_by: Uuid,
    pub changed_at: At,
    pub due_at: Option<At>,
    pub closed_at: Option<At>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod note {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "support_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub request_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub note_no: i64,
        pub at: At,
        pub side: String,
        pub person_id: Option<Uuid>,
        pub text: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod routing {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "support_routing")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub request_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub routing_no: i64,
        pub at: At,
        pub person_id: Option<Uuid>,
        pub from_queue: String,
        pub to_queue: String,
        pub note: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
