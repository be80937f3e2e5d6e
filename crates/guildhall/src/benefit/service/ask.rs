//! A company activates a benefit of the year.

use domain::access::Action;
use domain::benefit::{
    SERVICE_WORK_HOURS, ServiceRefusal, ServiceState, TakeRefusal, access_id, contract_id,
};
use domain::calendar::Place;
use domain::ids::{PersonId, ServiceId};
use domain::offer::BenefitKind;
use domain::support::{Hours, due};
use domain::text::Email;

use super::{Contract, Service, User, store};
use crate::access::users;
use crate::app::App;
use crate::benefit::books::{self, Line};
use crate::benefit::{Which, line_of};
use crate::ctx::Ctx;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Problem, Refusal};

/// The form, as typed. Only editions before 2020 ask for a user.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    pub person: Option<PersonId>,
    pub alternate_email: String,
}

/// Whether an edition wants one user, who is let in by hand.
pub fn wants_user(line: &Line<'_>) -> bool {
    line.benefit.kind == BenefitKind::SupportIncidents && line.quantity.by_hand
}

/// Activates it: at once, or by the provider's hand where the edition of the year says so. Refused
/// as [`ServiceRefusal`] says where it was asked for already, or nobody can be reached.
pub async fn activate(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    wish: &Wish,
) -> Result<ServiceState, Error> {
    ctx.may(Action::UseBenefits)?;
    users::reach(ctx, which.partner)?;
    let asked_by = ctx.person().ok_or(Error::Unauthenticated)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, which.partner).await?;
    let books = books::read(scope.tx(), &loaded, which.partner).await?;
    let line = line_of(&books, &loaded, which, ctx.today)?;
    let kind = line.benefit.kind;
    if !matches!(kind, BenefitKind::SupportIncidents | BenefitKind::GoToMarket) {
        return Err(Error::NotFound);
    }
    let span = line.grant.span;
    if span.place(ctx.today) == Place::Before {
        return Err(Refusal::from(TakeRefusal::NotYet { from: span.first }).into());
    }
    let grant = (line.grant.subscription, line.grant.term);
    let known = store::find(scope.tx(), which.partner, (grant, &which.code)).await?;
    let known = known.map(|known| known.state);
    ServiceState::may_ask(known).map_err(Refusal::from)?;
    let contact = store::find_contact(scope.tx(), which.partner).await?;
    if kind == BenefitKind::GoToMarket && contact.is_none() {
        return Err(Refusal::from(ServiceRefusal::NoContact).into());
    }
    let user = match wants_user(&line) {
        true => Some(user(&scope, ctx, wish).await?),
        false => None,
    };
    let works = Hours::of(ctx.locale, &loaded.programme.zone);
    let is_pending = line.quantity.by_hand;
    let new = Service {
        id: ServiceId(next_id(app, ctx)),
        partner: which.partner,
        grant,
        benefit: which.code.clone(),
        state: if is_pending { ServiceState::Pending } else { ServiceState::Active },
        contract: (!is_pending).then(|| contract(app, kind)).flatten(),
        user,
        reason: String::new(),
        asked_at: ctx.now,
        asked_by,
        due_at: due(ctx.now, SERVICE_WORK_HOURS, &works),
        decided_at: (!is_pending).then_some(ctx.now),
    };
    store::record(&scope, &new).await?;
    let event = new.told(if is_pending { "activation.asked" } else { "activation.activated" });
    scope.record(app, ctx, event).await?;
    scope.commit().await?;
    Ok(new.state)
}

/// The ids of incidents; other benefits have none.
pub(super) fn contract(app: &App, kind: BenefitKind) -> Option<Contract> {
    let ids = &app.world.ids;
    (kind == BenefitKind::SupportIncidents).then(|| Contract {
        access_id: access_id(ids.number()),
        contract_id: contract_id(ids.number()),
    })
}

/// A colleague, and another address of theirs.
async fn user(scope: &PartnerScope, ctx: &Ctx, wish: &Wish) -> Result<User, Error> {
    let mut problems = Vec::new();
    let person = match wish.person {
        Some(person) => {
            let (known, _) = users::get(scope.tx(), ctx, scope.partner(), person).await?;
            Some(known)
        }
        None => {
            problems.push(Problem::coded("person", "required"));
            None
        }
    };
    let alternate = Email::parse(&wish.alternate_email);
    let alternate = alternate.map_err(|refusal| problems.push(Problem::new("alternate", refusal)));
    if let (Some(person), Ok(alternate)) = (&person, &alternate)
        && person.email.eq_ignore_ascii_case(alternate.as_str())
    {
        problems.push(Problem::coded("alternate", "alternate-same"));
    }
    match (person, alternate) {
        (Some(person), Ok(alternate)) if problems.is_empty() => {
            Ok(User { person: person.id, alternate_email: alternate.as_str().to_owned() })
        }
        _ => Err(Error::Invalid(problems)),
    }
}
