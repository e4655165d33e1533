//! The 13 themagroepen of the Innovatieagenda, on an empty database.

use anyhow::Context;
use serde::Deserialize;

use super::{
    model::{GroupDetails, GroupSlug},
    store,
};
use crate::{
    forum::access::{Audience, JoinPolicy},
    platform::{clock::Timestamp, db::Db, error::Failure},
};

/// Their names, addresses and texts, in their fixed order.
const THEMAGROEPEN: &str = include_str!("../../../config/groups.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shelf {
    group: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    slug: String,
    name: String,
    line: String,
    description: String,
}

/// Adds the 13 groups, readable by all members and open to them. Does nothing where there are groups already.
pub fn create_themagroepen(db: &mut Db, at: Timestamp) -> Result<usize, Failure> {
    if !store::list(db)?.is_empty() {
        return Ok(0);
    }
    let shelf: Shelf = toml::from_str(THEMAGROEPEN).context("config/groups.toml")?;
    for (hue, entry) in (1_i64..).zip(&shelf.group) {
        let slug = GroupSlug::parse(&entry.slug)
            .map_err(|_| Failure::broken(format!("config/groups.toml: the slug {}", entry.slug)))?;
        let details = GroupDetails {
            name: entry.name.clone(),
            slug,
            line: entry.line.clone(),
            description: entry.description.clone(),
            audience: Audience::Members,
            audience_reason: String::new(),
            join_policy: JoinPolicy::Open,
        };
        store::insert(db, &details, hue, at)?;
    }
    Ok(shelf.group.len())
}
