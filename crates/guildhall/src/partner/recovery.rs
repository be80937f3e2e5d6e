//! Nobody of a company can sign in any more: somebody claims it, proves its domain, and after
//! staff's yes and a time to object is let in.

use domain::access::{Action, Roles};
use domain::calendar::{civil_day, plus_days};
use domain::ids::{NetworkId, PartnerId, RecoveryId};
use domain::partner::recovery::{OPEN_DAYS, WAIT_DAYS, is_own, is_too_old, proves};
use domain::partner::{PERSON_NAME_MAX, REASON_MAX};
use domain::text::{self, Email, Locale, WorkEmail};
use jiff::civil::Date;
use language::{Arg, format};
use serde_json::json;

use super::Partner;
use super::store::{self, recoveries};
use crate::access::letters::{Letter, to_users};
use crate::access::{people, store as people_store, users};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, Day, PartnerScope, task, walls};
use crate::error::{Error, Failures, Problem, Refusal};
use crate::mail::{self, Mail};
use crate::world::dns::Answer;
use crate::world::ids::hashed;

/// The kind of the task that asks staff to decide.
pub const TASK: &str = "recovery";
/// Claims one run of [`take_effect`] takes up.
const BATCH: u64 = 100;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The domain is not proven yet.
    Begun,
    /// Staff decides.
    Proven,
    /// Takes effect on a day, unless somebody objects.
    Approved,
    Rejected,
    /// Somebody of the company is there after all.
    Objected,
    Done,
}

impl State {
    pub const ALL: [State; 6] = [
        State::Begun,
        State::Proven,
        State::Approved,
        State::Rejected,
        State::Objected,
        State::Done,
    ];

    pub fn code(self) -> &'static str {
        match self {
            State::Begun => "begun",
            State::Proven => "proven",
            State::Approved => "approved",
            State::Rejected => "rejected",
            State::Objected => "objected",
            State::Done => "done",
        }
    }

    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Proven, and not at its end: a company has one such claim at a time.
    pub fn is_open(self) -> bool {
        matches!(self, State::Proven | State::Approved)
    }
}

/// Somebody's claim to a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    pub id: RecoveryId,
    pub partner: PartnerId,
    pub email: String,
    pub name: String,
    pub locale: Locale,
    pub domain: String,
    /// The text of the TXT record.
    pub proof: String,
    pub state: State,
    pub begun_at: At,
    pub proven_at: Option<At>,
    pub decided_at: Option<At>,
    pub reason: Option<String>,
    pub effective_on: Option<Date>,
}

impl Recovery {
    /// The name of the TXT record.
    pub fn record_name(&self) -> String {
        format!("_guildhall.{}", self.domain)
    }
}

/// A claim as typed.
#[derive(Debug, Clone, Default)]
pub struct ClaimForm {
    pub network_id: String,
    pub name: String,
    pub email: String,
}

/// Takes a claim in. Where number and address belong together, a mail leads on; where not, nothing
/// happens, and the caller cannot tell: whether a company exists is nobody's business.
pub async fn begin(app: &App, ctx: &Ctx, form: &ClaimForm) -> Result<(), Error> {
    let mut problems = Vec::new();
    let network_id = NetworkId::parse(form.network_id.trim());
    if network_id.is_none() {
        problems.push(Problem::coded("network_id", "recovery-network-id"));
    }
    let name = text::line(&form.name, PERSON_NAME_MAX)
        .map_err(|refusal| problems.push(Problem::new("name", refusal)));
    let email = WorkEmail::parse(&form.email)
        .map_err(|refusal| problems.push(Problem::new("email", refusal)));
    let (Some(network_id), Ok(name), Ok(email)) = (network_id, name, email) else {
        return Err(Error::Invalid(problems));
    };
    // Whose number it is, nobody knows before; what follows is that partner's alone.
    let found = walls::house(store::find_by_network_id(app.db.read(), network_id)).await?;
    match found {
        Some(partner) => walls::of(partner, keep(app, ctx, partner, (name, email.email()))).await,
        None => Ok(()),
    }
}

