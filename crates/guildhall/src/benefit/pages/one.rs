//! One benefit: its balance, who has what of it, and what can be done with it.

use std::collections::HashMap;

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::{AssignmentId, BenefitCode, PersonId, SubscriptionId};
use domain::offer::BenefitKind;
use domain::text::Locale;
use serde::Serialize;

use super::super::books::{self, Books, Line};
use super::super::software::{self, ARCHITECTURES, Edition};
use super::super::store::{self, Assigned};
use super::super::{Which, activation, line_of, seats};
use super::cloud_view::Panel;
use super::earning::{self, Earned};
use super::key as key_page;
use super::view::Row;
use super::yearly::{self, Yearly};
use super::{hours, logo, service};
use crate::access::store as people;
use crate::app::Loaded;
use crate::error::{Error, Problem, Refusal};
use crate::web::fault::refusal_text;
use crate::web::reason::{Reason, reason};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

pub(super) type Typed = HashMap<String, String>;

#[derive(Serialize)]
struct OnePage {
    #[serde(flatten)]
    shown: FormErrors,
    row: Row,
    base: String,
    code: String,
    /// `software`, `seats`, `credit`, `yearly` or `cloud`: what the page is for.
    kind: &'static str,
    /// Why the reader cannot take or assign.
    closed: Vec<Reason>,
    keys: Vec<KeyRow>,
    languages: Vec<Choice>,
    language: String,
    architectures: Vec<Choice>,
    architecture: String,
    holders: Vec<Holder>,
    /// Colleagues who could have one.
    people: Vec<Choice>,
    has_free: bool,
    months: Vec<MonthRow>,
    yearly: Option<Yearly>,
    cloud: Option<Panel>,
    earned: Option<Earned>,
}

#[derive(Serialize)]
pub(super) struct Choice {
    pub value: String,
    pub text: String,
}

#[derive(Serialize)]
struct KeyRow {
    /// Only its end for whoever may not take one.
    key: String,
    is_whole: bool,
    fits: String,
    at: i64,
    by: String,
    /// Where its activations are counted: how many are left, in words, and their page.
    activations: Option<(String, String)>,
}

#[derive(Serialize)]
struct Holder {
    name: String,
    email: String,
    since: String,
    href: String,
}

#[derive(Serialize)]
struct MonthRow {
    first: String,
    last: String,
    amount: String,
    name: String,
    is_running: bool,
}

pub(super) fn which(visit: &Visit, id: &str, code: &str) -> Result<Which, Error> {
    Ok(Which {
        partner: visit.ctx.own_partner()?,
        subscription: SubscriptionId::parse(id).ok_or(Error::NotFound)?,
        code: BenefitCode::parse(code).ok_or(Error::NotFound)?,
    })
}

