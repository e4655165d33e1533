//! Until when somebody belongs to a group: another last day, or none.

use serde::Deserialize;

use super::{
    acts::{Target, decide},
    show::Typed,
};
use crate::{
    forum::membership::{guests, model::parse_last_day},
    platform::{clock::Timestamp, error::Failure},
    web::http::{cx::Cx, form::Form, page::Answer, viewer::Viewer},
};

/// The new last day, and the end that the moderator saw.
#[derive(Debug, Deserialize)]
pub struct StayForm {
    #[serde(default)]
    until: String,
    #[serde(default)]
    shown: String,
}

impl StayForm {
    fn shown(&self) -> Option<Timestamp> {
        self.shown.parse().ok().map(Timestamp::from_micros)
    }
}

/// Gives somebody another last day.
pub async fn move_stay(cx: Cx, viewer: Viewer, path: Target, form: Form<StayForm>) -> Answer {
    let shown = form.values.shown();
    let parsed = parse_last_day(&form.values.until, cx.config.site.timezone, cx.clock.now());
    let typed = Typed { form: "stay", until: form.values.until, ..Typed::default() };
    let key = (form.key, typed);
    decide(&cx, &viewer, path.into_inner(), key, (false, "flash-stay-moved"), move |db, act, _| {
        let until = parsed.map_err(|message| Failure::invalid("until", message))?;
        guests::move_end(db, &act.actor, (act.group, act.member), (shown, until), &act.mails, act.at)
    })
    .await
}

/// Lets somebody belong to the group without an end.
pub async fn lift_stay(cx: Cx, viewer: Viewer, path: Target, form: Form<StayForm>) -> Answer {
    let (shown, key) = (form.values.shown(), (form.key, Typed::default()));
    decide(&cx, &viewer, path.into_inner(), key, (false, "flash-stay-lifted"), move |db, act, _| {
        guests::lift_end(db, &act.actor, (act.group, act.member), shown, &act.mails, act.at)
    })
    .await
}
