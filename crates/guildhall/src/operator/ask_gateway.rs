//! Asking the gateway now what became of an order's open charge, before the question's own time.

use domain::access::Action;
use domain::payment::PaymentState;

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};
use crate::order::Order;
use crate::payment;

/// Asks about the open charge of an order; its answer is taken in like any other. Asking charges
/// nothing. Refused with `payment.none_open` when no charge is open.
pub async fn ask_gateway(app: &App, ctx: &Ctx, order: &Order) -> Result<PaymentState, Error> {
    ctx.may(Action::AskGateway)?;
    let payments = payment::store::list_of_order(app.db.read(), order.partner, order.id).await?;
    let open = payments.into_iter().find(|payment| !payment.state.is_final());
    let open = open.ok_or_else(|| Refusal::new("payment.none_open"))?;
    payment::answer::ask(app, ctx, order.partner, open.id).await
}
