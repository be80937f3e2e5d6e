//! How proofs are kept.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_proof")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub proof_id: Uuid,
    pub order_id: Uuid,
    pub paid_on: Day,
    pub account: String,
    pub reference: String,
    pub media_type: String,
    pub content: Vec<u8>,
    pub content_hash: String,
    pub uploaded_at: At,
    pub uploaded_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
