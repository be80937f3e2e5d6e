//! The command line face: offers as a partner sees them, and its subscriptions.

use clap::Subcommand;
use domain::ids::{PartnerId, SubscriptionId};

use super::api::{OfferView, SubscriptionView};
use super::{renew, store, turn_off};
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::order::api::OrderView;

#[derive(Debug, Clone, Subcommand)]
pub enum OfferVerb {
    /// Every offer, with the price, and every reason why it cannot be bought.
    List {
        /// The partner's seven-digit network id.
        #[arg(long, value_name = "NETWORK_ID")]
        partner: String,
    },
}

impl OfferVerb {
    pub fn partner(&self) -> &str {
        let OfferVerb::List { partner } = self;
        partner
    }
}

#[derive(Debug, Clone, Subcommand)]
pub enum SubscriptionVerb {
    List,
    Show {
        id: String,
    },
    /// Opens the order of the next term; `order pay` goes on with it.
    Renew {
        id: String,
    },
    /// Turns automatic renewal off. It cannot be turned on again before the next renewal.
    TurnOffAutoRenew {
        id: String,
    },
}

pub async fn offers(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
) -> Result<String, Error> {
    let views = OfferView::list(app, ctx, partner).await?;
    output.list(&views, &["code", "name", "shelf", "can_buy", "price"])
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
    verb: SubscriptionVerb,
) -> Result<String, Error> {
    let id = match verb {
        SubscriptionVerb::List => {
            let views = SubscriptionView::list(app, ctx, partner).await?;
            let fields = ["id", "offer", "status", "ends_on", "auto_renew.state", "policy"];
            return output.list(&views, &fields);
        }
        SubscriptionVerb::Show { id } => parsed(&id)?,
        SubscriptionVerb::Renew { id } => {
            let order = renew::start(app, ctx, parsed(&id)?).await?;
            let order = crate::order::store::get(app.db.read(), partner, order).await?;
            return output.one(&OrderView::of(&*app.programme().await?, ctx, &order));
        }
        SubscriptionVerb::TurnOffAutoRenew { id } => {
            let id = parsed(&id)?;
            turn_off::turn_off_auto_renew(app, ctx, id).await?;
            id
        }
    };
    let holding = store::get(app.db.read(), partner, id).await?;
    output.one(&SubscriptionView::of(app, ctx, partner, &holding).await?)
}

fn parsed(id: &str) -> Result<SubscriptionId, Error> {
    SubscriptionId::parse(id).ok_or(Error::NotFound)
}
