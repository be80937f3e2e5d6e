//! The first page after signing in: what to do now, with its date, and how everything stands.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::ids::PartnerId;
use domain::order::{OrderState, Purpose};
use domain::partner::Vetting;
use domain::subscription::{AutoRenewState, Status};
use serde::Serialize;

use super::acts::{self, Badge};
use super::next::{self, HeldFacts, OrderFacts};
use super::next_view::{self, NextView};
use crate::app::{Loaded, Shared};
use crate::error::Error;
use crate::invoice::{self, Invoice};
use crate::order::{self, Order};
use crate::payment::{self, PaymentMethod};
use crate::subscription::shelf::{self, Purchased, Shelf};
use crate::subscription::standing::{self, Standing};
use crate::subscription::{self, renew};
use crate::web::view::{Amount, DayLeft};
use crate::web::{Fault, Visit};
use crate::{benefit, business_profile, lead};

/// Invoices the page names; the list has the others.
const INVOICES_MAX: u64 = 3;

pub fn routes() -> Router<Shared> {
    Router::new().route("/dashboard", get(show))
}

/// What to do now, the steps of setting up, the memberships, the papers.
async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("subscription/dashboard.html", visit.t("nav-dashboard", &[]), page)
}

#[derive(Serialize)]
struct DashboardPage {
    company: String,
    next: NextView,
    /// A card that ends before its next charge.
    card_ends: Option<payment::cards::pages::EndingShown>,
    /// What of the benefits is about to lapse.
    lapse: Option<benefit::pages::Lapse>,
    /// Empty once everything is done.
    tasks: Vec<Task>,
    cards: Vec<Card>,
    /// Leads that wait for an answer, and whether customers find the company: for those who see to
    /// it.
    leads: Option<lead::pages::panel::Waiting>,
    profile: Option<business_profile::pages::panel::Found>,
    orders: Vec<OrderLine>,
    invoices: Vec<InvoiceLine>,
    /// Whether the reader's role may download them.
    downloads: bool,
    sees_orders: bool,
    sees_invoices: bool,
}

#[derive(Serialize)]
struct Task {
    text: String,
    href: Option<&'static str>,
    kind: &'static str,
    status: String,
}

/// A living membership.
#[derive(Serialize)]
struct Card {
    name: String,
    href: String,
    status: Badge,
    ends: DayLeft,
    /// The last day to renew, while the term is over and the window open.
    closes: Option<DayLeft>,
    switch: String,
    charge: Option<ChargeLine>,
}

/// The charge to come, priced as of today.
#[derive(Serialize)]
struct ChargeLine {
    on: DayLeft,
    net: Amount,
    tax: Amount,
    total: Amount,
    card: String,
}

#[derive(Serialize)]
struct OrderLine {
    number: String,
    href: Option<String>,
    offer: String,
    status: Badge,
    total: Amount,
    /// The last day for the money.
    expires: Option<DayLeft>,
}

#[derive(Serialize)]
struct InvoiceLine {
    number: String,
    href: String,
    pdf_href: String,
    issued_on: String,
    total: Amount,
}

/// What the page is made from.
struct Seen<'a> {
    shelf: Shelf<'a>,
    /// Beside each purchased subscription: how it stands, and the price of its next year.
    held: Vec<(Standing, Option<domain::order::Quote>)>,
    orders: Vec<Order>,
    card: Option<PaymentMethod>,
    invoices: Vec<Invoice>,
    people: usize,
}

async fn load(visit: &Visit) -> Result<DashboardPage, Error> {
    let (app, ctx) = (&*visit.app, &visit.ctx);
    ctx.may(Action::SeeOffers)?;
    let partner = ctx.own_partner()?;
    let loaded = app.programme().await?;
    let seen = see(visit, &loaded, partner).await?;
    let facts = next::Facts {
        vetting: &seen.shelf.partner.vetting,
        orders: order_facts(visit, &seen.orders).await?,
        held: held_facts(&seen, &loaded)?,
        had: !seen.shelf.expired.is_empty(),
    };
    let card = acts::card_words(app, ctx, seen.card.as_ref());
    let next = next_view::view(app, ctx, &loaded, &next::next(&facts, ctx.today), &card);
    let cards = seen.shelf.purchased.iter().zip(&seen.held);
    let cards = cards.map(|(held, known)| membership(visit, &loaded, &seen, held, known));
    let is_authorized = matches!(seen.shelf.partner.vetting, Vetting::Authorized { .. });
    let (leads, profile) = match is_authorized {
        true => (
            lead::pages::panel::waiting(visit, &loaded).await?,
            business_profile::pages::panel::found(visit).await?,
        ),
        false => (None, None),
    };
    Ok(DashboardPage {
        leads,
        profile,
        company: seen.shelf.partner.legal_name.clone(),
        next,
        card_ends: payment::cards::pages::ending_notice(visit, seen.card.as_ref()).await?,
        lapse: benefit::pages::lapse(visit, &loaded, seen.shelf.live()).await?,
        tasks: tasks(visit, &seen),
        cards: cards.collect::<Result<_, Error>>()?,
        orders: orders(visit, &loaded, &seen),
        invoices: seen.invoices.iter().map(invoice_line).collect(),
        downloads: ctx.allows(Action::DownloadInvoice),
        sees_orders: ctx.allows(Action::SeeOrders),
        sees_invoices: ctx.allows(Action::SeeInvoices),
    })
}

