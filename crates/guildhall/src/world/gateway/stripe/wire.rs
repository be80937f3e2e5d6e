//! Stripe's objects read as ours.

use domain::money::{Currency, Money};
use domain::payment::{Answer, FailureReason, RefundAnswer};
use domain::text::Locale;
use serde_json::Value;

use super::super::{Card, Dispute, Event, RefundReport, Report};
use super::KEY;

fn text<'a>(value: &'a Value, path: &str) -> Option<&'a str> {
    value.pointer(path)?.as_str()
}

/// An id, or the id of the object that stands in its place when it was asked to be shown whole.
fn id(value: &Value, path: &str) -> Option<String> {
    let found = value.pointer(path)?;
    found.as_str().or_else(|| found.get("id")?.as_str()).map(str::to_owned)
}

/// Our key on an object.
fn key(object: &Value) -> Option<String> {
    text(object, &format!("/metadata/{KEY}")).map(str::to_owned)
}

/// An id as part of an address: Stripe's ids have only letters, digits and underscores.
pub fn safe(id: &str) -> String {
    id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

pub fn currency(amount: Money) -> String {
    amount.currency.code().to_ascii_lowercase()
}

/// Stripe counts these in hundredths although they have none.
fn in_hundredths(code: &str) -> bool {
    matches!(code, "ISK" | "UGX")
}

pub fn minor(amount: Money) -> i64 {
    if in_hundredths(amount.currency.code()) { amount.minor * 100 } else { amount.minor }
}

fn money(object: &Value) -> Option<Money> {
    let currency = Currency::parse(&text(object, "/currency")?.to_ascii_uppercase())?;
    let minor = object.get("amount")?.as_i64()?;
    let minor = if in_hundredths(currency.code()) { minor / 100 } else { minor };
    Some(Money::new(minor, currency))
}

pub fn locale(locale: Locale) -> &'static str {
    match locale {
        Locale::EnUs => "en",
        Locale::ZhTw => "zh-TW",
        Locale::ZhCn => "zh",
        Locale::JaJp => "ja",
    }
}

/// A charge. Where it waits for a card after one was refused, the last refusal is the answer.
pub fn intent(intent: &Value) -> Report {
    let answer = match text(intent, "/status") {
        Some("succeeded") => Answer::Charged,
        Some("processing" | "requires_capture" | "requires_confirmation") => Answer::StillPending,
        Some("requires_action") => Answer::NeedsConfirmation,
        Some("requires_payment_method") => match intent.get("last_payment_error") {
            Some(error) if error.is_object() => Answer::Refused(reason(error)),
            _ => Answer::StillPending,
        },
        Some("canceled") => Answer::Refused(FailureReason::HolderNeeded),
        _ => return Report::lost(),
    };
    Report { answer, reference: id(intent, ""), card: card(intent) }
}

/// A page, with its charge or its stored card.
pub fn session(session: &Value) -> Report {
    let nothing = Value::Null;
    let inner = session.get("payment_intent").filter(|intent| intent.is_object());
    let stored = session.get("setup_intent").filter(|intent| intent.is_object());
    let told = inner.or(stored).unwrap_or(&nothing);
    let report = |answer| Report { answer, reference: id(told, ""), card: card(told) };
    match (text(session, "/status"), text(session, "/payment_status")) {
        (Some("complete"), Some("paid" | "no_payment_required")) => report(Answer::Charged),
        (Some("complete"), _) => match inner {
            Some(charge) => intent(charge),
            None => report(Answer::StillPending),
        },
        // On its page a person may try one card after the other: no refusal is the last.
        (Some("open"), _) => match text(told, "/status") {
            Some("requires_action") => Report::of(Answer::NeedsConfirmation),
            _ => Report::of(Answer::StillPending),
        },
        (Some("expired"), _) => Report::of(Answer::NotSeen),
        _ => Report::lost(),
    }
}

fn card(intent: &Value) -> Option<Card> {
    let method = intent.get("payment_method")?;
    let face = method.get("card")?;
    let customer = id(intent, "/customer").or_else(|| id(method, "/customer"))?;
    Some(Card {
        token: format!("{customer}/{}", id(method, "")?),
        brand: brand(face.get("brand")?.as_str()?),
        last4: face.get("last4")?.as_str()?.to_owned(),
        expires_year: face.get("exp_year")?.as_i64()?,
        expires_month: face.get("exp_month")?.as_i64()?,
    })
}

/// The name people know.
fn brand(code: &str) -> String {
    match code {
        "visa" => "Visa",
        "mastercard" => "Mastercard",
        "amex" => "American Express",
        "jcb" => "JCB",
        "unionpay" => "UnionPay",
        "discover" => "Discover",
        "diners" => "Diners Club",
        other => other,
    }
    .to_owned()
}

