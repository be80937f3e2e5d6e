//! Connections: how many at a time, how long one may take to say what it wants, and a clean stop.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tower::ServiceExt;

use super::door::HEADERS_MAX;
use super::server::service;
use crate::app::Shared;

/// Connections at a time; who comes then waits to be accepted.
const CONNECTIONS_MAX: u32 = 4_096;
/// Seconds until the head of a request must have come; also how long a connection may lie idle.
const HEAD_SECONDS_MAX: u64 = 20;
/// Seconds a connection lives, so that nobody holds one by reading an answer byte by byte.
const CONNECTION_SECONDS_MAX: u64 = 60 * 60;
/// Bytes of a head that are held; the door counts more exactly, and answers with a page.
const HEAD_BYTES_MAX: usize = 64 * 1024;
/// Seconds that running requests have to finish after the signal to stop.
const STOP_SECONDS_MAX: u64 = 30;
/// Seconds to wait where no connection can be accepted, as when all files are open.
const ACCEPT_AGAIN_SECONDS: u64 = 1;

/// Listens; the error names the address.
pub async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("listening on {address}: is another program using the port? Choose one with --port")
    })
}

/// Serves until `stop` turns true; then takes no new request and lets the running ones finish.
pub async fn serve(
    app: Shared,
    listener: TcpListener,
    mut stop: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    let service = service(app);
    let seats = Arc::new(Semaphore::new(usize::try_from(CONNECTIONS_MAX)?));
    loop {
        let seat = seats.clone().acquire_owned().await.context("seats for connections")?;
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        match accepted {
            Ok((stream, address)) => {
                tokio::spawn(attend(service.clone(), (stream, address), seat, stop.clone()));
            }
            Err(error) => {
                tracing::error!(%error, "no connection can be accepted");
                tokio::time::sleep(Duration::from_secs(ACCEPT_AGAIN_SECONDS)).await;
            }
        }
    }
    drop(listener);
    let all_left = seats.acquire_many(CONNECTIONS_MAX);
    if tokio::time::timeout(Duration::from_secs(STOP_SECONDS_MAX), all_left).await.is_err() {
        tracing::warn!("requests still ran {STOP_SECONDS_MAX} s after the stop signal");
    }
    Ok(())
}

/// One connection to its end.
async fn attend(
    service: Router,
    (stream, address): (TcpStream, SocketAddr),
    seat: OwnedSemaphorePermit,
    mut stop: watch::Receiver<bool>,
) {
    // Answers are small and complete: none waits for more to be sent with it.
    let _ = stream.set_nodelay(true);
    let service = service.map_request(move |request: Request<_>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(address));
        request
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEAD_SECONDS_MAX))
        .max_buf_size(HEAD_BYTES_MAX)
        // One more than the door lets in, so that it is the door that answers.
        .max_headers(HEADERS_MAX + 1);
    let connection =
        builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    let mut connection = pin!(connection);
    let mut longest = pin!(tokio::time::sleep(Duration::from_secs(CONNECTION_SECONDS_MAX)));
    let ended = tokio::select! {
        ended = connection.as_mut() => Some(ended),
        () = longest.as_mut() => Some(Ok(())),
        () = async { drop(stop.wait_for(|stop| *stop).await) } => None,
    };
    let ended = match ended {
        Some(ended) => ended,
        None => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection broke off");
    }
    drop(seat);
}
