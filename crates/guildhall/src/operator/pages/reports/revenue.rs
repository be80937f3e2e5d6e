//! What was invoiced and what is owed, one currency after the other.

use domain::money::Money;
use domain::operator::report::{OWED_AGES, Period};
use language::format::money_with_code;

use super::months::ByMonth;
use super::{Picture, Section, Told, heads, meanings, month_key, number};
use crate::error::Error;
use crate::operator::report::revenue::{self as report, Month, OfCurrency};
use crate::web::Visit;
use crate::web::chart::{Chart, Drawn};

const COLUMNS: [&str; 7] =
    ["Currency", "Kind", "Month or age", "Documents", "Credit notes", "Net", "Tax"];

pub async fn told(visit: &Visit, period: &Period) -> Result<Told, Error> {
    let found = report::of(&visit.app, &visit.ctx, period).await?;
    let mut sections = Vec::new();
    let mut lines = Vec::new();
    for own in &found.currencies {
        sections.push(invoiced(visit, own));
        sections.push(owed(visit, own));
        lines.extend(own.months.iter().map(|month| line(own, month)));
        lines.extend(own.owed.iter().enumerate().map(|(at, owed)| {
            let (from, to) = OWED_AGES[at];
            let age = to.map_or_else(|| format!("{from}+"), |to| format!("{from}-{to}"));
            // An age is no formula, and no month either.
            let age = format!("days {age}");
            let total = owed.total.decimal();
            let code = own.currency.code().to_owned();
            let orders = owed.orders.to_string();
            vec![code, "owed".to_owned(), age, orders, String::new(), total, String::new()]
        }));
    }
    Ok(Told {
        at: found.at,
        sections,
        meanings: meanings!(visit,
            "reports-net" => "reports-net-means",
            "reports-tax" => "reports-tax-means",
            "reports-invoices" => "reports-invoices-means",
            "reports-credit-notes" => "reports-credit-notes-means",
            "reports-owed" => "reports-owed-means",
        ),
        note: Some(visit.t("reports-currencies", &[])),
        columns: &COLUMNS,
        lines,
    })
}

fn line(own: &OfCurrency, month: &Month) -> Vec<String> {
    vec![
        own.currency.code().to_owned(),
        "invoiced".to_owned(),
        month_key(month.first),
        month.invoices.to_string(),
        month.credit_notes.to_string(),
        month.net.decimal(),
        month.tax.decimal(),
    ]
}

fn invoiced(visit: &Visit, own: &OfCurrency) -> Section {
    let months = own.months.iter().map(|month| (month.first, month)).collect();
    let money = |money: Money| money_with_code(visit.ctx.locale, money);
    let net = visit.t("reports-net", &[]);
    let labels = vec![
        visit.t("reports-invoices", &[]),
        visit.t("reports-credit-notes", &[]),
        net.clone(),
        visit.t("reports-tax", &[]),
    ];
    let cells = |month: &Month| {
        vec![
            number(visit, month.invoices),
            number(visit, month.credit_notes),
            money(month.net),
            money(month.tax),
        ]
    };
    // A month in which more was credited than invoiced has no column.
    let bar = |month: &Month| (month.net.minor.max(0), money(month.net));
    let title = visit.t("reports-invoiced-in", &[("currency", own.currency.code().into())]);
    ByMonth { visit, months, all: Some(&own.all) }.section(
        (title, net),
        (Chart::of, bar),
        (labels, cells),
    )
}

fn owed(visit: &Visit, own: &OfCurrency) -> Section {
    let money = |money: Money| money_with_code(visit.ctx.locale, money);
    let age = |at: usize| match OWED_AGES[at] {
        (from, Some(to)) => {
            visit.t("reports-days-from-to", &[("from", from.into()), ("to", to.into())])
        }
        (from, None) => visit.t("reports-days-from", &[("from", from.into())]),
    };
    let places = 0..OWED_AGES.len();
    let bar = |at: usize| Drawn {
        label: age(at),
        value: own.owed[at].total.minor,
        text: money(own.owed[at].total),
    };
    let row =
        |at: usize| vec![age(at), number(visit, own.owed[at].orders), money(own.owed[at].total)];
    let title = visit.t("reports-owed-in", &[("currency", own.currency.code().into())]);
    let age_head = visit.t("reports-age", &[]);
    let owed = visit.t("reports-owed", &[]);
    let chart = Chart::of(places.clone().map(bar).collect());
    Section {
        chart: (!chart.is_empty()).then(|| Picture {
            title: title.clone(),
            label_head: age_head.clone(),
            value_head: owed.clone(),
            chart,
        }),
        title,
        heads: heads(vec![age_head, visit.t("reports-orders", &[]), owed]),
        rows: places.map(row).collect(),
    }
}
