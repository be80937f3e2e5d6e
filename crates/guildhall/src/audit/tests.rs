//! Whatever is done to the rows past the program is found, and where.

use domain::ids::PartnerId;
use ed25519_dalek::{Signer, SigningKey};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::anchor::Anchor;
use super::checkpoint::{self, PURPOSE};
use super::row;
use super::store;
use super::verify::{self, Break, Fault, Trusted, Verified};
use crate::ctx::{Origin, Way};
use crate::db::event::{self, Event, Model, chain};
use crate::db::{PartnerScope, Sha, Transaction};
use crate::testing::{Member, TestApp};

/// Manipulations, each of a fresh copy.
const MANIPULATIONS: u64 = 1_000;

/// Three companies with a history, of which a checkpoint was taken.
async fn world() -> (TestApp, [Member; 3]) {
    let app = TestApp::new().await;
    app.rows_are_made_by_hand();
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    ada.buys_by_card("action-pack", "approve").await;
    let mut ben = app.enrolled_partner("Fabrikam", "US").await;
    ben.orders_by_transfer("action-pack").await;
    let cho = app.enrolled_partner("Contoso", "TW").await;
    for member in [&ada, &ben, &cho] {
        tell(&app, member, 4).await;
    }
    checkpoint::take(&app, &app.system().await).await.expect("a checkpoint");
    for member in [&ada, &ben, &cho] {
        tell(&app, member, 2).await;
    }
    (app, [ada, ben, cho])
}

/// Events from an address, about a person, for a reason.
async fn tell(app: &TestApp, member: &Member, count: usize) {
    let place = Some("203.0.113.7".parse().expect("an address"));
    let ctx = app.ctx_of(member).await.from(Origin { way: Way::Web, place });
    for number in 0..count {
        let scope = PartnerScope::open(app, member.partner).await.expect("locked");
        let person = ctx.person().expect("a person");
        let event = Event::new("user.removed", "person", person)
            .with("name", format!("Eve {number}"))
            .because("they left");
        scope.record(app, &ctx, event).await.expect("recorded");
        scope.commit().await.expect("kept");
    }
}

async fn walked(app: &TestApp, on: &impl ConnectionTrait) -> Verified {
    verify::all(on, &trusted(app, None), |_| {}).await.expect("a walk")
}

fn trusted<'a>(app: &TestApp, anchor: Option<&'a Anchor>) -> Trusted<'a> {
    let key = SigningKey::from_bytes(&app.world.seal.derive(PURPOSE).expect("a key"));
    let public = Sha::from(key.verifying_key().as_bytes().as_slice());
    Trusted { keys: vec![public], anchor }
}

/// Somebody who owns the database takes the locks off.
async fn unlock(transaction: &Transaction) {
    let sql = match transaction.get_database_backend() {
        DbBackend::Postgres => "alter table event disable trigger user",
        _ => "drop trigger event_stays; drop trigger event_is_kept",
    };
    transaction.execute_unprepared(sql).await.expect("the locks are off");
}

async fn rows(on: &impl ConnectionTrait) -> Vec<Model> {
    event::Entity::find()
        .order_by_asc(event::Column::PartnerId)
        .order_by_asc(event::Column::Sequence)
        .all(on)
        .await
        .expect("the events")
}

/// Writes a row as it is given.
async fn put(on: &Transaction, row: Model) {
    let (partner, id) = (row.partner_id, row.event_id);
    event::Entity::update_many()
        .set(row.into_active_model().reset_all())
        .filter(event::Column::PartnerId.eq(partner))
        .filter(event::Column::EventId.eq(id))
        .exec(on)
        .await
        .expect("changed");
}

async fn drop_row(on: &Transaction, row: &Model) {
    event::Entity::delete_by_id((row.partner_id, row.event_id)).exec(on).await.expect("gone");
}

async fn insert(on: &Transaction, row: Model) {
    let row = row.into_active_model().reset_all();
    event::Entity::insert(row).exec_without_returning(on).await.expect("put in");
}

/// Numbers that look random and repeat.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).expect("a side")
    }
}

/// Changes one thing of a row.
fn edited(mut row: Model, which: usize) -> Model {
    match which {
        0 => row.data = row.data.replacen('{', "{ ", 1),
        1 => row.at.0 += 1,
        2 => row.kind.push('x'),
        3 => row.actor_kind = "visitor ".to_owned(),
        4 => row.actor_person = Some(Uuid::from_u128(7)),
        5 => row.subject_id.push('0'),
        6 => row.why = Some("because".to_owned()),
        7 => row.way = if row.way == "scim" { "web" } else { "scim" }.to_owned(),
        8 => row.hash.0[5] ^= 1,
        9 => row.subject_kind.push('s'),
        10 => row.on_day = "1999-12-31".parse().expect("a day"),
        11 => row.personal_hash = Some(Sha(vec![1; 32])),
        12 => match &mut row.personal {
            Some(personal) => *personal = personal.replacen("\"value\":\"", "\"value\":\"x", 1),
            None => row.sequence += 500,
        },
        _ => row.previous_hash = Sha(vec![9; 32]),
    }
    row
}

