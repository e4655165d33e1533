//! One's own settings.

use serde::Serialize;

use super::parts::{Choice, Field, FormError, KeyLink, PersonCard};
use crate::platform::{clock::Timestamp, render::View};

/// A field of the profile, with whether others see it.
#[derive(Debug, Serialize)]
pub struct ProfileField {
    pub name: String,
    pub label_key: String,
    pub hint_key: String,
    pub field: Field,
    pub is_hidden: bool,
}

#[derive(Debug, Serialize)]
pub struct ProfileSettings {
    pub tabs: Vec<KeyLink>,
    pub me: PersonCard,
    pub profile_url: String,
    pub organisation: String,
    pub name: Field,
    pub fields: Vec<ProfileField>,
    pub provinces: Vec<Choice>,
    pub province: Field,
    pub working_days: Field,
    pub language: Field,
    pub theme: Field,
    pub province_hidden: bool,
    pub days: Vec<Choice>,
    pub days_hidden: bool,
    pub email_hidden: bool,
    pub languages: Vec<Choice>,
    pub themes: Vec<Choice>,
    pub picture_error: String,
    pub max_size: String,
    pub errors: Vec<FormError>,
}

impl View for ProfileSettings {
    const TEMPLATE: &'static str = "settings/profile";
}

#[derive(Debug, Serialize)]
pub struct SessionRow {
    pub id: i64,
    pub device: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub is_this: bool,
}

#[derive(Debug, Serialize)]
pub struct SecuritySettings {
    pub tabs: Vec<KeyLink>,
    pub address_key: String,
    pub password_key: String,
    pub email_now: String,
    pub email: Field,
    pub email_password: Field,
    pub current: Field,
    pub password: Field,
    pub sessions: Vec<SessionRow>,
    pub errors: Vec<FormError>,
}

impl View for SecuritySettings {
    const TEMPLATE: &'static str = "settings/security";
}
