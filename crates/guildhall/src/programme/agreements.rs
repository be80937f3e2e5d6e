//! agreements/agreements.toml, and the texts beside it in four languages.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{AgreementCode, AgreementVersion};
use domain::partner::Agreement;
use domain::text::{Locale, Localised};
use jiff::civil::Date;

use super::files::Files;
use super::markup::forbidden;
use super::section::Section;
use super::source::{Read, Report, Reported, read_file};

pub const FILE: &str = "agreements/agreements.toml";
pub const FOLDER: &str = "agreements/";

pub struct Agreements {
    /// By code and first day, without the rows that have a problem.
    pub rows: Vec<Agreement>,
    /// The codes of all rows, so that a row with another problem is not called unknown as well.
    pub codes: BTreeSet<AgreementCode>,
    /// Where each version begins. `None` where some row does not say.
    pub starts: Option<Vec<(AgreementCode, Date)>>,
}

/// The file of an agreement's text in a language.
pub fn text_file(code: &AgreementCode, version: &AgreementVersion, locale: Locale) -> String {
    format!("{FOLDER}{code}/{version}/{}.md", locale.tag())
}

pub fn read(files: &Files, report: &Report) -> Read<Agreements> {
    read_file(files, report, FILE, &["agreement"], |top| {
        let mut agreements =
            Agreements { rows: Vec::new(), codes: BTreeSet::new(), starts: Some(Vec::new()) };
        let mut listed = BTreeSet::new();
        let mut complete = true;
        let mut twice = Twice::default();
        for section in top.tables("agreement", &["code", "version", "effective_from", "title"]) {
            let code = section.parsed("code", "code.form", AgreementCode::parse);
            let version = section.parsed("version", "code.form", AgreementVersion::parse);
            let effective_from = section.date("effective_from");
            let title = section.localised("title");
            twice.check(&section, code.as_ref().ok(), version.as_ref().ok(), effective_from.ok());
            if let Ok(code) = &code {
                agreements.codes.insert(code.clone());
            }
            match (&code, effective_from, &mut agreements.starts) {
                (Ok(code), Ok(day), Some(starts)) => starts.push((code.clone(), day)),
                (_, _, starts) => *starts = None,
            }
            let (Ok(code), Ok(version)) = (code, version) else {
                complete = false;
                continue;
            };
            let body = body(files, report, &section, (&code, &version));
            let paths = Locale::ALL.map(|locale| text_file(&code, &version, locale));
            listed.extend(paths);
            if let (Ok(effective_from), Ok(title), Ok(body)) = (effective_from, title, body) {
                let row = Agreement { code, version, effective_from, title, body };
                agreements.rows.push(row);
            }
        }
        if complete {
            check_listed(files, report, &listed);
        }
        agreements.rows.sort_by_key(|row| (row.code.clone(), row.effective_from));
        agreements
    })
}

/// Versions and days that were seen, with their lines.
#[derive(Default)]
struct Twice {
    versions: BTreeMap<(AgreementCode, AgreementVersion), usize>,
    days: BTreeMap<(AgreementCode, Date), usize>,
}

impl Twice {
    fn check(
        &mut self,
        section: &Section<'_>,
        code: Option<&AgreementCode>,
        version: Option<&AgreementVersion>,
        day: Option<Date>,
    ) {
        let Some(code) = code else { return };
        if let Some(version) = version {
            let key = (code.clone(), version.clone());
            if let Some(first) = self.versions.insert(key, section.line_of("version")) {
                let args = [
                    ("agreement", code.as_str()),
                    ("version", version.as_str()),
                    ("first", &*first.to_string()),
                ];
                section.problem("version", "agreement.twice", &args);
                return;
            }
        }
        let Some(day) = day else { return };
        let line = section.line_of("effective_from");
        if let Some(first) = self.days.insert((code.clone(), day), line) {
            let args = [
                ("agreement", code.as_str()),
                ("date", &*day.to_string()),
                ("first", &*first.to_string()),
            ];
            section.problem("effective_from", "agreement.date_twice", &args);
        }
    }
}

fn body(
    files: &Files,
    report: &Report,
    section: &Section<'_>,
    (code, version): (&AgreementCode, &AgreementVersion),
) -> Read<Localised> {
    let text = |locale: Locale| {
        let path = text_file(code, version, locale);
        let Some(text) = files.0.get(&path) else {
            let args =
                [("agreement", code.as_str()), ("version", version.as_str()), ("path", &*path)];
            return Err(section.problem("version", "agreement.text_missing", &args));
        };
        checked_text(report, &path, text)
    };
    let [en_us, zh_tw, zh_cn, ja_jp] = Locale::ALL.map(text);
    Ok(Localised { en_us: en_us?, zh_tw: zh_tw?, zh_cn: zh_cn?, ja_jp: ja_jp? })
}

fn checked_text(report: &Report, path: &str, text: &str) -> Read<String> {
    if text.trim().is_empty() {
        report.add(path, 1, "agreement.text_empty", &[]);
        return Err(Reported);
    }
    let found = forbidden(text);
    for (line, found) in &found {
        report.add(path, *line, "agreement.markup", &[("found", found)]);
    }
    if found.is_empty() { Ok(text.trim().to_owned()) } else { Err(Reported) }
}

/// A text that no version names would be accepted by nobody: its folder is misspelt.
fn check_listed(files: &Files, report: &Report, listed: &BTreeSet<String>) {
    let texts = files.0.keys().filter(|path| path.starts_with(FOLDER) && path.ends_with(".md"));
    for path in texts.filter(|path| !listed.contains(*path)) {
        report.add(path, 0, "agreement.not_listed", &[]);
    }
}