/// Does one thing to the rows; returns the partner whose history is not what it was.
async fn manipulate(on: &Transaction, rows: &[Model], dice: &mut Dice) -> PartnerId {
    let row = rows[dice.roll(rows.len())].clone();
    let partner = PartnerId(row.partner_id);
    match dice.roll(5) {
        0 | 1 => put(on, edited(row, dice.roll(14))).await,
        2 => drop_row(on, &row).await,
        3 => {
            let own: Vec<&Model> =
                rows.iter().filter(|other| other.partner_id == row.partner_id).collect();
            let other = own[dice.roll(own.len())].clone();
            if other.event_id == row.event_id {
                drop_row(on, &row).await;
                return partner;
            }
            // They change places; the key allows none to be taken twice on the way.
            let (one, two) = (row.sequence, other.sequence);
            put(on, Model { sequence: -1, ..row.clone() }).await;
            put(on, Model { sequence: one, ..other }).await;
            put(on, Model { sequence: two, ..row }).await;
        }
        _ => {
            let place = (0_usize..).map(|_| dice.roll(999) as i64 + 1).find(|step| {
                let wanted = row.sequence + step;
                !rows
                    .iter()
                    .any(|other| other.partner_id == row.partner_id && other.sequence == wanted)
            });
            let sequence = row.sequence + place.expect("a free place");
            let mut copy = Model { event_id: Uuid::from_u128(99), sequence, ..row };
            copy.hash = chain::hash_of(&copy);
            insert(on, copy).await;
        }
    }
    partner
}

#[tokio::test]
async fn a_thousand_manipulations_are_all_found_where_they_were_done() {
    let (app, _) = world().await;
    let transaction = app.db.begin().await.expect("a transaction");
    unlock(&transaction).await;
    let whole = walked(&app, &transaction).await;
    assert!(whole.holds(), "{:?}", whole.breaks);
    assert_eq!(whole.checkpoints, 1);
    let rows = rows(&transaction).await;
    assert_eq!(whole.events, rows.len());
    let mut dice = Dice(46);
    for number in 0..MANIPULATIONS {
        transaction.execute_unprepared("savepoint untouched").await.expect("a savepoint");
        let partner = manipulate(&transaction, &rows, &mut dice).await;
        let found = walked(&app, &transaction).await;
        assert!(!found.holds(), "manipulation {number} was not found");
        let whose: Vec<_> = found.breaks.iter().map(|one| one.partner).collect();
        assert!(whose.iter().all(|one| *one == Some(partner)), "{number}: {:?}", found.breaks);
        transaction.execute_unprepared("rollback to untouched").await.expect("set back");
    }
    transaction.rollback().await.expect("let go");
}

/// Rewrites a partner's history from a row on, with all its hashes and its end.
async fn rewrite(on: &Transaction, partner: PartnerId, from: usize) {
    let own: Vec<Model> =
        rows(on).await.into_iter().filter(|row| row.partner_id == partner.0).collect();
    let mut last = if from == 0 { Sha::NONE } else { own[from - 1].hash.clone() };
    let mut end = 0;
    for (place, mut row) in own.into_iter().enumerate().skip(from) {
        if place == from {
            row.subject_id = "somebody else".to_owned();
        }
        last = chain::link(&mut row, last);
        end = row.sequence;
        put(on, row).await;
    }
    let head = chain::head_at(partner.0, end, last);
    chain::head::Entity::update(head).exec(on).await.expect("the end is moved");
}

/// Makes the checkpoint fit what stands there, signed by whoever has the key.
async fn forge(app: &TestApp, on: &Transaction, key: &SigningKey) {
    let seen = row::head::Entity::find().all(on).await.expect("what was seen");
    for head in seen {
        let now = rows(on)
            .await
            .into_iter()
            .find(|row| (row.partner_id, row.sequence) == (head.partner_id, head.sequence));
        let mut fitting = head.into_active_model();
        fitting.hash = sea_orm::ActiveValue::Set(now.expect("the row").hash);
        row::head::Entity::update(fitting).exec(on).await.expect("it fits");
    }
    let mut newest = store::newest(on).await.expect("asked").expect("a checkpoint");
    newest.public_key = Sha::from(key.verifying_key().as_bytes().as_slice());
    (newest.root, _) = checkpoint::root_of(on, &newest).await.expect("a root");
    let signature = key.sign(&checkpoint::signed(&newest.root));
    newest.signature = Sha::from(signature.to_bytes().as_slice());
    let forged = newest.into_active_model().reset_all();
    row::checkpoint::Entity::update(forged).exec(on).await.expect("forged");
    let _ = app;
}

fn faults(found: &Verified) -> Vec<Fault> {
    found.breaks.iter().map(|one: &Break| one.fault).collect()
}

