//! Random lives of a subscription, replayed against a model that keeps plain counters day by day
//! and knows nothing of ledgers and spans.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::calendar::plus_days;
use crate::ids::UseId;
use crate::policy::PolicySet;
use crate::samples::{day, policy, subscription_id, term_bought};
use crate::subscription::renewal_dates;

#[derive(Debug, Clone, Copy)]
enum Step {
    Wait {
        days: i32,
    },
    Take {
        amount: u32,
    },
    /// Gives back some of the use at a place among all uses.
    GiveBack {
        which: usize,
        amount: u32,
    },
    Earn {
        amount: u32,
    },
    Renew,
    Refund,
    Upgrade,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1..120_i32).prop_map(|days| Step::Wait { days }),
        5 => (1..9_u32).prop_map(|amount| Step::Take { amount }),
        3 => (0..20_usize, 0..9_u32).prop_map(|(which, amount)| Step::GiveBack { which, amount }),
        1 => (1..8_u32).prop_map(|amount| Step::Earn { amount }),
        3 => Just(Step::Renew),
        1 => Just(Step::Refund),
        1 => Just(Step::Upgrade),
    ]
}

const AMOUNT: u32 = 10;
const UPGRADED_AMOUNT: u32 = 25;
const EARNED_UP_TO: u32 = 14;

/// The plain counters of the model: one row a grant, in the order in which they came.
#[derive(Debug, Default)]
struct Plain {
    rows: Vec<Row>,
    uses: Vec<(usize, u32)>,
    /// The year's last day, and what became of the subscription.
    year_ends: Option<Date>,
    ended: bool,
    upgraded: bool,
}

#[derive(Debug)]
struct Row {
    granted: u32,
    most: u32,
    used: u32,
    closed: bool,
}

impl Plain {
    fn open(&self) -> Option<usize> {
        self.rows.iter().rposition(|row| !row.closed)
    }

    fn grant(&mut self, granted: u32) {
        let most = granted.max(EARNED_UP_TO);
        self.rows.push(Row { granted, most, used: 0, closed: false });
    }

    /// The night before `today`: what the grace has carried no further ends.
    fn dawn(&mut self, today: Date) {
        if self.year_ends.is_some_and(|ends| plus_days(ends, 30) < today) {
            self.rows.iter_mut().for_each(|row| row.closed = true);
        }
    }
}

/// The same life by the product's rules.
struct Life {
    set: PolicySet,
    subscriptions: Vec<(OfferCode, Vec<Term>, Option<Ending>)>,
    accounts: Vec<Account>,
}

impl Life {
    fn new(today: Date) -> Life {
        let set = policy("pc-2019");
        let mut life = Life { set, subscriptions: Vec::new(), accounts: Vec::new() };
        life.begin("silver", today, AMOUNT);
        life
    }

    fn begin(&mut self, offer: &str, today: Date, amount: u32) {
        let term = term_bought(&self.set, today);
        let offer = OfferCode::parse(offer).unwrap();
        self.subscriptions.push((offer, vec![term], None));
        self.account(amount);
    }

    fn account(&mut self, amount: u32) {
        let span = Window { first: Date::MIN, last: Date::MIN };
        let earned_up_to = amount.max(EARNED_UP_TO);
        self.accounts.push(Account { amount, earned_up_to, span, entries: Vec::new() });
    }

    fn grants(&self) -> Vec<Grant> {
        let all = self.subscriptions.iter().zip(1..).flat_map(|((offer, terms, ending), id)| {
            terms.iter().enumerate().map(move |(index, term)| {
                let own = (subscription_id(id), offer);
                grant_of(own, term, terms.get(index + 1), *ending, &self.set)
            })
        });
        all.collect()
    }

    /// Accounts with the spans of this day's knowledge; the newest that works takes everything.
    fn look(&mut self, today: Date) -> Option<usize> {
        let grants = self.grants();
        for (account, grant) in self.accounts.iter_mut().zip(&grants) {
            account.span = grant.span;
        }
        let (_, terms, _) = self.subscriptions.last().unwrap();
        let newest = grants.len() - terms.len();
        let found = running(&grants[newest..], today)?.clone();
        grants.iter().position(|grant| *grant == found)
    }
}

