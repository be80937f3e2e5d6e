//! Pictures of figures, drawn by the server: columns, with the same figures as a table beneath
//! (`bar_chart` in `layout/ui.html`).

use language::format;
use serde::Serialize;

use super::visit::Visit;

/// Columns of one picture: more would not be read.
pub const COLUMNS_MAX: usize = 24;

/// A column: what it is, how high it is, and the words for its height.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Drawn {
    pub label: String,
    pub value: i64,
    pub text: String,
}

impl Drawn {
    /// A column of a plain number.
    pub fn number(visit: &Visit, label: String, value: i64) -> Drawn {
        Drawn { label, value, text: format::number(visit.ctx.locale, value) }
    }
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chart {
    pub bars: Vec<Drawn>,
    /// The height of the whole picture.
    pub max: i64,
}

impl Chart {
    /// As high as its highest column.
    pub fn of(bars: Vec<Drawn>) -> Chart {
        let max = bars.iter().map(|one| one.value).max().unwrap_or(0);
        Chart { bars, max }
    }

    /// Of parts of a whole, in percent.
    pub fn of_percents(bars: Vec<Drawn>) -> Chart {
        Chart { bars, max: 100 }
    }

    /// Whether there is anything to be seen.
    pub fn is_empty(&self) -> bool {
        self.bars.iter().all(|one| one.value == 0)
    }
}
