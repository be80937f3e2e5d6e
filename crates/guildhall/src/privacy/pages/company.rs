//! A company's data: taken along by who keeps its account, and taken out by staff once it has left.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Problem};
use crate::partner::Partner;
use crate::partner::pages::facts::by_network_id;
use crate::privacy::erase::REASON_MAX;
use crate::privacy::{company, export};
use crate::web::download::download;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct CompanyPage {
    company: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let loaded = async {
        let company = visit.company()?.legal_name.clone();
        visit.ctx.may(Action::ExportCompany)?;
        Ok(CompanyPage { company })
    };
    let page = loaded.await.map_err(|error: Error| visit.fault(error))?;
    visit.page("privacy/company.html", visit.t("privacy-company-title", &[]), page)
}

pub async fn file(visit: Visit) -> Result<Response, Fault> {
    let given = async {
        let partner = visit.ctx.own_partner()?;
        let export = export::of_company(&visit.app, &visit.ctx, partner).await?;
        let network_id = visit.company()?.network_id.map(|id| id.to_string()).unwrap_or_default();
        let name = format!("company-{network_id}-{}.zip", visit.ctx.today);
        download(&visit, "application/zip", &name, export).await
    };
    given.await.map_err(|error| visit.fault(error))
}

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Values {
    reason: String,
}

#[derive(Serialize)]
struct ErasurePage {
    #[serde(flatten)]
    shown: FormErrors,
    company: String,
    base: String,
    reason: String,
    reason_max: usize,
}

fn erasure(visit: &Visit, partner: &Partner, reason: String, problems: &[Problem]) -> ErasurePage {
    let network_id = partner.network_id.map(|id| id.to_string()).unwrap_or_default();
    ErasurePage {
        shown: FormErrors::of(visit, "privacy-field", problems),
        company: partner.legal_name.clone(),
        base: format!("/operator/partners/{network_id}"),
        reason,
        reason_max: REASON_MAX,
    }
}

pub async fn ask_erasure(visit: Visit, Path(network_id): Path<String>) -> Result<Response, Fault> {
    let found = async {
        visit.ctx.may(Action::AnswerPrivacy)?;
        by_network_id(&visit, &network_id).await
    };
    let partner = found.await.map_err(|error| visit.fault(error))?;
    let page = erasure(&visit, &partner, String::new(), &[]);
    visit.page("privacy/company_erasure.html", visit.t("privacy-erase-company", &[]), page)
}

pub async fn erase(
    visit: Visit,
    Path(network_id): Path<String>,
    Form(values): Form<Values>,
) -> Result<Response, Fault> {
    let found = async {
        visit.ctx.may(Action::AnswerPrivacy)?;
        by_network_id(&visit, &network_id).await
    };
    let partner = found.await.map_err(|error| visit.fault(error))?;
    match company::erase(&visit.app, &visit.ctx, partner.id, &values.reason).await {
        Ok(_) => {
            let path = format!("/operator/partners/{network_id}");
            Ok(visit.see_with_notice(&path, "company-erased"))
        }
        Err(Error::Invalid(problems)) => {
            let page = erasure(&visit, &partner, values.reason, &problems);
            let title = visit.t("privacy-erase-company", &[]);
            visit.page_with_errors("privacy/company_erasure.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}
