//! A form is answered once, however often it is sent.
//!
//! ## Why
//! People press twice, and browsers repeat a POST whose answer got lost. A form that makes or uses up something
//! holds a key; where that key was answered already, the second POST is led to the same place.

use super::{cx::Cx, viewer::Viewer};
use crate::platform::{
    db::{Db, answered_forms},
    error::Failure,
    ids::MemberId,
};

/// Under which the forms of visitors are kept; their keys are random, so nobody meets another's.
const NOBODY: MemberId = MemberId(0);

impl Cx {
    /// Where this form led, if it was answered already: asked before what it uses up is looked for.
    pub async fn answered(&self, viewer: &Viewer, key: &str) -> Result<Option<String>, Failure> {
        let (who, key) = (owner(viewer), key.to_owned());
        self.database.read(move |db| answered_forms::find(db, who, &key)).await
    }

    /// Does a writing act, unless this form was answered; gives where it led.
    pub async fn write_once(
        &self,
        viewer: &Viewer,
        key: String,
        act: impl FnOnce(&mut Db) -> Result<String, Failure> + Send + 'static,
    ) -> Result<String, Failure> {
        let (who, at) = (owner(viewer), self.clock.now());
        self.database.write(move |db| answered_forms::once(db, who, &key, at, act)).await
    }
}

fn owner(viewer: &Viewer) -> MemberId {
    viewer.actor.member().unwrap_or(NOBODY)
}
