//! Parts that several pages show.

use serde::Serialize;

use crate::{
    forum::{groups::model::Group, members::model::MemberCard},
    platform::{clock::Timestamp, ids::MemberId},
    web::urls,
};

/// A field of a form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Field {
    /// What is in it.
    pub value: String,
    /// What is wrong with it, or empty.
    pub error: String,
}

/// A line of the summary of what is wrong.
#[derive(Debug, Clone, Serialize)]
pub struct FormError {
    /// The id of the field.
    pub field: String,
    /// What is wrong.
    pub text: String,
}

/// One of several to choose from.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// The words, or the key of them where `text_key` is not empty.
    pub text: String,
    /// The key of the words.
    pub text_key: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// A choice named by a message key.
    pub fn keyed(value: &str, key: impl Into<String>, chosen: bool) -> Self {
        Self { value: value.to_owned(), text: String::new(), text_key: key.into(), chosen }
    }

    /// A choice in words of its own.
    pub fn worded(value: impl ToString, text: &str, chosen: bool) -> Self {
        Self { value: value.to_string(), text: text.to_owned(), text_key: String::new(), chosen }
    }
}

/// A link whose words are a message.
#[derive(Debug, Clone, Serialize)]
pub struct KeyLink {
    /// Where it leads.
    pub url: String,
    /// The key of its words.
    pub key: String,
    /// Whether it is the page that is shown.
    pub current: bool,
}

/// A person beside what they wrote.
#[derive(Debug, Clone, Serialize)]
pub struct PersonCard {
    /// The full name; empty for somebody who has left.
    pub name: String,
    /// Where they work.
    pub organisation: String,
    /// Their page; empty where the viewer may not see it.
    pub url: String,
    /// First letters of the name.
    pub initials: String,
    /// The colour of the avatar, 1 to 13.
    pub hue: i64,
    /// The address of the picture, or empty.
    pub picture: String,
    /// Whether they have left.
    pub is_former: bool,
    /// Whether they are a guest.
    pub is_guest: bool,
}

impl PersonCard {
    /// A person; `linked` where the viewer may see profiles and pictures.
    pub fn of(card: &MemberCard, linked: bool) -> Self {
        let (initials, hue) = Self::sign_of(card.id, &card.name);
        let known = linked && !card.is_former;
        Self {
            name: card.name.clone(),
            organisation: card.organisation.clone(),
            url: if known { urls::member(card.id) } else { String::new() },
            initials,
            hue,
            picture: if known { urls::picture(card.id, card.picture.as_deref()) } else { String::new() },
            is_former: card.is_former,
            is_guest: card.is_guest,
        }
    }

    /// Somebody of whom nothing is known any more.
    pub fn former() -> Self {
        Self {
            name: String::new(),
            organisation: String::new(),
            url: String::new(),
            initials: "–".to_owned(),
            hue: 7,
            picture: String::new(),
            is_former: true,
            is_guest: false,
        }
    }

    /// The initials and the colour of somebody's avatar.
    pub fn sign_of(id: MemberId, name: &str) -> (String, i64) {
        let words: Vec<&str> = name.split_whitespace().collect();
        let first = words.first().and_then(|word| word.chars().next());
        let last = words.iter().skip(1).next_back().and_then(|word| word.chars().find(|c| c.is_alphabetic()));
        let initials: String = [first, last].into_iter().flatten().flat_map(char::to_uppercase).collect();
        let initials = if initials.is_empty() { "–".to_owned() } else { initials };
        (initials, id.0.rem_euclid(13).saturating_add(1))
    }
}

/// A group by its name and its spine.
#[derive(Debug, Clone, Serialize)]
pub struct GroupTag {
    /// Its board.
    pub url: String,
    /// Its name.
    pub name: String,
    /// The colour of its spine, 1 to 13.
    pub hue: i64,
}

impl GroupTag {
    /// A group.
    pub fn of(group: &Group) -> Self {
        Self { url: urls::board(&group.slug), name: group.name.clone(), hue: group.hue }
    }
}

/// A small sign at a thread.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Badge {
    /// The key of its words, or empty.
    pub key: String,
    /// Its own words, where there is no key.
    pub text: String,
    /// Where it leads, or empty.
    pub url: String,
    /// "answered", "locked" or empty.
    pub style: String,
    /// The name of its icon, or empty.
    pub icon: String,
}

/// A thread in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ThreadRow {
    /// Its page.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its group; empty on the group's own board.
    pub group: Vec<GroupTag>,
    /// Whether it stands on the board of another group than its own.
    pub is_listed: bool,
    /// The colour of its group.
    pub hue: i64,
    /// Who wrote the newest post.
    pub by: PersonCard,
    /// The first words of the newest post.
    pub excerpt: String,
    /// When the newest post was written.
    pub at: Timestamp,
    /// Kind, labels, pinned, locked, answered.
    pub badges: Vec<Badge>,
    /// How many posts are new for the viewer.
    pub new_count: i64,
    /// The first new post, or empty.
    pub new_url: String,
    /// Whether the viewer never read anything of it.
    pub is_new_thread: bool,
    /// Whether the viewer has read it whole.
    pub is_read: bool,
    /// How many replies stand.
    pub reply_count: i64,
}

/// Pages of a list, by number.
#[derive(Debug, Clone, Serialize)]
pub struct Pages {
    /// The page that is shown, from 1.
    pub page: i64,
    /// How many there are.
    pub total: i64,
    /// The address of the page before, or empty.
    pub previous: String,
    /// The address of the page after, or empty.
    pub next: String,
}

impl Pages {
    /// Pages whose addresses `url` makes; none when there is only one.
    pub fn of(page: i64, total: i64, url: impl Fn(i64) -> String) -> Option<Self> {
        let before = page.saturating_sub(1);
        let after = page.saturating_add(1);
        (total > 1).then(|| Self {
            page,
            total,
            previous: if before >= 1 { url(before) } else { String::new() },
            next: if after <= total { url(after) } else { String::new() },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        for (name, initials) in [
            ("Zoë van 't Hoff", "ZH"),
            ("Ayşe Yıldız", "AY"),
            ("Redactie", "R"),
            ("Samira El Idrissi", "SI"),
            ("", "–"),
        ] {
            assert_eq!(PersonCard::sign_of(MemberId(1), name).0, initials, "{name}");
        }
    }
}
