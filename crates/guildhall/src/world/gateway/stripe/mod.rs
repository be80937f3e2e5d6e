//! Stripe: hosted pages for first payments and for storing a card, charges with nobody present,
//! refunds, questions and webhooks. A thin client of our own over its HTTP interface.
//!
//! A stored card's token is `<customer>/<payment method>`: Stripe charges the one for the other.

mod client;
mod disputes;
mod wire;

use domain::payment::{Answer, FailureReason, RefundAnswer};
use jiff::Timestamp;
use serde_json::Value;

use super::{
    ChargeRequest, Event, Purpose, Question, RefundQuestion, RefundReport, RefundRequest, Report,
    Session, SessionRequest, Unsigned, signature,
};
use crate::config::StripeSettings;
use crate::error::{Error, Refusal};
use client::{Client, Said};

/// Where our key stands among an object's metadata.
const KEY: &str = "guildhall_key";

pub struct Stripe {
    client: Client,
    webhook_secrets: Vec<String>,
    /// Whether the key moves real money; webhooks of the other mode are not ours.
    live: bool,
    /// Where people reach the portal: the hosted page leads back there.
    public_url: String,
}

impl Stripe {
    pub fn new(settings: &StripeSettings, public_url: &str) -> anyhow::Result<Stripe> {
        Ok(Stripe {
            client: Client::new(&settings.api, settings.secret_key.reveal())?,
            webhook_secrets: settings
                .webhook_secrets
                .iter()
                .map(|secret| secret.reveal().to_owned())
                .collect(),
            live: settings.is_live(),
            public_url: public_url.to_owned(),
        })
    }

    pub fn read_webhook(
        &self,
        header: &str,
        body: &[u8],
        now: Timestamp,
    ) -> Result<(String, Option<Event>), Unsigned> {
        signature::verify(&self.webhook_secrets, header, body, now)?;
        let told: Value = serde_json::from_slice(body).map_err(|_| Unsigned::Unreadable)?;
        let id = told.get("id").and_then(Value::as_str).ok_or(Unsigned::Unreadable)?;
        let ours = told.get("livemode").and_then(Value::as_bool) == Some(self.live);
        Ok((id.to_owned(), if ours { wire::event(&told) } else { None }))
    }

    pub async fn open_session(&self, request: SessionRequest) -> Result<Session, Error> {
        let back = format!("{}{}", self.public_url, request.return_url);
        let mut form = vec![
            ("success_url".to_owned(), back.clone()),
            ("cancel_url".to_owned(), format!("{back}?left=yes")),
            ("client_reference_id".to_owned(), request.key.clone()),
            ("customer_creation".to_owned(), "always".to_owned()),
            ("locale".to_owned(), wire::locale(request.locale).to_owned()),
            ("payment_method_types[0]".to_owned(), "card".to_owned()),
            (format!("metadata[{KEY}]"), request.key.clone()),
        ];
        let mut add = |name: &str, value: String| form.push((name.to_owned(), value));
        match request.purpose {
            Purpose::Charge(amount) => {
                add("mode", "payment".to_owned());
                add("line_items[0][quantity]", "1".to_owned());
                add("line_items[0][price_data][currency]", wire::currency(amount));
                add("line_items[0][price_data][unit_amount]", wire::minor(amount).to_string());
                add("line_items[0][price_data][product_data][name]", request.description);
                add("payment_intent_data[setup_future_usage]", "off_session".to_owned());
                add(&format!("payment_intent_data[metadata][{KEY}]"), request.key.clone());
            }
            Purpose::StoreCard => {
                add("mode", "setup".to_owned());
                add(&format!("setup_intent_data[metadata][{KEY}]"), request.key.clone());
            }
        }
        match self.client.post("/v1/checkout/sessions", &form, Some(&request.key)).await {
            Said::Done(session) => {
                let text = |name: &str| session.get(name).and_then(Value::as_str);
                match (text("id"), text("url")) {
                    (Some(id), Some(url)) if url.starts_with("https://") => {
                        Ok(Session { name: id.to_owned(), url: url.to_owned() })
                    }
                    // An address is there as long as the page can be used.
                    (Some(_), None) => Err(Refusal::new("gateway.session_finished").into()),
                    _ => Err(Error::broken("the gateway's answer about a page is unreadable")),
                }
            }
            Said::Busy | Said::Nothing => Err(Refusal::new("gateway.unreachable").into()),
            said => Err(Error::broken(format!("the gateway opened no page: {}", said.in_words()))),
        }
    }

    /// Ends a page nobody is to pay on any more. What is paid already stays paid.
    pub async fn close_session(&self, session: &str) {
        let path = format!("/v1/checkout/sessions/{}/expire", wire::safe(session));
        let said = self.client.post(&path, &[], None).await;
        tracing::debug!(said = said.in_words(), "a page was ended");
    }

