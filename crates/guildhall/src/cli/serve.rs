//! `guildhall serve` and `guildhall work`.

use clap::Args;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::{Output, Place};
use crate::app::{App, Shared};
use crate::support::intake;
use crate::web::connections;
use crate::work;

#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Serves pages only; another node runs what is due.
    #[arg(long)]
    no_work: bool,
}

#[derive(Debug, Clone, Args)]
pub struct WorkArgs {
    /// Runs what is due now and ends.
    #[arg(long)]
    once: bool,
}

pub async fn serve(args: ServeArgs, place: &Place) -> anyhow::Result<()> {
    let config = place.live_config()?;
    let work = config.work && !args.no_work;
    let listen = config.listen;
    let app = App::open(config).await?;
    if app.programme().await.is_err() {
        anyhow::bail!(
            "no programme was applied yet: run `guildhall programme apply DIR` first (without DIR \
             it applies the one that is shipped)"
        );
    }
    let listener = connections::listen(listen).await?;
    tracing::info!(%listen, work, "serving");
    portal(app, listener, work).await
}

/// Serves, and works beside it, until the signal to stop.
pub async fn portal(app: Shared, listener: TcpListener, work: bool) -> anyhow::Result<()> {
    crate::world::record_public_url(&app.db, &app.config.public_url).await?;
    let stop = stop_signal();
    if let Some(address) = app.config.mail_intake.listen {
        let listener = connections::listen(address).await?;
        tracing::info!(%address, "taking mail in");
        tokio::spawn(intake::smtp::serve(app.clone(), listener, stop.clone()));
    }
    let working = work.then(|| tokio::spawn(work::run_forever(app.clone(), stop.clone())));
    let served = connections::serve(app, listener, stop).await;
    if let Some(working) = working {
        working.await?;
    }
    served
}

pub async fn work(args: WorkArgs, place: &Place, output: Output) -> anyhow::Result<()> {
    let app = match &place.config {
        Some(_) => App::open(place.live_config()?).await?,
        None => place.open().await?,
    };
    if !app.is_simulated() && place.config.is_none() {
        anyhow::bail!(
            "a live installation sends mail as it works: name its configuration with --config"
        );
    }
    if !args.once {
        work::run_forever(app, stop_signal()).await;
        return Ok(());
    }
    let report = work::run_once(&app).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let jobs: Vec<_> = report
        .jobs
        .iter()
        .map(|done| {
            let job = done.job.code();
            json!({ "job": job, "taken": done.taken, "failures": done.failures })
        })
        .collect();
    let text = output.list(&jobs, &["job", "taken", "failures"]);
    println!("{}", text.map_err(|error| anyhow::anyhow!("{error:?}"))?);
    match report.first_failure() {
        Some(failure) => anyhow::bail!("{failure}"),
        None => Ok(()),
    }
}

/// Turns true at SIGTERM or Ctrl+C.
fn stop_signal() -> watch::Receiver<bool> {
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        let interrupt = tokio::signal::ctrl_c();
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            match signal(SignalKind::terminate()) {
                Ok(mut terminate) => {
                    tokio::select! {
                        _ = interrupt => {}
                        _ = terminate.recv() => {}
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "SIGTERM cannot be heard; Ctrl+C can");
                    let _ = interrupt.await;
                }
            }
        }
        #[cfg(not(unix))]
        let _ = interrupt.await;
        tracing::info!("stopping: running requests finish, jobs stop at a safe point");
        let _ = stop.send(true);
    });
    stopped
}
