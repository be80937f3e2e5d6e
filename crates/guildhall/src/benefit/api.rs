//! Benefits as the portal and the command line write them in JSON. The field names are a promise.

use std::collections::HashMap;

use domain::access::Action;
use domain::ids::{PartnerId, PersonId};
use serde::Serialize;

use super::books::{self, Line};
use super::family::Family;
use super::history::{self, Happened, Wanted};
use super::holders::{self, Held};
use super::hours::Case;
use super::service::Incident;
use super::store::{self, Assigned};
use super::{balance, seats};
use crate::access::store as people;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;

/// One benefit of a membership as it stands today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BenefitView {
    pub subscription_id: String,
    /// The number of the year that gives it.
    pub term: u32,
    pub offer: String,
    pub code: String,
    pub name: String,
    /// `software`, `cloud`, `developer`, `credits`, `technical`, `go-to-market`, `logos`.
    pub family: &'static str,
    pub kind: &'static str,
    /// `core` or `incremental`.
    pub r#type: &'static str,
    pub unit: &'static str,
    /// `services` or `learning`, where it belongs to a choice pack.
    pub pack: Option<&'static str>,
    /// Its pack was not chosen yet: nothing can be taken of it before.
    pub waits_for_choice: bool,
    /// What the year gives: of a monthly credit in whole US dollars a month.
    pub granted: u32,
    /// What is out; of seats and credits, how many people have one. None where nothing is counted.
    pub used: Option<u32>,
    /// What can still be taken or given out.
    pub left: Option<u32>,
    /// First and last day on which it works.
    pub works_from: String,
    pub works_until: String,
    /// Last day of the paid year.
    pub year_ends_on: String,
}

impl BenefitView {
    /// Every benefit that works today, in the order of the pages.
    pub async fn list(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<Vec<Self>, Error> {
        ctx.may(Action::SeeBenefits)?;
        let (read, loaded) = (app.db.read(), app.programme().await?);
        let books = books::read(read, &loaded, partner).await?;
        let assigned = store::list_assigned(read, partner).await?;
        let running = books.running(ctx.today);
        let mut lines: Vec<Line<'_>> =
            running.into_iter().flat_map(|grant| books.lines(&loaded, grant)).collect();
        lines.sort_by_key(|line| Family::of(line.benefit.kind));
        Ok(lines.iter().map(|line| BenefitView::of(ctx, line, &assigned)).collect())
    }

    fn of(ctx: &Ctx, line: &Line<'_>, assigned: &[Assigned]) -> BenefitView {
        let stands = balance::of(line, assigned, ctx.today);
        BenefitView {
            subscription_id: line.grant.subscription.to_string(),
            term: line.grant.term,
            offer: line.grant.offer.to_string(),
            code: line.benefit.code.to_string(),
            name: line.benefit.name.get(ctx.locale).to_owned(),
            family: Family::of(line.benefit.kind).code(),
            kind: line.benefit.kind.code(),
            r#type: if line.benefit.core { "core" } else { "incremental" },
            unit: line.quantity.unit.code(),
            pack: line.benefit.pack.map(domain::offer::Pack::code),
            waits_for_choice: line.waits,
            granted: match seats::seats(line) {
                Some(_) if !balance::is_ledgered(line.benefit.kind) => line.account.amount,
                _ => line.balance_on(ctx.today).granted,
            },
            used: stands.map(|stands| stands.used),
            left: stands.map(|stands| stands.left),
            works_from: line.grant.span.first.to_string(),
            works_until: line.grant.span.last.to_string(),
            year_ends_on: line.grant.year.last.to_string(),
        }
    }
}

/// A case that booked advisory hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseView {
    pub number: String,
    pub subscription_id: String,
    pub term: u32,
    pub benefit: String,
    /// `booked`, `begun`, `done`, `returned`, `cancelled`.
    pub state: &'static str,
    pub hours: u32,
    /// Hours that are held or were used.
    pub used: u32,
    pub product: String,
    /// Instants are RFC 3339.
    pub created_at: String,
    pub begun_at: Option<String>,
    pub ended_at: Option<String>,
}

impl CaseView {
    pub fn of(case: &Case) -> CaseView {
        CaseView {
            number: case.number.to_string(),
            subscription_id: case.grant.0.to_string(),
            term: case.grant.1,
            benefit: case.benefit.to_string(),
            state: case.state.code(),
            hours: case.hours,
            used: case.state.out(case.hours),
            product: case.about.product.clone(),
            created_at: case.created_at.to_string(),
            begun_at: case.begun_at.map(|at| at.to_string()),
            ended_at: case.ended_at.map(|at| at.to_string()),
        }
    }
}

