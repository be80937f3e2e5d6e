//! Yes, no, won, lost: a page each, which says what follows before it is done.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::LeadId;
use domain::lead::{DeclineReason, LossReason};
use serde::{Deserialize, Serialize};

use super::one::meant;
use super::view::{Choice, choices, company, currencies};
use crate::error::Error;
use crate::lead::answer::{self, Said, Why};
use crate::lead::{Lead, NAME_MAX, REFERENCE_MAX, TEXT_MAX, amend};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    deal_name: String,
    value: String,
    currency: String,
    closes_on: String,
    reference: String,
    note: String,
}

#[derive(Serialize)]
struct DealPage {
    #[serde(flatten)]
    shown: FormErrors,
    act: &'static str,
    action: String,
    back: String,
    number: String,
    company: String,
    values: Typed,
    currencies: Vec<Choice>,
    value_required: bool,
    has_note: bool,
    name_max: usize,
    reference_max: usize,
    text_max: usize,
}

/// What the pages with a deal are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deal {
    Acceptance,
    Amendment,
    Won,
}

impl Deal {
    fn page(self) -> &'static str {
        match self {
            Deal::Acceptance => "acceptance",
            Deal::Amendment => "deal",
            Deal::Won => "won",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Deal::Acceptance => "lead-accept",
            Deal::Amendment => "lead-amend",
            Deal::Won => "lead-win",
        }
    }
}

async fn deal_page(
    visit: &Visit,
    lead: &Lead,
    deal: Deal,
    (values, shown): (Typed, FormErrors),
) -> Result<DealPage, Error> {
    let loaded = visit.app.programme().await?;
    let first =
        lead.deal.value.or(lead.customer.budget).map_or("USD", |value| value.currency.code());
    Ok(DealPage {
        shown,
        act: deal.page(),
        action: format!("/leads/{}/{}", lead.id, deal.page()),
        back: format!("/leads/{}", lead.id),
        number: lead.number.to_string(),
        company: company(visit, lead),
        values,
        currencies: currencies(&loaded, first),
        value_required: deal == Deal::Won,
        has_note: deal != Deal::Amendment,
        name_max: NAME_MAX,
        reference_max: REFERENCE_MAX,
        text_max: TEXT_MAX,
    })
}

/// The form as the lead has it now.
fn kept(lead: &Lead) -> Typed {
    let value = lead.deal.value.or(lead.customer.budget);
    Typed {
        deal_name: lead.deal.name.clone(),
        value: value.map(|value| value.decimal()).unwrap_or_default(),
        currency: value.map(|value| value.currency.code().to_owned()).unwrap_or_default(),
        closes_on: lead.deal.closes_on.map(|day| day.to_string()).unwrap_or_default(),
        reference: lead.deal.reference.clone(),
        note: String::new(),
    }
}

async fn ask_for(visit: Visit, id: String, deal: Deal) -> Result<Response, Fault> {
    let page = async {
        visit.ctx.may(Action::AnswerLeads)?;
        let lead = meant(&visit, &id).await?;
        deal_page(&visit, &lead, deal, (kept(&lead), FormErrors::default())).await
    };
    let page = page.await.map_err(|error| visit.fault(error))?;
    visit.page("lead/deal.html", visit.t(deal.title(), &[]), page)
}

