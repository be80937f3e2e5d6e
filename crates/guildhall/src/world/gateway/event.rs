//! What a gateway tells by webhook, in words of our own: no more than what changed. What became of
//! it is asked for, so that no order, doubling or delay of the webhooks can mislead.

use domain::money::{Currency, Money};
use serde_json::{Value, json};

/// What changed at the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The charge under this key.
    ChargeChanged { key: String },
    /// The refund under this key.
    RefundChanged { key: String },
    /// The page on which a card is stored, under this key.
    SetupChanged { key: String },
    /// The card's holder contests a charge, named by the gateway's reference.
    ChargebackOpened { reference: String, amount: Money },
    /// The dispute ended; `won` when the money is ours again.
    ChargebackClosed { reference: String, won: bool },
}

impl Event {
    /// The key, or the gateway's reference, that it speaks of.
    pub fn about(&self) -> &str {
        match self {
            Event::ChargeChanged { key }
            | Event::RefundChanged { key }
            | Event::SetupChanged { key } => key,
            Event::ChargebackOpened { reference, .. }
            | Event::ChargebackClosed { reference, .. } => reference,
        }
    }

    /// The form in which it is kept, and in which the simulated gateway sends it.
    pub fn to_json(&self) -> Value {
        match self {
            Event::ChargeChanged { key } => json!({ "type": "charge.changed", "key": key }),
            Event::RefundChanged { key } => json!({ "type": "refund.changed", "key": key }),
            Event::SetupChanged { key } => json!({ "type": "setup.changed", "key": key }),
            Event::ChargebackOpened { reference, amount } => json!({
                "type": "chargeback.opened",
                "reference": reference,
                "amount_minor": amount.minor,
                "currency": amount.currency.code(),
            }),
            Event::ChargebackClosed { reference, won } => {
                json!({ "type": "chargeback.closed", "reference": reference, "won": won })
            }
        }
    }

    /// Reads the same form; `None` for anything else.
    pub fn from_json(value: &Value) -> Option<Event> {
        let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        Some(match value.get("type")?.as_str()? {
            "charge.changed" => Event::ChargeChanged { key: text("key")? },
            "refund.changed" => Event::RefundChanged { key: text("key")? },
            "setup.changed" => Event::SetupChanged { key: text("key")? },
            "chargeback.opened" => Event::ChargebackOpened {
                reference: text("reference")?,
                amount: Money::new(
                    value.get("amount_minor")?.as_i64()?,
                    Currency::parse(&text("currency")?)?,
                ),
            },
            "chargeback.closed" => Event::ChargebackClosed {
                reference: text("reference")?,
                won: value.get("won")?.as_bool()?,
            },
            _ => return None,
        })
    }
}
