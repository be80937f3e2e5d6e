//! Where an order stands, in plain words, and what can be done about it. Money is never left vague.

use domain::order::{OrderState, Purpose};
use domain::payment::{FailureReason, PaymentState, RefundState};
use jiff::Timestamp;
use language::{Arg, format};
use serde::Serialize;

use super::show_view::Facts;
use crate::app::Loaded;
use crate::order::Order;
use crate::payment::{self, Payment};
use crate::web::Visit;
use crate::web::reason::Reason;

#[derive(Serialize)]
pub struct Link {
    pub text: String,
    pub href: String,
}

/// The top of the page: what is, what it means, what to do.
#[derive(Serialize)]
pub struct Panel {
    /// `done` is the green confirmation; otherwise a kind of notice.
    kind: &'static str,
    title: String,
    texts: Vec<String>,
    /// The one act that stands out.
    act: Option<Link>,
    other: Vec<Link>,
    /// Why this person may not act.
    closed: Vec<Reason>,
    can_cancel: bool,
}

impl Panel {
    fn new(kind: &'static str, title: String, texts: Vec<String>) -> Panel {
        let (act, other, closed) = (None, Vec::new(), Vec::new());
        Panel { kind, title, texts, act, other, closed, can_cancel: false }
    }

    fn with_act(self, text: String, href: String) -> Panel {
        Panel { act: Some(Link { text, href }), ..self }
    }

    fn with_other(mut self, text: String, href: String) -> Panel {
        self.other.push(Link { text, href });
        self
    }

    fn cancellable(self) -> Panel {
        Panel { can_cancel: true, ..self }
    }
}

pub fn panel(visit: &Visit, loaded: &Loaded, order: &Order, facts: &Facts) -> Panel {
    let say = |key: &str| visit.t(key, &[]);
    let shown = match order.state {
        OrderState::Draft => Panel::new("info", say("order-state-draft"), Vec::new()),
        OrderState::Authorising => authorising(visit, loaded, order, facts),
        OrderState::AwaitingPayment { .. } => awaiting(visit, facts),
        OrderState::Declined => declined(visit, order, facts),
        OrderState::Completed { .. } if facts.refund.is_some() => given_back(visit, facts),
        OrderState::Completed { .. } => {
            let offer = super::offer_name(loaded, visit, &order.offer);
            let key = match order.purpose.renews() {
                Some(_) => "order-done-renewed",
                None => "order-done-bought",
            };
            Panel::new("done", visit.t(key, &[("offer", Arg::Text(offer))]), Vec::new())
        }
        OrderState::Expired { on } => {
            let day = [("day", Arg::Text(format::date_long(visit.ctx.locale, on)))];
            let money = match facts.there {
                Some(money) => {
                    let amount = format::money_with_code(visit.ctx.locale, money);
                    visit.t("order-expired-money-here", &[("amount", amount.into())])
                }
                None => say("order-expired-paid-anyway"),
            };
            let texts = vec![say("order-expired-text"), money];
            let again = again_href(order);
            Panel::new("warning", visit.t("order-expired-title", &day), texts)
                .with_act(say("order-again"), again)
                .with_other(say("order-to-support"), "/support".to_owned())
        }
        OrderState::Cancelled { on } => {
            let day = [("day", Arg::Text(format::date_long(visit.ctx.locale, on)))];
            let texts = vec![say("order-cancelled-text")];
            Panel::new("info", visit.t("order-cancelled-title", &day), texts)
                .with_other(say("order-again"), again_href(order))
        }
    };
    // Who may not buy sees why in the place of the buttons that would.
    if facts.closed.is_empty() {
        return shown;
    }
    let acts = shown.act.is_some() || shown.can_cancel;
    let closed = if acts { facts.closed.clone() } else { Vec::new() };
    Panel { act: None, can_cancel: false, closed, ..shown }
}

/// The fee went back, and the membership ended with it.
fn given_back(visit: &Visit, facts: &Facts) -> Panel {
    let say = |key: &str, args: &[(&str, Arg)]| visit.t(key, args);
    let Some(refund) = &facts.refund else {
        return Panel::new("info", say("order-refund-title", &[]), Vec::new());
    };
    let amount = format::money(visit.ctx.locale, refund.amount);
    let way = match refund.gateway_key.is_some() {
        true => say("refund-way-card", &[]),
        false => say("refund-way-transfer", &[]),
    };
    let key = match refund.state {
        RefundState::Succeeded => "order-refund-made",
        RefundState::Pending | RefundState::Unknown => "order-refund-begun",
        RefundState::Failed { .. } => "order-refund-failed",
    };
    let text = say(key, &[("amount", amount.into()), ("way", way.into())]);
    Panel::new("info", say("order-refund-title", &[]), vec![text])
        .with_other(say("order-to-invoices", &[]), "/invoices".to_owned())
}

