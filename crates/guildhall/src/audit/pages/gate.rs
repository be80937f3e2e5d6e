//! What belongs to one company is opened for a reason: pages of a company at the desk ask for one
//! first.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::access::Actor;
use domain::ids::{CaseNumber, NetworkId, PartnerId, RequestNumber};

use crate::app::Shared;
use crate::audit::opening;
use crate::benefit::hours;
use crate::error::Error;
use crate::partner::store;
use crate::support;
use crate::web::Visit;
use crate::web::visit::encoded;

/// Addresses of one company's things; what follows begins with its network id.
const OF_COMPANY: [&str; 3] = ["/operator/partners/", "/operator/orders/", SUPPORT];
const SUPPORT: &str = "/operator/support/";

/// Deciding about a company that waits for it is reason enough.
const DECIDING: [&str; 2] = ["/authorization", "/rejection"];

/// The company an address is of.
fn company_in(path: &str) -> Option<NetworkId> {
    let rest = OF_COMPANY.iter().find_map(|head| path.strip_prefix(head))?;
    let id = rest.split(['/', '-']).next()?;
    NetworkId::parse(id)
}

/// Leads staff to the question where no reason holds; everybody else goes on.
pub async fn answer(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let Some(network_id) = company_in(request.uri().path()) else {
        return next.run(request).await;
    };
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::from_request_parts(&mut parts, &app).await {
        Ok(visit) => visit,
        Err(fault) => return fault.into_response(),
    };
    match is_closed(&visit, network_id).await {
        Ok(false) => next.run(Request::from_parts(parts, body)).await,
        Ok(true) => {
            let company = network_id.to_string();
            let to = if parts.method == Method::GET {
                let query = parts.uri.query().map(|query| format!("?{query}"));
                format!("{}{}", parts.uri.path(), query.unwrap_or_default())
            } else {
                format!("/operator/partners/{company}")
            };
            let query = encoded(&[("company", company.as_str()), ("to", to.as_str())]);
            visit.see(&format!("/operator/openings/new?{query}"))
        }
        Err(error) => visit.fault(error).into_response(),
    }
}

async fn is_closed(visit: &Visit, network_id: NetworkId) -> Result<bool, Error> {
    if !matches!(visit.ctx.actor, Actor::Operator { .. }) {
        return Ok(false);
    }
    let Some(partner) = store::find_by_network_id(visit.app.db.read(), network_id).await? else {
        return Ok(false);
    };
    match work(visit, partner).await? {
        Some(code) => {
            opening::for_work(&visit.app, &visit.ctx, partner, code).await?;
            Ok(false)
        }
        None => Ok(!opening::is_open(&visit.app, &visit.ctx, partner).await?),
    }
}

/// The reason there is already, where what is asked for is work that waits for somebody.
async fn work(visit: &Visit, partner: PartnerId) -> Result<Option<&'static str>, Error> {
    if DECIDING.iter().any(|end| visit.path.ends_with(end)) {
        return Ok(Some(opening::VETTING));
    }
    if let Some(number) = visit.path.split("/cases/").nth(1) {
        return case_waits(visit, partner, number).await;
    }
    let request = visit.path.strip_prefix(SUPPORT).and_then(|rest| rest.split('/').next());
    let Some(number) = request.and_then(RequestNumber::parse) else {
        return Ok(None);
    };
    let read = visit.app.db.read();
    match support::store::get_by_number(read, partner, &number, None).await {
        Ok(request) if !request.state.is_closed() => Ok(Some(opening::QUESTION)),
        Ok(_) | Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A case of advisory hours that is not at its end.
async fn case_waits(
    visit: &Visit,
    partner: PartnerId,
    rest: &str,
) -> Result<Option<&'static str>, Error> {
    let number = rest.split('/').next().and_then(CaseNumber::parse);
    let Some(number) = number else { return Ok(None) };
    match hours::store::get_by_number(visit.app.db.read(), partner, &number).await {
        Ok(case) if !case.state.is_ended() => Ok(Some(opening::QUESTION)),
        Ok(_) | Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::company_in;

    #[test]
    fn a_companys_pages_and_orders_are_known_by_their_address() {
        let check = |path: &str, expected: Option<&str>| {
            let found = company_in(path).map(|id| id.to_string());
            assert_eq!(found.as_deref(), expected, "{path}");
        };
        check("/operator/partners/4815162", Some("4815162"));
        check("/operator/partners/4815162/invoices/4815162-I0001/pdf", Some("4815162"));
        check("/operator/orders/4815162-O0001/settlement", Some("4815162"));
        check("/operator/support/4815162-S0001/answers", Some("4815162"));
        check("/operator/support", None);
        check("/operator/partners", None);
        check("/operator/orders", None);
        check("/operator/tasks/4815162", None);
        check("/operator/partners/nonsense", None);
    }
}
