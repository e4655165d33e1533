//! The form with which anybody who may read a post reports it, or a member a profile, and the answer with its number.

use actix_web::{
    http::StatusCode,
    web::{Path, Query},
};
use serde::Deserialize;
use strum::IntoEnumIterator;

use crate::{
    forum::{
        access::Actor,
        cases::{
            forms::{NewReport, ReportInput},
            model::ReportReason,
            reporting,
        },
        groups, members,
        profiles::{self, model::HideableField},
        threads,
    },
    platform::{
        db::Db,
        error::{Failure, FieldErrors, Message},
        ids::{MemberId, PostId},
        limits::Limited,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other},
            viewer::{self, Viewer},
        },
        urls,
        views::{
            cases::{ReportPage, ReportedPage},
            parts::{Choice, GroupTag, PersonCard},
        },
    },
};

/// A report as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct ReportForm {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    explanation: String,
    #[serde(default)]
    good_faith: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
}

/// What is reported.
#[derive(Debug, Clone, Copy)]
enum About {
    Post(PostId),
    Profile(MemberId),
}

/// What the form tells of it.
struct Shown {
    /// The title of the thread, or the name of the person.
    title: String,
    /// The group; none for a profile.
    group: Vec<GroupTag>,
    /// Where one came from.
    back_url: String,
    by: PersonCard,
    excerpt: String,
}

impl About {
    fn act(self, act: &str) -> String {
        match self {
            Self::Post(id) => urls::post_act(id, act),
            Self::Profile(id) => urls::member_act(id, act),
        }
    }

    fn is_profile(self) -> bool {
        matches!(self, Self::Profile(_))
    }

    /// Loads what is shown of it to somebody who may report it.
    fn load(self, db: &mut Db, actor: &Actor) -> Result<Shown, Failure> {
        let is_member = actor.member().is_some();
        let author = match self {
            Self::Post(id) => reporting::reportable(db, actor, id)?.1.author_id,
            Self::Profile(id) => reporting::reportable_profile(db, actor, id)?.id,
        };
        let card = members::store::cards(db, &[author])?.remove(&author);
        let by = card.as_ref().map_or_else(PersonCard::former, |card| PersonCard::of(card, is_member));
        Ok(match self {
            Self::Post(id) => {
                let (thread, post) = reporting::reportable(db, actor, id)?;
                let group = groups::store::get(db, thread.group_id)?;
                Shown {
                    back_url: urls::post_in(thread.id, &thread.title, id),
                    title: thread.title,
                    group: vec![GroupTag::of(&group)],
                    by,
                    excerpt: post.excerpt,
                }
            }
            Self::Profile(id) => {
                let profile = profiles::store::get(db, id)?;
                Shown {
                    title: by.name.clone(),
                    group: Vec::new(),
                    back_url: urls::member(id),
                    by,
                    excerpt: profile.shown(HideableField::AskMeAbout, &profile.ask_me_about).to_owned(),
                }
            }
        })
    }
}

/// The form for a post.
pub async fn new_report(cx: Cx, viewer: Viewer, path: Path<PostId>) -> Answer {
    new(&cx, &viewer, About::Post(path.into_inner())).await
}

/// The form for a profile.
pub async fn new_profile_report(cx: Cx, viewer: Viewer, path: Path<MemberId>) -> Answer {
    new(&cx, &viewer, About::Profile(path.into_inner())).await
}

async fn new(cx: &Cx, viewer: &Viewer, about: About) -> Answer {
    let key = cx.form_key()?;
    show(cx, viewer, about, &ReportForm::default(), &key, &FieldErrors::default()).await
}

/// Notes the report of a post.
pub async fn create_report(cx: Cx, viewer: Viewer, path: Path<PostId>, form: Form<ReportForm>) -> Answer {
    create(&cx, &viewer, About::Post(path.into_inner()), form).await
}

/// Notes the report of a profile.
pub async fn create_profile_report(
    cx: Cx,
    viewer: Viewer,
    path: Path<MemberId>,
    form: Form<ReportForm>,
) -> Answer {
    create(&cx, &viewer, About::Profile(path.into_inner()), form).await
}

