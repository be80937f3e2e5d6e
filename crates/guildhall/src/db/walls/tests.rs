//! What PostgreSQL itself keeps apart. On SQLite there is no second wall, and nothing to tell.

use domain::ids::PartnerId;
use sea_orm::{ConnectionTrait, Statement};

use super::{closed, hold, house, of};
use crate::app::App;
use crate::config::{Config, Outside};
use crate::db::{Db, PartnerScope};
use crate::testing::TestApp;

/// One row's first column as a number.
async fn number(connection: &impl ConnectionTrait, sql: &str) -> i64 {
    let asked = Statement::from_string(connection.get_database_backend(), sql.to_owned());
    let row = connection.query_one_raw(asked).await.expect("it can be asked").expect("a row");
    row.try_get_by_index(0).expect("a number")
}

async fn partners(app: &App) -> i64 {
    number(app.db.read(), "select count(*) from partner").await
}

#[tokio::test]
async fn a_connection_shows_the_rows_of_whom_it_is_handed_to_and_of_nobody_else() {
    let app = TestApp::new().await;
    if app.db.is_sqlite() {
        return;
    }
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    app.enrolled_partner("Contoso", "DE").await;
    assert_eq!(partners(&app).await, 2, "a story sees the whole house");
    assert_eq!(closed(partners(&app)).await, 0, "a request before anybody is known");
    assert_eq!(of(ada.partner, partners(&app)).await, 1);
    assert_eq!(house(partners(&app)).await, 2);
    // More at a time than there are connections: none carries over what it was told before.
    for round in 0..20 {
        let own = of(ada.partner, partners(&app));
        let (own, nothing, all) = tokio::join!(own, closed(partners(&app)), house(partners(&app)));
        assert_eq!((own, nothing, all), (1, 0, 2), "round {round}");
    }
}

#[tokio::test]
async fn a_task_of_its_own_sees_nothing_until_it_says_for_whom_it_works() {
    let app = TestApp::new().await;
    if app.db.is_sqlite() {
        return;
    }
    app.enrolled_partner("Northwind Traders", "TW").await;
    let shared = app.shared();
    let spawned =
        tokio::spawn(async move { (partners(&shared).await, house(partners(&shared)).await) });
    assert_eq!(spawned.await.expect("it ends"), (0, 1));
}

#[tokio::test]
async fn a_foreign_row_is_neither_written_nor_changed_nor_taken_over() {
    let app = TestApp::new().await;
    if app.db.is_sqlite() {
        return;
    }
    let ada = app.enrolled_partner("Northwind Traders", "TW").await;
    let eve = app.enrolled_partner("Contoso", "DE").await;
    let (own, foreign) = (ada.partner, eve.partner);
    let tried = async |sql: String| {
        let work = async {
            let transaction = app.db.begin().await.expect("it begins");
            let done = transaction.execute_unprepared(&sql).await.map(|done| done.rows_affected());
            transaction.commit().await.expect("it ends");
            done
        };
        of(own, work).await
    };
    let code = |partner: PartnerId| {
        format!(
            "insert into enrolment_code \
             (partner_id, code_hash, wrong_tries, sends, sent_at, expires_at) \
             values ('{partner}', 'x', 0, 1, 0, 0)"
        )
    };
    let refused = tried(code(foreign)).await.expect_err("a row for another partner");
    assert!(refused.to_string().contains("row-level security"), "{refused}");
    assert_eq!(tried(code(own)).await.expect("one's own"), 1);
    assert_eq!(tried("delete from enrolment_code".to_owned()).await.expect("one's own"), 1);
    let rename = format!("update partner set legal_name = 'Mine' where partner_id = '{foreign}'");
    assert_eq!(tried(rename).await.expect("no such row"), 0);
    let give = format!("update partner_user set partner_id = '{foreign}'");
    let refused = tried(give).await.expect_err("a row is handed to another partner");
    assert!(refused.to_string().contains("row-level security"), "{refused}");
    let scope = of(own, PartnerScope::open(&app, foreign)).await;
    assert!(scope.is_err(), "another partner's row cannot be locked");
    let scope = closed(PartnerScope::open(&app, own)).await.expect("it names its partner");
    assert_eq!(number(scope.tx(), "select count(*) from partner").await, 1);
}

