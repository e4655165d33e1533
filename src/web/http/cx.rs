//! What a handler works with: one value, cheap to clone, the same in every handler.

use std::{future::Ready, future::ready, sync::Arc};

use actix_web::{FromRequest, HttpRequest, dev::Payload, error::ErrorInternalServerError};

use crate::{
    forum::accounts::{mails::Correspondence, passwords::Passwords},
    platform::{
        clock::Clock, config::Config, db::Database, error::Failure, limits::Limits, pictures::PictureFolder,
        render::Renderer, secrets::Random,
    },
};

/// The site's parts, as `app` wired them.
#[derive(Clone)]
pub struct Cx {
    /// The two ways to the data.
    pub database: Database,
    /// What time it is.
    pub clock: Clock,
    /// Where secrets come from.
    pub random: Random,
    /// The owner's settings.
    pub config: Arc<Config>,
    /// Views to HTML.
    pub renderer: Arc<Renderer>,
    /// How often somebody may do something.
    pub limits: Arc<Limits>,
    /// How accounts write to people.
    pub mails: Correspondence,
    /// Where pictures of people lie.
    pub pictures: PictureFolder,
    /// Hashing, with a bound on how much of it runs at once.
    pub passwords: Arc<Passwords>,
    /// Whether the demo's doors (`/dev/…`) are open.
    pub demo: bool,
}

impl Cx {
    /// A new key for a form, by which a repeated POST is recognised.
    pub fn form_key(&self) -> Result<String, Failure> {
        Ok(self.random.key()?)
    }
}

impl FromRequest for Cx {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            request
                .app_data::<Self>()
                .cloned()
                .ok_or_else(|| ErrorInternalServerError("the site is not wired")),
        )
    }
}
