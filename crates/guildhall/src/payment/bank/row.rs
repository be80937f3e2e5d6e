//! How imported statements and their entries are kept.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "bank_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub entry_id: Uuid,
    pub identity_hash: String,
    pub statement_id: Uuid,
    pub line_no: i64,
    pub account: String,
    pub booked_on: Day,
    pub valued_on: Day,
    pub currency: String,
    pub amount_minor: i64,
    pub kind: String,
    pub bank_reference: String,
    pub end_to_end: String,
    pub reference: String,
    pub remittance: String,
    pub payer: String,
    pub payer_account: String,
    pub imported_at: At,
    pub matched_minor: i64,
    pub tried_at: Option<At>,
    pub set_aside_at: Option<At>,
    pub set_aside_by: Option<Uuid>,
    pub note: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod statement {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    /// A bank's file that was imported.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "bank_statement")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub statement_id: Uuid,
        pub file_name: String,
        pub format: String,
        pub mapping: String,
        pub size_bytes: i64,
        pub begun_at: At,
        pub begun_by: Option<Uuid>,
        pub progress_at: At,
        pub ended_at: Option<At>,
        pub new_entries: i64,
        pub known_entries: i64,
        pub announced_entries: i64,
        pub fault_count: i64,
        pub faults: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
