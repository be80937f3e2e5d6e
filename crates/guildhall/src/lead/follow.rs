//! The customer's own side: a secret address by which they prove their address, follow what became
//! of what they asked, and take it back.

use domain::ids::{LeadId, PartnerId};
use domain::lead::{Step, after};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

use super::{Lead, hook, letters, refused, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::types::Sha;
use crate::db::{PartnerScope, walls};
use crate::error::Error;
use crate::partner;

/// Characters of an id and of the proof that we made the address.
const ID_LENGTH: usize = 32;
const PROOF_LENGTH: usize = 40;

/// The address of a lead's own page, as a path. It holds the row's place and a proof under a key of
/// this installation, so each letter can name it though nothing secret is kept.
pub(crate) fn path(app: &App, lead: &Lead) -> Result<String, Error> {
    let key = app.world.seal.derive(PURPOSE).map_err(Error::broken)?;
    let place = format!("{}{}", lead.partner.0.simple(), lead.id.0.simple());
    Ok(format!("/requests/{place}{}", proof(&key, &place)))
}

const PURPOSE: &str = "lead-follow";

/// An HMAC-SHA-256 over the place; its first 160 bits are the proof.
fn signed(key: &[u8; 32], place: &str) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    mac.update(place.as_bytes());
    mac
}

fn proof(key: &[u8; 32], place: &str) -> String {
    let bytes = signed(key, place).finalize().into_bytes();
    bytes.iter().take(PROOF_LENGTH / 2).map(|byte| format!("{byte:02x}")).collect()
}

/// Which row an address names. [`Error::NotFound`] for one we did not make.
fn place_of(app: &App, token: &str) -> Result<(PartnerId, LeadId), Error> {
    let is_token = token.len() == 2 * ID_LENGTH + PROOF_LENGTH
        && token.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (place, given) = token.split_at_checked(2 * ID_LENGTH).ok_or(Error::NotFound)?;
    let given = Sha::from_hex(given).ok_or(Error::NotFound)?.0;
    let keys = app.world.seal.derive_all(PURPOSE);
    let is_ours = |key| signed(key, place).verify_truncated_left(&given).is_ok();
    if !is_token || !keys.iter().any(is_ours) {
        return Err(Error::NotFound);
    }
    let (partner, lead) = place.split_at(ID_LENGTH);
    let id = |text: &str| Uuid::try_parse(text).map_err(|_| Error::NotFound);
    Ok((PartnerId(id(partner)?), LeadId(id(lead)?)))
}

/// A lead as its customer sees it, and the name of the company it was addressed to. What was erased
/// is not there any more.
pub async fn find(app: &App, token: &str) -> Result<(Lead, String), Error> {
    let (partner, lead) = place_of(app, token)?;
    let found = async {
        let read = app.db.read();
        let lead = store::find(read, partner, lead).await?;
        let lead = lead.filter(|lead| lead.erased_at.is_none()).ok_or(Error::NotFound)?;
        let company = partner::store::get(read, partner).await?;
        Ok((lead, company.legal_name))
    };
    walls::of(partner, found).await
}

/// The customer proves the address: from now on the company sees the request, and its time runs.
/// Pressed again, it changes nothing.
pub async fn prove(app: &App, ctx: &Ctx, token: &str) -> Result<(), Error> {
    let (partner, _) = place_of(app, token)?;
    walls::of(partner, step(app, ctx, token, Step::Prove)).await
}

/// The customer takes it back: the company sees who they are no longer. Pressed again, it changes
/// nothing.
pub async fn withdraw(app: &App, ctx: &Ctx, token: &str) -> Result<(), Error> {
    let (partner, _) = place_of(app, token)?;
    walls::of(partner, step(app, ctx, token, Step::Withdraw)).await
}

async fn step(app: &App, ctx: &Ctx, token: &str, step: Step) -> Result<(), Error> {
    use domain::lead::StepRefusal;
    let (partner, id) = place_of(app, token)?;
    let zone = app.programme().await?.programme.zone.clone();
    let scope = PartnerScope::open(app, partner).await?;
    let lead = store::find(scope.tx(), partner, id).await?;
    let mut lead = lead.filter(|lead| lead.erased_at.is_none()).ok_or(Error::NotFound)?;
    lead.done = match (after(lead.done, lead.rules, step, ctx.now), step) {
        (Ok(standing), _) => standing,
        (Err(StepRefusal::AlreadyProven), Step::Prove)
        | (Err(StepRefusal::Withdrawn), Step::Withdraw) => return Ok(()),
        (Err(refusal), _) => {
            let day = |at| domain::calendar::civil_day(at, &zone);
            return Err(refused(refusal, day));
        }
    };
    lead.changed_at = ctx.now;
    if step == Step::Prove {
        lead.received_at = Some(ctx.now);
        store::record_change(scope.tx(), &lead).await?;
        scope.record(app, ctx, lead.event("lead.created")).await?;
        letters::received(&scope, app, ctx, &lead).await?;
        if !lead.is_spam() {
            hook::tell(&scope, app, ctx, &lead, "lead.created").await?;
        }
    } else {
        store::record_change(scope.tx(), &lead).await?;
        scope.record(app, ctx, lead.event("lead.withdrawn")).await?;
        if lead.received_at.is_some() {
            letters::withdrawn(&scope, app, ctx, &lead).await?;
            hook::tell(&scope, app, ctx, &lead, "lead.updated").await?;
        }
    }
    scope.commit().await
}

/// What the customer wrote themselves, for their own page.
pub fn own_words(lead: &Lead) -> String {
    lead.own_contact().map(|contact| contact.need.clone()).unwrap_or_default()
}
