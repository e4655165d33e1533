//! One page with everything that a moderator can do with a thread, and the acts behind its forms.

use actix_web::{http::StatusCode, web::Path};
use chrono::{Days, NaiveDate, TimeZone};
use chrono_tz::Tz;
use serde::Deserialize;
use strum::IntoEnumIterator;

use crate::{
    forum::{
        access::{Action, check},
        cases::following,
        groups::{self, model::Group},
        threads::{
            self, arranging, merging,
            model::{Labels, Thread, ThreadKind, parse_reason},
        },
    },
    platform::{
        clock::Timestamp,
        error::{Failure, FieldErrors, Message},
        ids::ThreadId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        site::rows::kind_key,
        urls,
        views::{
            arranging::ManagePage,
            parts::{Choice, Field, GroupTag},
        },
    },
};

/// Nobody plans a notice further ahead.
const FURTHEST_DAYS: i64 = 3660;

/// What one of the page's forms brought.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// Until when to pin.
    pub until: String,
    /// To which group to move.
    pub group: String,
    /// Why.
    pub move_reason: String,
    /// The labels, where the form was sent.
    pub labels: Option<String>,
    /// The kind, where the form was sent.
    pub kind: Option<String>,
    /// Into which thread to merge.
    pub into: String,
    /// Why.
    pub merge_reason: String,
    /// The key of the form that merges, kept when it is shown again.
    pub key: String,
}

/// The page with all forms.
pub async fn manage_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>) -> Answer {
    show(&cx, &viewer, path.into_inner(), Typed::default(), FieldErrors::default()).await
}

/// The page again, with what is wrong in one of its forms.
pub async fn show_again(cx: &Cx, viewer: &Viewer, id: ThreadId, typed: Typed, errors: FieldErrors) -> Answer {
    show(cx, viewer, id, typed, errors).await
}

/// Reads a day: the moment at which it is over in the site's time zone, or none when nothing was typed.
pub fn parse_day(text: &str, zone: Tz, now: Timestamp) -> Result<Option<Timestamp>, Message> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| Message::new("error-day-format"))?;
    let midnight = day.checked_add_days(Days::new(1)).and_then(|next| next.and_hms_opt(0, 0, 0));
    let end = midnight
        .and_then(|midnight| zone.from_local_datetime(&midnight).earliest())
        .map(|end| Timestamp::from_utc(end.to_utc()))
        .ok_or(Message::new("error-day-format"))?;
    let ahead = end.since(now).num_days();
    if end <= now {
        return Err("error-day-past".into());
    }
    if ahead > FURTHEST_DAYS { Err("error-day-far".into()) } else { Ok(Some(end)) }
}

/// Where a thread should go, as it came in.
#[derive(Debug, Deserialize)]
pub struct MoveForm {
    #[serde(default)]
    group: String,
    #[serde(default)]
    reason: String,
}

/// Puts a thread on another board.
pub async fn relocate_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<MoveForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let MoveForm { group, reason } = form.values;
    let slug = group.replace('\0', "");
    let moved = match parse_reason(&reason) {
        Ok(reason) => {
            cx.database
                .write(move |db| {
                    let to = groups::store::find_by_slug(db, &slug)?.map(|group| group.id);
                    let nowhere = || Failure::invalid("group", "error-move-group");
                    // Whether the thread may be arranged at all comes first.
                    arranging::arranged(db, &actor, Action::ArrangeThreads, id)?;
                    following::relocate(db, &actor, id, to.ok_or_else(nowhere)?, &reason, at)
                })
                .await
        }
        Err(message) => Err(Failure::invalid("move-reason", message)),
    };
    let typed = Typed { group, move_reason: reason, ..Typed::default() };
    answer(&cx, &viewer, id, (moved, "flash-moved"), typed).await
}

/// The kind and the labels of a thread, as they came in.
#[derive(Debug, Deserialize)]
pub struct LabelForm {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    labels: String,
}

/// Says what kind of conversation a thread is, and by which words it is found.
pub async fn label_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<LabelForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let LabelForm { kind, labels } = form.values;
    let mut errors = FieldErrors::default();
    let read_kind = errors.take("kind", ThreadKind::read(&kind).ok_or(Message::new("error-kind")));
    let read_labels = errors.take("labels", Labels::parse(&labels));
    let labelled = match (read_kind, read_labels) {
        (Some(kind), Some(labels)) => {
            cx.database.write(move |db| arranging::label(db, &actor, id, (kind, &labels), at)).await
        }
        _ => Err(errors.into()),
    };
    let typed = Typed { kind: Some(kind), labels: Some(labels), ..Typed::default() };
    answer(&cx, &viewer, id, (labelled, "flash-labelled"), typed).await
}

/// Into which thread another one goes, as it came in.
#[derive(Debug, Deserialize)]
pub struct MergeForm {
    #[serde(default)]
    into: String,
    #[serde(default)]
    reason: String,
}

