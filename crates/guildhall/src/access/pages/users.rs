//! The people of one's company: who they are, what they may do, and changing that.

use std::collections::HashMap;

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::{Action, FactorRule, Role, Roles};
use domain::ids::PersonId;
use domain::text::{Locale, TextRefusal};
use language::Arg;
use serde::Serialize;

use crate::access::people::{self, Newcomer};
use crate::access::store::Person;
use crate::access::{factors, roles, users};
use crate::error::{Error, Refusal};
use crate::web::fault::refusal_text;
use crate::web::reason::{Reason, reason};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const LIST: &str = "/company/users";

#[derive(Serialize)]
struct ListPage {
    users: Vec<Row>,
    /// Whether the reader may invite, change and remove.
    manages: bool,
    closed: Vec<Reason>,
    /// Only one person could buy, or let others in.
    rests_on_one: bool,
    /// Whom the company holds to two proofs, as a sentence.
    rule_text: String,
    /// Users who have no second proof.
    without_factor: usize,
}

#[derive(Serialize)]
struct Row {
    name: String,
    email: String,
    roles: String,
    rights: String,
    has_signed_in: bool,
    has_factor: bool,
    /// Held to a second proof by the company, and without one.
    lacks_factor: bool,
    is_reader: bool,
    href: String,
}

/// A role as a box to tick.
#[derive(Serialize)]
struct Tick {
    field: String,
    name: String,
    does: String,
    held: bool,
    /// Others give it.
    shut: bool,
}

pub async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("access/users.html", visit.t("users-title", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    let partner = visit.ctx.own_partner()?;
    let found = users::list(visit.app.db.read(), &visit.ctx, partner).await?;
    let closed = visit.ctx.needs_role(Action::ManageUsers).err();
    let closed = closed.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None));
    let without_factor = found.iter().filter(|(person, _)| !person.has_factor).count();
    Ok(ListPage {
        rule_text: choice(visit, rule(visit)).text,
        without_factor,
        manages: visit.ctx.allows(Action::ManageUsers),
        closed: closed.into_iter().collect(),
        rests_on_one: users::rests_on_one(&visit.ctx, &found),
        users: found.into_iter().map(|user| row(visit, user)).collect(),
    })
}

/// Whom the company holds to two proofs.
fn rule(visit: &Visit) -> FactorRule {
    visit.company().map(|company| company.factor_rule).unwrap_or_default()
}

fn row(visit: &Visit, (person, held): (Person, Roles)) -> Row {
    let (app, locale) = (&visit.app, visit.ctx.locale);
    let rights = roles::rights(app, locale, held, visit.ctx.rules);
    let rights = language::listed(&app.messages, locale, &rights).unwrap_or_default();
    Row {
        roles: roles::names(app, locale, held),
        rights: if rights.is_empty() { visit.t("users-looks", &[]) } else { rights },
        has_signed_in: person.password_hash.is_some(),
        has_factor: person.has_factor,
        lacks_factor: rule(visit).binds(held) && !person.has_factor,
        is_reader: visit.ctx.person() == Some(person.id),
        href: format!("{LIST}/{}", person.id),
        name: person.name,
        email: person.email,
    }
}

fn ticks(visit: &Visit, held: Roles) -> Vec<Tick> {
    let (app, locale) = (&visit.app, visit.ctx.locale);
    let open = roles::assignable(&visit.ctx);
    let tick = |role: Role| Tick {
        field: field(role),
        name: roles::name(app, locale, role),
        does: visit.t(&format!("access-role-{}-does", role.code()), &[]),
        held: held.has(role),
        shut: !open.has(role),
    };
    Role::ALL.into_iter().map(tick).collect()
}

fn field(role: Role) -> String {
    format!("role_{}", role.code())
}

type Typed = HashMap<String, String>;

/// The roles ticked in a form; of those the reader cannot give, the ones held already stay.
fn ticked(visit: &Visit, form: &Typed, held: Roles) -> Roles {
    let open = roles::assignable(&visit.ctx);
    let own = Role::ALL.into_iter().filter(|role| {
        if open.has(*role) { form.contains_key(&field(*role)) } else { held.has(*role) }
    });
    own.fold(Roles::NONE, Roles::with)
}

#[derive(Serialize)]
struct InvitePage {
    #[serde(flatten)]
    shown: FormErrors,
    name: String,
    email: String,
    language: &'static str,
    languages: Vec<Language>,
    ticks: Vec<Tick>,
}

