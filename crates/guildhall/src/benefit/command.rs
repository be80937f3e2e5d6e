//! The command line face: what a company's memberships give it.

use clap::Subcommand;
use domain::access::Action;
use domain::benefit::read_access_id;
use domain::ids::{BenefitCode, PartnerId, ServiceId};

use super::api::{BenefitView, CaseView, HistoryView, HolderView, IncidentView};
use super::cloud::{self, command::CloudVerb};
use super::history::{Kind, Wanted};
use super::hours;
use super::packs::{self, command::PackVerb};
use super::service::{Contract, serve, store};
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::{Error, Problem};

#[derive(Debug, Clone, Subcommand)]
pub enum BenefitVerb {
    /// Every benefit that works today: how much of it is left, and until when.
    List,
    /// Cloud subscriptions and the tokens they come from.
    #[command(subcommand)]
    Cloud(CloudVerb),
    /// Choice packs, one of which works each year.
    #[command(subcommand)]
    Pack(PackVerb),
    /// The cases that booked advisory hours, newest first.
    Cases,
    /// Counts a support incident under the provider's reference; a repeat counts nothing.
    CountIncident {
        /// As the company's people see it.
        access_id: String,
        reference: String,
    },
    /// Gives a counted incident back, once.
    ReturnIncident {
        access_id: String,
        reference: String,
        /// The company reads it.
        #[arg(long)]
        reason: String,
    },
    /// Who has what: seats and credits, and what each took.
    People,
    /// What became of benefits, newest first.
    History {
        /// Of one benefit: its code, as `list` prints it.
        #[arg(long)]
        benefit: Option<String>,
        /// Of one kind: granted, earned, month, used, returned, ran_out, assigned, taken_back.
        #[arg(long)]
        kind: Option<String>,
    },
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
    verb: BenefitVerb,
) -> Result<String, Error> {
    match verb {
        BenefitVerb::Pack(verb) => packs::command::run(app, ctx, output, partner, verb).await,
        BenefitVerb::Cloud(verb) => cloud::command::run(app, ctx, output, partner, verb).await,
        BenefitVerb::Cases => {
            ctx.may(Action::SeeBenefits)?;
            let cases = hours::store::list(app.db.read(), partner).await?;
            let views: Vec<CaseView> = cases.iter().map(CaseView::of).collect();
            output.list(&views, &["number", "benefit", "state", "hours", "used", "created_at"])
        }
        BenefitVerb::CountIncident { access_id, reference } => {
            let id = known_by(app, ctx, partner, &access_id).await?;
            serve::use_incident(app, ctx, partner, id, &reference).await?;
            output.list(&incidents(app, partner, id).await?, &INCIDENT)
        }
        BenefitVerb::ReturnIncident { access_id, reference, reason } => {
            let id = known_by(app, ctx, partner, &access_id).await?;
            serve::return_incident(app, ctx, partner, id, (&reference, &reason)).await?;
            output.list(&incidents(app, partner, id).await?, &INCIDENT)
        }
        BenefitVerb::List => {
            let views = BenefitView::list(app, ctx, partner).await?;
            output.list(&views, &["code", "name", "offer", "family", "left", "works_until"])
        }
        BenefitVerb::People => {
            let views = HolderView::list(app, ctx, partner).await?;
            output.list(&views, &["name", "benefit", "offer", "how", "amount", "on"])
        }
        BenefitVerb::History { benefit, kind } => {
            let wanted = Wanted {
                benefit: benefit.map(|code| code_of(&code)).transpose()?,
                kind: kind.map(|kind| kind_of(&kind)).transpose()?,
            };
            let views = HistoryView::list(app, ctx, partner, &wanted).await?;
            output.list(&views, &["at", "kind", "benefit", "amount", "by", "whom"])
        }
    }
}

const INCIDENT: [&str; 3] = ["reference", "used_at", "returned_at"];

/// The activation of a company that an access id is of.
async fn known_by(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    access_id: &str,
) -> Result<ServiceId, Error> {
    ctx.may(Action::SupplyBenefits)?;
    let access_id = read_access_id(access_id).ok_or(Error::NotFound)?;
    let own = store::list(app.db.read(), partner).await?;
    let has = |contract: &Contract| contract.access_id == access_id;
    let known = own.into_iter().find(|one| one.contract.as_ref().is_some_and(has));
    known.map(|one| one.id).ok_or(Error::NotFound)
}

async fn incidents(
    app: &App,
    partner: PartnerId,
    id: ServiceId,
) -> Result<Vec<IncidentView>, Error> {
    let counted = store::list_incidents(app.db.read(), partner, id).await?;
    Ok(counted.iter().map(IncidentView::of).collect())
}

fn code_of(code: &str) -> Result<BenefitCode, Error> {
    let known = BenefitCode::parse(code);
    known.ok_or_else(|| Error::Invalid(vec![Problem::coded("benefit", "required")]))
}

fn kind_of(kind: &str) -> Result<Kind, Error> {
    let known = Kind::parse(kind);
    known.ok_or_else(|| Error::Invalid(vec![Problem::coded("kind", "required")]))
}
