//! What staff, banks, gateways and clocks do.

use std::fmt::Write;
use std::io::Cursor;

use domain::ids::{CompetencyCode, OrderId, PartnerId};
use domain::money::{Currency, Money};
use domain::offer::CompetencyLevel;
use domain::order::OrderState;
use domain::policy::Method;
use jiff::SignedDuration;

use super::act::{Act, Level, Sum};
use super::live::{Company, Life};
use super::people::awaits;
use super::{programme, store as rows};
use crate::error::Error;
use crate::order::{self, Order};
use crate::partner::{competency, vet};
use crate::payment::bank::import::{self, Upload};
use crate::payment::billing;
use crate::payment::books::{self, Source};
use crate::payment::receipt::{self, ReceiptForm};
use crate::payment::refund::{give, made};
use crate::payment::store;
use crate::work;
use crate::world::gateway::simulated;
use crate::world::guard::Verdict;

/// The one competency companies work for.
const COMPETENCY: &str = "security";
/// Orders of a company that are looked through for one that money comes for.
const ORDERS_MAX: u64 = 20;
/// Transfers an overlapping statement tells of again.
const TOLD_AGAIN: usize = 6;

impl Life<'_> {
    pub(super) async fn at_desk(&mut self, company: Company, act: Act) -> Result<String, Error> {
        let (app, ctx, partner) = (self.app, self.operator().await?, company.partner);
        let code = CompetencyCode::parse(COMPETENCY).ok_or(Error::NotFound)?;
        match act {
            Act::Authorize => vet::authorize(app, &ctx, partner).await?,
            Act::Reject => vet::reject(app, &ctx, partner, "The papers did not fit.").await?,
            Act::Attain(level) => {
                let level = match level {
                    Level::Silver => CompetencyLevel::Silver,
                    Level::Gold => CompetencyLevel::Gold,
                };
                competency::record(app, &ctx, partner, &code, level, ctx.today).await?;
            }
            Act::Withdraw(_) => competency::withdraw(app, &ctx, partner, &code).await?,
            Act::Receive(sum) => return self.receive(partner, sum).await,
            Act::GiveBack { goodwill } => return self.give_back(partner, goodwill).await,
            Act::GiveFree => return self.give_free(partner).await,
            Act::Contest => return self.contest(partner).await,
            other => return Err(Error::broken(format!("{other} is nothing staff does"))),
        }
        Ok("done".to_owned())
    }

    async fn receive(&mut self, partner: PartnerId, sum: Sum) -> Result<String, Error> {
        let orders = order::store::list(self.app.db.read(), partner, None, ORDERS_MAX).await?;
        let ended = |order: &Order| {
            order.method == Some(Method::Transfer)
                && matches!(order.state, OrderState::Expired { .. } | OrderState::Cancelled { .. })
        };
        let wanted = if sum == Sum::Late {
            orders.into_iter().find(ended)
        } else {
            orders.into_iter().find(awaits)
        };
        let order = wanted.ok_or(Error::NotFound)?;
        let amount = arrives(order.quote.total, sum);
        let ctx = self.operator().await?;
        let form = ReceiptForm {
            amount: amount.decimal(),
            currency: amount.currency.code().to_owned(),
            received_on: ctx.today.to_string(),
            payer: "Company Limited".to_owned(),
            bank_reference: format!("W/{}/{}/{amount}", ctx.today, order.number),
        };
        let outcome = receipt::record(self.app, &ctx, partner, order.id, &form).await?;
        Ok(outcome.code().to_owned())
    }

    async fn give_back(&mut self, partner: PartnerId, goodwill: bool) -> Result<String, Error> {
        let orders = order::store::list(self.app.db.read(), partner, None, ORDERS_MAX).await?;
        let paid = |order: &&Order| matches!(order.state, OrderState::Completed { .. });
        let order = orders.iter().find(paid).ok_or(Error::NotFound)?.id;
        let reason = if goodwill { "A long-standing company." } else { "" };
        let ctx = self.operator().await?;
        let begun = give::give_back(self.app, &ctx, partner, order, reason).await?;
        self.transfers_made(partner, Some(order)).await?;
        Ok(format!("{} refunds", begun.len()))
    }

    /// Whoever gives money back by transfer does it at once.
    async fn transfers_made(&self, partner: PartnerId, of: Option<OrderId>) -> Result<(), Error> {
        let ctx = self.operator().await?;
        let refunds = books::store::refunds::list(self.app.db.read(), partner, None).await?;
        for refund in refunds {
            let open = refund.gateway_key.is_none() && refund.state.code() == "pending";
            if open && (of.is_none() || refund.order == of) {
                let reference = format!("R/{}/{}", ctx.today, refund.number);
                made::made(self.app, &ctx, partner, refund.id, &reference).await?;
            }
        }
        Ok(())
    }

    async fn give_free(&mut self, partner: PartnerId) -> Result<String, Error> {
        let read = self.app.db.read();
        let receipts = store::list_receipts_of(read, partner).await?;
        let charges = store::list_succeeded_of(read, partner).await?;
        let sources = receipts
            .iter()
            .map(|receipt| Source::Receipt(receipt.id))
            .chain(charges.iter().map(|payment| Source::Payment(payment.id)));
        let ctx = self.operator().await?;
        for source in sources {
            if 0 < books::store::held(read, partner, source).await?.free().minor {
                give::give_free(self.app, &ctx, partner, source).await?;
                self.transfers_made(partner, None).await?;
                return Ok("given back".to_owned());
            }
        }
        Err(Error::NotFound)
    }

    async fn contest(&mut self, partner: PartnerId) -> Result<String, Error> {
        let charges = store::list_succeeded_of(self.app.db.read(), partner).await?;
        let newest = charges.into_iter().max_by_key(|payment| (payment.created_at, payment.id));
        let reference = newest.and_then(|payment| payment.reference).ok_or(Error::NotFound)?;
        // One that is planned for a later day counts, too.
        if rows::is_contested(&self.app.db, &reference).await? {
            return Ok("contested already".to_owned());
        }
        simulated::open_dispute(&self.app.db, &reference, self.now()).await?;
        self.contested.push(reference);
        Ok("contested".to_owned())
    }

    pub(super) async fn upon_all(&mut self, act: Act) -> Result<String, Error> {
        match act {
            Act::Statement { overlapping } => return self.statement(overlapping).await,
            Act::Decide { won } => {
                for reference in std::mem::take(&mut self.contested) {
                    simulated::close_dispute(&self.app.db, &reference, won, self.now()).await?;
                    self.decided.push(reference);
                }
            }
            Act::TellAgain => {
                for reference in std::mem::take(&mut self.decided) {
                    simulated::tell_again(&self.app.db, &reference, self.now()).await?;
                }
            }
            Act::Meet(call, fault, times) => {
                simulated::plan_fault(&self.app.db, call, fault, times).await?;
            }
            Act::ClockBehind(seconds) => self.clock_behind(seconds).await?,
            Act::OtherNode => {
                let other = self.world.other_node(self.seed).await.map_err(Error::Broken)?;
                let report = work::run_on_the_way(&other).await?;
                other.db.close().await?;
                self.note_failure(&report);
                return Ok(format!("{} things", report.taken()));
            }
            Act::Prices(percent) => {
                return programme::change_prices(self.app, self.now(), percent).await;
            }
            Act::Rules { window, charge_day } => {
                return programme::change_rules(self.app, self.now(), window, charge_day).await;
            }
            Act::Outage(days) => {
                let hours = i64::from(days) * 24;
                let there = self.now().saturating_add(SignedDuration::from_hours(hours));
                self.set_clock(there.map_err(Error::broken)?).await?;
                let report = work::run_on_the_way(self.app).await?;
                self.note_failure(&report);
                return self.confirm_clock().await;
            }
            other => return Err(Error::broken(format!("{other} is nothing that comes to all"))),
        }
        Ok("done".to_owned())
    }

    /// Where charging waits for a person's word about the clock, staff gives it.
    async fn confirm_clock(&self) -> Result<String, Error> {
        let ctx = self.operator().await?;
        match billing::standing(self.app, &ctx).await?.clock {
            Verdict::Held(hold) => {
                billing::confirm_clock(self.app, &ctx, hold.at).await?;
                Ok("charging waited, and the clock was confirmed".to_owned())
            }
            Verdict::Believed | Verdict::Behind { .. } => Ok("charging went on".to_owned()),
        }
    }

    /// The clock is set back, background work runs, and the clock is right again.
    async fn clock_behind(&mut self, seconds: i64) -> Result<(), Error> {
        let right = self.now();
        let behind = right.saturating_sub(SignedDuration::from_secs(seconds));
        self.set_clock(behind.map_err(Error::broken)?).await?;
        let report = work::run_on_the_way(self.app).await?;
        self.note_failure(&report);
        self.set_clock(right).await
    }

    /// The bank's file: what is awaited arrives, and money nobody can place.
    async fn statement(&mut self, overlapping: bool) -> Result<String, Error> {
        let ctx = self.operator().await?;
        let waiting =
            order::store::list_in_state(self.app.db.read(), "awaiting_payment", 100).await?;
        let mut entries: Vec<String> = Vec::new();
        if overlapping {
            let from = self.told.len().saturating_sub(TOLD_AGAIN);
            entries.extend(self.told.iter().skip(from).cloned());
        }
        let mut new: Vec<String> = Vec::new();
        for order in waiting {
            let number = order.number.to_string();
            // Two of three pay exactly; the last digit of the number decides, not the order.
            let sum = match number.bytes().last().unwrap_or(0) % 6 {
                0..4 => Sum::Exact,
                4 => Sum::Under,
                _ => Sum::Over,
            };
            new.push(entry(&ctx.today.to_string(), arrives(order.quote.total, sum), &number));
        }
        let interest = Money::new(1_234, order_currency()?);
        new.push(entry(&ctx.today.to_string(), interest, "interest"));
        // Another file of the day may have told of it.
        new.retain(|entry| !self.told.contains(entry));
        entries.extend(new.iter().cloned());
        let added = new.len();
        self.told.extend(new);
        let expected = i64::try_from(added).unwrap_or(i64::MAX);
        let file = statement_of(&entries);
        let upload = Upload {
            file_name: format!("statement-{}.xml", ctx.today),
            format: None,
            mapping: String::new(),
            size_bytes: u64::try_from(file.len()).unwrap_or(u64::MAX),
        };
        let begun = import::begin(self.app, &ctx, upload, Cursor::new(file.into_bytes())).await?;
        let done = begun.run(self.world.app.clone(), ctx).await?;
        let holds = self.cut_short || done.counts.new == expected;
        self.oracle.holds("I11", holds, || {
            format!("{} entries of a statement are new, not {expected}", done.counts.new)
        });
        Ok(format!("{} new, {} known", done.counts.new, done.counts.known))
    }
}

