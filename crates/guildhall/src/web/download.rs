//! Files given out while they are made.

use axum::body::{Body, Bytes};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use super::visit::Visit;
use crate::app::Shared;
use crate::ctx::Ctx;
use crate::error::Error;

/// What is read part by part until nothing comes.
pub trait Parts: Send + 'static {
    /// The next part; `None` after the end.
    fn next(
        &mut self,
        app: &Shared,
        ctx: &Ctx,
    ) -> impl Future<Output = Result<Option<Vec<u8>>, Error>> + Send;
}

/// Answers with a file of parts. The first one is made before the answer begins, so that what
/// cannot be read is a page that says so; a later failure cuts the connection, and no reader takes
/// half a file for a whole one. `name` holds no quotation mark.
pub async fn download(
    visit: &Visit,
    kind: &'static str,
    name: &str,
    mut parts: impl Parts,
) -> Result<Response, Error> {
    let (app, ctx) = (visit.app.clone(), visit.ctx.clone());
    let first = parts.next(&app, &ctx).await?;
    let begun =
        stream::try_unfold((parts, first, app, ctx), |(mut parts, first, app, ctx)| async {
            let part = match first {
                Some(first) => Some(first),
                None => parts.next(&app, &ctx).await.map_err(|error| {
                    tracing::error!(?error, "a file was not given out to its end");
                    std::io::Error::other("the file could not be made to its end")
                })?,
            };
            Ok::<_, std::io::Error>(part.map(|part| (Bytes::from(part), (parts, None, app, ctx))))
        });
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_DISPOSITION, disposition.as_str()),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, Body::from_stream(begun)).into_response())
}
