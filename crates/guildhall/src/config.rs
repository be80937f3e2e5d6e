//! Every setting, its default, its unit.

pub mod identity;

use std::net::SocketAddr;
use std::path::Path;

use anyhow::{Context, bail};
use serde::Deserialize;

use crate::proxies::Proxies;
use identity::{IdentityProvider, ProviderSettings};

/// Settings of `guildhall serve`, as TOML. Each can also come from the environment as
/// `GUILDHALL_<NAME>`, or from a file named by `GUILDHALL_<NAME>_FILE` (for secrets); the
/// environment wins.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/NAME`. Required.
    pub database: Option<String>,
    /// The same database as the owner of its tables, who brings the schema up to date at the start;
    /// `database` is then a role that only uses them. Default: `database` is the owner.
    pub database_migrate: Option<String>,
    /// Where people reach the portal, `https://partners.example`. Required.
    pub public_url: Option<String>,
    /// `smtp://USER:PASSWORD@HOST:PORT` (STARTTLS) or `smtps://…` (TLS). Required.
    pub smtp_url: Option<String>,
    /// The sender of every mail, `Partner Center <partners@example>`. Required.
    pub mail_from: Option<String>,
    /// What seals secrets in the database: at least 32 characters nobody can guess, such as 64
    /// hexadecimal digits drawn at random; the old ones after it, apart by commas, while one is
    /// being replaced. Required. Without it, sealed secrets are lost.
    pub secret_keys: Option<String>,
    /// Stripe's secret key, `sk_live_…`, or `sk_test_…` for a sandbox. Without one, partners pay by
    /// transfer only.
    pub stripe_secret_key: Option<String>,
    /// The signing secret of Stripe's webhooks, `whsec_…`; two, apart by a comma, while one is
    /// being replaced. Required with the key.
    pub stripe_webhook_secrets: Option<String>,
    /// Address and port to listen on. Default `127.0.0.1:8080`.
    pub listen: Option<String>,
    /// The proxies whose `X-Forwarded-For` is believed, as addresses or networks apart by commas.
    /// Default: this very machine.
    pub trusted_proxies: Option<String>,
    /// The domain of the addresses to which mails about requests are answered; the mail server in
    /// front hands its mail over to `mail_intake_listen`. Default: no mail is taken in.
    pub mail_intake_domain: Option<String>,
    /// Address and port on which this node takes that mail in over SMTP, from that server only.
    pub mail_intake_listen: Option<String>,
    /// Whether this node also runs what is due. Default true.
    pub work: Option<bool>,
    /// Providers of OpenID Connect by which people sign in; from the file only.
    #[serde(default)]
    pub identity_provider: Vec<ProviderSettings>,
}

const NAMES: [&str; 13] = [
    "database",
    "database_migrate",
    "public_url",
    "smtp_url",
    "mail_from",
    "secret_keys",
    "stripe_secret_key",
    "stripe_webhook_secrets",
    "listen",
    "trusted_proxies",
    "mail_intake_domain",
    "mail_intake_listen",
    "work",
];

/// Where Stripe is reached.
const STRIPE_API: &str = "https://api.stripe.com";

/// How the program meets the world.
#[derive(Debug, Clone)]
pub struct Config {
    pub database: String,
    /// The same as the owner of the tables, where that is another role.
    pub database_migrate: Option<String>,
    pub public_url: String,
    pub outside: Outside,
    pub listen: SocketAddr,
    pub trusted_proxies: Proxies,
    pub work: bool,
    pub identity_providers: Vec<IdentityProvider>,
    pub mail_intake: MailIntake,
}

/// How answers by mail come in.
#[derive(Debug, Clone, Default)]
pub struct MailIntake {
    /// `None`: mails carry no address to answer to.
    pub domain: Option<String>,
    /// `None`: another node takes the mail in.
    pub listen: Option<SocketAddr>,
}

impl MailIntake {
    fn checked(domain: Option<String>, listen: Option<String>) -> anyhow::Result<MailIntake> {
        let domain = domain.map(|domain| domain.trim().to_ascii_lowercase());
        let fits = |domain: &String| format!("a@{domain}").parse::<lettre::Address>().is_ok();
        if let Some(wrong) = domain.as_ref().filter(|domain| !fits(domain)) {
            bail!(
                "mail_intake_domain is {wrong:?}: write a domain, such as reply.partners.example"
            );
        }
        let listen = match listen {
            Some(listen) => Some(listen.parse().with_context(|| {
                format!("mail_intake_listen is {listen:?}: write ADDRESS:PORT, as 127.0.0.1:2525")
            })?),
            None => None,
        };
        if listen.is_some() && domain.is_none() {
            bail!("mail_intake_listen needs mail_intake_domain: whose mail is to be taken in?");
        }
        Ok(MailIntake { domain, listen })
    }
}

