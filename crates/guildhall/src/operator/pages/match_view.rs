//! What the matching pages show, with every word finished.

use domain::access::Action;
use domain::ids::{EntryId, PartnerId};
use domain::payment::matching::{Reason, Score};
use language::{Arg, format};
use serde::Serialize;

use super::matching::{PARTS, Unapplied};
use super::rows::{Badge, order_badge, order_href, outcome_badge};
use crate::error::Error;
use crate::operator::companies::{Companies, Company};
use crate::order::{self, Order};
use crate::payment::bank::suggest::{self, Pool, Suggestion};
use crate::payment::bank::{Entry, store};
use crate::payment::books::{self, Source};
use crate::payment::{self, proof};
use crate::web::Visit;
use crate::web::view::{Amount, FormErrors};

/// Entries each list of the page has.
const LIST_MAX: u64 = 50;

/// Both columns, and what stands for nothing at all.
#[derive(Debug, Serialize)]
pub struct MatchingPage {
    unapplied: Vec<Unapplied>,
    entries: Vec<EntryRow>,
    orders: Vec<Waiting>,
    decided: Vec<EntryRow>,
    errors: FormErrors,
}

/// Money a statement tells of.
#[derive(Debug, Clone, Serialize)]
pub struct EntryRow {
    id: String,
    href: String,
    booked_on: String,
    valued_on: String,
    amount: Amount,
    rest: Amount,
    /// The rest as a plain number, for a form.
    rest_plain: String,
    /// Something of it is matched already.
    in_part: bool,
    payer: String,
    payer_account: String,
    text: String,
    reference: String,
    bank_reference: String,
    account: String,
    badge: Badge,
    best: Option<SuggestionRow>,
}

