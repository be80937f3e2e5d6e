//! Providers of OpenID Connect by which people sign in, as an installation sets them up.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, bail, ensure};
use domain::access::{Role, Roles};
use domain::ids::NetworkId;
use serde::Deserialize;

use super::Secret;

/// A table `[[identity_provider]]` of the settings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderSettings {
    /// Stands in addresses: small letters, digits and hyphens.
    name: String,
    /// What people know it by: the button says "Sign in with …".
    label: String,
    /// As the provider writes itself, to the letter.
    issuer: String,
    client_id: String,
    client_secret: Option<Secret>,
    client_secret_file: Option<PathBuf>,
    scopes: Option<Vec<String>>,
    groups_claim: Option<String>,
    /// Domains whose addresses it vouches for; all where there are none.
    #[serde(default)]
    email_domains: Vec<String>,
    /// Values of `acr` that say as much as `mfa` in `amr`.
    #[serde(default)]
    strong_acr: Vec<String>,
    #[serde(default)]
    group: Vec<GroupSettings>,
}

/// A table `[[identity_provider.group]]`: what the members of one of its groups are here.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupSettings {
    name: String,
    #[serde(default)]
    roles: Vec<String>,
    /// The network id of the only company it counts for.
    company: Option<String>,
    #[serde(default)]
    operator: bool,
}

/// A provider that was checked.
#[derive(Debug, Clone)]
pub struct IdentityProvider {
    pub name: String,
    pub label: String,
    pub issuer: String,
    pub client_id: String,
    /// `None` for a client that keeps no secret: its proof is PKCE alone.
    pub client_secret: Option<Secret>,
    /// Beside `openid`.
    pub scopes: Vec<String>,
    pub groups_claim: String,
    /// In small letters.
    pub email_domains: Vec<String>,
    pub strong_acr: Vec<String>,
    pub grants: Vec<Grant>,
}

/// What the members of a group are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub group: String,
    pub gives: Gives,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    /// Roles in one company, or in each that the person belongs to.
    Roles { roles: Roles, company: Option<NetworkId> },
    /// A place at the operators' desk.
    Desk,
}

impl IdentityProvider {
    /// Whether its groups say who is of the programme's staff.
    pub fn appoints_staff(&self) -> bool {
        self.grants.iter().any(|grant| grant.gives == Gives::Desk)
    }
}

/// Checks every table. The error names the provider, the setting, and what to write.
pub fn checked(tables: Vec<ProviderSettings>) -> anyhow::Result<Vec<IdentityProvider>> {
    let mut names = BTreeSet::new();
    let mut issuers = BTreeSet::new();
    tables
        .into_iter()
        .map(|table| {
            let name = table.name.clone();
            ensure!(names.insert(name.clone()), "two identity providers have the name {name:?}");
            ensure!(
                issuers.insert(table.issuer.clone()),
                "two identity providers have the issuer {:?}",
                table.issuer
            );
            provider(table).with_context(|| format!("the identity provider {name:?}"))
        })
        .collect()
}

fn provider(table: ProviderSettings) -> anyhow::Result<IdentityProvider> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    ensure!(
        !table.name.is_empty() && table.name.len() <= 40 && table.name.chars().all(plain),
        "name stands in addresses: write small letters, digits and hyphens, at most 40"
    );
    for (setting, value) in [("label", &table.label), ("client_id", &table.client_id)] {
        ensure!(!value.trim().is_empty(), "{setting} is empty");
    }
    check_issuer(&table.issuer)?;
    let client_secret = match (table.client_secret, table.client_secret_file) {
        (Some(_), Some(_)) => bail!("write client_secret or client_secret_file, not both"),
        (Some(secret), None) => Some(secret),
        (None, Some(path)) => {
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("reading client_secret_file {}", path.display()))?;
            Some(Secret::new(text.trim()))
        }
        (None, None) => None,
    };
    let scopes = table.scopes.unwrap_or_else(|| vec!["email".to_owned(), "profile".to_owned()]);
    let domains = table.email_domains.iter().map(|domain| domain.trim().to_ascii_lowercase());
    Ok(IdentityProvider {
        label: table.label.trim().to_owned(),
        scopes: scopes.into_iter().filter(|scope| scope != "openid").collect(),
        groups_claim: table.groups_claim.unwrap_or_else(|| "groups".to_owned()),
        email_domains: domains.collect(),
        grants: table.group.into_iter().map(grant).collect::<anyhow::Result<_>>()?,
        name: table.name,
        issuer: table.issuer,
        client_id: table.client_id,
        client_secret,
        strong_acr: table.strong_acr,
    })
}

