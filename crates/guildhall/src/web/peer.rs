//! Where a request comes from, for counting tries and for the record.

use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::proxies::Proxies;

/// Proxies in a row that are followed back.
const HOPS_MAX: usize = 10;

/// The caller's address as the door found it.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub Option<IpAddr>);

/// The caller's address; `None` for callers of this very machine, who are not counted.
pub fn of(parts: &Parts) -> Option<IpAddr> {
    parts.extensions.get::<Peer>().and_then(|peer| peer.0)
}

/// Each proxy writes last into `X-Forwarded-For` whom it was asked by. That is followed back as
/// long as the one who wrote is a proxy of ours; what stands before is anybody's tale. Without a
/// connection (within the program) the header is believed once.
pub fn behind(proxies: &Proxies, connected: Option<IpAddr>, headers: &HeaderMap) -> Option<IpAddr> {
    let mut address = connected.map(|address| address.to_canonical());
    let told = headers.get_all("x-forwarded-for").iter().rev();
    let told = told.flat_map(|value| value.to_str().unwrap_or_default().rsplit(','));
    for hop in told.take(HOPS_MAX) {
        let Ok(hop) = hop.trim().parse::<IpAddr>().map(|hop| hop.to_canonical()) else { break };
        if address.is_some_and(|address| !proxies.has(address)) {
            wonder(address);
            break;
        }
        // Nobody comes from this machine by way of another one.
        if hop.is_loopback() && address.is_some_and(|address| !address.is_loopback()) {
            break;
        }
        address = Some(hop);
    }
    address.filter(|address| !address.is_loopback())
}

/// Says once that somebody near speaks like a proxy and is none: most likely a setting is missing,
/// and all who come through it are counted as one.
fn wonder(address: Option<IpAddr>) {
    static SAID: AtomicBool = AtomicBool::new(false);
    let is_near = |address: IpAddr| match address {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_unicast_link_local(),
    };
    if let Some(address) = address.filter(|address| is_near(*address))
        && !SAID.swap(true, Ordering::Relaxed)
    {
        tracing::warn!(%address, "sends X-Forwarded-For and is not among trusted_proxies");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(proxies: &str, peer: &str, forwarded: &[&str], expected: &str) {
        let proxies = match proxies {
            "" => Proxies::default(),
            networks => Proxies::parse(networks).expect("networks"),
        };
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().expect("a header value"));
        }
        let found = behind(&proxies, peer.parse().ok(), &headers);
        let found = found.map(|address| address.to_string()).unwrap_or_default();
        assert_eq!(found, expected, "{peer} says {forwarded:?}");
    }

    const OURS: &str = "127.0.0.1, 10.0.0.0/8, ::1";

    #[test]
    fn a_proxy_of_ours_is_believed_and_only_its_own_word() {
        check("", "127.0.0.1", &["203.0.113.7"], "203.0.113.7");
        check("", "127.0.0.1", &["198.51.100.1, 203.0.113.7"], "203.0.113.7");
        check("", "::1", &["198.51.100.1", "2001:db8::5"], "2001:db8::5");
        check(OURS, "::ffff:10.1.2.3", &["203.0.113.7"], "203.0.113.7");
        check(OURS, "127.0.0.1", &["198.51.100.1, 203.0.113.7, 10.1.2.3"], "203.0.113.7");
        check(OURS, "127.0.0.1", &["198.51.100.1, nonsense, 10.1.2.3"], "10.1.2.3");
    }

    #[test]
    fn strangers_are_not_believed() {
        check("", "203.0.113.7", &["198.51.100.1"], "203.0.113.7");
        check("", "10.1.2.3", &["198.51.100.1"], "10.1.2.3");
        check("", "2001:db8::5", &["198.51.100.1"], "2001:db8::5");
        check("none", "127.0.0.1", &["198.51.100.1"], "");
    }

    #[test]
    fn this_machine_is_nobody_and_nobody_else_can_say_so() {
        check("", "127.0.0.1", &[], "");
        check("", "", &[], "");
        check("", "127.0.0.1", &["127.0.0.1"], "");
        check("", "127.0.0.1", &["nonsense"], "");
        check("", "192.168.0.9", &[], "192.168.0.9");
        check(OURS, "127.0.0.1", &["127.0.0.1, 10.1.2.3"], "10.1.2.3");
        check(OURS, "10.1.2.3", &["127.0.0.1"], "10.1.2.3");
    }
}