#[tokio::test]
async fn a_history_rewritten_with_all_its_hashes_is_found_by_checkpoint_key_and_anchor() {
    let (app, [ada, ..]) = world().await;
    let newest = store::newest(app.db.read()).await.expect("asked").expect("a checkpoint");
    let anchor = Anchor::of(&app.config.public_url, &newest);
    let transaction = app.db.begin().await.expect("a transaction");
    unlock(&transaction).await;
    let with_anchor = trusted(&app, Some(&anchor));
    let whole = verify::all(&transaction, &with_anchor, |_| {}).await.expect("a walk");
    assert!(whole.holds(), "{:?}", whole.breaks);

    rewrite(&transaction, ada.partner, 1).await;
    let found = walked(&app, &transaction).await;
    assert_eq!(faults(&found), [Fault::Rewritten]);

    let stranger = SigningKey::from_bytes(&[7; 32]);
    forge(&app, &transaction, &stranger).await;
    assert_eq!(faults(&walked(&app, &transaction).await), [Fault::Signature]);

    let key = SigningKey::from_bytes(&app.world.seal.derive(PURPOSE).expect("a key"));
    forge(&app, &transaction, &key).await;
    assert!(walked(&app, &transaction).await.holds(), "the database alone cannot show it");
    let found = verify::all(&transaction, &with_anchor, |_| {}).await.expect("a walk");
    assert_eq!(faults(&found), [Fault::Anchor]);
    let changed = Anchor { root: "00".repeat(32), ..anchor };
    let found = verify::all(&transaction, &trusted(&app, Some(&changed)), |_| {}).await;
    assert_eq!(faults(&found.expect("a walk")), [Fault::AnchorFile]);
    transaction.rollback().await.expect("let go");
}

#[tokio::test]
async fn a_tail_that_is_cut_off_with_its_end_is_found_by_the_checkpoint() {
    let (app, [ada, ..]) = world().await;
    let transaction = app.db.begin().await.expect("a transaction");
    unlock(&transaction).await;
    let own: Vec<Model> = rows(&transaction)
        .await
        .into_iter()
        .filter(|row| row.partner_id == ada.partner.0)
        .collect();
    let (kept, cut) = own.split_at(2);
    for row in cut {
        drop_row(&transaction, row).await;
    }
    let head = chain::head_at(ada.partner.0, kept[1].sequence, kept[1].hash.clone());
    chain::head::Entity::update(head).exec(&transaction).await.expect("the end is moved");
    assert_eq!(faults(&walked(&app, &transaction).await), [Fault::Rewritten]);
    transaction.rollback().await.expect("let go");
}

#[tokio::test]
async fn the_database_itself_refuses_to_change_or_remove_an_event() {
    let (app, _) = world().await;
    for sql in [
        "update event set data = '{}'",
        "update event set kind = 'x', personal = null",
        "update event set personal = '{}' where personal is null",
        "delete from event",
        "delete from house_event",
        "update house_event set kind = 'x'",
    ] {
        if sql.contains("house") {
            let transaction = app.db.begin().await.expect("a transaction");
            let ctx = app.system().await;
            let event = Event::new("operator.added", "person", Uuid::from_u128(1));
            event::house::record(&transaction, &app, &ctx, event).await.expect("recorded");
            transaction.commit().await.expect("kept");
        }
        let transaction = app.db.begin().await.expect("a transaction");
        let refused = transaction.execute_unprepared(sql).await;
        let why = refused.expect_err(sql).to_string();
        assert!(why.contains("an event is never"), "{sql}: {why}");
        transaction.rollback().await.expect("let go");
    }
    assert!(walked(&app, app.db.read()).await.holds());
}

#[tokio::test]
async fn an_event_says_who_when_from_where_which_way_and_why() {
    let (app, [ada, ..]) = world().await;
    let newest = event::list(app.db.read(), ada.partner, None, 1).await.expect("events");
    let [newest] = newest.as_slice() else { panic!("one event") };
    assert_eq!((newest.way.as_str(), newest.why.as_deref()), ("web", Some("they left")));
    assert_eq!(newest.place().as_deref(), Some("203.0.113.7"));
    assert_eq!(newest.fields()["name"], "Eve 1");
    assert!(!newest.data.contains("Eve"), "names are where they can be erased");
}

#[tokio::test]
async fn a_day_has_one_checkpoint_and_each_holds_only_what_went_on() {
    let (app, [ada, ..]) = world().await;
    assert_eq!(checkpoint::take_due(&app, &app.system().await).await.expect("asked"), 0);
    app.advance_days(1).await;
    tell(&app, &ada, 1).await;
    assert_eq!(checkpoint::take_due(&app, &app.system().await).await.expect("taken"), 1);
    let newest = store::newest(app.db.read()).await.expect("asked").expect("a checkpoint");
    // Three went on after the first one was taken, and nobody since.
    assert_eq!((newest.checkpoint_no, newest.heads), (2, 3));
    assert!(walked(&app, app.db.read()).await.holds());
}
