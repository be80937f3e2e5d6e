//! The migrated schema and the rows the program reads are one.

use guildhall::db::Connection;
use guildhall::testing::TestApp;
use sea_orm::EntityTrait;

async fn reads<E: EntityTrait>(connection: &Connection, name: &str) {
    if let Err(error) = E::find().one(connection).await {
        panic!("{name}: the migration and the row disagree: {error}");
    }
}

#[tokio::test]
async fn every_row_can_be_read_from_a_migrated_database() {
    use guildhall::{access, competency, db, order, partner, payment, subscription, world};
    let app = TestApp::new().await;
    let connection = app.db.read();
    reads::<access::row::person::Entity>(connection, "person").await;
    reads::<access::row::operator::Entity>(connection, "operator").await;
    reads::<access::row::session::Entity>(connection, "session").await;
    reads::<access::row::sign_in_link::Entity>(connection, "sign_in_link").await;
    reads::<access::row::authenticator::Entity>(connection, "authenticator").await;
    reads::<access::row::recovery_code::Entity>(connection, "recovery_code").await;
    reads::<access::row::passkey::Entity>(connection, "passkey").await;
    reads::<access::row::passkey_ceremony::Entity>(connection, "passkey_ceremony").await;
    reads::<access::row::factor_rule::Entity>(connection, "factor_rule").await;
    reads::<access::row::calendar_feed::Entity>(connection, "calendar_feed").await;
    reads::<access::row::scim_token::Entity>(connection, "scim_token").await;
    reads::<access::row::scim_user::Entity>(connection, "scim_user").await;
    reads::<access::row::scim_group::Entity>(connection, "scim_group").await;
    reads::<access::row::scim_member::Entity>(connection, "scim_member").await;
    reads::<access::row::partner_user::Entity>(connection, "partner_user").await;
    reads::<partner::row::Entity>(connection, "partner").await;
    reads::<access::row::user_import::Entity>(connection, "user_import").await;
    reads::<partner::row::profile::Entity>(connection, "partner_profile").await;
    reads::<partner::row::change::Entity>(connection, "partner_change").await;
    reads::<partner::row::recovery::Entity>(connection, "recovery").await;
    reads::<world::dns::Entity>(connection, "world_dns_record").await;
    reads::<partner::row::location::Entity>(connection, "location").await;
    reads::<partner::row::enrolment_code::Entity>(connection, "enrolment_code").await;
    reads::<partner::row::competency::Entity>(connection, "partner_competency").await;
    reads::<competency::row::standing::Entity>(connection, "competency_standing").await;
    reads::<competency::row::performance::Entity>(connection, "performance_record").await;
    reads::<competency::row::profile::Entity>(connection, "exam_profile").await;
    reads::<competency::row::pass::Entity>(connection, "exam_pass").await;
    reads::<competency::row::extension::Entity>(connection, "competency_extension").await;
    reads::<partner::row::acceptance::Entity>(connection, "agreement_acceptance").await;
    reads::<partner::row::directory::Entity>(connection, "directory").await;
    reads::<order::row::Entity>(connection, "order").await;
    reads::<subscription::row::Entity>(connection, "subscription").await;
    reads::<subscription::row::term::Entity>(connection, "term").await;
    reads::<subscription::row::reminder::Entity>(connection, "reminder").await;
    reads::<payment::row::Entity>(connection, "payment").await;
    reads::<payment::cards::row::Entity>(connection, "payment_method").await;
    reads::<payment::cards::row::setup::Entity>(connection, "card_setup").await;
    reads::<payment::row::told::Entity>(connection, "gateway_event").await;
    reads::<payment::row::receipt::Entity>(connection, "receipt").await;
    reads::<payment::bank::row::Entity>(connection, "bank_entry").await;
    reads::<payment::bank::row::statement::Entity>(connection, "bank_statement").await;
    reads::<payment::proof::row::Entity>(connection, "payment_proof").await;
    reads::<payment::billing::row::Entity>(connection, "renewal_control").await;
    reads::<payment::billing::row::log::Entity>(connection, "renewal_log").await;
    reads::<payment::billing::row::day::Entity>(connection, "renewal_day").await;
    reads::<payment::billing::row::preview::Entity>(connection, "renewal_preview").await;
    reads::<world::guard::Entity>(connection, "clock_mark").await;
    reads::<payment::books::allocation::Entity>(connection, "allocation").await;
    reads::<payment::books::refund::Entity>(connection, "refund").await;
    reads::<payment::books::chargeback::Entity>(connection, "chargeback").await;
    reads::<db::event::Entity>(connection, "event").await;
    reads::<db::task::Entity>(connection, "task").await;
    reads::<world::mail::mailbox::Entity>(connection, "world_mailbox").await;
    reads::<world::gateway::rows::session::Entity>(connection, "world_gateway_session").await;
    reads::<world::gateway::rows::charge::Entity>(connection, "world_gateway_charge").await;
    reads::<world::gateway::rows::key::Entity>(connection, "world_gateway_key").await;
    reads::<world::gateway::rows::refund::Entity>(connection, "world_gateway_refund").await;
    reads::<world::gateway::rows::dispute::Entity>(connection, "world_gateway_dispute").await;
    reads::<world::gateway::rows::fault::Entity>(connection, "world_gateway_fault").await;
    reads::<world::gateway::rows::card::Entity>(connection, "world_gateway_card").await;
    reads::<world::gateway::rows::event::Entity>(connection, "world_gateway_event").await;
}

#[tokio::test]
async fn a_simulated_database_is_refused_by_a_live_program() {
    use guildhall::app::App;
    use guildhall::config::{Config, Outside};
    let app = TestApp::new().await;
    let live = Config {
        database: app.database().to_owned(),
        database_migrate: None,
        public_url: "https://partners.example".to_owned(),
        outside: Outside::Live {
            smtp_url: "smtp://127.0.0.1:25".to_owned(),
            mail_from: "partners@example.com".to_owned(),
            stripe: None,
            secret_keys: Vec::new(),
        },
        listen: ([127, 0, 0, 1], 0).into(),
        trusted_proxies: guildhall::proxies::Proxies::default(),
        work: false,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    };
    let refused = App::open(live).await.err().expect("a live program refuses it");
    assert!(format!("{refused:#}").contains("simulated"), "{refused:#}");
}
