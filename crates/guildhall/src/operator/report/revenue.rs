//! What was invoiced, and how long what is owed has been owed. Currencies are never added up.

use std::collections::BTreeMap;

use domain::access::Action;
use domain::calendar::days_between;
use domain::money::{Currency, Money, MoneyError};
use domain::operator::report::{OWED_AGES, Period, owed_age};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::{invoice, order};

/// One month in one currency; credit notes are taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    pub first: Date,
    pub invoices: i64,
    pub credit_notes: i64,
    pub net: Money,
    pub tax: Money,
}

/// Orders that wait for a transfer, and their sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    pub orders: i64,
    pub total: Money,
}

#[derive(Debug, Clone)]
pub struct OfCurrency {
    pub currency: Currency,
    /// Rising; also those in which nothing was invoiced.
    pub months: Vec<Month>,
    pub all: Month,
    /// By age, as [`OWED_AGES`] has them; of today, whatever the period.
    pub owed: [Owed; OWED_AGES.len()],
}

#[derive(Debug, Clone)]
pub struct Report {
    pub at: Timestamp,
    /// By code.
    pub currencies: Vec<OfCurrency>,
}

/// Two questions.
pub async fn of(app: &App, ctx: &Ctx, period: &Period) -> Result<Report, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let read = app.db.read();
    let mut currencies: BTreeMap<&'static str, OfCurrency> = BTreeMap::new();
    let sums = invoice::store::month_sums(read, (period.first, period.last)).await?;
    for sum in &sums {
        let own = of_currency(&mut currencies, period, sum.net.currency);
        let month = own.months.iter_mut().find(|month| key(month.first) == sum.month);
        let Some(month) = month else {
            return Err(Error::broken(format!("an invoice of {} outside the period", sum.month)));
        };
        add(month, sum)?;
        add(&mut own.all, sum)?;
    }
    for (placed_on, orders, total) in order::store::awaited_by_day(read).await? {
        let own = of_currency(&mut currencies, period, total.currency);
        let owed = &mut own.owed[owed_age(days_between(placed_on, ctx.today))];
        owed.orders += orders;
        owed.total = owed.total.checked_add(total).map_err(uncountable)?;
    }
    Ok(Report { at: ctx.now, currencies: currencies.into_values().collect() })
}

/// "2026-03".
fn key(first: Date) -> String {
    format!("{:04}-{:02}", first.year(), first.month())
}

fn of_currency<'a>(
    all: &'a mut BTreeMap<&'static str, OfCurrency>,
    period: &Period,
    currency: Currency,
) -> &'a mut OfCurrency {
    all.entry(currency.code()).or_insert_with(|| {
        let zero = Money::zero(currency);
        let month =
            |first: Date| Month { first, invoices: 0, credit_notes: 0, net: zero, tax: zero };
        OfCurrency {
            currency,
            months: period.months().into_iter().map(month).collect(),
            all: month(period.first),
            owed: [Owed { orders: 0, total: zero }; OWED_AGES.len()],
        }
    })
}

fn add(month: &mut Month, sum: &invoice::store::MonthSum) -> Result<(), Error> {
    if sum.is_credit_note {
        month.credit_notes += sum.documents;
        month.net = month.net.checked_sub(sum.net).map_err(uncountable)?;
        month.tax = month.tax.checked_sub(sum.tax).map_err(uncountable)?;
    } else {
        month.invoices += sum.documents;
        month.net = month.net.checked_add(sum.net).map_err(uncountable)?;
        month.tax = month.tax.checked_add(sum.tax).map_err(uncountable)?;
    }
    Ok(())
}

fn uncountable(error: MoneyError) -> Error {
    Error::broken(format!("a sum of the report: {error}"))
}
