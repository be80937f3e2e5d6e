//! The operators' desk of competencies: facts come in, and rules extend what companies have.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use serde::{Deserialize, Serialize};

use crate::competency::extend::TypedRule;
use crate::competency::facts::{self, TABLE_MAX};
use crate::competency::{extend, store};
use crate::error::Error;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const PAGE: &str = "/operator/competencies";

#[derive(Serialize)]
struct DeskPage {
    #[serde(flatten)]
    shown: FormErrors,
    values: DeskForm,
    rules: Vec<RuleRow>,
    exams: Vec<Known>,
    competencies: Vec<Known>,
    table_max: usize,
}

#[derive(Serialize)]
struct RuleRow {
    first: String,
    last: String,
    ends_on: String,
    excluded: Vec<String>,
    reason: String,
    /// Where it can still be ended.
    end_href: Option<String>,
}

#[derive(Serialize)]
struct Known {
    code: String,
    name: String,
}

/// Every form of the page: each sends its own fields.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct DeskForm {
    performance: String,
    passes: String,
    first: String,
    last: String,
    excluded: String,
    rule_reason: String,
    ends_on: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit, DeskForm::default(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("competency/desk.html", visit.t("competency-desk-title", &[]), page)
}

async fn again(visit: Visit, form: DeskForm, error: Error) -> Result<Response, Fault> {
    let shown = match error {
        Error::Invalid(problems) => FormErrors::of(&visit, "competency-field", &problems),
        Error::Refused(refusal) => {
            let text = crate::app::refusal_sentence(&visit.app, visit.ctx.locale, &refusal);
            FormErrors::of_form("performance", text)
        }
        other => return Err(visit.fault(other)),
    };
    let page = load(&visit, form, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("competency/desk.html", visit.t("competency-desk-title", &[]), page)
}

pub async fn performance(visit: Visit, Form(form): Form<DeskForm>) -> Result<Response, Fault> {
    match facts::import_performance(&visit.app, &visit.ctx, &form.performance).await {
        Ok(_) => Ok(visit.see_with_notice(PAGE, "performance-taken")),
        Err(error) => again(visit, form, error).await,
    }
}

pub async fn passes(visit: Visit, Form(form): Form<DeskForm>) -> Result<Response, Fault> {
    match facts::import_passes(&visit.app, &visit.ctx, &form.passes).await {
        Ok(_) => Ok(visit.see_with_notice(PAGE, "passes-taken")),
        Err(error) => again(visit, form, error).await,
    }
}

pub async fn extend(visit: Visit, Form(form): Form<DeskForm>) -> Result<Response, Fault> {
    let typed = TypedRule {
        first: form.first.clone(),
        last: form.last.clone(),
        excluded: form.excluded.clone(),
        reason: form.rule_reason.clone(),
        ends_on: form.ends_on.clone(),
    };
    match extend::add(&visit.app, &visit.ctx, &typed).await {
        Ok(_) => Ok(visit.see_with_notice(PAGE, "extension-made")),
        Err(error) => again(visit, form, error).await,
    }
}

pub async fn end(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = id.parse().map_err(|_| visit.fault(Error::NotFound))?;
    let ended = extend::end(&visit.app, &visit.ctx, id).await;
    ended.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(PAGE, "extension-ended"))
}

async fn load(visit: &Visit, values: DeskForm, shown: FormErrors) -> Result<DeskPage, Error> {
    visit.ctx.may(Action::RecordCompetency)?;
    let loaded = visit.app.programme().await?;
    let (programme, locale) = (&loaded.programme, visit.ctx.locale);
    let rules = store::extensions(visit.app.db.read()).await?;
    let rule = |(id, rule, reason): store::Ruled| {
        let name = |code| {
            let known = programme.competency(code);
            known.map_or_else(|| code.to_string(), |known| known.name.get(locale).to_owned())
        };
        RuleRow {
            first: rule.first.to_string(),
            last: rule.last.to_string(),
            ends_on: rule.ends_on.to_string(),
            excluded: rule.excluded.iter().map(name).collect(),
            reason,
            end_href: (visit.ctx.today <= rule.ends_on)
                .then(|| format!("{PAGE}/extensions/{id}/end")),
        }
    };
    let exams = programme
        .exams
        .iter()
        .map(|exam| Known { code: exam.code.to_string(), name: exam.name.get(locale).to_owned() });
    let competencies = programme
        .competencies
        .iter()
        .map(|one| Known { code: one.code.to_string(), name: one.name.get(locale).to_owned() });
    Ok(DeskPage {
        shown,
        values,
        rules: rules.into_iter().map(rule).collect(),
        exams: exams.collect(),
        competencies: competencies.collect(),
        table_max: TABLE_MAX,
    })
}