async fn see<'a>(visit: &Visit, loaded: &'a Loaded, partner: PartnerId) -> Result<Seen<'a>, Error> {
    let (read, ctx) = (visit.app.db.read(), &visit.ctx);
    let company = visit.company()?;
    let holdings = subscription::store::list(read, partner).await?;
    let shelf = shelf::held(loaded, ctx, company.whole.clone(), holdings)?;
    let orders = order::store::list_open(read, partner).await?;
    let card = payment::store::find_default_method(read, partner).await?;
    let mut held = Vec::new();
    for one in &shelf.purchased {
        let holding = &one.holding;
        let open = orders.iter().find(|order| order.offer == holding.offer).cloned();
        let standing = standing::of(ctx, loaded, holding, open, card.is_some())?;
        let term_no = holding.term()?.number + 1;
        let quote = match renew::price(loaded, ctx, &shelf.partner, holding, term_no, true) {
            Ok(quote) => Some(quote),
            Err(Error::Refused(_)) => None,
            Err(other) => return Err(other),
        };
        held.push((standing, quote));
    }
    Ok(Seen {
        held,
        orders,
        card,
        invoices: invoice::store::list(read, partner, None, INVOICES_MAX).await?,
        people: company.people,
        shelf,
    })
}

async fn order_facts(visit: &Visit, orders: &[Order]) -> Result<Vec<OrderFacts>, Error> {
    let mut facts = Vec::new();
    for order in orders {
        let charge = match order.state {
            OrderState::Authorising => {
                let read = visit.app.db.read();
                let tries = payment::store::list_of_order(read, order.partner, order.id).await?;
                tries.into_iter().next_back().map(|charge| (charge.state, charge.ask_at))
            }
            OrderState::Draft
            | OrderState::AwaitingPayment { .. }
            | OrderState::Declined
            | OrderState::Completed { .. }
            | OrderState::Expired { .. }
            | OrderState::Cancelled { .. } => None,
        };
        facts.push(OrderFacts {
            id: order.id,
            number: order.number.clone(),
            offer: order.offer.clone(),
            state: order.state,
            automatic: matches!(order.purpose, Purpose::AutomaticRenewal { .. }),
            total: order.quote.total,
            charge,
        });
    }
    Ok(facts)
}

fn held_facts(seen: &Seen<'_>, loaded: &Loaded) -> Result<Vec<HeldFacts>, Error> {
    let held = seen.shelf.purchased.iter().zip(&seen.held);
    held.map(|(one, (standing, quote))| {
        let (holding, term) = (&one.holding, one.holding.term()?);
        Ok(HeldFacts {
            id: holding.subscription.id,
            offer: holding.offer.clone(),
            ends_on: term.ends_on,
            window: holding.policy(loaded)?.window(term.ends_on),
            switch: standing.auto_renew,
            failed: holding.charge.failed,
            due_on: holding.charge.due_on,
            total: quote.as_ref().map(|quote| quote.total),
        })
    })
    .collect()
}

fn membership(
    visit: &Visit,
    loaded: &Loaded,
    seen: &Seen<'_>,
    held: &Purchased,
    (standing, quote): &(Standing, Option<domain::order::Quote>),
) -> Result<Card, Error> {
    let (app, ctx) = (&*visit.app, &visit.ctx);
    let closes = match held.status {
        Status::RenewalWindow { closes_on } => Some(DayLeft::new(ctx.today, closes_on)),
        Status::Active { .. }
        | Status::Lapsed { .. }
        | Status::Cancelled { .. }
        | Status::Upgraded { .. } => None,
    };
    let charge_on = match standing.auto_renew {
        AutoRenewState::On { charge_on } => Some(charge_on),
        // While the window is open, the run's own notes say when it looks at the term next.
        AutoRenewState::Past { .. } => held.holding.charge.due_on,
        AutoRenewState::OnWithoutCard { .. }
        | AutoRenewState::Off { .. }
        | AutoRenewState::NotOffered
        | AutoRenewState::Ended => None,
    };
    let charge = charge_on.zip(quote.as_ref()).map(|(on, quote)| ChargeLine {
        on: DayLeft::new(ctx.today, on),
        net: quote.net.into(),
        tax: quote.tax.into(),
        total: quote.total.into(),
        card: acts::card_words(app, ctx, seen.card.as_ref()),
    });
    Ok(Card {
        name: acts::offer_name(loaded, ctx, &held.holding),
        href: format!("/subscriptions/{}", held.holding.subscription.id),
        status: acts::status_badge(app, ctx, &held.status),
        ends: DayLeft::new(ctx.today, held.holding.term()?.ends_on),
        closes,
        switch: acts::switch_sentence(app, ctx, standing, seen.card.as_ref()),
        charge,
    })
}