fn play(steps: &[Step]) -> Result<(), TestCaseError> {
    let mut today = day("2019-07-01");
    let mut plain = Plain::default();
    plain.grant(AMOUNT);
    let mut life = Life::new(today);
    plain.year_ends = Some(life.subscriptions[0].1[0].ends_on);
    for (number, step) in steps.iter().enumerate() {
        let own = life.look(today);
        prop_assert_eq!(own, plain.open(), "step {} on {}", number, today);
        match *step {
            Step::Wait { days } => {
                today = plus_days(today, days);
                plain.dawn(today);
            }
            Step::Take { amount } => {
                let id = UseId(Uuid::from_u128(plain.uses.len() as u128));
                let taken = own.and_then(|own| life.accounts[own].take(id, amount, today).ok());
                let fits = plain.open().filter(|open| {
                    let row = &plain.rows[*open];
                    row.used + amount <= row.granted
                });
                prop_assert_eq!(taken.is_some(), fits.is_some());
                if let (Some(entry), Some(own), Some(open)) = (taken, own, fits) {
                    life.accounts[own].entries.push(entry);
                    plain.rows[open].used += amount;
                    plain.uses.push((open, amount));
                }
            }
            Step::GiveBack { which, amount } => {
                let Some((row, out)) = plain.uses.get_mut(which) else { continue };
                let id = UseId(Uuid::from_u128(which as u128));
                let back = life.accounts[*row].give_back(id, amount);
                prop_assert_eq!(back.is_ok(), 0 < amount && amount <= *out);
                if let Ok(entry) = back {
                    life.accounts[*row].entries.push(entry);
                    *out -= amount;
                    plain.rows[*row].used -= amount;
                }
            }
            Step::Earn { amount } => {
                let Some(own) = own else { continue };
                let earned = life.accounts[own].earn(amount);
                life.accounts[own].entries.extend(earned);
                let row = &mut plain.rows[own];
                row.granted = (row.granted + amount).min(row.most);
            }
            Step::Renew => renew(&mut life, &mut plain, today),
            Step::Refund if plain.ended => {}
            Step::Refund => {
                life.subscriptions.last_mut().unwrap().2 = Some(Ending::Cancelled { on: today });
                plain.rows.iter_mut().for_each(|row| row.closed = true);
                plain.ended = true;
            }
            Step::Upgrade if plain.upgraded || plain.ended || plain.open().is_none() => {}
            Step::Upgrade => {
                life.subscriptions.last_mut().unwrap().2 = Some(Ending::Upgraded { on: today });
                plain.rows.iter_mut().for_each(|row| row.closed = true);
                plain.upgraded = true;
                plain.grant(UPGRADED_AMOUNT);
                life.begin("gold", today, UPGRADED_AMOUNT);
                plain.year_ends = Some(life.subscriptions.last().unwrap().1[0].ends_on);
            }
        }
        compare(&mut life, &plain, today)?;
    }
    Ok(())
}

/// A renewal in its window: a year more, granted once.
fn renew(life: &mut Life, plain: &mut Plain, today: Date) {
    let Life { set, subscriptions, .. } = life;
    let (_, terms, ending) = subscriptions.last_mut().unwrap();
    let term = terms.last().unwrap().clone();
    if ending.is_some() || !set.window(term.ends_on).contains(today) {
        return;
    }
    let (starts_on, ends_on, anchor) = renewal_dates(&term, set, today, today);
    let number = term.number + 1;
    terms.push(Term { number, starts_on, ends_on, anchor, bought_on: today, ..term });
    let amount = if plain.upgraded { UPGRADED_AMOUNT } else { AMOUNT };
    life.account(amount);
    plain.rows.iter_mut().for_each(|row| row.closed = true);
    plain.grant(amount);
    plain.year_ends = Some(ends_on);
}

fn compare(life: &mut Life, plain: &Plain, today: Date) -> Result<(), TestCaseError> {
    life.look(today);
    prop_assert_eq!(life.accounts.len(), plain.rows.len());
    let renewed_today = |own: usize| life.grants()[own].span.last == today;
    for (own, (account, row)) in life.accounts.iter().zip(&plain.rows).enumerate() {
        let balance = account.balance_on(today);
        prop_assert_eq!(balance.granted, balance.used + balance.expired + balance.left);
        prop_assert_eq!((balance.granted, balance.used), (row.granted, row.used));
        // What a renewal took over from runs out at the end of that day.
        if !(row.closed && renewed_today(own)) {
            let left = if row.closed { 0 } else { row.granted - row.used };
            prop_assert_eq!(balance.left, left, "grant {} on {}", own, today);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_ledger_has_the_balances_of_a_plain_model(
        steps in prop::collection::vec(step(), 1..60),
    ) {
        play(&steps)?;
    }
}
