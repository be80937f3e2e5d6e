//! Seconds and memory.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::db::walls;
use crate::world::clock;

/// What one stretch of work took.
#[derive(Debug, Clone, Copy)]
pub struct Took {
    pub seconds: f64,
    /// The most memory that this process held meanwhile, in MiB; `None` where the system does not
    /// say.
    pub peak_mib: Option<u64>,
}

pub struct Watch {
    since: Duration,
}

impl Watch {
    /// Begins to measure.
    pub fn start() -> Watch {
        // Linux begins its count of the peak anew when a 5 is written here (proc(5)).
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        Watch { since: clock::running() }
    }

    pub fn stop(self) -> Took {
        let seconds = (clock::running() - self.since).as_secs_f64();
        Took { seconds, peak_mib: peak_mib() }
    }
}

fn peak_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib / 1024)
}

impl Took {
    /// How many a second.
    pub fn rate(&self, count: u64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a rate for reading")]
        let count = count as f64;
        count / self.seconds.max(1e-9)
    }
}

/// Does something with each item, some of them at a time; what came of them, in no order.
pub async fn lanes<I, T, F, D>(items: Arc<Vec<I>>, lanes: usize, act: F) -> anyhow::Result<Vec<T>>
where
    I: Copy + Send + Sync + 'static,
    T: Send + 'static,
    F: Fn(I) -> D + Send + Sync + 'static,
    D: Future<Output = anyhow::Result<T>> + Send,
{
    let (act, next) = (Arc::new(act), Arc::new(AtomicUsize::new(0)));
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..lanes {
        let (act, next, items) = (act.clone(), next.clone(), items.clone());
        running.spawn(walls::house(async move {
            let mut done = Vec::new();
            while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
                done.push(act(*item).await?);
            }
            anyhow::Ok(done)
        }));
    }
    let mut all = Vec::new();
    while let Some(done) = running.join_next().await {
        all.extend(done??);
    }
    Ok(all)
}
