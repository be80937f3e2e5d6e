//! Turning automatic renewal off: a page of its own that says first what follows, because it is one
//! way.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::SubscriptionId;
use domain::order::OrderState;
use domain::subscription::TurnOffRefusal;
use language::{Arg, format};
use serde::Serialize;

use super::acts::card_words;
use super::opened::{Opened, day, day_left};
use super::rules::Rule;
use crate::access;
use crate::error::{Error, Refusal};
use crate::subscription::turn_off::turn_off_auto_renew;
use crate::web::reason::{Reason, reason};
use crate::web::{Fault, Visit};

const TEMPLATE: &str = "subscription/automatic_renewal.html";

/// What turning it off brings, or why it cannot be turned off.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("act-turn-off-autorenew", &[]);
    visit.page(TEMPLATE, title, page)
}

/// Turns it off. What came meanwhile (a colleague's press, the charge day) is answered by the same
/// page.
pub async fn submit(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let subscription = SubscriptionId::parse(&id).ok_or(Error::NotFound);
    let subscription = subscription.map_err(|error| visit.fault(error))?;
    match turn_off_auto_renew(&visit.app, &visit.ctx, subscription).await {
        Ok(_) => Ok(visit.see_with_notice(&format!("/subscriptions/{id}"), "auto-renew-off")),
        Err(Error::Refused(refusal)) => {
            let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
            if page.open {
                return Err(visit.fault(refusal));
            }
            let title = visit.t("act-turn-off-autorenew", &[]);
            visit.page_with(StatusCode::CONFLICT, TEMPLATE, title, false, page)
        }
        Err(other) => Err(visit.fault(other)),
    }
}

#[derive(Serialize)]
struct TurnOffPage {
    name: String,
    href: String,
    /// It can be turned off now, by this reader.
    open: bool,
    /// Where it cannot: what is so, in a heading and a text.
    state: Option<State>,
    /// Another reason why this reader cannot: a missing role.
    why: Vec<Reason>,
    /// What follows, or what holds already, with its dates.
    consequences: Vec<Rule>,
}

#[derive(Serialize)]
struct State {
    /// A kind of notice.
    kind: &'static str,
    title: String,
    text: String,
    /// Where to go on, and the words for it.
    go: Option<(String, String)>,
}

async fn load(visit: &Visit, id: &str) -> Result<TurnOffPage, Error> {
    let opened = Opened::load(visit, id).await?;
    let rule = rule(visit, &opened)?;
    let refused = opened.known.standing.turn_off.as_ref().err();
    let role = refused.filter(|_| rule.is_ok());
    let why = role.map(|refusal: &Refusal| reason(&visit.app, &visit.ctx, refusal, None));
    let consequences = match rule {
        Ok(()) => consequences(visit, &opened, true).await?,
        Err(TurnOffRefusal::AlreadyOff { .. }) => consequences(visit, &opened, false).await?,
        Err(
            TurnOffRefusal::NotOffered | TurnOffRefusal::TooLate { .. } | TurnOffRefusal::Ended,
        ) => Vec::new(),
    };
    let state = match rule {
        Ok(()) => None,
        Err(refusal) => Some(state(visit, &opened, refusal).await?),
    };
    Ok(TurnOffPage {
        name: opened.name(visit),
        href: opened.href(),
        open: refused.is_none(),
        state,
        why: why.into_iter().collect(),
        consequences,
    })
}

/// What the rule alone says, whoever asks.
fn rule(visit: &Visit, opened: &Opened) -> Result<Result<(), TurnOffRefusal>, Error> {
    let (now, today) = (visit.ctx.now, visit.ctx.today);
    let subscription = &opened.holding.subscription;
    // The rule needs a name for the record it returns; none is written here.
    let nobody = domain::ids::PersonId(subscription.id.0);
    let (term, policy) = (opened.term()?, opened.policy()?);
    let ruled = domain::subscription::turn_off(subscription, term, policy, nobody, now, today);
    Ok(ruled.map(|_| ()))
}

