//! What comes over, for the company's own people: looked at, then confirmed; and afterwards the
//! word about automatic renewal.

use axum::extract::Form;
use axum::response::Response;
use domain::ids::{PartnerId, SubscriptionId};
use domain::partner::Centre;
use domain::pmc::OldSwitch;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::pmc::preview::{Becomes, Difference};
use crate::pmc::{Stage, confirm as confirming, cut_over, desk, store};
use crate::web::view::Amount;
use crate::web::{Fault, Visit};
use crate::{partner, subscription};

#[derive(Serialize)]
struct MovePage {
    is_moved: bool,
    may_move: bool,
    locations: Vec<String>,
    rows: Vec<Row>,
    switches: Vec<Switch>,
}

#[derive(Serialize)]
pub struct Row {
    pub name: String,
    pub network_id: String,
    pub offer: String,
    pub ends_on: String,
    pub becomes: &'static str,
    pub before: Side,
    pub after: Side,
    pub auto_renew: &'static str,
    pub order: Option<String>,
    pub benefits: usize,
}

/// One side of a difference.
#[derive(Serialize)]
pub struct Side {
    window: Option<(String, String)>,
    charge_on: Option<String>,
    amount: Option<Amount>,
    benefits_until: String,
}

impl Row {
    pub fn of(visit: &Visit, one: &Difference) -> Row {
        let side = |outlook: &domain::pmc::Outlook, amount: Option<domain::money::Money>| Side {
            window: outlook.window.map(|own| (own.first.to_string(), own.last.to_string())),
            charge_on: outlook.charge_on.map(|day| day.to_string()),
            amount: amount.map(Amount::from),
            benefits_until: outlook.benefits_until.to_string(),
        };
        Row {
            name: one.name.clone(),
            network_id: one.network_id.to_string(),
            offer: one.offer.get(visit.ctx.locale).to_owned(),
            ends_on: one.ends_on.to_string(),
            becomes: one.becomes.code(),
            before: side(&one.before, one.amount_before),
            after: side(&one.after, one.amount_after),
            auto_renew: one.auto_renew.code(),
            order: match &one.becomes {
                Becomes::Waits { number } => Some(number.to_string()),
                Becomes::Moves | Becomes::RunsOut => None,
            },
            benefits: one.benefits,
        }
    }
}

/// A membership whose automatic renewal waits for a word.
#[derive(Serialize)]
struct Switch {
    subscription: String,
    offer: String,
    before: &'static str,
    charge_on: Option<String>,
    is_confirmed: bool,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("pmc/move.html", visit.t("pmc-move", &[]), page)
}

async fn load(visit: &Visit) -> Result<MovePage, Error> {
    let whole = desk::own(&visit.app, &visit.ctx).await?;
    let stage = whole.account.stage();
    Ok(MovePage {
        is_moved: stage == Stage::Moved,
        may_move: stage == Stage::Invited,
        locations: whole.locations.into_iter().map(|company| company.legal_name).collect(),
        rows: whole.differences.iter().map(|one| Row::of(visit, one)).collect(),
        switches: switches(visit, whole.account.partner).await?,
    })
}

async fn switches(visit: &Visit, own: PartnerId) -> Result<Vec<Switch>, Error> {
    let loaded = visit.app.programme().await?;
    let company = partner::store::get(visit.app.db.read(), own).await?;
    let mut switches = Vec::new();
    if company.centre != Centre::Portal {
        return Ok(switches);
    }
    for one in store::list_memberships(visit.app.db.read(), &[own]).await? {
        let held = subscription::store::get(visit.app.db.read(), own, one.subscription).await?;
        let (term, set) = (held.term()?, held.policy(&loaded)?);
        let offer = loaded.programme.offer(&held.offer);
        let ahead = set.charge_on(term.ends_on).filter(|day| visit.ctx.today < *day);
        let is_same = one.moved.as_ref().is_some_and(|(number, _)| *number == term.number);
        switches.push(Switch {
            subscription: one.subscription.to_string(),
            offer: offer.map(|own| own.name.get(visit.ctx.locale).to_owned()).unwrap_or_default(),
            before: match one.auto_renew {
                OldSwitch::On => "on",
                OldSwitch::Off => "off",
                OldSwitch::Unknown => "unknown",
            },
            charge_on: ahead.filter(|_| is_same).map(|day| day.to_string()),
            is_confirmed: one.confirmed_at.is_some(),
        });
    }
    Ok(switches)
}

pub async fn submit(visit: Visit) -> Result<Response, Fault> {
    let moved = cut_over::cut_over_own(&visit.app, &visit.ctx).await;
    moved.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice("/pmc/move", "pmc-moved"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    subscription: String,
}

pub async fn confirm(visit: Visit, Form(form): Form<ConfirmForm>) -> Result<Response, Fault> {
    let id = SubscriptionId::parse(&form.subscription).ok_or(Error::NotFound);
    let id = id.map_err(|error| visit.fault(error))?;
    let done = confirming::confirm(&visit.app, &visit.ctx, id).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice("/pmc/move", "pmc-renews-itself"))
}
