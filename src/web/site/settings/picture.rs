//! One's own picture.

use std::time::Duration;

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use futures_util::StreamExt;

use super::profile;
use crate::{
    forum::profiles::editing,
    platform::{
        error::{Failure, Message},
        limits::Limited,
    },
    web::http::{
        cx::Cx,
        failure::PageFailure,
        page::{Answer, see_other_with},
        viewer::Viewer,
    },
};

/// Takes a picture, writes it anew and shows it from now on.
pub async fn update_picture(cx: Cx, viewer: Viewer, form: Multipart) -> Answer {
    let actor = viewer.actor;
    cx.limits.check(Limited::Upload, actor.require_member()?)?;
    let most = cx.config.limits.picture_kilobytes.saturating_mul(1024);
    let longest = Duration::from_secs(cx.config.limits.body_seconds.saturating_mul(3));
    let sent = tokio::time::timeout(longest, read_picture(form, most))
        .await
        .map_err(|_| PageFailure::status(StatusCode::REQUEST_TIMEOUT))??;
    let bytes = match sent {
        Sent::Picture(bytes) => bytes,
        Sent::Nothing => {
            return profile::show_picture_error(&cx, &viewer, "error-picture-empty".into()).await;
        }
        Sent::TooLarge => {
            let most = profile::in_words(cx.config.limits.picture_kilobytes);
            let message = Message::new("error-picture-large").with("size", most);
            return profile::show_picture_error(&cx, &viewer, message).await;
        }
    };
    let name = match cx.pictures.take_in(bytes).await? {
        Ok(name) => name,
        Err(message) => return profile::show_picture_error(&cx, &viewer, message).await,
    };
    set(&cx, &viewer, Some(name)).await?;
    see_other_with(&cx, "/instellingen/profiel", "flash-picture-saved")
}

/// Shows no picture from now on.
pub async fn remove_picture(cx: Cx, viewer: Viewer) -> Answer {
    set(&cx, &viewer, None).await?;
    see_other_with(&cx, "/instellingen/profiel", "flash-picture-removed")
}

/// First the row, then the file: a crash between the two leaves a file too many, never one too few.
async fn set(cx: &Cx, viewer: &Viewer, name: Option<String>) -> Result<(), Failure> {
    let actor = viewer.actor;
    let unused = cx.database.write(move |db| editing::set_picture(db, &actor, name.as_deref())).await?;
    if let Some(unused) = unused {
        cx.pictures.remove(&unused);
    }
    Ok(())
}

/// What the form brought.
enum Sent {
    Picture(Vec<u8>),
    Nothing,
    TooLarge,
}

/// The field `picture`, as long as it is not larger than `most` octets.
async fn read_picture(mut form: Multipart, most: usize) -> Result<Sent, PageFailure> {
    let bad = |_| PageFailure::status(StatusCode::BAD_REQUEST);
    while let Some(field) = form.next().await {
        let mut field = field.map_err(bad)?;
        let is_picture = field.name() == Some("picture");
        let mut bytes: Vec<u8> = Vec::new();
        while let Some(chunk) = field.next().await {
            let chunk = chunk.map_err(bad)?;
            if bytes.len().saturating_add(chunk.len()) > most {
                return Ok(Sent::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        if is_picture && !bytes.is_empty() {
            return Ok(Sent::Picture(bytes));
        }
    }
    Ok(Sent::Nothing)
}
