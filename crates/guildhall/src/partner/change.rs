//! Another legal name or address: what changed is looked at anew, and until then the old one holds.

use domain::access::{Action, Role, Roles};
use domain::ids::{ChangeId, PartnerId};
use domain::partner::profile::{AddressForm, check_legal};
use domain::partner::{Address, REASON_MAX, Vetting};
use domain::text;
use language::Arg;
use serde_json::json;
use uuid::Uuid;

use super::store::changes;
use super::{Partner, address, store};
use crate::access::letters::{Letter, to_users};
use crate::access::users::reach;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, task};
use crate::error::{Error, Refusal};

/// The kind of the task that asks staff to decide.
pub const TASK: &str = "profile_change";

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    LegalName(String),
    Address(Address),
}

impl Wish {
    /// `legal_name` or `address`.
    pub fn field(&self) -> &'static str {
        match self {
            Wish::LegalName(_) => "legal_name",
            Wish::Address(_) => "address",
        }
    }

    /// As lines to be read.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Wish::LegalName(name) => vec![name.clone()],
            Wish::Address(address) => address::lines(address),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Pending,
    Approved,
    Rejected,
    Withdrawn,
}

impl State {
    pub fn code(self) -> &'static str {
        match self {
            State::Pending => "pending",
            State::Approved => "approved",
            State::Rejected => "rejected",
            State::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(code: &str) -> Option<State> {
        let all = [State::Pending, State::Approved, State::Rejected, State::Withdrawn];
        all.into_iter().find(|state| state.code() == code)
    }
}

/// A change that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub id: ChangeId,
    pub partner: PartnerId,
    pub before: Wish,
    pub after: Wish,
    pub state: State,
    pub asked_at: At,
    pub asked_by: Option<Uuid>,
    pub decided_at: Option<At>,
    pub reason: Option<String>,
}

/// What came of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Everything is so already.
    Nothing,
    /// Staff decides; until then the old values hold.
    Waits,
    /// The company is not authorized yet, so that there is nothing to look at anew: it holds.
    Holds,
}

/// Asks for another legal name or address. Each part that differs waits for itself; one that is
/// asked for again takes the place of what waits.
pub async fn ask(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    (legal_name, form): (&str, &AddressForm),
) -> Result<Asked, Error> {
    ctx.may(Action::EditLegalProfile)?;
    reach(ctx, partner)?;
    let scope = PartnerScope::open(app, partner).await?;
    let known = store::get(scope.tx(), partner).await?;
    let (name, address) = check_legal(legal_name, form, known.address.country)?;
    let wishes = [
        (Wish::LegalName(known.legal_name.clone()), Wish::LegalName(name.clone())),
        (Wish::Address(known.address.clone()), Wish::Address(address.clone())),
    ];
    if !matches!(known.vetting, Vetting::Authorized { .. }) {
        if wishes.iter().all(|(before, after)| before == after) {
            return Ok(Asked::Nothing);
        }
        store::record_legal(&scope, &name, &address).await?;
        for (before, after) in wishes.iter().filter(|(before, after)| before != after) {
            scope.record(app, ctx, told("profile.changed", before, after)).await?;
        }
        scope.commit().await?;
        return Ok(Asked::Holds);
    }
    let pending = changes::list_pending(scope.tx(), partner).await?;
    let mut any = false;
    for (before, after) in wishes {
        let waiting = pending.iter().find(|one| one.after.field() == after.field());
        if waiting.is_some_and(|one| one.after == after) {
            continue;
        }
        if let Some(one) = waiting {
            end(&scope, ctx, one.id, (State::Withdrawn, None)).await?;
        }
        if before != after {
            open(&scope, app, ctx, (before, after)).await?;
            any = true;
        }
    }
    scope.commit().await?;
    Ok(if any { Asked::Waits } else { Asked::Nothing })
}

fn told(kind: &'static str, before: &Wish, after: &Wish) -> Event {
    Event::new(kind, "profile", "legal")
        .with("field", after.field())
        .with("before", before.lines().join(", "))
        .with("after", after.lines().join(", "))
}

