//! Signing up and in, and the links of mails.

use serde::Serialize;

use super::parts::{Field, FormError};
use crate::platform::render::View;

macro_rules! views { ($($template:literal => $name:ident { $($field:ident: $type:ty),* $(,)? })+) => {$(
    #[derive(Debug, Serialize)]
    pub struct $name { $(pub $field: $type),* }
    impl View for $name { const TEMPLATE: &'static str = $template; }
)+}; }

views! {
    "accounts/sign_up" => SignUpPage { key: String,
        name: Field, email: Field, password: Field, organisation: Field, motivation: Field, errors: Vec<FormError>,
        organisations: Vec<String>,
    }
    "accounts/sign_in" => SignInPage {
        email: Field, password: Field, next: String, errors: Vec<FormError>, demo_roles: Vec<DemoRole>,
    }
    "accounts/email_form" => EmailFormPage { key: String,
        title_key: String, lead_key: String, button_key: String, action: String, email: Field, errors: Vec<FormError>,
    }
    "accounts/password_form" => PasswordFormPage { key: String, action: String, password: Field, errors: Vec<FormError> }
    "accounts/press_button" => PressButtonPage { key: String, title_key: String, lead_key: String, button_key: String, action: String }
    "accounts/message" => MessagePage { title_key: String, text_key: String, hint_key: String, link_key: String, link_url: String }
    "accounts/invitation" => InvitationPage { key: String,
        action: String, name: Field, email: Field, password: Field, errors: Vec<FormError>,
    }
}

/// Somebody whom the demo signs in with one click.
#[derive(Debug, Serialize)]
pub struct DemoRole {
    pub value: String,
    pub key: String,
    pub name: String,
}
