//! Where a request comes from, for counting tries.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// The caller's address. Behind a proxy on this machine or in its private network it is what the
/// proxy wrote last into `X-Forwarded-For`; a header from anybody else is not believed. `None` for
/// callers of this very machine, who are not counted.
pub fn of(parts: &Parts) -> Option<IpAddr> {
    let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer = connected.map(|ConnectInfo(address)| address.ip());
    behind(peer, &parts.headers)
}

fn behind(peer: Option<IpAddr>, headers: &HeaderMap) -> Option<IpAddr> {
    let near = peer.is_none_or(is_near);
    let told = headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()
        .and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
    let address = if near { told.or(peer) } else { peer };
    address.map(|address| address.to_canonical()).filter(|address| !address.is_loopback())
}

fn is_near(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(peer: &str, forwarded: &[&str], expected: &str) {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().expect("a header value"));
        }
        let found = behind(peer.parse().ok(), &headers);
        let found = found.map(|address| address.to_string()).unwrap_or_default();
        assert_eq!(found, expected, "{peer} says {forwarded:?}");
    }

    #[test]
    fn a_near_proxy_is_believed_and_only_its_own_word() {
        check("127.0.0.1", &["203.0.113.7"], "203.0.113.7");
        check("10.1.2.3", &["198.51.100.1, 203.0.113.7"], "203.0.113.7");
        check("::1", &["198.51.100.1", "2001:db8::5"], "2001:db8::5");
        check("::ffff:192.168.0.9", &["203.0.113.7"], "203.0.113.7");
    }

    #[test]
    fn strangers_are_not_believed() {
        check("203.0.113.7", &["198.51.100.1"], "203.0.113.7");
        check("2001:db8::5", &["198.51.100.1"], "2001:db8::5");
    }

    #[test]
    fn this_machine_is_nobody() {
        check("127.0.0.1", &[], "");
        check("", &[], "");
        check("127.0.0.1", &["127.0.0.1"], "");
        check("127.0.0.1", &["nonsense"], "");
        check("192.168.0.9", &[], "192.168.0.9");
    }
}