fn order_currency() -> Result<Currency, Error> {
    Currency::parse("EUR").ok_or_else(|| Error::broken("no euro"))
}

fn arrives(due: Money, sum: Sum) -> Money {
    let other = if due.currency.code() == "EUR" { "USD" } else { "EUR" };
    match sum {
        Sum::Exact | Sum::Late => due,
        Sum::Under => Money::new((due.minor - 500).max(1), due.currency),
        Sum::Over => Money::new(due.minor + 500, due.currency),
        Sum::OtherCurrency => Money::new(due.minor, Currency::parse(other).unwrap_or(due.currency)),
    }
}

/// A payment as camt.053 tells of it.
fn entry(day: &str, amount: Money, text: &str) -> String {
    let (decimal, currency) = (amount.decimal(), amount.currency.code());
    format!(
        "<Ntry><Amt Ccy=\"{currency}\">{decimal}</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
         <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt></BookgDt>\
         <AcctSvcrRef>B-{day}-{text}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty>\
         <Nm>Company Limited</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>{text}</Ustrd></RmtInf>\
         </TxDtls></NtryDtls></Ntry>"
    )
}

fn statement_of(entries: &[String]) -> String {
    let mut body = String::new();
    for entry in entries {
        // Writing to a string cannot fail.
        let _ = write!(body, "{entry}");
    }
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>\
         <Id>S</Id><Acct><Id><IBAN>IE47GHSB99000012345678</IBAN></Id></Acct>{body}</Stmt>\
         </BkToCstmrStmt></Document>"
    )
}
