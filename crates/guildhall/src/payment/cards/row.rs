//! Rows of stored cards and of pages on which one is being stored.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_method")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub payment_method_id: Uuid,
    pub gateway_token: String,
    pub brand: String,
    pub last4: String,
    pub expires_year: i64,
    pub expires_month: i64,
    pub added_at: At,
    pub removed_at: Option<At>,
    pub default_slot: Option<i64>,
    pub warn_on: Option<Day>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod setup {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    /// A page of the gateway on which a person stores a card.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "card_setup")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub card_setup_id: Uuid,
        pub gateway_key: String,
        pub gateway_session: Option<String>,
        pub state: String,
        pub payment_method_id: Option<Uuid>,
        pub begun_at: At,
        pub begun_by: Option<Uuid>,
        pub changed_at: At,
        pub times_asked: i64,
        pub ask_at: Option<At>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
