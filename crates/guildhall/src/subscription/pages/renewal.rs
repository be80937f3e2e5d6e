//! Renewing: in the window what changes, side by side with the last term; outside it, when it opens
//! or that it closed.

use axum::extract::Path;
use axum::response::Response;
use domain::ids::SubscriptionId;
use domain::order::{OrderState, Quote};
use domain::subscription::RenewalRefusal;
use language::{Arg, format};
use serde::Serialize;

use super::gets::{self, Changed};
use super::opened::{Opened, day, day_left};
use super::rules::{self, Line, Span};
use crate::error::Error;
use crate::order;
use crate::partner;
use crate::subscription::renew;
use crate::web::reason::{Reason, reason};
use crate::web::{Fault, Visit};

/// What a renewal brings, or when it can be done.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("act-renew", &[]);
    visit.page("subscription/renew.html", title, page)
}

/// Opens the order of the next term, or goes on with the one there is.
pub async fn submit(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = SubscriptionId::parse(&id).ok_or(Error::NotFound);
    let id = id.map_err(|error| visit.fault(error))?;
    let order = renew::start(&visit.app, &visit.ctx, id).await.map_err(|e| visit.fault(e))?;
    Ok(visit.see(&format!("/checkout/{order}")))
}

#[derive(Serialize)]
struct RenewPage {
    name: String,
    href: String,
    /// In the window: what changes.
    compared: Option<Compared>,
    /// Outside it, or where the subscription ended.
    shut: Option<Shut>,
    line: Line,
}

#[derive(Serialize)]
struct Compared {
    lead: String,
    /// Why the act is not open, every reason; empty where it is.
    why: Vec<Reason>,
    /// An order for it is being filled in.
    has_draft: bool,
    rows: Vec<Row>,
    continuity: String,
    /// Where the coming edition gives other quantities; empty where nothing changes.
    benefits: Vec<Changed>,
    auto_renew: String,
}

/// What the last term has and what the new one would have.
#[derive(Serialize)]
struct Row {
    name: String,
    before: String,
    after: String,
}

#[derive(Serialize)]
struct Shut {
    /// A kind of notice.
    kind: &'static str,
    title: String,
    text: String,
    more: Option<String>,
    /// Where to go on, and the words for it.
    go: Option<(String, String)>,
}

async fn load(visit: &Visit, id: &str) -> Result<RenewPage, Error> {
    let opened = Opened::load(visit, id).await?;
    let (term, policy) = (opened.term()?, opened.policy()?);
    let span = Span { starts_on: term.starts_on, ends_on: term.ends_on };
    let open_order = opened.known.standing.open_order.as_ref();
    let ruled = renew::decide(&opened.loaded, &visit.ctx, &opened.holding, open_order)?;
    let (compared, shut) = match ruled {
        Ok(_) | Err(RenewalRefusal::OrderOpen { .. }) => {
            (Some(compare(visit, &opened).await?), None)
        }
        Err(refusal) => (None, Some(shut(visit, &opened, &refusal)?)),
    };
    Ok(RenewPage {
        name: opened.name(visit),
        href: opened.href(),
        compared,
        shut,
        line: rules::line(&visit.app, visit.ctx.locale, policy, span, visit.ctx.today),
    })
}

async fn compare(visit: &Visit, opened: &Opened) -> Result<Compared, Error> {
    let read = visit.app.db.read();
    let (term, policy) = (opened.term()?, opened.policy()?);
    let company = partner::store::get(read, opened.partner).await?;
    let last = order::store::get(read, opened.partner, term.order).await?.quote;
    let (loaded, holding, ctx) = (&opened.loaded, &opened.holding, &visit.ctx);
    let priced = renew::price(loaded, ctx, &company, holding, term.number + 1, false);
    let (next, no_price) = match priced {
        Ok(quote) => (Some(quote), None),
        Err(Error::Refused(refusal)) => (None, Some(refusal)),
        Err(other) => return Err(other),
    };
    let standing = opened.known.standing.renewal.as_ref().err().cloned();
    let unmet = renew::unmet_conditions(read, loaded, holding, (opened.partner, ctx.today)).await?;
    let refusals = standing.into_iter().chain(unmet).chain(no_price);
    let why = refusals.map(|refusal| reason(&visit.app, ctx, &refusal, None)).collect();
    let closes = policy.window(term.ends_on).last;
    let offer = loaded.programme.offer(&holding.offer);
    let benefits = offer.map(|offer| {
        gets::changes(&visit.app, ctx.locale, loaded, offer, (term.bought_on, ctx.today))
    });
    let draft = opened.known.standing.open_order.as_ref();
    let starts_on = [("day", day(visit, domain::calendar::plus_days(term.ends_on, 1)))];
    Ok(Compared {
        lead: visit.t("subscription-renew-lead", &[("day", day_left(visit, closes).into())]),
        why,
        has_draft: draft.is_some_and(|order| order.state == OrderState::Draft),
        rows: rows(visit, opened, &last, next.as_ref())?,
        continuity: visit.t("subscription-renew-continuity", &starts_on),
        benefits: benefits.unwrap_or_default(),
        auto_renew: match &next {
            Some(next) => auto_renew(visit, opened, next),
            None => String::new(),
        },
    })
}