    pub async fn charge(&self, request: ChargeRequest) -> Report {
        let Some((customer, card)) = request.card_token.split_once('/') else {
            return Report::of(Answer::Refused(FailureReason::CardRevoked));
        };
        let form = [
            ("amount".to_owned(), wire::minor(request.amount).to_string()),
            ("currency".to_owned(), wire::currency(request.amount)),
            ("customer".to_owned(), customer.to_owned()),
            ("payment_method".to_owned(), card.to_owned()),
            ("payment_method_types[0]".to_owned(), "card".to_owned()),
            ("off_session".to_owned(), "true".to_owned()),
            ("confirm".to_owned(), "true".to_owned()),
            (format!("metadata[{KEY}]"), request.key.clone()),
        ];
        match self.client.post("/v1/payment_intents", &form, Some(&request.key)).await {
            Said::Done(intent) => self.settle_intent(&intent).await,
            Said::Refused { status, error } => wire::refused(status, &error),
            // The gateway says that it did nothing: the same as a refusal that may pass.
            Said::Busy => Report::of(Answer::Refused(FailureReason::Trouble)),
            Said::Nothing => Report::lost(),
        }
    }

    /// A charge that waits for its holder would wait for ever where nobody is present: it is ended,
    /// so that it cannot succeed behind our back.
    async fn settle_intent(&self, intent: &Value) -> Report {
        let report = wire::intent(intent);
        if report.answer != Answer::NeedsConfirmation {
            return report;
        }
        let Some(id) = &report.reference else {
            return Report::lost();
        };
        let path = format!("/v1/payment_intents/{}/cancel", wire::safe(id));
        match self.client.post(&path, &[], None).await {
            Said::Done(_) => {
                Report { answer: Answer::Refused(FailureReason::HolderNeeded), ..report }
            }
            _ => Report::lost(),
        }
    }

    /// What became of a charge: by the gateway's names of it where we know them, otherwise among
    /// the customer's charges.
    pub async fn ask(&self, question: Question<'_>) -> Report {
        if let Some(session) = question.session {
            let path = format!(
                "/v1/checkout/sessions/{}?expand[]=payment_intent.payment_method\
                 &expand[]=setup_intent.payment_method",
                wire::safe(session)
            );
            return match self.client.get(&path).await {
                Said::Done(session) => wire::session(&session),
                said => lost(&said),
            };
        }
        if let Some(reference) = question.reference {
            let path = format!("/v1/payment_intents/{}", wire::safe(reference));
            return match self.client.get(&path).await {
                Said::Done(intent) => wire::intent(&intent),
                said => lost(&said),
            };
        }
        let Some((customer, _)) = question.card_token.and_then(|token| token.split_once('/'))
        else {
            // Its page was never opened, so nobody can have paid there.
            return Report::of(Answer::NotSeen);
        };
        // Our clock and the gateway's may differ.
        let since = question.begun_at.as_second() - 600;
        let path = format!(
            "/v1/payment_intents?customer={}&created[gte]={since}&limit=100",
            wire::safe(customer)
        );
        match self.client.get(&path).await {
            Said::Done(list) => match wire::find(&list, question.key) {
                Some(Ok(intent)) => wire::intent(intent),
                Some(Err(())) => Report::lost(),
                None => Report::of(Answer::NotSeen),
            },
            said => lost(&said),
        }
    }

    pub async fn refund(&self, request: RefundRequest) -> RefundReport {
        let form = [
            ("payment_intent".to_owned(), request.payment_reference),
            ("amount".to_owned(), wire::minor(request.amount).to_string()),
            (format!("metadata[{KEY}]"), request.key.clone()),
        ];
        match self.client.post("/v1/refunds", &form, Some(&request.key)).await {
            Said::Done(refund) => wire::refund(&refund),
            Said::Refused { status, error } if wire::is_conflict(status, &error) => {
                RefundReport::lost()
            }
            Said::Refused { error, .. } => {
                RefundReport::of(RefundAnswer::Refused(wire::code(&error)))
            }
            Said::Busy => RefundReport::of(RefundAnswer::NotTaken),
            Said::Nothing => RefundReport::lost(),
        }
    }

    pub async fn ask_refund(&self, question: RefundQuestion<'_>) -> RefundReport {
        let path = format!(
            "/v1/refunds?payment_intent={}&limit=100",
            wire::safe(question.payment_reference)
        );
        match self.client.get(&path).await {
            Said::Done(list) => match wire::find(&list, question.key) {
                Some(Ok(refund)) => wire::refund(refund),
                Some(Err(())) => RefundReport::lost(),
                None => RefundReport::of(RefundAnswer::NotSeen),
            },
            said => {
                tracing::warn!(said = said.in_words(), "the gateway did not tell of a refund");
                RefundReport::lost()
            }
        }
    }

    /// Lets the gateway forget a card. Best effort: a card that is removed here is charged no more
    /// either way.
    pub async fn forget_card(&self, token: &str) {
        if let Some((_, card)) = token.split_once('/') {
            let path = format!("/v1/payment_methods/{}/detach", wire::safe(card));
            let said = self.client.post(&path, &[], None).await;
            tracing::debug!(said = said.in_words(), "a card was forgotten");
        }
    }
}

fn lost(said: &Said) -> Report {
    tracing::warn!(said = said.in_words(), "the gateway did not tell of a charge");
    Report::lost()
}
