//! The legal profile: the name and seat in force, what waits for staff, and asking for others.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::ChangeId;
use domain::partner::profile::AddressForm;
use serde::{Deserialize, Serialize};

use super::facts::Facts;
use crate::db::event;
use crate::error::{Error, Problem};
use crate::partner::change::{self, Asked, Change, Wish};
use crate::partner::store::{self, changes};
use crate::web::reason::{Reason, reason};
use crate::web::timeline::{self, Entry};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

pub const LEGAL: &str = "/company/profiles/legal";
/// Events a profile's own history shows.
pub const HISTORY_MAX: u64 = 50;

#[derive(Serialize)]
struct LegalPage {
    #[serde(flatten)]
    shown: FormErrors,
    company: Facts,
    pending: Vec<Pending>,
    may_edit: bool,
    closed: Vec<Reason>,
    is_authorized: bool,
    values: LegalForm,
    history: Vec<Entry>,
}

/// What is asked for, beside what holds.
#[derive(Serialize)]
pub struct Pending {
    pub field: &'static str,
    pub before: Vec<String>,
    pub after: Vec<String>,
    pub asked_at: i64,
    pub withdraw_href: String,
}

impl Pending {
    pub fn of(change: &Change) -> Pending {
        Pending {
            field: change.after.field(),
            before: change.before.lines(),
            after: change.after.lines(),
            asked_at: change.asked_at.0,
            withdraw_href: format!("{LEGAL}/changes/{}/withdrawal", change.id),
        }
    }
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LegalForm {
    legal_name: String,
    line1: String,
    line2: String,
    city: String,
    region: String,
    postal_code: String,
}

impl LegalForm {
    fn address(&self) -> AddressForm {
        AddressForm {
            line1: self.line1.clone(),
            line2: self.line2.clone(),
            city: self.city.clone(),
            region: self.region.clone(),
            postal_code: self.postal_code.clone(),
        }
    }
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    page(&visit, None, &[]).await
}

async fn page(
    visit: &Visit,
    typed: Option<LegalForm>,
    problems: &[Problem],
) -> Result<Response, Fault> {
    let page = load(visit, typed, problems).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("profile-legal-title", &[]);
    if problems.is_empty() {
        visit.page("partner/profile_legal.html", title, page)
    } else {
        visit.page_with_errors("partner/profile_legal.html", title, page)
    }
}

async fn load(
    visit: &Visit,
    typed: Option<LegalForm>,
    problems: &[Problem],
) -> Result<LegalPage, Error> {
    let id = visit.ctx.own_partner()?;
    let read = visit.app.db.read();
    let partner = store::get(read, id).await?;
    let pending = changes::list_pending(read, id).await?;
    let (mut name, mut address) = (partner.legal_name.clone(), partner.address.clone());
    for change in &pending {
        match change.after.clone() {
            Wish::LegalName(asked) => name = asked,
            Wish::Address(asked) => address = asked,
        }
    }
    let asked = LegalForm {
        legal_name: name,
        line1: address.line1,
        line2: address.line2,
        city: address.city,
        region: address.region,
        postal_code: address.postal_code,
    };
    let events = event::list(read, id, Some(("profile", "legal")), HISTORY_MAX).await?;
    let closed = visit.ctx.needs_role(Action::EditLegalProfile).err();
    let company = Facts::of(visit, &partner)?;
    Ok(LegalPage {
        shown: FormErrors::of(visit, "partner-field", problems),
        is_authorized: company.vetting.code == "authorized",
        company,
        pending: pending.iter().map(Pending::of).collect(),
        may_edit: visit.ctx.allows(Action::EditLegalProfile),
        closed: closed.iter().map(|one| reason(&visit.app, &visit.ctx, one, None)).collect(),
        values: typed.unwrap_or(asked),
        history: timeline::entries(&visit.app, visit.ctx.locale, events).await?,
    })
}

pub async fn ask(visit: Visit, Form(form): Form<LegalForm>) -> Result<Response, Fault> {
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let wanted = (form.legal_name.as_str(), &form.address());
    match change::ask(&visit.app, &visit.ctx, partner, wanted).await {
        Ok(Asked::Waits) => Ok(visit.see_with_notice(LEGAL, "change-waits")),
        Ok(Asked::Holds) => Ok(visit.see_with_notice(LEGAL, "profile-saved")),
        Ok(Asked::Nothing) => Ok(visit.see(LEGAL)),
        Err(Error::Invalid(problems)) => page(&visit, Some(form), &problems).await,
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn withdraw(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let id = ChangeId::parse(&id).ok_or(Error::NotFound).map_err(|error| visit.fault(error))?;
    let done = change::withdraw(&visit.app, &visit.ctx, partner, id).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(LEGAL, "change-withdrawn"))
}
