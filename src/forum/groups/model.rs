//! What a group is.

use diesel::prelude::*;

use crate::{
    forum::access::{Audience, JoinPolicy},
    platform::{
        clock::Timestamp,
        db::{schema::groups, word_enum},
        error::Message,
        ids::GroupId,
        text::line,
    },
};

word_enum! {
    /// Whose first post a moderator sees before everybody else does.
    FirstPosts {
        /// Nobody's.
        AtOnce = "at_once",
        /// Of people for whom no organisation, invitation or administrator vouches: the default.
        Unknown = "unknown",
        /// Everybody's.
        Everybody = "everybody",
    }
}

/// A themagroep.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = groups)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The working line it belongs to.
    pub line: String,
    /// What it is about.
    pub description: String,
    /// Who may read it.
    pub audience: Audience,
    /// Why only its members may read it, where that is so.
    pub audience_reason: String,
    /// How one joins it.
    pub join_policy: JoinPolicy,
    /// Its place among the others.
    pub position: i64,
    /// The colour of its spine, 1 to 13.
    pub hue: i64,
    /// How many threads are at home in it. Those that stand on its board from other groups are not counted: not
    /// everybody may read those, and each thread counts once on the site.
    pub thread_count: i64,
    /// How many people belong to it.
    pub member_count: i64,
    /// When the newest post was written in a thread that is at home in it.
    pub last_post_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when nothing can be added.
    pub closed_at: Option<Timestamp>,
    /// Whose first post waits for a moderator.
    pub first_posts: FirstPosts,
}

/// The address of a group: lower-case letters, digits and single hyphens, at most 60.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSlug(String);

impl GroupSlug {
    /// Reads an address from a form.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let slug = line::required(text, 60, "error-slug-empty")?;
        let fits =
            slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
                && !slug.starts_with('-')
                && !slug.ends_with('-')
                && !slug.contains("--");
        if fits { Ok(Self(slug)) } else { Err(Message::new("error-slug-invalid")) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What an administrator says of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupDetails {
    /// The name.
    pub name: String,
    /// The address.
    pub slug: GroupSlug,
    /// The working line; may be empty.
    pub line: String,
    /// What it is about.
    pub description: String,
    /// Who may read it.
    pub audience: Audience,
    /// Why, when only its members may.
    pub audience_reason: String,
    /// How one joins it.
    pub join_policy: JoinPolicy,
}
