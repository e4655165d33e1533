//! Mails about posts, in words.

use serde::Serialize;

use super::mails::wrapped;
use crate::{
    forum::{
        accounts::mails::Written,
        notifications::mails::{NoticeWriter, PostNotice},
    },
    platform::{
        error::Failure,
        i18n::Language,
        render::{Renderer, SafeHtml, View},
        text::sanitize,
    },
};

/// One mail: one post or several, why it came, and how to stop it.
#[derive(Debug, Serialize)]
struct NoticeLetter {
    lang: String,
    site_name: String,
    base_url: String,
    subject: String,
    greeting: String,
    parts: Vec<NoticePart>,
    why: String,
    stop: String,
    stop_url: String,
    settings: String,
    settings_url: String,
}

/// One post in a mail.
#[derive(Debug, Serialize)]
struct NoticePart {
    /// What happened, in a sentence.
    what: String,
    title: String,
    group: String,
    author: String,
    organisation: String,
    body_html: SafeHtml,
    body: String,
    button: String,
    url: String,
}

impl View for NoticeLetter {
    const TEMPLATE: &'static str = "mail/notice/body";
}

/// Writes mails about posts with the site's templates.
pub struct NoticeLetters {
    /// Views to text and HTML.
    pub renderer: std::sync::Arc<Renderer>,
    /// The name of the site.
    pub site_name: String,
    /// With which links begin.
    pub base_url: String,
}

impl NoticeWriter for NoticeLetters {
    fn write(
        &self,
        language: &str,
        name: &str,
        notices: &[PostNotice],
        stop_url: &str,
    ) -> Result<Written, Failure> {
        let lang = Language::parse(language).unwrap_or(Language::Nl);
        let texts = self.renderer.texts();
        let first_name = name.split(' ').next().unwrap_or_default();
        let count = notices.len().to_string();
        let args = [("site", self.site_name.clone()), ("name", first_name.to_owned()), ("count", count)];
        let say = |key: &str| texts.composed(lang, key, &args);
        let why = match notices {
            [one] => format!("mail-notice-why-{}", one.reason.as_str().replace('_', "-")),
            _ => "mail-notice-why-bundle".to_owned(),
        };
        let letter = NoticeLetter {
            lang: lang.as_str().to_owned(),
            site_name: self.site_name.clone(),
            base_url: self.base_url.clone(),
            subject: match notices {
                [one] => subject(one),
                _ => say("mail-notices-subject"),
            },
            greeting: say("mail-greeting"),
            parts: notices.iter().map(|notice| self.part(lang, notice)).collect(),
            why: say(&why),
            stop: say("mail-notice-stop"),
            stop_url: stop_url.to_owned(),
            settings: say("mail-notice-settings"),
            settings_url: format!("{}/instellingen/meldingen", self.base_url),
        };
        let (text, html) = self.renderer.mail(&letter)?;
        Ok(Written { subject: letter.subject, text: wrapped(&text), html })
    }
}

impl NoticeLetters {
    fn part(&self, lang: Language, notice: &PostNotice) -> NoticePart {
        let texts = self.renderer.texts();
        let args = [("name", notice.author.clone()), ("group", notice.group.clone())];
        let key = format!("mail-notice-{}", notice.reason.as_str().replace('_', "-"));
        NoticePart {
            what: texts.composed(lang, &key, &args),
            title: notice.title.clone(),
            group: notice.group.clone(),
            author: notice.author.clone(),
            organisation: notice.organisation.clone(),
            body_html: sanitize::stored(absolute(&notice.html, &self.base_url)),
            body: notice.text.clone(),
            button: texts.composed(lang, "mail-notice-button", &args),
            url: notice.url.clone(),
        }
    }
}

/// As mail programs thread by subject where they do not by reference.
fn subject(notice: &PostNotice) -> String {
    let re = if notice.is_first { "" } else { "Re: " };
    format!("{re}[{}] {}", notice.group, notice.title)
}

/// What was sanitised, with links that lead to the site from anywhere: a sanitised attribute stands in double quotes.
fn absolute(html: &str, base_url: &str) -> String {
    html.replace("href=\"/", &format!("href=\"{base_url}/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{forum::notifications::Reason, platform::clock::Timestamp};
    use strum::IntoEnumIterator;

    fn letters() -> NoticeLetters {
        NoticeLetters {
            renderer: std::sync::Arc::new(Renderer::new(chrono_tz::Europe::Amsterdam).unwrap()),
            site_name: "Leestafel".into(),
            base_url: "https://leestafel.example".into(),
        }
    }

    fn notice(reason: Reason) -> PostNotice {
        PostNotice {
            reason,
            title: "Hoe <help> je met DigiD?".into(),
            is_first: reason == Reason::NewThread,
            group: "Basisvaardigheden".into(),
            author: "Zoë van 't Hoff".into(),
            organisation: "Bibliotheek De Waterkant".into(),
            html: "<p>Vraag het <a href=\"/leden/3\">Anna</a>.</p>".into(),
            text: "Vraag het @Anna. <b>x</b>".into(),
            at: Timestamp::from_micros(0),
            url: "https://leestafel.example/reacties/7".into(),
        }
    }

    #[test]
    fn every_reason_has_a_mail_in_both_languages_that_leads_to_the_post_and_can_be_stopped() {
        for language in ["nl", "en"] {
            for reason in Reason::iter() {
                let stop = "https://leestafel.example/afmelden/abc";
                let mail = letters().write(language, "Anna de Vries", &[notice(reason)], stop).unwrap();
                for body in [&mail.text, &mail.html] {
                    assert!(body.contains("https://leestafel.example/reacties/7"), "{body}");
                    assert!(body.contains(stop) && body.contains("/instellingen/meldingen"), "{body}");
                    assert!(body.contains("Anna") && !body.contains("mail-notice"), "{body}");
                }
                assert!(mail.html.contains("href=\"https://leestafel.example/leden/3\""), "{}", mail.html);
                assert!(mail.html.contains("Hoe &lt;help&gt;") && !mail.html.contains("<help>"));
                assert!(mail.text.contains("Hoe <help> je met DigiD?"), "{}", mail.text);
                assert!(mail.html.len() < 60_000);
                assert!(mail.text.lines().all(|line| line.len() < 200), "{}", mail.text);
            }
        }
    }

    #[test]
    fn a_bundle_tells_of_each_post_and_how_many_there_are() {
        let two = [notice(Reason::Reply), notice(Reason::Followed)];
        let mail = letters().write("nl", "Anna", &two, "https://x.example/afmelden/a").unwrap();
        assert!(mail.subject.contains('2'), "{}", mail.subject);
        assert_eq!(mail.text.matches("/reacties/7").count(), 2, "{}", mail.text);
    }
}