/// An order an entry might be for.
#[derive(Debug, Clone, Serialize)]
pub struct SuggestionRow {
    number: String,
    href: String,
    company: Company,
    badge: Badge,
    missing: Amount,
    points: u32,
    /// What speaks for it, and against it.
    reasons: Vec<ReasonRow>,
    /// What matching would lead to.
    outcome: Badge,
    exact: bool,
    proofs: Vec<ProofRow>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ReasonRow {
    good: bool,
    text: String,
}

/// A proof the partner showed, beside the match.
#[derive(Debug, Clone, Serialize)]
pub struct ProofRow {
    paid_on: String,
    account: String,
    reference: String,
    fits: bool,
}

/// An order that waits for a transfer.
#[derive(Debug, Serialize)]
struct Waiting {
    number: String,
    href: String,
    company: Company,
    total: Amount,
    missing: Amount,
    in_part: bool,
    reference: String,
    expires_on: Option<String>,
}

impl EntryRow {
    fn of(visit: &Visit, entry: &Entry, best: Option<SuggestionRow>) -> EntryRow {
        let rest = entry.rest();
        let (kind, key) = match (entry.set_aside.is_some(), rest.minor) {
            (true, _) => ("off", "matching-state-aside"),
            (false, 0) if entry.amount.minor <= 0 => ("off", "matching-state-outgoing"),
            (false, 0) => ("ok", "matching-state-matched"),
            (false, _) if entry.matched.minor == 0 => ("wait", "matching-state-open"),
            (false, _) => ("warn", "matching-state-in-part"),
        };
        EntryRow {
            id: entry.id.to_string(),
            href: format!("/operator/matching/{}", entry.id),
            booked_on: entry.booked_on.to_string(),
            valued_on: entry.valued_on.to_string(),
            amount: entry.amount.into(),
            rest: rest.into(),
            rest_plain: rest.decimal(),
            in_part: entry.matched.minor != 0,
            payer: entry.payer.clone(),
            payer_account: entry.payer_account.clone(),
            text: entry.text.clone(),
            reference: entry.reference.clone(),
            bank_reference: entry.bank_reference.clone(),
            account: entry.account.clone(),
            badge: Badge { kind, text: visit.t(key, &[]) },
            best,
        }
    }
}

impl SuggestionRow {
    async fn of(
        visit: &Visit,
        companies: &Companies,
        entry: &Entry,
        one: &Suggestion,
    ) -> Result<SuggestionRow, Error> {
        let order = &one.order;
        let proofs =
            proof::store::list_of_order(visit.app.db.read(), order.partner, order.id).await?;
        Ok(SuggestionRow {
            number: order.number.to_string(),
            href: order_href(order),
            company: companies.of(order.partner)?,
            badge: order_badge(visit, &order.state),
            missing: one.missing.into(),
            points: one.score.points,
            reasons: reasons(visit, &one.score),
            outcome: outcome_badge(visit, one.outcome.code()),
            exact: one.outcome.code() == "exact",
            proofs: proofs
                .iter()
                .map(|proof| ProofRow {
                    paid_on: proof.paid_on.to_string(),
                    account: proof.account.clone(),
                    reference: proof.reference.clone(),
                    fits: proof.fits(entry),
                })
                .collect(),
        })
    }
}

fn reasons(visit: &Visit, score: &Score) -> Vec<ReasonRow> {
    let row = |reason: &Reason| {
        let money = match reason {
            Reason::AnotherAmount(domain::payment::ReceiptOutcome::Under { missing }) => {
                format::money_with_code(visit.ctx.locale, *missing)
            }
            Reason::AnotherAmount(domain::payment::ReceiptOutcome::Over { extra }) => {
                format::money_with_code(visit.ctx.locale, *extra)
            }
            _ => String::new(),
        };
        let key = format!("matching-reason-{}", reason.code());
        let text = visit.t(&key, &[("amount", Arg::Text(money))]);
        ReasonRow { good: reason.is_for(), text }
    };
    score.reasons.iter().map(row).collect()
}

impl MatchingPage {
    pub async fn load(visit: &Visit, errors: FormErrors) -> Result<MatchingPage, Error> {
        visit.ctx.may(Action::RecordReceipt)?;
        let read = visit.app.db.read();
        let open = store::list_open(read, LIST_MAX).await?;
        let pool = Pool::awaiting(&visit.app, &visit.ctx).await?;
        let mut scored = Vec::new();
        for entry in &open {
            // One that names an order beyond the pool is looked up by itself.
            let named = suggest::named(&visit.app, entry).await?.into_iter().next();
            let best = match named {
                Some(best) => Some(best),
                None => pool.score(entry).into_iter().next(),
            };
            scored.push((entry, best));
        }
        let partners = pool.orders().iter().map(|order| order.partner);
        let named = scored.iter().filter_map(|(_, best)| best.as_ref());
        let partners = partners.chain(named.map(|best| best.order.partner));
        let companies = Companies::load(read, partners).await?;
        let mut entries = Vec::new();
        for (entry, best) in scored {
            let best = match best {
                Some(best) => Some(SuggestionRow::of(visit, &companies, entry, &best).await?),
                None => None,
            };
            entries.push(EntryRow::of(visit, entry, best));
        }
        let waiting = |order: &Order| waiting(&companies, &pool, order);
        let decided = store::list_decided(read, LIST_MAX).await?;
        Ok(MatchingPage {
            unapplied: Unapplied::load(visit).await?,
            entries,
            orders: pool.orders().iter().map(waiting).collect::<Result<_, Error>>()?,
            decided: decided.iter().map(|entry| EntryRow::of(visit, entry, None)).collect(),
            errors,
        })
    }
}

fn waiting(companies: &Companies, pool: &Pool, order: &Order) -> Result<Waiting, Error> {
    let missing = pool.missing(order);
    let expires_on = match order.state {
        domain::order::OrderState::AwaitingPayment { expires_on } => Some(expires_on),
        _ => None,
    };
    Ok(Waiting {
        number: order.number.to_string(),
        href: order_href(order),
        company: companies.of(order.partner)?,
        total: order.quote.total.into(),
        in_part: missing != order.quote.total,
        missing: missing.into(),
        reference: order.number.creditor_reference().grouped(),
        expires_on: expires_on.map(|day| day.to_string()),
    })
}

/// An entry with all that can be decided about it.
#[derive(Debug, Serialize)]
pub struct EntryPage {
    entry: EntryRow,
    open: bool,
    /// Why it was set aside.
    aside: Option<String>,
    statement_href: String,
    line: i64,
    suggestions: Vec<SuggestionRow>,
    receipts: Vec<MatchRow>,
    lines: Vec<usize>,
    errors: FormErrors,
}

/// What a part of it stands for.
#[derive(Debug, Serialize)]
struct MatchRow {
    partner: String,
    receipt: String,
    company: Company,
    /// The order's number and page, where there is one.
    order: Option<(String, String)>,
    amount: Amount,
    badge: Badge,
    /// It paid nothing yet, so it can be taken back.
    undoable: bool,
}

impl EntryPage {
    pub async fn load(visit: &Visit, id: &str, errors: FormErrors) -> Result<EntryPage, Error> {
        visit.ctx.may(Action::RecordReceipt)?;
        let read = visit.app.db.read();
        let id = EntryId::parse(id).ok_or(Error::NotFound)?;
        let entry = store::get(read, id).await?;
        let found = match entry.is_open() {
            true => suggest::suggestions(&visit.app, &visit.ctx, &entry).await?,
            false => Vec::new(),
        };
        let matched = payment::store::list_receipts_of_entry(read, id).await?;
        let partners: Vec<PartnerId> = matched.iter().map(|(partner, _)| *partner).collect();
        let partners = partners.into_iter().chain(found.iter().map(|one| one.order.partner));
        let companies = Companies::load(read, partners).await?;
        let mut suggestions = Vec::new();
        for one in &found {
            suggestions.push(SuggestionRow::of(visit, &companies, &entry, one).await?);
        }
        let mut receipts = Vec::new();
        for (partner, receipt) in &matched {
            receipts.push(match_row(visit, &companies, *partner, receipt).await?);
        }
        Ok(EntryPage {
            open: entry.is_open(),
            aside: entry.set_aside.as_ref().map(|(_, note)| note.clone()),
            statement_href: format!("/operator/statements/{}", entry.statement),
            line: entry.line,
            entry: EntryRow::of(visit, &entry, None),
            suggestions,
            receipts,
            lines: (1..=PARTS).collect(),
            errors,
        })
    }
}

async fn match_row(
    visit: &Visit,
    companies: &Companies,
    partner: PartnerId,
    receipt: &payment::Receipt,
) -> Result<MatchRow, Error> {
    let read = visit.app.db.read();
    let held = books::store::held(read, partner, Source::Receipt(receipt.id)).await?;
    let order = match receipt.order {
        Some(order) => Some(order::store::get(read, partner, order).await?),
        None => None,
    };
    Ok(MatchRow {
        partner: partner.to_string(),
        receipt: receipt.id.to_string(),
        company: companies.of(partner)?,
        order: order.map(|order| (order.number.to_string(), order_href(&order))),
        amount: receipt.amount.into(),
        badge: outcome_badge(visit, &receipt.outcome),
        undoable: held.free() == held.received,
    })
}
