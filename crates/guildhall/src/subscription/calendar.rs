//! Days for calendars (RFC 5545): of one subscription as a file, of all as a feed.

use domain::calendar::plus_days;
use domain::subscription::Status;
use jiff::Timestamp;
use jiff::civil::Date;
use language::{Arg, format};

use super::{Holding, store};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::error::Error;

/// Octets of a line before it is folded, the line's end not counted (RFC 5545 §3.1).
const LINE_OCTETS: usize = 75;

/// The anniversary date and the renewal window of one subscription.
pub fn of_one(app: &App, ctx: &Ctx, loaded: &Loaded, holding: &Holding) -> Result<String, Error> {
    let about = About { app, ctx, loaded, holding };
    let term = holding.term()?;
    let window = holding.policy(loaded)?.window(term.ends_on);
    let entries = [
        about.entry("ends", (term.ends_on, term.ends_on), "subscription-calendar-ends")?,
        about.entry("window", (window.first, window.last), "subscription-calendar-window")?,
    ];
    Ok(calendar("", &entries, ctx.now))
}

/// Every day ahead of every living subscription of the actor's company, in the context's language.
pub async fn of_all(app: &App, ctx: &Ctx, name: &str) -> Result<String, Error> {
    let (loaded, partner) = (app.programme().await?, ctx.own_partner()?);
    let mut entries = Vec::new();
    for holding in &store::list(app.db.read(), partner).await? {
        if !holding.status(&loaded, ctx.today)?.is_live() {
            continue;
        }
        let about = About { app, ctx, loaded: &loaded, holding };
        let id = holding.subscription.id;
        let reminders = store::list_reminders(app.db.read(), partner, id).await?;
        entries.extend(about.days(&reminders)?);
    }
    Ok(calendar(name, &entries, ctx.now))
}

struct About<'a> {
    app: &'a App,
    ctx: &'a Ctx,
    loaded: &'a Loaded,
    holding: &'a Holding,
}

impl About<'_> {
    /// The days of the newest term: its last, the window's first and last, the day it renews by
    /// itself, and those on which a reminder goes out.
    fn days(
        &self,
        reminders: &[(store::DueReminder, Option<String>)],
    ) -> Result<Vec<Entry>, Error> {
        let term = self.holding.term()?;
        let window = self.holding.policy(self.loaded)?.window(term.ends_on);
        let day = |kind: &str, day: Date, key: &str| self.entry(kind, (day, day), key);
        let mut entries = vec![
            day("ends", term.ends_on, "subscription-calendar-ends")?,
            day("opens", window.first, "feed-opens")?,
            day("closes", window.last, "feed-closes")?,
        ];
        let status = self.holding.status(self.loaded, self.ctx.today)?;
        // In the window the day moves with every failed charge; the page tells of those.
        if let (Some(on), Status::Active { .. }) = (self.holding.charge.due_on, status) {
            entries.push(day("charge", on, "feed-charge")?);
        }
        for (reminder, outcome) in reminders {
            let goes_out = outcome.as_deref().is_none_or(|outcome| outcome == "sent");
            if goes_out && reminder.term_no == term.number {
                let kind = format!("reminder-{}", reminder.kind.code());
                entries.push(day(&kind, reminder.due_on, "feed-reminder")?);
            }
        }
        Ok(entries)
    }

    fn entry(&self, kind: &str, (first, last): (Date, Date), key: &str) -> Result<Entry, Error> {
        let About { app, ctx, loaded, holding } = self;
        let (term, id) = (holding.term()?, holding.subscription.id);
        let window = holding.policy(loaded)?.window(term.ends_on);
        let offer = loaded.programme.offer(&holding.offer);
        let offer = offer.map_or(holding.offer.as_str(), |offer| offer.name.get(ctx.locale));
        let long = |day: Date| Arg::Text(format::date_long(ctx.locale, day));
        let about = [
            ("ends", long(term.ends_on)),
            ("opens", long(window.first)),
            ("closes", long(window.last)),
        ];
        Ok(Entry {
            // The same day of the same year keeps its name, so that calendars move it rather than
            // show it twice.
            uid: format!("{id}-{}-{kind}@guildhall", term.number),
            first,
            last,
            summary: app.text(ctx.locale, key, &[("offer", Arg::from(offer))]),
            description: app.text(ctx.locale, "feed-about", &about),
            url: format!("{}/subscriptions/{id}", app.config.public_url),
        })
    }
}

/// Whole days, both ends included.
struct Entry {
    uid: String,
    first: Date,
    last: Date,
    summary: String,
    description: String,
    url: String,
}

/// A calendar with a name, or without one where it is only a file of days.
fn calendar(name: &str, entries: &[Entry], now: Timestamp) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Guildhall//Partner Center//EN".to_owned(),
    ];
    if !name.is_empty() {
        lines.extend([
            // The newer property (RFC 7986 §5.1), and the older one that most programs read.
            format!("NAME:{}", escaped(name)),
            format!("X-WR-CALNAME:{}", escaped(name)),
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H".to_owned(),
            "X-PUBLISHED-TTL:PT12H".to_owned(),
        ]);
    }
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
            format!("DESCRIPTION:{}", escaped(&entry.description)),
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
            description: "First line;\nsecond".to_owned(),
            url: "https://partners.example/subscriptions/1".to_owned(),
        };
        let file = calendar("", &[entry], Timestamp::UNIX_EPOCH);
        for line in [
            "DTSTAMP:19700101T000000Z",
            "DTSTART;VALUE=DATE:20260623",
            "DTEND;VALUE=DATE:20260723",
            "SUMMARY:Renew: Action Pack\\, now",
            "DESCRIPTION:First line\\;\\nsecond",
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
