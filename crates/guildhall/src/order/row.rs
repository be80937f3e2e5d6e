//! Rows of orders.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "order")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub order_id: Uuid,
    pub order_no: i64,
    pub number: String,
    pub offer_code: String,
    pub purpose: String,
    pub subscription_id: Option<Uuid>,
    pub term_no: Option<i64>,
    pub state: String,
    pub open_slot: Option<i64>,
    pub created_at: At,
    pub created_by: Option<Uuid>,
    pub placed_at: Option<At>,
    pub placed_on: Option<Day>,
    pub expires_on: Option<Day>,
    pub closed_at: Option<At>,
    pub closed_on: Option<Day>,
    pub method: Option<String>,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    pub purchase_order: String,
    pub policy_code: String,
    pub programme_version: i64,
    pub agreement_code: String,
    pub agreement_version: String,
    pub agreement_locale: Option<String>,
    pub agreement_hash: Option<String>,
    pub accepted_by: Option<Uuid>,
    pub accepted_at: Option<At>,
    pub currency: String,
    pub list_minor: i64,
    pub discount_minor: i64,
    pub net_minor: i64,
    pub tax_treatment: String,
    pub tax_evidence: String,
    pub tax_bp: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
    pub starts_on: Day,
    pub ends_on: Day,
    pub quote_hash: String,
    pub quote_valid_until: At,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
