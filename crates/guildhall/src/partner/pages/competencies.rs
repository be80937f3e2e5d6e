//! Recording and withdrawing competencies.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::ids::CompetencyCode;
use domain::offer::CompetencyLevel;
use jiff::civil::Date;
use serde::Deserialize;

use super::facts::by_network_id;
use super::operator::{Recorded, show_again};
use crate::error::{Error, Problem};
use crate::partner::competency;
use crate::web::{Fault, Visit};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CompetencyForm {
    competency: String,
    level: String,
    attained_on: String,
}

pub async fn record(
    visit: Visit,
    Path(network_id): Path<String>,
    Form(form): Form<CompetencyForm>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let recorded = match read(&form) {
        Ok((code, level, on)) => {
            competency::record(&visit.app, &visit.ctx, partner.id, &code, level, on).await
        }
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match recorded {
        Ok(()) => Ok(visit
            .see_with_notice(&format!("/operator/partners/{network_id}"), "competency-recorded")),
        Err(Error::Invalid(problems)) => {
            let CompetencyForm { competency, level, attained_on } = form;
            let values = Recorded { competency, level, attained_on };
            show_again(&visit, partner, values, &problems).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

fn read(form: &CompetencyForm) -> Result<(CompetencyCode, CompetencyLevel, Date), Vec<Problem>> {
    let code = CompetencyCode::parse(&form.competency);
    let level = CompetencyLevel::parse(&form.level);
    let day: Option<Date> = form.attained_on.trim().parse().ok();
    let mut problems = Vec::new();
    if code.is_none() {
        problems.push(Problem::coded("competency", "required"));
    }
    if level.is_none() {
        problems.push(Problem::coded("level", "required"));
    }
    if day.is_none() {
        problems.push(Problem::coded("attained_on", "day-form"));
    }
    match (code, level, day) {
        (Some(code), Some(level), Some(day)) => Ok((code, level, day)),
        _ => Err(problems),
    }
}

pub async fn withdraw(
    visit: Visit,
    Path((network_id, code)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let code = CompetencyCode::parse(&code).ok_or(Error::NotFound);
    let code = code.map_err(|error| visit.fault(error))?;
    let withdrawn = competency::withdraw(&visit.app, &visit.ctx, partner.id, &code).await;
    withdrawn.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/operator/partners/{network_id}"), "competency-withdrawn"))
}