/// Keeps a claim that fits its company, and mails its link.
async fn keep(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    (name, email): (String, &Email),
) -> Result<(), Error> {
    let known = store::get(app.db.read(), partner).await?;
    if !belongs(app, &known, email).await? {
        tracing::info!("a claim did not fit its company");
        return Ok(());
    }
    let scope = PartnerScope::open(app, partner).await?;
    let token = app.world.ids.token();
    let claim = Recovery {
        id: RecoveryId(app.world.ids.uuid(ctx.now)),
        partner,
        email: email.as_str().to_owned(),
        name,
        locale: ctx.locale,
        domain: email.domain().to_owned(),
        proof: format!("guildhall={}", app.world.ids.token()),
        state: State::Begun,
        begun_at: ctx.now.into(),
        proven_at: None,
        decided_at: None,
        reason: None,
        effective_on: None,
    };
    recoveries::record(&scope, &claim, &hashed(&token)).await?;
    let event = Event::new("recovery.begun", "recovery", claim.id)
        .with("name", claim.name.as_str())
        .with("email", claim.email.as_str());
    scope.record(app, ctx, event).await?;
    let letter = letter("recovery-begun", &claim, Some(format!("/recovery/{token}")));
    let args = vec![("company", known.legal_name.as_str().into()), ("days", OPEN_DAYS.into())];
    to_claimant(&scope, app, ctx, &claim, (letter, args)).await?;
    scope.commit().await
}

async fn belongs(app: &App, partner: &Partner, email: &Email) -> Result<bool, Error> {
    // A guest's address says nothing of the company; an admin's does.
    let admins = Some(Roles::KEEPERS.and(Roles::BUYERS));
    let users = people_store::list_users(app.db.read(), partner.id, admins).await?;
    let own = users.iter().map(|(person, _)| person.email.as_str());
    let addresses: Vec<&str> = own.chain([partner.email.as_str()]).collect();
    Ok(is_own(email.domain(), &partner.website, &addresses))
}

fn letter(kind: &'static str, claim: &Recovery, path: Option<String>) -> Letter {
    Letter { kind, about: claim.id.to_string(), path }
}

/// Where a colleague sees the claim.
fn own_page(claim: &Recovery) -> Option<String> {
    Some(format!("/company/recovery/{}", claim.id))
}

