//! The dry run: what the renewal run would charge until a day and what it would not, in totals.
//! Nothing is claimed, written to a partner, or asked of the gateway.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::calendar::days_between;
use domain::ids::{OfferCode, PersonId, PreviewId};
use domain::money::Money;
use domain::offer::CompetencyLevel;
use domain::order::{OrderState, Purpose};
use domain::partner::Vetting;
use domain::payment::{FailureClass, PaymentState};
use domain::subscription::{AutoRenewState, auto_renew_state};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::store;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::next_id;
use crate::error::{Error, Problem};
use crate::order::Order;
use crate::partner::Partner;
use crate::payment::PaymentMethod;
use crate::subscription::Holding;
use crate::subscription::store::DueCharge;
use crate::{competency, order, partner, payment, subscription};

/// Terms one step looks at.
const STEP: u64 = 500;
/// Dry runs that are kept, the newest.
pub const KEPT: u64 = 50;
/// Days ahead that a dry run may look: further, too much changes meanwhile.
pub const DAYS_MAX: i32 = 366;

/// Why a term that is due would not be charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Its renewal window does not hold the day.
    WindowClosed,
    /// The switch is off, the membership ended, or the set renews nothing by itself.
    NotAutomatic,
    NoCard,
    /// The company is not authorized.
    Vetting,
    /// The competency that the offer asks for is missing.
    Competency,
    /// Somebody is renewing by hand.
    ByHand,
    /// The last try on this card failed for a reason that stays.
    CardRefused,
    /// The offer has no price in the company's currency.
    NoPrice,
}

impl Why {
    pub const ALL: [Why; 8] = [
        Why::WindowClosed,
        Why::NotAutomatic,
        Why::NoCard,
        Why::Vetting,
        Why::Competency,
        Why::ByHand,
        Why::CardRefused,
        Why::NoPrice,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Why::WindowClosed => "window_closed",
            Why::NotAutomatic => "not_automatic",
            Why::NoCard => "no_card",
            Why::Vetting => "vetting",
            Why::Competency => "competency",
            Why::ByHand => "by_hand",
            Why::CardRefused => "card_refused",
            Why::NoPrice => "no_price",
        }
    }
}

/// What a dry run found so far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Totals {
    pub charges: Vec<Charges>,
    pub left: Vec<Left>,
}

/// What would be charged for one offer in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charges {
    pub offer: String,
    /// ISO 4217.
    pub currency: String,
    pub count: i64,
    pub total_minor: i64,
}

/// What would not be charged, for one reason and one offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub why: Why,
    pub offer: String,
    pub count: i64,
}

/// A dry run that goes on or has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub id: PreviewId,
    /// The day whose run it tells of: what is due on it or before.
    pub until: Date,
    pub begun_at: Timestamp,
    pub begun_by: Option<PersonId>,
    pub due: i64,
    pub looked: i64,
    pub ended_at: Option<Timestamp>,
    pub totals: Totals,
}

#[derive(Default)]
struct Sums {
    charges: BTreeMap<(String, &'static str), (i64, i64)>,
    left: BTreeMap<(Why, String), i64>,
}

impl Sums {
    fn add(&mut self, offer: &OfferCode, found: Result<Money, Why>) {
        match found {
            Ok(total) => {
                let key = (offer.to_string(), total.currency.code());
                let sum = self.charges.entry(key).or_default();
                *sum = (sum.0 + 1, sum.1.saturating_add(total.minor));
            }
            Err(why) => *self.left.entry((why, offer.to_string())).or_default() += 1,
        }
    }

