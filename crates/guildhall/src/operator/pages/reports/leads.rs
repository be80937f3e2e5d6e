//! What became of leads, in pictures and lines. Nobody's customer is named.

use domain::lead::DeclineReason;
use domain::money::{Currency, Money};
use domain::operator::report::Period;
use jiff::civil::Date;
use language::format::money_with_code;

use super::months::ByMonth;
use super::{
    Section, Told, meanings, minutes_line, month_key, number, percent_of, share_line, share_word,
    span,
};
use crate::error::Error;
use crate::operator::report::leads::{self as report, Counted, LEADS_MAX, Report};
use crate::web::Visit;
use crate::web::chart::Chart;

const COLUMNS: [&str; 20] = [
    "Month",
    "Currency",
    "Received",
    "Waiting",
    "Lapsed",
    "Taken back",
    "Answered in time",
    "Answered in time (basis points)",
    "Answer, half (minutes)",
    "Declined",
    "Declined: not what the company does",
    "Declined: no capacity",
    "Declined: place",
    "Declined: budget",
    "Declined: known already",
    "Declined: other",
    "Accepted",
    "Won",
    "Lost",
    "Value won",
];

pub async fn told(visit: &Visit, period: &Period) -> Result<Told, Error> {
    let found = report::of(&visit.app, &visit.ctx, period).await?;
    let currencies = found.currencies();
    let mut sections = Vec::new();
    if 0 < found.all.leads.received {
        sections.extend([received(visit, &found), answers(visit, &found)]);
        sections.extend([declined(visit, &found), ends(visit, &found)]);
        sections.extend(currencies.iter().map(|currency| value(visit, &found, *currency)));
    }
    let mut lines: Vec<Vec<String>> = found.months.iter().map(line).collect();
    for currency in currencies {
        lines.extend(found.months.iter().map(|month| value_line(month, currency)));
    }
    let most = i64::try_from(LEADS_MAX).unwrap_or(i64::MAX);
    Ok(Told {
        at: found.at,
        sections,
        meanings: meanings!(visit,
            "reports-leads-received" => "reports-leads-received-means",
            "reports-leads-waiting" => "reports-leads-waiting-means",
            "reports-leads-lapsed" => "reports-leads-lapsed-means",
            "reports-leads-withdrawn" => "reports-leads-withdrawn-means",
            "reports-leads-declined" => "reports-leads-declined-means",
            "reports-leads-accepted" => "reports-leads-accepted-means",
            "reports-leads-answered" => "reports-leads-answered-means",
            "reports-leads-in-time" => "reports-leads-in-time-means",
            "reports-leads-half" => "reports-leads-half-means",
            "reports-leads-ended" => "reports-leads-ended-means",
            "reports-leads-value" => "reports-leads-value-means",
        ),
        note: found.more.then(|| visit.t("reports-leads-most", &[("count", most.into())])),
        columns: &COLUMNS,
        lines,
    })
}

fn line((first, one): &(Date, Counted)) -> Vec<String> {
    let leads = &one.leads;
    let mut line = vec![month_key(*first), String::new()];
    let counts = [leads.received, leads.waiting, leads.lapsed, leads.withdrawn, leads.answered()];
    line.extend(counts.map(|count| count.to_string()));
    line.push(share_line(leads.in_time()));
    line.push(minutes_line(one.answer_half));
    line.push(leads.declined.to_string());
    line.extend(one.declined_for.map(|count| count.to_string()));
    line.extend([leads.accepted, leads.won, leads.lost].map(|count| count.to_string()));
    line.push(String::new());
    line
}

/// What was won in one currency: the other figures belong to none.
fn value_line((first, one): &(Date, Counted), currency: Currency) -> Vec<String> {
    let (won, value) = one.won_in(currency);
    let mut line = vec![String::new(); COLUMNS.len()];
    let told = [month_key(*first), currency.code().to_owned()];
    line.splice(..told.len(), told);
    let told = [won.to_string(), String::new(), value.decimal()];
    line.splice(COLUMNS.len() - told.len().., told);
    line
}

fn by_month<'a>(visit: &'a Visit, found: &'a Report) -> ByMonth<'a, Counted> {
    let months = found.months.iter().map(|(first, one)| (*first, one)).collect();
    ByMonth { visit, months, all: Some(&found.all) }
}

/// A figure's column: its height, and its words.
fn counted(visit: &Visit, count: i64) -> (i64, String) {
    (count, number(visit, count))
}

