//! A subscription with what its neighbours know of it: the open order, the stored card, the newest
//! invoice. For faces only; rules and use cases ask their own.

use domain::ids::PartnerId;

use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::invoice::{self, Invoice};
use crate::order::{self, Order};
use crate::payment::{self, PaymentMethod};
use crate::subscription::Holding;
use crate::subscription::standing::{self, Standing};

pub struct Known {
    pub standing: Standing,
    /// The card that automatic renewal would charge.
    pub card: Option<PaymentMethod>,
    /// The invoice of the newest term.
    pub invoice: Option<Invoice>,
}

impl Known {
    pub async fn load(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        partner: PartnerId,
        holding: &Holding,
    ) -> Result<Known, Error> {
        let read = app.db.read();
        let open_order = order::store::find_open(read, partner, &holding.offer).await?;
        let card = payment::store::find_default_method(read, partner).await?;
        let invoice = invoice::store::find_by_order(read, partner, holding.term()?.order).await?;
        let standing = standing::of(ctx, loaded, holding, open_order, card.is_some())?;
        Ok(Known { standing, card, invoice })
    }

    /// What is known of each of a partner's holdings, in their order, in two questions. `open` are
    /// the partner's orders on their way.
    pub async fn load_all<'a>(
        app: &App,
        ctx: &Ctx,
        loaded: &Loaded,
        partner: PartnerId,
        holdings: impl Iterator<Item = &'a Holding> + Clone,
        open: &[Order],
    ) -> Result<Vec<Known>, Error> {
        let read = app.db.read();
        let card = payment::store::find_default_method(read, partner).await?;
        let newest = |holding: &Holding| holding.term().map(|term| term.order);
        let orders = holdings.clone().map(newest).collect::<Result<Vec<_>, Error>>()?;
        let mut invoices = invoice::store::list_of_orders(read, partner, orders).await?;
        holdings
            .map(|holding| {
                let order = open.iter().find(|order| order.offer == holding.offer).cloned();
                let standing = standing::of(ctx, loaded, holding, order, card.is_some())?;
                let invoice = invoices.remove(&holding.term()?.order);
                Ok(Known { standing, card: card.clone(), invoice })
            })
            .collect()
    }
}
