//! Control of the automatic renewals as a whole: whether they may charge now, and how far a day's
//! came. Every node asks before each batch, so that a word of staff counts within one.

pub mod command;
pub mod preview;
pub mod row;
mod store;

use domain::access::Action;
use domain::ids::PersonId;
use domain::payment::PaymentState;
use domain::text::line;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{At, Day};
use crate::error::{Error, Refusal};
use crate::subscription;
use crate::world::guard::{self, Doubt, Hold, Verdict};

/// Characters of the reason for a pause.
pub const WHY_MAX: usize = 500;

/// How the terms of a batch fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub renewed: i64,
    /// The charge was refused.
    pub declined: i64,
    /// The gateway gave no answer yet.
    pub unknown: i64,
    /// Nothing was to be charged, or not today.
    pub skipped: i64,
    /// The window closed before anybody charged.
    pub missed: i64,
    /// Something of ours broke.
    pub failed: i64,
}

impl Counts {
    pub fn all(&self) -> i64 {
        self.renewed + self.declined + self.unknown + self.skipped + self.missed + self.failed
    }

    /// What changes where a charge goes from one state to another.
    pub fn moved(before: &PaymentState, after: &PaymentState) -> Counts {
        let mut counts = Counts::default();
        if before != after {
            counts.of(before).into_iter().for_each(|count| *count -= 1);
            counts.of(after).into_iter().for_each(|count| *count += 1);
        }
        counts
    }

    /// Where charges in a state are counted; one that nobody answered for yet is not.
    fn of(&mut self, state: &PaymentState) -> Option<&mut i64> {
        match state {
            PaymentState::Succeeded => Some(&mut self.renewed),
            PaymentState::Failed { .. } | PaymentState::Cancelled => Some(&mut self.declined),
            PaymentState::Unknown => Some(&mut self.unknown),
            PaymentState::Pending | PaymentState::RequiresConfirmation => None,
        }
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, more: Counts) {
        self.renewed += more.renewed;
        self.declined += more.declined;
        self.unknown += more.unknown;
        self.skipped += more.skipped;
        self.missed += more.missed;
        self.failed += more.failed;
    }
}

/// How far the renewals of a day came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRun {
    pub on: Date,
    /// Terms due when the day's first batch began.
    pub due: i64,
    pub counts: Counts,
    pub begun_at: Timestamp,
    pub seen_at: Timestamp,
    /// When nothing was left.
    pub ended_at: Option<Timestamp>,
}

/// Staff stopped the renewals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    pub at: Timestamp,
    /// `None` where it was done on the command line.
    pub by: Option<PersonId>,
    pub why: String,
}

/// What was done to the renewals as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub at: Timestamp,
    /// `paused`, `resumed`, `confirmed`.
    pub act: String,
    /// `None` where it was done on the command line.
    pub by: Option<PersonId>,
    /// The reason of a pause, the kind of a doubt.
    pub why: String,
    /// Of a confirmation: the latest present that was believed, and the one that was not.
    pub doubted: Option<(Timestamp, Timestamp)>,
}

/// How the renewals stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub paused: Option<Pause>,
    pub clock: Verdict,
    /// Of the present day, once something was due on it.
    pub today: Option<DayRun>,
    /// Terms due now.
    pub waiting: i64,
}

impl Standing {
    pub fn goes(&self) -> bool {
        self.paused.is_none() && self.clock == Verdict::Believed
    }
}

/// Whether a batch may be charged now. Asked before each; notes the day's beginning.
pub async fn may_bill(app: &App, ctx: &Ctx) -> Result<bool, Error> {
    if store::pause(app.db.read()).await?.is_some() {
        return Ok(false);
    }
    let verdict =
        guard::look(&app.db, &app.world.measure, ctx.now, app.world.clock.measured()).await?;
    if verdict != Verdict::Believed {
        return Ok(false);
    }
    begin(app, ctx).await?;
    Ok(true)
}

/// Writes how many terms were due before the day's first batch; nothing when none is.
async fn begin(app: &App, ctx: &Ctx) -> Result<(), Error> {
    if store::day(app.db.read(), ctx.today).await?.is_some() {
        return Ok(());
    }
    let due = subscription::store::count_charges(app.db.read(), Day(ctx.today)).await?;
    if due == 0 { Ok(()) } else { store::begin_day(app, ctx, due).await }
}

