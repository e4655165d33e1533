//! How the site does, in six figures.

use crate::{
    forum::{
        access::{Action, Place, check},
        cases,
        members::{self, model::MemberState},
    },
    platform::{jobs, mail},
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::admin::Overview,
    },
};

/// The first page of the administration.
pub async fn show_overview(cx: Cx, viewer: Viewer) -> Answer {
    let actor = viewer.actor;
    let view = cx
        .database
        .read(move |db| {
            check(&actor, Action::SeeSiteLog, &Place::SITE)?;
            let (waiting_mails, failed_mails) = mail::outbox::count(db)?;
            let (waiting_jobs, parked_jobs) = jobs::queue::count(db)?;
            Ok(Overview {
                tabs: super::tabs("admin-tab-overview"),
                waiting_reports: cases::store::count_waiting_of_site(db)?,
                waiting_members: members::store::count_waiting(db)?,
                active_members: members::store::count(db, MemberState::Active)?,
                waiting_mails,
                failed_mails,
                waiting_jobs,
                parked_jobs,
            })
        })
        .await?;
    cx.page(&viewer, "page-title-admin", Nav::Admin).render(&view)
}
