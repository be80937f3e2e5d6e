//! What will happen, before it happens: for the test clock's page and the command line.

use domain::calendar::{plus_days, start_of_day};
use domain::ids::{OrderId, OrderNumber, PartnerId, SubscriptionId};
use domain::policy::ReminderKind;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::app::App;
use crate::db::At;
use crate::error::Error;
use crate::order::Order;
use crate::world::gateway::{Gateway, simulated};
use crate::{mail, order, payment, subscription};

/// Subscriptions looked at for the dates that only inform.
const ENDING_MAX: u64 = 1_000;
/// Days before today on which a term may have ended whose window or benefits still run; longer than
/// any set's.
const WINDOW_DAYS_MAX: i32 = 400;
/// Days ahead of today within which ends of terms are looked at: a term runs a year.
const TERM_DAYS_MAX: i32 = 800;

/// Something that lies ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// Never before the present: what waits already is due now.
    pub at: Timestamp,
    /// The civil day of `at`.
    pub on: Date,
    pub partner: PartnerId,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The gateway tells of a charge.
    Webhook { order: OrderNumber },
    /// The gateway is asked what became of a charge.
    Question { order: OrderNumber },
    /// A term tries to renew itself.
    Charge { subscription: SubscriptionId },
    /// A transfer order expires.
    Expiry { order: OrderNumber },
    /// A reminder is written, unless the term was renewed or ended meanwhile.
    Reminder { subscription: SubscriptionId, kind: ReminderKind },
    /// A mail is delivered.
    Mail { kind: String, recipient: String },
    /// The last day of a term; nothing runs.
    TermEnds { subscription: SubscriptionId },
    /// From this day on a person may renew; nothing runs.
    WindowOpens { subscription: SubscriptionId },
    /// The last day of a renewal window; nothing runs.
    WindowCloses { subscription: SubscriptionId },
    /// The last day of benefits; nothing runs.
    BenefitsEnd { subscription: SubscriptionId },
}

impl What {
    pub fn code(&self) -> &'static str {
        match self {
            What::Webhook { .. } => "webhook",
            What::Question { .. } => "question",
            What::Charge { .. } => "charge",
            What::Expiry { .. } => "expiry",
            What::Reminder { kind: ReminderKind::Upcoming, .. } => "reminder_upcoming",
            What::Reminder { kind: ReminderKind::LastWeek, .. } => "reminder_last_week",
            What::Mail { .. } => "mail",
            What::TermEnds { .. } => "term_ends",
            What::WindowOpens { .. } => "window_opens",
            What::WindowCloses { .. } => "window_closes",
            What::BenefitsEnd { .. } => "benefits_end",
        }
    }

    /// Something runs at that instant. The others are dates that pass.
    pub fn fires(&self) -> bool {
        match self {
            What::Webhook { .. }
            | What::Question { .. }
            | What::Charge { .. }
            | What::Expiry { .. }
            | What::Reminder { .. }
            | What::Mail { .. } => true,
            What::TermEnds { .. }
            | What::WindowOpens { .. }
            | What::WindowCloses { .. }
            | What::BenefitsEnd { .. } => false,
        }
    }

    /// The number, id or address it is about.
    pub fn subject(&self) -> String {
        match self {
            What::Webhook { order } | What::Question { order } | What::Expiry { order } => {
                order.to_string()
            }
            What::Charge { subscription }
            | What::Reminder { subscription, .. }
            | What::TermEnds { subscription }
            | What::WindowOpens { subscription }
            | What::WindowCloses { subscription }
            | What::BenefitsEnd { subscription } => subscription.to_string(),
            What::Mail { recipient, .. } => recipient.clone(),
        }
    }
}

/// The next things that lie ahead, in their order, at most `limit`. Documents of invoices are not
/// among them: they are made in the real world's time.
pub async fn upcoming(app: &App, limit: u64) -> Result<Vec<Ahead>, Error> {
    let loaded = app.programme().await?;
    let present = Present { now: app.now().await?, zone: loaded.programme.zone.clone() };
    let mut ahead = from_gateway(app, &present, limit).await?;
    ahead.extend(from_orders(app, &present, limit).await?);
    ahead.extend(from_subscriptions(app, &present, limit).await?);
    for waiting in mail::list_waiting(app, limit).await? {
        let what = What::Mail { kind: waiting.kind, recipient: waiting.recipient };
        ahead.push(present.at(waiting.next_attempt_at.instant(), waiting.partner, what));
    }
    ahead.extend(dates_of_terms(app, &present).await?);
    // Days pass from their beginning, so what runs stands before the dates that only inform.
    ahead.sort_by_key(|one| (one.at, !one.what.fires(), one.what.code(), one.partner));
    ahead.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(ahead)
}

