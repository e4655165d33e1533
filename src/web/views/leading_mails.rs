//! Mails about what moderators do for and with people, in words.

use super::mails::{AccountMails, Button, Letter, wrapped};
use crate::{
    forum::accounts::{
        leading_mails::{LeadingMail, RelayedQuestion},
        mails::Written,
    },
    platform::{
        clock::Timestamp,
        error::{Failure, Message},
        i18n::Language,
        render::spoken_date,
    },
};

/// What one of these mails says beside the reader's name.
struct Said {
    args: Vec<(&'static str, String)>,
    greeting: &'static str,
    closing: &'static str,
    /// Keys of the paragraphs.
    paragraphs: Vec<&'static str>,
    /// Keys and paths of the buttons.
    buttons: Vec<(&'static str, String)>,
    subject: &'static str,
}

impl Said {
    /// A letter of the site itself.
    fn letter() -> Self {
        Self {
            args: Vec::new(),
            greeting: "mail-greeting",
            closing: "mail-closing",
            paragraphs: Vec::new(),
            buttons: Vec::new(),
            subject: "",
        }
    }
}

impl AccountMails {
    /// Writes one mail.
    pub(super) fn write_leading(
        &self,
        lang: Language,
        first_name: &str,
        mail: &LeadingMail,
    ) -> Result<Written, Failure> {
        let mut said = self.said(lang, mail);
        said.args.extend([("site", self.site_name.clone()), ("name", first_name.to_owned())]);
        let say = |key: &'static str| {
            let message = Message { key, args: said.args.clone() };
            self.renderer.texts().message(lang, &message)
        };
        let letter = Letter {
            lang: lang.as_str().to_owned(),
            site_name: self.site_name.clone(),
            base_url: self.base_url.clone(),
            subject: say(said.subject),
            greeting: say(said.greeting),
            paragraphs: said
                .paragraphs
                .iter()
                .flat_map(|key| say(key).lines().map(str::to_owned).collect::<Vec<_>>())
                .collect(),
            button: said
                .buttons
                .iter()
                .map(|(key, path)| Button { label: say(key), url: format!("{}{path}", self.base_url) })
                .collect(),
            closing: say(said.closing),
            why: say("mail-why"),
        };
        let (text, html) = self.renderer.mail(&letter)?;
        Ok(Written { subject: letter.subject, text: wrapped(&text), html })
    }

    fn day(&self, lang: Language, moment: Timestamp) -> String {
        spoken_date(self.renderer.texts(), lang, self.zone, moment)
    }

    fn said(&self, lang: Language, mail: &LeadingMail) -> Said {
        match mail {
            LeadingMail::Welcome { who, organisation, group, words, path, takes_answers } => Said {
                args: vec![
                    ("who", who.clone()),
                    ("from", with_organisation(who, organisation)),
                    ("group", group.clone()),
                    ("words", words.clone()),
                ],
                subject: "mail-welcome-subject",
                greeting: "mail-welcome-greeting",
                closing: "mail-welcome-closing",
                paragraphs: vec![
                    "mail-welcome-text",
                    if *takes_answers { "mail-welcome-answer" } else { "mail-welcome-no-answer" },
                ],
                buttons: vec![("mail-welcome-button", path.clone())],
            },
            LeadingMail::QuestionRelayed(question) => relayed(question),
            LeadingMail::DeputyAsked { who, by, group, from, until, note, path } => Said {
                args: vec![
                    ("who", who.clone()),
                    ("by", if by.is_empty() { who.clone() } else { by.clone() }),
                    ("group", group.clone()),
                    ("from", self.day(lang, *from)),
                    ("until", self.day(lang, *until)),
                    ("note", note.clone()),
                ],
                subject: "mail-deputy-asked-subject",
                paragraphs: asked(by, note),
                buttons: vec![("mail-deputy-asked-button", path.clone())],
                ..Said::letter()
            },
            LeadingMail::AbsencePlanned { by, deputy, group, from, until, path } => Said {
                args: vec![
                    ("by", by.clone()),
                    ("deputy", deputy.clone()),
                    ("group", group.clone()),
                    ("from", self.day(lang, *from)),
                    ("until", self.day(lang, *until)),
                ],
                subject: "mail-absence-planned-subject",
                paragraphs: vec!["mail-absence-planned-text"],
                buttons: vec![("mail-absence-planned-button", path.clone())],
                ..Said::letter()
            },
            LeadingMail::GroupHandedOver { who, group, words, path } => Said {
                args: vec![("who", who.clone()), ("group", group.clone()), ("words", words.clone())],
                subject: "mail-group-handed-over-subject",
                paragraphs: if words.is_empty() {
                    vec!["mail-group-handed-over-text"]
                } else {
                    vec!["mail-group-handed-over-text", "mail-group-handed-over-words"]
                },
                buttons: vec![("mail-group-handed-over-button", path.clone())],
                ..Said::letter()
            },
            LeadingMail::HandoverReceipt { who, group, stay } => Said {
                args: vec![("who", who.clone()), ("group", group.clone())],
                subject: "mail-handover-receipt-subject",
                paragraphs: vec!["mail-handover-receipt-text", receipt_key(stay)],
                ..Said::letter()
            },
            LeadingMail::DeputyReleased { who, group } => Said {
                args: vec![("who", who.clone()), ("group", group.clone())],
                subject: "mail-deputy-released-subject",
                paragraphs: vec!["mail-deputy-released-text"],
                ..Said::letter()
            },
            LeadingMail::AbsenceEnded { group } => Said {
                args: vec![("group", group.clone())],
                subject: "mail-absence-ended-subject",
                paragraphs: vec!["mail-absence-ended-text"],
                buttons: vec![("mail-deputy-asked-button", "/moderatie".to_owned())],
                ..Said::letter()
            },
        }
    }
}

/// What is asked of a deputy: by whoever is away, or by an administrator on their behalf.
fn asked(by: &str, note: &str) -> Vec<&'static str> {
    let text = if by.is_empty() { "mail-deputy-asked-text" } else { "mail-deputy-chosen-text" };
    let note = (!note.is_empty()).then_some("mail-deputy-asked-note");
    std::iter::once(text).chain(note).chain(["mail-deputy-asked-how"]).collect()
}

