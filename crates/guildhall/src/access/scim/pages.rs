//! The addresses below `/scim/v2`.

mod call;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use serde_json::{Map, Value};

use self::call::{Call, Sent, answer};
use super::company::{Company, User};
use super::people::Wanted;
use super::wire::{self, Trouble};
use super::{discovery, document, groups, patch, people};
use crate::app::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/scim/v2/ServiceProviderConfig", get(config).fallback(not_allowed))
        .route("/scim/v2/ResourceTypes", get(kinds).fallback(not_allowed))
        .route("/scim/v2/ResourceTypes/{id}", get(kind).fallback(not_allowed))
        .route("/scim/v2/Schemas", get(schemas).fallback(not_allowed))
        .route("/scim/v2/Schemas/{id}", get(schema_of).fallback(not_allowed))
        .route("/scim/v2/Users", get(list_users).post(create_user).fallback(not_allowed))
        .route("/scim/v2/Users/.search", post(search_users).fallback(not_allowed))
        .route(
            "/scim/v2/Users/{id}",
            get(show_user)
                .put(replace_user)
                .patch(patch_user)
                .delete(delete_user)
                .fallback(not_allowed),
        )
        .route("/scim/v2/Groups", get(list_groups).post(create_group).fallback(not_allowed))
        .route("/scim/v2/Groups/.search", post(search_groups).fallback(not_allowed))
        .route(
            "/scim/v2/Groups/{id}",
            get(show_group)
                .put(replace_group)
                .patch(patch_group)
                .delete(delete_group)
                .fallback(not_allowed),
        )
        .route("/scim/v2/.search", post(search_all).fallback(not_allowed))
        .route("/scim/v2/{*rest}", any(missing))
}

/// A thing with its version in the headers.
fn thing(call: &Call, status: StatusCode, whole: Value) -> Response {
    let version = wire::version(&whole).to_owned();
    let location = whole["meta"]["location"].as_str().unwrap_or_default().to_owned();
    let mut response = if status == StatusCode::NOT_MODIFIED {
        status.into_response()
    } else {
        answer(status, &call.asked.shaped(whole))
    };
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    set(header::ETAG, &version);
    set(header::LOCATION, &location);
    response
}

/// A thing that was asked for, or that the caller has it already.
fn shown(call: &Call, whole: Value) -> Response {
    let seen = call.has_seen(wire::version(&whole));
    thing(call, if seen { StatusCode::NOT_MODIFIED } else { StatusCode::OK }, whole)
}

fn page(call: &Call, all: Vec<Value>) -> Result<Response, Trouble> {
    Ok(answer(StatusCode::OK, &call.asked.page(all)?))
}

// What the server tells about itself.

async fn config(call: Call) -> Response {
    answer(StatusCode::OK, &discovery::service_provider_config(&call.base()))
}

async fn kinds(call: Call) -> Result<Response, Trouble> {
    page(&call, discovery::resource_types(&call.base()))
}

async fn kind(call: Call, Path(id): Path<String>) -> Result<Response, Trouble> {
    one_of(discovery::resource_types(&call.base()), &id)
}

async fn schemas(call: Call) -> Result<Response, Trouble> {
    page(&call, discovery::schemas(&call.base()))
}

async fn schema_of(call: Call, Path(id): Path<String>) -> Result<Response, Trouble> {
    one_of(discovery::schemas(&call.base()), &id)
}

fn one_of(all: Vec<Value>, id: &str) -> Result<Response, Trouble> {
    let found = all.into_iter().find(|one| one["id"] == id);
    let found = found.ok_or_else(|| Trouble::new(404, "There is no such thing."))?;
    Ok(answer(StatusCode::OK, &found))
}

async fn missing(_: Call) -> Trouble {
    Trouble::new(404, "There is no such address.")
}

async fn not_allowed(_: Call) -> Trouble {
    Trouble::new(405, "This address does not answer that method.")
}

// Searching.

async fn company(call: &Call) -> Result<Company, Trouble> {
    people::read(&call.app, &call.own.ctx).await.map_err(|error| call.told(error))
}

fn users_of(call: &Call, company: &Company) -> Vec<Value> {
    let base = call.base();
    company.users.iter().map(|user| wire::user(&base, company, user)).collect()
}

fn groups_of(call: &Call, company: &Company) -> Vec<Value> {
    let base = call.base();
    company.groups.iter().map(|group| wire::group(&base, group)).collect()
}

async fn list_users(call: Call) -> Result<Response, Trouble> {
    let company = company(&call).await?;
    page(&call, users_of(&call, &company))
}

async fn list_groups(call: Call) -> Result<Response, Trouble> {
    let company = company(&call).await?;
    page(&call, groups_of(&call, &company))
}

async fn search_users(mut call: Call, Sent(body): Sent) -> Result<Response, Trouble> {
    call.asked = super::shape::Asked::of_body(&body)?;
    list_users(call).await
}

async fn search_groups(mut call: Call, Sent(body): Sent) -> Result<Response, Trouble> {
    call.asked = super::shape::Asked::of_body(&body)?;
    list_groups(call).await
}

