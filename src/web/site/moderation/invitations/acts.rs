//! Taking an invitation back, and sending the one reminder by hand.

use actix_web::web::Path;
use serde::Deserialize;

use crate::{
    forum::{invitations::closing, threads::model::parse_reason},
    platform::{error::Failure, ids::InvitationId},
    web::{
        http::{
            cx::Cx,
            form::{Form, NoFields},
            page::{Answer, see_other_with},
            viewer::Viewer,
        },
        site::groups::head,
        urls,
    },
};

/// Why, as it came in; it may be empty.
#[derive(Debug, Deserialize)]
pub struct WithdrawForm {
    #[serde(default)]
    reason: String,
}

/// Takes an invitation back.
pub async fn withdraw_invitation(
    cx: Cx,
    viewer: Viewer,
    path: Path<(String, InvitationId)>,
    form: Form<WithdrawForm>,
) -> Answer {
    let (actor, (slug, id), at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let reason = parse_reason(&form.values.reason).map_err(|message| Failure::invalid("reason", message))?;
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            closing::withdraw(db, &actor, (group.id, id), &reason, at)?;
            Ok(urls::group_moderation(&group.slug, "uitnodigingen"))
        })
        .await?;
    see_other_with(&cx, location, "flash-invitation-withdrawn")
}

/// Sends the one reminder now.
pub async fn remind_invitee(
    cx: Cx,
    viewer: Viewer,
    path: Path<(String, InvitationId)>,
    form: Form<NoFields>,
) -> Answer {
    let (actor, (slug, id), mails, at) = (viewer.actor, path.into_inner(), cx.mails.clone(), cx.clock.now());
    let location = cx
        .write_once(&viewer, form.key, move |db| {
            let group = head::get(db, &actor, &slug)?.group;
            closing::remind(db, &actor, (group.id, id), &mails, at)?;
            Ok(urls::group_moderation(&group.slug, "uitnodigingen"))
        })
        .await?;
    see_other_with(&cx, location, "flash-invitation-reminded")
}
