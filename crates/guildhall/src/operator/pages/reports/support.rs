//! How long companies wait for support, in pictures and lines.

use domain::operator::report::{Period, share};
use jiff::civil::Date;

use super::super::work::span_word;
use super::{
    Picture, Section, Told, heads, meanings, month_key, month_word, number, percent_of, share_line,
    share_word,
};
use crate::error::Error;
use crate::operator::report::support::{self as report, Counted, REQUESTS_MAX, Report};
use crate::web::Visit;
use crate::web::chart::{Chart, Drawn};

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
    let minutes = |minutes: Option<i64>| minutes.map_or_else(String::new, |many| many.to_string());
    let counts = [one.requests, one.answered, one.closed, one.late];
    let mut line = vec![month_key(*first)];
    line.extend(counts.map(|count| count.to_string()));
    line.push(share_line(share(one.late, one.requests)));
    line.extend([one.answer_half, one.answer_most, one.close_half, one.close_most].map(minutes));
    line
}

fn span(visit: &Visit, minutes: Option<i64>) -> String {
    minutes.map_or_else(|| visit.t("none", &[]), |minutes| span_word(visit, minutes))
}

fn times(visit: &Visit, found: &Report) -> Section {
    let bar = |(first, one): &(Date, Counted)| Drawn {
        label: month_word(visit, *first),
        value: one.answer_half.unwrap_or(0),
        text: span(visit, one.answer_half),
    };
    let row = |word: String, one: &Counted| {
        let mut row = vec![word, number(visit, one.requests)];
        let spans = [one.answer_half, one.answer_most, one.close_half, one.close_most];
        row.extend(spans.map(|minutes| span(visit, minutes)));
        row
    };
    let mut rows: Vec<Vec<String>> =
        found.months.iter().map(|(first, one)| row(month_word(visit, *first), one)).collect();
    rows.push(row(visit.t("reports-sum", &[]), &found.all));
    let month = visit.t("reports-month", &[]);
    let half = visit.t("reports-first-half", &[]);
    Section {
        title: visit.t("reports-times", &[]),
        chart: Some(Picture {
            title: half.clone(),
            label_head: month.clone(),
            value_head: half.clone(),
            chart: Chart::of(found.months.iter().map(bar).collect()),
        }),
        heads: heads(vec![
            month,
            visit.t("reports-requests", &[]),
            half,
            visit.t("reports-first-most", &[]),
            visit.t("reports-close-half", &[]),
            visit.t("reports-close-most", &[]),
        ]),
        rows,
    }
}

fn late(visit: &Visit, found: &Report) -> Section {
    let bar = |(first, one): &(Date, Counted)| Drawn {
        label: month_word(visit, *first),
        value: percent_of(share(one.late, one.requests)),
        text: share_word(visit, share(one.late, one.requests)),
    };
    let row = |word: String, one: &Counted| {
        let counts = [one.requests, one.answered, one.closed, one.late];
        let mut row = vec![word];
        row.extend(counts.map(|count| number(visit, count)));
        row.push(share_word(visit, share(one.late, one.requests)));
        row
    };
    let mut rows: Vec<Vec<String>> =
        found.months.iter().map(|(first, one)| row(month_word(visit, *first), one)).collect();
    rows.push(row(visit.t("reports-sum", &[]), &found.all));
    let month = visit.t("reports-month", &[]);
    let late = visit.t("reports-late", &[]);
    Section {
        title: late.clone(),
        chart: Some(Picture {
            title: late.clone(),
            label_head: month.clone(),
            value_head: late.clone(),
            chart: Chart::of_percents(found.months.iter().map(bar).collect()),
        }),
        heads: heads(vec![
            month,
            visit.t("reports-requests", &[]),
            visit.t("reports-answered", &[]),
            visit.t("reports-closed", &[]),
            visit.t("reports-late-count", &[]),
            late,
        ]),
        rows,
    }
}
