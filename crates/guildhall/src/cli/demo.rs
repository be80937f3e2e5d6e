//! `guildhall demo`: a simulated world, made the first time, and its portal.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;

use super::Place;
use crate::app::App;
use crate::check;
use crate::config::{self, Config, Outside};
use crate::db::Db;
use crate::demo;
use crate::web::connections;

#[derive(Debug, Clone, Args)]
pub struct DemoArgs {
    /// Port on this machine; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The day the world stands on when it is made: 2026-06-12 unless told otherwise.
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
    /// Makes a world without companies: whoever wants to be one joins.
    #[arg(long)]
    empty: bool,
    /// Makes the world anew.
    #[arg(long)]
    reset: bool,
}

pub async fn run(args: DemoArgs, place: Place) -> anyhow::Result<()> {
    config::refuse_live_key(|name| std::env::var(name).ok())?;
    match place.database {
        Some(url) => on(&url, args.port).await,
        None => in_directory(args, place.data).await,
    }
}

/// Serves a simulated world that is there already, as one of several nodes perhaps.
async fn on(url: &str, port: u16) -> anyhow::Result<()> {
    let db = Db::open(url).await?;
    crate::db::migrate(&db).await.context("bringing the database to this version")?;
    let mode = crate::world::mode_of(&db).await?;
    db.close().await?;
    anyhow::ensure!(mode.as_deref() == Some("simulated"), "no simulated world is in this database");
    let listener = connections::listen(([127, 0, 0, 1], port).into()).await?;
    let port = listener.local_addr()?.port();
    let app = App::open(Config {
        database: url.to_owned(),
        database_migrate: None,
        public_url: format!("http://127.0.0.1:{port}"),
        outside: Outside::Simulated { seed: None },
        listen: ([127, 0, 0, 1], port).into(),
        trusted_proxies: crate::proxies::Proxies::default(),
        work: true,
        identity_providers: Vec::new(),
        mail_intake: Default::default(),
    })
    .await?;
    println!("Guildhall Partner Center: http://127.0.0.1:{port}");
    super::serve::portal(app, listener, true).await
}

async fn in_directory(args: DemoArgs, data: PathBuf) -> anyhow::Result<()> {
    let file = demo::database_file(&data);
    std::fs::create_dir_all(&data)
        .with_context(|| format!("making the directory {}", data.display()))?;
    let listener = connections::listen(([127, 0, 0, 1], args.port).into()).await?;
    let port = listener.local_addr()?.port();
    if args.reset {
        demo::remove(&file)?;
    }
    if !file.exists() {
        make(&file, port, args.today.unwrap_or(demo::TODAY), args.empty).await?;
    } else if args.today.is_some() || args.empty {
        eprintln!("The world exists already; --today and --empty count with --reset.");
    }
    let app = App::open(demo::config(&file, port, None)?).await?;
    println!("\nGuildhall Partner Center: http://127.0.0.1:{port}\n");
    println!(
        "Money, mail and the clock are simulated. Sign in with the password \"{}\":",
        demo::PASSWORD
    );
    for sign_in in demo::sign_ins(&app).await? {
        println!("  {:28} {}", sign_in.email, sign_in.who);
    }
    println!("\nMailbox: http://127.0.0.1:{port}/mailbox · stop with Ctrl+C");
    super::serve::portal(app, listener, true).await
}

/// Lives the world in a file of its own and gives it its name once it is whole: a demo that was
/// stopped half-way leaves nothing that looks finished.
async fn make(file: &Path, port: u16, today: Date, empty: bool) -> anyhow::Result<()> {
    let unfinished = file.with_extension("unfinished");
    demo::remove(&unfinished)?;
    match empty {
        true => println!("Making an empty demo world on {today}"),
        false => println!("Making the demo world: {} years until {today}", demo::YEARS),
    }
    let app = App::open_unsafe_fast(demo::config(&unfinished, port, Some(demo::SEED))?).await?;
    let bar = bar("living");
    let step = bar.clone();
    let progress = |done, of| {
        step.set_length(u64::try_from(of).unwrap_or(0));
        step.set_position(u64::try_from(done).unwrap_or(0));
    };
    match empty {
        true => demo::live_of(&app, today, std::iter::empty(), progress).await?,
        false => demo::live(&app, today, progress).await?,
    }
    bar.finish_and_clear();
    verify(&app).await?;
    app.db.close().await?;
    drop(app);
    std::fs::rename(&unfinished, file)
        .with_context(|| format!("giving {} its name", file.display()))?;
    demo::remove(&unfinished)
}

/// A world that does not hold together is not shown to anybody.
async fn verify(app: &App) -> anyhow::Result<()> {
    let broken = |error: crate::error::Error| match error {
        crate::error::Error::Broken(cause) => cause,
        other => anyhow::anyhow!("{}", other.family()),
    };
    let loaded = app.programme().await.map_err(broken)?;
    let report = check::run(&app.db, &loaded, app.is_simulated()).await.map_err(broken)?;
    anyhow::ensure!(report.holds(), "the demo world is broken: {:#?}", report.violations);
    println!("Checked {} rows of {} companies: everything holds.", report.rows, report.partners);
    Ok(())
}

/// A progress bar on the error stream; nothing where that is no terminal.
pub fn bar(label: &str) -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:40}] {percent} % {elapsed}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(label.to_owned());
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
