//! The command line face of packs.

use clap::Subcommand;
use domain::ids::{PartnerId, SubscriptionId};
use domain::offer::Pack;

use super::choose;
use super::view::PacksView;
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::{Error, Problem};

#[derive(Debug, Clone, Subcommand)]
pub enum PackVerb {
    /// The packs of each membership, and which was chosen.
    List,
    /// Chooses a pack for the year that runs. It stays until the next renewal.
    Choose {
        /// The membership's id, as `subscription list` prints it.
        subscription: String,
        /// `services` or `learning`.
        #[arg(long)]
        pack: String,
    },
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
    verb: PackVerb,
) -> Result<String, Error> {
    if let PackVerb::Choose { subscription, pack } = verb {
        let wrong = || Error::Invalid(vec![Problem::coded("pack", "required")]);
        let pack = Pack::parse(&pack).ok_or_else(wrong)?;
        let subscription = SubscriptionId::parse(&subscription).ok_or(Error::NotFound)?;
        choose(app, ctx, (partner, subscription), pack).await?;
    }
    let views = PacksView::list(app, ctx, partner).await?;
    output.list(&views, &["subscription", "offer", "term", "state", "pack", "until"])
}
