//! Finding an order by what stands on a bank statement or what somebody reads out on the telephone.

use domain::access::Action;
use domain::ids::{CreditorReference, NetworkId, OrderNumber, PartnerId};

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::order::{self, Order};
use crate::partner;

/// What a text led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    Order(Box<Order>),
    /// A network id: the company's orders are meant.
    Company(PartnerId),
    Nothing,
}

/// Finds by order number, by the RF reference of a transfer, or by network id; in any letter case
/// and width, with or without the spaces banks print.
pub async fn find_order(app: &App, ctx: &Ctx, text: &str) -> Result<Found, Error> {
    ctx.may(Action::SeeAllPartners)?;
    if let Some(number) = OrderNumber::parse(text).or_else(|| number_of_reference(text)) {
        return match by_number(app, ctx, &number).await {
            Ok(order) => Ok(Found::Order(Box::new(order))),
            Err(Error::NotFound) => Ok(Found::Nothing),
            Err(error) => Err(error),
        };
    }
    let Some(network_id) = NetworkId::parse(text) else {
        return Ok(Found::Nothing);
    };
    let partner = partner::store::find_by_network_id(app.db.read(), network_id).await?;
    Ok(partner.map_or(Found::Nothing, Found::Company))
}

/// The order of a number, whosever it is, or [`Error::NotFound`].
pub async fn by_number(app: &App, ctx: &Ctx, number: &OrderNumber) -> Result<Order, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let network_id = number.as_str().split('-').next().and_then(NetworkId::parse);
    let network_id = network_id.ok_or(Error::NotFound)?;
    let partner = partner::store::find_by_network_id(app.db.read(), network_id).await?;
    let partner = partner.ok_or(Error::NotFound)?;
    order::store::get_by_number(app.db.read(), partner, number).await
}

/// `RF18 4815 162O 0007` is the reference of order `4815162-O0007`. `None` when the check digits
/// are wrong or the rest is no order number of ours.
fn number_of_reference(text: &str) -> Option<OrderNumber> {
    CreditorReference::parse(text)?.order_number()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_leads_back_to_its_order() {
        let network_id = NetworkId::new(4_815_162).expect("a network id");
        for running in [1, 7, 9_999, 10_000, 123_456] {
            let number = OrderNumber::new(network_id, running);
            let reference = number.creditor_reference();
            assert_eq!(number_of_reference(&reference.grouped()), Some(number.clone()));
            assert_eq!(number_of_reference(&reference.as_str().to_lowercase()), Some(number));
        }
        assert_eq!(number_of_reference("RF18539007547034"), None, "another company's reference");
        assert_eq!(number_of_reference("RF00 4815 162O 0007"), None, "wrong check digits");
    }
}