async fn open(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (before, after): (Wish, Wish),
) -> Result<(), Error> {
    let event = told("profile.change_asked", &before, &after);
    let id = ChangeId(app.world.ids.uuid(ctx.now));
    let data = json!({
        "before": before.lines().join(", "),
        "after": after.lines().join(", "),
    });
    let change = Change {
        id,
        partner: scope.partner(),
        before,
        after,
        state: State::Pending,
        asked_at: ctx.now.into(),
        asked_by: ctx.person().map(|person| person.0),
        decided_at: None,
        reason: None,
    };
    changes::record(scope, &change).await?;
    task::open(scope, app, ctx, TASK, ("change", id.to_string()), data).await?;
    scope.record(app, ctx, event).await
}

/// Ends a change's wait and its task. Refused as `change.decided` where it waits no more.
async fn end(
    scope: &PartnerScope,
    ctx: &Ctx,
    id: ChangeId,
    how: (State, Option<String>),
) -> Result<(), Error> {
    if !changes::settle(scope, ctx, id, how).await? {
        return Err(Refusal::new("change.decided").into());
    }
    task::close_about(scope, ctx, TASK, ("change", id.to_string())).await
}

/// Takes back what was asked for.
pub async fn withdraw(app: &App, ctx: &Ctx, partner: PartnerId, id: ChangeId) -> Result<(), Error> {
    ctx.may(Action::EditLegalProfile)?;
    reach(ctx, partner)?;
    let scope = PartnerScope::open(app, partner).await?;
    let change = changes::get(scope.tx(), partner, id).await?;
    end(&scope, ctx, id, (State::Withdrawn, None)).await?;
    let event = told("profile.change_withdrawn", &change.before, &change.after);
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// Staff's yes or no, with a reason the company reads. With a yes the new value holds from now on:
/// documents that exist do not change.
pub async fn decide(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    id: ChangeId,
    (approves, reason): (bool, &str),
) -> Result<(), Error> {
    ctx.may(Action::DecideVetting)?;
    let reason = reason.split_whitespace().collect::<Vec<&str>>().join(" ");
    let reason =
        text::line(&reason, REASON_MAX).map_err(|refusal| Error::invalid("reason", refusal))?;
    let scope = PartnerScope::open(app, partner).await?;
    let change = changes::get(scope.tx(), partner, id).await?;
    let state = if approves { State::Approved } else { State::Rejected };
    end(&scope, ctx, id, (state, Some(reason.clone()))).await?;
    let known = store::get(scope.tx(), partner).await?;
    if approves {
        let (name, address) = match change.after.clone() {
            Wish::LegalName(name) => (name, known.address.clone()),
            Wish::Address(address) => (known.legal_name.clone(), address),
        };
        store::record_legal(&scope, &name, &address).await?;
    }
    let kind = if approves { "profile.change_approved" } else { "profile.change_rejected" };
    let event = told(kind, &change.before, &change.after).with("reason", reason.as_str());
    scope.record(app, ctx, event).await?;
    tell(&scope, app, ctx, (&known, &change), (approves, &reason)).await?;
    scope.commit().await
}

/// What the people who keep the company's account read about a decision.
async fn tell(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    (partner, change): (&Partner, &Change),
    (approves, reason): (bool, &str),
) -> Result<(), Error> {
    let letter = Letter {
        kind: if approves { "profile-change-approved" } else { "profile-change-rejected" },
        about: change.id.to_string(),
        path: Some("/company/profiles/legal".to_owned()),
    };
    let keepers = Roles::BUYERS.with(Role::AccountAdmin);
    to_users(scope, app, ctx, (letter, Some(keepers)), |_| {
        vec![
            ("company", Arg::from(partner.legal_name.as_str())),
            ("before", change.before.lines().join(", ").into()),
            ("after", change.after.lines().join(", ").into()),
            ("reason", reason.into()),
        ]
    })
    .await
}
