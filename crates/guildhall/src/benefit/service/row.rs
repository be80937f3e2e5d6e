//! Rows of activations, of the incidents counted with them, and of marketing contacts.

use sea_orm::entity::prelude::*;

use crate::db::At;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "benefit_service")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub service_id: Uuid,
    pub subscription_id: Uuid,
    pub term_no: i64,
    pub benefit_code: String,
    pub state: String,
    pub live_slot: Option<i64>,
    pub access_id: Option<String>,
    pub contract_id: Option<String>,
    pub person_id: Option<Uuid>,
    pub alternate_email: String,
    pub reason: String,
    pub asked_at: At,
    pub asked_by: Uuid,
    pub due_at: At,
    pub decided_at: Option<At>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod incident {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "benefit_incident")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub entry_id: Uuid,
        pub service_id: Uuid,
        pub reference: String,
        pub used_at: At,
        pub returned_at: Option<At>,
        pub reason: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod contact {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "marketing_contact")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        pub name: String,
        pub email: String,
        pub phone: String,
        pub locale: String,
        pub changed_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
