//! One's own data: taken along, and taken out.

use axum::extract::Form;
use axum::response::Response;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Problem};
use crate::privacy::{erase, export};
use crate::web::download::download;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Values {
    email: String,
}

#[derive(Serialize)]
struct OwnPage {
    #[serde(flatten)]
    shown: FormErrors,
    own_email: String,
    email: String,
}

fn page(visit: &Visit, typed: String, problems: &[Problem]) -> Result<OwnPage, Error> {
    let who = visit.who.as_ref().ok_or(Error::Unauthenticated)?;
    Ok(OwnPage {
        shown: FormErrors::of(visit, "privacy-field", problems),
        own_email: who.email.clone(),
        email: typed,
    })
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = page(&visit, String::new(), &[]).map_err(|error| visit.fault(error))?;
    visit.page("privacy/own.html", visit.t("privacy-own-title", &[]), page)
}

pub async fn file(visit: Visit) -> Result<Response, Fault> {
    let given = async {
        let export = export::of_self(&visit.app, &visit.ctx).await?;
        let name = format!("my-data-{}.zip", visit.ctx.today);
        download(&visit, "application/zip", &name, export).await
    };
    given.await.map_err(|error| visit.fault(error))
}

/// Whoever types their own address means it.
pub async fn erase(visit: Visit, Form(values): Form<Values>) -> Result<Response, Fault> {
    let own = visit.who.as_ref().map(|who| who.email.clone()).unwrap_or_default();
    if visit.who.is_some() && !values.email.trim().eq_ignore_ascii_case(&own) {
        let problems = [Problem::coded("email", "privacy-other-address")];
        let page = page(&visit, values.email, &problems).map_err(|error| visit.fault(error))?;
        return visit.page_with_errors("privacy/own.html", visit.t("privacy-own-title", &[]), page);
    }
    let erased = erase::erase_self(&visit.app, &visit.ctx).await;
    erased.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice("/sign-in", "account-erased"))
}
