//! Where the gateway calls: signed, checked on the raw body, acknowledged once it is kept.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;

use super::inbox::{self, BODY_BYTES_MAX, NotAccepted};
use crate::app::Shared;
use crate::ctx::{Ctx, Origin, Way};
use crate::db::walls;
use crate::error::Error;
use crate::web::again;

/// Where the signature stands.
const SIGNATURE: &str = "stripe-signature";

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/webhooks/{gateway}", post(receive).layer(DefaultBodyLimit::max(BODY_BYTES_MAX)))
}

/// 200 when it is kept or known or not for us, 400 when the signature does not hold, 500 when it is
/// to be sent again. An answer says nothing more: whoever calls knows what was sent.
async fn receive(
    State(app): State<Shared>,
    Path(gateway): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if app.world.gateway.name() != Some(gateway.as_str()) {
        return (StatusCode::NOT_FOUND, "not found\n").into_response();
    }
    let mut signatures = headers.get_all(SIGNATURE).iter();
    let signature = match (signatures.next().map(|value| value.to_str()), signatures.next()) {
        (Some(Ok(signature)), None) => signature,
        _ => return (StatusCode::BAD_REQUEST, "one signature is wanted\n").into_response(),
    };
    match keep(&app, signature, &body).await {
        Ok(new) => {
            if let Some(id) = new {
                // At once, but not before the gateway has its answer; a job does what this leaves.
                tokio::spawn(take_at_once(app, id));
            }
            (StatusCode::OK, "ok\n").into_response()
        }
        Err(NotAccepted::Refused(why)) => {
            tracing::warn!(%why, "a webhook was refused");
            (StatusCode::BAD_REQUEST, "refused\n").into_response()
        }
        Err(NotAccepted::Failed(error)) => {
            tracing::error!(?error, "a webhook could not be kept");
            let mut answer = (StatusCode::INTERNAL_SERVER_ERROR, "not kept\n").into_response();
            again::mark(&mut answer, &error);
            answer
        }
    }
}

async fn keep(app: &Shared, signature: &str, body: &[u8]) -> Result<Option<String>, NotAccepted> {
    let now = app.now().await.map_err(NotAccepted::Failed)?;
    inbox::receive(app, now, signature, body).await
}

async fn take_at_once(app: Shared, id: String) {
    let taken = async {
        let ctx = Ctx::system(&app).await?.from(Origin::by(Way::Webhook));
        inbox::take_now(&app, &ctx, &id).await
    };
    if let Err(error) = Box::pin(walls::house(taken)).await {
        log(&error);
    }
}

fn log(error: &Error) {
    tracing::error!(?error, "a webhook was kept, and will be taken in later");
}