/// The world outside: the real one, or the simulated one of demos and tests.
#[derive(Debug, Clone)]
pub enum Outside {
    Live {
        smtp_url: String,
        mail_from: String,
        /// `None`: cards are not taken.
        stripe: Option<StripeSettings>,
        /// The first seals, each opens.
        secret_keys: Vec<Secret>,
    },
    /// `seed` makes ids and tokens repeatable; `None` draws them from the system.
    Simulated { seed: Option<u64> },
}

/// How cards are charged for real.
#[derive(Debug, Clone)]
pub struct StripeSettings {
    pub secret_key: Secret,
    /// One, or two while one is being replaced.
    pub webhook_secrets: Vec<Secret>,
    pub api: String,
}

impl StripeSettings {
    /// Whether the key moves real money.
    pub fn is_live(&self) -> bool {
        is_live_key(self.secret_key.reveal())
    }
}

/// A text that no log shows.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Secret {
        Secret(text.into())
    }

    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Config {
    /// Reads the file and the environment. The error names the setting and what to write.
    pub fn load(
        file: Option<&Path>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> anyhow::Result<Config> {
        let mut settings = match file {
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .with_context(|| format!("reading the configuration {}", path.display()))?;
                toml::from_str::<Settings>(&text).with_context(|| {
                    format!("understanding the configuration {}", path.display())
                })?
            }
            None => Settings::default(),
        };
        for name in NAMES {
            if let Some(value) = from_environment(name, &environment)? {
                settings.set(name, value)?;
            }
        }
        settings.check()
    }
}

fn from_environment(
    name: &str,
    environment: impl Fn(&str) -> Option<String>,
) -> anyhow::Result<Option<String>> {
    let variable = format!("GUILDHALL_{}", name.to_ascii_uppercase());
    if let Some(value) = environment(&variable) {
        return Ok(Some(value));
    }
    match environment(&format!("{variable}_FILE")) {
        Some(path) => {
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("reading {path}, named by {variable}_FILE"))?;
            Ok(Some(text.trim().to_owned()))
        }
        None => Ok(None),
    }
}

impl Settings {
    fn set(&mut self, name: &str, value: String) -> anyhow::Result<()> {
        match name {
            "database" => self.database = Some(value),
            "database_migrate" => self.database_migrate = Some(value),
            "public_url" => self.public_url = Some(value),
            "smtp_url" => self.smtp_url = Some(value),
            "mail_from" => self.mail_from = Some(value),
            "secret_keys" => self.secret_keys = Some(value),
            "stripe_secret_key" => self.stripe_secret_key = Some(value),
            "stripe_webhook_secrets" => self.stripe_webhook_secrets = Some(value),
            "listen" => self.listen = Some(value),
            "trusted_proxies" => self.trusted_proxies = Some(value),
            "mail_intake_domain" => self.mail_intake_domain = Some(value),
            "mail_intake_listen" => self.mail_intake_listen = Some(value),
            _ => self.work = Some(value.parse().context("GUILDHALL_WORK is true or false")?),
        }
        Ok(())
    }