/// Adds how a batch fared to the day's figures.
pub async fn note(app: &App, ctx: &Ctx, counts: Counts) -> Result<(), Error> {
    if counts == Counts::default() {
        return Ok(());
    }
    let left = subscription::store::is_charge_due(app.db.read(), Day(ctx.today)).await?;
    store::add(app, ctx, counts, (!left).then_some(At::from(ctx.now))).await
}

/// Corrects the figures of a day whose charge was answered after its batch: they tell what became
/// of the terms that were charged on it. Staff read them and nothing follows from them, so what
/// fails here stops nothing.
pub async fn correct(app: &App, on: Date, counts: Counts) {
    if counts == Counts::default() {
        return;
    }
    if let Err(error) = store::correct(app, on, counts).await {
        tracing::warn!(%on, ?error, "the figures of a day of renewals were not corrected");
    }
}

/// How things stand, for those who look.
pub async fn standing(app: &App, ctx: &Ctx) -> Result<Standing, Error> {
    ctx.may(Action::ControlRenewals)?;
    let read = app.db.read();
    Ok(Standing {
        paused: store::pause(read).await?,
        clock: guard::standing(&app.db, ctx.now).await?,
        today: store::day(read, ctx.today).await?,
        waiting: subscription::store::count_charges(read, Day(ctx.today)).await?,
    })
}

/// The last days on which something was due, newest first.
pub async fn last_days(app: &App, ctx: &Ctx, limit: u64) -> Result<Vec<DayRun>, Error> {
    ctx.may(Action::ControlRenewals)?;
    store::last_days(app.db.read(), limit).await
}

/// What was done to the renewals, newest first.
pub async fn history(app: &App, ctx: &Ctx, limit: u64) -> Result<Vec<Entry>, Error> {
    ctx.may(Action::ControlRenewals)?;
    store::history(app.db.read(), limit).await
}

/// Stops all charging from the next batch on, on every node. Refused with `renewals.paused` where
/// it is stopped already.
pub async fn pause(app: &App, ctx: &Ctx, why: &str) -> Result<(), Error> {
    ctx.may(Action::ControlRenewals)?;
    let why = why.split_whitespace().collect::<Vec<&str>>().join(" ");
    let why = line(&why, WHY_MAX).map_err(|refusal| Error::invalid("why", refusal))?;
    let transaction = app.db.begin().await?;
    if !store::record_paused(&transaction, ctx, &why).await? {
        return Err(Refusal::new("renewals.paused").into());
    }
    store::record(&transaction, app, ctx, "paused", &why, None).await?;
    Ok(transaction.commit().await?)
}

/// Lets the renewals go on. Refused with `renewals.not_paused` where nobody stopped them.
pub async fn resume(app: &App, ctx: &Ctx) -> Result<(), Error> {
    ctx.may(Action::ControlRenewals)?;
    let transaction = app.db.begin().await?;
    if !store::record_resumed(&transaction).await? {
        return Err(Refusal::new("renewals.not_paused").into());
    }
    store::record(&transaction, app, ctx, "resumed", "", None).await?;
    Ok(transaction.commit().await?)
}

/// Takes a person's word that the clock is right: what is due by it is charged. `held_at` is the
/// present that was doubted. Refused with `renewals.not_held` where that doubt does not stand.
pub async fn confirm_clock(app: &App, ctx: &Ctx, held_at: Timestamp) -> Result<(), Error> {
    ctx.may(Action::ControlRenewals)?;
    let none = || Error::from(Refusal::new("renewals.not_held"));
    let hold = held(app, ctx).await?.filter(|hold| hold.at == held_at).ok_or_else(none)?;
    let transaction = app.db.begin().await?;
    if !guard::confirm(&transaction, ctx.now, held_at).await? {
        return Err(none());
    }
    let why = hold.doubt.code();
    store::record(&transaction, app, ctx, "confirmed", why, Some(hold)).await?;
    Ok(transaction.commit().await?)
}

/// The doubt about the clock that stands, if one does.
async fn held(app: &App, ctx: &Ctx) -> Result<Option<Hold>, Error> {
    Ok(match guard::standing(&app.db, ctx.now).await? {
        Verdict::Held(hold) => Some(hold),
        Verdict::Believed | Verdict::Behind { .. } => None,
    })
}

/// Whether what the calendar alone decides may go on: not where a node saw its clock being set,
/// for then no day can be trusted.
pub async fn may_pass_days(app: &App, ctx: &Ctx) -> Result<bool, Error> {
    Ok(held(app, ctx).await?.is_none_or(|hold| hold.doubt != Doubt::Jump))
}
