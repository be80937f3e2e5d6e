//! Whose word about a caller's address is taken: the proxies an installation names.

use std::net::IpAddr;

use anyhow::Context;

/// Networks of proxies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxies(Vec<Network>);

/// An address and how many of its first bits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    bits: u8,
}

impl Default for Proxies {
    /// This very machine: nobody else can speak from there.
    fn default() -> Proxies {
        let v4 = Network { address: IpAddr::from([127, 0, 0, 0]), bits: 8 };
        let v6 = Network { address: IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1u16]), bits: 128 };
        Proxies(vec![v4, v6])
    }
}

impl Proxies {
    /// Addresses or networks, apart by commas: `10.0.0.5, 192.168.7.0/24, 2001:db8::/32`; `none`
    /// believes nobody. The error names what cannot be read.
    pub fn parse(text: &str) -> anyhow::Result<Proxies> {
        if text.trim() == "none" {
            return Ok(Proxies(Vec::new()));
        }
        let networks: anyhow::Result<Vec<Network>> = text.split(',').map(Network::parse).collect();
        networks.map(Proxies).with_context(|| {
            format!(
                "trusted_proxies is {text:?}: write addresses or networks apart by commas, such \
                 as \"10.0.0.5, 192.168.7.0/24\", or \"none\""
            )
        })
    }

    pub fn has(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.has(address))
    }
}

impl Network {
    fn parse(text: &str) -> anyhow::Result<Network> {
        let text = text.trim();
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().with_context(|| format!("{text:?}"))?;
        let all = if address.is_ipv4() { 32 } else { 128 };
        let bits =
            bits.map_or(Ok(all), |bits| bits.parse().with_context(|| format!("{text:?}")))?;
        anyhow::ensure!(bits <= all, "{text:?} has more bits than an address");
        // Everybody's address is a mistake: then anyone could say who they are.
        anyhow::ensure!(0 < bits, "{text:?} is everybody");
        Ok(Network { address, bits })
    }

    fn has(&self, other: IpAddr) -> bool {
        let head = |bits: u128, width: u8| bits >> (width - self.bits);
        match (self.address, other) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                head(own.to_bits().into(), 32) == head(other.to_bits().into(), 32)
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                head(own.to_bits(), 128) == head(other.to_bits(), 128)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Proxies;

    #[test]
    fn a_network_has_its_addresses_and_no_others() {
        for (networks, address, expected) in [
            ("10.0.0.5", "10.0.0.5", true),
            ("10.0.0.5", "10.0.0.4", false),
            ("10.0.0.5", "::ffff:10.0.0.5", true),
            ("10.0.0.0/9", "10.127.255.255", true),
            ("10.0.0.0/9", "10.128.0.0", false),
            ("192.168.7.0/24, 2001:db8::/33", "2001:db8:7fff::1", true),
            ("192.168.7.0/24, 2001:db8::/33", "2001:db8:8000::1", false),
            ("2001:db8::/32", "32.1.13.184", false),
            ("none", "127.0.0.1", false),
        ] {
            let proxies = Proxies::parse(networks).expect("networks");
            let found = proxies.has(address.parse().expect("an address"));
            assert_eq!(found, expected, "{networks} and {address}");
        }
    }

    #[test]
    fn by_default_only_this_machine_is_believed() {
        let default = Proxies::default();
        for (address, expected) in
            [("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("10.0.0.1", false)]
        {
            assert_eq!(default.has(address.parse().expect("an address")), expected, "{address}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for wrong in ["", "proxy", "10.0.0.0/33", "::/129", "0.0.0.0/0", "::/0", "10.0.0.0/x", "1,"]
        {
            let said = Proxies::parse(wrong).expect_err("no network").to_string();
            assert!(said.contains("trusted_proxies") && said.contains("192.168.7.0/24"), "{said}");
        }
    }
}
