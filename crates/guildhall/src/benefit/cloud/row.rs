//! Rows of tokens and of what they were redeemed for.

use sea_orm::entity::prelude::*;

use crate::db::At;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "benefit_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_id: Uuid,
    pub subscription_id: Uuid,
    pub term_no: i64,
    pub benefit_code: String,
    pub number: i64,
    pub seats: i64,
    pub sealed: Vec<u8>,
    pub replaces: Option<Uuid>,
    pub made_at: At,
    pub made_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod redemption {
    use crate::db::Day;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "benefit_redemption")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_id: Uuid,
        pub entry_id: Uuid,
        pub place: i64,
        pub choice: String,
        pub seats: i64,
        pub ends_on: Day,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
