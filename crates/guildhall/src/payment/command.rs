//! The command line face: orders placed, paid, shown and withdrawn.

use clap::{Args, Subcommand};
use domain::ids::{OfferCode, OrderNumber, PartnerId};
use domain::order::OrderState;
use domain::policy::Method;
use serde_json::json;

use super::api::PaymentView;
use super::place::Placed;
use super::receipt::{self, ReceiptForm};
use super::{answer, place, store};
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::db::whole;
use crate::error::{Error, Problem, Refusal};
use crate::order::api::OrderView;
use crate::order::{self, Contact, Order};
use crate::subscription;
use crate::world::gateway::simulated::{self, Behaviour, Outcome};

/// Orders one listing shows.
const LIST_MAX: u64 = 500;

#[derive(Debug, Clone, Subcommand)]
pub enum OrderVerb {
    List,
    /// Buys an offer: accepts the terms, chooses the way to pay, presses the button.
    Place(PlaceArgs),
    /// Pays a placed order: a transfer that arrived, or, in a simulated world, the gateway's page.
    Pay(PayArgs),
    Show {
        number: String,
    },
    /// Withdraws an order that is not paid.
    Cancel {
        number: String,
    },
}

#[derive(Debug, Clone, Args)]
pub struct PlaceArgs {
    /// An offer's code: action-pack, silver, gold.
    #[arg(long, conflicts_with = "number")]
    offer: Option<String>,
    /// An order that was opened before, as by `subscription renew`.
    #[arg(long)]
    number: Option<String>,
    /// card or transfer.
    #[arg(long)]
    method: String,
    /// The membership's terms are accepted for the company.
    #[arg(long)]
    accept_terms: bool,
    #[arg(long, default_value = "")]
    contact_name: String,
    #[arg(long, default_value = "")]
    contact_phone: String,
    #[arg(long, default_value = "")]
    contact_email: String,
}

#[derive(Debug, Clone, Args)]
pub struct PayArgs {
    number: String,
    /// What happens on the simulated gateway's page: approve, decline, …
    #[arg(long, conflicts_with = "amount")]
    outcome: Option<String>,
    /// What the simulated card does at renewals: works, declines, …
    #[arg(long, default_value = "works")]
    card: String,
    /// The amount of a transfer, as a decimal number.
    #[arg(long)]
    amount: Option<String>,
    #[arg(long, default_value = "")]
    currency: String,
    /// The day the money arrived.
    #[arg(long, default_value = "")]
    received_on: String,
    #[arg(long, default_value = "")]
    payer: String,
    #[arg(long, default_value = "")]
    bank_reference: String,
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
    verb: OrderVerb,
) -> Result<String, Error> {
    let number = match verb {
        OrderVerb::List => {
            let loaded = app.programme().await?;
            let orders = order::store::list(app.db.read(), partner, None, LIST_MAX).await?;
            let views: Vec<OrderView> =
                orders.iter().map(|order| OrderView::of(&loaded, ctx, order)).collect();
            let fields = ["number", "offer", "purpose", "state", "method", "total", "placed_on"];
            return output.list(&views, &fields);
        }
        OrderVerb::Place(args) => place_order(app, ctx, partner, args).await?,
        OrderVerb::Pay(args) => pay(app, ctx, partner, args).await?,
        OrderVerb::Show { number } => parsed(&number)?,
        OrderVerb::Cancel { number } => {
            let order = find(app, partner, &number).await?;
            order::draft::cancel(app, ctx, partner, order.id).await?;
            order.number
        }
    };
    let order = order::store::get_by_number(app.db.read(), partner, &number).await?;
    let view = OrderView::of(&*app.programme().await?, ctx, &order);
    let payments = PaymentView::list(app, &order).await?;
    output.one(&json!({ "order": view, "payments": payments }))
}

/// Each step is kept by itself, so each is repeated by itself where the database gives up on it.
async fn place_order(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    args: PlaceArgs,
) -> Result<OrderNumber, Error> {
    let method = Method::parse(&args.method)
        .ok_or_else(|| Error::Invalid(vec![Problem::coded("method", "method-not-offered")]))?;
    let id = match (&args.offer, &args.number) {
        (Some(code), _) => {
            let offer = OfferCode::parse(code).ok_or(Error::NotFound)?;
            subscription::buy::start(app, ctx, &offer).await?
        }
        (None, Some(number)) => find(app, partner, number).await?.id,
        (None, None) => return Err(Error::Invalid(vec![Problem::coded("offer", "required")])),
    };
    let order = order::store::get(app.db.read(), partner, id).await?;
    if matches!(order.state, OrderState::Draft | OrderState::Declined) {
        if args.accept_terms {
            whole(|| order::draft::accept_terms(app, ctx, id, ctx.locale)).await?;
        }
        let contact = Contact {
            name: args.contact_name,
            phone: args.contact_phone,
            email: args.contact_email,
        };
        whole(|| order::draft::choose_method(app, ctx, id, method, &contact)).await?;
    }
    let order = order::store::get(app.db.read(), partner, id).await?;
    whole(|| place::place(app, ctx, id, &order.quote_hash)).await?;
    Ok(order.number)
}

async fn pay(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    args: PayArgs,
) -> Result<OrderNumber, Error> {
    let order = find(app, partner, &args.number).await?;
    match args.outcome {
        Some(outcome) => at_gateway(app, ctx, &order, &outcome, &args.card).await?,
        None => {
            let form = ReceiptForm {
                amount: args.amount.unwrap_or_default(),
                currency: args.currency,
                received_on: args.received_on,
                payer: args.payer,
                bank_reference: args.bank_reference,
            };
            // Money that arrived is recorded by the programme, not by the partner.
            let staff = Ctx { actor: domain::access::Actor::System, ..ctx.clone() };
            receipt::record(app, &staff, partner, order.id, &form).await?;
        }
    }
    Ok(order.number)
}

/// What a person would click on the simulated gateway's page.
async fn at_gateway(
    app: &App,
    ctx: &Ctx,
    order: &Order,
    outcome: &str,
    card: &str,
) -> Result<(), Error> {
    if !app.is_simulated() {
        return Err(Refusal::new("gateway.not_simulated").into());
    }
    let wrong = |field| Error::Invalid(vec![Problem::coded(field, "choice")]);
    let outcome = Outcome::parse(outcome).ok_or_else(|| wrong("outcome"))?;
    let behaviour = Behaviour::parse(card).ok_or_else(|| wrong("card"))?;
    let Placed::Gateway { url } = place::go_on(app, ctx, order).await? else {
        return Err(Refusal::new("order.not_placed").into());
    };
    let session = url.rsplit('/').next().unwrap_or_default();
    if simulated::choose(&app.db, session, behaviour, outcome, ctx.now).await? {
        simulated::confirm(&app.db, session, true, ctx.now).await?;
    }
    let payments = store::list_of_order(app.db.read(), order.partner, order.id).await?;
    if let Some(newest) = payments.last() {
        whole(|| answer::ask(app, ctx, order.partner, newest.id)).await?;
    }
    Ok(())
}

fn parsed(number: &str) -> Result<OrderNumber, Error> {
    OrderNumber::parse(number).ok_or(Error::NotFound)
}

async fn find(app: &App, partner: PartnerId, number: &str) -> Result<Order, Error> {
    order::store::get_by_number(app.db.read(), partner, &parsed(number)?).await
}