pub async fn show(
    visit: Visit,
    Path((id, code)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    match kind(&visit, &which).await.map_err(|error| visit.fault(error))? {
        BenefitKind::AdvisoryHours => return hours::show(visit, &which).await,
        BenefitKind::SupportIncidents | BenefitKind::GoToMarket => {
            return service::show(visit, &which).await;
        }
        BenefitKind::Logo => return logo::show(visit).await,
        _ => {}
    }
    let page = load(&visit, &which, &Typed::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("benefit/one.html", page.row.name.clone(), page)
}

/// What kind of benefit it is: some have a page of their own.
async fn kind(visit: &Visit, which: &Which) -> Result<BenefitKind, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let loaded = visit.app.programme().await?;
    let books = books::read(visit.app.db.read(), &loaded, which.partner).await?;
    Ok(line_of(&books, &loaded, which, visit.ctx.today)?.benefit.kind)
}

pub(super) async fn again(
    visit: &Visit,
    which: &Which,
    form: &Typed,
    error: Error,
) -> Result<Response, Fault> {
    let shown = match error {
        Error::Invalid(problems) => FormErrors::of(visit, "benefits-field", &problems),
        Error::Refused(refusal) => refused(visit, &refusal),
        other => return Err(visit.fault(other)),
    };
    let page = load(visit, which, form, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("benefit/one.html", page.row.name.clone(), page)
}

/// A rule's no above the form.
pub(super) fn refused(visit: &Visit, refusal: &Refusal) -> FormErrors {
    FormErrors::above("act", refusal_text(visit, refusal))
}

pub async fn take_key(
    visit: Visit,
    Path((id, code)): Path<(String, String)>,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    let typed = |name: &str| form.get(name).map_or("", String::as_str);
    visit.ctx.may(Action::UseBenefits).map_err(|error| visit.fault(error))?;
    let taken = match Edition::parse(typed("language"), typed("architecture")) {
        Ok(_) if typed("understood") != "yes" => {
            Err(Error::Invalid(vec![Problem::coded("understood", "required")]))
        }
        Ok(edition) => {
            // Who saw nothing of it, as by a form of one's own, takes one more.
            let seen = typed("seen").parse().unwrap_or(u32::MAX);
            software::take_after(&visit.app, &visit.ctx, &which, &edition, seen).await
        }
        Err(error) => Err(error),
    };
    match taken {
        Ok(_) => Ok(visit.see_with_notice(&format!("/benefits/{id}/{code}"), "key-taken")),
        Err(error) => again(&visit, &which, &form, error).await,
    }
}

/// The person a form names; the field must be filled in.
fn person(form: &Typed) -> Result<PersonId, Error> {
    let typed = form.get("person").and_then(|id| PersonId::parse(id));
    typed.ok_or_else(|| Error::Invalid(vec![Problem::coded("person", "required")]))
}

pub async fn assign(
    visit: Visit,
    Path((id, code)): Path<(String, String)>,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    let assigned = match person(&form) {
        Ok(person) => seats::assign(&visit.app, &visit.ctx, &which, person).await,
        Err(error) => visit.ctx.may(Action::UseBenefits).and(Err(error)),
    };
    match assigned {
        Ok(()) => Ok(visit.see_with_notice(&format!("/benefits/{id}/{code}"), "seat-assigned")),
        Err(error) => again(&visit, &which, &form, error).await,
    }
}

#[derive(Serialize)]
struct HandOnPage {
    #[serde(flatten)]
    shown: FormErrors,
    row: Row,
    base: String,
    href: String,
    holder: Holder,
    /// Why it stays where it is for now.
    closed: Vec<Reason>,
    people: Vec<Choice>,
    /// Whether it can go back to nobody.
    may_free: bool,
}

pub async fn ask_hand_on(
    visit: Visit,
    Path((id, code, assignment)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    let page = hand_on_page(&visit, &which, &assignment, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("benefit/hand_on.html", visit.t("benefits-hand-on-title", &[]), page)
}

pub async fn hand_on(
    visit: Visit,
    Path((id, code, assignment)): Path<(String, String, String)>,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    let held = AssignmentId::parse(&assignment).ok_or(Error::NotFound);
    let held = held.map_err(|error| visit.fault(error))?;
    // Nobody is a choice of its own.
    let nobody = form.get("person").is_some_and(|typed| typed == "nobody");
    let to = if nobody { Ok(None) } else { person(&form).map(Some) };
    let moved = match to {
        Ok(to) => seats::hand_on(&visit.app, &visit.ctx, &which, held, to).await,
        Err(error) => visit.ctx.may(Action::UseBenefits).and(Err(error)),
    };
    let shown = match moved {
        Ok(()) => {
            return Ok(visit.see_with_notice(&format!("/benefits/{id}/{code}"), "seat-moved"));
        }
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "benefits-field", &problems),
        Err(Error::Refused(refusal)) => refused(&visit, &refusal),
        Err(error) => return Err(visit.fault(error)),
    };
    let page = hand_on_page(&visit, &which, &assignment, shown).await;
    let page = page.map_err(|error| visit.fault(error))?;
    let title = visit.t("benefits-hand-on-title", &[]);
    visit.page_with_errors("benefit/hand_on.html", title, page)
}

async fn hand_on_page(
    visit: &Visit,
    which: &Which,
    assignment: &str,
    shown: FormErrors,
) -> Result<HandOnPage, Error> {
    visit.ctx.may(Action::UseBenefits)?;
    let loaded = visit.app.programme().await?;
    let facts = Facts::read(visit, &loaded, which).await?;
    let line = line_of(&facts.books, &loaded, which, visit.ctx.today)?;
    let held = facts.holders(&line).find(|one| one.id.to_string() == assignment);
    let held = held.ok_or(Error::NotFound)?;
    let stays = seats::stays(&loaded, &facts.books, &line, held, visit.ctx.today)?;
    let closed = stays.map(|why| reason(&visit.app, &visit.ctx, &why.into(), None));
    let base = base(which);
    Ok(HandOnPage {
        shown,
        row: Row::of(visit, &loaded, &line, &facts.assigned),
        href: format!("{base}/assignments/{}", held.id),
        holder: facts.holder(&base, held),
        closed: closed.into_iter().collect(),
        people: facts.others(&line),
        may_free: line.benefit.kind != BenefitKind::YearlyCredit,
        base,
    })
}

pub(super) fn base(which: &Which) -> String {
    format!("/benefits/{}/{}", which.subscription, which.code)
}

/// What both pages read.
struct Facts {
    books: Books,
    assigned: Vec<Assigned>,
    users: Vec<people::Person>,
}

impl Facts {
    async fn read(visit: &Visit, loaded: &Loaded, which: &Which) -> Result<Facts, Error> {
        let read = visit.app.db.read();
        let users = people::list_users(read, which.partner, None).await?;
        Ok(Facts {
            books: books::read(read, loaded, which.partner).await?,
            assigned: store::list_assigned(read, which.partner).await?,
            users: users.into_iter().map(|(person, _)| person).collect(),
        })
    }

    fn holders<'a>(&'a self, line: &'a Line<'_>) -> impl Iterator<Item = &'a Assigned> {
        self.assigned.iter().filter(|one| {
            one.ended_at.is_none()
                && one.subscription == line.grant.subscription
                && one.benefit == line.benefit.code
                && seats::is_given(line)
        })
    }

    /// A colleague's name; empty for somebody who left.
    fn name(&self, person: Option<PersonId>) -> String {
        let known = self.users.iter().find(|user| Some(user.id) == person);
        known.map_or_else(String::new, |user| user.name.clone())
    }

    fn holder(&self, base: &str, held: &Assigned) -> Holder {
        let email = self.users.iter().find(|user| user.id == held.person);
        Holder {
            name: self.name(Some(held.person)),
            email: email.map_or_else(String::new, |user| user.email.clone()),
            since: held.since.to_string(),
            href: format!("{base}/assignments/{}", held.id),
        }
    }

    /// Colleagues without one.
    fn others(&self, line: &Line<'_>) -> Vec<Choice> {
        let has = |person: PersonId| self.holders(line).any(|one| one.person == person);
        let free = self.users.iter().filter(|user| !has(user.id));
        free.map(|user| Choice {
            value: user.id.to_string(),
            text: format!("{} <{}>", user.name, user.email),
        })
        .collect()
    }
}

async fn earned(
    visit: &Visit,
    loaded: &Loaded,
    which: &Which,
    line: &Line<'_>,
) -> Result<Option<Earned>, Error> {
    if line.benefit.earning_on(line.grant.edition_on).is_none() {
        return Ok(None);
    }
    let known = earning::known(visit, which.partner).await?;
    Ok(earning::of(visit, loaded, (which.partner, &known), line))
}

async fn load(
    visit: &Visit,
    which: &Which,
    form: &Typed,
    shown: FormErrors,
) -> Result<OnePage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let loaded = visit.app.programme().await?;
    let facts = Facts::read(visit, &loaded, which).await?;
    let line = line_of(&facts.books, &loaded, which, visit.ctx.today)?;
    let kind = match line.benefit.kind {
        BenefitKind::SoftwareLicences => "software",
        BenefitKind::DeveloperSubscription => "seats",
        BenefitKind::MonthlyCredit => "credit",
        BenefitKind::YearlyCredit => "yearly",
        BenefitKind::CloudSeats => "cloud",
        _ => return Err(Error::NotFound),
    };
    let row = Row::of(visit, &loaded, &line, &facts.assigned);
    let refusal = visit.ctx.needs_role(Action::UseBenefits).err();
    let closed = refusal.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None));
    let typed = |name: &str| form.get(name).cloned().unwrap_or_default();
    let choice = |value: &str, text: &str| Choice { value: value.into(), text: text.into() };
    let base = base(which);
    Ok(OnePage {
        shown,
        kind,
        closed: closed.into_iter().collect(),
        keys: keys(visit, which, &facts).await?,
        languages: Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name())).into(),
        language: Some(typed("language"))
            .filter(|typed| !typed.is_empty())
            .unwrap_or_else(|| visit.ctx.locale.tag().to_owned()),
        architectures: ARCHITECTURES.map(|name| choice(name, name)).into(),
        architecture: typed("architecture"),
        holders: facts.holders(&line).map(|held| facts.holder(&base, held)).collect(),
        people: facts.others(&line),
        has_free: row.bar.as_ref().is_some_and(|bar| 0 < bar.left),
        months: months(visit, &line, &facts).await?,
        yearly: yearly::of(&loaded, &facts.books, &line)?,
        earned: earned(visit, &loaded, which, &line).await?,
        cloud: Panel::of(visit, which, (&facts.books, &line), &facts.users).await?,
        row,
        base,
        code: which.code.to_string(),
    })
}

