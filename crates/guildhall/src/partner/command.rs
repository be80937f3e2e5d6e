//! The command line face: companies, for whoever runs the server.

use clap::{Args, Subcommand};
use domain::ids::{NetworkId, PartnerId};
use domain::partner::EnrolmentForm;

use super::store::{self, search};
use super::view::PartnerView;
use super::{enrol, tax, vet};
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::Error;

/// Companies one listing shows.
const LIST_MAX: u64 = 500;

#[derive(Debug, Clone, Subcommand)]
pub enum PartnerVerb {
    /// Enrols a company whose address you vouch for: no code is mailed.
    Enrol(Box<EnrolArgs>),
    /// Companies by name.
    List {
        /// Part of a name or address, the beginning of a network id.
        #[arg(long, default_value = "")]
        search: String,
        /// none, pending, authorized, rejected.
        #[arg(long)]
        vetting: Option<String>,
    },
    Show {
        network_id: String,
    },
    /// Lets a company in.
    Approve {
        network_id: String,
    },
    /// Writes a company's tax number, checked by the rule of its country.
    TaxId {
        network_id: String,
        /// Nothing takes the number away.
        #[arg(default_value = "")]
        number: String,
    },
    /// Records a certificate by which a company pays no tax.
    Exempt {
        network_id: String,
        #[arg(long)]
        certificate: String,
        /// First day, as 2024-03-04.
        #[arg(long)]
        from: String,
        /// Last day.
        #[arg(long)]
        until: String,
    },
    /// Takes an exemption away.
    EndExemption {
        network_id: String,
    },
    /// Turns a company away; it sees the reason.
    Reject {
        network_id: String,
        #[arg(long)]
        reason: String,
    },
}

#[derive(Debug, Clone, Args)]
pub struct EnrolArgs {
    #[arg(long)]
    email: String,
    #[arg(long)]
    legal_name: String,
    #[arg(long)]
    line1: String,
    #[arg(long, default_value = "")]
    line2: String,
    #[arg(long)]
    city: String,
    #[arg(long, default_value = "")]
    region: String,
    #[arg(long, default_value = "")]
    postal_code: String,
    /// ISO 3166-1, two letters.
    #[arg(long)]
    country: String,
    #[arg(long)]
    contact_name: String,
    #[arg(long, default_value = "")]
    phone: String,
    #[arg(long, default_value = "")]
    website: String,
    /// By the rule of its country: a VAT number, a unified business number, T and 13 digits.
    #[arg(long, default_value = "")]
    tax_id: String,
    /// en-US, zh-TW, zh-CN, ja-JP.
    #[arg(long, default_value = "en-US")]
    language: String,
    /// The company accepts the network agreement in force.
    #[arg(long)]
    accept_agreement: bool,
}

impl From<EnrolArgs> for EnrolmentForm {
    fn from(args: EnrolArgs) -> EnrolmentForm {
        EnrolmentForm {
            email: args.email,
            legal_name: args.legal_name,
            line1: args.line1,
            line2: args.line2,
            city: args.city,
            region: args.region,
            postal_code: args.postal_code,
            country: args.country,
            contact_name: args.contact_name,
            phone: args.phone,
            website: args.website,
            tax_id: args.tax_id,
            language: args.language,
            agreement_accepted: args.accept_agreement,
        }
    }
}

pub async fn run(app: &App, ctx: &Ctx, output: Output, verb: PartnerVerb) -> Result<String, Error> {
    let id = match verb {
        PartnerVerb::Enrol(args) => {
            let application = enrol::Application { form: (*args).into(), agreement_shown: None };
            enrol::vouched(app, ctx, &application).await?
        }
        PartnerVerb::List { search: text, vetting } => {
            let wanted = search::Wanted { text, vetting };
            let page = search::list(app.db.read(), &wanted, search::From::Start, LIST_MAX).await?;
            let views: Vec<PartnerView> = page.partners.iter().map(PartnerView::from).collect();
            let fields = ["network_id", "legal_name", "country", "currency", "vetting.state"];
            return output.list(&views, &fields);
        }
        PartnerVerb::Show { network_id } => find(app, &network_id).await?,
        PartnerVerb::Approve { network_id } => {
            let id = find(app, &network_id).await?;
            vet::authorize(app, ctx, id).await?;
            id
        }
        PartnerVerb::TaxId { network_id, number } => {
            let id = find(app, &network_id).await?;
            tax::edit_tax_id(app, ctx, id, &number).await?;
            id
        }
        PartnerVerb::Exempt { network_id, certificate, from, until } => {
            let id = find(app, &network_id).await?;
            let form = tax::ExemptionForm { certificate, first: from, last: until };
            tax::record_exemption(app, ctx, id, &form).await?;
            id
        }
        PartnerVerb::EndExemption { network_id } => {
            let id = find(app, &network_id).await?;
            tax::withdraw_exemption(app, ctx, id).await?;
            id
        }
        PartnerVerb::Reject { network_id, reason } => {
            let id = find(app, &network_id).await?;
            vet::reject(app, ctx, id, &reason).await?;
            id
        }
    };
    output.one(&PartnerView::from(&store::get(app.db.read(), id).await?))
}

/// The company of a network id as typed.
pub async fn find(app: &App, network_id: &str) -> Result<PartnerId, Error> {
    let id = NetworkId::parse(network_id).ok_or(Error::NotFound)?;
    store::find_by_network_id(app.db.read(), id).await?.ok_or(Error::NotFound)
}