#[tokio::test]
async fn every_table_with_a_partner_is_walled_and_a_node_starts_on_no_other() {
    let app = TestApp::new().await;
    if app.db.is_sqlite() {
        return;
    }
    let read = app.db.read();
    let with = "select count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid \
        where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace \
        and a.attname = 'partner_id'";
    let walled = format!("{with} and c.relrowsecurity and c.relforcerowsecurity");
    let (with, walled) = (number(read, with).await, number(read, &walled).await);
    assert!(20 < with, "{with} tables have a partner");
    assert_eq!(with, walled, "tables with a partner, and with both flags");
    let definers = "select count(*) from pg_proc p where p.prosecdef \
        and p.pronamespace = current_schema()::regnamespace";
    assert_eq!(number(read, definers).await, 0, "functions with their owner's rights");
    hold(&app.db).await.expect("the walls stand");
    for (opened, told) in [
        ("alter table mail no force row level security", "mail"),
        ("alter table mail disable row level security", "mail"),
        ("create policy all_of_it on mail using (true)", "mail"),
        ("drop policy wall on event", "event"),
        ("create table note (partner_id uuid primary key)", "note"),
        ("create view names as select legal_name from partner", "names"),
        ("create function one() returns int language sql security definer as 'select 1'", "one"),
    ] {
        let transaction = app.db.begin().await.expect("it begins");
        transaction.execute_unprepared(opened).await.expect(opened);
        transaction.commit().await.expect("it ends");
        let said = format!("{:#}", hold(&app.db).await.expect_err(opened));
        assert!(said.contains(told), "{opened}: {said}");
        // The next start mends what is the owner's to mend; the rest goes by hand.
        let mended = [
            "drop policy if exists all_of_it on mail",
            "drop view if exists names",
            "drop function if exists one()",
        ];
        for statement in mended {
            read.execute_unprepared(statement).await.expect(statement);
        }
        crate::db::migrate(&app.db).await.expect("the walls are put up");
        hold(&app.db).await.expect("the walls stand again");
    }
    // No programme ever knew it.
    read.execute_unprepared("drop table note").await.expect("dropped");
}

/// A configuration on a database, as a second program has it.
fn config(database: &str, database_migrate: Option<String>) -> Config {
    Config {
        database: database.to_owned(),
        database_migrate,
        public_url: "http://guildhall.test".to_owned(),
        outside: Outside::Simulated { seed: Some(1) },
        listen: ([127, 0, 0, 1], 0).into(),
        trusted_proxies: crate::proxies::Proxies::default(),
        work: false,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    }
}

#[tokio::test]
async fn a_superuser_is_refused_and_a_role_that_owns_nothing_is_lent_the_tables() {
    let app = TestApp::new().await;
    if app.db.is_sqlite() {
        return;
    }
    app.enrolled_partner("Northwind Traders", "TW").await;
    let admin = std::env::var("GUILDHALL_TEST_POSTGRES").expect("the administrator's address");
    let name = app.database().rsplit_once('/').expect("a name").1.to_owned();
    let (server, _) = admin.rsplit_once('/').expect("a server");
    let as_admin = format!("{server}/{name}");
    let said = App::open(config(&as_admin, None)).await.err().expect("a superuser is refused");
    let said = format!("{said:#}");
    assert!(said.contains("superuser") && said.contains("create role"), "{said}");

    let user = format!("{name}_user");
    crate::db::ordinary::execute(&admin, &format!("create role {user} login"))
        .await
        .expect("a role");
    let as_user = app.database().replacen("guildhall_ordinary", &user, 1);
    let lent = App::open(config(&as_user, Some(app.database().to_owned()))).await;
    let lent = lent.expect("the owner brings the schema, another uses it");
    assert_eq!((partners(&lent).await, closed(partners(&lent)).await), (1, 0));
    let past = lent.db.read().execute_unprepared("alter table mail disable row level security");
    assert!(past.await.is_err(), "who uses the tables cannot take their walls down");
    lent.db.close().await.expect("it closes");
    // Once lent, the owner is not needed to start.
    let again = App::open(config(&as_user, None)).await.expect("the schema is up to date");
    again.db.close().await.expect("it closes");
    let leave = Db::open(&as_admin).await.expect("the administrator");
    leave.write.execute_unprepared(&format!("drop owned by {user}")).await.expect("left");
    leave.close().await.expect("it closes");
    crate::db::ordinary::execute(&admin, &format!("drop role {user}")).await.expect("dropped");
}
