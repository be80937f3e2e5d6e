//! The one thing to do now, in words.

use domain::access::Action;
use domain::ids::{OfferCode, OrderNumber};
use domain::money::Money;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::{Arg, format};
use serde::Serialize;

use super::next::{Next, WindowCharge};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::web::reason::relative;

/// The arguments of the macro `next_act`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextView {
    pub over: String,
    pub title: String,
    pub text: String,
    /// `None` where there is nothing to press, or the reader may not.
    pub href: Option<String>,
    pub label: Option<String>,
}

/// `card` names the stored card.
pub fn view(app: &App, ctx: &Ctx, loaded: &Loaded, next: &Next, card: &str) -> NextView {
    let teller = Teller { app, ctx, loaded };
    match next {
        Next::ChargeUnknown { number, ask_at } => teller.unknown(number, *ask_at),
        Next::ChargeUnfinished { number } => teller.now(
            teller.say("dashboard-next-unfinished", &[number_arg(number)]),
            teller.say("dashboard-next-unfinished-text", &[]),
            to_order(number, "dashboard-go-order"),
        ),
        Next::VettingRejected { on, reason } => teller.rejected(*on, reason),
        Next::VettingPending { since } => teller.pending(*since),
        Next::EmailNotProven => teller.now(
            teller.say("dashboard-next-unproven", &[]),
            teller.say("dashboard-next-unproven-text", &[]),
            Go(Action::SeeOffers, "/company".to_owned(), "dashboard-go-company"),
        ),
        Next::Declined { order, number } => teller.now(
            teller.say("dashboard-next-declined", &[number_arg(number)]),
            teller.say("dashboard-next-declined-text", &[]),
            Go(Action::Buy, format!("/checkout/{order}"), "dashboard-go-declined"),
        ),
        Next::TransferDue { number, total, expires_on } => teller.now(
            teller.say("dashboard-next-transfer", &[number_arg(number), teller.amount(*total)]),
            teller.say("dashboard-next-transfer-text", &teller.day(*expires_on)),
            to_order(number, "dashboard-go-transfer"),
        ),
        Next::WindowOpen { subscription, offer, closes_on, charge } => teller.now(
            teller.say("dashboard-next-window", &teller.about(offer, *closes_on)),
            teller.charge(*charge),
            Go(
                Action::Renew,
                format!("/subscriptions/{subscription}/renewals/new"),
                "dashboard-go-renew",
            ),
        ),
        Next::Draft { order, offer } => teller.now(
            teller.say("dashboard-next-draft", &[teller.offer(offer)]),
            teller.say("dashboard-next-draft-text", &[]),
            Go(Action::Buy, format!("/checkout/{order}"), "dashboard-go-draft"),
        ),
        Next::WindowOpens { subscription, offer, ends_on, opens_on, lacks_card } => teller.soon(
            teller.say("dashboard-next-opens", &teller.about(offer, *opens_on)),
            teller.by_hand(*ends_on, *lacks_card),
            Go(Action::SeeOffers, format!("/subscriptions/{subscription}"), "dashboard-go-look"),
        ),
        Next::ChargeAhead { subscription, offer, on, total } => teller.soon(
            teller.say("dashboard-next-charge", &teller.about(offer, *on)),
            teller.charge_ahead(*total, card),
            Go(Action::SeeOffers, format!("/subscriptions/{subscription}"), "dashboard-go-look"),
        ),
        Next::NoMembership { had } => teller.none_held(*had),
        Next::Nothing => teller.told(
            "dashboard-over-nothing",
            teller.say("dashboard-next-nothing", &[]),
            teller.say("dashboard-next-nothing-text", &[]),
            None,
        ),
    }
}

/// Who may press, where it leads, what stands on it.
struct Go(Action, String, &'static str);

fn to_order(number: &OrderNumber, label: &'static str) -> Go {
    Go(Action::SeeOrders, format!("/orders/{number}"), label)
}

fn number_arg(number: &OrderNumber) -> (&'static str, Arg) {
    ("number", Arg::from(number.as_str()))
}

struct Teller<'a> {
    app: &'a App,
    ctx: &'a Ctx,
    loaded: &'a Loaded,
}

