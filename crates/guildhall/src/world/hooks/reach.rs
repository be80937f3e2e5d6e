//! Which addresses of the network belong to everybody.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address is one of the public internet: not this machine, not a private or local
/// network, not one that stands for something else (the registries of special purposes, RFC 6890).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = match (a, b, c) {
        // This network; private; shared; this machine; local.
        (0 | 10 | 127, _, _) | (100, 64..=127, _) | (169, 254, _) | (172, 16..=31, _) => true,
        // Protocols; documentation; relays to IPv6; private; measuring.
        (192, 0, 0 | 2) | (192, 88, 99) | (192, 168, _) | (198, 18..=19, _) => true,
        (198, 51, 100) | (203, 0, 113) => true,
        // Many receivers; kept; all of a network.
        (224..=255, _, _) => true,
        _ => false,
    };
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, third, ..] = address.segments();
    // An IPv4 address in the clothes of an IPv6 one is judged as what it leads to.
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let inner = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(a, b, c, d)
    };
    match first {
        // Translated (RFC 6052).
        0x64 if second == 0xff9b && third == 0 => {
            let [.., high, low] = address.segments();
            is_public_v4(inner(high, low))
        }
        // 6to4 (RFC 3056).
        0x2002 => is_public_v4(inner(second, third)),
        // Teredo, benchmarks, ORCHID, documentation: all of 2001:0::/23 and 2001:db8::/32.
        0x2001 => 0x200 <= second && second != 0xdb8,
        // Documentation (RFC 9637).
        0x3fff => 0x1000 <= second,
        // What is given out for everybody.
        0x2000..=0x3ffe => true,
        _ => false,
    }
}