fn relayed(question: &RelayedQuestion) -> Said {
    let RelayedQuestion { who, organisation, group, title, excerpt, why, note, .. } = question;
    let mut paragraphs = vec!["mail-question-relayed-text"];
    paragraphs.push(if why.is_empty() {
        "mail-question-relayed-by-name"
    } else {
        "mail-question-relayed-why"
    });
    if !note.is_empty() {
        paragraphs.push("mail-question-relayed-note");
    }
    paragraphs.push("mail-question-relayed-no");
    let words = [("who", who), ("group", group), ("title", title), ("excerpt", excerpt), ("why", why)];
    let mut args: Vec<_> = words.into_iter().map(|(name, value)| (name, value.clone())).collect();
    args.extend([("note", note.clone()), ("from", with_organisation(who, organisation))]);
    Said {
        args,
        subject: "mail-question-relayed-subject",
        paragraphs,
        buttons: vec![
            ("mail-question-relayed-button", question.answer_path.clone()),
            ("mail-question-relayed-decline", question.decline_path.clone()),
        ],
        ..Said::letter()
    }
}

/// What became of whoever handed a group over.
fn receipt_key(stay: &str) -> &'static str {
    if stay == "moderator" {
        return "mail-handover-receipt-moderator";
    }
    if stay == "member" { "mail-handover-receipt-member" } else { "mail-handover-receipt-leave" }
}