impl Teller<'_> {
    fn say(&self, key: &str, args: language::Args<'_>) -> String {
        self.app.text(self.ctx.locale, key, args)
    }

    fn now(&self, title: String, text: String, go: Go) -> NextView {
        self.told("dashboard-over-now", title, text, Some(go))
    }

    fn soon(&self, title: String, text: String, go: Go) -> NextView {
        self.told("dashboard-over-soon", title, text, Some(go))
    }

    /// Without the button, and with the word who may, for a reader who may not.
    fn told(&self, over: &str, title: String, text: String, go: Option<Go>) -> NextView {
        let (over, none) = (self.say(over, &[]), (None, None));
        let (text, (href, label)) = match go {
            Some(Go(action, href, label)) if self.ctx.allows(action) => {
                (text, (Some(href), Some(self.say(label, &[]))))
            }
            Some(_) => {
                let told = [("text", Arg::Text(text))];
                (self.say("dashboard-next-for-admin", &told), none)
            }
            None => (text, none),
        };
        NextView { over, title, text, href, label }
    }

    fn unknown(&self, number: &OrderNumber, ask_at: Option<Timestamp>) -> NextView {
        let text = match ask_at {
            Some(at) => self.say("dashboard-next-unknown-text", &[self.time(at)]),
            None => self.say("dashboard-next-unknown-text-soon", &[]),
        };
        let title = self.say("dashboard-next-unknown", &[number_arg(number)]);
        self.now(title, text, to_order(number, "dashboard-go-order"))
    }

    fn none_held(&self, had: bool) -> NextView {
        let (title, text) = if had {
            ("dashboard-next-again", "dashboard-next-again-text")
        } else {
            ("dashboard-next-none", "dashboard-next-none-text")
        };
        let go = Go(Action::SeeOffers, "/offers".to_owned(), "dashboard-go-offers");
        self.now(self.say(title, &[]), self.say(text, &[]), go)
    }

    fn rejected(&self, on: Date, reason: &str) -> NextView {
        self.now(
            self.say("dashboard-next-rejected", &self.day(on)[..1]),
            self.say("dashboard-next-rejected-text", &[("reason", reason.into())]),
            Go(Action::SeeOffers, "/support".to_owned(), "dashboard-go-support"),
        )
    }

    fn pending(&self, since: Date) -> NextView {
        self.soon(
            self.say("dashboard-next-pending", &[]),
            self.say("dashboard-next-pending-text", &self.day(since)[..1]),
            Go(Action::SeeOffers, "/company".to_owned(), "dashboard-go-company"),
        )
    }

    fn charge(&self, charge: WindowCharge) -> String {
        match charge {
            WindowCharge::None => self.say("dashboard-window-by-hand", &[]),
            WindowCharge::Due { on } => self.say("dashboard-window-due", &self.day(on)),
            WindowCharge::Retried { on } => self.say("dashboard-window-retried", &self.day(on)),
            WindowCharge::Exhausted => self.say("dashboard-window-exhausted", &[]),
            WindowCharge::Missed => self.say("dashboard-window-missed", &[]),
        }
    }

    fn by_hand(&self, ends_on: Date, lacks_card: bool) -> String {
        let key =
            if lacks_card { "dashboard-next-opens-no-card" } else { "dashboard-next-opens-text" };
        self.say(key, &self.day(ends_on))
    }

    fn charge_ahead(&self, total: Option<Money>, card: &str) -> String {
        match total {
            Some(total) => {
                let args = [self.amount(total), ("card", card.into())];
                self.say("dashboard-next-charge-text", &args)
            }
            None => self.say("dashboard-next-charge-no-price", &[("card", card.into())]),
        }
    }

    fn about(&self, offer: &OfferCode, day: Date) -> [(&'static str, Arg); 3] {
        let [day, days] = self.day(day);
        [self.offer(offer), day, days]
    }

    fn offer(&self, code: &OfferCode) -> (&'static str, Arg) {
        let offer = self.loaded.programme.offer(code);
        let name = offer.map_or(code.as_str(), |offer| offer.name.get(self.ctx.locale));
        ("offer", name.into())
    }

    fn day(&self, day: Date) -> [(&'static str, Arg); 2] {
        let (app, ctx) = (self.app, self.ctx);
        [
            ("day", format::date_long(ctx.locale, day).into()),
            ("days", relative(app, ctx.locale, ctx.today, day).into()),
        ]
    }

    fn amount(&self, amount: Money) -> (&'static str, Arg) {
        ("amount", format::money(self.ctx.locale, amount).into())
    }

    fn time(&self, at: Timestamp) -> (&'static str, Arg) {
        ("time", format::date_time(self.ctx.locale, at, &TimeZone::UTC).into())
    }
}
