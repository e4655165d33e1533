//! The sections of the configuration, each checked as far as one can without the outside world.

use std::{num::NonZeroU32, path::PathBuf};

use anyhow::Context;
use chrono_tz::Tz;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer};

use crate::platform::{
    i18n::Language,
    mail::{
        address::{EmailAddress, is_domain},
        dkim::Signer,
    },
};

/// `[site]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Shown in the header, in titles and in mails.
    pub name: String,
    /// For those who have not chosen.
    pub language: Language,
    /// In which all times are shown.
    #[serde(deserialize_with = "time_zone")]
    pub timezone: Tz,
    /// Where the administrators can be reached.
    pub contact_email: String,
}

fn time_zone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Tz, D::Error> {
    let name = String::deserialize(deserializer)?;
    name.parse().map_err(|_| serde::de::Error::custom(format!("timezone: `{name}` is no time zone")))
}

impl Site {
    pub(super) fn check(&self) -> anyhow::Result<()> {
        anyhow::ensure!(!self.name.trim().is_empty(), "site.name is empty");
        anyhow::ensure!(EmailAddress::parse(&self.contact_email).is_ok(), "site.contact_email is no address");
        Ok(())
    }
}

/// `[database]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseSettings {
    /// Size of the pool.
    pub connections: NonZeroU32,
    /// Longest wait for a connection, seconds.
    pub wait_seconds: u64,
}

/// How mail leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    /// Into a folder.
    File,
    /// To a server.
    Smtp,
}

/// `[mail]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Folder or server.
    pub transport: MailTransport,
    /// The server, with its password.
    pub smtp_url: SecretString,
    /// The address that mails come from.
    pub from: String,
    /// The domain in Message-IDs.
    pub domain: String,
    /// Where mails that could not be delivered come back to; empty for `from`.
    pub bounce_address: String,
    /// Workers that send at the same time.
    pub workers: NonZeroU32,
    /// Mails a second; 0 is no limit.
    pub per_second: u32,
    /// Mails to one address an hour, those about accounts not counted in; 0 is no limit.
    pub per_recipient_per_hour: u32,
    /// Mails refused for good after which an address gets no more.
    pub refusals_before_suppression: NonZeroU32,
    /// The name under which the public key stands in the DNS.
    pub dkim_selector: String,
    /// The file of the private key; empty where the relay signs.
    pub dkim_key_file: PathBuf,
}

impl MailSettings {
    pub(super) fn check(&self) -> anyhow::Result<()> {
        anyhow::ensure!(EmailAddress::parse(&self.from).is_ok(), "mail.from is no address");
        anyhow::ensure!(is_domain(&self.domain), "mail.domain is no domain name");
        anyhow::ensure!(
            self.bounce_address.is_empty() || EmailAddress::parse(&self.bounce_address).is_ok(),
            "mail.bounce_address is no address"
        );
        // A token of 33 letters follows; a local part has at most 64.
        let bounce_name = self.bounce_address.split('@').next().unwrap_or_default();
        anyhow::ensure!(bounce_name.len() <= 30, "mail.bounce_address: at most 30 letters before the @");
        anyhow::ensure!(self.workers.get() <= 32, "mail.workers must be 1 to 32");
        self.signer()?;
        if self.transport == MailTransport::Smtp {
            anyhow::ensure!(
                !self.smtp_url.expose_secret().is_empty(),
                "mail.smtp_url is empty, and mail.transport is smtp"
            );
            crate::platform::mail::transport::Transport::smtp(self.smtp_url.expose_secret())
                .context("configuration")?;
        }
        Ok(())
    }
}

impl MailSettings {
    /// Who signs mails, where the relay does not.
    pub fn signer(&self) -> anyhow::Result<Option<Signer>> {
        if self.dkim_key_file.as_os_str().is_empty() {
            return Ok(None);
        }
        let is_label = |part: &str| is_domain(&format!("{part}.nl"));
        anyhow::ensure!(is_label(&self.dkim_selector), "mail.dkim_selector is no name for the DNS");
        let domain = self.from.rsplit('@').next().unwrap_or_default();
        Ok(Some(Signer::read(&self.dkim_key_file, &self.dkim_selector, domain)?))
    }
}

/// `[limits]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Tries to sign in to one account from one network.
    pub sign_in_per_account_per_hour: NonZeroU32,
    /// Tries to sign in to one account from anywhere.
    pub sign_in_per_account_everywhere_per_hour: NonZeroU32,
    /// Tries to sign in from one network address.
    pub sign_in_per_address_per_hour: NonZeroU32,
    /// Sign-ups from one network address.
    pub sign_up_per_address_per_hour: NonZeroU32,
    /// Mails about an account to one mail address.
    pub account_mail_per_address_per_hour: NonZeroU32,
    /// Threads, replies and edits of one member.
    pub posts_per_member_per_hour: NonZeroU32,
    /// Previews of one member.
    pub previews_per_member_per_hour: NonZeroU32,
    /// Pictures of one member.
    pub uploads_per_member_per_hour: NonZeroU32,
    /// Reports of posts from one network.
    pub reports_per_network_per_hour: NonZeroU32,
    /// People whom one moderator invites within a day.
    pub invitations_per_moderator_per_day: NonZeroU32,
    /// Parallel password hashes.
    pub password_hashes_at_once: usize,
    /// Largest form.
    pub form_kilobytes: usize,
    /// Longest time for a body to arrive.
    pub body_seconds: u64,
    /// Largest profile picture.
    pub picture_kilobytes: usize,
}

impl Limits {
    pub(super) fn check(&self) -> anyhow::Result<()> {
        anyhow::ensure!(
            (1..=64).contains(&self.password_hashes_at_once),
            "limits.password_hashes_at_once must be 1 to 64"
        );
        anyhow::ensure!(
            (64..=4096).contains(&self.form_kilobytes),
            "limits.form_kilobytes must be 64 to 4096"
        );
        anyhow::ensure!(
            (64..=20_480).contains(&self.picture_kilobytes),
            "limits.picture_kilobytes must be 64 to 20480"
        );
        anyhow::ensure!((1..=300).contains(&self.body_seconds), "limits.body_seconds must be 1 to 300");
        Ok(())
    }
}

/// `[retention]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Days without a visit after which a session ends.
    pub session_idle_days: u16,
    /// Days after which a session ends in any case.
    pub session_days: u16,
    /// Hours for which a link to confirm an address works.
    pub confirm_hours: u16,
    /// Hours for which a link to choose a new password works.
    pub reset_hours: u16,
    /// Days for which sent mails are listed.
    pub sent_mail_days: u16,
    /// Days for which a repeated form is recognised.
    pub answered_form_days: u16,
    /// Days for which invitations and the addresses in them are kept.
    pub invitation_days: u16,
}
