//! What staff does with requests: answering, asking back, ending.

use domain::access::Action;
use domain::ids::{PartnerId, RequestNumber};
use domain::support::{Outcome, Step};

use super::appointment::{self, Why};
use super::ask::{note, said, stepped};
use super::files::Brought;
use super::store::desk::Filter;
use super::{Request, Side, letters, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Refusal};
use crate::partner;

/// What comes after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Support goes on.
    Continue,
    /// The partner is asked for something.
    Ask,
    /// All is said.
    End,
}

impl Then {
    pub const ALL: [Then; 3] = [Then::Ask, Then::End, Then::Continue];

    pub fn code(self) -> &'static str {
        match self {
            Then::Continue => "continue",
            Then::Ask => "ask",
            Then::End => "end",
        }
    }

    pub fn parse(code: &str) -> Option<Then> {
        Then::ALL.into_iter().find(|then| then.code() == code)
    }
}

/// Whose request a number names. [`Error::NotFound`] where nobody's.
pub async fn partner_of(app: &App, number: &RequestNumber) -> Result<PartnerId, Error> {
    let network_id = number.network_id().ok_or(Error::NotFound)?;
    let found = partner::store::find_by_network_id(app.db.read(), network_id).await?;
    found.ok_or(Error::NotFound)
}

/// What waits for staff, the one due first first; at most `limit`.
pub async fn waiting(
    app: &App,
    ctx: &Ctx,
    filter: Filter,
    limit: u64,
) -> Result<Vec<Request>, Error> {
    ctx.may(Action::AnswerSupport)?;
    store::desk::list_waiting(app.db.read(), filter, limit).await
}

/// Answers. A request for cancelling is not ended here but decided: `request.to_be_decided`.
pub async fn answer(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    (text, files): (&str, Vec<Brought>),
    then: Then,
) -> Result<(), Error> {
    ctx.may(Action::AnswerSupport)?;
    let said = said(text, files).await?;
    let text = said.text.clone();
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, partner_of(app, number).await?).await?;
    let request = store::get_by_number(scope.tx(), scope.partner(), number, None).await?;
    let step = match then {
        Then::Continue => Step::SupportWrites,
        Then::Ask => Step::SupportAsks,
        Then::End if request.cancels.is_some() => {
            return Err(Refusal::new("request.to_be_decided").into());
        }
        Then::End => Step::SupportEnds(Outcome::Answered),
    };
    let state = stepped(&loaded, ctx, &request, step)?;
    note(&scope, app, ctx, &request, (Side::Support, said)).await?;
    store::record_state(&scope, ctx, &request, state).await?;
    if state.is_closed() {
        let goes = (Side::Support, Why::Ended);
        appointment::end::with_request(&scope, app, ctx, &request, goes).await?;
    }
    let (kind, id) = request.subject();
    let event = match then {
        Then::Continue => Event::new("request.answered", kind, id),
        Then::Ask => Event::new("request.asked_back", kind, id),
        Then::End => Event::new("request.ended", kind, id),
    };
    scope.record(app, ctx, request.named(event)).await?;
    letters::answered(&scope, app, ctx, &request, (then, &text)).await?;
    scope.commit().await
}
