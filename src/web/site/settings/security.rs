//! One's own password, address and sessions.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{
        accounts::{change, policy, sessions},
        members::{self, model::Member},
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::SessionId,
        limits::Limited,
        mail::address::EmailAddress,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        views::settings::{SecuritySettings, SessionRow},
    },
};

const PAGE: &str = "/instellingen/beveiliging";

/// The page.
pub async fn show_security(cx: Cx, viewer: Viewer) -> Answer {
    show(&cx, &viewer, "", &FieldErrors::default()).await
}

/// Another address, as it came in.
#[derive(Debug, Deserialize)]
pub struct AddressForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    current: String,
}

/// Mails a link to the new address; it is taken when the button under the link is pressed.
pub async fn change_address(cx: Cx, viewer: Viewer, form: Form<AddressForm>) -> Answer {
    let values = form.values;
    if let Some(location) = cx.answered(&viewer, &form.key).await? {
        return see_other_with(&cx, location, "flash-address-sent");
    }
    let member = me(&cx, &viewer).await?;
    let mut errors = FieldErrors::default();
    let email = errors.take("email", EmailAddress::parse(&values.email));
    check_current(&cx, &member, values.current, "email_password", &mut errors).await?;
    let (Some(email), true) = (email, errors.is_empty()) else {
        return show(&cx, &viewer, &values.email, &errors).await;
    };
    cx.limits.check(Limited::AccountMail, email.key())?;
    let (mails, at) = (cx.mails.clone(), cx.clock.now());
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            change::request_address(db, member.id, &email, &mails, at)?;
            Ok(PAGE.to_owned())
        })
        .await?;
    see_other_with(&cx, location, "flash-address-sent")
}

/// Another password, as it came in.
#[derive(Debug, Deserialize)]
pub struct PasswordForm {
    #[serde(default)]
    current: String,
    #[serde(default)]
    password: String,
}

/// Sets another password and ends all other sessions.
pub async fn change_password(cx: Cx, viewer: Viewer, form: Form<PasswordForm>) -> Answer {
    let values = form.values;
    if let Some(location) = cx.answered(&viewer, &form.key).await? {
        return see_other_with(&cx, location, "flash-password-changed");
    }
    let member = me(&cx, &viewer).await?;
    let mut errors = FieldErrors::default();
    check_current(&cx, &member, values.current, "current", &mut errors).await?;
    let own = [member.name.as_str(), &member.email, &member.organisation_claim];
    errors.take("password", policy::check(&values.password, &own));
    if !errors.is_empty() {
        return show(&cx, &viewer, "", &errors).await;
    }
    let hash = cx.passwords.hash(values.password).await?;
    let (mails, at, keep) = (cx.mails.clone(), cx.clock.now(), viewer.session);
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            change::password(db, member.id, keep, &hash, &mails, at)?;
            Ok(PAGE.to_owned())
        })
        .await?;
    see_other_with(&cx, location, "flash-password-changed")
}

/// Who is at the screen? The present password tells (ASVS 7.5.1); guessing it is slowed down like signing in.
async fn check_current(
    cx: &Cx,
    member: &Member,
    password: String,
    field: &'static str,
    errors: &mut FieldErrors,
) -> Result<(), Failure> {
    cx.limits.check(Limited::SignInAccount, format!("member {}", member.id))?;
    if !cx.passwords.verify(password, Some(member.password_hash.clone())).await? {
        errors.add(field, Message::new("error-current-password"));
    }
    Ok(())
}

/// Ends one of one's own sessions.
pub async fn end_session(cx: Cx, viewer: Viewer, path: Path<SessionId>) -> Answer {
    let (member, session) = (viewer.actor.require_member()?, path.into_inner());
    cx.database.write(move |db| sessions::end(db, member, session)).await?;
    see_other_with(&cx, PAGE, "flash-session-ended")
}

/// Ends all of one's own sessions but this one.
pub async fn end_other_sessions(cx: Cx, viewer: Viewer) -> Answer {
    let (member, keep) = (viewer.actor.require_member()?, viewer.session);
    cx.database.write(move |db| sessions::end_all(db, member, keep)).await?;
    see_other_with(&cx, PAGE, "flash-sessions-ended")
}

async fn me(cx: &Cx, viewer: &Viewer) -> Result<Member, Failure> {
    let id = viewer.actor.require_member()?;
    cx.database.read(move |db| members::store::get(db, id)).await
}

async fn show(cx: &Cx, viewer: &Viewer, email: &str, errors: &FieldErrors) -> Answer {
    let (id, now) = (viewer.actor.require_member()?, cx.clock.now());
    let retention = cx.config.retention.clone();
    let (member, sessions) = cx
        .database
        .read(move |db| Ok((members::store::get(db, id)?, sessions::list(db, id, &retention, now)?)))
        .await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let view = SecuritySettings {
        tabs: super::tabs("settings-tab-security"),
        address_key: cx.form_key()?,
        password_key: cx.form_key()?,
        email_now: member.email,
        email: shown.field("email", email),
        email_password: shown.field("email_password", ""),
        current: shown.field("current", ""),
        password: shown.field("password", ""),
        sessions: sessions
            .into_iter()
            .map(|session| SessionRow {
                id: session.id.0,
                device: session.device,
                created_at: session.created_at,
                last_seen_at: session.last_seen_at,
                is_this: viewer.session == Some(session.id),
            })
            .collect(),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-settings-security", Nav::None).status(status).render(&view)
}
