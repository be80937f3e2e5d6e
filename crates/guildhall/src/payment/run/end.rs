//! The second half of a batch: the gateway is asked, and one commit holds what it said of each.

use std::collections::BTreeMap;

use domain::ids::{AllocationId, OrderId, PartnerId, SubscriptionId};
use domain::order::OrderEvent;
use domain::payment::{PaymentState, after};
use domain::text::Locale;
use futures_util::future::BoxFuture;
use futures_util::stream::{self, BoxStream, StreamExt};
use jiff::civil::Date;
use language::Arg;

use super::super::books::{self, Allocation, Source};
use super::super::store::{self, Begun};
use super::super::{answer, settle};
use super::begin::Started;
use super::together::{self, Planned};
use super::{Fared, one};
use crate::access::letters::{self, Letter};
use crate::app::{App, Loaded};
use crate::benefit;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{Writes, next_id};
use crate::error::Error;
use crate::invoice::{self, Invoice};
use crate::mail::Kept;
use crate::order;
use crate::partner;
use crate::subscription::store::NewTerm;
use crate::subscription::{self, Charge, term};
use crate::world::gateway::{ChargeRequest, Report};

/// Charges between two looks at the clock.
const CHARGES_A_LOOK: usize = 50;
/// Plans made in a row before other work of this thread has its turn.
const PLANS_AT_A_TIME: usize = 8;

type Ended = (SubscriptionId, Result<Fared, Error>);

/// Charges what was begun and settles it. Returns what became of each.
pub(super) async fn charge_and_settle(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    begun: Vec<Started>,
) -> Vec<Ended> {
    let reports = charge(app, ctx, &begun).await;
    let mut ended = Vec::with_capacity(begun.len());
    let (mut planned, mut apart) = (Vec::with_capacity(begun.len()), Vec::new());
    let same_programme = app.programme().await.is_ok_and(|now| now.version == loaded.version);
    for (index, (started, report)) in begun.into_iter().zip(reports).enumerate() {
        if index % PLANS_AT_A_TIME == 0 {
            tokio::task::yield_now().await;
        }
        let Some(report) = report else {
            let fared = Fared::Charged(PaymentState::Pending, PaymentState::Pending);
            ended.push((started.claim.subscription, Ok(fared)));
            continue;
        };
        let plan =
            if same_programme { plan(app, ctx, loaded, &started, &report) } else { Ok(None) };
        match plan {
            Ok(Some(outcome)) => planned.push(Settled { started, report, outcome }),
            Ok(None) => apart.push((started, report)),
            Err(error) => {
                tracing::warn!(subscription = %started.claim.subscription, ?error, "goes apart");
                apart.push((started, report));
            }
        }
    }
    let (written, left) = together::keep(app, planned, |planned| writes(app, ctx, planned)).await;
    ended.extend(written.into_iter().map(|plan| {
        let fared = Fared::Charged(plan.started.begun.payment.state, plan.outcome.state);
        (plan.started.claim.subscription, Ok(fared))
    }));
    apart.extend(left.into_iter().map(|plan| (plan.started, plan.report)));
    for (started, report) in apart {
        let payment = started.begun.payment.id;
        let taken = answer::take(app, ctx, started.claim.partner, payment, report).await;
        let fared = taken.map(|taken| Fared::Charged(taken.before, taken.state));
        ended.push((started.claim.subscription, fared));
    }
    ended
}

/// What the gateway says of each; `None` from where this node was held up.
async fn charge(app: &App, ctx: &Ctx, begun: &[Started]) -> Vec<Option<Report>> {
    let mut reports = Vec::with_capacity(begun.len());
    for chunk in begun.chunks(CHARGES_A_LOOK) {
        // Where the clock cannot be read, nobody knows how long it took to come here.
        if !one::is_held_up(app, ctx).await.is_ok_and(|held_up| !held_up) {
            reports.resize(begun.len(), None);
            return reports;
        }
        reports.extend(reports_on(app, ctx, chunk).collect::<Vec<_>>().await);
    }
    reports
}

