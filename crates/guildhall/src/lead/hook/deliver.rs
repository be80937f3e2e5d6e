//! Sending what was written: in order for each address, at least once, under the same id, with
//! longer and longer waits; no address keeps another from its messages.

use domain::ids::PartnerId;
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{Ended, give_up, purpose};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Failures};
use crate::lead::store::{self, Claimed};
use crate::world::hooks::{Answer, Hooks, Message};

/// Messages of one pass: of each address the one that is next.
const BATCH: u64 = 32;
/// Minutes until the next try after the first, second, … failure.
pub(super) const RETRY_MINUTES: [i64; 9] = [1, 5, 30, 120, 360, 720, 1_440, 1_440, 1_440];

/// Sends what is due, at most one batch. Returns how many messages were taken up.
pub async fn deliver_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    deliver_by(app, ctx, app.world.hooks).await
}

/// The same by another way out.
pub async fn deliver_by(app: &App, ctx: &Ctx, hooks: Hooks) -> Result<usize, Error> {
    let token = app.world.ids.token();
    let claimed = store::claim_messages(app, ctx.now.into(), &token, BATCH).await?;
    let mut messages = Vec::new();
    for one in &claimed {
        messages.push(message(app, ctx, one).await?);
    }
    // All at once: one that hangs keeps nobody waiting longer than its own time.
    let answers = join_all(messages.iter().map(|message| hooks.send(message))).await;
    let mut failures = Failures::default();
    for (one, answer) in claimed.iter().zip(answers) {
        let about = format!("message {} of hook {}", one.no, one.hook.id);
        failures.note(about, settle(app, ctx, one, answer).await);
    }
    failures.taken(claimed.len())
}

/// The message as it leaves: who the customer is goes along while the company may see it at this
/// moment, whenever it was written.
async fn message(app: &App, ctx: &Ctx, one: &Claimed) -> Result<Message, Error> {
    let lead = store::find(app.db.read(), one.hook.partner, one.lead).await?;
    let mut body: Value = serde_json::from_str(&one.payload).map_err(Error::broken)?;
    let customer = lead.as_ref().and_then(|lead| {
        let contact = lead.contact_at(ctx.now)?;
        Some(json!({
            "company": lead.company_at(ctx.now),
            "name": contact.name,
            "email": contact.email,
            "phone": contact.phone,
            "need": contact.need,
        }))
    });
    if let Some(data) = body.get_mut("data").and_then(Value::as_object_mut) {
        data.insert("customer".to_owned(), customer.unwrap_or(Value::Null));
    }
    let secret = app.world.seal.open(&purpose(one.hook.id), &one.hook.sealed);
    Ok(Message {
        url: one.hook.url.clone(),
        id: one.event.clone(),
        at: ctx.now.as_second(),
        secret: secret.map_err(Error::broken)?,
        body: body.to_string(),
    })
}

async fn settle(app: &App, ctx: &Ctx, one: &Claimed, answer: Answer) -> Result<(), Error> {
    let partner: PartnerId = one.hook.partner;
    let scope = PartnerScope::open(app, partner).await?;
    let tries = usize::try_from(one.attempts).map_err(Error::broken)?;
    let (status, why) = match answer {
        Answer::Status(status) => (Some(i64::from(status)), ""),
        Answer::None(why) => (None, why),
    };
    let done = status.is_some_and(|status| (200..300).contains(&status));
    let wait = RETRY_MINUTES.get(tries).copied();
    let next = wait
        .filter(|_| !done)
        .map(|minutes| crate::db::At::from(ctx.now).plus_seconds(60 * minutes));
    store::settle_message(&scope, ctx, one, (done, status, why), next).await?;
    if status == Some(410) {
        give_up(&scope, app, ctx, (&one.hook, Ended::Gone)).await?;
    } else if !done && next.is_none() {
        give_up(&scope, app, ctx, (&one.hook, Ended::Silent)).await?;
    }
    scope.commit().await
}
