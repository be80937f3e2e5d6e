//! Rows of mails.

use sea_orm::entity::prelude::*;

use crate::db::At;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "mail")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub mail_id: Uuid,
    pub dedupe_key: String,
    pub kind: String,
    pub recipient: String,
    pub locale: String,
    pub subject: String,
    pub body_text: String,
    pub body_html: String,
    pub reply_to: Option<String>,
    pub thread: Option<String>,
    pub calendar: Option<String>,
    pub created_at: At,
    pub next_attempt_at: Option<At>,
    pub attempts: i64,
    pub sent_at: Option<At>,
    pub last_error: Option<String>,
    pub claim_token: Option<String>,
    pub claim_until: Option<At>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
