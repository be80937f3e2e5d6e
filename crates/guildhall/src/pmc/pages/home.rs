//! The older centre's first page: signing in, the locations somebody has there, and what each may
//! do today.

use axum::response::Response;
use domain::partner::Centre;
use domain::subscription::{RenewalRefusal, renewal_window};
use serde::Serialize;

use crate::access;
use crate::access::pages::provider::{Button, buttons};
use crate::error::Error;
use crate::pmc::Stage;
use crate::pmc::renew::{self, Held, Place};
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct HomePage {
    signed_in: bool,
    providers: Vec<Button>,
    place: Option<PlaceShown>,
    /// Somebody's other companies are reached by the chooser.
    has_choice: bool,
}

#[derive(Serialize)]
struct PlaceShown {
    name: String,
    network_id: String,
    contact: String,
    is_contact: bool,
    is_moved: bool,
    /// It became a location of another company.
    is_joined: bool,
    may_move: bool,
    memberships: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    ends_on: String,
    first: String,
    last: String,
    /// `open`, `early`, `closed`, `under_way`, `moved`, `joined`, `over`.
    state: &'static str,
    href: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("pmc/home.html", visit.t("brand-pmc", &[]), page)
}

async fn load(visit: &Visit) -> Result<HomePage, Error> {
    let place = match visit.ctx.own_partner() {
        Ok(_) => match renew::place(&visit.app, &visit.ctx).await {
            Ok(place) => Some(shown(visit, place).await?),
            Err(Error::NotFound) => None,
            Err(error) => return Err(error),
        },
        Err(_) => None,
    };
    Ok(HomePage {
        signed_in: visit.who.is_some(),
        providers: if visit.who.is_some() { Vec::new() } else { buttons(visit, "/pmc") },
        has_choice: visit.who.as_ref().is_some_and(|who| who.has_choice),
        place,
    })
}

async fn shown(visit: &Visit, place: Place) -> Result<PlaceShown, Error> {
    let contact = access::store::get_person(visit.app.db.read(), place.account.contact).await?;
    let is_moved = place.account.stage() == Stage::Moved;
    let mut memberships = Vec::new();
    for held in &place.memberships {
        memberships.push(row(visit, &place, held).await?);
    }
    Ok(PlaceShown {
        network_id: place.company.network_id.map(|id| id.to_string()).unwrap_or_default(),
        name: place.company.legal_name,
        contact: contact.name,
        is_contact: visit.ctx.person() == Some(place.account.contact),
        is_moved,
        is_joined: matches!(place.company.centre, Centre::Joined { .. }),
        may_move: place.account.stage() == Stage::Invited
            && place.account.is_head()
            && crate::pmc::cut_over::may_move(&visit.ctx, &place.account),
        memberships,
    })
}

async fn row(visit: &Visit, place: &Place, held: &Held) -> Result<Row, Error> {
    let loaded = visit.app.programme().await?;
    let (term, set) = (held.holding.term()?, held.holding.policy(&loaded)?);
    let window = renewal_window(term, set);
    let offer = loaded.programme.offer(&held.holding.offer);
    let state = match (place.company.centre, &held.ruling) {
        (Centre::Joined { .. }, _) => "joined",
        (Centre::Portal, _) => "moved",
        (Centre::Older, Ok(_)) => "open",
        (Centre::Older, Err(RenewalRefusal::NotDue { .. })) => "early",
        (Centre::Older, Err(RenewalRefusal::Closed { .. })) => "closed",
        (Centre::Older, Err(RenewalRefusal::OrderOpen { .. })) => "under_way",
        (
            Centre::Older,
            Err(RenewalRefusal::Cancelled { .. } | RenewalRefusal::Upgraded { .. }),
        ) => "over",
    };
    let id = held.holding.subscription.id;
    let href = match (state, &held.open) {
        ("moved", _) => format!("/subscriptions/{id}"),
        ("under_way", Some(open)) => format!("/pmc/renewals/{}", open.number),
        _ => format!("/pmc/renewals/new/{id}"),
    };
    Ok(Row {
        name: offer.map(|one| one.name.get(visit.ctx.locale).to_owned()).unwrap_or_default(),
        ends_on: term.ends_on.to_string(),
        first: window.first.to_string(),
        last: window.last.to_string(),
        state,
        href,
    })
}
