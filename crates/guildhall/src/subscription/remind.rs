//! Reminders: on their day, once a term, in the reader's language, never after a renewal.

use domain::policy::{PolicySet, ReminderKind};
use domain::subscription::{AutoRenewState, Status, auto_renew_state};
use language::{Arg, format};

use super::{Holding, store};
use crate::access::letters::{Letter, to_admins};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Failures};

/// Reminders one pass takes.
const BATCH: u64 = 500;

/// Sends what is due, at most one batch. `has_card` answers whether a partner's card is stored; it
/// is asked of `payment`, which owns cards. Returns how many were looked at.
pub async fn remind_due(
    app: &App,
    ctx: &Ctx,
    has_card: impl AsyncFn(&PartnerScope) -> Result<bool, Error>,
) -> Result<usize, Error> {
    let due = store::due_reminders(app.db.read(), ctx.today, BATCH).await?;
    if due.is_empty() {
        return Ok(0);
    }
    let loaded = app.programme().await?;
    let mut failures = Failures::default();
    for one in &due {
        let reminded = remind_one(app, ctx, &loaded, one, &has_card).await;
        failures.note(format_args!("subscription {}", one.subscription), reminded);
    }
    failures.taken(due.len())
}

async fn remind_one(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    one: &store::DueReminder,
    has_card: &impl AsyncFn(&PartnerScope) -> Result<bool, Error>,
) -> Result<(), Error> {
    let scope = PartnerScope::open(app, one.partner).await?;
    let holding = store::get(scope.tx(), one.partner, one.subscription).await?;
    let card = has_card(&scope).await?;
    remind(scope, app, ctx, loaded, &holding, one, card).await
}

async fn remind(
    scope: PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
    due: &store::DueReminder,
    has_card: bool,
) -> Result<(), Error> {
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    let switch = auto_renew_state(&holding.subscription, term, policy, has_card, ctx.today);
    let outcome = if term.number != due.term_no {
        "renewed"
    } else if !holding.status(loaded, ctx.today)?.is_live() {
        "ended"
    } else if past(due.kind, &holding.status(loaded, ctx.today)?) {
        "overdue"
    } else {
        "sent"
    };
    if !store::record_reminder_done(&scope, ctx, due, outcome).await? || outcome != "sent" {
        return scope.commit().await;
    }
    write(&scope, app, ctx, loaded, holding, policy, (due.kind, switch)).await?;
    let event = Event::new("subscription.reminded", "subscription", due.subscription)
        .with("kind", due.kind.code());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// A word about the coming anniversary is of no use once it has passed.
fn past(kind: ReminderKind, status: &Status) -> bool {
    kind == ReminderKind::Upcoming && !matches!(status, Status::Active { .. })
}

async fn write(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
    policy: &PolicySet,
    (kind, switch): (ReminderKind, AutoRenewState),
) -> Result<(), Error> {
    let term = holding.term()?;
    let window = policy.window(term.ends_on);
    let letter_kind = match (kind, switch) {
        (ReminderKind::Upcoming, AutoRenewState::On { .. }) => "reminder-upcoming-automatic",
        (ReminderKind::Upcoming, AutoRenewState::OnWithoutCard { .. }) => {
            "reminder-upcoming-no-card"
        }
        (ReminderKind::Upcoming, _) => "reminder-upcoming",
        (ReminderKind::LastWeek, _) => "reminder-last-week",
    };
    let partner = crate::partner::store::get(scope.tx(), scope.partner()).await?;
    let price = loaded.programme.price_on(&holding.offer, partner.currency, window.first);
    let letter = Letter {
        kind: letter_kind,
        about: format!("{} {} {}", holding.subscription.id, term.number, kind.code()),
        path: Some(match kind {
            ReminderKind::Upcoming => format!("/subscriptions/{}", holding.subscription.id),
            ReminderKind::LastWeek => {
                format!("/subscriptions/{}/renewals/new", holding.subscription.id)
            }
        }),
    };
    to_admins(scope, app, ctx, letter, |locale| {
        let offer = loaded.programme.offer(&holding.offer);
        let offer = offer.map_or("", |offer| offer.name.get(locale));
        let day = |day| Arg::Text(format::date_long(locale, day));
        let none = || app.text(locale, "subscription-renew-no-price", &[]);
        let price = price.map_or_else(none, |price| format::money(locale, price));
        vec![
            ("offer", offer.into()),
            ("ends", day(term.ends_on)),
            ("opens", day(window.first)),
            ("closes", day(window.last)),
            ("charge", day(policy.charge_on(term.ends_on).unwrap_or(window.first))),
            ("benefits", day(policy.benefits_until(term.ends_on))),
            ("price", price.into()),
        ]
    })
    .await
}