    fn check(self) -> anyhow::Result<Config> {
        let public_url = required("public_url", self.public_url, "https://partners.example")?;
        let public_url = public_url.trim_end_matches('/').to_owned();
        if !public_url.starts_with("https://") {
            bail!(
                "public_url is {public_url:?}: it must start with https://, as sign-ins cross it"
            );
        }
        let database =
            required("database", self.database, "postgres://guildhall@localhost/guildhall")?;
        if !["sqlite://", "postgres://", "postgresql://"].iter().any(|s| database.starts_with(s)) {
            bail!("database must start with sqlite:// or postgres://");
        }
        let smtp_url =
            required("smtp_url", self.smtp_url, "smtps://user:password@mail.example:465")?;
        if !smtp_url.starts_with("smtp://") && !smtp_url.starts_with("smtps://") {
            bail!("smtp_url must start with smtp:// or smtps://");
        }
        let mail_from =
            required("mail_from", self.mail_from, "Partner Center <partners@example.com>")?;
        mail_from
            .parse::<lettre::message::Mailbox>()
            .with_context(|| format!("mail_from is {mail_from:?}, which is no mail address"))?;
        let keys = required("secret_keys", self.secret_keys, "64 hexadecimal digits")?;
        let secret_keys = secret_keys(&keys)?;
        let stripe = stripe(self.stripe_secret_key, self.stripe_webhook_secrets)?;
        let listen = self.listen.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let listen = listen.parse().with_context(|| {
            format!("listen is {listen:?}: write ADDRESS:PORT, such as 0.0.0.0:8080")
        })?;
        let outside = Outside::Live { smtp_url, mail_from, stripe, secret_keys };
        let trusted_proxies = match self.trusted_proxies {
            Some(networks) => Proxies::parse(&networks)?,
            None => Proxies::default(),
        };
        let database_migrate = self.database_migrate;
        let identity_providers = identity::checked(self.identity_provider)?;
        let mail_intake = MailIntake::checked(self.mail_intake_domain, self.mail_intake_listen)?;
        Ok(Config {
            database,
            database_migrate,
            public_url,
            outside,
            listen,
            trusted_proxies,
            work: self.work.unwrap_or(true),
            identity_providers,
            mail_intake,
        })
    }
}

/// Characters a text that seals has at least.
const SECRET_KEY_MIN: usize = 32;

fn secret_keys(value: &str) -> anyhow::Result<Vec<Secret>> {
    let keys: Vec<&str> = value.split(',').map(str::trim).collect();
    if keys.iter().any(|key| key.chars().count() < SECRET_KEY_MIN) {
        bail!(
            "each of secret_keys must have at least {SECRET_KEY_MIN} characters: draw one with \
             `openssl rand -hex 32`"
        );
    }
    Ok(keys.into_iter().map(Secret::new).collect())
}

/// What the environment says of secret_keys, for a command that knows a database only; none where
/// it says nothing.
pub fn secret_keys_of(environment: impl Fn(&str) -> Option<String>) -> anyhow::Result<Vec<Secret>> {
    match from_environment("secret_keys", &environment)? {
        Some(value) => secret_keys(&value),
        None => Ok(Vec::new()),
    }
}

fn stripe(
    secret_key: Option<String>,
    webhook_secrets: Option<String>,
) -> anyhow::Result<Option<StripeSettings>> {
    let Some(key) = secret_key.map(|key| key.trim().to_owned()).filter(|key| !key.is_empty())
    else {
        return Ok(None);
    };
    if !["sk_live_", "sk_test_", "rk_live_", "rk_test_"].iter().any(|s| key.starts_with(s)) {
        bail!("stripe_secret_key must start with sk_live_, sk_test_, rk_live_ or rk_test_");
    }
    let secrets = required("stripe_webhook_secrets", webhook_secrets, "whsec_…")?;
    let secrets: Vec<String> = secrets.split(',').map(|one| one.trim().to_owned()).collect();
    if 2 < secrets.len() || !secrets.iter().all(|one| one.starts_with("whsec_")) {
        bail!("stripe_webhook_secrets is one secret, or two apart by a comma: whsec_…");
    }
    Ok(Some(StripeSettings {
        secret_key: Secret::new(key),
        webhook_secrets: secrets.into_iter().map(Secret::new).collect(),
        api: STRIPE_API.to_owned(),
    }))
}

/// Refuses to start a simulated world where a key that moves real money lies about: whoever set it
/// means another installation.
pub fn refuse_live_key(environment: impl Fn(&str) -> Option<String>) -> anyhow::Result<()> {
    let key = from_environment("stripe_secret_key", &environment)?;
    let live = key.is_some_and(|key| is_live_key(key.trim()));
    anyhow::ensure!(
        !live,
        "GUILDHALL_STRIPE_SECRET_KEY holds a live key: a simulated world and real money never \
         meet. Unset it first"
    );
    Ok(())
}

fn is_live_key(key: &str) -> bool {
    key.starts_with("sk_live_") || key.starts_with("rk_live_")
}

