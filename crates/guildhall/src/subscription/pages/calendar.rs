//! The coming dates of a subscription as a file for a calendar (RFC 5545).

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::calendar::plus_days;
use domain::ids::SubscriptionId;
use jiff::Timestamp;
use jiff::civil::Date;
use language::Arg;

use super::acts::offer_name;
use crate::error::Error;
use crate::subscription::store;
use crate::web::{Fault, Visit};

/// Octets of a line before it is folded, the line's end not counted (RFC 5545 §3.1).
const LINE_OCTETS: usize = 75;

/// The anniversary date and the renewal window, for a calendar.
pub async fn download(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let file = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"membership.ics\""),
    ];
    Ok((headers, file).into_response())
}

async fn load(visit: &Visit, id: &str) -> Result<String, Error> {
    visit.ctx.may(Action::SeeOffers)?;
    let id = SubscriptionId::parse(id).ok_or(Error::NotFound)?;
    let holding = store::get(visit.app.db.read(), visit.ctx.own_partner()?, id).await?;
    let loaded = visit.app.programme().await?;
    let (term, policy) = (holding.term()?, holding.policy(&loaded)?);
    let window = policy.window(term.ends_on);
    let name = [("offer", Arg::Text(offer_name(&loaded, &visit.ctx, &holding)))];
    let page = format!("{}/subscriptions/{id}", visit.app.config.public_url);
    let entry = |kind: &str, first: Date, last: Date, key: &str| Entry {
        uid: format!("{id}-{}-{kind}@guildhall", term.number),
        first,
        last,
        summary: visit.t(key, &name),
        url: page.clone(),
    };
    let entries = [
        entry("ends", term.ends_on, term.ends_on, "subscription-calendar-ends"),
        entry("window", window.first, window.last, "subscription-calendar-window"),
    ];
    Ok(calendar(&entries, visit.ctx.now))
}

/// Whole days, both ends included.
struct Entry {
    uid: String,
    first: Date,
    last: Date,
    summary: String,
    url: String,
}

fn calendar(entries: &[Entry], now: Timestamp) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Guildhall//Partner Center//EN".to_owned(),
    ];
    let stamp = now.strftime("%Y%m%dT%H%M%SZ");
    let day = |day: Date| day.strftime("%Y%m%d").to_string();
    for entry in entries {
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", entry.uid),
            format!("DTSTAMP:{stamp}"),
            format!("DTSTART;VALUE=DATE:{}", day(entry.first)),
            // The end is the first day that no longer belongs to it.
            format!("DTEND;VALUE=DATE:{}", day(plus_days(entry.last, 1))),
            format!("SUMMARY:{}", escaped(&entry.summary)),
            format!("URL:{}", entry.url),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A long line goes on after a line break and a space, never within a character.
fn folded(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut octets = 0;
    for character in line.chars() {
        if LINE_OCTETS < octets + character.len_utf8() {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(character);
        octets += character.len_utf8();
    }
    text
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;

    use super::{Entry, calendar, folded};

    #[test]
    fn a_window_is_a_run_of_whole_days() {
        let entry = Entry {
            uid: "1-window@guildhall".to_owned(),
            first: date(2026, 6, 23),
            last: date(2026, 7, 22),
            summary: "Renew: Action Pack, now".to_owned(),
            url: "https://partners.example/subscriptions/1".to_owned(),
        };
        let file = calendar(&[entry], Timestamp::UNIX_EPOCH);
        for line in [
            "DTSTAMP:19700101T000000Z",
            "DTSTART;VALUE=DATE:20260623",
            "DTEND;VALUE=DATE:20260723",
            "SUMMARY:Renew: Action Pack\\, now",
        ] {
            assert!(file.lines().any(|own| own == line), "{line} is missing in\n{file}");
        }
        assert!(file.lines().count() == file.matches("\r\n").count());
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let line = format!("SUMMARY:{}", "更新".repeat(40));
        let text = folded(&line);
        assert!(text.split("\r\n").all(|part| part.len() <= 75));
        assert_eq!(text.replace("\r\n ", ""), line);
    }
}
