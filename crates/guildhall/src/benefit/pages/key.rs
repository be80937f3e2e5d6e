//! One key that may be activated several times: on which machines it was.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::benefit::{Change, MACHINE_MAX};
use domain::ids::KeyId;
use serde::Serialize;

use super::super::activation::{self, Machine};
use super::super::store::{self, Activated};
use super::super::{Which, books, software};
use super::one::{Typed, base, fits, refused, which};
use crate::access::store as people;
use crate::error::Error;
use crate::web::reason::{Reason, reason};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct KeyPage {
    #[serde(flatten)]
    shown: FormErrors,
    name: String,
    back_href: String,
    action: String,
    /// Nothing for whoever may not take one.
    key: Option<String>,
    fits: String,
    at: i64,
    left: u32,
    most: u32,
    text: String,
    closed: Vec<Reason>,
    activated: Vec<ActivatedRow>,
    seen: usize,
    machine: String,
    machine_max: usize,
    hardware_changed: bool,
}

#[derive(Serialize)]
struct ActivatedRow {
    machine: String,
    change: String,
    counted: u32,
    at: i64,
    by: String,
}

/// "7 of 10 activations left".
pub(super) fn left(visit: &Visit, most: u32, used: u32) -> String {
    let left = i64::from(most.saturating_sub(used));
    visit.t("keys-activations-left", &[("left", left.into()), ("most", i64::from(most).into())])
}

pub async fn show(
    visit: Visit,
    Path((id, code, key)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let page = async {
        let which = which(&visit, &id, &code)?;
        load(&visit, &which, &key, &Typed::new(), FormErrors::default()).await
    };
    let page = page.await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/key.html", visit.t("keys-activations-title", &[]), page)
}

pub async fn activate(
    visit: Visit,
    Path((id, code, key)): Path<(String, String, String)>,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    let typed = |name: &str| form.get(name).map_or("", String::as_str);
    let machine =
        Machine::parse(typed("machine"), typed("hardware_changed") == "yes", typed("seen"));
    let known = KeyId::parse(&key).ok_or(Error::NotFound);
    let known = known.map_err(|error| visit.fault(error))?;
    let recorded = match machine {
        Ok(machine) => {
            activation::record(&visit.app, &visit.ctx, &which, known, &machine).await.map(|_| ())
        }
        Err(error) => visit.ctx.may(Action::UseBenefits).and(Err(error)),
    };
    let shown = match recorded {
        Ok(()) => {
            let there = format!("{}/keys/{known}", base(&which));
            return Ok(visit.see_with_notice(&there, "key-activated"));
        }
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "keys-field", &problems),
        Err(Error::Refused(refusal)) => refused(&visit, &refusal),
        Err(error) => return Err(visit.fault(error)),
    };
    let page = load(&visit, &which, &key, &form, shown).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("benefit/key.html", visit.t("keys-activations-title", &[]), page)
}

async fn load(
    visit: &Visit,
    which: &Which,
    key: &str,
    form: &Typed,
    shown: FormErrors,
) -> Result<KeyPage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let loaded = visit.app.programme().await?;
    let read = visit.app.db.read();
    let books = books::read(read, &loaded, which.partner).await?;
    let key = KeyId::parse(key).ok_or(Error::NotFound)?;
    let key = activation::find(read, &books, which, key).await?;
    let most = key.activations.ok_or(Error::NotFound)?;
    let activated = store::list_activated(read, which.partner, Some(key.id)).await?;
    let users = people::list_users(read, which.partner, None).await?;
    let used = activation::used(&activated);
    let refusal = visit.ctx.needs_role(Action::UseBenefits).err();
    let benefit = loaded.programme.benefits.iter().find(|one| one.code == which.code);
    let row = |one: &Activated| {
        let by = users.iter().find(|(user, _)| Some(user.id) == one.by);
        ActivatedRow {
            machine: one.machine.clone(),
            change: visit.t(change_key(one.change), &[]),
            counted: one.change.counts(),
            at: one.at.as_microsecond(),
            by: by.map_or_else(String::new, |(user, _)| user.name.clone()),
        }
    };
    let whole = visit.ctx.allows(Action::UseBenefits);
    let typed = |name: &str| form.get(name).map_or("", String::as_str);
    let base = base(which);
    Ok(KeyPage {
        shown,
        name: benefit.map_or_else(String::new, |one| one.name.get(visit.ctx.locale).to_owned()),
        action: format!("{base}/keys/{}/activations", key.id),
        back_href: base,
        key: whole.then(|| software::reveal(&visit.app, &visit.ctx, &key)).transpose()?,
        fits: fits(visit, &key),
        at: key.at.as_microsecond(),
        left: most.saturating_sub(used),
        most,
        text: left(visit, most, used),
        closed: refusal.map(|why| reason(&visit.app, &visit.ctx, &why, None)).into_iter().collect(),
        // Newest first, as one looks for what one did last.
        activated: activated.iter().rev().map(row).collect(),
        seen: activated.len(),
        machine: typed("machine").to_owned(),
        machine_max: MACHINE_MAX,
        hardware_changed: typed("hardware_changed") == "yes",
    })
}

fn change_key(change: Change) -> &'static str {
    match change {
        Change::New => "keys-change-new",
        Change::Same => "keys-change-same",
        Change::Changed => "keys-change-changed",
    }
}
