//! What mails about invitations and about the stay of guests say.

use super::mails::AccountMails;
use crate::{
    forum::{
        accounts::mails::{AboutInvitation, AccountMail},
        membership::model::last_moment,
    },
    platform::{clock::Timestamp, i18n::Language, render::spoken_date},
};

impl AccountMails {
    /// What such a mail says beside the reader's name; gives where its button leads.
    pub(super) fn invitation(
        &self,
        mail: &AccountMail,
        lang: Language,
        args: &mut Vec<(&'static str, String)>,
    ) -> String {
        let day = |until: Timestamp| spoken_date(self.renderer.texts(), lang, self.zone, last_moment(until));
        let about = |about: &AboutInvitation| {
            [
                ("who", about.by.clone()),
                ("from", from(about)),
                ("group", about.group.clone()),
                ("description", about.description.clone()),
                ("until", day(about.until)),
            ]
        };
        let page = |path: &str| format!("{}{path}", self.base_url);
        match mail {
            AccountMail::Invited { about: what, link }
            | AccountMail::InvitationReminder { about: what, link } => {
                args.extend(about(what));
                link.clone()
            }
            AccountMail::GuestInvited { about: what, guest_until, link } => {
                args.extend(about(what));
                args.push(("last", day(*guest_until)));
                link.clone()
            }
            AccountMail::InvitationAccepted { group, path } | AccountMail::StayWithoutEnd { group, path } => {
                args.push(("group", group.clone()));
                page(path)
            }
            AccountMail::StayBegun { group, path, until } | AccountMail::StayMoved { group, path, until } => {
                args.extend([("group", group.clone()), ("last", day(*until))]);
                page(path)
            }
            AccountMail::StayEnded { group, moderators } => {
                args.extend([("group", group.clone()), ("who", moderators.clone())]);
                page("/contact")
            }
            _ => page("/inloggen"),
        }
    }
}

/// Who invites, and where they work as far as that is known.
fn from(about: &AboutInvitation) -> String {
    if about.organisation.is_empty() {
        about.by.clone()
    } else {
        format!("{} ({})", about.by, about.organisation)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{forum::accounts::mails::MailWriter, platform::render::Renderer};

    #[test]
    fn every_mail_about_an_invitation_is_written_in_both_languages_with_the_last_day_that_counts() {
        let zone = chrono_tz::Europe::Amsterdam;
        let writer = AccountMails {
            renderer: Arc::new(Renderer::new(zone).unwrap()),
            site_name: "Leestafel".into(),
            base_url: "https://x.example".into(),
            zone,
        };
        let until = Timestamp::parse("2027-02-01T00:00:00+01:00").unwrap();
        let (group, path) = ("<b>Groep</b>".to_owned(), "/themagroepen/groep".to_owned());
        let link = "https://x.example/uitnodiging/abc".to_owned();
        let about = AboutInvitation {
            by: "A & B".into(),
            organisation: String::new(),
            group: group.clone(),
            description: "Waar <i>het</i> over gaat.".into(),
            until,
        };
        let mails = [
            AccountMail::Invited { about: about.clone(), link: link.clone() },
            AccountMail::GuestInvited { about: about.clone(), guest_until: until, link: link.clone() },
            AccountMail::InvitationReminder { about, link },
            AccountMail::InvitationAccepted { group: group.clone(), path: path.clone() },
            AccountMail::StayBegun { group: group.clone(), path: path.clone(), until },
            AccountMail::StayMoved { group: group.clone(), path: path.clone(), until },
            AccountMail::StayEnded { group: group.clone(), moderators: "A & B".into() },
            AccountMail::StayWithoutEnd { group, path },
        ];
        for (index, mail) in mails.iter().enumerate() {
            for (language, day) in [("nl", "zondag 31 januari 2027"), ("en", "Sunday 31 January 2027")] {
                let written = writer.write(language, "Zoë van 't Hoff", mail).unwrap();
                let text = written.text.replace('\n', " ");
                assert!(text.contains("Zoë") && text.contains("<b>Groep</b>"), "{text}");
                assert!(
                    !written.html.contains("<b>Groep") && !written.html.contains("<i>"),
                    "{}",
                    written.html
                );
                assert!(!text.contains("mail-") && !text.contains("()") && !text.contains("&amp;"), "{text}");
                assert_eq!(text.contains(day), [0, 1, 2, 4, 5].contains(&index), "{text}");
                assert_eq!(text.contains("https://x.example/uitnodiging/abc"), index < 3, "{text}");
                assert!(
                    written.text.lines().all(|line| line.chars().count() <= 72 || line.starts_with("http"))
                );
            }
        }
    }
}