/// A refused call to charge.
pub fn refused(status: u16, error: &Value) -> Report {
    if is_conflict(status, error) {
        return Report::lost();
    }
    let reason = match text(error, "/type") {
        // 402 is said of cards only.
        kind if status == 402 || kind == Some("card_error") => reason(error),
        _ if text(error, "/code") == Some("resource_missing") => FailureReason::CardRevoked,
        kind => {
            tracing::error!(status, kind, code = code(error), "the gateway took no charge");
            FailureReason::Trouble
        }
    };
    let reference = id(error, "/payment_intent");
    Report { answer: Answer::Refused(reason), reference, card: None }
}

/// The key is in use at this moment, or was used otherwise: what it stands for has to be asked.
pub fn is_conflict(status: u16, error: &Value) -> bool {
    status == 409 || text(error, "/type") == Some("idempotency_error")
}

pub fn code(error: &Value) -> String {
    let code = text(error, "/decline_code").or_else(|| text(error, "/code"));
    code.or_else(|| text(error, "/type")).unwrap_or("refused").to_owned()
}

/// Why a bank refused, from its own word where it gave one.
fn reason(error: &Value) -> FailureReason {
    match code(error).as_str() {
        "insufficient_funds" | "withdrawal_count_limit_exceeded" => {
            FailureReason::InsufficientFunds
        }
        "expired_card" => FailureReason::ExpiredCard,
        "authentication_required" => FailureReason::HolderNeeded,
        "payment_intent_authentication_failure" => FailureReason::ConfirmationFailed,
        "lost_card"
        | "stolen_card"
        | "pickup_card"
        | "restricted_card"
        | "invalid_account"
        | "card_not_supported"
        | "new_account_information_available"
        | "revocation_of_authorization"
        | "revocation_of_all_authorizations"
        | "stop_payment_order"
        | "incorrect_number"
        | "invalid_number" => FailureReason::CardRevoked,
        "processing_error" | "issuer_not_available" | "try_again_later" | "reenter_transaction" => {
            FailureReason::Trouble
        }
        _ => FailureReason::Declined,
    }
}

pub fn refund(refund: &Value) -> RefundReport {
    let answer = match text(refund, "/status") {
        Some("succeeded") => RefundAnswer::Refunded,
        Some("pending" | "requires_action") => RefundAnswer::StillPending,
        Some("failed" | "canceled") => {
            let why = text(refund, "/failure_reason").unwrap_or("failed");
            RefundAnswer::Refused(why.to_owned())
        }
        _ => return RefundReport::lost(),
    };
    RefundReport { answer, reference: id(refund, "") }
}

/// The object of a list that carries our key: `None` when the whole list has none, an error when
/// the list is cut off or unreadable and so proves nothing.
pub fn find<'a>(list: &'a Value, wanted: &str) -> Option<Result<&'a Value, ()>> {
    let Some(objects) = list.get("data").and_then(Value::as_array) else {
        return Some(Err(()));
    };
    let found = objects.iter().find(|object| key(object).as_deref() == Some(wanted));
    match (found, list.get("has_more").and_then(Value::as_bool)) {
        (Some(found), _) => Some(Ok(found)),
        (None, Some(false)) => None,
        (None, _) => Some(Err(())),
    }
}

/// A dispute; `None` where it is about no charge of our kind.
pub fn dispute(dispute: &Value) -> Option<Dispute> {
    let reference = id(dispute, "/payment_intent")?;
    Some(Dispute { reference, amount: money(dispute)?, won: won(dispute) })
}

/// `None` while the bank decides, and for any status that does not say.
fn won(dispute: &Value) -> Option<bool> {
    match text(dispute, "/status")? {
        // A warning that was closed never took the money.
        "won" | "warning_closed" => Some(true),
        "lost" => Some(false),
        _ => None,
    }
}

/// What a webhook tells, where that concerns us.
pub fn event(told: &Value) -> Option<Event> {
    let kind = text(told, "/type")?;
    let object = told.pointer("/data/object")?;
    if kind.starts_with("checkout.session.") {
        let key = key(object)?;
        return Some(match text(object, "/mode") {
            Some("setup") => Event::SetupChanged { key },
            _ => Event::ChargeChanged { key },
        });
    }
    if kind.starts_with("payment_intent.") {
        return Some(Event::ChargeChanged { key: key(object)? });
    }
    if kind.starts_with("refund.") || kind == "charge.refund.updated" {
        return Some(Event::RefundChanged { key: key(object)? });
    }
    let reference = id(object, "/payment_intent");
    match kind {
        "charge.dispute.created" => {
            Some(Event::ChargebackOpened { reference: reference?, amount: money(object)? })
        }
        "charge.dispute.closed" => {
            let won = won(object) == Some(true);
            Some(Event::ChargebackClosed { reference: reference?, won })
        }
        _ => None,
    }
}