/// Where the same thing is ordered anew.
fn again_href(order: &Order) -> String {
    match order.purpose {
        Purpose::Purchase | Purpose::Upgrade { .. } => format!("/offers/{}", order.offer),
        Purpose::Renewal { subscription, .. } | Purpose::AutomaticRenewal { subscription, .. } => {
            format!("/subscriptions/{subscription}/renewals/new")
        }
    }
}

fn authorising(visit: &Visit, loaded: &Loaded, order: &Order, facts: &Facts) -> Panel {
    let say = |key: &str| visit.t(key, &[]);
    let open = facts.payments.iter().find(|payment| !payment.state.is_final());
    let Some(payment) = open else {
        // The money is there and the year it was for could not be written: a person decides.
        let texts = vec![say("order-stuck-text")];
        return Panel::new("warning", say("order-stuck-title"), texts)
            .with_other(say("order-to-support"), "/support".to_owned());
    };
    let next = next_question(visit, loaded, payment);
    match payment.state {
        PaymentState::Unknown => {
            let mut texts = vec![visit.t("order-unknown-text", &next)];
            if payment::by_hand::is_overdue(payment, visit.ctx.now) {
                texts.push(say("order-unknown-staff"));
            }
            Panel::new("warning", say("order-unknown-title"), texts)
        }
        PaymentState::RequiresConfirmation => {
            let texts = vec![say("order-confirm-text")];
            Panel::new("info", say("order-confirm-title"), texts)
                .with_act(say("order-to-gateway"), pay_href(order))
        }
        _ if payment.method.is_some() => {
            let texts = vec![visit.t("order-charging-text", &next)];
            Panel::new("info", say("order-charging-title"), texts)
        }
        // Asked before, and the gateway did not know: the person may have paid, or left the page
        // open.
        _ if 0 < payment.times_asked => {
            let texts = vec![visit.t("order-later-text", &next), say("order-later-unfinished")];
            Panel::new("warning", say("order-later-title"), texts)
                .with_other(say("order-back-to-gateway"), pay_href(order))
        }
        _ => {
            let texts = vec![say("order-at-gateway-text")];
            Panel::new("info", say("order-at-gateway-title"), texts)
                .with_act(say("order-to-gateway"), pay_href(order))
        }
    }
}

fn pay_href(order: &Order) -> String {
    format!("/orders/{}/pay", order.number)
}

/// When the gateway is asked next, on the programme's clock.
fn next_question(visit: &Visit, loaded: &Loaded, payment: &Payment) -> [(&'static str, Arg); 1] {
    let at: Timestamp = payment.ask_at.unwrap_or(visit.ctx.now);
    let time = format::date_time(visit.ctx.locale, at, &loaded.programme.zone);
    [("time", Arg::Text(time))]
}

fn awaiting(visit: &Visit, facts: &Facts) -> Panel {
    let say = |key: &str| visit.t(key, &[]);
    // Money that is not exactly what was due is never taken silently.
    let (kind, title, text) = if facts.receipts.is_empty() {
        ("info", "order-transfer-title", "order-transfer-text")
    } else {
        ("warning", "order-transfer-received-title", "order-transfer-received")
    };
    Panel::new(kind, say(title), vec![say(text)]).cancellable()
}

fn declined(visit: &Visit, order: &Order, facts: &Facts) -> Panel {
    let say = |key: &str| visit.t(key, &[]);
    let reason = facts.payments.iter().rev().find_map(|payment| match payment.state {
        PaymentState::Failed { reason } => Some(reason),
        PaymentState::Cancelled => Some(FailureReason::Abandoned),
        PaymentState::Pending
        | PaymentState::RequiresConfirmation
        | PaymentState::Unknown
        | PaymentState::Succeeded => None,
    });
    let why = reason.map(|reason| payment::reason_text(&visit.app, visit.ctx.locale, reason));
    let mut texts: Vec<String> = why.into_iter().collect();
    let title = match reason {
        Some(FailureReason::Abandoned) => say("order-left-title"),
        _ => say("order-declined-title"),
    };
    if let Purpose::AutomaticRenewal { .. } = order.purpose {
        texts.push(say("order-declined-automatic"));
        return Panel::new("danger", title, texts)
            .with_act(say("order-renew-by-hand"), again_href(order));
    }
    texts.push(say("order-declined-text"));
    let base = format!("/checkout/{}", order.id);
    Panel::new("danger", title, texts)
        .with_act(say("order-try-again"), format!("{base}/review"))
        .with_other(say("order-other-method"), format!("{base}/payment"))
        .cancellable()
}
