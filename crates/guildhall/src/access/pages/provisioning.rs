//! Tokens by which the company's directory provisions its users.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::TokenId;
use serde::{Deserialize, Serialize};

use crate::access::scim::tokens::{self, LIVES_DAYS, Listed, Standing};
use crate::error::{Error, Refusal};
use crate::web::fault::refusal_text;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const HERE: &str = "/company/users/provisioning";

#[derive(Serialize)]
struct ProvisioningPage {
    #[serde(flatten)]
    shown: FormErrors,
    address: String,
    /// Shown once.
    secret: Option<String>,
    name: String,
    days: String,
    lives: Vec<Life>,
    tokens: Vec<Row>,
}

#[derive(Serialize)]
struct Life {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct Row {
    name: String,
    maker: String,
    /// Microseconds, for `datetime(…)`.
    made: i64,
    expires: i64,
    used: Option<i64>,
    /// `works`, `expired` or `orphaned`.
    standing: &'static str,
    revoke_href: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TokenForm {
    name: String,
    days: String,
}

fn row(listed: Listed) -> Row {
    let token = listed.token;
    Row {
        revoke_href: format!("{HERE}/{}/revocation", token.id),
        name: token.name,
        maker: listed.maker,
        made: token.made_at.0,
        expires: token.expires_at.0,
        used: token.used_at.map(|at| at.0),
        standing: match listed.standing {
            Standing::Works => "works",
            Standing::Expired => "expired",
            Standing::Orphaned => "orphaned",
        },
    }
}

async fn load(
    visit: &Visit,
    shown: FormErrors,
    form: TokenForm,
    secret: Option<String>,
) -> Result<ProvisioningPage, Fault> {
    let found = tokens::list(&visit.app, &visit.ctx).await;
    let tokens = found.map_err(|error| visit.fault(error))?.into_iter().map(row).collect();
    let address = format!("{}/scim/v2", visit.app.config.public_url);
    let life = |days: i64| Life {
        value: days.to_string(),
        text: visit.t("provisioning-days", &[("days", days.into())]),
    };
    let lives = LIVES_DAYS.into_iter().map(life).collect();
    Ok(ProvisioningPage { shown, address, secret, name: form.name, days: form.days, lives, tokens })
}

/// Who keeps tokens can let anybody in: that takes a fresh proof, and better before the form.
pub async fn list(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.may(Action::ManageUsers).map_err(|error| visit.fault(error))?;
    visit.proves_first().map_err(|error| visit.fault(error))?;
    let page = load(&visit, FormErrors::default(), TokenForm::default(), None).await?;
    visit.page("access/provisioning.html", visit.t("provisioning-title", &[]), page)
}

/// The token stands on this page alone: it is not kept, and no address leads back to it.
pub async fn make(visit: Visit, Form(form): Form<TokenForm>) -> Result<Response, Fault> {
    let title = visit.t("provisioning-title", &[]);
    let days = form.days.parse().unwrap_or(0);
    let shown = match tokens::make(&visit.app, &visit.ctx, &form.name, days).await {
        Ok(secret) => {
            let empty = (FormErrors::default(), TokenForm::default());
            let page = load(&visit, empty.0, empty.1, Some(secret)).await?;
            return visit.page("access/provisioning.html", title, page);
        }
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "provisioning-field", &problems),
        Err(Error::Refused(refusal)) => refused(&visit, &refusal),
        Err(error) => return Err(visit.fault(error)),
    };
    let page = load(&visit, shown, form, None).await?;
    visit.page_with_errors("access/provisioning.html", title, page)
}

fn refused(visit: &Visit, refusal: &Refusal) -> FormErrors {
    FormErrors::above("name", refusal_text(visit, refusal))
}

pub async fn revoke(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = TokenId::parse(&id).ok_or_else(|| visit.fault(Error::NotFound))?;
    let revoked = tokens::revoke(&visit.app, &visit.ctx, id).await;
    revoked.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(HERE, "token-revoked"))
}