async fn to_claimant(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    claim: &Recovery,
    (letter, args): (Letter, Vec<(&'static str, Arg)>),
) -> Result<(), Error> {
    let mail = Mail {
        kind: letter.kind,
        about: letter.about,
        recipient: claim.email.clone(),
        name: claim.name.clone(),
        locale: claim.locale,
        args,
        path: letter.path,
        note: None,
    };
    mail::queue(scope, app, ctx, mail).await
}

/// The claim of a mailed link, and the company's name. [`Error::NotFound`] for everything that is
/// none.
pub async fn find(app: &App, token: &str) -> Result<(Recovery, String), Error> {
    let read = app.db.read();
    let claim = walls::house(recoveries::find(read, &hashed(token))).await?;
    let partner = claim.partner;
    let company = walls::of(partner, people_store::company_name(read, partner)).await?;
    Ok((claim, company))
}

/// Whether a claim was not proven in time.
pub async fn is_expired(app: &App, ctx: &Ctx, claim: &Recovery) -> Result<bool, Error> {
    let zone = app.programme().await?.programme.zone.clone();
    let begun_on = civil_day(claim.begun_at.instant(), &zone);
    Ok(claim.state == State::Begun && is_too_old(begun_on, ctx.today))
}

/// Looks for the record. Refused as `recovery.no_name`, `recovery.no_record`,
/// `recovery.other_record`, `recovery.silence` or `recovery.failure`, by what the name servers say.
async fn look(app: &App, claim: &Recovery) -> Result<(), Error> {
    let name = claim.record_name();
    let answer = app.world.resolver.ask(&app.db, &name).await?;
    let texts = match &answer {
        Answer::Texts(texts) if proves(texts, &claim.proof) => return Ok(()),
        Answer::Texts(texts) => texts.len(),
        Answer::NoRecord | Answer::NoName | Answer::Silence | Answer::Failure => 0,
    };
    let refusal = Refusal::new(match answer {
        Answer::Texts(_) => "recovery.other_record",
        Answer::NoRecord => "recovery.no_record",
        Answer::NoName => "recovery.no_name",
        Answer::Silence => "recovery.silence",
        Answer::Failure => "recovery.failure",
    });
    let refusal = refusal.text("name", name).text("domain", &claim.domain);
    Err(refusal.number("count", i64::try_from(texts).unwrap_or(i64::MAX)).into())
}

/// Looks for the record. Once it is there, staff is asked, and everybody of the company is told.
///
/// Refused as `recovery.too_old` after [`OPEN_DAYS`], `recovery.another` while somebody else's
/// claim is being looked at, and by what the name servers say. Proven already, nothing happens.
pub async fn prove(app: &App, ctx: &Ctx, token: &str) -> Result<(), Error> {
    let (claim, _) = find(app, token).await?;
    if claim.state != State::Begun {
        return Ok(());
    }
    if is_expired(app, ctx, &claim).await? {
        return Err(Refusal::new("recovery.too_old").into());
    }
    look(app, &claim).await?;
    let scope = walls::of(claim.partner, PartnerScope::open(app, claim.partner)).await?;
    let claim = recoveries::get(scope.tx(), claim.partner, claim.id).await?;
    if claim.state != State::Begun {
        return Ok(());
    }
    if recoveries::find_open(scope.tx(), claim.partner).await?.is_some() {
        return Err(Refusal::new("recovery.another").into());
    }
    let claim = Recovery { state: State::Proven, proven_at: Some(ctx.now.into()), ..claim };
    recoveries::update(&scope, ctx, &claim).await?;
    let data = json!({ "name": claim.name, "email": claim.email, "domain": claim.domain });
    task::open(&scope, app, ctx, TASK, ("recovery", claim.id.to_string()), data).await?;
    let event = Event::new("recovery.proven", "recovery", claim.id)
        .with("name", claim.name.as_str())
        .with("domain", claim.domain.as_str());
    scope.record(app, ctx, event).await?;
    let letter = letter("recovery-asked", &claim, own_page(&claim));
    tell_all(&scope, app, ctx, &claim, letter).await?;
    scope.commit().await
}

/// Tells everybody of the company, each in their own language.
async fn tell_all(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    claim: &Recovery,
    letter: Letter,
) -> Result<(), Error> {
    let company = people_store::company_name(scope.tx(), scope.partner()).await?;
    to_users(scope, app, ctx, (letter, None), |locale| args(claim, &company, locale)).await
}

fn args(claim: &Recovery, company: &str, locale: Locale) -> Vec<(&'static str, Arg)> {
    let day = claim.effective_on.map(|day| format::date_long(locale, day));
    vec![
        ("company", company.into()),
        ("who", claim.name.as_str().into()),
        ("email", claim.email.as_str().into()),
        ("reason", claim.reason.as_deref().unwrap_or("–").into()),
        ("day", day.unwrap_or_default().into()),
    ]
}

/// Staff's yes or no, with a reason. A yes looks for the record once more, and then everybody has
/// [`WAIT_DAYS`] to object. Refused as `recovery.decided` where it was decided or has ended.
pub async fn decide(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: RecoveryId,
    (approves, reason): (bool, &str),
) -> Result<(), Error> {
    ctx.may(Action::DecideRecovery)?;
    let reason = reason.split_whitespace().collect::<Vec<&str>>().join(" ");
    let reason =
        text::line(&reason, REASON_MAX).map_err(|refusal| Error::invalid("reason", refusal))?;
    let known = recoveries::get(app.db.read(), partner, id).await?;
    if approves && known.state == State::Proven {
        look(app, &known).await?;
    }
    let scope = PartnerScope::open(app, partner).await?;
    let claim = recoveries::get(scope.tx(), partner, id).await?;
    if claim.state != State::Proven {
        return Err(Refusal::new("recovery.decided").into());
    }
    let state = if approves { State::Approved } else { State::Rejected };
    let claim = Recovery {
        state,
        decided_at: Some(ctx.now.into()),
        reason: Some(reason.clone()),
        effective_on: approves.then(|| plus_days(ctx.today, WAIT_DAYS)),
        ..claim
    };
    recoveries::update(&scope, ctx, &claim).await?;
    task::close_about(&scope, ctx, TASK, ("recovery", id.to_string())).await?;
    let kind = if approves { "recovery.approved" } else { "recovery.rejected" };
    let event = Event::new(kind, "recovery", id)
        .with("name", claim.name.as_str())
        .with("reason", reason.as_str());
    let event = match claim.effective_on {
        Some(day) => event.with("on", day.to_string()),
        None => event,
    };
    scope.record(app, ctx, event).await?;
    let letter = if approves {
        letter("recovery-approved", &claim, own_page(&claim))
    } else {
        letter("recovery-rejected", &claim, own_page(&claim))
    };
    end_told(&scope, app, ctx, &claim, letter).await?;
    scope.commit().await
}

/// Tells the claimant and everybody of the company the same.
async fn end_told(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    claim: &Recovery,
    letter: Letter,
) -> Result<(), Error> {
    tell_all(scope, app, ctx, claim, letter.clone()).await?;
    let company = people_store::company_name(scope.tx(), scope.partner()).await?;
    let args = args(claim, &company, claim.locale);
    // The page of the claim is the colleagues'; theirs is behind the link they have.
    to_claimant(scope, app, ctx, claim, (Letter { path: None, ..letter }, args)).await
}

/// A claim to a company, for staff.
pub async fn get_any(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: RecoveryId,
) -> Result<Recovery, Error> {
    ctx.may(Action::SeeAllPartners)?;
    recoveries::get(app.db.read(), partner, id).await
}

/// A claim to the own company, for anybody of it to see.
pub async fn get(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: RecoveryId,
) -> Result<Recovery, Error> {
    ctx.may(Action::SeeUsers)?;
    users::reach(ctx, partner)?;
    recoveries::get(app.db.read(), partner, id).await
}

/// Somebody who can let people in is there after all: the claim ends. Refused as
/// `recovery.decided` once it has ended.
pub async fn object(app: &App, ctx: &Ctx, partner: PartnerId, id: RecoveryId) -> Result<(), Error> {
    ctx.may(Action::ManageUsers)?;
    users::reach(ctx, partner)?;
    let scope = PartnerScope::open(app, partner).await?;
    let claim = recoveries::get(scope.tx(), partner, id).await?;
    if !claim.state.is_open() {
        return Err(Refusal::new("recovery.decided").into());
    }
    let claim = Recovery { state: State::Objected, decided_at: Some(ctx.now.into()), ..claim };
    recoveries::update(&scope, ctx, &claim).await?;
    task::close_about(&scope, ctx, TASK, ("recovery", id.to_string())).await?;
    let event = Event::new("recovery.objected", "recovery", id).with("name", claim.name.as_str());
    scope.record(app, ctx, event).await?;
    let letter = letter("recovery-objected", &claim, own_page(&claim));
    end_told(&scope, app, ctx, &claim, letter).await?;
    scope.commit().await
}

/// Lets in whose day has come.
pub async fn take_effect(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = recoveries::list_due(app.db.read(), Day(ctx.today), BATCH).await?;
    let mut failures = Failures::default();
    for claim in &due {
        failures.note(claim.id, let_in(app, ctx, claim).await);
    }
    failures.taken(due.len())
}

async fn let_in(app: &App, ctx: &Ctx, claim: &Recovery) -> Result<(), Error> {
    let partner = claim.partner;
    let scope = PartnerScope::open(app, partner).await?;
    let claim = recoveries::get(scope.tx(), partner, claim.id).await?;
    if claim.state != State::Approved {
        return Ok(());
    }
    let email = Email::parse(&claim.email)
        .map_err(|_| Error::broken(format!("claim {} has an unreadable address", claim.id)))?;
    let letter = letter("recovery-done", &claim, Some("/company/users".to_owned()));
    tell_all(&scope, app, ctx, &claim, letter).await?;
    let known =
        people::find_or_add(app, ctx, scope.tx(), &email, &claim.name, claim.locale).await?;
    let held = people_store::roles_in(scope.tx(), partner, known.id).await?;
    let both = held.unwrap_or(Roles::NONE).and(Roles::FOUNDER);
    let roles = if ctx.rules.crowded(both).is_some() { Roles::FOUNDER } else { both };
    people_store::record_user(scope.tx(), partner, known.id, roles, ctx.now).await?;
    let claim = Recovery { state: State::Done, ..claim };
    recoveries::update(&scope, ctx, &claim).await?;
    let event = Event::new("recovery.done", "recovery", claim.id)
        .with("name", claim.name.as_str())
        .with("roles", roles.codes());
    scope.record(app, ctx, event).await?;
    users::welcome(app, ctx, &scope, known).await?;
    scope.commit().await
}
