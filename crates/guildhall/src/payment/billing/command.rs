//! The command line face: how the renewals stand, and the word of whoever has the server's shell.

use clap::Subcommand;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::preview::{self, Preview};
use super::{DayRun, Standing};
use crate::app::App;
use crate::cli::{Output, bar};
use crate::ctx::Ctx;
use crate::db::Day;
use crate::error::{Error, Refusal};
use crate::payment::run::renew_due;
use crate::subscription;
use crate::world::gateway::Gateway;
use crate::world::guard::Verdict;

/// Days with figures that the status tells of.
const DAYS_TOLD: u64 = 7;

#[derive(Debug, Clone, Subcommand)]
pub enum RenewalsVerb {
    /// How the automatic renewals stand: paused, held by the clock's guard, how far today's came.
    Status,
    /// Charges what is due now, until nothing is left.
    Run,
    /// Stops all charging from the next batch on, on every node.
    Pause {
        /// Why, for whoever looks next.
        #[arg(long)]
        why: String,
    },
    /// Lets the renewals go on after a pause.
    Resume,
    /// What would be charged, and what would not and why, in totals. Changes nothing.
    DryRun {
        /// Up to the end of this day, today unless told otherwise: 2026-06-23.
        #[arg(long, value_name = "DATE")]
        day: Option<Date>,
    },
    /// Says that the clock is right, where its guard holds the renewals: look at the dry run first.
    ConfirmClock,
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    verb: RenewalsVerb,
) -> Result<String, Error> {
    match verb {
        RenewalsVerb::Status => {}
        RenewalsVerb::Run => charge(app, ctx).await?,
        RenewalsVerb::Pause { why } => super::pause(app, ctx, &why).await?,
        RenewalsVerb::Resume => super::resume(app, ctx).await?,
        RenewalsVerb::DryRun { day } => {
            let begun = preview::begin(app, ctx, day.unwrap_or(ctx.today)).await?;
            let bar = bar("looking");
            let done = preview::run(app, ctx, begun, |now| moved(&bar, now.looked, now.due)).await;
            bar.finish_and_clear();
            return output.one(&preview_view(&done?));
        }
        RenewalsVerb::ConfirmClock => match super::standing(app, ctx).await?.clock {
            Verdict::Held(hold) => super::confirm_clock(app, ctx, hold.at).await?,
            Verdict::Believed | Verdict::Behind { .. } => {
                return Err(Refusal::new("renewals.not_held").into());
            }
        },
    }
    let standing = super::standing(app, ctx).await?;
    let days = super::last_days(app, ctx, DAYS_TOLD).await?;
    output.one(&view(app, ctx, &standing, &days))
}

/// Charges batch by batch; ends where somebody pauses, or the clock is doubted.
async fn charge(app: &App, ctx: &Ctx) -> Result<(), Error> {
    if matches!(app.world.gateway, Gateway::None) {
        return Err(Refusal::new("renewals.no_gateway").into());
    }
    let bar = bar("renewing");
    let whole = subscription::store::count_charges(app.db.read(), Day(ctx.today)).await?;
    loop {
        // The present moves on while batches are charged.
        let now = Ctx::at_present(app, ctx.actor, ctx.locale).await?.from(ctx.origin);
        if renew_due(app, &now).await? == 0 {
            break;
        }
        let left = subscription::store::count_charges(app.db.read(), Day(now.today)).await?;
        moved(&bar, whole.saturating_sub(left), whole);
    }
    bar.finish_and_clear();
    let standing = super::standing(app, ctx).await?;
    match (&standing.paused, standing.clock) {
        (Some(_), _) => Err(Refusal::new("renewals.paused").into()),
        (None, Verdict::Held(_)) => Err(Refusal::new("renewals.held").into()),
        (None, Verdict::Behind { .. }) => Err(Refusal::new("renewals.behind").into()),
        (None, Verdict::Believed) => Ok(()),
    }
}

fn moved(bar: &indicatif::ProgressBar, done: i64, whole: i64) {
    bar.set_length(u64::try_from(whole).unwrap_or(0));
    bar.set_position(u64::try_from(done).unwrap_or(0));
}

/// How things stand, with stable field names.
fn view(app: &App, ctx: &Ctx, standing: &Standing, days: &[DayRun]) -> Value {
    let state = match (&standing.paused, standing.clock) {
        (Some(_), _) => "paused",
        (None, Verdict::Held(_)) => "held",
        (None, Verdict::Behind { .. }) => "behind",
        (None, Verdict::Believed) => "goes",
    };
    let key = format!("renewals-told-{state}");
    let paused = standing.paused.as_ref().map(|pause| {
        json!({
            "at": pause.at.to_string(),
            "by": pause.by.map(|person| person.to_string()),
            "why": pause.why,
        })
    });
    let clock = match standing.clock {
        Verdict::Believed => json!({ "state": "believed" }),
        Verdict::Behind { seen } => json!({ "state": "behind", "until": seen.to_string() }),
        Verdict::Held(hold) => json!({
            "state": "held",
            "kind": hold.doubt.code(),
            "seen": hold.seen.to_string(),
            "doubted": hold.at.to_string(),
        }),
    };
    json!({
        "state": state,
        "told": app.text(ctx.locale, &key, &[]),
        "due": standing.waiting,
        "paused": paused,
        "clock": clock,
        "days": days.iter().map(day_view).collect::<Vec<Value>>(),
    })
}

fn day_view(day: &DayRun) -> Value {
    json!({
        "on": day.on.to_string(),
        "due": day.due,
        "renewed": day.counts.renewed,
        "declined": day.counts.declined,
        "unknown": day.counts.unknown,
        "skipped": day.counts.skipped,
        "missed": day.counts.missed,
        "failed": day.counts.failed,
        "begun_at": day.begun_at.to_string(),
        "ended_at": day.ended_at.map(|at| at.to_string()),
    })
}

fn preview_view(preview: &Preview) -> Value {
    let charges = preview.totals.charges.iter().map(|one| {
        json!({
            "offer": one.offer,
            "count": one.count,
            "total": { "minor": one.total_minor, "currency": one.currency },
        })
    });
    let left = preview
        .totals
        .left
        .iter()
        .map(|one| json!({ "why": one.why.code(), "offer": one.offer, "count": one.count }));
    json!({
        "until": preview.until.to_string(),
        "due": preview.looked,
        "charges": charges.collect::<Vec<Value>>(),
        "left": left.collect::<Vec<Value>>(),
    })
}
