//! The operators' pools of license keys.

use axum::extract::{Form, Multipart};
use axum::response::Response;
use domain::access::Action;
use serde::{Deserialize, Serialize};

use super::super::{pool, store};
use crate::error::{Error, Problem};
use crate::web::chart::{Chart, Drawn};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit, upload};

/// Columns of the picture: more would not be read.
const DRAWN_MAX: usize = 12;

#[derive(Serialize)]
struct PoolsPage {
    #[serde(flatten)]
    shown: FormErrors,
    pools: Vec<PoolRow>,
    drawn: Chart,
    keys: String,
    keys_max: usize,
}

#[derive(Serialize)]
struct PoolRow {
    name: String,
    code: String,
    loaded: u64,
    taken: u64,
    free: u64,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FillForm {
    keys: String,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit, String::new(), FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("benefit/pools.html", visit.t("pools-title", &[]), page)
}

pub async fn fill(visit: Visit, Form(form): Form<FillForm>) -> Result<Response, Fault> {
    let filled = pool::fill(&visit.app, &visit.ctx, &form.keys).await;
    answer(&visit, filled, form.keys).await
}

pub async fn fill_from_file(visit: Visit, form: Multipart) -> Result<Response, Fault> {
    visit.ctx.may(Action::SupplyBenefits).map_err(|error| visit.fault(error))?;
    let wrong = |code: &str| Error::Invalid(vec![Problem::coded("file", code)]);
    let sent = upload::read(form, pool::FILE_BYTES_MAX).await;
    let filled = match sent.file.filter(|file| file.is_too_large || !file.name.is_empty()) {
        None => Err(wrong("required")),
        Some(file) if file.is_too_large => Err(wrong("pool-too-large")),
        Some(file) => pool::fill_from_file(&visit.app, &visit.ctx, &file.content).await,
    };
    answer(&visit, filled, String::new()).await
}

async fn answer(
    visit: &Visit,
    filled: Result<pool::Filled, Error>,
    keys: String,
) -> Result<Response, Fault> {
    match filled {
        Ok(_) => Ok(visit.see_with_notice("/operator/benefits", "pool-filled")),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(visit, "pools-field", &problems);
            let page = load(visit, keys, shown).await.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("benefit/pools.html", visit.t("pools-title", &[]), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}

async fn load(visit: &Visit, keys: String, shown: FormErrors) -> Result<PoolsPage, Error> {
    visit.ctx.may(Action::SupplyBenefits)?;
    let loaded = visit.app.programme().await?;
    let pools = store::pools(visit.app.db.read()).await?;
    let row = |pool: store::Pool| {
        let mut all = loaded.programme.benefits.iter();
        let name = all.find(|one| one.code == pool.benefit).map(|one| &one.name);
        PoolRow {
            name: name.map_or_else(
                || pool.benefit.to_string(),
                |name| name.get(visit.ctx.locale).to_owned(),
            ),
            code: pool.benefit.to_string(),
            loaded: pool.loaded,
            taken: pool.loaded.saturating_sub(pool.free),
            free: pool.free,
        }
    };
    let pools: Vec<PoolRow> = pools.into_iter().map(row).collect();
    let mut drawn: Vec<&PoolRow> = pools.iter().filter(|pool| 0 < pool.taken).collect();
    drawn.sort_by_key(|pool| std::cmp::Reverse(pool.taken));
    drawn.truncate(DRAWN_MAX);
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let drawn: Vec<Drawn> = drawn
        .into_iter()
        .map(|pool| Drawn::number(visit, pool.name.clone(), count(pool.taken)))
        .collect();
    Ok(PoolsPage { shown, drawn: Chart::of(drawn), pools, keys, keys_max: pool::TABLE_MAX })
}
