//! The way back in where nobody of a company can sign in any more: the claim, its proof, the
//! objection of whoever is there after all, and staff's decision.

use axum::extract::{Form, Path};
use axum::response::Response;
use domain::access::Action;
use domain::ids::RecoveryId;
use domain::partner::REASON_MAX;
use domain::partner::recovery::WAIT_DAYS;
use serde::{Deserialize, Serialize};

use super::facts::{Facts, UserShown, by_network_id, titled, users};
use crate::access::pages::take_turn;
use crate::access::throttle::{LINK_ADDRESS, LINK_PLACE, LOOKS};
use crate::error::{Error, Problem};
use crate::partner::recovery::{self, ClaimForm, Recovery, State};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit, fault};
use crate::world::dns;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    network_id: String,
    name: String,
    email: String,
}

#[derive(Serialize)]
struct ClaimPage {
    #[serde(flatten)]
    shown: FormErrors,
    values: Typed,
    days: i32,
}

pub async fn ask(visit: Visit) -> Result<Response, Fault> {
    claim_page(&visit, Typed::default(), &[])
}

fn claim_page(visit: &Visit, values: Typed, problems: &[Problem]) -> Result<Response, Fault> {
    let shown = FormErrors::of(visit, "recovery-field", problems);
    let title = visit.t("recovery-title", &[]);
    let page = ClaimPage { shown, values, days: WAIT_DAYS };
    if problems.is_empty() {
        visit.page("partner/recovery.html", title, page)
    } else {
        visit.page_with_errors("partner/recovery.html", title, page)
    }
}

/// Takes a claim in. The answer is the same whatever company and address were typed.
pub async fn claim(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    let place = visit.peer.map(|peer| peer.to_string()).unwrap_or_default();
    let address = typed.email.trim().to_lowercase();
    let counts = [
        ("recovery", address.as_str(), LINK_ADDRESS),
        ("recovery_place", place.as_str(), LINK_PLACE),
    ];
    // Nobody's tries are those of all who left the field empty, or come from nowhere we know.
    let counted: Vec<_> = counts.into_iter().filter(|(_, whose, _)| !whose.is_empty()).collect();
    if let Some(wait) = take_turn(&visit, &counted)? {
        return Ok(wait);
    }
    let form = ClaimForm {
        network_id: typed.network_id.clone(),
        name: typed.name.clone(),
        email: typed.email.clone(),
    };
    match recovery::begin(&visit.app, &visit.ctx, &form).await {
        Ok(()) => Ok(visit.see("/recovery/sent")),
        Err(Error::Invalid(problems)) => claim_page(&visit, typed, &problems),
        Err(error) => Err(visit.fault(error)),
    }
}

#[derive(Serialize)]
struct Nothing {}

pub async fn sent(visit: Visit) -> Result<Response, Fault> {
    visit.page("partner/recovery_sent.html", visit.t("recovery-sent-title", &[]), Nothing {})
}

#[derive(Serialize)]
struct ProofPage {
    #[serde(flatten)]
    shown: FormErrors,
    base: String,
    company: String,
    /// The claim's, or `expired`.
    state: &'static str,
    record_name: String,
    record_value: String,
    effective_on: Option<String>,
    reason: Option<String>,
    simulated: bool,
}

async fn proof_page(
    visit: &Visit,
    token: &str,
    (claim, company): (&Recovery, String),
    shown: FormErrors,
) -> Result<Response, Fault> {
    let has_errors = !shown.errors.is_empty();
    let expired = recovery::is_expired(&visit.app, &visit.ctx, claim).await;
    let expired = expired.map_err(|error| visit.fault(error))?;
    let page = ProofPage {
        shown,
        base: format!("/recovery/{token}"),
        company,
        state: if expired { "expired" } else { claim.state.code() },
        record_name: claim.record_name(),
        record_value: claim.proof.clone(),
        effective_on: claim.effective_on.map(|day| day.to_string()),
        reason: claim.reason.clone(),
        simulated: visit.app.is_simulated(),
    };
    let title = visit.t("recovery-proof-title", &[]);
    if has_errors {
        visit.page_with_errors("partner/recovery_proof.html", title, page)
    } else {
        visit.page("partner/recovery_proof.html", title, page)
    }
}

pub async fn proof(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    let found = recovery::find(&visit.app, &token).await;
    let (claim, company) = found.map_err(|error| visit.fault(error))?;
    proof_page(&visit, &token, (&claim, company), FormErrors::default()).await
}

