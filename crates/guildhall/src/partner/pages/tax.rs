//! A company's tax number and how it is taxed: its own page, and the operators' with the exemption.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::offer::Treatment;
use language::format::percent;
use serde::{Deserialize, Serialize};

use super::facts::{by_network_id, titled};
use crate::error::{Error, Problem};
use crate::partner::tax::{self, ExemptionForm};
use crate::partner::{Partner, store};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct TaxPage {
    #[serde(flatten)]
    shown: FormErrors,
    company: String,
    /// Where the page's forms go, and the page above it.
    base: String,
    back: String,
    may_edit: bool,
    tax_id: String,
    country: String,
    /// "VAT 23%", "Reverse charge".
    treatment: String,
    note: String,
    exemption: Option<ExemptionShown>,
    /// The form for a certificate, where the reader may record one.
    recording: Option<Recording>,
}

#[derive(Serialize)]
struct ExemptionShown {
    certificate: String,
    first: String,
    last: String,
    holds: bool,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Recording {
    certificate: String,
    first: String,
    last: String,
}

/// What was typed, to be shown again.
#[derive(Default)]
struct Typed {
    tax_id: Option<String>,
    recording: Option<Recording>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TaxIdForm {
    tax_id: String,
}

/// The member's own company, for anybody of it to see.
async fn own(visit: &Visit) -> Result<Partner, Error> {
    store::get(visit.app.db.read(), visit.ctx.own_partner()?).await
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let partner = own(&visit).await.map_err(|error| visit.fault(error))?;
    page(&visit, &partner, Typed::default(), &[]).await
}

pub async fn edit(visit: Visit, Form(form): Form<TaxIdForm>) -> Result<Response, Fault> {
    let partner = own(&visit).await.map_err(|error| visit.fault(error))?;
    write(&visit, &partner, form).await
}

pub async fn operator_show(
    visit: Visit,
    Path(network_id): Path<String>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    page(&visit, &partner, Typed::default(), &[]).await
}

pub async fn operator_edit(
    visit: Visit,
    Path(network_id): Path<String>,
    Form(form): Form<TaxIdForm>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    write(&visit, &partner, form).await
}

async fn write(visit: &Visit, partner: &Partner, form: TaxIdForm) -> Result<Response, Fault> {
    match tax::edit_tax_id(&visit.app, &visit.ctx, partner.id, &form.tax_id).await {
        Ok(()) => Ok(visit.see_with_notice(&place(visit, partner).base, "tax-id-kept")),
        Err(Error::Invalid(problems)) => {
            let typed = Typed { tax_id: Some(form.tax_id), ..Typed::default() };
            page(visit, partner, typed, &problems).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn record_exemption(
    visit: Visit,
    Path(network_id): Path<String>,
    Form(form): Form<Recording>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let Recording { certificate, first, last } = form.clone();
    let wanted = ExemptionForm { certificate, first, last };
    match tax::record_exemption(&visit.app, &visit.ctx, partner.id, &wanted).await {
        Ok(()) => Ok(visit.see_with_notice(&place(&visit, &partner).base, "exemption-recorded")),
        Err(Error::Invalid(problems)) => {
            let typed = Typed { recording: Some(form), ..Typed::default() };
            page(&visit, &partner, typed, &problems).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn withdraw_exemption(
    visit: Visit,
    Path(network_id): Path<String>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let withdrawn = tax::withdraw_exemption(&visit.app, &visit.ctx, partner.id).await;
    withdrawn.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&place(&visit, &partner).base, "exemption-withdrawn"))
}

struct Place {
    base: String,
    back: String,
}

/// The pages of the company as the reader reaches them.
fn place(visit: &Visit, partner: &Partner) -> Place {
    let staff = visit.ctx.may(Action::SeeAllPartners).is_ok();
    match partner.network_id.filter(|_| staff) {
        Some(network_id) => {
            let back = format!("/operator/partners/{network_id}");
            Place { base: format!("{back}/tax"), back }
        }
        None => Place { base: "/company/tax".to_owned(), back: "/company".to_owned() },
    }
}

async fn page(
    visit: &Visit,
    partner: &Partner,
    typed: Typed,
    problems: &[Problem],
) -> Result<Response, Fault> {
    let page = load(visit, partner, typed, problems).await.map_err(|error| visit.fault(error))?;
    let title = titled(visit, "tax-title", partner);
    if problems.is_empty() {
        visit.page("partner/tax.html", title, page)
    } else {
        visit.page_with_errors("partner/tax.html", title, page)
    }
}

async fn load(
    visit: &Visit,
    partner: &Partner,
    typed: Typed,
    problems: &[Problem],
) -> Result<TaxPage, Error> {
    let (locale, today) = (visit.ctx.locale, visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let taxed = tax::taxed(&loaded, partner, today)?;
    let name = tax::name(&visit.app, locale, &taxed.treatment, taxed.tax.name.get(locale));
    let treatment = if taxed.treatment == Treatment::Standard {
        let rate = percent(locale, taxed.rate);
        visit.t("order-tax", &[("name", name.into()), ("rate", rate.into())])
    } else {
        name
    };
    let country = language::country_name(&visit.app.messages, locale, partner.address.country)
        .map_err(|missing| Error::broken(missing.to_string()))?;
    let kept = partner.tax_id.as_ref().map_or("", |tax_id| tax_id.as_str());
    let may_record = visit.ctx.may(Action::RecordExemption).is_ok();
    let Place { base, back } = place(visit, partner);
    Ok(TaxPage {
        shown: FormErrors::of(visit, "partner-field", problems),
        company: partner.legal_name.clone(),
        base,
        back,
        may_edit: visit.ctx.may(Action::EditTaxId).is_ok(),
        tax_id: typed.tax_id.unwrap_or_else(|| kept.to_owned()),
        country,
        treatment,
        note: tax::note(&visit.app, locale, &taxed.treatment),
        exemption: partner.exemption.as_ref().map(|exemption| ExemptionShown {
            certificate: exemption.certificate.clone(),
            first: exemption.first.to_string(),
            last: exemption.last.to_string(),
            holds: exemption.holds_on(today),
        }),
        recording: may_record.then(|| typed.recording.unwrap_or_default()),
    })
}