/// One thing that happened to a benefit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HistoryView {
    /// RFC 3339, UTC.
    pub at: String,
    pub on: String,
    /// `granted`, `earned`, `month`, `used`, `returned`, `ran_out`, `assigned`, `taken_back`.
    pub kind: &'static str,
    pub subscription_id: String,
    /// The number of the year; none for what belongs to all years.
    pub term: Option<u32>,
    pub offer: String,
    pub benefit: String,
    pub name: String,
    pub amount: Option<u32>,
    pub unit: Option<&'static str>,
    /// First and last day of the year or of the month it is for.
    pub first: Option<String>,
    pub last: Option<String>,
    /// Who did it; none where it came by itself or from staff without a name.
    pub by: Option<String>,
    /// Who was given it, or lost it.
    pub whom: Option<String>,
}

impl HistoryView {
    /// All that happened to what is wanted, newest first.
    pub async fn list(
        app: &App,
        ctx: &Ctx,
        partner: PartnerId,
        wanted: &Wanted,
    ) -> Result<Vec<Self>, Error> {
        ctx.may(Action::SeeBenefits)?;
        let (read, loaded) = (app.db.read(), app.programme().await?);
        let told = history::read(read, &loaded, partner, wanted, ctx.today).await?;
        let names = names_in(app, &told).await?;
        Ok(told.iter().map(|one| HistoryView::of(ctx, &loaded, one, &names)).collect())
    }

    fn of(ctx: &Ctx, loaded: &Loaded, one: &Happened, names: &Names) -> HistoryView {
        HistoryView {
            at: one.at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            on: one.on.to_string(),
            kind: one.kind.code(),
            subscription_id: one.subscription.to_string(),
            term: one.term,
            offer: one.offer.to_string(),
            benefit: one.benefit.to_string(),
            name: name_of(ctx, loaded, one),
            amount: one.amount.map(|quantity| quantity.amount),
            unit: one.amount.map(|quantity| quantity.unit.code()),
            first: one.days.map(|days| days.first.to_string()),
            last: one.days.map(|days| days.last.to_string()),
            by: one.by.and_then(|person| names.get(&person).cloned()),
            whom: one.whom.and_then(|person| names.get(&person).cloned()),
        }
    }
}

/// A support incident that a provider counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IncidentView {
    pub reference: String,
    pub used_at: String,
    pub returned_at: Option<String>,
}

impl IncidentView {
    pub fn of(one: &Incident) -> IncidentView {
        IncidentView {
            reference: one.reference.clone(),
            used_at: one.used_at.to_string(),
            returned_at: one.returned_at.map(|at| at.to_string()),
        }
    }
}

/// What people are called, also those who left.
pub type Names = HashMap<PersonId, String>;

/// Everybody that a history names, in one question.
pub async fn names_in(app: &App, told: &[Happened]) -> Result<Names, Error> {
    let mut people: Vec<uuid::Uuid> =
        told.iter().flat_map(|one| [one.by, one.whom]).flatten().map(|person| person.0).collect();
    people.sort_unstable();
    people.dedup();
    let known = people::list_names(app.db.read(), people).await?;
    Ok(known.into_iter().map(|(id, name)| (PersonId(id), name)).collect())
}

/// What a benefit is called in the asker's language.
pub fn name_of(ctx: &Ctx, loaded: &Loaded, one: &Happened) -> String {
    let mut own = loaded.programme.benefits_of(&one.offer);
    let found = own.find(|benefit| benefit.code == one.benefit);
    found.map_or_else(|| one.benefit.to_string(), |benefit| benefit.name.get(ctx.locale).to_owned())
}

/// What somebody of the company has, or took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HolderView {
    pub person_id: String,
    /// None for somebody who left the company.
    pub email: Option<String>,
    pub name: String,
    pub subscription_id: String,
    pub offer: String,
    pub benefit: String,
    pub benefit_name: String,
    /// `assigned`: has a seat or a credit; `taken`: took that many of the benefit.
    pub how: &'static str,
    /// How many were taken and did not come back; 1 of what was assigned.
    pub amount: u32,
    pub unit: &'static str,
    /// Since when they have it, or the last time something was taken.
    pub on: String,
    /// Of a seat or a credit: the assignment.
    pub assignment_id: Option<String>,
}

impl HolderView {
    /// Who has what, by name.
    pub async fn list(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<Vec<Self>, Error> {
        ctx.may(Action::SeeBenefits)?;
        let (read, loaded) = (app.db.read(), app.programme().await?);
        let books = books::read(read, &loaded, partner).await?;
        let own = holders::read(read, &loaded, partner, &books, ctx.today).await?;
        Ok(own.iter().map(|one| HolderView::of(ctx, one)).collect())
    }

    fn of(ctx: &Ctx, one: &Held<'_>) -> HolderView {
        HolderView {
            person_id: one.person.to_string(),
            email: one.email.clone(),
            name: one.name.clone(),
            subscription_id: one.line.grant.subscription.to_string(),
            offer: one.line.grant.offer.to_string(),
            benefit: one.line.benefit.code.to_string(),
            benefit_name: one.line.benefit.name.get(ctx.locale).to_owned(),
            how: if one.assignment.is_some() { "assigned" } else { "taken" },
            amount: one.amount,
            unit: one.line.quantity.unit.code(),
            on: one.on.to_string(),
            assignment_id: one.assignment.map(|id| id.to_string()),
        }
    }
}
