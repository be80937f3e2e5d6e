//! The command line face of tokens: the same verbs as the pages, with the same refusals.

use clap::Subcommand;
use domain::benefit::Choice;
use domain::ids::{BenefitCode, CloudTokenId, PartnerId, SubscriptionId};
use serde::Serialize;

use super::super::Which;
use super::view::CloudView;
use super::{Seen, code, look, make, read, redeem, replace};
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::{Error, Problem, Refusal};

#[derive(Debug, Clone, Subcommand)]
pub enum CloudVerb {
    /// Every cloud subscription with its own end, and every token with what became of it.
    List,
    /// Makes the token of a benefit's seats, or finds it again, and prints its code.
    Get {
        /// The membership's id, as `subscription list` prints it.
        subscription: String,
        /// The benefit's code, as `benefit list` prints it.
        product: String,
    },
    /// What both choices would lead to today. Changes nothing.
    Look { token: String },
    /// Redeems a token, once. After it the year's fee is not refunded any more.
    Redeem {
        token: String,
        /// `add_seats` or `extend`; the same where nothing runs yet.
        #[arg(long, default_value = "add_seats")]
        choice: String,
    },
    /// Undoes a wrong choice once, within thirty days, and prints the replacement's code.
    Replace { token: String },
}

#[derive(Debug, Serialize)]
struct CodeView {
    id: String,
    code: String,
    seats: u32,
}

/// What a choice would lead to, or why it cannot be made.
#[derive(Debug, Serialize)]
struct ChoiceView {
    choice: &'static str,
    seats: Option<u32>,
    ends_on: Option<String>,
    refused: Option<&'static str>,
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
    verb: CloudVerb,
) -> Result<String, Error> {
    match verb {
        CloudVerb::List => {}
        CloudVerb::Get { subscription, product } => {
            let which = Which {
                partner,
                subscription: SubscriptionId::parse(&subscription).ok_or(Error::NotFound)?,
                code: BenefitCode::parse(&product).ok_or(Error::NotFound)?,
            };
            let token = make(app, ctx, &which).await?;
            return shown(app, ctx, output, partner, token).await;
        }
        CloudVerb::Look { token } => {
            let (which, token) = meant(app, partner, &token).await?;
            let outlook = look(app, ctx, &which, token).await?;
            let views = outlook.choices.map(|(choice, led)| ChoiceView {
                choice: choice.code(),
                seats: led.ok().map(|own| own.seats),
                ends_on: led.ok().map(|own| own.ends_on.to_string()),
                refused: led.err().map(|refusal| refusal.code()),
            });
            return output.list(&views, &["choice", "seats", "ends_on", "refused"]);
        }
        CloudVerb::Redeem { token, choice } => {
            let wrong = || Error::Invalid(vec![Problem::coded("choice", "required")]);
            let choice = Choice::parse(&choice).ok_or_else(wrong)?;
            let (which, token) = meant(app, partner, &token).await?;
            let outlook = look(app, ctx, &which, token).await?;
            let led = outlook.choices.into_iter().find(|(known, _)| *known == choice);
            let (_, led) = led.ok_or(Error::NotFound)?;
            let after = led.map_err(Refusal::from)?;
            redeem(app, ctx, &which, token, Seen { choice, after }).await?;
        }
        CloudVerb::Replace { token } => {
            let (which, token) = meant(app, partner, &token).await?;
            let new = replace(app, ctx, &which, token).await?;
            return shown(app, ctx, output, partner, new).await;
        }
    }
    output.one(&CloudView::of(app, ctx, partner).await?)
}

/// A token of the company, and the benefit it is of.
async fn meant(app: &App, partner: PartnerId, token: &str) -> Result<(Which, CloudTokenId), Error> {
    let id = CloudTokenId::parse(token).ok_or(Error::NotFound)?;
    let cloud = read(app.db.read(), partner).await?;
    let token = cloud.tokens.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    Ok((Which { partner, subscription: token.grant.0, code: token.benefit }, id))
}

async fn shown(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
    id: CloudTokenId,
) -> Result<String, Error> {
    let cloud = read(app.db.read(), partner).await?;
    let token = cloud.tokens.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    let code = code(app, ctx, token)?;
    output.one(&CodeView { id: id.to_string(), code, seats: token.seats })
}
