//! Rows of companies.

use sea_orm::entity::prelude::*;

use crate::db::{At, Day};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "partner")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub partner_id: Uuid,
    pub revision: i64,
    pub network_id: Option<i64>,
    pub legal_name: String,
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
    pub country: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub locale: String,
    pub currency: String,
    pub tax_id: String,
    pub exemption_certificate: Option<String>,
    pub exemption_from: Option<Day>,
    pub exemption_until: Option<Day>,
    pub enrolled_at: At,
    pub enrolled_on: Day,
    pub vetting: String,
    pub vetting_on: Option<Day>,
    pub vetting_reason: Option<String>,
    pub last_order_no: i64,
    pub last_invoice_no: i64,
    pub last_invoice_on: Option<Day>,
    /// `older` or `joined`; none in the portal.
    pub centre: Option<String>,
    pub joined_to: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub mod enrolment_code {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "enrolment_code")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        pub code_hash: String,
        pub wrong_tries: i64,
        pub sends: i64,
        pub sent_at: At,
        pub expires_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod competency {
    use crate::db::Day;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "partner_competency")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub competency_code: String,
        pub level: String,
        pub attained_on: Day,
        pub valid_until: Option<Day>,
        pub withdrawn_on: Option<Day>,
        pub recorded_by: Option<Uuid>,
        pub look_slot: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod acceptance {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "agreement_acceptance")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub acceptance_id: Uuid,
        pub agreement_code: String,
        pub agreement_version: String,
        pub locale: String,
        pub body_hash: String,
        pub person_id: Option<Uuid>,
        pub accepted_at: At,
        pub order_id: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod directory {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "directory")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: String,
        pub partner_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod profile {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "partner_profile")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        pub billing_name: String,
        pub billing_email: String,
        pub billing_phone: String,
        pub billing_reference: String,
        pub support_email: String,
        pub support_phone: String,
        pub support_website: String,
        pub employees: String,
        pub industries: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod change {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "partner_change")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub change_id: Uuid,
        pub field: String,
        pub before: String,
        pub after: String,
        pub state: String,
        pub pending_slot: Option<i64>,
        pub asked_at: At,
        pub asked_by: Option<Uuid>,
        pub decided_at: Option<At>,
        pub decided_by: Option<Uuid>,
        pub reason: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod location {
    use crate::db::Day;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "location")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub location_id: Uuid,
        pub network_id: i64,
        pub name: String,
        pub address: Option<String>,
        pub contact_name: String,
        pub contact_email: String,
        pub contact_phone: String,
        pub opened_on: Day,
        pub closed_on: Option<Day>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod recovery {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "recovery")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub recovery_id: Uuid,
        pub token_hash: String,
        pub email: String,
        pub name: String,
        pub locale: String,
        pub domain: String,
        pub proof: String,
        pub state: String,
        pub open_slot: Option<i64>,
        pub begun_at: At,
        pub proven_at: Option<At>,
        pub decided_at: Option<At>,
        pub decided_by: Option<Uuid>,
        pub reason: Option<String>,
        pub effective_on: Option<Day>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
