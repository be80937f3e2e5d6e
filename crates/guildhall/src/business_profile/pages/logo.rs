//! The sign of a draft: uploading it, looking at it, taking it out.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::edit::refused;
use super::own::{LIST, meant};
use crate::business_profile::{Edition, logo as sign, store};
use crate::error::{Error, Problem};
use crate::web::upload::{Sent, read};
use crate::web::{Fault, Visit};

/// The draft's picture, for who writes it.
pub async fn show(visit: Visit, Path(country): Path<String>) -> Result<Response, Fault> {
    let found = async {
        let (company, _, profile) = meant(&visit, &country).await?;
        let profile = profile.ok_or(Error::NotFound)?;
        let key = (company.id, profile.id);
        let picture = store::find_logo(visit.app.db.read(), key, Edition::Draft).await?;
        picture.ok_or(Error::NotFound)
    };
    let picture = found.await.map_err(|error| visit.fault(error))?;
    let headers = [(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, "private, no-store")];
    Ok((headers, picture.content).into_response())
}

pub async fn put(
    visit: Visit,
    Path(country): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    let found = meant(&visit, &country).await.map_err(|error| visit.fault(error))?;
    let sent = match form {
        Ok(form) => read(form, sign::BYTES_MAX).await,
        Err(_) => Sent { is_broken: true, ..Sent::default() },
    };
    let alt = sent.text("logo_alt");
    let early = match &sent.file {
        Some(file) if file.is_too_large => Some(sign::too_large()),
        _ if sent.is_broken => Some(Problem::coded("logo", "logo-unreadable")),
        _ => None,
    };
    let content = sent.file.map(|file| file.content).unwrap_or_default();
    let taken = match early {
        Some(problem) => Err(Error::Invalid(vec![problem])),
        None => sign::put(&visit.app, &visit.ctx, found.1, (content, &alt)).await,
    };
    match taken {
        Ok(()) => {
            let base = format!("{LIST}/{}", found.1);
            Ok(visit.see_with_notice(&base, "business-profile-logo-taken"))
        }
        Err(Error::Invalid(problems)) => refused(&visit, &found, None, &problems).await,
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn remove(visit: Visit, Path(country): Path<String>) -> Result<Response, Fault> {
    let found = meant(&visit, &country).await.map_err(|error| visit.fault(error))?;
    let done = sign::remove(&visit.app, &visit.ctx, found.1).await;
    done.map_err(|error| visit.fault(error))?;
    let base = format!("{LIST}/{}", found.1);
    Ok(visit.see_with_notice(&base, "business-profile-saved"))
}