#[derive(Serialize)]
struct Language {
    value: &'static str,
    text: &'static str,
}

pub async fn ask_invitation(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageUsers).map_err(|error| visit.fault(error))?;
    visit.proves_first().map_err(|error| visit.fault(error))?;
    let page = invite_page(&visit, &Typed::new(), FormErrors::default());
    visit.page("access/user_new.html", visit.t("users-invite-title", &[]), page)
}

fn invite_page(visit: &Visit, form: &Typed, shown: FormErrors) -> InvitePage {
    let typed = |name: &str| form.get(name).cloned().unwrap_or_default();
    let language = |locale: Locale| Language { value: locale.tag(), text: locale.own_name() };
    InvitePage {
        shown,
        name: typed("name"),
        email: typed("email"),
        language: Locale::parse(&typed("language")).unwrap_or(visit.ctx.locale).tag(),
        languages: Locale::ALL.into_iter().map(language).collect(),
        ticks: ticks(visit, ticked(visit, form, Roles::NONE)),
    }
}

pub async fn invite(visit: Visit, Form(form): Form<Typed>) -> Result<Response, Fault> {
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let typed = |name: &str| form.get(name).map_or("", String::as_str);
    let newcomer = Newcomer {
        email: typed("email"),
        name: typed("name"),
        locale: Locale::parse(typed("language")).unwrap_or(visit.ctx.locale),
        password: None,
    };
    let granted = ticked(&visit, &form, Roles::NONE);
    match people::add_user(&visit.app, &visit.ctx, partner, newcomer, granted).await {
        Ok(_) => Ok(visit.see_with_notice(LIST, "user-invited")),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "users-field", &problems);
            let page = invite_page(&visit, &form, shown);
            let title = visit.t("users-invite-title", &[]);
            visit.page_with_errors("access/user_new.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

#[derive(Serialize)]
struct ShowPage {
    #[serde(flatten)]
    shown: FormErrors,
    user: Row,
    ticks: Vec<Tick>,
    manages: bool,
    base: String,
}

/// The person of an address: [`Error::NotFound`] unless they belong to the reader's company.
pub(super) async fn meant(visit: &Visit, id: &str) -> Result<(Person, Roles), Error> {
    let partner = visit.ctx.own_partner()?;
    let person = PersonId::parse(id).ok_or(Error::NotFound)?;
    users::get(visit.app.db.read(), &visit.ctx, partner, person).await
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let (person, held) = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let title = titled(&visit, "users-show-title", &person);
    let page = show_page(&visit, (person, held), held, FormErrors::default());
    visit.page("access/user.html", title, page)
}

fn titled(visit: &Visit, key: &str, person: &Person) -> String {
    visit.t(key, &[("name", Arg::from(person.name.as_str()))])
}

fn show_page(visit: &Visit, user: (Person, Roles), ticked: Roles, shown: FormErrors) -> ShowPage {
    let base = format!("{LIST}/{}", user.0.id);
    ShowPage {
        shown,
        user: row(visit, user),
        ticks: ticks(visit, ticked),
        manages: visit.ctx.allows(Action::ManageUsers),
        base,
    }
}

pub async fn change(
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let (person, held) = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let after = ticked(&visit, &form, held);
    let changed = users::change_roles(&visit.app, &visit.ctx, partner, person.id, after).await;
    let shown = match changed {
        Ok(()) => return Ok(visit.see_with_notice(LIST, "user-changed")),
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "users-field", &problems),
        Err(Error::Refused(refusal)) => refused(&visit, &refusal),
        Err(error) => return Err(visit.fault(error)),
    };
    let title = titled(&visit, "users-show-title", &person);
    let page = show_page(&visit, (person, held), after, shown);
    visit.page_with_errors("access/user.html", title, page)
}

/// A rule's no above the form, with what was ticked still ticked.
fn refused(visit: &Visit, refusal: &Refusal) -> FormErrors {
    FormErrors::above("roles", refusal_text(visit, refusal))
}

pub async fn ask_removal(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    ask(&visit, &id, "users-remove-title", "access/user_removal.html").await
}

/// A page that asks once more before something is taken from a colleague.
async fn ask(
    visit: &Visit,
    id: &str,
    title: &'static str,
    template: &'static str,
) -> Result<Response, Fault> {
    let (person, held) = meant(visit, id).await.map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageUsers).map_err(|error| visit.fault(error))?;
    visit.proves_first().map_err(|error| visit.fault(error))?;
    let title = titled(visit, title, &person);
    visit.page(template, title, show_page(visit, (person, held), held, FormErrors::default()))
}

