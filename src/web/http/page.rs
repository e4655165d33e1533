//! A view in the site's shell, as an answer.

use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
};

use super::{cookies, cx::Cx, failure::PageFailure, viewer::Viewer};
use crate::{
    forum::access::Actor,
    platform::{
        error::{Failure, Message},
        ids::PostId,
        render::View,
    },
    web::{
        urls,
        views::{
            parts::PersonCard,
            shell::{Flash, Shell, ViewerCard},
        },
    },
};

/// What a handler gives back.
pub type Answer = Result<HttpResponse, PageFailure>;

/// Which entry of the main menu is lit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    /// Home.
    Home,
    /// The groups, their boards and threads.
    Groups,
    /// Colleagues.
    People,
    /// The moderator's work.
    Work,
    /// Administration.
    Admin,
    /// None of them.
    None,
}

impl Nav {
    fn as_str(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Groups => "groups",
            Self::People => "people",
            Self::Work => "work",
            Self::Admin => "admin",
            Self::None => "",
        }
    }
}

/// Marks a response whose body is already a page for people, whatever its status.
pub(super) struct IsPage;

/// A page that is about to be rendered.
pub struct Page<'a> {
    cx: &'a Cx,
    viewer: &'a Viewer,
    title: String,
    nav: Nav,
    status: StatusCode,
}

impl Cx {
    /// Begins a page with its title (without the site's name).
    pub fn page<'a>(&'a self, viewer: &'a Viewer, title: impl Into<Message>, nav: Nav) -> Page<'a> {
        let title = self.text(viewer, &title.into());
        Page { cx: self, viewer, title, nav, status: StatusCode::OK }
    }

    /// Begins a page whose title is somebody's own words.
    pub fn page_titled<'a>(&'a self, viewer: &'a Viewer, title: String, nav: Nav) -> Page<'a> {
        Page { cx: self, viewer, title, nav, status: StatusCode::OK }
    }

    /// One of our texts in the viewer's language.
    pub fn text(&self, viewer: &Viewer, message: &Message) -> String {
        self.renderer.texts().message(viewer.lang, message)
    }
}

impl Page<'_> {
    /// Another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Renders the view in the shell.
    pub fn render<V: View>(self, view: &V) -> Answer {
        let html = self.cx.renderer.page(&self.shell(), view).map_err(Failure::Broken)?;
        let mut response = HttpResponse::build(self.status);
        response.content_type("text/html; charset=utf-8");
        // What a member sees is theirs alone; a visitor's page may be kept, and asked for again.
        let cache = if self.viewer.actor == Actor::Visitor && self.status.is_success() {
            "private, no-cache"
        } else {
            "no-store"
        };
        response.insert_header((header::CACHE_CONTROL, cache));
        response.insert_header((header::VARY, "Cookie, Accept-Encoding"));
        if self.viewer.flash.is_some() {
            response.cookie(cookies::removed(self.cx, cookies::FLASH));
        }
        let mut response = response.body(html);
        response.extensions_mut().insert(IsPage);
        Ok(response)
    }

    fn shell(&self) -> Shell {
        let (cx, viewer) = (self.cx, self.viewer);
        Shell {
            lang: viewer.lang.as_str().to_owned(),
            theme: viewer.theme.clone(),
            site_name: cx.config.site.name.clone(),
            title: self.title.clone(),
            path: viewer.path.clone(),
            nav: self.nav.as_str().to_owned(),
            now: cx.clock.now(),
            viewer: viewer_card(viewer),
            flash: self.flash(),
            demo: cx.demo,
        }
    }

    fn flash(&self) -> Vec<Flash> {
        let texts = self.cx.renderer.texts();
        let said = self.viewer.flash.as_deref().filter(|said| said.starts_with("flash-"));
        let (key, undo) = said.map_or(("", None), read_flash);
        let undo_url = undo.map_or_else(String::new, |post| urls::post_act(post, "ongedaan"));
        texts
            .find(self.viewer.lang, key)
            .map(|text| Flash { key: key.to_owned(), tone: "good".to_owned(), text, undo_url })
            .into_iter()
            .collect()
    }
}

/// The key of a message, and the post about which something can be undone: "flash-hidden.12".
fn read_flash(said: &str) -> (&str, Option<PostId>) {
    let Some((key, digits)) = said.split_once('.') else { return (said, None) };
    let undoes = ["flash-hidden", "flash-removed", "flash-approved"].contains(&key);
    let is_id = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (key, digits.parse().ok().filter(|_| undoes && is_id))
}

fn viewer_card(viewer: &Viewer) -> ViewerCard {
    let Some(id) = viewer.actor.member() else { return ViewerCard::default() };
    let (initials, hue) = PersonCard::sign_of(id, &viewer.name);
    ViewerCard {
        signed_in: true,
        id: id.0,
        initials,
        hue,
        picture: urls::picture(id, viewer.picture.as_deref()),
        is_admin: viewer.actor.is_admin(),
        leads: viewer.leads,
        news_count: viewer.news_count,
    }
}

/// 303 to a place on this site, after a POST.
#[expect(clippy::unnecessary_wraps, reason = "it is what a handler gives back")]
pub fn see_other(location: impl AsRef<str>) -> Answer {
    Ok(HttpResponse::SeeOther().insert_header((header::LOCATION, location.as_ref())).finish())
}

/// [`see_other`] with a message, one of our `flash-…` texts, for the next page.
#[expect(clippy::unnecessary_wraps, reason = "it is what a handler gives back")]
pub fn see_other_with(cx: &Cx, location: impl AsRef<str>, flash: &str) -> Answer {
    let mut response = HttpResponse::SeeOther();
    Ok(response
        .insert_header((header::LOCATION, location.as_ref()))
        .cookie(cookies::flash(cx, flash))
        .finish())
}

/// [`see_other_with`] and, where something was decided about a post, the way to undo it.
pub fn see_other_with_undo(cx: &Cx, location: impl AsRef<str>, flash: &str, undo: Option<PostId>) -> Answer {
    match undo {
        Some(post) => see_other_with(cx, location, &format!("{flash}.{post}")),
        None => see_other_with(cx, location, flash),
    }
}

/// 301 to the address that something has now.
#[expect(clippy::unnecessary_wraps, reason = "it is what a handler gives back")]
pub fn moved(location: impl AsRef<str>) -> Answer {
    Ok(HttpResponse::MovedPermanently().insert_header((header::LOCATION, location.as_ref())).finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_a_post_only_where_that_can_be_put_back() {
        assert_eq!(read_flash("flash-posted"), ("flash-posted", None));
        assert_eq!(read_flash("flash-hidden.12"), ("flash-hidden", Some(PostId(12))));
        for odd in
            ["flash-posted.12", "flash-hidden.", "flash-hidden.-1", "flash-hidden.+1", "flash-hidden.1/x"]
        {
            assert_eq!(read_flash(odd).1, None, "{odd}");
        }
    }
}
