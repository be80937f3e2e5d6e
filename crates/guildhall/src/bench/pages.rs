//! Pages of a portal with many companies, against a handler that does nothing but the reads.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::http::{Request, StatusCode, header};
use axum::routing::get;
use serde_json::{Value, json};
use tower::ServiceExt;

use super::companies::{Companies, broken, close, config};
use super::fill;
use super::measure::{Watch, lanes};
use super::renewals::rounded;
use super::store::place::Engine;
use super::store::reads::{Asking, dashboard};
use crate::access;
use crate::app::{App, Shared};
use crate::web::{server, session};
use crate::world::clock;
use crate::world::ids::hashed;

/// Companies whose pages are opened in turn.
const VISITORS: u64 = 64;
/// Requests under way at a time.
const LANES: usize = 4;
/// Bytes a page may have.
const PAGE_BYTES_MAX: usize = 4 * 1024 * 1024;

const PAGES: [&str; 4] = ["/dashboard", "/offers", "/offers?tab=purchased", "/invoices"];

pub async fn measure(
    engine: &Engine,
    of: &Companies,
    (partners, requests): (u64, usize),
    progress: impl Fn(&str, u64, u64),
) -> anyhow::Result<Vec<Value>> {
    let url = engine.fresh("pages").await?;
    fill::fill(&url, of, partners, |done| progress("filling", done, partners)).await?;
    let app = App::open(config(&url, None)).await?;
    let visitors = visitors(&app, of, partners).await?;
    let cookies: Vec<String> = visitors.iter().map(|(cookie, _)| cookie.clone()).collect();
    let asking: Vec<Asking> = visitors.into_iter().map(|(_, asking)| asking).collect();
    let bare = Router::new()
        .route("/bare/{visitor}", get(bare))
        .with_state((app.clone(), Arc::new(asking)));
    let product = server::service(app.clone());
    let paths: Vec<String> = (0..cookies.len()).map(|place| format!("/bare/{place}")).collect();
    let floor = load(&bare, &cookies, &paths, requests).await?;
    let mut figures = vec![floor.told(engine, partners, "bare", None)];
    for (done, page) in (0..).zip(PAGES) {
        progress("opening pages", done, PAGES.len().try_into()?);
        let paths = vec![page.to_owned(); cookies.len()];
        let figure = load(&product, &cookies, &paths, requests).await?;
        figures.push(figure.told(engine, partners, page, Some(&floor)));
    }
    drop((bare, product));
    close(app).await?;
    engine.remove("pages").await?;
    Ok(figures)
}

/// Admins of companies all over the database, signed in: the cookie, and who they are.
async fn visitors(
    app: &App,
    of: &Companies,
    partners: u64,
) -> anyhow::Result<Vec<(String, Asking)>> {
    let now = app.now().await.map_err(broken)?;
    let mut visitors = Vec::new();
    for place in 0..VISITORS.min(partners) {
        let partner = of.partner(place * (partners / VISITORS).max(1));
        let users = access::store::list_users(app.db.read(), partner, None).await;
        let users = users.map_err(broken)?;
        let (person, _) = users.first().ok_or_else(|| anyhow::anyhow!("a company's admin"))?;
        let opening = session::Opening::of(app, person.id, Some(partner));
        let token = session::open(app, now, opening).await.map_err(broken)?;
        let cookie = format!("{}={token}", session::cookie_name(app));
        let (token_hash, person) = (hashed(&token), person.id.0);
        visitors.push((cookie, Asking { token_hash, person, partner: partner.0 }));
    }
    Ok(visitors)
}

/// Does the reads and says how many rows there were.
async fn bare(
    State((app, asking)): State<(Shared, Arc<Vec<Asking>>)>,
    Path(visitor): Path<usize>,
) -> Result<String, StatusCode> {
    let asking = asking.get(visitor).ok_or(StatusCode::NOT_FOUND)?;
    let rows = dashboard(&app.db, asking).await;
    rows.map(|rows| rows.to_string()).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

struct Loaded {
    per_second: f64,
    /// Milliseconds.
    p50: f64,
    p99: f64,
}

/// Opens pages, some at a time, each lane its next when it has one.
async fn load(
    router: &Router,
    cookies: &[String],
    paths: &[String],
    requests: usize,
) -> anyhow::Result<Loaded> {
    let visits: Arc<Vec<(String, String)>> =
        Arc::new(cookies.iter().cloned().zip(paths.iter().cloned()).collect());
    let turns: Vec<usize> = (0..requests).map(|turn| turn % visits.len()).collect();
    let router = router.clone();
    let watch = Watch::start();
    let mut times = lanes(Arc::new(turns), LANES, move |turn| {
        let (router, visits) = (router.clone(), visits.clone());
        async move {
            let (cookie, path) = &visits[turn];
            let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty())?;
            let begun = clock::running();
            let answer = router.oneshot(request).await?;
            anyhow::ensure!(answer.status() == StatusCode::OK, "{path}: {}", answer.status());
            to_bytes(answer.into_body(), PAGE_BYTES_MAX).await?;
            Ok((clock::running() - begun).as_secs_f64() * 1e3)
        }
    })
    .await?;
    let took = watch.stop();
    times.sort_by(f64::total_cmp);
    let part = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    let per_second = took.rate(u64::try_from(times.len())?);
    Ok(Loaded { per_second, p50: part(50), p99: part(99) })
}

impl Loaded {
    fn told(&self, engine: &Engine, partners: u64, page: &str, floor: Option<&Loaded>) -> Value {
        json!({
            "engine": engine.name(),
            "partners": partners,
            "page": page,
            "ratio": floor.map(|floor| rounded(self.per_second / floor.per_second, 3)),
            "per_second": rounded(self.per_second, 0),
            "p50_ms": rounded(self.p50, 1),
            "p99_ms": rounded(self.p99, 1),
        })
    }
}