/// Somebody with where they work, where that is known.
fn with_organisation(who: &str, organisation: &str) -> String {
    if organisation.is_empty() { who.to_owned() } else { format!("{who} ({organisation})") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        forum::accounts::mails::{AccountMail, MailWriter},
        platform::render::Renderer,
    };

    fn all() -> Vec<LeadingMail> {
        let welcome = |takes_answers| LeadingMail::Welcome {
            who: "Noor <b>niet</b>".into(),
            organisation: "POI & Co".into(),
            group: "Groep".into(),
            words: "Hoi Zoë,\n\n<b>niet</b> welkom".into(),
            path: "/themagroepen/groep".into(),
            takes_answers,
        };
        let relayed = |why: &str, note: &str| {
            LeadingMail::QuestionRelayed(RelayedQuestion {
                who: "Noor <b>niet</b>".into(),
                organisation: String::new(),
                group: "Groep".into(),
                title: "Wie weet & wat?".into(),
                excerpt: "<b>niet</b> alles".into(),
                why: why.into(),
                note: note.into(),
                answer_path: "/gesprekken/1#reageer".into(),
                decline_path: "/gesprekken/1/doorgespeeld".into(),
            })
        };
        let asked = |by: &str, note: &str| LeadingMail::DeputyAsked {
            who: "Noor <b>niet</b>".into(),
            by: by.into(),
            group: "Groep".into(),
            from: crate::platform::clock::Timestamp::from_micros(0),
            until: crate::platform::clock::Timestamp::from_micros(0),
            note: note.into(),
            path: "/moderatie".into(),
        };
        let planned = LeadingMail::AbsencePlanned {
            by: "Sophie".into(),
            deputy: "Fenna <b>niet</b>".into(),
            group: "Groep".into(),
            from: crate::platform::clock::Timestamp::from_micros(0),
            until: crate::platform::clock::Timestamp::from_micros(0),
            path: "/moderatie/groep/moderatoren".into(),
        };
        let released = LeadingMail::DeputyReleased { who: "Noor".into(), group: "Groep".into() };
        let ended = LeadingMail::AbsenceEnded { group: "Groep".into() };
        let given = |words: &str| LeadingMail::GroupHandedOver {
            who: "Noor".into(),
            group: "Groep".into(),
            words: words.into(),
            path: "/moderatie/groep/overdragen".into(),
        };
        let receipt =
            |stay| LeadingMail::HandoverReceipt { who: "Fenna".into(), group: "Groep".into(), stay };
        vec![
            given("<b>niet</b> vergeten"),
            given(""),
            receipt("moderator"),
            receipt("member"),
            receipt("leave"),
            asked("", "<b>niet</b> vergeten"),
            asked("", ""),
            asked("Sophie", "<b>niet</b> vergeten"),
            planned,
            released,
            ended,
            welcome(true),
            welcome(false),
            relayed("taal & lezen", "Jij toch?"),
            relayed("", ""),
        ]
    }

    #[test]
    fn every_mail_is_written_in_both_languages_with_short_lines() {
        let writer = AccountMails {
            renderer: std::sync::Arc::new(Renderer::new(chrono_tz::Europe::Amsterdam).unwrap()),
            site_name: "Leestafel".into(),
            base_url: "https://x.example".into(),
            zone: chrono_tz::Europe::Amsterdam,
        };
        for mail in all() {
            for language in ["nl", "en"] {
                let mail = AccountMail::Leading(mail.clone());
                let written = writer.write(language, "Zoë van 't Hoff", &mail).unwrap();
                assert!(!written.subject.is_empty() && written.text.contains("Zoë"), "{written:?}");
                let is_short = |line: &str| line.chars().count() <= 72 || line.starts_with("http");
                assert!(written.text.lines().all(is_short), "{}", written.text);
                assert!(!written.html.contains("<b>niet"), "{}", written.html);
                let text = &written.text;
                assert!(!text.contains("&amp;") && !text.contains("mail-") && !text.contains('{'), "{text}");
            }
        }
    }
}
