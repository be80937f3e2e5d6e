//! A company that has left is taken out of the house, but for what the law keeps.

use domain::access::Action;
use domain::ids::PartnerId;
use domain::privacy::kept_until;
use domain::text::line;
use jiff::civil::Date;

use super::erase::REASON_MAX;
use super::{store, texts};
use crate::access::store as people;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, event};
use crate::error::{Error, Refusal};
use crate::partner;

/// What is left of an erased company, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Invoices and credit notes that stay as they were issued.
    pub invoices: u64,
    /// The first day on which none of them need be kept; none where there is none.
    pub kept_until: Option<Date>,
}

/// Erases a company for a reason that is kept. Refused as `privacy.company_active` while a
/// membership runs, `privacy.company_open` while an order or a payment is open, and
/// `privacy.erased` once it is done.
pub async fn erase(app: &App, ctx: &Ctx, partner: PartnerId, reason: &str) -> Result<Left, Error> {
    ctx.may(Action::AnswerPrivacy)?;
    let reason = line(reason, REASON_MAX).map_err(|refusal| Error::invalid("reason", refusal))?;
    let scope = PartnerScope::open(app, partner).await?;
    let whole = partner::store::get(scope.tx(), partner).await?;
    if whole.legal_name == domain::privacy::ERASED {
        return Err(Refusal::new("privacy.erased").into());
    }
    if let Some(last) = store::last_day_of_terms(scope.tx(), partner).await?
        && ctx.today <= last
    {
        return Err(Refusal::new("privacy.company_active").day("until", last).into());
    }
    if store::has_open_money(scope.tx(), partner).await? {
        return Err(Refusal::new("privacy.company_open").into());
    }
    for (person, _) in people::list_users(scope.tx(), partner, None).await? {
        people::record_removal(scope.tx(), partner, person.id, ctx.now).await?;
    }
    texts::out_of_whole_company(scope.tx(), partner).await?;
    event::erase::all_of_partner(scope.tx(), partner).await?;
    let left = left(app, &scope, partner).await?;
    let mut erased = Event::new("company.erased", "partner", partner).because(reason);
    if let Some(until) = left.kept_until {
        erased = erased.with("until", until.to_string());
    }
    scope.record(app, ctx, erased).await?;
    scope.commit().await?;
    Ok(left)
}

async fn left(app: &App, scope: &PartnerScope, partner: PartnerId) -> Result<Left, Error> {
    let (invoices, last) = store::invoices_of(scope.tx(), partner).await?;
    let seller = app.programme().await?.programme.seller.country;
    Ok(Left { invoices, kept_until: last.map(|day| kept_until(&seller, day)) })
}