async fn keys(visit: &Visit, which: &Which, facts: &Facts) -> Result<Vec<KeyRow>, Error> {
    let taken = store::taken_keys(visit.app.db.read(), which.partner).await?;
    let is_whole = visit.ctx.allows(Action::UseBenefits);
    let own = taken.into_iter().filter(|key| activation::is_of(&facts.books, which, key));
    let own: Vec<store::TakenKey> = own.collect();
    let activated = match own.iter().any(|key| key.activations.is_some()) {
        true => store::list_activated(visit.app.db.read(), which.partner, None).await?,
        false => Vec::new(),
    };
    let own = own.into_iter();
    own.map(|key| {
        let whole =
            if is_whole { software::reveal(&visit.app, &visit.ctx, &key)? } else { String::new() };
        Ok(KeyRow {
            key: whole,
            is_whole,
            fits: fits(visit, &key),
            at: key.at.as_microsecond(),
            by: facts.name(key.by),
            activations: key.activations.map(|most| {
                let own = activated.iter().filter(|one| one.key == key.id);
                let text = key_page::left(visit, most, activation::used(own));
                (text, format!("{}/keys/{}", base(which), key.id))
            }),
        })
    })
    .collect()
}

/// The language and the architecture, each as it is called.
pub(super) fn fits(visit: &Visit, key: &store::TakenKey) -> String {
    let any = || visit.t("keys-any", &[]);
    let language = Locale::parse(&key.language).map(|locale| locale.own_name().to_owned());
    let architecture = Some(key.architecture.clone()).filter(|name| name != store::ANY);
    let (language, architecture) = (language.unwrap_or_else(any), architecture.unwrap_or_else(any));
    format!("{language} · {architecture}")
}

async fn months(visit: &Visit, line: &Line<'_>, facts: &Facts) -> Result<Vec<MonthRow>, Error> {
    if line.benefit.kind != BenefitKind::MonthlyCredit {
        return Ok(Vec::new());
    }
    let partner = visit.ctx.own_partner()?;
    let granted = store::list_months(visit.app.db.read(), partner).await?;
    let own = granted
        .into_iter()
        .filter(|one| one.grant.0 == line.grant.subscription && one.benefit == line.benefit.code);
    let row = |one: store::Granted| {
        let held = facts.assigned.iter().find(|held| held.id == one.assignment);
        let amount = i64::from(one.amount);
        MonthRow {
            first: one.month.days.first.to_string(),
            last: one.month.days.last.to_string(),
            amount: crate::subscription::pages::gets::dollars(visit.ctx.locale, amount),
            name: facts.name(held.map(|held| held.person)),
            is_running: one.month.days.contains(visit.ctx.today),
        }
    };
    Ok(own.map(row).collect())
}
