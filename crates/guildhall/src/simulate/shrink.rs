//! Taking steps away while something still does not hold.

use std::collections::BTreeSet;

use super::act::Step;
use super::world::Engine;
use super::{Lived, replay};

/// Histories tried before the shortest one so far is good enough.
const TRIES_MAX: usize = 160;

struct Search<'a> {
    seed: u64,
    engine: &'a Engine,
    tries: usize,
    /// The shortest so far.
    found: (Vec<Step>, Lived),
}

/// Looks for a short history of the seed in which the same thing is wrong. `None` where nothing is.
pub(super) async fn shortest(
    seed: u64,
    steps: Vec<Step>,
    engine: &Engine,
) -> anyhow::Result<Option<Lived>> {
    let lived = replay(seed, &steps, engine).await?.lived;
    if lived.wrong.is_empty() {
        return Ok(None);
    }
    // What comes after it has nothing to do with it.
    let reached = lived.lines.len();
    let steps = steps.into_iter().take(reached).collect();
    let mut search = Search { seed, engine, tries: 0, found: (steps, lived) };
    search.without_companies().await?;
    search.without_stretches().await?;
    Ok(Some(search.found.1))
}

impl Search<'_> {
    /// Keeps the steps if something of the same kind is still wrong.
    async fn try_with(&mut self, steps: Vec<Step>) -> anyhow::Result<bool> {
        if TRIES_MAX <= self.tries || steps.len() == self.found.0.len() {
            return Ok(false);
        }
        self.tries += 1;
        let lived = replay(self.seed, &steps, self.engine).await?.lived;
        let same = kind_of(&lived).is_some_and(|kind| Some(kind) == kind_of(&self.found.1));
        if same {
            let reached = lived.lines.len().min(steps.len());
            self.found = (steps.into_iter().take(reached).collect(), lived);
        }
        Ok(same)
    }

    /// Most companies have nothing to do with it: halves of them are left out, then smaller parts.
    async fn without_companies(&mut self) -> anyhow::Result<()> {
        let companies: BTreeSet<Option<usize>> = self.found.0.iter().map(|step| step.who).collect();
        let companies: Vec<Option<usize>> = companies.into_iter().collect();
        let mut size = companies.len().div_ceil(2);
        loop {
            for part in companies.chunks(size.max(1)) {
                let kept = self.found.0.iter().filter(|step| !part.contains(&step.who));
                let kept = kept.copied().collect();
                self.try_with(kept).await?;
            }
            if size <= 1 {
                return Ok(());
            }
            size = size.div_ceil(2);
        }
    }

    /// Stretches of the history, from long to single steps.
    async fn without_stretches(&mut self) -> anyhow::Result<()> {
        let mut size = self.found.0.len().div_ceil(2);
        loop {
            let mut from = 0;
            while from < self.found.0.len() {
                let kept = self.found.0.iter().enumerate();
                let kept = kept.filter(|(place, _)| *place < from || from + size <= *place);
                let kept = kept.map(|(_, step)| *step).collect();
                if !self.try_with(kept).await? {
                    from += size.max(1);
                }
            }
            if size <= 1 || TRIES_MAX <= self.tries {
                return Ok(());
            }
            size = size.div_ceil(2);
        }
    }
}

/// The first word of what is wrong: `I21`, `broken:`, `background`.
fn kind_of(lived: &Lived) -> Option<String> {
    let first = lived.wrong.first()?;
    first.split_whitespace().next().map(str::to_owned)
}
