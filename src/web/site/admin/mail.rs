//! What became of the mails: the queue, the log of each, addresses that refuse, and a mail to try it out.

use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::{
    forum::{
        access::{Action, Place, check},
        accounts::mails::{AccountMail, Recipient},
        members,
    },
    platform::{
        error::Failure,
        ids::{OutboxId, RefusedAddressId},
        mail::{
            address::{mask_within, masked},
            outbox::{self, Mail, MailEnd, Shown},
            refusals::{self, RefusedAddress},
            tries::{self, Try},
        },
    },
    web::{
        http::{
            cx::Cx,
            form::Form,
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        views::{
            outgoing::{MailLine, MailLogPage, MailPage, SuppressedLine, TryLine},
            parts::KeyLink,
        },
    },
};

const PAGE: &str = "/beheer/mail";
/// Mails on a page, and addresses below them.
const LINES: i64 = 100;
/// The filters: what is shown, its text, and its word in the address.
const FILTERS: [(Shown, &str, &str); 4] = [
    (Shown::All, "mail-filter-all", ""),
    (Shown::Waiting, "mail-filter-waiting", "wachtend"),
    (Shown::Refused, "mail-filter-refused", "geweigerd"),
    (Shown::Suppressed, "mail-filter-suppressed", "geblokkeerd"),
];

/// Which mails, and from where on.
#[derive(Debug, Deserialize)]
pub struct MailParams {
    #[serde(default)]
    toon: String,
    #[serde(default)]
    vanaf: String,
}

/// The mails and what became of them, and the addresses that get none; all addresses are masked.
pub async fn show_mail(cx: Cx, viewer: Viewer, params: Query<MailParams>) -> Answer {
    let actor = viewer.actor;
    let of_word = FILTERS.iter().find(|(_, _, word)| *word == params.toon);
    let (shown, current, word) = of_word.copied().unwrap_or((Shown::All, "mail-filter-all", ""));
    let after = params.vanaf.parse().ok().map(OutboxId);
    let (mails, suppressed) = cx
        .database
        .read(move |db| {
            check(&actor, Action::SeeSiteLog, &Place::SITE)?;
            Ok((outbox::list(db, shown, after, LINES)?, refusals::list_suppressed(db, LINES)?))
        })
        .await?;
    let is_full = i64::try_from(mails.len()).unwrap_or_default() == LINES;
    let next = mails.last().filter(|_| is_full);
    let view = MailPage {
        tabs: super::tabs("admin-tab-mail"),
        filters: FILTERS
            .iter()
            .map(|(_, key, word)| KeyLink {
                url: filtered(word),
                key: (*key).to_owned(),
                current: *key == current,
            })
            .collect(),
        key: cx.form_key()?,
        next_url: next.map(|mail| format!("{PAGE}?toon={word}&vanaf={}", mail.id)).unwrap_or_default(),
        mails: mails.into_iter().map(mail_line).collect(),
        suppressed: suppressed.into_iter().map(suppressed_line).collect(),
    };
    cx.page(&viewer, "page-title-admin-mail", Nav::Admin).render(&view)
}

/// One mail: when it was queued, and every try.
pub async fn show_mail_log(cx: Cx, viewer: Viewer, path: Path<OutboxId>) -> Answer {
    let (actor, id) = (viewer.actor, path.into_inner());
    let (mail, tries) = cx
        .database
        .read(move |db| {
            check(&actor, Action::SeeSiteLog, &Place::SITE)?;
            Ok((outbox::find(db, id)?.ok_or(Failure::NotFound)?, tries::of(db, id)?))
        })
        .await?;
    let view = MailLogPage {
        tabs: super::tabs("admin-tab-mail"),
        message_id: mail.message_id.clone(),
        mail: mail_line(mail),
        count: tries.len(),
        tries: tries.into_iter().map(try_line).collect(),
    };
    cx.page(&viewer, "page-title-admin-mail-log", Nav::Admin).render(&view)
}

/// Tries an address again: the next mail to it goes out.
pub async fn try_address_again(cx: Cx, viewer: Viewer, path: Path<RefusedAddressId>) -> Answer {
    let (actor, id) = (viewer.actor, path.into_inner());
    let address = cx
        .database
        .write(move |db| {
            check(&actor, Action::ManageMail, &Place::SITE)?;
            refusals::lift(db, id)?.ok_or(Failure::NotFound)
        })
        .await?;
    tracing::info!(by = ?actor.member(), address = masked(&address), "an address is tried again");
    see_other_with(&cx, PAGE, "flash-address-again")
}

/// A button without fields.
#[derive(Debug, Deserialize)]
pub struct NoFields {}

/// Sends a mail to the administrator who asks for it.
pub async fn send_test_mail(cx: Cx, viewer: Viewer, form: Form<NoFields>) -> Answer {
    let (actor, mails, at) = (viewer.actor, cx.mails.clone(), cx.clock.now());
    check(&actor, Action::ManageMail, &Place::SITE)?;
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            let member = members::store::get(db, actor.member().ok_or(Failure::SignInFirst)?)?;
            let to = Recipient { name: &member.name, email: &member.email, language: &member.language };
            mails.send(db, to, &AccountMail::TestMail, at)?;
            Ok(PAGE.to_owned())
        })
        .await?;
    see_other_with(&cx, location, "flash-test-mail")
}

fn filtered(word: &str) -> String {
    if word.is_empty() { PAGE.to_owned() } else { format!("{PAGE}?toon={word}") }
}

fn mail_line(mail: Mail) -> MailLine {
    let state = match (mail.sent_at, mail.withdrawn_at, mail.ended_as) {
        (Some(_), _, _) => "sent",
        (None, Some(_), _) => "withdrawn",
        (None, None, MailEnd::Open) if mail.failed_at.is_some() => "refused",
        (None, None, MailEnd::Open) => "waiting",
        (None, None, end) => end.as_str(),
    };
    MailLine {
        url: format!("{PAGE}/{}", mail.id),
        created_at: mail.created_at,
        kind: mail.kind,
        recipient: masked(&mail.recipient),
        state_key: format!("mail-state-{state}"),
        is_sent: mail.sent_at.is_some(),
        is_failed: mail.failed_at.is_some(),
        last_error: mask_within(&mail.last_error),
    }
}

fn try_line(one: Try) -> TryLine {
    TryLine {
        at: one.at,
        outcome_key: format!("mail-try-{}", one.outcome.as_str().replace('_', "-")),
        code: if one.code == 0 { String::new() } else { one.code.to_string() },
        words: mask_within(&one.words),
    }
}

fn suppressed_line(address: RefusedAddress) -> SuppressedLine {
    SuppressedLine {
        address: masked(&address.address_key),
        since: address.suppressed_at.unwrap_or(address.last_at),
        count: address.failures,
        words: mask_within(&address.last_words),
        again_url: format!("{PAGE}/adressen/{}/opnieuw", address.id),
    }
}
