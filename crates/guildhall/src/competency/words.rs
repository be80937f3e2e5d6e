//! What is missing, in words: by number and by name.

use domain::competency::Item;
use domain::ids::ExamCode;
use domain::offer::{CompetencyLevel, Metric};
use domain::text::Locale;
use language::Arg;

use crate::app::{App, Loaded};

/// "Gold"; empty for none.
pub fn level(app: &App, locale: Locale, level: Option<CompetencyLevel>) -> String {
    level.map_or_else(String::new, |level| {
        app.text(locale, &format!("partner-level-{}", level.code()), &[])
    })
}

/// What a metric is called.
pub fn metric(app: &App, locale: Locale, metric: Metric) -> String {
    app.text(locale, &format!("competency-metric-{}", metric.code().replace('_', "-")), &[])
}

/// The programme's name of an exam.
pub fn exam(loaded: &Loaded, locale: Locale, code: &ExamCode) -> String {
    let found = loaded.programme.exams.iter().find(|exam| exam.code == *code);
    found.map_or_else(|| code.to_string(), |exam| exam.name.get(locale).to_owned())
}

/// The exams any one of which is enough.
pub fn exams(app: &App, loaded: &Loaded, locale: Locale, codes: &[ExamCode]) -> String {
    let names: Vec<String> = codes.iter().map(|code| exam(loaded, locale, code)).collect();
    names.join(&app.text(locale, "competency-or", &[]))
}

/// What one requirement lacks: "2 new customers more"; `None` where it is met.
pub fn lack(app: &App, loaded: &Loaded, locale: Locale, item: &Item<'_>) -> Option<String> {
    let missing = item.missing();
    if missing == 0 {
        return None;
    }
    let count = ("count", Arg::from(i64::from(missing)));
    Some(match item {
        Item::Performance { metric, .. } => {
            let key = format!("competency-lack-{}", metric.code().replace('_', "-"));
            app.text(locale, &key, &[count])
        }
        Item::Skill { exams: codes, .. } => {
            let exam = ("exam", exams(app, loaded, locale, codes).into());
            app.text(locale, "competency-lack-people", &[count, exam])
        }
    })
}

/// Everything that is missing, in one line; empty where nothing is.
pub fn missing(app: &App, loaded: &Loaded, locale: Locale, items: &[Item<'_>]) -> String {
    let lacks = items.iter().filter_map(|item| lack(app, loaded, locale, item));
    lacks.collect::<Vec<String>>().join(&app.text(locale, "competency-and", &[]))
}