async fn create(cx: &Cx, viewer: &Viewer, about: About, form: Form<ReportForm>) -> Answer {
    let (actor, values) = (viewer.actor, form.values);
    cx.database.read(move |db| about.load(db, &actor).map(drop)).await?;
    let is_visitor = actor.member().is_none();
    let parsed = NewReport::parse(&ReportInput {
        reason: &values.reason,
        explanation: &values.explanation,
        good_faith: !values.good_faith.is_empty(),
        visitor: is_visitor.then_some((values.name.as_str(), values.email.as_str(), viewer.lang.as_str())),
    });
    let new = match parsed {
        Ok(new) => new,
        Err(errors) => return show(cx, viewer, about, &values, &form.key, &errors).await,
    };
    cx.limits.check(Limited::Report, viewer::network(viewer.address))?;
    if let Some(visitor) = &new.visitor {
        // Nobody's mailbox is filled with receipts.
        cx.limits.check(Limited::AccountMail, visitor.email.key())?;
    }
    let (mails, at) = (cx.mails.clone(), cx.clock.now());
    let location = cx
        .write_once(viewer, form.key, move |db| {
            let number = match about {
                About::Post(id) => reporting::report(db, &actor, id, &new, &mails, at)?,
                About::Profile(id) => reporting::report_profile(db, &actor, id, &new, &mails, at)?,
            };
            Ok(format!("{}?nummer={number}", about.act("gemeld")))
        })
        .await?;
    see_other(location)
}

async fn show(
    cx: &Cx,
    viewer: &Viewer,
    about: About,
    values: &ReportForm,
    key: &str,
    errors: &FieldErrors,
) -> Answer {
    let actor = viewer.actor;
    let reported = cx.database.read(move |db| about.load(db, &actor)).await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let title = if about.is_profile() {
        Message::new("page-title-report-profile").with("name", &reported.title)
    } else {
        Message::new("page-title-report").with("thread", &reported.title)
    };
    let view = ReportPage {
        is_profile: about.is_profile(),
        group: reported.group,
        back_url: reported.back_url,
        action: about.act("melden"),
        key: key.to_owned(),
        by: reported.by,
        excerpt: reported.excerpt,
        reasons: ReportReason::iter()
            .map(|reason| {
                let key = format!("report-reason-{}", reason.as_str().replace('_', "-"));
                Choice::keyed(reason.as_str(), key, values.reason == reason.as_str())
            })
            .collect(),
        reason: shown.field("reason", ""),
        explanation: shown.field("explanation", &values.explanation),
        good_faith: shown.field("good_faith", &values.good_faith),
        is_visitor: actor.member().is_none(),
        name: shown.field("name", &values.name),
        email: shown.field("email", &values.email),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let nav = if about.is_profile() { Nav::People } else { Nav::Groups };
    cx.page(viewer, title, nav).status(status).render(&view)
}

/// What the answer is about.
#[derive(Debug, Deserialize)]
pub struct ReceiptParams {
    #[serde(default)]
    nummer: String,
}

impl ReceiptParams {
    /// The number; empty where the address holds none.
    fn number(&self) -> String {
        self.nummer.parse::<u32>().map_or_else(|_| String::new(), |number| number.to_string())
    }
}

/// "We got your report", with its number.
pub async fn show_reported(
    cx: Cx,
    viewer: Viewer,
    path: Path<PostId>,
    params: Query<ReceiptParams>,
) -> Answer {
    let (actor, id) = (viewer.actor, path.into_inner());
    let (thread, _, _) = cx.database.read(move |db| threads::place::readable_post(db, &actor, id)).await?;
    let back_url = urls::post_in(thread.id, &thread.title, id);
    let view = ReportedPage { receipt: params.number(), back_url, is_profile: false };
    cx.page(&viewer, "page-title-reported", Nav::Groups).render(&view)
}

/// The same for a profile.
pub async fn show_profile_reported(
    cx: Cx,
    viewer: Viewer,
    path: Path<MemberId>,
    params: Query<ReceiptParams>,
) -> Answer {
    let (actor, id) = (viewer.actor, path.into_inner());
    cx.database.read(move |db| profiles::listing::visible(db, &actor, id)).await?;
    let view = ReportedPage { receipt: params.number(), back_url: urls::member(id), is_profile: true };
    cx.page(&viewer, "page-title-reported", Nav::People).render(&view)
}
