//! The mails about an account: which ones there are, and the port by which they are written.
//!
//! ## Why
//! The forum knows no templates. Who wires the site gives a [`MailWriter`]; the acts here say which mail goes to
//! whom, and put it into the outbox in their own transaction.

use std::sync::Arc;

pub use super::mail_subjects::{AboutCase, AboutInvitation, AboutListing};

use super::leading_mails::LeadingMail;
use crate::platform::{
    clock::Timestamp,
    config::Retention,
    db::Db,
    error::Failure,
    mail::{
        headers::MailHeaders,
        outbox::{self, NewMail},
    },
    secrets::{Random, Token},
};

/// A mail about an account, with what it has to say.
#[derive(Debug, Clone, strum::IntoStaticStr, strum::EnumDiscriminants)]
#[strum(serialize_all = "snake_case")]
#[strum_discriminants(
    name(AccountMailKind),
    doc = "Which mail it is: the middle of its message keys `mail-…-subject`, `-text` and `-button`.",
    derive(strum::IntoStaticStr, strum::EnumIter),
    strum(serialize_all = "kebab-case")
)]
pub enum AccountMail {
    /// "Press the button to confirm your address."
    ConfirmAddress {
        /// The page with the button.
        link: String,
    },
    /// "Somebody signed up with your address, but you have an account."
    AlreadyMember,
    /// "Choose a new password."
    ResetPassword {
        /// The page with the form.
        link: String,
    },
    /// "Your password was changed."
    PasswordChanged,
    /// "Confirm your new address."
    ConfirmNewAddress {
        /// The page with the button.
        link: String,
    },
    /// "Your address was changed", to the old one.
    AddressChanged,
    /// "You are in."
    Admitted,
    /// "Mail works", to the administrator who asks for it.
    TestMail,
    /// "We cannot let you in."
    Refused {
        /// Why.
        reason: String,
    },
    /// "Somebody waits to be let in", to administrators.
    WaitingForAdmission {
        /// Who waits.
        name: String,
        /// Where they say they work.
        organisation: String,
        /// Why they want to take part.
        motivation: String,
    },
    /// "Somebody asks to be let into your group", to its moderators.
    JoinRequested {
        /// Who asks.
        who: String,
        /// Where they work.
        organisation: String,
        /// Why they want to join.
        motivation: String,
        /// The name of the group.
        group: String,
        /// Where one decides.
        path: String,
    },
    /// "You are a member of the group."
    JoinApproved {
        /// The name of the group.
        group: String,
        /// Its board.
        path: String,
    },
    /// "You cannot join the group."
    JoinRefused {
        /// The name of the group.
        group: String,
        /// Why.
        reason: String,
    },
    /// "You lead the group from now on."
    MadeModerator {
        /// The name of the group.
        group: String,
        /// Where its moderators work.
        path: String,
    },
    /// "You no longer lead the group."
    MadeMember {
        /// The name of the group.
        group: String,
        /// Why.
        reason: String,
    },
    /// "A moderator warns you."
    Warned {
        /// The name of the group.
        group: String,
        /// Why.
        reason: String,
    },
    /// "You may read, not write, for a while."
    Muted {
        /// The name of the group.
        group: String,
        /// Why.
        reason: String,
        /// Until when.
        until: Timestamp,
    },
    /// "You may write again."
    Unmuted {
        /// The name of the group.
        group: String,
        /// Its board.
        path: String,
    },
    /// "You no longer belong to the group."
    RemovedFromGroup {
        /// The name of the group.
        group: String,
        /// Why.
        reason: String,
    },
    /// "You cannot sign in for now."
    Suspended {
        /// Why.
        reason: String,
    },
    /// "You can sign in again."
    Readmitted,
    /// "Your post is there now."
    PostApproved {
        /// The title of the thread.
        title: String,
        /// The post.
        path: String,
    },
    /// "Your post does not appear."
    PostRefused {
        /// The title of the thread.
        title: String,
        /// Why.
        reason: String,
        /// What was written, so that it is not lost.
        text: String,
    },
    /// "A moderator took your post away."
    PostHidden {
        /// The title of the thread.
        title: String,
        /// Why.
        reason: String,
        /// What was written, so that it is not lost.
        text: String,
    },
    /// "Somebody's first post waits since yesterday", to moderators.
    PostWaits {
        /// Who wrote it.
        who: String,
        /// The title of the thread.
        title: String,
        /// The name of the group.
        group: String,
        /// Where one decides.
        path: String,
    },
    /// "Somebody invites you to a group."
    Invited {
        /// What they are invited to.
        about: AboutInvitation,
        /// The page with the form.
        link: String,
    },
    /// "Somebody invites you to a group as a guest."
    GuestInvited {
        /// What they are invited to.
        about: AboutInvitation,
        /// Their last day, when it is over.
        guest_until: Timestamp,
        /// The page with the form.
        link: String,
    },
    /// "The invitation is still there": once.
    InvitationReminder {
        /// What they are invited to.
        about: AboutInvitation,
        /// The page with the form.
        link: String,
    },
    /// "You are in."
    InvitationAccepted {
        /// The name of the group.
        group: String,
        /// Its board.
        path: String,
    },
    /// "You are in, until a date."
    StayBegun {
        /// The name of the group.
        group: String,
        /// Its board.
        path: String,
        /// When their last day is over.
        until: Timestamp,
    },
    /// "Your last day is another one."
    StayMoved {
        /// The name of the group.
        group: String,
        /// Its board.
        path: String,
        /// When their last day is over.
        until: Timestamp,
    },
    /// "Your time in the group is over."
    StayEnded {
        /// The name of the group.
        group: String,
        /// Whom they may ask, by name.
        moderators: String,
    },
    /// "You belong to the group without an end."
    StayWithoutEnd {
        /// The name of the group.
        group: String,
        /// Its board.
        path: String,
    },
    /// "We got your report."
    ReportReceived {
        /// The number on the receipt.
        number: i64,
        /// What was reported: "post" or "profile".
        what: &'static str,
        /// The title of the thread, or the name of the person.
        title: String,
    },
    /// What was decided about something they wrote.
    CaseDecidedAuthor(AboutCase),
    /// What was decided about something they reported.
    CaseDecidedReporter(AboutCase),
    /// The same, to somebody without an account.
    CaseDecidedVisitor(AboutCase),
    /// "Somebody objects to a decision: look at it", to those who may judge it.
    ObjectionWaiting(AboutCase),
    /// What came of an objection, to those concerned.
    ObjectionJudged(AboutCase),
    /// What came of an objection, to who had decided.
    ObjectionJudgedDecider(AboutCase),
    /// "The thread stands on the board of another group as well."
    ThreadListed(AboutListing),
    /// "The group did not take the thread that you offered."
    ListingDeclined(AboutListing),
    /// "The thread was taken off the board of the group."
    ListingRemoved(AboutListing),
    /// What moderators do for and with people.
    Leading(LeadingMail),
}

