//! What a moderator decides about somebody in a group: one act a form, each told and noted.

use actix_web::web::Path;
use serde::Deserialize;

use super::show::{self, Typed};
use crate::{
    forum::{
        access::{Actor, GroupRole},
        accounts::mails::Correspondence,
        membership::{
            model::parse_until,
            requests, roles,
            sanctions::{self, Term},
        },
        threads::model::parse_reason,
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId},
    },
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

/// Whom an address means: the group and the member.
pub type Target = Path<(String, MemberId)>;

/// Why, as it came in.
#[derive(Debug, Deserialize)]
pub struct ReasonForm {
    #[serde(default)]
    reason: String,
}

/// Who does something with whom, where and when.
pub(super) struct Act {
    pub actor: Actor,
    pub group: GroupId,
    pub member: MemberId,
    pub mails: Correspondence,
    pub at: Timestamp,
}

/// Does one act in the group of the address; gives the page of the member again where the form must be mended.
pub(super) async fn decide(
    cx: &Cx,
    viewer: &Viewer,
    (slug, member): (String, MemberId),
    (key, typed): (String, Typed),
    (back_to_list, flash): (bool, &str),
    act: impl FnOnce(&mut Db, &Act, &str) -> Result<(), Failure> + Send + 'static,
) -> Answer {
    let (address, actor, mails, at) = (slug.clone(), viewer.actor, cx.mails.clone(), cx.clock.now());
    let done = match parse_reason(&typed.reason) {
        Ok(reason) => {
            cx.write_once(viewer, key, move |db| {
                let group = head::get(db, &actor, &address)?.group;
                act(db, &Act { actor, group: group.id, member, mails, at }, &reason)?;
                Ok(if back_to_list {
                    urls::moderated_members(&group.slug)
                } else {
                    urls::moderated_member(&group.slug, member)
                })
            })
            .await
        }
        Err(message) => Err(Failure::invalid("reason", message)),
    };
    match done {
        Ok(location) => see_other_with(cx, location, flash),
        Err(Failure::Invalid(errors)) => {
            show::show(cx, viewer, (slug, member), &Typed { errors, ..typed }).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Lets somebody into the group who asked.
pub async fn approve_request(cx: Cx, viewer: Viewer, path: Target, form: Form<NoFields>) -> Answer {
    decide(
        &cx,
        &viewer,
        path.into_inner(),
        (form.key, Typed::default()),
        (true, "flash-request-approved"),
        |db, act, _| requests::approve(db, &act.actor, act.group, act.member, &act.mails, act.at),
    )
    .await
}

/// Does not let somebody into the group who asked.
pub async fn refuse_request(cx: Cx, viewer: Viewer, path: Target, form: Form<ReasonForm>) -> Answer {
    let typed = Typed { form: "refuse", reason: form.values.reason, ..Typed::default() };
    decide(
        &cx,
        &viewer,
        path.into_inner(),
        (form.key, typed),
        (true, "flash-request-refused"),
        |db, act, reason| requests::refuse(db, &act.actor, act.group, act.member, reason, &act.mails, act.at),
    )
    .await
}

/// Which role.
#[derive(Debug, Deserialize)]
pub struct RoleForm {
    #[serde(default)]
    role: String,
    #[serde(default)]
    reason: String,
}

/// Makes a member a moderator, or the other way round.
pub async fn set_role(cx: Cx, viewer: Viewer, path: Target, form: Form<RoleForm>) -> Answer {
    let (actor, target) = (viewer.actor, path.into_inner());
    let role = GroupRole::parse(&form.values.role);
    let flash = if role == Some(GroupRole::Moderator) { "flash-made-moderator" } else { "flash-made-member" };
    let typed = Typed { form: "role", reason: form.values.reason, ..Typed::default() };
    // Who makes a plain member of themselves does not see the list any more.
    let is_self = actor.member() == Some(target.1) && role == Some(GroupRole::Member) && !actor.is_admin();
    let answer =
        decide(&cx, &viewer, target.clone(), (form.key, typed), (false, flash), move |db, act, reason| {
            let role = role.ok_or_else(|| Failure::invalid("role", "error-role"))?;
            roles::set_role(db, &act.actor, act.group, act.member, (role, reason), &act.mails, act.at)
        })
        .await?;
    if is_self && answer.status().is_redirection() {
        return see_other_with(&cx, urls::board(&target.0), flash);
    }
    Ok(answer)
}

/// Warns somebody.
pub async fn warn_member(cx: Cx, viewer: Viewer, path: Target, form: Form<ReasonForm>) -> Answer {
    let typed = Typed { form: "warn", reason: form.values.reason, ..Typed::default() };
    decide(&cx, &viewer, path.into_inner(), (form.key, typed), (false, "flash-warned"), |db, act, reason| {
        sanctions::warn(db, &act.actor, act.group, act.member, reason, &act.mails, act.at)
    })
    .await
}

/// Until when, and why.
#[derive(Debug, Deserialize)]
pub struct MuteForm {
    #[serde(default)]
    until: String,
    #[serde(default)]
    reason: String,
}

/// Mutes somebody in the group for a while.
pub async fn mute_member(cx: Cx, viewer: Viewer, path: Target, form: Form<MuteForm>) -> Answer {
    let MuteForm { until, reason } = form.values;
    let parsed = parse_until(&until, cx.config.site.timezone, cx.clock.now());
    let typed = Typed { form: "mute", reason, until, ..Typed::default() };
    decide(
        &cx,
        &viewer,
        path.into_inner(),
        (form.key, typed),
        (false, "flash-muted"),
        move |db, act, reason| {
            let until = parsed.map_err(|message| Failure::invalid("until", message))?;
            sanctions::mute(
                db,
                &act.actor,
                act.group,
                act.member,
                &Term { until, reason },
                &act.mails,
                act.at,
            )
        },
    )
    .await
}

/// Lets somebody write again before the time is over.
pub async fn unmute_member(cx: Cx, viewer: Viewer, path: Target, form: Form<NoFields>) -> Answer {
    decide(
        &cx,
        &viewer,
        path.into_inner(),
        (form.key, Typed::default()),
        (false, "flash-unmuted"),
        |db, act, _| sanctions::unmute(db, &act.actor, act.group, act.member, &act.mails, act.at),
    )
    .await
}

/// Takes somebody out of the group.
pub async fn remove_member(cx: Cx, viewer: Viewer, path: Target, form: Form<ReasonForm>) -> Answer {
    let typed = Typed { form: "remove", reason: form.values.reason, ..Typed::default() };
    decide(
        &cx,
        &viewer,
        path.into_inner(),
        (form.key, typed),
        (true, "flash-removed-from-group"),
        |db, act, reason| roles::remove(db, &act.actor, act.group, act.member, reason, &act.mails, act.at),
    )
    .await
}
