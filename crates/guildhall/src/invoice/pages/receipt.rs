//! The receipt of an invoice's payment, as a file.

use axum::extract::Path;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use domain::access::Action;

use super::{Place, anyones, find, own};
use crate::error::Error;
use crate::invoice::document;
use crate::web::{Fault, Visit};

pub async fn download(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let place = own(&visit).map_err(|error| visit.fault(error))?;
    file(&visit, &place, &number).await.map_err(|error| visit.fault(error))
}

pub async fn operator_download(
    visit: Visit,
    Path((network_id, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let place = anyones(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    file(&visit, &place, &number).await.map_err(|error| visit.fault(error))
}

async fn file(visit: &Visit, place: &Place, number: &str) -> Result<Response, Error> {
    visit.ctx.may(Action::DownloadInvoice)?;
    let invoice = find(visit, place, number).await?;
    let pdf = document::receipt(&visit.app, &visit.ctx, &invoice).await?;
    let name = format!("attachment; filename=\"{}-R.pdf\"", invoice.issued.number());
    let headers = [
        (CONTENT_TYPE, "application/pdf"),
        (CONTENT_DISPOSITION, name.as_str()),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, pdf).into_response())
}
