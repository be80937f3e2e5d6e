//! What cancelling a subscription means, whether the money comes back, and how to ask for it.

use domain::access::Action;
use domain::money::Money;
use domain::payment::RefundRefusal;
use domain::policy::{CancelMode, PolicySet};
use domain::subscription::Term;
use language::{Arg, format};
use serde::Serialize;

use super::requests::LIST;
use super::words::Row;
use crate::app::refusal_sentence;
use crate::error::Error;
use crate::order;
use crate::payment::refund::{Plan, plan};
use crate::subscription::pages::acts::{self, Act};
use crate::subscription::pages::opened::{Opened, day, day_left};
use crate::support::{entry, only_of, store};
use crate::web::Visit;
use crate::web::reason::reason;

#[derive(Serialize)]
pub struct Cancelling {
    name: String,
    href: String,
    /// The subscription has ended: there is nothing left to cancel.
    ended: Option<String>,
    /// Often what is wanted instead.
    turn_off: Act,
    turning_off_text: String,
    refund: Refund,
    /// How the rules of the term have a cancellation asked for.
    path: String,
    /// Glossary key of the entry to choose, where the rules name a form.
    entry: Option<&'static str>,
    /// Opens the request, prefilled; closed with the reason.
    ask: Act,
    /// The request that is under way: its number, page, and standing.
    request: Option<Row>,
}

/// Whether the money can come back today.
#[derive(Serialize)]
struct Refund {
    /// A kind of notice.
    kind: &'static str,
    title: String,
    text: String,
    amount: String,
    bought_on: String,
    last_day: Option<String>,
}

impl Cancelling {
    /// For the partner's own subscription; a foreign or missing one is [`Error::NotFound`].
    pub async fn load(visit: &Visit, id: &str) -> Result<Cancelling, Error> {
        let opened = Opened::load(visit, id).await?;
        let (term, policy) = (opened.term()?, opened.policy()?);
        let read = visit.app.db.read();
        let order = order::store::get(read, opened.partner, term.order).await?;
        let standing = &opened.known.standing;
        let acts = acts::acts(&visit.app, &visit.ctx, &opened.holding, standing, None);
        let name = opened.name(visit);
        let ended = (!standing.status.is_live()).then(|| visit.t("support-cancel-ended", &[]));
        let plan = plan(read, &opened.loaded, visit.ctx.today, &order).await?;
        let ends = [("day", day_left(visit, term.ends_on).into())];
        let id = opened.holding.subscription.id;
        let request = store::find_cancelling(read, opened.partner, id).await?;
        let seen = request.filter(|one| only_of(&visit.ctx).is_none_or(|of| of == one.created_by));
        Ok(Cancelling {
            name,
            href: opened.href(),
            ended,
            turn_off: acts.turn_off,
            turning_off_text: visit.t("support-turning-off-text", &ends),
            refund: refund(visit, (term, policy), &plan, order.quote.total),
            path: match policy.cancel_mode {
                CancelMode::SupportRequest => visit.t("support-path-request", &[]),
                CancelMode::SupportForm => visit.t("support-path-form", &[]),
            },
            entry: match policy.cancel_mode {
                CancelMode::SupportRequest => None,
                CancelMode::SupportForm => Some(entry(policy)),
            },
            ask: ask(visit, &opened),
            request: seen.map(|one| Row::of(visit, &opened.loaded, LIST, &one)),
        })
    }
}

/// Where the prefilled request is opened, for who may.
fn ask(visit: &Visit, opened: &Opened) -> Act {
    let id = opened.holding.subscription.id;
    let closed = visit.ctx.needs_role(Action::TurnOffAutoRenew).err();
    let why = closed.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None));
    Act {
        href: format!("{LIST}/new?subscription={id}"),
        open: why.is_none(),
        why: why.into_iter().collect(),
    }
}

/// What the rules say today, by what is known today: the same rule that gives it back.
fn refund(visit: &Visit, (term, policy): (&Term, &PolicySet), plan: &Plan, paid: Money) -> Refund {
    let bought_on = day_left(visit, term.bought_on);
    let left = if plan.back.is_empty() { paid } else { plan.total };
    let amount = format::money(visit.ctx.locale, left);
    let last_day = plan.last_day.map(|until| day_left(visit, until));
    let said = |kind, title: &str, text: String| Refund {
        kind,
        title: visit.t(title, &[]),
        text,
        amount,
        bought_on,
        last_day,
    };
    let (Some(rule), Some(until)) = (policy.refund, plan.last_day) else {
        let text = visit.t("support-refund-none-text", &[]);
        return said("warning", "support-refund-none", text);
    };
    let args = [("days", Arg::from(rule.days)), ("day", day(visit, until))];
    match plan.refusals.first() {
        None => {
            let text = match rule.unused_only {
                true => visit.t("support-refund-unused-text", &args),
                false => visit.t("support-refund-open-text", &args),
            };
            said("info", "support-refund-open", text)
        }
        Some(RefundRefusal::TooLate { .. }) => {
            let text = visit.t("support-refund-over-text", &args);
            said("warning", "support-refund-over", text)
        }
        Some(_) => {
            let why = |refusal: &RefundRefusal| {
                refusal_sentence(&visit.app, visit.ctx.locale, &(*refusal).into())
            };
            let reasons: Vec<String> = plan.refusals.iter().map(why).collect();
            said("warning", "support-refund-not", reasons.join(" "))
        }
    }
}
