//! Beginning to renew: only in the window of the term's own policy set, with one open order.

use domain::access::Action;
use domain::ids::{OrderId, OrderNumber, PartnerId, SubscriptionId};
use domain::offer::CompetencyLevel;
use domain::order::{OrderState, Purpose, Quote};
use domain::partner::{Centre, Vetting};
use domain::policy::System;
use domain::subscription::{Renewal, RenewalRefusal, renewal_dates, renewal_terms};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;

use super::{Holding, store};
use crate::app::{App, Loaded};
use crate::competency;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::order::{self, Order};
use crate::partner::{self, Partner};

/// Whether the subscription may be renewed today. An order that is being filled in, or a declined
/// charge, does not stand in the way; one that waits for money does.
pub fn decide(
    loaded: &Loaded,
    ctx: &Ctx,
    holding: &Holding,
    open: Option<&Order>,
) -> Result<Result<Renewal, RenewalRefusal>, Error> {
    let waiting: Option<OrderNumber> = open
        .filter(|order| {
            matches!(order.state, OrderState::Authorising | OrderState::AwaitingPayment { .. })
        })
        .map(|order| order.number.clone());
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    Ok(renewal_terms(&holding.subscription, term, policy, &waiting, ctx.today))
}

/// Opens an order for the next term, or returns the one being filled in. Refused as
/// `renewal.older_centre` for a company that renews there.
pub async fn start(app: &App, ctx: &Ctx, subscription: SubscriptionId) -> Result<OrderId, Error> {
    start_in(app, ctx, subscription, Centre::Portal).await
}

/// The same in the centre where a person stands.
pub async fn start_in(
    app: &App,
    ctx: &Ctx,
    subscription: SubscriptionId,
    centre: Centre,
) -> Result<OrderId, Error> {
    ctx.may(Action::Renew)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    match (centre, company.centre) {
        (Centre::Portal, Centre::Older) => {
            return Err(Refusal::new("renewal.older_centre").into());
        }
        (Centre::Older, Centre::Portal) => return Err(Refusal::new("renewal.moved").into()),
        _ => {}
    }
    let holding = store::get(scope.tx(), scope.partner(), subscription).await?;
    let open = order::store::find_open(scope.tx(), scope.partner(), &holding.offer).await?;
    let renewal = decide(&loaded, ctx, &holding, open.as_ref())??;
    check_conditions(scope.tx(), &loaded, &holding, (&scope, ctx.today)).await?;
    let quote = price(&loaded, ctx, &company, &holding, renewal.term_no, false)?;
    if let Some(open) = open {
        let own = open.purpose == quote.purpose;
        if own && matches!(open.state, OrderState::Draft | OrderState::Declined) {
            if quote.hash() != open.quote_hash || !open.quote.is_valid(ctx.now) {
                order::store::record_quote(&scope, &open, &quote).await?;
            }
            scope.commit().await?;
            return Ok(open.id);
        }
        // A declined automatic charge, or a draft for another year, gives way to the person.
        order::draft::cancel_in(&scope, app, ctx, &open).await?;
    }
    let order = order::draft::open(&scope, app, ctx, &quote).await?;
    prefill(&scope, &holding, &order).await?;
    scope.commit().await?;
    Ok(order.id)
}

/// What must still hold at a renewal, or the first condition that does not.
pub async fn check_conditions(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    holding: &Holding,
    (scope, on): (&PartnerScope, Date),
) -> Result<(), Error> {
    let unmet = unmet_conditions(connection, loaded, holding, (scope.partner(), on)).await?;
    unmet.into_iter().next().map_or(Ok(()), |first| Err(first.into()))
}

/// What no longer holds: the company must be authorized, and a competency membership must still
/// have its competency.
pub async fn unmet_conditions(
    connection: &impl ConnectionTrait,
    loaded: &Loaded,
    holding: &Holding,
    (partner, on): (PartnerId, Date),
) -> Result<Vec<Refusal>, Error> {
    let asked = asked(loaded, holding, (partner, on));
    let asked: Vec<_> = asked.into_iter().collect();
    let highest = competency::counted_of_many(connection, loaded, &asked).await?;
    let highest = highest.get(&partner).copied();
    let partner = partner::store::get(connection, partner).await?;
    Ok(unmet(loaded, holding, &partner, highest))
}

/// The question about competencies that a renewal depends on; none where it asks for none.
pub fn asked(
    loaded: &Loaded,
    holding: &Holding,
    (partner, on): (PartnerId, Date),
) -> Option<competency::Asked> {
    let anniversaries = super::anniversaries(loaded, [holding]);
    holding.asks_for_competency(loaded).then_some(competency::Asked { partner, anniversaries, on })
}

/// The same of what was read; `highest` is the highest level of competency the company holds.
pub fn unmet(
    loaded: &Loaded,
    holding: &Holding,
    partner: &Partner,
    highest: Option<CompetencyLevel>,
) -> Vec<Refusal> {
    let mut unmet = Vec::new();
    if matches!(partner.centre, Centre::Joined { .. }) {
        unmet.push(Refusal::new("renewal.at_company_level"));
    }
    match &partner.vetting {
        Vetting::Authorized { .. } => {}
        Vetting::None => unmet.push(Refusal::new("offer.email_not_proven")),
        Vetting::Pending { since } => {
            unmet.push(Refusal::new("offer.vetting_pending").day("since", *since));
        }
        Vetting::Rejected { on, reason } => {
            let refusal = Refusal::new("offer.vetting_rejected").day("on", *on);
            unmet.push(refusal.text("reason", reason));
        }
    }
    let offer = loaded.programme.offer(&holding.offer);
    if let Some(level) = offer.and_then(|offer| offer.requires_competency)
        && highest < Some(level)
    {
        unmet.push(Refusal::new("offer.competency_missing").text("level", level.code()));
    }
    unmet
}

/// The quote of the next term as of today.
pub fn price(
    loaded: &Loaded,
    ctx: &Ctx,
    partner: &Partner,
    holding: &Holding,
    term_no: u32,
    automatic: bool,
) -> Result<Quote, Error> {
    let offer = loaded.programme.offer(&holding.offer);
    let offer = offer.ok_or_else(|| Error::broken("a subscription to an offer that is gone"))?;
    let (term, policy) = (holding.term()?, holding.policy(loaded)?);
    let (starts_on, ends_on, _) = renewal_dates(term, policy, ctx.today, ctx.today);
    let subscription = holding.subscription.id;
    let purpose = if automatic {
        Purpose::AutomaticRenewal { subscription, term_no }
    } else {
        Purpose::Renewal { subscription, term_no }
    };
    // A year of the older centre is renewed under its rules: also where the order was begun there.
    let under = (policy.system == System::Legacy).then_some(policy);
    let wanted = order::draft::Wanted { offer, purpose, under, starts_on, ends_on };
    order::draft::price(loaded, ctx, partner, &wanted)
}

/// The way to pay and the contact of last year's order, so that nobody types them again.
async fn prefill(scope: &PartnerScope, holding: &Holding, order: &Order) -> Result<(), Error> {
    let last = order::store::get(scope.tx(), scope.partner(), holding.term()?.order).await?;
    match last.method {
        Some(method) => order::store::record_method(scope, order.id, method, &last.contact).await,
        None => Ok(()),
    }
}
