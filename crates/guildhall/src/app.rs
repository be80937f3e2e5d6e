//! The one handle: database, world outside, words, pages, programme.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use anyhow::Context;
use domain::offer::Programme;
use domain::text::Locale;
use jiff::Timestamp;
use jiff::civil::Date;
use language::{Args, Messages};

use crate::access::oidc::Providers;
use crate::access::throttle::Throttle;
use crate::config::{Config, Outside};
use crate::db::watch::Watch;
use crate::db::{Db, migrate, walls};
use crate::error::{Error, Refusal};
use crate::programme;
use crate::web::pages::Pages;
use crate::world::World;
use crate::world::gateway::Gateway;

pub struct App {
    pub db: Db,
    pub world: World,
    pub config: Config,
    pub messages: Arc<Messages>,
    pub pages: Arc<Pages>,
    /// How often somebody tried lately, on this node.
    pub throttle: Throttle,
    /// What this node has read of the providers people sign in by.
    pub providers: Providers,
    binds_staff: AtomicBool,
    programme: RwLock<Option<Arc<Loaded>>>,
}

/// The programme as it stands, and the version of it.
#[derive(Debug)]
pub struct Loaded {
    pub version: i64,
    pub programme: Programme,
}

tokio::task_local! {
    /// The programme a request met.
    static MET: Mutex<Option<Arc<Loaded>>>;
}

/// Runs a request, which stays with the programme it met first: one page never tells of two, and
/// asks for its version once.
pub async fn with_one_programme<T>(request: impl Future<Output = T>) -> T {
    MET.scope(Mutex::default(), request).await
}

/// A request has applied another programme: what follows meets that one.
pub fn forget_programme() {
    let _ = MET.try_with(|met| met.lock().map(|mut met| *met = None).ok());
}

/// What a face passes around.
pub type Shared = Arc<App>;

impl App {
    /// Opens the database, brings it to this version's schema, and refuses one that belongs to the
    /// other world: simulated data never meets real money, nor the reverse.
    pub async fn open(config: Config) -> anyhow::Result<Shared> {
        let db = Db::open(&config.database).await?;
        App::on(db, config, None).await
    }

    /// The same on a database that may be lost when the machine fails: for a world that is being
    /// made and could be made again.
    pub async fn open_unsafe_fast(config: Config) -> anyhow::Result<Shared> {
        let db = Db::open_unsafe_fast(&config.database).await?;
        App::on(db, config, None).await
    }

    /// Opens a simulated world with another gateway than its own, for measuring. Refused on a live
    /// installation.
    pub async fn open_with(config: Config, gateway: Gateway) -> anyhow::Result<Shared> {
        anyhow::ensure!(
            matches!(config.outside, Outside::Simulated { .. }),
            "only a simulated world has another gateway than its own"
        );
        let db = Db::open(&config.database).await?;
        App::on(db, config, Some(gateway)).await
    }

    async fn on(db: Db, config: Config, gateway: Option<Gateway>) -> anyhow::Result<Shared> {
        let (messages, pages) = carried()?;
        App::with(db, config, gateway, (messages, pages, None)).await
    }

    async fn with(
        db: Db,
        config: Config,
        gateway: Option<Gateway>,
        (messages, pages, programme): (Arc<Messages>, Arc<Pages>, Option<Arc<Loaded>>),
    ) -> anyhow::Result<Shared> {
        match &config.database_migrate {
            Some(owner) => migrate_as(owner, &db).await?,
            None => migrate(&db).await?,
        }
        walls::hold(&db).await?;
        let mode = match config.outside {
            Outside::Live { .. } => "live",
            Outside::Simulated { .. } => "simulated",
        };
        crate::world::claim_mode(&db, mode).await?;
        if let Outside::Live { stripe: Some(stripe), .. } = &config.outside {
            crate::world::claim_gateway(&db, stripe.is_live()).await?;
        }
        let mut world = World::new(&config.outside, &config.public_url)?;
        world.gateway = gateway.unwrap_or(world.gateway);
        let (throttle, providers) = (Throttle::default(), Providers::default());
        let programme = RwLock::new(programme);
        let binds_staff = AtomicBool::new(mode == "live");
        Ok(Arc::new(App {
            db,
            world,
            config,
            messages,
            pages,
            throttle,
            providers,
            binds_staff,
            programme,
        }))
    }

    /// The program started anew. What it reads from itself is shared, and the programme it has at
    /// hand, which is asked for by its version; the rest begins afresh.
    #[cfg(feature = "testing")]
    pub async fn begun_anew(&self, config: Config) -> anyhow::Result<Shared> {
        let db = Db::open_unsafe_fast(&config.database).await?;
        let programme = self.programme.read().map_err(|_| anyhow::anyhow!("poisoned"))?.clone();
        App::with(db, config, None, (self.messages.clone(), self.pages.clone(), programme)).await
    }

