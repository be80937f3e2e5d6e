//! One's own exams: which company they count for.

use axum::extract::Form;
use axum::response::Response;
use domain::access::Action;
use domain::ids::ExamCode;
use serde::{Deserialize, Serialize};

use crate::competency::{profile, store, words};
use crate::error::Error;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const PAGE: &str = "/account/exams";

#[derive(Serialize)]
struct OwnPage {
    #[serde(flatten)]
    shown: FormErrors,
    company: String,
    /// What counts for the company; none where nothing is linked.
    linked: Option<String>,
    passes: Vec<PassRow>,
    profile: String,
}

#[derive(Serialize)]
struct PassRow {
    exam: String,
    on: String,
    until: Option<String>,
    counts: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    profile: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit, String::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("competency/own.html", visit.t("exams-title", &[]), page)
}

pub async fn link(visit: Visit, Form(form): Form<LinkForm>) -> Result<Response, Fault> {
    let shown = match profile::link(&visit.app, &visit.ctx, &form.profile).await {
        Ok(()) => return Ok(visit.see_with_notice(PAGE, "exam-profile-linked")),
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "exams-field", &problems),
        Err(Error::Refused(refusal)) => {
            let text = crate::app::refusal_sentence(&visit.app, visit.ctx.locale, &refusal);
            FormErrors::of_form("profile", text)
        }
        Err(error) => return Err(visit.fault(error)),
    };
    let page = load(&visit, form.profile, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("competency/own.html", visit.t("exams-title", &[]), page)
}

pub async fn unlink(visit: Visit) -> Result<Response, Fault> {
    let done = profile::unlink(&visit.app, &visit.ctx).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(PAGE, "exam-profile-unlinked"))
}

async fn load(visit: &Visit, typed: String, shown: FormErrors) -> Result<OwnPage, Error> {
    visit.ctx.may(Action::LinkExamProfile)?;
    let partner = visit.ctx.own_partner()?;
    let person = visit.ctx.person().ok_or(Error::Unauthenticated)?;
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let linked = store::find_linked(read, partner, person).await?;
    let mut passes = Vec::new();
    if let Some(linked) = &linked {
        for pass in store::passes_of(read, partner, linked).await? {
            let until = pass.valid_until.map(|day| day.0);
            let code = ExamCode::parse(&pass.exam_code);
            passes.push(PassRow {
                exam: code
                    .map_or_else(String::new, |code| words::exam(&loaded, visit.ctx.locale, &code)),
                on: pass.passed_on.to_string(),
                until: until.map(|day| day.to_string()),
                counts: until.is_none_or(|until| visit.ctx.today <= until),
            });
        }
    }
    Ok(OwnPage {
        shown,
        company: visit.company()?.whole.legal_name.clone(),
        linked: linked.map(|linked| linked.profile),
        passes,
        profile: typed,
    })
}
