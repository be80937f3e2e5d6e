//! Disputes, asked for: webhooks tell of them, and can be lost.

use jiff::Timestamp;
use serde_json::Value;

use super::super::{Dispute, NoAnswer};
use super::client::Said;
use super::{Stripe, wire};

/// Disputes on a page: they carry evidence, and a page must fit into an answer.
const PAGE: u32 = 25;
/// Pages read at a time.
const PAGES_MAX: u32 = 40;

struct Page {
    disputes: Vec<Dispute>,
    /// The last one's name, when more follow.
    more_after: Option<String>,
}

impl Stripe {
    pub async fn ask_dispute(&self, reference: &str) -> Result<Option<Dispute>, NoAnswer> {
        let charge = wire::safe(reference);
        let path = format!("/v1/disputes?payment_intent={charge}&limit={PAGE}");
        let page = self.disputes(&path).await?;
        // A charge that was contested twice is open while one is, and lost when one is.
        Ok(page.disputes.into_iter().min_by_key(|dispute| dispute.won))
    }

    /// One of each charge.
    pub async fn recent_disputes(&self, since: Timestamp) -> Result<Vec<Dispute>, NoAnswer> {
        let first = format!("/v1/disputes?created%5Bgte%5D={}&limit={PAGE}", since.as_second());
        let mut path = first.clone();
        let mut found = Vec::new();
        let mut pages = 0;
        loop {
            let page = self.disputes(&path).await?;
            found.extend(page.disputes);
            pages += 1;
            let Some(last) = page.more_after else { break };
            if PAGES_MAX <= pages {
                tracing::error!(pages, "more disputes than are read at a time; the newest count");
                break;
            }
            path = format!("{first}&starting_after={}", wire::safe(&last));
        }
        found.sort_by(|a, b| (&a.reference, a.won).cmp(&(&b.reference, b.won)));
        found.dedup_by(|later, kept| later.reference == kept.reference);
        Ok(found)
    }

    async fn disputes(&self, path: &str) -> Result<Page, NoAnswer> {
        match self.client.get(path).await {
            Said::Done(list) => page(&list).ok_or(NoAnswer),
            said => {
                tracing::warn!(said = said.in_words(), "the gateway did not tell of disputes");
                Err(NoAnswer)
            }
        }
    }
}

fn page(list: &Value) -> Option<Page> {
    let objects = list.get("data")?.as_array()?;
    let more_after = match list.get("has_more")?.as_bool()? {
        true => Some(objects.last()?.get("id")?.as_str()?.to_owned()),
        false => None,
    };
    Some(Page { disputes: objects.iter().filter_map(wire::dispute).collect(), more_after })
}
