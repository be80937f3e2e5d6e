//! Choosing a pack: what each holds side by side, a look at the choice, one press.

use axum::extract::{Form, Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::ids::SubscriptionId;
use domain::offer::Pack;
use serde::{Deserialize, Serialize};

use super::super::packs::choose as take_pack;
use super::super::packs::view::{PackView, PacksView};
use crate::error::Error;
use crate::web::fault::refusal_text;
use crate::web::reason::{Reason, reason};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct PackPage {
    #[serde(flatten)]
    shown: FormErrors,
    packs: PacksView,
    /// Why the reader cannot choose.
    closed: Vec<Reason>,
    href: String,
    /// What is looked at before it is chosen; none while nothing is.
    choice: Option<PackView>,
    /// What is left out by it.
    other: Option<PackView>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    choice: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChoiceForm {
    pack: String,
}

async fn load(visit: &Visit, id: &str, choice: &str, shown: FormErrors) -> Result<PackPage, Error> {
    let views = PacksView::list(&visit.app, &visit.ctx, visit.ctx.own_partner()?).await?;
    let own = views.into_iter().find(|view| view.subscription == id).ok_or(Error::NotFound)?;
    let refusal = visit.ctx.needs_role(Action::UseBenefits).err();
    let mut closed: Vec<Reason> =
        refusal.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None)).into_iter().collect();
    closed.extend(own.closed.as_ref().map(|refusal| Reason {
        why: refusal.reason.clone(),
        how: None,
        how_href: None,
        when: None,
    }));
    let looked = own.packs.iter().find(|pack| pack.code == choice).cloned();
    let other = looked
        .as_ref()
        .and_then(|looked| own.packs.iter().find(|pack| pack.code != looked.code).cloned());
    Ok(PackPage {
        shown,
        closed,
        href: format!("/benefits/{id}/pack"),
        choice: looked,
        other,
        packs: own,
    })
}

fn template(page: &PackPage) -> &'static str {
    match page.choice.is_some() && page.closed.is_empty() {
        true => "benefit/pack_confirm.html",
        false => "benefit/pack.html",
    }
}

pub async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let page = load(&visit, &id, &asked.choice, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page(template(&page), visit.t("pack-title", &[]), page)
}

pub async fn choose(
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<ChoiceForm>,
) -> Result<Response, Fault> {
    visit.ctx.may(Action::UseBenefits).map_err(|error| visit.fault(error))?;
    let chosen = async {
        let pack = Pack::parse(&form.pack).ok_or(Error::NotFound)?;
        let subscription = SubscriptionId::parse(&id).ok_or(Error::NotFound)?;
        let whose = (visit.ctx.own_partner()?, subscription);
        take_pack(&visit.app, &visit.ctx, whose, pack).await
    };
    let refusal = match chosen.await {
        Ok(()) => {
            return Ok(visit.see_with_notice(&format!("/benefits/{id}/pack"), "pack-chosen"));
        }
        Err(Error::Refused(refusal)) => refusal,
        Err(error) => return Err(visit.fault(error)),
    };
    let shown = FormErrors::above("act", refusal_text(&visit, &refusal));
    let page = load(&visit, &id, "", shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("benefit/pack.html", visit.t("pack-title", &[]), page)
}

pub async fn json(visit: Visit) -> Result<Response, Fault> {
    let views = async { PacksView::list(&visit.app, &visit.ctx, visit.ctx.own_partner()?).await };
    let views = views.await.map_err(|error| visit.fault(error))?;
    let written = serde_json::to_string(&views)
        .map_err(|error| Error::broken(format!("writing a view: {error}")));
    let written = written.map_err(|error| visit.fault(error))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], written).into_response())
}
