//! competencies.toml: areas, exams, and what each competency asks for by path, level and edition.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::{AreaCode, CompetencyCode, ExamCode, PathCode};
use domain::offer::{Area, Competency, CompetencyLevel, Exam, Least, Metric, Needs, Path, Skill};
use jiff::civil::Date;

use super::files::Files;
use super::section::{Row, Section, all};
use super::source::{Read, Report, read_file};

pub const FILE: &str = "competencies.toml";

const KEYS: &[&str] = &["at_risk_days", "area", "exam", "competency"];
const AREA_KEYS: &[&str] = &["code", "effective_from", "competencies", "name"];
const PATH_KEYS: &[&str] = &["code", "name", "needs"];
const NEEDS_KEYS: &[&str] = &["level", "effective_from", "performance", "skills"];

/// Most days ahead of which a company can be told.
const AT_RISK_MAX: i64 = 366;
const LEAST_MAX: i64 = 1_000_000_000;
const PEOPLE_MAX: i64 = 1_000;

pub struct Competencies {
    pub rows: Vec<Competency>,
    /// The codes of all rows, so that a row with another problem is not called unknown as well.
    pub codes: BTreeSet<CompetencyCode>,
    pub areas: Vec<Area>,
    pub exams: Vec<Exam>,
    pub at_risk_days: i32,
}

pub fn read(files: &Files, report: &Report) -> Read<Competencies> {
    read_file(files, report, FILE, KEYS, |top| {
        let at_risk_days = top.integer("at_risk_days", 1..=AT_RISK_MAX);
        let (exams, exam_codes) = read_exams(top);
        let sections = top.tables("competency", &["code", "name", "path"]);
        let rows: Vec<Option<Competency>> =
            sections.iter().map(|section| read_competency(section, &exam_codes).ok()).collect();
        let codes = codes_of(&sections);
        let areas = read_areas(top, &codes);
        Ok(Competencies {
            rows: rows.into_iter().flatten().collect(),
            codes,
            areas,
            exams,
            at_risk_days: at_risk_days?,
        })
    })?
}

fn read_exams(top: &Section<'_>) -> (Vec<Exam>, BTreeSet<ExamCode>) {
    let mut seen: BTreeMap<ExamCode, usize> = BTreeMap::new();
    let mut exams = Vec::new();
    for section in top.tables("exam", &["code", "name"]) {
        let code = section.parsed("code", "code.form", ExamCode::parse);
        let name = section.localised("name");
        let Ok(code) = code else { continue };
        if let Some(first) = seen.insert(code.clone(), section.line_of("code")) {
            let args = [("exam", code.as_str()), ("first", &*first.to_string())];
            section.problem("code", "exam.twice", &args);
        }
        if let Ok(name) = name {
            exams.push(Exam { code, name });
        }
    }
    (exams, seen.into_keys().collect())
}

