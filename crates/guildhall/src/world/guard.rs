//! Whether the clock goes on as clocks do. Nodes keep a mark of the latest present they worked at,
//! in the database, and each measures beside it how much time passes; a present that lies before
//! the mark, or more than a day and a half beyond what was expected, is not believed.
//!
//! Somebody who moves the simulated clock vouches for it: its moves carry the mark along.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, ConnectionTrait};

use crate::db::{At, Db};
use crate::error::Error;

/// How far the present may lie beyond what was expected: 36 hours.
pub const STEP_MAX: SignedDuration = SignedDuration::from_hours(36);
/// Time after which a node writes the mark anew.
const SIGN_EVERY: SignedDuration = SignedDuration::from_secs(30);
/// Time after which a node begins to measure anew, so that small differences do not add up.
const MEASURE_MAX: Duration = Duration::from_secs(7 * 24 * 60 * 60);

mod row {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "clock_mark")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub seen_at: Option<At>,
        pub held_at: Option<At>,
        pub held_kind: Option<String>,
        pub confirmed: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub use row::Entity;

/// Why a present is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// A running node saw its clock run ahead of the time it measured itself: the clock was set.
    Jump,
    /// Nobody worked for long, or the clock was set while nobody looked.
    Silence,
}

impl Doubt {
    pub fn code(self) -> &'static str {
        match self {
            Doubt::Jump => "jump",
            Doubt::Silence => "silence",
        }
    }

    fn parse(code: &str) -> Doubt {
        if code == "jump" { Doubt::Jump } else { Doubt::Silence }
    }
}

/// A present that waits for a person's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// The present that looked wrong.
    pub at: Timestamp,
    /// The latest one before it that did not.
    pub seen: Timestamp,
    pub doubt: Doubt,
}

/// What a present is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Believed,
    /// It lies before one at which somebody worked: the clock was set back, or another node's is
    /// ahead. By itself it is believed again from that instant on.
    Behind {
        seen: Timestamp,
    },
    Held(Hold),
}

