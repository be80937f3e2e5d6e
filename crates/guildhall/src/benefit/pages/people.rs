//! Who has what: of the whole company, and of whoever reads.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::access::{Action, Roles};
use domain::ids::PersonId;
use domain::offer::BenefitKind;
use language::{Arg, format};
use serde::Serialize;

use super::super::api::{BenefitView, HolderView};
use super::super::balance;
use super::super::books::{self, Line};
use super::super::holders::{self, Held};
use super::super::store::{self, Granted};
use crate::access::store as people;
use crate::error::Error;
use crate::subscription::pages::gets;
use crate::web::view::DayLeft;
use crate::web::{Fault, Visit};

/// Lines of a page: a company with more reads them in the file or as JSON.
const LINES_MAX: usize = 500;

#[derive(Serialize)]
struct PeoplePage {
    rows: Vec<HeldRow>,
    /// How many there are in all, where the page does not show them all.
    of: Option<i64>,
    /// Whether the reader may hand on and take back.
    acts: bool,
}

#[derive(Serialize)]
struct HeldRow {
    name: String,
    email: String,
    benefit: String,
    offer: String,
    /// "Since …", "3 taken, the last on …".
    text: String,
    /// Where it is handed on; the benefit's own page where it was taken.
    href: String,
    assigned: bool,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/people.html", visit.t("holders-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<PeoplePage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let partner = visit.ctx.own_partner()?;
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let books = books::read(read, &loaded, partner).await?;
    let all = holders::read(read, &loaded, partner, &books, visit.ctx.today).await?;
    let offer = |one: &Held<'_>| {
        let known = loaded.programme.offer(&one.line.grant.offer);
        known.map_or_else(String::new, |offer| offer.name.get(visit.ctx.locale).to_owned())
    };
    let row = |one: &Held<'_>| HeldRow {
        name: one.name.clone(),
        email: one.email.clone().unwrap_or_default(),
        benefit: one.line.benefit.name.get(visit.ctx.locale).to_owned(),
        offer: offer(one),
        text: held_text(visit, one),
        href: href(one),
        assigned: one.assignment.is_some(),
    };
    Ok(PeoplePage {
        rows: all.iter().take(LINES_MAX).map(row).collect(),
        of: (LINES_MAX < all.len()).then(|| i64::try_from(all.len()).unwrap_or(i64::MAX)),
        acts: visit.ctx.allows(Action::UseBenefits),
    })
}

fn base(line: &Line<'_>) -> String {
    format!("/benefits/{}/{}", line.grant.subscription, line.benefit.code)
}

fn href(one: &Held<'_>) -> String {
    match one.assignment {
        Some(id) => format!("{}/assignments/{id}", base(&one.line)),
        None => base(&one.line),
    }
}

fn held_text(visit: &Visit, one: &Held<'_>) -> String {
    let day = ("day", Arg::Text(format::date_long(visit.ctx.locale, one.on)));
    match one.assignment {
        Some(_) => visit.t("holders-since", &[day]),
        None => {
            let quantity = domain::offer::Quantity {
                amount: one.amount,
                earned_up_to: None,
                ..one.line.quantity
            };
            let amount = gets::amount(&visit.app, visit.ctx.locale, quantity);
            visit.t("holders-taken", &[("amount", amount.into()), day])
        }
    }
}

#[derive(Serialize)]
struct MinePage {
    assigned: Vec<Own>,
    taken: Vec<Own>,
    /// Software of which the company has keys, or can take some.
    software: Vec<Software>,
    /// Whether the reader may take keys; where not, whom to ask.
    may_use: bool,
    admins: Vec<String>,
}

#[derive(Serialize)]
struct Own {
    name: String,
    href: String,
    text: String,
    until: DayLeft,
    /// This month's credit, and its last day.
    credit: Option<Credit>,
}

#[derive(Serialize)]
struct Credit {
    amount: String,
    last: DayLeft,
}

#[derive(Serialize)]
struct Software {
    name: String,
    href: String,
    /// "2 keys taken, 8 left".
    text: String,
    until: DayLeft,
}