/// Automatic renewal of the new term, as the set it would be pinned to says it.
fn auto_renew(visit: &Visit, opened: &Opened, next: &Quote) -> String {
    let set = opened.loaded.programme.policy(&next.policy);
    set.map_or_else(String::new, |set| {
        rules::auto_renew_sentence(&visit.app, visit.ctx.locale, set, next.ends_on)
    })
}

fn rows(
    visit: &Visit,
    opened: &Opened,
    last: &Quote,
    next: Option<&Quote>,
) -> Result<Vec<Row>, Error> {
    let term = opened.term()?;
    let locale = visit.ctx.locale;
    let long = |on| format::date_long(locale, on);
    let policy = |quote: &Quote| {
        let set = opened.loaded.programme.policy(&quote.policy);
        set.map_or(quote.policy.as_str(), |set| set.title.get(locale)).to_owned()
    };
    let none = || visit.t("subscription-renew-no-price", &[]);
    let of = |say: &dyn Fn(&Quote) -> String| next.map_or_else(none, say);
    let money = |amount| format::money(locale, amount);
    let row =
        |key: &str, before: String, after: String| Row { name: visit.t(key, &[]), before, after };
    let tax = |quote: &Quote| {
        let args = [
            ("amount", Arg::Text(money(quote.tax))),
            ("rate", Arg::Text(format::percent(locale, quote.tax_rate))),
        ];
        visit.t("subscription-renew-tax-of", &args)
    };
    Ok(vec![
        row("subscription-renew-from", long(term.starts_on), of(&|quote| long(quote.starts_on))),
        row("subscription-renew-to", long(term.ends_on), of(&|quote| long(quote.ends_on))),
        row("subscription-renew-price", money(last.net), of(&|quote| money(quote.net))),
        row("subscription-renew-tax", tax(last), of(&tax)),
        row("subscription-renew-total", money(last.total), of(&|quote| money(quote.total))),
        row("subscription-renew-policy", policy(last), of(&policy)),
    ])
}

fn shut(visit: &Visit, opened: &Opened, refusal: &RenewalRefusal) -> Result<Shut, Error> {
    let (term, policy) = (opened.term()?, opened.policy()?);
    let say = |key: &str, args: language::Args<'_>| visit.t(key, args);
    let left = |on| Arg::Text(day_left(visit, on));
    let again = (format!("/offers/{}", opened.holding.offer), "subscription-renew-to-offer");
    let (kind, title, text, more, go) = match refusal {
        RenewalRefusal::NotDue { window } => {
            let days = [("first", left(window.first)), ("last", left(window.last))];
            let title = say("subscription-renew-opens", &[("day", left(window.first))]);
            let text = say("subscription-renew-opens-text", &days);
            let charge = match opened.known.standing.auto_renew {
                domain::subscription::AutoRenewState::On { charge_on } => {
                    Some(say("subscription-renew-by-itself", &[("day", left(charge_on))]))
                }
                _ => None,
            };
            ("info", title, text, charge, (opened.href(), "subscription-renew-to-subscription"))
        }
        RenewalRefusal::Closed { closed_on } => {
            let title = say("subscription-renew-closed", &[("day", left(*closed_on))]);
            let benefits = [("day", left(policy.benefits_until(term.ends_on)))];
            let text = say("subscription-renew-closed-text", &benefits);
            ("warning", title, text, None, again)
        }
        RenewalRefusal::Cancelled { on } => {
            let title = say("subscription-renew-cancelled", &[("day", left(*on))]);
            ("warning", title, say("subscription-renew-ended-text", &[]), None, again)
        }
        RenewalRefusal::Upgraded { on } => {
            let title = say("subscription-renew-upgraded", &[("day", left(*on))]);
            let text = say("subscription-renew-upgraded-text", &[]);
            let go = ("/offers?tab=purchased".to_owned(), "subscription-renew-to-held");
            ("info", title, text, None, go)
        }
        RenewalRefusal::OrderOpen { number } => {
            let title = say("refusal-renewal-order-open", &[("number", number.as_str().into())]);
            let go = (format!("/orders/{number}"), "how-renewal-order-open");
            ("info", title, String::new(), None, go)
        }
    };
    let go = Some((go.0, visit.t(go.1, &[])));
    Ok(Shut { kind, title, text, more, go })
}