    pub fn is_simulated(&self) -> bool {
        matches!(self.config.outside, Outside::Simulated { .. })
    }

    /// Whether staff has to sign in with two proofs: where money is real.
    pub fn binds_staff(&self) -> bool {
        self.binds_staff.load(Ordering::Relaxed)
    }

    /// Has staff sign in as on a live installation, for stories.
    #[cfg(feature = "testing")]
    pub fn bind_staff(&self) {
        self.binds_staff.store(true, Ordering::Relaxed);
    }

    /// Lets somebody look on at every statement, and stand in its way: for tests and simulations,
    /// refused where money is real.
    pub fn watch(&self, watch: Arc<dyn Watch>) -> anyhow::Result<()> {
        anyhow::ensure!(self.is_simulated(), "nobody looks on at a live installation's database");
        self.db.watch(watch);
        Ok(())
    }

    /// The world's present: the system's clock, or the simulated one.
    pub async fn now(&self) -> Result<Timestamp, Error> {
        self.world.clock.now(&self.db).await
    }

    /// The newest programme; within a request the one it met first. [`Error::Broken`] before the
    /// first one was applied.
    pub async fn programme(&self) -> Result<Arc<Loaded>, Error> {
        let met = MET.try_with(|met| met.lock().ok().and_then(|met| met.clone()));
        if let Ok(Some(met)) = met {
            return Ok(met);
        }
        let version = programme::store::newest_version(self.db.read()).await?;
        let version = version.ok_or_else(|| {
            Error::broken("no programme was applied yet: run `guildhall programme apply DIR` first")
        })?;
        self.meet(version).await
    }

    /// The programme of the newest version, told by another question; a request stays with it.
    pub async fn meet(&self, version: i64) -> Result<Arc<Loaded>, Error> {
        let loaded = self.loaded(version).await?;
        let _ = MET.try_with(|met| met.lock().map(|mut met| *met = Some(loaded.clone())).ok());
        Ok(loaded)
    }

    async fn loaded(&self, version: i64) -> Result<Arc<Loaded>, Error> {
        let cached = self.programme.read().map_err(|_| poisoned())?.clone();
        if let Some(loaded) = cached.filter(|loaded| loaded.version == version) {
            return Ok(loaded);
        }
        let programme = programme::store::load(self.db.read(), version).await?;
        let loaded = Arc::new(Loaded { version, programme });
        *self.programme.write().map_err(|_| poisoned())? = Some(loaded.clone());
        Ok(loaded)
    }

    /// The civil day of an instant in the programme's zone.
    pub async fn day_of(&self, instant: Timestamp) -> Result<Date, Error> {
        let loaded = self.programme().await?;
        Ok(domain::calendar::civil_day(instant, &loaded.programme.zone))
    }

    /// A sentence in a language. A missing one is a defect of ours: it is logged, and the page
    /// shows the key rather than failing.
    pub fn text(&self, locale: Locale, key: &str, args: Args<'_>) -> String {
        self.messages.text(locale, key, args).unwrap_or_else(|missing| {
            tracing::error!(key, locale = locale.tag(), %missing, "a sentence is missing");
            format!("⟨{key}⟩")
        })
    }
}

/// Brings the schema to this version as its owner, who lends the tables to whoever uses them.
async fn migrate_as(owner: &str, user: &Db) -> anyhow::Result<()> {
    let owner = Db::open(owner).await.context("opening database_migrate")?;
    migrate(&owner).await?;
    if !owner.is_sqlite() {
        walls::lend(&owner, &walls::role_of(user).await?).await?;
    }
    Ok(owner.close().await?)
}

/// The words and pages the program carries in itself: read once, however many worlds it opens.
fn carried() -> anyhow::Result<(Arc<Messages>, Arc<Pages>)> {
    static CARRIED: OnceLock<(Arc<Messages>, Arc<Pages>)> = OnceLock::new();
    if let Some(read) = CARRIED.get() {
        return Ok(read.clone());
    }
    let messages = Arc::new(crate::web::i18n::load_messages()?);
    let pages = Arc::new(Pages::new(messages.clone()));
    Ok(CARRIED.get_or_init(|| (messages, pages)).clone())
}

/// A refusal as a sentence in a language.
pub fn refusal_sentence(app: &App, locale: Locale, refusal: &Refusal) -> String {
    let args = crate::web::fault::refusal_args(app, locale, refusal);
    app.text(locale, &crate::error::refusal_key(refusal.code), &args)
}

fn poisoned() -> Error {
    Error::broken("a thread panicked while it loaded the programme")
}