pub async fn mine(visit: Visit) -> Result<Response, Fault> {
    let page = load_mine(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/mine.html", visit.t("mine-title", &[]), page)
}

async fn load_mine(visit: &Visit) -> Result<MinePage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let partner = visit.ctx.own_partner()?;
    let (read, today) = (visit.app.db.read(), visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let me = visit.ctx.person();
    let books = books::read(read, &loaded, partner).await?;
    let all = holders::read(read, &loaded, partner, &books, today).await?;
    let months = store::list_months(read, partner).await?;
    let mine = all.iter().filter(|one| Some(one.person) == me);
    let (assigned, taken): (Vec<&Held<'_>>, Vec<_>) = mine.partition(|o| o.assignment.is_some());
    let own = |one: &&Held<'_>| Own {
        name: one.line.benefit.name.get(visit.ctx.locale).to_owned(),
        href: base(&one.line),
        text: held_text(visit, one),
        until: DayLeft::new(today, one.line.grant.span.last),
        credit: credit(visit, one, &months),
    };
    let may_use = visit.ctx.allows(Action::UseBenefits);
    let lines = books.running(today).into_iter().flat_map(|grant| books.lines(&loaded, grant));
    let software = lines.filter(|line| line.benefit.kind == BenefitKind::SoftwareLicences);
    Ok(MinePage {
        assigned: assigned.iter().map(own).collect(),
        taken: taken.iter().map(own).collect(),
        software: software.filter_map(|line| software_row(visit, &line, may_use)).collect(),
        may_use,
        admins: match may_use {
            true => Vec::new(),
            false => admins(visit, me).await?,
        },
    })
}

/// The month that runs of a credit somebody has.
fn credit(visit: &Visit, one: &Held<'_>, months: &[Granted]) -> Option<Credit> {
    let running = months.iter().find(|month| {
        Some(month.assignment) == one.assignment && month.month.days.contains(visit.ctx.today)
    })?;
    Some(Credit {
        amount: gets::dollars(visit.ctx.locale, i64::from(running.amount)),
        last: DayLeft::new(visit.ctx.today, running.month.days.last),
    })
}

/// For those who may take keys every product; for the others those that are in use.
fn software_row(visit: &Visit, line: &Line<'_>, may_use: bool) -> Option<Software> {
    let stands = balance::of(line, &[], visit.ctx.today)?;
    if stands.used == 0 && (!may_use || stands.left == 0) {
        return None;
    }
    let args = [("used", i64::from(stands.used).into()), ("left", i64::from(stands.left).into())];
    Some(Software {
        name: line.benefit.name.get(visit.ctx.locale).to_owned(),
        href: base(line),
        text: visit.t("mine-keys", &args),
        until: DayLeft::new(visit.ctx.today, line.grant.span.last),
    })
}

/// Whom of the company to ask.
async fn admins(visit: &Visit, me: Option<PersonId>) -> Result<Vec<String>, Error> {
    let partner = visit.ctx.own_partner()?;
    let users = people::list_users(visit.app.db.read(), partner, Some(Roles::BUYERS)).await?;
    let names = users.into_iter().filter(|(user, _)| Some(user.id) != me);
    Ok(names.map(|(user, _)| user.name).collect())
}

pub async fn json(visit: Visit) -> Result<Response, Fault> {
    let told = async {
        let partner = visit.ctx.own_partner()?;
        HolderView::list(&visit.app, &visit.ctx, partner).await
    };
    let views = told.await.map_err(|error| visit.fault(error))?;
    as_json(&visit, &views)
}

pub async fn list_json(visit: Visit) -> Result<Response, Fault> {
    let told = async {
        let partner = visit.ctx.own_partner()?;
        BenefitView::list(&visit.app, &visit.ctx, partner).await
    };
    let views = told.await.map_err(|error| visit.fault(error))?;
    as_json(&visit, &views)
}

pub fn as_json(visit: &Visit, views: &impl Serialize) -> Result<Response, Fault> {
    let written = serde_json::to_string(views)
        .map_err(|error| Error::broken(format!("writing a view: {error}")));
    let written = written.map_err(|error| visit.fault(error))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], written).into_response())
}
