//! A company's tax number and its exemption: what decides how its orders are taxed.

use domain::access::Action;
use domain::ids::PartnerId;
use domain::offer::{Buyer, Exemption, Taxed, Treatment};
use domain::partner::tax_id::TaxId;
use domain::text::{Locale, line};
use jiff::civil::Date;

use super::{Partner, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Problem};

/// Longest number of a certificate, in characters.
pub const CERTIFICATE_MAX: usize = 60;

/// What the rules about taxes ask of a company.
pub fn buyer(partner: &Partner) -> Buyer<'_> {
    Buyer {
        country: partner.address.country,
        tax_id: partner.tax_id.as_ref(),
        exemption: partner.exemption.as_ref(),
    }
}

/// How a company would be taxed on a day.
pub fn taxed<'a>(loaded: &'a Loaded, partner: &Partner, day: Date) -> Result<Taxed<'a>, Error> {
    let taxed = loaded.programme.taxed(&buyer(partner), day);
    taxed.ok_or_else(|| Error::broken("the programme has no default tax"))
}

/// What the tax is called where it is shown: by the country's name for it, or by why there is none.
pub fn name(app: &App, locale: Locale, treatment: &Treatment, of_country: &str) -> String {
    match treatment {
        Treatment::Standard | Treatment::NotTaxed => of_country.to_owned(),
        Treatment::ReverseCharge { .. } => app.text(locale, "tax-reverse-charge", &[]),
        Treatment::Exempt { .. } => app.text(locale, "tax-exempt", &[]),
    }
}

/// Why no tax is charged, as a sentence; empty where tax is charged, or none exists.
pub fn note(app: &App, locale: Locale, treatment: &Treatment) -> String {
    match treatment {
        Treatment::Standard | Treatment::NotTaxed => String::new(),
        Treatment::ReverseCharge { tax_id } => {
            app.text(locale, "tax-reverse-charge-note", &[("number", tax_id.as_str().into())])
        }
        Treatment::Exempt { certificate } => {
            app.text(locale, "tax-exempt-note", &[("certificate", certificate.as_str().into())])
        }
    }
}

/// Writes a company's tax number, or takes it away where the text is empty. It holds for what is
/// bought afterwards; documents that exist do not change.
pub async fn edit_tax_id(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    typed: &str,
) -> Result<(), Error> {
    ctx.may(Action::EditTaxId)?;
    let scope = PartnerScope::open(app, partner).await?;
    let kept = store::get(scope.tx(), partner).await?;
    let tax_id = match typed.trim() {
        "" => None,
        typed => Some(
            TaxId::parse(kept.address.country, typed)
                .map_err(|refusal| Error::Invalid(vec![Problem::new("tax_id", refusal)]))?,
        ),
    };
    if tax_id == kept.tax_id {
        return Ok(());
    }
    store::record_tax_id(&scope, tax_id.as_ref()).await?;
    let event = match &tax_id {
        Some(tax_id) => {
            Event::new("tax_id.written", "partner", partner).with("number", tax_id.as_str())
        }
        None => Event::new("tax_id.removed", "partner", partner),
    };
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// A certificate as typed.
#[derive(Debug, Clone, Default)]
pub struct ExemptionForm {
    pub certificate: String,
    pub first: String,
    pub last: String,
}

/// Records that a company pays no tax from the first to the last day of its certificate. A later
/// record replaces an earlier one.
pub async fn record_exemption(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    form: &ExemptionForm,
) -> Result<(), Error> {
    ctx.may(Action::RecordExemption)?;
    let exemption = checked(form).map_err(Error::Invalid)?;
    let scope = PartnerScope::open(app, partner).await?;
    store::record_exemption(&scope, Some(&exemption)).await?;
    let event = Event::new("exemption.recorded", "partner", partner)
        .with("certificate", exemption.certificate.as_str())
        .with("from", exemption.first.to_string())
        .with("until", exemption.last.to_string());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

fn checked(form: &ExemptionForm) -> Result<Exemption, Vec<Problem>> {
    let mut problems = Vec::new();
    let certificate = line(&form.certificate, CERTIFICATE_MAX)
        .map_err(|refusal| problems.push(Problem::new("certificate", refusal)))
        .ok();
    let mut day = |field: &'static str, typed: &str| {
        let day: Option<Date> = typed.trim().parse().ok();
        if day.is_none() {
            problems.push(Problem::coded(field, "day-form"));
        }
        day
    };
    let (first, last) = (day("first", &form.first), day("last", &form.last));
    if first.zip(last).is_some_and(|(first, last)| last < first) {
        problems.push(Problem::coded("last", "tax-days-reversed"));
    }
    match (certificate, first, last, problems.is_empty()) {
        (Some(certificate), Some(first), Some(last), true) => {
            Ok(Exemption { certificate, first, last })
        }
        _ => Err(problems),
    }
}

/// Takes an exemption away: what is bought from now on is taxed again. Nothing happens where there
/// is none.
pub async fn withdraw_exemption(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<(), Error> {
    ctx.may(Action::RecordExemption)?;
    let scope = PartnerScope::open(app, partner).await?;
    let kept = store::get(scope.tx(), partner).await?;
    let Some(exemption) = kept.exemption else { return Ok(()) };
    store::record_exemption(&scope, None).await?;
    let event = Event::new("exemption.withdrawn", "partner", partner)
        .with("certificate", exemption.certificate.as_str());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}
