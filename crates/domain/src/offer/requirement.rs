//! What a company has to show for a competency, as the programme's files say it.

use jiff::civil::Date;

use super::CompetencyLevel;
use crate::ids::{AreaCode, CompetencyCode, ExamCode, PathCode};
use crate::text::Localised;

/// A group of competencies, within the grouping that began on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    pub code: AreaCode,
    pub effective_from: Date,
    pub name: Localised,
    pub competencies: Vec<CompetencyCode>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exam {
    pub code: ExamCode,
    pub name: Localised,
}

/// What a company's work is measured in, over twelve months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Metric {
    /// In whole US dollars.
    Revenue,
    /// Active users a month, in users.
    Usage,
    Seats,
    NewCustomers,
}

impl Metric {
    pub const ALL: [Metric; 4] =
        [Metric::Revenue, Metric::Usage, Metric::Seats, Metric::NewCustomers];

    pub fn code(self) -> &'static str {
        match self {
            Metric::Revenue => "revenue",
            Metric::Usage => "usage",
            Metric::Seats => "seats",
            Metric::NewCustomers => "new_customers",
        }
    }

    pub fn parse(code: &str) -> Option<Metric> {
        Metric::ALL.into_iter().find(|metric| metric.code() == code)
    }
}

/// One way to a competency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    pub code: PathCode,
    pub name: Localised,
    /// Of both levels, rising by `effective_from`.
    pub editions: Vec<Needs>,
}

/// What a path asks for at a level, from a day until the next edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    pub effective_from: Date,
    pub level: CompetencyLevel,
    pub performance: Vec<Least>,
    /// Both empty: the path does not lead there any more.
    pub skills: Vec<Skill>,
}

/// At least so much within twelve months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Least {
    pub metric: Metric,
    pub least: u32,
}

/// So many people have each passed one of the exams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    pub exams: Vec<ExamCode>,
    pub people: u32,
}

impl Path {
    /// What it asks for at a level on a day; `None` where it does not lead there.
    pub fn needs_on(&self, level: CompetencyLevel, day: Date) -> Option<&Needs> {
        let own = self.editions.iter().filter(|needs| needs.level == level);
        let begun = own.filter(|needs| needs.effective_from <= day);
        let newest = begun.max_by_key(|needs| needs.effective_from)?;
        (!newest.performance.is_empty() || !newest.skills.is_empty()).then_some(newest)
    }
}