/// The steps of setting up. None once all are done: the list has served.
fn tasks(visit: &Visit, seen: &Seen<'_>) -> Vec<Task> {
    let vetting = &seen.shelf.partner.vetting;
    let vetted = match vetting {
        Vetting::Authorized { .. } => Step::Done,
        Vetting::Pending { .. } => Step::Waiting,
        Vetting::Rejected { .. } => Step::Stopped,
        Vetting::None => Step::Later,
    };
    let is_authorized = matches!(vetted, Step::Done);
    let held = !seen.shelf.purchased.is_empty() || !seen.shelf.expired.is_empty();
    let waits = seen.orders.iter().any(|order| order.state.is_placed());
    let bought = match (held, waits, is_authorized) {
        (true, ..) => Step::Done,
        (false, true, _) => Step::Waiting,
        (false, false, true) => Step::ToDo,
        (false, false, false) => Step::Later,
    };
    let steps = [
        (
            "dashboard-task-address",
            "/company",
            if matches!(vetting, Vetting::None) { Step::ToDo } else { Step::Done },
        ),
        ("dashboard-task-vetting", "/company", vetted),
        ("dashboard-task-membership", "/offers", bought),
        (
            "dashboard-task-invoice",
            "/invoices",
            if seen.invoices.is_empty() { Step::Later } else { Step::Done },
        ),
        (
            "dashboard-task-colleague",
            "/company",
            if 1 < seen.people { Step::Done } else { Step::ToDo },
        ),
    ];
    if steps.iter().all(|(.., step)| matches!(step, Step::Done)) {
        return Vec::new();
    }
    let opens = |href: &str| href != "/invoices" || visit.ctx.allows(Action::SeeInvoices);
    let task = |(key, href, step): (&str, &'static str, Step)| {
        let (kind, status) = step.words();
        Task {
            text: visit.t(key, &[]),
            href: (opens(href) && !matches!(step, Step::Later)).then_some(href),
            kind,
            status: visit.t(status, &[]),
        }
    };
    steps.into_iter().map(task).collect()
}

/// How far a step is.
#[derive(Clone, Copy)]
enum Step {
    Done,
    /// Somebody else's turn.
    Waiting,
    ToDo,
    /// Another step comes first.
    Later,
    Stopped,
}

impl Step {
    /// The kind of its badge, and the key of its word.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Step::Done => ("ok", "dashboard-step-done"),
            Step::Waiting => ("wait", "dashboard-step-waiting"),
            Step::ToDo => ("info", "dashboard-step-to-do"),
            Step::Later => ("off", "dashboard-step-later"),
            Step::Stopped => ("bad", "dashboard-step-stopped"),
        }
    }
}

fn orders(visit: &Visit, loaded: &Loaded, seen: &Seen<'_>) -> Vec<OrderLine> {
    let offer = |order: &Order| {
        let offer = loaded.programme.offer(&order.offer);
        offer.map_or(order.offer.as_str(), |offer| offer.name.get(visit.ctx.locale)).to_owned()
    };
    let line = |order: &Order| OrderLine {
        number: order.number.to_string(),
        href: order_href(visit, order),
        offer: offer(order),
        status: order_badge(visit, order.state),
        total: order.quote.total.into(),
        expires: match order.state {
            OrderState::AwaitingPayment { expires_on } => {
                Some(DayLeft::new(visit.ctx.today, expires_on))
            }
            OrderState::Draft
            | OrderState::Authorising
            | OrderState::Declined
            | OrderState::Completed { .. }
            | OrderState::Expired { .. }
            | OrderState::Cancelled { .. } => None,
        },
    };
    seen.orders.iter().map(line).collect()
}

/// Where an order is looked at, or gone on with while it is not placed. `None` for a reader who may
/// not see orders, or not buy: there is nothing to see yet.
pub(super) fn order_href(visit: &Visit, order: &Order) -> Option<String> {
    if order.state.is_placed() {
        let sees = visit.ctx.allows(Action::SeeOrders);
        return sees.then(|| format!("/orders/{}", order.number));
    }
    visit.ctx.allows(Action::Buy).then(|| format!("/checkout/{}", order.id))
}

fn invoice_line(invoice: &Invoice) -> InvoiceLine {
    let number = invoice.issued.number();
    InvoiceLine {
        number: number.to_string(),
        href: format!("/invoices/{number}"),
        pdf_href: format!("/invoices/{number}/pdf"),
        issued_on: invoice.issued.issued_on().to_string(),
        total: invoice.issued.total().into(),
    }
}

fn order_badge(visit: &Visit, state: OrderState) -> Badge {
    let (kind, key) = match state {
        OrderState::Draft => ("info", "dashboard-order-draft"),
        OrderState::Authorising => ("wait", "dashboard-order-authorising"),
        OrderState::AwaitingPayment { .. } => ("wait", "dashboard-order-awaiting"),
        OrderState::Declined => ("warn", "dashboard-order-declined"),
        OrderState::Completed { .. } => ("ok", "dashboard-order-completed"),
        OrderState::Expired { .. } => ("off", "dashboard-order-expired"),
        OrderState::Cancelled { .. } => ("off", "dashboard-order-cancelled"),
    };
    Badge { kind, text: visit.t(key, &[]) }
}