fn required(name: &str, value: Option<String>, example: &str) -> anyhow::Result<String> {
    value.filter(|value| !value.trim().is_empty()).with_context(|| {
        format!(
            "the setting {name} is missing: write {name} = \"{example}\" in the configuration, \
             or set GUILDHALL_{}",
            name.to_ascii_uppercase()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{Config, Outside, refuse_live_key};

    fn load(pairs: &[(&str, &str)]) -> Result<Config, String> {
        let find = |name: &str| {
            pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        };
        Config::load(None, find).map_err(|error| format!("{error:#}"))
    }

    const GOOD: [(&str, &str); 5] = [
        ("GUILDHALL_DATABASE", "sqlite://x.db"),
        ("GUILDHALL_PUBLIC_URL", "https://partners.example/"),
        ("GUILDHALL_SMTP_URL", "smtp://localhost:25"),
        ("GUILDHALL_MAIL_FROM", "Partners <partners@example.com>"),
        ("GUILDHALL_SECRET_KEYS", "5a6f7e1c9d3b4a2807f6e5d4c3b2a190"),
    ];

    #[test]
    fn five_settings_are_enough_to_go_live() {
        let config = load(&GOOD).expect("five settings");
        assert_eq!(config.public_url, "https://partners.example");
        assert!(config.work);
    }

    #[test]
    fn each_missing_or_wrong_setting_is_named_with_an_example() {
        for (index, (name, _)) in GOOD.iter().enumerate() {
            let mut pairs = GOOD.to_vec();
            pairs.remove(index);
            let said = load(&pairs).expect_err("one is missing");
            assert!(said.contains(name), "{said}");
        }
        for (name, wrong) in [
            ("GUILDHALL_PUBLIC_URL", "http://partners.example"),
            ("GUILDHALL_DATABASE", "mysql://x"),
            ("GUILDHALL_SMTP_URL", "mail.example"),
            ("GUILDHALL_MAIL_FROM", "nobody"),
            ("GUILDHALL_SECRET_KEYS", "short"),
        ] {
            let pairs: Vec<_> = GOOD
                .iter()
                .map(|pair| if pair.0 == name { (name, wrong) } else { *pair })
                .collect();
            let setting = name.trim_start_matches("GUILDHALL_").to_lowercase();
            let said = load(&pairs).expect_err("one is wrong");
            assert!(said.contains(&setting), "{said}");
        }
    }

    #[test]
    fn stripe_needs_a_key_and_its_webhooks_secret_and_neither_is_ever_shown() {
        let with = |more: &[(&'static str, &'static str)]| {
            let mut pairs = GOOD.to_vec();
            pairs.extend(more);
            load(&pairs)
        };
        const KEY: (&str, &str) = ("GUILDHALL_STRIPE_SECRET_KEY", "sk_test_4eC39");
        const TWO: (&str, &str) = ("GUILDHALL_STRIPE_WEBHOOK_SECRETS", "whsec_a, whsec_b");
        let config = with(&[KEY, TWO]).expect("a key and two secrets");
        let Outside::Live { stripe: Some(stripe), .. } = &config.outside else {
            panic!("Stripe is set up");
        };
        assert!(!stripe.is_live() && stripe.webhook_secrets.len() == 2);
        let shown = format!("{config:?}");
        assert!(!shown.contains("4eC39") && !shown.contains("whsec_a"), "{shown}");
        let said = with(&[KEY]).expect_err("no webhook secret");
        assert!(said.contains("stripe_webhook_secrets"), "{said}");
        let wrong = with(&[("GUILDHALL_STRIPE_SECRET_KEY", "pk_test_1"), TWO]);
        assert!(wrong.expect_err("a public key").contains("sk_live_"));
        let three = ("GUILDHALL_STRIPE_WEBHOOK_SECRETS", "whsec_a,whsec_b,whsec_c");
        assert!(with(&[KEY, three]).expect_err("three secrets").contains("two"));
    }

    #[test]
    fn a_simulated_world_does_not_start_beside_a_live_key() {
        let start = |key: &'static str| {
            refuse_live_key(|name| (name == "GUILDHALL_STRIPE_SECRET_KEY").then(|| key.to_owned()))
        };
        assert!(start("sk_test_1").is_ok());
        for live in ["sk_live_1", "rk_live_1", " sk_live_1\n"] {
            let said = start(live).expect_err("a live key").to_string();
            assert!(said.contains("never meet") && !said.contains(live.trim()), "{said}");
        }
    }
}
