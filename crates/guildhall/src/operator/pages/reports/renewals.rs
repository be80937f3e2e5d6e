//! The renewal rate and who left, in pictures and lines.

use domain::operator::report::{Period, Renewals};

use super::{
    Picture, Section, Told, heads, meanings, month_key, month_word, number, percent_of, share_line,
    share_word,
};
use crate::error::Error;
use crate::operator::report::renewals::{self as report, Month, Report};
use crate::web::Visit;
use crate::web::chart::{Chart, Drawn};

const COLUMNS: [&str; 10] = [
    "Month",
    "Members",
    "Renewed by order",
    "Renewed automatically",
    "Lapsed",
    "Still open",
    "Canceled",
    "Upgraded",
    "Renewal rate (basis points)",
    "Churn (basis points)",
];

pub async fn told(visit: &Visit, period: &Period) -> Result<Told, Error> {
    let found = report::of(&visit.app, &visit.ctx, period).await?;
    Ok(Told {
        at: found.at,
        sections: vec![rates(visit, &found), churn(visit, &found)],
        meanings: meanings!(visit,
            "reports-members" => "reports-members-means",
            "reports-renewed" => "reports-renewed-means",
            "reports-automatic" => "reports-automatic-means",
            "reports-lapsed" => "reports-lapsed-means",
            "reports-open" => "reports-open-means",
            "reports-canceled" => "reports-canceled-means",
            "reports-upgraded" => "reports-upgraded-means",
            "reports-rate" => "reports-rate-means",
            "reports-churn" => "reports-churn-means",
        ),
        note: None,
        columns: &COLUMNS,
        lines: found.months.iter().map(line).collect(),
    })
}

fn rates(visit: &Visit, found: &Report) -> Section {
    let bar = |month: &Month| Drawn {
        label: month_word(visit, month.first),
        value: percent_of(month.ends.rate()),
        text: share_word(visit, month.ends.rate()),
    };
    let row = |word: String, ends: &Renewals| {
        let counts = [ends.renewed, ends.automatic, ends.lapsed, ends.open];
        let mut row = vec![word];
        row.extend(counts.map(|count| number(visit, count)));
        row.push(share_word(visit, ends.rate()));
        row
    };
    let mut rows: Vec<Vec<String>> =
        found.months.iter().map(|one| row(month_word(visit, one.first), &one.ends)).collect();
    rows.push(row(visit.t("reports-sum", &[]), &found.all));
    let month = visit.t("reports-month", &[]);
    let rate = visit.t("reports-rate", &[]);
    Section {
        title: rate.clone(),
        chart: Some(Picture {
            title: rate.clone(),
            label_head: month.clone(),
            value_head: rate.clone(),
            chart: Chart::of_percents(found.months.iter().map(bar).collect()),
        }),
        heads: heads(vec![
            month,
            visit.t("reports-renewed", &[]),
            visit.t("reports-automatic", &[]),
            visit.t("reports-lapsed", &[]),
            visit.t("reports-open", &[]),
            rate,
        ]),
        rows,
    }
}

fn churn(visit: &Visit, found: &Report) -> Section {
    let rate = |month: &Month| month.ends.churn(month.members);
    let bar = |month: &Month| Drawn {
        label: month_word(visit, month.first),
        value: rate(month).map_or(0, |rate| i64::from(rate.0)),
        text: share_word(visit, rate(month)),
    };
    let row = |month: &Month| {
        let ends = &month.ends;
        let counts = [month.members, ends.lapsed, ends.cancelled, ends.upgraded];
        let mut row = vec![month_word(visit, month.first)];
        row.extend(counts.map(|count| number(visit, count)));
        row.push(share_word(visit, rate(month)));
        row
    };
    let month = visit.t("reports-month", &[]);
    let title = visit.t("reports-churn", &[]);
    Section {
        title: title.clone(),
        chart: Some(Picture {
            title: title.clone(),
            label_head: month.clone(),
            value_head: title,
            chart: Chart::of(found.months.iter().map(bar).collect()),
        }),
        heads: heads(vec![
            month,
            visit.t("reports-members", &[]),
            visit.t("reports-lapsed", &[]),
            visit.t("reports-canceled", &[]),
            visit.t("reports-upgraded", &[]),
            visit.t("reports-churn", &[]),
        ]),
        rows: found.months.iter().map(row).collect(),
    }
}

fn line(month: &Month) -> Vec<String> {
    let ends = &month.ends;
    let counts = [
        month.members,
        ends.renewed,
        ends.automatic,
        ends.lapsed,
        ends.open,
        ends.cancelled,
        ends.upgraded,
    ];
    let mut line = vec![month_key(month.first)];
    line.extend(counts.map(|count| count.to_string()));
    line.push(share_line(ends.rate()));
    line.push(share_line(ends.churn(month.members)));
    line
}