/// Looks for the record now.
pub async fn prove(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    let found = recovery::find(&visit.app, &token).await;
    let (claim, company) = found.map_err(|error| visit.fault(error))?;
    let whose = claim.id.to_string();
    if let Some(wait) = take_turn(&visit, &[("recovery_look", whose.as_str(), LOOKS)])? {
        return Ok(wait);
    }
    match recovery::prove(&visit.app, &visit.ctx, &token).await {
        Ok(()) => Ok(visit.see(&format!("/recovery/{token}"))),
        Err(Error::Refused(refusal)) => {
            let shown = FormErrors::above("record", fault::refusal_text(&visit, &refusal));
            proof_page(&visit, &token, (&claim, company), shown).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}

/// Sets the record in the simulated world, whose name servers nobody else can reach.
pub async fn publish(visit: Visit, Path(token): Path<String>) -> Result<Response, Fault> {
    let done = async {
        let (claim, _) = recovery::find(&visit.app, &token).await?;
        if !visit.app.is_simulated() {
            return Err(Error::NotFound);
        }
        let record = dns::Answer::Texts(vec![claim.proof.clone()]);
        dns::told(&visit.app.db, &claim.record_name(), &record).await
    };
    done.await.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/recovery/{token}"), "recovery-published"))
}

#[derive(Serialize)]
struct OwnPage {
    base: String,
    claim: ClaimShown,
    may_object: bool,
    closed: Vec<crate::web::reason::Reason>,
}

/// A claim as pages show it.
#[derive(Serialize)]
struct ClaimShown {
    name: String,
    email: String,
    domain: String,
    record_name: String,
    record_value: String,
    state: &'static str,
    is_open: bool,
    begun_at: i64,
    proven_at: Option<i64>,
    decided_at: Option<i64>,
    reason: Option<String>,
    effective_on: Option<String>,
}

impl ClaimShown {
    fn of(claim: &Recovery) -> ClaimShown {
        ClaimShown {
            name: claim.name.clone(),
            email: claim.email.clone(),
            domain: claim.domain.clone(),
            record_name: claim.record_name(),
            record_value: claim.proof.clone(),
            state: claim.state.code(),
            is_open: claim.state.is_open(),
            begun_at: claim.begun_at.0,
            proven_at: claim.proven_at.map(|at| at.0),
            decided_at: claim.decided_at.map(|at| at.0),
            reason: claim.reason.clone(),
            effective_on: claim.effective_on.map(|day| day.to_string()),
        }
    }
}

async fn own(visit: &Visit, id: &str) -> Result<Recovery, Error> {
    let partner = visit.ctx.own_partner()?;
    let id = RecoveryId::parse(id).ok_or(Error::NotFound)?;
    recovery::get(&visit.app, &visit.ctx, partner, id).await
}

pub async fn show_own(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let claim = own(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let closed = visit.ctx.needs_role(Action::ManageUsers).err();
    let reason = |one| crate::web::reason::reason(&visit.app, &visit.ctx, one, None);
    let page = OwnPage {
        base: format!("/company/recovery/{}", claim.id),
        may_object: visit.ctx.allows(Action::ManageUsers),
        closed: closed.iter().map(reason).collect(),
        claim: ClaimShown::of(&claim),
    };
    visit.page("partner/recovery_own.html", visit.t("recovery-own-title", &[]), page)
}

pub async fn object(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let claim = own(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let done = recovery::object(&visit.app, &visit.ctx, claim.partner, claim.id).await;
    done.map_err(|error| visit.fault(error))?;
    Ok(visit.see_with_notice(&format!("/company/recovery/{}", claim.id), "recovery-objected"))
}

#[derive(Serialize)]
struct DecisionPage {
    #[serde(flatten)]
    shown: FormErrors,
    base: String,
    back: String,
    company: Facts,
    users: Vec<UserShown>,
    claim: ClaimShown,
    decides: bool,
    days: i32,
    reason: String,
    reason_max: usize,
}

async fn decision_page(
    visit: &Visit,
    network_id: &str,
    id: &str,
    (reason, shown): (String, FormErrors),
) -> Result<Response, Fault> {
    let has_errors = !shown.errors.is_empty();
    let loaded = async {
        let partner = by_network_id(visit, network_id).await?;
        let id = RecoveryId::parse(id).ok_or(Error::NotFound)?;
        let claim = recovery::get_any(&visit.app, &visit.ctx, partner.id, id).await?;
        let company = Facts::of(visit, &partner)?;
        let back = format!("/operator/partners/{}", company.network_id);
        let page = DecisionPage {
            shown,
            base: format!("{back}/recovery/{id}"),
            back,
            company,
            users: users(visit, partner.id).await?,
            decides: claim.state == State::Proven,
            claim: ClaimShown::of(&claim),
            days: WAIT_DAYS,
            reason,
            reason_max: REASON_MAX,
        };
        Ok::<_, Error>((titled(visit, "recovery-decide-title", &partner), page))
    };
    let (title, page) = loaded.await.map_err(|error| visit.fault(error))?;
    if has_errors {
        visit.page_with_errors("partner/recovery_decision.html", title, page)
    } else {
        visit.page("partner/recovery_decision.html", title, page)
    }
}

pub async fn operator_show(
    visit: Visit,
    Path((network_id, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    decision_page(&visit, &network_id, &id, (String::new(), FormErrors::default())).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// `approve` or `reject`.
    decision: String,
    reason: String,
}

pub async fn decide(
    visit: Visit,
    Path((network_id, id)): Path<(String, String)>,
    Form(form): Form<Decision>,
) -> Result<Response, Fault> {
    let decided = async {
        let partner = by_network_id(&visit, &network_id).await?;
        visit.ctx.may(Action::DecideRecovery)?;
        let id = RecoveryId::parse(&id).ok_or(Error::NotFound)?;
        recovery::get_any(&visit.app, &visit.ctx, partner.id, id).await?;
        let approves = match form.decision.as_str() {
            "approve" => true,
            "reject" => false,
            _ => return Err(Error::Invalid(vec![Problem::coded("decision", "required")])),
        };
        let how = (approves, form.reason.as_str());
        recovery::decide(&visit.app, &visit.ctx, partner.id, id, how).await
    };
    match decided.await {
        Ok(()) => {
            let path = format!("/operator/partners/{network_id}/recovery/{id}");
            Ok(visit.see_with_notice(&path, "recovery-decided"))
        }
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "partner-field", &problems);
            decision_page(&visit, &network_id, &id, (form.reason, shown)).await
        }
        // What the name servers say now.
        Err(Error::Refused(refusal)) if refusal.code != "recovery.decided" => {
            let shown = FormErrors::above("decision", fault::refusal_text(&visit, &refusal));
            decision_page(&visit, &network_id, &id, (form.reason, shown)).await
        }
        Err(error) => Err(visit.fault(error)),
    }
}
