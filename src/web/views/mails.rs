//! Mails about an account, in words.

use serde::Serialize;

use crate::{
    forum::accounts::mails::{AccountMail, MailWriter, Written},
    platform::{
        error::{Failure, Message},
        i18n::Language,
        render::{Renderer, View},
    },
};

/// One letter: greeting, paragraphs, at most one button, and why it came.
#[derive(Debug, Serialize)]
struct Letter {
    lang: String,
    site_name: String,
    base_url: String,
    subject: String,
    greeting: String,
    paragraphs: Vec<String>,
    button: Vec<Button>,
    closing: String,
    why: String,
}

#[derive(Debug, Serialize)]
struct Button {
    label: String,
    url: String,
}

impl View for Letter {
    const TEMPLATE: &'static str = "mail/account/body";
}

/// Writes account mails with the site's templates.
pub struct AccountMails {
    /// Views to text and HTML.
    pub renderer: std::sync::Arc<Renderer>,
    /// The name of the site.
    pub site_name: String,
    /// With which links begin.
    pub base_url: String,
}

impl MailWriter for AccountMails {
    fn write(&self, language: &str, name: &str, mail: &AccountMail) -> Result<Written, Failure> {
        let lang = Language::parse(language).unwrap_or(Language::Nl);
        let kind: &'static str = mail.into();
        let stem = format!("mail-{}", kind.replace('_', "-"));
        let first_name = name.split(' ').next().unwrap_or_default();
        let mut args = vec![("site", self.site_name.clone()), ("name", first_name.to_owned())];
        let mut button_url = self.base_url.clone();
        match mail {
            AccountMail::ConfirmAddress { link }
            | AccountMail::ResetPassword { link }
            | AccountMail::ConfirmNewAddress { link } => button_url.clone_from(link),
            AccountMail::AlreadyMember | AccountMail::Admitted => button_url.push_str("/inloggen"),
            AccountMail::PasswordChanged => button_url.push_str("/wachtwoord-vergeten"),
            AccountMail::AddressChanged => button_url.push_str("/contact"),
            AccountMail::Refused { reason } => {
                button_url.push_str("/contact");
                args.push(("reason", reason.clone()));
            }
            AccountMail::WaitingForAdmission { name, organisation, motivation } => {
                button_url.push_str("/beheer/leden");
                args.extend([("who", name.clone()), ("organisation", organisation.clone())]);
                args.push((
                    "motivation",
                    if motivation.is_empty() { "–".to_owned() } else { motivation.clone() },
                ));
            }
        }
        let say = |key: &str| {
            let key: &'static str = KEYS.iter().find(|known| **known == key)?;
            let mut message = Message::new(key);
            message.args.clone_from(&args);
            let texts = self.renderer.texts();
            texts.has(key).then(|| texts.message(lang, &message))
        };
        let need = |key: String| {
            say(&key).ok_or_else(|| Failure::broken(format!("a mail's text is missing: {key}")))
        };
        let letter = Letter {
            lang: lang.as_str().to_owned(),
            site_name: self.site_name.clone(),
            base_url: self.base_url.clone(),
            subject: need(format!("{stem}-subject"))?,
            greeting: need("mail-greeting".to_owned())?,
            paragraphs: need(format!("{stem}-text"))?.lines().map(str::to_owned).collect(),
            button: vec![Button { label: need(format!("{stem}-button"))?, url: button_url }],
            closing: need("mail-closing".to_owned())?,
            why: need("mail-why".to_owned())?,
        };
        let (text, html) = self.renderer.mail(&letter)?;
        Ok(Written { subject: letter.subject, text: wrapped(&text), html })
    }
}

/// The keys that letters are made of.
const KEYS: &[&str] = &[
    "mail-greeting",
    "mail-closing",
    "mail-why",
    "mail-confirm-address-subject",
    "mail-confirm-address-text",
    "mail-confirm-address-button",
    "mail-already-member-subject",
    "mail-already-member-text",
    "mail-already-member-button",
    "mail-reset-password-subject",
    "mail-reset-password-text",
    "mail-reset-password-button",
    "mail-password-changed-subject",
    "mail-password-changed-text",
    "mail-password-changed-button",
    "mail-confirm-new-address-subject",
    "mail-confirm-new-address-text",
    "mail-confirm-new-address-button",
    "mail-address-changed-subject",
    "mail-address-changed-text",
    "mail-address-changed-button",
    "mail-admitted-subject",
    "mail-admitted-text",
    "mail-admitted-button",
    "mail-refused-subject",
    "mail-refused-text",
    "mail-refused-button",
    "mail-waiting-for-admission-subject",
    "mail-waiting-for-admission-text",
    "mail-waiting-for-admission-button",
];

/// Lines of at most 72 characters; a link stays whole on a line of its own.
fn wrapped(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut width = 0_usize;
        for word in line.split(' ') {
            let length = word.chars().count();
            if width > 0 && width.saturating_add(1).saturating_add(length) > 72 {
                out.push('\n');
                width = 0;
            } else if width > 0 {
                out.push(' ');
                width = width.saturating_add(1);
            }
            out.push_str(word);
            width = width.saturating_add(length);
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_is_written_in_both_languages_with_short_lines() {
        let renderer = std::sync::Arc::new(Renderer::new(chrono_tz::Europe::Amsterdam).unwrap());
        let writer =
            AccountMails { renderer, site_name: "Leestafel".into(), base_url: "https://x.example".into() };
        let link = "https://x.example/bevestigen/abc".to_owned();
        let mails = [
            AccountMail::ConfirmAddress { link: link.clone() },
            AccountMail::AlreadyMember,
            AccountMail::ResetPassword { link: link.clone() },
            AccountMail::PasswordChanged,
            AccountMail::ConfirmNewAddress { link },
            AccountMail::AddressChanged,
            AccountMail::Admitted,
            AccountMail::Refused { reason: "Je werkt <b>niet</b> bij een bibliotheek.".into() },
            AccountMail::WaitingForAdmission {
                name: "A & B".into(),
                organisation: "x".into(),
                motivation: String::new(),
            },
        ];
        for mail in &mails {
            for language in ["nl", "en"] {
                let written = writer.write(language, "Zoë van 't Hoff", mail).unwrap();
                assert!(!written.subject.is_empty() && written.text.contains("Zoë"), "{written:?}");
                assert!(
                    written.text.lines().all(|line| line.chars().count() <= 72 || line.starts_with("http"))
                );
                assert!(!written.html.contains("<b>niet"), "{}", written.html);
                assert!(
                    !written.text.contains("&amp;") && !written.text.contains("mail-"),
                    "{}",
                    written.text
                );
            }
        }
    }
}
