//! Recording and withdrawing competencies.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::ids::CompetencyCode;
use domain::offer::CompetencyLevel;
use domain::text::line;
use jiff::civil::Date;
use serde::Deserialize;

use super::facts::by_network_id;
use super::operator::{Recorded, show_again};
use crate::error::{Error, Problem};
use crate::partner::competency::{self, Given};
use crate::web::{Fault, Visit};

/// Characters a reason may have.
const REASON_MAX: usize = 300;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CompetencyForm {
    competency: String,
    level: String,
    attained_on: String,
    until: String,
    reason: String,
}

pub async fn record(
    visit: Visit,
    Path(network_id): Path<String>,
    Form(form): Form<CompetencyForm>,
) -> Result<Response, Fault> {
    let partner = by_network_id(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    let recorded = match read(&form) {
        Ok((code, given)) => {
            competency::give(&visit.app, &visit.ctx, partner.id, &code, &given).await
        }
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match recorded {
        Ok(()) => Ok(visit
            .see_with_notice(&format!("/operator/partners/{network_id}"), "competency-recorded")),
        Err(Error::Invalid(problems)) => {
            let CompetencyForm { competency, level, attained_on, until, reason } = form;
            let values = Recorded { competency, level, attained_on, until, reason };
            show_again(&visit, partner, values, &problems).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

fn read(form: &CompetencyForm) -> Result<(CompetencyCode, Given), Vec<Problem>> {
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
    let until: Option<Date> = form.until.trim().parse().ok();
    if until.is_none() && !form.until.trim().is_empty() {
        problems.push(Problem::coded("until", "day-form"));
    }
    let reason = line(&form.reason, REASON_MAX);
    if let Err(refusal) = &reason {
        problems.push(Problem::new("reason", *refusal));
    }
    match (code, level, day, reason) {
        (Some(code), Some(level), Some(on), Ok(reason)) if problems.is_empty() => {
            Ok((code, Given { level, on, until, reason }))
        }
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
