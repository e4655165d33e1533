//! "Heb je dit gebruikt?", for whoever was asked about a thread.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;

use crate::{
    forum::{
        effects::{answering, model::Effect},
        groups,
    },
    platform::{
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
        urls,
        views::{
            effects::EffectPage,
            parts::{Choice, GroupTag},
        },
    },
};

/// What came of it, as it came in.
#[derive(Debug, Default, Deserialize)]
pub struct EffectForm {
    #[serde(default)]
    effect: String,
}

/// The page with the question.
pub async fn show_effect(cx: Cx, viewer: Viewer, path: Path<ThreadId>) -> Answer {
    show(&cx, &viewer, path.into_inner(), &FieldErrors::default()).await
}

/// Notes the answer.
pub async fn answer_effect(cx: Cx, viewer: Viewer, path: Path<ThreadId>, form: Form<EffectForm>) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let word = form.values.effect;
    let done = cx.database.write(move |db| answering::answer(db, &actor, id, &word, at)).await;
    match done {
        Ok(thread) => see_other_with(&cx, urls::thread(thread.id, &thread.title), "flash-effect"),
        Err(Failure::Invalid(errors)) => show(&cx, &viewer, id, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn show(cx: &Cx, viewer: &Viewer, id: ThreadId, errors: &FieldErrors) -> Answer {
    let actor = viewer.actor;
    let (thread, asked, group) = cx
        .database
        .read(move |db| {
            let (thread, asked) = answering::own(db, &actor, id)?;
            let group = groups::store::get(db, thread.group_id)?;
            Ok((thread, asked, group))
        })
        .await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let view = EffectPage {
        group: GroupTag::of(&group),
        thread_url: urls::thread(thread.id, &thread.title),
        title: thread.title.clone(),
        is_answered: asked.answered_at.is_some(),
        action: urls::thread_act(id, "gebruikt"),
        choices: choices(asked.effect),
        effect: shown.field("effect", ""),
        errors: shown.summary(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = Message::new("page-title-effect").with("thread", &thread.title);
    cx.page(viewer, title, Nav::Groups).status(status).render(&view)
}

/// What one can say.
pub fn choices(chosen: Effect) -> Vec<Choice> {
    let choice = |effect: Effect| {
        let key = format!("effect-{}", effect.as_str().replace('_', "-"));
        Choice::keyed(effect.as_str(), key, effect == chosen)
    };
    Effect::CHOICES.into_iter().map(choice).collect()
}