fn received(visit: &Visit, found: &Report) -> Section {
    let received = visit.t("reports-leads-received", &[]);
    let labels = vec![
        received.clone(),
        visit.t("reports-leads-waiting", &[]),
        visit.t("reports-leads-lapsed", &[]),
        visit.t("reports-leads-withdrawn", &[]),
        visit.t("reports-leads-declined", &[]),
        visit.t("reports-leads-accepted", &[]),
    ];
    let cells = |one: &Counted| {
        let leads = &one.leads;
        let counts = [
            leads.received,
            leads.waiting,
            leads.lapsed,
            leads.withdrawn,
            leads.declined,
            leads.accepted,
        ];
        counts.map(|count| number(visit, count)).into()
    };
    let bar = |one: &Counted| counted(visit, one.leads.received);
    let title = visit.t("reports-leads-by-month", &[]);
    by_month(visit, found).section((title, received), (Chart::of, bar), (labels, cells))
}

fn answers(visit: &Visit, found: &Report) -> Section {
    let in_time = visit.t("reports-leads-in-time", &[]);
    let labels = vec![
        visit.t("reports-leads-answered", &[]),
        visit.t("reports-leads-lapsed", &[]),
        in_time.clone(),
        visit.t("reports-leads-half", &[]),
    ];
    let share = |one: &Counted| share_word(visit, one.leads.in_time());
    let cells = |one: &Counted| {
        let counts = [one.leads.answered(), one.leads.lapsed];
        let counts = counts.map(|count| number(visit, count));
        counts.into_iter().chain([share(one), span(visit, one.answer_half)]).collect()
    };
    let bar = |one: &Counted| (percent_of(one.leads.in_time()), share(one));
    by_month(visit, found).section(
        (in_time.clone(), in_time),
        (Chart::of_percents, bar),
        (labels, cells),
    )
}

fn declined(visit: &Visit, found: &Report) -> Section {
    let declined = visit.t("reports-leads-declined", &[]);
    let word = |reason: DeclineReason| {
        let key = match reason {
            DeclineReason::NotOurs => "reports-leads-not-ours",
            DeclineReason::NoCapacity => "reports-leads-no-capacity",
            DeclineReason::Place => "reports-leads-place",
            DeclineReason::Budget => "reports-leads-budget",
            DeclineReason::Known => "reports-leads-known",
            DeclineReason::Other => "reports-leads-other",
        };
        visit.t(key, &[])
    };
    let reasons = DeclineReason::ALL.map(word);
    let labels = [declined.clone()].into_iter().chain(reasons).collect();
    let cells = |one: &Counted| {
        let reasons = one.declined_for.map(|count| number(visit, count));
        [number(visit, one.leads.declined)].into_iter().chain(reasons).collect()
    };
    let bar = |one: &Counted| counted(visit, one.leads.declined);
    let title = visit.t("reports-leads-reasons", &[]);
    by_month(visit, found).section((title, declined), (Chart::of, bar), (labels, cells))
}

fn ends(visit: &Visit, found: &Report) -> Section {
    let won = visit.t("lead-won", &[]);
    let accepted = visit.t("reports-leads-accepted", &[]);
    let labels = vec![accepted, won.clone(), visit.t("lead-lost", &[])];
    let cells = |one: &Counted| {
        let counts = [one.leads.accepted, one.leads.won, one.leads.lost];
        counts.map(|count| number(visit, count)).into()
    };
    let bar = |one: &Counted| counted(visit, one.leads.won);
    let title = visit.t("reports-leads-ended", &[]);
    by_month(visit, found).section((title, won), (Chart::of, bar), (labels, cells))
}

fn value(visit: &Visit, found: &Report, currency: Currency) -> Section {
    let money = |money: Money| money_with_code(visit.ctx.locale, money);
    let value = visit.t("reports-leads-value", &[]);
    let labels = vec![visit.t("lead-won", &[]), value.clone()];
    let cells = |one: &Counted| {
        let (won, value) = one.won_in(currency);
        vec![number(visit, won), money(value)]
    };
    let bar = |one: &Counted| {
        let (_, value) = one.won_in(currency);
        (value.minor, money(value))
    };
    let title = visit.t("reports-leads-value-in", &[("currency", currency.code().into())]);
    by_month(visit, found).section((title, value), (Chart::of, bar), (labels, cells))
}