/// The codes of the competencies, each named once.
fn codes_of(sections: &[Section<'_>]) -> BTreeSet<CompetencyCode> {
    let mut seen: BTreeMap<CompetencyCode, usize> = BTreeMap::new();
    for section in sections {
        let code = section.text("code").ok().and_then(|code| CompetencyCode::parse(&code));
        let Some(code) = code else { continue };
        if let Some(first) = seen.insert(code.clone(), section.line_of("code")) {
            let args = [("competency", code.as_str()), ("first", &*first.to_string())];
            section.problem("code", "competency.twice", &args);
        }
    }
    seen.into_keys().collect()
}

fn read_competency(section: &Section<'_>, exams: &BTreeSet<ExamCode>) -> Read<Competency> {
    let code = section.parsed("code", "code.form", CompetencyCode::parse);
    let name = section.localised("name");
    let mut seen: BTreeMap<PathCode, usize> = BTreeMap::new();
    let mut paths = Vec::new();
    for section in section.tables("path", PATH_KEYS) {
        let path = read_path(&section, exams);
        if let Ok(path) = &path
            && let Some(first) = seen.insert(path.code.clone(), section.line_of("code"))
        {
            let args = [("path", path.code.as_str()), ("first", &*first.to_string())];
            section.problem("code", "path.twice", &args);
        }
        paths.push(path);
    }
    Ok(Competency { code: code?, name: name?, paths: all(paths)? })
}

fn read_path(section: &Section<'_>, exams: &BTreeSet<ExamCode>) -> Read<Path> {
    let code = section.parsed("code", "code.form", PathCode::parse);
    let name = section.localised("name");
    let sections = section.tables("needs", NEEDS_KEYS);
    if sections.is_empty() {
        let path = code.as_ref().map_or("?", PathCode::as_str);
        return Err(section.problem("code", "path.no_needs", &[("path", path)]));
    }
    let mut seen: BTreeMap<(CompetencyLevel, Date), usize> = BTreeMap::new();
    let mut editions = Vec::new();
    for section in &sections {
        let needs = read_needs(section, exams);
        if let Ok(needs) = &needs
            && let Some(first) =
                seen.insert((needs.level, needs.effective_from), section.line_of("effective_from"))
        {
            let args = [
                ("level", needs.level.code()),
                ("date", &*needs.effective_from.to_string()),
                ("first", &*first.to_string()),
            ];
            section.problem("effective_from", "path.date_twice", &args);
        }
        editions.push(needs);
    }
    let mut editions = all(editions)?;
    editions.sort_by_key(|needs| (needs.effective_from, needs.level));
    Ok(Path { code: code?, name: name?, editions })
}

fn read_needs(section: &Section<'_>, exams: &BTreeSet<ExamCode>) -> Read<Needs> {
    let levels = [CompetencyLevel::Silver, CompetencyLevel::Gold];
    let level = section.choice("level", &levels.map(|level| (level.code(), level)));
    let effective_from = section.date("effective_from");
    let performance = section.tables("performance", &["metric", "least"]);
    let performance = all(performance.iter().map(read_least));
    let skills = section.tables("skills", &["exams", "people"]);
    let skills = all(skills.iter().map(|section| read_skill(section, exams)));
    let needs = Needs {
        level: level?,
        effective_from: effective_from?,
        performance: performance?,
        skills: skills?,
    };
    for (index, one) in needs.performance.iter().enumerate() {
        if needs.performance.iter().take(index).any(|before| before.metric == one.metric) {
            let args = [("metric", one.metric.code())];
            return Err(section.problem("performance", "needs.metric_twice", &args));
        }
    }
    Ok(needs)
}

/// What a company's work is measured in.
pub fn metric(section: &Section<'_>) -> Read<Metric> {
    section.choice("metric", &Metric::ALL.map(|metric| (metric.code(), metric)))
}

fn read_least(section: &Section<'_>) -> Read<Least> {
    let (metric, least) = (metric(section), section.integer("least", 1..=LEAST_MAX));
    Ok(Least { metric: metric?, least: least? })
}

fn read_skill(section: &Section<'_>, known: &BTreeSet<ExamCode>) -> Read<Skill> {
    let exams = section.list("exams", |text, line| {
        let code = ExamCode::parse(text).filter(|code| known.contains(code));
        code.ok_or_else(|| section.problem_in_line(line, "exam.unknown", &[("value", text)]))
    });
    let people = section.integer("people", 1..=PEOPLE_MAX);
    Ok(Skill { exams: exams?.into_iter().map(|row| row.value).collect(), people: people? })
}

/// The groupings: in each of them every competency stands once.
fn read_areas(top: &Section<'_>, known: &BTreeSet<CompetencyCode>) -> Vec<Area> {
    let sections = top.tables("area", AREA_KEYS);
    let mut seen: BTreeMap<(Date, AreaCode), usize> = BTreeMap::new();
    let mut placed: BTreeMap<(Date, CompetencyCode), usize> = BTreeMap::new();
    let mut lines: BTreeMap<Date, usize> = BTreeMap::new();
    let mut areas = Vec::new();
    for section in &sections {
        let Ok((area, rows)) = read_area(section, known) else { continue };
        let from = area.effective_from;
        lines.entry(from).or_insert(section.line_of("effective_from"));
        if let Some(first) = seen.insert((from, area.code.clone()), section.line_of("code")) {
            let args = [("area", area.code.as_str()), ("first", &*first.to_string())];
            section.problem("code", "area.twice", &args);
            continue;
        }
        for row in rows {
            let code = row.value.clone();
            if let Some(first) = placed.insert((from, row.value), row.line) {
                let args = [("competency", code.as_str()), ("first", &*first.to_string())];
                section.problem_in_line(row.line, "area.placed_twice", &args);
            }
        }
        areas.push(area);
    }
    if areas.len() == sections.len() {
        for (from, line) in lines {
            let missing = known.iter().find(|code| !placed.contains_key(&(from, (*code).clone())));
            if let Some(code) = missing {
                let args = [("competency", code.as_str()), ("date", &*from.to_string())];
                top.problem_in_line(line, "area.not_placed", &args);
            }
        }
    }
    if sections.is_empty() && !known.is_empty() {
        top.problem_in_line(top.line(), "area.none", &[]);
    }
    areas.sort_by_key(|area| area.effective_from);
    areas
}

fn read_area(
    section: &Section<'_>,
    known: &BTreeSet<CompetencyCode>,
) -> Read<(Area, Vec<Row<CompetencyCode>>)> {
    let code = section.parsed("code", "code.form", AreaCode::parse);
    let effective_from = section.date("effective_from");
    let name = section.localised("name");
    let rows = section.list("competencies", |text, line| {
        let code = CompetencyCode::parse(text).filter(|code| known.contains(code));
        code.ok_or_else(|| {
            let args = [("key", "competencies"), ("value", text)];
            section.problem_in_line(line, "competency.unknown", &args)
        })
    })?;
    let competencies = rows.iter().map(|row| row.value.clone()).collect();
    let area = Area { code: code?, effective_from: effective_from?, name: name?, competencies };
    Ok((area, rows))
}
