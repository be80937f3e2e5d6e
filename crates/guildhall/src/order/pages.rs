//! The pages of orders: the checkout, the list, and each order's own page that works for ever.

mod cancellation;
mod checkout;
mod checkout_view;
pub mod expected;
mod list;
mod show;
mod show_view;
mod standing;
mod transfer;

use axum::Router;
use domain::ids::{OfferCode, OrderNumber};

use crate::app::{Loaded, Shared};
use crate::error::Error;
use crate::order::{Order, store};
use crate::web::Visit;

pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(checkout::routes())
        .merge(list::routes())
        .merge(show::routes())
        .merge(cancellation::routes())
}

/// The company's own order of a number; whatever else the address holds is not found.
async fn find(visit: &Visit, number: &str) -> Result<Order, Error> {
    visit.ctx.may(domain::access::Action::SeeOrders)?;
    let number = OrderNumber::parse(number).ok_or(Error::NotFound)?;
    store::get_by_number(visit.app.db.read(), visit.ctx.own_partner()?, &number).await
}

/// An offer's name in the reader's language; its code where the programme no longer has it.
fn offer_name(loaded: &Loaded, visit: &Visit, code: &OfferCode) -> String {
    let offer = loaded.programme.offer(code);
    offer.map_or_else(|| code.to_string(), |offer| offer.name.get(visit.ctx.locale).to_owned())
}
