//! Adding, ordering, renaming and closing groups.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;
use strum::IntoEnumIterator;

use crate::{
    forum::{
        access::{Action, Actor, Audience, JoinPolicy, Place, check},
        groups::{
            self,
            managing::{self, Direction},
            model::{Group, GroupDetails, GroupSlug},
        },
    },
    platform::{
        error::{Failure, FieldErrors, Message},
        ids::GroupId,
        text::line,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::groups::cards::audience_key,
        urls,
        views::{
            admin::{GroupForm, GroupLine, GroupPage, GroupsPage},
            parts::Choice,
        },
    },
};

const PAGE: &str = "/beheer/themagroepen";

/// A group, as it came in.
#[derive(Debug, Clone, Deserialize)]
pub struct GroupValues {
    #[serde(default)]
    name: String,
    #[serde(default)]
    slug: String,
    #[serde(default)]
    line: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    audience: String,
    #[serde(default)]
    audience_reason: String,
    #[serde(default)]
    join_policy: String,
}

impl Default for GroupValues {
    fn default() -> Self {
        let empty = String::new;
        Self {
            name: empty(),
            slug: empty(),
            line: empty(),
            description: empty(),
            audience: Audience::Members.as_str().to_owned(),
            audience_reason: empty(),
            join_policy: JoinPolicy::Open.as_str().to_owned(),
        }
    }
}

impl From<&Group> for GroupValues {
    fn from(group: &Group) -> Self {
        Self {
            name: group.name.clone(),
            slug: group.slug.clone(),
            line: group.line.clone(),
            description: group.description.clone(),
            audience: group.audience.as_str().to_owned(),
            audience_reason: group.audience_reason.clone(),
            join_policy: group.join_policy.as_str().to_owned(),
        }
    }
}

impl GroupValues {
    fn parse(&self) -> Result<GroupDetails, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", line::required(&self.name, 80, "error-group-name-empty"));
        let slug = errors.take("slug", GroupSlug::parse(&self.slug));
        let working_line = errors.take("line", line::optional(&self.line, 80));
        let description = errors
            .take("description", line::required_text(&self.description, 600, "error-description-empty"));
        let audience =
            errors.take("audience", Audience::parse(&self.audience).ok_or("error-audience".into()));
        let reason = errors.take("audience_reason", line::optional(&self.audience_reason, 300));
        let policy = errors
            .take("join_policy", JoinPolicy::parse(&self.join_policy).ok_or("error-join-policy".into()));
        if audience == Some(Audience::Group) && reason.as_deref() == Some("") {
            errors.add("audience_reason", "error-audience-reason-empty");
        }
        match (name, slug, working_line, description, audience, reason, policy) {
            (
                Some(name),
                Some(slug),
                Some(line),
                Some(description),
                Some(audience),
                Some(reason),
                Some(join_policy),
            ) if errors.is_empty() => Ok(GroupDetails {
                name,
                slug,
                line,
                description,
                audience,
                audience_reason: reason,
                join_policy,
            }),
            _ => Err(errors),
        }
    }

    fn form(&self, shown: &ShownForm<'_>, action: String, key: String) -> GroupForm {
        GroupForm {
            action,
            key,
            name: shown.field("name", &self.name),
            slug: shown.field("slug", &self.slug),
            line: shown.field("line", &self.line),
            description: shown.field("description", &self.description),
            audiences: Audience::iter()
                .map(|one| Choice::keyed(one.as_str(), audience_key(one), self.audience == one.as_str()))
                .collect(),
            audience: shown.field("audience", &self.audience),
            audience_reason: shown.field("audience_reason", &self.audience_reason),
            policies: JoinPolicy::iter()
                .map(|one| {
                    let key = format!("join-{}", one.as_str());
                    Choice::keyed(one.as_str(), key, self.join_policy == one.as_str())
                })
                .collect(),
            join_policy: shown.field("join_policy", &self.join_policy),
            errors: shown.summary(),
        }
    }
}

/// All groups, and the form for another one.
pub async fn show_groups(cx: Cx, viewer: Viewer) -> Answer {
    show_list(&cx, &viewer, &GroupValues::default(), &FieldErrors::default()).await
}

