//! What the gateway tells by webhook: checked, kept, acknowledged, and taken in, once or many
//! times with the same end.

use domain::payment::PaymentState;
use domain::planted::{self, Mistake};
use jiff::Timestamp;
use sea_orm::ConnectionTrait;

use super::store::{self, told};
use super::{answer, chargeback, refund};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::At;
use crate::error::{Error, Failures};
use crate::world::gateway::{Event, Gateway, Unsigned, simulated};

/// Events one pass takes in.
const BATCH: u64 = 100;
/// Bytes a webhook may have.
pub const BODY_BYTES_MAX: usize = 128 * 1024;
/// Tries of an event about a charge we do not know, a fortnight long. Then it is not ours.
const TRIES_MAX: u32 = 15;
/// Days for which an event is known, so that the same one counts once.
pub const KEPT_DAYS: i64 = 35;
pub const DAY_SECONDS: i64 = 24 * 60 * 60;

/// Why a webhook was not accepted.
#[derive(Debug)]
pub enum NotAccepted {
    /// The signature or the body does not hold: sending it again will not help.
    Refused(Unsigned),
    /// It could not be kept: to be sent again.
    Failed(Error),
}

/// Checks a webhook and keeps it; only then may it be acknowledged. Returns its id where it is new
/// and concerns us.
pub async fn receive(
    app: &App,
    now: Timestamp,
    signature: &str,
    body: &[u8],
) -> Result<Option<String>, NotAccepted> {
    let read = app.world.gateway.read_webhook(signature, body, now);
    let (id, event) = read.map_err(NotAccepted::Refused)?;
    let Some(event) = event else {
        return Ok(None);
    };
    if planted::is(Mistake::WebhookDropped) {
        return Ok(Some(id));
    }
    let new = told::record(&app.db, &id, &event, now).await;
    Ok(new.map_err(NotAccepted::Failed)?.then_some(id))
}

/// Takes in what one event tells. It says only what changed, so the gateway is asked what it
/// changed to: order, doubles and delays of the events make no difference. Returns false where it
/// speaks of a charge whose name we have not heard yet: it is to be taken in later.
pub async fn take(app: &App, ctx: &Ctx, event: &Event) -> Result<bool, Error> {
    match event {
        Event::ChargeChanged { key } => charge_changed(app, ctx, key).await?,
        Event::SetupChanged { key } => super::cards::add::changed(app, ctx, key).await?,
        Event::RefundChanged { key } => refund::answer::changed(app, ctx, key).await?,
        Event::ChargebackOpened { reference, amount } => {
            return chargeback::opened(app, ctx, reference, *amount).await;
        }
        Event::ChargebackClosed { reference, won } => {
            return chargeback::closed(app, ctx, reference, *won).await;
        }
    }
    Ok(true)
}

async fn charge_changed(app: &App, ctx: &Ctx, key: &str) -> Result<(), Error> {
    let Some(payment) = store::find_by_key(app.db.read(), key).await? else {
        tracing::error!(key, "the gateway speaks of a charge we never made");
        return Ok(());
    };
    if payment.state == PaymentState::Succeeded {
        return Ok(());
    }
    answer::asked_by_webhook(app, ctx, &payment).await
}

/// The job: delivers what the simulated gateway has ready, and takes in what is kept and waits.
/// Returns how many events were taken up.
pub async fn take_webhooks(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let delivered = deliver_simulated(app, ctx).await?;
    let due = told::due(app.db.read(), ctx.now, BATCH).await?;
    let mut failures = Failures::default();
    for kept in &due {
        let taken = take_kept(app, ctx, kept).await;
        failures.note(format_args!("webhook {}", kept.id), taken);
    }
    failures.taken(delivered + due.len())
}

/// Takes in the event of an id, if it still waits.
pub async fn take_now(app: &App, ctx: &Ctx, id: &str) -> Result<(), Error> {
    match told::find_waiting(app.db.read(), id).await? {
        Some(kept) => take_kept(app, ctx, &kept).await,
        None => Ok(()),
    }
}

async fn take_kept(app: &App, ctx: &Ctx, kept: &told::Kept) -> Result<(), Error> {
    let taken = match &kept.event {
        Some(event) => take(app, ctx, event).await,
        None => Err(Error::broken("an event that was kept cannot be read")),
    };
    let why = match &taken {
        Ok(true) => return told::record_taken(&app.db, &kept.id, ctx.now).await,
        Ok(false) if TRIES_MAX <= kept.times_tried => {
            tracing::error!(id = kept.id, "the gateway speaks of a charge we never made");
            return told::record_taken(&app.db, &kept.id, ctx.now).await;
        }
        Ok(false) => "speaks of a charge that is not known yet".to_owned(),
        Err(error) => format!("{error:?}"),
    };
    let wait = domain::payment::ask_again_seconds(kept.times_tried);
    let again = At::from(ctx.now).plus_seconds(wait);
    told::record_failed(&app.db, kept, again, &why).await?;
    taken.map(|_| ())
}

async fn deliver_simulated(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let Gateway::Simulated { secret } = &app.world.gateway else {
        return Ok(0);
    };
    let due = simulated::due_events(&app.db, secret, ctx.now, BATCH).await?;
    for delivery in &due {
        match receive(app, ctx.now, &delivery.signature, delivery.body.as_bytes()).await {
            Ok(_) => {}
            Err(NotAccepted::Refused(why)) => {
                tracing::warn!(about = delivery.about, %why, "a webhook was refused");
            }
            Err(NotAccepted::Failed(error)) => return Err(error),
        }
        simulated::mark_delivered(&app.db, &delivery.name, ctx.now).await?;
    }
    Ok(due.len())
}

/// Forgets events that are old enough never to come again. Returns how many.
pub async fn prune(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let before = At::from(ctx.now).plus_seconds(-KEPT_DAYS * DAY_SECONDS);
    told::prune(&app.db, before).await
}

/// The instant after another at which an event falls due to be taken in.
pub async fn next_take_at(
    connection: &impl ConnectionTrait,
    after: At,
) -> Result<Option<At>, Error> {
    told::next_take_at(connection, after).await
}
