//! Rows of invoices.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "invoice")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub invoice_id: Uuid,
    pub order_id: Uuid,
    /// `invoice` or `credit_note`.
    pub kind: String,
    pub corrects: Option<Uuid>,
    pub corrected_number: Option<String>,
    pub corrected_on: Option<Day>,
    pub reason_text: String,
    pub reason_code: String,
    pub series_no: i64,
    pub number: String,
    pub issued_on: Day,
    pub issued_at: At,
    pub locale: String,
    pub currency: String,
    pub net_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
    pub tax_treatment: String,
    pub tax_evidence: String,
    pub tax_name: String,
    pub tax_note: String,
    /// A party as JSON: name, lines, tax_id.
    pub seller: String,
    pub buyer: String,
    pub order_number: String,
    pub purchase_order: String,
    pub covers_from: Day,
    pub covers_to: Day,
    pub paid_on: Day,
    pub method: String,
    pub account: String,
    pub payment_text: String,
    pub content_hash: String,
    pub render_at: Option<At>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod line {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "invoice_line")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub invoice_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub line_no: i64,
        pub description: String,
        pub quantity: i64,
        pub unit_minor: i64,
        pub amount_minor: i64,
        pub tax_bp: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod document {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "invoice_document")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub invoice_id: Uuid,
        pub pdf: Vec<u8>,
        pub pdf_hash: String,
        pub rendered_at: At,
        /// The characters that the shipped fonts lack, one after another.
        pub uncovered: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
