//! The words in which people say what they want to hear of.

use chrono::Duration;
use diesel::prelude::*;

use crate::platform::{
    clock::Timestamp,
    db::{schema::mail_settings, word_enum},
    error::FieldErrors,
    ids::MemberId,
};

/// A pause lasts so long at most: who is away longer stops mail.
pub const LONGEST_PAUSE: Duration = Duration::days(366);

word_enum! {
    /// How fast a mail comes.
    Pace {
        /// As soon as it may.
        AtOnce = "at_once",
        /// With others, every four hours of working time.
        Batch = "batch",
        /// In the digest.
        Digest = "digest",
        /// Never.
        Never = "never",
    }
}

word_enum! {
    /// How often the digest comes.
    DigestEvery {
        /// Never.
        Never = "never",
        /// Every day.
        Daily = "daily",
        /// Once a week.
        Weekly = "weekly",
        /// Once a month.
        Monthly = "monthly",
    }
}

word_enum! {
    /// What a member wants of one thread.
    ThreadLevel {
        /// As their settings say for threads that they follow.
        Follow = "follow",
        /// Nothing but what names them, and no mail.
        Mute = "mute",
    }
}

word_enum! {
    /// What a member wants of one of their groups.
    GroupLevel {
        /// As their settings say.
        Normal = "normal",
        /// Each new thread at once.
        AtOnce = "at_once",
        /// New threads in the digest alone.
        Digest = "digest",
        /// No mail about it, not even in the digest.
        Mute = "mute",
    }
}

/// What a member wants. A member without a row wants [`MailSettings::of`].
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = mail_settings, treat_none_as_null = true)]
pub struct MailSettings {
    /// Who.
    pub member_id: MemberId,
    /// Answers to them, and what names them.
    pub to_me: Pace,
    /// New replies in threads that they follow.
    pub followed: Pace,
    /// New threads in their groups.
    pub in_groups: Pace,
    /// How often the digest comes.
    pub digest_every: DigestEvery,
    /// On which weekday, Monday is 1; of a monthly one the first such day of the month.
    pub digest_day: i64,
    /// At which hour, 0 to 23.
    pub digest_hour: i64,
    /// From this hour on no mail comes at once.
    pub quiet_from: i64,
    /// Until this hour. The same as `quiet_from`: no quiet hours.
    pub quiet_until: i64,
    /// Mail at once only on their working days.
    pub working_days_only: bool,
    /// No mail about posts until then.
    pub paused_until: Option<Timestamp>,
}

impl MailSettings {
    /// What somebody gets who set nothing.
    pub fn of(member_id: MemberId) -> Self {
        Self {
            member_id,
            to_me: Pace::AtOnce,
            followed: Pace::Digest,
            in_groups: Pace::Digest,
            digest_every: DigestEvery::Weekly,
            digest_day: 2,
            digest_hour: 10,
            quiet_from: 21,
            quiet_until: 7,
            working_days_only: false,
            paused_until: None,
        }
    }

    /// Whether they wait until a date.
    pub fn is_paused(&self, now: Timestamp) -> bool {
        self.paused_until.is_some_and(|until| until > now)
    }
}

/// The settings form as it came in.
#[derive(Debug, Clone, Default)]
pub struct SettingsInput {
    /// A [`Pace`].
    pub to_me: String,
    /// A [`Pace`].
    pub followed: String,
    /// A [`Pace`].
    pub in_groups: String,
    /// A [`DigestEvery`].
    pub digest_every: String,
    /// 1 to 7.
    pub digest_day: String,
    /// 0 to 23.
    pub digest_hour: String,
    /// 0 to 23.
    pub quiet_from: String,
    /// 0 to 23.
    pub quiet_until: String,
    /// "1" where mail comes on working days alone.
    pub working_days_only: String,
}

impl SettingsInput {
    /// Reads the form over what was set; the pause is set elsewhere.
    pub fn parse(&self, before: &MailSettings) -> Result<MailSettings, FieldErrors> {
        let mut errors = FieldErrors::default();
        let to_me = errors.take("to_me", Pace::parse(&self.to_me).ok_or("error-mail-choice".into()));
        let followed = errors.take("followed", Pace::parse(&self.followed).ok_or("error-mail-choice".into()));
        let in_groups =
            errors.take("in_groups", Pace::parse(&self.in_groups).ok_or("error-mail-choice".into()));
        let every = DigestEvery::parse(&self.digest_every).ok_or("error-mail-choice".into());
        let every = errors.take("digest_every", every);
        let mut number = |field: &'static str, text: &str, from: i64, to: i64| {
            let read = text.parse::<i64>().ok().filter(|number| (from..=to).contains(number));
            errors.take(field, read.ok_or("error-mail-choice".into()))
        };
        let day = number("digest_day", &self.digest_day, 1, 7);
        let hour = number("digest_hour", &self.digest_hour, 0, 23);
        let quiet_from = number("quiet_from", &self.quiet_from, 0, 23);
        let quiet_until = number("quiet_until", &self.quiet_until, 0, 23);
        match (to_me, followed, in_groups, every, day, hour, quiet_from, quiet_until) {
            (
                Some(to_me),
                Some(followed),
                Some(in_groups),
                Some(digest_every),
                Some(digest_day),
                Some(digest_hour),
                Some(quiet_from),
                Some(quiet_until),
            ) => Ok(MailSettings {
                member_id: before.member_id,
                to_me,
                followed,
                in_groups,
                digest_every,
                digest_day,
                digest_hour,
                quiet_from,
                quiet_until,
                working_days_only: !self.working_days_only.is_empty(),
                paused_until: before.paused_until,
            }),
            _ => Err(errors),
        }
    }
}
