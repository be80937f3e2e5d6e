//! The simulated gateway's own ledger.

pub mod session {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_gateway_session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub session: String,
        pub gateway_key: String,
        pub kind: String,
        pub description: String,
        pub currency: String,
        pub amount_minor: i64,
        pub locale: String,
        pub return_url: String,
        pub created_at: At,
        pub finished_at: Option<At>,
        pub card_token: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod key {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_gateway_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub gateway_key: String,
        pub parameters: String,
        pub reference: String,
        pub created_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod charge {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_gateway_charge")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reference: String,
        pub gateway_key: String,
        pub currency: String,
        pub amount_minor: i64,
        pub state: String,
        pub failure: Option<String>,
        pub card_token: Option<String>,
        pub silent_until: Option<At>,
        pub answers_to_lose: i64,
        pub refunds_fail: i64,
        pub created_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod refund {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_gateway_refund")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reference: String,
        pub gateway_key: String,
        pub charge_reference: String,
        pub currency: String,
        pub amount_minor: i64,
        pub state: String,
        pub failure: Option<String>,
        pub answers_to_lose: i64,
        pub created_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod dispute {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_gateway_dispute")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub charge_reference: String,
        pub currency: String,
        pub amount_minor: i64,
        pub opened_at: At,
        pub closed_at: Option<At>,
        pub won: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod card {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_gateway_card")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub card_token: String,
        pub brand: String,
        pub last4: String,
        pub expires_year: i64,
        pub expires_month: i64,
        pub behaviour: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod event {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_gateway_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub delivery: String,
        pub event_id: String,
        pub about: String,
        pub body: String,
        pub signature: String,
        pub due_at: At,
        pub delivered_at: Option<At>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod fault {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_gateway_fault")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub call: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub fault: String,
        pub times: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
