//! The cases that are no group's: about profiles. Administrators decide them.

use actix_web::web::Query;

use super::list::{Cases, PageParams};
use crate::{
    forum::access::{Action, Place, check},
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        site::admin,
    },
};

/// Where they are listed.
const ADDRESS: &str = "/beheer/meldingen";

/// The cases of the site.
pub async fn show_site_cases(cx: Cx, viewer: Viewer, params: Query<PageParams>) -> Answer {
    let (actor, page) = (viewer.actor, params.number());
    let cases = cx
        .database
        .read(move |db| {
            check(&actor, Action::SeeGroupWork, &Place::SITE)?;
            Cases::load(db, None, page)
        })
        .await?;
    let view = cases.page(Vec::new(), admin::tabs("admin-tab-reports"), ADDRESS, cx.clock.now());
    cx.page(&viewer, "page-title-site-cases", Nav::Admin).render(&view)
}
