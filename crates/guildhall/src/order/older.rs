//! The order of a year that was paid in the older centre: it was never placed here, and comes to
//! nothing, because its money is in the older centre's books.

use domain::ids::{OrderId, OrderNumber, SubscriptionId};
use domain::money::Money;
use domain::order::{Purpose, Quote};
use domain::policy::PolicySet;
use jiff::civil::Date;

use super::{Accepted, draft, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
use crate::error::Error;
use crate::partner::{self, Partner};

/// Writes the order of a year that ends on a day, completed. `set` is the older centre's.
pub async fn record(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    (partner, offer): (&Partner, &domain::offer::Offer),
    (set, starts_on, ends_on, subscription): (&PolicySet, Date, Date, SubscriptionId),
) -> Result<OrderId, Error> {
    let wanted =
        draft::Wanted { offer, purpose: Purpose::Purchase, under: Some(set), starts_on, ends_on };
    let priced = draft::price(loaded, ctx, partner, &wanted)?;
    let nothing = Money::zero(priced.list.currency);
    let quote =
        Quote { discount: priced.list, net: nothing, tax: nothing, total: nothing, ..priced };
    let order_no = partner::store::take_order_no(scope).await?;
    let network_id = partner.network_id;
    let network_id =
        network_id.ok_or_else(|| Error::broken("an order of a partner without a number"))?;
    let id = OrderId(next_id(app, ctx));
    let number = OrderNumber::new(network_id, order_no);
    let draft = store::NewDraft { id, order_no, number, created_by: None, quote: &quote };
    let agreement = draft::acceptance(loaded, ctx, &quote, partner.locale)?;
    let accepted = Accepted { by: None, ..agreement };
    store::record_brought(scope, ctx, draft, &accepted).await?;
    let completed = Event::new("order.completed", "order", id)
        .with("number", OrderNumber::new(network_id, order_no).as_str())
        .with("subscription", subscription.to_string());
    scope.record(app, ctx, completed).await?;
    Ok(id)
}
