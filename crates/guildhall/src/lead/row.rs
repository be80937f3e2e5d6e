//! Rows of leads, of who works on them, and of what was said.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "lead")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub lead_id: Uuid,
    pub lead_no: i64,
    pub number: String,
    pub profile_id: Uuid,
    pub public_id: String,
    pub policy: String,
    pub rules: String,
    pub answer_seconds: i64,
    pub evaluate_seconds: Option<i64>,
    pub direct_seconds: Option<i64>,
    pub created_at: At,
    pub changed_at: At,
    pub received_at: Option<At>,
    pub standing: String,
    pub until_at: Option<At>,
    pub accepted_at: Option<At>,
    pub outcome: Option<String>,
    pub closed_at: Option<At>,
    pub company: String,
    pub country: String,
    pub size: String,
    pub locale: String,
    pub contact_name: Option<String>,
    pub contact_email: Option<String>,
    pub contact_phone: Option<String>,
    pub need: Option<String>,
    pub wishes: String,
    pub budget_minor: Option<i64>,
    pub budget_currency: Option<String>,
    pub timeframe: String,
    pub shared_at: At,
    pub programme_may_at: Option<At>,
    pub spam_marks: String,
    pub spam_at: Option<At>,
    pub spam_by: Option<Uuid>,
    pub released_at: Option<At>,
    pub deal_name: String,
    pub value_minor: Option<i64>,
    pub currency: Option<String>,
    pub closes_on: Option<Day>,
    pub reference: String,
    pub reason: String,
    pub reason_text: String,
    pub reminded_until_at: Option<At>,
    pub told_at: Option<At>,
    pub erased_at: Option<At>,
    pub look_at: Option<At>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod member {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "lead_member")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lead_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub added_at: At,
        pub added_by: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod favorite {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "lead_favorite")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lead_id: Uuid,
        pub added_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod note {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "lead_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lead_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub note_no: i64,
        pub at: At,
        pub person_id: Option<Uuid>,
        pub text: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod hook {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "lead_hook")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub hook_id: Uuid,
        pub url: String,
        pub sealed: Vec<u8>,
        pub created_at: At,
        pub created_by: Option<Uuid>,
        pub messages: i64,
        pub ended_at: Option<At>,
        pub ended_why: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod message {
    use sea_orm::entity::prelude::*;

    use crate::db::At;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "lead_message")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub hook_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub message_no: i64,
        pub event_id: Uuid,
        pub kind: String,
        pub lead_id: Uuid,
        pub payload: String,
        pub created_at: At,
        pub attempts: i64,
        pub next_attempt_at: Option<At>,
        pub delivered_at: Option<At>,
        pub given_up_at: Option<At>,
        pub last_status: Option<i64>,
        pub last_error: String,
        pub claim_token: Option<String>,
        pub claim_until: Option<At>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