/// Makes a thread a part of another one.
pub async fn merge_thread(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<MergeForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let Form { values: MergeForm { into, reason }, key } = form;
    let form_key = key.clone();
    let target = merging::parse_target(&into);
    let merged = match (target, parse_reason(&reason)) {
        (Ok(target), Ok(reason)) => {
            cx.write_once(&viewer, form_key, move |db| {
                let thread = following::merge(db, &actor, id, target, &reason, at)?;
                Ok(urls::thread(thread.id, &thread.title))
            })
            .await
        }
        (Err(failure), _) => Err(failure),
        (_, Err(message)) => Err(Failure::invalid("merge-reason", message)),
    };
    match merged {
        Ok(location) => see_other_with(&cx, location, "flash-merged"),
        Err(Failure::Invalid(errors)) => {
            let typed = Typed { into, merge_reason: reason, key, ..Typed::default() };
            show(&cx, &viewer, id, typed, errors).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn answer(
    cx: &Cx,
    viewer: &Viewer,
    id: ThreadId,
    (done, flash): (Result<Thread, Failure>, &str),
    typed: Typed,
) -> Answer {
    match done {
        Ok(thread) => see_other_with(cx, urls::thread(thread.id, &thread.title), flash),
        Err(Failure::Invalid(errors)) => show(cx, viewer, id, typed, errors).await,
        Err(failure) => Err(failure.into()),
    }
}

/// A thread with what its forms offer.
struct Managed {
    thread: Thread,
    group: Group,
    labels: Vec<String>,
    groups: Vec<Group>,
}

async fn show(cx: &Cx, viewer: &Viewer, id: ThreadId, typed: Typed, errors: FieldErrors) -> Answer {
    let actor = viewer.actor;
    let managed = cx
        .database
        .read(move |db| {
            let (thread, place) = threads::place::readable_thread(db, &actor, id)?;
            check(&actor, Action::ArrangeThreads, &place)?;
            if thread.merged_into.is_some() {
                return Err(Failure::Conflict("conflict-thread-merged".into()));
            }
            let group = groups::store::get(db, thread.group_id)?;
            let labels = threads::store::labels_of(db, &[id])?.remove(&id).unwrap_or_default();
            let mut groups = arranging::arrangeable_groups(db, &actor)?;
            groups.retain(|other| other.id != group.id);
            Ok(Managed { thread, group, labels, groups })
        })
        .await?;
    let key = if typed.key.is_empty() { cx.form_key()? } else { typed.key.clone() };
    let view = page(&ShownForm::new(cx, viewer, &errors), &managed, &typed, key);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-manage").with("thread", &managed.thread.title);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}

fn page(shown: &ShownForm<'_>, managed: &Managed, typed: &Typed, key: String) -> ManagePage {
    let thread = &managed.thread;
    let act = |act: &str| urls::thread_act(thread.id, act);
    let kind = typed.kind.as_deref().map_or(Some(thread.kind), ThreadKind::read);
    let labels = typed.labels.clone().unwrap_or_else(|| managed.labels.join(", "));
    ManagePage {
        group: GroupTag::of(&managed.group),
        thread_url: urls::thread(thread.id, &thread.title),
        title: thread.title.clone(),
        errors: shown.summary(),
        key,
        is_pinned: thread.pinned_at.is_some(),
        pinned_until: thread.pinned_until.map(last_moment),
        pin_url: act("vastzetten"),
        unpin_url: act("losmaken"),
        until: shown.field("until", &typed.until),
        is_locked: thread.locked_at.is_some(),
        lock_url: act("sluiten"),
        unlock_url: act("openen"),
        lock_reason: Field::default(),
        label_url: act("labels"),
        kinds: ThreadKind::iter()
            .map(|one| Choice::keyed(one.as_str(), kind_key(one), kind == Some(one)))
            .collect(),
        kind: shown.field("kind", ""),
        labels: shown.field("labels", &labels),
        listings_url: act("ook-in"),
        move_url: act("verplaatsen"),
        groups: managed
            .groups
            .iter()
            .map(|group| Choice::worded(&group.slug, &group.name, group.slug == typed.group))
            .collect(),
        to_group: shown.field("group", &typed.group),
        move_reason: shown.field("move-reason", &typed.move_reason),
        merge_url: act("samenvoegen"),
        into: shown.field("into", &typed.into),
        merge_reason: shown.field("merge-reason", &typed.merge_reason),
        summary_url: act("samenvatting"),
        has_summary: thread.summary_at.is_some(),
        relay_url: if thread.kind == ThreadKind::Question { act("doorspelen") } else { String::new() },
    }
}

/// A day ends at the midnight after it: people are told the day itself.
fn last_moment(end: Timestamp) -> Timestamp {
    end.minus(chrono::Duration::seconds(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lasts_until_its_midnight_in_the_zone_of_the_site() {
        let now = Timestamp::parse("2026-11-23T10:00:00+01:00").unwrap();
        let read = |text| parse_day(text, chrono_tz::Europe::Amsterdam, now);
        assert_eq!(read(" "), Ok(None));
        assert_eq!(read("2026-11-30"), Ok(Timestamp::parse("2026-12-01T00:00:00+01:00")));
        assert_eq!(read("2027-06-30"), Ok(Timestamp::parse("2027-07-01T00:00:00+02:00")));
        assert!(read("2026-11-23").is_ok(), "today is not over");
        for wrong in ["2026-11-22", "30-11-2026", "2026-02-30", "morgen", "9999-12-31", "2126-01-01"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
