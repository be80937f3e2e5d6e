//! Letters about a company's money: to its admins and to the contact of its billing profile.

use domain::text::Locale;
use language::Arg;

pub use super::store::payers::list_payers;
use crate::access::letters::{Letter, to_readers};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::Error;

/// Writes a letter to each of them, in their own language, in the scope's commit.
pub async fn to_payers(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    letter: Letter,
    args: impl Fn(Locale) -> Vec<(&'static str, Arg)>,
) -> Result<(), Error> {
    let partner = scope.partner();
    let payers = list_payers(scope.tx(), &[partner]).await?;
    let own = payers.get(&partner).map_or(&[][..], Vec::as_slice);
    to_readers(scope, app, ctx, (&letter, own), args).await
}
