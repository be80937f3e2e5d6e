//! Reminders: on their day, once a term, in the reader's language, never after a renewal.

use std::collections::{BTreeMap, HashSet};
use std::slice::from_ref;

use domain::ids::PartnerId;
use domain::policy::ReminderKind;
use domain::subscription::{AutoRenewState, Status, auto_renew_state};
use language::{Arg, format};

use super::{Holding, store};
use crate::access::letters::{Letter, to_readers_of};
use crate::access::store::Reader;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScopes, whole};
use crate::error::{Error, Failures};
use crate::partner::payers::list_payers;

/// Reminders one pass takes.
const BATCH: u64 = 500;

/// Sends what is due, at most one batch, in one commit. `with_card` tells which of the locked
/// partners have a stored card; it is asked of `payment`, which owns cards. Returns how many were
/// looked at.
pub async fn remind_due(
    app: &App,
    ctx: &Ctx,
    with_card: impl AsyncFn(&PartnerScopes) -> Result<HashSet<PartnerId>, Error>,
) -> Result<usize, Error> {
    let due = store::due_reminders(app.db.read(), ctx.today, BATCH).await?;
    if due.is_empty() {
        return Ok(0);
    }
    let loaded = app.programme().await?;
    match whole(|| remind(app, ctx, &loaded, &due, &with_card)).await {
        // What passes by itself is no row's fault: the set waits as it is.
        Err(error) if !error.is_passing() => {}
        ended => return ended.map(|()| due.len()),
    }
    // A set that fails is taken apart, so that one broken row keeps nobody else from theirs.
    let mut failures = Failures::default();
    for one in &due {
        let ended = whole(|| remind(app, ctx, &loaded, from_ref(one), &with_card)).await;
        failures.note(format_args!("subscription {}", one.subscription), ended);
    }
    failures.taken(due.len())
}

async fn remind(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    set: &[store::DueReminder],
    with_card: &impl AsyncFn(&PartnerScopes) -> Result<HashSet<PartnerId>, Error>,
) -> Result<(), Error> {
    let mut scopes = PartnerScopes::open(app, set.iter().map(|due| due.partner)).await?;
    let partners: Vec<PartnerId> = scopes.partners().collect();
    // Another node, or the end of the membership, may have come first.
    let undone = store::undone_reminders(scopes.tx(), &partners, ctx.today).await?;
    let undone: HashSet<&store::DueReminder> = undone.iter().collect();
    let holdings = store::list_of_many(scopes.tx(), &partners).await?;
    let cards = with_card(&scopes).await?;
    let payers = list_payers(scopes.tx(), &partners).await?;
    let mut outcomes: BTreeMap<&'static str, Vec<&store::DueReminder>> = BTreeMap::new();
    for due in set.iter().filter(|due| undone.contains(due)) {
        let holding = holdings.get(&(due.partner, due.subscription)).ok_or(Error::NotFound)?;
        let outcome = outcome(loaded, ctx, holding, due)?;
        outcomes.entry(outcome).or_default().push(due);
        if outcome == SENT {
            let to = payers.get(&due.partner).map_or(&[][..], Vec::as_slice);
            let has_card = cards.contains(&due.partner);
            write(&mut scopes, app, ctx, loaded, holding, (due, has_card), to)?;
            let event = Event::new("subscription.reminded", "subscription", due.subscription)
                .with("kind", due.kind.code());
            scopes.record(app, ctx, due.partner, event)?;
        }
    }
    for (outcome, done) in outcomes {
        store::record_reminders_done(&scopes, ctx, &done, outcome).await?;
    }
    scopes.commit().await
}

const SENT: &str = "sent";

/// What becomes of a reminder whose day has come.
fn outcome(
    loaded: &Loaded,
    ctx: &Ctx,
    holding: &Holding,
    due: &store::DueReminder,
) -> Result<&'static str, Error> {
    let status = holding.status(loaded, ctx.today)?;
    Ok(if holding.term()?.number != due.term_no {
        "renewed"
    } else if !status.is_live() {
        "ended"
    } else if past(due.kind, &status) {
        "overdue"
    } else {
        SENT
    })
}

/// A word about the coming anniversary is of no use once it has passed.
fn past(kind: ReminderKind, status: &Status) -> bool {
    kind == ReminderKind::Upcoming && !matches!(status, Status::Active { .. })
}

/// Writes to every admin and to the billing contact, each in their own language.
fn write(
    scopes: &mut PartnerScopes,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    holding: &Holding,
    (due, has_card): (&store::DueReminder, bool),
    payers: &[Reader],
) -> Result<(), Error> {
    let (term, policy, kind) = (holding.term()?, holding.policy(loaded)?, due.kind);
    let switch = auto_renew_state(&holding.subscription, term, policy, has_card, ctx.today);
    let window = policy.window(term.ends_on);
    let letter_kind = match (kind, switch) {
        (ReminderKind::Upcoming, AutoRenewState::On { .. }) => "reminder-upcoming-automatic",
        (ReminderKind::Upcoming, AutoRenewState::OnWithoutCard { .. }) => {
            "reminder-upcoming-no-card"
        }
        (ReminderKind::Upcoming, _) => "reminder-upcoming",
        (ReminderKind::LastWeek, _) => "reminder-last-week",
    };
    let partner = crate::partner::store::held(scopes, due.partner)?;
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
    to_readers_of(scopes, app, ctx, (due.partner, payers), &letter, |locale| {
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
}