/// Boxed, because the compiler cannot see through closures that all of it may go from thread to
/// thread.
fn reports_on<'a>(
    app: &'a App,
    ctx: &'a Ctx,
    begun: &'a [Started],
) -> BoxStream<'a, Option<Report>> {
    let asked = begun.iter().map(move |started| boxed_charge(app, ctx, started));
    let at_once = app.world.gateway.charges_at_once();
    Box::pin(stream::iter(asked).buffered(at_once).map(Some))
}

pub(super) fn boxed_charge<'a>(
    app: &'a App,
    ctx: &'a Ctx,
    started: &'a Started,
) -> BoxFuture<'a, Report> {
    let request = ChargeRequest {
        key: started.begun.payment.gateway_key.clone(),
        amount: started.begun.payment.amount,
        card_token: started.card.token.clone(),
    };
    Box::pin(app.world.gateway.charge(&app.db, request, ctx.now))
}

/// What an answer leads to.
struct Outcome {
    state: PaymentState,
    begun: Begun,
    then: Then,
    events: Vec<Event>,
    mails: Vec<Kept>,
}

enum Then {
    Paid(Box<Paid>),
    Declined(Charge),
    Unknown,
}

struct Paid {
    term: NewTerm,
    invoice: Invoice,
    allocation: Allocation,
}

/// Plans what an answer leads to; `None` where it is not one of the three that the many get.
fn plan(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    started: &Started,
    report: &Report,
) -> Result<Option<Outcome>, Error> {
    let (payment, order) = (&started.begun.payment, &started.placed.order);
    let other_card = report.card.as_ref().is_some_and(|card| card.token != started.card.token);
    let Some(state) = after(&payment.state, report.answer).filter(|_| !other_card) else {
        return Ok(None);
    };
    let told = answer::told(payment, order, &state);
    let pays = state == PaymentState::Succeeded;
    let begun = started.begun.clone().answered(ctx, &state, pays, report.reference.clone());
    let write = |letter: &Letter, words: &dyn Fn(Locale) -> Vec<(&'static str, Arg)>| {
        letters::kept(app, ctx, (started.claim.partner, &started.payers), letter, words)
    };
    let (begun, then, events, mails) = match &state {
        PaymentState::Succeeded => {
            let Some(paid) = paid(app, ctx, loaded, started)? else {
                return Ok(None);
            };
            let covers = (paid.term.term.starts_on, paid.term.term.ends_on);
            let letter = settle::confirmation(order);
            let words = |locale| settle::confirmed(loaded, order, covers, locale);
            let events = vec![
                told,
                term::renewed(&paid.term),
                books::allocated(&paid.allocation, &order.number),
                invoice::issue::told(&paid.invoice, order),
                settle::completed(order, paid.term.subscription),
            ];
            (begun, Then::Paid(Box::new(paid)), events, write(&letter, &words))
        }
        PaymentState::Failed { reason } => {
            let holding = &started.holding;
            let retry = one::retry(loaded, ctx, holding, *reason)?;
            let (letter, closes) = one::letter(loaded, ctx, holding, retry.letter)?;
            let days = [("next", retry.charge.due_on)];
            let words = |locale| one::words(loaded, holding, closes, &days, locale);
            let mails = write(&letter, &words);
            (begun, Then::Declined(retry.charge), vec![told, retry.event], mails)
        }
        PaymentState::Unknown => {
            let letter = answer::letter_of_unknown(payment, order);
            let words = |_| answer::words_of_unknown(loaded, ctx, payment, order);
            let next = answer::next_question(ctx, payment);
            let begun = begun.asked(payment.times_asked + 1, next);
            (begun, Then::Unknown, vec![told], write(&letter, &words))
        }
        PaymentState::Pending | PaymentState::RequiresConfirmation | PaymentState::Cancelled => {
            return Ok(None);
        }
    };
    Ok(Some(Outcome { state, begun, then, events, mails }))
}

