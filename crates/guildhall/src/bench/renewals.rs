//! The renewal run against SQL written by hand, on the same database, in one run of the program.

use domain::calendar::plus_days;
use serde_json::{Value, json};

use super::companies::{self, Companies, EVE, broken, close, config, due_at};
use super::fill;
use super::measure::{Took, Watch};
use super::pattern::copy_of;
use super::renewal::{self, Renewals, renew_all};
use super::store::place::Engine;
use super::store::raw::{self, Batch, Texts};
use super::store::{fill as filling, ledger};
use crate::app::App;
use crate::check;
use crate::ctx::Ctx;
use crate::db::{At, Db};
use crate::work::Job;
use crate::world::clock;
use crate::world::gateway::Gateway;
use crate::world::gateway::memory::{Mix, Outcome};

/// Renewals of one transaction by hand.
const BATCH: u64 = 500;
/// Seconds until the gateway is asked about what was lost.
const ASK_SECONDS: i64 = 10 * 60;

/// Measures with each number of memberships due. Nothing is left behind.
pub async fn measure(
    engine: &Engine,
    dues: &[u64],
    progress: impl Fn(&str, u64, u64),
) -> anyhow::Result<Vec<Value>> {
    let scratch = Engine::scratch();
    companies::live(&scratch, "lived").await?;
    let of = Companies::read(&scratch.url("lived")?).await?;
    let renewals = renewal::observe(&scratch, "lived", &of).await?;
    scratch.remove("lived").await?;
    let mut figures = Vec::new();
    for due in dues {
        let one = Measuring { engine, of: &of, renewals: &renewals, due: *due };
        figures.push(one.run(&progress).await?);
    }
    Ok(figures)
}

struct Measuring<'a> {
    engine: &'a Engine,
    of: &'a Companies,
    renewals: &'a Renewals,
    due: u64,
}

impl Measuring<'_> {
    async fn run(&self, progress: &impl Fn(&str, u64, u64)) -> anyhow::Result<Value> {
        let (engine, due) = (self.engine, self.due);
        let url = engine.fresh("run").await?;
        let watch = Watch::start();
        fill::fill(&url, self.of, due, |done| progress("filling", done, due)).await?;
        let filled = watch.stop();
        let copy = engine.copy("run", "raw").await?;
        let by_hand = self.by_hand(&copy, progress).await?;
        engine.remove("raw").await?;
        let (run, asked, checked) = self.product(&url, progress).await?;
        engine.remove("run").await?;
        let (rate, raw) = (run.rate(due), by_hand.rate(due));
        Ok(json!({
            "engine": engine.name(),
            "due": due,
            "ratio": rounded(rate / raw, 3),
            "renewals_per_second": rounded(rate, 0),
            "raw_per_second": rounded(raw, 0),
            "microseconds_each": rounded(1e6 / rate, 1),
            "peak_mib": run.peak_mib,
            "raw_peak_mib": by_hand.peak_mib,
            "fill_seconds": rounded(filled.seconds, 1),
            "asked_per_second": rounded(asked.0.rate(asked.1), 0),
            "check_seconds": rounded(checked.seconds, 1),
        }))
    }

    /// Writes the rows of every renewal that is due by hand.
    async fn by_hand(&self, url: &str, progress: &impl Fn(&str, u64, u64)) -> anyhow::Result<Took> {
        let db = Db::open(url).await?;
        let mut texts = Texts::default();
        let day = plus_days(EVE, 1).to_string();
        let mut written = 0;
        let watch = Watch::start();
        loop {
            let due = raw::due(&db, &day, BATCH).await?;
            if due.is_empty() {
                break;
            }
            let mut batch = Batch::default();
            for partner in due {
                self.rows(copy_of(partner), &mut batch);
                written += 1;
            }
            raw::write(&db, &self.of.tables, &mut texts, batch).await?;
            progress("by hand", written, self.due);
        }
        let took = watch.stop();
        anyhow::ensure!(written == self.due, "{written} were renewed by hand");
        db.close().await?;
        Ok(took)
    }

    fn rows(&self, number: u64, batch: &mut Batch) {
        // Spread like the outcomes of keys are.
        let place = u32::try_from(number.wrapping_mul(7_919) % 10_000).unwrap_or(0);
        let outcome = Mix::USUAL.at(place);
        let kind = Outcome::ALL.iter().position(|known| *known == outcome).unwrap_or(0);
        let company = usize::try_from(number).unwrap_or(0) % self.renewals.len();
        let renewal = &self.renewals[company][kind];
        let own = renewal.own.copy(number);
        for (table, cells) in &renewal.inserts {
            let row = cells.iter().map(|cell| cell.of(&own)).collect();
            batch.inserts.entry(*table).or_default().push(row);
        }
        for update in &renewal.updates {
            let values = update.key.iter().chain(&update.values);
            let row = values.map(|cell| cell.of(&own)).collect();
            let what = (update.table, update.columns.clone());
            batch.updates.entry(what).or_default().push(row);
        }
    }

    /// The real run; then what was lost is asked for, and everything is verified.
    async fn product(
        &self,
        url: &str,
        progress: &impl Fn(&str, u64, u64),
    ) -> anyhow::Result<(Took, (Took, u64), Took)> {
        let app = App::open_with(config(url, None), renewal::gateway(Mix::USUAL)).await?;
        let watch = Watch::start();
        let taken = renew_all(&app, |done| progress("renewing", done, self.due)).await?;
        let run = watch.stop();
        anyhow::ensure!(taken == self.due, "{taken} memberships were taken up");
        let later = due_at()?.checked_add(jiff::SignedDuration::from_secs(ASK_SECONDS))?;
        clock::set(&app.db, later).await.map_err(broken)?;
        let (watch, mut asked) = (Watch::start(), 0);
        loop {
            let ctx = Ctx::system(&app).await.map_err(broken)?;
            let some = Job::AskGateway.run(&app, &ctx).await.map_err(broken)?;
            asked += u64::try_from(some)?;
            progress("asking", asked, asked);
            if some == 0 {
                break;
            }
        }
        let asking = watch.stop();
        if let Gateway::Memory(memory) = &app.world.gateway {
            ledger::write(&app.db, memory, At::from(due_at()?).0).await?;
        }
        filling::settle(&app.db).await?;
        progress("checking", 0, self.due);
        let loaded = app.programme().await.map_err(broken)?;
        let watch = Watch::start();
        let report = check::run(&app.db, &loaded, app.is_simulated()).await.map_err(broken)?;
        let checked = watch.stop();
        anyhow::ensure!(report.holds(), "after the run: {:#?}", report.violations.first());
        close(app).await?;
        Ok((run, (asking, asked), checked))
    }
}

/// A figure with as many digits behind the point.
pub fn rounded(figure: f64, digits: i32) -> f64 {
    let unit = 10_f64.powi(digits);
    (figure * unit).round() / unit
}