struct Present {
    now: Timestamp,
    zone: TimeZone,
}

impl Present {
    fn at(&self, instant: Timestamp, partner: PartnerId, what: What) -> Ahead {
        let at = instant.max(self.now);
        Ahead { at, on: domain::calendar::civil_day(at, &self.zone), partner, what }
    }

    fn on(&self, day: Date, partner: PartnerId, what: What) -> Ahead {
        self.at(start_of_day(day, &self.zone), partner, what)
    }

    fn today(&self) -> Date {
        domain::calendar::civil_day(self.now, &self.zone)
    }
}

async fn from_gateway(app: &App, present: &Present, limit: u64) -> Result<Vec<Ahead>, Error> {
    let mut told: Vec<(PartnerId, OrderId, At, bool)> = Vec::new();
    for payment in payment::store::list_to_ask(app.db.read(), limit).await? {
        if let Some(at) = payment.ask_at {
            told.push((payment.partner, payment.order, at.into(), false));
        }
    }
    if matches!(app.world.gateway, Gateway::Simulated { .. }) {
        for (key, at) in simulated::list_events(&app.db, limit).await? {
            if let Some(payment) = payment::store::find_by_key(app.db.read(), &key).await? {
                told.push((payment.partner, payment.order, at, true));
            }
        }
    }
    let ids: Vec<(PartnerId, OrderId)> =
        told.iter().map(|(partner, order, _, _)| (*partner, *order)).collect();
    let orders = order::store::list_by_ids(app.db.read(), &ids).await?;
    let number = |id: OrderId| orders.iter().find(|order| order.id == id).map(|o| o.number.clone());
    let ahead = told.into_iter().filter_map(|(partner, order, at, webhook)| {
        let order = number(order)?;
        let what = if webhook { What::Webhook { order } } else { What::Question { order } };
        Some(present.at(at.instant(), partner, what))
    });
    Ok(ahead.collect())
}

async fn from_orders(app: &App, present: &Present, limit: u64) -> Result<Vec<Ahead>, Error> {
    let orders = order::store::list_to_expire(app.db.read(), limit).await?;
    let ahead = |order: Order| match order.state {
        domain::order::OrderState::AwaitingPayment { expires_on } => {
            let what = What::Expiry { order: order.number };
            Some(present.on(plus_days(expires_on, 1), order.partner, what))
        }
        _ => None,
    };
    Ok(orders.into_iter().filter_map(ahead).collect())
}

async fn from_subscriptions(app: &App, present: &Present, limit: u64) -> Result<Vec<Ahead>, Error> {
    let mut ahead = Vec::new();
    for charge in subscription::store::list_charges(app.db.read(), limit).await? {
        let what = What::Charge { subscription: charge.subscription };
        ahead.push(present.on(charge.due_on, charge.partner, what));
    }
    // All that wait, as if the last day of the calendar had come.
    for due in subscription::store::due_reminders(app.db.read(), Date::MAX, limit).await? {
        let what = What::Reminder { subscription: due.subscription, kind: due.kind };
        ahead.push(present.on(due.due_on, due.partner, what));
    }
    Ok(ahead)
}

async fn dates_of_terms(app: &App, present: &Present) -> Result<Vec<Ahead>, Error> {
    let loaded = app.programme().await?;
    let today = present.today();
    let (first, last) = (plus_days(today, -WINDOW_DAYS_MAX), plus_days(today, TERM_DAYS_MAX));
    let read = app.db.read();
    let ending = subscription::store::list_ending(read, first, last, ENDING_MAX).await?;
    let mut ahead = Vec::new();
    for one in ending {
        let policy = loaded.programme.policy(&one.policy);
        let policy = policy.ok_or_else(|| Error::broken("a term under a set that is gone"))?;
        let (id, window) = (one.subscription, policy.window(one.ends_on));
        let dates = [
            (one.ends_on, What::TermEnds { subscription: id }),
            (window.first, What::WindowOpens { subscription: id }),
            (window.last, What::WindowCloses { subscription: id }),
            (policy.benefits_until(one.ends_on), What::BenefitsEnd { subscription: id }),
        ];
        let coming = dates.into_iter().filter(|(day, _)| today < *day);
        ahead.extend(coming.map(|(day, what)| present.on(day, one.partner, what)));
    }
    Ok(ahead)
}
