//! The settings: what the owner of the site may choose.
//!
//! ## Why
//! `config/default.toml` holds every key with a comment and is built in, so the file that people read is the
//! file that works. A file and then the environment override it; what is unknown stops the start with its
//! name, because a mistyped key that is silently ignored is found only when it hurts.

mod overlay;
mod sections;

use std::{net::IpAddr, path::PathBuf};

use anyhow::Context;
use serde::Deserialize;

pub use sections::{DatabaseSettings, Limits, MailSettings, MailTransport, Retention, Site};

use crate::platform::db::Engine;

/// The defaults, as the owner reads them.
pub const DEFAULTS: &str = include_str!("../../../config/default.toml");

/// All settings, checked.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where people find the site; no slash at the end.
    pub base_url: String,
    /// Where the program listens.
    pub listen: String,
    /// Folder for mails and uploads.
    pub data_dir: PathBuf,
    /// `sqlite:…` or `postgres://…`.
    pub database_url: String,
    /// Peers whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Worker threads; 0 is one a core.
    pub threads: usize,
    /// Name, language, time zone.
    pub site: Site,
    /// Pool sizes.
    pub database: DatabaseSettings,
    /// How mail leaves.
    pub mail: MailSettings,
    /// How often, how large.
    pub limits: Limits,
    /// How long things are kept.
    pub retention: Retention,
}

impl Config {
    /// Defaults, then the file, then the environment. The error names the key.
    pub fn load(file: Option<PathBuf>) -> anyhow::Result<Self> {
        let environment = overlay::environment();
        let file = file.or_else(|| overlay::named_file(&environment));
        let text = match &file {
            Some(path) => std::fs::read_to_string(path)
                .with_context(|| format!("cannot read the configuration {}", path.display()))?,
            None => String::new(),
        };
        Self::from_parts(&text, &environment)
    }

    /// Defaults with one text of TOML over them, and pairs as from the environment over both.
    pub fn from_parts(text: &str, environment: &[(String, String)]) -> anyhow::Result<Self> {
        let mut settings: toml::Table = DEFAULTS.parse().context("the built-in configuration")?;
        let file: toml::Table = text.parse().context("the configuration file is not TOML")?;
        overlay::merge(&mut settings, file, "")?;
        overlay::apply_environment(&mut settings, environment)?;
        let config: Self =
            serde::Deserialize::deserialize(toml::Value::Table(settings)).context("configuration")?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> anyhow::Result<()> {
        let address =
            self.base_url.strip_prefix("https://").or_else(|| self.base_url.strip_prefix("http://"));
        let host = address.context("base_url must begin with http:// or https://")?;
        anyhow::ensure!(
            !host.is_empty() && !host.contains('/'),
            "base_url must be scheme and host only, without a path"
        );
        self.listen.parse::<std::net::SocketAddr>().context("listen must be an address and a port")?;
        Engine::parse(&self.database_url)?;
        self.site.check()?;
        self.mail.check()?;
        self.limits.check()
    }

    /// Whether people reach the site by TLS.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(key: &str, value: &str) -> anyhow::Result<Config> {
        Config::from_parts("", &[(key.to_owned(), value.to_owned())])
    }

    #[test]
    fn the_defaults_hold() {
        let config = Config::from_parts("", &[]).unwrap();
        assert_eq!(config.listen, "127.0.0.1:8080");
        assert_eq!(config.database_url, "sqlite:data/leestafel.db");
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let pairs = [("LEESTAFEL__SITE__NAME".to_owned(), "Tafel".to_owned())];
        let config = Config::from_parts("[site]\nname = \"Plank\"\ntimezone = \"UTC\"", &pairs).unwrap();
        assert_eq!(config.site.name, "Tafel");
        assert_eq!(config.site.timezone, chrono_tz::UTC);
        assert_eq!(set("LEESTAFEL__LIMITS__FORM_KILOBYTES", "99").unwrap().limits.form_kilobytes, 99);
        assert_eq!(set("LEESTAFEL__TRUSTED_PROXIES", "[\"10.0.0.1\"]").unwrap().trusted_proxies.len(), 1);
    }

    #[test]
    fn what_is_unknown_or_wrong_stops_with_its_name() {
        for (text, name) in [
            ("bse_url = \"x\"", "bse_url"),
            ("[site]\nnaam = \"x\"", "site.naam"),
            ("[site]\ntimezone = \"Mars/Base\"", "timezone"),
            ("base_url = \"leestafel.nl\"", "base_url"),
            ("listen = \"8080\"", "listen"),
            ("database_url = \"mysql://x\"", "database_url"),
            ("[mail]\ntransport = \"pigeon\"", "pigeon"),
            ("[mail]\ntransport = \"smtp\"", "smtp_url"),
            ("[limits]\nform_kilobytes = \"veel\"", "form_kilobytes"),
            ("[limits]\nposts_per_member_per_hour = 0", "posts_per_member_per_hour"),
        ] {
            let error = format!("{:#}", Config::from_parts(text, &[]).unwrap_err());
            assert!(error.contains(name), "{text}: {error}");
        }
        assert!(
            format!("{:#}", set("LEESTAFEL__SITE__NAAM", "x").unwrap_err()).contains("LEESTAFEL__SITE__NAAM")
        );
    }
}
