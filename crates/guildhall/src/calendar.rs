//! Entries for calendars (RFC 5545): days and hours, as files, feeds and parts of letters.

use domain::calendar::plus_days;
use jiff::Timestamp;
use jiff::civil::Date;

/// Octets of a line before it is folded, the line's end not counted (RFC 5545 §3.1).
const LINE_OCTETS: usize = 75;

/// Something on a calendar.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The same thing keeps its name, so that calendars move it rather than show it twice.
    pub uid: String,
    pub time: Time,
    pub summary: String,
    pub description: String,
    pub url: String,
    /// What people agreed on; `None` for days that only stand there.
    pub meeting: Option<Meeting>,
}

#[derive(Debug, Clone, Copy)]
pub enum Time {
    /// Whole days, both ends included.
    Days { first: Date, last: Date },
    /// From an instant to another, exclusive.
    Hours { from: Timestamp, to: Timestamp },
}

/// Who meets, and in which version of it (RFC 5546).
#[derive(Debug, Clone)]
pub struct Meeting {
    /// Rises with every change, so that an older letter that comes late changes nothing.
    pub sequence: i64,
    pub is_off: bool,
    pub organizer: Party,
    pub attendee: Party,
}

#[derive(Debug, Clone)]
pub struct Party {
    pub name: String,
    pub email: String,
}

/// What a calendar is asked to do with a meeting that comes by letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Request,
    Cancel,
}

impl Method {
    fn code(self) -> &'static str {
        match self {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        }
    }
}

/// A calendar with a name, or without one where it is only a file of entries.
pub fn calendar(name: &str, entries: &[Entry], now: Timestamp) -> String {
    let mut head = Vec::new();
    if !name.is_empty() {
        head = vec![
            // The newer property (RFC 7986 §5.1), and the older one that most programs read.
            format!("NAME:{}", escaped(name)),
            format!("X-WR-CALNAME:{}", escaped(name)),
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H".to_owned(),
            "X-PUBLISHED-TTL:PT12H".to_owned(),
        ];
    }
    written(head, entries, now)
}

/// One meeting for a letter, which a calendar acts upon.
pub fn invitation(method: Method, entry: &Entry, now: Timestamp) -> String {
    written(vec![format!("METHOD:{}", method.code())], std::slice::from_ref(entry), now)
}

fn written(head: Vec<String>, entries: &[Entry], now: Timestamp) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Guildhall//Partner Center//EN".to_owned(),
    ];
    lines.extend(head);
    for entry in entries {
        lines.extend(["BEGIN:VEVENT".to_owned(), format!("UID:{}", entry.uid)]);
        lines.push(format!("DTSTAMP:{}", instant(now)));
        lines.extend(time(entry.time));
        lines.extend([
            format!("SUMMARY:{}", escaped(&entry.summary)),
            format!("DESCRIPTION:{}", escaped(&entry.description)),
            format!("URL:{}", entry.url),
        ]);
        match &entry.meeting {
            Some(meeting) => lines.extend(people(meeting)),
            None => lines.push("TRANSP:TRANSPARENT".to_owned()),
        }
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

fn time(time: Time) -> [String; 2] {
    let day = |day: Date| day.strftime("%Y%m%d").to_string();
    match time {
        Time::Days { first, last } => [
            format!("DTSTART;VALUE=DATE:{}", day(first)),
            // The end is the first day that no longer belongs to it.
            format!("DTEND;VALUE=DATE:{}", day(plus_days(last, 1))),
        ],
        Time::Hours { from, to } => {
            [format!("DTSTART:{}", instant(from)), format!("DTEND:{}", instant(to))]
        }
    }
}

/// In UTC, so that no calendar has to know a zone.
fn instant(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn people(meeting: &Meeting) -> [String; 5] {
    let status = if meeting.is_off { "CANCELLED" } else { "CONFIRMED" };
    let Meeting { organizer, attendee, .. } = meeting;
    [
        format!("SEQUENCE:{}", meeting.sequence),
        format!("STATUS:{status}"),
        "TRANSP:OPAQUE".to_owned(),
        format!("ORGANIZER;CN={}:mailto:{}", quoted(&organizer.name), organizer.email),
        // Answers by mail move nothing, so none is asked for.
        format!(
            "ATTENDEE;CN={};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:{}",
            quoted(&attendee.name),
            attendee.email
        ),
    ]
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// The value of a parameter, which may hold neither quotation marks nor control characters.
fn quoted(text: &str) -> String {
    let plain = |c: char| if c == '"' { '\'' } else { c };
    let plain: String = text.chars().filter(|c| !c.is_control()).map(plain).collect();
    format!("\"{plain}\"")
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

    use super::{Entry, Meeting, Method, Party, Time, calendar, folded, invitation};

    fn entry(time: Time) -> Entry {
        Entry {
            uid: "1-window@guildhall".to_owned(),
            time,
            summary: "Renew: Action Pack, now".to_owned(),
            description: "First line;\nsecond".to_owned(),
            url: "https://partners.example/subscriptions/1".to_owned(),
            meeting: None,
        }
    }

    fn has(file: &str, lines: &[&str]) {
        let whole = file.replace("\r\n ", "");
        for line in lines {
            assert!(whole.lines().any(|own| own == *line), "{line} is missing in\n{file}");
        }
        assert!(file.lines().count() == file.matches("\r\n").count());
    }

    #[test]
    fn a_window_is_a_run_of_whole_days() {
        let days = Time::Days { first: date(2026, 6, 23), last: date(2026, 7, 22) };
        let file = calendar("", &[entry(days)], Timestamp::UNIX_EPOCH);
        has(
            &file,
            &[
                "DTSTAMP:19700101T000000Z",
                "DTSTART;VALUE=DATE:20260623",
                "DTEND;VALUE=DATE:20260723",
                "SUMMARY:Renew: Action Pack\\, now",
                "DESCRIPTION:First line\\;\\nsecond",
                "TRANSP:TRANSPARENT",
            ],
        );
        assert!(!file.contains("METHOD"));
    }

    #[test]
    fn a_meeting_says_in_utc_when_and_which_version_of_it_this_is() {
        let at = |text: &str| text.parse().expect("an instant");
        let hours =
            Time::Hours { from: at("2026-06-23T01:00:00Z"), to: at("2026-06-23T01:30:00Z") };
        let party = |name: &str, email: &str| Party { name: name.into(), email: email.into() };
        let meeting = Meeting {
            sequence: 3,
            is_off: true,
            organizer: party("Guildhall \"North\"\r\n, Ltd.", "support@guildhall.example"),
            attendee: party("陳雅婷", "ada@northwind.example"),
        };
        let entry = Entry { meeting: Some(meeting), ..entry(hours) };
        let file = invitation(Method::Cancel, &entry, Timestamp::UNIX_EPOCH);
        has(
            &file,
            &[
                "METHOD:CANCEL",
                "DTSTART:20260623T010000Z",
                "DTEND:20260623T013000Z",
                "SEQUENCE:3",
                "STATUS:CANCELLED",
                "ORGANIZER;CN=\"Guildhall 'North', Ltd.\":mailto:support@guildhall.example",
                "ATTENDEE;CN=\"陳雅婷\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE\
                 :mailto:ada@northwind.example",
            ],
        );
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let line = format!("SUMMARY:{}", "更新".repeat(40));
        let text = folded(&line);
        assert!(text.split("\r\n").all(|part| part.len() <= 75));
        assert_eq!(text.replace("\r\n ", ""), line);
    }
}
