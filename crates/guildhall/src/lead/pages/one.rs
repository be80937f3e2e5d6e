//! A lead's own page, and the small acts on it.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::{LeadId, PersonId};
use domain::lead::{Mark, Rules, Standing};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::view::{Badge, Choice, badge, company, country, day_left, moment};
use crate::access::store::{list_names, list_users};
use crate::app::Loaded;
use crate::error::Error;
use crate::lead::{Contact, Lead, Note, TEXT_MAX, only_of, spam, store, team};
use crate::web::view::{Amount, DayLeft, FormErrors};
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct ShowPage {
    #[serde(flatten)]
    shown: FormErrors,
    id: String,
    number: String,
    company: String,
    state: Badge,
    standing: String,
    left: Option<DayLeft>,
    hot_until: Option<String>,
    /// `None` where it may not be seen, or no more.
    contact: Option<ContactShown>,
    details: Facts,
    deal: DealShown,
    reason: Option<String>,
    reason_text: Vec<String>,
    acts: Acts,
    spam_marks: Vec<String>,
    is_spam: bool,
    is_favorite: bool,
    team: Vec<Member>,
    able: Vec<Choice>,
    notes: Vec<Said>,
    text: String,
    text_max: usize,
}

#[derive(Serialize)]
struct ContactShown {
    name: String,
    email: String,
    phone: String,
    need: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Facts {
    place: String,
    size: String,
    timeframe: String,
    wishes: String,
    budget: Option<Amount>,
    created_at: i64,
    received_at: Option<i64>,
    policy: String,
}

#[derive(Serialize)]
struct DealShown {
    name: String,
    value: Option<Amount>,
    closes_on: Option<String>,
    reference: String,
}

/// What can be done now.
#[derive(Serialize)]
struct Acts {
    interest: bool,
    accept: bool,
    decline: bool,
    close: bool,
    mark_spam: bool,
    release: bool,
    note: bool,
    keep: bool,
}

#[derive(Serialize)]
struct Member {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Said {
    at: i64,
    who: String,
    paragraphs: Vec<Vec<String>>,
}

/// The lead of an address: [`Error::NotFound`] unless the reader may see it.
pub async fn meant(visit: &Visit, id: &str) -> Result<Lead, Error> {
    visit.ctx.may(Action::SeeLeads)?;
    let id = LeadId::parse(id).ok_or(Error::NotFound)?;
    let partner = visit.ctx.own_partner()?;
    store::get(visit.app.db.read(), partner, id, only_of(&visit.ctx)).await
}

/// What comes first with a lead that waits: interest under the rules of 2018, else the yes.
pub fn first_act(lead: &Lead, now: Timestamp) -> &'static str {
    match (lead.standing_at(now), lead.rules) {
        (Standing::Received { .. }, Rules::Interest { .. }) => "interest",
        _ => "acceptance",
    }
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id, String::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("lead/one.html", title(&visit, &page), page)
}

fn title(visit: &Visit, page: &ShowPage) -> String {
    let args = [("number", page.number.as_str().into()), ("company", page.company.as_str().into())];
    visit.t("lead-one-title", &args)
}

async fn load(visit: &Visit, id: &str, text: String, shown: FormErrors) -> Result<ShowPage, Error> {
    let lead = meant(visit, id).await?;
    let loaded = visit.app.programme().await?;
    let (read, now) = (visit.app.db.read(), visit.ctx.now);
    let person = visit.ctx.person().ok_or(Error::Unauthenticated)?;
    let members = store::list_members(read, lead.partner, lead.id).await?;
    let notes = store::list_notes(read, lead.partner, lead.id).await?;
    let hearts = store::find_favorites(read, lead.partner, person, &[lead.id]).await?;
    let keep = visit.ctx.allows(Action::KeepLeads);
    let able = if keep { able(visit, &lead, &members).await? } else { Vec::new() };
    let standing = lead.standing_at(now);
    let moment = |at| moment(visit, &loaded, at);
    let hot = lead.direct_until(now).filter(|_| !lead.is_spam());
    Ok(ShowPage {
        shown,
        id: lead.id.to_string(),
        number: lead.number.to_string(),
        company: company(visit, &lead),
        state: badge(visit, &lead),
        standing: said_of(visit, &loaded, &lead),
        left: standing
            .until()
            .filter(|_| !lead.is_spam())
            .map(|until| day_left(visit, &loaded, until)),
        hot_until: hot.map(|until| visit.t("lead-hot-until", &[("until", moment(until))])),
        contact: lead.contact_at(now).map(ContactShown::of),
        details: Facts::of(visit, &lead),
        deal: DealShown {
            name: lead.deal.name.clone(),
            value: lead.deal.value.map(Amount::from),
            closes_on: lead.deal.closes_on.map(|day| day.to_string()),
            reference: lead.deal.reference.clone(),
        },
        reason: reason(visit, &lead),
        reason_text: lines(&lead.reason_text),
        acts: Acts::of(visit, &lead),
        spam_marks: lead.spam.marks.iter().map(|mark| marked(visit, *mark)).collect(),
        is_spam: lead.is_spam(),
        is_favorite: hearts.contains(&lead.id),
        team: named(visit, &members).await?,
        able,
        notes: thread(visit, notes).await?,
        text,
        text_max: TEXT_MAX,
    })
}

fn marked(visit: &Visit, mark: Mark) -> String {
    visit.t(&format!("lead-mark-{}", mark.code()), &[])
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fn paragraphs(text: &str) -> Vec<Vec<String>> {
    text.split("\n\n").map(lines).collect()
}

impl ContactShown {
    fn of(contact: &Contact) -> ContactShown {
        ContactShown {
            name: contact.name.clone(),
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            need: paragraphs(&contact.need),
        }
    }
}

impl Facts {
    fn of(visit: &Visit, lead: &Lead) -> Facts {
        let customer = &lead.customer;
        Facts {
            place: country(visit, customer.country),
            size: visit.t(&format!("lead-size-{}", customer.size.code()), &[]),
            timeframe: visit.t(&format!("lead-timeframe-{}", customer.timeframe.code()), &[]),
            wishes: customer.wishes.clone(),
            budget: customer.budget.map(Amount::from),
            created_at: lead.created_at.as_microsecond(),
            received_at: lead.received_at.map(|at| at.as_microsecond()),
            policy: lead.policy.clone(),
        }
    }
}

impl Acts {
    fn of(visit: &Visit, lead: &Lead) -> Acts {
        let may = visit.ctx.allows(Action::AnswerLeads);
        let standing = lead.standing_at(visit.ctx.now);
        let open = may && !lead.is_spam();
        let waits = matches!(standing, Standing::Received { .. } | Standing::Evaluating { .. });
        let first = first_act(lead, visit.ctx.now);
        Acts {
            interest: open && waits && first == "interest",
            accept: open && waits && first == "acceptance",
            decline: open && waits,
            close: open && matches!(standing, Standing::Accepted { .. }),
            mark_spam: open && waits,
            release: may && lead.is_spam(),
            note: may,
            keep: visit.ctx.allows(Action::KeepLeads),
        }
    }
}

/// Whose turn it is, or how it ended, in a sentence.
fn said_of(visit: &Visit, loaded: &Loaded, lead: &Lead) -> String {
    let at = |key: &str, at: Timestamp| visit.t(key, &[("at", moment(visit, loaded, at))]);
    if lead.is_spam() {
        return visit.t("lead-said-spam", &[]);
    }
    match lead.standing_at(visit.ctx.now) {
        Standing::Unproven { until } => at("lead-said-unproven", until),
        Standing::Received { until } => match lead.rules {
            Rules::Interest { .. } => at("lead-said-new-interest", until),
            Rules::Accept { .. } => at("lead-said-new", until),
        },
        Standing::Evaluating { until } => at("lead-said-evaluating", until),
        Standing::Accepted { since } => at("lead-said-accepted", since),
        Standing::Closed { at: ended, .. } if lead.contact_at(visit.ctx.now).is_none() => {
            at("lead-said-closed-hidden", ended)
        }
        Standing::Closed { at: ended, .. } => at("lead-said-closed", ended),
    }
}

fn reason(visit: &Visit, lead: &Lead) -> Option<String> {
    let prefix = match lead.done {
        Standing::Closed { outcome: domain::lead::Outcome::Lost, .. } => "lead-loss-",
        Standing::Closed { .. } => "lead-reason-",
        Standing::Unproven { .. }
        | Standing::Received { .. }
        | Standing::Evaluating { .. }
        | Standing::Accepted { .. } => return None,
    };
    let code = Some(lead.reason.as_str()).filter(|code| !code.is_empty())?;
    Some(visit.t(&format!("{prefix}{code}"), &[]))
}

/// The colleagues a lead can be given to, who do not work on it yet.
async fn able(visit: &Visit, lead: &Lead, members: &[PersonId]) -> Result<Vec<Choice>, Error> {
    let users = list_users(visit.app.db.read(), lead.partner, Some(team::ABLE)).await?;
    let free = users.into_iter().filter(|(person, _)| !members.contains(&person.id));
    Ok(free.map(|(person, _)| Choice { value: person.id.to_string(), text: person.name }).collect())
}

async fn named(visit: &Visit, people: &[PersonId]) -> Result<Vec<Member>, Error> {
    let ids = people.iter().map(|person| person.0).collect();
    let names = list_names(visit.app.db.read(), ids).await?;
    let member = |person: &PersonId| {
        let name = names.iter().find(|(id, _)| *id == person.0);
        Member {
            id: person.to_string(),
            name: name.map(|(_, name)| name.clone()).unwrap_or_default(),
        }
    };
    Ok(people.iter().map(member).collect())
}

async fn thread(visit: &Visit, notes: Vec<Note>) -> Result<Vec<Said>, Error> {
    let mut people: Vec<PersonId> = notes.iter().filter_map(|note| note.person).collect();
    people.sort_unstable();
    people.dedup();
    let names = named(visit, &people).await?;
    let said = |note: Note| {
        let id = note.person.map(|person| person.to_string()).unwrap_or_default();
        let who = names.iter().find(|member| member.id == id);
        Said {
            at: note.at.as_microsecond(),
            who: who.map(|member| member.name.clone()).unwrap_or_default(),
            paragraphs: paragraphs(&note.text),
        }
    };
    Ok(notes.into_iter().map(said).collect())
}

fn id_of(visit: &Visit, id: &str) -> Result<LeadId, Fault> {
    LeadId::parse(id).ok_or_else(|| visit.fault(Error::NotFound))
}

pub async fn mark_spam(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let done = spam::mark(&visit.app, &visit.ctx, id_of(&visit, &id)?).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/leads/{id}"), "lead-marked"))
}

pub async fn release(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let done = spam::release(&visit.app, &visit.ctx, lead).await;
    done.map_err(|error| visit.fault(error))?;
    // One whose address was not proved is out of sight again.
    let seen = meant(&visit, &id).await.is_ok();
    let path = if seen { format!("/leads/{id}") } else { "/leads?tab=spam".to_owned() };
    Ok(visit.see_with_notice(&path, "lead-released"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Heart {
    on: String,
    /// `list`: back to the list.
    from: String,
}

pub async fn favorite(
    visit: Visit,
    Path(id): Path<String>,
    Form(heart): Form<Heart>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let done = team::mark_favorite(&visit.app, &visit.ctx, lead, heart.on == "yes").await;
    done.map_err(|error| visit.fault(error))?;
    let back = if heart.from == "list" { "/leads".to_owned() } else { format!("/leads/{id}") };
    Ok(visit.see(&back))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Words {
    text: String,
    /// Notes that were on the page.
    seen: String,
}

pub async fn note(
    visit: Visit,
    Path(id): Path<String>,
    Form(words): Form<Words>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let said = (words.text.as_str(), words.seen.parse().ok());
    match team::note(&visit.app, &visit.ctx, lead, said).await {
        Ok(()) => Ok(visit.see_with_notice(&format!("/leads/{id}"), "lead-noted")),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "lead", &problems);
            let page = load(&visit, &id, words.text, shown).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("lead/one.html", title(&visit, &page), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    person: String,
}

pub async fn assign(
    visit: Visit,
    Path(id): Path<String>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let done = match PersonId::parse(&chosen.person) {
        Some(person) => team::assign(&visit.app, &visit.ctx, lead, person).await,
        None => Err(Error::Invalid(vec![crate::error::Problem::coded("person", "required")])),
    };
    match done {
        Ok(()) => Ok(visit.see_with_notice(&format!("/leads/{id}"), "lead-assigned")),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "lead", &problems);
            let page = load(&visit, &id, String::new(), shown).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("lead/one.html", title(&visit, &page), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn take_off(
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let lead = id_of(&visit, &id)?;
    let person = PersonId::parse(&person).ok_or_else(|| visit.fault(Error::NotFound))?;
    let done = team::take_off(&visit.app, &visit.ctx, lead, person).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/leads/{id}"), "lead-taken-off"))
}