async fn state(visit: &Visit, opened: &Opened, refusal: TurnOffRefusal) -> Result<State, Error> {
    let told = |kind, title: &str, text: String| State {
        kind,
        title: visit.t(title, &[]),
        text,
        go: None,
    };
    let go = |href: String, label: &str| Some((href, visit.t(label, &[])));
    let window = opened.policy()?.window(opened.term()?.ends_on);
    let window = [("first", day(visit, window.first)), ("last", day(visit, window.last))];
    Ok(match refusal {
        TurnOffRefusal::NotOffered => State {
            go: go(format!("{}/renewals/new", opened.href()), "subscription-off-to-renewal"),
            ..told(
                "info",
                "subscription-off-not-offered",
                visit.t("subscription-off-not-offered-text", &window),
            )
        },
        TurnOffRefusal::AlreadyOff { on } => {
            let by = opened.term()?.turned_off.and_then(|off| off.by);
            let name = match by {
                Some(by) => access::store::get_person(visit.app.db.read(), by).await?.name,
                None => visit.t("not-set", &[]),
            };
            let args = [("day", day(visit, on)), ("name", Arg::Text(name))];
            told(
                "info",
                "subscription-off-already",
                visit.t("subscription-off-already-text", &args),
            )
        }
        TurnOffRefusal::TooLate { charge_on } => {
            let id = opened.holding.subscription.id;
            let support = format!("/support?topic=cancel&subscription={id}");
            let on = ("day", day(visit, charge_on));
            let charge = &opened.holding.charge;
            let under_way = opened.known.standing.open_order.as_ref().is_some_and(|order| {
                matches!(order.state, OrderState::Authorising | OrderState::AwaitingPayment { .. })
            });
            let (text, go) = match charge.due_on {
                Some(next) if 0 < charge.failed => {
                    let args = [on, ("next", day_left(visit, next).into())];
                    let text = visit.t("subscription-off-late-retried", &args);
                    (text, go(support, "subscription-off-to-support"))
                }
                None if !under_way => {
                    let text = visit.t("subscription-off-late-missed", &[on]);
                    let renewal = format!("{}/renewals/new", opened.href());
                    (text, go(renewal, "subscription-off-to-renewal"))
                }
                _ => {
                    let text = visit.t("subscription-off-late-text", &[on]);
                    (text, go(support, "subscription-off-to-support"))
                }
            };
            State { go, ..told("warning", "subscription-off-late", text) }
        }
        TurnOffRefusal::Ended => State {
            go: go("/offers".to_owned(), "subscription-off-to-offers"),
            ..told("info", "subscription-off-ended", visit.t("subscription-off-ended-text", &[]))
        },
    })
}

/// What turning it off means, by name and day. `ahead` speaks of what would follow, otherwise of
/// what holds already.
async fn consequences(visit: &Visit, opened: &Opened, ahead: bool) -> Result<Vec<Rule>, Error> {
    let (term, policy) = (opened.term()?, opened.policy()?);
    let window = policy.window(term.ends_on);
    let say = |label: &'static str, text: &str, args: language::Args<'_>| Rule {
        key: label,
        label: visit.t(label, &[]),
        text: visit.t(text, args),
    };
    let left = |on| Arg::Text(day_left(visit, on));
    let name = Arg::Text(opened.name(visit));
    let mut told = Vec::new();
    if let Some(charge_on) = policy.charge_on(term.ends_on).filter(|_| ahead) {
        told.push(match (&opened.known.card, opened.next_total(visit).await?) {
            (Some(card), Some(total)) => {
                let args = [
                    ("amount", Arg::Text(format::money(visit.ctx.locale, total))),
                    ("card", Arg::Text(card_words(&visit.app, &visit.ctx, Some(card)))),
                    ("day", left(charge_on)),
                ];
                say("subscription-off-charge", "subscription-off-charge-text", &args)
            }
            _ => {
                let on = [("day", left(charge_on))];
                say("subscription-off-charge", "subscription-off-charge-none", &on)
            }
        });
    }
    let ends = [("offer", name), ("day", left(term.ends_on))];
    told.push(say("subscription-off-last-day", "subscription-off-last-day-text", &ends));
    let days = [("first", left(window.first)), ("last", left(window.last))];
    told.push(say("subscription-off-window", "subscription-off-window-text", &days));
    let benefits = [("day", left(policy.benefits_until(term.ends_on)))];
    told.push(say("subscription-off-benefits", "subscription-off-benefits-text", &benefits));
    let reminders: Vec<String> = policy
        .reminders_for(term.ends_on)
        .into_iter()
        .filter(|(_, on)| visit.ctx.today <= *on)
        .map(|(_, on)| format::date_long(visit.ctx.locale, on))
        .collect();
    let listed = language::listed(&visit.app.messages, visit.ctx.locale, &reminders);
    told.push(match listed {
        Ok(days) if !reminders.is_empty() => {
            let days = [("days", Arg::Text(days))];
            say("subscription-off-reminders", "subscription-off-reminders-text", &days)
        }
        _ => say("subscription-off-reminders", "subscription-off-reminders-none", &[]),
    });
    told.push(say("subscription-off-on-again", "subscription-off-on-again-text", &[]));
    Ok(told)
}
