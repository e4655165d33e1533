//! Mails about an account, in words.

use serde::Serialize;

use crate::{
    forum::accounts::mails::{AboutCase, AccountMail, MailWriter, Written},
    platform::{
        error::Failure,
        i18n::Language,
        ids::CaseId,
        render::{Renderer, View, spoken_date},
    },
    web::urls,
};

/// One letter: greeting, paragraphs, at most one button, and why it came.
#[derive(Debug, Serialize)]
pub(super) struct Letter {
    pub lang: String,
    pub site_name: String,
    pub base_url: String,
    pub subject: String,
    pub greeting: String,
    pub paragraphs: Vec<String>,
    pub button: Vec<Button>,
    pub closing: String,
    pub why: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Button {
    pub label: String,
    pub url: String,
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
    /// Where the readers live.
    pub zone: chrono_tz::Tz,
}

impl AccountMails {
    /// What mails about somebody's place in a group say beside the reader's name, and where they lead.
    fn membership(
        &self,
        mail: &AccountMail,
        lang: Language,
        args: &mut Vec<(&'static str, String)>,
        url: &mut String,
    ) {
        match mail {
            AccountMail::JoinRequested { who, organisation, motivation, group, path } => {
                url.push_str(path);
                args.extend([("who", who.clone()), ("organisation", organisation.clone())]);
                args.extend([("motivation", motivation.clone()), ("group", group.clone())]);
            }
            AccountMail::JoinApproved { group, path }
            | AccountMail::MadeModerator { group, path }
            | AccountMail::Unmuted { group, path } => {
                url.push_str(path);
                args.push(("group", group.clone()));
            }
            AccountMail::JoinRefused { group, reason }
            | AccountMail::MadeMember { group, reason }
            | AccountMail::Warned { group, reason }
            | AccountMail::RemovedFromGroup { group, reason } => {
                url.push_str("/contact");
                args.extend([("group", group.clone()), ("reason", reason.clone())]);
            }
            AccountMail::Muted { group, reason, until } => {
                url.push_str("/contact");
                args.extend([("group", group.clone()), ("reason", reason.clone())]);
                args.push(("until", spoken_date(self.renderer.texts(), lang, self.zone, *until)));
            }
            _ => url.push_str("/inloggen"),
        }
    }
}

impl MailWriter for AccountMails {
    fn write(&self, language: &str, name: &str, mail: &AccountMail) -> Result<Written, Failure> {
        let lang = Language::parse(language).unwrap_or(Language::Nl);
        let stem = format!("mail-{}", mail.kind().replace('_', "-"));
        let first_name = name.split(' ').next().unwrap_or_default();
        let mut args = vec![("site", self.site_name.clone()), ("name", first_name.to_owned())];
        let mut button_url = self.base_url.clone();
        match mail {
            AccountMail::ConfirmAddress { link }
            | AccountMail::ResetPassword { link }
            | AccountMail::ConfirmNewAddress { link } => button_url.clone_from(link),
            AccountMail::AlreadyMember | AccountMail::Admitted | AccountMail::Readmitted => {
                button_url.push_str("/inloggen");
            }
            AccountMail::Leading(mail) => return self.write_leading(lang, first_name, mail),
            AccountMail::TestMail => button_url.push_str("/beheer/mail"),
            AccountMail::PasswordChanged => button_url.push_str("/wachtwoord-vergeten"),
            AccountMail::AddressChanged => button_url.push_str("/contact"),
            AccountMail::CaseDecidedVisitor(_) => button_url.push_str("/contact"),
            AccountMail::Refused { reason } | AccountMail::Suspended { reason } => {
                button_url.push_str("/contact");
                args.push(("reason", reason.clone()));
            }
            AccountMail::Invited { .. }
            | AccountMail::GuestInvited { .. }
            | AccountMail::InvitationReminder { .. }
            | AccountMail::InvitationAccepted { .. }
            | AccountMail::StayBegun { .. }
            | AccountMail::StayMoved { .. }
            | AccountMail::StayEnded { .. }
            | AccountMail::StayWithoutEnd { .. } => {
                button_url = self.invitation(mail, lang, &mut args);
            }
            AccountMail::PostApproved { .. }
            | AccountMail::PostRefused { .. }
            | AccountMail::PostHidden { .. }
            | AccountMail::PostWaits { .. } => about_post(mail, &mut args, &mut button_url),
            AccountMail::ThreadListed(about)
            | AccountMail::ListingDeclined(about)
            | AccountMail::ListingRemoved(about) => {
                button_url.push_str(&about.path);
                args.extend([("title", about.title.clone()), ("group", about.group.clone())]);
                args.push(("reason", about.reason.clone()));
            }
            AccountMail::ReportReceived { number, what, title } => {
                button_url.push_str("/huisregels");
                args.extend([("number", number.to_string()), ("title", title.clone())]);
                args.push(("what", (*what).to_owned()));
            }
            AccountMail::CaseDecidedAuthor(about)
            | AccountMail::CaseDecidedReporter(about)
            | AccountMail::ObjectionJudged(about) => {
                button_url.push_str(&urls::own_case(CaseId(about.case)));
            }
            AccountMail::ObjectionWaiting(about) | AccountMail::ObjectionJudgedDecider(about) => {
                button_url.push_str(&urls::case(CaseId(about.case)));
            }
            AccountMail::WaitingForAdmission { name, organisation, motivation } => {
                button_url.push_str("/beheer/leden");
                args.extend([("who", name.clone()), ("organisation", organisation.clone())]);
                let motivation = if motivation.is_empty() { "–" } else { motivation };
                args.push(("motivation", motivation.to_owned()));
            }
            // Everything about somebody's place in a group.
            _ => self.membership(mail, lang, &mut args, &mut button_url),
        }
        args.extend(about_of(mail).map(|about| self.case_args(lang, about)).unwrap_or_default());
        self.letter(lang, (&stem, why_key(mail)), &args, button_url)
    }
}

impl AccountMails {
    /// Puts a letter together from the texts of its kind.
    fn letter(
        &self,
        lang: Language,
        (stem, why): (&str, &str),
        args: &[(&'static str, String)],
        button_url: String,
    ) -> Result<Written, Failure> {
        let texts = self.renderer.texts();
        let need = |key: String| {
            if texts.has(&key) {
                return Ok(texts.composed(lang, &key, args));
            }
            Err(Failure::broken(format!("a mail's text is missing: {key}")))
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
            why: need(why.to_owned())?,
        };
        let (text, html) = self.renderer.mail(&letter)?;
        Ok(Written { subject: letter.subject, text: wrapped(&text), html })
    }

    /// What a letter tells of a case, in the words of its language.
    fn case_args(&self, lang: Language, about: &AboutCase) -> Vec<(&'static str, String)> {
        let texts = self.renderer.texts();
        let word = |key: String| texts.find(lang, &key).unwrap_or_default();
        vec![
            ("case", about.case.to_string()),
            ("what", about.what.to_owned()),
            ("title", about.title.clone()),
            ("verdict", word(format!("verdict-told-{}-{}", about.what, about.verdict))),
            ("rule", format!("{}. {}", about.rule, word(format!("house-rules-{}-heading", about.rule)))),
            ("reason", about.reason.clone()),
            ("outcome", word(format!("outcome-told-{}", about.outcome))),
            ("why", about.outcome_reason.clone()),
        ]
    }
}

/// Why it came: whoever is invited has no account yet, and did not ask.
fn why_key(mail: &AccountMail) -> &'static str {
    match mail {
        AccountMail::Invited { .. }
        | AccountMail::GuestInvited { .. }
        | AccountMail::InvitationReminder { .. } => "mail-why-invited",
        _ => "mail-why",
    }
}

/// The case that a mail is about.
fn about_of(mail: &AccountMail) -> Option<&AboutCase> {
    match mail {
        AccountMail::CaseDecidedAuthor(about)
        | AccountMail::CaseDecidedReporter(about)
        | AccountMail::CaseDecidedVisitor(about)
        | AccountMail::ObjectionWaiting(about)
        | AccountMail::ObjectionJudged(about)
        | AccountMail::ObjectionJudgedDecider(about) => Some(about),
        _ => None,
    }
}

/// What mails about one post say beside the reader's name, and where they lead.
fn about_post(mail: &AccountMail, args: &mut Vec<(&'static str, String)>, url: &mut String) {
    match mail {
        AccountMail::PostApproved { title, path } => {
            url.push_str(path);
            args.push(("title", title.clone()));
        }
        AccountMail::PostRefused { title, reason, text }
        | AccountMail::PostHidden { title, reason, text } => {
            url.push_str("/contact");
            args.extend([("title", title.clone()), ("reason", reason.clone()), ("text", text.clone())]);
        }
        AccountMail::PostWaits { who, title, group, path } => {
            url.push_str(path);
            args.extend([("who", who.clone()), ("title", title.clone()), ("group", group.clone())]);
        }
        _ => {}
    }
}

/// Lines of at most 72 characters; a link stays whole on a line of its own.
pub(super) fn wrapped(text: &str) -> String {
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
    use crate::forum::accounts::mails::AboutListing;

    fn about() -> AboutCase {
        AboutCase {
            case: 7,
            what: "post",
            verdict: "hide",
            rule: "3".into(),
            reason: "Er stonden gegevens in.".into(),
            outcome: "upheld",
            outcome_reason: "Het besluit klopt.".into(),
            title: "Titel".into(),
        }
    }

    fn about_listings() -> [AccountMail; 3] {
        let about = AboutListing {
            title: "A & B".into(),
            group: "Groep".into(),
            reason: "<b>niet</b>".into(),
            path: "/gesprekken/1".into(),
        };
        [
            AccountMail::ThreadListed(about.clone()),
            AccountMail::ListingDeclined(about.clone()),
            AccountMail::ListingRemoved(about),
        ]
    }

    #[test]
    fn every_mail_is_written_in_both_languages_with_short_lines() {
        let renderer = std::sync::Arc::new(Renderer::new(chrono_tz::Europe::Amsterdam).unwrap());
        let writer = AccountMails {
            renderer,
            site_name: "Leestafel".into(),
            base_url: "https://x.example".into(),
            zone: chrono_tz::Europe::Amsterdam,
        };
        let link = "https://x.example/bevestigen/abc".to_owned();
        let mails = [
            AccountMail::ConfirmAddress { link: link.clone() },
            AccountMail::AlreadyMember,
            AccountMail::ResetPassword { link: link.clone() },
            AccountMail::PasswordChanged,
            AccountMail::ConfirmNewAddress { link },
            AccountMail::AddressChanged,
            AccountMail::Admitted,
            AccountMail::TestMail,
            AccountMail::Refused { reason: "Je werkt <b>niet</b> bij een bibliotheek.".into() },
            AccountMail::WaitingForAdmission {
                name: "A & B".into(),
                organisation: "x".into(),
                motivation: String::new(),
            },
            AccountMail::PostApproved { title: "Titel".into(), path: "/reacties/1".into() },
            AccountMail::PostRefused {
                title: "Titel".into(),
                reason: "Dit is <b>niet</b> voor hier.".into(),
                text: "Een.\n\nTwee <b>niet</b>.".into(),
            },
            AccountMail::PostHidden { title: "Titel".into(), reason: "<b>niet</b>".into(), text: "x".into() },
            AccountMail::PostWaits {
                who: "A & B".into(),
                title: "Titel".into(),
                group: "Groep".into(),
                path: "/moderatie/groep/goedkeuren".into(),
            },
            AccountMail::ReportReceived { number: 12, what: "post", title: "Titel".into() },
            AccountMail::CaseDecidedAuthor(about()),
            AccountMail::CaseDecidedReporter(about()),
            AccountMail::CaseDecidedVisitor(about()),
            AccountMail::ObjectionWaiting(about()),
            AccountMail::ObjectionJudged(about()),
            AccountMail::ObjectionJudgedDecider(about()),
            AccountMail::JoinRequested {
                who: "A & B".into(),
                organisation: "x".into(),
                motivation: "Omdat.\nDaarom.".into(),
                group: "Groep".into(),
                path: "/moderatie/groep/leden/1".into(),
            },
            AccountMail::JoinApproved { group: "Groep".into(), path: "/themagroepen/groep".into() },
            AccountMail::JoinRefused { group: "Groep".into(), reason: "<b>niet</b>".into() },
            AccountMail::MadeModerator { group: "Groep".into(), path: "/moderatie/groep".into() },
            AccountMail::MadeMember { group: "Groep".into(), reason: "<b>niet</b>".into() },
            AccountMail::Warned { group: "Groep".into(), reason: "<b>niet</b>".into() },
            AccountMail::Muted {
                group: "Groep".into(),
                reason: "<b>niet</b>".into(),
                until: crate::platform::clock::Timestamp::from_micros(0),
            },
            AccountMail::Unmuted { group: "Groep".into(), path: "/themagroepen/groep".into() },
            AccountMail::RemovedFromGroup { group: "Groep".into(), reason: "<b>niet</b>".into() },
            AccountMail::Suspended { reason: "<b>niet</b>".into() },
            AccountMail::Readmitted,
        ];
        for mail in mails.iter().chain(&about_listings()) {
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
