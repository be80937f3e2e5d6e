//! The checkpoints, to be kept elsewhere.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use serde::Serialize;

use crate::audit::anchor::{self, Anchor};
use crate::error::Error;
use crate::web::{Fault, Visit};

/// Digits of a hash that are shown: enough to compare by eye.
const HASH_SHOWN: usize = 16;

#[derive(Serialize)]
struct CheckpointsPage {
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    number: i64,
    day: String,
    root: String,
    href: String,
}

pub async fn list(visit: Visit) -> Result<Response, Fault> {
    let listed = async {
        visit.ctx.may(Action::SeeAllPartners)?;
        anchor::newest(&visit.app).await
    };
    let anchors = listed.await.map_err(|error| visit.fault(error))?;
    let row = |anchor: Anchor| Row {
        number: anchor.number,
        root: anchor.root.chars().take(HASH_SHOWN).collect(),
        href: format!("/operator/checkpoints/{}", anchor.number),
        day: anchor.day,
    };
    let page = CheckpointsPage { rows: anchors.into_iter().map(row).collect() };
    visit.page("audit/checkpoints.html", visit.t("checkpoints-title", &[]), page)
}

pub async fn file(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let got = async {
        visit.ctx.may(Action::SeeAllPartners)?;
        let number = number.parse().map_err(|_| Error::NotFound)?;
        anchor::get(&visit.app, Some(number)).await
    };
    let anchor = got.await.map_err(|error| visit.fault(error))?;
    let name = format!("checkpoint-{}-{}.json", anchor.number, anchor.day);
    let headers = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, anchor.text()).into_response())
}