async fn answered(
    visit: Visit,
    id: String,
    (deal, values): (Deal, Typed),
    done: Result<(), Error>,
) -> Result<Response, Fault> {
    let path = format!("/leads/{id}");
    match done {
        Ok(()) => Ok(match deal {
            Deal::Acceptance => visit.see_with_notice(&path, "lead-accepted"),
            Deal::Amendment => visit.see_with_notice(&path, "lead-amended"),
            Deal::Won => visit.see_with_notice(&path, "lead-won"),
        }),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "lead", &problems);
            let page = async {
                let lead = meant(&visit, &id).await?;
                deal_page(&visit, &lead, deal, (values, shown)).await
            };
            let page = page.await.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("lead/deal.html", visit.t(deal.title(), &[]), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

fn said(values: &Typed) -> Said {
    Said {
        name: values.deal_name.clone(),
        value: values.value.clone(),
        currency: values.currency.clone(),
        closes_on: values.closes_on.clone(),
        reference: values.reference.clone(),
        note: values.note.clone(),
    }
}

fn id_of(visit: &Visit, id: &str) -> Result<LeadId, Fault> {
    LeadId::parse(id).ok_or_else(|| visit.fault(Error::NotFound))
}

pub async fn show_interest(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let done = answer::show_interest(&visit.app, &visit.ctx, id_of(&visit, &id)?).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/leads/{id}"), "lead-interested"))
}

pub async fn ask_acceptance(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    ask_for(visit, id, Deal::Acceptance).await
}

pub async fn accept(
    visit: Visit,
    Path(id): Path<String>,
    Form(values): Form<Typed>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let done = answer::accept(&visit.app, &visit.ctx, lead, said(&values)).await;
    answered(visit, id, (Deal::Acceptance, values), done).await
}

pub async fn ask_deal(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    ask_for(visit, id, Deal::Amendment).await
}

pub async fn amend(
    visit: Visit,
    Path(id): Path<String>,
    Form(values): Form<Typed>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let done = amend::amend(&visit.app, &visit.ctx, lead, said(&values)).await;
    answered(visit, id, (Deal::Amendment, values), done).await
}

pub async fn ask_won(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    ask_for(visit, id, Deal::Won).await
}

pub async fn win(
    visit: Visit,
    Path(id): Path<String>,
    Form(values): Form<Typed>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let done = answer::win(&visit.app, &visit.ctx, lead, said(&values)).await;
    answered(visit, id, (Deal::Won, values), done).await
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Reasons {
    reason: String,
    text: String,
}

#[derive(Serialize)]
struct WhyPage {
    #[serde(flatten)]
    shown: FormErrors,
    act: &'static str,
    action: String,
    back: String,
    number: String,
    company: String,
    values: Reasons,
    reasons: Vec<Choice>,
    text_max: usize,
}

/// No to the customer, or a deal that was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum No {
    Decline,
    Lost,
}

impl No {
    fn page(self) -> &'static str {
        match self {
            No::Decline => "decline",
            No::Lost => "lost",
        }
    }

    fn title(self) -> &'static str {
        match self {
            No::Decline => "lead-decline",
            No::Lost => "lead-lose",
        }
    }
}

fn why_page(visit: &Visit, lead: &Lead, no: No, (values, shown): (Reasons, FormErrors)) -> WhyPage {
    let reasons = match no {
        No::Decline => choices(visit, "lead-reason-", DeclineReason::ALL.map(DeclineReason::code)),
        No::Lost => choices(visit, "lead-loss-", LossReason::ALL.map(LossReason::code)),
    };
    WhyPage {
        shown,
        act: no.page(),
        action: format!("/leads/{}/{}", lead.id, no.page()),
        back: format!("/leads/{}", lead.id),
        number: lead.number.to_string(),
        company: company(visit, lead),
        values,
        reasons,
        text_max: TEXT_MAX,
    }
}

async fn ask_why(visit: Visit, id: String, no: No) -> Result<Response, Fault> {
    let page = async {
        visit.ctx.may(Action::AnswerLeads)?;
        let lead = meant(&visit, &id).await?;
        Ok::<_, Error>(why_page(&visit, &lead, no, (Reasons::default(), FormErrors::default())))
    };
    let page = page.await.map_err(|error| visit.fault(error))?;
    visit.page("lead/why.html", visit.t(no.title(), &[]), page)
}

async fn refused(
    visit: Visit,
    id: String,
    (no, values): (No, Reasons),
    done: Result<(), Error>,
) -> Result<Response, Fault> {
    let path = format!("/leads/{id}");
    match done {
        Ok(()) => Ok(match no {
            No::Decline => visit.see_with_notice(&path, "lead-declined"),
            No::Lost => visit.see_with_notice(&path, "lead-lost"),
        }),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "lead", &problems);
            let lead = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
            let page = why_page(&visit, &lead, no, (values, shown));
            visit.page_with_errors("lead/why.html", visit.t(no.title(), &[]), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

fn why(values: &Reasons) -> Why {
    Why { reason: values.reason.clone(), text: values.text.clone() }
}

pub async fn ask_decline(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    ask_why(visit, id, No::Decline).await
}

pub async fn decline(
    visit: Visit,
    Path(id): Path<String>,
    Form(values): Form<Reasons>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let done = answer::decline(&visit.app, &visit.ctx, lead, why(&values)).await;
    refused(visit, id, (No::Decline, values), done).await
}

pub async fn ask_lost(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    ask_why(visit, id, No::Lost).await
}

pub async fn lose(
    visit: Visit,
    Path(id): Path<String>,
    Form(values): Form<Reasons>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let done = answer::lose(&visit.app, &visit.ctx, lead, why(&values)).await;
    refused(visit, id, (No::Lost, values), done).await
}