pub async fn remove(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let (person, held) = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    match users::remove(&visit.app, &visit.ctx, partner, person.id).await {
        Ok(()) => Ok(visit.see_with_notice(LIST, "user-removed")),
        Err(Error::Refused(refusal)) => {
            let title = titled(&visit, "users-remove-title", &person);
            let page = show_page(&visit, (person, held), held, refused(&visit, &refusal));
            visit.page_with_errors("access/user_removal.html", title, page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn invite_again(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let (person, _) = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let sent = users::invite_again(&visit.app, &visit.ctx, partner, person.id).await;
    sent.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(LIST, "user-invited"))
}

/// A rule about second proofs, as a choice.
#[derive(Serialize)]
struct RuleChoice {
    value: &'static str,
    text: String,
}

fn choice(visit: &Visit, rule: FactorRule) -> RuleChoice {
    let value = rule.code();
    RuleChoice { value, text: visit.t(&format!("second-rule-{value}"), &[]) }
}

#[derive(Serialize)]
struct RulePage {
    #[serde(flatten)]
    shown: FormErrors,
    rule: &'static str,
    rules: Vec<RuleChoice>,
    /// The reader has no second proof of their own yet, which has to be first.
    is_own_missing: bool,
}

/// The page on which an admin says whom the company holds to two proofs.
pub async fn ask_rule(visit: Visit) -> Result<Response, Fault> {
    visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageUsers).map_err(|error| visit.fault(error))?;
    visit.proves_first().map_err(|error| visit.fault(error))?;
    let page = rule_page(&visit, rule(&visit), FormErrors::default()).await?;
    visit.page("access/second_rule.html", visit.t("second-rule-title", &[]), page)
}

async fn rule_page(visit: &Visit, rule: FactorRule, shown: FormErrors) -> Result<RulePage, Fault> {
    let own = visit.ctx.person().ok_or(Error::Unauthenticated);
    let own = own.map_err(|error| visit.fault(error))?;
    let held = factors::held(&visit.app, own).await.map_err(|error| visit.fault(error))?;
    Ok(RulePage {
        shown,
        rule: rule.code(),
        rules: FactorRule::ALL.into_iter().map(|one| choice(visit, one)).collect(),
        is_own_missing: !held.has_any,
    })
}

pub async fn set_rule(visit: Visit, Form(form): Form<Typed>) -> Result<Response, Fault> {
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    visit.ctx.may(Action::ManageUsers).map_err(|denied| visit.fault(denied))?;
    let typed = form.get("rule").map_or("", String::as_str);
    let set = match FactorRule::parse(typed) {
        Some(rule) => factors::set_rule(&visit.app, &visit.ctx, partner, rule).await,
        None => Err(Error::invalid("rule", TextRefusal::Required)),
    };
    let shown = match set {
        Ok(()) => return Ok(visit.see_with_notice(LIST, "second-rule-set")),
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "second-field", &problems),
        Err(Error::Refused(refusal)) => FormErrors::of_form("rule", refusal_text(&visit, &refusal)),
        Err(error) => return Err(visit.fault(error)),
    };
    let typed = FactorRule::parse(typed).unwrap_or_default();
    let page = rule_page(&visit, typed, shown).await?;
    visit.page_with_errors("access/second_rule.html", visit.t("second-rule-title", &[]), page)
}

/// The page on which a colleague's second proofs are taken away.
pub async fn ask_reset(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    ask(&visit, &id, "second-reset-title", "access/second_reset.html").await
}

/// Takes a colleague's second proofs away who has lost them.
pub async fn reset_factors(
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<Typed>,
) -> Result<Response, Fault> {
    let (person, held) = meant(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let reason = form.get("reason").map_or("", String::as_str);
    let reset = factors::reset(&visit.app, &visit.ctx, partner, person.id, reason).await;
    let shown = match reset {
        Ok(()) => return Ok(visit.see_with_notice(LIST, "second-reset")),
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "second-field", &problems),
        Err(Error::Refused(refusal)) => {
            FormErrors::of_form("reason", refusal_text(&visit, &refusal))
        }
        Err(error) => return Err(visit.fault(error)),
    };
    let title = titled(&visit, "second-reset-title", &person);
    let page = show_page(&visit, (person, held), held, shown);
    visit.page_with_errors("access/second_reset.html", title, page)
}
