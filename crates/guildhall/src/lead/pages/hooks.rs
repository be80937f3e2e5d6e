//! Addresses of the company's own systems, and what was told to each.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::HookId;
use serde::{Deserialize, Serialize};

use super::view::Badge;
use crate::error::Error;
use crate::lead::hook::{self, Hook, Message};
use crate::lead::store;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};
use crate::world::hooks::URL_MAX;

const LIST: &str = "/leads/hooks";

#[derive(Serialize)]
struct ListPage {
    #[serde(flatten)]
    shown: FormErrors,
    hooks: Vec<Row>,
    url: String,
    url_max: usize,
}

#[derive(Serialize)]
struct Row {
    href: String,
    url: String,
    state: Badge,
    messages: i64,
    created_at: i64,
}

fn state(visit: &Visit, hook: &Hook) -> Badge {
    match hook.ended {
        None => Badge { kind: "ok", text: visit.t("lead-hook-living", &[]) },
        Some((_, why)) => {
            Badge { kind: "off", text: visit.t(&format!("lead-hook-{}", why.code()), &[]) }
        }
    }
}

fn row(visit: &Visit, hook: &Hook) -> Row {
    Row {
        href: format!("{LIST}/{}", hook.id),
        url: hook.url.clone(),
        state: state(visit, hook),
        messages: hook.messages,
        created_at: hook.created_at.as_microsecond(),
    }
}

pub async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit, String::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("lead/hooks.html", visit.t("lead-hooks-title", &[]), page)
}

async fn load(visit: &Visit, url: String, shown: FormErrors) -> Result<ListPage, Error> {
    visit.ctx.may(Action::KeepLeads)?;
    let partner = visit.ctx.own_partner()?;
    let hooks = store::list_hooks(visit.app.db.read(), partner).await?;
    let hooks = hooks.iter().map(|hook| row(visit, hook)).collect();
    Ok(ListPage { shown, hooks, url, url_max: URL_MAX })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    url: String,
}

#[derive(Serialize)]
struct SecretPage {
    url: String,
    secret: String,
}

/// The secret stands on the answer itself, once: no address leads to it again.
pub async fn add(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    let title = visit.t("lead-hooks-title", &[]);
    match hook::add(&visit.app, &visit.ctx, &typed.url).await {
        Ok(secret) => visit.page(
            "lead/hook_secret.html",
            visit.t("lead-hook-secret-title", &[]),
            SecretPage { url: typed.url, secret },
        ),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "lead", &problems);
            let page = load(&visit, typed.url, shown).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("lead/hooks.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

#[derive(Serialize)]
struct ShowPage {
    hook: Row,
    is_living: bool,
    messages: Vec<Sent>,
}

#[derive(Serialize)]
struct Sent {
    no: i64,
    event: String,
    kind: String,
    lead_href: String,
    created_at: i64,
    state: Badge,
    attempts: i64,
    /// What was answered last.
    answer: String,
    next_at: Option<i64>,
    may_replay: bool,
}

fn sent(visit: &Visit, one: &Message) -> Sent {
    let (kind, key) = match (one.delivered_at, one.given_up) {
        (Some(_), _) => ("ok", "lead-message-delivered"),
        (None, true) => ("bad", "lead-message-given-up"),
        (None, false) => ("wait", "lead-message-waiting"),
    };
    let answer = match one.last_status {
        Some(status) => status.to_string(),
        None => one.last_error.clone(),
    };
    Sent {
        no: one.no,
        event: one.event.clone(),
        kind: one.kind.clone(),
        lead_href: format!("/leads/{}", one.lead),
        created_at: one.created_at.as_microsecond(),
        state: Badge { kind, text: visit.t(key, &[]) },
        attempts: one.attempts,
        answer,
        next_at: one.next_attempt_at.map(|at| at.as_microsecond()),
        may_replay: one.next_attempt_at.is_none(),
    }
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load_one(&visit, &id).await.map_err(|error| visit.fault(error))?;
    visit.page("lead/hook.html", visit.t("lead-hook-title", &[]), page)
}

async fn load_one(visit: &Visit, id: &str) -> Result<ShowPage, Error> {
    visit.ctx.may(Action::KeepLeads)?;
    let partner = visit.ctx.own_partner()?;
    let id = HookId::parse(id).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let hook = store::get_hook(read, partner, id).await?;
    let messages = store::list_messages(read, partner, id).await?;
    Ok(ShowPage {
        is_living: hook.ended.is_none(),
        hook: row(visit, &hook),
        messages: messages.iter().map(|one| sent(visit, one)).collect(),
    })
}

fn id_of(visit: &Visit, id: &str) -> Result<HookId, Fault> {
    HookId::parse(id).ok_or_else(|| visit.fault(Error::NotFound))
}

pub async fn remove(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let done = hook::remove(&visit.app, &visit.ctx, id_of(&visit, &id)?).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(LIST, "lead-hook-removed"))
}

pub async fn replay(
    visit: Visit,
    Path((id, no)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let hook = id_of(&visit, &id)?;
    let no = no.parse().map_err(|_| visit.fault(Error::NotFound))?;
    let done = hook::replay(&visit.app, &visit.ctx, hook, no).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("{LIST}/{id}"), "lead-message-replayed"))
}
