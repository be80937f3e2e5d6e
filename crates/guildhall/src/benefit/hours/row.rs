//! Rows of cases.

use sea_orm::entity::prelude::*;

use crate::db::At;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "advisory_case")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    pub case_no: i64,
    pub number: String,
    pub subscription_id: Uuid,
    pub term_no: i64,
    pub benefit_code: String,
    pub entry_id: Option<Uuid>,
    pub hours: i64,
    pub product: String,
    pub country: String,
    pub locale: String,
    pub phone: String,
    pub zone: String,
    pub description: String,
    pub state: String,
    pub used_hours: Option<i64>,
    pub reason: String,
    pub created_at: At,
    pub created_by: Uuid,
    pub due_at: At,
    pub begun_at: Option<At>,
    pub ended_at: Option<At>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
