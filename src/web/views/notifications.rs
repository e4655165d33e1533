//! Notifications, what one wants to hear of, and stopping it.

use serde::Serialize;

use super::parts::{Choice, Field, FormError, GroupTag, KeyLink, Pages, PersonCard};
use crate::platform::{clock::Timestamp, render::View};

#[derive(Debug, Serialize)]
pub struct NotificationLine {
    pub url: String,
    /// Whether it is about what the reader wrote, and not about what somebody else did.
    pub is_own: bool,
    pub by: PersonCard,
    pub reason_key: String,
    pub excerpt: String,
    pub title: String,
    /// The group, as far as it may be named.
    pub group: Vec<GroupTag>,
    pub at: Timestamp,
    pub is_new: bool,
}

#[derive(Debug, Serialize)]
pub struct NotificationsPage {
    pub has_new: bool,
    pub lines: Vec<NotificationLine>,
    pub pages: Option<Pages>,
}

impl View for NotificationsPage {
    const TEMPLATE: &'static str = "notifications/list";
}

/// One question of the settings, with its answers.
#[derive(Debug, Serialize)]
pub struct MailChoice {
    pub name: String,
    pub label_key: String,
    pub choices: Vec<Choice>,
    pub field: Field,
}

/// A group of the member's, with what they want of it.
#[derive(Debug, Serialize)]
pub struct GroupChoice {
    pub name: String,
    pub group: GroupTag,
    pub choices: Vec<Choice>,
}

#[derive(Debug, Serialize)]
pub struct MailSettingsPage {
    pub tabs: Vec<KeyLink>,
    pub about: Vec<MailChoice>,
    pub every: MailChoice,
    pub when: Vec<MailChoice>,
    pub working_days_only: bool,
    pub groups: Vec<GroupChoice>,
    pub paused_until: Option<Timestamp>,
    pub until: Field,
    pub errors: Vec<FormError>,
}

impl View for MailSettingsPage {
    const TEMPLATE: &'static str = "settings/mail";
}

#[derive(Debug, Serialize)]
pub struct StopPage {
    pub token: String,
    pub email: String,
    /// The thread that the mail was about, with its group; empty for others.
    pub title: String,
    pub group: String,
    pub errors: Vec<FormError>,
}

impl View for StopPage {
    const TEMPLATE: &'static str = "notifications/stop";
}

#[derive(Debug, Serialize)]
pub struct StoppedPage {
    pub what_key: String,
    pub title: String,
    pub group: String,
}

impl View for StoppedPage {
    const TEMPLATE: &'static str = "notifications/stopped";
}