async fn search_all(mut call: Call, Sent(body): Sent) -> Result<Response, Trouble> {
    call.asked = super::shape::Asked::of_body(&body)?;
    let company = company(&call).await?;
    let mut all = users_of(&call, &company);
    all.extend(groups_of(&call, &company));
    page(&call, all)
}

// Users.

async fn create_user(call: Call, Sent(body): Sent) -> Result<Response, Trouble> {
    let wanted = document::user(&body)?;
    let made = people::create(&call.app, &call.own.ctx, &wanted).await;
    let made = made.map_err(|error| call.told(error))?;
    let whole = wire::user(&call.base(), &company(&call).await?, &made);
    Ok(thing(&call, StatusCode::CREATED, whole))
}

async fn show_user(call: Call, Path(id): Path<String>) -> Result<Response, Trouble> {
    let company = company(&call).await?;
    let user = company.user(&id).map_err(|error| call.told(error))?;
    Ok(shown(&call, wire::user(&call.base(), &company, user)))
}

/// Somebody as they stand, where the caller has seen them so.
async fn meant(call: &Call, id: &str) -> Result<User, Trouble> {
    let company = company(call).await?;
    let user = company.user(id).map_err(|error| call.told(error))?;
    call.check_match(wire::version(&wire::user(&call.base(), &company, user)))?;
    Ok(user.clone())
}

async fn replace_user(
    call: Call,
    Path(id): Path<String>,
    Sent(body): Sent,
) -> Result<Response, Trouble> {
    let seen = meant(&call, &id).await?;
    change_user(&call, &seen, &document::user(&body)?).await
}

async fn patch_user(
    call: Call,
    Path(id): Path<String>,
    Sent(body): Sent,
) -> Result<Response, Trouble> {
    let seen = meant(&call, &id).await?;
    let mut whole = wire::user_document(&seen);
    patch::user(&mut whole, &body)?;
    change_user(&call, &seen, &document::user(&whole)?).await
}

async fn change_user(call: &Call, seen: &User, wanted: &Wanted) -> Result<Response, Trouble> {
    let after = people::replace(&call.app, &call.own.ctx, seen, wanted).await;
    let after = after.map_err(|error| call.told(error))?;
    let whole = wire::user(&call.base(), &company(call).await?, &after);
    Ok(thing(call, StatusCode::OK, whole))
}

async fn delete_user(call: Call, Path(id): Path<String>) -> Result<Response, Trouble> {
    let seen = meant(&call, &id).await?;
    let gone = people::delete(&call.app, &call.own.ctx, &seen).await;
    gone.map_err(|error| call.told(error))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

// Groups.

async fn create_group(call: Call, Sent(body): Sent) -> Result<Response, Trouble> {
    let wanted = document::group(&body)?;
    let made = groups::create(&call.app, &call.own.ctx, &wanted).await;
    let made = made.map_err(|error| call.told(error))?;
    Ok(thing(&call, StatusCode::CREATED, wire::group(&call.base(), &made)))
}

async fn show_group(call: Call, Path(id): Path<String>) -> Result<Response, Trouble> {
    let company = company(&call).await?;
    let group = company.group(&id).map_err(|error| call.told(error))?;
    Ok(shown(&call, wire::group(&call.base(), group)))
}

async fn meant_group(call: &Call, id: &str) -> Result<super::company::Group, Trouble> {
    let company = company(call).await?;
    let group = company.group(id).map_err(|error| call.told(error))?;
    call.check_match(wire::version(&wire::group(&call.base(), group)))?;
    Ok(group.clone())
}

async fn replace_group(
    call: Call,
    Path(id): Path<String>,
    Sent(body): Sent,
) -> Result<Response, Trouble> {
    change_group(&call, &id, |_| Ok(body)).await
}

async fn patch_group(
    call: Call,
    Path(id): Path<String>,
    Sent(body): Sent,
) -> Result<Response, Trouble> {
    change_group(&call, &id, |mut whole| {
        patch::group(&mut whole, &body)?;
        Ok(whole)
    })
    .await
}

/// `after`: the whole document, made of the one before.
async fn change_group(
    call: &Call,
    id: &str,
    after: impl FnOnce(Map<String, Value>) -> Result<Map<String, Value>, Trouble>,
) -> Result<Response, Trouble> {
    let seen = meant_group(call, id).await?;
    let wanted = document::group(&after(wire::group_document(&call.base(), &seen))?)?;
    let changed = groups::replace(&call.app, &call.own.ctx, &seen, &wanted).await;
    let changed = changed.map_err(|error| call.told(error))?;
    Ok(thing(call, StatusCode::OK, wire::group(&call.base(), &changed)))
}

async fn delete_group(call: Call, Path(id): Path<String>) -> Result<Response, Trouble> {
    let seen = meant_group(&call, &id).await?;
    let gone = groups::delete(&call.app, &call.own.ctx, &seen).await;
    gone.map_err(|error| call.told(error))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
