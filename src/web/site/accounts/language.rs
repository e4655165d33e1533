//! The language of the site: a member's own setting, or a cookie of a visitor.

use serde::Deserialize;

use crate::{
    forum::members,
    platform::{error::Failure, i18n::Language},
    web::{
        http::{
            cookies,
            cx::Cx,
            form::Form,
            page::{Answer, see_other},
            viewer::Viewer,
        },
        urls,
    },
};

/// The choice, as it came in.
#[derive(Debug, Deserialize)]
pub struct LanguageForm {
    #[serde(default)]
    taal: String,
    #[serde(default)]
    verder: String,
}

/// Changes the language and leads back.
pub async fn set_language(cx: Cx, viewer: Viewer, form: Form<LanguageForm>) -> Answer {
    let Some(language) = Language::parse(&form.values.taal) else { return see_other("/") };
    if let Some(member) = viewer.actor.member() {
        cx.database.write(move |db| members::store::set_language(db, member, language.as_str())).await?;
    }
    let mut answer = see_other(urls::local_path(&form.values.verder))?;
    answer
        .add_cookie(&cookies::language(&cx, language.as_str()))
        .map_err(|error| Failure::Broken(error.into()))?;
    Ok(answer)
}
