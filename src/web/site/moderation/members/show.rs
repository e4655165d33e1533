//! The page of a member of a group, for its moderators.

use actix_web::{http::StatusCode, web::Path};
use chrono::Days;

use super::{
    data::{self, MemberData},
    list::role_key,
    seen_key,
};
use crate::{
    forum::{
        access::{Action, GroupRole, Place, allowed},
        decisions::listing::LoggedDecision,
        members::model::MemberState,
        membership::model::{last_day, last_moment},
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::MemberId,
    },
    web::{
        http::{
            cx::Cx,
            form::ShownForm,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        urls,
        views::{
            invitations::StayNotice,
            moderation_members::{
                Asked, DecisionLine, MemberFields, MemberPage, MuteNotice, NoteLine, PostLine,
            },
            parts::{Field, FormError, GroupTag, PersonCard},
        },
    },
};

/// What was typed in one of the forms, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// Which form: the end of the ids of its fields.
    pub form: &'static str,
    /// The reason.
    pub reason: String,
    /// The end of a mute.
    pub until: String,
    /// A note.
    pub text: String,
    /// What is wrong.
    pub errors: FieldErrors,
}

/// The page.
pub async fn show_member(cx: Cx, viewer: Viewer, path: Path<(String, MemberId)>) -> Answer {
    show(&cx, &viewer, path.into_inner(), &Typed::default()).await
}

/// The page with what a form brought.
pub(super) async fn show(cx: &Cx, viewer: &Viewer, (slug, id): (String, MemberId), typed: &Typed) -> Answer {
    let actor = viewer.actor;
    let data = cx.database.read(move |db| data::load(db, &actor, &slug, id)).await?;
    let view = page(cx, viewer, &data, typed)?;
    let status = if typed.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-membership-member")
        .with("name", &data.member.name)
        .with("group", &data.group.name);
    cx.page(viewer, title, Nav::Work).status(status).render(&view)
}

fn page(cx: &Cx, viewer: &Viewer, data: &MemberData, typed: &Typed) -> Result<MemberPage, Failure> {
    let (actor, id, now) = (&viewer.actor, data.member.id, cx.clock.now());
    let acts_url = urls::moderated_member(&data.group.slug, id);
    let person =
        |id: &MemberId| data.cards.get(id).map_or_else(PersonCard::former, |card| PersonCard::of(card, true));
    let role = data.joined.map(|(role, _)| role);
    let today = now.utc().with_timezone(&cx.config.site.timezone).date_naive();
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let shown = ShownForm::new(cx, viewer, &typed.errors);
    Ok(MemberPage {
        group: GroupTag::of(&data.group),
        list_url: urls::moderated_members(&data.group.slug),
        person: person(&id),
        role_key: role_key(role),
        is_member: role.is_some(),
        writes: role.is_none() && data.post_count > 0 && actor.member() != Some(id),
        is_moderator: role == Some(GroupRole::Moderator),
        stands_in: data.stands_in,
        is_self: actor.member() == Some(id),
        is_suspended: data.member.state == MemberState::Suspended,
        joined_at: data.joined.map(|(_, at)| at).into_iter().collect(),
        seen_key: seen_key(data.member.last_seen_at, now),
        post_count: data.post_count,
        posts: data
            .posts
            .iter()
            .map(|post| PostLine {
                url: urls::post(post.id),
                title: post.title.clone(),
                excerpt: post.excerpt.clone(),
                at: post.at,
            })
            .collect(),
        decisions: data.decisions.iter().map(decision_line).collect(),
        notes: data
            .notes
            .iter()
            .map(|note| NoteLine {
                by: person(&note.author_id),
                at: note.created_at,
                text: note.text.clone(),
                delete_url: if actor.member() == Some(note.author_id) {
                    format!("{acts_url}/notities/{}/verwijderen", note.id)
                } else {
                    String::new()
                },
            })
            .collect(),
        request: data
            .request
            .iter()
            .map(|request| Asked { motivation: request.motivation.clone(), at: request.created_at })
            .collect(),
        mute: data.mute.iter().map(MuteNotice::of).collect(),
        stay: stay(cx, data, &shown, typed).into_iter().collect(),
        account_url: if allowed(actor, Action::SuspendMembers, &Place::SITE) {
            urls::account(id)
        } else {
            String::new()
        },
        key: cx.form_key()?,
        earliest: tomorrow.to_string(),
        fields: fields(&shown, typed),
        errors: errors(&shown, typed),
        acts_url,
    })
}

/// Until when somebody belongs to the group, with the form that moves it.
fn stay(cx: &Cx, data: &MemberData, shown: &ShownForm<'_>, typed: &Typed) -> Option<StayNotice> {
    let (until, zone) = (data.until?, cx.config.site.timezone);
    let today = cx.clock.now().utc().with_timezone(&zone).date_naive();
    let day = last_day(until, zone);
    Some(StayNotice {
        last_day: last_moment(until),
        shown: until.micros(),
        is_guest: data.member.is_guest,
        earliest: today.to_string(),
        field: if typed.form == "stay" {
            shown.field("until", &typed.until)
        } else {
            Field { value: day, error: String::new() }
        },
    })
}

/// A decision about somebody, for a list.
pub(super) fn decision_line(decision: &LoggedDecision) -> DecisionLine {
    DecisionLine {
        at: decision.at,
        by: decision.actor.clone().unwrap_or_default(),
        action_key: format!("decision-{}", decision.action),
        reason: decision.reason.clone(),
    }
}

/// Every form with what was typed in it.
fn fields(shown: &ShownForm<'_>, typed: &Typed) -> MemberFields {
    let of = |form: &str, name: &str, value: &str| {
        if typed.form == form { shown.field(name, value) } else { Field::default() }
    };
    MemberFields {
        refuse: of("refuse", "reason", &typed.reason),
        warn: of("warn", "reason", &typed.reason),
        until: of("mute", "until", &typed.until),
        mute: of("mute", "reason", &typed.reason),
        role: of("role", "reason", &typed.reason),
        remove: of("remove", "reason", &typed.reason),
        note: of("note", "text", &typed.text),
    }
}

/// What is wrong, each at the field of its form.
fn errors(shown: &ShownForm<'_>, typed: &Typed) -> Vec<FormError> {
    let at = |error: FormError| FormError { field: format!("{}-{}", error.field, typed.form), ..error };
    shown.summary().into_iter().map(at).collect()
}