    fn totals(&self) -> Totals {
        let charges = self.charges.iter().map(|((offer, currency), (count, total))| Charges {
            offer: offer.clone(),
            currency: (*currency).to_owned(),
            count: *count,
            total_minor: *total,
        });
        let left = self.left.iter().map(|((why, offer), count)| Left {
            why: *why,
            offer: offer.clone(),
            count: *count,
        });
        Totals { charges: charges.collect(), left: left.collect() }
    }
}

/// Begins a dry run of the renewals until a day, today or later; [`run`] does it.
pub async fn begin(app: &App, ctx: &Ctx, until: Date) -> Result<Preview, Error> {
    ctx.may(Action::ControlRenewals)?;
    if !(0..=DAYS_MAX).contains(&days_between(ctx.today, until)) {
        return Err(Error::Invalid(vec![Problem::coded("until", "renewals-until")]));
    }
    let due = subscription::store::count_charges(app.db.read(), until.into()).await?;
    let preview = Preview {
        id: PreviewId(next_id(app, ctx)),
        until,
        begun_at: ctx.now,
        begun_by: ctx.person(),
        due,
        looked: 0,
        ended_at: None,
        totals: Totals::default(),
    };
    store::record_preview(app, &preview).await?;
    Ok(preview)
}

/// Looks at all that is due, step by step, never at more than a step at once; `progress` hears of
/// each.
pub async fn run(
    app: &App,
    ctx: &Ctx,
    mut preview: Preview,
    mut progress: impl FnMut(&Preview),
) -> Result<Preview, Error> {
    ctx.may(Action::ControlRenewals)?;
    let loaded = app.programme().await?;
    let mut sums = Sums::default();
    let mut last: Option<DueCharge> = None;
    loop {
        let read = app.db.read();
        let step = subscription::store::list_charges_after(
            read,
            preview.until.into(),
            last.as_ref(),
            STEP,
        )
        .await?;
        if step.is_empty() {
            break;
        }
        look(app, ctx, &loaded, &step, &mut sums).await?;
        preview.looked += i64::try_from(step.len()).unwrap_or(i64::MAX);
        preview.due = preview.due.max(preview.looked);
        preview.totals = sums.totals();
        store::record_progress(app, &preview).await?;
        progress(&preview);
        last = step.into_iter().last();
    }
    preview.ended_at = Some(app.now().await?);
    store::record_progress(app, &preview).await?;
    Ok(preview)
}

async fn look(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    step: &[DueCharge],
    sums: &mut Sums,
) -> Result<(), Error> {
    let read = app.db.read();
    let mut ids: Vec<_> = step.iter().map(|due| due.partner).collect();
    ids.dedup();
    let holdings = subscription::store::list_of_many(read, &ids).await?;
    let cards = payment::store::list_default_methods(read, &ids).await?;
    let open = order::store::list_open_of_many(read, &ids).await?;
    let asked = step.iter().filter_map(|due| {
        let holding = holdings.get(&(due.partner, due.subscription))?;
        let on = due.due_on.max(ctx.today);
        subscription::renew::asked(loaded, holding, (due.partner, on))
    });
    let asked: Vec<_> = asked.collect();
    let competencies = competency::counted_of_many(read, loaded, &asked).await?;
    let partners: BTreeMap<_, Partner> = partner::store::list_by_ids(read, &ids)
        .await?
        .into_iter()
        .map(|partner| (partner.id, partner))
        .collect();
    for due in step {
        let gone = || Error::broken(format!("subscription {} is gone", due.subscription));
        let holding = holdings.get(&(due.partner, due.subscription)).ok_or_else(gone)?;
        let one = One {
            holding,
            partner: partners.get(&due.partner).ok_or_else(gone)?,
            card: cards.get(&due.partner),
            competency: competencies.get(&due.partner).copied(),
            open: open.get(&(due.partner, holding.offer.clone())),
        };
        // Its own day will have come: prices and windows are those of that day.
        let then = Ctx { today: due.due_on.max(ctx.today), ..ctx.clone() };
        sums.add(&holding.offer, one.decide(app, &then, loaded).await?);
    }
    Ok(())
}

/// What is known of a term that is due.
struct One<'a> {
    holding: &'a Holding,
    partner: &'a Partner,
    card: Option<&'a PaymentMethod>,
    /// The highest that the company holds.
    competency: Option<CompetencyLevel>,
    open: Option<&'a Order>,
}

impl One<'_> {
    /// What would be charged, in the order in which the run itself asks.
    async fn decide(
        &self,
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
    ) -> Result<Result<Money, Why>, Error> {
        let (term, policy) = (self.holding.term()?, self.holding.policy(loaded)?);
        let subscription = &self.holding.subscription;
        let switch = auto_renew_state(subscription, term, policy, self.card.is_some(), ctx.today);
        if !matches!(switch, AutoRenewState::Past { .. }) {
            return Ok(Err(Why::NotAutomatic));
        }
        if !policy.window(term.ends_on).contains(ctx.today) {
            return Ok(Err(Why::WindowClosed));
        }
        let Some(card) = self.card else { return Ok(Err(Why::NoCard)) };
        if let Some(why) = self.unmet(loaded) {
            return Ok(Err(why));
        }
        if let Some(open) = self.open {
            let automatic = matches!(open.purpose, Purpose::AutomaticRenewal { .. });
            let today = app.day_of(open.created_at).await? == ctx.today;
            match open.state {
                OrderState::Declined if automatic => {
                    if refused_for_good(app, open, card).await? {
                        return Ok(Err(Why::CardRefused));
                    }
                    return Ok(Ok(open.quote.total));
                }
                OrderState::Authorising | OrderState::AwaitingPayment { .. } => {
                    return Ok(Err(Why::ByHand));
                }
                OrderState::Draft | OrderState::Declined if today => return Ok(Err(Why::ByHand)),
                _ => {}
            }
        }
        let next = term.number + 1;
        match subscription::renew::price(loaded, ctx, self.partner, self.holding, next, true) {
            Ok(quote) => Ok(Ok(quote.total)),
            Err(Error::Refused(_)) => Ok(Err(Why::NoPrice)),
            Err(other) => Err(other),
        }
    }

    fn unmet(&self, loaded: &Loaded) -> Option<Why> {
        if !matches!(self.partner.vetting, Vetting::Authorized { .. }) {
            return Some(Why::Vetting);
        }
        let unmet = subscription::renew::unmet(loaded, self.holding, self.partner, self.competency);
        (!unmet.is_empty()).then_some(Why::Competency)
    }
}

/// Whether the order's last try failed on this very card for a reason that stays.
async fn refused_for_good(app: &App, order: &Order, card: &PaymentMethod) -> Result<bool, Error> {
    let tries = payment::store::list_of_order(app.db.read(), order.partner, order.id).await?;
    let last = tries.last().filter(|last| last.method == Some(card.id));
    Ok(last.is_some_and(|last| match last.state {
        PaymentState::Failed { reason } => reason.class() == FailureClass::Final,
        _ => false,
    }))
}

/// A dry run, or [`Error::NotFound`].
pub async fn get(app: &App, ctx: &Ctx, id: PreviewId) -> Result<Preview, Error> {
    ctx.may(Action::ControlRenewals)?;
    store::preview(app.db.read(), id).await
}

/// The last dry runs, newest first.
pub async fn list(app: &App, ctx: &Ctx, limit: u64) -> Result<Vec<Preview>, Error> {
    ctx.may(Action::ControlRenewals)?;
    store::previews(app.db.read(), limit).await
}
