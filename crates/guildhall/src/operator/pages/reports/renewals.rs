//! The renewal rate and who left, in pictures and lines.

use domain::operator::report::{Period, Renewals};

use super::months::ByMonth;
use super::{Section, Told, meanings, month_key, number, percent_of, share_line, share_word};
use crate::error::Error;
use crate::operator::report::renewals::{self as report, Month, Report};
use crate::web::Visit;
use crate::web::chart::Chart;

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
    let months = found.months.iter().map(|month| (month.first, &month.ends)).collect();
    let rate = visit.t("reports-rate", &[]);
    let labels = vec![
        visit.t("reports-renewed", &[]),
        visit.t("reports-automatic", &[]),
        visit.t("reports-lapsed", &[]),
        visit.t("reports-open", &[]),
        rate.clone(),
    ];
    let cells = |ends: &Renewals| {
        let counts = [ends.renewed, ends.automatic, ends.lapsed, ends.open];
        let counts = counts.map(|count| number(visit, count));
        counts.into_iter().chain([share_word(visit, ends.rate())]).collect()
    };
    let bar = |ends: &Renewals| (percent_of(ends.rate()), share_word(visit, ends.rate()));
    ByMonth { visit, months, all: Some(&found.all) }.section(
        (rate.clone(), rate),
        (Chart::of_percents, bar),
        (labels, cells),
    )
}

fn churn(visit: &Visit, found: &Report) -> Section {
    let months = found.months.iter().map(|month| (month.first, month)).collect();
    let rate = |month: &Month| month.ends.churn(month.members);
    let churn = visit.t("reports-churn", &[]);
    let labels = vec![
        visit.t("reports-members", &[]),
        visit.t("reports-lapsed", &[]),
        visit.t("reports-canceled", &[]),
        visit.t("reports-upgraded", &[]),
        churn.clone(),
    ];
    let cells = |month: &Month| {
        let ends = &month.ends;
        let counts = [month.members, ends.lapsed, ends.cancelled, ends.upgraded];
        let counts = counts.map(|count| number(visit, count));
        counts.into_iter().chain([share_word(visit, rate(month))]).collect()
    };
    let bar = |month: &Month| {
        let height = rate(month).map_or(0, |rate| i64::from(rate.0));
        (height, share_word(visit, rate(month)))
    };
    // Members of different months are the same companies: nothing adds up.
    ByMonth { visit, months, all: None }.section(
        (churn.clone(), churn),
        (Chart::of, bar),
        (labels, cells),
    )
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
