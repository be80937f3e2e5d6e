//! What is known of a company in one competency.

use jiff::Span;
use jiff::civil::Date;

use crate::calendar::plus_days;
use crate::ids::{ExamCode, PersonId};
use crate::offer::{CompetencyLevel, Metric};

/// Months for which a sale counts.
const TRAILING_MONTHS: i64 = 12;

/// What a company did on a day, in one measure. A correction is less than nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sale {
    pub metric: Metric,
    pub amount: i64,
    pub on: Date,
}

impl Sale {
    /// The last day on which it counts: the one before its day comes round. What was sold on 29
    /// February counts through 28 February.
    pub fn last_day(&self) -> Date {
        let year = Span::new().months(TRAILING_MONTHS);
        let round = self.on.saturating_add(year);
        if round.day() == self.on.day() { plus_days(round, -1) } else { round }
    }

    fn counts_on(&self, day: Date) -> bool {
        self.on <= day && day <= self.last_day()
    }
}

/// An exam that somebody of the company passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    pub person: PersonId,
    pub exam: ExamCode,
    pub on: Date,
    /// The last day on which it counts; `None` for as long as the person stays.
    pub until: Option<Date>,
}

impl Pass {
    fn counts_on(&self, day: Date) -> bool {
        self.on <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// A level that staff gave, whatever the requirements say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub level: CompetencyLevel,
    pub from: Date,
    /// The last day; `None` until it is taken back.
    pub until: Option<Date>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub sales: Vec<Sale>,
    pub passes: Vec<Pass>,
    pub named: Option<Named>,
}

/// What somebody asks "what if" about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Supposed {
    Sold {
        metric: Metric,
        amount: u32,
    },
    /// One more person passes an exam.
    Passes {
        exam: ExamCode,
        person: PersonId,
    },
    Leaves {
        person: PersonId,
    },
}

impl Facts {
    /// What was done in a measure in the twelve months up to a day.
    pub fn sum_on(&self, metric: Metric, day: Date) -> i64 {
        let own = self.sales.iter().filter(|sale| sale.metric == metric && sale.counts_on(day));
        own.map(|sale| sale.amount).fold(0, i64::saturating_add)
    }

    /// Who has passed one of the exams, each once.
    pub fn people_on(&self, exams: &[ExamCode], day: Date) -> Vec<PersonId> {
        let own = self.passes.iter().filter(|pass| exams.contains(&pass.exam));
        let mut people: Vec<PersonId> =
            own.filter(|pass| pass.counts_on(day)).map(|pass| pass.person).collect();
        people.sort_unstable_by_key(|person| person.0);
        people.dedup();
        people
    }

    /// The level staff gave, on a day on which it holds.
    pub fn named_on(&self, day: Date) -> Option<CompetencyLevel> {
        let holds =
            |named: &Named| named.from <= day && named.until.is_none_or(|until| day <= until);
        self.named.filter(holds).map(|named| named.level)
    }

    /// Every day on which a fact begins or ceases to count.
    pub(super) fn turns(&self) -> impl Iterator<Item = Date> {
        let after = |day: Date| plus_days(day, 1);
        let sales = self.sales.iter().flat_map(move |sale| [sale.on, after(sale.last_day())]);
        let passes = self
            .passes
            .iter()
            .flat_map(move |pass| std::iter::once(pass.on).chain(pass.until.map(after)));
        let named = self
            .named
            .into_iter()
            .flat_map(move |named| std::iter::once(named.from).chain(named.until.map(after)));
        sales.chain(passes).chain(named)
    }

    /// The same facts if something happened today.
    pub fn supposing(&self, supposed: &Supposed, today: Date) -> Facts {
        let mut facts = self.clone();
        match supposed {
            Supposed::Sold { metric, amount } => {
                let amount = i64::from(*amount);
                facts.sales.push(Sale { metric: *metric, amount, on: today });
            }
            Supposed::Passes { exam, person } => {
                let exam = exam.clone();
                facts.passes.push(Pass { person: *person, exam, on: today, until: None });
            }
            Supposed::Leaves { person } => facts.passes.retain(|pass| pass.person != *person),
        }
        facts
    }
}