/// What this node measured itself: since when, by its clock and by the time it has been running.
#[derive(Debug, Default)]
pub struct Measure(Mutex<Option<Start>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Start {
    now: Timestamp,
    running: Duration,
    confirmed: i64,
}

impl Measure {
    fn started(&self, row: &row::Model) -> Option<Start> {
        let start = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // What was measured before a person's word counts no more.
        start.filter(|start| start.confirmed == row.confirmed)
    }

    /// Begins to measure, or goes on with it.
    fn note(&self, row: &row::Model, now: Timestamp, running: Duration) {
        let going = self.started(row).is_some_and(|start| {
            running.saturating_sub(start.running) < MEASURE_MAX && start.running <= running
        });
        if !going {
            let start = Start { now, running, confirmed: row.confirmed };
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(start);
        }
    }
}

/// Judges the present. `running` is how long this process has been running, where its clock is the
/// system's; a simulated clock is measured by the mark alone.
pub async fn look(
    db: &Db,
    measure: &Measure,
    now: Timestamp,
    running: Option<Duration>,
) -> Result<Verdict, Error> {
    let row = read(db).await?;
    if let Some(hold) = hold_of(&row) {
        return Ok(Verdict::Held(hold));
    }
    if let Some(seen) = row.seen_at.map(At::instant).filter(|seen| now < *seen) {
        return Ok(Verdict::Behind { seen });
    }
    let started = measure.started(&row);
    match doubt(row.seen_at.map(At::instant), started, now, running) {
        Some(doubt) => hold(db, &row, now, doubt).await,
        None => {
            if let Some(running) = running {
                measure.note(&row, now, running);
            }
            let due =
                row.seen_at.is_none_or(|seen| SIGN_EVERY <= now.duration_since(seen.instant()));
            if due {
                sign(db, &row, now).await?;
            }
            Ok(Verdict::Believed)
        }
    }
}

/// The same without writing anything: for those who only show it.
pub async fn standing(db: &Db, now: Timestamp) -> Result<Verdict, Error> {
    let row = read(db).await?;
    let seen = row.seen_at.map(At::instant);
    Ok(match (hold_of(&row), seen) {
        (Some(hold), _) => Verdict::Held(hold),
        (None, Some(seen)) if now < seen => Verdict::Behind { seen },
        _ => Verdict::Believed,
    })
}

/// Why a present that is not behind the mark should not be believed.
fn doubt(
    seen: Option<Timestamp>,
    started: Option<Start>,
    now: Timestamp,
    running: Option<Duration>,
) -> Option<Doubt> {
    let measured = started.zip(running).map(|(start, running)| {
        let passed = SignedDuration::try_from(running.saturating_sub(start.running));
        now.duration_since(start.now).saturating_sub(passed.unwrap_or(SignedDuration::MAX))
    });
    if measured.is_some_and(|ahead| STEP_MAX < ahead) {
        return Some(Doubt::Jump);
    }
    seen.is_some_and(|seen| STEP_MAX < now.duration_since(seen)).then_some(Doubt::Silence)
}

/// The latest present at which a node worked; `None` before the first.
pub async fn last_seen(db: &Db) -> Result<Option<Timestamp>, Error> {
    Ok(read(db).await?.seen_at.map(At::instant))
}

async fn read(db: &Db) -> Result<row::Model, Error> {
    let row = row::Entity::find_by_id(1).one(db.read()).await?;
    row.ok_or_else(|| Error::broken("the clock's mark is gone"))
}

fn hold_of(row: &row::Model) -> Option<Hold> {
    let (at, kind) = row.held_at.zip(row.held_kind.as_deref())?;
    let seen = row.seen_at.unwrap_or(at).instant();
    Some(Hold { at: at.instant(), seen, doubt: Doubt::parse(kind) })
}

/// Writes the doubt, unless another node was first or a person has spoken since.
async fn hold(db: &Db, row: &row::Model, now: Timestamp, doubt: Doubt) -> Result<Verdict, Error> {
    let transaction = db.begin().await?;
    let held = row::Entity::update_many()
        .col_expr(row::Column::HeldAt, Expr::value(Some(At::from(now))))
        .col_expr(row::Column::HeldKind, Expr::value(Some(doubt.code())))
        .filter(row::Column::HeldAt.is_null())
        .filter(row::Column::Confirmed.eq(row.confirmed))
        .exec(&transaction)
        .await?;
    transaction.commit().await?;
    let seen = row.seen_at.map_or(now, At::instant);
    if held.rows_affected == 1 {
        tracing::error!(
            %now, %seen, kind = doubt.code(),
            "the clock did what clocks do not do: automatic charges wait for a person's word"
        );
    }
    Ok(Verdict::Held(Hold { at: now, seen, doubt }))
}

/// Carries the mark on to a present that is believed.
async fn sign(db: &Db, row: &row::Model, now: Timestamp) -> Result<(), Error> {
    let earlier = Condition::any()
        .add(row::Column::SeenAt.is_null())
        .add(row::Column::SeenAt.lt(At::from(now)));
    let transaction = db.begin().await?;
    row::Entity::update_many()
        .col_expr(row::Column::SeenAt, Expr::value(Some(At::from(now))))
        .filter(row::Column::HeldAt.is_null())
        .filter(row::Column::Confirmed.eq(row.confirmed))
        .filter(earlier)
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}

/// Takes a person's word that the present is right. False when that doubt does not stand any more.
pub async fn confirm(
    connection: &impl ConnectionTrait,
    now: Timestamp,
    held_at: Timestamp,
) -> Result<bool, Error> {
    let row = row::Entity::find_by_id(1).one(connection).await?;
    let row = row.ok_or_else(|| Error::broken("the clock's mark is gone"))?;
    let mark = row.seen_at.map_or(At::from(now), |seen| seen.max(At::from(now)));
    let confirmed = row::Entity::update_many()
        .col_expr(row::Column::SeenAt, Expr::value(Some(mark)))
        .col_expr(row::Column::HeldAt, Expr::value(None::<At>))
        .col_expr(row::Column::HeldKind, Expr::value(None::<String>))
        .col_expr(row::Column::Confirmed, Expr::value(row.confirmed + 1))
        .filter(row::Column::HeldAt.eq(At::from(held_at)))
        .exec(connection)
        .await?;
    Ok(confirmed.rows_affected == 1)
}

/// The simulated clock was moved by somebody who vouches for it.
pub(super) async fn vouch(connection: &impl ConnectionTrait, now: Timestamp) -> Result<(), Error> {
    row::Entity::update_many()
        .col_expr(row::Column::SeenAt, Expr::value(Some(At::from(now))))
        .exec(connection)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600;

    /// Hours since some day, as an instant.
    fn hour(hours: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + hours * HOUR).expect("within the calendar")
    }

    fn hours(hours: u64) -> Duration {
        Duration::from_secs(hours * 3_600)
    }

    #[test]
    fn a_present_is_doubted_when_it_runs_more_than_36_hours_ahead() {
        // (mark, clock and running time at which the node began, clock and running time now)
        type Line = (Option<i64>, Option<(i64, u64)>, i64, Option<u64>, Option<Doubt>);
        let table: [Line; 12] = [
            (None, None, 0, Some(0), None),
            (Some(0), None, 1, Some(0), None),
            (Some(0), None, 36, Some(0), None),
            (Some(0), None, 37, Some(0), Some(Doubt::Silence)),
            (Some(0), None, 87_600, None, Some(Doubt::Silence)),
            // A node that went on: its own time agrees with the clock.
            (Some(40), Some((0, 0)), 41, Some(41), None),
            // The database was away for two days, the node was not.
            (Some(0), Some((0, 0)), 48, Some(48), Some(Doubt::Silence)),
            // The clock was set while the node ran.
            (Some(1), Some((0, 0)), 39, Some(2), Some(Doubt::Jump)),
            // In steps, each of which the mark would have followed.
            (Some(30), Some((0, 0)), 60, Some(1), Some(Doubt::Jump)),
            // It was set back by ten years and put right.
            (Some(2), Some((0, 0)), 3, Some(3), None),
            // It goes slower than the time.
            (Some(2), Some((0, 0)), 3, Some(100), None),
            // Exactly 36 hours ahead is believed.
            (Some(1), Some((0, 0)), 37, Some(1), None),
        ];
        for (line, (mark, began, now, running, expected)) in table.into_iter().enumerate() {
            let started = began.map(|(clock, running)| Start {
                now: hour(clock),
                running: hours(running),
                confirmed: 0,
            });
            let found = doubt(mark.map(hour), started, hour(now), running.map(hours));
            assert_eq!(found, expected, "line {line}");
        }
    }

    #[test]
    fn a_node_measures_anew_after_a_week_and_after_a_persons_word() {
        let measure = Measure::default();
        let row = |confirmed| row::Model {
            id: 1,
            seen_at: None,
            held_at: None,
            held_kind: None,
            confirmed,
        };
        let began = |row: &row::Model| measure.started(row).map(|start| start.now);
        measure.note(&row(0), hour(0), hours(5));
        measure.note(&row(0), hour(10), hours(15));
        assert_eq!(began(&row(0)), Some(hour(0)));
        assert_eq!(began(&row(1)), None);
        measure.note(&row(0), hour(168), hours(5 + 168));
        assert_eq!(began(&row(0)), Some(hour(168)));
        measure.note(&row(1), hour(200), hours(205));
        assert_eq!(began(&row(1)), Some(hour(200)));
    }
}
