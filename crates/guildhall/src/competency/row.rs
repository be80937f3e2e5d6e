//! Rows of what companies did, exams, standings and extensions.

pub mod performance {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "performance_record")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub record_id: Uuid,
        pub competency_code: String,
        pub metric: String,
        pub amount: i64,
        pub on_day: Day,
        pub source: String,
        pub recorded_at: At,
        pub recorded_by: Option<Uuid>,
        pub earn_slot: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod profile {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "exam_profile")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub profile_id: String,
        pub person_id: Uuid,
        pub linked_at: At,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod pass {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "exam_pass")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub profile_id: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub exam_code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub passed_on: Day,
        pub valid_until: Option<Day>,
        pub recorded_at: At,
        pub recorded_by: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod standing {
    use crate::db::Day;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "competency_standing")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub competency_code: String,
        pub level: Option<String>,
        pub held: Option<String>,
        pub lost_on: Option<Day>,
        pub risk_on: Option<Day>,
        pub due_on: Option<Day>,
        pub programme_version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod extension {
    use crate::db::{At, Day};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "competency_extension")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub extension_id: Uuid,
        pub first_on: Day,
        pub last_on: Day,
        pub excluded: String,
        pub reason: String,
        pub ends_on: Day,
        pub recorded_at: At,
        pub recorded_by: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
