//! Tasks: what each says, what to do about it, and closing it with a note.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::calendar::days_between;
use domain::ids::{PartnerId, TaskId};
use serde::{Deserialize, Serialize};

use crate::access;
use crate::app::{Loaded, Shared};
use crate::audit::opening;
use crate::db::task;
use crate::error::Error;
use crate::operator::close_task::{NOTE_MAX, close_task};
use crate::operator::companies::{Companies, Company};
use crate::payment;
use crate::web::happening;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new().route("/operator/tasks/{id}", get(show).post(close))
}

/// A task in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TaskRow {
    pub href: String,
    pub text: String,
    pub company: Company,
    /// Days from today, never positive.
    pub days: i32,
}

impl TaskRow {
    pub fn of(
        visit: &Visit,
        loaded: &Loaded,
        companies: &Companies,
        task: &task::Model,
    ) -> Result<TaskRow, Error> {
        let opened_on =
            domain::calendar::civil_day(task.opened_at.instant(), &loaded.programme.zone);
        Ok(TaskRow {
            href: format!("/operator/tasks/{}", task.task_id),
            text: sentence(visit, loaded, task),
            company: companies.of(PartnerId(task.partner_id))?,
            days: days_between(visit.ctx.today, opened_on),
        })
    }
}

/// What a task is about, by its kind and data.
pub fn sentence(visit: &Visit, loaded: &Loaded, task: &task::Model) -> String {
    let key = happening::key("task", &task.kind);
    happening::told(&visit.app, loaded, visit.ctx.locale, &key, &task.data)
}

#[derive(Debug, Serialize)]
struct TaskPage {
    href: String,
    text: String,
    #[serde(skip)]
    partner: PartnerId,
    /// What is usually to be done.
    advice: String,
    company: Company,
    /// The thing it is about: its words and its page.
    subject: Option<(String, String)>,
    opened_at: i64,
    /// Where an order is settled again, for a task that asks for it.
    settle_href: Option<String>,
    closed: Option<Closed>,
    note_max: usize,
    values: Values,
    errors: FormErrors,
}

impl TaskPage {
    fn is_closed(&self) -> bool {
        self.closed.is_some()
    }
}

#[derive(Debug, Serialize)]
struct Closed {
    at: i64,
    by: String,
    note: String,
}

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
struct Values {
    #[serde(default)]
    note: String,
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id, Values::default(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    if !page.is_closed() {
        // What a task is about may be looked at because of it.
        let opened = opening::for_work(&visit.app, &visit.ctx, page.partner, opening::TASK).await;
        opened.map_err(|error| visit.fault(error))?;
    }
    visit.page("operator/task.html", visit.t("operator-task-title", &[]), page)
}

async fn close(
    visit: Visit,
    Path(id): Path<String>,
    Form(values): Form<Values>,
) -> Result<Response, Fault> {
    let task = TaskId::parse(&id).ok_or(Error::NotFound).map_err(|error| visit.fault(error))?;
    match close_task(&visit.app, &visit.ctx, task, &values.note).await {
        Ok(()) => Ok(visit.see_with_notice("/operator", "task-closed")),
        Err(Error::Invalid(problems)) => {
            let errors = FormErrors::of(&visit, "operator-task", &problems);
            let page = load(&visit, &id, values, errors).await;
            let page = page.map_err(|error| visit.fault(error))?;
            let title = visit.t("operator-task-title", &[]);
            visit.page_with_errors("operator/task.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

async fn load(
    visit: &Visit,
    id: &str,
    values: Values,
    errors: FormErrors,
) -> Result<TaskPage, Error> {
    visit.ctx.may(Action::SeeAllPartners)?;
    let id = TaskId::parse(id).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let task = task::find(read, id).await?.ok_or(Error::NotFound)?;
    let loaded = visit.app.programme().await?;
    let partner = PartnerId(task.partner_id);
    let company = Companies::load(read, [partner]).await?.of(partner)?;
    let key = format!("{}-advice", happening::key("task", &task.kind));
    Ok(TaskPage {
        href: format!("/operator/tasks/{id}"),
        partner,
        text: sentence(visit, &loaded, &task),
        advice: happening::told(&visit.app, &loaded, visit.ctx.locale, &key, &task.data),
        subject: subject(visit, &company, &task),
        company,
        opened_at: task.opened_at.0,
        settle_href: settle_href(&task),
        closed: closed(visit, &task).await?,
        note_max: NOTE_MAX,
        values,
        errors,
    })
}

fn settle_href(task: &task::Model) -> Option<String> {
    let data: serde_json::Value = serde_json::from_str(&task.data).ok()?;
    let number = data.get("number")?.as_str()?;
    let asks = task.closed_at.is_none() && task.kind == payment::again::INVALID;
    asks.then(|| format!("/operator/orders/{number}/settlements"))
}

async fn closed(visit: &Visit, task: &task::Model) -> Result<Option<Closed>, Error> {
    let Some(at) = task.closed_at else {
        return Ok(None);
    };
    let by = match task.closed_by {
        Some(person) => {
            let person = domain::ids::PersonId(person);
            access::store::get_person(visit.app.db.read(), person).await?.name
        }
        None => visit.t("operator-by-system", &[]),
    };
    Ok(Some(Closed { at: at.0, by, note: task.note.clone() }))
}

fn subject(visit: &Visit, company: &Company, task: &task::Model) -> Option<(String, String)> {
    if task.subject_kind == "change" {
        let href = format!("{}/changes/{}", company.href, task.subject_id);
        return Some((visit.t("change-to-decide", &[]), href));
    }
    if task.subject_kind == "recovery" {
        let href = format!("{}/recovery/{}", company.href, task.subject_id);
        return Some((visit.t("recovery-to-decide", &[]), href));
    }
    let data: serde_json::Value = serde_json::from_str(&task.data).ok()?;
    let number = data.get("number")?.as_str()?;
    let args = [("number", number.into())];
    match task.subject_kind.as_str() {
        "order" => {
            Some((visit.t("operator-order-named", &args), format!("/operator/orders/{number}")))
        }
        // A refund that waits for somebody at the bank.
        "refund" => {
            let href = format!("{}/refunds/{}", company.href, task.subject_id);
            Some((visit.t("money-refund-title", &[]), href))
        }
        "invoice" => {
            let href = format!("{}/invoices/{number}", company.href);
            Some((visit.t("operator-invoice-named", &args), href))
        }
        _ => None,
    }
}
