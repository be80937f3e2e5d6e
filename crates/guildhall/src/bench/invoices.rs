//! Invoices typeset: the first, those after it, and a year of them packed.

use std::sync::Arc;

use domain::ids::{InvoiceId, PartnerId};
use serde_json::{Value, json};

use super::companies::{Companies, broken, close, config};
use super::fill;
use super::measure::{Watch, lanes};
use super::renewals::rounded;
use super::store::place::Engine;
use crate::app::App;
use crate::ctx::Ctx;
use crate::invoice::{archive, document, store};

/// The year in which everybody's first invoice was issued.
const YEAR: i16 = 2025;
/// Invoices that are typeset at the same time.
const LANES: usize = 2;

pub async fn measure(
    engine: &Engine,
    of: &Companies,
    count: u64,
    progress: impl Fn(&str, u64, u64),
) -> anyhow::Result<Value> {
    let url = engine.fresh("invoices").await?;
    fill::fill(&url, of, count.max(2), |done| progress("filling", done, count)).await?;
    let app = App::open(config(&url, None)).await?;
    let ctx = Ctx::system(&app).await.map_err(broken)?;
    let waiting = store::due_to_render(app.db.read(), ctx.now.into(), count.max(2)).await;
    let mut waiting = waiting.map_err(broken)?;
    anyhow::ensure!(1 < waiting.len(), "no invoice waits for its document");
    let (partner, invoice) = waiting.remove(0);
    let watch = Watch::start();
    let pdf = document::pdf(&app, &ctx, partner, invoice).await.map_err(broken)?;
    let first = watch.stop();
    let warm = u64::try_from(waiting.len())?;
    let watch = Watch::start();
    let work: Vec<(PartnerId, InvoiceId)> = waiting;
    let (shared, asked) = (app.clone(), ctx.clone());
    let sizes = lanes(Arc::new(work), LANES, move |(partner, invoice)| {
        let (app, ctx) = (shared.clone(), asked.clone());
        async move {
            let made = document::pdf(&app, &ctx, partner, invoice).await.map_err(broken)?;
            Ok(made.len())
        }
    })
    .await?;
    let all = watch.stop();
    let watch = Watch::start();
    let mut packed = archive::open(&app, &ctx, partner, YEAR).await.map_err(broken)?;
    let mut bytes = 0;
    while let Some(part) = packed.part(&app, &ctx).await.map_err(broken)? {
        bytes += part.len();
    }
    let zip = watch.stop();
    drop(packed);
    close(app).await?;
    engine.remove("invoices").await?;
    let kib = |bytes: usize| bytes.div_ceil(1024);
    let largest = sizes.into_iter().max().unwrap_or(0).max(pdf.len());
    Ok(json!({
        "engine": engine.name(),
        "invoices": warm + 1,
        "first_ms": rounded(first.seconds * 1e3, 0),
        "per_second": rounded(all.rate(warm), 1),
        "pdf_kib": kib(largest),
        "zip_ms": rounded(zip.seconds * 1e3, 1),
        "zip_kib": kib(bytes),
        "peak_mib": all.peak_mib,
    }))
}