/// The year a charge paid for, its invoice, and where the money went.
fn paid(app: &App, ctx: &Ctx, loaded: &Loaded, started: &Started) -> Result<Option<Paid>, Error> {
    let (order, paid_on) = (&started.placed.order, ctx.today);
    let Some(term) = term::plan(ctx, loaded, &started.holding, order, paid_on)? else {
        return Ok(None);
    };
    let days = ((term.term.starts_on, term.term.ends_on), paid_on);
    let invoice = invoice::issue::plan(app, ctx, loaded, &started.partner, order, days)?;
    let Some(invoice) = invoice.filter(|_| 0 < order.quote.total.minor) else {
        return Ok(None);
    };
    let allocation = Allocation {
        id: AllocationId(next_id(app, ctx)),
        source: Source::Payment(started.begun.payment.id),
        order: order.id,
        amount: order.quote.total,
        reverses: None,
    };
    Ok(Some(Paid { term, invoice, allocation }))
}

/// An answered charge and what it leads to.
struct Settled {
    started: Started,
    report: Report,
    outcome: Outcome,
}

impl Planned for Settled {
    fn partner(&self) -> PartnerId {
        self.started.claim.partner
    }

    /// Our own first commit came after it was read.
    fn revision(&self) -> i64 {
        self.started.revision + 1
    }
}

/// The commit of what was planned.
fn writes<'a>(app: &App, ctx: &Ctx, planned: &'a [Settled]) -> Result<Writes<'a>, Error> {
    let mut writes = Writes::new(app);
    hold(&mut writes, planned);
    store::record_states(&mut writes, planned.iter().map(|plan| &plan.outcome.begun))?;
    let (mut terms, mut invoices, mut allocations) = (Vec::new(), Vec::new(), Vec::new());
    let mut granted = Vec::new();
    let (mut completed, mut declined, mut charges) = (Vec::new(), Vec::new(), Vec::new());
    for plan in planned {
        let partner = plan.partner();
        let order: (PartnerId, OrderId) = (partner, plan.started.placed.order.id);
        match &plan.outcome.then {
            Then::Paid(paid) => {
                completed.push(order);
                terms.push(&paid.term);
                granted.push((&paid.term, &plan.started.holding.offer));
                invoices.push(&paid.invoice);
                allocations.push((partner, &paid.allocation));
            }
            Then::Declined(charge) => {
                declined.push(order);
                charges.push((plan.started.claim, charge.clone()));
            }
            Then::Unknown => {}
        }
        for event in &plan.outcome.events {
            writes.record(app, ctx, partner, event)?;
        }
        writes.queue(&plan.outcome.mails);
    }
    order::store::record_event_of_many(&mut writes, ctx, &completed, OrderEvent::Pay)?;
    order::store::record_event_of_many(&mut writes, ctx, &declined, OrderEvent::Decline)?;
    subscription::store::record_charges(&mut writes, &charges);
    term::write_all(&mut writes, ctx, &terms)?;
    benefit::grant::write_all(&mut writes, ctx, granted.into_iter())?;
    books::store::record_allocations(&mut writes, ctx, &allocations)?;
    invoice::store::record_all(&mut writes, &invoices)?;
    Ok(writes)
}

/// Holds the companies; those that are invoiced count one document more, by the day of its issue.
fn hold(writes: &mut Writes<'_>, planned: &[Settled]) {
    let mut by_day: BTreeMap<Option<Date>, Vec<(PartnerId, i64)>> = BTreeMap::new();
    for plan in planned {
        let issued_on = match &plan.outcome.then {
            Then::Paid(paid) => Some(paid.invoice.issued.issued_on()),
            Then::Declined(_) | Then::Unknown => None,
        };
        by_day.entry(issued_on).or_default().push((plan.partner(), plan.revision()));
    }
    for (issued_on, partners) in by_day {
        writes.hold(partners, |held| match issued_on {
            Some(day) => partner::store::one_invoice_more(held, day.into()),
            None => held,
        });
    }
}
