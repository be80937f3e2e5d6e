//! Rows of the books: what money is for, what goes back, what a card's bank took back.

pub mod allocation {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "allocation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub allocation_id: Uuid,
        pub source_kind: String,
        pub source_id: Uuid,
        pub order_id: Uuid,
        pub currency: String,
        pub amount_minor: i64,
        pub at: At,
        pub by_person: Option<Uuid>,
        pub reverses: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod refund {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "refund")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub refund_id: Uuid,
        pub order_id: Option<Uuid>,
        pub source_kind: String,
        pub source_id: Uuid,
        pub refund_no: i64,
        pub method: String,
        pub gateway_key: Option<String>,
        pub gateway_reference: Option<String>,
        pub currency: String,
        pub amount_minor: i64,
        pub state: String,
        pub failure: Option<String>,
        pub reason: String,
        pub credit_note_id: Option<Uuid>,
        pub requested_at: At,
        pub requested_by: Option<Uuid>,
        pub changed_at: At,
        pub times_asked: i64,
        pub ask_at: Option<At>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod chargeback {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "chargeback")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub chargeback_id: Uuid,
        pub payment_id: Uuid,
        pub gateway_reference: String,
        pub currency: String,
        pub amount_minor: i64,
        pub opened_at: At,
        pub closed_at: Option<At>,
        pub outcome: String,
        pub ask_at: Option<At>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
