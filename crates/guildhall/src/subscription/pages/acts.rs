//! What may be done with a subscription, in the one order all pages keep: renew, download the
//! invoice, turn automatic renewal off, cancel. Each act that is not open has its reason.

use domain::access::Action;
use domain::ids::InvoiceNumber;
use domain::subscription::{AutoRenewState, Status};
use language::format;
use serde::Serialize;

use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Refusal;
use crate::payment::PaymentMethod;
use crate::subscription::Holding;
use crate::subscription::standing::Standing;
use crate::web::reason::{Reason, reason};

#[derive(Debug, Clone, Serialize)]
pub struct Acts {
    pub renew: Act,
    pub invoice: Act,
    pub turn_off: Act,
    pub cancel: Act,
}

#[derive(Debug, Clone, Serialize)]
pub struct Act {
    pub href: String,
    pub open: bool,
    /// Empty where it is open.
    pub why: Vec<Reason>,
}

pub fn acts(
    app: &App,
    ctx: &Ctx,
    holding: &Holding,
    standing: &Standing,
    invoice: Option<&InvoiceNumber>,
) -> Acts {
    let base = format!("/subscriptions/{}", holding.subscription.id);
    let act = |href: String, may: Result<(), (Refusal, Option<String>)>| Act {
        href,
        open: may.is_ok(),
        why: may.err().map(|(no, place)| reason(app, ctx, &no, place)).into_iter().collect(),
    };
    let renewals = format!("{base}/renewals/new");
    let switch = format!("{base}/automatic-renewal");
    let renewal = standing.renewal.clone().map_err(|refusal| {
        let place = (refusal.code == "renewal.not_due").then(|| renewals.clone());
        (refusal, place)
    });
    let turn_off = standing.turn_off.clone().map_err(|refusal| {
        let told = ["auto_renew.already_off", "auto_renew.too_late"].contains(&refusal.code);
        (refusal, told.then(|| switch.clone()))
    });
    let download = match invoice {
        None => Err((Refusal::new("subscription.no_invoice"), None)),
        Some(_) => ctx.needs_role(Action::DownloadInvoice).map_err(|refusal| (refusal, None)),
    };
    let live = standing.status.is_live();
    let cancel = if live { Ok(()) } else { Err((Refusal::new("subscription.ended"), None)) };
    let id = holding.subscription.id;
    Acts {
        renew: act(renewals, renewal),
        invoice: act(
            invoice.map_or(String::new(), |number| format!("/invoices/{number}/pdf")),
            download,
        ),
        turn_off: act(switch, turn_off),
        cancel: act(format!("/support?topic=cancel&subscription={id}"), cancel),
    }
}

/// A status word with the kind of its badge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Badge {
    pub kind: &'static str,
    pub text: String,
}

pub fn status_badge(app: &App, ctx: &Ctx, status: &Status) -> Badge {
    let (kind, key) = match status {
        Status::Active { .. } => ("ok", "subscription-status-active"),
        Status::RenewalWindow { .. } => ("warn", "subscription-status-renewal-window"),
        Status::Lapsed { .. } => ("off", "subscription-status-lapsed"),
        Status::Cancelled { .. } => ("off", "subscription-status-cancelled"),
        Status::Upgraded { .. } => ("info", "subscription-status-upgraded"),
    };
    Badge { kind, text: app.text(ctx.locale, key, &[]) }
}

/// What the switch says, with its day and the card.
pub fn switch_sentence(
    app: &App,
    ctx: &Ctx,
    standing: &Standing,
    card: Option<&PaymentMethod>,
) -> String {
    let day = |day| ("day", language::Arg::Text(format::date_long(ctx.locale, day)));
    let say = |key: &str, args: language::Args<'_>| app.text(ctx.locale, key, args);
    match standing.auto_renew {
        AutoRenewState::On { charge_on } => {
            let card = ("card", language::Arg::Text(card_words(app, ctx, card)));
            say("subscription-auto-renew-on", &[day(charge_on), card])
        }
        AutoRenewState::OnWithoutCard { charge_on } => {
            say("subscription-auto-renew-on-without-card", &[day(charge_on)])
        }
        AutoRenewState::Past { charge_on } => {
            say("subscription-auto-renew-past", &[day(charge_on)])
        }
        AutoRenewState::Off { on } => say("subscription-auto-renew-off", &[day(on)]),
        AutoRenewState::NotOffered => say("subscription-auto-renew-not-offered", &[]),
        AutoRenewState::Ended => say("subscription-auto-renew-ended", &[]),
    }
}

/// "Visa •••• 4242", or the words for none.
pub fn card_words(app: &App, ctx: &Ctx, card: Option<&PaymentMethod>) -> String {
    match card {
        Some(card) => {
            let args =
                [("brand", card.brand.as_str().into()), ("last4", card.last4.as_str().into())];
            app.text(ctx.locale, "payment-card-masked", &args)
        }
        None => app.text(ctx.locale, "payment-card-none", &[]),
    }
}

/// The offer's name in the reader's language.
pub fn offer_name(loaded: &Loaded, ctx: &Ctx, holding: &Holding) -> String {
    let offer = loaded.programme.offer(&holding.offer);
    offer.map_or_else(|| holding.offer.to_string(), |offer| offer.name.get(ctx.locale).to_owned())
}