impl AccountMail {
    /// Which mail it is, as a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Leading(mail) => mail.into(),
            other => other.into(),
        }
    }
}

/// A mail in words.
#[derive(Debug, Clone)]
pub struct Written {
    /// The subject.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// Puts a mail into words, in a language, for a person.
pub trait MailWriter: Send + Sync {
    /// Writes one mail.
    fn write(&self, language: &str, name: &str, mail: &AccountMail) -> Result<Written, Failure>;
}

/// To whom a mail goes.
#[derive(Debug, Clone, Copy)]
pub struct Recipient<'a> {
    /// The display name.
    pub name: &'a str,
    /// The address.
    pub email: &'a str,
    /// "nl" or "en".
    pub language: &'a str,
}

/// On whose behalf the site writes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Behalf<'a> {
    /// The name of a person; empty for the site itself.
    pub name: &'a str,
    /// Where answers go; empty where nobody reads them.
    pub reply_to: &'a str,
}

/// What the acts of this domain need to write to people.
#[derive(Clone)]
pub struct Correspondence {
    /// Puts mails into words.
    pub writer: Arc<dyn MailWriter>,
    /// For secrets and Message-IDs.
    pub random: Random,
    /// With which every link begins.
    pub base_url: String,
    /// The domain of Message-IDs.
    pub mail_domain: String,
    /// How long links work.
    pub retention: Retention,
}

impl Correspondence {
    /// Writes a mail and puts it into the outbox, in the caller's transaction.
    pub fn send(
        &self,
        db: &mut Db,
        to: Recipient<'_>,
        mail: &AccountMail,
        at: Timestamp,
    ) -> Result<(), Failure> {
        self.send_for(db, Behalf::default(), to, mail, at)
    }

    /// [`Correspondence::send`], on behalf of a person.
    pub fn send_for(
        &self,
        db: &mut Db,
        behalf: Behalf<'_>,
        to: Recipient<'_>,
        mail: &AccountMail,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let written = self.writer.write(to.language, to.name, mail)?;
        let kind = mail.kind();
        let new = NewMail {
            kind: kind.to_owned(),
            message_id: format!("<{kind}.{}@{}>", self.random.key()?, self.mail_domain),
            recipient_name: to.name.to_owned(),
            recipient: to.email.to_owned(),
            subject: written.subject,
            text_body: written.text,
            html_body: written.html,
            sender_name: behalf.name.to_owned(),
            reply_to: behalf.reply_to.to_owned(),
            headers: MailHeaders::default().to_text(),
        };
        outbox::enqueue(db, &new, at)?;
        Ok(())
    }

    /// The full address of a page that ends with a secret.
    pub fn link(&self, path: &str, token: &Token) -> String {
        format!("{}{path}/{}", self.base_url, token.reveal())
    }
}
