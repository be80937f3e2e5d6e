//! How long companies wait for support, in pictures and lines.

use domain::operator::report::{Period, share};
use jiff::civil::Date;

use super::months::ByMonth;
use super::{
    Section, Told, meanings, minutes_line, month_key, number, percent_of, share_line, share_word,
    span,
};
use crate::error::Error;
use crate::operator::report::support::{self as report, Counted, REQUESTS_MAX, Report};
use crate::web::Visit;
use crate::web::chart::Chart;

const COLUMNS: [&str; 10] = [
    "Month",
    "Requests",
    "Answered",
    "Closed",
    "Late",
    "Late (basis points)",
    "First answer, half (minutes)",
    "First answer, nine of ten (minutes)",
    "Closed, half (minutes)",
    "Closed, nine of ten (minutes)",
];

pub async fn told(visit: &Visit, period: &Period) -> Result<Told, Error> {
    let found = report::of(&visit.app, &visit.ctx, period).await?;
    let most = i64::try_from(REQUESTS_MAX).unwrap_or(i64::MAX);
    Ok(Told {
        at: found.at,
        sections: vec![times(visit, &found), late(visit, &found)],
        meanings: meanings!(visit,
            "reports-requests" => "reports-requests-means",
            "reports-first-half" => "reports-first-half-means",
            "reports-first-most" => "reports-first-most-means",
            "reports-close-half" => "reports-close-half-means",
            "reports-late" => "reports-late-means",
        ),
        note: found.more.then(|| visit.t("reports-requests-most", &[("count", most.into())])),
        columns: &COLUMNS,
        lines: found.months.iter().map(line).collect(),
    })
}

fn line((first, one): &(Date, Counted)) -> Vec<String> {
    let counts = [one.requests, one.answered, one.closed, one.late];
    let mut line = vec![month_key(*first)];
    line.extend(counts.map(|count| count.to_string()));
    line.push(share_line(share(one.late, one.requests)));
    line.extend(
        [one.answer_half, one.answer_most, one.close_half, one.close_most].map(minutes_line),
    );
    line
}

fn by_month<'a>(visit: &'a Visit, found: &'a Report) -> ByMonth<'a, Counted> {
    let months = found.months.iter().map(|(first, one)| (*first, one)).collect();
    ByMonth { visit, months, all: Some(&found.all) }
}

fn times(visit: &Visit, found: &Report) -> Section {
    let half = visit.t("reports-first-half", &[]);
    let labels = vec![
        visit.t("reports-requests", &[]),
        half.clone(),
        visit.t("reports-first-most", &[]),
        visit.t("reports-close-half", &[]),
        visit.t("reports-close-most", &[]),
    ];
    let cells = |one: &Counted| {
        let spans = [one.answer_half, one.answer_most, one.close_half, one.close_most];
        let spans = spans.map(|minutes| span(visit, minutes));
        [number(visit, one.requests)].into_iter().chain(spans).collect()
    };
    let bar = |one: &Counted| (one.answer_half.unwrap_or(0), span(visit, one.answer_half));
    let title = visit.t("reports-times", &[]);
    by_month(visit, found).section((title, half), (Chart::of, bar), (labels, cells))
}

fn late(visit: &Visit, found: &Report) -> Section {
    let rate = |one: &Counted| share(one.late, one.requests);
    let late = visit.t("reports-late", &[]);
    let labels = vec![
        visit.t("reports-requests", &[]),
        visit.t("reports-answered", &[]),
        visit.t("reports-closed", &[]),
        visit.t("reports-late-count", &[]),
        late.clone(),
    ];
    let cells = |one: &Counted| {
        let counts = [one.requests, one.answered, one.closed, one.late];
        let counts = counts.map(|count| number(visit, count));
        counts.into_iter().chain([share_word(visit, rate(one))]).collect()
    };
    let bar = |one: &Counted| (percent_of(rate(one)), share_word(visit, rate(one)));
    by_month(visit, found).section((late.clone(), late), (Chart::of_percents, bar), (labels, cells))
}
