//! Coming in by an invitation.

use actix_web::{HttpRequest, http::StatusCode, web::Path};
use serde::Deserialize;

use super::begin_session;
use crate::{
    forum::{
        accounts::policy,
        invitations::accepting::{self, Door, Newcomer, Opened},
        members::model::PersonName,
        membership::model::last_moment,
    },
    platform::{
        error::{Failure, FieldErrors},
        limits::Limited,
        secrets::Token,
    },
    web::{
        http::{
            cookies,
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other, see_other_with},
            viewer::{self, Viewer},
        },
        urls,
        views::{
            invitations::{AcceptPage, OtherInvitationPage},
            parts::GroupTag,
        },
    },
};

/// A new person, as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct AcceptForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
}

/// What the link is good for.
pub async fn show_invitation(cx: Cx, viewer: Viewer, path: Path<String>) -> Answer {
    let opened = open(&cx, &viewer, &path).await?;
    if matches!(opened.door, Door::Inside) {
        return see_other(urls::board(&opened.group.slug));
    }
    let form = AcceptForm { name: opened.invitation.name.clone(), ..AcceptForm::default() };
    show(&cx, &viewer, &path, &opened, &form, &FieldErrors::default())
}

/// Comes in.
pub async fn accept_invitation(
    cx: Cx,
    viewer: Viewer,
    request: HttpRequest,
    path: Path<String>,
    form: Form<AcceptForm>,
) -> Answer {
    if let Some(location) = cx.answered(&viewer, &form.key).await? {
        return see_other_with(&cx, location, "flash-invitation-accepted");
    }
    let opened = open(&cx, &viewer, &path).await?;
    let mut values = form.values;
    let newcomer = match opened.door {
        Door::Inside => return see_other(urls::board(&opened.group.slug)),
        Door::SignIn => return see_other(sign_in_url(&path)),
        Door::Other => return show(&cx, &viewer, &path, &opened, &values, &FieldErrors::default()),
        Door::Press(_) => None,
        Door::New => {
            cx.limits.check(Limited::SignUp, viewer::network(viewer.address))?;
            let mut errors = FieldErrors::default();
            let name = errors.take("name", PersonName::parse(&values.name));
            let invitation = &opened.invitation;
            let own = [values.name.as_str(), &invitation.email, &invitation.organisation, &invitation.name];
            errors.take("password", policy::check(&values.password, &own));
            let (Some(name), true) = (name, errors.is_empty()) else {
                return show(&cx, &viewer, &path, &opened, &values, &errors);
            };
            let password_hash = cx.passwords.hash(std::mem::take(&mut values.password)).await?;
            Some(Newcomer { name, password_hash, language: viewer.lang.as_str().to_owned() })
        }
    };
    enter(&cx, &viewer, &request, token(&path)?, newcomer, form.key).await
}

/// Comes in, and signs in whoever made their account just now.
async fn enter(
    cx: &Cx,
    viewer: &Viewer,
    request: &HttpRequest,
    token: Token,
    newcomer: Option<Newcomer>,
    key: String,
) -> Answer {
    let (actor, mails, at) = (viewer.actor, cx.mails.clone(), cx.clock.now());
    let (entered_by, entered) = std::sync::mpsc::channel();
    let location = cx
        .write_once(viewer, key, move |db| {
            let entered = accepting::accept(db, &actor, &token, newcomer.as_ref(), &mails, at)?;
            let board = urls::board(&entered.slug);
            entered_by.send(entered).ok();
            Ok(board)
        })
        .await?;
    let is_signed_in = viewer.actor.member().is_some();
    let mut answer = match entered.try_recv().ok().filter(|entered| entered.is_new) {
        Some(entered) => begin_session(cx, request, entered.member, &location).await?,
        None if is_signed_in => see_other(location)?,
        // Whoever waited, or was a guest before, has a password already.
        None => see_other(sign_in_to(&location))?,
    };
    answer
        .add_cookie(&cookies::flash(cx, "flash-invitation-accepted"))
        .map_err(|error| Failure::Broken(error.into()))?;
    Ok(answer)
}

async fn open(cx: &Cx, viewer: &Viewer, text: &str) -> Result<Opened, Failure> {
    let (actor, token, now) = (viewer.actor, token(text)?, cx.clock.now());
    cx.database.read(move |db| accepting::open(db, &actor, &token, now)).await
}

/// The secret of the link; nonsense is a link that does not work.
fn token(text: &str) -> Result<Token, Failure> {
    Token::parse(text).ok_or_else(accepting::not_valid)
}

fn sign_in_url(token: &str) -> String {
    sign_in_to(&format!("/uitnodiging/{token}"))
}

fn sign_in_to(path: &str) -> String {
    format!("/inloggen?{}", serde_urlencoded::to_string([("verder", path)]).unwrap_or_default())
}

fn show(
    cx: &Cx,
    viewer: &Viewer,
    token: &str,
    opened: &Opened,
    values: &AcceptForm,
    errors: &FieldErrors,
) -> Answer {
    if matches!(opened.door, Door::Other) {
        let view = OtherInvitationPage { viewer_name: viewer.name.clone() };
        return cx
            .page(viewer, "page-title-invitation", Nav::None)
            .status(StatusCode::FORBIDDEN)
            .render(&view);
    }
    let shown = ShownForm::new(cx, viewer, errors);
    let invitation = &opened.invitation;
    let view = AcceptPage {
        group: GroupTag::of(&opened.group),
        description: opened.group.description.clone(),
        by: opened.by.clone(),
        last_day: invitation.guest_until.map(last_moment).into_iter().collect(),
        action: format!("/uitnodiging/{token}"),
        key: cx.form_key()?,
        email_address: invitation.email.clone(),
        is_new: matches!(opened.door, Door::New),
        sign_in_url: if matches!(opened.door, Door::SignIn) { sign_in_url(token) } else { String::new() },
        name: shown.field("name", &values.name),
        // A password is never sent back.
        password: shown.field("password", ""),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-invitation", Nav::None).status(status).render(&view)
}
