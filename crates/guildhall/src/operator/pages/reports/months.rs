//! A figure month by month: its picture, the table beneath it, and the sum of all months.

use jiff::civil::Date;

use super::{Picture, Section, heads, month_word};
use crate::web::Visit;
use crate::web::chart::{Chart, Drawn};

/// What is told of each month, rising.
pub struct ByMonth<'a, M> {
    pub visit: &'a Visit,
    pub months: Vec<(Date, &'a M)>,
    /// The last line of the table, where months can be added up.
    pub all: Option<&'a M>,
}

/// How high the whole picture is: [`Chart::of`] or [`Chart::of_percents`].
type Scale = fn(Vec<Drawn>) -> Chart;

impl<M> ByMonth<'_, M> {
    /// `value`: what the height of a column is. `bar` tells it of a month, and its words. `heads`
    /// and `cells` are those beside the month.
    pub fn section(
        &self,
        (title, value): (String, String),
        (scale, bar): (Scale, impl Fn(&M) -> (i64, String)),
        (labels, cells): (Vec<String>, impl Fn(&M) -> Vec<String>),
    ) -> Section {
        let drawn = |(first, month): &(Date, &M)| {
            let (value, text) = bar(month);
            Drawn { label: month_word(self.visit, *first), value, text }
        };
        let row = |word: String, of: &M| [word].into_iter().chain(cells(of)).collect();
        let mut rows: Vec<Vec<String>> = (self.months.iter())
            .map(|(first, month)| row(month_word(self.visit, *first), month))
            .collect();
        rows.extend(self.all.map(|all| row(self.visit.t("reports-sum", &[]), all)));
        let month = self.visit.t("reports-month", &[]);
        Section {
            chart: Some(Picture {
                title: title.clone(),
                label_head: month.clone(),
                value_head: value,
                chart: scale(self.months.iter().map(drawn).collect()),
            }),
            title,
            heads: heads([month].into_iter().chain(labels).collect()),
            rows,
        }
    }
}