fn check_issuer(issuer: &str) -> anyhow::Result<()> {
    let here = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    ensure!(
        issuer.starts_with("https://") || here.iter().any(|host| issuer.starts_with(host)),
        "issuer is {issuer:?}: write the provider's own https:// address, as its \
         /.well-known/openid-configuration names it"
    );
    Ok(())
}

fn grant(table: GroupSettings) -> anyhow::Result<Grant> {
    let group = table.name;
    let gives = match (table.operator, table.roles.as_slice()) {
        (true, []) => Gives::Desk,
        (false, [_, ..]) => {
            let roles = Roles::parse(&table.roles.join(" ")).map_err(|word| {
                let known = Role::ALL.map(Role::code).join(", ");
                anyhow::anyhow!("the group {group:?} gives {word:?}, which is no role of: {known}")
            })?;
            let company = table.company.map(|text| {
                NetworkId::parse(&text).with_context(|| {
                    format!("the group {group:?} names the company {text:?}: write its network id")
                })
            });
            Gives::Roles { roles, company: company.transpose()? }
        }
        _ => bail!("the group {group:?}: write roles = [\"partner_admin\"] or operator = true"),
    };
    Ok(Grant { group, gives })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct File {
        identity_provider: Vec<ProviderSettings>,
    }

    const GOOD: &str = r#"
        [[identity_provider]]
        name = "contoso"
        label = "Contoso"
        issuer = "https://login.contoso.example/"
        client_id = "guildhall"
        client_secret = "very-secret"
        email_domains = ["Contoso.example"]
        [[identity_provider.group]]
        name = "buyers"
        roles = ["partner_admin", "billing_admin"]
        company = "1234567"
        [[identity_provider.group]]
        name = "desk"
        operator = true
    "#;

    fn read(text: &str) -> Result<Vec<IdentityProvider>, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        checked(file.identity_provider).map_err(|error| format!("{error:#}"))
    }

    #[test]
    fn a_provider_is_read_with_its_groups_and_its_secret_is_never_shown() {
        let providers = read(GOOD).expect("it holds");
        let one = &providers[0];
        assert_eq!(one.scopes, ["email", "profile"]);
        assert_eq!((one.groups_claim.as_str(), one.appoints_staff()), ("groups", true));
        assert_eq!(one.email_domains, ["contoso.example"]);
        let roles = Roles::of(&[Role::PartnerAdmin, Role::BillingAdmin]);
        let company = NetworkId::new(1_234_567);
        assert_eq!(one.grants[0].gives, Gives::Roles { roles, company });
        assert!(!format!("{providers:?}").contains("very-secret"));
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (right, wrong, named) in [
            ("\"contoso\"", "\"Contoso Ltd\"", "small letters"),
            ("https://", "http://", "https://"),
            ("\"Contoso\"", "\" \"", "label"),
            ("\"partner_admin\"", "\"emperor\"", "emperor"),
            ("\"1234567\"", "\"12\"", "network id"),
            ("operator = true", "", "operator = true"),
            ("client_secret =", "client_secret_file =", "client_secret_file"),
            ("label =", "lable =", "lable"),
        ] {
            let said = read(&GOOD.replace(right, wrong)).expect_err(wrong);
            assert!(said.contains(named), "{said}");
        }
        let twice = format!("{GOOD}{GOOD}");
        assert!(read(&twice).expect_err("twice").contains("contoso"));
    }
}
