//! The way in: welcome, and the enrolment form.

use axum::extract::Form;
use axum::response::Response;
use domain::access::Actor;
use domain::partner::EnrolmentForm;
use domain::text::Locale;
use language::countries_sorted;
use serde::{Deserialize, Serialize};

use crate::access::pages::take_turn;
use crate::access::throttle::ENROL_PLACE;
use crate::error::{Error, Problem};
use crate::partner::enrol::{self, Application};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct Nothing {}

/// For visitors; who is signed in goes on to their own start page.
pub async fn welcome(visit: Visit) -> Result<Response, Fault> {
    match visit.ctx.actor {
        Actor::Member { .. } => Ok(visit.see("/dashboard")),
        Actor::Operator { .. } => Ok(visit.see("/operator")),
        Actor::Visitor | Actor::Directory { .. } | Actor::System => {
            visit.page("partner/welcome.html", visit.t("partner-welcome-title", &[]), Nothing {})
        }
    }
}

/// The form as it came, to be shown again.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    email: String,
    legal_name: String,
    line1: String,
    line2: String,
    city: String,
    region: String,
    postal_code: String,
    country: String,
    contact_name: String,
    phone: String,
    website: String,
    tax_id: String,
    language: String,
    agreement: String,
    /// Which text of the agreement was on the page.
    agreement_version: String,
    agreement_language: String,
}

impl JoinForm {
    fn application(&self) -> Application {
        let language = Locale::parse(&self.agreement_language);
        let form = EnrolmentForm {
            email: self.email.clone(),
            legal_name: self.legal_name.clone(),
            line1: self.line1.clone(),
            line2: self.line2.clone(),
            city: self.city.clone(),
            region: self.region.clone(),
            postal_code: self.postal_code.clone(),
            country: self.country.clone(),
            contact_name: self.contact_name.clone(),
            phone: self.phone.clone(),
            website: self.website.clone(),
            tax_id: self.tax_id.clone(),
            language: self.language.clone(),
            agreement_accepted: self.agreement == "yes",
        };
        let shown = (self.agreement_version.clone(), language.unwrap_or(Locale::EnUs));
        Application { form, agreement_shown: Some(shown) }
    }
}

#[derive(Serialize)]
struct JoinPage {
    #[serde(flatten)]
    shown: FormErrors,
    values: JoinForm,
    countries: Vec<Choice>,
    languages: Vec<Choice>,
    agreement: AgreementShown,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct AgreementShown {
    title: String,
    version: String,
    effective_from: String,
    body: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let mut values =
        JoinForm { language: visit.ctx.locale.tag().to_owned(), ..JoinForm::default() };
    if let Some(who) = &visit.who {
        values.email = who.email.clone();
        values.contact_name = who.name.clone();
    }
    let page = page(&visit, values, &[]).await.map_err(|error| visit.fault(error))?;
    visit.page("partner/join.html", visit.t("partner-join-title", &[]), page)
}

pub async fn submit(visit: Visit, Form(form): Form<JoinForm>) -> Result<Response, Fault> {
    let place = visit.peer.map(|peer| peer.to_string()).unwrap_or_default();
    let counts = [("enrol_place", place.as_str(), ENROL_PLACE)];
    let counted = if visit.peer.is_some() { counts.as_slice() } else { &[] };
    if let Some(wait) = take_turn(&visit, counted)? {
        return Ok(wait);
    }
    match enrol::start(&visit.app, &visit.ctx, &form.application()).await {
        Ok(id) => Ok(visit.see(&format!("/join/{id}/confirm"))),
        Err(Error::Invalid(problems)) => {
            let page = page(&visit, form, &problems).await.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("partner/join.html", visit.t("partner-join-title", &[]), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

async fn page(visit: &Visit, values: JoinForm, problems: &[Problem]) -> Result<JoinPage, Error> {
    let locale = visit.ctx.locale;
    let countries = countries_sorted(&visit.app.messages, locale)
        .map_err(|missing| Error::broken(missing.to_string()))?;
    let loaded = visit.app.programme().await?;
    let agreement = enrol::network_agreement(&loaded.programme, visit.ctx.today)?;
    let language = |locale: Locale| Choice {
        value: locale.tag().to_owned(),
        text: locale.own_name().to_owned(),
    };
    Ok(JoinPage {
        shown: FormErrors::of(visit, "partner-field", problems),
        values,
        countries: countries
            .into_iter()
            .map(|(country, name)| Choice { value: country.code().to_owned(), text: name })
            .collect(),
        languages: Locale::ALL.map(language).into(),
        agreement: AgreementShown {
            title: agreement.title.get(locale).to_owned(),
            version: agreement.version.to_string(),
            effective_from: agreement.effective_from.to_string(),
            body: agreement.body.get(locale).to_owned(),
        },
    })
}
