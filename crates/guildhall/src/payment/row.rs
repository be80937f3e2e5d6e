//! Rows of charges, stored cards and transfers.

use sea_orm::entity::prelude::*;

use crate::db::At;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "payment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub payment_id: Uuid,
    pub order_id: Uuid,
    pub attempt: i64,
    pub gateway_key: String,
    pub gateway_session: Option<String>,
    pub gateway_reference: Option<String>,
    pub payment_method_id: Option<Uuid>,
    pub state: String,
    pub failure: Option<String>,
    pub currency: String,
    pub amount_minor: i64,
    pub created_at: At,
    pub changed_at: At,
    pub times_asked: i64,
    pub ask_at: Option<At>,
    pub success_slot: Option<i64>,
    pub open_slot: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod receipt {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "receipt")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub receipt_id: Uuid,
        pub order_id: Option<Uuid>,
        pub entry_id: Option<Uuid>,
        pub currency: String,
        pub amount_minor: i64,
        pub received_on: Day,
        pub payer: String,
        pub bank_reference: String,
        pub outcome: String,
        pub recorded_at: At,
        pub recorded_by: Option<Uuid>,
        pub withdrawn_at: Option<At>,
        pub withdrawn_by: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod told {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    /// What the gateway told by webhook.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gateway_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub event_id: String,
        pub body: String,
        pub received_at: At,
        pub taken_at: Option<At>,
        pub take_at: Option<At>,
        pub times_tried: i64,
        pub last_error: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