/// Adds a group.
pub async fn create_group(cx: Cx, viewer: Viewer, form: Form<GroupValues>) -> Answer {
    let (actor, at) = (viewer.actor, cx.clock.now());
    check(&actor, Action::ManageGroups, &Place::SITE)?;
    let key = form.key;
    let added = match form.values.parse() {
        Ok(details) => {
            cx.write_once(&viewer, key, move |db| {
                managing::add(db, &actor, &details, at).map(|_| PAGE.to_owned())
            })
            .await
        }
        Err(errors) => Err(errors.into()),
    };
    match added {
        Ok(_) => see_other_with(&cx, PAGE, "flash-group-added"),
        Err(Failure::Invalid(errors)) => show_list(&cx, &viewer, &form.values, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn show_list(cx: &Cx, viewer: &Viewer, values: &GroupValues, errors: &FieldErrors) -> Answer {
    check(&viewer.actor, Action::ManageGroups, &Place::SITE)?;
    let groups = cx.database.read(groups::store::list).await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let view = GroupsPage {
        tabs: super::tabs("admin-tab-groups"),
        groups: groups
            .iter()
            .map(|group| GroupLine {
                id: group.id.0,
                name: group.name.clone(),
                url: urls::admin_group(group.id),
                board_url: urls::board(&group.slug),
                hue: group.hue,
                audience_key: audience_key(group.audience),
                is_closed: group.closed_at.is_some(),
                member_count: group.member_count,
                thread_count: group.thread_count,
            })
            .collect(),
        form: values.form(&shown, PAGE.to_owned(), cx.form_key()?),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-admin-groups", Nav::Admin).status(status).render(&view)
}

/// The form of one group.
pub async fn edit_group(cx: Cx, viewer: Viewer, path: Path<GroupId>) -> Answer {
    let group = get(&cx, &viewer.actor, path.into_inner()).await?;
    show_one(&cx, &viewer, &group, &GroupValues::from(&group), &FieldErrors::default())
}

/// Changes a group; its old address leads to it from then on.
pub async fn update_group(cx: Cx, viewer: Viewer, path: Path<GroupId>, form: Form<GroupValues>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let group = get(&cx, &actor, id).await?;
    let changed = match form.values.parse() {
        Ok(details) => cx.database.write(move |db| managing::edit(db, &actor, id, &details, at)).await,
        Err(errors) => Err(errors.into()),
    };
    match changed {
        Ok(_) => see_other_with(&cx, PAGE, "flash-group-saved"),
        Err(Failure::Invalid(errors)) => show_one(&cx, &viewer, &group, &form.values, &errors),
        Err(failure) => Err(failure.into()),
    }
}

async fn get(cx: &Cx, actor: &Actor, id: GroupId) -> Result<Group, Failure> {
    check(actor, Action::ManageGroups, &Place::SITE)?;
    cx.database.read(move |db| groups::store::get(db, id)).await
}

fn show_one(cx: &Cx, viewer: &Viewer, group: &Group, values: &GroupValues, errors: &FieldErrors) -> Answer {
    let shown = ShownForm::new(cx, viewer, errors);
    let url = urls::admin_group(group.id);
    let view = GroupPage {
        tabs: super::tabs("admin-tab-groups"),
        title: group.name.clone(),
        form: values.form(&shown, url.clone(), cx.form_key()?),
        is_closed: group.closed_at.is_some(),
        url,
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-admin-group").with("group", &group.name);
    cx.page(viewer, title, Nav::Admin).status(status).render(&view)
}

/// One place earlier.
pub async fn move_group_up(cx: Cx, viewer: Viewer, path: Path<GroupId>) -> Answer {
    reorder(&cx, &viewer, path.into_inner(), Direction::Up).await
}

/// One place later.
pub async fn move_group_down(cx: Cx, viewer: Viewer, path: Path<GroupId>) -> Answer {
    reorder(&cx, &viewer, path.into_inner(), Direction::Down).await
}

async fn reorder(cx: &Cx, viewer: &Viewer, id: GroupId, direction: Direction) -> Answer {
    let (actor, at) = (viewer.actor, cx.clock.now());
    cx.database.write(move |db| managing::reorder(db, &actor, id, direction, at)).await?;
    see_other_with(cx, format!("{PAGE}#groep-{id}"), "flash-group-moved")
}

/// Closes a group: it can be read, nothing can be added.
pub async fn close_group(cx: Cx, viewer: Viewer, path: Path<GroupId>) -> Answer {
    set_closed(&cx, &viewer, path.into_inner(), true).await
}

/// Opens a group again.
pub async fn reopen_group(cx: Cx, viewer: Viewer, path: Path<GroupId>) -> Answer {
    set_closed(&cx, &viewer, path.into_inner(), false).await
}

async fn set_closed(cx: &Cx, viewer: &Viewer, id: GroupId, closed: bool) -> Answer {
    let (actor, at) = (viewer.actor, cx.clock.now());
    cx.database.write(move |db| managing::set_closed(db, &actor, id, closed, at)).await?;
    let flash = if closed { "flash-group-closed" } else { "flash-group-opened" };
    see_other_with(cx, urls::admin_group(id), flash)
}
